// SPDX-License-Identifier: MIT

package txmgr

import (
	"errors"
	"math/big"
)

// replaceStuck looks after what is on its way. Later nonces wait for earlier ones, so each
// may cost what the most urgent from it on may.
func (r *round) replaceStuck() {
	budgets := make([]budget, len(r.inFlight))
	most := budget{limit: new(big.Int)}
	for i := len(r.inFlight) - 1; i >= 0; i-- {
		most = most.or(r.ownBudget(r.inFlight[i]))
		budgets[i] = most
	}
	for i, f := range r.inFlight {
		if r.ctx.Err() != nil {
			return
		}
		if f.nonce >= r.head.nonce {
			r.check(f, budgets[i])
		}
	}
}

// budget is what may be paid a gas for a pending nonce, and how its time stands.
type budget struct {
	limit *big.Int
	// due: its time is over; shown: those who read along may see it
	due, shown bool
}

// or returns the most of two budgets.
func (b budget) or(c budget) budget {
	return budget{greater(b.limit, c.limit), b.due || c.due, b.shown || c.shown}
}

func (r *round) budgetOf(w Intent) budget {
	now := r.head.block.Time
	return budget{limit: r.feeLimit(w, now), due: w.due(now)}
}

// ownBudget returns what may be paid a gas for a pending nonce itself. For a cancellation all that
// is wanted waits.
func (r *round) ownBudget(f *pendingNonce) budget {
	w, wanted := r.wanted[f.intent().Key]
	if !wanted {
		w = Intent{}
	}
	b := r.budgetOf(w)
	if f.cancellation {
		b = r.mostUrgent()
	}
	b.shown = r.tooLateForPrivacy(f, w)
	return b
}

func (r *round) mostUrgent() budget {
	b := r.budgetOf(Intent{})
	for _, w := range r.order {
		b = b.or(r.budgetOf(w))
	}
	return b
}

// check does for one pending nonce what the block asks for: replace it, send it again, or
// nothing.
func (r *round) check(f *pendingNonce, b budget) {
	w, wanted := r.wanted[f.intent().Key]
	wanted = wanted && r.owner[w.Key] == f
	// what would lock up a deposit for nothing, or do a thing twice, is taken
	// back at once
	harmful := !wanted && !f.current.empty && (f.current.tx.Value().Sign() > 0 || r.owner[f.intent().Key] != f)
	block := r.head.block.Hash
	f.shown = f.shown || b.shown
	if f.checked == block && (!harmful || f.pressed == block) {
		if f.unsure && f.round != r.rounds {
			r.again(f)
		}
		return
	}
	f.checked = block
	if harmful {
		f.pressed, b.limit = block, r.highestFee()
	}
	h, moved := r.hasteOf(f, b)
	if (harmful || moved) && r.head.block.Number >= f.until {
		next := &attempt{intent: f.intent(), empty: true}
		if wanted {
			next.intent, next.empty = w, false
		}
		if r.replace(f, next, h, b) {
			return
		}
	}
	if f.unsure || r.head.pending <= f.nonce {
		r.again(f)
	}
}

// hasteOf returns how much more is offered for a pending nonce, and whether it is time to.
func (r *round) hasteOf(f *pendingNonce, b budget) (h haste, moved bool) {
	stuck := r.since(f.last) >= r.stuckBlocks()
	switch {
	case f.outbid:
		return unknown, true
	case stuck && b.due:
		return due, true
	case stuck:
		return late, true
	}
	return dearer, f.probe || f.current.tx.GasFeeCapIntCmp(r.head.baseFee) < 0
}

// replace sends another attempt of a pending nonce, with higher fees. It reports whether it
// did.
func (r *round) replace(f *pendingNonce, next *attempt, h haste, b budget) bool {
	if n := len(f.attempts); n >= maxAttempts || n >= maxAttempts-keptForDue && !b.due {
		return false
	}
	call, gas := next.intent.Call, uint64(0)
	if !next.empty {
		var err error
		gas, err = r.prepare(next.intent)
		switch {
		case err == nil:
		case isRevert(err) || errors.Is(err, ErrTooMuchGas):
			r.deferReplacement(f, StageRefused, err)
			next.empty = true
		default: // the node does not say: as it was
			next.intent, next.empty = f.intent(), f.current.empty
			call, gas = next.intent.Call, f.current.tx.Gas()
		}
	}
	if next.empty {
		call, gas = r.emptyCall(), r.emptyGas()
	}
	offer, err := raise(f.current.offer(), h, r.head.baseFee, r.head.tip, b.limit)
	if err == nil {
		next.tx = r.unsigned(f.nonce, gas, offer, call)
		err = r.affords(f, next)
	}
	if err != nil {
		r.deferReplacement(f, StageHeld, err)
		return false
	}
	if next.tx, err = r.signed(next.tx); err != nil {
		f.until = r.head.block.Number + r.stuckBlocks()
		r.deferReplacement(f, StageRefused, err)
		return false
	}
	said, err := r.transmit(f, next)
	if said == refused {
		r.deferReplacement(f, StageRefused, err)
		return false
	}
	delete(r.waiting, f.intent().Key)
	if said != lost {
		err = nil
	}
	r.emit(StageReplaced, f, next, Receipt{Tx: next.tx.Hash()}, err)
	return true
}
