// SPDX-License-Identifier: MIT

package protocol

import (
	"cmp"
	"fmt"
	"slices"

	"github.com/ethereum/go-ethereum/common"
)

// Logged is an event and where on the home chain it stands.
type Logged struct {
	Number uint64 // of the block
	Tx     common.Hash
	Event  Event
}

// History is what was read of the home chain: all events up to the last of its
// blocks. Events never change, so that the snapshot at an earlier block can be
// made again without a node.
type History struct {
	params Params
	// keep is how far the blocks reach back below the head
	keep uint64
	// head is the number of the home block up to which is being read
	head uint64
	// short has the events about batches that are terminal dropped
	pruned bool
	// blocks are the latest of those up to which events were read, in order
	blocks []Block
	events []Logged
	// records is how many of the events are records that were made known
	records int
	// again is the number of the first block that was not read a second time, zero for
	// none, and counts the logs of those from there on that had some
	again  uint64
	counts []count
	// folded holds all events; nil if it must be made again
	folded *State
}

// KeptBlocks is how many blocks a reorganisation can go back without reading anew.
const KeptBlocks = 1024

// NewHistory returns one in which nothing was read. A reorganisation can go back keep
// blocks without reading anew.
func NewHistory(params Params, keep uint64) *History { return &History{params: params, keep: keep} }

// ReadTo tells up to which home block is being read, and whether the events about
// batches that are terminal are dropped.
func (h *History) ReadTo(head uint64, pruned bool) { h.head, h.pruned = head, pruned }

// Head returns the number of the home block up to which is being read.
func (h *History) Head() uint64 { return h.head }

// Again returns the number of the first block that was not read a second time, zero for
// none.
func (h *History) Again() uint64 { return h.again }

// Blocks returns the latest blocks of those up to which events were read, in order. They
// are not to be changed.
func (h *History) Blocks() []Block { return h.blocks }

// First returns the number of the block with the first event, zero for none.
func (h *History) First() uint64 {
	if len(h.events) == 0 {
		return 0
	}
	return h.events[0].Number
}

// count is how many logs a block had.
type count struct {
	number uint64
	logs   int
}

// CountAt returns how many logs a block had when it was read.
func (h *History) CountAt(number uint64) int {
	if i, found := slices.BinarySearchFunc(h.counts, number, byNumber); found {
		return h.counts[i].logs
	}
	return 0
}

func byNumber(c count, number uint64) int { return cmp.Compare(c.number, number) }

// Leave notes that blocks up to a number need not be read again.
func (h *History) Leave(number uint64) {
	h.again = number + 1
	i, _ := slices.BinarySearchFunc(h.counts, h.again, byNumber)
	h.counts = slices.Clone(h.counts[i:])
}

// At returns the block of a number, if it is one of those up to which was read.
func (h *History) At(number uint64) (Block, bool) {
	i, found := slices.BinarySearchFunc(h.blocks, number, func(b Block, number uint64) int { return cmp.Compare(b.Number, number) })
	if !found {
		return Block{}, false
	}
	return h.blocks[i], true
}

// Next returns the number of the first block that was not read, when reading
// began with block `from`.
func (h *History) Next(from uint64) uint64 {
	if n := len(h.blocks); n > 0 {
		return h.blocks[n-1].Number + 1
	}
	return from
}

// Find returns how many of the blocks end with a given one.
func (h *History) Find(number uint64, hash common.Hash) (standing int, found bool) {
	i, found := slices.BinarySearchFunc(h.blocks, number, func(b Block, number uint64) int { return cmp.Compare(b.Number, number) })
	return i + 1, found && h.blocks[i].Hash == hash
}

// Add appends the events of the blocks behind the last one, up to a block.
//
// Expected errors: ErrBadLogs; then nothing was added.
func (h *History) Add(b Block, events []Logged) error {
	s, err := h.State()
	if err != nil {
		return err
	}
	for i := range events {
		if err := s.applyLogged(&events[i]); err != nil {
			h.folded = nil // it is neither what it was nor what it was to be
			return err
		}
	}
	h.events = append(h.events, events...)
	for _, e := range events {
		if _, ok := e.Event.(Extended); ok {
			h.records++
		}
		if n := len(h.counts); n == 0 || h.counts[n-1].number != e.Number {
			h.counts = append(h.counts, count{number: e.Number})
		}
		h.counts[len(h.counts)-1].logs++
	}
	h.blocks = append(h.blocks, b)
	for len(h.blocks) > 1 && h.blocks[1].Number+h.keep <= h.head {
		h.blocks = h.blocks[1:]
	}
	if h.pruned {
		h.prune(s)
		h.forgetRecords(s)
	}
	h.dropRecords(s)
	return nil
}

// Cut undoes all blocks but the first that still stand. If none stands nothing
// was read.
func (h *History) Cut(standing int) {
	if standing == len(h.blocks) {
		return
	}
	h.blocks = h.blocks[:standing]
	h.again = min(h.again, h.Next(0))
	unread, _ := slices.BinarySearchFunc(h.counts, h.Next(0), byNumber)
	h.counts = h.counts[:unread]
	stay := 0
	if standing > 0 {
		next := h.Next(0)
		stay, _ = slices.BinarySearchFunc(h.events, next, func(e Logged, next uint64) int { return cmp.Compare(e.Number, next) })
	}
	for _, e := range h.events[stay:] {
		if _, ok := e.Event.(Extended); ok {
			h.records--
		}
	}
	if stay < len(h.events) {
		h.events, h.folded = h.events[:stay], nil
	}
}

// State returns what the events tell.
func (h *History) State() (*State, error) {
	if h.folded == nil {
		s := NewState(h.params)
		for i := range h.events {
			if err := s.applyLogged(&h.events[i]); err != nil {
				return nil, err
			}
		}
		h.folded = s
	}
	h.folded.Block = Block{}
	if n := len(h.blocks); n > 0 {
		h.folded.Block = h.blocks[n-1]
	}
	return h.folded, nil
}

// applyLogged is Apply, and keeps where a batch was proposed.
func (s *State) applyLogged(l *Logged) error {
	known := len(s.Batches)
	if err := s.Apply(l.Event); err != nil {
		return fmt.Errorf("block %d, transaction %s: %w", l.Number, l.Tx, err)
	}
	if len(s.Batches) > known {
		s.Batches[known].ProposedTx, s.Batches[known].ProposedBlock = l.Tx, l.Number
	}
	return nil
}
