package demo

import (
	"context"
	"math/big"

	"github.com/assize/assize/challenger"
	"github.com/assize/assize/relay"
)

// scenario is one case: a claim, who plays, and what must come of it.
type scenario struct {
	name  string // short, for machines
	title string
	short string // for the table
	prose string

	court    *court
	proposer *actor
	claim    relay.Claim
	says     string   // what the claim says, for people
	deposit  *big.Int // wei; nil for the least

	players []player
	verdict challenger.Judgment // the watcher's
	// moves of the players, in their order, each the actor and the call.
	moves []string
	// final says that the claim must become final; else it must be rejected.
	final bool
	// A loser pays its deposits: half is burned, half is the winner's. Nil
	// where nobody loses.
	loser, winner *actor
	// lostChallenges is how many deposits of challenges the loser pays; zero if
	// it is the batch's.
	lostChallenges int64
	// paidOut are amounts in wei that a dapp pays.
	paidOut map[*actor]*big.Int
}

// player moves for one side. It says whether it has made a move; a refused call
// is none. Expected errors: those of the home chain alone.
type player interface {
	play(ctx context.Context, m *match) (moved bool, err error)
}

// claimOf returns the true claim about a transaction of a block.
func (f *foreignChain) claimOf(height, index uint32) relay.Claim {
	b := f.blocks[height]
	return relay.Claim{Height: height, BlockHash: b.Hash(), Depth: b.Tree().Depth(), Index: index, Leaf: b.TxIDs[index]}
}

// Outcomes of a case.
const (
	outcomeFinal    = "final and verified"
	outcomeRejected = "rejected, and at no time verified"
)

func (s *scenario) outcome() string {
	if s.final {
		return outcomeFinal
	}
	return outcomeRejected
}
