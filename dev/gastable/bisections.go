// SPDX-License-Identifier: MIT

package main

import (
	"github.com/assize/assize/btcheaders"
	"github.com/assize/assize/pathproof"
	"github.com/assize/assize/relay"
	"github.com/assize/assize/relay/protocol"
	"github.com/assize/assize/relay/txmgr"
)

// span is what a bisection is about: the hashes at its positions, and the witness of
// a part of it.
type span struct {
	hash    func(position uint32) [32]byte
	witness func(lo, hi uint32) []byte
}

// deepest returns a true claim at depth 32, its witness with the largest coinbase,
// and its path.
func deepest() (protocol.Claim, []byte, span) {
	c, w := provable(pathproof.MaxDepth, pathproof.MaxCoinbase)
	leaf := uint32(pathproof.MaxDepth) + 1
	level := func(position uint32) uint32 { return leaf - position }
	return c, w.Append(nil), span{
		hash: func(position uint32) [32]byte {
			if position == 0 {
				return c.BlockHash
			}
			return climb(c.Leaf, c.Index, w.Branch[:level(position)])
		},
		witness: func(lo, hi uint32) []byte {
			var raw []byte
			if lo == 0 {
				raw = append(raw, w.Header[:]...)
			}
			for _, sibling := range w.Branch[level(hi):level(max(lo, 1))] {
				raw = append(raw, sibling[:]...)
			}
			return raw
		},
	}
}

// lineage returns the span of some edges down to the first block of a run. Above the
// run its hashes are noise: who never shows a block's header may as well not have it.
func lineage(run []btcheaders.Header, edges uint32) span {
	return span{
		hash: func(position uint32) [32]byte {
			if up := edges - position; up < uint32(len(run)) {
				return run[up].Hash()
			}
			return noise("block of the chain", int(position))
		},
		witness: func(lo, hi uint32) []byte {
			raw, err := btcheaders.AncestryWitness(run[edges-hi+1 : edges-lo+1])
			check(err)
			return raw
		},
	}
}

// rounds returns how many reveals it takes until at most `few` edges are left.
func rounds(edges, few uint32) (n uint64) {
	for ; edges > few; edges = uint32((uint64(edges) + protocol.Arity - 1) / protocol.Arity) {
		n++
	}
	return n
}

// bisect lets the proposer reveal and the challenger select the last segment, the
// longest, until at most `few` edges are left. Each side has used all of its clock
// but a second for each move it still has to make: `answers` more by the proposer.
func (g *game) bisect(challenger *player, d *protocol.Dispute, s span, few uint32, answers uint64) *protocol.Dispute {
	for left := rounds(d.State.Hi-d.State.Lo, few); left > 0; left-- {
		g.slow(d, left-1+answers)
		d = g.reveal(d, s)
		g.slow(d, left-1)
		call, err := relay.At(g.params).Select(d, len(d.Hashes))
		g.do(challenger, call, err)
		d = g.after(d)
	}
	return d
}

func (g *game) reveal(d *protocol.Dispute, s span) *protocol.Dispute {
	hashes, err := d.Game().HonestReveal(protocol.Arity, func(position uint32) ([32]byte, bool) { return s.hash(position), true })
	check(err)
	call, err := relay.At(g.params).Reveal(d, hashes)
	g.do(g.proposer, call, err)
	return g.after(d)
}

func (g *game) proveSpan(d *protocol.Dispute, s span) {
	g.slow(d, 0)
	call, err := relay.At(g.params).ProveSpan(d, s.witness(d.State.Lo, d.State.Hi))
	g.do(g.proposer, call, err)
}

func pathGrieved(toTheEnd bool) func(*game) {
	return func(g *game) {
		claim, _, s := deepest()
		g.propose(claim)
		g.lastSecond(0)
		d := g.open(g.challenger, protocol.KindPath, 0)
		if toTheEnd {
			g.proveSpan(g.bisect(g.challenger, d, s, 1, 1), s)
			return
		}
		g.slow(d, 0)
		g.expire(g.proposer, g.reveal(d, s))
	}
}

func depthGrieved(g *game) { proveTree(g, protocol.KindDepth, 1) }

func pathFlood(g *game) { proveTree(g, protocol.KindPath, flooded) }

func proveTree(g *game, kind protocol.Kind, disputes uint64) {
	claim, witness, _ := deepest()
	g.settleAll(claim, kind, disputes, func() (txmgr.Call, error) { return relay.At(g.params).ProveClaim(g.batch, claim, witness) })
}

