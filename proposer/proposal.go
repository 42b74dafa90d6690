// SPDX-License-Identifier: MIT

// Package proposer decides what an honest proposer claims: transactions it has
// in hand, buried deeper than they must be, that it could defend and that a
// watcher with the same view would hold true; and which header state it offers
// as the next checkpoint.
package proposer

import (
	"errors"
	"fmt"

	"github.com/ethereum/go-ethereum/common"

	"github.com/assize/assize/challenger"
	btcblock "github.com/assize/assize/foreign/bitcoin/block"
	bitcoinfiles "github.com/assize/assize/foreign/bitcoin/files"
	"github.com/assize/assize/relay/protocol"
)

// beyond is how many blocks more than it must an honest proposer waits for,
// against a reorganisation.
const beyond = 2

// Errors of transactions that are not to be claimed.
var (
	ErrNotAtHand  = errors.New("not in a block at hand")
	ErrTooHigh    = errors.New("too far above the latest checkpoint")
	ErrTooYoung   = errors.New("not buried deep enough yet")
	ErrNotTrue    = errors.New("this view does not hold it true")
	ErrUnprovable = errors.New("the block's depth cannot be proven")
	ErrSixtyFour  = errors.New("a transaction of 64 bytes, which dapps refuse")
)

// Claims returns the claims about transactions, by their ids in internal byte
// order, and the view they were checked against, at a snapshot of home.
//
// Expected errors: ErrNotAtHand, ErrTooHigh, ErrTooYoung, ErrTooEarly,
// ErrUnprovable, ErrSixtyFour, ErrNotTrue, btcblock.ErrReversedID.
func Claims(home *protocol.State, files *bitcoinfiles.View, ids [][32]byte) (*challenger.View, []protocol.Claim, error) {
	view, blocks := &challenger.View{Home: home, Foreign: bitcoinfiles.Foreign(files)}, bodies(files)
	claims := make([]protocol.Claim, len(ids))
	for i, id := range ids {
		claim, block, err := locate(blocks, id)
		if err != nil {
			return nil, nil, err
		}
		if err := check(view, claim, block); err != nil {
			return nil, nil, fmt.Errorf("transaction %s: %w", btcblock.FormatID(id), err)
		}
		claims[i] = claim
	}
	return view, claims, nil
}

// held is a block of the heaviest chain whose body is at hand.
type held struct {
	height uint32
	block  *btcblock.Block
}

// bodies returns the blocks of the view's chain that are at hand, by height.
func bodies(view *bitcoinfiles.View) []held {
	var list []held
	for height := uint64(0); height <= uint64(view.TipHeight()); height++ {
		hash, ok := view.HeaderHash(uint32(height))
		if !ok {
			continue
		}
		if b, ok := view.Block(hash); ok {
			list = append(list, held{uint32(height), b})
		}
	}
	return list
}

// locate returns the claim about a transaction, and the block it is in. The id
// is in internal byte order.
//
// Expected errors: ErrNotAtHand, btcblock.ErrReversedID.
func locate(blocks []held, id [32]byte) (protocol.Claim, *btcblock.Block, error) {
	missing := fmt.Errorf("transaction %s: %w: give its block with --blocks, and --headers up to it and beyond", btcblock.FormatID(id), ErrNotAtHand)
	for _, h := range blocks {
		index, err := h.block.Find(id)
		switch {
		case err == nil:
			return protocol.Claim{Height: h.height, BlockHash: h.block.Hash(), Depth: h.block.Tree().Depth(), Index: index, Leaf: id}, h.block, nil
		case errors.Is(err, btcblock.ErrReversedID):
			missing = fmt.Errorf("%w; give it as explorers show it", err)
		}
	}
	return protocol.Claim{}, nil, missing
}

// check reports whether an honest proposer claims this now, at the snapshot's
// block: whether it is buried two blocks deeper than it must, can be defended,
// and is what a watcher with this view holds true.
//
// Expected errors: ErrTooHigh, ErrTooYoung, ErrTooEarly, ErrUnprovable,
// ErrSixtyFour, ErrNotTrue.
func check(v *challenger.View, c protocol.Claim, block *btcblock.Block) error {
	latest := len(v.Home.Checkpoints) - 1
	checkpoint := v.Home.Checkpoints[latest]
	if limit := v.Home.MaxHeight(); uint64(c.Height) > limit {
		return fmt.Errorf("%w: it is at height %d, and the relay takes claims up to %d now", ErrTooHigh, c.Height, limit)
	}
	need := uint64(c.Height) + v.Home.Params.Confirmations + beyond
	if tip := v.Foreign.TipHeight(); c.Height > checkpoint.Height && uint64(tip) < need {
		return fmt.Errorf("%w: it is at height %d and the view ends at %d; wait for height %d", ErrTooYoung, c.Height, tip, need)
	}
	if c.Height > checkpoint.Height {
		if err := checkBuried(v, c.Height); err != nil {
			return err
		}
	}
	if err := block.VerifyDepth(); err != nil {
		return fmt.Errorf("%w: %w", ErrUnprovable, err)
	}
	if c.Index == 0 && len(block.Coinbase) == 64 {
		return ErrSixtyFour
	}
	batch := &protocol.Batch{Checkpoint: uint64(latest), ProposedAt: v.Home.Block.Time}
	if verdict := challenger.Judge(v, batch, c); verdict.Judgment != challenger.True {
		return fmt.Errorf("%w: %s: %s", ErrNotTrue, verdict.Judgment, verdict.Reason)
	}
	return nil
}

// NotBefore returns the home time before which the claims must not be proposed:
// the greatest time of a header that completes a claim's confirmations.
// Ancestors of the checkpoint count as buried whenever (P-3.3).
func NotBefore(v *challenger.View, claims []protocol.Claim) uint64 {
	checkpoint := v.Home.Checkpoints[len(v.Home.Checkpoints)-1].Height
	var latest uint64
	for _, c := range claims {
		if c.Height <= checkpoint {
			continue
		}
		if t, ok := v.Foreign.HeaderTime(c.Height + uint32(v.Home.Params.Confirmations)); ok {
			latest = max(latest, uint64(t))
		}
	}
	return latest
}

// GreatestHeight returns the height of the highest claim.
func GreatestHeight(claims []protocol.Claim) uint32 {
	var greatest uint32
	for _, c := range claims {
		greatest = max(greatest, c.Height)
	}
	return greatest
}

// FreeSalt returns the lowest salt under which the proposer has not posted these
// claims yet.
func FreeSalt(home *protocol.State, proposer common.Address, claims []protocol.Claim) common.Hash {
	return freeSalt(home, proposer, protocol.BatchRoot(claims))
}
