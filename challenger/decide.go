// SPDX-License-Identifier: MIT

package challenger

import (
	"slices"

	"github.com/assize/assize/relay/protocol"
)

// courts are all there are. How each is appealed to stands in attack.go.
var courts = []court{
	{openBisections, (*batchCase).playBisections},
	{openForks, (*batchCase).playForks},
}

// disputesAbout returns the open disputes about a batch.
func disputesAbout(v *View, b *protocol.Batch, now uint64) (all []dispute) {
	for _, court := range courts {
		all = append(all, court.disputes(v, b, now)...)
	}
	return all
}

// Decide returns what a watcher does at home time now, in the order it is to be
// done; nothing if all is well. It is pure: the same view and time give the
// same actions.
//
// now is the time of the snapshot's block. What is sent is mined later, so a
// clock that has run out at now has run out then, and an exclusive period that has passed has
// passed (P-9.1).
func Decide(v *View, now uint64) []Action {
	actions, _ := Consider(v, now)
	return actions
}

// Consider is Decide, which also tells what it thinks of the batches in question.
func Consider(v *View, now uint64) (actions []Action, cases []Case) {
	actions = checkpoints(v, now)
	for _, b := range v.Home.Batches {
		switch b.Phase {
		case protocol.PhaseProposed:
			if !b.Final(now) {
				c := caseOf(v, b, now)
				cases = append(cases, Case{b, c.verdicts})
				actions = append(actions, c.decide()...)
			}
		case protocol.PhaseRejected:
			actions = append(actions, reclaim(v, b)...)
		}
	}
	return once(actions), cases
}

func caseOf(v *View, b *protocol.Batch, now uint64) *batchCase {
	c := &batchCase{View: v, batch: b, now: now, allTrue: true, verdicts: verdictsOn(v, b)}
	c.disputes = slices.DeleteFunc(disputesAbout(v, b, now), func(d dispute) bool { return d.settled })
	for i, about := range c.verdicts {
		c.allTrue = c.allTrue && about.Judgment == True
		if about.Judgment.False() {
			c.lies = append(c.lies, i)
		}
	}
	return c
}

func (c *batchCase) decide() []Action {
	if end := c.ending(); end != nil {
		// the court refuses whatever comes after it
		return []Action{end}
	}
	actions := c.timeouts()
	for _, court := range courts {
		actions = append(actions, court.play(c)...)
	}
	actions = append(actions, c.attack()...)
	return append(actions, c.alerts()...)
}

// reclaim takes back what the watcher bonded on a batch that another dispute
// has rejected.
func reclaim(v *View, b *protocol.Batch) []Action {
	var actions []Action
	for _, d := range disputesAbout(v, b, v.Home.Block.Time) {
		if d.challenger == v.Self {
			actions = append(actions, d.reclaim(Reason{RuleReclaim, "the batch was rejected by another dispute"}))
		}
	}
	return actions
}

// playBisections closes what is proven, follows lies down and defends true claims.
func (c *batchCase) playBisections() []Action {
	return slices.Concat(c.close(), c.selects(), c.defend())
}
