// SPDX-License-Identifier: MIT

package relay_test

import (
	"fmt"
	"math/big"
	"math/rand/v2"
	"reflect"
	"slices"
	"testing"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"

	btcblock "github.com/assize/assize/foreign/bitcoin/block"
	"github.com/assize/assize/relay"
	"github.com/assize/assize/relay/protocol"
	"github.com/assize/assize/relay/txmgr"
)

// TestRandomHistory: whatever happens to the home chain and to the node, a
// snapshot that is read is the one that a new client reads at once, and one without
// what is over differs in nothing else.
func TestRandomHistory(t *testing.T) {
	for seed := range uint64(4) {
		t.Run(fmt.Sprintf("seed %d", seed), func(t *testing.T) {
			r := rand.New(rand.NewPCG(seed, 4))
			h := newHome(t)
			g := &randomGame{home: h, r: r, block: madeBlock(t, 8), floor: h.snapshot().Block.Number}
			client, node := h.tricked()
			client.Limit(uint64(4+r.IntN(8)), uint64(1+r.IntN(3)), uint64(1+r.IntN(12)), uint64(2+r.IntN(20)), 3+r.IntN(20))
			short := h.open()
			short.Limit(8, 2, 10, 20, 3+r.IntN(20))
			short.Prune = true
			failed, read, over := 0, 0, 0
			for round := range 60 {
				if round%15 == 14 {
					h.pass(window)
				}
				for range 1 + r.IntN(4) {
					g.act()
				}
				g.spoil(node)
				if s, err := client.State(t.Context()); err != nil {
					failed++
				} else {
					g.compare(s)
				}
				node.heal()
				if r.IntN(2) == 0 {
					read++
					s, err := short.State(t.Context())
					if err != nil {
						t.Fatal(err)
					}
					sameButOver(t, s, h.mustRead(client))
					for _, b := range s.Batches {
						if b.Terminal {
							over++
						}
					}
				}
			}
			if over == 0 || failed < 5 || g.forks < 5 || g.failures > g.done || len(h.mustRead(client).Batches) == 0 {
				t.Errorf("of 60 rounds %d failed, %d were read again, with %d batches that were over; %d forks, %d of %d calls failed", failed, read, over, g.forks, g.failures, g.done)
			}
		})
	}
}

// randomGame makes things happen on a home chain.
type randomGame struct {
	*home
	r     *rand.Rand
	block *btcblock.Block
	floor uint64 // block that all contracts stand in
	salt  byte

	forks, done, failures int
}

// compare holds a snapshot against one that a new client reads at the same block,
// which may be undone by now, all by hash.
func (g *randomGame) compare(s *protocol.State) {
	g.t.Helper()
	client, node := g.tricked()
	client.Limit(100_000, 0, 0, 0, 1)
	node.header = func(_ *big.Int, h *types.Header) (*types.Header, error) {
		if len(node.asked) == 1 {
			return g.Client.HeaderByHash(g.t.Context(), s.Block.Hash)
		}
		return h, nil
	}
	scratch, err := client.State(g.t.Context())
	if err != nil {
		g.t.Fatal(err)
	}
	same(g.t, s, scratch)
}

