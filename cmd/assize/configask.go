// SPDX-License-Identifier: MIT

package main

import (
	"context"
	"errors"
	"fmt"
	"sync"

	bitcoinnode "github.com/assize/assize/foreign/bitcoin/node"
	"github.com/assize/assize/internal/evmnode"
	"github.com/assize/assize/relay"
)

// askNodes asks each node that the settings name, by itself, and finds what watch would
// not get on with. It returns what is to be known besides. What is asked of settings that
// are wrong is left out.
func (s *watchSettings) askNodes(ctx context.Context, found *problems) []string {
	var told []string
	wrong := func(key string, err error) { found.add(s.flags.origins[key], key, err) }
	if !found.about("rpc", "relay", "relay-file", "from-block", "network") && s.flags.missing("rpc") == nil && s.flags.missing("relay") == nil {
		for i, err := range s.askHomes(ctx) {
			if name := mask(s.rpc.list[i]); err != nil {
				wrong(homeKey(err), fmt.Errorf("%s: %w", name, err))
			} else {
				told = append(told, fmt.Sprintf("%s has the relay.", name))
			}
		}
	}
	if found.about("sources", "checkpoint", "network") || len(s.sources.list) == 0 {
		return told
	}
	return append(told, s.askSources(ctx, wrong)...)
}

// askHomes opens the relay on each home node, and returns what is wrong with each.
func (s *watchSettings) askHomes(ctx context.Context) []error {
	errs := make([]error, len(s.rpc.list))
	var asking sync.WaitGroup
	for i, url := range s.rpc.list {
		asking.Go(func() {
			pool, err := evmnode.Open(ctx, evmnode.Config{URLs: []string{url}, Timeout: s.timeout})
			if err == nil {
				defer pool.Close()
				_, err = openOwnRelay(ctx, pool, s.flags, s.relay, s.fromBlock)
			}
			errs[i] = err
		})
	}
	asking.Wait()
	return errs
}

// homeKey returns the setting that what is wrong with a home node is about.
func homeKey(err error) string {
	switch {
	case errors.Is(err, errFirstBlock):
		return "from-block"
	case errors.Is(err, errOtherNetwork):
		return "network"
	case errors.Is(err, relay.ErrNoRelay), errors.Is(err, errOtherVersion):
		return "relay"
	}
	return "rpc"
}

// askSources asks each source for an old block. One that has none is wrong if no other
// has.
func (s *watchSettings) askSources(ctx context.Context, wrong func(key string, err error)) []string {
	height, err := s.oldestBlock()
	if err != nil {
		wrong("checkpoint", err)
		return nil
	}
	clients, err := s.sources.open()
	if err != nil {
		return nil // it was found
	}
	var told []string
	var pruned []error
	have := 0
	for i, err := range checkOldBlocks(ctx, clients, height) {
		switch {
		case err == nil:
			have++
			told = append(told, fmt.Sprintf("%s has the block at height %d.", clients[i].Name(), height))
		case errors.Is(err, bitcoinnode.ErrNoOldBlocks):
			pruned = append(pruned, err)
		default:
			wrong("sources", err)
		}
	}
	for _, err := range pruned {
		if have == 0 {
			wrong("sources", err)
			continue
		}
		told = append(told, fmt.Sprintf("Beware: %v. Claims about old blocks are judged by the others.", err))
	}
	return told
}
