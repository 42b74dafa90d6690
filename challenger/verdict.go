// SPDX-License-Identifier: MIT

package challenger

import (
	"errors"
	"fmt"

	"github.com/assize/assize/pathproof"
	"github.com/assize/assize/relay/protocol"
)

// futureLimit is how far, in seconds, the header that completes a claim's
// confirmations may lie after the proposal (P-2.3).
const futureLimit = 2 * 60 * 60

// Judgment is what a watcher thinks of a claim.
type Judgment uint8

const (
	// Unknown: the view does not decide it. No money is bonded on it.
	Unknown Judgment = iota
	// True in every part.
	True
	// FalseBlock: the block is not the heaviest chain's at that height, or was
	// not buried when the batch was proposed.
	FalseBlock
	// FalseDepth: the block's tree is not exactly as deep as claimed, or nobody
	// could prove that it is.
	FalseDepth
	// FalsePath: the leaf at the claimed index is another, or none.
	FalsePath
)

func (j Judgment) String() string {
	switch j {
	case Unknown:
		return "unknown"
	case True:
		return "true"
	case FalseBlock:
		return "false block"
	case FalseDepth:
		return "false depth"
	case FalsePath:
		return "false path"
	}
	return fmt.Sprintf("judgment %d", uint8(j))
}

// False reports whether the claim is a lie of any kind.
func (j Judgment) False() bool { return j == FalseBlock || j == FalseDepth || j == FalsePath }

// Verdict is a judgment and its reason.
type Verdict struct {
	Judgment Judgment
	Reason   string
}

func verdict(j Judgment, format string, args ...any) Verdict {
	return Verdict{j, fmt.Sprintf(format, args...)}
}

// Judge returns the verdict about a claim of a batch. It is about the batch's checkpoint and
// proposal time, whatever came later (P-9.4).
func Judge(v *View, b *protocol.Batch, c protocol.Claim) Verdict {
	if about := JudgeBlock(v, b, c); about.Judgment != True {
		return about
	}
	if known, ok := v.Trees[c]; ok {
		return known
	}
	about := judgeTree(v.Foreign, c)
	if v.Trees != nil && about.Judgment != Unknown {
		v.Trees[c] = about
	}
	return about
}

// JudgeCandidate returns the verdict about a checkpoint candidate: it is true or
// it is a false block (P-7.5).
func JudgeCandidate(v *View, b *protocol.Batch) Verdict {
	return judgeBurial(v, b, b.Candidate.Height, func() Verdict {
		state, ok := v.Foreign.State(b.Candidate.Height)
		switch {
		case !ok:
			return verdict(Unknown, "the header state at height %d is not in view", b.Candidate.Height)
		case state != *b.Candidate:
			return verdict(FalseBlock, "the heaviest chain has another header state at height %d", b.Candidate.Height)
		}
		return verdict(True, "the header state is the heaviest chain's")
	})
}

// verdictsOn returns the verdicts about the claims of a batch, in their order, or
// the one about its candidate.
func verdictsOn(v *View, b *protocol.Batch) []Verdict {
	if b.Candidate != nil {
		return []Verdict{JudgeCandidate(v, b)}
	}
	verdicts := make([]Verdict, len(b.Claims))
	for i, claim := range b.Claims {
		verdicts[i] = Judge(v, b, claim)
	}
	return verdicts
}

// behind is a view as it was before the last blocks.
type behind struct{ Foreign }

func (f behind) TipHeight() uint32 {
	tip := f.Foreign.TipHeight()
	return tip - min(tip, margin)
}

func (f behind) MedianTimePast() uint32 {
	state, _ := f.State(f.TipHeight()) // the median of no times is zero
	return state.MedianTime()
}

// JudgeBlock decides (a) and (b).
// Rules: P-6.6, P-9.5.
func JudgeBlock(v *View, b *protocol.Batch, c protocol.Claim) Verdict {
	if checkpoint := v.Home.Checkpoints[b.Checkpoint]; c.Height <= checkpoint.Height && hasCheckpoint(v, b) {
		// an ancestor of a checkpoint counts as buried
		return judgeHash(v.Foreign, c)
	}
	return judgeBurial(v, b, c.Height, func() Verdict { return judgeHash(v.Foreign, c) })
}

