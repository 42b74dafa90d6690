// SPDX-License-Identifier: MIT

package e2e

import (
	"testing"
	"time"

	"github.com/assize/assize/relay"
	"github.com/assize/assize/relay/protocol"
)

// TestCrashInStream: a watcher that is killed before and behind each of the transactions that a dispute about the fork takes, the headers
// it must make known step by step among them, makes each once.
func TestCrashInStream(t *testing.T) {
	t.Parallel()
	btc := newBitcoin(t, reach)
	other := btc.fork(reach)
	for range confirmations + 2 {
		other.grow(t, recently(), 0, 1)
	}
	btc.bury(confirmations + 7)
	w := onAnvil(t, btc, lasting)
	d := w.doom("web3signer")
	var lie *protocol.Batch
	timeOut := func() { w.anvil.Pass(lasting.clock + time.Minute) }
	for _, move := range []struct {
		name  string
		cause func() // with no watcher
		made  func(*protocol.Batch) bool
	}{
		{"the opening", func() { lie = w.lie(liar, other.claim(t, reach+1, 0)) }, func(b *protocol.Batch) bool { return attacked(b, guard) }},
		{"the headers up to the claim", func() { w.present(liar, lie, other) }, func(*protocol.Batch) bool { return w.known(reach + 1) }},
		{"the headers that bury it", func() {}, func(*protocol.Batch) bool { return w.known(reach + 1 + confirmations) }},
		{"the end", func() {}, func(b *protocol.Batch) bool { return b.Forks[0].Game.Turn == protocol.SideProposer }},
		{"the timeout", timeOut, func(b *protocol.Batch) bool { return b.Phase == protocol.PhaseRejected }},
	} {
		d.kill()
		move.cause()
		d.dies(afterSigning, d.revive)
		if move.made(w.batch(lie.ID)) {
			t.Fatalf("%s: made, and not sent", move.name)
		}
		d.dies(afterMining, d.revive)
		if !move.made(w.batch(lie.ID)) {
			t.Fatalf("%s: sent and mined, and not made", move.name)
		}
		d.revive()
	}
	d.survives(0)
	if list := w.minedSince(d.books.height, guard); len(list) != 5 {
		t.Errorf("%d transactions for five moves", len(list))
	}
}

// known reports whether the guard has made headers known, to a height.
func (w *world) known(height uint32) bool {
	w.t.Helper()
	for _, e := range w.now().Evidence[0] {
		if e.Author == guard.Address && e.State.Height == height {
			return true
		}
	}
	return false
}

// present has an account take the lead about the first claim of a batch with all of a chain.
func (w *world) present(a account, b *protocol.Batch, c *branch) {
	w.t.Helper()
	p, at := &w.client.Params, b.Claims[0].Height
	base, burial := w.now().Latest().Height, at+confirmations
	headers, marked := c.headers(w.t, c.tip()), c.state(w.t, int(at))
	record := protocol.Record{State: c.state(w.t, int(base))}
	call, err := relay.At(p).Extend(&record, headers[base+1:at+1], true)
	w.perform(a, call, err)
	record.State, record.Marked, record.AncestorHeight, record.AncestorState = marked, true, at, protocol.StateHash(marked)
	// a chunk ends where the block is buried
	call, err = relay.At(p).Extend(&record, headers[at+1:burial+1], false)
	w.perform(a, call, err)
	record.State, record.BuriedTime = c.state(w.t, int(burial)), c.blocks[burial].time
	call, err = relay.At(p).Present(w.batch(b.ID).Forks[0], &record, &marked, headers[burial+1:])
	w.perform(a, call, err)
}
