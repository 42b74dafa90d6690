// SPDX-License-Identifier: MIT

package node

import (
	"context"
	"errors"
	"fmt"

	"github.com/assize/assize/btcheaders"
	btcblock "github.com/assize/assize/foreign/bitcoin/block"
)

// BlockReader is what is asked of a client by [CheckOldBlock].
type BlockReader interface {
	Name() string
	Tip(ctx context.Context) (hash btcheaders.Hash, height uint32, err error)
	Headers(ctx context.Context, from uint32, count int) ([]btcheaders.Header, error)
	Block(ctx context.Context, hash btcheaders.Hash) ([]byte, error)
}

// CheckOldBlock asks a node for the block at a height, which should be the lowest one that may be asked for in earnest: pruned
// nodes let go of the lowest blocks first, so one that has it has those above it. On the main network the block at height 1 has
// 215 bytes. A chain that does not reach to the height has lost nothing.
//
// Expected errors, among others: [ErrNoOldBlocks] of a node that has only the header; [ErrWrongAnswer].
func CheckOldBlock(ctx context.Context, c BlockReader, height uint32) error {
	_, tip, err := c.Tip(ctx)
	if err != nil || tip < height {
		return err
	}
	headers, err := c.Headers(ctx, height, 1)
	if err != nil {
		return err
	}
	hash := headers[0].Hash()
	raw, err := c.Block(ctx, hash)
	if errors.Is(err, ErrNotFound) {
		return fmt.Errorf("%s: %w: not that at height %d, as if it were pruned (give another source beside it; with Bitcoin Core set prune=0 and start it once with -reindex): %w",
			c.Name(), ErrNoOldBlocks, height, err)
	}
	if err != nil {
		return err
	}
	block, err := btcblock.Parse(raw)
	switch {
	case err != nil:
		return fmt.Errorf("%s: block at height %d: %w: %w", c.Name(), height, ErrMalformed, err)
	case block.Hash() != hash:
		return fmt.Errorf("%s: %w: block %s for the one at height %d", c.Name(), ErrWrongAnswer, btcblock.FormatID(block.Hash()), height)
	}
	return nil
}
