// SPDX-License-Identifier: MIT

package main

import (
	"context"
	"errors"
	"fmt"
	"math/big"

	"github.com/ethereum/go-ethereum/common"

	"github.com/assize/assize/internal/evmnode"
	"github.com/assize/assize/relay"
)

// errFirstBlock means that --from-block cannot be right.
var errFirstBlock = errors.New("wrong --from-block")

// whyNoRelay says of an address that is no relay's what is there instead, and on which
// chain, as far as the nodes tell.
//
// Expected errors: relay.ErrNoRelay, *evmnode.Error.
func whyNoRelay(ctx context.Context, n *evmnode.Pool, address common.Address, from uint64, found error) error {
	id, err := n.ChainID(ctx)
	if err != nil {
		return err
	}
	head, err := n.HeaderAt(ctx, nil)
	if err != nil {
		return err
	}
	code, err := n.CodeAtHash(ctx, address, head.Hash)
	switch {
	case err != nil:
		return err
	case len(code) == 0:
		return fmt.Errorf("%w: %s", relay.ErrNoRelay, emptyAddress(address, id, head.Number, head.Time, from))
	}
	return fmt.Errorf("%w; another contract stands there on the chain with id %s: check --relay, and that --rpc is a node of its chain", found, id)
}

// emptyAddress says that nothing is at an address of a chain, whose latest block is of a
// number and time, and what that may mean.
func emptyAddress(address common.Address, id *big.Int, number, time, from uint64) string {
	text := fmt.Sprintf("there is no contract at %s on the chain with id %s, whose latest block is %d, of %s", address, id, number, formatTime(min(time, 1<<40)))
	if from > number {
		return text + fmt.Sprintf(": --from-block %d is above it, so that --rpc is a node of another chain, or of one that was started anew, or is still behind", from)
	}
	return text + ": check --relay, and that --rpc is a node of its chain; a test chain that was started anew has lost its relay"
}

// checkFirstBlock returns an error if reading would begin above the latest block.
//
// Expected errors: errFirstBlock, *evmnode.Error.
func checkFirstBlock(ctx context.Context, n *evmnode.Pool, from uint64) error {
	head, err := n.HeaderAt(ctx, nil)
	if err != nil || from <= head.Number {
		return err
	}
	return fmt.Errorf("%w: %d is above the latest block, %d: give the first block that assize deploy printed, or --relay-file", errFirstBlock, from, head.Number)
}

// genesis returns the hash of the first block of the chain, which no reorganisation
// changes; none if the nodes do not have it.
func genesis(ctx context.Context, n *evmnode.Pool) common.Hash {
	h, err := n.HeaderAt(ctx, new(big.Int))
	if err != nil {
		return common.Hash{}
	}
	return h.Hash
}

// farEarly is from how many blocks above the first one that is read a relay's own first
// is worth a word: what one call reads.
var farEarly uint64 = 10_000

// tellFarEarly says how much is read for nothing; nothing if it is little.
func tellFarEarly(c *relay.Client, from uint64) string {
	first := c.FirstBlock()
	if first < from+farEarly {
		return ""
	}
	return fmt.Sprintf("--from-block %d is %d blocks before the relay's first log, in block %d: with the first block that assize deploy printed the start is quicker", from, first-from, first)
}
