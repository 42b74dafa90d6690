// SPDX-License-Identifier: MIT

package e2e

import (
	"testing"
	"time"

	"github.com/assize/assize/relay/protocol"
)

// TestHonest: a true claim becomes final, is verified and settled, and the watcher leaves it alone.
func TestHonest(t *testing.T) {
	t.Parallel()
	btc := newBitcoin(t, reach)
	paying := btc.mine(recently(), 8)
	btc.bury(confirmations + 2)
	w := onGeth(t, btc, terms{window: 30 * time.Second, clock: 10 * time.Second, checkpointWindow: time.Hour, checkpoint: 100})
	watcher := w.watch("watcher", guard)
	b := w.propose(paying.ids[1], paying.ids[8])
	if b.Claims[0].Depth != 4 {
		t.Errorf("a tree of depth %d", b.Claims[0].Depth)
	}
	if now := w.now().Block; now.Time < b.Deadline {
		if early, err := w.client.Verified(t.Context(), b, 0, now.Hash); err != nil || early {
			t.Errorf("verified in its window: %v, %v", early, err)
		}
	}
	b = w.final(b.ID)
	for i := range b.Claims {
		if !w.verified(b, i) {
			t.Errorf("claim %d is final and not verified", i)
		}
	}
	w.as(proposer).run("settle", "--poll", "100ms").succeeds(t)
	b = w.until("the batch to be settled", b.ID, func(b *protocol.Batch) bool { return b.Phase == protocol.PhaseSettled })
	if !w.verified(b, 0) {
		t.Error("settled and not verified")
	}
	if n := w.nonce(guard); n != 0 {
		t.Errorf("the watcher sent %d transactions", n)
	}
	watcher.ends()
}
