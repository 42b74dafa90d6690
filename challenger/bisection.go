// SPDX-License-Identifier: MIT

package challenger

import (
	"fmt"
	"slices"

	"github.com/ethereum/go-ethereum/common"

	"github.com/assize/assize/relay"
	"github.com/assize/assize/relay/protocol"
	"github.com/assize/assize/relay/txmgr"
)

// The bisection court: disputes about paths, depths and ancestries. What is about trees
// alone stands in tree.go, about blocks in ancestry.go.

// Open opens a bisection about the claim at a position of a batch.
type Open struct {
	Reason
	Batch    *protocol.Batch
	Position int
	Kind     protocol.Kind
	Nonce    uint64
	// Checkpoint is the index of the nearest one above the claim, for ancestry.
	Checkpoint uint64
}

// BatchID returns the batch it is about.
func (a Open) BatchID() common.Hash { return a.Batch.ID }

// Intent returns the call and its key.
func (a Open) Intent(v *View) (txmgr.Intent, bool, error) {
	contracts := relay.At(&v.Home.Params)
	call, err := contracts.Challenge(a.Kind, a.Batch, a.Position, a.Nonce)
	if a.Kind == protocol.KindAncestry {
		call, err = contracts.ChallengeAncestry(a.Batch, a.Position, a.Nonce, a.Checkpoint)
	}
	return intend(call, err, a.BatchID(), openKey(v, a.Batch), v.byWindow(a.Batch))
}

// ProveSpan proves the span of one dispute.
type ProveSpan struct {
	Reason
	Dispute *protocol.Dispute
	Witness []byte
}

// BatchID returns the batch it is about.
func (a ProveSpan) BatchID() common.Hash { return a.Dispute.State.BatchID }

// Intent returns the call and its key.
func (a ProveSpan) Intent(v *View) (txmgr.Intent, bool, error) {
	call, err := relay.At(&v.Home.Params).ProveSpan(a.Dispute, a.Witness)
	return intend(call, err, a.BatchID(), moveKey(a.Dispute), v.byTurn(a.Dispute))
}

// Select picks the segment in which a false path leaves the truth.
type Select struct {
	Reason
	Dispute *protocol.Dispute
	Segment int
}

// BatchID returns the batch it is about.
func (a Select) BatchID() common.Hash { return a.Dispute.State.BatchID }

// Intent returns the call and its key.
func (a Select) Intent(v *View) (txmgr.Intent, bool, error) {
	call, err := relay.At(&v.Home.Params).Select(a.Dispute, a.Segment)
	return intend(call, err, a.BatchID(), moveKey(a.Dispute), v.byTurn(a.Dispute))
}

// Reveal publishes the hashes at the boundaries of a span's segments.
type Reveal struct {
	Reason
	Dispute *protocol.Dispute
	Hashes  [][32]byte
}

// BatchID returns the batch it is about.
func (a Reveal) BatchID() common.Hash { return a.Dispute.State.BatchID }

// Intent returns the call and its key.
func (a Reveal) Intent(v *View) (txmgr.Intent, bool, error) {
	call, err := relay.At(&v.Home.Params).Reveal(a.Dispute, a.Hashes)
	return intend(call, err, a.BatchID(), moveKey(a.Dispute), v.byTurn(a.Dispute))
}

// CloseProven closes the open disputes about one proven claim.
type CloseProven struct {
	Reason
	Disputes []*protocol.Dispute
}

// BatchID returns the batch it is about.
func (a CloseProven) BatchID() common.Hash { return a.Disputes[0].State.BatchID }

// Intent returns the call and its key.
func (a CloseProven) Intent(v *View) (txmgr.Intent, bool, error) {
	call, err := relay.At(&v.Home.Params).CloseProven(a.Disputes...)
	return intend(call, err, a.BatchID(), fmt.Sprintf("close %x", a.Disputes[0].State.ID), span{})
}

// Timeout ends a dispute whose side to move has used up its clock.
type Timeout struct {
	Reason
	Dispute *protocol.Dispute
}

// BatchID returns the batch it is about.
func (a Timeout) BatchID() common.Hash { return a.Dispute.State.BatchID }

// Intent returns the call and its key.
func (a Timeout) Intent(v *View) (txmgr.Intent, bool, error) {
	call, err := relay.At(&v.Home.Params).Timeout(a.Dispute)
	return intend(call, err, a.BatchID(), fmt.Sprintf("timeout %x", a.Dispute.State.ID), span{})
}

