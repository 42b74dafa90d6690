// SPDX-License-Identifier: MIT

package main

import (
	"context"
	"math/big"
	"time"

	"github.com/assize/assize/challenger"
	"github.com/assize/assize/relay/protocol"
)

// scenario is one case: a claim, who plays, and what must come of it.
type scenario struct {
	name  string // short, for machines
	title string
	short string // for the table
	prose string

	court    *court
	proposer *actor
	claim    protocol.Claim
	says     string   // what the claim says, for people
	deposit  *big.Int // wei; nil for the least
	// candidate is proposed instead of the claim, or expected of a player's duty.
	candidate *candidate
	// hasty: it is proposed before its confirmations can be seen.
	hasty bool
	// checkpoint is the index of the one that must judge it.
	checkpoint uint64

	// begin, if there is one, does what must come before the claim.
	begin   func(context.Context, *scenario) error
	players []player
	// looks is how often the players look even if nothing is due; zero for never.
	looks time.Duration
	// verdicts are the watcher's, in their order.
	verdicts []challenger.Judgment
	// pages are what the watcher calls a human for.
	pages []string
	// moves of the players, in their order, each the actor and the call.
	moves []string
	// final says that the claim must become final; else it must be rejected.
	final bool
	// bond is what a challenge of this case costs.
	bond bond
	// A loser pays its deposits: half is burned, half is the winner's. Nil
	// where nobody loses.
	loser, winner *actor
	// lostChallenges is how many deposits of challenges the loser pays; zero if
	// it is the batch's.
	lostChallenges int64
	// paidOut are amounts in wei that a dapp pays.
	paidOut map[*actor]*big.Int
}

// bond is the kind of a challenge, by what its deposit is.
type bond int

const (
	bondBisection bond = iota // always the same
	bondFork                  // grows with the distance from the checkpoint
	bondNone
)

// player moves for one side. It reports whether it has made a move; a refused call
// is none. Expected errors: those of the home chain alone.
type player interface {
	play(ctx context.Context, m *match) (moved bool, err error)
}

// claimOf returns the true claim about a transaction of a block.
func (f *foreignChain) claimOf(height, index uint32) protocol.Claim {
	b := f.blocks[height]
	return protocol.Claim{Height: height, BlockHash: b.Hash(), Depth: b.Tree().Depth(), Index: index, Leaf: b.TxIDs[index]}
}

// Outcomes of a case.
const (
	outcomeFinal        = "final and verified"
	outcomeRejected     = "rejected, and at no time verified"
	outcomeAdopted      = "final and adopted"
	outcomeNeverAdopted = "rejected, and never adopted"
)

func (s *scenario) outcome() string {
	switch {
	case s.candidate != nil && s.final:
		return outcomeAdopted
	case s.candidate != nil:
		return outcomeNeverAdopted
	case s.final:
		return outcomeFinal
	}
	return outcomeRejected
}
