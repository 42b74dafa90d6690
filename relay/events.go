package relay

import (
	"fmt"
	"math/big"

	"github.com/ethereum/go-ethereum/accounts/abi"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"

	"github.com/assize/assize/btcheaders"
	"github.com/assize/assize/contracts/bindings"
)

// Event is something the contracts have logged: one of the types below.
type Event interface{ isEvent() }

// CheckpointAdopted says that the checkpoint is the latest from now on.
type CheckpointAdopted struct{ Checkpoint Checkpoint }

// Proposed says that a batch was proposed.
type Proposed struct {
	ID, Salt common.Hash
	Proposer common.Address
	Claims   []Claim
	Slot     Slot
}

// Settled says that the proposer of a final batch took its deposit back.
type Settled struct{ BatchID common.Hash }

// Rejected says that the batch lost a dispute and with it its deposit.
type Rejected struct {
	BatchID        common.Hash
	Winner         common.Address
	Reward, Burned *big.Int
}

// ChallengeLost says that openers lost disputes about a batch and with them deposits.
type ChallengeLost struct {
	BatchID        common.Hash
	Winner         common.Address
	Reward, Burned *big.Int
}

// Credited says that an amount can be withdrawn by its owner.
type Credited struct {
	Owner  common.Address
	Amount *big.Int
}

// Withdrawn says that an owner took all its credits.
type Withdrawn struct {
	Owner  common.Address
	Amount *big.Int
}

// Opened says that a dispute was opened.
type Opened struct {
	Claim Claim
	State Bisection
}

// Revealed says that the proposer published the hashes at the boundaries of the span's
// segments.
type Revealed struct {
	State  Bisection
	Hashes [][32]byte
}

// Selected says that the opener picked a segment, which is the span now.
type Selected struct {
	State   Bisection
	Segment uint64
}

// CandidateProposed says that a header state was offered as the next checkpoint.
type CandidateProposed struct {
	ID, Salt common.Hash
	Proposer common.Address
	State    btcheaders.State
	Slot     Slot
}

// Extended says that a record is known from now on.
type Extended struct{ Evidence }

// ForkOpened says that a fork dispute was opened.
type ForkOpened struct{ Fork Fork }

// Presented says that the other side of a fork dispute has the lead now.
type Presented struct {
	ID, BatchID, Record common.Hash
	Game                Game
}

// BlockProven says that the block of a claim is proven for good.
type BlockProven struct {
	BatchID, ClaimHash common.Hash
	Prover             common.Address
}

// Refuted says that a claim at the height of a checkpoint was about another block.
type Refuted struct {
	BatchID, ClaimHash common.Hash
	Winner             common.Address
}

// TreeProven says that the tree of a claim is proven for good.
type TreeProven struct {
	BatchID, ClaimHash common.Hash
	Prover             common.Address
}

// Closed says that a dispute is over.
type Closed struct {
	ID, BatchID common.Hash
	Loser       Side
	Winner      common.Address
}

// Reclaimed says that an opener took its deposit back from a dispute about a batch that
// was rejected by another.
type Reclaimed struct {
	ID, BatchID common.Hash
	Opener      common.Address
	Deposit     *big.Int
}

func (CheckpointAdopted) isEvent() {}
func (Proposed) isEvent()          {}
func (Settled) isEvent()           {}
func (Rejected) isEvent()          {}
func (ChallengeLost) isEvent()     {}
func (Credited) isEvent()          {}
func (Withdrawn) isEvent()         {}
func (Opened) isEvent()            {}
func (Revealed) isEvent()          {}
func (Selected) isEvent()          {}
func (CandidateProposed) isEvent() {}
func (Extended) isEvent()          {}
func (ForkOpened) isEvent()        {}
func (Presented) isEvent()         {}
func (BlockProven) isEvent()       {}
func (Refuted) isEvent()           {}
func (TreeProven) isEvent()        {}
func (Closed) isEvent()            {}
func (Reclaimed) isEvent()         {}

// decoder reads logs of one kind.
type decoder struct {
	topic  common.Hash
	decode func(*types.Log) (Event, error)
}

// on makes the decoder of a named event out of the generated one and the
// conversion of its result.
func on[T any](contract abi.ABI, name string, unpack func(*types.Log) (*T, error), convert func(*T) (Event, error)) decoder {
	event := contract.Events[name]
	return decoder{event.ID, func(log *types.Log) (Event, error) {
		// the generated code takes a log without data for one without fields
		if len(log.Data) == 0 && len(event.Inputs.NonIndexed()) > 0 {
			return nil, fmt.Errorf("%s without data", name)
		}
		e, err := unpack(log)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", name, err)
		}
		return convert(e)
	}}
}

