// SPDX-License-Identifier: MIT

package main

import (
	"slices"

	btcblock "github.com/assize/assize/foreign/bitcoin/block"
	"github.com/assize/assize/internal/testing/madechain"
	"github.com/assize/assize/pathproof"
)

// spanRow is a span of a path, the hashes at its ends, its witness, and the
// name of the error it must meet with, or "" if it is valid.
type spanRow struct {
	Depth   uint8    `json:"depth"`
	Error   string   `json:"error"`
	Hi      uint32   `json:"hi"`
	Index   uint32   `json:"index"`
	Lo      uint32   `json:"lo"`
	Lower   hexBytes `json:"lower"`
	Name    string   `json:"name"`
	Upper   hexBytes `json:"upper"`
	Witness hexBytes `json:"witness"`
}

// spanCase is a span and its witness, to be mutated.
type spanCase struct {
	upper, lower pathproof.Hash
	lo, hi       uint32
	depth        uint8
	index        uint32
	witness      []byte
}

// spanOf returns the span [lo, hi] of the true path to a transaction.
func spanOf(b *btcblock.Block, index, lo, hi uint32) spanCase {
	depth := b.Tree().Depth()
	upper, _ := b.Tree().PathHash(b.Hash(), depth, index, lo)
	lower, _ := b.Tree().PathHash(b.Hash(), depth, index, hi)
	witness := must(b.Tree().SpanWitness(b.Header, index, lo, hi))
	return spanCase{upper, lower, lo, hi, depth, index, witness}
}

// row returns c as a row, after the mutations, which leave c as it is.
func (c spanCase) row(name string, kind pathproof.ErrorKind, mutations ...func(*spanCase)) spanRow {
	c.witness = slices.Clone(c.witness)
	for _, mutate := range mutations {
		mutate(&c)
	}
	return spanRow{
		Depth:   c.depth,
		Error:   string(kind),
		Hi:      c.hi,
		Index:   c.index,
		Lo:      c.lo,
		Lower:   c.lower[:],
		Name:    name,
		Upper:   c.upper[:],
		Witness: c.witness,
	}
}

// deepSpan returns the span [lo, hi] of the path in deepTree.
func deepSpan(depth uint8, lo, hi uint32) spanCase {
	c := deepTree(depth, coinbaseOf(100))
	path := []pathproof.Hash{c.leaf}
	for level, sibling := range c.Branch {
		if c.index>>level&1 == 1 {
			path = append(path, parent(sibling, path[level]))
		} else {
			path = append(path, parent(path[level], sibling))
		}
	}
	path = append(path, c.blockHash)
	slices.Reverse(path)

	var witness []byte
	if lo == 0 {
		witness = c.Header[:]
	}
	top := uint32(depth) + 1
	for _, sibling := range c.Branch[top-hi : top-max(lo, 1)] {
		witness = append(witness, sibling[:]...)
	}
	return spanCase{path[lo], path[hi], lo, hi, depth, c.index, witness}
}

// spanRows returns the section spanWitness. The errors stand in the order of
// the checks.
func spanRows() any {
	return slices.Concat(validSpans(), spanClaimErrors(), spanHashErrors())
}

func validSpans() []spanRow {
	large := must(btcblock.Parse(largeBlock()))
	valid := func(name string, c spanCase) spanRow { return c.row(name, "") }

	tx := madechain.SixtyFourBytes(1)[1]
	return []spanRow{
		valid("one transaction: all", spanOf(mainnetBlock(171), 0, 0, 1)),
		valid("two transactions: all", spanOf(mainnetBlock(170), 1, 0, 2)),
		valid("two transactions: the header's edge", spanOf(mainnetBlock(170), 1, 0, 1)),
		valid("two transactions: the root's edge, left", spanOf(mainnetBlock(170), 0, 1, 2)),
		valid("two transactions: the root's edge, right", spanOf(mainnetBlock(170), 1, 1, 2)),
		valid("three transactions: the last, beside its copy", spanOf(mainnetBlock(586), 2, 2, 3)),
		valid("six transactions: the last's parent, beside its copy", spanOf(mainnetBlock(2812), 5, 2, 3)),
		valid("3,315 transactions: all", spanOf(large, 1657, 0, 13)),
		valid("3,315 transactions: below the header", spanOf(large, 1657, 1, 13)),
		valid("3,315 transactions: the upper part", spanOf(large, 1657, 0, 6)),
		valid("3,315 transactions: the middle", spanOf(large, 1657, 4, 9)),
		valid("3,315 transactions: the lower part", spanOf(large, 1657, 9, 13)),
		valid("3,315 transactions: the lowest edge", spanOf(large, 3314, 12, 13)),
		spanOf(mainnetBlock(546), 2, 2, 3).row("four transactions: the lowest edge under either half", "",
			func(c *spanCase) { c.index ^= 2 }),
		valid("made: the greatest depth: all", deepSpan(32, 0, 33)),
		valid("made: the greatest depth: the lowest edge", deepSpan(32, 32, 33)),

		// Why a wrong depth is not attacked along the path: an edge below a
		// true leaf can be proven.
		valid("made: 64 bytes: the edge below a true leaf", spanCase{
			upper: pathproof.DoubleSHA256(tx), lower: pathproof.Hash(tx[:32]),
			lo: 2, hi: 3, depth: 2, index: 2, witness: tx[32:],
		}),
	}
}

