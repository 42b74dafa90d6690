// SPDX-License-Identifier: MIT

package relay_test

import (
	"encoding/json"
	"math/big"
	"reflect"
	"strings"
	"testing"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"

	"github.com/assize/assize/relay"
	"github.com/assize/assize/relay/protocol"
)

// TestReorganisation: what a reorganisation of the home chain undoes is undone
// in the next snapshot, and what replaces it is read.
func TestReorganisation(t *testing.T) {
	h := newHome(t)
	p, block := h.params(), madeBlock(t, 4)
	kept := h.propose(claimOf(block, 0))
	before := h.snapshot().Block
	d := h.challenge(protocol.KindPath, kept, 0, 0)
	gone := h.propose(claimOf(block, 1))
	h.as("proposer")(relay.At(p).ProveClaim(kept, kept.Claims[0], wholeWitness(t, block, 0)))
	h.as("proposer")(relay.At(p).CloseProven(d))
	if s := h.snapshot(); len(s.Credits) != 1 || len(s.Batches) != 2 || len(s.Batches[0].TreeProven) != 1 {
		t.Fatalf("before the fork: %+v", s)
	}
	height := h.snapshot().Block.Number

	if err := h.Fork(before.Hash); err != nil {
		t.Fatal(err)
	}
	h.Rollback()  // else what was undone is mined again
	for range 2 { // fewer blocks than were undone
		h.Commit()
	}
	s := h.snapshot()
	if s.Block.Number >= height || len(s.Batches) != 1 || len(s.Batches[0].Disputes) != 0 || len(s.Batches[0].TreeProven) != 0 || len(s.Credits) != 0 {
		t.Errorf("after the fork: block %d of %d, %+v", s.Block.Number, height, s)
	}
	if s.Dispute(d.State.ID) != nil || s.Batch(gone.ID) != nil {
		t.Error("what was undone is still there")
	}
	for range 5 { // now more
		h.Commit()
	}
	stranger := h.sessions["stranger"]
	call, err := relay.At(p).Challenge(protocol.KindDepth, kept, 0, 9)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := stranger.Perform(t.Context(), call, h.snapshot().Block.Hash); err != nil {
		t.Fatal(err)
	}
	if s := h.snapshot(); s.Block.Number <= height || len(s.Batches[0].Disputes) != 1 || s.Batches[0].Disputes[0].State.Kind != protocol.KindDepth {
		t.Errorf("the new branch reads as %+v", s.Batches[0])
	}
}

// same fails unless two snapshots tell the same, and shows where they part.
func same(t testing.TB, got, want *protocol.State) {
	t.Helper()
	if reflect.DeepEqual(got, want) {
		return
	}
	lines := func(s *protocol.State) []string {
		b, err := json.MarshalIndent(s, "", " ")
		if err != nil {
			t.Fatal(err)
		}
		return append(strings.Split(string(b), "\n"), "end")
	}
	a, b := lines(got), lines(want)
	n := 0
	for n < min(len(a), len(b))-1 && a[n] == b[n] {
		n++
	}
	t.Fatalf("the snapshots at block %d and %d differ:\n%s\nwant\n%s", got.Block.Number, want.Block.Number,
		strings.Join(a[n:min(n+9, len(a))], "\n"), strings.Join(b[n:min(n+9, len(b))], "\n"))
}

// TestUndone: each step of a dispute is undone by a reorganisation, on a branch
// that is shorter, as long and longer, next to the latest block or far below.
func TestUndone(t *testing.T) {
	for _, c := range []struct {
		name   string
		before string // the step that is undone first
		want   func(b *protocol.Batch, s *protocol.State) bool
	}{
		{"a proposal", "propose", func(b *protocol.Batch, s *protocol.State) bool { return b == nil && len(s.Batches) == 0 }},
		{"a dispute", "challenge", func(b *protocol.Batch, _ *protocol.State) bool { return len(b.Disputes) == 0 }},
		{"a move", "reveal", func(b *protocol.Batch, _ *protocol.State) bool { return b.Disputes[0].Hashes == nil }},
		{"a proof", "prove", func(b *protocol.Batch, _ *protocol.State) bool {
			return len(b.TreeProven) == 0 && len(b.Disputes[0].Hashes) > 0
		}},
		{"a close", "close", func(b *protocol.Batch, s *protocol.State) bool {
			return b.Disputes[0].Open && len(b.TreeProven) == 1 && len(s.Credits) == 0
		}},
	} {
		for _, depth := range []int{0, 20} {
			for _, length := range []int{-2, 0, 3} {
				h := newHome(t)
				client := h.open()
				client.Limit(16, 8, 10, 10_000, 30)
				p, block := h.params(), madeBlock(t, 4)
				before := map[string]common.Hash{}
				step := func(name string) {
					h.Commit()
					before[name] = h.mustRead(client).Block.Hash
				}
				step("propose")
				b := h.propose(claimOf(block, 0))
				step("challenge")
				d := h.challenge(protocol.KindPath, b, 0, 0)
				step("reveal")
				h.as("proposer")(relay.At(p).Reveal(d, hashes(2)))
				step("prove")
				h.as("proposer")(relay.At(p).ProveClaim(b, b.Claims[0], wholeWitness(t, block, 0)))
				step("close")
				h.as("proposer")(relay.At(p).CloseProven(h.snapshot().Dispute(d.State.ID)))
				for range depth {
					h.Commit()
					h.mustRead(client)
				}
				last := h.mustRead(client).Block.Number
				h.fork(before[c.before])
				at := h.now()
				branch, err := h.Client.HeaderByHash(t.Context(), before[c.before])
				if err != nil || branch.Time != at {
					t.Fatal(err, branch.Time, at)
				}
				h.commit(max(0, int(last-branch.Number.Uint64())+length))
				s := h.mustRead(client)
				if !c.want(s.Batch(b.ID), s) {
					t.Errorf("%s, %d blocks deep, %+d blocks: %+v", c.name, depth, length, s)
				}
			}
		}
	}
}

