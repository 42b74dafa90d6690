// SPDX-License-Identifier: MIT

package btcheaders

// State returns the header state of the best chain's block at height, and false for a height that is not in view and where
// the headers do not tell the state whole: eleven times, and the start of the retarget period.
func (c *Chain) State(height uint32) (State, bool) {
	n, ok := c.at(height)
	if !ok {
		return State{}, false
	}
	return c.stateAt(n)
}

// StateOf returns the header state of the block with the hash, on whatever branch, and false as [Chain.State] does.
func (c *Chain) StateOf(hash Hash) (State, bool) {
	n, ok := c.tree.find(hash)
	if !ok {
		return State{}, false
	}
	return c.stateAt(n)
}

func (c *Chain) stateAt(n uint32) (State, bool) {
	s, err := c.runAt(n).whole()
	if err != nil {
		return State{}, false
	}
	return s, true
}

// verifierAt returns a verifier of the children of a node.
func (c *Chain) verifierAt(n uint32) *Verifier {
	v := &Verifier{params: c.params, run: c.runAt(n)}
	v.readBits()
	return v
}

// runAt gathers what is known at a node.
func (c *Chain) runAt(n uint32) run {
	at, lowest := c.tree.at(n), c.Lowest()
	r := run{state: State{Tip: at.hash, Work: at.work, Height: at.height, Time: at.time, Bits: at.bits}, begun: true}
	nodes := min(at.height-lowest, MedianTimeSpan-1) + 1 // those of the last eleven that are in the tree
	r.times = int(nodes)
	if c.whole && n >= c.bottom {
		r.state.Times = c.base.Times // what the tree does not replace is of this node's last eleven too
		r.times = MedianTimeSpan
	}
	for m, left := n, nodes; left > 0; left-- {
		step := c.tree.at(m)
		r.state.Times[step.height%MedianTimeSpan] = step.time
		m = step.parent
	}
	start := at.height - at.height%RetargetInterval
	switch {
	case start >= lowest:
		r.state.EpochStart, r.epoch = c.tree.at(c.tree.ancestor(n, start)).time, true
	case c.base.Height-start < RetargetInterval: // it is the base's period
		r.state.EpochStart, r.epoch = c.base.EpochStart, c.whole || c.base.EpochStart != 0
	}
	return r
}
