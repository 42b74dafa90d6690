// SPDX-License-Identifier: MIT

package main

import (
	"encoding/binary"
	"slices"

	btcblock "github.com/assize/assize/foreign/bitcoin/block"
	"github.com/assize/assize/internal/testing/madechain"
	"github.com/assize/assize/pathproof"
)

// treeRow is a claim about a tree, its witness, and the name of the error it
// must meet with, or "" if it is valid.
type treeRow struct {
	BlockHash hexBytes `json:"blockHash"`
	Depth     uint8    `json:"depth"`
	Error     string   `json:"error"`
	Index     uint32   `json:"index"`
	Leaf      hexBytes `json:"leaf"`
	Name      string   `json:"name"`
	Witness   hexBytes `json:"witness"`
}

// treeCase is a claim and its witness, to be mutated.
type treeCase struct {
	blockHash pathproof.Hash
	depth     uint8
	index     uint32
	leaf      pathproof.Hash
	pathproof.TreeWitness
}

// treeOf returns the true claim about a transaction of a block.
func treeOf(b *btcblock.Block, index uint32) treeCase {
	return treeCase{
		blockHash:   b.Hash(),
		depth:       b.Tree().Depth(),
		index:       index,
		leaf:        b.TxIDs[index],
		TreeWitness: must(b.Tree().Witness(b.Header, index, b.Coinbase)),
	}
}

// row returns c as a row, after the mutations, which leave c as it is.
func (c treeCase) row(name string, kind pathproof.ErrorKind, mutations ...func(*treeCase)) treeRow {
	c.Branch = slices.Clone(c.Branch)
	c.CoinbaseBranch = slices.Clone(c.CoinbaseBranch)
	c.Coinbase = slices.Clone(c.Coinbase)
	for _, mutate := range mutations {
		mutate(&c)
	}
	return treeRow{
		BlockHash: c.blockHash[:],
		Depth:     c.depth,
		Error:     string(kind),
		Index:     c.index,
		Leaf:      c.leaf[:],
		Name:      name,
		Witness:   c.Append(nil),
	}
}

// rehash makes c a claim about the block with the header as it is now.
func (c *treeCase) rehash() { c.blockHash = pathproof.DoubleSHA256(c.Header[:]) }

// deepTree returns a valid claim about the leaf with the highest index, at
// most 2^32-1, of a tree of some depth that need not exist: all hashes beside
// the two branches are made up, and so is all of the header but the Merkle
// root.
func deepTree(depth uint8, coinbase []byte) treeCase {
	c := treeCase{depth: depth, index: 1<<depth - 1, leaf: madeUp(0)}
	c.Coinbase = coinbase
	first, last := pathproof.DoubleSHA256(coinbase), c.leaf
	fork := min(depth, 32) // the branches meet on this level
	for level := byte(1); level < fork; level++ {
		besideFirst, besideLast := madeUp(2*level), madeUp(2*level+1)
		c.CoinbaseBranch = append(c.CoinbaseBranch, besideFirst)
		c.Branch = append(c.Branch, besideLast)
		first, last = parent(first, besideFirst), parent(besideLast, last)
	}
	root := first
	if depth == 0 {
		c.leaf = first
	} else {
		c.CoinbaseBranch = append(c.CoinbaseBranch, last)
		c.Branch = append(c.Branch, first)
		root = parent(first, last)
	}
	for level := fork; level < depth; level++ {
		beside := madeUp(2 * level)
		c.CoinbaseBranch = append(c.CoinbaseBranch, beside)
		c.Branch = append(c.Branch, beside)
		root = parent(root, beside)
	}
	copy(c.Header[36:], root[:])
	c.rehash()
	return c
}

func madeUp(n byte) pathproof.Hash { return pathproof.DoubleSHA256([]byte{n}) }

func parent(left, right pathproof.Hash) pathproof.Hash {
	return pathproof.DoubleSHA256(slices.Concat(left[:], right[:]))
}

