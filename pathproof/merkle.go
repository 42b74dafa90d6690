// SPDX-License-Identifier: MIT

package pathproof

import (
	"crypto/sha256"
	"fmt"
	"slices"
)

// Hash is a double SHA-256 in internal byte order. It is an alias, so that
// hashes pass between this package, btcheaders and the contract's bindings as
// they are.
type Hash = [32]byte

// DoubleSHA256 returns SHA-256(SHA-256(data)), Bitcoin's hash of headers,
// inner nodes and transactions.
func DoubleSHA256(data []byte) Hash {
	first := sha256.Sum256(data)
	return sha256.Sum256(first[:])
}

// parent returns the inner node above two children.
func parent(left, right *Hash) Hash {
	var node [2 * len(Hash{})]byte
	copy(node[:], left[:])
	copy(node[len(left):], right[:])
	return DoubleSHA256(node[:])
}

// Tree is Bitcoin's Merkle tree over the transaction ids of one block, with
// all its levels. It does not change once built.
//
// A level of odd length is filled with a copy of its last node before it is
// hashed in pairs; the copies are not kept, and are not leaves.
//
// Source: Bitcoin Core, consensus/merkle.cpp.
type Tree struct {
	// levels[0] holds the leaves, levels[depth] the root alone.
	levels [][]Hash
}

// NewTree builds the tree over leaves, which it copies. It keeps about twice
// their memory and hashes about once a leaf.
//
// Expected errors: [ErrEmptyTree].
func NewTree(leaves []Hash) (*Tree, error) {
	if len(leaves) == 0 {
		return nil, ErrEmptyTree
	}
	level := slices.Clone(leaves)
	levels := [][]Hash{level}
	for len(level) > 1 {
		level = parents(level)
		levels = append(levels, level)
	}
	return &Tree{levels}, nil
}

// parents returns the level above level.
func parents(level []Hash) []Hash {
	above := make([]Hash, (len(level)+1)/2)
	for i := range above {
		above[i] = parent(&level[2*i], sibling(level, 2*i))
	}
	return above
}

// sibling returns the node that is hashed together with node i of a level:
// its neighbour, or for the last node of an odd level that node itself.
func sibling(level []Hash, i int) *Hash {
	return &level[min(i^1, len(level)-1)]
}

// Root returns the Merkle root.
func (t *Tree) Root() Hash { return t.levels[t.Depth()][0] }

// Depth returns the number of levels below the root: ⌈log₂ Len⌉, which is 0
// for one leaf.
func (t *Tree) Depth() uint8 { return uint8(len(t.levels) - 1) }

// Len returns the number of leaves.
func (t *Tree) Len() int { return len(t.levels[0]) }

// Index returns the index of the first leaf that equals leaf.
//
// Expected errors: [ErrUnknownLeaf].
func (t *Tree) Index(leaf Hash) (uint32, error) {
	i := slices.Index(t.levels[0], leaf)
	if i < 0 {
		return 0, fmt.Errorf("hash %x: %w", leaf, ErrUnknownLeaf)
	}
	return uint32(i), nil
}

// Branch returns the siblings of the leaf at index and of its ancestors, from
// the leaf upward, Depth of them.
//
// Expected errors: [ErrIndexOutOfRange].
func (t *Tree) Branch(index uint32) ([]Hash, error) {
	if err := t.checkIndex(index); err != nil {
		return nil, err
	}
	return t.siblings(index, 0, t.Depth()), nil
}

// siblings returns the siblings of the ancestors of the leaf at index on the
// levels from…to-1, counted from the leaves.
func (t *Tree) siblings(index uint32, from, to uint8) []Hash {
	branch := make([]Hash, 0, to-from)
	for level := from; level < to; level++ {
		branch = append(branch, *sibling(t.levels[level], int(index>>level)))
	}
	return branch
}

func (t *Tree) checkIndex(index uint32) error {
	if uint64(index) >= uint64(t.Len()) {
		return fmt.Errorf("index %d of %d leaves: %w", index, t.Len(), ErrIndexOutOfRange)
	}
	return nil
}
