// SPDX-License-Identifier: MIT

package btcheaders

import "slices"

// Base returns the trusted state that the chain stands upon; of a trusted header, what is known of its state.
func (c *Chain) Base() State { return c.base }

// Len returns the number of blocks in the tree.
func (c *Chain) Len() int { return int(c.tree.count) }

// Lowest returns the height of the lowest block in the tree: the base, or its oldest ancestor.
func (c *Chain) Lowest() uint32 { return c.tree.at(0).height }

// Tip returns the hash of the best chain's last block.
func (c *Chain) Tip() Hash { return c.tree.at(c.best).hash }

// Height returns the height of the best chain's last block.
func (c *Chain) Height() uint32 { return c.tree.at(c.best).height }

// Work returns the work of the best chain, big-endian.
func (c *Chain) Work() [32]byte { return c.tree.at(c.best).work }

// Decided returns the height of the last block that all chains with the most work share: below [Chain.Height] when there are
// several such chains, and what stands above it is undecided.
func (c *Chain) Decided() uint32 { return c.tree.at(c.shared).height }

// Tie reports whether several chains have the most work.
func (c *Chain) Tie() bool { return c.shared != c.best }

// at returns the best chain's node at height.
func (c *Chain) at(height uint32) (uint32, bool) {
	if height < c.Lowest() || height > c.Height() {
		return 0, false
	}
	return c.tree.ancestor(c.best, height), true
}

// Hash returns the hash of the best chain's block at height, and whether it is in view.
func (c *Chain) Hash(height uint32) (Hash, bool) {
	n, ok := c.at(height)
	if !ok {
		return Hash{}, false
	}
	return c.tree.at(n).hash, true
}

// Header returns the best chain's header at height, and whether it is in view.
func (c *Chain) Header(height uint32) (Header, bool) {
	n, ok := c.at(height)
	if !ok {
		return Header{}, false
	}
	return c.header(n)
}

// Headers returns the best chain's headers at heights from to to, both included, and false unless all are in view.
func (c *Chain) Headers(from, to uint32) ([]Header, bool) {
	n, ok := c.at(to)
	if !ok || from > to || from < c.Lowest() {
		return nil, false
	}
	headers := make([]Header, to-from+1)
	for i := len(headers) - 1; i >= 0; i-- {
		if headers[i], ok = c.header(n); !ok {
			return nil, false
		}
		n = c.tree.at(n).parent
	}
	return headers, true
}

// HeightOf returns the height of the block with the hash, on whatever branch, and whether it is in the tree.
func (c *Chain) HeightOf(hash Hash) (uint32, bool) {
	n, ok := c.tree.find(hash)
	if !ok {
		return 0, false
	}
	return c.tree.at(n).height, true
}

// HeaderOf returns the header with the hash, on whatever branch, and whether it is in view.
func (c *Chain) HeaderOf(hash Hash) (Header, bool) {
	n, ok := c.tree.find(hash)
	if !ok {
		return Header{}, false
	}
	return c.header(n)
}

// header returns the header of a node, and whether it is known.
func (c *Chain) header(n uint32) (Header, bool) {
	if c.bare && n == c.bottom {
		return Header{}, false
	}
	at, before := c.tree.at(n), c.before
	if n > 0 {
		before = c.tree.at(at.parent).hash
	}
	return Header{Version: at.version, PrevBlock: before, MerkleRoot: at.root, Time: at.time, Bits: at.bits, Nonce: at.nonce}, true
}

// Ancestor returns the hash of the block at height on the branch that ends with the block of the hash, that block itself
// included, and whether both are in view. It takes O(log n) steps.
func (c *Chain) Ancestor(hash Hash, height uint32) (Hash, bool) {
	n, ok := c.tree.find(hash)
	if !ok || height < c.Lowest() || height > c.tree.at(n).height {
		return Hash{}, false
	}
	return c.tree.at(c.tree.ancestor(n, height)).hash, true
}

// Difference is the way from one block to another: what leaves the chain and what enters it.
type Difference struct {
	Common       uint32 // height of the last block that both branches share
	Disconnected []Hash // of the first branch above it, newest first
	Connected    []Hash // of the second, oldest first
}

// Difference returns the way from the block with the hash from to the one with the hash to, and whether both are in the
// tree. With the tip before and after headers were added it is the reorganisation.
func (c *Chain) Difference(from, to Hash) (Difference, bool) {
	a, ok := c.tree.find(from)
	b, both := c.tree.find(to)
	if !ok || !both {
		return Difference{}, false
	}
	common := c.tree.common(a, b)
	d := Difference{Common: c.tree.at(common).height, Disconnected: c.down(a, common), Connected: c.down(b, common)}
	slices.Reverse(d.Connected)
	return d, true
}

// down returns the hashes from a node down to an ancestor, which is not included.
func (c *Chain) down(n, ancestor uint32) []Hash {
	var hashes []Hash
	for n != ancestor {
		at := c.tree.at(n)
		hashes = append(hashes, at.hash)
		n = at.parent
	}
	return hashes
}
