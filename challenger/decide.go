package challenger

import (
	"fmt"
	"slices"

	"github.com/assize/assize/relay/protocol"
)

// Decide returns what a watcher does at home time now, in the order it is to be
// done; nothing if all is well. It is pure: the same view and time give the
// same actions.
//
// now is the time of the snapshot's block. What is sent is mined later, so a
// clock that has run out at now has run out then, and duty that has passed has
// passed.
func Decide(v *View, now uint64) []Action {
	actions, _ := consider(v, now)
	return actions
}

// consider is Decide, which also tells what it thinks of the batches in question.
func consider(v *View, now uint64) (actions []Action, cases []Case) {
	actions = checkpointDuty(v, now)
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

// once leaves out headers that are to be made known twice, for two disputes.
func once(actions []Action) []Action {
	type end struct {
		from protocol.Record
		to   int
		mark bool
	}
	seen := map[end]bool{}
	return slices.DeleteFunc(actions, func(action Action) bool {
		e, ok := action.(Extend)
		if !ok {
			return false
		}
		key := end{e.Record, len(e.Headers), e.Mark}
		again := seen[key]
		seen[key] = true
		return again
	})
}

// reclaim takes back what the watcher bonded on a batch that another dispute
// has rejected.
func reclaim(v *View, b *protocol.Batch) []Action {
	var actions []Action
	reason := Reason{RuleReclaim, "the batch was rejected by another dispute"}
	for _, d := range b.OpenDisputes() {
		if d.State.Opener == v.Self {
			actions = append(actions, Reclaim{reason, d})
		}
	}
	for _, f := range b.OpenForks() {
		if f.Opener == v.Self {
			actions = append(actions, ReclaimFork{reason, f})
		}
	}
	return actions
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
	actions = append(actions, c.close()...)
	actions = append(actions, c.selects()...)
	actions = append(actions, c.forks()...)
	actions = append(actions, c.defend()...)
	actions = append(actions, c.attack()...)
	return append(actions, c.page()...)
}

// playable returns the open bisections that can still be moved: those about
// what is not proven.
func (c *batchCase) playable() []*protocol.Dispute {
	var list []*protocol.Dispute
	for _, d := range c.batch.OpenDisputes() {
		if _, proven := c.batch.Prover(d.State.Kind, d.State.ClaimHash); !proven {
			list = append(list, d)
		}
	}
	return list
}

// mayDefend reports whether the watcher plays for somebody else's batch: only if
// it is told to, and holds all of it true. A batch of true claims around a
// false one is bait. Who moves checkpoints defends true candidates that would be
// the next: else whoever offers one and has it lose holds up those who wait for it.
func (c *batchCase) mayDefend() bool {
	moves := c.batch.Candidate != nil && c.Policy.Checkpoints && c.batch.Candidate.Height > c.Home.Latest().Height
	return (c.Policy.DefendOthers || moves) && c.allTrue
}

// close closes disputes about proven claims, for whoever is paid by it and for
// the proposer, whose batch waits for it.
func (c *batchCase) close() []Action {
	var proven []*protocol.Dispute
	for _, d := range c.batch.OpenDisputes() {
		if prover, ok := c.batch.Prover(d.State.Kind, d.State.ClaimHash); ok && (prover == c.Self || c.own()) {
			proven = append(proven, d)
		}
	}
	var actions []Action
	for _, list := range byMatter(proven) {
		for chunk := range slices.Chunk(list, closeAtOnce) {
			actions = append(actions, CloseProven{Reason{RuleClose, "what they are about is proven"}, chunk})
		}
	}
	return actions
}

// selects answers the reveals in the watcher's own disputes.
func (c *batchCase) selects() []Action {
	var actions []Action
	for _, d := range c.playable() {
		if d.State.Opener != c.Self || d.State.Turn != protocol.SideOpener || c.clockOut(d) {
			continue
		}
		hash, ok := c.hashesOf(d)
		if !ok {
			actions = append(actions, c.pageAbout("an own dispute waits for a selection", "what it is about is not at hand"))
			continue
		}
		segment, ok := d.Game().HonestSelect(hash)
		if !ok {
			actions = append(actions, c.pageAbout("an own dispute waits for a selection", "no segment is false in this view"))
			continue
		}
		reason := fmt.Sprintf("segment %d begins at a true hash and ends at a false one", segment)
		actions = append(actions, Select{Reason{RuleSelect, reason}, d, segment})
	}
	return actions
}

// hashesOf tells the true hashes along what a bisection is about, and whether
// they are at hand.
func (c *batchCase) hashesOf(d *protocol.Dispute) (func(position uint32) ([32]byte, bool), bool) {
	if d.State.Kind == protocol.KindAncestry {
		return c.blocksOf(d)
	}
	body, ok := c.Foreign.Body(d.Claim.BlockHash)
	if !ok {
		return nil, false
	}
	tree := body.Tree()
	return func(position uint32) ([32]byte, bool) {
		return tree.PathHash(d.Claim.BlockHash, d.Claim.Depth, d.Claim.Index, position)
	}, true
}
