// SPDX-License-Identifier: MIT

package challenger_test

import (
	"context"
	"testing"

	"github.com/rs/zerolog"

	"github.com/assize/assize/challenger"
	btcblock "github.com/assize/assize/foreign/bitcoin/block"
	"github.com/assize/assize/internal/testing/madechain"
	"github.com/assize/assize/relay/protocol"
	"github.com/assize/assize/relay/txmgr"
	"github.com/assize/assize/watcher"
)

// quiet is a court to which nothing ever happens.
type quiet struct{ home *protocol.State }

func (q quiet) State(context.Context) (*protocol.State, error) { return q.home, nil }

func (q quiet) Submit(context.Context, txmgr.Block, []txmgr.Intent) ([]txmgr.Progress, error) {
	return nil, nil
}

// BenchmarkStep is a round over 1,000 true claims in 50 batches, about transactions of
// one block of 4,000: the first, in which each is judged, and one in which nothing is new.
func BenchmarkStep(b *testing.B) {
	tip := trunk().tip()
	block, err := btcblock.Parse(madechain.Block(tip.Tip, tip.Time+spacing, madechain.Plain(claimedAt, 4000)))
	if err != nil {
		b.Fatal(err)
	}
	home := emptyHome(b)
	for i := range 50 {
		var claims []protocol.Claim
		for j := range 20 {
			claims = append(claims, claimOf(block, uint32(20*i+j)))
		}
		apply(b, home, proposed("honest", byte(i), start, claims...))
	}
	home.Block.Time = start
	view := chainOf(block)
	fresh := func() *watcher.Watcher {
		return &watcher.Watcher{
			Court: quiet{home}, Self: account("watcher"), Policy: challenger.Policy{Challenge: true}, Log: zerolog.Nop(),
			Foreign: func(context.Context, *protocol.State, []challenger.Want) (challenger.Foreign, error) {
				return view, nil
			},
		}
	}
	step := func(w *watcher.Watcher) {
		if _, err := w.Step(b.Context()); err != nil {
			b.Fatal(err)
		}
	}
	b.Run("first", func(b *testing.B) {
		for b.Loop() {
			step(fresh())
		}
	})
	b.Run("idle", func(b *testing.B) {
		w := fresh()
		step(w)
		for b.Loop() {
			step(w)
		}
	})
}
