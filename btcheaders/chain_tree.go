// SPDX-License-Identifier: MIT

package btcheaders

import "encoding/binary"

// node is a header in a tree. Its previous block is its parent's hash. It has 124 bytes and no pointer, so that the garbage
// collector does not look into it.
type node struct {
	hash, root        Hash // of the header; the Merkle root in it
	work              [32]byte
	version           int32
	time, bits, nonce uint32
	height            uint32
	parent, jump      uint32 // numbers of nodes; the first node's are its own
}

// nodeOf returns the node of a header with the state after it.
func nodeOf(h Header, s *State) node {
	return node{
		hash: s.Tip, work: s.Work, height: s.Height,
		root: h.MerkleRoot, version: h.Version, time: h.Time, bits: h.Bits, nonce: h.Nonce,
	}
}

// slabSize is the number of nodes that are allocated at a time: 31 KiB, most of a size class of Go's allocator.
const slabSize = 256

// tree keeps nodes in the order in which they came, each after its parent, and finds them by hash and by height.
type tree struct {
	count uint32
	slabs []*[slabSize]node
	slots []uint32 // open addressing by hash: one more than a node's number, or zero; a power of two long, at most 3/4 full
}

func (t *tree) at(n uint32) *node { return &t.slabs[n/slabSize][n%slabSize] }

// push adds a node that is not in the tree, and returns its number. The first node's parent is not read.
func (t *tree) push(parent uint32, n node) uint32 {
	number := t.count
	n.parent = parent
	if number > 0 {
		n.jump = t.jumpFrom(parent)
	}
	if number%slabSize == 0 {
		t.slabs = append(t.slabs, new([slabSize]node))
	}
	*t.at(number) = n
	t.count++
	if 4*uint64(t.count) > 3*uint64(len(t.slots)) {
		t.grow()
	} else {
		t.slots[t.slot(&n.hash)] = t.count
	}
	return number
}

// jumpFrom returns where the child of a node jumps to. Jumps are as long as the digits of the depth as a skew-binary number,
// so that what is below is O(log n) jumps and steps away, and nodes of equal depth have jumps of equal length (Myers, "An
// applicative random-access stack", 1983).
func (t *tree) jumpFrom(parent uint32) uint32 {
	p := t.at(parent)
	once := t.at(p.jump)
	twice := t.at(once.jump)
	if p.height-once.height == once.height-twice.height {
		return once.jump
	}
	return parent
}

// ancestor returns the node at height on the way down from n. The height is neither above n's nor below the first node's.
func (t *tree) ancestor(n, height uint32) uint32 {
	for at := t.at(n); at.height > height; at = t.at(n) {
		if n = at.parent; t.at(at.jump).height >= height {
			n = at.jump
		}
	}
	return n
}

// common returns the highest node that both a and b are or stand upon.
func (t *tree) common(a, b uint32) uint32 {
	height := min(t.at(a).height, t.at(b).height)
	a, b = t.ancestor(a, height), t.ancestor(b, height)
	for a != b {
		left, right := t.at(a), t.at(b)
		if left.jump != right.jump {
			a, b = left.jump, right.jump
		} else {
			a, b = left.parent, right.parent
		}
	}
	return a
}

// find returns the node with the hash.
func (t *tree) find(hash Hash) (uint32, bool) {
	n := t.slots[t.slot(&hash)]
	return n - 1, n != 0
}

// slot returns where the node with the hash is, or would be. The first bytes of a hash are as good as random: its proof of
// work lies in the last.
func (t *tree) slot(hash *Hash) uint64 {
	mask := uint64(len(t.slots) - 1)
	i := binary.LittleEndian.Uint64(hash[:8]) & mask
	for t.slots[i] != 0 && t.at(t.slots[i]-1).hash != *hash {
		i = (i + 1) & mask
	}
	return i
}

// grow doubles the table.
func (t *tree) grow() {
	t.slots = make([]uint32, max(2*len(t.slots), slabSize))
	for n := range t.count {
		t.slots[t.slot(&t.at(n).hash)] = n + 1
	}
}
