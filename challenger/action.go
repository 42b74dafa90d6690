package challenger

import (
	"github.com/ethereum/go-ethereum/common"

	"github.com/assize/assize/btcheaders"
	"github.com/assize/assize/relay/protocol"
	"github.com/assize/assize/treasury"
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

// OpenFork opens a fork dispute about the claim at a position of a batch, or about
// its candidate.
type OpenFork struct {
	Reason
	Batch    *protocol.Batch
	Position int
}

// Refute rejects a batch for a claim at the very height of a checkpoint.
type Refute struct {
	Reason
	Batch      *protocol.Batch
	Position   int
	Checkpoint uint64
}

// Extend makes a record known, on the way to one that is to be presented in a dispute.
type Extend struct {
	Reason
	Fork    *protocol.Fork
	Record  protocol.Record
	Headers []btcheaders.Header
	Mark    bool
	End     protocol.Record // what is known then
}

// Present takes the lead in a fork dispute with a record, extended by headers.
type Present struct {
	Reason
	Fork     *protocol.Fork
	Record   protocol.Record
	Ancestor *btcheaders.State // that the record is marked with; nil where it is not read
	Headers  []btcheaders.Header
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

// ProveBlockAfterDuty does the same for somebody else's claim.
type ProveBlockAfterDuty struct {
	Reason
	Dispute    *protocol.Dispute
	Checkpoint uint64
	Witness    []byte
}

// Reveal publishes the hashes at the boundaries of a span's segments.
type Reveal struct {
	Reason
	Dispute *protocol.Dispute
	Hashes  [][32]byte
}

// ProposeCheckpoint offers a header state as the next checkpoint.
type ProposeCheckpoint struct {
	Reason
	Header    btcheaders.Header
	State     btcheaders.State
	Salt      common.Hash
	NotBefore uint64
}

// AdoptCheckpoint makes a final candidate the latest checkpoint.
type AdoptCheckpoint struct {
	Reason
	Batch *protocol.Batch
}

// TimeoutFork ends a fork dispute whose side to move has used up its clock.
type TimeoutFork struct {
	Reason
	Fork *protocol.Fork
}

// ReclaimFork takes the deposit of an own fork dispute back.
type ReclaimFork struct {
	Reason
	Fork *protocol.Fork
}

// Prove proves the tree of a claim of an own batch for good.
type Prove struct {
	Reason
	Batch   *protocol.Batch
	Claim   protocol.Claim
	Witness []byte
}

// ProveAfterDuty proves the tree of somebody else's claim for good.
type ProveAfterDuty struct {
	Reason
	Dispute *protocol.Dispute
	Witness []byte
}

// ProveSpan proves the span of one dispute.
type ProveSpan struct {
	Reason
	Dispute *protocol.Dispute
	Witness []byte
}

// Select picks the segment in which a false path leaves the truth.
type Select struct {
	Reason
	Dispute *protocol.Dispute
	Segment int
}

// CloseProven closes the open disputes about one proven claim.
type CloseProven struct {
	Reason
	Disputes []*protocol.Dispute
}

// Timeout ends a dispute whose side to move has used up its clock.
type Timeout struct {
	Reason
	Dispute *protocol.Dispute
}

// Reclaim takes the deposit of an own dispute back.
type Reclaim struct {
	Reason
	Dispute *protocol.Dispute
}

// Bank moves the watcher's own money: it is the treasury's, and about no batch.
type Bank struct {
	Reason
	Move treasury.Move
}

// Page tells a human: nothing the watcher may do by itself is left.
type Page struct {
	Reason
	Batch common.Hash
	// Topic is the matter without its numbers: who was paged about it once
	// need not be again.
	Topic string
}
