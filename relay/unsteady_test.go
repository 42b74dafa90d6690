// SPDX-License-Identifier: MIT

package relay_test

import (
	"context"
	"fmt"
	"math/big"
	"math/rand/v2"
	"testing"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"

	"github.com/assize/assize/relay"
	"github.com/assize/assize/relay/protocol"
)

// unsteady is a node of whose calls some fail, and counts them.
type unsteady struct {
	relay.Reader
	r             *rand.Rand
	failing       float64
	calls, failed int
}

func (u *unsteady) call() error {
	u.calls++
	if u.r.Float64() < u.failing {
		u.failed++
		return errNode
	}
	return nil
}

func (u *unsteady) HeaderByNumber(ctx context.Context, number *big.Int) (*types.Header, error) {
	if err := u.call(); err != nil {
		return nil, err
	}
	return u.Reader.HeaderByNumber(ctx, number)
}

func (u *unsteady) HeaderByHash(ctx context.Context, hash common.Hash) (*types.Header, error) {
	if err := u.call(); err != nil {
		return nil, err
	}
	return u.Reader.HeaderByHash(ctx, hash)
}

func (u *unsteady) FilterLogs(ctx context.Context, q ethereum.FilterQuery) ([]types.Log, error) {
	if err := u.call(); err != nil {
		return nil, err
	}
	return u.Reader.FilterLogs(ctx, q)
}

// TestUnsteady: where a few calls in a hundred fail, a client that is 100 blocks behind, and
// one that starts on a relay 200 blocks old, come through in few rounds: a failed call
// costs that call, and no other that was answered.
func TestUnsteady(t *testing.T) {
	h := newHome(t)
	settled := func() *unsteady { return &unsteady{Reader: h.Client, r: rand.New(rand.NewPCG(1, 1))} }
	start := func(node *unsteady) *relay.Client {
		client, err := relay.Open(t.Context(), node, h.Relay, h.Block)
		if err != nil {
			t.Fatal(err)
		}
		return client
	}
	grow := func(blocks int) {
		for i := range blocks {
			if i%10 == 3 {
				h.as("proposer")(relay.At(h.params()).Propose([]protocol.Claim{{Height: 101, Leaf: [32]byte{byte(i)}}}, common.Hash{byte(i), byte(h.snapshot().Block.Number)}, 0, h.params().MinDeposit(101, 100)))
				continue
			}
			h.Commit()
		}
	}
	// come returns in how many rounds a client comes to the head
	come := func(t *testing.T, client *relay.Client) (rounds int) {
		for rounds = 1; ; rounds++ {
			s, err := client.State(t.Context())
			if err == nil {
				scratch, err := h.open().State(t.Context())
				if err != nil {
					t.Fatal(err)
				}
				same(t, s, scratch)
				return rounds
			}
			if rounds == 1000 {
				t.Fatal(err)
			}
		}
	}
	type world struct {
		client *relay.Client
		node   *unsteady
	}
	cases := []struct {
		percent int
		most    int // rounds
	}{{0, 1}, {1, 2}, {3, 2}, {5, 3}, {20, 8}}
	const seeds = 5
	var behind []world
	for range len(cases) * seeds {
		node := settled()
		client := start(node)
		come(t, client)
		behind = append(behind, world{client, node})
	}
	grow(100)
	check := func(name string, worlds []world) {
		clean := 0
		for i, c := range cases {
			t.Run(fmt.Sprintf("%s, %d %% fail", name, c.percent), func(t *testing.T) {
				for seed := range seeds {
					w := worlds[i*seeds+seed]
					w.node.r, w.node.failing = rand.New(rand.NewPCG(uint64(seed), 9)), float64(c.percent)/100
					w.node.calls, w.node.failed = 0, 0
					rounds := come(t, w.client)
					if c.percent == 0 {
						clean = w.node.calls
					}
					t.Logf("%d calls, %d of them failed, in %d rounds; %d calls when none fails", w.node.calls, w.node.failed, rounds, clean)
					// a round begins with the head, and where ranges are read, with a look at what stands
					if most := clean + w.node.failed + 8*(rounds-1); rounds > c.most || w.node.calls > most {
						t.Errorf("%d rounds, want %d at most; %d calls, want %d at most", rounds, c.most, w.node.calls, most)
					}
					if n := w.client.Walked(); n > 0 {
						t.Errorf("%d headers are kept", n)
					}
				}
			})
		}
	}
	check("100 blocks behind", behind)
	grow(100)
	var fresh []world
	for range len(cases) * seeds {
		node := settled()
		fresh = append(fresh, world{start(node), node})
	}
	check("a first start at 200 blocks", fresh)
}

// TestUnsteadyWalk: a walk goes on where the last one was cut short, one answer in each
// round, also when the head goes on and when nothing is forgiven.
func TestUnsteadyWalk(t *testing.T) {
	h := newHome(t)
	client, node := h.tricked()
	h.mustRead(client)
	client.Limit(128, 64, 1000, 1000, 1000)
	h.commit(40)
	left := 0
	node.header = func(number *big.Int, h *types.Header) (*types.Header, error) {
		if left--; left < 0 {
			return nil, errNode
		}
		return h, nil
	}
	for round := range 60 {
		h.Commit()
		left = 3 // the head, and two more
		if _, err := client.State(t.Context()); err == nil {
			node.heal()
			h.mustRead(client)
			return
		} else if round > 45 {
			t.Fatal(err)
		}
	}
}
