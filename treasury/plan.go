// SPDX-License-Identifier: MIT

package treasury

import (
	"fmt"
	"math/big"

	"github.com/ethereum/go-ethereum/common"

	"github.com/assize/assize/relay"
	"github.com/assize/assize/relay/protocol"
	"github.com/assize/assize/relay/txmgr"
)

// Policy is what an operator chooses.
type Policy struct {
	// Settle brings final deposits and credits home.
	Settle bool
	// Payout is paid what is above Keep; the zero address for nobody.
	Payout common.Address
	Keep   *big.Int // wei; set with Payout
}

// View is all that Plan may know.
type View struct {
	Home   *protocol.State
	Self   common.Address
	Policy Policy
	// Account is Self's at Home's block.
	Account txmgr.Account
	// Urgent: something with a deadline is wanted. Busy: anything is.
	Urgent, Busy bool
	// Resting are moves that have failed, and are not to be tried now.
	Resting map[Kind]bool
}

// Kind is what a move does.
type Kind uint8

// Kinds of moves.
const (
	Settle   Kind = iota + 1 // takes the deposits of final batches back
	Withdraw                 // takes what was won or given back in disputes
	Payout                   // pays out what is not needed
)

// Move is a transaction of the treasury's.
type Move struct {
	Kind    Kind
	Batches []*protocol.Batch // that are settled
	To      common.Address    // that is paid
	Amount  *big.Int          // wei that come home, or are paid
	// Key is what the move is about: it stays while the move is on its way, and changes
	// once it has succeeded.
	Key string
	// Reason is why it is to be made.
	Reason string
}

// Call returns the transaction.
func (m *Move) Call(p *protocol.Params) (txmgr.Call, error) {
	switch m.Kind {
	case Settle:
		return relay.At(p).Settle(m.Batches...)
	case Withdraw:
		return relay.At(p).Withdraw()
	}
	return txmgr.Call{Name: "payout", To: m.To, Value: m.Amount}, nil
}

// MaxGas returns the gas that the move may take; zero for what it needs. Whoever is paid may
// be a contract that burns all it is given.
func (m *Move) MaxGas() uint64 {
	if m.Kind == Payout {
		return payoutGas
	}
	return 0
}

// Returns returns what the account gets by the move, in wei; nil for nothing.
func (m *Move) Returns() *big.Int {
	if m.Kind == Payout {
		return nil
	}
	return m.Amount
}

const (
	// payoutGas is 21,000 and what a wallet that is a contract spends on a line of log.
	payoutGas = 60_000
	// openingGas is what the opening of a dispute and the first moves in it take, at most.
	openingGas = 1_000_000
	// settleAtOnce bounds how many batches one transaction settles.
	settleAtOnce = 200
	// gas of a settlement, of each batch in it and of a withdrawal, on either gas schedule of
	// contracts/snapshots, and some more
	settleGas, settleBatchGas, withdrawGas = 30_000, 16_000, 35_000
	// worth is how many times its fee a move must bring while nothing presses
	worth = 100
	// payoutShare is the part of what is kept that a payout must be at least, so that it
	// is not paid drop by drop
	payoutShare = 10
)

// Plan returns the moves that are wanted at the snapshot, in the order they are to be made.
// The same view gives the same moves.
func Plan(v *View) []Move {
	short := v.short()
	if v.Urgent && !short {
		return nil
	}
	var moves []Move
	if v.Policy.Settle {
		moves = append(moves, v.settle(short)...)
		moves = append(moves, v.withdraw(short)...)
	}
	if len(moves) == 0 && !v.Busy && !short {
		moves = v.payout()
	}
	return moves
}

// short reports whether the balance, without what is kept whatever happens, is below two of
// the dearest deposits that an open claim may take.
func (v *View) short() bool {
	least := new(big.Int).Lsh(Dearest(v.Home, v.Self), 1)
	if v.Account.Reserve != nil {
		least.Add(least, v.Account.Reserve)
	}
	return v.Account.Balance.Cmp(least) < 0
}

// pays reports whether an amount is worth the gas that it takes, at today's fee.
func (v *View) pays(amount *big.Int, gas int64, short bool) bool {
	fee := new(big.Int).Mul(big.NewInt(gas), v.Account.GasPrice)
	if !short {
		fee.Mul(fee, big.NewInt(worth))
	}
	return amount.Cmp(fee) > 0
}

