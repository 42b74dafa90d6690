// SPDX-License-Identifier: MIT

package files

import (
	"github.com/assize/assize/btcheaders"
	btcblock "github.com/assize/assize/foreign/bitcoin/block"
)

// View is what the files show of the chain with the most work from the checkpoint. It does not change, and is safe for
// concurrent use. With a tie, what it says of heights above [View.TipHeight] is said of one of the tied chains.
type View struct {
	chain  *btcheaders.Chain
	blocks map[[32]byte]*btcblock.Block
}

// Header returns the header at height, and whether the files hold it.
func (v *View) Header(height uint32) (btcheaders.Header, bool) { return v.chain.Header(height) }

// Headers returns the headers at heights from to to, both included, and false unless the files hold all of them.
func (v *View) Headers(from, to uint32) ([]btcheaders.Header, bool) { return v.chain.Headers(from, to) }

// HeaderHash returns the hash of the block at height, in internal byte order, and whether it is known: that of the
// checkpoint always is.
func (v *View) HeaderHash(height uint32) ([32]byte, bool) { return v.chain.Hash(height) }

// State returns the header state at height, and false where the view does not tell it whole: below the checkpoint, it takes
// eleven headers and the start of the retarget period. At the checkpoint it is the checkpoint.
func (v *View) State(height uint32) (btcheaders.State, bool) { return v.chain.State(height) }

// Contains reports whether the block at height is known to have the hash, in internal byte order. Asked about a checkpoint,
// it reports whether the view is of that checkpoint's chain.
func (v *View) Contains(height uint32, hash [32]byte) bool {
	got, ok := v.HeaderHash(height)
	return ok && got == hash
}

// CheckpointHeight returns the height of the checkpoint from which work is counted.
func (v *View) CheckpointHeight() uint32 { return v.chain.Base().Height }

// TipHeight returns the height of the last block that is decided: the tip of the heaviest chain, or with a tie the last
// block that the tied chains share.
func (v *View) TipHeight() uint32 { return v.chain.Decided() }

// Tip returns the height of the tip of a heaviest chain: of the tied ones, the one that the files show first.
func (v *View) Tip() uint32 { return v.chain.Height() }

// MedianTimePast returns the median time of the last eleven blocks at TipHeight, in seconds since 1970.
func (v *View) MedianTimePast() uint32 {
	s, _ := v.State(v.TipHeight()) // whole, since it is not below the checkpoint
	return s.MedianTime()
}

// Tie reports whether different chains have the most work. What the view says up to TipHeight is true of each of them.
func (v *View) Tie() bool { return v.chain.Tie() }

// Block returns the block with the hash, in internal byte order, and whether a file holds it. It may be a block of no
// chain in view.
func (v *View) Block(hash [32]byte) (*btcblock.Block, bool) {
	b, ok := v.blocks[hash]
	return b, ok
}
