// SPDX-License-Identifier: MIT

package challenger_test

import (
	"testing"

	"github.com/assize/assize/challenger"
	"github.com/assize/assize/relay"
	"github.com/assize/assize/relay/protocol"
)

// What a watcher's transactions take, in seconds, when nobody holds them back, at most:
// here each is mined in a block of its own, a second after the one before.
const stream = 60

// outage is how long none of the watcher's transactions is mined: half a clock, less what its
// transactions take.
const outage = clock/2 - stream

// TestCensoredWatcherWins: nothing of the watcher's is mined for nearly half a clock, from each
// of the moments on at which it has something to send, and it wins every time: a dispute of its
// own, which a liar plays to the end, and one whose challenger is a sham that lets its own half of
// the clock pass first.
func TestCensoredWatcherWins(t *testing.T) {
	t.Parallel()
	a := newArena(t, 7, map[string]int{})
	for sham, moments := range map[bool]int{
		false: 5, // the opening, three selections, the timeout
		true:  3, // a mark, the heavier chain, the timeout
	} {
		for moment := range moments {
			if !a.censored(sham, moment) {
				t.Errorf("sham %t: the watcher sent something at %d moments only", sham, moment)
			}
		}
	}
	a.checkMoney()
}

// censored plays a game in which the outage begins when the watcher has something to send for
// the moment-th time, and reports whether it came to that.
func (a *arena) censored(sham bool, moment int) (struck bool) {
	a.t.Helper()
	a.newBlock()
	lie := blockClaim(a.main, arenaCheckpoint-1800)
	lie.BlockHash = a.main.at(lie.Height - 1).Tip
	if sham { // a block with real work, for which the liar has more to show at first
		for a.private.tip().Height < a.main.tip().Height+1 {
			a.private.mine(a.nextTime(a.private))
		}
		lie = blockClaim(a.private, a.private.tip().Height-confirmations)
	}
	w := a.watcher("watcher", challenger.Policy{Challenge: true})
	a.propose("liar", []protocol.Claim{lie})
	if sham {
		a.must("sham")(relay.At(&a.reader.Params).ChallengeFork(a.current(), 0, a.snapshot().Checkpoints[0].Height))
		a.lead("liar", a.current().OpenForks()[0], a.private)
		a.grow(3)
		a.pass(clock/2 - stream/4)
	}
	for rounds, sends := 0, 0; a.current().Phase == protocol.PhaseProposed; rounds++ {
		if rounds > 400 {
			a.t.Fatalf("game %d does not end: sham %t, outage at %d", a.games, sham, moment)
		}
		s := a.snapshot()
		view := &challenger.View{Home: s, Foreign: a.foreign, Self: w.Self, Policy: w.Policy}
		if len(challenger.Decide(view, s.Block.Time)) == 0 {
			a.pass(stream / 2)
			continue
		}
		if sends == moment {
			struck = true
			a.pass(outage)
		}
		sends++
		w.step()
		for _, d := range a.current().OpenDisputes() {
			if d.State.Turn == protocol.SideProposer {
				a.try("liar")(a.reveal(d, true))
			}
		}
	}
	b := a.current()
	if b.Phase != protocol.PhaseRejected {
		a.t.Fatalf("game %d: the batch is %s: sham %t, outage at %d", a.games, b.Phase, sham, moment)
	}
	if !sham && b.Disputes[0].Winner != w.Self || sham && b.Forks[0].Loser != protocol.SideProposer {
		a.t.Fatalf("game %d: another has won: sham %t, outage at %d", a.games, sham, moment)
	}
	w.step()
	if mine := a.paid(w.Self); !mine {
		a.t.Errorf("game %d: the watcher was not paid: sham %t, outage at %d", a.games, sham, moment)
	}
	return struck
}
