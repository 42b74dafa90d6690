// SPDX-License-Identifier: MIT

package protocol

import (
	"slices"

	"github.com/ethereum/go-ethereum/common"
)

// terminal reports whether nothing can come of a batch any more at home time now, but that
// its proposer takes the deposit of a final one back.
func (b *Batch) terminal(now uint64) bool {
	return b.Final(now) || b.Phase == PhaseRejected && !b.disputed()
}

// end drops what nobody asks of a batch that is terminal: its claims, who proved them, and
// the hashes that were revealed. It returns a copy of what is left.
func (b *Batch) end() *Batch {
	b.Terminal, b.Claims, b.TreeProven, b.BlockProven = true, nil, nil, nil
	for _, d := range b.Disputes {
		d.Hashes = nil
	}
	left := *b
	return &left
}

// ended stands in a history for all events about a batch that is terminal.
type ended struct{ left *Batch }

func (e ended) batch() common.Hash { return e.left.ID }
func (e ended) proposes()          {}

// apply adds the batch as it was left.
func (e ended) apply(s *State) error {
	b := *e.left // it can still be settled
	s.batches[b.ID] = &b
	s.Batches = append(s.Batches, &b)
	for c := range b.contests() {
		s.contests[c.id()] = c
	}
	return nil
}

// proposal is an event that adds a batch.
type proposal interface{ proposes() }

// mark is an event about a proven claim. A proposer can add more at any time; behind the
// end of the batch they tell nothing.
type mark interface {
	// marked reports whether the event has told something.
	marked(s *State) bool
}

// prune puts what is left of a batch in the place of its events once it was terminal at
// the first of the blocks, since no reorganisation leads back to before that without all
// being read anew. Posting claims that are true costs gas alone: without this a watcher
// would keep 80 kB of each batch of 1,024 for ever. With it that is less than 1 kB for
// each batch and each dispute. s is what the events tell.
func (h *History) prune(s *State) {
	first := h.blocks[0]
	fresh := map[common.Hash]bool{} // by batch with events: whether one of them can be undone
	idle := 0                       // events that tell nothing
	for i := range h.events {
		id := h.events[i].Event.batch()
		switch e := h.events[i].Event.(type) {
		case ended:
		case mark:
			if _, known := fresh[id]; !known {
				fresh[id] = false
			}
			if !e.marked(s) {
				idle++
			}
		default:
			fresh[id] = fresh[id] || h.events[i].Number > first.Number
		}
	}
	left := map[common.Hash]*Batch{}
	for id, undoable := range fresh {
		if b := s.batches[id]; b != nil && !undoable && b.terminal(first.Time) {
			left[id] = b.end()
		}
	}
	gone := s.dropSettled(fresh)
	if len(left)+len(gone)+idle == 0 {
		return
	}
	events := h.events[:0]
	for _, l := range h.events {
		if m, ok := l.Event.(mark); ok && !m.marked(s) {
			continue
		}
		if gone[l.Event.batch()] {
			continue
		}
		if b := left[l.Event.batch()]; b != nil {
			if _, ok := l.Event.(proposal); !ok {
				continue
			}
			l.Event = ended{b}
		}
		events = append(events, l)
	}
	clear(h.events[len(events):])
	h.events = events
}

// keptSettled is how many batches are kept whose proposers have their deposits back and that
// nobody disputed. They cost their proposers gas alone.
const keptSettled = 4096

// dropSettled drops the oldest batches that are terminal, settled and were never disputed, when
// there are twice as many as are to be kept, but those of which an event can be undone. It
// returns their ids. Nothing is ever logged about them again.
func (s *State) dropSettled(fresh map[common.Hash]bool) map[common.Hash]bool {
	idle := func(b *Batch) bool {
		return b.Terminal && b.Phase == PhaseSettled && !b.everDisputed() && !fresh[b.ID]
	}
	n := 0
	for _, b := range s.Batches {
		if idle(b) {
			n++
		}
	}
	if n <= 2*keptSettled {
		return nil
	}
	gone := map[common.Hash]bool{}
	s.Batches = slices.DeleteFunc(s.Batches, func(b *Batch) bool {
		if len(gone) == n-keptSettled || !idle(b) {
			return false
		}
		gone[b.ID] = true
		delete(s.batches, b.ID)
		return true
	})
	return gone
}
