package main

import (
	"fmt"
	"os"

	"github.com/assize/assize/btcheaders"
	"github.com/assize/assize/internal/chainfiles"
	"github.com/assize/assize/relay"
)

// foreignSettings say where the foreign chain's data is.
type foreignSettings struct {
	network         string
	headers, blocks files
	checkpoint      string
}

// network binds the foreign network to a flag.
func (f *flags) network(to *string) {
	f.StringVar(to, "network", "mainnet", "`NAME` of the Bitcoin network: mainnet or regtest")
}

// foreign binds the settings of the foreign chain to flags.
func (f *flags) foreign() *foreignSettings {
	s := &foreignSettings{}
	f.network(&s.network)
	f.Var(&s.headers, "headers", "`FILE` of raw 80-byte headers, oldest first; several with commas between")
	f.Var(&s.blocks, "blocks", "`FILE` of one raw block, or a directory of such files; several with commas between")
	f.StringVar(&s.checkpoint, "checkpoint", "", "`FILE` of the header state (124 bytes) that this view starts from, if not the relay's own first one")
	return s
}

// config returns what to load for the view of a relay's foreign chain.
func (s *foreignSettings) config(home *relay.Snapshot) (chainfiles.Config, error) {
	network, err := btcheaders.ParamsByName(s.network)
	if err != nil {
		return chainfiles.Config{}, usagef("--network: %w", err)
	}
	packed, from := home.Checkpoints[0].State, "the relay's first checkpoint"
	if s.checkpoint != "" {
		from = s.checkpoint
		if packed, err = os.ReadFile(s.checkpoint); err != nil {
			return chainfiles.Config{}, err
		}
	}
	state, err := btcheaders.ParseState(packed)
	if err == nil {
		err = state.CheckConsistent(network)
	}
	if err != nil {
		return chainfiles.Config{}, fmt.Errorf("%s is no header state of %s: %w", from, s.network, err)
	}
	return chainfiles.Config{Network: network, Checkpoint: state, HeaderFiles: s.headers, Blocks: s.blocks}, nil
}
