// SPDX-License-Identifier: MIT

package e2e

import (
	"math/big"
	"time"

	"github.com/ethereum/go-ethereum/common"

	"github.com/assize/assize/relay"
	"github.com/assize/assize/relay/protocol"
	"github.com/assize/assize/relay/txmgr"
)

// pause is how long a watcher has for a block before the next one comes by itself, on a chain that the test mines. Nothing depends on
// it but how many blocks there are.
const pause = time.Second

// lieCall returns what proposes claims as they are, true or not, and the batch's id.
func (w *world) lieCall(a account, claims ...protocol.Claim) (txmgr.Call, common.Hash) {
	w.t.Helper()
	now := w.now()
	greatest := uint32(0)
	for _, c := range claims {
		greatest = max(greatest, c.Height)
	}
	salt := common.BigToHash(big.NewInt(int64(len(now.Batches) + 1)))
	call, err := relay.At(&now.Params).Propose(claims, salt, 0, now.Params.MinDeposit(greatest, now.Latest().Height))
	if err != nil {
		w.t.Fatal(err)
	}
	return call, protocol.BatchID(protocol.BatchRoot(claims), a.Address, salt, now.Params.Relay, now.Params.ChainID)
}

// lie proposes claims as they are, true or not, and returns the batch.
func (w *world) lie(a account, claims ...protocol.Claim) *protocol.Batch {
	w.t.Helper()
	call, id := w.lieCall(a, claims...)
	w.perform(a, call, nil)
	return w.batch(id)
}

// lieIn does so on an anvil that mines only when it is told to: it mines a number of blocks for it.
func (w *world) lieIn(blocks int, a account, claims ...protocol.Claim) *protocol.Batch {
	w.t.Helper()
	call, id := w.lieCall(a, claims...)
	if _, err := w.session(a).Sender.Send(w.t.Context(), call); err != nil {
		w.t.Fatal(err)
	}
	w.anvil.Mine(blocks)
	return w.batch(id)
}

// pending reports whether transactions of an account wait to be mined.
func (w *world) pending(a account) bool {
	w.t.Helper()
	n, err := w.eth.PendingNonceAt(w.t.Context(), a.Address)
	if err != nil {
		w.t.Fatal(err)
	}
	return n > w.nonce(a)
}

// mineUntil mines until something holds of a batch: a block when the guard has sent something, or has had time enough to.
func (w *world) mineUntil(what string, id common.Hash, holds func(*protocol.Batch) bool) *protocol.Batch {
	w.t.Helper()
	last := time.Now()
	return w.until(what, id, func(b *protocol.Batch) bool {
		if holds(b) {
			return true
		}
		if w.pending(guard) || time.Since(last) > pause {
			w.anvil.Mine(1)
			last = time.Now()
		}
		return false
	})
}
