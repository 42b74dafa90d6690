// SPDX-License-Identifier: MIT

package main

import (
	"errors"
	"fmt"
	"os"

	"github.com/assize/assize/btcheaders"
	bitcoinfiles "github.com/assize/assize/foreign/bitcoin/files"
)

// headerSource is a file of headers that a header state is made of, and what
// stood before them.
type headerSource struct {
	headers string
	first   uint64
	work    hex32
}

func (s *headerSource) bind(f *flags) {
	f.Uint64Var(&s.first, "headers-height", 0, "`HEIGHT` of the first header in the file")
	f.Var(&s.work, "headers-work", "`HEX` of the work of all blocks before the file, 32 bytes; needed unless it begins at height 0")
}

// stateAt returns the header state at a height that a flag has told, consistent
// on the network.
func (s *headerSource) stateAt(height uint64, flag string, network btcheaders.Params) (btcheaders.State, error) {
	state, err := s.make(height, flag, network)
	if err == nil {
		err = s.naming(network, state.CheckConsistent(network))
	}
	return state, err
}

// naming adds what an error is about, unless it is about a flag.
func (s *headerSource) naming(network btcheaders.Params, err error) error {
	if err == nil || errors.As(err, new(usageError)) {
		return err
	}
	return fmt.Errorf("no header state of %s from %s: %w", network.Name, s.headers, err)
}

// make returns the header state at a height that a flag has told, without judging
// it as a whole.
func (s *headerSource) make(height uint64, flag string, network btcheaders.Params) (btcheaders.State, error) {
	state, err := s.fold(height, flag, network)
	return state, s.naming(network, err)
}

func (s *headerSource) fold(height uint64, flag string, network btcheaders.Params) (btcheaders.State, error) {
	origin := btcheaders.Origin{}
	switch {
	case s.first > 0 && s.work.bytes == nil:
		return btcheaders.State{}, usagef("--headers-work is needed for headers that begin above height 0")
	case s.work.bytes != nil:
		origin.Work = *s.work.bytes
	}
	headers, err := bitcoinfiles.ReadHeaders(s.headers)
	if err != nil {
		return btcheaders.State{}, err
	}
	last := s.first + uint64(len(headers)) - 1
	if height < s.first || height > last || last > 1<<32-1 {
		return btcheaders.State{}, usagef("--%s %d is not among the %d headers from height %d on", flag, height, len(headers), s.first)
	}
	return btcheaders.FromHeaders(headers[:height-s.first+1], uint32(s.first), origin, network)
}

// checkpointSettings say what header state a relay starts from.
type checkpointSettings struct {
	headerSource
	file   string
	height uint64
}

func (s *checkpointSettings) bind(f *flags) {
	f.StringVar(&s.file, "checkpoint", "", "`FILE` of the first header state, packed in 124 bytes, as checkpoint make writes it")
	f.StringVar(&s.headers, "headers", "", "`FILE` of headers to make the first header state of, instead: raw, 80 bytes each, or in hex, a line each")
	f.Uint64Var(&s.height, "checkpoint-height", 0, "`HEIGHT` of the first header state, with --headers")
	s.headerSource.bind(f)
}

// read returns the state, without judging it.
func (s *checkpointSettings) read(network btcheaders.Params) (btcheaders.State, error) {
	switch {
	case (s.file == "") == (s.headers == ""):
		return btcheaders.State{}, usagef("a first header state is needed: give --checkpoint FILE, or --headers FILE with --checkpoint-height N, and not both")
	case s.headers != "":
		return s.make(s.height, "checkpoint-height", network)
	}
	packed, err := os.ReadFile(s.file)
	if err != nil {
		return btcheaders.State{}, err
	}
	state, err := btcheaders.ParseState(packed)
	if err != nil {
		return btcheaders.State{}, fmt.Errorf("%s is no header state: %w", s.file, err)
	}
	return state, nil
}
