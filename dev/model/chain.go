// SPDX-License-Identifier: MIT

package model

import (
	"fmt"

	"github.com/assize/assize/btcheaders"
	"github.com/assize/assize/challenger"
	btcblock "github.com/assize/assize/foreign/bitcoin/block"
	"github.com/assize/assize/internal/testing/madechain"
	"github.com/assize/assize/pathproof"
	"github.com/assize/assize/relay/protocol"
)

// Start is the home time at which all batches are proposed.
const Start = 2_000_100_000

const (
	baseHeight       = 1996
	checkpointHeight = 2013
	tipHeight        = checkpointHeight + 8
	confirmations    = 2
	spacing          = 600
	futureLimit      = 7200
)

var regtest = btcheaders.RegTest()

// node is a block of the foreign chain's tree. A number names it; node 0 is the base.
type node struct {
	parent int
	header btcheaders.Header
	state  btcheaders.State
	block  *btcblock.Block // nil for the base
}

func (n *node) height() uint32 { return n.state.Height }

// chain is the tree of all blocks there are. The main branch is the one with the most
// work; it is what the honest player sees. All blocks have the same work, so that work
// and height say the same.
//
//	old:  base ........ checkpoint's height     the liar's, never as heavy
//	main: base ........ checkpoint ............ tip
//	a:                  checkpoint ........ 2019
//	b:                         2016 ......... 2020
type chain struct {
	nodes      []node
	old        []int // by height over the base
	main, a, b []int
	byState    map[btcheaders.State]int
	byHash     map[[32]byte]int
}

// newChain makes the tree. The block at a height has as many leaves as leaves says, one
// unless it says so; late is the lowest height from which on the main branch bears times
// later than a claim may be buried, or 0.
func newChain(leaves map[uint32]int, late uint32) *chain {
	base := btcheaders.State{Tip: [32]byte{1}, Work: [32]byte{31: 200}, Height: baseHeight, Bits: madechain.Bits}
	base.Time = Start - spacing*(tipHeight+1-baseHeight)
	base.EpochStart = base.Time - 6000
	for h := uint32(baseHeight - 10); h <= baseHeight; h++ {
		base.Times[h%11] = base.Time - spacing*(baseHeight-h)
	}
	c := &chain{nodes: []node{{parent: -1, state: base}}, byState: map[btcheaders.State]int{base: 0}, byHash: map[[32]byte]int{base.Tip: 0}}
	grow := func(from []int, to uint32, shift, late uint32) []int {
		branch := append([]int(nil), from...)
		for n := len(branch); baseHeight+uint32(n)-1 < to; n++ {
			height := baseHeight + uint32(n)
			at := Start - spacing*(tipHeight+1-height) + shift
			if late != 0 && height >= late {
				at = Start + futureLimit + 1 + (height - late)
			}
			branch = append(branch, c.mine(branch[n-1], at, max(1, leaves[height])))
		}
		return branch
	}
	c.main = grow([]int{0}, tipHeight, 0, late)
	c.old = grow([]int{0}, checkpointHeight, 7, 0)
	c.a = grow(c.main[:checkpointHeight-baseHeight+1], tipHeight-2, 11, 0)
	c.b = grow(c.main[:2016-baseHeight+1], tipHeight-1, 13, late)
	return c
}

// mine puts a block upon another, and returns its number.
func (c *chain) mine(parent int, time uint32, leaves int) int {
	on := c.nodes[parent].state
	block := blockOf(on.Tip, on.Height+1, time, leaves)
	h, err := btcheaders.ParseHeader(block.Header[:])
	if err != nil {
		panic(err)
	}
	s, err := on.Append(h, regtest, h.Time)
	if err != nil {
		panic(fmt.Sprintf("height %d: %v", on.Height+1, err))
	}
	c.nodes = append(c.nodes, node{parent, h, s, block})
	n := len(c.nodes) - 1
	c.byState[s], c.byHash[s.Tip] = n, n
	return n
}

// blockOf makes a block.
func blockOf(prev [32]byte, height, time uint32, leaves int) *btcblock.Block {
	block, err := btcblock.Parse(madechain.Block(prev, time, madechain.Plain(height, leaves)))
	if err != nil {
		panic(err)
	}
	return block
}

// between returns the nodes above one, down from another on top of it, in the order of
// the chain, and whether the one is below the other.
func (c *chain) between(low, high int) (list []int, ok bool) {
	for n := high; n != low; n = c.nodes[n].parent {
		if n <= 0 || c.nodes[n].height() <= c.nodes[low].height() {
			return nil, false
		}
		list = append([]int{n}, list...)
	}
	return list, true
}

// at returns the ancestor of a node, or itself, at a height.
func (c *chain) at(n int, height uint32) int {
	for c.nodes[n].height() > height {
		n = c.nodes[n].parent
	}
	return n
}

// headers returns the headers of the nodes above one up to another.
func (c *chain) headers(low, high int) []btcheaders.Header {
	var list []btcheaders.Header
	nodes, _ := c.between(low, high)
	for _, n := range nodes {
		list = append(list, c.nodes[n].header)
	}
	return list
}

func (c *chain) checkpoint() int { return c.main[checkpointHeight-baseHeight] }

// checkpointOf returns what the relay knows of its first checkpoint.
func (c *chain) checkpointOf() protocol.Checkpoint {
	s := c.nodes[c.checkpoint()].state
	return protocol.Checkpoint{Height: s.Height, Time: s.Time, Tip: s.Tip, State: s.AppendBytes(nil)}
}

// view is the main branch as the honest player sees it.
type view struct{ *chain }

func (v view) on(height uint32) (*node, bool) {
	if height < baseHeight || height > tipHeight {
		return nil, false
	}
	return &v.nodes[v.main[height-baseHeight]], true
}

func (v view) HeaderHash(height uint32) ([32]byte, bool) {
	s, ok := v.State(height)
	return s.Tip, ok
}

func (v view) HeaderTime(height uint32) (uint32, bool) {
	s, ok := v.State(height)
	return s.Time, ok
}

func (v view) TipHeight() uint32 { return tipHeight }
func (v view) Tip() uint32       { return tipHeight }

func (v view) MedianTimePast() uint32 {
	s, _ := v.State(tipHeight)
	return s.MedianTime()
}

func (v view) State(height uint32) (btcheaders.State, bool) {
	n, ok := v.on(height)
	if !ok {
		return btcheaders.State{}, false
	}
	return n.state, true
}

func (v view) Shown(protocol.Claim) bool { return false }

func (v view) Headers(from, to uint32) ([]btcheaders.Header, bool) {
	if from > to || from <= baseHeight || to > tipHeight {
		return nil, false
	}
	return v.headers(v.main[from-1-baseHeight], v.main[to-baseHeight]), true
}

func (v view) Body(hash [32]byte) (challenger.Body, bool) {
	n, ok := v.byHash[hash]
	if !ok || n == 0 {
		return nil, false
	}
	return v.nodes[n].block, true
}

// junk is a hash that nobody knows anything below of.
func junk(position uint32) [32]byte {
	return pathproof.DoubleSHA256(fmt.Append(nil, "nothing ", position))
}
