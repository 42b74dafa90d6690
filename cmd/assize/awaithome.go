// SPDX-License-Identifier: MIT

package main

import (
	"context"
	"time"

	"github.com/assize/assize/internal/evmnode"
)

// await does what needs the home chain, again and again while its nodes are away, as they may be when a machine starts. What does
// not pass by itself ends it: another address, chain or key is wanted. With --once somebody looks, or asks again.
func (w *watching) await(ctx context.Context, do func() error) error {
	said := ""
	for {
		err := do()
		switch {
		case err == nil && said != "":
			w.log.Info().Msg("the home chain can be read")
			return nil
		case err == nil, w.settings.once, !evmnode.Passing(err):
			return err
		}
		w.alive()
		if text := err.Error(); text != said {
			said = text
			w.log.Warn().Err(err).Msg("waiting for the home chain")
		}
		select {
		case <-ctx.Done():
			return ctx.Err()
		case <-time.After(w.settings.interval):
		}
	}
}
