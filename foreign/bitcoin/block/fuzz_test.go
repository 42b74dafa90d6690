// SPDX-License-Identifier: MIT

package block

import (
	"bytes"
	"errors"
	"os"
	"strings"
	"testing"

	"github.com/btcsuite/btcd/chainhash/v2"
	"github.com/btcsuite/btcd/wire/v2"

	"github.com/assize/assize/pathproof"
)

// FuzzBlock holds a whole block against wire's reading of it: a block is taken exactly when wire takes all of it and its
// transactions hash to its root, and what is told of it is the same. With repair the root is made the right one.
func FuzzBlock(f *testing.F) {
	for _, name := range []string{"mainnet/block_170.bin", "mainnet/block_546.bin", "made/transaction_like_nodes_served.bin"} {
		raw, err := os.ReadFile("../../../fixtures/" + name)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(raw, false)
		f.Add(raw, true)
		f.Add(append(raw, 0), true)
	}
	f.Fuzz(func(t *testing.T, raw []byte, repair bool) {
		source := bytes.NewReader(raw)
		var want wire.MsgBlock
		readable := want.Deserialize(source) == nil && source.Len() == 0 && len(want.Transactions) > 0
		var root chainhash.Hash
		if readable {
			root = merkleRoot(want.Transactions)
			if repair {
				raw = bytes.Clone(raw)
				copy(raw[36:68], root[:])
				want.Header.MerkleRoot = root
			}
		}
		b, err := Parse(raw)
		if (err == nil) != (readable && want.Header.MerkleRoot == root) {
			t.Fatalf("%v, and wire reads it: %t, root %x", err, readable, root)
		}
		if err != nil {
			for _, kind := range []error{ErrTruncated, ErrTrailing, ErrMalformed, ErrNoTransactions, ErrMerkleRoot} {
				if errors.Is(err, kind) {
					return
				}
			}
			t.Fatalf("unexpected error %v", err)
		}
		if b.Hash() != pathproof.Hash(want.BlockHash()) || len(b.TxIDs) != len(want.Transactions) {
			t.Fatalf("block %x of %d transactions, by wire %s of %d", b.Hash(), len(b.TxIDs), want.BlockHash(), len(want.Transactions))
		}
		proven := b.VerifyDepth() == nil
		for i, id := range b.TxIDs {
			at, err := b.Find(id)
			if err != nil || b.TxIDs[at] != id || at > uint32(i) {
				t.Fatalf("transaction %d is found at %d, %v", i, at, err)
			}
			if i > 8 || !proven {
				continue
			}
			witness, err := b.Witness(uint32(i))
			if err != nil {
				t.Fatal(err)
			}
			err = pathproof.VerifyTree(b.Hash(), b.Tree().Depth(), uint32(i), id, witness)
			if err != nil && !errors.Is(err, pathproof.ErrDuplicateSibling) { // the second of two copies
				t.Fatalf("transaction %d of a block whose depth is proven: %v", i, err)
			}
		}
	})
}

// merkleRoot folds the transactions' ids level by level, as the network does.
func merkleRoot(txs []*wire.MsgTx) chainhash.Hash {
	var level []chainhash.Hash
	for _, tx := range txs {
		level = append(level, tx.TxHash())
	}
	for len(level) > 1 {
		if len(level)%2 == 1 {
			level = append(level, level[len(level)-1])
		}
		for i := range len(level) / 2 {
			level[i] = chainhash.DoubleHashH(append(bytes.Clone(level[2*i][:]), level[2*i+1][:]...))
		}
		level = level[:len(level)/2]
	}
	return level[0]
}

// FuzzID: what is read is written as it was, in small letters; chainhash reads the same.
func FuzzID(f *testing.F) {
	f.Add("f4184fc596403b9d638783cf57adfe4c75c605f6356fbc91338530e9831e9e16")
	f.Add("F4184FC596403B9D638783CF57ADFE4C75C605F6356FBC91338530E9831E9E16")
	f.Add("0xf4184f")
	f.Fuzz(func(t *testing.T, text string) {
		id, err := ParseID(text)
		if err != nil {
			if !errors.Is(err, ErrBadID) {
				t.Fatal(err)
			}
			if _, err := chainhash.NewHashFromStr(text); err == nil && len(text) == 64 {
				t.Fatalf("%q is refused", text)
			}
			return
		}
		want, err := chainhash.NewHashFromStr(text)
		if err != nil || id != pathproof.Hash(*want) || FormatID(id) != strings.ToLower(text) {
			t.Fatalf("%q is read as %x, by chainhash as %x, %v", text, id, want, err)
		}
	})
}