// Reclaim takes the deposit of an own dispute back.
type Reclaim struct {
	Reason
	Dispute *protocol.Dispute
}

// BatchID returns the batch it is about.
func (a Reclaim) BatchID() common.Hash { return a.Dispute.State.BatchID }

// Intent returns the call and its key.
func (a Reclaim) Intent(v *View) (txmgr.Intent, bool, error) {
	call, err := relay.At(&v.Home.Params).Reclaim(a.Dispute)
	return intend(call, err, a.BatchID(), fmt.Sprintf("reclaim %x", a.Dispute.State.ID), span{})
}

// moveKey is the same for all moves at one point of a bisection.
func moveKey(d *protocol.Dispute) string {
	return fmt.Sprintf("move %x %d %d %d", d.State.ID, d.State.Lo, d.State.Hi, d.State.Turn)
}

// byTurn returns the span in which the side to move of a bisection has not lost.
func (v *View) byTurn(d *protocol.Dispute) span {
	return v.byClock(d.State.TurnStart, d.State.Used(d.State.TurnStart))
}

// byTurns returns the tightest span of the bisections about a claim, its block or its
// tree, that wait for its proposer.
func (v *View) byTurns(b *protocol.Batch, claim common.Hash, block bool) (tightest span) {
	for _, d := range b.OpenDisputes() {
		if d.State.ClaimHash != claim || isBlock(d.State.Kind) != block || d.State.Turn != protocol.SideProposer {
			continue
		}
		if s := v.byTurn(d); tightest.deadline == 0 || s.deadline < tightest.deadline {
			tightest = s
		}
	}
	return tightest
}

// openBisections returns those about a batch.
func openBisections(v *View, b *protocol.Batch, now uint64) (list []dispute) {
	for _, d := range b.OpenDisputes() {
		_, proven := b.Prover(d.State.Kind, d.State.ClaimHash)
		list = append(list, dispute{
			challenger: d.State.Challenger, turn: d.State.Turn, used: d.State.Used(now), patience: v.Home.Params.Clock / 4,
			about: d.State.ClaimHash, settled: proven, paid: d.State.Challenger == v.Self,
			timeout: func(r Reason) Action { return Timeout{r, d} },
			reclaim: func(r Reason) Action { return Reclaim{r, d} },
		})
	}
	return list
}

// playable returns the open bisections that can still be moved: those about
// what is not proven.
func (c *batchCase) playable() []*protocol.Dispute {
	var list []*protocol.Dispute
	for _, d := range c.batch.OpenDisputes() {
		if _, proven := c.batch.Prover(d.State.Kind, d.State.ClaimHash); !proven {
			list = append(list, d)
		}
	}
	return list
}

// bySubject groups disputes by what settles them: the claim, and whether they are
// about its block or its tree.
func bySubject(disputes []*protocol.Dispute) [][]*protocol.Dispute {
	type subject struct {
		claim    common.Hash
		ancestry bool
	}
	priority := map[subject]int{}
	var groups [][]*protocol.Dispute
	for _, d := range disputes {
		m := subject{d.State.ClaimHash, d.State.Kind == protocol.KindAncestry}
		if _, known := priority[m]; !known {
			priority[m] = len(groups)
			groups = append(groups, nil)
		}
		groups[priority[m]] = append(groups[priority[m]], d)
	}
	return groups
}

// close closes disputes about proven claims, for whoever is paid by it and for
// the proposer, whose batch waits for it.
func (c *batchCase) close() []Action {
	var proven []*protocol.Dispute
	for _, d := range c.batch.OpenDisputes() {
		if prover, ok := c.batch.Prover(d.State.Kind, d.State.ClaimHash); ok && (prover == c.Self || c.own()) {
			proven = append(proven, d)
		}
	}
	var actions []Action
	for _, list := range bySubject(proven) {
		for chunk := range slices.Chunk(list, closeAtOnce) {
			actions = append(actions, CloseProven{Reason{RuleClose, "what they are about is proven"}, chunk})
		}
	}
	return actions
}

// clockOut reports whether the side to move has used up its clock.
func (c *batchCase) clockOut(d *protocol.Dispute) bool {
	return d.State.Used(c.now) > c.Home.Params.Clock
}

// isBlock reports whether a kind of dispute is about a claim's block, and not about
// its tree.
func isBlock(kind protocol.Kind) bool { return kind == protocol.KindAncestry }
