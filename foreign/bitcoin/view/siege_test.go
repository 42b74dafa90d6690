// SPDX-License-Identifier: MIT

package view

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"sync"
	"testing"
	"time"

	"github.com/assize/assize/btcheaders"
	bitcoinnode "github.com/assize/assize/foreign/bitcoin/node"
)

// long is a chain that takes a liar a while to hand over header by header.
var long = sync.OnceValue(func() [][]byte { return grow(nil, 10_000, 0) })

// TestTrickle: ten liars who hand over one new valid header of a lighter branch each 2.9 s, for hours. No Update is longer
// than its bound, each begins with the best chain and ends with it, and nothing of the liars' is kept.
func TestTrickle(t *testing.T) {
	t.Parallel()
	blocks := long()
	liars := make([][][]byte, 10)
	for i := range liars {
		liars[i] = grow(blocks[:1+i*900], len(blocks)-100, byte(7+i)) // they leave the chain everywhere
	}
	path := filepath.Join(t.TempDir(), "headers")
	play(t, func(t *testing.T) {
		sources := []*fake{{name: "honest", blocks: blocks, slow: 20 * time.Millisecond}}
		for i, l := range liars {
			sources = append(sources, &fake{name: fmt.Sprint("liar ", i), blocks: l, most: 1, slow: 2900 * time.Millisecond})
		}
		w := open(t, Config{File: path}, sources...)
		begun, longest, updates := time.Now(), time.Duration(0), 0
		for ; time.Since(begun) < 12*time.Hour; updates++ {
			start := time.Now()
			w.update(t)
			longest = max(longest, time.Since(start))
			if updates > 3 {
				w.wantTip(t, blocks)
			}
			time.Sleep(2 * time.Second)
		}
		if longest > defaultPatience+time.Second {
			t.Errorf("an Update took %s", longest)
		}
		if w.chain.Side() > 0 {
			t.Errorf("%d headers of liars are kept", w.chain.Side())
		}
		if n := len(w.Report().Disagreements); n != len(liars) {
			t.Errorf("%d of %d liars are told", n, len(liars))
		}
		w.close(t)
		if s, err := os.Stat(path); err != nil || s.Size() > int64(len(blocks))*50 {
			t.Errorf("the header file has %d bytes: %v", s.Size(), err)
		}
		t.Logf("%d updates, the longest %s; %d headers, %d at the side", updates, longest, w.chain.Len(), w.chain.Side())
	})
}

// TestRoundIsBounded: a source whose every header raises the greatest work, each within the patience, for ever.
func TestRoundIsBounded(t *testing.T) {
	t.Parallel()
	blocks := long()
	for set, most := range map[time.Duration]time.Duration{0: 30 * time.Second, 20 * time.Second: 20 * time.Second} {
		play(t, func(t *testing.T) {
			w := open(t, Config{Round: set}, &fake{name: "a", blocks: blocks, most: 1, slow: time.Second})
			for range 5 {
				start := time.Now()
				w.update(t)
				if took := time.Since(start); took > most {
					t.Errorf("an Update took %s", took)
				}
				if !w.Progressed() {
					t.Error("no progress")
				}
			}
			if w.Tip() < 90 {
				t.Errorf("after five rounds at height %d", w.Tip())
			}
			w.close(t)
		})
	}
}

