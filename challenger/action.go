package challenger

import (
	"github.com/ethereum/go-ethereum/common"

	"github.com/assize/assize/relay"
)

// Action is something the watcher wants done: one of the types below.
type Action interface {
	// Because returns the rule that asks for it, and the reason in this case.
	Because() Reason
	isAction()
}

// Reason is why an action is to be done.
type Reason struct {
	Rule Rule
	Text string
}

// Because returns the reason itself, for the actions it is part of.
func (r Reason) Because() Reason { return r }

func (Reason) isAction() {}

// Open opens a dispute about the claim at a position of a batch.
type Open struct {
	Reason
	Batch    *relay.Batch
	Position int
	Kind     relay.Kind
	Nonce    uint64
}

// Prove proves the tree of a claim of an own batch for good.
type Prove struct {
	Reason
	Batch   *relay.Batch
	Claim   relay.Claim
	Witness []byte
}

// ProveAfterDuty proves the tree of somebody else's claim for good.
type ProveAfterDuty struct {
	Reason
	Dispute *relay.Dispute
	Witness []byte
}

// ProveSpan proves the span of one dispute.
type ProveSpan struct {
	Reason
	Dispute *relay.Dispute
	Witness []byte
}

// Select picks the segment in which a false path leaves the truth.
type Select struct {
	Reason
	Dispute *relay.Dispute
	Segment int
}

// CloseProven closes the open disputes about one proven claim.
type CloseProven struct {
	Reason
	Disputes []*relay.Dispute
}

// Timeout ends a dispute whose side to move has used up its clock.
type Timeout struct {
	Reason
	Dispute *relay.Dispute
}

// Reclaim takes the deposit of an own dispute back.
type Reclaim struct {
	Reason
	Dispute *relay.Dispute
}

// Page tells a human: nothing the watcher may do by itself is left.
type Page struct {
	Reason
	Batch common.Hash
	// Topic is the matter without its numbers: who was paged about it once
	// need not be again.
	Topic string
}
