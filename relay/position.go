// SPDX-License-Identifier: MIT

package relay

import (
	"fmt"
	"slices"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"

	"github.com/assize/assize/relay/protocol"
)

func (c *Client) addresses() (all []common.Address) {
	for _, l := range loggers(&c.Params) {
		all = append(all, l.at)
	}
	return all
}

// add takes over the logs of the blocks from a number to a block, which are all
// the contracts' logs there.
//
// Expected errors: ErrBadLogs; then nothing is taken over.
func (c *Client) add(start uint64, end protocol.Block, logs []types.Log) error {
	events, err := c.decode(start, end, logs)
	if err != nil {
		return err
	}
	return c.read.Add(end, events)
}

// decode returns what the logs of the blocks from a number to a block tell.
//
// Expected errors: ErrBadLogs.
func (c *Client) decode(start uint64, end protocol.Block, logs []types.Log) ([]protocol.Logged, error) {
	events := make([]protocol.Logged, len(logs))
	for i := range logs {
		log := &logs[i]
		if err := c.validateLog(start, end, logs[:i], log); err != nil {
			return nil, err
		}
		event, err := DecodeLog(log)
		if err != nil {
			return nil, fmt.Errorf("block %d: %w", log.BlockNumber, err)
		}
		events[i] = protocol.Logged{Number: log.BlockNumber, Tx: log.TxHash, Event: event}
	}
	return events, nil
}

// validateLog reports whether a log can stand behind others in the answer for the blocks
// from a number to a block.
func (c *Client) validateLog(start uint64, end protocol.Block, before []types.Log, log *types.Log) error {
	bad := func(what string) error {
		return fmt.Errorf("%w: block %d, log %d, transaction %s: %s", protocol.ErrBadLogs, log.BlockNumber, log.Index, log.TxHash, what)
	}
	switch {
	case log.Removed:
		return bad("removed")
	case !slices.Contains(c.addresses(), log.Address):
		return bad("of another contract")
	case log.BlockNumber < start || log.BlockNumber > end.Number:
		return bad("of a block that was not asked for")
	case log.BlockNumber == end.Number && log.BlockHash != end.Hash:
		return bad("of another chain")
	}
	if len(before) == 0 {
		return nil
	}
	last := &before[len(before)-1]
	switch {
	case log.BlockNumber < last.BlockNumber || log.BlockNumber == last.BlockNumber && log.Index <= last.Index:
		return bad("out of order")
	case log.BlockNumber == last.BlockNumber && log.BlockHash != last.BlockHash:
		return bad("of another chain")
	}
	return nil
}
