// SPDX-License-Identifier: MIT

package relay

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"slices"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/rpc"
)

// readBlock reads the logs of a block by its hash: a node that does not have
// the block has no answer, and one of another chain none that fits.
func (c *Client) readBlock(ctx context.Context, h *Header) error {
	b := h.block()
	if !c.mayHaveLogs(h) {
		return c.add(b.Number, b, nil)
	}
	logs, err := c.blockLogs(ctx, b.Hash)
	if err != nil {
		return fmt.Errorf("logs of block %d: %w", b.Number, err)
	}
	var more []types.Log
	if len(logs) == 0 && c.shouldHaveLogs(h) {
		logs, more = c.askAgain(ctx, ethereum.FilterQuery{BlockHash: &b.Hash, Addresses: c.addresses()})
	}
	err = c.addWith(b.Number, b, logs, more)
	c.large = nil
	return err
}

// mayHaveLogs reports whether a header leaves room for logs of the contracts. A
// bloom without any bit says nothing beside receipts: a chain may leave it out.
// A bloom is a hint: what it hides is read by range later.
func (c *Client) mayHaveLogs(h *Header) bool {
	if h.ReceiptsRoot == types.EmptyReceiptsHash {
		return false
	}
	if h.Bloom == (types.Bloom{}) {
		return true
	}
	return slices.ContainsFunc(c.addresses(), func(a common.Address) bool { return h.Bloom.Test(a[:]) })
}

// shouldHaveLogs reports whether a header's bloom has one of the contracts and one of
// its events.
func (c *Client) shouldHaveLogs(h *Header) bool {
	return slices.ContainsFunc(c.addresses(), func(a common.Address) bool {
		return h.Bloom.Test(a[:]) && slices.ContainsFunc(c.topicsOf(a), func(topic common.Hash) bool { return h.Bloom.Test(topic[:]) })
	})
}

// topicsOf returns the first topics of what a contract logs.
func (c *Client) topicsOf(contract common.Address) (topics []common.Hash) {
	for _, l := range loggers(&c.Params) {
		if l.at != contract {
			continue
		}
		for _, event := range l.abi.Events {
			topics = append(topics, event.ID)
		}
	}
	slices.SortFunc(topics, common.Hash.Cmp)
	return topics
}

// piece is a question for some of a block's logs.
type piece struct {
	addresses []common.Address
	topics    []common.Hash // first ones; nil for all
}

// parts returns smaller questions that ask for the same together, none for a single
// kind of log.
func (p piece) parts(c *Client) (parts []piece) {
	if len(p.addresses) > 1 {
		for _, a := range p.addresses {
			parts = append(parts, piece{[]common.Address{a}, nil})
		}
		return parts
	}
	topics := p.topics
	if topics == nil {
		topics = c.topicsOf(p.addresses[0])
	}
	if len(topics) > 1 {
		parts = append(parts, piece{p.addresses, topics[:len(topics)/2]}, piece{p.addresses, topics[len(topics)/2:]})
	}
	return parts
}

// has reports whether a log is one that is asked for.
func (p piece) has(l *types.Log) bool {
	return slices.Contains(p.addresses, l.Address) && (p.topics == nil || len(l.Topics) > 0 && slices.Contains(p.topics, l.Topics[0]))
}

// blockRead is how far the reading of one block's logs has come. All that can be too many
// for one answer is read in smaller and smaller pieces, which stay read: the three
// contracts' by themselves, each kind of log by itself, and at last each receipt.
type blockRead struct {
	block common.Hash
	todo  []piece // the next one last
	// failed: the next question was asked once, and failed
	failed bool
	parted bool // into more than one question
	// kinds of which there are too many; they are read from the receipts of txs, once
	// these are listed
	kinds  []piece
	listed bool
	txs    []common.Hash
	logs   []types.Log
}

// blockLogs returns the logs of a block, from where an earlier call has come.
func (c *Client) blockLogs(ctx context.Context, block common.Hash) ([]types.Log, error) {
	if c.large == nil || c.large.block != block {
		c.large = &blockRead{block: block, todo: []piece{{c.addresses(), nil}}}
	}
	r := c.large
	for len(r.todo) > 0 {
		if err := c.readPiece(ctx, r); err != nil {
			return nil, err
		}
	}
	if err := c.readReceipts(ctx, r); err != nil {
		return nil, err
	}
	if r.parted {
		slices.SortFunc(r.logs, func(a, b types.Log) int { return cmp.Compare(a.Index, b.Index) })
	}
	return r.logs, nil
}

// readPiece asks the next question. One that is refused for the length of its answer, or
// is refused after others were, or fails twice for whatever reason, is asked in parts.
func (c *Client) readPiece(ctx context.Context, r *blockRead) error {
	next := r.todo[len(r.todo)-1]
	q := ethereum.FilterQuery{BlockHash: &r.block, Addresses: next.addresses}
	if next.topics != nil {
		q.Topics = [][]common.Hash{next.topics}
	}
	logs, err := try(ctx, c, func() ([]types.Log, error) { return c.chain.FilterLogs(ctx, q) })
	var refused rpc.Error
	if err != nil && !r.failed && !isTooLarge(err) && !(r.parted && errors.As(err, &refused)) {
		r.failed = ctx.Err() == nil
		return err
	}
	r.todo, r.failed = r.todo[:len(r.todo)-1], false
	if err == nil {
		r.logs = append(r.logs, logs...)
		return nil
	}
	r.parted = true
	parts := next.parts(c)
	if _, ok := c.chain.(ReceiptReader); len(parts) == 0 && !ok {
		r.todo = append(r.todo, next)
		return err
	}
	if len(parts) == 0 {
		r.kinds = append(r.kinds, next)
	}
	r.todo = append(r.todo, parts...)
	return nil
}

// isTooLarge reports whether an answer was refused for its length: -32005 is "limit
// exceeded" (EIP-1474).
func isTooLarge(err error) bool {
	var refused rpc.Error
	return errors.As(err, &refused) && refused.ErrorCode() == -32005
}

// readReceipts reads logs of the kinds of which there are too many from the block's
// receipts, one by one.
func (c *Client) readReceipts(ctx context.Context, r *blockRead) error {
	if len(r.kinds) == 0 {
		return nil
	}
	chain := c.chain.(ReceiptReader) // or there would be no such kinds
	if !r.listed {
		txs, err := try(ctx, c, func() ([]common.Hash, error) { return chain.BlockTransactions(ctx, r.block) })
		if err != nil {
			return err
		}
		r.txs, r.listed = txs, true
	}
	for ; len(r.txs) > 0; r.txs = r.txs[1:] {
		receipt, err := try(ctx, c, func() (*types.Receipt, error) { return chain.TransactionReceipt(ctx, r.txs[0]) })
		if err != nil {
			return fmt.Errorf("receipt of %s: %w", r.txs[0], err)
		}
		if receipt.BlockHash != r.block {
			return fmt.Errorf("%w: the receipt of %s is of block %s", ErrReorganised, r.txs[0], receipt.BlockHash)
		}
		for _, l := range receipt.Logs {
			if slices.ContainsFunc(r.kinds, func(p piece) bool { return p.has(l) }) {
				r.logs = append(r.logs, *l)
			}
		}
	}
	return nil
}
