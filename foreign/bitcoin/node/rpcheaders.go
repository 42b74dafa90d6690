// SPDX-License-Identifier: MIT

package node

import (
	"context"
	"errors"
	"fmt"

	"github.com/assize/assize/btcheaders"
	btcblock "github.com/assize/assize/foreign/bitcoin/block"
)

// Headers returns headers of the node's best chain, from a height on: count of them, or fewer, but at least one.
// Expected errors, among others: [ErrNotFound] when the chain does not reach to the height.
func (r *RPC) Headers(ctx context.Context, from uint32, count int) (_ []btcheaders.Header, err error) {
	defer r.naming("headers", &err)
	ctx = following(ctx)
	if from == 0 || count == 1 || r.noBulk.holds() {
		return r.byHeight(ctx, from, count)
	}
	headers, err := r.bulk(ctx, from, count)
	if !errors.Is(err, errNotOffered) {
		return headers, err
	}
	if headers, err = r.byHeight(ctx, from, count); err == nil {
		r.noBulk.note()
	}
	return headers, err
}

// bulk reads headers by btcd's getheaders, which returns up to 2,000 that follow a block. Expected errors, among others:
// errNotOffered.
func (r *RPC) bulk(ctx context.Context, from uint32, count int) ([]btcheaders.Header, error) {
	var text string
	if err := r.call(ctx, smallAnswer, &text, "getblockhash", from-1); err != nil {
		return nil, heightError(err)
	}
	before, err := parseHash(text)
	if err != nil {
		return nil, err
	}
	var lines []string
	switch err := r.call(ctx, answerSize(MaxHeaders), &lines, "getheaders", []string{text}, ""); {
	case refused(err):
		return nil, fmt.Errorf("%w: %w", errNotOffered, err)
	case err != nil:
		return nil, err
	case len(lines) == 0:
		return nil, fmt.Errorf("%w: no block upon height %d", ErrNotFound, from-1)
	}
	headers := make([]btcheaders.Header, min(len(lines), count))
	for i := range headers {
		if headers[i], err = parseHexHeader(lines[i]); err != nil {
			return nil, err
		}
	}
	if headers[0].PrevBlock != before { // the chain was reorganised in between, or this is no answer
		return nil, fmt.Errorf("%w: headers that do not follow block %s", ErrWrongAnswer, btcblock.FormatID(before))
	}
	return headers, checkRun(headers)
}

// byHeight reads headers by their heights, in batches of calls. If the node refuses a batch a smaller one is tried, and single
// calls in the end; what it took then is remembered. After a batch that it did not answer it is asked by single calls.
func (r *RPC) byHeight(ctx context.Context, from uint32, count int) ([]btcheaders.Header, error) {
	for size := min(count, r.batches.size()); ; size /= batchStep {
		size = max(size, 1)
		n := size
		if size == 1 {
			n = min(count, singles)
		}
		headers, err := r.listed(ctx, from, n, size)
		switch {
		case err == nil:
			r.batches.worked(size, count)
			return headers, nil
		case size > 1 && errors.Is(err, ErrUnreachable) && ctx.Err() == nil:
			r.batches.limit(1, silentFor)
			return nil, err
		case size == 1 || !refused(err):
			return nil, err
		}
	}
}

// listed reads headers by two lists of calls: their hashes by height, then each by its hash.
func (r *RPC) listed(ctx context.Context, from uint32, count, size int) ([]btcheaders.Header, error) {
	heights := make([]call, count)
	for i := range heights {
		heights[i] = newCall(i, "getblockhash", uint64(from)+uint64(i))
	}
	answers, err := r.several(ctx, heights, size)
	if err != nil {
		return nil, err
	}
	var hashes []btcheaders.Hash
	for i, a := range answers {
		text, err := a.text()
		if err != nil && i > 0 {
			break // above the tip, or refused: what came before is whole
		} else if err != nil {
			return nil, heightError(err)
		}
		hash, err := parseHash(text)
		if err != nil {
			return nil, err
		}
		hashes = append(hashes, hash)
	}
	return r.byHash(ctx, hashes, size)
}

func (r *RPC) byHash(ctx context.Context, hashes []btcheaders.Hash, size int) ([]btcheaders.Header, error) {
	calls := make([]call, len(hashes))
	for i, hash := range hashes {
		calls[i] = newCall(i, "getblockheader", btcblock.FormatID(hash), false)
	}
	answers, err := r.several(ctx, calls, size)
	if err != nil {
		return nil, err
	}
	var headers []btcheaders.Header
	for i, a := range answers {
		text, err := a.text()
		if err != nil && i > 0 {
			break
		} else if err != nil {
			return nil, err
		}
		h, err := parseHexHeader(text)
		if err == nil {
			err = checkHash(h, hashes[i])
		}
		if err != nil {
			return nil, err
		}
		headers = append(headers, h)
	}
	return headers, checkRun(headers)
}

// heightError tells apart a height that the chain does not reach to.
func heightError(err error) error {
	if of := (*nodeError)(nil); errors.As(err, &of) && (of.Code == codeOutOfRange || of.Code == codeMisc) {
		return fmt.Errorf("%w: %w", ErrNotFound, err)
	}
	return err
}
