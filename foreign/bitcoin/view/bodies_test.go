// SPDX-License-Identifier: MIT

package view

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/assize/assize/btcheaders"
	btcblock "github.com/assize/assize/foreign/bitcoin/block"
	bitcoinnode "github.com/assize/assize/foreign/bitcoin/node"
	"github.com/assize/assize/internal/testing/madechain"
	"github.com/assize/assize/pathproof"
)

// askedBlocks counts the bodies that a source was asked for.
func askedBlocks(f *fake) int {
	n := 0
	for _, call := range f.calls() {
		if strings.HasPrefix(call, "block ") {
			n++
		}
	}
	return n
}

func hashes(blocks ...[]byte) [][32]byte {
	var all [][32]byte
	for _, b := range blocks {
		all = append(all, hashOf(b))
	}
	return all
}

func (w *world) wantBodies(t *testing.T, held bool, blocks ...[]byte) {
	t.Helper()
	for i, b := range blocks {
		if _, ok := w.Body(hashOf(b)); ok != held {
			t.Errorf("body %d at hand: %t; log:\n%s", i, ok, w.log)
		}
	}
}

// TestBodiesOnDemand are fetched once, in the same Update as the header, and only for blocks in view.
func TestBodiesOnDemand(t *testing.T) {
	t.Parallel()
	play(t, func(t *testing.T) {
		blocks := honest()
		a := &fake{name: "a", blocks: blocks}
		w := open(t, Config{}, a)
		stranger := grow(nil, 0, 3)[0]
		w.update(t, hashes(blocks[300], blocks[1], blocks[300], stranger)...)
		w.wantBodies(t, true, blocks[300], blocks[1])
		w.wantBodies(t, false, blocks[2], stranger)
		w.update(t, hashes(blocks[300], blocks[1])...)
		if n := askedBlocks(a); n != 2 {
			t.Errorf("asked %d times: %q", n, a.calls())
		}
		if r := w.Report(); r.Bodies != 2 || r.Missing != 0 || r.BodyBytes == 0 {
			t.Errorf("%+v", r)
		}
		w.close(t)
	})
}

// TestBodiesOfBadSources: one source's fault, and the other has it (P-9.3).
func TestBodiesOfBadSources(t *testing.T) {
	t.Parallel()
	blocks := honest()
	wanted := blocks[302-5]  // of two transactions
	inner := func() []byte { // one "transaction" that is the two ids: the root is right, the depth is not
		ids := [][32]byte{}
		for _, tx := range madechain.Plain(297, 1+297%4) {
			ids = append(ids, pathproof.DoubleSHA256(tx))
		}
		return madechain.Raw([80]byte(wanted[:80]), [][]byte{append(ids[0][:], ids[1][:]...)})
	}()
	for name, c := range map[string]struct {
		body func(btcheaders.Hash) ([]byte, error)
		hang bool
		lie  bool
	}{
		"pruned":                    {body: func(btcheaders.Hash) ([]byte, error) { return nil, fmt.Errorf("x: %w", bitcoinnode.ErrNotFound) }},
		"down":                      {body: func(btcheaders.Hash) ([]byte, error) { return nil, errDown }},
		"hangs":                     {hang: true},
		"another block":             {body: func(btcheaders.Hash) ([]byte, error) { return blocks[5], nil }, lie: true},
		"nothing":                   {body: func(btcheaders.Hash) ([]byte, error) { return nil, nil }, lie: true},
		"cut off":                   {body: func(btcheaders.Hash) ([]byte, error) { return wanted[:len(wanted)-1], nil }, lie: true},
		"inner nodes as ids":        {body: func(btcheaders.Hash) ([]byte, error) { return inner, nil }, lie: true},
		"a transaction is another":  {body: func(btcheaders.Hash) ([]byte, error) { return append(slices.Clone(wanted[:len(wanted)-1]), 9), nil }, lie: true},
		"an error page, as a block": {body: func(btcheaders.Hash) ([]byte, error) { return []byte(strings.Repeat("<html>", 100)), nil }, lie: true},
	} {
		t.Run(name, func(t *testing.T) {
			play(t, func(t *testing.T) {
				bad := &fake{name: "bad", blocks: blocks}
				good := &fake{name: "good", blocks: blocks, err: errDown}
				w := open(t, Config{}, bad, good)
				w.update(t)
				bad.set(func() { bad.body, bad.hang = c.body, c.hang })
				w.update(t, hashOf(wanted))
				w.wantBodies(t, false, wanted)
				if w.Report().Missing != 1 || askedBlocks(bad) == 0 && !c.hang {
					t.Errorf("%+v; asked %q", w.Report(), bad.calls())
				}
				if d := w.Report().Disagreements; c.lie != (len(d) == 1 && d[0].About == "body" && d[0].Source == "bad") {
					t.Errorf("disagreements %+v", d)
				}
				good.set(func() { good.err = nil })
				time.Sleep(hedgeAfter + time.Second)
				w.update(t, hashOf(wanted))
				w.wantBodies(t, true, wanted)
				w.close(t)
			})
		})
	}
}

