// SPDX-License-Identifier: MIT

package e2e

import (
	"testing"

	"github.com/assize/assize/relay/protocol"
)

// TestWithinTwoBlocks: an opening move is mined at the latest in the second block after the lie.
func TestWithinTwoBlocks(t *testing.T) {
	t.Parallel()
	btc := newPaid(t)
	w := onAnvil(t, btc, lasting)
	w.anvil.MineEvery(0)
	watcher := w.watch("watcher", guard)
	for range 3 {
		w.lieIn(1, liar, falsePath(t, btc.branch, reach+1))
		eventually(t, "the watcher to send, with no block in between", func() bool { return w.pending(guard) })
		w.anvil.Mine(1)
	}
	lies, proposed := eventsOf[protocol.Proposed](w)
	moves, moved := eventsOf[protocol.Opened](w)
	if len(lies) != 3 || len(moves) != 3 {
		t.Fatalf("%d lies and %d opening moves", len(lies), len(moves))
	}
	for i := range lies {
		if moves[i].State.BatchID != lies[i].ID || moved[i] > proposed[i]+2 {
			t.Errorf("the lie in block %d: opened in block %d", proposed[i], moved[i])
		}
	}
	watcher.ends()
}

// TestStartedAgain: a watcher that was ended and started again knows what it had done, and what it has missed.
func TestStartedAgain(t *testing.T) {
	t.Parallel()
	btc := newPaid(t)
	w := onAnvil(t, btc, lasting)
	watcher := w.watch("watcher", guard)
	before := w.lie(liar, falsePath(t, btc.branch, reach+1))
	w.until("a dispute", before.ID, func(b *protocol.Batch) bool { return opened(b, guard) })
	watcher.ends()
	missed := w.lie(liar, falsePath(t, btc.branch, reach+1))
	watcher = watcher.again()
	w.until("a dispute about what was missed", missed.ID, func(b *protocol.Batch) bool { return opened(b, guard) })
	w.anvil.Pass(lasting.clock)
	for _, b := range []*protocol.Batch{before, missed} {
		if b = w.rejected(b.ID); disputesOf(b, guard) != 1 {
			t.Errorf("%d disputes about one lie", disputesOf(b, guard))
		}
	}
	w.blocksPass(2)
	if n := w.nonce(guard); n != 4 {
		t.Errorf("%d transactions for two disputes", n)
	}
	watcher.ends()
}