// TestUndoneDeeperThanKept: when no block that is kept stands, all is read anew.
func TestUndoneDeeperThanKept(t *testing.T) {
	h := newHome(t)
	client, node := h.tricked()
	client.Limit(8, 4, 10, 10_000, 5)
	block := madeBlock(t, 4)
	kept := h.propose(claimOf(block, 0))
	h.commit(30)
	base := h.mustRead(client).Block
	gone := h.propose(claimOf(block, 1))
	for range 6 {
		h.Commit()
		h.mustRead(client)
	}
	h.fork(base.Hash)
	h.commit(20)
	node.asked = nil
	s := h.mustRead(client)
	if s.Batch(kept.ID) == nil || s.Batch(gone.ID) != nil {
		t.Errorf("read as %+v", s)
	}
	if n := kinds(node.asked); n["logs"] < 4 {
		t.Errorf("asked %v", node.asked)
	}
}

// TestEventsStay: what a snapshot does with events does not change them, so that
// they can be folded again.
func TestEventsStay(t *testing.T) {
	h, logs := playedLogs(t)
	decode := func() []protocol.Event {
		var events []protocol.Event
		for i := range logs {
			e, err := relay.DecodeLog(&logs[i])
			if err != nil {
				t.Fatal(err)
			}
			events = append(events, e)
		}
		return events
	}
	events := decode()
	var snapshots []*protocol.State
	for range 2 {
		s := protocol.NewState(*h.params())
		for _, e := range events {
			if err := s.Apply(e); err != nil {
				t.Fatal(err)
			}
		}
		snapshots = append(snapshots, s)
	}
	if !reflect.DeepEqual(events, decode()) {
		t.Error("the events have changed")
	}
	same(t, snapshots[0], snapshots[1])
}

// TestProposedWhere: a batch tells the transaction that proposed it.
func TestProposedWhere(t *testing.T) {
	h := newHome(t)
	b := h.propose(claimOf(madeBlock(t, 4), 0))
	receipt, err := h.Client.TransactionReceipt(t.Context(), b.ProposedTx)
	if err != nil || receipt.BlockNumber.Uint64() != b.ProposedBlock || len(receipt.Logs) == 0 || receipt.Logs[0].Address != h.Relay {
		t.Errorf("%v, %+v", err, receipt)
	}
}

// TestStaked: deposits stand while a batch can be lost and a dispute is open,
// and in a dispute about a rejected batch until they are taken back.
func TestStaked(t *testing.T) {
	h := newHome(t)
	p, block := h.params(), madeBlock(t, 4)
	check := func(when string, proposer, challenger *big.Int) {
		t.Helper()
		s := h.snapshot()
		for name, want := range map[string]*big.Int{"proposer": proposer, "challenger": challenger, "stranger": new(big.Int)} {
			if got := s.Staked(address(name)); got.Cmp(want) != 0 {
				t.Errorf("%s: %s has %v staked, want %v", when, name, got, want)
			}
		}
	}
	times := func(n int64, v *big.Int) *big.Int { return new(big.Int).Mul(big.NewInt(n), v) }
	none, deposit := new(big.Int), p.MinDeposit(101, 100)
	check("at the beginning", none, none)
	final := h.propose(claimOf(block, 0))
	b := h.propose(claimOf(block, 1))
	check("two batches", times(2, deposit), none)
	d := h.challenge(protocol.KindPath, b, 0, 0)
	idle := h.challenge(protocol.KindPath, b, 0, 1)
	forked := h.propose(blockClaim(upon(regtestState(), 7, 0), 0))
	f := h.challengeFork(forked, 0)
	check("three disputes", times(3, deposit), new(big.Int).Add(times(2, p.ChallengeDeposit), f.Deposit))
	h.pass(window)
	h.as("challenger")(relay.At(p).Timeout(d))
	check("a batch is lost", times(2, deposit), new(big.Int).Add(p.ChallengeDeposit, f.Deposit))
	h.as("challenger")(relay.At(p).Reclaim(idle))
	h.as("proposer")(relay.At(p).Settle(final))
	check("a deposit is taken back, and a batch settled", deposit, f.Deposit)
	h.as("stranger")(relay.At(p).TimeoutFork(f))
	check("a fork dispute is closed", none, none)
}

// TestNoCheckpoint: a snapshot without any checkpoint is none.
func TestNoCheckpoint(t *testing.T) {
	h := newHome(t)
	node := &trick{Reader: h.Client}
	behind, err := relay.Open(t.Context(), node, h.Relay, h.now())
	if err != nil {
		t.Fatal(err)
	}
	wantError(t, behind, relay.ErrNoCheckpoint)
	client, node := h.tricked()
	node.logs = func(ethereum.FilterQuery, []types.Log) ([]types.Log, error) { return nil, nil }
	wantError(t, client, relay.ErrNoCheckpoint)
	node.heal()
	wantError(t, client, relay.ErrNoCheckpoint) // it does not doubt it yet
	h.mustRead(client)
}
