package challenger

import (
	"bytes"
	"crypto/sha256"
	"slices"

	"github.com/ethereum/go-ethereum/common"

	"github.com/assize/assize/relay/protocol"
)

// Several watchers on one relay do not all pay for what one of them can do. Those who
// name each other as peers take turns, in an order that is another for each batch and
// that each works out for itself; who is late is passed over.

// rank returns how many peers come before the watcher in the order about a subject: a
// batch, or a checkpoint that is to be proposed.
func (v *View) rank(subject common.Hash) (n uint64) {
	own := place(v.Self, subject)
	for _, peer := range v.Policy.Peers {
		if p := place(peer, subject); bytes.Compare(p[:], own[:]) < 0 {
			n++
		}
	}
	return n
}

// place is where an account stands in the order about a subject.
func place(account common.Address, subject common.Hash) [32]byte {
	return sha256.Sum256(append(account.Bytes(), subject[:]...))
}

// ourTurn says whether those before the watcher have had their time, seconds having
// passed since somebody could act. With less than half of the time left for it nobody
// waits for anybody.
func (v *View) ourTurn(subject common.Hash, passed, left uint64) bool {
	return passed >= v.rank(subject)*v.Policy.StandBy || left < passed
}

// turnToOpen says whether the watcher is to open a dispute about a lie now, or leaves
// that to those before it.
func (c *batchCase) turnToOpen(i int) bool {
	// no earlier than when the last confirmation, or the tip that stands for it, was mined
	confirmed := min(uint64(c.heightOf(i))+c.Home.Params.Confirmations, uint64(c.Foreign.TipHeight()))
	mined, _ := c.Foreign.HeaderTime(uint32(confirmed))
	visible := max(c.batch.ProposedAt, uint64(mined))
	return c.ourTurn(c.batch.ID, c.now-min(visible, c.now), c.batch.Deadline-c.now)
}

// heightOf returns the height of a claim, or of the candidate.
func (c *batchCase) heightOf(i int) uint32 {
	if s := c.batch.Candidate; s != nil {
		return s.Height
	}
	return c.batch.Claims[i].Height
}

// afterDuty says whether the watcher is to play for a party that has let its duty of
// half a clock pass, given how much of the clock is used.
func (c *batchCase) afterDuty(used uint64) bool {
	clock := c.Home.Params.Clock
	return 2*used > clock && c.ourTurn(c.batch.ID, used-clock/2, clock-min(used, clock))
}

// peerPlays says whether a peer has a dispute about the batch that makes one of the
// watcher's own a waste: it is won, or the peer is not late with its move, and if it
// comes to nothing there is time for another.
func (c *batchCase) peerPlays() bool {
	if c.late() {
		return false
	}
	late := c.Home.Params.Clock / 4
	for _, d := range c.playable() {
		if c.isPeer(d.State.Opener) && (d.State.Turn == protocol.SideProposer || d.State.Used(c.now) <= late) {
			return true
		}
	}
	for _, f := range c.batch.OpenForks() {
		// after its duty others play for it
		if c.isPeer(f.Opener) && (f.Game.Turn == protocol.SideProposer || !c.forkOut(f)) {
			return true
		}
	}
	return false
}

func (v *View) isPeer(account common.Address) bool {
	return slices.Contains(v.Policy.Peers, account)
}
