// SPDX-License-Identifier: MIT

package model

import (
	"github.com/assize/assize/relay/protocol"
)

// shown is a way to present a record: what is made known on the way, and the move.
type shown struct {
	claim int
	steps []Move
	last  Move
}

// recordsAbout returns the records that say anything about a claim above the checkpoint:
// on each branch, marked at the claim's height, or without a mark where the median time
// tells enough.
func (w *World) recordsAbout(claim int) []shown {
	height := w.height(claim)
	seen := map[Record]bool{}
	var list []shown
	for _, branch := range [][]int{w.chain.main, w.chain.a, w.chain.b} {
		for i := checkpointHeight - baseHeight + 1; i < len(branch); i++ {
			end := int16(branch[i])
			h := w.node(end).height()
			if s := w.node(end).state; s.MedianTime() > Start+futureLimit && h < height+confirmations && !seen[Record{end, -1}] {
				seen[Record{end, -1}] = true
				list = append(list, shown{claim, nil, Move{Verb: Present, Record: w.base(), To: end, Ancestor: -1}})
			}
			if h < height {
				continue
			}
			mark := int16(w.chain.at(int(end), height))
			r := Record{end, mark}
			if seen[r] {
				continue
			}
			seen[r] = true
			way := []Move{{Verb: Extend, Record: w.base(), To: mark, Mark: true}}
			from := Record{mark, mark}
			if burial := height + confirmations; h > burial {
				middle := int16(w.chain.at(int(end), burial))
				way = append(way, Move{Verb: Extend, Record: from, To: middle})
				from.End = middle
			}
			list = append(list, shown{claim, way, Move{Verb: Present, Record: from, To: end, Ancestor: mark}})
		}
	}
	return list
}

// moves returns what the adversary may try: each a list of transactions, one after the
// other. What the court refuses is tried all the same.
//
// Symmetries: the liar could open as well as the stranger, and the stranger end a clock
// as well as the liar. Both purses are the adversary's and no rule tells a challenger from
// another, so that each role is given to one of them: the stranger opens and ends, the
// proposer's side is the liar's where that is the proposer, else the stranger's after
// duty.
func (w *World) moves(s *State) (list [][]Move) {
	one := func(m Move) { list = append(list, []Move{m}) }
	mine := Stranger // who plays the proposer's side
	if w.Proposer == Liar {
		mine = Liar
	}
	if s.Phase == protocol.PhaseProposed {
		w.openings(s, one)
	}
	for i := range s.Disputes {
		if !s.Disputes[i].Open {
			continue
		}
		target := uint8(i)
		if s.Phase != protocol.PhaseProposed {
			one(Move{Verb: Reclaim, By: Stranger, Target: target})
			continue
		}
		w.movesIn(&s.Disputes[i], target, mine, one)
	}
	for i := range s.Forks {
		f := &s.Forks[i]
		if !f.Open {
			continue
		}
		target := uint8(i)
		one(Move{Verb: ReclaimFork, By: Stranger, Target: target})
		if s.Phase != protocol.PhaseProposed {
			continue
		}
		one(Move{Verb: TimeoutFork, By: Stranger, Target: target})
		by := Stranger
		if f.Turn == protocol.SideProposer {
			by = mine
		}
		for _, r := range w.records {
			if r.claim == int(f.Claim) && w.node(r.last.To).height() >= f.Work {
				list = append(list, w.show(r, by, target, true))
			}
		}
	}
	if s.Phase == protocol.PhaseProposed && int(s.Shown) < w.Shows {
		for _, r := range w.records {
			list = append(list, w.show(r, Stranger, 0, false))
		}
	}
	if s.Phase == protocol.PhaseProposed && w.Proposer == Liar {
		one(Move{Verb: Settle, By: Liar})
	}
	return list
}

// show is the way to a record: presented, or only made known.
func (w *World) show(r shown, by Account, target uint8, present bool) []Move {
	var way []Move
	for _, m := range append(r.steps[:len(r.steps):len(r.steps)], r.last) {
		m.By, m.Target = by, target
		if m.Verb == Present && !present {
			m.Verb, m.Ancestor, m.Target = Extend, 0, 0
		}
		way = append(way, m)
	}
	return way
}

// openings are disputes of all kinds, and proofs of claims.
func (w *World) openings(s *State, one func(Move)) {
	for i := range w.claims {
		claim := uint8(i)
		one(Move{Verb: ProveClaim, By: Liar, Claim: claim})
		one(Move{Verb: ProveBlock, By: Liar, Claim: claim})
		one(Move{Verb: Refute, By: Stranger, Claim: claim})
	}
	if int(s.Opened) >= w.Openings {
		return
	}
	for i := range max(1, len(w.claims)) {
		claim := uint8(i)
		if w.candidate == nil {
			for _, kind := range w.claims[i].kinds {
				one(Move{Verb: OpenBisection, By: Stranger, Claim: claim, Kind: kind})
			}
		}
		if w.candidate != nil || w.claims[i].fork {
			one(Move{Verb: OpenFork, By: Stranger, Claim: claim})
		}
	}
}

// movesIn are the moves in a bisection.
func (w *World) movesIn(d *Dispute, target uint8, mine Account, one func(Move)) {
	one(Move{Verb: Timeout, By: Stranger, Target: target})
	one(Move{Verb: CloseProven, By: Stranger, List: string([]byte{target})})
	one(Move{Verb: ProveSpan, By: mine, Target: target})
	one(Move{Verb: Reclaim, By: Stranger, Target: target})
	if d.Kind == protocol.KindAncestry {
		one(Move{Verb: ProveBlockAfterDuty, By: Stranger, Target: target})
	} else {
		one(Move{Verb: ProveClaimAfterDuty, By: Stranger, Target: target})
	}
	if d.Turn == protocol.SideChallenger {
		for segment := range len(d.Revealed) + 1 {
			one(Move{Verb: Select, By: Stranger, Target: target, Segment: uint8(segment)})
		}
		return
	}
	if d.Kind == protocol.KindDepth || d.Hi-d.Lo == 1 {
		return
	}
	for _, letters := range reveals(len(cuts(d.Lo, d.Hi))) {
		one(Move{Verb: Reveal, By: mine, Target: target, Letters: letters})
	}
}

// reveals returns what a liar reveals: of up to four hashes every combination; of more,
// one island of the liar's hashes, or of hashes of nothing, in the truth, and the
// other way round, wherever it begins and ends.
func reveals(n int) []string {
	if n <= 4 {
		list := []string{""}
		for range n {
			var longer []string
			for _, s := range list {
				for _, l := range []letter{truth, alt, none} {
					longer = append(longer, s+string(rune(l)))
				}
			}
			list = longer
		}
		return list
	}
	seen := map[string]bool{}
	var list []string
	for _, pair := range [][2]letter{{truth, alt}, {truth, none}, {alt, truth}} {
		for from := range n + 1 {
			for to := from; to <= n; to++ {
				s := make([]byte, n)
				for i := range s {
					s[i] = byte(pair[0])
					if i >= from && i < to {
						s[i] = byte(pair[1])
					}
				}
				if !seen[string(s)] {
					seen[string(s)] = true
					list = append(list, string(s))
				}
			}
		}
	}
	return list
}
