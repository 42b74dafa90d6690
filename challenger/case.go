// SPDX-License-Identifier: MIT

package challenger

import (
	"github.com/ethereum/go-ethereum/common"

	"github.com/assize/assize/relay/protocol"
)

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

	disputes []dispute // that are open and can still be moved

	unseenWork *[32]byte // once it is asked for
}

func (c *batchCase) own() bool { return c.batch.Proposer == c.Self }

// mayDefend reports whether the watcher plays for somebody else's batch: only if
// it is told to, and holds all of it true. A batch of true claims around a
// false one is bait. Who moves checkpoints defends true candidates that would be
// the next: else whoever offers one and has it lose holds up those who wait for it (P-9.12).
func (c *batchCase) mayDefend() bool {
	moves := c.batch.Candidate != nil && c.Policy.Checkpoints && c.batch.Candidate.Height > c.Home.Latest().Height
	return (c.Policy.DefendOthers || moves) && c.allTrue
}

// mayOpen reports whether the court and the operator let the watcher open disputes.
func (c *batchCase) mayOpen() bool { return c.Policy.Challenge && c.now < c.batch.Deadline }

// late reports whether less than a quarter of the window is left.
func (c *batchCase) late() bool {
	return c.now+(c.batch.Deadline-c.batch.ProposedAt)/4 > c.batch.Deadline
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

// disproven reports whether the court has shown a claim to be true in what a kind of
// dispute is about, or an own dispute about it was lost to a proof and not to the
// clock: then the watcher's view is wrong, and it bonds no more money on it.
func (c *batchCase) disproven(kind protocol.Kind, claim protocol.Claim) bool {
	hash := claim.Hash()
	if _, proven := c.batch.Prover(kind, hash); proven {
		return true
	}
	for _, d := range c.batch.Disputes {
		same := d.State.ClaimHash == hash && isBlock(d.State.Kind) == isBlock(kind)
		if same && d.State.Challenger == c.Self && d.Loser == protocol.SideChallenger && d.State.Turn == protocol.SideProposer {
			return true
		}
	}
	return false
}

// disputeKind returns the kind of bisection that a lie is about. Of a false block,
// if it is above the checkpoint, none decides: it is a matter of work.
func disputeKind(j Judgment) protocol.Kind {
	switch j {
	case FalsePath:
		return protocol.KindPath
	case FalseDepth:
		return protocol.KindDepth
	}
	return protocol.KindAncestry
}
