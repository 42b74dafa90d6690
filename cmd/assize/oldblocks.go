// SPDX-License-Identifier: MIT

package main

import (
	"context"
	"errors"
	"sync"
	"time"

	"github.com/assize/assize/btcheaders"
	bitcoinnode "github.com/assize/assize/foreign/bitcoin/node"
	bitcoinview "github.com/assize/assize/foreign/bitcoin/view"
)

// oldBlockTime is how long a source has to show that it has old blocks.
const oldBlockTime = time.Minute

// oldestBlock returns the height of the lowest block whose body a watcher may need: the
// first above what its view begins with. Nodes that are pruned have let that go first.
func (s *watchSettings) oldestBlock() (uint32, error) {
	if s.checkpoint == "" {
		return 1, nil
	}
	network, err := btcheaders.ParamsByName(s.network)
	if err != nil {
		return 0, err
	}
	state, err := readState(s.checkpoint, network)
	return state.Height + 1, err
}

// checkOldBlocks asks each source for the block at a height, all at once, and returns
// what each answers, in their order.
func checkOldBlocks[S bitcoinnode.BlockReader](ctx context.Context, sources []S, height uint32) []error {
	ctx, cancel := context.WithTimeout(ctx, oldBlockTime)
	defer cancel()
	errs := make([]error, len(sources))
	var asking sync.WaitGroup
	for i, s := range sources {
		asking.Go(func() { errs[i] = bitcoinnode.CheckOldBlock(ctx, s, height) })
	}
	asking.Wait()
	return errs
}

// askOldBlocks has the sources asked beside the first rounds, or before the only one. It
// ends with the context.
func (w *watching) askOldBlocks(ctx context.Context, sources []bitcoinview.Source) error {
	height, err := w.settings.oldestBlock()
	if err != nil {
		return err
	}
	if w.settings.once {
		timed, cancel := context.WithTimeout(ctx, w.settings.round)
		defer cancel()
		w.tellOldBlocks(timed, sources, height)
		return nil
	}
	w.asking.Go(func() { w.tellOldBlocks(ctx, sources, height) })
	return nil
}

// tellOldBlocks says which sources have no old blocks. What else is wrong with a source
// the view tells. A source without blocks is used for its headers.
func (w *watching) tellOldBlocks(ctx context.Context, sources []bitcoinview.Source, height uint32) {
	pruned, have := 0, 0
	for i, err := range checkOldBlocks(ctx, sources, height) {
		switch {
		case err == nil:
			have++
		case errors.Is(err, bitcoinnode.ErrNoOldBlocks):
			pruned++
			w.log.Warn().Str("source", sources[i].Name()).Err(err).Msg("bitcoin source has no old blocks: claims about them are judged by the others")
		}
	}
	if pruned > 0 && have == 0 && ctx.Err() == nil {
		w.log.Error().Uint32("height", height).Msg("no bitcoin source is known to have old blocks: a lie about one is not attacked")
	}
}
