package challenger

import (
	"fmt"

	"github.com/assize/assize/relay/protocol"
)

// lapse is a dispute that can be moved but for its clock, which the side to move
// has used up.
type lapse struct {
	loser protocol.Side
	mine  bool     // the watcher's deposit is in it, or it is paid when it ends
	over  uint64   // seconds since anyone could end it
	about Judgment // of the claim
	end   func(Rule) Action
}

// lapses returns the disputes of both kinds that a timeout ends.
func (c *batchCase) lapses() []lapse {
	var list []lapse
	for _, d := range c.playable() {
		if c.clockOut(d) {
			text := c.usedUp(d.State.Turn, d.State.Used(c.now))
			end := func(rule Rule) Action { return Timeout{Reason{rule, text}, d} }
			list = append(list, lapse{d.State.Turn, d.State.Opener == c.Self, c.over(d.State.Used(c.now)), c.judgmentOf(d.State.ClaimHash), end})
		}
	}
	for _, f := range c.batch.OpenForks() {
		if c.forkOut(f) {
			mine := f.Opener == c.Self || f.Game.Payee == c.Self
			end := func(rule Rule) Action { return c.endFork(rule, f) }
			list = append(list, lapse{f.Game.Turn, mine, c.over(f.Game.Used(c.now)), c.judgmentOf(f.ClaimHash), end})
		}
	}
	return list
}

// forever is the time left for what has no end.
const forever = 1<<64 - 1

// over returns the seconds of use beyond a clock.
func (c *batchCase) over(used uint64) uint64 { return used - min(used, c.Home.Params.Clock) }

// timeouts ends the disputes of griefers about a batch that is defended.
func (c *batchCase) timeouts() []Action {
	if !c.own() && !c.mayDefend() {
		return nil
	}
	var actions []Action
	for _, l := range c.lapses() {
		if l.loser == protocol.SideOpener && (c.own() || c.ourTurn(c.batch.ID, l.over, forever)) {
			actions = append(actions, l.end(RuleTimeoutGriefer))
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
	for _, l := range c.lapses() {
		switch {
		case l.loser != protocol.SideProposer:
		case l.mine && (len(c.lies) > 0 || l.about != True):
			return l.end(RuleTimeoutLiar)
		case len(c.lies) > 0 && c.ourTurn(c.batch.ID, l.over, forever):
			others = l.end(RuleTimeoutLiar)
		}
	}
	if c.standing() {
		return nil
	}
	return others
}

// clockOut says whether the side to move has used up its clock.
func (c *batchCase) clockOut(d *protocol.Dispute) bool {
	return d.State.Used(c.now) > c.Home.Params.Clock
}

// forkOut says the same of a fork dispute.
func (c *batchCase) forkOut(f *protocol.Fork) bool {
	return f.Game.Used(c.now) > c.Home.Params.Clock
}

func (c *batchCase) endFork(rule Rule, f *protocol.Fork) Action {
	return TimeoutFork{Reason{rule, c.usedUp(f.Game.Turn, f.Game.Used(c.now))}, f}
}

func (c *batchCase) usedUp(turn protocol.Side, seconds uint64) string {
	return fmt.Sprintf("the %s has used %d s of %d s", turn, seconds, c.Home.Params.Clock)
}
