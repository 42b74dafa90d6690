// SPDX-License-Identifier: MIT

package watcher

import (
	"bytes"
	"cmp"
	"slices"

	"github.com/ethereum/go-ethereum/common"

	"github.com/assize/assize/challenger"
	"github.com/assize/assize/relay/protocol"
)

// mostWanted is how much is wanted in one round: what comes later is wanted in later rounds, when what was first is judged.
const mostWanted = 4096

// wanted returns what the watcher needs to see of blocks: for disputes of its own, for what is not judged yet, for a lie in
// each batch and for disputes of others, in this order. There is room for some bodies only, and a liar must not fill it:
// neither with more lies than one, nor with blocks whose place decides about a claim, nor with a friend's disputes. Nor may
// it fill the time: batches take turns, see inTurn.
func (w *Watcher) wanted(home *protocol.State) []challenger.Want {
	var own, lies, others []challenger.Want
	var unjudged []queue
	view := &challenger.View{Home: home, Foreign: w.seen, Self: w.Self}
	for _, b := range home.Batches {
		if b.Phase != protocol.PhaseProposed || b.Final(home.Block.Time) {
			continue
		}
		mine, theirs := w.disputed(b)
		q := queue{batch: b}
		lie := false
		for _, claim := range b.Claims {
			switch about, judged := w.trees[claim]; {
			case len(mine) > 0 && mine[claim.Hash()]:
				own = append(own, challenger.Want{Claim: claim, Whole: true})
			case !judged:
				// before there is a view nothing is known of any block's place
				if w.seen == nil || challenger.JudgeBlock(view, b, claim).Judgment == challenger.True {
					q.claims = append(q.claims, claim)
				}
			case about.Judgment.False() && !lie:
				lie = true
				lies = append(lies, challenger.Want{Claim: claim, Whole: true})
			case len(theirs) > 0 && theirs[claim.Hash()]:
				others = append(others, challenger.Want{Claim: claim, Whole: true})
			}
		}
		if len(q.claims) > 0 {
			unjudged = append(unjudged, q)
		}
	}
	all := slices.Concat(own, inTurn(unjudged), lies, others)
	return all[:min(len(all), mostWanted)]
}

// disputed returns the claims of a batch that are in bisections of the watcher's, or about its own batch, and those in
// others' about others', by their hashes.
func (w *Watcher) disputed(b *protocol.Batch) (mine, theirs map[common.Hash]bool) {
	mine, theirs = map[common.Hash]bool{}, map[common.Hash]bool{}
	for _, d := range b.OpenDisputes() {
		if b.Proposer == w.Self || d.State.Challenger == w.Self {
			mine[d.State.ClaimHash] = true
		} else {
			theirs[d.State.ClaimHash] = true
		}
	}
	return mine, theirs
}

// queue are the claims of a batch that wait to be judged.
type queue struct {
	batch  *protocol.Batch
	claims []protocol.Claim
}

// inTurn returns what waits in the queues: the first claim of each batch, then the second ones, and so on; in each turn
// where most is at stake first, and of equals where the deadline is nearest. So a lie in whatever place waits for as many
// claims as its place in its own batch times the batches there are, and each of these has a deposit of its own.
func inTurn(queues []queue) []challenger.Want {
	slices.SortFunc(queues, func(a, b queue) int {
		return cmp.Or(b.batch.Deposit.Cmp(a.batch.Deposit), cmp.Compare(a.batch.Deadline, b.batch.Deadline), bytes.Compare(a.batch.ID[:], b.batch.ID[:]))
	})
	var all []challenger.Want
	for turn := 0; len(queues) > 0 && len(all) < mostWanted; turn++ {
		for _, q := range queues {
			all = append(all, challenger.Want{Claim: q.claims[turn]})
		}
		queues = slices.DeleteFunc(queues, func(q queue) bool { return len(q.claims) == turn+1 })
	}
	return all
}

// recall takes over what an earlier run has found true. What it has found false is judged again: to attack it the body is
// needed all the same.
func (w *Watcher) recall(home *protocol.State) {
	if w.Recall == nil {
		return
	}
	for _, b := range home.Batches {
		if b.Phase != protocol.PhaseProposed || b.Final(home.Block.Time) {
			continue
		}
		for i, judgment := range w.Recall(b.ID) {
			if judgment == challenger.True && i < len(b.Claims) {
				w.trees[b.Claims[i]] = challenger.Verdict{Judgment: challenger.True, Reason: "block, depth and leaf are as claimed"}
			}
		}
	}
}