// coinbaseOf returns a coinbase of the given length, at least 42 bytes: the
// beginning of a true one, and zeros.
func coinbaseOf(size int) []byte {
	tx := make([]byte, size)
	copy(tx, madechain.Coinbase(1, nil)[:42])
	return tx
}

// treeRows returns the section treeWitness. The errors stand in the order of
// the checks.
func treeRows() any {
	return slices.Concat(validTrees(), claimErrors(), branchErrors(), coinbaseErrors(), depthTricks())
}

func validTrees() []treeRow {
	large := must(btcblock.Parse(largeBlock()))
	valid := func(name string, c treeCase) treeRow { return c.row(name, "") }
	return []treeRow{
		valid("one transaction", treeOf(mainnetBlock(171), 0)),
		valid("two transactions: the coinbase", treeOf(mainnetBlock(170), 0)),
		valid("two transactions: the first payment", treeOf(mainnetBlock(170), 1)),
		valid("three transactions: the last, beside its copy", treeOf(mainnetBlock(586), 2)),
		valid("four transactions: the third", treeOf(mainnetBlock(546), 2)),
		valid("six transactions: the last, whose parent is beside its copy", treeOf(mainnetBlock(2812), 5)),
		valid("3,315 transactions: one in the middle", treeOf(large, 1657)),
		valid("3,315 transactions: the last", treeOf(large, 3314)),
		valid("made: one transaction", treeOf(madeBlock("one_transaction"), 0)),
		valid("made: five transactions: the last, beside copies on two levels",
			treeOf(madeBlock("five_transactions"), 4)),
		valid("made: a transaction of 64 bytes is a leaf like others", treeOf(madeBlock("sixty_four_bytes"), 1)),
		valid("made: equal leaves: the left one", treeOf(madeBlock("equal_leaves"), 2)),
		valid("made: the greatest depth: the last leaf", deepTree(32, coinbaseOf(100))),
		valid("made: the largest coinbase", deepTree(1, coinbaseOf(pathproof.MaxCoinbase))),
		valid("made: the shortest coinbase", deepTree(0, coinbaseOf(42))),
	}
}

func claimErrors() []treeRow {
	payment := treeOf(mainnetBlock(170), 1)
	coinbase := treeOf(mainnetBlock(170), 0)
	only := treeOf(mainnetBlock(171), 0)

	cut := func(row treeRow, size int) treeRow {
		row.Witness = row.Witness[:size]
		return row
	}
	return []treeRow{
		deepTree(33, coinbaseOf(100)).row("a depth of 33, all else right", pathproof.ErrDepthTooLarge),
		payment.row("a depth of 255", pathproof.ErrDepthTooLarge, func(c *treeCase) { c.depth = 255 }),

		coinbase.row("an index of 2^depth, its lower bits right", pathproof.ErrIndexOutOfRange,
			func(c *treeCase) { c.index = 2 }),
		only.row("an index in a tree of one leaf", pathproof.ErrIndexOutOfRange,
			func(c *treeCase) { c.index = 1 }),
		coinbase.row("an index of 2^31, its lower bits right", pathproof.ErrIndexOutOfRange,
			func(c *treeCase) { c.index = 1 << 31 }),

		cut(payment.row("no witness", pathproof.ErrWitnessLength), 0),
		cut(only.row("a header one byte short", pathproof.ErrWitnessLength), 79),
		cut(payment.row("a coinbase branch one byte short", pathproof.ErrWitnessLength), 80+2*32-1),
		cut(payment.row("a branch, but no coinbase branch", pathproof.ErrWitnessLength), 80+32),

		payment.row("a block hash with one bit changed", pathproof.ErrHeaderMismatch,
			func(c *treeCase) { c.blockHash[31] ^= 0x80 }),
		payment.row("a block hash in display order", pathproof.ErrHeaderMismatch,
			func(c *treeCase) { slices.Reverse(c.blockHash[:]) }),
		payment.row("a nonce with one bit changed", pathproof.ErrHeaderMismatch,
			func(c *treeCase) { c.Header[79] ^= 1 }),
		payment.row("the header of another block", pathproof.ErrHeaderMismatch,
			func(c *treeCase) { c.Header = only.Header }),
	}
}

