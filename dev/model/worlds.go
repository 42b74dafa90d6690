// SPDX-License-Identifier: MIT

package model

import (
	"github.com/assize/assize/challenger"
	btcblock "github.com/assize/assize/foreign/bitcoin/block"
	"github.com/assize/assize/pathproof"
	"github.com/assize/assize/relay/protocol"
)

var (
	watches  = challenger.Policy{Challenge: true, DefendOthers: true}
	allTrees = []protocol.Kind{protocol.KindPath, protocol.KindDepth}
	allKinds = []protocol.Kind{protocol.KindPath, protocol.KindDepth, protocol.KindAncestry}
)

// shape is what a claim is like.
type shape struct {
	height uint32
	leaves int    // of its block
	index  uint32 // of the claimed leaf
	leaf   letter // that is claimed to stand there
	depth  int    // claimed, less the true one
	block  string // "" for the main branch's; late for that if it is buried too late; old, a, b; or nothing
}

// claimed makes the statement of a shape.
func claimed(c *chain, s shape) statement {
	out := statement{deep: s.depth == 0, leaf: s.leaf, block: truth, node: -1}
	branch, ok := map[string][]int{"": c.main, "late": c.main, "old": c.old, "a": c.a, "b": c.b}[s.block]
	if ok && int(s.height)-baseHeight < len(branch) {
		out.node = branch[s.height-baseHeight]
		out.body = c.nodes[out.node].block
		out.Claim.BlockHash = c.nodes[out.node].state.Tip
	} else {
		out.Claim.BlockHash = junk(s.height)
	}
	if s.block == "old" {
		out.block = alt
	}
	out.Height, out.Index = s.height, s.index
	depth := 0
	for 1<<depth < s.leaves {
		depth++
	}
	out.Depth = uint8(depth + s.depth)
	parent := c.nodes[c.main[s.height-1-baseHeight]].state.Tip
	out.altBody = blockOf(parent, s.height+5000, Start, 1<<depth)
	out.Leaf = leafOf(out.body, &out, s.leaf)
	out.fork = s.height > checkpointHeight
	switch {
	case s.height < checkpointHeight:
		out.kinds = allKinds
	default:
		out.kinds = allTrees
	}
	out.false = !out.deep || s.leaf != truth || s.block != ""
	return out
}

// leafOf returns the hash that is claimed to be the leaf.
func leafOf(body *btcblock.Block, s *statement, l letter) [32]byte {
	from := body
	if l == alt || body == nil {
		from = s.altBody
	}
	if l != none {
		if h, ok := from.Tree().PathHash(from.Hash(), s.Depth, s.Index, uint32(s.Depth)+1); ok {
			return h
		}
	}
	return pathproof.DoubleSHA256([]byte("no transaction"))
}

// about makes a world of claims.
func about(w World, late uint32, shapes ...shape) World {
	leaves := map[uint32]int{}
	for _, s := range shapes {
		leaves[s.height] = s.leaves
	}
	w.chain = newChain(leaves, late)
	for _, s := range shapes {
		w.claims = append(w.claims, claimed(w.chain, s))
	}
	return w
}

// offering makes a world of a checkpoint candidate: the state of a branch at 2016.
func offering(w World, branch string) World {
	w.chain = newChain(nil, 0)
	nodes := map[string][]int{"main": w.chain.main, "a": w.chain.a}[branch]
	state := w.chain.nodes[nodes[2016-baseHeight]].state
	if branch == "a" {
		w.candidate = &state
		return w
	}
	w.candidate, w.truly = &state, true
	return w
}

// streams reports whether a fork dispute can open, in which a side needs several
// transactions for a lead.
func (w *World) streams() bool { return w.highest() > checkpointHeight }

// Size is how much of the model is searched.
type Size uint8

const (
	// Small is for every run of the tests, Full for make model.
	Small Size = iota
	Full
)

// Worlds returns the cases of a size.
func Worlds(size Size) []*World {
	liar := World{Window: 4, Clock: 2, Proposer: Liar, Policy: watches, Openings: 1, Watched: true}
	own := World{Window: 4, Clock: 2, Proposer: Honest, Policy: watches, Openings: 2, Kept: true}
	others := World{Window: 4, Clock: 2, Proposer: Liar, Policy: watches, Openings: 1}
	named := func(w World, name string) World { w.Name = name; return w }
	const low = checkpointHeight - 3

	// with no sham beside it
	alone := liar
	alone.Openings = 0

	var cases []World
	add := func(w World) { cases = append(cases, w) }
	add(about(named(alone, "a false leaf in a tree of depth 4"), 0, shape{low, 16, 5, alt, 0, ""}))
	add(about(named(liar, "a leaf of nothing in a tree of depth 2"), 0, shape{low, 4, 2, none, 0, ""}))
	add(about(named(alone, "an index without a transaction"), 0, shape{low, 3, 3, none, 0, ""}))
	add(about(named(alone, "an inner node as leaf"), 0, shape{low, 4, 1, truth, -1, ""}))
	add(about(named(alone, "a tree one level too deep"), 0, shape{low, 2, 2, none, 1, ""}))
	add(about(named(liar, "a true claim and a false one"), 0, shape{low, 2, 1, truth, 0, ""}, shape{low + 1, 2, 0, alt, 0, ""}))
	add(about(named(alone, "a block of another branch, 16 edges down"), 0, shape{checkpointHeight - 16, 1, 0, truth, 0, "old"}))
	add(about(named(liar, "another block than the checkpoint's"), 0, shape{checkpointHeight, 1, 0, truth, 0, "old"}))
	add(about(named(own, "an own claim in a tree of depth 2"), 0, shape{low, 4, 2, truth, 0, ""}))
	add(about(named(own, "an own claim 16 edges down"), 0, shape{checkpointHeight - 16, 2, 0, truth, 0, ""}))
	add(about(named(others, "somebody's true claim"), 0, shape{low, 4, 2, truth, 0, ""}))

	const high = checkpointHeight + 2
	own.Openings = 1
	if size == Full {
		liar.Shows, own.Shows = 1, 1
	}
	add(about(named(liar, "a stale block"), 0, shape{high, 1, 0, truth, 0, "a"}))
	add(about(named(liar, "a block of nothing"), 0, shape{high, 1, 0, truth, 0, "nothing"}))
	add(about(named(liar, "a block buried too late"), high+1, shape{high, 1, 0, truth, 0, "late"}))
	add(about(named(liar, "a block that is not buried yet"), checkpointHeight+1, shape{tipHeight, 1, 0, truth, 0, "late"}))
	add(about(named(own, "an own claim above the checkpoint"), 0, shape{high, 2, 1, truth, 0, ""}))
	add(about(named(others, "somebody's true claim above the checkpoint"), 0, shape{high, 2, 1, truth, 0, ""}))
	add(offering(named(liar, "a candidate of another branch"), "a"))
	add(offering(named(own, "an own candidate"), "main"))

	var list []*World
	for _, c := range cases {
		now, late, sharp := c, c, c
		late.Delayed, late.Window, late.Clock = true, 5, 3
		if c.streams() {
			// after a party's exclusive period half a clock is left, and each lead of the other side
			// costs a tick of it, where each transaction is a tick late up to three
			now.Window, now.Clock = 8, 6
			late.Window, late.Clock = 14, 12
			sharp.Window, sharp.Clock = now.Window, now.Clock
		}
		sharp.Sharp = true
		sharp.Name += ", limits on a tick"
		list = append(list, &now, &late)
		if size == Full {
			list = append(list, &sharp)
		}
	}
	return list
}
