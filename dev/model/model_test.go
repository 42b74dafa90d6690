// SPDX-License-Identifier: MIT

package model_test

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"github.com/assize/assize/challenger"
	"github.com/assize/assize/dev/model"
)

// bound is how many states of a world a run of the tests visits. `make model` goes on.
const bound = 4_000

func TestModel(t *testing.T) {
	t.Parallel()
	states, whole := 0, 0
	worlds := model.Worlds(model.Small)
	for _, w := range worlds {
		r, err := w.Explore(bound, nil)
		if err != nil {
			t.Error(err)
		}
		states += r.States
		if !r.Cut {
			whole++
		}
	}
	t.Logf("%d states, %d of %d worlds to the end", states, whole, len(worlds))
}

// world returns the case of a name, to be spoiled.
func world(t *testing.T, name string) *model.World {
	t.Helper()
	for _, w := range model.Worlds(model.Full) {
		if w.String() == name {
			return w
		}
	}
	t.Fatalf("no world %q", name)
	return nil
}

// breaks fails unless a property of a world is broken, and the one that is meant.
func breaks(t *testing.T, w *model.World, property string) {
	t.Helper()
	r, err := w.Explore(300_000, nil)
	var broken *model.Broken
	switch {
	case !errors.As(err, &broken):
		t.Errorf("%s: nothing noticed in %d states, cut %t", w, r.States, r.Cut)
	case !strings.Contains(broken.Property, property):
		t.Errorf("%s: %s", w, broken.Property)
	}
}

// TestCourtsDefences leaves rules of the court out, one at a time: the search must
// notice.
func TestCourtsDefences(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		name, world string
		without     model.Defence
		property    string
	}{
		{"a timeout after a mark", "somebody's true claim, at once", model.TimeoutBarredByMark, ""},
		{"anyone proves in the proposer's duty", "an own claim in a tree of depth 2, at once", model.DutyOfParties, "duty"},
		{"equal work takes the lead", "a stale block, at once", model.StrictlyMoreWork, ""},
		{"a dispute opens after the window", "an own claim in a tree of depth 2, at once", model.DeadlineOfOpening, ""},
		{"final with a dispute open", "a leaf of nothing in a tree of depth 2, at once", model.FinalOnlyWithoutDisputes, ""},
		{"a deposit is taken back twice", "a true claim and a false one, at once", model.ReclaimOnce, ""},
		{"a deposit is taken back from an open case", "an own claim in a tree of depth 2, at once", model.NoReclaimBeforeRejection, ""},
		{"a move after the clock", "a leaf of nothing in a tree of depth 2, at once", model.ClockEnds, ""},
		{"nothing is burned", "a leaf of nothing in a tree of depth 2, at once", model.BurnShare, ""},
		{"anyone selects", "a leaf of nothing in a tree of depth 2, at once", model.PartySelects, ""},
		{"a block buried too late is good", "a block buried too late, at once", model.BurialInTime, ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			w := world(t, tt.world)
			w.Without = tt.without
			breaks(t, w, tt.property)
		})
	}
}

// TestWatchersDefences takes something away from what the watcher decides.
func TestWatchersDefences(t *testing.T) {
	if testing.Short() {
		t.Skip("searches for a minute")
	}
	t.Parallel()
	drop := func(unwanted func(*challenger.View, challenger.Action) bool) func(*challenger.View, uint64) []challenger.Action {
		return func(v *challenger.View, now uint64) []challenger.Action {
			return slices.DeleteFunc(challenger.Decide(v, now), func(a challenger.Action) bool { return unwanted(v, a) })
		}
	}
	for _, tt := range []struct {
		name, world string
		unwanted    func(*challenger.View, challenger.Action) bool
		property    string
	}{
		{"never opens", "a leaf of nothing in a tree of depth 2, at once", is[challenger.Open], "a false claim is final"},
		{"never opens beside another's", "a leaf of nothing in a tree of depth 2, at once", besideOthers, ""},
		{"never selects", "a leaf of nothing in a tree of depth 2, at once", is[challenger.Select], "the honest side has lost"},
		{"never ends a clock", "a leaf of nothing in a tree of depth 2, at once", is[challenger.Timeout], ""},
		{"never reclaims", "a true claim and a false one, at once", is[challenger.Reclaim], "is still open"},
		{"never refutes", "another block than the checkpoint's, at once", is[challenger.Refute], "a false claim is final"},
		{"never proves a span", "an own claim in a tree of depth 2, at once", is[challenger.ProveSpan], "the honest side has lost"},
		{"never proves a claim", "an own claim in a tree of depth 2, at once", is[challenger.Prove], ""},
		{"never closes what is proven", "an own claim in a tree of depth 2, at once", is[challenger.CloseProven], ""},
		{"never opens a fork dispute", "a stale block, at once", is[challenger.OpenFork], "a false claim is final"},
		{"never presents", "a stale block, at once", is[challenger.Present], ""},
		{"never ends a fork dispute", "a block of nothing, at once", is[challenger.TimeoutFork], ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			w := world(t, tt.world)
			w.Decide = drop(tt.unwanted)
			breaks(t, w, tt.property)
		})
	}
}

func is[A challenger.Action](_ *challenger.View, a challenger.Action) bool {
	_, ok := a.(A)
	return ok
}

// besideOthers reports whether a dispute is opened while somebody else's is open.
func besideOthers(_ *challenger.View, a challenger.Action) bool {
	open, ok := a.(challenger.Open)
	return ok && len(open.Batch.OpenDisputes()) > 0
}

// TestHalfAClock plays a fork in which the liar's branch allows it two leads, with a sham as
// challenger that presents late, and each time before the watcher. The half of a clock that
// is left after its exclusive period must hold a round of the watcher's for each of them: of one round
// the liar wins, of two not.
func TestHalfAClock(t *testing.T) {
	t.Parallel()
	w := world(t, "a stale block, at once")
	w.Shows = 0
	w.Window, w.Clock = 5, 3
	if r, err := w.Explore(0, nil); err != nil || r.Cut {
		t.Error(err)
	}
	w.Window, w.Clock = 4, 2
	breaks(t, w, "has not ended")
}