// act does one thing: a call that may be refused, blocks, or a fork.
func (g *randomGame) act() {
	p := g.params()
	s, err := g.home.relay.State(g.t.Context())
	if err != nil {
		g.t.Fatal(err)
	}
	var b *protocol.Batch
	var d *protocol.Dispute
	if len(s.Batches) > 0 {
		b = s.Batches[g.r.IntN(len(s.Batches))]
		if len(b.Disputes) > 0 {
			d = b.Disputes[g.r.IntN(len(b.Disputes))]
		}
	}
	switch n := g.r.IntN(16); {
	case n < 3 || b == nil:
		g.salt++
		var claims []protocol.Claim
		for range 1 + g.r.IntN(3) {
			claims = append(claims, claimOf(g.block, uint32(g.r.IntN(len(g.block.TxIDs)))))
		}
		g.try("proposer")(relay.At(p).Propose(claims, common.Hash{g.salt}, 0, p.MinDeposit(101, 100)))
	case n < 6:
		kind := protocol.KindPath
		if n == 5 {
			kind = protocol.KindDepth
		}
		g.try("challenger")(relay.At(p).Challenge(kind, b, g.r.IntN(len(b.Claims)), g.r.Uint64()))
	case n < 7:
		i := g.r.IntN(len(b.Claims))
		g.try("proposer")(relay.At(p).ProveClaim(b, b.Claims[i], wholeWitness(g.t, g.block, b.Claims[i].Index)))
	case n < 9 && d != nil:
		g.try("stranger")(relay.At(p).CloseProven(d))
	case n < 10 && d != nil:
		g.try("proposer")(relay.At(p).Reveal(d, hashes(4)))
	case n < 11 && d != nil:
		g.try("stranger")(relay.At(p).Timeout(d))
	case n < 12:
		g.pass(clock / 2)
	case n < 14:
		g.commit(1 + g.r.IntN(12))
	default:
		g.forkSome()
	}
}

func (g *randomGame) try(name string) func(txmgr.Call, error) {
	return func(call txmgr.Call, err error) {
		g.t.Helper()
		if err != nil {
			g.t.Fatal(err)
		}
		g.done++
		if _, err := g.sessions[name].Sender.Send(g.t.Context(), call); err != nil {
			g.failures++
		}
	}
}

// forkSome undoes up to 20 blocks, and makes up to as many others.
func (g *randomGame) forkSome() {
	g.t.Helper()
	head, err := g.Client.HeaderByNumber(g.t.Context(), nil)
	if err != nil {
		g.t.Fatal(err)
	}
	depth := uint64(1 + g.r.IntN(1+g.r.IntN(20)))
	number := max(g.floor, head.Number.Uint64()-min(depth, head.Number.Uint64()))
	to, err := g.Client.HeaderByNumber(g.t.Context(), new(big.Int).SetUint64(number))
	if err != nil {
		g.t.Fatal(err)
	}
	g.fork(to.Hash())
	g.commit(g.r.IntN(20))
	g.forks++
}

// spoil has one of the next answers fail or lie, or the chain change before it.
func (g *randomGame) spoil(node *trick) {
	left, how := g.r.IntN(24), g.r.IntN(7)
	now := func() bool { left--; return left == -1 }
	node.header = func(_ *big.Int, h *types.Header) (*types.Header, error) {
		if now() {
			switch how {
			case 0, 1:
				return nil, errNode
			case 2:
				g.forkSome()
			}
		}
		return h, nil
	}
	node.logs = func(_ ethereum.FilterQuery, logs []types.Log) ([]types.Log, error) {
		if how == 3 && len(logs) > 0 {
			how = -1
			logs[len(logs)-1].Removed = true
			return logs, nil
		}
		if how == 4 && len(logs) > 0 {
			how = -1
			return append(logs, logs...), nil
		}
		if now() {
			switch how {
			case 0, 5:
				return nil, errNode
			case 2, 6:
				g.forkSome()
			}
		}
		return logs, nil
	}
}

// sameButOver fails unless a state is as another, but for the claims of batches that are over.
func sameButOver(t *testing.T, short, whole *protocol.State) {
	t.Helper()
	if len(short.Batches) != len(whole.Batches) || short.Block != whole.Block || !reflect.DeepEqual(short.Credits, whole.Credits) {
		t.Fatalf("block %v, %d batches, want %v, %d", short.Block, len(short.Batches), whole.Block, len(whole.Batches))
	}
	for i, got := range short.Batches {
		want := *whole.Batches[i]
		if got.Terminal {
			want.Terminal, want.Claims, want.TreeProven, want.BlockProven = true, nil, nil, nil
			want.Disputes = slices.Clone(want.Disputes)
			for j, d := range want.Disputes {
				without := *d
				without.Hashes = nil
				want.Disputes[j] = &without
			}
		}
		if !reflect.DeepEqual(got, &want) {
			t.Fatalf("batch %d at block %d:\n%+v\nwant\n%+v", i, whole.Block.Number, got, &want)
		}
	}
}
