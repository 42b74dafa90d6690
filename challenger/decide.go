package challenger

import (
	"github.com/ethereum/go-ethereum/common"

	"github.com/assize/assize/relay/protocol"
)

// Decide returns what a watcher does at home time now, in the order it is to be
// done; nothing if all is well. It is pure: the same view and time give the
// same actions.
//
// now is the time of the snapshot's block. What is sent is mined later, so a
// clock that has run out at now has run out then, and an exclusive period that has passed has
// passed.
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

// Case is a batch in its window or in dispute, judged.
type Case struct {
	Batch *protocol.Batch
	// Verdicts are those about the claims, in their order, or the one about the
	// candidate.
	Verdicts []Verdict
}

// batchCase is one batch in its window or in dispute, judged.
type batchCase struct {
	*View
	batch    *protocol.Batch
	now      uint64
	verdicts []Verdict // of the claims, in their order, or of the candidate
	lies     []int     // positions of the false claims
	allTrue  bool

	unseenWork *[32]byte // once it is asked for
}

func caseOf(v *View, b *protocol.Batch, now uint64) *batchCase {
	c := &batchCase{View: v, batch: b, now: now, allTrue: true, verdicts: verdictsOn(v, b)}
	for i, about := range c.verdicts {
		c.allTrue = c.allTrue && about.Judgment == True
		if about.Judgment.False() {
			c.lies = append(c.lies, i)
		}
	}
	return c
}

func (c *batchCase) own() bool { return c.batch.Proposer == c.Self }

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

// mayDefend reports whether the watcher plays for somebody else's batch: only if
// it is told to, and holds all of it true. A batch of true claims around a
// false one is bait. Who moves checkpoints defends true candidates that would be
// the next: else whoever offers one and has it lose holds up those who wait for it.
func (c *batchCase) mayDefend() bool {
	moves := c.batch.Candidate != nil && c.Policy.Checkpoints && c.batch.Candidate.Height > c.Home.Latest().Height
	return (c.Policy.DefendOthers || moves) && c.allTrue
}

// positionOf returns the position of the claim of a hash in its batch, 0 for a
// candidate, and whether there is one.
func (c *batchCase) positionOf(hash common.Hash) (int, bool) {
	for i := range c.verdicts {
		if c.hashOf(i) == hash {
			return i, true
		}
	}
	return 0, false
}

// hashOf returns the hash of the claim at a position, or of the candidate.
func (c *batchCase) hashOf(position int) common.Hash {
	if c.batch.Candidate != nil {
		return c.batch.Root
	}
	return c.batch.Claims[position].Hash()
}

// heightOf returns the height of a claim, or of the candidate.
func (c *batchCase) heightOf(i int) uint32 {
	if s := c.batch.Candidate; s != nil {
		return s.Height
	}
	return c.batch.Claims[i].Height
}

// judgmentOf returns what the watcher thinks of the claim of a hash.
func (c *batchCase) judgmentOf(hash common.Hash) Judgment {
	if i, ok := c.positionOf(hash); ok {
		return c.verdicts[i].Judgment
	}
	return Unknown
}
