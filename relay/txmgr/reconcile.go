// SPDX-License-Identifier: MIT

package txmgr

import (
	"errors"
	"math/big"
	"slices"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/core/types"
)

// charge counts what an attempt has cost, or takes it back for a negative sign.
func (r *round) charge(v *attempt, receipt *types.Receipt, sign int64) {
	name := v.intent.Call.Name
	if v.empty {
		name = r.emptyCall().Name
	}
	c := r.counts.Calls[name]
	fee := new(big.Int).Mul(ReceiptOf(receipt, receipt.TxHash).Fee, big.NewInt(sign))
	if c.Fee != nil {
		fee.Add(fee, c.Fee)
	}
	c.Fee = fee
	if sign > 0 {
		c.Count, c.Gas = c.Count+1, c.Gas+receipt.GasUsed
	} else {
		c.Count, c.Gas = c.Count-1, c.Gas-receipt.GasUsed
	}
	r.counts.Calls[name] = c
}

// reconcile brings the pending nonces up to date with the snapshot.
func (r *round) reconcile() {
	for _, f := range slices.Clone(r.inFlight) {
		switch {
		case f.nonce >= r.head.nonce:
			r.reopen(f)
		case f.reconciled != r.head.block.Hash:
			r.onMined(f)
		}
	}
}

// reopen puts a pending nonce that a reorganisation took out of the chain back on its
// way.
func (r *round) reopen(f *pendingNonce) {
	if f.receipt != nil || f.lost {
		r.unaccount(f)
		f.lost, f.last, f.unsure = false, r.head.block.Number, true
		r.emit(StageSent, f, f.current, Receipt{Tx: f.current.tx.Hash()}, ErrReorganised)
	}
	f.usedAt = 0
}

// unaccount forgets by which attempt a pending nonce was mined.
func (r *round) unaccount(f *pendingNonce) {
	if f.receipt == nil {
		return
	}
	r.spendings.remove(f.paid)
	r.charge(f.by, f.receipt, -1)
	if f.succeeded() {
		r.done.remove(f.by.intent.Key)
	}
	f.receipt, f.by, f.paid = nil, nil, nil
}

// onMined looks for the receipt of a pending nonce that is used.
func (r *round) onMined(f *pendingNonce) {
	if f.usedAt == 0 {
		f.usedAt = r.head.block.Number
	}
	v, receipt, err := r.receiptOf(f)
	if err != nil {
		return // asked again in the next round
	}
	f.reconciled = r.head.block.Hash
	switch {
	case receipt != nil && (f.receipt == nil || f.receipt.BlockHash != receipt.BlockHash || f.by != v):
		r.unaccount(f)
		r.account(f, v, receipt)
	case receipt == nil && f.receipt != nil: // it was there: maybe another node's answer
		r.unaccount(f)
		f.usedAt = r.head.block.Number
	case receipt == nil:
		if !f.lost && r.since(f.usedAt) >= r.stuckBlocks() {
			f.lost = true
			if f.cancellation {
				break // as it should be: the unknown transaction was mined
			}
			r.emit(StageLost, f, f.current, Receipt{Tx: f.current.tx.Hash()}, ErrLost)
		}
	}
	at := f.usedAt
	if receipt != nil {
		at = receipt.BlockNumber.Uint64()
	}
	if (receipt != nil || f.lost) && r.since(at) >= r.confirmations() {
		r.forget(f)
	}
}

// receiptOf returns the attempt of a pending nonce that was mined, if the node knows. It
// asks for the one that was mined so far, and then for all from the newest on.
func (r *round) receiptOf(f *pendingNonce) (*attempt, *types.Receipt, error) {
	order := slices.Clone(f.attempts)
	slices.Reverse(order)
	if f.by != nil {
		order = append([]*attempt{f.by}, order...)
	}
	for _, v := range order {
		receipt, err := r.chain.TransactionReceipt(r.ctx, v.tx.Hash())
		switch {
		case errors.Is(err, ethereum.NotFound):
			continue
		case err != nil:
			return nil, nil, err
		case receipt.BlockNumber == nil || receipt.EffectiveGasPrice == nil || receipt.TxHash != v.tx.Hash():
			return nil, nil, ErrBadReceipt
		case receipt.BlockNumber.Cmp(new(big.Int).SetUint64(r.head.block.Number)) > 0:
			return nil, nil, ErrReorganised // the node has moved on from the snapshot
		}
		return v, receipt, nil
	}
	return nil, nil, nil
}

// account takes over what a receipt says.
func (r *round) account(f *pendingNonce, v *attempt, receipt *types.Receipt) {
	f.receipt, f.by, f.lost = receipt, v, false
	told := ReceiptOf(receipt, v.tx.Hash())
	f.paid = &Spending{r.head.block.Time, v.intent.Batch, told.Fee, v.intent.Upkeep}
	r.spendings.add(f.paid)
	r.charge(v, receipt, 1)
	switch {
	case v.empty && f.cancellation:
		r.emit(StageMined, f, v, told, nil)
	case v.empty:
		r.emit(StageLost, f, v, told, ErrTakenBack)
	case receipt.Status == types.ReceiptStatusSuccessful:
		r.done.add(v.intent.Key, v.tx.Hash())
		r.askLess()
		r.emit(StageMined, f, v, told, nil)
	default:
		r.feed(v, receipt)
		r.emit(StageFailed, f, v, told, r.whyFailed(v, receipt))
	}
}

func (r *round) forget(f *pendingNonce) {
	r.inFlight = slices.DeleteFunc(r.inFlight, func(g *pendingNonce) bool { return g == f })
}
