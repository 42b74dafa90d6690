package relay

import (
	"context"
	"errors"
	"math/big"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"

	"github.com/assize/assize/relay/protocol"
)

// Receipt is what a mined call cost. Of one that was sent and not seen mined it has
// the transaction and its nonce alone.
type Receipt struct {
	Tx      common.Hash
	Nonce   uint64
	Block   uint64
	GasUsed uint64
	Fee     *big.Int // wei, gas times price
}

// receiptOf reads what a node says of a mined transaction.
func receiptOf(r *types.Receipt, tx common.Hash) Receipt {
	fee := new(big.Int).SetUint64(r.GasUsed)
	return Receipt{Tx: tx, Block: r.BlockNumber.Uint64(), GasUsed: r.GasUsed, Fee: fee.Mul(fee, r.EffectiveGasPrice)}
}

// Session is a relay read and written by one account, one call at a time. For a
// service there is the Outbox.
type Session struct {
	*Client
	Sender *Sender
	// Interval is how often the node is asked whether a transaction is mined.
	Interval time.Duration
}

// Perform simulates a call on a block, sends it and waits until it is mined. A
// call that the contract refuses on that block is not sent. An error comes with the
// transaction and its nonce if that may be on its way.
//
// Expected errors: *RevertError, ErrFailed together with the receipt,
// ErrFeesTooHigh, ErrBadReceipt, errors of the node, the context's.
func (s *Session) Perform(ctx context.Context, call Call, at common.Hash) (Receipt, error) {
	if err := s.Simulate(ctx, s.Sender.From, call, at); err != nil {
		return Receipt{}, err
	}
	tx, err := s.Sender.Send(ctx, call)
	switch {
	case tx == nil:
		return Receipt{}, err
	case err != nil:
		return Receipt{Tx: tx.Hash(), Nonce: tx.Nonce()}, err
	}
	r, err := s.Sender.Wait(ctx, tx, s.Interval)
	if r == nil {
		return Receipt{Tx: tx.Hash(), Nonce: tx.Nonce()}, err
	}
	receipt := receiptOf(r, tx.Hash())
	receipt.Nonce = tx.Nonce()
	return receipt, err
}

// Submit performs what is wanted at a snapshot, one wish after the other, and
// returns what became of each.
//
// Expected errors: the context's.
func (s *Session) Submit(ctx context.Context, home *protocol.Snapshot, wishes []Wish) ([]Progress, error) {
	var news []Progress
	for _, w := range wishes {
		if ctx.Err() != nil {
			return news, ctx.Err()
		}
		p := Progress{Wish: w, Stage: StageMined}
		p.Receipt, p.Err = s.Perform(ctx, w.Call, home.Block.Hash)
		switch {
		case p.Err == nil:
		case errors.Is(p.Err, ErrFailed):
			p.Stage = StageFailed
		case errors.Is(p.Err, ErrFeesTooHigh):
			p.Stage = StageHeld
		case p.Receipt.Tx != (common.Hash{}):
			p.Stage = StageSent // and not seen mined
		default:
			p.Stage = StageRefused
		}
		news = append(news, p)
	}
	return news, nil
}
