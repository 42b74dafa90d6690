package challenger

import (
	"fmt"

	"github.com/ethereum/go-ethereum/common"

	"github.com/assize/assize/relay"
)

// Decide returns what a watcher does at home time now, in the order it is to be
// done; nothing if all is well. It is pure: the same view and time give the
// same actions.
//
// now is the time of the snapshot's block. What is sent is mined later, so a
// clock that has run out at now has run out then, and duty that has passed has
// passed.
func Decide(v *View, now uint64) []Action {
	var actions []Action
	for _, b := range v.Home.Batches {
		switch b.Phase {
		case relay.PhaseProposed:
			if !b.Final(now) {
				c := caseOf(v, b, now)
				actions = append(actions, c.decide()...)
			}
		case relay.PhaseRejected:
			actions = append(actions, reclaim(v, b)...)
		}
	}
	return actions
}

// reclaim takes back what the watcher bonded on a batch that another dispute
// has rejected.
func reclaim(v *View, b *relay.Batch) []Action {
	var actions []Action
	for _, d := range b.OpenDisputes() {
		if d.State.Opener == v.Self {
			actions = append(actions, Reclaim{Reason{RuleReclaim, "the batch was rejected by another dispute"}, d})
		}
	}
	return actions
}

// batchCase is one batch in its window or in dispute, judged.
type batchCase struct {
	*View
	batch    *relay.Batch
	now      uint64
	verdicts []Verdict // of the claims, in their order
	lies     []int     // positions of the false claims
	allTrue  bool
}

func caseOf(v *View, b *relay.Batch, now uint64) *batchCase {
	c := &batchCase{View: v, batch: b, now: now, allTrue: true, verdicts: make([]Verdict, len(b.Claims))}
	for i, claim := range b.Claims {
		c.verdicts[i] = Judge(v, b, claim)
		c.allTrue = c.allTrue && c.verdicts[i].Judgment == True
		if c.verdicts[i].Judgment.False() {
			c.lies = append(c.lies, i)
		}
	}
	return c
}

func (c *batchCase) own() bool { return c.batch.Proposer == c.Self }

func (c *batchCase) decide() []Action {
	var actions []Action
	actions = append(actions, c.timeouts()...)
	actions = append(actions, c.close()...)
	actions = append(actions, c.selects()...)
	actions = append(actions, c.defend()...)
	actions = append(actions, c.attack()...)
	return append(actions, c.page()...)
}

// playable returns the open disputes that can still be moved: those about
// claims that are not proven.
func (c *batchCase) playable() []*relay.Dispute {
	var list []*relay.Dispute
	for _, d := range c.batch.OpenDisputes() {
		if _, proven := c.batch.Proven[d.State.ClaimHash]; !proven {
			list = append(list, d)
		}
	}
	return list
}

// timeouts ends disputes whose clock has run out: for a batch that is defended
// every one of its openers', and one against a liar.
func (c *batchCase) timeouts() []Action {
	if d := c.liarsTimeout(); d != nil {
		return []Action{Timeout{Reason{RuleTimeoutLiar, c.usedUp(d)}, d}}
	}
	if !c.own() && !c.mayDefend() {
		return nil
	}
	var actions []Action
	for _, d := range c.playable() {
		if d.State.Turn == relay.SideOpener && c.clockOut(d) {
			actions = append(actions, Timeout{Reason{RuleTimeoutGriefer, c.usedUp(d)}, d})
		}
	}
	return actions
}

// liarsTimeout returns a dispute that ends a liar's case now, or nil: an own one,
// also when the view has lost sight of the claim since, but not when it has come
// to hold it true; or another's against a batch with a lie in it, unless an own
// one will end it, which is paid.
func (c *batchCase) liarsTimeout() *relay.Dispute {
	if c.own() {
		return nil
	}
	var others *relay.Dispute
	for _, d := range c.playable() {
		switch {
		case d.State.Turn != relay.SideProposer || !c.clockOut(d):
		case d.State.Opener == c.Self && c.judgmentOf(d) != True:
			return d
		case d.State.Opener != c.Self && len(c.lies) > 0 && others == nil:
			others = d
		}
	}
	if c.standing() {
		return nil
	}
	return others
}

// judgmentOf returns what the watcher thinks of the claim a dispute is about.
func (c *batchCase) judgmentOf(d *relay.Dispute) Judgment {
	for i, claim := range c.batch.Claims {
		if claim == d.Claim {
			return c.verdicts[i].Judgment
		}
	}
	return Unknown
}

// clockOut says whether the side to move has used up its clock.
func (c *batchCase) clockOut(d *relay.Dispute) bool {
	return d.State.Used(c.now) > c.Home.Params.Clock
}

func (c *batchCase) usedUp(d *relay.Dispute) string {
	return fmt.Sprintf("the %s has used %d s of %d s", d.State.Turn, d.State.Used(c.now), c.Home.Params.Clock)
}

