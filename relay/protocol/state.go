// SPDX-License-Identifier: MIT

package protocol

import (
	"errors"
	"fmt"
	"iter"
	"math/big"
	"slices"

	"github.com/ethereum/go-ethereum/common"

	"github.com/assize/assize/btcheaders"
)

// ErrBadLogs means that events cannot be those that the contracts logged in the blocks they are said
// to stand in: a dispute that was never opened, claims that do not hash to their batch's
// id, a log of another block.
var ErrBadLogs = errors.New("logs contradict the contracts")

// Block is one block of the home chain.
type Block struct {
	Number uint64
	Hash   common.Hash
	Time   uint64
}

// Checkpoint is a header state of the foreign chain that the relay holds true.
type Checkpoint struct {
	Index  uint64
	Height uint32
	Time   uint32
	Tip    [32]byte
	// State is the packed header state, in the judge's form.
	State []byte
}

// Batch is a batch of claims, or a checkpoint candidate, as a snapshot knows it.
type Batch struct {
	ID       common.Hash
	Root     common.Hash
	Salt     common.Hash
	Proposer common.Address
	Claims   []Claim
	// Candidate is the header state offered as the next checkpoint; nil for a
	// batch of claims.
	Candidate  *btcheaders.State
	Checkpoint uint64 // index of the checkpoint that was latest at proposal
	Deposit    *big.Int
	// ProposedTx and ProposedBlock say where it was proposed. They are set in what
	// a Client reads.
	ProposedTx    common.Hash
	ProposedBlock uint64

	ProposedAt uint64 // home time
	Deadline   uint64 // home time; disputes open strictly before it
	Phase      Phase
	// Terminal: nothing can come of it any more, and its claims and all that is about
	// single ones have been dropped.
	Terminal bool
	// Disputes are the bisections in the order they were opened.
	Disputes []*Dispute
	// Forks are the fork disputes in the order they were opened.
	Forks []*Fork
	// TreeProven and BlockProven hold who proved what of which claim, by claim
	// hash.
	TreeProven, BlockProven map[common.Hash]common.Address
	// Refuter has won by a claim at the very height of a checkpoint; zero for nobody.
	Refuter common.Address
}

// Prover returns who has settled disputes of a kind about a claim, and whether
// anyone has.
func (b *Batch) Prover(kind Kind, claim common.Hash) (common.Address, bool) {
	mark := b.TreeProven
	if kind == KindAncestry {
		mark = b.BlockProven
	}
	prover, proven := mark[claim]
	return prover, proven
}

// has reports whether one of the batch's claims has a hash. It is false for a batch that
// is terminal.
func (b *Batch) has(claim common.Hash) bool {
	return slices.ContainsFunc(b.Claims, func(c Claim) bool { return c.Hash() == claim })
}

// OpenForks returns the fork disputes that are not closed yet.
func (b *Batch) OpenForks() []*Fork {
	var open []*Fork
	for _, f := range b.Forks {
		if f.Open {
			open = append(open, f)
		}
	}
	return open
}

// OpenDisputes returns the bisections that are not closed yet.
func (b *Batch) OpenDisputes() []*Dispute {
	var open []*Dispute
	for _, d := range b.Disputes {
		if d.Open {
			open = append(open, d)
		}
	}
	return open
}

// Final reports whether the batch is final at home time now (P-3.11).
func (b *Batch) Final(now uint64) bool {
	if b.Phase != PhaseProposed && b.Phase != PhaseSettled {
		return false
	}
	return now >= b.Deadline && !b.disputed()
}

// contest is a dispute of whatever court.
type contest interface {
	id() common.Hash
	isOpen() bool
	// end closes it. winner is zero when the deposit was reclaimed.
	end(loser Side, winner common.Address)
	// stake returns who opened it, and the deposit in wei.
	stake() (challenger common.Address, deposit *big.Int)
}

// contests returns all disputes about the batch.
func (b *Batch) contests() iter.Seq[contest] {
	return func(yield func(contest) bool) {
		for _, d := range b.Disputes {
			if !yield(d) {
				return
			}
		}
		for _, f := range b.Forks {
			if !yield(f) {
				return
			}
		}
	}
}

// OpenedBy returns how many disputes about the batch an account has opened, closed ones
// included.
func (b *Batch) OpenedBy(account common.Address) (n int) {
	for c := range b.contests() {
		if challenger, _ := c.stake(); challenger == account {
			n++
		}
	}
	return n
}

// everDisputed reports whether a dispute about the batch was ever opened.
func (b *Batch) everDisputed() bool {
	for range b.contests() {
		return true
	}
	return false
}

// disputed reports whether a dispute about the batch is open.
func (b *Batch) disputed() bool {
	for c := range b.contests() {
		if c.isOpen() {
			return true
		}
	}
	return false
}

// Reading is what an operator should know of how the home chain is read.
type Reading struct {
	// Unknown: the hash of the latest header cannot be recomputed, so that it is the
	// nodes' word. This build is older than the chain.
	Unknown bool
	// Late counts blocks in which logs appeared that were not shown at first. LateBlock is
	// the last of them, and LateNode the node that showed them, "" for the one that is read.
	Late      uint64
	LateBlock uint64
	LateNode  string
}

