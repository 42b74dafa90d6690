// SPDX-License-Identifier: MIT

package txmgr

import (
	"errors"
	"fmt"
	"math"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
)

// send posts what is wanted and not on its way.
func (r *round) send() {
	for _, w := range r.order {
		if r.ctx.Err() != nil {
			return
		}
		if f := r.owner[w.Key]; f != nil && !f.succeeded() || r.resting(w) {
			continue
		}
		stage, again, err := r.post(w)
		if err != nil && r.ctx.Err() == nil {
			r.deferIntent(w, stage, again, err)
		}
	}
}

// Until when an intent that was not sent rests.
type rest uint8

const (
	untilNextRound rest = iota
	untilNextBlock
	untilStuckBlocks
	untilUnwanted
)

// resting reports whether an intent was tried already at this home block, and nothing
// has changed.
func (r *round) resting(w Intent) bool {
	a := r.waiting[w.Key]
	return a != nil && sameCall(a.call, w.Call) && (a.block == r.head.block.Hash || r.head.block.Number < a.until)
}

// deferIntent keeps an intent for later, and tells why if it is news.
func (r *round) deferIntent(w Intent, stage Stage, again rest, err error) {
	a := r.waiting[w.Key]
	if a == nil {
		a = &deferral{}
		r.waiting[w.Key] = a
	}
	a.call, a.block, a.until = w.Call, common.Hash{}, 0
	switch again {
	case untilNextRound:
	case untilNextBlock:
		a.block = r.head.block.Hash
	case untilStuckBlocks:
		a.until = r.head.block.Number + r.stuckBlocks()
	case untilUnwanted:
		a.until = math.MaxUint64
	}
	if said := reason(stage, err); said != a.said {
		a.said = said
		if stage == StageDry {
			err = nil
		}
		r.add(Progress{Intent: w, Stage: stage, Err: err})
	}
}

// deferReplacement is deferIntent for a pending nonce that should be replaced and is not.
func (r *round) deferReplacement(f *pendingNonce, stage Stage, err error) {
	if w, wanted := r.wanted[f.intent().Key]; wanted && !f.cancellation && r.ctx.Err() == nil {
		r.deferIntent(w, stage, untilNextRound, err)
	}
}

// reason is what tells one cause of waiting from another, without the amounts
// that change with every block.
func reason(stage Stage, err error) string {
	var revert Revert
	var limit *LimitError
	switch {
	case errors.As(err, &revert):
		return revert.Kind()
	case errors.As(err, &limit):
		return limit.Limit
	}
	for _, kind := range []error{ErrFeesTooHigh, ErrEarlier, ErrContested, ErrHidden, ErrNotSigned, ErrBadSignature, ErrTooMuchGas} {
		if errors.Is(err, kind) {
			return kind.Error()
		}
	}
	return stage.String() // a node's words may change from call to call
}

var errDry = errors.New("dry run")

// post sends an intent if all allows it. With an error it says how far the intent has
// come, and when to try again.
func (r *round) post(w Intent) (Stage, rest, error) {
	if again, err := r.hidden(w.Key); err != nil {
		return StageHeld, again, err
	}
	if r.unknownPending() {
		return StageHeld, untilNextBlock, ErrEarlier
	}
	return r.postAt(w, r.next(), false)
}

// postAt is post with a nonce. A probe offers the least tip, and goes no further if a
// pool knows another transaction of the nonce.
func (r *round) postAt(w Intent, nonce uint64, probe bool) (Stage, rest, error) {
	gas, err := r.prepare(w)
	if err != nil {
		if isRevert(err) || errors.Is(err, ErrTooMuchGas) {
			return StageRefused, untilNextBlock, err
		}
		return StageRefused, untilNextRound, err
	}
	if err := r.contested(w); err != nil {
		return StageHeld, untilNextBlock, err
	}
	tip := r.head.tip
	if probe {
		tip = r.minTip()
	}
	offer, err := newOffer(r.head.baseFee, tip, r.feeLimit(w, r.head.block.Time))
	if err != nil {
		return StageHeld, untilNextBlock, err
	}
	f := &pendingNonce{nonce: nonce, first: r.head.block.Number, probe: probe}
	v := &attempt{intent: w, tx: r.unsigned(f.nonce, gas, offer, w.Call)}
	if err := r.affords(f, v); err != nil {
		return StageHeld, untilNextBlock, err
	}
	if r.Dry {
		return StageDry, untilUnwanted, errDry
	}
	if v.tx, err = r.signed(v.tx); err != nil {
		return StageRefused, untilStuckBlocks, err
	}
	said, err := r.transmit(f, v)
	switch {
	case said == refused:
		return StageRefused, untilNextBlock, fmt.Errorf("%s: send: %w", w.Call.Name, err)
	case said == outbid && probe:
		return StageHeld, untilNextBlock, errOutbid
	}
	delete(r.waiting, w.Key)
	r.owner[w.Key] = f
	if said != lost {
		err = nil
	}
	r.emit(StageSent, f, v, Receipt{Tx: v.tx.Hash()}, err)
	return 0, 0, nil
}

