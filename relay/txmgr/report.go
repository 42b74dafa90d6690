// SPDX-License-Identifier: MIT

package txmgr

import (
	"maps"
	"math/big"
)

// CallCost is what calls of one name have cost.
type CallCost struct {
	Count, Gas uint64
	Fee        *big.Int // wei
}

// Report is what a Manager tells of itself, as of the last Submit.
type Report struct {
	// InFlight are the transactions whose nonce is not used yet, Oldest is for
	// how many home blocks the first of them is on its way.
	InFlight int
	Oldest   uint64
	// Nonce is the next to be used.
	Nonce uint64
	// SpentHour and Spent are the fees that count under limits, Fees are those of upkeep
	// too, in wei.
	SpentHour, Spent, Fees *big.Int
	// Balance is the account's, in wei.
	Balance *big.Int
	// GasPrice is what a gas cost then, in wei; nil before the first Submit.
	GasPrice *big.Int
	// Calls are what was mined, by call name.
	Calls map[string]CallCost
	// Refused, Held and Replaced count what was told.
	Refused, Held, Replaced uint64
}

// Report returns how things stand. It may be called from any goroutine; what it
// returns is shared and must not be changed.
func (m *Manager) Report() Report {
	if r := m.report.Load(); r != nil {
		return *r
	}
	return Report{SpentHour: new(big.Int), Spent: new(big.Int), Fees: new(big.Int), Balance: new(big.Int)}
}

// publish makes the report of a round.
func (r *round) publish() {
	out := r.counts
	out.Calls = maps.Clone(r.counts.Calls)
	for _, f := range r.inFlight {
		if f.nonce >= r.head.nonce {
			out.InFlight++
			out.Oldest = max(out.Oldest, r.since(f.first))
		}
	}
	out.Nonce, out.Balance, out.GasPrice = r.next(), r.head.balance, r.head.gasPrice()
	out.Spent, out.SpentHour, out.Fees = r.spendings.sum(false), r.spendings.lastHour(r.head.block.Time, false), r.spendings.sum(true)
	r.report.Store(&out)
}
