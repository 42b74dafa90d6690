// SPDX-License-Identifier: MIT

package challenger

import (
	"fmt"

	"github.com/ethereum/go-ethereum/common"

	"github.com/assize/assize/btcheaders"
	"github.com/assize/assize/pathproof"
	"github.com/assize/assize/relay"
	"github.com/assize/assize/relay/protocol"
	"github.com/assize/assize/relay/txmgr"
)

// Disputes about the block of a claim at or below a checkpoint.

// Refute rejects a batch for a claim at the very height of a checkpoint.
type Refute struct {
	Reason
	Batch      *protocol.Batch
	Position   int
	Checkpoint uint64
}

// BatchID returns the batch it is about.
func (a Refute) BatchID() common.Hash { return a.Batch.ID }

// Intent returns the call and its key.
func (a Refute) Intent(v *View) (txmgr.Intent, bool, error) {
	call, err := relay.At(&v.Home.Params).RefuteCheckpointed(a.Batch, a.Position, a.Checkpoint)
	return intend(call, err, a.BatchID(), fmt.Sprintf("refute %x", a.Batch.ID), v.byWindow(a.Batch))
}

// ProveBlock proves for good that the block of a claim of an own batch is an
// ancestor of a checkpoint.
type ProveBlock struct {
	Reason
	Batch      *protocol.Batch
	Claim      protocol.Claim
	Checkpoint uint64
	Witness    []byte
}

// BatchID returns the batch it is about.
func (a ProveBlock) BatchID() common.Hash { return a.Batch.ID }

// Intent returns the call and its key.
func (a ProveBlock) Intent(v *View) (txmgr.Intent, bool, error) {
	call, err := relay.At(&v.Home.Params).ProveBlock(a.Batch, a.Claim, a.Checkpoint, a.Witness)
	return intend(call, err, a.BatchID(), fmt.Sprintf("prove block %x %x", a.Batch.ID, a.Claim.Hash()), v.byTurns(a.Batch, a.Claim.Hash(), true))
}

// ProveBlockAfterDuty does the same for somebody else's claim.
type ProveBlockAfterDuty struct {
	Reason
	Dispute    *protocol.Dispute
	Checkpoint uint64
	Witness    []byte
}

// BatchID returns the batch it is about.
func (a ProveBlockAfterDuty) BatchID() common.Hash { return a.Dispute.State.BatchID }

// Intent returns the call and its key.
func (a ProveBlockAfterDuty) Intent(v *View) (txmgr.Intent, bool, error) {
	call, err := relay.At(&v.Home.Params).ProveBlockAfterDuty(a.Dispute, a.Checkpoint, a.Witness)
	return intend(call, err, a.BatchID(), fmt.Sprintf("prove block %x %x", a.Dispute.State.BatchID, a.Dispute.State.ClaimHash), v.byTurn(a.Dispute))
}

const (
	// fewEdges is a span of ancestry that is proven at once: a reveal would cost
	// more than its headers.
	fewEdges = 32

	gasHeader = 3000 // a header of a witness of ancestry, roughly
	gasReveal = 85_000
)

// checkpointAbove returns the index of the nearest checkpoint, up to the batch's,
// at or above a height, and whether there is one (P-6.1).
func (c *batchCase) checkpointAbove(height uint32) (uint64, bool) {
	for i := range c.batch.Checkpoint + 1 {
		if c.Home.Checkpoints[i].Height >= height {
			return i, true
		}
	}
	return 0, false
}

// refuteCheckpointed returns what rejects the batch for a false block at the very
// height of a checkpoint, or nil: it costs no deposit (P-6.7).
func (c *batchCase) refuteCheckpointed() Action {
	if !c.mayOpen() || c.batch.Candidate != nil {
		return nil
	}
	for _, i := range c.lies {
		height := c.batch.Claims[i].Height
		checkpoint, _ := c.checkpointAbove(height)
		if c.Home.Checkpoints[checkpoint].Height == height && c.verdicts[i].Judgment == FalseBlock && c.turnToOpen(i) {
			return Refute{Reason{RuleAttack, c.verdicts[i].Reason}, c.batch, i, checkpoint}
		}
	}
	return nil
}

// blocksOf tells the hashes of a span of ancestry, in which position 0 is the
// checkpoint, and whether all of them are in view, from its upper end on: what is
// not in view is not false.
func (c *batchCase) blocksOf(d *protocol.Dispute) (pathproof.Truth, bool) {
	top := c.topOf(d.Claim)
	hash := func(position uint32) ([32]byte, bool) { return c.Foreign.HeaderHash(top - position) }
	if upper, _ := hash(d.State.Lo); upper != d.State.Upper {
		return nil, false
	}
	for _, position := range append(pathproof.Positions(d.State.Lo, d.State.Hi, protocol.Arity), d.State.Hi) {
		if _, ok := hash(position); !ok {
			return nil, false
		}
	}
	return hash, true
}

