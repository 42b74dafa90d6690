// SPDX-License-Identifier: MIT

package txmgr

import (
	"context"
	"fmt"
)

// read asks the node what matters at a block.
func (m *Manager) read(ctx context.Context, b Block) (h head, err error) {
	h = head{block: b}
	if h.nonce, err = m.chain.NonceAtHash(ctx, m.From, b.Hash); err != nil {
		return h, fmt.Errorf("nonce of %s: %w", m.From, err)
	}
	if h.balance, err = m.chain.BalanceAtHash(ctx, m.From, b.Hash); err != nil {
		return h, fmt.Errorf("balance of %s: %w", m.From, err)
	}
	if h.pending, err = m.chain.PendingNonceAt(ctx, m.From); err != nil {
		return h, fmt.Errorf("pending nonce of %s: %w", m.From, err)
	}
	latest, err := m.chain.HeaderByNumber(ctx, nil)
	if err != nil {
		return h, fmt.Errorf("latest home block: %w", err)
	}
	if h.baseFee = latest.BaseFee; h.baseFee == nil {
		return h, ErrNoBaseFee
	}
	suggested, err := m.chain.SuggestGasTipCap(ctx)
	if err != nil { // not all nodes offer to
		suggested = nil
	}
	h.tip = usual(suggested, h.baseFee, m.minTip())
	return h, nil
}

// update reads what matters at a snapshot's block, once.
func (m *Manager) update(ctx context.Context, at Block) error {
	if at.Hash == m.head.block.Hash {
		return nil
	}
	h, err := m.read(ctx, at)
	if err == nil {
		m.head = h
	}
	return err
}
