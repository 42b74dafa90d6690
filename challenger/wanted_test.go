// SPDX-License-Identifier: MIT

package challenger_test

import (
	"context"
	"fmt"
	"math/big"
	"slices"
	"testing"

	"github.com/ethereum/go-ethereum/common"

	"github.com/assize/assize/challenger"
	"github.com/assize/assize/relay/protocol"
	"github.com/assize/assize/watcher"
)

// flood is a home chain with batches of true claims about one block, each claim at another index: what they are does not
// matter here, only whose turn it is. It returns what a watcher without bodies wants in a round.
func flood(t *testing.T, batches, claims int) (home *protocol.State, wanted func() []challenger.Want) {
	t.Helper()
	w, b, g, _ := newWatcher(t)
	g.foreign.bodies = nil
	b.home = emptyHome(t)
	for i := range batches {
		list := make([]protocol.Claim, claims)
		for j := range list {
			list[j] = claimOf(g.block, 0)
			list[j].Leaf = common.Hash{1, byte(i), byte(i >> 8), byte(j), byte(j >> 8)}
		}
		apply(t, b.home, proposed("liar", byte(i), start, list...))
	}
	return b.home, func() (list []challenger.Want) {
		t.Helper()
		w.Foreign = func(_ context.Context, _ *protocol.State, wanted []challenger.Want) (challenger.Foreign, error) {
			list = wanted
			return g.foreign, nil
		}
		if _, err := w.Step(t.Context()); err != nil {
			t.Fatal(err)
		}
		return list
	}
}

// TestFairTurns: what is not judged is wanted in turns: the first claims of all batches, then the second ones; where most
// is at stake first.
func TestFairTurns(t *testing.T) {
	home, wanted := flood(t, 4, 3)
	for i, finney := range []int64{5, 7, 5, 9} {
		home.Batches[i].Deposit = big.NewInt(finney)
	}
	home.Batches[2].Deadline--
	var got []string
	for _, want := range wanted() {
		if want.Whole {
			t.Error("the whole body is wanted")
		}
		for i, batch := range home.Batches {
			if j := slices.Index(batch.Claims, want.Claim); j >= 0 {
				got = append(got, fmt.Sprint(i, ".", j))
			}
		}
	}
	if want := []string{"3.0", "1.0", "2.0", "0.0", "3.1", "1.1", "2.1", "0.1", "3.2", "1.2", "2.2", "0.2"}; !slices.Equal(got, want) {
		t.Errorf("in the order %q, want %q", got, want)
	}
}

// TestWantedIsBounded: of however many claims a bounded number is wanted in a round, and each batch has its turn.
func TestWantedIsBounded(t *testing.T) {
	home, wanted := flood(t, 9, 1024)
	last := home.Batches[8]
	last.Claims = last.Claims[:1]
	list := wanted()
	priority := slices.IndexFunc(list, func(want challenger.Want) bool { return want.Claim == last.Claims[0] })
	if len(list) != 4096 || priority < 0 || priority > 8 {
		t.Errorf("%d are wanted, the last batch's claim at place %d", len(list), priority)
	}
}

// TestShown: a claim that was shown to be true is so without the block's body, and stays so (P-9.4).
func TestShown(t *testing.T) {
	w, b, g, _ := newWatcher(t)
	g.foreign.bodies = nil
	b.home = emptyHome(t)
	claim := claimOf(g.block, 0)
	apply(t, b.home, proposed("honest", 1, start, claim))
	judged := func() challenger.Judgment {
		t.Helper()
		var judgment challenger.Judgment
		w.Observe = []func(watcher.Round){func(r watcher.Round) { judgment = r.Cases[0].Verdicts[0].Judgment }}
		if _, err := w.Step(t.Context()); err != nil {
			t.Fatal(err)
		}
		return judgment
	}
	if got := judged(); got != challenger.Unknown {
		t.Errorf("before: %s", got)
	}
	g.foreign.shown = map[protocol.Claim]bool{claim: true}
	if got := judged(); got != challenger.True {
		t.Errorf("shown: %s", got)
	}
	g.foreign.shown = nil
	if got := judged(); got != challenger.True {
		t.Errorf("afterwards: %s", got)
	}
}

// TestRecall: what an earlier run has found true is not asked for again; whatever else it has found is.
func TestRecall(t *testing.T) {
	w, b, g, _ := newWatcher(t)
	g.foreign.bodies = nil
	b.home = emptyHome(t)
	var claims []protocol.Claim
	for i := range uint32(4) {
		claims = append(claims, claimOf(g.block, i))
	}
	apply(t, b.home, proposed("honest", 1, start, claims...))
	id := b.home.Batches[0].ID
	w.Recall = func(batch common.Hash) []challenger.Judgment {
		if batch != id {
			t.Errorf("asked for batch %s", batch)
		}
		return []challenger.Judgment{challenger.True, challenger.FalsePath, challenger.Unknown, challenger.FalseBlock, challenger.True}
	}
	var wanted []challenger.Want
	w.Foreign = func(_ context.Context, _ *protocol.State, list []challenger.Want) (challenger.Foreign, error) {
		wanted = list
		return g.foreign, nil
	}
	var cases []challenger.Case
	w.Observe = []func(watcher.Round){func(r watcher.Round) { cases = r.Cases }}
	if _, err := w.Step(t.Context()); err != nil {
		t.Fatal(err)
	}
	if len(wanted) != 3 || wanted[0].Claim != claims[1] {
		t.Errorf("wanted: %+v", wanted)
	}
	if v := cases[0].Verdicts; v[0].Judgment != challenger.True || v[1].Judgment != challenger.Unknown {
		t.Errorf("verdicts %+v", v)
	}
}