// unseenBelow returns a height between a claim's and its checkpoint whose header is
// not in view, if there is one: a liar may reveal any of them.
func (c *batchCase) unseenBelow(height uint32, checkpoint uint64) (uint32, bool) {
	for ; height < c.Home.Checkpoints[checkpoint].Height; height++ {
		if _, ok := c.Foreign.HeaderHash(height); !ok {
			return height, true
		}
	}
	return 0, false
}

// topOf returns the height of the checkpoint that a claim's ancestry is about.
func (c *batchCase) topOf(claim protocol.Claim) uint32 {
	i, _ := c.checkpointAbove(claim.Height)
	return c.Home.Checkpoints[i].Height
}

// answerAncestry plays the proposer's side of disputes about the ancestry of one
// claim's block: each by itself, or by all headers at once, which settles the matter
// for good, where that is cheaper or a clock is out.
func (c *batchCase) answerAncestry(disputes []*protocol.Dispute) []Action {
	var moves []Action
	var last error
	gas := 0
	for _, d := range disputes {
		if d.State.Turn != protocol.SideProposer {
			continue
		}
		move, cost, err := c.answerSpan(d)
		if err != nil {
			last = err
			continue
		}
		moves, gas = append(moves, move), gas+cost
	}
	first := disputes[0]
	edges := c.topOf(first.Claim) - first.Claim.Height
	forGood := gasProof + gasHeader*int(edges) + gasClosing + gasCloseOne*len(disputes)
	if last == nil && gas < forGood {
		return moves
	}
	proof, err := c.proveBlock(first)
	switch {
	case err == nil:
		return []Action{proof}
	case last != nil:
		return append(moves, c.alertAbout(attacked, last.Error()))
	}
	return moves
}

// proveBlock returns what proves the block of a dispute's claim for good.
func (c *batchCase) proveBlock(d *protocol.Dispute) (Action, error) {
	checkpoint, _ := c.checkpointAbove(d.Claim.Height)
	above := &c.Home.Checkpoints[checkpoint]
	witness, err := c.ancestryWitness(above.Tip, d.Claim.BlockHash, d.Claim.Height, above.Height-d.Claim.Height)
	if err != nil {
		return nil, err
	}
	reason := Reason{RuleDefend, "the block is an ancestor of the checkpoint"}
	if c.own() {
		return ProveBlock{reason, c.batch, d.Claim, checkpoint, witness}, nil
	}
	return ProveBlockAfterDuty{reason, d, checkpoint, witness}, nil
}

// answerSpan returns the move that answers one dispute, and what the rest of it
// costs in gas, roughly: headers where they are few or only the proposer may
// reveal, else a reveal (P-6.3).
func (c *batchCase) answerSpan(d *protocol.Dispute) (Action, int, error) {
	if c.clockOut(d) {
		return nil, 0, fmt.Errorf("the proposer's clock is out")
	}
	edges, top := d.State.Hi-d.State.Lo, c.topOf(d.Claim)
	if edges <= fewEdges || !c.own() {
		witness, err := c.ancestryWitness(d.State.Upper, d.State.Lower, top-d.State.Hi, edges)
		if err != nil {
			return nil, 0, err
		}
		return ProveSpan{Reason{RuleDefend, "the span is true"}, d, witness}, gasProof + gasHeader*int(edges), nil
	}
	hash, ok := c.blocksOf(d)
	if !ok {
		return nil, 0, fmt.Errorf("the span is not in view")
	}
	if lower, _ := hash(d.State.Hi); lower != d.State.Lower {
		return nil, 0, fmt.Errorf("the span is false in this view")
	}
	hashes, err := d.Game().HonestReveal(protocol.Arity, hash)
	if err != nil {
		return nil, 0, err
	}
	cost := gasProof + gasHeader*fewEdges
	for rest := edges; rest > fewEdges; rest = (rest + protocol.Arity - 1) / protocol.Arity {
		cost += gasReveal
	}
	return Reveal{Reason{RuleDefend, fmt.Sprintf("%d edges are too many to show", edges)}, d, hashes}, cost, nil
}

// ancestryWitness returns the headers of the edges blocks that stand upon the one
// at a height, as the court takes them, if they lead from lower to upper.
func (c *batchCase) ancestryWitness(upper, lower [32]byte, height, edges uint32) ([]byte, error) {
	if edges > maxChunk {
		return nil, fmt.Errorf("%d headers are too many for one transaction", edges)
	}
	headers, ok := c.Foreign.Headers(height+1, height+edges)
	if !ok {
		return nil, fmt.Errorf("headers %d to %d are not in view", height+1, height+edges)
	}
	witness, err := btcheaders.AncestryWitness(headers)
	if err != nil {
		return nil, err
	}
	return witness, btcheaders.VerifyAncestry(upper, lower, edges, witness)
}
