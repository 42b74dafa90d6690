// SPDX-License-Identifier: MIT

package pathproof_test

import (
	"encoding/binary"
	"errors"
	"slices"
	"testing"

	"github.com/assize/assize/pathproof"
)

// numbered returns n different leaves.
func numbered(n int) []pathproof.Hash {
	leaves := make([]pathproof.Hash, n)
	for i := range leaves {
		leaves[i] = pathproof.DoubleSHA256(binary.BigEndian.AppendUint32(nil, uint32(i)))
	}
	return leaves
}

func newTree(t testing.TB, leaves []pathproof.Hash) *pathproof.Tree {
	t.Helper()
	tree, err := pathproof.NewTree(leaves)
	if err != nil {
		t.Fatal(err)
	}
	return tree
}

func TestTree(t *testing.T) {
	for n := 1; n <= 70; n++ {
		leaves := numbered(n)
		tree := newTree(t, leaves)
		root, depth := refTree(leaves)
		if tree.Len() != n || int(tree.Depth()) != depth || tree.Root() != root.hash {
			t.Fatalf("%d leaves: length %d, depth %d, root %x", n, tree.Len(), tree.Depth(), tree.Root())
		}
		for i, leaf := range leaves {
			if got, err := tree.Index(leaf); err != nil || got != uint32(i) {
				t.Fatalf("%d leaves: index of leaf %d: %d, %v", n, i, got, err)
			}
			branch, err := tree.Branch(uint32(i))
			if err != nil || len(branch) != depth {
				t.Fatalf("%d leaves: branch of leaf %d: %d siblings, %v", n, i, len(branch), err)
			}
			var siblings []byte
			for _, sibling := range branch {
				siblings = append(siblings, sibling[:]...)
			}
			if top, _ := refFold(leaf, refBits(tree.Depth(), uint32(i)), siblings); top != root.hash {
				t.Fatalf("%d leaves: branch of leaf %d leads to %x", n, i, top)
			}
		}
	}
}

func TestTreeCopiesLeaves(t *testing.T) {
	leaves := numbered(3)
	tree := newTree(t, leaves)
	leaf := leaves[1]
	leaves[1] = pathproof.Hash{}
	if _, err := tree.Index(leaf); err != nil {
		t.Error(err)
	}
}

func TestTreeErrors(t *testing.T) {
	tree := newTree(t, numbered(3))
	var header [pathproof.HeaderSize]byte

	_, empty := pathproof.NewTree(nil)
	_, unknown := tree.Index(pathproof.Hash{})
	_, branch := tree.Branch(3)
	_, branchFar := tree.Branch(1<<32 - 1)
	_, witness := tree.Witness(header, 3, nil)
	_, spanIndex := tree.SpanWitness(header, 3, 0, 1)
	_, spanEmpty := tree.SpanWitness(header, 2, 2, 2)
	_, spanFar := tree.SpanWitness(header, 2, 0, 4)

	for _, c := range []struct {
		name string
		err  error
		want pathproof.ErrorKind
	}{
		{"no leaves", empty, pathproof.ErrEmptyTree},
		{"index of a hash that is no leaf", unknown, pathproof.ErrUnknownLeaf},
		{"branch of the copy", branch, pathproof.ErrIndexOutOfRange},
		{"branch of the highest index", branchFar, pathproof.ErrIndexOutOfRange},
		{"witness of the copy", witness, pathproof.ErrIndexOutOfRange},
		{"span to the copy", spanIndex, pathproof.ErrIndexOutOfRange},
		{"span of no edge", spanEmpty, pathproof.ErrSpanOutOfRange},
		{"span beyond the leaf", spanFar, pathproof.ErrSpanOutOfRange},
	} {
		t.Run(c.name, func(t *testing.T) { checkKind(t, c.err, c.want) })
	}
	if errors.Is(branch, pathproof.ErrUnknownLeaf) {
		t.Error("kinds are not told apart")
	}
}

func TestIndexIsTheFirst(t *testing.T) {
	leaves := numbered(4)
	leaves[3] = leaves[2]
	if got, err := newTree(t, leaves).Index(leaves[3]); err != nil || got != 2 {
		t.Errorf("%d, %v", got, err)
	}
}

// TestWitness checks witnesses of all leaves of many trees, and all their
// spans.
func TestWitness(t *testing.T) {
	coinbase := append([]byte{1, 0, 0, 0, 1}, make([]byte, 95)...)
	copy(coinbase[37:], []byte{0xff, 0xff, 0xff, 0xff})
	for n := 1; n <= 18; n++ {
		leaves := numbered(n)
		leaves[0] = pathproof.DoubleSHA256(coinbase)
		tree := newTree(t, leaves)
		var header [pathproof.HeaderSize]byte
		root := tree.Root()
		copy(header[36:], root[:])
		blockHash := pathproof.DoubleSHA256(header[:])
		for i := range uint32(n) {
			w, err := tree.Witness(header, i, coinbase)
			if err != nil {
				t.Fatal(err)
			}
			front := []byte("front")
			bytes := w.Append(slices.Clone(front))[len(front):]
			if err := pathproof.VerifyTree(blockHash, tree.Depth(), i, leaves[i], bytes); err != nil {
				t.Fatalf("%d leaves, leaf %d: %v", n, i, err)
			}
			for hi := range uint32(tree.Depth()) + 2 {
				for lo := range hi {
					verifyTrueSpan(t, tree, header, i, lo, hi)
				}
			}
		}
	}
}

// verifyTrueSpan checks that a span of the true path to a leaf is provable.
func verifyTrueSpan(t *testing.T, tree *pathproof.Tree, header [pathproof.HeaderSize]byte, index, lo, hi uint32) {
	t.Helper()
	blockHash := pathproof.DoubleSHA256(header[:])
	upper, upperOK := tree.PathHash(blockHash, tree.Depth(), index, lo)
	lower, lowerOK := tree.PathHash(blockHash, tree.Depth(), index, hi)
	witness, err := tree.SpanWitness(header, index, lo, hi)
	if !upperOK || !lowerOK || err != nil {
		t.Fatalf("%d leaves, leaf %d, span [%d, %d]: %v", tree.Len(), index, lo, hi, err)
	}
	if err := pathproof.VerifySpan(upper, lower, lo, hi, tree.Depth(), index, witness); err != nil {
		t.Fatalf("%d leaves, leaf %d, span [%d, %d]: %v", tree.Len(), index, lo, hi, err)
	}
}

// BenchmarkBranch4000 builds the tree of 4,000 transactions and takes one
// branch.
func BenchmarkBranch4000(b *testing.B) {
	leaves := numbered(4000)
	b.ReportAllocs()
	for b.Loop() {
		tree, err := pathproof.NewTree(leaves)
		if err != nil {
			b.Fatal(err)
		}
		if _, err := tree.Branch(2021); err != nil {
			b.Fatal(err)
		}
	}
}
