// SPDX-License-Identifier: MIT

package challenger

import (
	"github.com/ethereum/go-ethereum/common"

	"github.com/assize/assize/btcheaders"
	"github.com/assize/assize/pathproof"
	"github.com/assize/assize/relay/protocol"
)

// Foreign is what a watcher holds to be true of the foreign chain, at one
// moment. It only answers; none of its methods does I/O, and two calls with the
// same arguments answer the same. Hashes are in internal byte order.
type Foreign interface {
	// HeaderHash returns the hash of the block at a height of the heaviest
	// valid chain, and false for a height that is not in view.
	HeaderHash(height uint32) ([32]byte, bool)
	// HeaderTime returns the time in that block's header, in seconds.
	HeaderTime(height uint32) (uint32, bool)
	// TipHeight returns the height up to which the heaviest chain is decided:
	// where two are tied, that is where they part.
	TipHeight() uint32
	// Tip returns the height of the tip of a heaviest chain. Above TipHeight it is
	// one of several, and whatever is asked of heights there is answered of it.
	Tip() uint32
	// MedianTimePast returns the median of the last eleven times at TipHeight.
	MedianTimePast() uint32
	// State returns the header state of the block at a height of the heaviest
	// chain, and false where the view does not tell it whole.
	State(height uint32) (btcheaders.State, bool)
	// Headers returns the headers at heights from to to, both included, of the
	// heaviest chain, and false unless all are in view.
	Headers(from, to uint32) ([]btcheaders.Header, bool)
	// Body returns the transactions of a block by its hash, and false if they
	// are not at hand.
	Body(hash [32]byte) (Body, bool)
	// Shown reports whether the depth and the leaf of a claim were shown to be
	// true, by a witness as the court takes it. That they were not says nothing.
	Shown(c protocol.Claim) bool
}

// Claim is what is judged: the name spares a view of the foreign chain the home chain's package.
type Claim = protocol.Claim

// Want is what a watcher needs to see of a block: that a claim about it is true,
// for which a witness does, or else all its transactions.
type Want struct {
	Claim Claim
	// Whole: a witness is not enough.
	Whole bool
}

// Body is what a watcher knows of the transactions of one block. Their ids hash
// to the Merkle root in the block's header.
type Body interface {
	// Tree returns the tree over the transaction ids.
	Tree() *pathproof.Tree
	// Witness returns the proof of a leaf and of the tree's depth, as the court
	// takes it.
	Witness(index uint32) ([]byte, error)
	// SpanWitness returns the proof of a span of the path to a leaf.
	SpanWitness(index, lo, hi uint32) ([]byte, error)
}

// View is all that Decide may know.
type View struct {
	Home    *protocol.State
	Foreign Foreign
	// Self is the watcher's account on the home chain.
	Self   common.Address
	Policy Policy
	// Trees remembers verdicts about trees: what a body in hand has shown once is so
	// for good. nil remembers nothing.
	Trees map[protocol.Claim]Verdict
	// Extended are records that own transactions have made known, or found to be so:
	// Home may have dropped them since.
	Extended []protocol.Record
}

// Policy is what an operator chooses.
type Policy struct {
	// Challenge lets the watcher open disputes, with its money, and present
	// evidence in those of others after their exclusive period.
	Challenge bool
	// DefendOthers lets it defend claims of others after their exclusive period, in batches
	// that it holds true one and all.
	DefendOthers bool
	// Checkpoints lets it propose a checkpoint, with its money, and adopt one,
	// when one is due.
	Checkpoints bool
	// Peers are the accounts of other watchers that are trusted to play their
	// part: they and this one take turns in what anyone could do. One of them
	// that comes behind n others waits for n times StandBy seconds.
	Peers   []common.Address
	StandBy uint64
	// Margin is how many seconds before the end of a window or a clock, at most a
	// quarter of it, a transaction is planned to be mined at the latest.
	Margin uint64
}
