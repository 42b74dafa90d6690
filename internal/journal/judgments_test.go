// SPDX-License-Identifier: MIT

package journal

import (
	"slices"
	"testing"

	"github.com/ethereum/go-ethereum/common"

	"github.com/assize/assize/challenger"
)

// TestJudgments: what was judged last of each claim is told, also by a process that begins anew.
func TestJudgments(t *testing.T) {
	w := newWorld(t)
	lie := w.claim(2)
	lie.Leaf[0] ^= 1
	home := w.home(t, w.claim(1), lie, w.claim(3))
	id := home.Batches[0].ID
	path := recordPath(t)
	r := openRecord(t, path)
	if got := r.Judgments(id); len(got) != 0 {
		t.Errorf("before: %v", got)
	}
	for _, c := range []struct {
		view challenger.Foreign
		want []challenger.Judgment
	}{
		{w.view(t), []challenger.Judgment{challenger.Unknown, challenger.Unknown, challenger.Unknown}},
		{w.view(t, w.block), []challenger.Judgment{challenger.True, challenger.FalsePath, challenger.True}},
	} {
		r.Observe(round(home, c.view))
		for name, record := range map[string]*Record{"this one": r, "another": openRecord(t, path)} {
			if got := record.Judgments(id); !slices.Equal(got, c.want) {
				t.Errorf("%s: %v, want %v", name, got, c.want)
			}
		}
	}
	if got := r.Judgments(common.Hash{1}); got != nil {
		t.Errorf("of a batch that nobody knows: %v", got)
	}
}
