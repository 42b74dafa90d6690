package relay

import (
	"context"
	"errors"
	"fmt"
	"math/big"
	"slices"
	"sort"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
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
}

var defaultBounds = bounds{walk: 128, margin: 64, blocks: 10_000, logs: 10_000, rounds: 4}

// errRefused: the node does not answer for so many blocks at once.
var errRefused = errors.New("logs")

// follow reads up to the latest home block: the blocks next to the head by hash,
// and before that, if they are many, the others by ranges of numbers.
func (c *Client) follow(ctx context.Context) (*Snapshot, error) {
	var total uint64
	for range c.bounds.rounds {
		head, err := headerAt(ctx, c.chain, nil)
		if err != nil {
			return nil, err
		}
		c.read.head, c.read.short = head.Number, c.Short
		missing, standing, found, err := c.walk(ctx, head)
		if err != nil {
			return nil, err
		}
		if found {
			c.read.cut(standing)
			for _, h := range missing {
				if err := c.readBlock(ctx, h); err != nil {
					return nil, err
				}
			}
			if total > 0 {
				c.report(total, total)
			}
			return c.read.snapshot()
		}
		if total, err = c.readRanges(ctx, head.Number); err != nil {
			return nil, err
		}
	}
	return nil, fmt.Errorf("%w: no block that was read is near the latest", ErrReorganised)
}

// walk follows parents from the head to a block that was read, or to where
// reading begins. It returns the headers of those that were not read, oldest
// first, and how many of the blocks that were read still stand.
func (c *Client) walk(ctx context.Context, head *Header) (missing []*Header, standing int, found bool, err error) {
	if head.Number >= c.read.next(c.from)+c.bounds.walk {
		return nil, 0, false, nil
	}
	number, hash := head.Number, head.Hash
	for h := head; number >= c.from; number-- {
		if standing, found = c.read.find(number, hash); found {
			slices.Reverse(missing)
			return missing, standing, true, nil
		}
		if uint64(len(missing)) == c.bounds.walk {
			return nil, 0, false, nil
		}
		if h == nil {
			if h, err = headerOf(ctx, c.chain, hash, number); err != nil {
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

// readBlock reads the logs of a block by its hash: a node that does not have
// the block has no answer, and one of another chain none that fits.
func (c *Client) readBlock(ctx context.Context, h *Header) error {
	b := h.block()
	var logs []types.Log
	if c.mayHaveLogs(h) {
		var err error
		if logs, err = c.chain.FilterLogs(ctx, ethereum.FilterQuery{BlockHash: &b.Hash, Addresses: c.addresses()}); err != nil {
			return fmt.Errorf("logs of block %d: %w", b.Number, err)
		}
	}
	return c.add(b.Number, b, logs)
}

// mayHaveLogs says whether a header leaves room for logs of the contracts. A
// bloom without any bit says nothing beside receipts: a chain may leave it out.
func (c *Client) mayHaveLogs(h *Header) bool {
	if h.ReceiptsRoot == types.EmptyReceiptsHash {
		return false
	}
	if h.Bloom == (types.Bloom{}) {
		return true
	}
	return slices.ContainsFunc(c.addresses(), func(a common.Address) bool { return h.Bloom.Test(a[:]) })
}

// readRanges reads by numbers up to some blocks below the head, and returns how
// many blocks there were to read up to the head. Each range that was read stays
// read.
func (c *Client) readRanges(ctx context.Context, head uint64) (total uint64, err error) {
	if err := c.rewind(ctx, head); err != nil {
		return 0, err
	}
	begin := c.read.next(c.from)
	total = head + 1 - begin
	size := c.bounds.blocks
	for start := begin; start+c.bounds.margin <= head; start = c.read.next(c.from) {
		end := min(start+size-1, head-c.bounds.margin)
		last, logs, err := c.askRange(ctx, start, end)
		switch {
		case errors.Is(err, errRefused) && end > start:
			size = (end - start + 1) / 2
			continue
		case err != nil:
			return 0, err
		}
		if err := c.add(start, last.block(), logs); err != nil {
			return 0, err
		}
		c.report(end+1-begin, total)
		size = min(size+size/8+1, c.bounds.blocks)
	}
	return total, nil
}

// rewind undoes the blocks that are no longer those of their numbers.
func (c *Client) rewind(ctx context.Context, head uint64) error {
	var failed error
	standing := sort.Search(len(c.read.blocks), func(i int) bool {
		b := c.read.blocks[i]
		if failed != nil || b.Number > head {
			return true
		}
		h, err := headerAt(ctx, c.chain, new(big.Int).SetUint64(b.Number))
		failed = err
		return err != nil || h.Hash != b.Hash
	})
	if failed != nil {
		return failed
	}
	c.read.cut(standing)
	return nil
}

// askRange asks for the logs of a range that begins behind what was read. Its
// last block is the same before and after.
func (c *Client) askRange(ctx context.Context, start, end uint64) (last *Header, logs []types.Log, err error) {
	last, err = headerAt(ctx, c.chain, new(big.Int).SetUint64(end))
	if err != nil {
		return nil, nil, err
	}
	first, err := headerAt(ctx, c.chain, new(big.Int).SetUint64(start))
	if err != nil {
		return nil, nil, err
	}
	if n := len(c.read.blocks); n > 0 && first.Parent != c.read.blocks[n-1].Hash {
		return nil, nil, fmt.Errorf("%w: below block %d", ErrReorganised, start)
	}
	logs, err = c.chain.FilterLogs(ctx, ethereum.FilterQuery{FromBlock: new(big.Int).SetUint64(start), ToBlock: new(big.Int).SetUint64(end), Addresses: c.addresses()})
	if err == nil && end > start && uint64(len(logs)) >= c.bounds.logs {
		err = fmt.Errorf("%d of them, perhaps not all", len(logs))
	}
	if err != nil {
		return nil, nil, fmt.Errorf("%w of blocks %d to %d: %w", errRefused, start, end, err)
	}
	again, err := headerAt(ctx, c.chain, new(big.Int).SetUint64(end))
	if err != nil {
		return nil, nil, err
	}
	if again.Hash != last.Hash {
		return nil, nil, fmt.Errorf("%w: block %d", ErrReorganised, end)
	}
	return last, logs, nil
}

func (c *Client) report(done, total uint64) {
	if c.Progress != nil {
		c.Progress(done, total)
	}
}
