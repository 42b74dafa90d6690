package relay

import (
	"context"
	"math/big"
	"time"

	"github.com/ethereum/go-ethereum/common"
)

// Receipt is what a mined call cost.
type Receipt struct {
	Tx      common.Hash
	Block   uint64
	GasUsed uint64
	Fee     *big.Int // wei, gas times price
}

// Session is a relay read and written by one account.
type Session struct {
	*Client
	Sender *Sender
	// Interval is how often the node is asked whether a transaction is mined.
	Interval time.Duration
}

// Perform simulates a call on a block, sends it and waits until it is mined. A
// call that the contract refuses on that block is not sent.
//
// Expected errors: *RevertError, ErrFailed together with the receipt,
// ErrFeesTooHigh, ErrBadReceipt, errors of the node.
func (s *Session) Perform(ctx context.Context, call Call, at common.Hash) (Receipt, error) {
	if err := s.Simulate(ctx, s.Sender.From, call, at); err != nil {
		return Receipt{}, err
	}
	tx, err := s.Sender.Send(ctx, call)
	if err != nil {
		return Receipt{}, err
	}
	r, err := s.Sender.Wait(ctx, tx, s.Interval)
	if r == nil {
		return Receipt{Tx: tx.Hash()}, err
	}
	fee := new(big.Int).SetUint64(r.GasUsed)
	return Receipt{tx.Hash(), r.BlockNumber.Uint64(), r.GasUsed, fee.Mul(fee, r.EffectiveGasPrice)}, err
}
