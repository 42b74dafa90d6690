// SPDX-License-Identifier: MIT

package protocol

import (
	"bytes"
	"slices"

	"github.com/ethereum/go-ethereum/common"
)

// A record costs its author gas alone, so that what is kept of them is bounded: of each
// checkpoint the newest and, of those before, the heaviest. The heaviest of all is never
// dropped, so that a chain with more work than a view's stays known. Whoever has lost
// another begins at a lower one, at the latest at the checkpoint's.
const (
	newestRecords   = 4096
	heaviestRecords = 1024
)

// addRecord adds a record to those of its checkpoint, and drops some when they are twice as
// many as are to be kept.
func addRecord(known []Evidence, e Evidence) []Evidence {
	known = append(known, e)
	if len(known) <= 2*(newestRecords+heaviestRecords) {
		return known
	}
	older := len(known) - newestRecords
	byWork := make([]int, older)
	for i := range byWork {
		byWork[i] = i
	}
	slices.SortStableFunc(byWork, func(a, b int) int { return bytes.Compare(known[b].State.Work[:], known[a].State.Work[:]) })
	heaviest := byWork[:heaviestRecords]
	slices.Sort(heaviest)
	kept := make([]Evidence, 0, newestRecords+heaviestRecords)
	for _, i := range heaviest {
		kept = append(kept, known[i])
	}
	return append(kept, known[older:]...)
}

// forgetRecords drops the records from checkpoints that nothing is about any more: not the
// latest, nor that of a batch that is not over. None comes back unless all is read anew.
func (h *History) forgetRecords(s *State) {
	latest := len(s.Checkpoints) - 1
	for i := len(h.events) - 1; i >= 0 && h.events[i].Number > h.blocks[0].Number; i-- {
		if _, adopted := h.events[i].Event.(CheckpointAdopted); adopted {
			latest-- // it can be undone
		}
	}
	asked := map[uint64]bool{}
	for _, b := range s.Batches {
		if !b.Terminal {
			asked[b.Checkpoint] = true
		}
	}
	for checkpoint := range s.Evidence {
		if int(checkpoint) < latest && !asked[checkpoint] {
			delete(s.Evidence, checkpoint)
		}
	}
}

// dropRecords drops the events of records that are no longer known, once these are most.
// A reorganisation does not bring them back.
func (h *History) dropRecords(s *State) {
	kept := 0
	for _, list := range s.Evidence {
		kept += len(list)
	}
	if h.records <= 2*kept+heaviestRecords {
		return
	}
	known := make(map[common.Hash]bool, kept)
	for _, list := range s.Evidence {
		for _, e := range list {
			known[e.Hash] = true
		}
	}
	h.events = slices.DeleteFunc(h.events, func(l Logged) bool {
		e, isRecord := l.Event.(Extended)
		return isRecord && !known[e.Hash]
	})
	h.records = kept
}
