// SPDX-License-Identifier: MIT

package txmgr

import (
	"context"
	"errors"
	"fmt"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/core/types"
)

// PendingCaller is what a Writer may be besides: one that runs calls behind the
// transactions that wait to be mined.
type PendingCaller interface {
	PendingCallContract(ctx context.Context, msg ethereum.CallMsg) ([]byte, error)
}

func (r *round) message(call Call) ethereum.CallMsg {
	return ethereum.CallMsg{From: r.From, To: &call.To, Value: call.Value, Data: call.Data}
}

// prepare runs an intent's call on the snapshot's block, and returns the gas to give it.
//
// Expected errors: a TxRevert, ErrTooMuchGas, errors of the node.
// Rules: P-9.9.
func (r *round) prepare(w Intent) (uint64, error) {
	msg := r.message(w.Call)
	if _, err := r.chain.CallContractAtHash(r.ctx, msg, r.head.block.Hash); err != nil {
		return 0, fmt.Errorf("%s: %w", w.Call.Name, quoted(AsRevert(err, r.decode)))
	}
	gas, err := r.chain.EstimateGas(r.ctx, msg)
	if err != nil {
		return 0, fmt.Errorf("%s: %w", w.Call.Name, quoted(AsRevert(err, r.decode)))
	}
	if gas = max(gasLimit(gas), r.starved[w.Key]); w.MaxGas > 0 && gas > w.MaxGas {
		return 0, fmt.Errorf("%s: %w: %d, at most %d", w.Call.Name, ErrTooMuchGas, gas, w.MaxGas)
	}
	return gas, nil
}

func isRevert(err error) bool {
	var revert Revert
	return errors.As(err, &revert)
}

// contested returns why an intent waits: what others have on its way makes it fail, so
// both would pay for one thing. What waits to be mined is cheap to make up, so an intent
// that is due does not wait, and none for longer than a transaction is given.
//
// Expected errors: ErrContested.
func (r *round) contested(w Intent) error {
	chain, can := r.chain.(PendingCaller)
	if !can || w.due(r.head.block.Time) {
		return nil
	}
	a := r.waiting[w.Key]
	if a != nil && a.contested != 0 && r.since(a.contested) >= r.stuckBlocks() {
		return nil
	}
	_, err := chain.PendingCallContract(r.ctx, r.message(w.Call))
	if err = AsRevert(err, r.decode); !isRevert(err) { // not all nodes can
		return nil
	}
	if a == nil {
		a = &deferral{}
		r.waiting[w.Key] = a
	}
	if a.contested == 0 {
		a.contested = r.head.block.Number
	}
	return fmt.Errorf("%w: %w", ErrContested, err)
}

// feed has a call that ran out of gas given twice as much the next time: the estimate
// was one node's word.
func (r *round) feed(v *attempt, receipt *types.Receipt) {
	if ranOut(v, receipt) {
		r.starved[v.intent.Key] = min(2*v.tx.Gas(), max(MaxTxGas, v.tx.Gas()))
	}
}

// ranOut reports whether a transaction has used all its gas but what a call must leave
// its caller (EIP-150).
func ranOut(v *attempt, receipt *types.Receipt) bool {
	return receipt.GasUsed >= v.tx.Gas()-v.tx.Gas()/64
}

// whyFailed returns ErrFailed with the reason, as far as the call tells it behind the
// block that it failed in.
func (r *round) whyFailed(v *attempt, receipt *types.Receipt) error {
	_, err := r.chain.CallContractAtHash(r.ctx, r.message(v.intent.Call), receipt.BlockHash)
	switch err = AsRevert(err, r.decode); {
	case isRevert(err):
		return fmt.Errorf("%w: %w", ErrFailed, err)
	case ranOut(v, receipt):
		return fmt.Errorf("%w: its gas of %d was too little", ErrFailed, v.tx.Gas())
	case err != nil:
		return fmt.Errorf("%w, and why cannot be told: %w", ErrFailed, quoted(err))
	}
	return fmt.Errorf("%w, and would pass behind its block", ErrFailed)
}
