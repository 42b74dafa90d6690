// SPDX-License-Identifier: MIT

package madechain_test

import (
	"bytes"
	"math/big"
	"slices"
	"testing"

	"github.com/assize/assize/internal/testing/madechain"
	"github.com/assize/assize/pathproof"
	"github.com/btcsuite/btcd/wire/v2"
)

// read parses a block with wire, and fails unless it ends where raw does.
func read(t *testing.T, raw []byte) *wire.MsgBlock {
	t.Helper()
	var block wire.MsgBlock
	rest := bytes.NewReader(raw)
	if err := block.Deserialize(rest); err != nil {
		t.Fatal(err)
	}
	if rest.Len() != 0 {
		t.Fatalf("%d bytes left", rest.Len())
	}
	return &block
}

func TestBlock(t *testing.T) {
	prev := [32]byte{1, 2, 3}
	target := new(big.Int).Lsh(big.NewInt(madechain.Bits&0xffffff), 8*(madechain.Bits>>24-3))
	for time := range uint32(20) {
		raw := madechain.Block(prev, time, madechain.Plain(1, 3))
		block := read(t, raw)
		if block.Header.PrevBlock != prev || block.Header.Timestamp.Unix() != int64(time) ||
			block.Header.Bits != madechain.Bits || block.Header.Version < 4 || len(block.Transactions) != 3 {
			t.Errorf("header %+v, %d transactions", block.Header, len(block.Transactions))
		}
		hash := block.BlockHash()
		slices.Reverse(hash[:])
		if new(big.Int).SetBytes(hash[:]).Cmp(target) > 0 {
			t.Errorf("time %d: hash %x is above the target", time, hash)
		}
		if !bytes.Equal(raw, madechain.Block(prev, time, madechain.Plain(1, 3))) {
			t.Error("the same arguments give other bytes")
		}
	}
}

func TestManyTransactions(t *testing.T) {
	for _, n := range []int{252, 253, 65535, 65536} {
		raw := madechain.Raw([80]byte{}, madechain.Plain(1, n))
		if got := len(read(t, raw).Transactions); got != n {
			t.Errorf("%d transactions, want %d", got, n)
		}
	}
}

// TestCoinbaseHeight compares the height's push with BIP 34.
func TestCoinbaseHeight(t *testing.T) {
	for _, c := range []struct {
		height uint32
		script []byte
	}{
		{0, []byte{0x00}},
		{1, []byte{0x51}},
		{16, []byte{0x60}},
		{17, []byte{1, 17}},
		{127, []byte{1, 127}},
		{128, []byte{2, 128, 0}},
		{255, []byte{2, 255, 0}},
		{256, []byte{2, 0, 1}},
		{32767, []byte{2, 0xff, 0x7f}},
		{32768, []byte{3, 0, 0x80, 0}},
		{227836, []byte{3, 0xfc, 0x79, 0x03}},
		{1 << 31, []byte{5, 0, 0, 0, 0x80, 0}},
	} {
		extra := []byte("extra")
		var tx wire.MsgTx
		if err := tx.Deserialize(bytes.NewReader(madechain.Coinbase(c.height, extra))); err != nil {
			t.Fatal(err)
		}
		want := slices.Concat(c.script, []byte{5}, extra)
		if got := tx.TxIn[0].SignatureScript; !bytes.Equal(got, want) {
			t.Errorf("height %d: script %x, want %x", c.height, got, want)
		}
	}
}

func TestTransactions(t *testing.T) {
	spends := [32]byte{9}
	for _, c := range []struct {
		name string
		tx   []byte
		size int
	}{
		{"ordinary", madechain.Transaction(spends, 7), 61},
		{"64 bytes", madechain.Transaction64(spends, 7), 64},
	} {
		t.Run(c.name, func(t *testing.T) {
			var tx wire.MsgTx
			if err := tx.Deserialize(bytes.NewReader(c.tx)); err != nil {
				t.Fatal(err)
			}
			if len(c.tx) != c.size || tx.SerializeSize() != c.size {
				t.Errorf("%d bytes, read %d, want %d", len(c.tx), tx.SerializeSize(), c.size)
			}
			if out := tx.TxIn[0].PreviousOutPoint; out.Hash != spends || out.Index != 7 {
				t.Errorf("spends %v", out)
			}
		})
	}
}

func root(t *testing.T, txs [][]byte) pathproof.Hash {
	t.Helper()
	ids := make([]pathproof.Hash, len(txs))
	for i, tx := range txs {
		ids[i] = pathproof.DoubleSHA256(tx)
	}
	tree, err := pathproof.NewTree(ids)
	if err != nil {
		t.Fatal(err)
	}
	return tree.Root()
}

func TestSixtyFourBytes(t *testing.T) {
	txs := madechain.SixtyFourBytes(5)
	if len(txs) != 2 || len(txs[1]) != 64 {
		t.Errorf("%x", txs)
	}
}

func TestEqualLeaves(t *testing.T) {
	txs := madechain.EqualLeaves(5)
	if len(txs) != 4 || !bytes.Equal(txs[2], txs[3]) || root(t, txs) != root(t, txs[:3]) {
		t.Errorf("%x", txs)
	}
}

func TestTransactionLikeNodes(t *testing.T) {
	txs := madechain.TransactionLikeNodes(5)
	nodes := madechain.InnerNodes(txs)
	if len(nodes) != 2 || root(t, txs) != root(t, nodes) {
		t.Fatalf("%x", nodes)
	}
	block := read(t, madechain.Raw([80]byte{}, nodes))
	for i, tx := range block.Transactions {
		if tx.TxHash() != pathproof.DoubleSHA256(nodes[i]) {
			t.Errorf("node %d reads as %s", i, tx.TxHash())
		}
	}
}
