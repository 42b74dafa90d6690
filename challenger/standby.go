// SPDX-License-Identifier: MIT

package challenger

import (
	"bytes"
	"crypto/sha256"
	"slices"

	"github.com/ethereum/go-ethereum/common"
)

// Several watchers on one relay do not all pay for what one of them can do. Those who
// name each other as peers take turns, in an order that is another for each batch and
// that each works out for itself; who is late is passed over.

// rank returns how many peers come before the watcher in the order about a subject: a
// batch, or a checkpoint that is to be proposed.
func (v *View) rank(subject common.Hash) (n uint64) {
	own := priority(v.Self, subject)
	for _, peer := range v.Policy.Peers {
		if p := priority(peer, subject); bytes.Compare(p[:], own[:]) < 0 {
			n++
		}
	}
	return n
}

// priority is where an account stands in the order about a subject.
func priority(account common.Address, subject common.Hash) [32]byte {
	return sha256.Sum256(append(account.Bytes(), subject[:]...))
}

// ourTurn reports whether those before the watcher have had their time, seconds having
// passed since somebody could act. With less than half of the time left for it nobody
// waits for anybody.
func (v *View) ourTurn(subject common.Hash, passed, left uint64) bool {
	return passed >= v.rank(subject)*v.Policy.StandBy || left < passed
}

// turnToOpen reports whether the watcher is to open a dispute about a lie now, or leaves
// that to those before it.
func (c *batchCase) turnToOpen(i int) bool {
	// no earlier than when the last confirmation, or the tip that stands for it, was mined
	confirmed := min(uint64(c.heightOf(i))+c.Home.Params.Confirmations, uint64(c.Foreign.TipHeight()))
	mined, _ := c.Foreign.HeaderTime(uint32(confirmed))
	visible := max(c.batch.ProposedAt, uint64(mined))
	return c.ourTurn(c.batch.ID, c.now-min(visible, c.now), c.batch.Deadline-c.now)
}

// afterExclusivePeriod reports whether the watcher is to play for a party that has let its exclusive period of
// half a clock pass, given how much of the clock is used (P-4.7).
func (c *batchCase) afterExclusivePeriod(used uint64) bool {
	clock := c.Home.Params.Clock
	return 2*used > clock && c.ourTurn(c.batch.ID, used-clock/2, clock-min(used, clock))
}

func (v *View) isPeer(account common.Address) bool {
	return slices.Contains(v.Policy.Peers, account)
}
