// SPDX-License-Identifier: MIT

package main

import (
	"context"
	"math/big"

	"github.com/assize/assize/challenger"
	btcblock "github.com/assize/assize/foreign/bitcoin/block"
	"github.com/assize/assize/pathproof"
)

// firstPaymentID is the first bitcoin payment there ever was, in display order.
const firstPaymentID = "f4184fc596403b9d638783cf57adfe4c75c605f6356fbc91338530e9831e9e16"

// theTruth is the case that nobody disputes: the claim costs its proposer two
// transactions, and everybody else nothing.
func theTruth(ctx context.Context, c *court, watcher player) (*scenario, error) {
	id, err := btcblock.ParseID(firstPaymentID)
	if err != nil {
		return nil, err
	}
	index, err := c.foreign.blocks[firstPayment].Find(id)
	if err != nil {
		return nil, err
	}
	contract, err := deployDapp(ctx, c, c.foreign.lastTransaction(firstPayment))
	if err != nil {
		return nil, err
	}
	return &scenario{
		name: "honest", title: "1. The first bitcoin payment there ever was", short: "1 the truth, unchallenged",
		prose: "Block 170, 12 January 2009: ten bitcoin from Satoshi Nakamoto to Hal Finney, transaction " +
			firstPaymentID + ".",
		court: c, proposer: c.proposer, claim: c.foreign.claimOf(firstPayment, index),
		says: "transaction " + short(id) + " in block 170", deposit: new(big.Int).Mul(big.NewInt(4), oneEther),
		players:  []player{watcher, contract},
		verdicts: only(challenger.True), final: true,
		moves:   []string{"payee claimPayout"},
		paidOut: map[*actor]*big.Int{c.payee: oneEther},
	}, nil
}

// lastTransaction returns the raw second transaction of a block of two, without
// witness data.
func (f *foreignChain) lastTransaction(height uint32) []byte {
	const countSize = 1
	return f.raw[height][pathproof.HeaderSize+countSize+len(f.blocks[height].Coinbase):]
}

// short returns the beginning and the end of an id, in display order.
func short(id pathproof.Hash) string {
	text := btcblock.FormatID(id)
	return text[:8] + "…" + text[len(text)-5:]
}