func branchErrors() []treeRow {
	three := treeOf(mainnetBlock(586), 2)
	six := treeOf(mainnetBlock(2812), 5)
	third := treeOf(mainnetBlock(546), 2)
	equal := treeOf(madeBlock("equal_leaves"), 3)

	return []treeRow{
		three.row("three transactions: the copy of the last", pathproof.ErrDuplicateSibling,
			func(c *treeCase) { c.index = 3 }),
		six.row("six transactions: under the copy of an inner node, right", pathproof.ErrDuplicateSibling,
			func(c *treeCase) { c.index = 7 }),
		treeOf(mainnetBlock(2812), 4).row("six transactions: under the copy of an inner node, left",
			pathproof.ErrDuplicateSibling, func(c *treeCase) { c.index = 6 }),
		equal.row("made: equal leaves: the right one", pathproof.ErrDuplicateSibling),

		third.row("a leaf with one bit changed", pathproof.ErrBranchMismatch,
			func(c *treeCase) { c.leaf[0] ^= 1 }),
		third.row("a leaf in display order", pathproof.ErrBranchMismatch,
			func(c *treeCase) { slices.Reverse(c.leaf[:]) }),
		third.row("the index of the leaf's sibling", pathproof.ErrBranchMismatch,
			func(c *treeCase) { c.index = 3 }),
		third.row("the index of the other half", pathproof.ErrBranchMismatch,
			func(c *treeCase) { c.index = 0 }),
		third.row("the lowest sibling with one bit changed", pathproof.ErrBranchMismatch,
			func(c *treeCase) { c.Branch[0][0] ^= 1 }),
		third.row("the highest sibling with one bit changed", pathproof.ErrBranchMismatch,
			func(c *treeCase) { c.Branch[1][31] ^= 0x80 }),
		third.row("siblings from the root downward", pathproof.ErrBranchMismatch,
			func(c *treeCase) { slices.Reverse(c.Branch) }),
		third.row("a Merkle root with its first bit changed", pathproof.ErrBranchMismatch,
			func(c *treeCase) { c.Header[36] ^= 1; c.rehash() }),
		third.row("a Merkle root with its last bit changed", pathproof.ErrBranchMismatch,
			func(c *treeCase) { c.Header[67] ^= 0x80; c.rehash() }),
	}
}

