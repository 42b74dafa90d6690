// SPDX-License-Identifier: MIT

package main

import (
	"math/big"
	"slices"

	"github.com/assize/assize/btcheaders"
	"github.com/assize/assize/internal/deploycheck"
	"github.com/assize/assize/relay"
	"github.com/assize/assize/relay/protocol"
)

// stream makes known the record at the end of headers that follow another, in chunks,
// marked at its end or not.
func (g *game) stream(p *player, r protocol.Record, headers []btcheaders.Header, mark bool) protocol.Record {
	chunks := slices.Collect(slices.Chunk(headers, deploycheck.Chunk))
	for i, chunk := range chunks {
		call, err := relay.At(g.params).Extend(&r, chunk, mark && i == len(chunks)-1)
		g.do(p, call, err)
		known := g.snapshot().Evidence[0]
		r = known[len(known)-1].Record
	}
	return r
}

// present takes the lead for a player.
func (g *game) present(p *player, f *protocol.Fork, r *protocol.Record, ancestor *btcheaders.State, headers []btcheaders.Header) *protocol.Fork {
	call, err := relay.At(g.params).Present(f, r, ancestor, headers)
	g.do(p, call, err)
	return g.refresh().Forks[0]
}

// follow returns the state at the end of headers.
func (g *game) follow(headers []btcheaders.Header) btcheaders.State {
	s, err := follow(g.chainBase, headers)
	check(err)
	return s
}

// branches returns two chains from the checkpoint on that part at a block so far
// above it: the first is so long that the block is buried, the second by `more` blocks
// longer.
func (g *game) branches(above, more int) (stale, main []btcheaders.Header) {
	shared := g.upon(g.chainBase, above-1, 1)
	s := g.follow(shared)
	stale = append(slices.Clone(shared), g.upon(s, 1+confirmations, 2)...)
	return stale, append(shared, g.upon(s, 1+confirmations+more, 3)...)
}

// forkGrieved: the proposer presents a true block at the last second, and the griefer
// has no answer.
func forkGrieved(above int) func(*game) {
	return func(g *game) {
		chain := g.upon(g.chainBase, above+confirmations, 1)
		g.propose(claimAt(g.chainBase.Height+uint32(above), chain[above-1].Hash()))
		defend(g, chain, above)
	}
}

func candidateGrieved(g *game) {
	chain := g.upon(g.chainBase, far+confirmations, 1)
	g.proposeCandidate(chain[far-1], g.follow(chain[:far]))
	defend(g, chain, far)
}

func defend(g *game, chain []btcheaders.Header, above int) {
	g.lastSecond(0)
	f := g.openFork(g.challenger)
	marked := g.stream(g.proposer, g.base(), chain[:above], true)
	g.slowFork(f, 0)
	g.present(g.proposer, f, &marked, &marked.State, chain[above:])
	g.lapseFork(g.proposer)
}

func forkInvented(g *game) {
	g.propose(claimAt(g.chainBase.Height+1, noise("no block", 0)))
	g.lastSecond(0)
	g.openFork(g.challenger)
	g.lapseFork(g.challenger)
}

// forkStale: the malicious proposer presents a stale block at the last second, and the challenger, at its
// last, the chain that outgrows it by some blocks.
func forkStale(above, more int) func(*game) {
	return func(g *game) {
		stale, main := g.branches(above, more)
		g.propose(claimAt(g.chainBase.Height+uint32(above), stale[above-1].Hash()))
		attack(g, stale, main, above)
	}
}

func candidateStale(g *game) {
	stale, main := g.branches(far, 1)
	g.proposeCandidate(stale[far-1], g.follow(stale[:far]))
	attack(g, stale, main, far)
}

func attack(g *game, stale, main []btcheaders.Header, above int) {
	g.lastSecond(0)
	f := g.showStale(g.openFork(g.challenger), stale, above)
	buried, marked := g.bury(g.challenger, main, above)
	g.slowFork(f, 0)
	g.present(g.challenger, f, &buried, &marked.State, main[above+confirmations:])
	g.lapseFork(g.challenger)
}

// showStale takes the lead for the malicious proposer at its last second. It streams all in one
// transaction: a record on the way would save the other side some headers.
func (g *game) showStale(f *protocol.Fork, stale []btcheaders.Header, above int) *protocol.Fork {
	base := g.base()
	call, err := relay.At(g.params).Extend(&base, stale[:above], true)
	g.do(g.proposer, call, err)
	known := g.snapshot().Evidence[0]
	marked := known[len(known)-1].Record
	g.slowFork(f, 0)
	return g.present(g.proposer, f, &marked, &marked.State, stale[above:])
}

// bury makes known the record that ends where the block so far above the checkpoint is
// buried, and the one that ends with that block.
func (g *game) bury(p *player, chain []btcheaders.Header, above int) (buried, marked protocol.Record) {
	marked = g.stream(p, g.base(), chain[:above], true)
	return g.stream(p, marked, chain[above:above+confirmations], false), marked
}

// candidateLie: a block's true hash, with more work than it has. Nothing can be
// presented for it.
func candidateLie(g *game) {
	chain := g.upon(g.chainBase, far, 1)
	s := g.follow(chain)
	work := new(big.Int).SetBytes(s.Work[:])
	work.Lsh(work, 1).FillBytes(s.Work[:])
	g.proposeCandidate(chain[far-1], s)
	g.lastSecond(0)
	g.openFork(g.challenger)
	g.lapseFork(g.challenger)
}

// forkSham: a sham has opened against a liar with a stale block. After its exclusive period the
// honest side streams and presents; or a copier presents first what it has streamed.
func forkSham(copied bool) func(*game) {
	return func(g *game) {
		stale, main := g.branches(far, 1)
		g.propose(claimAt(g.chainBase.Height+far, stale[far-1].Hash()))
		g.lastSecond(0)
		f := g.showStale(g.openFork(g.sham), stale, far)
		g.at(f.Game.TurnStart + clock/2 + 1)
		buried, marked := g.bury(g.challenger, main, far)
		g.slowFork(f, 0)
		last := g.challenger
		if copied {
			last = g.sham
		}
		g.present(last, f, &buried, &marked.State, main[far+confirmations:])
		g.lapseFork(last)
	}
}
