package relay

import (
	"slices"

	"github.com/ethereum/go-ethereum/common"
)

// over says whether nothing can come of a batch any more at home time now, but that
// its proposer takes the deposit of a final one back.
func (b *Batch) over(now uint64) bool {
	return b.Final(now) || b.Phase == PhaseRejected && len(b.OpenDisputes())+len(b.OpenForks()) == 0
}

// end drops what nobody asks of a batch that is over: its claims, who proved them, and
// the hashes that were revealed. It returns a copy of what is left.
func (b *Batch) end() *Batch {
	b.Over, b.Claims, b.TreeProven, b.BlockProven = true, nil, nil, nil
	for _, d := range b.Disputes {
		d.Hashes = nil
	}
	left := *b
	return &left
}

// ended stands in a history for all events about a batch that is over.
type ended struct{ batch *Batch }

func (ended) isEvent() {}

// resume adds a batch as it was left.
func (s *Snapshot) resume(left *Batch) {
	b := *left // it can still be settled
	s.batches[b.ID] = &b
	s.Batches = append(s.Batches, &b)
	for _, d := range b.Disputes {
		s.disputes[d.State.ID] = d
	}
	for _, f := range b.Forks {
		s.forks[f.ID] = f
	}
}

// shorten puts what is left of a batch in the place of its events once it was over at
// the first of the blocks, since no reorganisation leads back to before that without all
// being read anew. Posting claims that are true costs gas alone: without this a watcher
// would keep 80 kB of each batch of 1,024 for ever. With it that is less than 1 kB for
// each batch and each dispute. s is what the events tell.
func (h *history) shorten(s *Snapshot) {
	first := h.blocks[0]
	fresh := map[common.Hash]bool{} // by batch with events: whether one of them can be undone
	idle := 0                       // events that tell nothing
	for i := range h.events {
		id := batchOf(h.events[i].event)
		switch h.events[i].event.(type) {
		case ended:
		case TreeProven, BlockProven: // their proposers can add more at any time; behind the end they tell nothing
			if _, known := fresh[id]; !known {
				fresh[id] = false
			}
			if !s.marked(h.events[i].event) {
				idle++
			}
		default:
			fresh[id] = fresh[id] || h.events[i].number > first.Number
		}
	}
	left := map[common.Hash]*Batch{}
	for id, undoable := range fresh {
		if b := s.batches[id]; b != nil && !undoable && b.over(first.Time) {
			left[id] = b.end()
		}
	}
	gone := s.dropSettled(fresh)
	if len(left)+len(gone)+idle == 0 {
		return
	}
	events := h.events[:0]
	for _, l := range h.events {
		switch l.event.(type) {
		case TreeProven, BlockProven:
			if !s.marked(l.event) {
				continue
			}
		}
		if gone[batchOf(l.event)] {
			continue
		}
		if b := left[batchOf(l.event)]; b != nil {
			switch l.event.(type) {
			case Proposed, CandidateProposed, ended:
				l.event = ended{b}
			default:
				continue
			}
		}
		events = append(events, l)
	}
	clear(h.events[len(events):])
	h.events = events
}

// keptSettled is how many batches are kept whose proposers have their deposits back and that
// nobody disputed. They cost their proposers gas alone.
const keptSettled = 4096

// dropSettled drops the oldest batches that are over, settled and were never disputed, when
// there are twice as many as are to be kept, but those of which an event can be undone. It
// returns their ids. Nothing is ever logged about them again.
func (s *Snapshot) dropSettled(fresh map[common.Hash]bool) map[common.Hash]bool {
	idle := func(b *Batch) bool {
		return b.Over && b.Phase == PhaseSettled && len(b.Disputes)+len(b.Forks) == 0 && !fresh[b.ID]
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

// batchOf returns the batch that an event is about, zero for one that is about none.
func batchOf(event Event) common.Hash {
	switch e := event.(type) {
	case ended:
		return e.batch.ID
	case Proposed:
		return e.ID
	case CandidateProposed:
		return e.ID
	case Settled:
		return e.BatchID
	case Rejected:
		return e.BatchID
	case ChallengeLost:
		return e.BatchID
	case Refuted:
		return e.BatchID
	case TreeProven:
		return e.BatchID
	case BlockProven:
		return e.BatchID
	case Opened:
		return e.State.BatchID
	case Revealed:
		return e.State.BatchID
	case Selected:
		return e.State.BatchID
	case ForkOpened:
		return e.Fork.BatchID
	case Presented:
		return e.BatchID
	case Closed:
		return e.BatchID
	case Reclaimed:
		return e.BatchID
	}
	return common.Hash{}
}
