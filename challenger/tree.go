// SPDX-License-Identifier: MIT

package challenger

import (
	"fmt"

	"github.com/ethereum/go-ethereum/common"

	"github.com/assize/assize/pathproof"
	"github.com/assize/assize/relay"
	"github.com/assize/assize/relay/protocol"
	"github.com/assize/assize/relay/txmgr"
)

// Disputes about the tree of a claim: its path, or its depth.

// Prove proves the tree of a claim of an own batch for good.
type Prove struct {
	Reason
	Batch   *protocol.Batch
	Claim   protocol.Claim
	Witness []byte
}

// BatchID returns the batch it is about.
func (a Prove) BatchID() common.Hash { return a.Batch.ID }

// Intent returns the call and its key.
func (a Prove) Intent(v *View) (txmgr.Intent, bool, error) {
	call, err := relay.At(&v.Home.Params).ProveClaim(a.Batch, a.Claim, a.Witness)
	return intend(call, err, a.BatchID(), fmt.Sprintf("prove %x %x", a.Batch.ID, a.Claim.Hash()), v.byTurns(a.Batch, a.Claim.Hash(), false))
}

// ProveAfterDuty proves the tree of somebody else's claim for good.
type ProveAfterDuty struct {
	Reason
	Dispute *protocol.Dispute
	Witness []byte
}

// BatchID returns the batch it is about.
func (a ProveAfterDuty) BatchID() common.Hash { return a.Dispute.State.BatchID }

// Intent returns the call and its key.
func (a ProveAfterDuty) Intent(v *View) (txmgr.Intent, bool, error) {
	call, err := relay.At(&v.Home.Params).ProveClaimAfterDuty(a.Dispute, a.Witness)
	return intend(call, err, a.BatchID(), fmt.Sprintf("prove %x %x", a.Dispute.State.BatchID, a.Dispute.State.ClaimHash), v.byTurn(a.Dispute))
}

// What a defence costs, in gas, roughly: estimates, not entries of the gas table.
// Only their relations matter, for the choice between proofs, and either choice
// wins.
const (
	gasProof       = 80_000 // proveClaim or proveSpan, but for the witness
	gasWitnessByte = 40     // the calldata floor of EIP-7623
	gasClosing     = 30_000 // closeProven, the transaction
	gasCloseOne    = 12_000 // ... and each dispute in it

	// closeAtOnce bounds how many disputes one closeProven closes.
	closeAtOnce = 200
)

// answer plays the proposer's side of disputes about one true claim.
func (c *batchCase) answer(disputes []*protocol.Dispute) []Action {
	if disputes[0].State.Kind == protocol.KindAncestry {
		return c.answerAncestry(disputes)
	}
	claim := disputes[0].Claim
	body, ok := c.Foreign.Body(claim.BlockHash)
	if !ok {
		return []Action{c.alertAbout(attacked, "the block's transactions are not at hand")}
	}
	whole, err := body.Witness(claim.Index)
	if err != nil {
		return []Action{c.alertAbout(attacked, err.Error())}
	}
	if err := pathproof.VerifyTree(claim.BlockHash, claim.Depth, claim.Index, claim.Leaf, whole); err != nil {
		return []Action{c.alertAbout(attacked, err.Error())}
	}
	spans, cost := c.spanProofs(disputes, body)
	forGood := gasProof + gasWitnessByte*len(whole) + gasClosing + gasCloseOne*len(disputes)
	if spans != nil && cost < forGood {
		return spans
	}
	if !c.needed(disputes) {
		return nil
	}
	reason := Reason{RuleDefend, fmt.Sprintf("%d disputes attack a true claim", len(disputes))}
	if c.own() {
		return []Action{Prove{reason, c.batch, claim, whole}}
	}
	return []Action{ProveAfterDuty{reason, disputes[0], whole}}
}

// spanProofs returns the moves that win the disputes one by one, and their gas;
// nil if they cannot be won that way.
func (c *batchCase) spanProofs(disputes []*protocol.Dispute, body Body) (moves []Action, gas int) {
	for _, d := range disputes {
		if d.State.Kind != protocol.KindPath || c.clockOut(d) {
			return nil, 0
		}
		if d.State.Turn != protocol.SideProposer {
			// the challenger's clock runs; its answer decides what is left to prove
			continue
		}
		witness, err := body.SpanWitness(d.Claim.Index, d.State.Lo, d.State.Hi)
		if err != nil || pathproof.VerifySpan(d.State.Upper, d.State.Lower, d.State.Lo, d.State.Hi, d.Claim.Depth, d.Claim.Index, witness) != nil {
			return nil, 0
		}
		gas += gasProof + gasWitnessByte*len(witness)
		moves = append(moves, ProveSpan{Reason{RuleDefend, "the span is true"}, d, witness})
	}
	return moves, gas
}

// needed reports whether any of the disputes waits for the proposer's side: while
// the challengers' clocks run there is nothing to answer.
func (c *batchCase) needed(disputes []*protocol.Dispute) bool {
	for _, d := range disputes {
		if d.State.Turn == protocol.SideProposer {
			return true
		}
	}
	return false
}
