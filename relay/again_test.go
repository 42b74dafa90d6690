// SPDX-License-Identifier: MIT

package relay_test

import (
	"context"
	"math/big"
	"slices"
	"testing"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"

	"github.com/assize/assize/relay"
	"github.com/assize/assize/relay/protocol"
)

// bloomless is a node of a chain whose headers have blooms that are not the blocks' own.
type bloomless struct {
	relay.Reader
	on *bool
}

func (b bloomless) header(h *types.Header, err error) (*relay.Header, error) {
	if err != nil {
		return nil, err
	}
	told, err := relay.NewHeader(h)
	if err == nil && *b.on {
		told.Bloom = types.Bloom{0: 1}
	}
	return told, err
}

func (b bloomless) HeaderAt(ctx context.Context, number *big.Int) (*relay.Header, error) {
	return b.header(b.HeaderByNumber(ctx, number))
}

func (b bloomless) HeaderOf(ctx context.Context, hash common.Hash) (*relay.Header, error) {
	return b.header(b.HeaderByHash(ctx, hash))
}

// beside is one of two nodes, with what the other says.
type beside struct {
	*trick
	second func(q ethereum.FilterQuery) ([]types.Log, error)
}

func (b beside) FilterLogsElsewhere(ctx context.Context, q ethereum.FilterQuery) ([]types.Log, string, error) {
	b.asked = append(b.asked, "elsewhere")
	logs, err := b.second(q)
	return logs, "second", err
}

// equal fails unless two snapshots tell the same, however they were read.
func equal(t *testing.T, got, want *protocol.State) {
	t.Helper()
	as := *got
	as.Reading = want.Reading
	same(t, &as, want)
}

// TestHiddenLogs: a proposal that was not shown at first, for whatever reason, comes to
// light within 64 blocks, without a restart, and what was read after it is read anew.
func TestHiddenLogs(t *testing.T) {
	spoiled := false
	none := func(hide func(q ethereum.FilterQuery) bool) func(ethereum.FilterQuery, []types.Log) ([]types.Log, error) {
		return func(q ethereum.FilterQuery, logs []types.Log) ([]types.Log, error) {
			if hide(q) {
				return nil, nil
			}
			return logs, nil
		}
	}
	for _, c := range []struct {
		name   string
		reader func(h *home, node *trick) relay.Reader
		hide   func() func(q ethereum.FilterQuery) bool
		within int // blocks
		from   string
	}{
		{"an empty answer, once", nil, func() func(ethereum.FilterQuery) bool {
			first := true
			return func(ethereum.FilterQuery) bool { hide := first; first = false; return hide }
		}, 0, ""},
		{"empty answers by hash", nil, func() func(ethereum.FilterQuery) bool {
			return func(q ethereum.FilterQuery) bool { return q.BlockHash != nil }
		}, 64, ""},
		{"a bloom that is another block's", func(_ *home, node *trick) relay.Reader { return bloomless{node, &spoiled} }, func() func(ethereum.FilterQuery) bool {
			return func(ethereum.FilterQuery) bool { return false }
		}, 64, ""},
		{"empty answers of the node that is read, always", func(h *home, node *trick) relay.Reader {
			return beside{node, func(q ethereum.FilterQuery) ([]types.Log, error) { return h.Client.FilterLogs(h.t.Context(), q) }}
		}, func() func(ethereum.FilterQuery) bool { return func(ethereum.FilterQuery) bool { return true } }, 0, "second"},
		{"and a second node that is away for 40 blocks", func(h *home, node *trick) relay.Reader {
			away := h.now() + 40
			return beside{node, func(q ethereum.FilterQuery) ([]types.Log, error) {
				if h.now() < away {
					return nil, errNode
				}
				return h.Client.FilterLogs(h.t.Context(), q)
			}}
		}, func() func(ethereum.FilterQuery) bool { return func(ethereum.FilterQuery) bool { return true } }, 64, "second"},
	} {
		t.Run(c.name, func(t *testing.T) {
			h := newHome(t)
			node := &trick{Reader: h.Client}
			var reader relay.Reader = node
			if c.reader != nil {
				reader = c.reader(h, node)
			}
			client, err := relay.Open(t.Context(), reader, h.Relay, h.Block)
			if err != nil {
				t.Fatal(err)
			}
			spoiled = false
			if _, err := client.State(t.Context()); err != nil {
				t.Fatal(err)
			}
			spoiled = true
			node.logs = none(c.hide())
			events := h.as("proposer")(relay.At(h.params()).Propose([]protocol.Claim{claimOf(madeBlock(t, 4), 0)}, common.Hash{}, 0, h.params().MinDeposit(101, 100)))
			id, proposed := events[0].(protocol.Proposed).ID, h.now()
			for blocks := 0; ; blocks++ {
				s, err := client.State(t.Context())
				if err != nil {
					t.Fatal(err)
				}
				if s.Batch(id) != nil {
					if s.Reading.Late != 1 || s.Reading.LateNode != c.from || s.Reading.LateBlock != s.Batch(id).ProposedBlock {
						t.Errorf("told %+v of a batch of block %d", s.Reading, s.Batch(id).ProposedBlock)
					}
					scratch, err := h.open().State(t.Context())
					if err != nil {
						t.Fatal(err)
					}
					equal(t, s, scratch)
					if c.within > 0 && blocks == 0 {
						t.Error("it was not hidden")
					}
					break
				}
				if blocks == c.within {
					t.Fatalf("hidden for %d blocks, %d s", blocks, h.now()-proposed)
				}
				h.Commit()
			}
			// and it stays
			node.heal()
			h.commit(100)
			s, err := client.State(t.Context())
			if err != nil || s.Batch(id) == nil {
				t.Errorf("%v; it is gone", err)
			}
		})
	}
}

