// SPDX-License-Identifier: MIT

package main

import (
	"context"
	"slices"

	"github.com/assize/assize/internal/testing/madechain"
	"github.com/assize/assize/pathproof"
	"github.com/assize/assize/relay"
	"github.com/assize/assize/relay/protocol"
)

// forger answers a challenge of a wrong depth with the best proof there is,
// once. The path in it holds; what the court misses is a coinbase that deep.
type forger struct {
	witness []byte
	refusal relay.Revert
	tried   bool
}

func (f *forger) play(ctx context.Context, m *match) (moved bool, err error) {
	d, err := m.dispute(ctx, protocol.SideProposer)
	if err != nil || d == nil || f.tried {
		return false, err
	}
	f.tried = true
	_, b, err := m.snapshot(ctx)
	if err != nil {
		return false, err
	}
	call, err := relay.At(&m.client.Params).ProveClaim(b, m.claim, f.witness)
	if err != nil {
		return false, err
	}
	return m.move(ctx, m.proposer, call, refused(f.refusal), "tries to prove it, with a path that holds")
}

// belowLeaf takes the left half of a transaction of 64 bytes for a leaf, one
// level below the true ones.
func belowLeaf(f *foreignChain) (protocol.Claim, *forger, error) {
	block, claim := f.blocks[sixtyFourBlock], f.claimOf(sixtyFourBlock, 1)
	witness, err := block.Tree().Witness(block.Header, claim.Index, block.Coinbase)
	if err != nil {
		return claim, nil, err
	}
	raw := madechain.SixtyFourBytes(sixtyFourBlock)[claim.Index]
	left, right := pathproof.Hash(raw[:32]), pathproof.Hash(raw[32:])
	claim.Depth, claim.Index, claim.Leaf = claim.Depth+1, 2*claim.Index, left
	witness.Branch = slices.Insert(witness.Branch, 0, right)
	witness.CoinbaseBranch = slices.Insert(witness.CoinbaseBranch, 0, right)
	return claim, &forger{witness: witness.Append(nil), refusal: relay.CoinbaseMismatch}, nil
}

// innerNode takes an inner node for a leaf, one level above the true ones, and
// the first node beside it, which reads as a transaction too, for the coinbase.
func innerNode(f *foreignChain) (protocol.Claim, *forger, error) {
	block, claim := f.blocks[innerNodeBlock], f.claimOf(innerNodeBlock, 2)
	witness, err := block.Tree().Witness(block.Header, claim.Index, block.Coinbase)
	if err != nil {
		return claim, nil, err
	}
	nodes := block.TxIDs
	claim.Leaf = pathproof.DoubleSHA256(slices.Concat(nodes[2][:], nodes[3][:]))
	claim.Depth, claim.Index = claim.Depth-1, claim.Index/2
	witness.Branch, witness.CoinbaseBranch = witness.Branch[1:], witness.CoinbaseBranch[1:]
	witness.Coinbase = slices.Concat(nodes[0][:], nodes[1][:])
	return claim, &forger{witness: witness.Append(nil), refusal: relay.NotCoinbase}, nil
}
