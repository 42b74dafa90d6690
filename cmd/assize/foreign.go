// SPDX-License-Identifier: MIT

package main

import (
	"context"
	"fmt"
	"os"

	"github.com/assize/assize/btcheaders"
	"github.com/assize/assize/challenger"
	bitcoinfiles "github.com/assize/assize/foreign/bitcoin/files"
	"github.com/assize/assize/relay"
	"github.com/assize/assize/relay/protocol"
)

// foreignSettings say where the foreign chain's data is.
type foreignSettings struct {
	network         string
	headers, blocks files
	checkpoint      string
	sources         *sourceList // instead of files; nil if a command takes files alone
}

// network binds the foreign network to a flag.
func (f *flags) network(to *string) {
	f.StringVar(to, "network", "mainnet", "`NAME` of the Bitcoin network: mainnet or regtest")
}

// foreign binds the settings of the foreign chain to flags.
func (f *flags) foreign() *foreignSettings {
	s := &foreignSettings{}
	f.network(&s.network)
	f.Var(&s.headers, "headers", "`FILE` of headers, oldest first: raw, 80 bytes each, or in hex, a line each; several with commas between")
	f.Var(&s.blocks, "blocks", "`FILE` of one raw block, or a directory of such files; several with commas between")
	f.StringVar(&s.checkpoint, "checkpoint", "", "`FILE` of the header state (124 bytes) that this view starts from, if not the relay's own first one")
	return s
}

// foreignOrSources binds the settings of the foreign chain, which may come from nodes.
func (f *flags) foreignOrSources() *foreignSettings {
	s := f.foreign()
	s.sources = f.sources()
	return s
}

// oneOrigin checks that the foreign chain comes either from nodes or from files.
func (s *foreignSettings) oneOrigin(f *flags) error {
	switch online, offline := len(s.sources.list) > 0, len(s.headers) > 0; {
	case online && offline:
		return f.wrong("--headers cannot stand beside --sources: the foreign chain comes from nodes or from files")
	case !online && !offline:
		return f.wrong("--sources or --headers is needed: nodes or files that the foreign chain comes from")
	}
	return nil
}

// view returns a view of the foreign chain beside a snapshot, from nodes or from files.
func (s *foreignSettings) view(ctx context.Context, env environment, home *protocol.State, session *relay.Session) (*challenger.View, error) {
	config, err := s.config(home)
	if err != nil {
		return nil, err
	}
	view := &challenger.View{Home: home, Self: session.Sender.From}
	if len(s.sources.list) > 0 {
		view.Foreign, err = s.sources.view(ctx, env, config.Checkpoint, config.Network)
		return view, err
	}
	files, err := bitcoinfiles.LoadNow(config)
	if err != nil {
		return nil, err
	}
	view.Foreign = bitcoinfiles.Foreign(files)
	return view, nil
}

// config returns what to load for the view of a relay's foreign chain.
func (s *foreignSettings) config(home *protocol.State) (bitcoinfiles.Config, error) {
	network, err := btcheaders.ParamsByName(s.network)
	if err != nil {
		return bitcoinfiles.Config{}, usagef("--network: %w", err)
	}
	var state btcheaders.State
	if s.checkpoint != "" {
		state, err = readState(s.checkpoint, network)
	} else {
		state, err = parseState(home.Checkpoints[0].State, "the relay's first checkpoint", network)
	}
	if err != nil {
		return bitcoinfiles.Config{}, err
	}
	return bitcoinfiles.Config{Network: network, Checkpoint: state, HeaderFiles: s.headers, Blocks: s.blocks}, nil
}

// readState reads a file of one header state, consistent on the network.
func readState(path string, network btcheaders.Params) (btcheaders.State, error) {
	packed, err := os.ReadFile(path)
	if err != nil {
		return btcheaders.State{}, err
	}
	return parseState(packed, path, network)
}

// parseState reads a header state that comes from somewhere.
func parseState(packed []byte, from string, network btcheaders.Params) (btcheaders.State, error) {
	state, err := btcheaders.ParseState(packed)
	if err == nil {
		err = state.CheckConsistent(network)
	}
	if err != nil {
		return btcheaders.State{}, fmt.Errorf("%s is no header state of %s: %w", from, network.Name, err)
	}
	return state, nil
}
