// SPDX-License-Identifier: MIT

package relay_test

import (
	"errors"
	"fmt"
	"math/big"
	"slices"
	"testing"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"

	"github.com/assize/assize/relay"
	"github.com/assize/assize/relay/protocol"
	"github.com/assize/assize/relay/txmgr"
)

// TestAsksForNews: nothing is asked twice, and nothing at all about blocks that
// cannot hold logs of the contracts.
func TestAsksForNews(t *testing.T) {
	h := newHome(t)
	b := h.propose(claimOf(madeBlock(t, 4), 0))
	client, node := h.tricked()
	h.mustRead(client)
	for _, c := range []struct {
		name string
		do   func()
		want map[string]int
	}{
		{"no block", func() {}, map[string]int{"latest": 1}},
		{"an empty block", h.commitOne, map[string]int{"latest": 1}},
		{"three empty blocks", func() { h.commit(3) }, map[string]int{"latest": 1, "parent": 2}},
		{"an event", func() { h.challenge(protocol.KindPath, b, 0, 7) }, map[string]int{"latest": 1, "logs": 1}},
		{"a block without logs", h.transfer, map[string]int{"latest": 1, "logs": 1}}, // it may as well be one without a bloom
		{"logs of other contracts", h.deployAnother, map[string]int{"latest": 1, "parent": 3, "logs": 3}},
	} {
		t.Run(c.name, func(t *testing.T) {
			c.do()
			node.asked = nil
			h.mustRead(client)
			if got := kinds(node.asked); fmt.Sprint(got) != fmt.Sprint(c.want) {
				t.Errorf("asked %v, want %v", got, c.want)
			}
		})
	}
}

func (h *home) commitOne() { h.Commit() }

// transfer makes a block with a receipt and no logs.
func (h *home) transfer() {
	h.send("stranger", txmgr.Call{Name: "transfer", To: common.Address{1}}, nil)
}

// deployAnother makes four blocks, of which only one has logs: those of another
// relay.
func (h *home) deployAnother() {
	h.t.Helper()
	if _, err := relay.Deploy(h.t.Context(), newSender(h.t, h.Chain, "deployer"), deployment(), 1e6); err != nil {
		h.t.Fatal(err)
	}
}

// longHome is a home with events of many kinds in some 30 blocks, and 20 more.
func longHome(t testing.TB) *home {
	h, _ := playedLogs(t)
	h.commit(20)
	return h
}

// TestRanges: however few blocks or logs a node answers for, all are read, and
// the progress is told.
func TestRanges(t *testing.T) {
	h := longHome(t)
	for _, c := range []struct {
		name         string
		blocks, logs uint64 // limits of the client
		refuse       uint64 // more blocks than that are refused
		leave        int    // more logs of several blocks than that are left out
	}{
		{"all at once", 1000, 1000, 1000, 1000},
		{"ten blocks", 10, 1000, 1000, 1000},
		{"one block", 1, 1000, 1000, 1000},
		{"nine blocks at most", 1000, 1000, 9, 1000},
		{"one block at most", 1000, 1000, 1, 1000},
		{"eight logs at most", 1000, 8, 1000, 8},
		{"one log at most, or one block", 1000, 1, 1000, 1},
	} {
		t.Run(c.name, func(t *testing.T) {
			client, node := h.tricked()
			client.Limit(8, 4, c.blocks, c.logs, 20)
			node.logs = func(q ethereum.FilterQuery, logs []types.Log) ([]types.Log, error) {
				if q.BlockHash != nil || q.ToBlock.Cmp(q.FromBlock) == 0 {
					return logs, nil
				}
				if q.ToBlock.Uint64()-q.FromBlock.Uint64() >= c.refuse {
					return nil, errNode
				}
				return logs[:min(len(logs), c.leave)], nil
			}
			var told [][2]uint64
			client.Progress = func(done, total uint64) { told = append(told, [2]uint64{done, total}) }
			s := h.mustRead(client)
			total := s.Block.Number - h.Block + 1
			if told[len(told)-1] != [2]uint64{total, total} {
				t.Errorf("told %v of %d blocks", told, total)
			}
			for i := 1; i < len(told); i++ {
				if told[i][0] <= told[i-1][0] || told[i][1] != total {
					t.Errorf("told %v of %d blocks", told, total)
				}
			}
			told = nil
			h.Commit()
			h.mustRead(client)
			if told != nil {
				t.Errorf("told %v of one block", told)
			}
		})
	}
}

// TestRangesGrow: a node that was busy for a while is asked for more again.
func TestRangesGrow(t *testing.T) {
	h := newHome(t)
	h.commit(120)
	client, node := h.tricked()
	client.Limit(8, 4, 64, 1000, 20)
	node.logs = func(q ethereum.FilterQuery, logs []types.Log) ([]types.Log, error) {
		if q.BlockHash == nil && kinds(node.asked)["logs"] <= 6 {
			return nil, errNode
		}
		return logs, nil
	}
	s := h.mustRead(client)
	if n := kinds(node.asked)["logs"]; n > 35 {
		t.Errorf("%d questions for the logs of %d blocks", n, s.Block.Number)
	}
}

