// SPDX-License-Identifier: MIT

package journal

import (
	"math/big"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"

	"github.com/assize/assize/relay/protocol"
	"github.com/assize/assize/treasury"
	"github.com/assize/assize/watcher"
)

// Money is profit and loss by the chain, as in treasury.Books: of a batch, or of an account. Amounts are in wei, nil for nothing.
type Money struct {
	Account                 common.Address
	Batches, Disputes       *hexutil.Big `json:",omitempty"`
	Until                   uint64       `json:",omitempty"` // home time
	Rewards, Losses, Burned *hexutil.Big `json:",omitempty"`
	Owed                    *hexutil.Big `json:",omitempty"` // of an account alone
}

// Books returns the same as books. A record may hold anything: what is missing or below zero is nothing.
func (m *Money) Books() treasury.Books {
	amount := func(a *hexutil.Big) *big.Int {
		if a == nil || a.ToInt().Sign() < 0 {
			return new(big.Int)
		}
		return a.ToInt()
	}
	return treasury.Books{
		Batches: amount(m.Batches), Disputes: amount(m.Disputes), Until: m.Until,
		Rewards: amount(m.Rewards), Losses: amount(m.Losses), Burned: amount(m.Burned), Owed: amount(m.Owed),
	}
}

func moneyOf(b *treasury.Books, account common.Address) Money {
	amount := func(wei *big.Int) *hexutil.Big {
		if wei.Sign() == 0 {
			return nil
		}
		return (*hexutil.Big)(wei)
	}
	m := Money{
		Batches: amount(b.Batches), Disputes: amount(b.Disputes), Until: b.Until,
		Rewards: amount(b.Rewards), Losses: amount(b.Losses), Burned: amount(b.Burned), Owed: amount(b.Owed),
	}
	if m != (Money{}) {
		m.Account = account
	}
	return m
}

// moneyOfBatch returns what a batch has been to the account.
func moneyOfBatch(round *watcher.Round, b *protocol.Batch) Money {
	books := treasury.NewBooks()
	books.Add(&round.Home.Params, b, round.Self)
	return moneyOf(&books, round.Self)
}

// moneyOfAll returns what all batches have been.
func moneyOfAll(round *watcher.Round) Money {
	books := treasury.BooksOf(round.Home, round.Self)
	return moneyOf(&books, round.Self)
}

// same reports whether two are the same.
func (m *Money) same(other *Money) bool {
	a, b := m.Books(), other.Books()
	return m.Account == other.Account && a.Until == b.Until &&
		a.Batches.Cmp(b.Batches) == 0 && a.Disputes.Cmp(b.Disputes) == 0 && a.Rewards.Cmp(b.Rewards) == 0 &&
		a.Losses.Cmp(b.Losses) == 0 && a.Burned.Cmp(b.Burned) == 0 && a.Owed.Cmp(b.Owed) == 0
}
