// SPDX-License-Identifier: MIT

package challenger

import (
	"fmt"
	"slices"

	"github.com/ethereum/go-ethereum/common"

	"github.com/assize/assize/relay/protocol"
)

// What is the same of disputes in whatever court.

// court is what the watcher does about the disputes of one court.
type court struct {
	// disputes returns the open ones about a batch, in the order they were opened.
	disputes func(v *View, b *protocol.Batch, now uint64) []dispute
	// play returns the moves in those whose turn is the watcher's, or that it takes up.
	play func(c *batchCase) []Action
}

// dispute is an open dispute about a batch.
type dispute struct {
	challenger common.Address
	turn       protocol.Side // the side to move
	used       uint64        // seconds of its clock
	// patience is how many seconds its challenger may use before it is late.
	patience uint64
	about    common.Hash // hash of the claim, or of the candidate
	// settled: what it is about is proven, so that it cannot be moved any more
	settled bool
	// paid: the watcher's deposit is in it, or the watcher is paid when it ends
	paid bool

	timeout func(Reason) Action
	reclaim func(Reason) Action
}

// expired reports whether the side to move of a dispute has used up its clock.
func (c *batchCase) expired(d *dispute) bool { return d.used > c.Home.Params.Clock }

// end ends a dispute whose side to move has used up its clock.
func (c *batchCase) end(d *dispute, rule Rule) Action {
	return d.timeout(Reason{rule, c.usedUp(d.turn, d.used)})
}

func (c *batchCase) usedUp(turn protocol.Side, seconds uint64) string {
	return fmt.Sprintf("the %s has used %d s of %d s", turn, seconds, c.Home.Params.Clock)
}

// forever is the time left for what has no end.
const forever = 1<<64 - 1

// sinceExpired returns for how many seconds anyone could have ended an expired dispute.
func (c *batchCase) sinceExpired(d *dispute) uint64 { return d.used - min(d.used, c.Home.Params.Clock) }

// timeouts ends the disputes of griefers about a batch that is defended.
func (c *batchCase) timeouts() []Action {
	if !c.own() && !c.mayDefend() {
		return nil
	}
	var actions []Action
	for _, d := range c.disputes {
		if c.expired(&d) && d.turn == protocol.SideChallenger && (c.own() || c.ourTurn(c.batch.ID, c.sinceExpired(&d), forever)) {
			actions = append(actions, c.end(&d, RuleTimeoutGriefer))
		}
	}
	return actions
}

// liarsTimeout returns what ends a liar's case now, or nil. If there is a lie in the
// batch that is any dispute, but another's only while no own one will end it, which is
// paid; and an own one also when the view has lost sight of its claim since, but not
// when it has come to hold it true.
func (c *batchCase) liarsTimeout() Action {
	var others Action
	for _, d := range c.disputes {
		switch {
		case !c.expired(&d) || d.turn != protocol.SideProposer:
		case d.paid && (len(c.lies) > 0 || c.judgmentOf(d.about) != True):
			return c.end(&d, RuleTimeoutLiar)
		case len(c.lies) > 0 && c.ourTurn(c.batch.ID, c.sinceExpired(&d), forever):
			others = c.end(&d, RuleTimeoutLiar)
		}
	}
	if c.standing() {
		return nil
	}
	return others
}

// standing reports whether a dispute of the watcher's own can still be won. One whose
// clock is out cannot: its challenger has lost it, though nobody has said so yet (a liar
// would wait with that until the window closes), or else it ends the case before
// anybody asks.
func (c *batchCase) standing() bool {
	return slices.ContainsFunc(c.disputes, func(d dispute) bool { return d.challenger == c.Self && !c.expired(&d) })
}

// peerPlays reports whether a peer has a dispute about the batch that makes one of the
// watcher's own a waste: it is won, or the peer is not late with its move, and if it
// comes to nothing there is time for another.
func (c *batchCase) peerPlays() bool {
	return !c.late() && slices.ContainsFunc(c.disputes, func(d dispute) bool {
		return c.isPeer(d.challenger) && (d.turn == protocol.SideProposer || d.used <= d.patience)
	})
}

// openKey is the same for whatever dispute is opened about a batch: there is one at a time.
func openKey(v *View, b *protocol.Batch) string {
	return fmt.Sprintf("open %x %d", b.ID, b.OpenedBy(v.Self))
}
