// SPDX-License-Identifier: MIT

package node

import (
	"context"
	"encoding/hex"
	"errors"
	"fmt"
	"slices"

	"github.com/assize/assize/btcheaders"
	btcblock "github.com/assize/assize/foreign/bitcoin/block"
)

// mostIDs is above the number of transactions that fit into a block: each has 60 bytes or more (Bitcoin Core,
// src/consensus/consensus.h, MIN_TRANSACTION_WEIGHT).
const mostIDs = MaxBlockSize / 60

// Transactions returns the ids of all transactions of a block, in their order, and the first one raw: some 160 kB where the
// block has 4 MB. They are not checked. Expected errors, among others: [ErrNotFound] for a block that the node does not know
// or has pruned; [ErrUnsupported] of a node that gives a transaction only by an index, as btcd does.
func (r *RPC) Transactions(ctx context.Context, block btcheaders.Hash) (_ []btcheaders.Hash, _ []byte, err error) {
	defer r.naming("transactions", &err)
	if r.noList.holds() {
		return nil, nil, ErrUnsupported
	}
	var listed struct {
		Tx []string `json:"tx"`
	}
	err = r.call(ctx, mostIDs*70+smallAnswer, &listed, "getblock", btcblock.FormatID(block), 1)
	if err != nil {
		return nil, nil, blockError(err)
	}
	ids, err := parseIDs(listed.Tx)
	if err != nil {
		return nil, nil, err
	}
	var text string
	err = r.call(ctx, 2*MaxBlockSize+smallAnswer, &text, "getrawtransaction", listed.Tx[0], false, btcblock.FormatID(block))
	if of := (*nodeError)(nil); errors.As(err, &of) {
		// the block is there: it is this call that the node does not have, or not with these parameters
		if slices.Contains([]int{codeMethodNotFound, codeInvalidParams, codeMisc, codeType, codeOutOfRange}, of.Code) {
			r.noList.note()
		}
		return nil, nil, fmt.Errorf("%w: %w", ErrUnsupported, err)
	}
	if err != nil {
		return nil, nil, err
	}
	first, err := hex.DecodeString(text)
	if err != nil {
		return nil, nil, fmt.Errorf("%w: not in hex", ErrMalformed)
	}
	return ids, first, nil
}

// parseIDs reads the ids of a block's transactions, as they are displayed.
func parseIDs(texts []string) ([]btcheaders.Hash, error) {
	if len(texts) == 0 || len(texts) > mostIDs {
		return nil, fmt.Errorf("%w: %d transactions in a block", ErrMalformed, len(texts))
	}
	ids := make([]btcheaders.Hash, len(texts))
	for i, text := range texts {
		var err error
		if ids[i], err = parseHash(text); err != nil {
			return nil, err
		}
	}
	return ids, nil
}

// blockError tells apart a block that the node does not have.
func blockError(err error) error {
	var of *nodeError
	if errors.As(err, &of) && (of.Code == codeNotFound || of.Code == codeMisc) {
		return fmt.Errorf("%w: %w", ErrNotFound, err)
	}
	return err
}
