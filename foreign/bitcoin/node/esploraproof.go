// SPDX-License-Identifier: MIT

package node

import (
	"context"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"strings"

	"github.com/assize/assize/btcheaders"
	btcblock "github.com/assize/assize/foreign/bitcoin/block"
	"github.com/assize/assize/pathproof"
)

// Transactions returns the ids of all transactions of a block, in their order, and the first one raw. They are not checked.
// Expected errors, among others: [ErrNotFound].
func (e *Esplora) Transactions(ctx context.Context, block btcheaders.Hash) (_ []btcheaders.Hash, _ []byte, err error) {
	defer e.naming("transactions", &err)
	body, err := e.get(ctx, mostIDs*70+smallAnswer, "block", btcblock.FormatID(block), "txids")
	if err != nil {
		return nil, nil, err
	}
	var texts []string
	if err := json.Unmarshal(body, &texts); err != nil {
		return nil, nil, fmt.Errorf("%w: no list of ids: %s", ErrMalformed, clip(err.Error()))
	}
	ids, err := parseIDs(texts)
	if err != nil {
		return nil, nil, err
	}
	first, err := e.transaction(ctx, ids[0])
	return ids, first, err
}

// Proof returns what shows that a transaction stands at an index in a block, all but the header: about a kilobyte, in four
// requests. It is not checked. Expected errors, among others: [ErrNotFound] when the server knows the transaction nowhere, or
// in another place.
func (e *Esplora) Proof(ctx context.Context, block btcheaders.Hash, index uint32, id btcheaders.Hash) (_ pathproof.TreeWitness, err error) {
	defer e.naming("proof", &err)
	var w pathproof.TreeWitness
	own, err := e.place(ctx, id)
	if err != nil {
		return w, err
	}
	text, err := e.get(ctx, smallAnswer, "block", btcblock.FormatID(block), "txid", "0")
	if err != nil {
		return w, err
	}
	first, err := parseHash(strings.TrimSpace(string(text)))
	if err != nil {
		return w, err
	}
	coinbase, err := e.place(ctx, first)
	if err != nil {
		return w, err
	}
	if own.position != index || coinbase.position != 0 || own.height != coinbase.height {
		return w, fmt.Errorf("%w: transaction %s is at %d of the block at height %d", ErrNotFound, btcblock.FormatID(id), own.position, own.height)
	}
	raw, err := e.transaction(ctx, first)
	if err != nil {
		return w, err
	}
	if w.Coinbase, err = btcblock.StripWitness(raw); err != nil {
		return w, fmt.Errorf("%w: %w", ErrMalformed, err)
	}
	w.Branch, w.CoinbaseBranch = own.branch, coinbase.branch
	return w, nil
}

// place is where a transaction stands (API.md, "GET /tx/:txid/merkle-proof").
type place struct {
	height, position uint32
	branch           []btcheaders.Hash // siblings from the leaf upward
}

// place asks where a transaction stands.
func (e *Esplora) place(ctx context.Context, id btcheaders.Hash) (place, error) {
	body, err := e.get(ctx, smallAnswer+pathproof.MaxDepth*70, "tx", btcblock.FormatID(id), "merkle-proof")
	if err != nil {
		return place{}, err
	}
	return parsePlace(body)
}

func parsePlace(body []byte) (place, error) {
	var answer struct {
		Height *uint32  `json:"block_height"`
		Merkle []string `json:"merkle"`
		Pos    *uint32  `json:"pos"`
	}
	if err := json.Unmarshal(body, &answer); err != nil {
		return place{}, fmt.Errorf("%w: no merkle proof: %s", ErrMalformed, clip(err.Error()))
	}
	if answer.Height == nil || answer.Pos == nil || len(answer.Merkle) > pathproof.MaxDepth {
		return place{}, fmt.Errorf("%w: a merkle proof without a place, or of %d hashes", ErrMalformed, len(answer.Merkle))
	}
	p := place{height: *answer.Height, position: *answer.Pos}
	for _, text := range answer.Merkle {
		hash, err := parseHash(text)
		if err != nil {
			return place{}, err
		}
		p.branch = append(p.branch, hash)
	}
	return p, nil
}

// transaction returns the bytes of a transaction.
func (e *Esplora) transaction(ctx context.Context, id btcheaders.Hash) ([]byte, error) {
	text, err := e.get(ctx, 2*MaxBlockSize+smallAnswer, "tx", btcblock.FormatID(id), "hex")
	if err != nil {
		return nil, err
	}
	raw, err := hex.DecodeString(strings.TrimSpace(string(text)))
	if err != nil {
		return nil, fmt.Errorf("%w: not in hex", ErrMalformed)
	}
	return raw, nil
}
