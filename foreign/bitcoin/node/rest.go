// SPDX-License-Identifier: MIT

package node

import (
	"context"
	"encoding/json"
	"fmt"
	"strconv"

	"github.com/assize/assize/btcheaders"
	btcblock "github.com/assize/assize/foreign/bitcoin/block"
)

// REST reads Bitcoin Core by the interface that its option -rest opens (doc/REST-interface.md), which asks for no password. It
// needs version 0.18 or later.
type REST struct{ *endpoint }

// NewREST returns a client of Bitcoin Core's REST. It does not connect. Expected errors: [ErrConfig].
func NewREST(config Config) (*REST, error) {
	e, err := config.open()
	if err != nil {
		return nil, err
	}
	return &REST{e}, nil
}

// Tip returns the hash and the height of the tip of the node's best chain.
func (r *REST) Tip(ctx context.Context) (_ btcheaders.Hash, _ uint32, err error) {
	defer r.naming("tip", &err)
	ctx = following(ctx)
	body, err := r.get(ctx, smallAnswer, "rest", "chaininfo.json")
	if err != nil {
		return btcheaders.Hash{}, 0, err
	}
	var info chainInfo
	if err := json.Unmarshal(body, &info); err != nil {
		return btcheaders.Hash{}, 0, fmt.Errorf("%w: %s", ErrMalformed, clip(err.Error()))
	}
	return info.tip()
}

// Headers returns headers of the node's best chain, from a height on: count of them, or fewer, but at least one.
// Expected errors, among others: [ErrNotFound] when the chain does not reach to the height.
func (r *REST) Headers(ctx context.Context, from uint32, count int) (_ []btcheaders.Header, err error) {
	defer r.naming("headers", &err)
	ctx = following(ctx)
	body, err := r.get(ctx, smallAnswer, "rest", "blockhashbyheight", strconv.FormatUint(uint64(from), 10)+".bin")
	if err != nil {
		return nil, err
	}
	if len(body) != len(btcheaders.Hash{}) {
		return nil, fmt.Errorf("%w: a hash of %d bytes", ErrMalformed, len(body))
	}
	first := btcheaders.Hash(body)
	count = min(count, MaxHeaders)
	// the form of the path that every version takes; since 24.0 the count is rather a parameter
	body, err = r.get(ctx, count*btcheaders.HeaderLength, "rest", "headers", strconv.Itoa(count), btcblock.FormatID(first)+".bin")
	if err != nil {
		return nil, err
	}
	return parseRun(body, first)
}

// parseRun reads raw headers, linked, of which the first has the hash.
func parseRun(raw []byte, first btcheaders.Hash) ([]btcheaders.Header, error) {
	headers, err := btcheaders.ParseHeaders(raw)
	if err != nil {
		return nil, fmt.Errorf("%w: %w", ErrMalformed, err)
	}
	if len(headers) == 0 { // the block has left the best chain
		return nil, fmt.Errorf("%w: no headers from %s on", ErrNotFound, btcblock.FormatID(first))
	}
	if err := checkHash(headers[0], first); err != nil {
		return nil, err
	}
	return headers, checkRun(headers)
}

// Block returns the raw bytes of a block that the node says are those of the block with the hash. They are not checked.
// Expected errors, among others: [ErrNotFound] for a block that the node does not know or has pruned.
func (r *REST) Block(ctx context.Context, hash btcheaders.Hash) (_ []byte, err error) {
	defer r.naming("block", &err)
	return r.get(ctx, MaxBlockSize, "rest", "block", btcblock.FormatID(hash)+".bin")
}