// hidden reports whether a key has succeeded already at the snapshot, as receipts
// say, though it is wanted there.
//
// Expected errors: ErrHidden, errors of the node.
func (r *round) hidden(key string) (rest, error) {
	if f := r.owner[key]; f != nil { // its receipt was looked up
		return untilNextBlock, fmt.Errorf("%w: %s", ErrHidden, f.receipt.TxHash)
	}
	tx, done := r.done.tx[key]
	if !done {
		return 0, nil
	}
	receipt, err := r.chain.TransactionReceipt(r.ctx, tx)
	switch {
	case errors.Is(err, ethereum.NotFound):
		r.done.remove(key) // a reorganisation took it away
		return 0, nil
	case err != nil:
		return untilNextRound, fmt.Errorf("receipt of %s: %w", tx, err)
	case receipt.Status != types.ReceiptStatusSuccessful:
		r.done.remove(key)
		return 0, nil
	}
	return untilNextBlock, fmt.Errorf("%w: %s", ErrHidden, tx)
}

// unsigned makes a transaction of a call.
func (r *round) unsigned(nonce, gas uint64, o offer, call Call) *types.Transaction {
	return types.NewTx(&types.DynamicFeeTx{
		ChainID: r.chainID, Nonce: nonce, GasTipCap: o.tip, GasFeeCap: o.feeCap,
		Gas: gas, To: &call.To, Value: valueOf(call), Data: call.Data,
	})
}

// signed has a transaction signed, and looks at what comes back.
//
// Expected errors: ErrNotSigned, ErrBadSignature.
func (r *round) signed(tx *types.Transaction) (*types.Transaction, error) {
	if r.sign == nil {
		return nil, fmt.Errorf("%w: no key", ErrNotSigned)
	}
	out, err := r.sign(r.ctx, tx, r.chainID)
	if err != nil {
		return nil, fmt.Errorf("%w: %w", ErrNotSigned, err)
	}
	signer := types.LatestSignerForChainID(r.chainID)
	if out == nil || out.Type() != tx.Type() || signer.Hash(out) != signer.Hash(tx) {
		return nil, ErrBadSignature
	}
	if from, err := types.Sender(signer, out); err != nil || from != r.From {
		return nil, ErrBadSignature
	}
	return out, nil
}

// transmit gives an attempt to the node, and keeps it unless the node refuses it, or
// has another in the place of a probe.
func (r *round) transmit(f *pendingNonce, v *attempt) (answer, error) {
	said, err := r.give(f, v)
	if said == cheap {
		r.askMore(v.tx)
		said = refused
	}
	if said == refused || said == outbid && f.probe && len(f.attempts) == 0 {
		return said, quoted(err)
	}
	if len(f.attempts) == 0 {
		r.inFlight = append(r.inFlight, f)
		// an empty transfer may take a nonce between those of others
		for i := len(r.inFlight) - 1; i > 0 && r.inFlight[i-1].nonce > f.nonce; i-- {
			r.inFlight[i-1], r.inFlight[i] = r.inFlight[i], r.inFlight[i-1]
		}
	}
	f.attempts = append(f.attempts, v)
	f.current, f.last, f.checked = v, r.head.block.Number, r.head.block.Hash
	f.unsure, f.outbid, f.round = said == lost, said == outbid, r.rounds
	f.probe = f.probe && len(f.attempts) == 1
	return said, quoted(err)
}

// again gives the node the current attempt once more.
func (r *round) again(f *pendingNonce) {
	switch said, _ := r.give(f, f.current); said {
	case accepted, used:
		f.unsure = false
	case outbid:
		f.unsure, f.outbid = false, true
	case cheap, refused, lost: // and the next block once more
	}
}
