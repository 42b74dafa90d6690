// SPDX-License-Identifier: MIT

package e2e

import (
	"testing"

	"github.com/assize/assize/e2e/faults"
	"github.com/assize/assize/relay/protocol"
)

// opened reports whether an account has opened a dispute of any kind about a batch.
func opened(b *protocol.Batch, by account) bool {
	for _, d := range b.Disputes {
		if d.State.Challenger == by.Address {
			return true
		}
	}
	return attacked(b, by)
}

// TestBitcoinNodeFaults: a watcher with one node bonds nothing on what that node does not show it, and goes on when it does. One with
// a second node does not miss the first.
func TestBitcoinNodeFaults(t *testing.T) {
	t.Parallel()
	btc := newBitcoin(t, reach)
	w := onGeth(t, btc, lasting)
	proxy := faults.New(t, btc.URL)
	faulty := btc.source(t, proxy.URL)
	alone := w.watch("alone", guard, "--sources", faulty)
	both := w.watch("both", second, "--sources", faulty+","+btc.source(t, btc.URL))
	for _, c := range []struct {
		name  string
		spoil func()
	}{
		{"falls behind", func() { proxy.Set(faults.All, pretends(t, btc.fork(btc.tip()))) }},
		{"invents headers", func() { proxy.Set(faults.All, pretends(t, btc.workless(t, btc.tip()-2))) }},
		{"gives wrong bodies", func() { proxy.Set("getblock", btc.wrongBodies()) }},
		{"hangs", func() { proxy.Set(faults.All, faults.Hang()) }},
		{"answers with a page", func() { proxy.Set(faults.All, faults.Page()) }},
		{"ends connections", func() { proxy.Set(faults.All, faults.Cut()) }},
		{"disappears", proxy.Down},
	} {
		c.spoil()
		paying := btc.mine(recently(), 2)
		lie := falsePath(t, btc.branch, btc.tip())
		btc.bury(confirmations + 3)
		if paying.hash != lie.BlockHash {
			t.Fatal("a claim about another block")
		}
		b := w.lie(liar, lie)
		w.until(c.name+": the one with both nodes to act", b.ID, func(b *protocol.Batch) bool { return opened(b, second) })
		w.blocksPass(2)
		if opened(w.batch(b.ID), guard) {
			t.Errorf("%s: money was bonded on what the node does not show", c.name)
		}
		proxy.Heal()
		w.until(c.name+", healed: the one with one node to act", b.ID, func(b *protocol.Batch) bool { return opened(b, guard) })
	}
	alone.ends(`source`, `node`)
	both.ends(`source`, `node`)
}
