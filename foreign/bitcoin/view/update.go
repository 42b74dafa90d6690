// SPDX-License-Identifier: MIT

package view

import (
	"context"
	"slices"
	"time"

	"github.com/assize/assize/btcheaders"
	"github.com/assize/assize/challenger"
)

// feed is a source, and how it does.
type feed struct {
	source Source

	syncing  *activity // the one that fetches headers, if any
	fetching int       // bodies that it is asked for now
	synced   uint64    // the last Update in which its headers were brought in
	next     time.Time // when its tip is to be looked at again; zero if what it showed may be outdated

	syncPause, bodyPause pause
	misses               int   // bodies and proofs in a row that it did not have
	lightPause           pause // until its chain is weighed again, which had less work
	side                 int   // headers that it brought in of branches that had less work

	tip     btcheaders.Hash // as it says itself
	height  uint32
	reached time.Time // of its last answer that was as it should be
	err     error     // of the last try to bring its headers in, nil if that went well
	refused string    // what is wrong with its headers, if anything is
	light   string    // how its chain parts from the best one, if it does and has less work
	lied    Disagreement
}

// Update brings the view up to date: it asks each source for its headers, and for what is wanted of blocks, in that order:
// a proof of a claim where that is enough and the source gives one, else the block's transactions. It returns when all have answered; or when for as long as the configured patience no header has
// raised the greatest work; and in any case at the end of the configured round. So a source that is late, or that goes on
// for ever, holds up nobody: what it brings later waits for the next Update. A body may be wanted in every call; it is
// fetched once, and kept at least as long as it is wanted. One goroutine at a time may call Update, and nobody may read the
// view meanwhile. Expected errors: that of ctx. Sources that fail are none: what is in view stays true.
func (v *View) Update(ctx context.Context, wanted []challenger.Want) error {
	v.round++
	v.progress = false
	before := v.chain.Tip()
	v.bodies.want(wanted)
	for a := range v.active {
		if a.raises || a.body {
			a.round = v.round
		}
	}
	v.dispatch()
	end := time.Now().Add(v.config.Round)
	last := time.NewTimer(v.config.Round)
	defer last.Stop()
	patience := time.NewTimer(v.config.Patience)
	defer patience.Stop()
	for ctx.Err() == nil && time.Now().Before(end) {
		select {
		case t := <-v.tasks: // ready, perhaps since before this Update
			if v.perform(t) {
				patience.Reset(v.config.Patience)
			}
			continue
		default:
		}
		if !v.waiting() {
			break
		}
		select {
		case t := <-v.tasks:
			if v.perform(t) {
				patience.Reset(v.config.Patience)
			}
			continue
		case <-patience.C:
		case <-last.C:
		case <-ctx.Done():
		}
		break
	}
	v.noteReorganisation(before)
	v.prune()
	v.saveSometimes(true)
	v.publish()
	return ctx.Err()
}

// Progressed reports whether the last Update brought a header that raised the greatest work, or a body that was wanted. One
// who needs all that the sources have calls Update until it did not.
func (v *View) Progressed() bool { return v.progress }

// perform does a task, and reports whether it raised the greatest work.
func (v *View) perform(t task) (raised bool) {
	t.by.round = v.round
	before := v.chain.Work()
	progress := t.run()
	raised = v.chain.Work() != before // it never falls
	t.by.raises = t.by.raises || raised
	close(t.done)
	if progress || raised {
		v.progress = true
		v.config.Alive()
	}
	v.dispatch()
	v.saveSometimes(false)
	v.publishSometimes()
	return raised
}

// waiting reports whether an activity may still tell this Update something.
func (v *View) waiting() bool {
	for a := range v.active {
		if a.round == v.round {
			return true
		}
	}
	return false
}

// dispatch has each source asked that has nothing to do and is due.
func (v *View) dispatch() {
	if v.ctx.Err() != nil {
		return // closed
	}
	now := time.Now()
	for _, f := range v.feeds {
		if f.syncing == nil && f.synced != v.round && f.syncPause.over(now) && !now.Before(f.next) {
			f.next = now
			if p, ok := f.source.(Paced); ok {
				f.next = now.Add(p.Pace())
			}
			f.syncing = v.start(f, v.sync)
		}
		for f.fetching < bodiesAtOnce && f.bodyPause.over(now) {
			m := v.bodies.next(f, now, v.chain)
			if m == nil {
				break
			}
			f.fetching++
			var header *btcheaders.Header // of the base it may not be known
			if h, ok := v.chain.HeaderOf(m.hash); ok {
				header = &h
			}
			if claims := slices.Clone(m.claims); len(claims) > 0 && f.prover() != nil && header != nil {
				v.start(f, func(ctx context.Context, a *activity) { v.prove(ctx, a, m.hash, header, claims) }).body = true
				continue
			}
			v.start(f, func(ctx context.Context, a *activity) { v.fetch(ctx, a, m.hash, header) }).body = true
		}
	}
}

// start begins an activity.
func (v *View) start(f *feed, run func(context.Context, *activity)) *activity {
	a := &activity{feed: f, round: v.round}
	v.active[a] = true
	v.asking.Go(func() { run(v.ctx, a) })
	return a
}

// prune drops branches that lie far below the best tip once there are too many headers off the best chain: chains that were
// the best one for a while, of liars who came first.
func (v *View) prune() {
	for depth := uint32(sideDepth); v.chain.Side() > sideMost; depth /= 2 {
		before := v.chain.Len()
		v.chain = v.chain.Prune(depth)
		v.config.Log.Warn().Int("headers", before-v.chain.Len()).Uint32("depth", depth).Msg("branches without work enough are dropped")
		v.saved.headers = 0 // the file is of another tree
		if depth == 0 {
			return
		}
	}
}
