// SPDX-License-Identifier: MIT

package e2e

import (
	"testing"
	"time"

	"github.com/assize/assize/relay/protocol"
)

// disputesOf counts the disputes that an account has opened about a batch.
func disputesOf(b *protocol.Batch, by account) (n int) {
	for _, d := range b.Disputes {
		if d.State.Challenger == by.Address {
			n++
		}
	}
	for _, f := range b.Forks {
		if f.Challenger == by.Address {
			n++
		}
	}
	return n
}

// TestHomeReorganisation: what a reorganisation of the home chain takes back is done again, once.
func TestHomeReorganisation(t *testing.T) {
	t.Parallel()
	btc := newPaid(t)
	w := onAnvil(t, btc, lasting)
	w.anvil.MineEvery(0)
	watcher := w.watch("watcher", guard)
	for _, c := range []struct {
		name string
		undo func(snapshot string, since uint64)
	}{
		{"reorganised", func(_ string, since uint64) { w.anvil.Reorganise(int(w.height() - since)) }},
		{"taken back", func(snapshot string, _ uint64) { w.anvil.Revert(snapshot) }},
	} {
		b := w.lieIn(1, liar, falsePath(t, btc.branch, reach+1))
		// what goes holds the dispute and not the batch
		snapshot, since := w.anvil.Snapshot(), w.height()
		w.mineUntil(c.name+": a dispute", b.ID, func(b *protocol.Batch) bool { return opened(b, guard) })
		c.undo(snapshot, since)
		if opened(w.batch(b.ID), guard) {
			t.Fatalf("%s: the dispute is still there", c.name)
		}
		w.mineUntil(c.name+": a dispute again", b.ID, func(b *protocol.Batch) bool { return opened(b, guard) })
		for range 8 {
			w.anvil.Mine(1)
			time.Sleep(pause)
		}
		if n := disputesOf(w.batch(b.ID), guard); n != 1 {
			t.Errorf("%s: %d disputes in the end", c.name, n)
		}
	}
	watcher.ends(`reorganised`)
}