// mayDefend says whether the watcher plays for somebody else's batch: only if
// it is told to, and holds all of it true. A batch of true claims around a
// false one is bait.
func (c *batchCase) mayDefend() bool {
	return c.Policy.DefendOthers && !c.own() && c.allTrue
}

// close closes disputes about proven claims, for whoever is paid by it and for
// the proposer, whose batch waits for it.
func (c *batchCase) close() []Action {
	byClaim := map[common.Hash][]*relay.Dispute{}
	var order []common.Hash
	for _, d := range c.batch.OpenDisputes() {
		prover, proven := c.batch.Proven[d.State.ClaimHash]
		if !proven || (prover != c.Self && !c.own()) {
			continue
		}
		if byClaim[d.State.ClaimHash] == nil {
			order = append(order, d.State.ClaimHash)
		}
		byClaim[d.State.ClaimHash] = append(byClaim[d.State.ClaimHash], d)
	}
	var actions []Action
	for _, claim := range order {
		list := byClaim[claim]
		for len(list) > 0 {
			n := min(len(list), closeAtOnce)
			actions = append(actions, CloseProven{Reason{RuleClose, "the claim's tree is proven"}, list[:n]})
			list = list[n:]
		}
	}
	return actions
}

// selects answers the reveals in the watcher's own disputes.
func (c *batchCase) selects() []Action {
	var actions []Action
	for _, d := range c.playable() {
		if d.State.Opener != c.Self || d.State.Turn != relay.SideOpener || c.clockOut(d) {
			continue
		}
		body, ok := c.Foreign.Body(d.Claim.BlockHash)
		if !ok {
			actions = append(actions, c.pageAbout("an own dispute waits for a selection", "the block's transactions are not at hand"))
			continue
		}
		tree := body.Tree()
		segment, ok := d.Game().HonestSelect(func(position uint32) ([32]byte, bool) {
			return tree.PathHash(d.Claim.BlockHash, d.Claim.Depth, d.Claim.Index, position)
		})
		if !ok {
			actions = append(actions, c.pageAbout("an own dispute waits for a selection", "no segment is false in this view"))
			continue
		}
		reason := fmt.Sprintf("segment %d begins at a true hash and ends at a false one", segment)
		actions = append(actions, Select{Reason{RuleSelect, reason}, d, segment})
	}
	return actions
}

// attack opens a dispute about a lie, once a batch: beside those of others,
// since a challenger who means to lose must not save a false claim.
func (c *batchCase) attack() []Action {
	if c.own() || !c.mayOpen() || c.standing() || c.liarsTimeout() != nil {
		return nil
	}
	var opened uint64
	for _, d := range c.batch.Disputes {
		if d.State.Opener == c.Self {
			opened++
		}
	}
	for _, i := range c.lies {
		kind, ok := disputeKind(c.verdicts[i].Judgment)
		if !ok || c.disproven(c.batch.Claims[i]) {
			continue
		}
		return []Action{Open{Reason{RuleAttack, c.verdicts[i].Reason}, c.batch, i, kind, opened}}
	}
	return nil
}

// mayOpen says whether the court and the operator let the watcher open disputes.
func (c *batchCase) mayOpen() bool { return c.Policy.Challenge && c.now < c.batch.Deadline }

// standing says whether a dispute of the watcher's own can still be won.
func (c *batchCase) standing() bool {
	for _, d := range c.playable() {
		if d.State.Opener == c.Self && !c.lapsed(d) {
			return true
		}
	}
	return false
}

// lapsed says whether the opener of a dispute has lost it to the clock, though
// nobody has said so yet: a liar would wait with that until the window closes.
func (c *batchCase) lapsed(d *relay.Dispute) bool {
	return d.State.Turn == relay.SideOpener && c.clockOut(d)
}

// disputeKind returns the dispute by which a lie is shown. False blocks are not
// for the bisection court.
func disputeKind(j Judgment) (relay.Kind, bool) {
	switch j {
	case FalsePath:
		return relay.KindPath, true
	case FalseDepth:
		return relay.KindDepth, true
	}
	return 0, false
}

// disproven says whether the court has shown the claim to be true, or an own
// dispute about it was lost to a proof and not to the clock: then the watcher's
// view is wrong, and it bonds no more money on it.
func (c *batchCase) disproven(claim relay.Claim) bool {
	hash := claim.Hash()
	if _, proven := c.batch.Proven[hash]; proven {
		return true
	}
	for _, d := range c.batch.Disputes {
		lost := !d.Open && d.Loser == relay.SideOpener && d.Winner != (common.Address{})
		if d.State.ClaimHash == hash && d.State.Opener == c.Self && lost && d.State.Turn == relay.SideProposer {
			return true
		}
	}
	return false
}
