// SPDX-License-Identifier: MIT

package main

import (
	"context"
	"time"

	"github.com/assize/assize/btcheaders"
	"github.com/assize/assize/challenger"
	bitcoinfiles "github.com/assize/assize/foreign/bitcoin/files"
	bitcoinview "github.com/assize/assize/foreign/bitcoin/view"
	"github.com/assize/assize/relay/protocol"
)

// foreignFunc tells a watcher of the foreign chain.
type foreignFunc = func(context.Context, *protocol.State, []challenger.Want) (challenger.Foreign, error)

// openForeign makes the view of the foreign chain ready, from sources or from files.
func (w *watching) openForeign(ctx context.Context, home *protocol.State) (foreignFunc, error) {
	if len(w.settings.sources.list) == 0 {
		return w.followFiles(home)
	}
	network, err := btcheaders.ParamsByName(w.settings.network)
	if err != nil {
		return nil, err
	}
	chain, err := w.settings.trusted(network)
	if err != nil {
		return nil, err
	}
	sources, err := w.settings.sources.open()
	if err != nil {
		return nil, err
	}
	bar := w.progress("headers")
	config := bitcoinview.Config{
		Network: network, Chain: chain, Sources: sources, File: w.settings.headerFile, Log: w.log, Round: w.settings.round,
		Progress: func(_ string, done, total uint32) { bar(uint64(done), uint64(total)) }, Alive: w.alive,
	}
	if w.settings.once {
		config.Patience = w.settings.round // nobody comes back for what is late
	}
	if w.view, err = bitcoinview.Open(config); err != nil {
		return nil, err
	}
	if err := w.askOldBlocks(ctx, sources); err != nil {
		return nil, err
	}
	return func(ctx context.Context, _ *protocol.State, wanted []challenger.Want) (challenger.Foreign, error) {
		w.alive()
		err := w.view.Update(ctx, wanted)
		for w.settings.once && err == nil && w.view.Progressed() { // the only round goes on until all is there
			err = w.view.Update(ctx, wanted)
		}
		return w.view, err
	}, nil
}

// followFiles has the view read from files, again when they change.
func (w *watching) followFiles(home *protocol.State) (foreignFunc, error) {
	s := w.settings
	files := foreignSettings{network: s.network, headers: s.headers, blocks: s.blocks, checkpoint: s.checkpoint}
	config, err := files.config(home)
	if err != nil {
		return nil, err
	}
	if over := bitcoinfiles.PassedOver(s.blocks); len(over) > 0 {
		w.log.Warn().Strs("files", over[:min(len(over), 10)]).Int("count", len(over)).Msg("passed over beside the blocks")
	}
	follow := &bitcoinfiles.Follower{Config: config, Log: w.log}
	// what is wrong with the files now is for whoever starts the watcher
	if _, err := follow.Latest(); err != nil {
		return nil, err
	}
	return func(context.Context, *protocol.State, []challenger.Want) (challenger.Foreign, error) {
		return follow.Latest()
	}, nil
}

// trusted returns the chain that a view of sources begins with: the network's first
// block, or the header state that the user names.
func (s *watchSettings) trusted(network btcheaders.Params) (*btcheaders.Chain, error) {
	if s.checkpoint == "" {
		return btcheaders.NewChainFrom(network.Genesis, 0, btcheaders.Origin{}, network)
	}
	state, err := readState(s.checkpoint, network)
	if err != nil {
		return nil, err
	}
	return btcheaders.NewChain(state, nil, network)
}

// progress returns what shows how far a long reading has come: a bar on a terminal,
// else a line in the log now and then.
func (w *watching) progress(what string) func(done, total uint64) {
	const every = 10 * time.Second
	bar := newProgress(w.env.stderr, what, 0)
	said := time.Now()
	return func(done, total uint64) {
		w.alive()
		bar.total = int(total)
		bar.report(int(done))
		if done >= total {
			bar.end()
		}
		if bar.out == nil && time.Since(said) >= every {
			said = time.Now()
			w.log.Info().Uint64("done", done).Uint64("total", total).Msg("reading " + what)
		}
	}
}
