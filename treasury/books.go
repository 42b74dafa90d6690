// SPDX-License-Identifier: MIT

package treasury

import (
	"math/big"

	"github.com/ethereum/go-ethereum/common"

	"github.com/assize/assize/relay/protocol"
)

// Books are an account's profit and loss by the chain, in wei.
type Books struct {
	// Batches and Disputes are deposits at stake: in own batches until they are settled, in
	// own disputes until they are over.
	Batches, Disputes *big.Int
	// Until is the home time at which the last of them is free at the latest, if no other
	// dispute is opened; zero if none is at stake.
	Until uint64
	// Rewards are what disputes and refutations have earned.
	Rewards *big.Int
	// Losses are deposits that were lost; Burned is the part of them that nobody has.
	Losses, Burned *big.Int
	// Owed can be withdrawn.
	Owed *big.Int
}

// NewBooks returns books in which there is nothing.
func NewBooks() Books {
	return Books{Batches: new(big.Int), Disputes: new(big.Int), Rewards: new(big.Int), Losses: new(big.Int), Burned: new(big.Int), Owed: new(big.Int)}
}

// BooksOf reads an account's books from a snapshot.
func BooksOf(home *protocol.State, self common.Address) Books {
	b := NewBooks()
	for _, batch := range home.Batches {
		b.Add(&home.Params, batch, self)
	}
	if owed := home.Credits[self]; owed != nil {
		b.Owed.Set(owed)
	}
	return b
}

// Add adds what one batch has been to an account.
func (b *Books) Add(p *protocol.Params, batch *protocol.Batch, self common.Address) {
	if batch.Proposer == self {
		switch batch.Phase {
		case protocol.PhaseProposed:
			b.Batches.Add(b.Batches, batch.Deposit)
			b.free(batch.Deadline)
		case protocol.PhaseRejected:
			b.lose(p, batch.Deposit)
		default:
		}
	}
	if batch.Refuter == self && self != (common.Address{}) {
		b.earn(p, batch.Deposit)
	}
	for _, d := range batch.Disputes {
		b.dispute(p, batch, self, contest{d.State.Challenger, d.Winner, d.Loser, d.Open, d.State.Deposit, d.State.TurnStart})
	}
	for _, f := range batch.Forks {
		b.dispute(p, batch, self, contest{f.Challenger, f.Winner, f.Loser, f.Open, f.Deposit, f.Game.TurnStart})
	}
}

// contest is a dispute of either court.
type contest struct {
	challenger, winner common.Address
	loser              protocol.Side
	open               bool
	deposit            *big.Int
	turnStart          uint64
}

func (b *Books) dispute(p *protocol.Params, batch *protocol.Batch, self common.Address, c contest) {
	if c.open {
		// each side has at most one clock left
		if until := c.turnStart + 2*p.Clock; c.challenger == self {
			b.Disputes.Add(b.Disputes, c.deposit)
			b.free(until)
		} else if batch.Proposer == self && batch.Phase == protocol.PhaseProposed {
			b.free(until)
		}
		return
	}
	// of a dispute that was taken back neither loser nor winner is set
	if c.loser == protocol.SideChallenger && c.challenger == self {
		b.lose(p, c.deposit)
	}
	switch {
	case c.winner != self:
	case c.loser == protocol.SideProposer:
		b.earn(p, batch.Deposit)
	default:
		b.earn(p, c.deposit)
	}
}

func (b *Books) free(at uint64) { b.Until = max(b.Until, at) }

func (b *Books) earn(p *protocol.Params, deposit *big.Int) {
	b.Rewards.Add(b.Rewards, new(big.Int).Sub(deposit, burned(p, deposit)))
}

func (b *Books) lose(p *protocol.Params, deposit *big.Int) {
	b.Losses.Add(b.Losses, deposit)
	b.Burned.Add(b.Burned, burned(p, deposit))
}

// burned returns the part of a lost deposit that nobody gets.
func burned(p *protocol.Params, deposit *big.Int) *big.Int {
	part := new(big.Int).Mul(deposit, new(big.Int).SetUint64(p.BurnBps))
	return part.Div(part, big.NewInt(10_000))
}
