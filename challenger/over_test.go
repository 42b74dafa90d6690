// SPDX-License-Identifier: MIT

package challenger_test

import (
	"context"
	"reflect"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/rs/zerolog"

	"github.com/assize/assize/challenger"
	"github.com/assize/assize/relay/protocol"
	"github.com/assize/assize/relay/txmgr"
	"github.com/assize/assize/watcher"
)

// TestOver: that the claims of a batch are dropped once it is over changes nothing of what a watcher does, wants or tells.
func TestOver(t *testing.T) {
	g := newGame(t)
	for salt := range byte(5) {
		e := proposed("liar", salt, start, g.claim("path"), g.claim("true"))
		apply(t, g.home, e)
		open := func(id byte, claim protocol.Claim) {
			apply(t, g.home, protocol.Opened{Claim: claim, State: protocol.Bisection{
				ID: common.Hash{salt, id}, BatchID: e.ID, ClaimHash: claim.Hash(), Proposer: e.Proposer, Challenger: account("watcher"), Deposit: params.ChallengeDeposit,
			}})
		}
		switch salt {
		case 0: // rejected by the watcher
			open(1, e.Claims[0])
			apply(t, g.home, protocol.Closed{ID: common.Hash{salt, 1}, BatchID: e.ID, Loser: protocol.SideProposer, Winner: account("watcher")}, protocol.Rejected{BatchID: e.ID})
		case 1: // settled
			apply(t, g.home, protocol.Settled{BatchID: e.ID})
		case 2: // final, and the watcher's dispute about the true claim was lost
			open(1, e.Claims[1])
			apply(t, g.home, protocol.TreeProven{BatchID: e.ID, ClaimHash: e.Claims[1].Hash()}, protocol.Closed{ID: common.Hash{salt, 1}, BatchID: e.ID, Loser: protocol.SideChallenger})
		case 3: // final
		case 4: // rejected, and the watcher's other dispute reclaimed
			open(1, e.Claims[0])
			open(2, e.Claims[0])
			apply(t, g.home, protocol.Closed{ID: common.Hash{salt, 1}, BatchID: e.ID, Loser: protocol.SideProposer}, protocol.Rejected{BatchID: e.ID},
				protocol.Reclaimed{ID: common.Hash{salt, 2}, BatchID: e.ID})
		}
	}
	over := len(g.home.Batches)
	g.home.Block.Time = start + window
	apply(t, g.home, proposed("liar", 9, start+window, g.claim("path")))

	step := func() (watcher.Round, [][32]byte) {
		var round watcher.Round
		var asked [][32]byte
		w := &watcher.Watcher{
			Court: still{g.home}, Self: account("watcher"), Policy: g.policy, Log: zerolog.Nop(),
			Foreign: func(_ context.Context, _ *protocol.State, wanted []challenger.Want) (challenger.Foreign, error) {
				asked = blocksOf(wanted)
				return g.foreign, nil
			},
			Observe: []func(watcher.Round){func(r watcher.Round) { round = r }},
		}
		if _, err := w.Step(t.Context()); err != nil {
			t.Fatal(err)
		}
		round.Foreign, round.Home = nil, nil
		return round, asked
	}
	whole, wanted := step()
	if len(whole.Cases) != 1 || len(wanted) != 1 {
		t.Fatalf("%d cases, %d blocks wanted, of one batch in its window", len(whole.Cases), len(wanted))
	}
	for _, b := range g.home.Batches[:over] {
		b.Terminal, b.Claims, b.TreeProven, b.BlockProven = true, nil, nil, nil
	}
	if short, now := step(); !reflect.DeepEqual(short, whole) || !reflect.DeepEqual(now, wanted) {
		t.Errorf("%+v\nwants %x, not\n%+v\nwants %x", short, now, whole, wanted)
	}
}

// still is a court in which nothing happens.
type still struct{ home *protocol.State }

func (s still) State(context.Context) (*protocol.State, error) { return s.home, nil }

func (s still) Submit(_ context.Context, _ txmgr.Block, intents []txmgr.Intent) (news []txmgr.Progress, err error) {
	for _, w := range intents {
		news = append(news, txmgr.Progress{Intent: w, Stage: txmgr.StageSent})
	}
	return news, nil
}
