// SPDX-License-Identifier: MIT

package e2e

import (
	"testing"
	"time"

	"github.com/assize/assize/relay/protocol"
)

// TestCrashSendingOnGeth: a watcher that is killed at any point of sending its opening move makes it once (P-9.10).
func TestCrashSendingOnGeth(t *testing.T) {
	t.Parallel()
	btc := newPaid(t)
	w := onGeth(t, btc, brief)
	d := w.doom("web3signer")
	var lies []*protocol.Batch
	for _, at := range everyPoint {
		d.dies(at, func() { lies = append(lies, w.lie(liar, falsePath(t, btc.branch, reach+1))) })
		d.revive()
		w.until("a dispute, when it was killed "+at.name, lies[len(lies)-1].ID, func(b *protocol.Batch) bool { return opened(b, guard) })
	}
	for _, lie := range lies {
		w.rejected(lie.ID)
	}
	d.survives(0)
}

// TestCrashSending: a watcher that is killed at any point of sending its opening move, and of its last one, makes each once.
func TestCrashSending(t *testing.T) {
	t.Parallel()
	btc := newPaid(t)
	w := onAnvil(t, btc, lasting)
	d := w.doom("clef")
	for _, at := range everyPoint {
		var lie *protocol.Batch
		d.dies(at, func() { lie = w.lie(liar, falsePath(t, btc.branch, reach+1)) })
		d.revive()
		w.until("a dispute, when it was killed "+at.name, lie.ID, func(b *protocol.Batch) bool { return opened(b, guard) })
		d.dies(at, func() { w.anvil.Pass(lasting.clock + time.Minute) })
		d.revive()
		w.rejected(lie.ID)
	}
	d.survives(0)
}