// settle takes the deposits of all final batches back, as many as fit one transaction.
func (v *View) settle(short bool) []Move {
	if v.Resting[Settle] {
		return nil
	}
	sum := new(big.Int)
	var final []*protocol.Batch
	for _, b := range v.Home.Batches {
		if len(final) == settleAtOnce {
			break
		}
		if b.Proposer == v.Self && b.Phase == protocol.PhaseProposed && b.Final(v.Home.Block.Time) {
			final = append(final, b)
			sum.Add(sum, b.Deposit)
		}
	}
	if len(final) == 0 || !v.pays(sum, settleGas+int64(len(final))*settleBatchGas, short) {
		return nil
	}
	return []Move{{
		Kind: Settle, Batches: final, Amount: sum, Key: fmt.Sprintf("settle %x", final[0].ID),
		Reason: v.because(short, fmt.Sprintf("%d final batches hold deposits of %v wei", len(final), sum)),
	}}
}

// withdraw takes the credits.
func (v *View) withdraw(short bool) []Move {
	credit := v.Home.Credits[v.Self]
	if v.Resting[Withdraw] || credit == nil || !v.pays(credit, withdrawGas, short) {
		return nil
	}
	taken := v.Home.Withdrawn[v.Self]
	if taken == nil {
		taken = new(big.Int)
	}
	return []Move{{
		Kind: Withdraw, Amount: credit, Key: fmt.Sprintf("withdraw after %v", taken),
		Reason: v.because(short, fmt.Sprintf("the relay owes %v wei", credit)),
	}}
}

func (v *View) because(short bool, text string) string {
	if short {
		return text + ", and the balance is below two of the dearest deposits"
	}
	return text
}

// payout pays what is above what is kept, if the account has nothing else on its way.
func (v *View) payout() []Move {
	p := v.Policy
	key := fmt.Sprintf("payout %d", v.Account.Nonce)
	if p.Payout == (common.Address{}) || v.Resting[Payout] {
		return nil
	}
	for _, other := range v.Account.InFlight {
		if other != key {
			return nil
		}
	}
	keep := new(big.Int).Set(p.Keep)
	if least := Least(v.Home, v.Self, v.Account.Reserve); least.Cmp(keep) > 0 {
		keep = least // deposits have grown with the distance from the checkpoint
	}
	fee := new(big.Int).Mul(big.NewInt(payoutGas), v.Account.MaxFee)
	amount := new(big.Int).Sub(v.Account.Balance, keep)
	amount.Sub(amount, fee)
	share := new(big.Int).Div(keep, big.NewInt(payoutShare))
	if amount.Cmp(share) < 0 || !v.pays(amount, payoutGas, false) {
		return nil
	}
	return []Move{{
		Kind: Payout, To: p.Payout, Amount: amount, Key: key,
		Reason: fmt.Sprintf("the balance is %v wei, of which %v are kept", v.Account.Balance, keep),
	}}
}

// Dearest returns the greatest deposit, in wei, that a dispute about a claim or candidate of
// others in its window takes; without one that of a bisection.
func Dearest(home *protocol.State, self common.Address) *big.Int {
	p := &home.Params
	most := p.ChallengeDeposit
	for _, b := range home.Batches {
		if b.Phase != protocol.PhaseProposed || b.Proposer == self || home.Block.Time >= b.Deadline {
			continue
		}
		base := home.Checkpoints[b.Checkpoint].Height
		var highest uint32
		for _, claim := range b.Claims {
			highest = max(highest, claim.Height)
		}
		if b.Candidate != nil {
			highest = b.Candidate.Height
		}
		if highest <= base { // no fork dispute
			continue
		}
		if d := p.ForkDeposit(highest, base); d.Cmp(most) > 0 {
			most = d
		}
	}
	return most
}

// Least returns the least that a watcher may keep, in wei: its reserve (nil for none), two of
// the dearest deposits that a claim takes which can be made now, and gas for them at the price
// that deposits pay for.
func Least(home *protocol.State, self common.Address, reserve *big.Int) *big.Int {
	dearest, latest := Dearest(home, self), home.Latest()
	highest := uint32(min(home.MaxHeight(), 1<<32-1))
	if d := home.Params.ForkDeposit(highest, latest.Height); highest > latest.Height && d.Cmp(dearest) > 0 {
		dearest = d
	}
	least := OpeningCost(dearest, home.Params.GasPriceCap, nil)
	least.Lsh(least, 1)
	if reserve != nil {
		least.Add(least, reserve)
	}
	return least
}

// OpeningCost returns what a balance must be, in wei, that a dispute can be opened: its
// deposit, gas at a price, and what is kept whatever happens (nil for nothing).
func OpeningCost(deposit, gasPrice, reserve *big.Int) *big.Int {
	cost := new(big.Int).Mul(big.NewInt(openingGas), gasPrice)
	cost.Add(cost, deposit)
	if reserve != nil {
		cost.Add(cost, reserve)
	}
	return cost
}
