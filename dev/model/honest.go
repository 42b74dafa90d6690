// SPDX-License-Identifier: MIT

package model

import (
	"bytes"
	"fmt"

	"github.com/ethereum/go-ethereum/common"

	"github.com/assize/assize/btcheaders"
	"github.com/assize/assize/challenger"
	"github.com/assize/assize/relay/protocol"
)

// snapshot folds events into what the honest player sees at a home time.
func (w *World) snapshot(events []protocol.Event, now uint64) *protocol.State {
	s := protocol.NewState(w.params)
	s.Block = protocol.Block{Number: uint64(len(events)), Time: now}
	for _, list := range [][]protocol.Event{{protocol.CheckpointAdopted{Checkpoint: w.chain.checkpointOf()}, w.batch}, events} {
		for _, e := range list {
			if err := s.Apply(e); err != nil {
				panic(fmt.Sprintf("%s: %T: %v", w.Name, e, err))
			}
		}
	}
	return s
}

// decide asks the honest player for its moves. A proposer settles, too, what is final;
// that is not the watcher's.
func (w *World) decide(s *State, events []protocol.Event) []Move {
	now := Start + uint64(s.now())
	home := w.snapshot(events, now)
	actions := w.Decide(&challenger.View{Home: home, Foreign: view{w.chain}, Self: address[Honest], Policy: w.Policy}, now)
	var moves []Move
	for _, a := range actions {
		if m, ok := w.moveOf(home, a); ok {
			moves = append(moves, m)
		}
	}
	if w.Proposer == Honest && s.Phase == protocol.PhaseProposed && w.final(s) {
		moves = append(moves, Move{Verb: Settle, By: Honest})
	}
	return moves
}

// moveOf returns the transaction of an action, or false for a page.
func (w *World) moveOf(home *protocol.State, action challenger.Action) (Move, bool) {
	m := Move{By: Honest, Ancestor: -1}
	switch a := action.(type) {
	case challenger.Open:
		m.Verb, m.Claim, m.Kind = OpenBisection, uint8(a.Position), a.Kind
	case challenger.OpenFork:
		m.Verb, m.Claim = OpenFork, uint8(a.Position)
	case challenger.Refute:
		m.Verb, m.Claim = Refute, uint8(a.Position)
	case challenger.Extend:
		m.Verb, m.Record, m.Mark = Extend, w.recordFrom(a.Record), a.Mark
		m.To = w.upon(m.Record, a.Headers)
	case challenger.Present:
		m.Verb, m.Target, m.Record = Present, forkAt(home, a.Fork), w.recordFrom(a.Record)
		m.To = w.upon(m.Record, a.Headers)
		if a.Ancestor != nil {
			m.Ancestor = int16(w.chain.byState[*a.Ancestor])
		}
	case challenger.ProveBlock:
		m.Verb, m.Claim = ProveBlock, w.positionOf(a.Claim.Hash())
	case challenger.ProveBlockAfterDuty:
		m.Verb, m.Target = ProveBlockAfterDuty, disputeAt(home, a.Dispute)
	case challenger.Reveal:
		m.Verb, m.Target = Reveal, disputeAt(home, a.Dispute)
		m.Letters = w.letters(a)
	case challenger.TimeoutFork:
		m.Verb, m.Target = TimeoutFork, forkAt(home, a.Fork)
	case challenger.ReclaimFork:
		m.Verb, m.Target = ReclaimFork, forkAt(home, a.Fork)
	case challenger.Prove:
		m.Verb, m.Claim = ProveClaim, w.positionOf(a.Claim.Hash())
	case challenger.ProveAfterDuty:
		m.Verb, m.Target = ProveClaimAfterDuty, disputeAt(home, a.Dispute)
	case challenger.ProveSpan:
		m.Verb, m.Target = ProveSpan, disputeAt(home, a.Dispute)
	case challenger.Select:
		m.Verb, m.Target, m.Segment = Select, disputeAt(home, a.Dispute), uint8(a.Segment)
	case challenger.CloseProven:
		m.Verb = CloseProven
		for _, d := range a.Disputes {
			m.List += string([]byte{disputeAt(home, d)})
		}
	case challenger.Timeout:
		m.Verb, m.Target = Timeout, disputeAt(home, a.Dispute)
	case challenger.Reclaim:
		m.Verb, m.Target = Reclaim, disputeAt(home, a.Dispute)
	case challenger.Alert:
		return m, false
	default:
		panic(fmt.Sprintf("the model has no %T", action))
	}
	return m, true
}

// disputeAt returns the place of a dispute in the order of opening. The model has one batch.
func disputeAt(home *protocol.State, d *protocol.Dispute) uint8 {
	for i, other := range home.Batches[0].Disputes {
		if other == d {
			return uint8(i)
		}
	}
	panic("a dispute of nothing")
}

func forkAt(home *protocol.State, f *protocol.Fork) uint8 {
	for i, other := range home.Batches[0].Forks {
		if other == f {
			return uint8(i)
		}
	}
	panic("a fork dispute of nothing")
}

func (w *World) positionOf(claim common.Hash) uint8 {
	for i, h := range w.claimHash {
		if h == claim {
			return uint8(i)
		}
	}
	panic("a claim of nothing")
}

func (w *World) recordFrom(r protocol.Record) Record {
	out := Record{int16(w.chain.byState[r.State]), -1}
	if r.Marked {
		out.Mark = int16(w.chain.at(int(out.End), r.AncestorHeight))
	}
	return out
}

// upon returns the block at the end of headers upon a record.
func (w *World) upon(r Record, headers []btcheaders.Header) int16 {
	if len(headers) == 0 {
		return r.End
	}
	return int16(w.chain.byHash[headers[len(headers)-1].Hash()])
}

// letters tells what an honest reveal publishes.
func (w *World) letters(a challenger.Reveal) (letters string) {
	d := a.Dispute
	for i, position := range cuts(d.State.Lo, d.State.Hi) {
		l := none
		claim := int(w.positionOf(d.State.ClaimHash))
		if h, ok := w.hash(d.State.Kind, claim, position, truth); ok && bytes.Equal(h[:], a.Hashes[i][:]) {
			l = truth
		}
		letters += string(rune(l))
	}
	return letters
}
