package chainfiles

import (
	"errors"
	"fmt"
	"os"

	"github.com/assize/assize/btcheaders"
)

var (
	// ErrEmpty means that a header file holds no header.
	ErrEmpty = errors.New("no headers")

	// ErrNoCheckpoint means that a header file neither holds the checkpoint's block nor begins right above it.
	ErrNoCheckpoint = errors.New("not linked to the checkpoint")

	// ErrContradiction means that the checkpoint says of its own chain what a header file shows to be otherwise.
	ErrContradiction = errors.New("the checkpoint contradicts its headers")
)

// block is a header with its hash.
type block struct {
	header btcheaders.Header
	hash   [32]byte
}

// chain is what one header file shows, both parts oldest first.
type chain struct {
	below []block // the last one is the checkpoint's own; empty when the file begins above it
	above []block // the first one follows the checkpoint
	tip   btcheaders.State
}

func readChain(path string, cfg Config) (chain, error) {
	raw, err := os.ReadFile(path)
	if err != nil {
		return chain{}, err
	}
	headers, err := btcheaders.ParseHeaders(raw)
	if err != nil {
		return chain{}, err
	}
	if len(headers) == 0 {
		return chain{}, ErrEmpty
	}
	var c chain
	if headers[0].PrevBlock != cfg.Checkpoint.Tip {
		if c.below, err = descend(headers, cfg.Checkpoint); err != nil {
			return chain{}, err
		}
	}
	c.above, c.tip, err = ascend(headers[len(c.below):], len(c.below), cfg)
	return c, err
}

// descend returns the blocks up to the checkpoint's, which must be among the headers, each linked to the one before it.
func descend(headers []btcheaders.Header, checkpoint btcheaders.State) ([]block, error) {
	var below []block
	for _, h := range headers {
		b := block{h, h.Hash()}
		below = append(below, b)
		if b.hash == checkpoint.Tip {
			return below, checkBelow(below, checkpoint)
		}
	}
	return nil, fmt.Errorf("%w: none of %d headers is the block at height %d or follows it", ErrNoCheckpoint, len(headers), checkpoint.Height)
}

// checkBelow checks the links down from the checkpoint's block, the last, and what the checkpoint says of its chain.
func checkBelow(below []block, checkpoint btcheaders.State) error {
	last := len(below) - 1
	if uint64(last) > uint64(checkpoint.Height) {
		return fmt.Errorf("%w: %d blocks stand below it, its height is %d", ErrContradiction, last, checkpoint.Height)
	}
	if bits := below[last].header.Bits; bits != checkpoint.Bits {
		return fmt.Errorf("%w: bits %08x, its header has %08x", ErrContradiction, checkpoint.Bits, bits)
	}
	period := checkpoint.Height % btcheaders.RetargetInterval // blocks below the checkpoint in its period
	for depth := range uint32(len(below)) {
		i, height := last-int(depth), checkpoint.Height-depth
		h := below[i].header
		if slot := height % btcheaders.MedianTimeSpan; depth < btcheaders.MedianTimeSpan && h.Time != checkpoint.Times[slot] {
			return fmt.Errorf("%w: time %d at height %d, the header has %d", ErrContradiction, checkpoint.Times[slot], height, h.Time)
		}
		if depth == period && h.Time != checkpoint.EpochStart {
			return fmt.Errorf("%w: its retarget period starts at time %d, the header at height %d has %d", ErrContradiction, checkpoint.EpochStart, height, h.Time)
		}
		if i > 0 && h.PrevBlock != below[i-1].hash {
			err := fmt.Errorf("%w: the previous block is not the header before it", btcheaders.ErrBadLink)
			return fmt.Errorf("header %d: %w", i, &btcheaders.RuleError{Height: height, Err: err})
		}
	}
	return nil
}

// ascend judges the headers above the checkpoint, the first of which has the index first in its file, and returns their
// blocks and the state at their end.
func ascend(headers []btcheaders.Header, first int, cfg Config) ([]block, btcheaders.State, error) {
	above := make([]block, len(headers))
	s := cfg.Checkpoint
	for i, h := range headers {
		var err error
		if s, err = s.Append(h, cfg.Network, cfg.Now); err != nil {
			return nil, s, fmt.Errorf("header %d: %w", first+i, err)
		}
		above[i] = block{h, s.Tip}
	}
	return above, s, nil
}