// coinbaseErrors changes coinbases together with all hashes above them, so
// that nothing is wrong but what the coinbase says; then only the coinbase.
func coinbaseErrors() []treeRow {
	changed := func(at int, to byte) treeCase {
		tx := coinbaseOf(100)
		tx[at] = to
		return deepTree(0, tx)
	}
	index := func(index uint32) treeCase {
		tx := coinbaseOf(100)
		binary.LittleEndian.PutUint32(tx[37:], index)
		return deepTree(0, tx)
	}
	third := treeOf(mainnetBlock(546), 2)

	return []treeRow{
		deepTree(1, coinbaseOf(pathproof.MaxCoinbase+1)).row("made: a coinbase one byte too large",
			pathproof.ErrCoinbaseTooLarge),

		deepTree(0, coinbaseOf(42)[:41]).row("made: a coinbase one byte too short", pathproof.ErrNotCoinbase),
		deepTree(0, nil).row("made: an empty coinbase", pathproof.ErrNotCoinbase),
		changed(4, 0).row("made: a coinbase without inputs", pathproof.ErrNotCoinbase),
		changed(4, 2).row("made: a coinbase with two inputs", pathproof.ErrNotCoinbase),
		changed(5, 1).row("made: a coinbase that spends: first byte", pathproof.ErrNotCoinbase),
		changed(36, 1).row("made: a coinbase that spends: last byte", pathproof.ErrNotCoinbase),
		index(0).row("made: a coinbase that spends output 0", pathproof.ErrNotCoinbase),
		index(0xfffffffe).row("made: a coinbase that spends output 2^32-2", pathproof.ErrNotCoinbase),
		index(0x7fffffff).row("made: a coinbase that spends output 2^31-1", pathproof.ErrNotCoinbase),
		treeOf(must(btcblock.Parse(largeBlock())), 0).row("a coinbase with its witness data", pathproof.ErrNotCoinbase,
			func(c *treeCase) { c.Coinbase = rawCoinbase(c.Coinbase) }),

		third.row("no byte of the coinbase's output is free", pathproof.ErrCoinbaseMismatch,
			func(c *treeCase) { c.Coinbase[len(c.Coinbase)-1] ^= 1 }),
		third.row("a byte behind the coinbase", pathproof.ErrCoinbaseMismatch,
			func(c *treeCase) { c.Coinbase = append(c.Coinbase, 0) }),
		third.row("the coinbase of another block", pathproof.ErrCoinbaseMismatch,
			func(c *treeCase) { c.Coinbase = mainnetBlock(171).Coinbase }),
		third.row("the coinbase's lowest sibling with one bit changed", pathproof.ErrCoinbaseMismatch,
			func(c *treeCase) { c.CoinbaseBranch[0][0] ^= 1 }),
		third.row("the coinbase's highest sibling with one bit changed", pathproof.ErrCoinbaseMismatch,
			func(c *treeCase) { c.CoinbaseBranch[1][31] ^= 0x80 }),
	}
}

// rawCoinbase returns the coinbase with the witness data that every coinbase
// since segwit has, one item of 32 zero bytes (BIP 141).
func rawCoinbase(stripped []byte) []byte {
	body, lockTime := stripped[4:len(stripped)-4], stripped[len(stripped)-4:]
	witness := append([]byte{1, 32}, make([]byte, 32)...)
	return slices.Concat(stripped[:4], []byte{0, 1}, body, witness, lockTime)
}

// depthTricks claims a wrong depth, with a path that holds (CVE-2017-12842).
func depthTricks() []treeRow {
	sixtyFour := treeOf(madeBlock("sixty_four_bytes"), 1)
	coinbase := treeOf(madeBlock("sixty_four_bytes"), 0)
	tx := madechain.SixtyFourBytes(1)[1]
	left, right := pathproof.Hash(tx[:32]), pathproof.Hash(tx[32:])

	four := treeOf(madeBlock("transaction_like_nodes"), 2)
	node := madechain.InnerNodes(madechain.TransactionLikeNodes(1))[0]
	asLeaf := func(c *treeCase) {
		c.depth, c.index = 1, 1
		c.leaf = parent(c.leaf, c.Branch[0])
		c.Branch = c.Branch[1:]
		c.CoinbaseBranch = c.CoinbaseBranch[1:]
	}

	return []treeRow{
		sixtyFour.row("made: 64 bytes: the left half, a level below", pathproof.ErrCoinbaseMismatch,
			func(c *treeCase) {
				c.depth, c.index, c.leaf = 2, 2, left
				c.Branch = slices.Insert(c.Branch, 0, right)
				c.CoinbaseBranch = slices.Insert(c.CoinbaseBranch, 0, right)
			}),
		sixtyFour.row("made: 64 bytes: the right half, a level below", pathproof.ErrCoinbaseMismatch,
			func(c *treeCase) {
				c.depth, c.index, c.leaf = 2, 3, right
				c.Branch = slices.Insert(c.Branch, 0, left)
				c.CoinbaseBranch = slices.Insert(c.CoinbaseBranch, 0, coinbase.leaf)
			}),
		four.row("made: an inner node as leaf, the true coinbase", pathproof.ErrCoinbaseMismatch, asLeaf),
		four.row("made: an inner node as leaf, another as coinbase", pathproof.ErrNotCoinbase, asLeaf,
			func(c *treeCase) { c.Coinbase = node }),
	}
}