// State is all that the contracts' logs tell up to one home block.
type State struct {
	Block       Block
	Params      Params
	Checkpoints []Checkpoint
	// Batches in the order they were proposed.
	Batches []*Batch
	// Evidence is what the fork court knows of headers from each checkpoint, in
	// the order it was made known: all of it, or of more than some ten thousand
	// records the newest and the heaviest.
	Evidence map[uint64][]Evidence
	// Credits can be withdrawn, in wei.
	Credits map[common.Address]*big.Int
	// Withdrawn is what was taken of them since the relay began, in wei.
	Withdrawn map[common.Address]*big.Int
	// Reading is how it was read. It is set in what a Client reads.
	Reading Reading

	batches  map[common.Hash]*Batch
	contests map[common.Hash]contest
}

// NewState returns what is known before the first log.
func NewState(params Params) *State {
	return &State{
		Params:    params,
		Evidence:  map[uint64][]Evidence{},
		Credits:   map[common.Address]*big.Int{},
		Withdrawn: map[common.Address]*big.Int{},
		batches:   map[common.Hash]*Batch{},
		contests:  map[common.Hash]contest{},
	}
}

// Batch returns the batch of an id, or nil.
func (s *State) Batch(id common.Hash) *Batch { return s.batches[id] }

// Fork returns the fork dispute of an id, or nil.
func (s *State) Fork(id common.Hash) *Fork {
	f, _ := s.contests[id].(*Fork)
	return f
}

// Latest returns the latest checkpoint. There is one whenever a relay is deployed.
func (s *State) Latest() *Checkpoint { return &s.Checkpoints[len(s.Checkpoints)-1] }

// Dispute returns the dispute of an id, or nil.
func (s *State) Dispute(id common.Hash) *Dispute {
	d, _ := s.contests[id].(*Dispute)
	return d
}

// Staked returns the deposits of an account, in wei, that stand in batches and in
// disputes.
func (s *State) Staked(owner common.Address) *big.Int {
	sum := new(big.Int)
	for _, b := range s.Batches {
		if b.Phase == PhaseProposed && b.Proposer == owner {
			sum.Add(sum, b.Deposit)
		}
		for c := range b.contests() {
			if challenger, deposit := c.stake(); c.isOpen() && challenger == owner {
				sum.Add(sum, deposit)
			}
		}
	}
	return sum
}

// MaxHeight returns the greatest height a claim may have if it is proposed at the
// snapshot's block.
func (s *State) MaxHeight() uint64 {
	latest := s.Latest()
	return btcheaders.MaxHeight(latest.Height, latest.Time, s.Block.Time)
}

// Apply folds one event into the snapshot, in the order of the chain.
//
// Expected errors: ErrBadLogs.
func (s *State) Apply(event Event) error { return event.apply(s) }

// propose adds a batch, given what its claims or its candidate hash to.
func (s *State) propose(b *Batch, slot Slot, kind BatchKind, window uint64) error {
	id := BatchID(b.Root, b.Proposer, b.Salt, s.Params.Relay, s.Params.ChainID)
	if id != b.ID || s.batches[id] != nil {
		return fmt.Errorf("%w: the content of batch %s hashes to %s", ErrBadLogs, b.ID, id)
	}
	if slot.Phase != PhaseProposed || slot.Kind != kind || slot.Checkpoint >= uint64(len(s.Checkpoints)) {
		return fmt.Errorf("%w: batch %s of kind %d in phase %s names checkpoint %d", ErrBadLogs, b.ID, slot.Kind, slot.Phase, slot.Checkpoint)
	}
	b.Checkpoint, b.Deposit, b.Phase = slot.Checkpoint, slot.Deposit, PhaseProposed
	b.ProposedAt, b.Deadline = slot.Deadline-window, slot.Deadline
	b.TreeProven, b.BlockProven = map[common.Hash]common.Address{}, map[common.Hash]common.Address{}
	s.batches[id] = b
	s.Batches = append(s.Batches, b)
	return nil
}

// add changes an owner's sum.
func add(sums map[common.Address]*big.Int, owner common.Address, amount *big.Int) {
	sum := new(big.Int).Set(amount)
	if old := sums[owner]; old != nil {
		sum.Add(sum, old)
	}
	sums[owner] = sum
}

func (s *State) phase(id common.Hash, p Phase) error {
	b := s.batches[id]
	if b == nil {
		return fmt.Errorf("%w: unknown batch %s", ErrBadLogs, id)
	}
	b.Phase = p
	return nil
}

// end closes a dispute of whatever court.
func (s *State) end(id common.Hash, loser Side, winner common.Address) error {
	c := s.contests[id]
	if c == nil || !c.isOpen() {
		return fmt.Errorf("%w: no open dispute %s", ErrBadLogs, id)
	}
	c.end(loser, winner)
	return nil
}
