package chainfiles

import (
	"github.com/assize/assize/btcheaders"
	"github.com/assize/assize/internal/btcblock"
)

// View is what the files show of the chain with the most work from the checkpoint. It does not change, and is safe for
// concurrent use.
type View struct {
	checkpoint btcheaders.State
	below      []block // oldest first, the last one is the checkpoint's own; may be empty
	above      []block // oldest first, the first one follows the checkpoint
	tip        btcheaders.State
	tie        bool
	blocks     map[[32]byte]*btcblock.Block
}

// Header returns the header at height, and whether the files hold it.
func (v *View) Header(height uint32) (btcheaders.Header, bool) {
	b, ok := v.at(height)
	return b.header, ok
}

// HeaderHash returns the hash of the block at height, in internal byte order, and whether it is known: that of the
// checkpoint always is.
func (v *View) HeaderHash(height uint32) ([32]byte, bool) {
	if height == v.checkpoint.Height {
		return v.checkpoint.Tip, true
	}
	b, ok := v.at(height)
	return b.hash, ok
}

// at returns the block at height, and whether its header is in the files.
func (v *View) at(height uint32) (block, bool) {
	if height > v.checkpoint.Height {
		if i := height - v.checkpoint.Height - 1; uint64(i) < uint64(len(v.above)) {
			return v.above[i], true
		}
		return block{}, false
	}
	if depth := v.checkpoint.Height - height; uint64(depth) < uint64(len(v.below)) {
		return v.below[len(v.below)-1-int(depth)], true
	}
	return block{}, false
}

// Contains reports whether the block at height is known to have the hash, in internal byte order. Asked about a checkpoint,
// it tells whether the view is of that checkpoint's chain.
func (v *View) Contains(height uint32, hash [32]byte) bool {
	got, ok := v.HeaderHash(height)
	return ok && got == hash
}

// CheckpointHeight returns the height of the checkpoint from which work is counted.
func (v *View) CheckpointHeight() uint32 { return v.checkpoint.Height }

// TipHeight returns the height of the last block that is decided: the tip of the heaviest chain, or with a tie the last
// block that the tied chains share.
func (v *View) TipHeight() uint32 { return v.tip.Height }

// MedianTimePast returns the median time of the last eleven blocks at TipHeight, in seconds since 1970.
func (v *View) MedianTimePast() uint32 { return v.tip.MedianTime() }

// Tie reports whether different chains have the most work. The view then ends where they part: what it says up to there
// is true of each of them.
func (v *View) Tie() bool { return v.tie }

// Block returns the block with the hash, in internal byte order, and whether a file holds it. It may be a block of no
// chain in view.
func (v *View) Block(hash [32]byte) (*btcblock.Block, bool) {
	b, ok := v.blocks[hash]
	return b, ok
}