// TestSecondNodeMakesUp: another node than the one that is read is believed in nothing
// that ends a batch or a dispute, and in nothing that does not fit.
func TestSecondNodeMakesUp(t *testing.T) {
	h := newHome(t)
	before := h.snapshot().Block.Number
	b := h.propose(claimOf(madeBlock(t, 4), 0))
	proposed := h.snapshot().Block.Number
	d := h.challenge(protocol.KindPath, b, 0, 7)
	opened := h.snapshot().Block.Number
	h.pass(window)
	h.as("stranger")(relay.At(h.params()).Timeout(h.snapshot().Dispute(d.State.ID)))
	ended := h.snapshot().Block.Number
	h.commit(100)
	for _, c := range []struct {
		name  string
		first uint64 // block up to which the node that is read shows logs
		other uint64 // block whose logs the second shows
		check func(s *protocol.State) bool
	}{
		{"a dispute", proposed, opened, func(s *protocol.State) bool { return len(s.Batch(b.ID).OpenDisputes()) == 1 }},
		{"the end of a dispute", opened, ended, func(s *protocol.State) bool {
			return s.Batch(b.ID).Phase == protocol.PhaseProposed && len(s.Batch(b.ID).OpenDisputes()) == 1
		}},
		{"a dispute about what was never proposed", before, opened, func(s *protocol.State) bool { return len(s.Batches) == 0 }},
	} {
		for name, walk := range map[string]uint64{"by range": 4, "by hash": 1000} {
			t.Run(c.name+", "+name, func(t *testing.T) {
				node := &trick{Reader: h.Client}
				node.logs = func(_ ethereum.FilterQuery, logs []types.Log) ([]types.Log, error) {
					return slices.DeleteFunc(logs, func(l types.Log) bool { return l.BlockNumber > c.first }), nil
				}
				second := func(q ethereum.FilterQuery) ([]types.Log, error) {
					all, err := h.Client.FilterLogs(t.Context(), q)
					return slices.DeleteFunc(all, func(l types.Log) bool { return l.BlockNumber != c.other }), err
				}
				client, err := relay.Open(t.Context(), beside{node, second}, h.Relay, h.Block)
				if err != nil {
					t.Fatal(err)
				}
				client.Limit(walk, 2, 1000, 1000, 1000)
				for range 3 {
					s, err := client.State(t.Context())
					if err != nil {
						t.Fatal(err)
					}
					if !c.check(s) {
						t.Fatalf("%+v", s.Batches)
					}
				}
			})
		}
	}
}
