// SPDX-License-Identifier: MIT

package challenger_test

import (
	"context"
	"encoding/binary"
	"slices"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/rs/zerolog"

	"github.com/assize/assize/challenger"
	"github.com/assize/assize/relay"
	"github.com/assize/assize/relay/protocol"
	"github.com/assize/assize/relay/txmgr"
	"github.com/assize/assize/watcher"
)

// TestDroppedRecord: a record that the watcher has made known and that its snapshots do not
// have, since somebody made known so many others, is built upon all the same; and made
// known again if the court does not know it either, and once after a restart.
func TestDroppedRecord(t *testing.T) {
	g := newGame(t)
	for _, command := range []string{"self honest", "mine 1320 every=1", "offer 2016 by=honest", "fork by=griefer"} {
		g.play(command)
	}
	b := &bench{home: g.home, fail: map[string]error{}, failAs: txmgr.StageRefused}
	start := func() *watcher.Watcher {
		return &watcher.Watcher{
			Court: b, Self: account("honest"), Log: zerolog.Nop(), Policy: g.policy,
			Foreign: func(_ context.Context, _ *protocol.State, _ []challenger.Want) (challenger.Foreign, error) {
				return g.foreign, nil
			},
		}
	}
	w := start()
	step := func(want string) {
		t.Helper()
		g.home.Block = protocol.Block{Number: 5, Hash: common.Hash{5}, Time: g.now}
		b.calls = nil
		if _, err := w.Step(t.Context()); err != nil || !slices.Equal(b.calls, []string{want}) {
			t.Fatalf("calls %v, %v, want %s", b.calls, err, want)
		}
	}
	step("extend")
	step("present")
	b.fail["present"] = &relay.RevertError{Reason: relay.UnknownRecord}
	step("present")
	delete(b.fail, "present")
	step("extend")
	step("present")
	w = start()
	step("extend")
	step("present")
}

// TestRecordSpam: a hundred thousand records do not make Decide forget that the court knows
// a chain with more work than the view's, and a round looks at some ten thousand of them at
// most.
func TestRecordSpam(t *testing.T) {
	for _, c := range []struct {
		name    string
		heavier bool
	}{{"a heavier chain is known", true}, {"none is", false}} {
		t.Run(c.name, func(t *testing.T) {
			g := newGame(t)
			g.play("branch other 705")
			g.play("mine 40 on=other")
			g.play("mine 20")
			g.play("view main")
			other := g.branches["other"]
			spam := func(n int) {
				for i := range n {
					e := protocol.Extended{}
					binary.BigEndian.PutUint64(e.Hash[:], uint64(len(g.home.Evidence[0])+i+1))
					e.State, e.Marked = other.at(706+uint32(i)%2), true
					binary.BigEndian.PutUint64(e.AncestorState[:], uint64(i))
					apply(t, g.home, e)
				}
			}
			spam(20_000)
			if c.heavier {
				apply(t, g.home, protocol.Extended{Evidence: protocol.Evidence{Hash: common.Hash{1}, Record: protocol.Record{State: other.tip()}}})
			}
			spam(100_000)
			if n := len(g.home.Evidence[0]); n > 12_000 {
				t.Errorf("%d records are kept", n)
			}
			lie := claimOf(g.block, 0)
			lie.Height, lie.BlockHash = 706, [32]byte{0xbb}
			apply(t, g.home, proposed("liar", 1, g.now, lie))
			asked := 0
			v := &challenger.View{Home: g.home, Foreign: counted{g.foreign, &asked}, Self: account("watcher"), Policy: g.policy}
			actions := challenger.Decide(v, g.now)
			opens := slices.ContainsFunc(actions, func(a challenger.Action) bool { _, ok := a.(challenger.OpenFork); return ok })
			if opens == c.heavier || asked > 15_000 {
				t.Errorf("it opens %t, the view is asked %d times: %s", opens, asked, g.describe(actions))
			}
		})
	}
}
