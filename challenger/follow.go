// SPDX-License-Identifier: MIT

package challenger

import (
	"fmt"

	"github.com/assize/assize/relay/protocol"
)

// selects answers the reveals in the watcher's own disputes.
func (c *batchCase) selects() []Action {
	var actions []Action
	for _, d := range c.playable() {
		if d.State.Challenger != c.Self || d.State.Turn != protocol.SideChallenger || c.clockOut(d) {
			continue
		}
		hash, ok := c.hashesOf(d)
		if !ok {
			actions = append(actions, c.alertAbout("an own dispute waits for a selection", "what it is about is not at hand"))
			continue
		}
		segment, ok := d.Game().HonestSelect(hash)
		if !ok {
			actions = append(actions, c.alertAbout("an own dispute waits for a selection", "no segment is false in this view"))
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
