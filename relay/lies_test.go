// SPDX-License-Identifier: MIT

package relay_test

import (
	"errors"
	"fmt"
	"math/big"
	"slices"
	"strings"
	"testing"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/core/types"

	"github.com/assize/assize/contracts/bindings"
	"github.com/assize/assize/relay"
	"github.com/assize/assize/relay/protocol"
)

// TestLies: an answer that cannot be of the chain that was asked about is not
// taken, by hash or by range, and leaves nothing behind.
func TestLies(t *testing.T) {
	h := longHome(t)
	at := func(change func(*types.Log)) func([]types.Log) []types.Log {
		return func(logs []types.Log) []types.Log {
			if len(logs) > 0 {
				change(&logs[len(logs)-1])
			}
			return logs
		}
	}
	twice := func(logs []types.Log) []types.Log {
		if len(logs) > 0 {
			logs = append(logs, logs[len(logs)-1])
		}
		return logs
	}
	reversed := func(logs []types.Log) []types.Log { slices.Reverse(logs); return logs }
	for _, c := range []struct {
		name string
		lie  func([]types.Log) []types.Log
	}{
		{"a removed log", at(func(l *types.Log) { l.Removed = true })},
		{"a log of another contract", at(func(l *types.Log) { l.Address[0] ^= 1 })},
		{"a log of a later block", at(func(l *types.Log) { l.BlockNumber += 1000 })},
		{"a log of an earlier block", func(logs []types.Log) []types.Log {
			if len(logs) > 0 {
				logs[0].BlockNumber = 1
			}
			return logs
		}},
		{"a log of no contract's kind", at(func(l *types.Log) { l.Topics = nil })},
		{"a log twice", twice},
		{"logs in reverse", reversed},
		{"a log too many", func(logs []types.Log) []types.Log {
			if len(logs) > 0 {
				more := logs[len(logs)-1]
				more.Index++
				logs = append(logs, more, types.Log{})
			}
			return logs
		}},
	} {
		for name, walk := range map[string]uint64{"by hash": 1000, "by range": 4} {
			t.Run(c.name+" "+name, func(t *testing.T) {
				client, node := h.tricked()
				client.Limit(walk, 2, 1000, 1000, 100)
				node.logs = func(_ ethereum.FilterQuery, logs []types.Log) ([]types.Log, error) { return c.lie(logs), nil }
				wantError(t, client, protocol.ErrBadLogs)
				node.heal()
				h.mustRead(client)
			})
		}
	}
}

// TestOtherChain: logs, headers and heads of another chain than the one that is
// being read.
func TestOtherChain(t *testing.T) {
	h := longHome(t)
	latest, err := h.Client.HeaderByNumber(t.Context(), nil)
	if err != nil {
		t.Fatal(err)
	}
	end := latest.Number.Uint64() - 2 // of the ranges
	other := func(h *types.Header) *types.Header { h.Extra = append(h.Extra, 1); return h }
	logsOf := func(number uint64, by string) func(*trick) {
		return func(node *trick) {
			node.logs = func(q ethereum.FilterQuery, logs []types.Log) ([]types.Log, error) {
				if (q.BlockHash == nil) == (by == "range") {
					for i := range logs {
						if logs[i].BlockNumber == number || number == 0 {
							logs[i].BlockHash[0] ^= 1
						}
					}
				}
				return logs, nil
			}
		}
	}
	headers := func(when func(number *big.Int, asked []string) bool, change func(*types.Header) *types.Header) func(*trick) {
		return func(node *trick) {
			node.header = func(number *big.Int, h *types.Header) (*types.Header, error) {
				if when(number, node.asked) {
					return change(h), nil
				}
				return h, nil
			}
		}
	}
	is := func(a string) func(*big.Int, []string) bool {
		return func(_ *big.Int, asked []string) bool { return asked[len(asked)-1] == a }
	}
	again := fmt.Sprintf("header %d", end)
	for _, c := range []struct {
		name string
		walk uint64
		lie  func(*trick)
		want error
	}{
		{"logs of another block, by hash", 1000, logsOf(0, "hash"), protocol.ErrBadLogs},
		{"one log of another block, by range", 4, func(node *trick) {
			node.logs = func(_ ethereum.FilterQuery, logs []types.Log) ([]types.Log, error) {
				for i := range logs {
					if i > 0 && logs[i].BlockNumber == logs[i-1].BlockNumber {
						logs[i].BlockHash[0] ^= 1
						break
					}
				}
				return logs, nil
			}
		}, protocol.ErrBadLogs},
		{"a parent is another block", 1000, headers(is("parent"), other), relay.ErrBadHeader},
		{"a block has another number", 4, headers(is(again), func(h *types.Header) *types.Header { h.Number = big.NewInt(3); return h }), relay.ErrBadHeader},
		{"the head's number is out of range", 4, headers(is("latest"), func(h *types.Header) *types.Header {
			h.Number = new(big.Int).Lsh(big.NewInt(1), 63)
			return h
		}), relay.ErrBadHeader},
		{"a range ends in another block behind its logs", 4, headers(func(number *big.Int, asked []string) bool {
			return is(again)(number, asked) && slices.ContainsFunc(asked, func(a string) bool { return len(a) > 4 && a[:5] == "logs " })
		}, other), relay.ErrReorganised},
		{"the blocks next to the head are on another branch than the ranges", 4, headers(is(again), other), relay.ErrReorganised},
	} {
		t.Run(c.name, func(t *testing.T) {
			client, node := h.tricked()
			client.Limit(c.walk, 2, 1000, 1000, 100)
			c.lie(node)
			wantError(t, client, c.want)
			node.heal()
			h.mustRead(client)
		})
	}
}

