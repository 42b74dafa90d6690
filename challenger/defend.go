package challenger

import (
	"fmt"

	"github.com/ethereum/go-ethereum/common"

	"github.com/assize/assize/pathproof"
	"github.com/assize/assize/relay/protocol"
)

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

// attacked is the topic of a page: the watcher cannot do what it owes.
const attacked = "a claim to be defended is attacked, and cannot be proven here"

// defend answers disputes about claims the watcher holds true: those of its own
// batches at once, those of others after their duty. A claim attacked once is
// defended where it is attacked; the proof that settles a claim for good comes
// when it is cheaper, or when the depth is in question.
func (c *batchCase) defend() []Action {
	if !c.own() && !c.mayDefend() {
		return nil
	}
	var actions []Action
	for _, disputes := range c.byTrueClaim() {
		actions = append(actions, c.answer(disputes)...)
	}
	return actions
}

// byTrueClaim returns the disputes in which the proposer's side is to be played,
// grouped by claim and matter, for claims that are true. Those of own claims are played
// unless the tree is another: the paths disputed here can be proven while a view
// that lags, or a reorganisation, leaves the block itself in doubt.
func (c *batchCase) byTrueClaim() [][]*protocol.Dispute {
	holds := map[common.Hash]bool{}
	for i, claim := range c.batch.Claims {
		switch j := c.verdicts[i].Judgment; {
		case j == True, j == Unknown, j == FalseBlock:
			holds[claim.Hash()] = true
		}
	}
	var played []*protocol.Dispute
	for _, d := range c.playable() {
		if holds[d.State.ClaimHash] && (c.own() || c.dutyPassed(d)) {
			played = append(played, d)
		}
	}
	return byMatter(played)
}

// byMatter groups disputes by what settles them: the claim, and whether they are
// about its block or its tree.
func byMatter(disputes []*protocol.Dispute) [][]*protocol.Dispute {
	type matter struct {
		claim    common.Hash
		ancestry bool
	}
	place := map[matter]int{}
	var groups [][]*protocol.Dispute
	for _, d := range disputes {
		m := matter{d.State.ClaimHash, d.State.Kind == protocol.KindAncestry}
		if _, known := place[m]; !known {
			place[m] = len(groups)
			groups = append(groups, nil)
		}
		groups[place[m]] = append(groups[place[m]], d)
	}
	return groups
}

// dutyPassed says whether others than the proposer may play its side.
func (c *batchCase) dutyPassed(d *protocol.Dispute) bool {
	return c.afterDuty(d.State.ProposerTime(c.now))
}

// answer plays the proposer's side of disputes about one true claim.
func (c *batchCase) answer(disputes []*protocol.Dispute) []Action {
	if disputes[0].State.Kind == protocol.KindAncestry {
		return c.answerAncestry(disputes)
	}
	claim := disputes[0].Claim
	body, ok := c.Foreign.Body(claim.BlockHash)
	if !ok {
		return []Action{c.pageAbout(attacked, "the block's transactions are not at hand")}
	}
	whole, err := body.Witness(claim.Index)
	if err != nil {
		return []Action{c.pageAbout(attacked, err.Error())}
	}
	if err := pathproof.VerifyTree(claim.BlockHash, claim.Depth, claim.Index, claim.Leaf, whole); err != nil {
		return []Action{c.pageAbout(attacked, err.Error())}
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
			// the opener's clock runs; its answer decides what is left to prove
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

// needed says whether any of the disputes waits for the proposer's side: while
// the openers' clocks run there is nothing to answer.
func (c *batchCase) needed(disputes []*protocol.Dispute) bool {
	for _, d := range disputes {
		if d.State.Turn == protocol.SideProposer {
			return true
		}
	}
	return false
}
