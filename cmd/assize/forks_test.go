// SPDX-License-Identifier: MIT

package main

import (
	"math/big"
	"strings"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"

	"github.com/assize/assize/btcheaders"
	"github.com/assize/assize/internal/simchain"
	"github.com/assize/assize/relay"
	"github.com/assize/assize/relay/protocol"
	"github.com/assize/assize/relay/txmgr"
)

// TestForkOfInventedBlock has a watcher strike down a claim about a block that
// no headers lead to.
func TestForkOfInventedBlock(t *testing.T) {
	t.Parallel()
	w := newWorld(t).deployed()
	id := w.claim(protocol.Claim{Height: 170, BlockHash: [32]byte{1}, Depth: 1, Index: 1, Leaf: [32]byte{2}})
	other := w.as(guard)
	if r := other.run("watch", "--once").succeeds(t); !strings.Contains(r.errOut, "challengeFork") {
		t.Fatalf("no challenge: %s", r.errOut)
	}
	w.run("list").succeeds(t, "1 claim ", " 1\n")
	shown := w.run("show", id).succeeds(t, "fork at height 170, of claim 0 by "+guard.Address.Hex(), "waits for the proposer to present headers\n")
	t.Log("\n" + shown.out)
	if s := w.view(id); len(s.Forks) != 1 || s.Forks[0].Turn != "proposer" || s.Forks[0].Leader != "" || s.Forks[0].ProposerLeft == 0 || s.Forks[0].Claim != 0 || !s.Forks[0].Open {
		t.Errorf("%+v", s.Forks)
	}
	w.pass(20*time.Minute + 2*time.Second)
	w.run("settle", id).fails(t, exitFailure, "is not final", "1 disputes open")
	if r := other.run("watch", "--once").succeeds(t); !strings.Contains(r.errOut, "timeout") {
		t.Errorf("no timeout: %s", r.errOut)
	}
	w.run("show", id).succeeds(t, "status      rejected", "closed: the proposer lost to "+guard.Address.Hex())
}

// TestForkAgainstTheTruth has a griefer challenge a true claim, and the
// proposer's watcher show the chain.
func TestForkAgainstTheTruth(t *testing.T) {
	t.Parallel()
	w := newWorld(t).deployed()
	id := w.run("propose", payment).succeeds(t).field(t, "batch")
	w.send(guard, func(p *protocol.Params, b *protocol.Batch) (txmgr.Call, error) {
		return relay.At(p).ChallengeFork(b, 0, 100)
	}, id)
	for range 3 { // it may take records of their own before one is presented
		w.run("watch", "--once").succeeds(t)
	}
	shown := w.run("show", id).succeeds(t, "waits for the challenger to present headers with more work", "the proposer leads with work 0x", "record 0x", "with the block at height 170, buried at 2009-01-12T")
	t.Log("\n" + shown.out)
	s := w.view(id)
	if len(s.Forks) != 1 || s.Forks[0].Leader != "proposer" || s.Forks[0].Turn != "challenger" || len(s.Records) == 0 {
		t.Fatalf("%+v", s)
	}
	if r := s.Records[len(s.Records)-1]; r.Author != proposing.Address || !r.Marked || r.AncestorHeight != 170 || r.BuriedTime == 0 || r.Work != s.Forks[0].LeadingWork {
		t.Errorf("%+v", r)
	}
	w.pass(20*time.Minute + 2*time.Second)
	w.run("watch", "--once").succeeds(t)
	w.run("show", id).succeeds(t, "closed: the challenger lost to "+proposing.Address.Hex())
	w.pass(time.Hour)
	w.run("list").succeeds(t, "final")
}

// TestAncestry has a griefer challenge a true claim below the checkpoint, and
// shows that its block is proven.
func TestAncestry(t *testing.T) {
	t.Parallel()
	w := newWorld(t).deployed("--checkpoint-height", "200")
	id := w.run("propose", payment).succeeds(t).field(t, "batch")
	w.send(guard, func(p *protocol.Params, b *protocol.Batch) (txmgr.Call, error) {
		return relay.At(p).ChallengeAncestry(b, 0, 0, 0)
	}, id)
	w.run("show", id).succeeds(t, "ancestry of claim 0 by "+guard.Address.Hex(), "span 0 to 30")
	above, err := btcheaders.ParseHeaders(read(t, headers)[80*171 : 80*201])
	if err != nil {
		t.Fatal(err)
	}
	witness, err := btcheaders.AncestryWitness(above)
	if err != nil {
		t.Fatal(err)
	}
	w.send(proposing, func(p *protocol.Params, b *protocol.Batch) (txmgr.Call, error) {
		return relay.At(p).ProveBlock(b, b.Claims[0], 0, witness)
	}, id)
	shown := w.run("show", id).succeeds(t, "block proven by "+proposing.Address.Hex(), "what it is about is proven, it waits to be closed")
	t.Log("\n" + shown.out)
	w.run("watch", "--once").succeeds(t)
	w.run("show", id).succeeds(t, "closed: the challenger lost to "+proposing.Address.Hex())
	if s := w.view(id); s.Claims[0].BlockProvenBy != proposing.Address.Hex() || s.Claims[0].ProvenBy != "" {
		t.Errorf("%+v", s.Claims)
	}
}

// TestForkLeader: the side to move is behind, if any headers were shown.
func TestForkLeader(t *testing.T) {
	t.Parallel()
	now, b := protocol.NewState(protocol.Params{Clock: 100}), &protocol.Batch{Phase: protocol.PhaseProposed}
	for _, c := range []struct {
		turn protocol.Side
		work byte
		want string
	}{{protocol.SideProposer, 0, ""}, {protocol.SideProposer, 1, "challenger"}, {protocol.SideChallenger, 1, "proposer"}} {
		f := &protocol.Fork{Open: true, Deposit: big.NewInt(1), Game: protocol.Game{Turn: c.turn, Work: [32]byte{c.work}, ProposerUsed: 10, ChallengerUsed: 20}}
		s := forkAt(now, b, f, nil)
		if s.Leader != c.want || s.Turn != c.turn.String() || s.ProposerLeft != 90 || s.ChallengerLeft != 80 {
			t.Errorf("turn %s, work %d: %+v", c.turn, c.work, s)
		}
	}
}

// claim proposes claims beside the command line, and returns the batch's id.
func (w *world) claim(claims ...protocol.Claim) string {
	w.t.Helper()
	s := w.session(proposing)
	now, err := s.State(w.t.Context())
	if err != nil {
		w.t.Fatal(err)
	}
	call, err := relay.At(&s.Params).Propose(claims, common.Hash{7}, 0, s.Params.MinDeposit(170, 100))
	if err != nil {
		w.t.Fatal(err)
	}
	if _, err := s.Perform(w.t.Context(), call, now.Block.Hash); err != nil {
		w.t.Fatal(err)
	}
	return protocol.BatchID(protocol.BatchRoot(claims), proposing.Address, common.Hash{7}, s.Params.Relay, s.Params.ChainID).Hex()
}

// send sends a call about a batch beside the command line.
func (w *world) send(from simchain.Account, make func(*protocol.Params, *protocol.Batch) (txmgr.Call, error), id string) {
	w.t.Helper()
	s := w.session(from)
	now, err := s.State(w.t.Context())
	if err != nil {
		w.t.Fatal(err)
	}
	call, err := make(&s.Params, now.Batch(common.HexToHash(id)))
	if err != nil {
		w.t.Fatal(err)
	}
	if _, err := s.Perform(w.t.Context(), call, now.Block.Hash); err != nil {
		w.t.Fatal(err)
	}
}