// TestRangesOfTwoChains: a range that does not stand on the one before it.
func TestRangesOfTwoChains(t *testing.T) {
	h := longHome(t)
	client, node := h.tricked()
	client.Limit(4, 2, 10, 1000, 100)
	second := fmt.Sprintf("header %d", h.Block+10)
	node.header = func(_ *big.Int, h *types.Header) (*types.Header, error) {
		if node.asked[len(node.asked)-1] == second {
			h.ParentHash[0] ^= 1
		}
		return h, nil
	}
	wantError(t, client, relay.ErrReorganised)
	node.heal()
	h.mustRead(client)
	if slices.Contains(node.asked, fmt.Sprintf("logs %d-%d", h.Block, h.Block+9)) {
		t.Errorf("the first range is read again: %v", node.asked)
	}
}

// TestOmitted: logs that were left out are missed once others need them; they
// are found again, late or early.
func TestOmitted(t *testing.T) {
	for _, c := range []struct {
		name  string
		walk  uint64
		after int // blocks
		fails int
	}{
		{"from a block that is kept", 1000, 5, 2},
		{"from a range", 4, 5, 2},
		{"from a block that is no longer kept", 1000, 40, 4},
	} {
		t.Run(c.name, func(t *testing.T) {
			h := newHome(t)
			h.commit(10)
			client, node := h.tricked()
			client.Limit(c.walk, 2, 1000, 1000, 20)
			h.mustRead(client)
			node.logs = func(ethereum.FilterQuery, []types.Log) ([]types.Log, error) { return nil, nil }
			b := h.propose(claimOf(madeBlock(t, 4), 0))
			for range c.after {
				h.Commit()
				if c.walk > 4 {
					if _, err := client.State(t.Context()); err != nil {
						t.Fatal(err)
					}
				}
			}
			if _, err := client.State(t.Context()); err != nil {
				t.Fatal(err)
			}
			node.heal()
			h.challenge(protocol.KindPath, b, 0, 0)
			for range c.fails {
				wantError(t, client, protocol.ErrBadLogs)
			}
			h.mustRead(client)
		})
	}
}

// TestReversed: logs in another order than the chain's are refused even where
// the events would fit.
func TestReversed(t *testing.T) {
	h := longHome(t)
	client, node := h.tricked()
	client.Limit(4, 2, 1000, 1000, 100)
	node.logs = func(_ ethereum.FilterQuery, logs []types.Log) ([]types.Log, error) {
		slices.Reverse(logs)
		return logs, nil
	}
	if _, err := client.State(t.Context()); !errors.Is(err, protocol.ErrBadLogs) || !strings.Contains(err.Error(), "out of order") {
		t.Errorf("got %v", err)
	}
}

// TestHalfFolded: events that were folded before one that does not fit leave
// nothing behind.
func TestHalfFolded(t *testing.T) {
	h := longHome(t)
	court, err := bindings.BisectionCourtMetaData.ParseABI()
	if err != nil {
		t.Fatal(err)
	}
	client, node := h.tricked()
	client.Limit(4, 2, 1000, 1000, 100)
	node.logs = func(_ ethereum.FilterQuery, logs []types.Log) ([]types.Log, error) {
		return slices.DeleteFunc(logs, func(l types.Log) bool { return l.Topics[0] == court.Events["Opened"].ID }), nil
	}
	wantError(t, client, protocol.ErrBadLogs)
	node.heal()
	h.mustRead(client)
}
