// SPDX-License-Identifier: MIT

package txmgr

import (
	"context"
	"math/big"

	"github.com/ethereum/go-ethereum/core/types"
)

// Relayer takes transactions to be mined. A Writer is one.
type Relayer interface {
	SendTransaction(ctx context.Context, tx *types.Transaction) error
}

// privateBlocks is for how many home blocks a transaction is left to Manager.Private
// alone, if nothing presses.
const privateBlocks = 15

// tooLateForPrivacy reports whether a pending nonce is sent to the node that is read, where
// others read along, besides Manager.Private: the intent's time is over, or it has been on its
// way for privateBlocks and a quarter of its time is over too. What is copied costs a
// reward; what is not mined costs a deposit, and lets a lie pass.
func (r *round) tooLateForPrivacy(f *pendingNonce, w Intent) bool {
	now := r.head.block.Time
	if w.due(now) {
		return true
	}
	quarter := w.Deadline != 0 && now >= w.Since && now-w.Since >= (w.Deadline-min(w.Since, w.Deadline))/4
	return r.since(f.first) >= privateBlocks && (w.Deadline == 0 || quarter)
}

// give hands an attempt of a pending nonce to whoever is to have it.
func (r *round) give(f *pendingNonce, v *attempt) (answer, error) {
	tx := v.tx
	if r.Private == nil {
		err := r.chain.SendTransaction(r.ctx, tx)
		return answerOf(err), err
	}
	err := r.Private.SendTransaction(r.ctx, tx)
	if !f.shown && !r.tooLateForPrivacy(f, v.intent) {
		return answerOf(err), err
	}
	shown := r.chain.SendTransaction(r.ctx, tx)
	if answerOf(err) == accepted || answerOf(shown) == lost {
		return answerOf(err), err
	}
	return answerOf(shown), shown
}

// askMore has the next offers be of eight times the tip that pools refuse as too
// cheap, within the limits: some chains ask for more than their nodes suggest.
func (m *Manager) askMore(tx *types.Transaction) {
	m.askedTip = lesser(new(big.Int).Mul(greater(tx.GasTipCap(), big.NewInt(1)), big.NewInt(8)), m.highestFee())
}

// askLess halves that when something is mined.
func (m *Manager) askLess() {
	if m.askedTip != nil {
		m.askedTip = new(big.Int).Rsh(m.askedTip, 1)
	}
}
