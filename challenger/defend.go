// SPDX-License-Identifier: MIT

package challenger

import (
	"github.com/ethereum/go-ethereum/common"

	"github.com/assize/assize/relay/protocol"
)

// attacked is the topic of an alert: the watcher cannot do what it owes.
const attacked = "a claim to be defended is attacked, and cannot be proven here"

// defend answers disputes about claims the watcher holds true: those of its own
// batches at once, those of others after their exclusive period. A claim attacked once is
// defended where it is attacked; the proof that settles a claim for good comes
// when it is cheaper, or when the depth is in question.
func (c *batchCase) defend() []Action {
	if !c.own() && !c.mayDefend() {
		return nil
	}
	var actions []Action
	for _, disputes := range c.byTrueClaim() {
		actions = append(actions, c.answer(disputes)...)
	}
	return actions
}

// byTrueClaim returns the disputes in which the proposer's side is to be played,
// grouped by claim and matter, for claims that are true. Those of own claims are played
// unless the tree is another: the paths disputed here can be proven while a view
// that lags, or a reorganisation, leaves the block itself in doubt.
func (c *batchCase) byTrueClaim() [][]*protocol.Dispute {
	holds := map[common.Hash]bool{}
	for i, claim := range c.batch.Claims {
		switch j := c.verdicts[i].Judgment; {
		case j == True, j == Unknown, j == FalseBlock:
			holds[claim.Hash()] = true
		}
	}
	var played []*protocol.Dispute
	for _, d := range c.playable() {
		if holds[d.State.ClaimHash] && (c.own() || c.exclusivePeriodOver(d)) {
			played = append(played, d)
		}
	}
	return bySubject(played)
}

// exclusivePeriodOver reports whether others than the proposer may play its side.
func (c *batchCase) exclusivePeriodOver(d *protocol.Dispute) bool {
	return c.afterExclusivePeriod(d.State.ProposerTime(c.now))
}
