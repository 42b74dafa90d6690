// SPDX-License-Identifier: MIT

package challenger_test

import (
	"math/big"
	"testing"

	"github.com/assize/assize/challenger"
	"github.com/assize/assize/relay"
	"github.com/assize/assize/relay/protocol"
)

// TestCheckpointGriefer: whoever always has a true candidate in its window, and lets an
// account of its own win against each in the end, does not hold the checkpoint up: those
// who move it play for the candidate, and offer their own. Two of them do not know each
// other. Counted is what the griefer pays, and what a watcher pays and locks.
// Rules: P-9.12.
func TestCheckpointGriefer(t *testing.T) {
	t.Parallel()
	a := newArena(t, 5, map[string]int{})
	a.newBlock()
	a.grow(2016 + confirmations - int(a.main.tip().Height))
	policy := challenger.Policy{Challenge: true, Checkpoints: true}
	watchers := []*honest{a.watcher("watcher", policy), a.watcher("stranger", policy)}
	headers, _ := a.main.between(2016, 2016)
	p := a.reader.Params
	griefers := func() *big.Int { return new(big.Int).Add(a.wealth("liar"), a.wealth("sham")) }
	before, honestBefore := griefers(), []*big.Int{a.wealth("watcher"), a.wealth("stranger")}
	locked := new(big.Int)
	round := func() {
		for _, w := range watchers {
			w.step()
			most, own := new(big.Int), 0
			for _, b := range a.snapshot().Batches {
				if b.Proposer == w.Self && b.Phase == protocol.PhaseProposed && !b.Final(a.now()) {
					own++
					most.Add(most, b.Deposit)
				}
			}
			if own > 1 {
				t.Fatalf("%d own candidates at once", own)
			}
			if most.Cmp(locked) > 0 {
				locked = most
			}
		}
	}

	began := a.now()
	a.offer("liar", headers[0], a.main.at(2016), 1)
	a.grow(margin + 2)
	for cycle := byte(2); a.snapshot().Latest().Index == 0; cycle++ {
		if a.now()-began > checkpointWindow+3*clock {
			t.Fatalf("the latest checkpoint is the first one %d s after the first offer", a.now()-began)
		}
		current := a.batch
		deadline := a.snapshot().Batch(current).Deadline
		for a.now()+1000 < deadline {
			a.pass(int(min(20_000, deadline-a.now()-600)))
			round()
		}
		a.must("sham")(relay.At(&p).ChallengeCheckpoint(a.snapshot().Batch(current), arenaCheckpoint))
		a.offer("liar", headers[0], a.main.at(2016), cycle)
		for range 25 {
			a.pass(clock / 10)
			round()
			for _, f := range a.snapshot().Batch(current).OpenForks() {
				if f.Game.Turn == protocol.SideProposer && f.Game.Used(a.now()) > clock {
					a.must("sham")(relay.At(&p).TimeoutFork(f))
				}
			}
		}
	}
	if b := a.snapshot().Batches[0]; b.Phase == protocol.PhaseRejected {
		t.Error("the griefer won against its own true candidate")
	}
	paid := new(big.Int).Sub(before, griefers())
	for _, b := range a.snapshot().Batches {
		if a.sessions["liar"].Sender.From == b.Proposer && b.Phase == protocol.PhaseProposed {
			paid.Sub(paid, b.Deposit) // comes back
		}
	}
	if challenge := a.snapshot().Batches[0].Forks[0].Deposit; new(big.Int).Lsh(paid, 1).Cmp(challenge) < 0 {
		t.Errorf("the griefers paid %v wei, less than half of a challenge's deposit of %v", paid, challenge)
	}
	if locked.Cmp(p.CheckpointDeposit) > 0 {
		t.Errorf("a watcher locked %v wei, a candidate takes %v", locked, p.CheckpointDeposit)
	}
	for i, w := range watchers {
		gain := new(big.Int).Sub(a.wealth([]string{"watcher", "stranger"}[i]), honestBefore[i])
		for _, b := range a.snapshot().Batches {
			if b.Proposer == w.Self && b.Phase == protocol.PhaseProposed {
				gain.Add(gain, b.Deposit)
			}
		}
		t.Logf("watcher %d: %v wei richer, %v wei of fees paid", i, gain, w.fees)
	}
	t.Logf("adopted %d s after the first offer; a window is %d s, a clock %d s; the griefers paid %v wei, a watcher locked %v at most", a.now()-began, checkpointWindow, clock, paid, locked)
	a.checkMoney()
}
