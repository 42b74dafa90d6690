// SPDX-License-Identifier: MIT

package e2e

import (
	"testing"

	btcblock "github.com/assize/assize/foreign/bitcoin/block"
	"github.com/assize/assize/internal/testing/btcdtest"
	"github.com/assize/assize/relay"
	"github.com/assize/assize/relay/protocol"
)

// reorganised is what a watcher warns of when it follows another branch.
const reorganised = `foreign chain reorganised`

// attacked reports whether a fork dispute about a batch is open, of an account.
func attacked(b *protocol.Batch, by account) bool {
	for _, f := range b.Forks {
		if f.Challenger == by.Address {
			return true
		}
	}
	return false
}

// TestForeignReorganisation: a watcher follows the heaviest chain, whatever it was a moment ago.
func TestForeignReorganisation(t *testing.T) {
	t.Parallel()
	btc := newBitcoin(t, reach)
	old := btc.fork(reach)
	btc.mine(recently(), 2)
	btc.bury(confirmations + 2)
	w := onGeth(t, btc, lasting)
	watcher := w.watch("watcher", guard)
	abandoned := btc.branch

	// true when it was proposed, and then left behind
	overtaken := w.propose(abandoned.blocks[reach+1].ids[1])
	w.blocksPass(3)
	if b := w.batch(overtaken.ID); len(b.Forks)+len(b.Disputes) != 0 {
		t.Fatal("a true claim was challenged")
	}
	old.grow(t, recently(), 3, 1)
	for old.tip() < abandoned.tip()+3 {
		old.grow(t, recently(), 0, 1)
	}
	btc.follow(old)
	w.until("a dispute about the overtaken block", overtaken.ID, func(b *protocol.Batch) bool { return attacked(b, guard) })

	// proposed after it: one of each chain
	truth := w.propose(btc.blocks[reach+1].ids[2])
	stale := w.lie(liar, abandoned.claim(t, reach+1, 2))
	w.until("a dispute about the stale block", stale.ID, func(b *protocol.Batch) bool { return attacked(b, guard) })
	if b := w.batch(truth.ID); len(b.Forks)+len(b.Disputes) != 0 {
		t.Error("a true claim was challenged")
	}

	// the liar shows what it has, which is less
	p := &w.client.Params
	f := w.batch(stale.ID).Forks[0]
	base := protocol.Record{State: abandoned.state(t, lasting.checkpoint)}
	marked := abandoned.state(t, reach+1)
	headers := abandoned.headers(t, abandoned.tip())
	extended := base
	call, err := relay.At(p).Extend(&base, headers[lasting.checkpoint+1:reach+2], true)
	w.perform(liar, call, err)
	extended.State, extended.Marked, extended.AncestorHeight, extended.AncestorState = marked, true, reach+1, protocol.StateHash(marked)
	// a chunk ends where the block is buried
	call, err = relay.At(p).Extend(&extended, headers[reach+2:reach+2+confirmations], false)
	w.perform(liar, call, err)
	extended.State, extended.BuriedTime = abandoned.state(t, reach+1+confirmations), abandoned.blocks[reach+1+confirmations].time
	call, err = relay.At(p).Present(f, &extended, &marked, headers[reach+2+confirmations:])
	w.perform(liar, call, err)
	w.until("the heavier chain to be shown", stale.ID, func(b *protocol.Batch) bool {
		return b.Forks[0].Game.Turn == protocol.SideProposer && b.Forks[0].Game.Work != [32]byte{}
	})
	watcher.ends(reorganised)
}

// TestForeignReorganisationByTheNode: the node itself changes its mind, told to by its operator, and then by another node that has
// mined more.
func TestForeignReorganisationByTheNode(t *testing.T) {
	t.Parallel()
	btc := newBitcoin(t, reach)
	stale := btc.mine(recently(), 2)
	btc.bury(confirmations + 2)
	w := onGeth(t, btc, lasting)
	watcher := w.watch("watcher", guard)
	b := w.propose(stale.ids[1])

	btc.Call(nil, "invalidateblock", btcblock.FormatID(stale.hash))
	btc.Generate(confirmations + 5)
	w.until("a dispute about the invalid block", b.ID, func(b *protocol.Batch) bool { return attacked(b, guard) })

	other := btcdtest.Start(t)
	rival := btc.fork(reach)
	for range confirmations + 12 {
		rival.grow(t, recently(), 0, 2)
	}
	(&bitcoin{other, rival, t}).submit(rival.blocks[1:]...)
	lie := w.lie(liar, rival.claim(t, reach+1, 0)) // as yet
	w.until("a dispute about the rival's block", lie.ID, func(b *protocol.Batch) bool { return attacked(b, guard) })
	btc.Connect(other)
	eventually(t, "the node to follow the rival", func() bool {
		_, hash := btc.best()
		return hash == rival.blocks[rival.tip()].hash
	})
	late := w.lie(liar, rival.claim(t, reach+2, 0)) // no lie any more
	w.blocksPass(4)
	if attacked(w.batch(late.ID), guard) {
		t.Error("a true claim was challenged")
	}
	// what it has challenged is true now: that is for a human; and it may have asked for the block that was just made invalid
	watcher.ends(reorganised, `a human is needed`, `is not in the main chain`)
}