// TestBodyIsTriedFromEachSourceInOneUpdate unless one hangs.
func TestBodyIsTriedFromEachSourceInOneUpdate(t *testing.T) {
	t.Parallel()
	play(t, func(t *testing.T) {
		blocks := honest()
		none := func(btcheaders.Hash) ([]byte, error) { return nil, bitcoinnode.ErrNotFound }
		a, b, c := &fake{name: "a", blocks: blocks, body: none}, &fake{name: "b", blocks: blocks, body: none}, &fake{name: "c", blocks: blocks}
		w := open(t, Config{}, a, b, c)
		w.update(t)
		var wanted [][]byte
		for i := range 20 {
			wanted = append(wanted, blocks[10+i])
		}
		w.update(t, hashes(wanted...)...)
		w.wantBodies(t, true, wanted...)
		if n := askedBlocks(c); n != 20 {
			t.Errorf("the one that has them was asked %d times", n)
		}
		w.close(t)
	})
}

// TestBodyIsAskedOfOneSourceAtATime unless that one takes long.
func TestBodyIsAskedOfOneSourceAtATime(t *testing.T) {
	t.Parallel()
	for slow, want := range map[time.Duration]int{time.Second: 1, hedgeAfter + 5*time.Second: 2} {
		play(t, func(t *testing.T) {
			blocks := honest()
			a, b := &fake{name: "a", blocks: blocks}, &fake{name: "b", blocks: blocks}
			w := open(t, Config{}, a, b)
			w.update(t)
			for _, f := range []*fake{a, b} {
				f.set(func() { f.slow = slow })
			}
			for range 10 {
				w.update(t, hashOf(blocks[7]))
				time.Sleep(time.Second)
			}
			w.wantBodies(t, true, blocks[7])
			if n := askedBlocks(a) + askedBlocks(b); n != want {
				t.Errorf("%s each: asked %d times, want %d", slow, n, want)
			}
			w.close(t)
		})
	}
}

// TestBodiesNobodyHas are asked for ever more rarely, and do not keep others from being fetched.
func TestBodiesNobodyHas(t *testing.T) {
	t.Parallel()
	play(t, func(t *testing.T) {
		blocks := honest()
		pruned := &fake{name: "a", blocks: blocks, body: func(hash btcheaders.Hash) ([]byte, error) {
			if hash == hashOf(blocks[9]) {
				return blocks[9], nil
			}
			return nil, bitcoinnode.ErrNotFound
		}}
		w := open(t, Config{}, pruned)
		for range 600 {
			w.update(t, hashes(blocks[8], blocks[9])...)
			time.Sleep(time.Second)
		}
		w.wantBodies(t, true, blocks[9])
		w.wantBodies(t, false, blocks[8])
		if n := askedBlocks(pruned); n < 6 || n > 15 {
			t.Errorf("asked %d times in ten minutes", n)
		}
		w.close(t)
	})
}

// TestDownSourceIsNotAskedForEachBody.
func TestDownSourceIsNotAskedForEachBody(t *testing.T) {
	t.Parallel()
	play(t, func(t *testing.T) {
		blocks := honest()
		a := &fake{name: "a", blocks: blocks, body: func(btcheaders.Hash) ([]byte, error) { return nil, errDown }}
		w := open(t, Config{}, a)
		w.update(t, hashes(blocks[1:]...)...)
		if n := askedBlocks(a); n > 2*bodiesAtOnce {
			t.Errorf("asked %d times", n)
		}
		w.close(t)
	})
}

