// SPDX-License-Identifier: MIT

package protocol

import (
	"fmt"
	"math/big"

	"github.com/ethereum/go-ethereum/common"

	"github.com/assize/assize/pathproof"
)

// Arity is the number of segments one reveal cuts a span into, at most.
const Arity = 16

// Bisection is the state of one dispute, as the court keeps its hash. Positions
// count edges from the block hash (0) down to the leaf (depth + 1), and in a
// dispute about ancestry from the checkpoint (0) down to the claimed block (P-4.1).
type Bisection struct {
	ID         common.Hash
	BatchID    common.Hash
	ClaimHash  common.Hash
	Proposer   common.Address
	Challenger common.Address
	Deposit    *big.Int // wei
	Kind       Kind
	Turn       Side // the side to move
	Lo, Hi     uint32
	Upper      [32]byte // the hash at Lo, true by the proposer and the challenger
	Lower      [32]byte // the hash at Hi, true by the proposer alone
	Revealed   common.Hash
	// Seconds used in finished turns, and home time at which the running
	// turn began.
	ProposerUsed   uint32
	ChallengerUsed uint32
	TurnStart      uint64
}

// Used returns the seconds the side to move has used at home time now, the
// running turn included (P-4.5).
func (b *Bisection) Used(now uint64) uint64 {
	used := uint64(b.ProposerUsed)
	if b.Turn == SideChallenger {
		used = uint64(b.ChallengerUsed)
	}
	return used + b.running(now)
}

// ProposerTime returns the seconds the proposer has used at home time now.
func (b *Bisection) ProposerTime(now uint64) uint64 {
	if b.Turn == SideProposer {
		return b.Used(now)
	}
	return uint64(b.ProposerUsed)
}

func (b *Bisection) running(now uint64) uint64 {
	if now < b.TurnStart {
		return 0
	}
	return now - b.TurnStart
}

// Dispute is a bisection as a snapshot knows it.
type Dispute struct {
	State Bisection
	Claim Claim
	// Hashes are those of the last reveal, while the challenger is to select.
	Hashes [][32]byte
	// Open is false once the dispute is closed or reclaimed.
	Open bool
	// Loser and Winner say how a dispute was closed; Winner is zero while it is
	// open and when its deposit was reclaimed.
	Loser  Side
	Winner common.Address
}

// Game returns the dispute's position as a pure bisection.
func (d *Dispute) Game() pathproof.Bisection {
	game := pathproof.Bisection{Lo: d.State.Lo, Hi: d.State.Hi, Upper: d.State.Upper, Lower: d.State.Lower}
	if d.State.Turn == SideChallenger {
		game.Revealed = d.Hashes
	}
	return game
}

func (d *Dispute) id() common.Hash { return d.State.ID }
func (d *Dispute) isOpen() bool    { return d.Open }

func (d *Dispute) end(loser Side, winner common.Address) {
	d.Open, d.Loser, d.Winner = false, loser, winner
}

func (d *Dispute) stake() (common.Address, *big.Int) { return d.State.Challenger, d.State.Deposit }

// Opened says that a bisection was opened.
type Opened struct {
	Claim Claim
	State Bisection
}

func (e Opened) batch() common.Hash { return e.State.BatchID }

func (e Opened) apply(s *State) error {
	b := s.batches[e.State.BatchID]
	if b == nil || b.Terminal || e.Claim.Hash() != e.State.ClaimHash {
		return fmt.Errorf("%w: dispute %s of batch %s", ErrBadLogs, e.State.ID, e.State.BatchID)
	}
	// an id may come again once its dispute is closed: the same challenger in the same block
	if old := s.contests[e.State.ID]; old != nil && old.isOpen() {
		return fmt.Errorf("%w: dispute %s is opened twice", ErrBadLogs, e.State.ID)
	}
	d := &Dispute{State: e.State, Claim: e.Claim, Open: true}
	s.contests[e.State.ID] = d
	b.Disputes = append(b.Disputes, d)
	return nil
}

// Revealed says that the proposer published the hashes at the boundaries of the span's
// segments.
type Revealed struct {
	State  Bisection
	Hashes [][32]byte
}

func (e Revealed) batch() common.Hash   { return e.State.BatchID }
func (e Revealed) apply(s *State) error { return s.move(e.State, e.Hashes) }

// Selected says that the challenger picked a segment, which is the span now.
type Selected struct {
	State   Bisection
	Segment uint64
}

func (e Selected) batch() common.Hash   { return e.State.BatchID }
func (e Selected) apply(s *State) error { return s.move(e.State, nil) }

func (s *State) move(state Bisection, hashes [][32]byte) error {
	d := s.Dispute(state.ID)
	if d == nil || !d.Open {
		return fmt.Errorf("%w: no open dispute %s", ErrBadLogs, state.ID)
	}
	d.State, d.Hashes = state, hashes
	return nil
}

// TreeProven says that the tree of a claim is proven for good. A proposer may mark a
// claim that is in no batch; no dispute can open on it.
type TreeProven struct {
	BatchID, ClaimHash common.Hash
	Prover             common.Address
}

func (e TreeProven) batch() common.Hash { return e.BatchID }

func (e TreeProven) apply(s *State) error {
	if b := s.batches[e.BatchID]; b != nil && b.has(e.ClaimHash) {
		b.TreeProven[e.ClaimHash] = e.Prover
	}
	return nil
}

func (e TreeProven) marked(s *State) bool {
	b := s.batches[e.BatchID]
	if b == nil {
		return false
	}
	_, ok := b.TreeProven[e.ClaimHash]
	return ok
}

// BlockProven says that the block of a claim is proven for good.
type BlockProven struct {
	BatchID, ClaimHash common.Hash
	Prover             common.Address
}

func (e BlockProven) batch() common.Hash { return e.BatchID }

func (e BlockProven) apply(s *State) error {
	if b := s.batches[e.BatchID]; b != nil && b.has(e.ClaimHash) {
		b.BlockProven[e.ClaimHash] = e.Prover
	}
	return nil
}

func (e BlockProven) marked(s *State) bool {
	b := s.batches[e.BatchID]
	if b == nil {
		return false
	}
	_, ok := b.BlockProven[e.ClaimHash]
	return ok
}

// Refuted says that a claim at the height of a checkpoint was about another block.
type Refuted struct {
	BatchID, ClaimHash common.Hash
	Winner             common.Address
}

func (e Refuted) batch() common.Hash { return e.BatchID }

func (e Refuted) apply(s *State) error {
	b := s.batches[e.BatchID]
	if b == nil {
		return fmt.Errorf("%w: unknown batch %s", ErrBadLogs, e.BatchID)
	}
	b.Refuter = e.Winner
	return nil
}
