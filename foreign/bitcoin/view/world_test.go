// SPDX-License-Identifier: MIT

package view

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"slices"
	"sync"
	"testing"
	"testing/synctest"
	"time"

	"github.com/rs/zerolog"

	"github.com/assize/assize/btcheaders"
	"github.com/assize/assize/challenger"
	bitcoinnode "github.com/assize/assize/foreign/bitcoin/node"
	"github.com/assize/assize/internal/testing/madechain"
	"github.com/assize/assize/pathproof"
	"github.com/assize/assize/relay/protocol"
)

const start = 1_600_000_000 // time of the first block

// grow returns blocks upon the given ones up to a height. Chains grown with different marks differ.
func grow(blocks [][]byte, height int, mark byte) [][]byte {
	blocks = slices.Clone(blocks)
	for len(blocks) <= height {
		var prev [32]byte
		if n := len(blocks); n > 0 {
			prev = hashOf(blocks[n-1])
		}
		blocks = append(blocks, madechain.Block(prev, start+uint32(len(blocks))*600, madechain.Plain(uint32(mark)<<24|uint32(len(blocks)), 1+len(blocks)%4)))
	}
	return blocks
}

func hashOf(block []byte) btcheaders.Hash { return pathproof.DoubleSHA256(block[:80]) }

func headerOf(block []byte) btcheaders.Header {
	h, err := btcheaders.ParseHeader(block[:80])
	if err != nil {
		panic(err)
	}
	return h
}

// honest is the chain that most tests are about.
var honest = sync.OnceValue(func() [][]byte { return grow(nil, 300, 0) })

// fake is a source with a chain, and faults.
type fake struct {
	name string

	mu     sync.Mutex
	blocks [][]byte
	err    error // of every call
	hang   bool  // until the call's context ends
	slow   time.Duration
	most   int                                           // headers in an answer; zero is any number
	lie    func([]btcheaders.Header) []btcheaders.Header // about headers
	body   func(hash btcheaders.Hash) ([]byte, error)    // if set, in place of what is true
	asked  []string                                      // what was asked
}

func (f *fake) Name() string { return f.name }

// set changes the source under its lock.
func (f *fake) set(change func()) {
	f.mu.Lock()
	defer f.mu.Unlock()
	change()
}

func (f *fake) calls() []string {
	f.mu.Lock()
	defer f.mu.Unlock()
	return slices.Clone(f.asked)
}

func (f *fake) enter(ctx context.Context, format string, args ...any) error {
	f.mu.Lock()
	f.asked = append(f.asked, fmt.Sprintf(format, args...))
	hang, slow, err := f.hang, f.slow, f.err
	f.mu.Unlock()
	if hang {
		<-ctx.Done()
		return ctx.Err()
	}
	select {
	case <-time.After(slow):
		return err
	case <-ctx.Done():
		return ctx.Err()
	}
}

func (f *fake) Tip(ctx context.Context) (btcheaders.Hash, uint32, error) {
	err := f.enter(ctx, "tip")
	f.mu.Lock()
	defer f.mu.Unlock()
	return hashOf(f.blocks[len(f.blocks)-1]), uint32(len(f.blocks) - 1), err
}

func (f *fake) Headers(ctx context.Context, from uint32, count int) ([]btcheaders.Header, error) {
	if err := f.enter(ctx, "headers %d %d", from, count); err != nil {
		return nil, err
	}
	f.mu.Lock()
	defer f.mu.Unlock()
	var run []btcheaders.Header
	for i := int(from); i < len(f.blocks) && len(run) < count && (f.most == 0 || len(run) < f.most); i++ {
		run = append(run, headerOf(f.blocks[i]))
	}
	if f.lie != nil {
		run = f.lie(run)
	}
	return run, nil
}

func (f *fake) Block(ctx context.Context, hash btcheaders.Hash) ([]byte, error) {
	if err := f.enter(ctx, "block %x", hash[:4]); err != nil {
		return nil, err
	}
	f.mu.Lock()
	defer f.mu.Unlock()
	if f.body != nil {
		return f.body(hash)
	}
	for _, b := range f.blocks {
		if hashOf(b) == hash {
			return b, nil
		}
	}
	return nil, bitcoinnode.ErrNotFound
}

var errDown = errors.New("down")

// trusted is a chain upon the honest chain's first block.
func trusted(t testing.TB) *btcheaders.Chain {
	t.Helper()
	c, err := btcheaders.NewChainFrom(headerOf(honest()[0]), 0, btcheaders.Origin{}, btcheaders.RegTest())
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// world is a view under test, and its log.
type world struct {
	*View
	log *bytes.Buffer
}

func open(t *testing.T, config Config, sources ...*fake) *world {
	t.Helper()
	w := &world{log: &bytes.Buffer{}}
	config.Network = btcheaders.RegTest()
	if config.Chain == nil {
		config.Chain = trusted(t)
	}
	for _, s := range sources {
		config.Sources = append(config.Sources, s)
	}
	if config.Now == nil {
		config.Now = func() time.Time { return time.Unix(2_000_000_000, 0) }
	}
	config.Log = zerolog.New(w.log)
	v, err := Open(config)
	if err != nil {
		t.Fatal(err)
	}
	w.View = v
	t.Cleanup(func() { _ = v.Close() }) // if the test failed before
	return w
}

func (w *world) update(t *testing.T, wanted ...[32]byte) {
	t.Helper()
	if err := w.Update(t.Context(), whole(wanted...)); err != nil {
		t.Fatal(err)
	}
}

// whole wants the bodies of blocks.
func whole(blocks ...[32]byte) []challenger.Want {
	var all []challenger.Want
	for _, hash := range blocks {
		all = append(all, challenger.Want{Claim: protocol.Claim{BlockHash: hash}, Whole: true})
	}
	return all
}

// wantTip fails unless the best chain is of the blocks.
func (w *world) wantTip(t *testing.T, blocks [][]byte) {
	t.Helper()
	if got, _ := w.HeaderHash(w.Tip()); int(w.Tip()) != len(blocks)-1 || got != hashOf(blocks[len(blocks)-1]) {
		t.Fatalf("tip at height %d is not that at height %d; log:\n%s", w.Tip(), len(blocks)-1, w.log)
	}
}

func (w *world) close(t *testing.T) {
	t.Helper()
	if err := w.Close(); err != nil {
		t.Error(err)
	}
}

// play runs a test in a bubble of its own time.
func play(t *testing.T, f func(t *testing.T)) {
	t.Helper()
	honest()
	synctest.Test(t, f)
}
