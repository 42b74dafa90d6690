// SPDX-License-Identifier: MIT

package relay

import (
	"github.com/assize/assize/relay/protocol"
)

// Limit makes a client ask for less at once, keep less, and forgive nothing.
func (c *Client) Limit(walk, margin, blocks, logs uint64, keep int) {
	c.bounds = bounds{
		walk: walk, margin: margin, blocks: blocks, logs: logs, rounds: defaultBounds.rounds,
		lag: defaultBounds.lag, every: defaultBounds.every, tries: 1,
	}
	c.read = protocol.NewHistory(c.Params, uint64(keep))
}

// Lag makes a client read blocks a second time sooner.
func (c *Client) Lag(lag, every uint64) { c.bounds.lag, c.bounds.every = lag, every }

// Walked returns how many headers are kept of walks that were not read to their end.
func (c *Client) Walked() int { return len(c.walked) }
