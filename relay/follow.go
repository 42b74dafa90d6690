// SPDX-License-Identifier: MIT

package relay

import (
	"context"
	"fmt"
	"slices"

	"github.com/ethereum/go-ethereum/common"

	"github.com/assize/assize/relay/protocol"
)

// bounds are on what is asked of a node at once.
type bounds struct {
	// walk is how many headers are followed back by hash; what lies further
	// back is read by ranges, up to margin blocks below the head. Less than walk.
	walk, margin uint64
	// blocks of a range, and logs in the answer for it
	blocks, logs uint64
	// rounds is how often a read goes after a head that has run away
	rounds int
	// lag is how many blocks below the head blocks are read a second time, every so
	// many at once
	lag, every uint64
	// forgiven is how many calls without an answer are repeated in one read, and tries
	// how often one call is made
	forgiven, tries int
}

var defaultBounds = bounds{walk: 128, margin: 64, blocks: 10_000, logs: 10_000, rounds: 4, lag: 32, every: 32, forgiven: 16, tries: 3}

// follow reads up to the latest home block: the blocks next to the head by hash,
// and before that, if they are many, the others by ranges of numbers. What was read
// stays read, whichever call fails.
func (c *Client) follow(ctx context.Context) (*protocol.State, error) {
	c.forgiven = c.bounds.forgiven
	var total uint64
	again := false
	for range c.bounds.rounds {
		head, err := headerAt(ctx, c.chain, nil)
		if err != nil {
			return nil, err
		}
		c.read.ReadTo(head.Number, c.Prune)
		missing, standing, found, err := c.walk(ctx, head)
		if err != nil {
			return nil, err
		}
		if !found {
			if total, err = c.readRanges(ctx, head.Number); err != nil {
				return nil, err
			}
			continue
		}
		c.read.Cut(standing)
		for _, h := range missing {
			if err := c.readBlock(ctx, h); err != nil {
				return nil, err
			}
			delete(c.walked, h.Hash)
		}
		if total > 0 {
			c.report(total, total)
			total = 0
		}
		if !again && c.readAgain(ctx) {
			again = true
			continue
		}
		s, err := c.read.State()
		if err == nil {
			s.Reading = c.reading
			s.Reading.Unknown = !head.Recomputed
		}
		return s, err
	}
	return nil, fmt.Errorf("%w: no block that was read is near the latest", ErrReorganised)
}

// walk follows parents from the head to a block that was read, or to where
// reading begins. It returns the headers of those that were not read, oldest
// first, and how many of the blocks that were read still stand. It goes on where a
// walk before it was cut short.
func (c *Client) walk(ctx context.Context, head *Header) (missing []*Header, standing int, found bool, err error) {
	if head.Number >= c.read.Next(c.from)+c.bounds.walk {
		return nil, 0, false, nil
	}
	number, hash := head.Number, head.Hash
	for h := head; number >= c.from; number-- {
		if standing, found = c.read.Find(number, hash); found {
			slices.Reverse(missing)
			return missing, standing, true, nil
		}
		if uint64(len(missing)) == c.bounds.walk {
			return nil, 0, false, nil
		}
		if h == nil {
			if h, err = c.walkTo(ctx, hash, number); err != nil {
				return nil, 0, false, err
			}
		}
		missing = append(missing, h)
		if number == 0 {
			break
		}
		hash, h = h.Parent, nil
	}
	slices.Reverse(missing)
	return missing, 0, true, nil
}

// walkTo returns the block of a hash and a number, and keeps it for the next walk. What
// is kept is that of two walks at most.
func (c *Client) walkTo(ctx context.Context, hash common.Hash, number uint64) (*Header, error) {
	if h := c.walked[hash]; h != nil && h.Number == number {
		return h, nil
	}
	h, err := try(ctx, c, func() (*Header, error) { return headerOf(ctx, c.chain, hash, number) })
	if err != nil {
		return nil, err
	}
	if c.walked == nil || uint64(len(c.walked)) >= 2*c.bounds.walk {
		c.walked = map[common.Hash]*Header{}
	}
	c.walked[hash] = h
	return h, nil
}
