// SPDX-License-Identifier: MIT

package challenger

import (
	"fmt"

	"github.com/assize/assize/relay/protocol"
)

// The ways to attack a lie, the surest first: what proofs decide, then what work
// decides.
const (
	byTree = iota
	byAncestry
	byWork
	byHand // an alert
	ways
)

// ending returns what rejects the batch at once, or nil (P-9.8).
func (c *batchCase) ending() Action {
	if c.own() {
		return nil
	}
	if refutation := c.refuteCheckpointed(); refutation != nil {
		return refutation
	}
	return c.liarsTimeout()
}

// attack opens a dispute about a lie, one a batch, the surest: beside those of
// others, since a challenger who means to lose must not save a false claim (P-3.15, P-9.8, P-9.13).
func (c *batchCase) attack() []Action {
	if c.own() || !c.mayOpen() || c.standing() || c.peerPlays() {
		return nil
	}
	var best []Action
	least := ways
	for _, i := range c.lies {
		if c.surest(i) >= least {
			continue // nothing is gained by looking closer, and a batch has many lies
		}
		if way, action := c.attackOn(i); way < least {
			least, best = way, []Action{action}
		}
	}
	return best
}

// surest returns the surest way in which a lie can be attacked at all.
func (c *batchCase) surest(i int) int {
	if disputeKind(c.verdicts[i].Judgment) != protocol.KindAncestry {
		return byTree
	}
	if _, below := c.checkpointAbove(c.heightOf(i)); below {
		return byAncestry
	}
	return byWork
}

// attackOn returns how a lie is attacked, if it can be now: not if it has been shown
// to be none.
func (c *batchCase) attackOn(i int) (way int, action Action) {
	if !c.turnToOpen(i) {
		return ways, nil
	}
	if c.batch.Candidate != nil {
		return c.openFork(i)
	}
	claim, kind := c.batch.Claims[i], disputeKind(c.verdicts[i].Judgment)
	open := Open{Reason: Reason{RuleAttack, c.verdicts[i].Reason}, Batch: c.batch, Position: i, Kind: kind, Nonce: c.opened()}
	if c.disproven(kind, claim) {
		return ways, nil
	}
	if kind != protocol.KindAncestry {
		return byTree, open
	}
	checkpoint, below := c.checkpointAbove(claim.Height)
	if !below {
		return c.openFork(i)
	}
	if height, ok := c.unseenBelow(claim.Height, checkpoint); ok {
		return byHand, c.alertAbout(fmt.Sprintf("claim %d is false and cannot be attacked by this view", i), fmt.Sprintf("the header at height %d is not in view", height))
	}
	open.Checkpoint = checkpoint
	return byAncestry, open
}

// opened returns how many bisections the watcher has opened about the batch.
func (c *batchCase) opened() (n uint64) {
	for _, d := range c.batch.Disputes {
		if d.State.Challenger == c.Self {
			n++
		}
	}
	return n
}
