// SPDX-License-Identifier: MIT

package e2e

import (
	"strings"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"

	"github.com/assize/assize/btcheaders"
	"github.com/assize/assize/pathproof"
	"github.com/assize/assize/relay"
	"github.com/assize/assize/relay/protocol"
)

// brief are terms under which a liar who keeps silent has lost soon. Nothing a watcher must do has so short a time: it only opens, and
// ends the case when the liar's clock is out.
var brief = terms{window: 4 * time.Hour, clock: 15 * time.Second, checkpointWindow: 5 * time.Hour, checkpoint: 100}

// falsePath claims another transaction at the place of one.
func falsePath(t testing.TB, c *branch, height int) protocol.Claim {
	claim := c.claim(t, height, 1)
	claim.Leaf[7] ^= 1
	return claim
}

// falseDepth claims an inner node to be a transaction.
func falseDepth(t testing.TB, c *branch, height int) protocol.Claim {
	claim := c.claim(t, height, 1)
	ids := c.blocks[height].ids
	claim.Leaf = pathproof.DoubleSHA256(append(ids[0][:], ids[1][:]...))
	claim.Depth, claim.Index = claim.Depth-1, 0
	return claim
}

// falseBlock claims a block that the chain does not have.
func falseBlock(t testing.TB, c *branch, height int) protocol.Claim {
	other := c.fork(height - 1)
	other.grow(t, time.Unix(int64(c.blocks[height].time), 0), 0, 1)
	return other.claim(t, height, 0)
}

// TestLies: one watcher strikes down a lie of each kind, all at once.
func TestLies(t *testing.T) {
	t.Parallel()
	const checkpoint = btcheaders.RetargetInterval - 16
	with := brief
	with.checkpoint = checkpoint
	btc := newBitcoin(t, checkpoint+1)
	paying := len(btc.blocks)
	btc.mine(recently(), 8)
	for btc.tip() < btcheaders.RetargetInterval+confirmations+2 {
		btc.bury(1)
	}
	w := onGeth(t, btc, with)
	watcher := w.watch("watcher", guard, "--checkpoint", w.stateFile(checkpoint-50))
	lies := map[string]*protocol.Batch{
		"path":                     w.lie(liar, falsePath(t, btc.branch, paying)),
		"depth":                    w.lie(liar, falseDepth(t, btc.branch, paying)),
		"block":                    w.lie(liar, falseBlock(t, btc.branch, paying)),
		"block below a checkpoint": w.lie(liar, falseBlock(t, btc.branch, checkpoint-10)),
		"block at a checkpoint":    w.lie(liar, falseBlock(t, btc.branch, checkpoint)),
		"true beside false":        w.lie(liar, btc.claim(t, paying, 2), falsePath(t, btc.branch, paying), btc.claim(t, paying, 3)),
		"checkpoint":               w.falseCheckpoint(liar),
	}
	// what each is struck down by; a block at a checkpoint needs no dispute
	ways := map[string]string{
		"path": "path", "depth": "depth", "block": "fork", "block below a checkpoint": "ancestry", "true beside false": "path",
		"checkpoint": "fork",
	}
	truth := w.propose(btc.blocks[paying].ids[2])
	for name, b := range lies {
		b = w.rejected(b.ID)
		kind := ""
		for _, d := range b.Disputes {
			if d.Winner == guard.Address {
				kind += d.State.Kind.String() + " "
			}
		}
		for _, f := range b.Forks {
			if f.Winner == guard.Address {
				kind += "fork "
			}
		}
		if want := ways[name]; strings.TrimSpace(kind) != want {
			t.Errorf("%s: won by %q, want %q", name, kind, want)
		}
	}
	if truth = w.batch(truth.ID); truth.Phase != protocol.PhaseProposed || len(truth.Disputes)+len(truth.Forks) != 0 {
		t.Errorf("the truth among the lies: %+v", truth)
	}
	watcher.ends()
}

// falseCheckpoint offers a header state with more work than there is.
func (w *world) falseCheckpoint(a account) *protocol.Batch {
	w.t.Helper()
	now := w.now()
	const height = btcheaders.RetargetInterval
	state := w.btc.state(w.t, height)
	state.Work[0]++
	header := w.btc.headers(w.t, height)[height]
	deposit := now.Params.MinCheckpointDeposit(height, now.Latest().Height)
	call, err := relay.At(&now.Params).ProposeCheckpoint(now.Latest(), header, state, common.Hash{}, 0, deposit)
	w.perform(a, call, err)
	return w.batch(protocol.BatchID(protocol.CandidateHash(state), a.Address, common.Hash{}, now.Params.Relay, now.Params.ChainID))
}

// TestBuriedTooLate: a claim about a block of the chain is false when what buries it comes more than two hours after the proposal.
func TestBuriedTooLate(t *testing.T) {
	t.Parallel()
	btc := newBitcoin(t, reach)
	w := onGeth(t, btc, brief)
	watcher := w.watch("watcher", guard)
	b := w.lie(liar, btc.claim(t, reach, 0))
	w.blocksPass(2)
	if b = w.batch(b.ID); len(b.Forks) != 0 {
		t.Fatal("challenged before anybody can know")
	}
	// a node takes no block more than two hours ahead of its clock: the clock must have moved on from the proposal
	const ahead = 2*time.Hour - 5*time.Second
	eventually(t, "a clock beyond the bound", func() bool { return uint64(time.Now().Add(ahead).Unix()) > b.ProposedAt+2*60*60 })
	btc.bury(confirmations - 1)
	for range 3 {
		btc.mine(time.Now().Add(ahead), 0)
	}
	b = w.rejected(b.ID)
	if len(b.Forks) != 1 || b.Forks[0].Winner != guard.Address {
		t.Errorf("disputes about the fork: %+v", b.Forks)
	}
	watcher.ends()
}

// TestLieFollowedDown: a liar who plays on is followed down to the edge that it cannot prove.
func TestLieFollowedDown(t *testing.T) {
	t.Parallel()
	btc := newBitcoin(t, reach)
	btc.mine(recently(), 8)
	btc.bury(confirmations + 2)
	w := onAnvil(t, btc, lasting)
	watcher := w.watch("watcher", guard)
	b := w.lie(liar, falsePath(t, btc.branch, reach+1))
	b = w.until("a dispute", b.ID, func(b *protocol.Batch) bool { return len(b.Disputes) == 1 })
	d := b.Disputes[0]
	call, err := relay.At(&w.client.Params).Reveal(d, make([][32]byte, d.State.Hi-d.State.Lo-1))
	w.perform(liar, call, err)
	b = w.until("a selection", b.ID, func(b *protocol.Batch) bool {
		d := b.Disputes[0]
		return d.State.Turn == protocol.SideProposer && d.State.Lo+1 == d.State.Hi
	})
	if d := b.Disputes[0]; d.State.Hi != 1 {
		t.Errorf("the span from %d to %d was selected, not the first that is false", d.State.Lo, d.State.Hi)
	}
	w.anvil.Pass(lasting.clock)
	b = w.rejected(b.ID)
	if d := b.Disputes[0]; d.Winner != guard.Address {
		t.Errorf("won by %s", d.Winner)
	}
	watcher.ends()
}
