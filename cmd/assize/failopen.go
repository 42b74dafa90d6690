// SPDX-License-Identifier: MIT

package main

import (
	"time"

	"github.com/assize/assize/challenger"
	"github.com/assize/assize/relay/protocol"
	"github.com/assize/assize/watcher"
)

// standoff returns how long home nodes may disagree before what one of them shows, and another accepts, is done all the same. It is
// a part of the least time in which anything must be answered, since meanwhile a proposal or a move may be hidden.
func standoff(p *protocol.Params) time.Duration {
	const part, most = 8, time.Hour
	seconds := min(p.Window, p.Clock)
	return min(time.Duration(min(seconds, uint64(part*most/time.Second)))*time.Second/part, most)
}

// hurry tells the home nodes' pool how much time there is for a disagreement, and by when this account must act.
func (w *watching) hurry(r watcher.Round) {
	if r.Home == nil {
		return
	}
	by := time.Time{}
	if left, ok := timeLeft(r); ok {
		by = r.At.Add(time.Duration(min(left, uint64(maxLeft/time.Second))) * time.Second)
	}
	w.home.Hurry(standoff(&r.Home.Params), by)
}

// maxLeft is far from any deadline.
const maxLeft = 10 * 365 * 24 * time.Hour

// timeLeft returns the seconds until the first deadline of what this account does, might do, or loses by doing nothing: those of the
// actions that are due, the windows of batches that are not found to be true, and its clocks in disputes, which may begin to run
// unseen.
func timeLeft(r watcher.Round) (least uint64, any bool) {
	now := r.Home.Block.Time
	add := func(left uint64) {
		if !any || left < least {
			least, any = left, true
		}
	}
	until := func(deadline uint64) {
		if deadline > now {
			add(deadline - now)
		}
	}
	for _, d := range r.Done {
		if d.Receipt.Block == 0 {
			until(d.Deadline)
		}
	}
	for _, c := range r.Cases {
		for _, v := range c.Verdicts {
			if c.Batch.Proposer != r.Self && v.Judgment != challenger.True {
				until(c.Batch.Deadline)
			}
		}
	}
	clock := r.Home.Params.Clock
	side := func(turn protocol.Side, ours protocol.Side, used, oursUsed uint64) {
		if turn == ours {
			oursUsed = used
		}
		if oursUsed < clock {
			add(clock - oursUsed)
		}
	}
	for _, b := range r.Home.Batches {
		if b.Phase != protocol.PhaseProposed {
			continue
		}
		for _, d := range b.OpenDisputes() {
			switch s := &d.State; r.Self {
			case s.Proposer:
				side(s.Turn, protocol.SideProposer, s.Used(now), uint64(s.ProposerUsed))
			case s.Challenger:
				side(s.Turn, protocol.SideChallenger, s.Used(now), uint64(s.ChallengerUsed))
			}
		}
		for _, f := range b.OpenForks() {
			switch g := &f.Game; r.Self {
			case f.Proposer:
				side(g.Turn, protocol.SideProposer, g.Used(now), uint64(g.ProposerUsed))
			case f.Challenger:
				side(g.Turn, protocol.SideChallenger, g.Used(now), uint64(g.ChallengerUsed))
			}
		}
	}
	return least, any
}
