// SPDX-License-Identifier: MIT

package relay

import (
	"context"
	"errors"
	"fmt"
	"math/big"

	"github.com/ethereum/go-ethereum/core/types"

	"github.com/assize/assize/relay/protocol"
)

// readRanges reads by numbers up to some blocks below the head, and returns how
// many blocks there were to read up to the head. Each range that was read stays
// read. A block that is refused by itself is read by its hash.
func (c *Client) readRanges(ctx context.Context, head uint64) (total uint64, err error) {
	if err := c.rewind(ctx, head); err != nil {
		return 0, err
	}
	begin := c.read.Next(c.from)
	total = head + 1 - begin
	size := c.bounds.blocks
	for start := begin; start+c.bounds.margin <= head; start = c.read.Next(c.from) {
		end := min(start+size-1, head-c.bounds.margin)
		last, logs, more, err := c.askRange(ctx, start, end)
		switch {
		case errors.Is(err, errRefused) && end > start:
			size = (end - start + 1) / 2
			continue
		case errors.Is(err, errRefused):
			err = c.readBlock(ctx, last)
		case err == nil:
			err = c.addWith(start, last.block(), logs, more)
		}
		if err != nil {
			return 0, err
		}
		c.report(end+1-begin, total)
		size = min(size+size/8+1, c.bounds.blocks)
	}
	return total, nil
}

// rewind undoes the blocks that are no longer those of their numbers, looking further
// back the more of them are gone. Each that is found gone is undone at once.
func (c *Client) rewind(ctx context.Context, head uint64) error {
	stand := 0 // so many do
	for back := 1; stand < len(c.read.Blocks()); {
		i := max(stand, len(c.read.Blocks())-back)
		gone, err := c.isGone(ctx, c.read.Blocks()[i], head)
		switch {
		case err != nil:
			return err
		case gone:
			c.read.Cut(i)
			back *= 2
		default:
			stand, back = i+1, 1
		}
	}
	return nil
}

func (c *Client) isGone(ctx context.Context, b protocol.Block, head uint64) (bool, error) {
	if b.Number > head {
		return true, nil
	}
	h, err := c.number(ctx, b.Number)
	return err == nil && h.Hash != b.Hash, err
}

// number returns the header at a number.
func (c *Client) number(ctx context.Context, number uint64) (*Header, error) {
	return try(ctx, c, func() (*Header, error) { return headerAt(ctx, c.chain, new(big.Int).SetUint64(number)) })
}

// askRange asks for the logs of a range that begins behind what was read, and what
// another node has more of them. Its last block is the same before and after; it is
// returned, too, if only the logs are refused.
func (c *Client) askRange(ctx context.Context, start, end uint64) (last *Header, logs, more []types.Log, err error) {
	last, err = c.number(ctx, end)
	if err != nil {
		return nil, nil, nil, err
	}
	first, err := c.number(ctx, start)
	if err != nil {
		return nil, nil, nil, err
	}
	if n := len(c.read.Blocks()); n > 0 && first.Parent != c.read.Blocks()[n-1].Hash {
		return nil, nil, nil, fmt.Errorf("%w: below block %d", ErrReorganised, start)
	}
	logs, err = c.chain.FilterLogs(ctx, c.rangeOf(start, end))
	if err == nil && end > start && uint64(len(logs)) >= c.bounds.logs {
		err = fmt.Errorf("%d of them, perhaps not all", len(logs))
	}
	if err != nil {
		return last, nil, nil, fmt.Errorf("%w of blocks %d to %d: %w", errRefused, start, end, err)
	}
	again, err := c.number(ctx, end)
	if err != nil {
		return nil, nil, nil, err
	}
	if again.Hash != last.Hash {
		return nil, nil, nil, fmt.Errorf("%w: block %d", ErrReorganised, end)
	}
	more, node := c.elsewhere(ctx, c.rangeOf(start, end), logs)
	c.late(more, node)
	return last, logs, more, nil
}
