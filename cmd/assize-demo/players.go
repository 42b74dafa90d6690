// SPDX-License-Identifier: MIT

package main

import (
	"context"
	"fmt"
	"slices"

	"github.com/assize/assize/pathproof"
	"github.com/assize/assize/relay"
	"github.com/assize/assize/relay/protocol"
)

// dispute returns the open dispute of a side's turn about the match's claim, or
// nil.
func (m *match) dispute(ctx context.Context, turn protocol.Side) (*protocol.Dispute, error) {
	_, b, err := m.snapshot(ctx)
	if err != nil || b == nil {
		return nil, err
	}
	for _, d := range b.OpenDisputes() {
		if d.State.Turn == turn {
			return d, nil
		}
	}
	return nil, nil
}

// liar plays the bisection of a false claim to its end: it answers a challenge
// with hashes that are true at first and its own from some position on, and the
// last edge with a proof that does not hold.
type liar struct {
	tree   *pathproof.Tree // with the false leaf in it
	honest uint32          // the last position at which it reveals the truth
	bluffs bool
}

// newLiar returns a liar with a tree in which the claim's leaf is.
func newLiar(f *foreignChain, claim protocol.Claim, honest uint32) (*liar, error) {
	ids := slices.Clone(f.blocks[claim.Height].TxIDs)
	ids[claim.Index] = claim.Leaf
	tree, err := pathproof.NewTree(ids)
	return &liar{tree: tree, honest: honest}, err
}

func (l *liar) play(ctx context.Context, m *match) (moved bool, err error) {
	d, err := m.dispute(ctx, protocol.SideProposer)
	if err != nil || d == nil {
		return false, err
	}
	block := m.foreign.blocks[m.claim.Height]
	if span := d.State.Hi - d.State.Lo; span > 1 {
		hashes, err := d.Game().HonestReveal(protocol.Arity, func(position uint32) ([32]byte, bool) {
			tree := l.tree
			if position <= l.honest {
				tree = block.Tree()
			}
			return tree.PathHash(m.claim.BlockHash, m.claim.Depth, m.claim.Index, position)
		})
		if err != nil {
			return false, err
		}
		return m.reveal(ctx, d, hashes, fmt.Sprintf("reveals %d hashes, true down to position %d", len(hashes), l.honest))
	}
	if l.bluffs {
		return false, nil
	}
	l.bluffs = true
	witness, err := l.tree.SpanWitness(block.Header, m.claim.Index, d.State.Lo, d.State.Hi)
	if err != nil {
		return false, err
	}
	call, err := relay.At(&m.client.Params).ProveSpan(d, witness)
	if err != nil {
		return false, err
	}
	return m.move(ctx, m.proposer, call, refused(relay.BranchMismatch),
		fmt.Sprintf("tries to prove the edge %d to %d", d.State.Lo, d.State.Hi))
}

// reveal publishes hashes for the proposer.
func (m *match) reveal(ctx context.Context, d *protocol.Dispute, hashes [][32]byte, detail string) (bool, error) {
	call, err := relay.At(&m.client.Params).Reveal(d, hashes)
	if err != nil {
		return false, err
	}
	return m.move(ctx, m.proposer, call, done, detail)
}

// byHand is a proposer that reveals the true hashes, where its watcher would
// prove them.
type byHand struct{}

func (byHand) play(ctx context.Context, m *match) (moved bool, err error) {
	d, err := m.dispute(ctx, protocol.SideProposer)
	if err != nil || d == nil || d.State.Hi-d.State.Lo == 1 {
		return false, err
	}
	tree := m.foreign.blocks[m.claim.Height].Tree()
	hashes, err := d.Game().HonestReveal(protocol.Arity, func(position uint32) ([32]byte, bool) {
		return tree.PathHash(m.claim.BlockHash, m.claim.Depth, m.claim.Index, position)
	})
	if err != nil {
		return false, err
	}
	return m.reveal(ctx, d, hashes, fmt.Sprintf("reveals all %d hashes of the path by hand, and asks which is false", len(hashes)))
}

// griefer opens disputes about a true claim, once, and does nothing more.
type griefer struct {
	kinds  []protocol.Kind
	opened bool
}

func (g *griefer) play(ctx context.Context, m *match) (moved bool, err error) {
	_, b, err := m.snapshot(ctx)
	if err != nil || b == nil || g.opened {
		return false, err
	}
	g.opened = true
	for _, kind := range g.kinds {
		call, err := relay.At(&m.client.Params).Challenge(kind, b, 0, 0)
		if err != nil {
			return moved, err
		}
		did, err := m.move(ctx, m.griefer, call, done,
			fmt.Sprintf("opens a %s dispute against the truth with %s ether", kind, ether(call.Value)))
		if err != nil {
			return moved, err
		}
		moved = moved || did
	}
	return moved, nil
}
