// SPDX-License-Identifier: MIT

package simchain

import (
	"context"
	"time"

	"github.com/ethereum/go-ethereum/core/types"
)

// Prompt is a client whose pool knows what it was sent before the sending returns: else a
// block that is made next may lack it, on a busy machine.
type Prompt struct{ Client }

// SendTransaction returns once the account's pending nonce counts the transaction.
func (p Prompt) SendTransaction(ctx context.Context, tx *types.Transaction) error {
	from, err := types.Sender(types.LatestSignerForChainID(tx.ChainId()), tx)
	if err != nil {
		return err
	}
	next, err := p.PendingNonceAt(ctx, from)
	if err != nil {
		return err
	}
	if err := p.Client.SendTransaction(ctx, tx); err != nil {
		return err
	}
	for next == tx.Nonce() { // the caller's own limit ends it
		time.Sleep(time.Millisecond)
		if next, err = p.PendingNonceAt(ctx, from); err != nil {
			return err
		}
	}
	return nil
}
