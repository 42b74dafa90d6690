// SPDX-License-Identifier: MIT

package model

import (
	"fmt"
	"slices"

	"github.com/assize/assize/relay/protocol"
)

// Step is one edge of the graph of states: transactions, or the passing of a tick.
type Step struct {
	Moves []Move // done, in their order
	Tick  bool
	Look  bool // the honest player's turn
}

// Result is what a search has found.
type Result struct {
	States, Edges, Ends int
	// Cut: the search stopped at its limit, and not because there was no more.
	Cut bool
	// Calls counts what the court took, by function.
	Calls [verbs]int
	// Refused counts what it refused to the adversary, and Late what it refused to the
	// honest player because another transaction came first.
	Refused, Late int
}

// Broken is a property that does not hold, and the way there.
type Broken struct {
	World    *World
	Property string
	Path     []Step
}

func (b *Broken) Error() string {
	text := fmt.Sprintf("%s: %s\n", b.World, b.Property)
	tick := 0
	for _, s := range b.Path {
		switch {
		case s.Tick:
			tick++
		case s.Look && len(s.Moves) == 0:
			text += fmt.Sprintf("  tick %d: honest waits\n", tick)
		}
		for _, m := range s.Moves {
			text += fmt.Sprintf("  tick %d: %s\n", tick, m)
		}
	}
	return text
}

// search is one exploration.
type search struct {
	*World
	Result
	limit  int
	seen   map[[16]byte]bool
	events []protocol.Event
	path   []Step
	leaf   func([]Step)
	broken *Broken
}

// Explore visits every state of a world, in depth first, and checks the properties in
// each. Where no step leads to a state it has not met it calls leaf, if that is not nil,
// with the path there. After limit states, if it is not 0, it stops.
//
// Expected errors: *Broken.
func (w *World) Explore(limit int, leaf func([]Step)) (Result, error) {
	w.build(nil)
	x := &search{World: w, limit: limit, seen: map[[16]byte]bool{}, leaf: leaf}
	x.visit(w.start())
	if x.broken != nil {
		return x.Result, x.broken
	}
	return x.Result, nil
}

// start is the state after the proposal.
func (w *World) start() *State {
	s := &State{Phase: protocol.PhaseProposed, Balance: w.batchDeposit()}
	s.Wallets[w.Proposer] = -w.batchDeposit()
	return s
}

func (x *search) visit(s *State) {
	if x.broken != nil || x.Cut {
		return
	}
	if why := x.check(s); why != "" {
		x.break_(why)
		return
	}
	key := s.key()
	if x.seen[key] {
		return
	}
	if x.limit > 0 && x.States == x.limit {
		x.Cut = true
		return
	}
	x.seen[key] = true
	x.States++
	found := x.States
	defer func() {
		if x.leaf != nil && x.States == found && x.broken == nil {
			x.leaf(x.path)
		}
	}()
	if s.Tick >= x.end() {
		x.Ends++
		if why := x.checkEnd(s); why != "" {
			x.break_(why)
		}
		return
	}
	if s.Moved {
		next := s.clone()
		next.Tick, next.Moved = s.Tick+1, false
		x.follow(s, next, Step{Tick: true}, nil)
	} else {
		x.look(s)
	}
	for _, moves := range x.moves(s) {
		x.try(s, moves)
	}
}

// rounds bounds how often the honest player looks in one tick before it has nothing to do.
const rounds = 8

// look is the honest player's turn. What it decides is mined at once and it looks again,
// until it has nothing more to do; or what it sent in the last tick is mined, and what it
// decides then is sent.
func (x *search) look(s *State) {
	t := &turn{search: x, state: s.clone(), step: Step{Look: true}}
	t.state.Moved = true
	before := len(x.events)
	if x.Delayed {
		t.mine(t.state.Queue)
		t.state.Queue = x.decide(t.state, x.events)
	} else {
		for n := 0; ; n++ {
			moves := x.decide(t.state, x.events)
			if len(moves) == 0 {
				break
			}
			if t.mine(moves) == 0 || n == rounds {
				x.break_(fmt.Sprintf("the honest player wants in vain %s", moves[0]))
				return
			}
		}
	}
	events := slices.Clone(x.events[before:])
	x.events = x.events[:before]
	x.follow(s, t.state, t.step, events)
}

// turn is what becomes of a state while the honest player acts.
type turn struct {
	*search
	state *State
	step  Step
}

// mine has the honest player's transactions done, and returns how many the court took.
func (t *turn) mine(moves []Move) (taken int) {
	for _, m := range moves {
		after, events, err := t.apply(t.state, m)
		if err != nil {
			t.Late++
			continue
		}
		t.Calls[m.Verb]++
		taken++
		t.step.Moves = append(t.step.Moves, m)
		t.state = after
		t.events = append(t.events, events...)
	}
	return taken
}

// try does what the adversary wants, if the court takes it.
func (x *search) try(s *State, moves []Move) {
	next := s
	var events []protocol.Event
	for _, m := range moves {
		after, logged, err := x.apply(next, m)
		if err != nil {
			x.Refused++
			return
		}
		next, events = after, append(events, logged...)
		switch m.Verb {
		case OpenBisection, OpenFork:
			next.Opened++
		}
	}
	if moves[len(moves)-1].Verb == Extend {
		if len(events) == 0 {
			return // all of it was known
		}
		next.Shown++
	}
	for _, m := range moves {
		x.Calls[m.Verb]++
	}
	x.follow(s, next, Step{Moves: moves}, events)
}

// follow goes on in the state after a step.
func (x *search) follow(from, to *State, step Step, events []protocol.Event) {
	if x.broken != nil {
		return
	}
	x.Edges++
	n, m := len(x.events), len(x.path)
	x.events, x.path = append(x.events, events...), append(x.path, step)
	if why := x.checkStep(from, to); why != "" {
		x.break_(why)
	} else {
		x.visit(to)
	}
	x.events, x.path = x.events[:n], x.path[:m]
}

func (x *search) break_(why string) {
	if x.broken == nil {
		x.broken = &Broken{x.World, why, slices.Clone(x.path)}
	}
}

func (m Move) String() string {
	text := fmt.Sprintf("%s %s", m.By, m.Verb)
	switch m.Verb {
	case OpenBisection:
		text += fmt.Sprintf(" %s about claim %d", m.Kind, m.Claim)
	case OpenFork, ProveClaim, ProveBlock, Refute:
		text += fmt.Sprintf(" claim %d", m.Claim)
	case Reveal:
		text += fmt.Sprintf(" %s in %d", m.Letters, m.Target)
	case Select:
		text += fmt.Sprintf(" %d in %d", m.Segment, m.Target)
	case Extend:
		text += fmt.Sprintf(" %v to %d, mark %v", m.Record, m.To, m.Mark)
	case Present:
		text += fmt.Sprintf(" %v and to %d in fork %d", m.Record, m.To, m.Target)
	case CloseProven:
		text += fmt.Sprintf(" %v", []byte(m.List))
	case Settle:
	default:
		text += fmt.Sprintf(" %d", m.Target)
	}
	return text
}
