// SPDX-License-Identifier: MIT

package btcheaders

// VerifierAt returns a verifier of the headers upon the block with the hash, on whatever branch; false for one that is not
// in view or is an ancestor of the base, where no branch leaves. It stands by itself: what it is given does not enter the
// chain, and it may be used while headers are added.
func (c *Chain) VerifierAt(hash Hash) (*Verifier, bool) {
	n, ok := c.tree.find(hash)
	if !ok || n < c.bottom {
		return nil, false
	}
	return c.verifierAt(n), true
}

// Side returns the number of headers above the base that are not on the best chain.
func (c *Chain) Side() int { return int(c.tree.count-1-c.bottom) - int(c.Height()-c.base.Height) }

// Prune returns the chain without the branches that leave the best chain more than depth blocks below its tip, unless they
// have as much work: these stay. What stays keeps its order, and so the best of tied chains is the same. The chain itself is
// not changed. It takes time and memory as the number of headers in the tree.
func (c *Chain) Prune(depth uint32) *Chain {
	const gone = 1<<32 - 1
	number := make([]uint32, c.tree.count) // of each node in the pruned tree
	leaves := make([]uint32, c.tree.count) // height at which each node's branch leaves the best chain; its own on that
	stays := make([]bool, c.tree.count)
	best := c.tree.at(c.best)
	for n := range c.tree.count {
		if at := c.tree.at(n); at.work == best.work {
			for m := n; !stays[m]; m = c.tree.at(m).parent { // the first node is its own parent
				stays[m] = true
			}
		}
	}
	onBest := make([]bool, c.tree.count)
	for n := c.best; !onBest[n]; n = c.tree.at(n).parent {
		onBest[n] = true
	}
	p := *c
	p.tree = tree{}
	for n := range c.tree.count {
		at := c.tree.at(n)
		leaves[n] = at.height
		if !onBest[n] {
			leaves[n] = leaves[at.parent]
		}
		parent := number[at.parent] // zero for the first
		if number[n] = gone; stays[n] || best.height-leaves[n] <= depth {
			number[n] = p.tree.push(parent, *at)
		}
	}
	p.bottom, p.best, p.shared = number[c.bottom], number[c.best], number[c.shared]
	if p.last = number[c.last]; p.last == gone {
		p.last = p.best
	}
	p.verifier = p.verifierAt(p.last)
	return &p
}
