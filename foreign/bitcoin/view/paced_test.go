// SPDX-License-Identifier: MIT

package view

import (
	"slices"
	"strings"
	"testing"
	"time"
)

// paced is a source that is not to be looked at in every Update.
type paced struct {
	*fake
	pace time.Duration
}

func (p paced) Pace() time.Duration { return p.pace }

// tips counts how often a source's tip was asked for.
func (f *fake) tips() int {
	return len(slices.DeleteFunc(f.calls(), func(call string) bool { return call != "tip" }))
}

// TestPacedSource is looked at as often as it says, its headers are asked for all the same, and after a reorganisation it is looked
// at at once: what it showed before is no disagreement.
func TestPacedSource(t *testing.T) {
	t.Parallel()
	blocks := honest()
	play(t, func(t *testing.T) {
		a, b := &fake{name: "a", blocks: blocks[:290]}, &fake{name: "b", blocks: blocks[:290]}
		w := open(t, Config{Sources: []Source{paced{b, time.Minute}}}, a)
		for range 30 * 10 { // ten minutes
			w.update(t)
			time.Sleep(2 * time.Second)
		}
		if got := b.tips(); got != 10 {
			t.Errorf("looked at %d times in ten minutes", got)
		}
		b.set(func() { b.blocks = blocks })
		for range 31 {
			w.update(t)
			time.Sleep(2 * time.Second)
		}
		w.wantTip(t, blocks)

		other := grow(blocks[:280], 301, 9)
		for _, s := range []*fake{a, b} {
			s.set(func() { s.blocks = other })
		}
		asked := b.tips()
		for range 2 {
			w.update(t)
			if d := w.Report().Disagreements; len(d) > 0 {
				t.Errorf("disagreements: %+v", d)
			}
		}
		if b.tips() != asked+1 {
			t.Errorf("looked at %d times after a reorganisation", b.tips()-asked)
		}
		w.close(t)
	})
}

// TestFasterSource: a source with few headers an answer is not asked for those that another has brought.
func TestFasterSource(t *testing.T) {
	t.Parallel()
	blocks := honest()
	play(t, func(t *testing.T) {
		slow := &fake{name: "slow", blocks: blocks, most: 1, slow: time.Second}
		fast := &fake{name: "fast", blocks: blocks, slow: 5 * time.Second}
		w := open(t, Config{Patience: 20 * time.Second}, slow, fast)
		w.update(t)
		w.wantTip(t, blocks)
		if n := strings.Count(strings.Join(slow.calls(), "\n"), "headers"); n > 11 {
			t.Errorf("the slow one was asked for headers %d times", n)
		}
		if r := w.Report(); r.Sources[0].Height != 300 || r.Sources[0].Err != nil {
			t.Errorf("the slow one: %+v", r.Sources[0])
		}
		w.close(t)
	})
}
