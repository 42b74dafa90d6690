// SPDX-License-Identifier: MIT

package relay

import (
	"fmt"

	"github.com/ethereum/go-ethereum/accounts/abi"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"

	"github.com/assize/assize/btcheaders"
	"github.com/assize/assize/contracts/bindings"
	"github.com/assize/assize/relay/protocol"
)

// decoder reads logs of one kind.
type decoder struct {
	topic  common.Hash
	decode func(*types.Log) (protocol.Event, error)
}

// on makes the decoder of a named event out of the generated one and the
// conversion of its result.
func on[T any](contract abi.ABI, name string, unpack func(*types.Log) (*T, error), convert func(*T) (protocol.Event, error)) decoder {
	event := contract.Events[name]
	return decoder{event.ID, func(log *types.Log) (protocol.Event, error) {
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
		func(e *bindings.RelayCheckpointAdopted) (protocol.Event, error) {
			return protocol.CheckpointAdopted{Checkpoint: protocol.Checkpoint{Index: e.Index.Uint64(), Height: e.Height, Time: e.Time, Tip: e.Tip, State: e.State}}, nil
		}),
	on(relayJSON, "Proposed", relayABI.UnpackProposedEvent,
		func(e *bindings.RelayProposed) (protocol.Event, error) {
			claims, err := protocol.UnpackClaims(e.PackedClaims)
			if err != nil {
				return nil, err
			}
			return protocol.Proposed{ID: e.BatchId, Salt: e.Salt, Proposer: e.Proposer, Claims: claims, Slot: protocol.UnpackSlot(e.Batch)}, nil
		}),
	on(relayJSON, "Settled", relayABI.UnpackSettledEvent,
		func(e *bindings.RelaySettled) (protocol.Event, error) {
			return protocol.Settled{BatchID: e.BatchId}, nil
		}),
	on(relayJSON, "Rejected", relayABI.UnpackRejectedEvent,
		func(e *bindings.RelayRejected) (protocol.Event, error) {
			return protocol.Rejected{BatchID: e.BatchId, Winner: e.Winner, Reward: e.Reward, Burned: e.Burned}, nil
		}),
	on(relayJSON, "ChallengeLost", relayABI.UnpackChallengeLostEvent,
		func(e *bindings.RelayChallengeLost) (protocol.Event, error) {
			return protocol.ChallengeLost{BatchID: e.BatchId, Winner: e.Winner, Reward: e.Reward, Burned: e.Burned}, nil
		}),
	on(relayJSON, "Credited", relayABI.UnpackCreditedEvent,
		func(e *bindings.RelayCredited) (protocol.Event, error) {
			return protocol.Credited{Owner: e.Owner, Amount: e.Amount}, nil
		}),
	on(relayJSON, "Withdrawn", relayABI.UnpackWithdrawnEvent,
		func(e *bindings.RelayWithdrawn) (protocol.Event, error) {
			return protocol.Withdrawn{Owner: e.Owner, Amount: e.Amount}, nil
		}),
	on(courtJSON, "Opened", courtABI.UnpackOpenedEvent,
		func(e *bindings.BisectionCourtOpened) (protocol.Event, error) {
			return protocol.Opened{Claim: protocol.Claim(e.Claim), State: bisectionFrom(e.State)}, nil
		}),
	on(courtJSON, "Revealed", courtABI.UnpackRevealedEvent,
		func(e *bindings.BisectionCourtRevealed) (protocol.Event, error) {
			return protocol.Revealed{State: bisectionFrom(e.State), Hashes: e.Hashes}, nil
		}),
	on(courtJSON, "Selected", courtABI.UnpackSelectedEvent,
		func(e *bindings.BisectionCourtSelected) (protocol.Event, error) {
			return protocol.Selected{State: bisectionFrom(e.State), Segment: e.Segment.Uint64()}, nil
		}),
	on(courtJSON, "TreeProven", courtABI.UnpackTreeProvenEvent,
		func(e *bindings.BisectionCourtTreeProven) (protocol.Event, error) {
			return protocol.TreeProven{BatchID: e.BatchId, ClaimHash: e.ClaimHash, Prover: e.Prover}, nil
		}),
	on(courtJSON, "BlockProven", courtABI.UnpackBlockProvenEvent,
		func(e *bindings.BisectionCourtBlockProven) (protocol.Event, error) {
			return protocol.BlockProven{BatchID: e.BatchId, ClaimHash: e.ClaimHash, Prover: e.Prover}, nil
		}),
	on(courtJSON, "Refuted", courtABI.UnpackRefutedEvent,
		func(e *bindings.BisectionCourtRefuted) (protocol.Event, error) {
			return protocol.Refuted{BatchID: e.BatchId, ClaimHash: e.ClaimHash, Winner: e.Winner}, nil
		}),
	on(relayJSON, "CandidateProposed", relayABI.UnpackCandidateProposedEvent,
		func(e *bindings.RelayCandidateProposed) (protocol.Event, error) {
			state, err := btcheaders.ParseState(e.State)
			if err != nil {
				return nil, err
			}
			return protocol.CandidateProposed{ID: e.BatchId, Salt: e.Salt, Proposer: e.Proposer, State: state, Slot: protocol.UnpackSlot(e.Batch)}, nil
		}),
	on(forkJSON, "Extended", forkABI.UnpackExtendedEvent,
		func(e *bindings.ForkCourtExtended) (protocol.Event, error) {
			record, err := recordFrom(e.Record)
			if err != nil {
				return nil, err
			}
			return protocol.Extended{Evidence: protocol.Evidence{Hash: e.RecordHash, Author: e.Author, Record: record}}, nil
		}),
	on(forkJSON, "ForkOpened", forkABI.UnpackForkOpenedEvent,
		func(e *bindings.ForkCourtForkOpened) (protocol.Event, error) {
			return protocol.ForkOpened{Fork: forkFrom(e.Id, e.Fork)}, nil
		}),
	on(forkJSON, "Presented", forkABI.UnpackPresentedEvent,
		func(e *bindings.ForkCourtPresented) (protocol.Event, error) {
			return protocol.Presented{ID: e.Id, BatchID: e.BatchId, Record: e.RecordHash, Game: gameFrom(e.Game)}, nil
		}),
	on(courtJSON, "Closed", courtABI.UnpackClosedEvent,
		func(e *bindings.BisectionCourtClosed) (protocol.Event, error) {
			return protocol.Closed{ID: e.Id, BatchID: e.BatchId, Loser: protocol.Side(e.Loser), Winner: e.Winner}, nil
		}),
	on(courtJSON, "Reclaimed", courtABI.UnpackReclaimedEvent,
		func(e *bindings.BisectionCourtReclaimed) (protocol.Event, error) {
			return protocol.Reclaimed{ID: e.Id, BatchID: e.BatchId, Challenger: e.Challenger, Deposit: e.Deposit}, nil
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
func DecodeLog(log *types.Log) (protocol.Event, error) {
	if len(log.Topics) == 0 {
		return nil, fmt.Errorf("%w: a log without topics", protocol.ErrBadLogs)
	}
	d, known := decoders[log.Topics[0]]
	if !known {
		return nil, fmt.Errorf("%w: a log of an unknown kind", protocol.ErrBadLogs)
	}
	e, err := d.decode(log)
	if err != nil {
		return nil, fmt.Errorf("%w: transaction %s: %w", protocol.ErrBadLogs, log.TxHash, err)
	}
	return e, nil
}
