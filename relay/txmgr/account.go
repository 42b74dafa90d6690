// SPDX-License-Identifier: MIT

package txmgr

import (
	"context"
	"math/big"
)

// Account is what a home node says of a Manager's account at a snapshot's block, and what is
// on its way.
type Account struct {
	Balance *big.Int // wei
	Nonce   uint64   // the first that is not used
	// GasPrice is what a gas costs today, MaxFee the most that is offered for one while
	// nothing presses, in wei.
	GasPrice, MaxFee *big.Int
	// Reserve is the balance that is kept whatever happens, in wei; nil for none.
	Reserve *big.Int
	// InFlight are the keys of what is on its way; an empty one stands for a transfer of
	// nothing.
	InFlight []string
	// Fees are those of all calls, in wei.
	Fees *big.Int
}

// Account returns the account at a snapshot. The Submit that follows asks the node for no
// more than it would have without.
//
// Expected errors: errors of the node.
func (m *Manager) Account(ctx context.Context, at Block) (Account, error) {
	if err := m.update(ctx, at); err != nil {
		return Account{}, err
	}
	a := Account{
		Balance: m.head.balance, Nonce: m.head.nonce, GasPrice: m.head.gasPrice(), MaxFee: m.feeLimit(Intent{}, at.Time),
		Reserve: m.Limits.Reserve, Fees: m.spendings.sum(true),
	}
	for _, f := range m.inFlight {
		if f.nonce >= m.head.nonce {
			a.InFlight = append(a.InFlight, f.intent().Key)
		}
	}
	return a, nil
}
