package relay

// Limit makes a client ask for less at once, and keep less.
func (c *Client) Limit(walk, margin, blocks, logs uint64, keep int) {
	c.bounds = bounds{walk: walk, margin: margin, blocks: blocks, logs: logs, rounds: defaultBounds.rounds}
	c.read.keep = uint64(keep)
}