// TestOutage: what was missed for long is read by ranges, from the last block on.
func TestOutage(t *testing.T) {
	h := newHome(t)
	client, node := h.tricked()
	client.Limit(8, 4, 10, 1000, 20)
	client.Lag(1000, 1000)
	h.commit(30)
	last := h.mustRead(client).Block.Number
	h.propose(claimOf(madeBlock(t, 4), 0))
	h.commit(30)
	node.asked = nil
	h.mustRead(client)
	for _, a := range node.asked {
		var from, to uint64
		if n, _ := fmt.Sscanf(a, "logs %d-%d", &from, &to); n == 2 && from <= last {
			t.Errorf("asked %s after block %d", a, last)
		}
	}
	if node.asked[1] == "parent" || !slices.Contains(node.asked, fmt.Sprintf("logs %d-%d", last+1, last+10)) {
		t.Errorf("asked %v after block %d", node.asked, last)
	}
}

// TestRefused: a node that does not even answer for one block.
func TestRefused(t *testing.T) {
	h := longHome(t)
	client, node := h.tricked()
	client.Limit(8, 4, 1000, 1000, 20)
	node.logs = func(ethereum.FilterQuery, []types.Log) ([]types.Log, error) { return nil, errNode }
	wantError(t, client, errNode)
	node.heal()
	h.mustRead(client)
}

// TestFailsInTheMiddle: whichever call fails, the next snapshot is right, and
// what was read is not asked for again.
func TestFailsInTheMiddle(t *testing.T) {
	h := longHome(t)
	for at := 1; ; at++ {
		client, node := h.tricked()
		client.Limit(8, 4, 10, 1000, 20)
		calls := 0
		failing := func() error {
			if calls++; calls == at {
				return errNode
			}
			return nil
		}
		node.header = func(_ *big.Int, h *types.Header) (*types.Header, error) { return h, failing() }
		node.logs = func(_ ethereum.FilterQuery, logs []types.Log) ([]types.Log, error) {
			if err := failing(); err != nil {
				return nil, err
			}
			return logs, nil
		}
		_, err := client.State(t.Context())
		first := node.asked
		node.heal()
		h.mustRead(client)
		if calls < at {
			break
		}
		if err != nil && !errors.Is(err, errNode) {
			t.Fatalf("call %d: %v", at, err)
		}
		// a range that was followed by a question about another is read
		for _, a := range node.asked {
			i := slices.Index(first, a)
			if i >= 0 && i+2 < len(first) && kinds([]string{a})["logs"] == 1 && a != "logs" {
				t.Errorf("call %d: %s is asked for twice: %v, %v", at, a, first, node.asked)
			}
		}
	}
}

// TestRunningHead: while a long read lasts, the chain goes on.
func TestRunningHead(t *testing.T) {
	h := longHome(t)
	client, node := h.tricked()
	client.Limit(8, 4, 10, 1000, 100)
	grown := false
	node.logs = func(_ ethereum.FilterQuery, logs []types.Log) ([]types.Log, error) {
		if !grown {
			grown = true
			h.commit(30)
		}
		return logs, nil
	}
	h.mustRead(client)

	client, node = h.tricked()
	client.Limit(8, 4, 10, 1000, 100)
	node.logs = func(_ ethereum.FilterQuery, logs []types.Log) ([]types.Log, error) {
		h.commit(15)
		return logs, nil
	}
	wantError(t, client, relay.ErrReorganised)
	node.heal()
	h.mustRead(client)
}

// TestHeadGoesBack: a node that lags, or a chain that was set back, shows an
// earlier state; afterwards nothing is missing.
func TestHeadGoesBack(t *testing.T) {
	h := newHome(t)
	client, node := h.tricked()
	client.Limit(16, 4, 10, 1000, 8)
	for _, back := range []uint64{1, 5, 12} { // the last is below what is kept
		h.commit(20)
		before := h.mustRead(client).Block
		h.propose(protocol.Claim{Height: 101, Leaf: [32]byte{byte(back)}})
		for range 6 {
			h.Commit()
			h.mustRead(client)
		}
		batches := len(h.mustRead(client).Batches)
		now := h.mustRead(client).Block.Number
		node.header = func(number *big.Int, head *types.Header) (*types.Header, error) {
			if number == nil && node.asked[len(node.asked)-1] == "latest" {
				return h.Client.HeaderByNumber(t.Context(), new(big.Int).SetUint64(now-back))
			}
			return head, nil
		}
		s, err := client.State(t.Context())
		if err != nil || s.Block.Number != now-back || (now-back <= before.Number) != (len(s.Batches) == batches-1) {
			t.Errorf("%d blocks back: %v, %+v", back, err, s)
		}
		node.heal()
		h.mustRead(client)
	}
}
