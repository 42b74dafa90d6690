// SPDX-License-Identifier: MIT

package evmnode

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"math/big"
	"slices"
	"time"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/ethclient"
)

const getLogs = "eth_getLogs"

// FilterLogs returns logs as the node that is read shows them, once the others that have these blocks were held against it. Of blocks
// about which they differ the receipts decide. A query up to whatever block is the latest is not compared. A node that lets Patience
// go by, or as long as the first one took if that is longer, is left to itself: what it then says is in the report alone.
//
// Expected errors: [ErrDisagreement], [*Error], refusals.
func (p *Pool) FilterLogs(ctx context.Context, q ethereum.FilterQuery) ([]types.Log, error) {
	call := filterLogs(q)
	if len(p.endpoints) == 1 || q.BlockHash == nil && !isBlock(q.ToBlock) {
		logs, _, err := read(ctx, p, getLogs, call)
		return logs, err
	}
	var ours answer[[]types.Log]
	known := make(chan struct{}) // closed when it is
	live, _ := p.others(p.order()[0])
	differ := make(chan answer[[]types.Log], len(live))
	fan := p.fanOut(live, func(ctx context.Context, e *endpoint) {
		theirs, err := ask(ctx, p, e, getLogs, call)
		<-known
		switch {
		case ours.of == nil || ours.of == e:
		case err != nil:
			p.noteRefusal(e, err)
		case ours.err != nil:
			differ <- answer[[]types.Log]{e, theirs, nil}
		case !sameLogs(ours.value, theirs) && p.reaches(ctx, e, q):
			text := fmt.Sprintf("logs of %s are not the same, %d and %d of them", span(q), len(ours.value), len(theirs))
			differ <- answer[[]types.Log]{e, theirs, p.disagree(ours.of, e, aboutLogs, text)}
		}
	})
	begun := time.Now()
	logs, r, err := read(ctx, p, getLogs, call)
	ours = answer[[]types.Log]{r, slices.Clone(logs), err} // the caller owns the other
	close(known)
	fan.wait(ctx, max(p.config.Patience, time.Since(begun)))
	var others []answer[[]types.Log]
	for len(differ) > 0 {
		others = append(others, <-differ)
	}
	if len(others) == 0 {
		return logs, err
	}
	if err != nil {
		return p.answerFor(ctx, q, ours)
	}
	return p.decideLogs(ctx, q, append([]answer[[]types.Log]{ours}, others...))
}

// FilterLogsElsewhere returns what one live node but the one that is read says to a query, and that node's name; "" if there is none.
// Expected errors: as of FilterLogs, of the last one that was asked.
func (p *Pool) FilterLogsElsewhere(ctx context.Context, q ethereum.FilterQuery) (logs []types.Log, node string, err error) {
	live, _ := p.others(p.order()[0])
	for _, e := range live {
		if logs, err = ask(ctx, p, e, getLogs, filterLogs(q)); err == nil {
			return logs, e.name, nil
		}
		node = e.name
		if ctx.Err() != nil {
			break
		}
	}
	return nil, node, err
}

// isBlock reports whether a bound of a query is a number, and no name of whatever block.
func isBlock(number *big.Int) bool { return number != nil && number.Sign() >= 0 }

func span(q ethereum.FilterQuery) string {
	if q.BlockHash != nil {
		return fmt.Sprintf("block %s", q.BlockHash)
	}
	return fmt.Sprintf("blocks %d to %d", orZero(q.FromBlock), q.ToBlock)
}

func orZero(n *big.Int) *big.Int {
	if n == nil {
		return new(big.Int)
	}
	return n
}

// filterLogs is the call for logs. They must be in order, of the blocks that were asked for, and of the chain.
func filterLogs(q ethereum.FilterQuery) callFunc[[]types.Log] {
	return func(ctx context.Context, c *ethclient.Client) ([]types.Log, error) {
		logs, err := c.FilterLogs(ctx, q)
		if err == nil {
			err = checkLogs(q, logs)
		}
		if err != nil {
			return nil, err
		}
		return logs, nil
	}
}

func checkLogs(q ethereum.FilterQuery, logs []types.Log) error {
	for i := range logs {
		l := &logs[i]
		number := new(big.Int).SetUint64(l.BlockNumber)
		switch {
		case l.Removed:
			return errors.New("a log that a reorganisation has removed")
		case q.BlockHash != nil && l.BlockHash != *q.BlockHash:
			return errors.New("a log of another block")
		case isBlock(q.FromBlock) && number.Cmp(q.FromBlock) < 0, isBlock(q.ToBlock) && number.Cmp(q.ToBlock) > 0:
			return errors.New("a log of another block")
		case i > 0 && (l.BlockNumber < logs[i-1].BlockNumber || l.BlockNumber == logs[i-1].BlockNumber && l.Index <= logs[i-1].Index):
			return errors.New("logs out of order")
		}
	}
	return nil
}

// sameLogs reports whether two nodes show the same.
func sameLogs(a, b []types.Log) bool {
	return slices.EqualFunc(a, b, func(a, b types.Log) bool {
		return a.BlockHash == b.BlockHash && a.TxHash == b.TxHash && a.TxIndex == b.TxIndex && a.Index == b.Index &&
			a.Address == b.Address && slices.Equal(a.Topics, b.Topics) && bytes.Equal(a.Data, b.Data)
	})
}

// reaches reports whether a node has the blocks of a query: of one that does not, some nodes show no logs instead of refusing. One
// that does not say is taken to have them.
func (p *Pool) reaches(ctx context.Context, e *endpoint, q ethereum.FilterQuery) bool {
	var err error
	if q.BlockHash != nil {
		_, err = ask(ctx, p, e, getBlockByHash, headerByHash(*q.BlockHash))
	} else {
		_, err = ask(ctx, p, e, getBlockByNumber, headerByNumber(q.ToBlock))
	}
	return !errors.Is(err, ethereum.NotFound)
}
