// SPDX-License-Identifier: MIT

package block_test

import (
	"errors"
	"slices"
	"strings"
	"testing"

	btcblock "github.com/assize/assize/foreign/bitcoin/block"
	"github.com/assize/assize/pathproof"
)

// firstPayment is the id of the first payment there was, in block 170, in
// display order.
const firstPayment = "f4184fc596403b9d638783cf57adfe4c75c605f6356fbc91338530e9831e9e16"

func TestParseID(t *testing.T) {
	for _, c := range []struct {
		name string
		text string
		want error
	}{
		{"an id", firstPayment, nil},
		{"capital letters", strings.ToUpper(firstPayment), nil},
		{"nothing", "", btcblock.ErrBadID},
		{"a digit short", firstPayment[1:], btcblock.ErrBadID},
		{"a byte short", firstPayment[2:], btcblock.ErrBadID},
		{"a byte long", firstPayment + "00", btcblock.ErrBadID},
		{"no hex digit", "g" + firstPayment[1:], btcblock.ErrBadID},
		{"0x in front", "0x" + firstPayment, btcblock.ErrBadID},
		{"0x in front of a byte less", "0x" + firstPayment[2:], btcblock.ErrBadID},
	} {
		t.Run(c.name, func(t *testing.T) {
			id, err := btcblock.ParseID(c.text)
			if !errors.Is(err, c.want) {
				t.Fatalf("got %v, want %v", err, c.want)
			}
			if err == nil && (id[0] != 0x16 || id[31] != 0xf4 || btcblock.FormatID(id) != firstPayment) {
				t.Errorf("got %x", id)
			}
		})
	}
}

func TestFind(t *testing.T) {
	b := parse(t, fixture(t, "mainnet/block_170.bin"))
	id, err := btcblock.ParseID(firstPayment)
	if err != nil {
		t.Fatal(err)
	}
	backwards := id
	slices.Reverse(backwards[:])
	for _, c := range []struct {
		name  string
		id    pathproof.Hash
		index uint32
		want  error
	}{
		{"the payment", id, 1, nil},
		{"the coinbase", b.TxIDs[0], 0, nil},
		{"the payment backwards", backwards, 0, btcblock.ErrReversedID},
		{"another", b.Hash(), 0, btcblock.ErrUnknownID},
	} {
		t.Run(c.name, func(t *testing.T) {
			if index, err := b.Find(c.id); index != c.index || !errors.Is(err, c.want) {
				t.Errorf("got %d, %v, want %d, %v", index, err, c.index, c.want)
			}
		})
	}
	if _, err := b.Find(backwards); err == nil || !strings.Contains(err.Error(), "transaction 1 of block 00000000d1145790") {
		t.Errorf("the error says too little: %v", err)
	}
}
