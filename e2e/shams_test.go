// SPDX-License-Identifier: MIT

package e2e

import (
	"testing"

	"github.com/ethereum/go-ethereum/common"

	"github.com/assize/assize/relay"
	"github.com/assize/assize/relay/protocol"
)

// TestShams: the proposer's own watcher defends the truth against challenges of every kind (P-9.13).
func TestShams(t *testing.T) {
	t.Parallel()
	btc := newBitcoin(t, reach)
	paying := btc.mine(recently(), 8)
	btc.bury(confirmations + 2)
	w := onAnvil(t, btc, lasting)
	watcher := w.watch("watcher", proposer, "--checkpoint", w.stateFile(50))
	above := w.propose(paying.ids[1])
	below := w.lie(proposer, btc.claim(t, 90, 0)) // no lie, but no transaction that the program would look for

	p := &w.client.Params
	call, err := relay.At(p).Challenge(protocol.KindPath, above, 0, 0)
	w.perform(liar, call, err)
	call, err = relay.At(p).Challenge(protocol.KindDepth, above, 0, 1)
	w.perform(liar, call, err)
	call, err = relay.At(p).ChallengeFork(above, 0, uint32(lasting.checkpoint))
	w.perform(liar, call, err)
	call, err = relay.At(p).ChallengeAncestry(below, 0, 0, 0)
	w.perform(liar, call, err)

	closed := func(disputes []*protocol.Dispute) bool {
		for _, d := range disputes {
			if d.Open {
				return false
			}
		}
		return len(disputes) > 0
	}
	above = w.until("the disputes about the tree to be closed", above.ID, func(b *protocol.Batch) bool { return closed(b.Disputes) })
	below = w.until("the dispute about ancestry to be closed", below.ID, func(b *protocol.Batch) bool { return closed(b.Disputes) })
	w.until("the heavier chain to be shown", above.ID, func(b *protocol.Batch) bool { return b.Forks[0].Game.Turn == protocol.SideChallenger })
	w.anvil.Pass(lasting.clock)
	above = w.until("the dispute about the fork to be closed", above.ID, func(b *protocol.Batch) bool { return !b.Forks[0].Open })

	won := []common.Address{above.Forks[0].Winner}
	for _, d := range append(above.Disputes, below.Disputes...) {
		won = append(won, d.Winner)
	}
	for i, winner := range won {
		if winner != proposer.Address {
			t.Errorf("dispute %d was won by %s", i, winner)
		}
	}
	w.anvil.Pass(lasting.window)
	for _, b := range []*protocol.Batch{above, below} {
		if !w.verified(w.final(b.ID), 0) {
			t.Error("final and not verified")
		}
	}
	watcher.ends()
}
