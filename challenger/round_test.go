// SPDX-License-Identifier: MIT

package challenger_test

import (
	"context"
	"errors"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"

	"github.com/assize/assize/challenger"
	"github.com/assize/assize/relay/protocol"
	"github.com/assize/assize/relay/txmgr"
	"github.com/assize/assize/watcher"
)

// TestWanted: bodies are wanted for own disputes, then for what is not judged yet, then
// for lies, then for disputes of others; not for what is true, nor for a block that is
// out of its place, nor when the batch is final or gone.
func TestWanted(t *testing.T) {
	w, b, g, _ := newWatcher(t)
	var asked [][32]byte
	w.Foreign = func(_ context.Context, home *protocol.State, wanted []challenger.Want) (challenger.Foreign, error) {
		if home != b.home {
			t.Error("not the snapshot of the round")
		}
		asked = blocksOf(wanted)
		return g.foreign, nil
	}
	step := func() {
		t.Helper()
		if _, err := w.Step(t.Context()); err != nil {
			t.Fatal(err)
		}
	}
	block := g.block.Hash()
	step()
	if !slices.Equal(asked, [][32]byte{block, block, block}) {
		t.Fatalf("at first %x", asked)
	}
	g.play("propose by=honest true")
	g.play("propose by=honest 702:none")
	step()
	if !slices.Equal(asked, [][32]byte{block, block, block, block}) {
		t.Fatalf("three lies and a true one: %x", asked)
	}
	step() // the true one is judged
	if !slices.Equal(asked, [][32]byte{block, block, block}) {
		t.Fatalf("without the true one: %x", asked)
	}
	g.play("open path by=griefer batch=3")
	step()
	if !slices.Equal(asked, [][32]byte{block, block, block, block}) {
		t.Fatalf("with the disputed one: %x", asked)
	}
	b.home.Block.Time = start + window
	step()
	if !slices.Equal(asked, [][32]byte{block}) {
		t.Fatalf("final but for the dispute: %x", asked)
	}
	for _, batch := range g.home.Batches {
		apply(t, g.home, protocol.Rejected{BatchID: batch.ID})
	}
	step()
	if len(asked) != 0 {
		t.Fatalf("all are rejected: %x", asked)
	}
}

// TestVerdictsAboutTreesLast: what a body in hand has shown stays known when the body is
// gone, and what it has not shown does not.
func TestVerdictsAboutTreesLast(t *testing.T) {
	w, _, g, _ := newWatcher(t)
	var cases []challenger.Case
	w.Observe = append(w.Observe, func(r watcher.Round) { cases = r.Cases })
	judgments := func() (list []challenger.Judgment) {
		t.Helper()
		if _, err := w.Step(t.Context()); err != nil {
			t.Fatal(err)
		}
		for _, c := range cases {
			for _, about := range c.Verdicts {
				list = append(list, about.Judgment)
			}
		}
		return list
	}
	g.foreign.bodies = nil
	if got := judgments(); !slices.Equal(got, []challenger.Judgment{challenger.Unknown, challenger.Unknown, challenger.Unknown}) {
		t.Fatalf("without bodies %v", got)
	}
	g.play("bodies back")
	want := []challenger.Judgment{challenger.FalsePath, challenger.FalseDepth, challenger.FalsePath}
	if got := judgments(); !slices.Equal(got, want) {
		t.Fatalf("with bodies %v", got)
	}
	g.foreign.bodies = nil
	g.play("propose by=liar true")
	if got := judgments(); !slices.Equal(got, append(want, challenger.Unknown)) {
		t.Errorf("without bodies again %v", got)
	}
	for _, batch := range g.home.Batches {
		apply(t, g.home, protocol.Rejected{BatchID: batch.ID})
	}
	if got := judgments(); len(got) != 0 {
		t.Fatalf("all are rejected: %v", got)
	}
	g.play("propose by=liar path")
	if got := judgments(); !slices.Equal(got, []challenger.Judgment{challenger.Unknown}) {
		t.Errorf("what is in question no more is not kept: %v", got)
	}
}

// TestRounds: an observer is told what a round saw and did, also when it failed.
func TestRounds(t *testing.T) {
	w, b, g, _ := newWatcher(t)
	now := time.Unix(start, 0)
	w.Now = func() time.Time { now = now.Add(time.Second); return now }
	var rounds []watcher.Round
	w.Observe = append(w.Observe, func(r watcher.Round) { rounds = append(rounds, r) })
	if _, err := w.Step(t.Context()); err != nil {
		t.Fatal(err)
	}
	b.err = errSick
	if _, err := w.Step(t.Context()); err == nil {
		t.Fatal("no error")
	}
	r := rounds[0]
	if len(rounds) != 2 || r.Home != b.home || r.Foreign != g.foreign || r.Self != w.Self || len(r.Cases) != 3 || len(r.Done) != 3 || r.Err != nil || r.At.Unix() != start+2 || r.Took != time.Second {
		t.Errorf("%+v", r)
	}
	for i, d := range r.Done[:2] {
		if d.Key != b.intents[i].Key || d.Deadline != b.intents[i].Deadline || d.Action.BatchID() != g.home.Batches[i].ID || d.Stage != txmgr.StageMined {
			t.Errorf("%+v", d)
		}
	}
	if alerts := r.Done[2]; alerts.Key != "" || alerts.Stage != 0 || alerts.Action.BatchID() != g.home.Batches[2].ID {
		t.Errorf("%+v", alerts)
	}
	if r := rounds[1]; r.Home != nil || !errors.Is(r.Err, errSick) || r.Done != nil {
		t.Errorf("%+v", r)
	}
}

// TestNewsOfEarlierRounds: what becomes of a transaction is told with the action that
// asked for it, when that is decided no more; and once.
func TestNewsOfEarlierRounds(t *testing.T) {
	w, b, _, log := newWatcher(t)
	step := func() []watcher.Done {
		t.Helper()
		done, err := w.Step(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		return done
	}
	step()
	intent := b.intents[0]
	b.news = []txmgr.Progress{{Intent: intent, Stage: txmgr.StageSent, Receipt: txmgr.Receipt{Tx: common.Hash{1}}}}
	step()
	b.home.Block.Time = start + window // nothing is decided
	b.news = []txmgr.Progress{{Intent: intent, Stage: txmgr.StageMined, Receipt: txmgr.Receipt{Tx: common.Hash{1}, Block: 77}}}
	done := step()
	if len(done) != 1 || done[0].Key != intent.Key || done[0].Receipt.Block != 77 || done[0].Action.Because().Rule != challenger.RuleAttack {
		t.Errorf("%+v", done)
	}
	if n := strings.Count(log.String(), `"block":77`); n != 1 {
		t.Errorf("in the log %d times:\n%s", n, log)
	}
	if done := step(); len(done) != 0 {
		t.Errorf("told again: %+v", done)
	}
}

// TestLogOnce: a refusal that repeats is in the log once, another one too.
func TestLogOnce(t *testing.T) {
	w, b, _, log := newWatcher(t)
	for _, sick := range []error{errSick, errSick, errors.New("the node has the flu")} {
		b.fail["challengePath"] = sick
		if _, err := w.Step(t.Context()); err != nil {
			t.Fatal(err)
		}
	}
	if cold, flu := strings.Count(log.String(), "a cold"), strings.Count(log.String(), "the flu"); cold != 1 || flu != 1 {
		t.Errorf("%d and %d times:\n%s", cold, flu, log)
	}
}