// hasCheckpoint reports whether the view is of the batch's checkpoint.
func hasCheckpoint(v *View, b *protocol.Batch) bool {
	checkpoint := v.Home.Checkpoints[b.Checkpoint]
	tip, ok := v.Foreign.HeaderHash(checkpoint.Height)
	return ok && tip == checkpoint.Tip
}

// judgeBurial decides about what is claimed to stand at a height above the
// batch's checkpoint: whether it was buried in time, and then what same says (P-2.3).
func judgeBurial(v *View, b *protocol.Batch, height uint32, same func() Verdict) Verdict {
	if !hasCheckpoint(v, b) {
		return verdict(Unknown, "the batch's checkpoint at height %d is not in view", v.Home.Checkpoints[b.Checkpoint].Height)
	}
	confirmed := uint64(height) + v.Home.Params.Confirmations
	latest := b.ProposedAt + futureLimit
	tip := v.Foreign.TipHeight()
	if uint64(tip) < confirmed {
		if past := v.Foreign.MedianTimePast(); uint64(past) > latest {
			return verdict(FalseBlock, "not buried in time: at height %d the median time %d is past %d, and height %d is not reached", tip, past, latest, confirmed)
		}
		return verdict(Unknown, "tip %d has not reached height %d", tip, confirmed)
	}
	buried, ok := v.Foreign.HeaderTime(uint32(confirmed))
	if !ok {
		return verdict(Unknown, "the header at height %d is not in view", confirmed)
	}
	if uint64(buried) > latest {
		return verdict(FalseBlock, "not buried in time: the header at height %d bears %d, after %d", confirmed, buried, latest)
	}
	return same()
}

// Rules: P-2.2.
func judgeHash(f Foreign, c protocol.Claim) Verdict {
	hash, ok := f.HeaderHash(c.Height)
	if !ok {
		return verdict(Unknown, "the header at height %d is not in view", c.Height)
	}
	if hash != c.BlockHash {
		return verdict(FalseBlock, "the heaviest chain has another block at height %d", c.Height)
	}
	return Verdict{Judgment: True}
}

// judgeTree decides (c) and (d) of a claim whose block is in view (P-2.4, P-2.5, P-9.6).
func judgeTree(f Foreign, c protocol.Claim) Verdict {
	if f.Shown(c) {
		return verdict(True, "block, depth and leaf are as claimed")
	}
	body, ok := f.Body(c.BlockHash)
	if !ok {
		return verdict(Unknown, "the block's transactions are not at hand")
	}
	tree := body.Tree()
	switch err := checkDepth(body, c.BlockHash); {
	case errors.Is(err, pathproof.ErrCoinbaseTooLarge):
		return verdict(FalseDepth, "nobody can prove the tree's depth: %v", err)
	case err != nil:
		return verdict(Unknown, "the block's transactions are not at hand: their depth does not show: %v", err)
	}
	if c.Depth != tree.Depth() {
		return verdict(FalseDepth, "the tree has depth %d, not %d", tree.Depth(), c.Depth)
	}
	leaf, ok := tree.PathHash(c.BlockHash, c.Depth, c.Index, uint32(c.Depth)+1)
	if !ok {
		return verdict(FalsePath, "there is no transaction at index %d of %d", c.Index, tree.Len())
	}
	if leaf != c.Leaf {
		return verdict(FalsePath, "another transaction is at index %d", c.Index)
	}
	return verdict(True, "block, depth and leaf are as claimed")
}

// checkDepth checks that the raw coinbase and its branch show the body's depth
// as the court would see it. A node that serves inner nodes as transaction ids
// has the right Merkle root and the wrong depth (P-5.6, P-9.3).
func checkDepth(body Body, blockHash [32]byte) error {
	witness, err := body.Witness(0)
	if err != nil {
		return err
	}
	tree := body.Tree()
	first, _ := tree.PathHash(blockHash, tree.Depth(), 0, uint32(tree.Depth())+1)
	// what is not the first transaction says nothing, not even by its size
	branches := pathproof.HeaderSize + 2*len(first)*int(tree.Depth())
	if len(witness) < branches || pathproof.DoubleSHA256(witness[branches:]) != first {
		return pathproof.ErrCoinbaseMismatch
	}
	return pathproof.VerifyTree(blockHash, tree.Depth(), 0, first, witness)
}