func ancestryFlood(g *game) {
	edges := uint32(len(g.below)) - 1
	s := lineage(g.below, edges)
	claim := claimAt(g.chainBase.Height-edges, s.hash(edges))
	g.settleAll(claim, protocol.KindAncestry, flooded, func() (txmgr.Call, error) {
		return relay.At(g.params).ProveBlock(g.batch, claim, 0, s.witness(0, edges))
	})
}

// settleAll answers disputes about a true claim with one proof for good, in the last
// seconds of the first one's clock, and closes them in one transaction.
func (g *game) settleAll(claim protocol.Claim, kind protocol.Kind, disputes uint64, prove func() (txmgr.Call, error)) {
	g.propose(claim)
	g.lastSecond(disputes - 1)
	for nonce := range disputes {
		g.open(g.challenger, kind, nonce)
	}
	g.slow(g.batch.Disputes[0], 1)
	call, err := prove()
	g.do(g.proposer, call, err)
	call, err = relay.At(g.params).CloseProven(g.batch.Disputes...)
	g.do(g.proposer, call, err)
}

// fewEdges is how many edges of ancestry the watcher proves at once.
const fewEdges = 32

func ancestryGrieved(top, edges uint32) func(*game) {
	return func(g *game) {
		run := g.below
		if edges >= uint32(len(run)) {
			run = ancestors(fewEdges + 1)
		}
		s := lineage(run, edges)
		g.propose(claimAt(top-edges, s.hash(edges)))
		g.lastSecond(0)
		d := g.open(g.challenger, protocol.KindAncestry, 0)
		g.proveSpan(g.bisect(g.challenger, d, s, fewEdges, 1), s)
	}
}

// noiseOf is a span of a liar: no hash in it has a preimage that anybody knows.
var noiseOf = span{hash: func(position uint32) [32]byte { return noise("revealed", int(position)) }}

// lie plays a bisection against a liar who reveals to the end.
func lie(g *game, claim protocol.Claim, kind protocol.Kind) {
	g.propose(claim)
	g.lastSecond(0)
	d := g.open(g.challenger, kind, 0)
	g.expire(g.challenger, g.bisect(g.challenger, d, noiseOf, 1, 0))
}

func falseLeaf() protocol.Claim {
	claim, _, _ := deepest()
	claim.Leaf = noise("another leaf", 0)
	return claim
}

func pathLie(g *game)     { lie(g, falseLeaf(), protocol.KindPath) }
func ancestryLie(g *game) { lie(g, claimAt(0, noise("no block", 0)), protocol.KindAncestry) }

func depthLie(g *game) {
	g.propose(falseLeaf())
	g.lastSecond(0)
	g.expire(g.challenger, g.open(g.challenger, protocol.KindDepth, 0))
}

func refuted(g *game) {
	g.propose(claimAt(checkpointHeight, noise("no block", 0)))
	g.lastSecond(0)
	call, err := relay.At(g.params).RefuteCheckpointed(g.batch, 0, 0)
	g.do(g.challenger, call, err)
	g.opened()
}

func pathSham(g *game)     { beside(g, falseLeaf(), protocol.KindPath) }
func ancestrySham(g *game) { beside(g, claimAt(0, noise("no block", 0)), protocol.KindAncestry) }

// beside plays a bisection against a liar who reveals to the end, but meanwhile lets a
// sham's dispute lapse, which was opened first.
func beside(g *game, claim protocol.Claim, kind protocol.Kind) {
	g.propose(claim)
	left := rounds(edgesOf(claim, kind), 1)
	g.lastSecond(1)
	sham := g.open(g.sham, kind, 0)
	d := g.open(g.challenger, kind, 0)
	for ; left > 0; left-- {
		d = g.reveal(d, noiseOf)
		call, err := relay.At(g.params).Select(d, len(d.Hashes))
		g.do(g.challenger, call, err)
		d = g.after(d)
	}
	g.expire(g.sham, sham)
	call, err := relay.At(g.params).Reclaim(d)
	g.do(g.challenger, call, err)
}

func edgesOf(claim protocol.Claim, kind protocol.Kind) uint32 {
	if kind == protocol.KindAncestry {
		return highest - claim.Height
	}
	return uint32(claim.Depth) + 1
}
