// SPDX-License-Identifier: MIT

package pathproof_test

import (
	"bytes"
	"crypto/sha256"

	"github.com/assize/assize/pathproof"
)

// What follows says the rules once more, slowly and by other means, for the
// tests to compare with.

func hashOf(parts ...[]byte) pathproof.Hash {
	h := sha256.New()
	for _, part := range parts {
		h.Write(part)
	}
	first := h.Sum(nil)
	h.Reset()
	h.Write(first)
	return pathproof.Hash(h.Sum(nil))
}

// refNode is a node of a tree in which the copies are nodes like others.
type refNode struct {
	hash        pathproof.Hash
	left, right *refNode
}

// refTree returns the root of the tree over leaves, and its depth.
func refTree(leaves []pathproof.Hash) (*refNode, int) {
	var level []*refNode
	for _, leaf := range leaves {
		level = append(level, &refNode{hash: leaf})
	}
	depth := 0
	for ; len(level) > 1; depth++ {
		if len(level)%2 == 1 {
			level = append(level, level[len(level)-1])
		}
		var above []*refNode
		for i := 0; i < len(level); i += 2 {
			l, r := level[i], level[i+1]
			above = append(above, &refNode{hashOf(l.hash[:], r.hash[:]), l, r})
		}
		level = above
	}
	return level[0], depth
}

// refBits returns the path of a claim, the highest bit of index first.
func refBits(depth uint8, index uint32) []uint64 {
	bits := make([]uint64, depth)
	for i := range bits {
		bits[len(bits)-1-i] = uint64(index) >> i % 2
	}
	return bits
}

// refPath returns the true hashes along the path: as many as there are.
func refPath(root *refNode, blockHash pathproof.Hash, bits []uint64) []pathproof.Hash {
	path := []pathproof.Hash{blockHash, root.hash}
	for node := root; len(bits) > 0 && node.left != nil; bits = bits[1:] {
		if bits[0] == 0 {
			node = node.left
		} else if node.right.hash == node.left.hash {
			break
		} else {
			node = node.right
		}
		path = append(path, node.hash)
	}
	return path
}

// refFold returns the hash that node and its siblings lead to.
func refFold(node pathproof.Hash, bits []uint64, siblings []byte) (pathproof.Hash, pathproof.ErrorKind) {
	for i := len(bits) - 1; i >= 0; i-- {
		sibling := siblings[:32]
		siblings = siblings[32:]
		switch {
		case bits[i] == 0:
			node = hashOf(node[:], sibling)
		case bytes.Equal(node[:], sibling):
			return node, pathproof.ErrDuplicateSibling
		default:
			node = hashOf(sibling, node[:])
		}
	}
	return node, ""
}

func refClaim(depth uint8, index uint32) pathproof.ErrorKind {
	if depth >= 33 {
		return pathproof.ErrDepthTooLarge
	}
	if uint64(index) >= uint64(1)<<depth {
		return pathproof.ErrIndexOutOfRange
	}
	return ""
}

func refVerifyTree(blockHash pathproof.Hash, depth uint8, index uint32, leaf pathproof.Hash, w []byte) pathproof.ErrorKind {
	if kind := refClaim(depth, index); kind != "" {
		return kind
	}
	d := 32 * int(depth)
	if len(w) < 80+d+d {
		return pathproof.ErrWitnessLength
	}
	if hashOf(w[:80]) != blockHash {
		return pathproof.ErrHeaderMismatch
	}
	top, kind := refFold(leaf, refBits(depth, index), w[80:80+d])
	if kind != "" {
		return kind
	}
	if !bytes.Equal(top[:], w[36:68]) {
		return pathproof.ErrBranchMismatch
	}
	tx := w[80+2*d:]
	if len(tx) >= 8193 {
		return pathproof.ErrCoinbaseTooLarge
	}
	want := append(append([]byte{1}, make([]byte, 32)...), 0xff, 0xff, 0xff, 0xff)
	if len(tx) <= 41 || !bytes.HasPrefix(tx[4:], want) {
		return pathproof.ErrNotCoinbase
	}
	top, _ = refFold(hashOf(tx), refBits(depth, 0), w[80+d:80+2*d])
	if !bytes.Equal(top[:], w[36:68]) {
		return pathproof.ErrCoinbaseMismatch
	}
	return ""
}

func refVerifySpan(upper, lower pathproof.Hash, lo, hi uint32, depth uint8, index uint32, w []byte) pathproof.ErrorKind {
	if kind := refClaim(depth, index); kind != "" {
		return kind
	}
	if int64(lo) >= int64(hi) || int64(hi) > int64(depth)+1 {
		return pathproof.ErrSpanOutOfRange
	}
	bits := refBits(depth, index)
	if lo == 0 {
		bits = bits[:hi-1]
		if len(w) != 80+32*len(bits) {
			return pathproof.ErrWitnessLength
		}
		if hashOf(w[:80]) != upper {
			return pathproof.ErrHeaderMismatch
		}
		upper = pathproof.Hash(w[36:68])
		w = w[80:]
	} else {
		bits = bits[lo-1 : hi-1]
		if len(w) != 32*len(bits) {
			return pathproof.ErrWitnessLength
		}
	}
	top, kind := refFold(lower, bits, w)
	if kind != "" {
		return kind
	}
	if top != upper {
		return pathproof.ErrBranchMismatch
	}
	return ""
}
