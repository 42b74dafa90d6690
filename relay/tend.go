package relay

import (
	"fmt"
	"math/big"
)

// tend looks after what is in flight. Later nonces wait for earlier ones, so each
// may cost what the most urgent from it on may.
func (r *round) tend() {
	limits := make([]*big.Int, len(r.flights))
	limit := new(big.Int)
	for i := len(r.flights) - 1; i >= 0; i-- {
		limit = greater(limit, r.ownLimit(r.flights[i]))
		limits[i] = limit
	}
	for i, f := range r.flights {
		if r.ctx.Err() != nil {
			return
		}
		if f.nonce >= r.head.nonce {
			r.look(f, limits[i])
		}
	}
}

// ownLimit returns what may be paid a gas for a flight itself. For a filler all
// that is wanted waits.
func (r *round) ownLimit(f *flight) *big.Int {
	if f.filler {
		return r.mostUrgent()
	}
	if w, wanted := r.wanted[f.wish().Key]; wanted {
		return r.feeLimit(w, r.head.block.Time)
	}
	return r.feeLimit(Wish{}, r.head.block.Time)
}

func (r *round) mostUrgent() *big.Int {
	limit := r.feeLimit(Wish{}, r.head.block.Time)
	for _, w := range r.order {
		limit = greater(limit, r.feeLimit(w, r.head.block.Time))
	}
	return limit
}

// look does for one flight what the block asks for: replace it, send it again, or
// nothing.
func (r *round) look(f *flight, limit *big.Int) {
	w, wanted := r.wanted[f.wish().Key]
	wanted = wanted && r.owner[w.Key] == f
	// what would lock up a deposit for nothing, or do a thing twice, is taken
	// back at once
	harmful := !wanted && !f.current.empty && (f.current.tx.Value().Sign() > 0 || r.owner[f.wish().Key] != f)
	block := r.head.block.Hash
	if f.tended == block && (!harmful || f.pressed == block) {
		if f.unsure && f.round != r.rounds {
			r.again(f)
		}
		return
	}
	f.tended = block
	if harmful {
		f.pressed, limit = block, r.highestFee()
	}
	late := r.since(f.last) >= r.stuckBlocks() || f.current.tx.GasFeeCapIntCmp(r.head.baseFee) < 0 || f.outbid
	if (harmful || late) && r.head.block.Number >= f.until {
		next := &version{wish: f.wish(), empty: true}
		if wanted {
			next.wish, next.empty = w, false
		}
		if r.replace(f, next, limit) {
			return
		}
	}
	if f.unsure || r.head.pending <= f.nonce {
		r.again(f)
	}
}

// replace sends another version of a flight, with higher fees. It says whether it
// did.
func (r *round) replace(f *flight, next *version, limit *big.Int) bool {
	if len(f.versions) >= maxVersions {
		return false
	}
	call, gas := next.wish.Call, uint64(0)
	if !next.empty {
		var err error
		gas, err = r.prepare(call)
		switch {
		case err == nil:
		case isRevert(err):
			r.holdBack(f, StageRefused, err)
			next.empty = true
		default: // the node does not say: as it was
			next.wish, next.empty = f.wish(), f.current.empty
			call, gas = next.wish.Call, f.current.tx.Gas()
		}
	}
	if next.empty {
		call, gas = r.emptyCall(), r.emptyGas()
	}
	share := int64(anEighth)
	if f.filler && f.outbid { // by something unknown
		share = double
	}
	offer, err := raise(f.current.offer(), share, r.head.baseFee, r.head.tip, limit)
	if err == nil {
		next.tx = r.unsigned(f.nonce, gas, offer, call)
		err = r.affords(f, next)
	}
	if err != nil {
		r.holdBack(f, StageHeld, err)
		return false
	}
	if next.tx, err = r.signed(next.tx); err != nil {
		f.until = r.head.block.Number + r.stuckBlocks()
		r.holdBack(f, StageRefused, err)
		return false
	}
	said, err := r.transmit(f, next)
	if said == refused {
		r.holdBack(f, StageRefused, err)
		return false
	}
	delete(r.waiting, f.wish().Key)
	if said != lost {
		err = nil
	}
	r.tell(StageReplaced, f, next, Receipt{Tx: next.tx.Hash()}, err)
	return true
}

// fill uses a stranger's nonce up. That it cannot is told once for each reason.
func (r *round) fill(nonce uint64) {
	err := r.tryFill(nonce)
	said := ""
	if err != nil {
		said = reason(StageHeld, err)
	}
	if said != r.fillSaid && err != nil {
		r.add(Progress{Wish: Wish{Call: r.emptyCall()}, Stage: StageHeld, Nonce: nonce, Err: err})
	}
	r.fillSaid = said
}

func (r *round) tryFill(nonce uint64) error {
	offer, err := newOffer(r.head.baseFee, r.head.tip, r.mostUrgent())
	if err != nil {
		return err
	}
	f := &flight{nonce: nonce, filler: true, first: r.head.block.Number}
	v := &version{empty: true, wish: Wish{Call: r.emptyCall()}, tx: r.unsigned(nonce, r.emptyGas(), offer, r.emptyCall())}
	if err := r.affords(f, v); err != nil {
		return err
	}
	if v.tx, err = r.signed(v.tx); err != nil {
		return err
	}
	said, err := r.transmit(f, v)
	if said == refused {
		return fmt.Errorf("cancel: send: %w", err)
	}
	if said != lost {
		err = nil
	}
	r.tell(StageSent, f, v, Receipt{Tx: v.tx.Hash()}, err)
	return nil
}
