// SPDX-License-Identifier: MIT

package txmgr

import (
	"errors"
	"fmt"
	"math/big"
	"slices"

	"github.com/ethereum/go-ethereum/common"
)

// ErrLimit means that sending would pass a limit on what is spent.
var ErrLimit = errors.New("a spending limit is reached")

// LimitError says which limit keeps a call from being sent.
type LimitError struct {
	Limit   string   // hour, dispute, total or balance
	Missing *big.Int // wei
}

func (e *LimitError) Error() string {
	return fmt.Sprintf("%v: %s, by %d wei", ErrLimit, e.Limit, e.Missing)
}

// Unwrap returns ErrLimit.
func (e *LimitError) Unwrap() error { return ErrLimit }

// Limits bound what a Manager spends, in wei; nil for no bound. The first three
// are about fees: a transaction counts with the most it can cost while it is on
// its way, and with what it did cost once it is mined. Upkeep must fit beside all
// others, and takes nothing from them; what raises the balance is held back by the
// balance alone.
type Limits struct {
	Hour    *big.Int // of home time
	Dispute *big.Int // for one batch
	Total   *big.Int
	// Reserve is the balance that is kept, deposits counted.
	Reserve *big.Int
}

// Spending is a fee that was paid.
type Spending struct {
	At    uint64 // home time
	Batch common.Hash
	Fee   *big.Int // wei
	// Upkeep: it was paid for an intent that is.
	Upkeep bool
}

const hour = 3600

// spendings hold what was paid.
type spendings struct {
	total   *big.Int
	upkeep  *big.Int // the part of total that was
	batches map[common.Hash]*big.Int
	recent  []*Spending // of the last hour
}

func newSpendings() spendings {
	return spendings{total: new(big.Int), upkeep: new(big.Int), batches: map[common.Hash]*big.Int{}}
}

func (b *spendings) add(s *Spending) {
	b.total.Add(b.total, s.Fee)
	if s.Upkeep {
		b.upkeep.Add(b.upkeep, s.Fee)
	}
	b.batches[s.Batch] = new(big.Int).Add(b.spentFor(s.Batch), s.Fee)
	b.recent = append(b.recent, s)
}

// remove takes back what a reorganisation undid.
func (b *spendings) remove(s *Spending) {
	b.total.Sub(b.total, s.Fee)
	if s.Upkeep {
		b.upkeep.Sub(b.upkeep, s.Fee)
	}
	b.batches[s.Batch] = new(big.Int).Sub(b.spentFor(s.Batch), s.Fee)
	b.recent = slices.DeleteFunc(b.recent, func(r *Spending) bool { return r == s })
}

func (b *spendings) spentFor(batch common.Hash) *big.Int {
	if v := b.batches[batch]; v != nil {
		return v
	}
	return new(big.Int)
}

// lastHour returns what was paid in the hour before a home time, with upkeep or
// without, and forgets when the rest was.
func (b *spendings) lastHour(now uint64, upkeep bool) *big.Int {
	b.recent = slices.DeleteFunc(b.recent, func(r *Spending) bool { return now > hour && r.At < now-hour })
	sum := new(big.Int)
	for _, s := range b.recent {
		if upkeep || !s.Upkeep {
			sum.Add(sum, s.Fee)
		}
	}
	return sum
}

// sum returns what was paid in all, with upkeep or without.
func (b *spendings) sum(upkeep bool) *big.Int {
	if upkeep {
		return new(big.Int).Set(b.total)
	}
	return new(big.Int).Sub(b.total, b.upkeep)
}

// Restore tells of fees that were paid before this Manager was made.
func (m *Manager) Restore(spent []Spending) {
	for _, s := range spent {
		m.spendings.add(&s)
	}
}

// affords reports whether a limit keeps an attempt of a pending nonce from being sent.
//
// Expected errors: *LimitError.
func (m *Manager) affords(f *pendingNonce, v *attempt) error {
	fees, batch, upkeep := f.worstWith(v), v.intent.Batch, v.intent.Upkeep
	ofBatch, cost := new(big.Int).Set(fees), greater(f.value(), v.tx.Value())
	cost = new(big.Int).Add(cost, fees)
	// to take an upkeep back gives the balance more than it costs, too
	raises := v.intent.raises(cost) && !v.empty || v.intent.Upkeep && v.empty
	for _, other := range m.inFlight {
		if other == f || other.receipt != nil || other.lost {
			continue
		}
		if upkeep || !other.intent().Upkeep {
			fees = new(big.Int).Add(fees, other.worst())
		}
		if other.intent().Batch == batch {
			ofBatch.Add(ofBatch, other.worst())
		}
		if other.nonce >= m.head.nonce {
			cost.Add(cost, other.worst()).Add(cost, other.value())
		}
	}
	for _, l := range []struct {
		name               string
		limit, spent, more *big.Int
	}{
		{"hour", m.Limits.Hour, m.spendings.lastHour(m.head.block.Time, upkeep), fees},
		{"dispute", m.Limits.Dispute, m.spendings.spentFor(batch), ofBatch},
		{"total", m.Limits.Total, m.spendings.sum(upkeep), fees},
	} {
		if l.limit == nil || raises || l.name == "dispute" && batch == (common.Hash{}) {
			continue
		}
		if over := new(big.Int).Add(l.spent, l.more); over.Cmp(l.limit) > 0 {
			return &LimitError{l.name, over.Sub(over, l.limit)}
		}
	}
	left := new(big.Int).Sub(m.head.balance, cost)
	if m.Limits.Reserve != nil && !raises {
		left.Sub(left, m.Limits.Reserve)
	}
	if left.Sign() < 0 {
		return &LimitError{"balance", left.Neg(left)}
	}
	return nil
}