// TestBodyMemory is bounded; what is wanted is not dropped for it.
func TestBodyMemory(t *testing.T) {
	t.Parallel()
	play(t, func(t *testing.T) {
		blocks := honest()
		a := &fake{name: "a", blocks: blocks}
		one, err := parsed(blocks[4]) // every fourth has one transaction
		if err != nil {
			t.Fatal(err)
		}
		w := open(t, Config{BodyBytes: 3*bodySize(one) + 100}, a)
		w.update(t, hashes(blocks[4], blocks[8])...)
		w.update(t, hashes(blocks[8])...)
		w.update(t, hashes(blocks[8], blocks[12])...)
		w.wantBodies(t, true, blocks[4], blocks[8], blocks[12])
		w.update(t, hashes(blocks[16])...)
		w.wantBodies(t, false, blocks[4]) // not wanted for longest
		w.wantBodies(t, true, blocks[8], blocks[12], blocks[16])

		w.update(t, hashes(blocks[16], blocks[20], blocks[24], blocks[28], blocks[32])...)
		w.wantBodies(t, true, blocks[16])
		if r := w.Report(); !r.BodiesFull || r.Bodies != 3 || r.Missing != 2 || r.BodyBytes > 3*bodySize(one)+100 {
			t.Errorf("%+v", r)
		}
		before := askedBlocks(a)
		w.update(t, hashes(blocks[16], blocks[20], blocks[24], blocks[28], blocks[32])...)
		if askedBlocks(a) != before {
			t.Error("a body was fetched for which there is no room")
		}
		w.update(t, hashes(blocks[28], blocks[32])...)
		w.wantBodies(t, true, blocks[28], blocks[32])
		w.close(t)
	})
}

// TestNumberOfBodies: there is room for so many, however small.
func TestNumberOfBodies(t *testing.T) {
	t.Parallel()
	block, err := parsed(honest()[4])
	if err != nil {
		t.Fatal(err)
	}
	b := bodies{limit: 1 << 40, held: map[btcheaders.Hash]*held{}}
	for i := range 8200 {
		hash := btcheaders.Hash{byte(i), byte(i >> 8)}
		b.missing = append(b.missing, &missing{hash: hash, rank: i})
		if took := b.put(hash, block, nil); took != (i < 8192) {
			t.Fatalf("body %d: taken %t", i, took)
		}
	}
	if !b.full {
		t.Error("it is not told that there was no room")
	}
}

// TestBodyWithALargeCoinbase is taken: the court cannot take it, and whoever judges a claim about it must know.
// Rules: P-5.6.
func TestBodyWithALargeCoinbase(t *testing.T) {
	t.Parallel()
	coinbase := madechain.Coinbase(7, nil)
	const tail = 1 + 1 + 4 // script length, script, lock time
	large := append(slices.Clone(coinbase[:len(coinbase)-tail]), 0xfd, 0xff, 0xff)
	large = append(append(large, make([]byte, 0xffff)...), coinbase[len(coinbase)-4:]...)
	block := madechain.Block(hashOf(honest()[300]), start+301*600, [][]byte{large})
	if b, err := parsed(block); err != nil || !errors.Is(b.VerifyDepth(), pathproof.ErrCoinbaseTooLarge) {
		t.Errorf("%v", err)
	}
}

// TestBodyWithoutCoinbase is none: what stands first does not show the depth of the tree.
func TestBodyWithoutCoinbase(t *testing.T) {
	t.Parallel()
	block := madechain.Block(hashOf(honest()[300]), start+301*600, madechain.Plain(7, 4)[1:])
	if _, err := parsed(block); !errors.Is(err, ErrFalseBody) || !errors.Is(err, pathproof.ErrNotCoinbase) {
		t.Errorf("%v", err)
	}
}

// parsed reads and checks a block as one that a source gave.
func parsed(raw []byte) (*btcblock.Block, error) {
	block, err := btcblock.Parse(raw)
	return checkBody(block, hashOf(raw), err)
}
