// SPDX-License-Identifier: MIT

package pathproof

// PathHash returns the true hash at a position of the path that the bits of
// index describe in a tree claimed to be depth levels deep:
//
//	position 0          the block hash, which is passed in
//	position 1          the Merkle root
//	position p          the node p-1 levels below it, with the number
//	                    index >> (depth + 1 - p) on its level
//	position depth + 1  the claimed leaf
//
// The result is false where no hash is true: at and below a right child that
// equals its left sibling (CVE-2012-2459), be it the copy that fills an odd
// level or a list of leaves that has the repetition in it; below this tree's
// leaves; and beyond depth + 1.
//
// depth and index are the claim's; for index ≥ 2^depth only the block hash is
// true. If depth is not the tree's, the bisection over the path is not the way
// to show it: below a transaction of 64 bytes an edge can be proven although
// no hash is true there. See [VerifyTree].
// Rules: P-2.7.
func (t *Tree) PathHash(blockHash Hash, depth uint8, index, position uint32) (Hash, bool) {
	if position == 0 {
		return blockHash, true
	}
	if position > uint32(min(depth, t.Depth()))+1 {
		return Hash{}, false
	}
	for down := range position {
		if t.isCopy(down, index>>(uint32(depth)-down)) {
			return Hash{}, false
		}
	}
	nodes := t.levels[uint32(t.Depth())+1-position]
	return nodes[index>>(uint32(depth)+1-position)], true
}

// isCopy reports whether node i, down levels below the root, is missing, so
// that only a copy can stand there, or is a right child equal to its left
// sibling (P-5.2).
func (t *Tree) isCopy(down, i uint32) bool {
	nodes := t.levels[uint32(t.Depth())-down]
	if uint64(i) >= uint64(len(nodes)) {
		return true
	}
	return i&1 == 1 && nodes[i] == nodes[i-1]
}
