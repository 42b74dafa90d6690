// SPDX-License-Identifier: MIT

package relay

import (
	"context"
	"errors"
	"time"

	"github.com/ethereum/go-ethereum/common"

	"github.com/assize/assize/relay/txmgr"
)

// Session is a relay read and written by one account, one call at a time. For a
// service there is the Manager.
type Session struct {
	*Client
	Sender *txmgr.Sender
	// Interval is how often the node is asked whether a transaction is mined.
	Interval time.Duration
}

// Perform simulates a call on a block, sends it and waits until it is mined. A
// call that the contract refuses on that block is not sent. An error comes with the
// transaction and its nonce if that may be on its way.
//
// Expected errors: *RevertError, ErrFailed together with the receipt,
// ErrFeesTooHigh, ErrBadReceipt, errors of the node, the context's.
func (s *Session) Perform(ctx context.Context, call txmgr.Call, at common.Hash) (txmgr.Receipt, error) {
	if err := s.Simulate(ctx, s.Sender.From, call, at); err != nil {
		return txmgr.Receipt{}, err
	}
	tx, err := s.Sender.Send(ctx, call)
	switch {
	case tx == nil:
		return txmgr.Receipt{}, err
	case err != nil:
		return txmgr.Receipt{Tx: tx.Hash(), Nonce: tx.Nonce()}, err
	}
	r, err := s.Sender.Wait(ctx, tx, s.Interval)
	if r == nil {
		return txmgr.Receipt{Tx: tx.Hash(), Nonce: tx.Nonce()}, err
	}
	receipt := txmgr.ReceiptOf(r, tx.Hash())
	receipt.Nonce = tx.Nonce()
	return receipt, err
}

// Submit performs what is wanted at a snapshot, one intent after the other, and
// returns what became of each.
//
// Expected errors: the context's.
func (s *Session) Submit(ctx context.Context, at txmgr.Block, intents []txmgr.Intent) ([]txmgr.Progress, error) {
	var news []txmgr.Progress
	for _, w := range intents {
		if ctx.Err() != nil {
			return news, ctx.Err()
		}
		p := txmgr.Progress{Intent: w, Stage: txmgr.StageMined}
		p.Receipt, p.Err = s.Perform(ctx, w.Call, at.Hash)
		switch {
		case p.Err == nil:
		case errors.Is(p.Err, txmgr.ErrFailed):
			p.Stage = txmgr.StageFailed
		case errors.Is(p.Err, txmgr.ErrFeesTooHigh):
			p.Stage = txmgr.StageHeld
		case p.Receipt.Tx != (common.Hash{}):
			p.Stage = txmgr.StageSent // and not seen mined
		default:
			p.Stage = txmgr.StageRefused
		}
		news = append(news, p)
	}
	return news, nil
}

// NewSender returns a sender for an account, whose errors tell what the contracts refuse.
//
// Expected errors: errors of the node.
func NewSender(ctx context.Context, chain txmgr.Writer, from common.Address, sign txmgr.SignFunc) (*txmgr.Sender, error) {
	return txmgr.NewSender(ctx, chain, from, sign, decodeRevert)
}

// NewManager returns a Manager for an account, whose errors tell what the contracts refuse.
// One that is Dry needs no sign.
//
// Expected errors: errors of the node.
func NewManager(ctx context.Context, chain txmgr.Writer, from common.Address, sign txmgr.SignFunc) (*txmgr.Manager, error) {
	return txmgr.New(ctx, chain, from, sign, decodeRevert)
}
