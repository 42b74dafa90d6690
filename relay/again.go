// SPDX-License-Identifier: MIT

package relay

import (
	"cmp"
	"context"
	"fmt"
	"slices"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"

	"github.com/assize/assize/relay/protocol"
)

// starts reports whether an event begins what a watcher may have to act on. From another
// node than the one that is read no other is taken: a node that makes up what is to be
// done has it tried in vain, one that made up an end would have a lie stand.
func starts(log *types.Log) bool {
	return len(log.Topics) > 0 && slices.Contains(starting, log.Topics[0])
}

// elsewhere returns the logs that begin something and that another node has beside
// those of the one that is read, and that node's name. It is a help that may fail.
func (c *Client) elsewhere(ctx context.Context, q ethereum.FilterQuery, logs []types.Log) (more []types.Log, node string) {
	second, ok := c.chain.(SecondReader)
	if !ok {
		return nil, ""
	}
	theirs, node, err := second.FilterLogsElsewhere(ctx, q)
	if err != nil {
		return nil, ""
	}
	known := map[position]bool{}
	for i := range logs {
		known[positionOf(&logs[i])] = true
	}
	for i := range theirs {
		if l := &theirs[i]; starts(l) && !known[positionOf(l)] {
			more = append(more, *l)
		}
	}
	return more, node
}

// position is where a log stands.
type position struct {
	block common.Hash
	index uint
}

func positionOf(l *types.Log) position { return position{l.BlockHash, l.Index} }

// late notes logs that another node showed.
func (c *Client) late(logs []types.Log, node string) {
	last := uint64(0)
	for i := range logs {
		if n := logs[i].BlockNumber; i == 0 || n != last {
			last = n
			c.noteLate(n, node)
		}
	}
}

func (c *Client) noteLate(block uint64, node string) {
	c.reading.Late++
	c.reading.LateBlock, c.reading.LateNode = block, node
}

// askAgain asks for the logs of a block in which none were shown though its bloom speaks
// of some: once more, and of another node.
func (c *Client) askAgain(ctx context.Context, q ethereum.FilterQuery) (logs, more []types.Log) {
	logs, err := c.chain.FilterLogs(ctx, q)
	if err != nil {
		logs = nil // it is asked by range later
	}
	c.late(logs, "")
	more, node := c.elsewhere(ctx, q, logs)
	c.late(more, node)
	return logs, more
}

// addWith is add with more logs of another node, unless these do not fit.
func (c *Client) addWith(start uint64, end protocol.Block, logs, more []types.Log) error {
	if len(more) > 0 && c.add(start, end, merged(logs, more)) == nil {
		return nil
	}
	return c.add(start, end, logs)
}

func merged(logs, more []types.Log) []types.Log {
	all := slices.Concat(logs, more)
	slices.SortStableFunc(all, func(a, b types.Log) int {
		return cmp.Or(cmp.Compare(a.BlockNumber, b.BlockNumber), cmp.Compare(a.Index, b.Index))
	})
	return all
}

// readAgain reads blocks a second time, by range, some blocks after they were read: some
// chains' blooms are not what they should be, and nodes have answered with no logs where
// there were some. Where there are more now, that block and all above it are undone, and
// those that were read again are as they were found now. It returns whether there were.
// What fails is tried again in the next read, with fewer blocks.
func (c *Client) readAgain(ctx context.Context) bool {
	start := max(c.read.Again(), c.from)
	if c.read.Head()+1 < start+c.bounds.lag+c.bounds.every {
		return false
	}
	if c.stride == 0 {
		c.stride = c.bounds.blocks
	}
	end := min(c.read.Head()-c.bounds.lag, start+c.stride-1)
	q := c.rangeOf(start, end)
	logs, err := c.chain.FilterLogs(ctx, q)
	if err == nil {
		err = c.fits(start, end, logs)
	}
	if err != nil {
		if start == end && isAnswer(err) {
			c.read.Leave(end) // by itself it is refused, and was read in pieces
		}
		c.stride = (end - start + 2) / 2
		return false
	}
	c.stride = min(2*c.stride, c.bounds.blocks)
	more, node := c.elsewhere(ctx, q, logs)
	if c.fits(start, end, more) != nil {
		more = nil
	}
	late := c.moreThanHeld(logs)
	for _, n := range late {
		c.noteLate(n, "")
	}
	for _, n := range c.moreThanHeld(merged(logs, more)) {
		if !slices.Contains(late, n) {
			late = append(late, n)
			c.noteLate(n, node)
		}
	}
	if len(late) == 0 {
		c.read.Leave(end)
		return false
	}
	c.undoTo(slices.Min(late), start, end, logs, more)
	return true
}

// fits checks that logs can be those of a range of blocks of which some were read.
//
// Expected errors: ErrBadLogs.
func (c *Client) fits(start, end uint64, logs []types.Log) error {
	if uint64(len(logs)) >= c.bounds.logs && end > start {
		return errRefused
	}
	for i := range logs {
		at, read := c.read.At(logs[i].BlockNumber)
		if logs[i].BlockNumber > end || read && at.Hash != logs[i].BlockHash {
			return fmt.Errorf("%w: of another chain", protocol.ErrBadLogs)
		}
	}
	_, err := c.decode(start, protocol.Block{Number: end + 1}, logs)
	return err
}

// moreThanHeld returns the blocks in which there are more logs than were read.
func (c *Client) moreThanHeld(logs []types.Log) (blocks []uint64) {
	n := 0
	for i := range logs {
		n++
		number := logs[i].BlockNumber
		if i+1 < len(logs) && logs[i+1].BlockNumber == number {
			continue
		}
		if n > c.read.CountAt(number) {
			blocks = append(blocks, number)
		}
		n = 0
	}
	return blocks
}

// undoTo undoes the blocks from a number on, and takes those up to the end of a range as
// they are there.
func (c *Client) undoTo(number, start, end uint64, logs, more []types.Log) {
	i := slices.IndexFunc(c.read.Blocks(), func(b protocol.Block) bool { return b.Number >= number })
	if i < 0 {
		return // it was not read
	}
	undone := slices.Clone(c.read.Blocks()[i:])
	c.read.Cut(i)
	next := c.read.Next(c.from)
	if next < start { // what was read at once with that block is not in the range: all that is read anew
		return
	}
	for _, b := range undone {
		if b.Number > end {
			break
		}
		if c.addWith(next, b, between(logs, next, b.Number), between(more, next, b.Number)) != nil {
			break // it is read anew, and not a third time
		}
		next = b.Number + 1
	}
	c.read.Leave(end)
}

// between returns the logs of the blocks from one to another.
func between(logs []types.Log, from, to uint64) []types.Log {
	return slices.DeleteFunc(slices.Clone(logs), func(l types.Log) bool { return l.BlockNumber < from || l.BlockNumber > to })
}
