// SPDX-License-Identifier: MIT

package e2e

import (
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common/hexutil"

	"github.com/assize/assize/relay/protocol"
)

// TestCrashPending: a watcher that is killed while its transaction waits to be mined holds still until it is, and goes on.
func TestCrashPending(t *testing.T) {
	t.Parallel()
	btc := newPaid(t)
	w := onAnvil(t, btc, lasting)
	w.anvil.MineEvery(0)
	d := w.doom("clef")
	dies := func() {
		t.Helper()
		eventually(t, "a transaction", func() bool { return len(w.waiting(guard)) == 1 })
		d.kill()
		d.revive()
		d.watcher.logged(earlier)
		if n := len(w.waiting(guard)); n != 1 {
			t.Errorf("%d transactions wait", n)
		}
		w.anvil.Mine(1)
	}
	lie := w.lieIn(1, liar, falsePath(t, btc.branch, reach+1))
	dies()
	if !opened(w.batch(lie.ID), guard) {
		t.Error("it was sent, and is not mined")
	}
	w.anvil.Pass(lasting.clock + time.Minute)
	dies()
	w.rejected(lie.ID)
	for range 3 {
		time.Sleep(pause)
		w.anvil.Mine(1)
	}
	d.survives(0)
}

// TestCrashStuck: a transaction that a killed watcher has left behind, and that is not mined, is replaced by an empty transfer, and
// then the move is made, once; also when the watcher is killed again in between.
func TestCrashStuck(t *testing.T) {
	t.Parallel()
	btc := newPaid(t)
	w := onAnvil(t, btc, lasting)
	w.anvil.MineEvery(0)
	d := w.doom("clef")
	d.expected = []string{`(?i)out ?of ?gas`, `gas required exceeds`} // while blocks have no room
	for _, again := range []bool{false, true} {
		lie := w.lieIn(1, liar, falsePath(t, btc.branch, reach+1))
		eventually(t, "a transaction", func() bool { return len(w.waiting(guard)) == 1 })
		d.kill()
		d.revive()
		d.watcher.logged(earlier)
		before := w.nonce(guard)
		// the blocks have no room for it, but for an empty transfer
		w.roomFor(50_000)
		for i := 0; w.nonce(guard) == before; i++ {
			if i == 120 {
				t.Fatal("nothing else is mined in 120 blocks")
			}
			w.anvil.Mine(1)
			time.Sleep(pause)
			if tx := w.waiting(guard)[before]; again && tx != nil && *tx.To() == guard.Address {
				again = false
				w.roomFor(60_000_000)
				d.kill()
				d.revive()
				d.watcher.logged(earlier)
			}
		}
		if opened(w.batch(lie.ID), guard) {
			t.Error("opened in a block that has no room for it")
		}
		w.roomFor(60_000_000)
		w.anvil.Mine(1)
		w.mineUntil("a dispute", lie.ID, func(b *protocol.Batch) bool { return opened(b, guard) })
		w.anvil.Pass(lasting.clock + time.Minute)
		w.mineUntil("the batch to be rejected", lie.ID, func(b *protocol.Batch) bool { return b.Phase == protocol.PhaseRejected })
	}
	d.survives(2)
}

// roomFor sets how much gas the blocks to come take.
func (w *world) roomFor(gas uint64) {
	w.t.Helper()
	w.anvil.Call(nil, "evm_setBlockGasLimit", hexutil.Uint64(gas))
}
