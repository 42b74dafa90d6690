// SPDX-License-Identifier: MIT

package pathproof_test

import (
	"testing"

	"github.com/assize/assize/pathproof"
)

// lists calls f with every list of up to n leaves of which each is one of
// values, and with lists of different leaves up to twice as long.
func lists(n int, values []pathproof.Hash, f func(leaves []pathproof.Hash)) {
	var extend func(leaves []pathproof.Hash)
	extend = func(leaves []pathproof.Hash) {
		if len(leaves) > 0 {
			f(leaves)
		}
		if len(leaves) < n {
			for _, value := range values {
				extend(append(leaves, value))
			}
		}
	}
	extend(make([]pathproof.Hash, 0, n))
	for length := range 2*n + 1 {
		if length > 0 {
			f(numbered(length))
		}
	}
}

// TestPathHash compares every position of every path, at every depth from
// none to two more than the tree's, with the reference (P-2.7, P-5.2).
func TestPathHash(t *testing.T) {
	blockHash := pathproof.Hash{0xb1}
	none := 0
	lists(6, numbered(3), func(leaves []pathproof.Hash) {
		tree := newTree(t, leaves)
		root, trueDepth := refTree(leaves)
		for depth := range uint8(trueDepth + 3) {
			for index := range uint32(1) << depth {
				path := refPath(root, blockHash, refBits(depth, index))
				for position := range uint32(depth) + 3 {
					got, ok := tree.PathHash(blockHash, depth, index, position)
					if ok != (int(position) < len(path)) || ok && got != path[position] {
						t.Fatalf("%x: depth %d, index %d, position %d: %x, %v",
							leaves, depth, index, position, got, ok)
					}
					if !ok {
						none++
					}
				}
			}
		}
	})
	if none == 0 {
		t.Error("no path met a copy")
	}
}

// TestPathHashOfNoClaim asks for paths that no claim can state.
func TestPathHashOfNoClaim(t *testing.T) {
	tree := newTree(t, numbered(3))
	for _, c := range []struct {
		name     string
		depth    uint8
		index    uint32
		position uint32
		want     bool
	}{
		{"block hash, index too high", 2, 4, 0, true},
		{"root, index too high", 2, 4, 1, false},
		{"leaf, index too high", 2, 4, 3, false},
		{"leaf, depth and index too high", 255, 1<<32 - 1, 256, false},
		{"root, depth too high", 255, 1<<32 - 1, 1, true},
		{"far beyond the leaf", 2, 0, 1<<32 - 1, false},
	} {
		t.Run(c.name, func(t *testing.T) {
			if _, ok := tree.PathHash(pathproof.Hash{}, c.depth, c.index, c.position); ok != c.want {
				t.Errorf("got %v", ok)
			}
		})
	}
}
