// SPDX-License-Identifier: MIT

package model_test

import (
	"strings"
	"testing"

	"github.com/assize/assize/dev/model"
)

// TestReplay replays paths of each world on the contracts, and compares what the court
// has come to after every step.
func TestReplay(t *testing.T) {
	if testing.Short() {
		t.Skip("replays for a minute")
	}
	t.Parallel()
	const each, limit = 3, 4000
	steps, paths := 0, 0
	for i, w := range model.Worlds(model.Small) {
		var list [][]model.Step
		if _, err := w.Explore(limit, model.Sample(&list, each, uint64(i+1))); err != nil {
			t.Fatal(err)
		}
		if len(list) == 0 {
			t.Errorf("%s: no path to replay", w)
		}
		for _, path := range list {
			n, err := w.Replay(t.Context(), path)
			if err != nil {
				t.Errorf("%s: %v", w, err)
			}
			steps, paths = steps+n, paths+1
		}
	}
	t.Logf("%d paths, %d transactions", paths, steps)
}

// TestReplayNotices replays with a model that burns nothing: the credits must differ.
func TestReplayNotices(t *testing.T) {
	t.Parallel()
	w := world(t, "another block than the checkpoint's, at once")
	var list [][]model.Step
	if _, err := w.Explore(0, model.Sample(&list, 1, 1)); err != nil || len(list) == 0 {
		t.Fatal(len(list), err)
	}
	w.Without = model.BurnShare
	if _, err := w.Replay(t.Context(), list[0]); err == nil || !strings.Contains(err.Error(), "is owed") {
		t.Error(err)
	}
}