// TestBodiesDoNotHoldARound: bodies without end come in, and a round ends all the same; each is a sign of life.
func TestBodiesDoNotHoldARound(t *testing.T) {
	t.Parallel()
	blocks := long()
	byHash := map[btcheaders.Hash][]byte{}
	for _, b := range blocks {
		byHash[hashOf(b)] = b
	}
	play(t, func(t *testing.T) {
		alive := 0
		a := &fake{name: "a", blocks: blocks, body: func(hash btcheaders.Hash) ([]byte, error) { return byHash[hash], nil }}
		w := open(t, Config{Alive: func() { alive++ }}, a)
		w.update(t)
		a.set(func() { a.slow = 200 * time.Millisecond })
		alive = 0
		begun, got := time.Now(), 0
		for got < 4000 && time.Since(begun) < time.Hour {
			start := time.Now()
			w.update(t, hashes(blocks[1:4001]...)...)
			if took := time.Since(start); took > defaultPatience+time.Second {
				t.Errorf("an Update took %s", took)
			}
			got = w.Report().Bodies
		}
		if got < 4000 || alive < got {
			t.Errorf("%d bodies, %d signs of life", got, alive)
		}
		w.close(t)
	})
}

// TestLighterBranch: what is kept of branches, by where they leave and by how much work they have.
func TestLighterBranch(t *testing.T) {
	t.Parallel()
	blocks := long()
	tip := len(blocks) - 1
	for _, c := range []struct {
		name     string
		leaves   int // height at which it leaves the best chain
		top      int
		kept     int // headers of it that are in the tree in the end
		disagree bool
	}{
		{"stale block", tip - 1, tip, 1, true},
		{"near the tip", tip - 144, tip - 1, 143, true},
		{"a block deeper", tip - 145, tip - 1, 0, true},
		{"from the first block", 0, tip - 1, 0, true},
		{"as much work, from far below", 3000, tip, tip - 3000, true},
		{"more work, from far below", 3000, tip + 1, tip + 1 - 3000, false},
	} {
		t.Run(c.name, func(t *testing.T) {
			branch := grow(blocks[:c.leaves+1], c.top, 77)
			play(t, func(t *testing.T) {
				a, b := &fake{name: "a", blocks: blocks}, &fake{name: "b", blocks: branch, err: errDown}
				w := open(t, Config{}, a, b)
				w.update(t)
				w.wantTip(t, blocks)
				size := w.chain.Len()
				time.Sleep(time.Hour)
				b.set(func() { b.err = nil })
				w.update(t)
				if got := w.chain.Len() - size; got != c.kept {
					t.Errorf("%d headers are kept, want %d", got, c.kept)
				}
				if c.disagree {
					if d := w.Report().Disagreements; len(d) != 1 || d[0].Source != "b" || d[0].About != "fork" {
						t.Errorf("disagreements %+v", d)
					}
					w.wantTip(t, blocks)
				} else {
					w.wantTip(t, branch)
				}
				if c.kept > 0 {
					w.close(t)
					return
				}
				// its chain is not asked for again in each round, and is followed once it has more work
				asked := len(b.calls())
				for range 100 {
					w.update(t)
					time.Sleep(2 * time.Second)
				}
				if n := len(b.calls()) - asked; n > 100+10*40 {
					t.Errorf("asked %d times in 100 rounds", n)
				}
				b.set(func() { b.blocks = grow(branch, tip+1, 77) })
				time.Sleep(10 * time.Minute)
				w.update(t)
				w.wantTip(t, b.blocks)
				w.close(t)
			})
		})
	}
}

// TestSideOfOneSource: a source that brings in one stale branch after the other near the tip, free of work, is weighed like
// any other once it has brought in its share.
func TestSideOfOneSource(t *testing.T) {
	t.Parallel()
	blocks := honest()
	play(t, func(t *testing.T) {
		a, b := &fake{name: "a", blocks: blocks}, &fake{name: "b", blocks: blocks}
		w := open(t, Config{}, a, b)
		w.update(t)
		for mark := range byte(100) {
			branch := grow(blocks[:200], 299, 100+mark)
			b.set(func() { b.blocks = branch })
			time.Sleep(10 * time.Minute)
			w.update(t)
		}
		w.wantTip(t, blocks)
		if side := w.chain.Side(); side > sideEach || side < sideEach-100 {
			t.Errorf("%d headers at the side", side)
		}
		w.close(t)
	})
}