// decoders holds, by first topic, what the relay and the courts log. Closed and
// Reclaimed are the same in both courts.
var decoders = byTopic(
	on(relayJSON, "CheckpointAdopted", relayABI.UnpackCheckpointAdoptedEvent,
		func(e *bindings.RelayCheckpointAdopted) (Event, error) {
			return CheckpointAdopted{Checkpoint{e.Index.Uint64(), e.Height, e.Time, e.Tip, e.State}}, nil
		}),
	on(relayJSON, "Proposed", relayABI.UnpackProposedEvent,
		func(e *bindings.RelayProposed) (Event, error) {
			claims, err := UnpackClaims(e.PackedClaims)
			if err != nil {
				return nil, err
			}
			return Proposed{e.BatchId, e.Salt, e.Proposer, claims, unpackSlot(e.Batch)}, nil
		}),
	on(relayJSON, "Settled", relayABI.UnpackSettledEvent,
		func(e *bindings.RelaySettled) (Event, error) { return Settled{e.BatchId}, nil }),
	on(relayJSON, "Rejected", relayABI.UnpackRejectedEvent,
		func(e *bindings.RelayRejected) (Event, error) {
			return Rejected{e.BatchId, e.Winner, e.Reward, e.Burned}, nil
		}),
	on(relayJSON, "ChallengeLost", relayABI.UnpackChallengeLostEvent,
		func(e *bindings.RelayChallengeLost) (Event, error) {
			return ChallengeLost{e.BatchId, e.Winner, e.Reward, e.Burned}, nil
		}),
	on(relayJSON, "Credited", relayABI.UnpackCreditedEvent,
		func(e *bindings.RelayCredited) (Event, error) { return Credited{e.Owner, e.Amount}, nil }),
	on(relayJSON, "Withdrawn", relayABI.UnpackWithdrawnEvent,
		func(e *bindings.RelayWithdrawn) (Event, error) { return Withdrawn{e.Owner, e.Amount}, nil }),
	on(courtJSON, "Opened", courtABI.UnpackOpenedEvent,
		func(e *bindings.BisectionCourtOpened) (Event, error) {
			return Opened{Claim(e.Claim), bisectionFrom(e.State)}, nil
		}),
	on(courtJSON, "Revealed", courtABI.UnpackRevealedEvent,
		func(e *bindings.BisectionCourtRevealed) (Event, error) {
			return Revealed{bisectionFrom(e.State), e.Hashes}, nil
		}),
	on(courtJSON, "Selected", courtABI.UnpackSelectedEvent,
		func(e *bindings.BisectionCourtSelected) (Event, error) {
			return Selected{bisectionFrom(e.State), e.Segment.Uint64()}, nil
		}),
	on(courtJSON, "TreeProven", courtABI.UnpackTreeProvenEvent,
		func(e *bindings.BisectionCourtTreeProven) (Event, error) {
			return TreeProven{e.BatchId, e.ClaimHash, e.Prover}, nil
		}),
	on(courtJSON, "BlockProven", courtABI.UnpackBlockProvenEvent,
		func(e *bindings.BisectionCourtBlockProven) (Event, error) {
			return BlockProven{e.BatchId, e.ClaimHash, e.Prover}, nil
		}),
	on(courtJSON, "Refuted", courtABI.UnpackRefutedEvent,
		func(e *bindings.BisectionCourtRefuted) (Event, error) {
			return Refuted{e.BatchId, e.ClaimHash, e.Winner}, nil
		}),
	on(relayJSON, "CandidateProposed", relayABI.UnpackCandidateProposedEvent,
		func(e *bindings.RelayCandidateProposed) (Event, error) {
			state, err := btcheaders.ParseState(e.State)
			if err != nil {
				return nil, err
			}
			return CandidateProposed{e.BatchId, e.Salt, e.Proposer, state, unpackSlot(e.Batch)}, nil
		}),
	on(forkJSON, "Extended", forkABI.UnpackExtendedEvent,
		func(e *bindings.ForkCourtExtended) (Event, error) {
			record, err := recordFrom(e.Record)
			if err != nil {
				return nil, err
			}
			return Extended{Evidence{e.RecordHash, e.Author, record}}, nil
		}),
	on(forkJSON, "ForkOpened", forkABI.UnpackForkOpenedEvent,
		func(e *bindings.ForkCourtForkOpened) (Event, error) {
			return ForkOpened{forkFrom(e.Id, e.Fork)}, nil
		}),
	on(forkJSON, "Presented", forkABI.UnpackPresentedEvent,
		func(e *bindings.ForkCourtPresented) (Event, error) {
			return Presented{e.Id, e.BatchId, e.RecordHash, gameFrom(e.Game)}, nil
		}),
	on(courtJSON, "Closed", courtABI.UnpackClosedEvent,
		func(e *bindings.BisectionCourtClosed) (Event, error) {
			return Closed{e.Id, e.BatchId, Side(e.Loser), e.Winner}, nil
		}),
	on(courtJSON, "Reclaimed", courtABI.UnpackReclaimedEvent,
		func(e *bindings.BisectionCourtReclaimed) (Event, error) {
			return Reclaimed{e.Id, e.BatchId, e.Opener, e.Deposit}, nil
		}),
)

func byTopic(list ...decoder) map[common.Hash]decoder {
	m := make(map[common.Hash]decoder, len(list))
	for _, d := range list {
		m[d.topic] = d
	}
	return m
}

// DecodeLog reads a log of the relay or of its courts.
//
// Expected errors: ErrBadLogs.
func DecodeLog(log *types.Log) (Event, error) {
	if len(log.Topics) == 0 {
		return nil, fmt.Errorf("%w: a log without topics", ErrBadLogs)
	}
	d, known := decoders[log.Topics[0]]
	if !known {
		return nil, fmt.Errorf("%w: a log of an unknown kind", ErrBadLogs)
	}
	e, err := d.decode(log)
	if err != nil {
		return nil, fmt.Errorf("%w: transaction %s: %w", ErrBadLogs, log.TxHash, err)
	}
	return e, nil
}
