// SPDX-License-Identifier: MIT

package main

import (
	"context"

	"github.com/ethereum/go-ethereum/core/types"
	"github.com/rs/zerolog"

	"github.com/assize/assize/internal/evmnode"
)

// shown is the nodes that are read, where everybody sees what is sent to them. With
// --send-rpc that is told, once a nonce.
type shown struct {
	*evmnode.Pool
	log     zerolog.Logger
	private bool
	told    uint64 // the next nonce to tell of
}

func (s *shown) SendTransaction(ctx context.Context, tx *types.Transaction) error {
	if s.private && tx.Nonce() >= s.told {
		s.told = tx.Nonce() + 1
		s.log.Warn().Stringer("tx", tx.Hash()).Uint64("nonce", tx.Nonce()).Msg("a transaction is late and goes to the nodes of --rpc too, where others see it")
	}
	return s.Pool.SendTransaction(ctx, tx)
}