// TestChangedBranch: a liar shows a branch with much work, and another one when it is asked again.
func TestChangedBranch(t *testing.T) {
	t.Parallel()
	blocks := honest()
	heavy, other := grow(blocks[:10], 400, 50), grow(blocks[:10], 400, 51)
	play(t, func(t *testing.T) {
		a := &fake{name: "a", blocks: blocks}
		liar := &fake{name: "liar", blocks: heavy, most: 50, err: errDown}
		linked, weighed := false, false
		liar.lie = func(run []btcheaders.Header) []btcheaders.Header {
			from := slices.IndexFunc(heavy, func(b []byte) bool { return headerOf(b) == run[0] })
			if linked = linked || from <= 10; weighed {
				for i := range run {
					run[i] = headerOf(other[from+i])
				}
			}
			weighed = weighed || linked && from+len(run) > 300
			return run
		}
		w := open(t, Config{}, a, liar)
		w.update(t)
		size := w.chain.Len()
		liar.set(func() { liar.err = nil })
		time.Sleep(time.Hour)
		w.update(t)
		w.wantTip(t, blocks)
		if n := w.chain.Len() - size; n != 0 || !weighed {
			t.Errorf("%d headers of it are kept; weighed: %t", n, weighed)
		}
		w.close(t)
	})
}

// TestFormerBestChains: liars who come first, each with a little more work than the one before. What is no longer the best
// chain is dropped, from memory and from the file.
func TestFormerBestChains(t *testing.T) {
	t.Parallel()
	path := filepath.Join(t.TempDir(), "headers")
	first := grow(nil, 0, 0)
	var chains [][][]byte
	for i := range 4 {
		chains = append(chains, grow(first, 9000+100*i, byte(20+i)))
	}
	play(t, func(t *testing.T) {
		a := &fake{name: "a", blocks: chains[0]}
		w := open(t, Config{File: path}, a)
		w.update(t)
		for _, c := range chains[1:] {
			a.set(func() { a.blocks = c })
			time.Sleep(10 * time.Minute)
			w.update(t)
			w.wantTip(t, c)
		}
		if side := w.chain.Side(); side > 20_160 {
			t.Errorf("%d headers at the side", side)
		}
		kept := w.chain.Len()
		w.close(t)
		if s, err := os.Stat(path); err != nil || s.Size() > int64(kept)*50 {
			t.Errorf("the header file has %d bytes for %d headers: %v", s.Size(), kept, err)
		}
		again := open(t, Config{File: path}, a)
		again.wantTip(t, chains[3])
		again.close(t)
	})
}

// TestSourcesWithoutBodies: liars who have no block at all are asked for some and then left alone, and cost no more than that.
func TestSourcesWithoutBodies(t *testing.T) {
	t.Parallel()
	blocks := long()
	play(t, func(t *testing.T) {
		none := func(btcheaders.Hash) ([]byte, error) { return nil, bitcoinnode.ErrNotFound }
		byHash := map[btcheaders.Hash][]byte{}
		for _, b := range blocks {
			byHash[hashOf(b)] = b
		}
		honest := &fake{name: "honest", blocks: blocks, body: func(hash btcheaders.Hash) ([]byte, error) { return byHash[hash], nil }}
		sources := []*fake{honest}
		for i := range 10 {
			sources = append(sources, &fake{name: fmt.Sprint("liar ", i), blocks: blocks, body: none})
		}
		w := open(t, Config{}, sources...)
		w.update(t)
		honest.set(func() { honest.slow = 10 * time.Millisecond })
		wanted := hashes(blocks[1:1001]...)
		for range 3 {
			w.update(t, wanted...)
		}
		w.wantBodies(t, true, blocks[1:1001]...)
		for _, liar := range sources[1:] {
			if n := askedBlocks(liar); n == 0 || n > 64+4 {
				t.Errorf("%s was asked for %d bodies", liar.name, n)
			}
		}
		w.close(t)
	})
}
