// SPDX-License-Identifier: MIT

package txmgr

import (
	"errors"
	"fmt"
	"slices"
)

// Bounds of what a node's word about pending transactions can cost.
const (
	// maxTakeOver is how many nonces are taken over in one round.
	maxTakeOver = 16
	// maxCancellations is how many empty transfers a Manager pays for in all; then it goes by
	// the mined nonce alone.
	maxCancellations = 64
)

// unknownNonces returns the nonces, at most so many, that are used by transactions
// this Manager does not know: an earlier run's, another program's, or its own that
// a deep reorganisation brought back.
func (r *round) unknownNonces(most int) (nonces []uint64) {
	if r.head.pending <= r.next() || r.cancelled >= maxCancellations {
		r.hearsay = r.cancelled >= maxCancellations
	}
	end := r.head.pending
	if r.hearsay {
		end = 0
	}
	if n := len(r.inFlight); n > 0 {
		end = max(end, r.inFlight[n-1].nonce)
	}
	known := map[uint64]bool{}
	for _, f := range r.inFlight {
		known[f.nonce] = true
	}
	for n := r.head.nonce; n < end && len(nonces) < most; n++ {
		if !known[n] {
			nonces = append(nonces, n)
		}
	}
	return nonces
}

// takeOver gets unknown transactions that are stuck out of the way of what is wanted. What they
// are is not known: only when their nonces are used does the snapshot show what is
// still to be done, so an intent in the place of one could come to be done twice.
//
// That there are any is a node's word. So an intent is sent in the place of the first,
// for the least tip: a pool that has a transaction there wants more. Only then the
// others are replaced by empty transfers, or when for some blocks no intent could be
// sent to ask it. A pool that takes the intent has no
// transaction there, and none behind, since a pool counts those that follow on each
// other.
func (r *round) takeOver() {
	nonces := r.unknownNonces(maxTakeOver)
	switch {
	case len(nonces) == 0:
		r.hasUnknown, r.evident = false, false
		return
	case !r.hasUnknown || r.unknownNonce != nonces[0]:
		r.hasUnknown, r.unknownNonce, r.unknownSince = true, nonces[0], r.head.block.Number
	}
	if r.since(r.unknownSince) < r.stuckBlocks() || r.Dry || !r.isHeldUp() {
		return
	}
	if !r.evident {
		switch taken, bornOut := r.probe(nonces[0]); {
		case taken:
			r.hasUnknown, r.hearsay = false, true
			return
		case !bornOut && r.since(r.unknownSince) < 2*r.stuckBlocks():
			return
		}
		r.evident = true
	}
	for _, nonce := range nonces {
		if r.ctx.Err() != nil || r.cancelled >= maxCancellations {
			return
		}
		r.cancelUnknown(nonce)
	}
}

// isHeldUp reports whether anything waits for unknown transactions.
func (r *round) isHeldUp() bool {
	return len(r.order) > 0 || slices.ContainsFunc(r.inFlight, func(f *pendingNonce) bool { return f.nonce >= r.head.nonce })
}

// probe sends the most urgent intent that can be sent in the place of an unknown transaction. It
// reports whether a pool took it, and otherwise whether one knows the unknown transaction. With
// no intent to send the unknown transaction is believed in: what is above it is our own.
func (r *round) probe(nonce uint64) (taken, bornOut bool) {
	bornOut = true
	for _, w := range r.order {
		if f := r.owner[w.Key]; f != nil && !f.succeeded() {
			continue
		}
		stage, again, err := r.postAt(w, nonce, true)
		switch {
		case err == nil:
			return true, false
		case errors.Is(err, errOutbid):
			return false, true
		case r.ctx.Err() != nil:
			return false, false
		}
		r.deferIntent(w, stage, again, err)
		bornOut = false
	}
	return false, bornOut
}

// cancelUnknown uses an unknown transaction's nonce up. That it cannot is told once for each reason.
func (r *round) cancelUnknown(nonce uint64) {
	err := r.tryCancel(nonce)
	said := ""
	if err != nil {
		said = reason(StageHeld, err)
	}
	if said != r.cancelSaid && err != nil {
		r.add(Progress{Intent: Intent{Call: r.emptyCall()}, Stage: StageHeld, Nonce: nonce, Err: err})
	}
	r.cancelSaid = said
}

func (r *round) tryCancel(nonce uint64) error {
	offer, err := newOffer(r.head.baseFee, r.head.tip, r.mostUrgent().limit)
	if err != nil {
		return err
	}
	f := &pendingNonce{nonce: nonce, cancellation: true, first: r.head.block.Number}
	v := &attempt{empty: true, intent: Intent{Call: r.emptyCall()}, tx: r.unsigned(nonce, r.emptyGas(), offer, r.emptyCall())}
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
	r.cancelled++
	if said != lost {
		err = nil
	}
	r.emit(StageSent, f, v, Receipt{Tx: v.tx.Hash()}, err)
	return nil
}
