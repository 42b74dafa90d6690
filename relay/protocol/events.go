// SPDX-License-Identifier: MIT

package protocol

import (
	"fmt"
	"math/big"

	"github.com/ethereum/go-ethereum/common"

	"github.com/assize/assize/btcheaders"
)

// Event is something the contracts have logged: one of the types of this package
// that say so. The relay's own are below, each court's stand with its disputes.
type Event interface {
	// apply folds the event into a state, in the order of the chain.
	//
	// Expected errors: ErrBadLogs.
	apply(s *State) error
	// batch returns the id of the batch that the event is about; zero for none.
	batch() common.Hash
}

// CheckpointAdopted says that the checkpoint is the latest from now on.
type CheckpointAdopted struct{ Checkpoint Checkpoint }

func (e CheckpointAdopted) batch() common.Hash { return common.Hash{} }

func (e CheckpointAdopted) apply(s *State) error {
	if e.Checkpoint.Index != uint64(len(s.Checkpoints)) {
		return fmt.Errorf("%w: checkpoint %d after %d", ErrBadLogs, e.Checkpoint.Index, len(s.Checkpoints))
	}
	s.Checkpoints = append(s.Checkpoints, e.Checkpoint)
	return nil
}

// Proposed says that a batch was proposed.
type Proposed struct {
	ID, Salt common.Hash
	Proposer common.Address
	Claims   []Claim
	Slot     Slot
}

func (e Proposed) batch() common.Hash { return e.ID }
func (e Proposed) proposes()          {}

func (e Proposed) apply(s *State) error {
	b := &Batch{ID: e.ID, Root: BatchRoot(e.Claims), Salt: e.Salt, Proposer: e.Proposer, Claims: e.Claims}
	return s.propose(b, e.Slot, BatchClaims, s.Params.Window)
}

// CandidateProposed says that a header state was offered as the next checkpoint.
type CandidateProposed struct {
	ID, Salt common.Hash
	Proposer common.Address
	State    btcheaders.State
	Slot     Slot
}

func (e CandidateProposed) batch() common.Hash { return e.ID }
func (e CandidateProposed) proposes()          {}

func (e CandidateProposed) apply(s *State) error {
	b := &Batch{ID: e.ID, Root: CandidateHash(e.State), Salt: e.Salt, Proposer: e.Proposer, Candidate: &e.State}
	return s.propose(b, e.Slot, BatchCandidate, s.Params.CheckpointWindow)
}

// Settled says that the proposer of a final batch took its deposit back.
type Settled struct{ BatchID common.Hash }

func (e Settled) batch() common.Hash   { return e.BatchID }
func (e Settled) apply(s *State) error { return s.phase(e.BatchID, PhaseSettled) }

// Rejected says that the batch lost a dispute and with it its deposit.
type Rejected struct {
	BatchID        common.Hash
	Winner         common.Address
	Reward, Burned *big.Int
}

func (e Rejected) batch() common.Hash   { return e.BatchID }
func (e Rejected) apply(s *State) error { return s.phase(e.BatchID, PhaseRejected) }

// ChallengeLost says that challengers lost disputes about a batch and with them deposits.
type ChallengeLost struct {
	BatchID        common.Hash
	Winner         common.Address
	Reward, Burned *big.Int
}

func (e ChallengeLost) batch() common.Hash { return e.BatchID }

// What it tells of money is told by Credited, of disputes by Closed.
func (e ChallengeLost) apply(*State) error { return nil }

// Credited says that an amount can be withdrawn by its owner.
type Credited struct {
	Owner  common.Address
	Amount *big.Int
}

func (e Credited) batch() common.Hash { return common.Hash{} }

func (e Credited) apply(s *State) error {
	add(s.Credits, e.Owner, e.Amount)
	return nil
}

// Withdrawn says that an owner took all its credits.
type Withdrawn struct {
	Owner  common.Address
	Amount *big.Int
}

func (e Withdrawn) batch() common.Hash { return common.Hash{} }

func (e Withdrawn) apply(s *State) error {
	add(s.Credits, e.Owner, new(big.Int).Neg(e.Amount))
	add(s.Withdrawn, e.Owner, e.Amount)
	return nil
}

// Closed says that a dispute, of whatever court, is terminal.
type Closed struct {
	ID, BatchID common.Hash
	Loser       Side
	Winner      common.Address
}

func (e Closed) batch() common.Hash { return e.BatchID }

func (e Closed) apply(s *State) error { return s.end(e.ID, e.Loser, e.Winner) }

// Reclaimed says that a challenger took its deposit back from a dispute about a batch that
// was rejected by another.
type Reclaimed struct {
	ID, BatchID common.Hash
	Challenger  common.Address
	Deposit     *big.Int
}

func (e Reclaimed) batch() common.Hash { return e.BatchID }

func (e Reclaimed) apply(s *State) error { return s.end(e.ID, SideProposer, common.Address{}) }
