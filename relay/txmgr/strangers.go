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
	// maxFilled is how many empty transfers an Outbox pays for in all; then it goes by
	// the mined nonce alone.
	maxFilled = 64
)

// strangers returns the nonces, at most so many, that are used by transactions
// this Outbox does not know: an earlier run's, another program's, or its own that
// a deep reorganisation brought back.
func (r *round) strangers(most int) (nonces []uint64) {
	if r.head.pending <= r.next() || r.filled >= maxFilled {
		r.hearsay = r.filled >= maxFilled
	}
	end := r.head.pending
	if r.hearsay {
		end = 0
	}
	if n := len(r.flights); n > 0 {
		end = max(end, r.flights[n-1].nonce)
	}
	known := map[uint64]bool{}
	for _, f := range r.flights {
		known[f.nonce] = true
	}
	for n := r.head.nonce; n < end && len(nonces) < most; n++ {
		if !known[n] {
			nonces = append(nonces, n)
		}
	}
	return nonces
}

// takeOver gets strangers that are stuck out of the way of what is wanted. What they
// are is not known: only when their nonces are used does the snapshot show what is
// still to be done, so a wish in the place of one could come to be done twice.
//
// That there are any is a node's word. So a wish is sent in the place of the first,
// for the least tip: a pool that has a transaction there wants more. Only then the
// strangers are replaced by empty transfers, or when for some blocks no wish could be
// sent to ask it. A pool that takes the wish has no
// transaction there, and none behind, since a pool counts those that follow on each
// other.
func (r *round) takeOver() {
	nonces := r.strangers(maxTakeOver)
	switch {
	case len(nonces) == 0:
		r.strange, r.evident = false, false
		return
	case !r.strange || r.stranger != nonces[0]:
		r.strange, r.stranger, r.strangeSince = true, nonces[0], r.head.block.Number
	}
	if r.since(r.strangeSince) < r.stuckBlocks() || r.Dry || !r.isHeldUp() {
		return
	}
	if !r.evident {
		switch taken, bornOut := r.probe(nonces[0]); {
		case taken:
			r.strange, r.hearsay = false, true
			return
		case !bornOut && r.since(r.strangeSince) < 2*r.stuckBlocks():
			return
		}
		r.evident = true
	}
	for _, nonce := range nonces {
		if r.ctx.Err() != nil || r.filled >= maxFilled {
			return
		}
		r.fill(nonce)
	}
}

// isHeldUp reports whether anything waits for strangers.
func (r *round) isHeldUp() bool {
	return len(r.order) > 0 || slices.ContainsFunc(r.flights, func(f *flight) bool { return f.nonce >= r.head.nonce })
}

// probe sends the most urgent wish that can be sent in the place of a stranger. It
// reports whether a pool took it, and otherwise whether one knows the stranger. With
// no wish to send the stranger is believed in: what is above it is our own.
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
		r.hold(w, stage, again, err)
		bornOut = false
	}
	return false, bornOut
}

// errOutbid is a pool's answer to a probe: it has another transaction of the nonce.
var errOutbid = errors.New("the pool knows another transaction of the nonce")

// strangersFly says whether a transaction of a stranger may still be mined.
func (r *round) strangersFly() bool {
	return r.strange || slices.ContainsFunc(r.flights, func(f *flight) bool { return f.filler && f.nonce >= r.head.nonce })
}

// fill uses a stranger's nonce up. That it cannot is told once for each reason.
func (r *round) fill(nonce uint64) {
	err := r.tryFill(nonce)
	said := ""
	if err != nil {
		said = reason(StageHeld, err)
	}
	if said != r.fillSaid && err != nil {
		r.add(Progress{Intent: Intent{Call: r.emptyCall()}, Stage: StageHeld, Nonce: nonce, Err: err})
	}
	r.fillSaid = said
}

func (r *round) tryFill(nonce uint64) error {
	offer, err := newOffer(r.head.baseFee, r.head.tip, r.mostUrgent().limit)
	if err != nil {
		return err
	}
	f := &flight{nonce: nonce, filler: true, first: r.head.block.Number}
	v := &version{empty: true, wish: Intent{Call: r.emptyCall()}, tx: r.unsigned(nonce, r.emptyGas(), offer, r.emptyCall())}
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
	r.filled++
	if said != lost {
		err = nil
	}
	r.tell(StageSent, f, v, Receipt{Tx: v.tx.Hash()}, err)
	return nil
}