func spanClaimErrors() []spanRow {
	all := spanOf(mainnetBlock(546), 2, 0, 3)
	below := spanOf(mainnetBlock(546), 2, 1, 3)
	edge := spanOf(mainnetBlock(546), 0, 2, 3)

	return []spanRow{
		deepSpan(33, 1, 34).row("a depth of 33, all else right", pathproof.ErrDepthTooLarge),
		edge.row("an index of 2^depth, its lower bits right", pathproof.ErrIndexOutOfRange,
			func(c *spanCase) { c.index = 4 }),

		below.row("no edge, all else right", pathproof.ErrSpanOutOfRange,
			func(c *spanCase) { c.lo, c.upper, c.witness = 3, c.lower, nil }),
		edge.row("the ends swapped", pathproof.ErrSpanOutOfRange,
			func(c *spanCase) { c.lo, c.hi = c.hi, c.lo }),
		edge.row("below the leaf", pathproof.ErrSpanOutOfRange,
			func(c *spanCase) { c.lo, c.hi = 3, 4 }),
		edge.row("far below the leaf", pathproof.ErrSpanOutOfRange,
			func(c *spanCase) { c.lo, c.hi = 1<<32-2, 1<<32-1 }),

		all.row("no witness for the whole path", pathproof.ErrWitnessLength,
			func(c *spanCase) { c.witness = nil }),
		all.row("the whole path, one byte short", pathproof.ErrWitnessLength,
			func(c *spanCase) { c.witness = c.witness[:len(c.witness)-1] }),
		all.row("the whole path, one byte more", pathproof.ErrWitnessLength,
			func(c *spanCase) { c.witness = append(c.witness, 0) }),
		all.row("the whole path without the header", pathproof.ErrWitnessLength,
			func(c *spanCase) { c.witness = c.witness[80:] }),
		below.row("a header where none is due", pathproof.ErrWitnessLength,
			func(c *spanCase) { c.witness = slices.Clone(all.witness) }),
		below.row("one sibling short", pathproof.ErrWitnessLength,
			func(c *spanCase) { c.witness = c.witness[:32] }),
		below.row("one sibling more", pathproof.ErrWitnessLength,
			func(c *spanCase) { c.witness = append(c.witness, make([]byte, 32)...) }),
	}
}

func spanHashErrors() []spanRow {
	all := spanOf(mainnetBlock(546), 2, 0, 3)
	top := spanOf(mainnetBlock(546), 2, 0, 1)
	below := spanOf(mainnetBlock(546), 2, 1, 3)
	edge := spanOf(mainnetBlock(546), 2, 2, 3)
	upperEdge := spanOf(mainnetBlock(546), 2, 1, 2)

	return []spanRow{
		all.row("another block", pathproof.ErrHeaderMismatch,
			func(c *spanCase) { c.upper[0] ^= 1 }),
		top.row("a nonce with one bit changed", pathproof.ErrHeaderMismatch,
			func(c *spanCase) { c.witness[79] ^= 1 }),

		spanOf(mainnetBlock(586), 2, 2, 3).row("three transactions: the copy of the last",
			pathproof.ErrDuplicateSibling, func(c *spanCase) { c.index = 3 }),
		spanOf(mainnetBlock(2812), 5, 2, 3).row("six transactions: the copy of an inner node",
			pathproof.ErrDuplicateSibling, func(c *spanCase) { c.index = 7 }),
		spanOf(mainnetBlock(2812), 4, 0, 4).row("six transactions: the path under the copy of an inner node",
			pathproof.ErrDuplicateSibling, func(c *spanCase) { c.index = 6 }),
		spanOf(madeBlock("equal_leaves"), 2, 1, 3).row("made: equal leaves: the right one",
			pathproof.ErrDuplicateSibling, func(c *spanCase) { c.index = 3 }),

		top.row("another Merkle root", pathproof.ErrBranchMismatch,
			func(c *spanCase) { c.lower[31] ^= 0x80 }),
		all.row("a header with another Merkle root", pathproof.ErrBranchMismatch,
			func(c *spanCase) { c.witness[67] ^= 0x80; c.upper = pathproof.DoubleSHA256(c.witness[:80]) }),
		below.row("another upper end", pathproof.ErrBranchMismatch,
			func(c *spanCase) { c.upper[31] ^= 0x80 }),
		below.row("another lower end", pathproof.ErrBranchMismatch,
			func(c *spanCase) { c.lower[0] ^= 1 }),
		below.row("the lower sibling with one bit changed", pathproof.ErrBranchMismatch,
			func(c *spanCase) { c.witness[0] ^= 1 }),
		below.row("the upper sibling with one bit changed", pathproof.ErrBranchMismatch,
			func(c *spanCase) { c.witness[63] ^= 0x80 }),
		edge.row("the lowest bit of the index changed", pathproof.ErrBranchMismatch,
			func(c *spanCase) { c.index ^= 1 }),
		upperEdge.row("the highest bit of the index changed", pathproof.ErrBranchMismatch,
			func(c *spanCase) { c.index ^= 2 }),
	}
}
