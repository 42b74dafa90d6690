// SPDX-License-Identifier: MIT

package relay

import (
	"fmt"
	"math/big"

	"github.com/ethereum/go-ethereum/common"

	"github.com/assize/assize/btcheaders"
	"github.com/assize/assize/contracts/bindings"
	"github.com/assize/assize/relay/protocol"
)

// What the contracts take and log, and what this program holds: the generated types
// and the protocol's.

func claimBinding(c protocol.Claim) bindings.Claim { return bindings.Claim(c) }

func proofBinding(p protocol.BatchProof) bindings.BatchProof {
	b := bindings.BatchProof{Directions: new(big.Int).SetUint64(p.Directions)}
	for _, s := range p.Siblings {
		b.Siblings = append(b.Siblings, s)
	}
	return b
}

func bisectionFrom(b bindings.Bisection) protocol.Bisection {
	return protocol.Bisection{
		ID: b.Id, BatchID: b.BatchId, ClaimHash: b.ClaimHash,
		Proposer: b.Proposer, Challenger: b.Challenger, Deposit: b.Deposit,
		Kind: protocol.Kind(b.Kind), Turn: protocol.Side(b.Turn), Lo: b.Lo, Hi: b.Hi,
		Upper: b.Upper, Lower: b.Lower, Revealed: b.Revealed,
		ProposerUsed: b.ProposerUsed, ChallengerUsed: b.ChallengerUsed, TurnStart: b.TurnStart.Uint64(),
	}
}

func bisectionBinding(b *protocol.Bisection) bindings.Bisection {
	return bindings.Bisection{
		Id: b.ID, BatchId: b.BatchID, ClaimHash: b.ClaimHash,
		Proposer: b.Proposer, Challenger: b.Challenger, Deposit: b.Deposit,
		Kind: uint8(b.Kind), Turn: uint8(b.Turn), Lo: b.Lo, Hi: b.Hi,
		Upper: b.Upper, Lower: b.Lower, Revealed: b.Revealed,
		ProposerUsed: b.ProposerUsed, ChallengerUsed: b.ChallengerUsed,
		TurnStart: new(big.Int).SetUint64(b.TurnStart),
	}
}
func recordFrom(r bindings.Record) (protocol.Record, error) {
	state, err := btcheaders.ParseState(r.State)
	if err != nil {
		return protocol.Record{}, fmt.Errorf("record: %w", err)
	}
	return protocol.Record{
		Checkpoint: uint64(r.Checkpoint), Marked: r.Marked, AncestorHeight: r.AncestorHeight,
		AncestorState: r.AncestorState, BuriedTime: r.BuriedTime, State: state,
	}, nil
}

func recordBinding(r *protocol.Record) bindings.Record {
	return bindings.Record{
		Checkpoint: uint32(r.Checkpoint), Marked: r.Marked, AncestorHeight: r.AncestorHeight,
		AncestorState: r.AncestorState, BuriedTime: r.BuriedTime, State: r.State.AppendBytes(nil),
	}
}

func forkFrom(id common.Hash, f bindings.Fork) protocol.Fork {
	opened := f.OpenedAt.Uint64()
	return protocol.Fork{
		ID: id, BatchID: f.BatchId, ClaimHash: f.ClaimHash, Proposer: f.Proposer, Challenger: f.Challenger,
		Deposit: f.Deposit, Checkpoint: uint64(f.Checkpoint), Height: f.Height, ByState: f.ByState,
		Target: f.Target, BuriedBy: f.BuriedBy.Uint64(), OpenedAt: opened,
		Game: protocol.Game{TurnStart: opened, Turn: protocol.SideProposer}, Open: true,
	}
}

func forkBinding(f *protocol.Fork) bindings.Fork {
	return bindings.Fork{
		BatchId: f.BatchID, ClaimHash: f.ClaimHash, Proposer: f.Proposer, Challenger: f.Challenger,
		Deposit: f.Deposit, Checkpoint: uint32(f.Checkpoint), Height: f.Height, ByState: f.ByState,
		Target: f.Target, BuriedBy: new(big.Int).SetUint64(f.BuriedBy), OpenedAt: new(big.Int).SetUint64(f.OpenedAt),
	}
}

func gameFrom(g bindings.Game) protocol.Game {
	game := protocol.Game{
		TurnStart: g.TurnStart.Uint64(), ProposerUsed: g.ProposerUsed, ChallengerUsed: g.ChallengerUsed,
		Turn: protocol.Side(g.Turn), Payee: g.Payee,
	}
	g.Work.FillBytes(game.Work[:])
	return game
}
