// SPDX-License-Identifier: MIT

package main

import (
	"testing"

	"github.com/assize/assize/btcheaders"
)

// start is a home time at which the chain's tip was found.
const start = 4_102_444_800

func newTestChain(t *testing.T) *living {
	t.Helper()
	l, err := newLiving(start)
	if err != nil {
		t.Fatal(err)
	}
	return l
}

func growTo(t *testing.T, l *living, now uint32) {
	t.Helper()
	if err := l.grow(now); err != nil {
		t.Fatal(err)
	}
}

func TestChainGrowsWithTheClock(t *testing.T) {
	l := newTestChain(t)
	for _, c := range []struct {
		name      string
		now, want uint32
	}{
		{"at once", start, livingStart},
		{"a second before the next block", start + 599, livingStart},
		{"the next block", start + 600, livingStart + 1},
		{"an hour", start + 3600, livingStart + 6},
	} {
		growTo(t, l, c.now)
		if got := l.view.TipHeight(); got != c.want || l.main.tip() != c.want {
			t.Errorf("%s: view ends at %d, chain at %d, want %d", c.name, got, l.main.tip(), c.want)
		}
	}
	if got, want := l.main.at(livingStart).Time, uint32(start); got != want {
		t.Errorf("the first tip bears %d, want %d", got, want)
	}
}

func TestRivalsTieUntilOneIsBuiltOn(t *testing.T) {
	l := newTestChain(t)
	at := uint32(start + 60)
	l.coming = []find{{at: at, time: at, rival: true}, {at: at, time: at + 300}}
	growTo(t, l, at)
	if got := l.view.TipHeight(); !l.view.Tie() || got != livingStart {
		t.Errorf("tie %t, decided up to %d, want %d", l.view.Tie(), got, livingStart)
	}
	growTo(t, l, at+btcheaders.TargetSpacing)
	got, _ := l.view.HeaderHash(livingStart + 1)
	if l.view.Tie() || got != l.main.at(livingStart+1).Hash() || l.main.at(livingStart+1).Time != at+300 {
		t.Errorf("tie %t: the next block does not stand upon the one that is no rival", l.view.Tie())
	}
}

func TestBranchesShareOnlyWhatIsBelow(t *testing.T) {
	main := newTestChain(t).main
	branch := main.fork(livingStart-2, "branch").mineOn(livingStart, pace)
	if branch.tip() != main.tip() || branch.at(livingStart-3) != main.at(livingStart-3) {
		t.Error("what is below the fork is not shared")
	}
	for height := uint32(livingStart - 2); height <= livingStart; height++ {
		// the times are the same, the blocks are not
		if branch.at(height).Hash() == main.at(height).Hash() || branch.at(height).Time != main.at(height).Time {
			t.Errorf("block %d", height)
		}
	}
	if main.at(livingStart).PrevBlock != main.at(livingStart-1).Hash() {
		t.Error("mining the branch has changed the chain")
	}
}

func TestWorkOfBlocks(t *testing.T) {
	for _, c := range []struct {
		blocks uint32
		want   [2]byte // the last two bytes
	}{{0, [2]byte{0, 0}}, {1, [2]byte{0, 2}}, {128, [2]byte{1, 0}}, {1440, [2]byte{0x0b, 0x40}}} {
		got := workOf(c.blocks)
		if [2]byte(got[30:]) != c.want || [30]byte(got[:30]) != [30]byte{} {
			t.Errorf("work of %d blocks: %x", c.blocks, got)
		}
	}
}
