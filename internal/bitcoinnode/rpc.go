package bitcoinnode

import (
	"context"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
	"slices"
	"sync/atomic"

	"github.com/assize/assize/btcheaders"
	"github.com/assize/assize/internal/btcblock"
)

// RPC reads a node by JSON-RPC: Bitcoin Core, btcd, and what answers like them.
type RPC struct {
	*endpoint
	batchSize int
	noBulk    atomic.Bool // the node has no getheaders
}

// NewRPC returns a client of a node's JSON-RPC. It does not connect. Expected errors: [ErrConfig].
func NewRPC(config Config) (*RPC, error) {
	e, err := config.open()
	if err != nil {
		return nil, err
	}
	return &RPC{endpoint: e, batchSize: orDefault(config.BatchSize, defaultBatchSize)}, nil
}

// Tip returns the hash and the height of the tip of the node's best chain.
func (r *RPC) Tip(ctx context.Context) (_ btcheaders.Hash, _ uint32, err error) {
	defer r.naming("tip", &err)
	var info chainInfo
	if err := r.call(ctx, smallAnswer, &info, "getblockchaininfo"); err != nil {
		return btcheaders.Hash{}, 0, err
	}
	return info.tip()
}

// Headers returns headers of the node's best chain, from a height on: count of them, or fewer, but at least one.
// Expected errors, among others: [ErrNotFound] when the chain does not reach to the height.
func (r *RPC) Headers(ctx context.Context, from uint32, count int) (_ []btcheaders.Header, err error) {
	defer r.naming("headers", &err)
	if from > 0 && count > 1 && !r.noBulk.Load() {
		headers, err := r.bulk(ctx, from, count)
		var unknown *nodeError
		if !errors.As(err, &unknown) || unknown.Code != codeMethodNotFound {
			return headers, err
		}
		r.noBulk.Store(true)
	}
	return r.batched(ctx, from, min(count, r.batchSize))
}

// bulk reads headers by btcd's getheaders, which returns up to 2,000 that follow a block.
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
	if err := r.call(ctx, answerSize(MaxHeaders), &lines, "getheaders", []string{text}, ""); err != nil {
		return nil, err
	}
	if len(lines) == 0 {
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

// batched reads headers by two batches: their hashes by height, then each by its hash.
func (r *RPC) batched(ctx context.Context, from uint32, count int) ([]btcheaders.Header, error) {
	heights := make([]call, count)
	for i := range heights {
		heights[i] = newCall(i, "getblockhash", uint64(from)+uint64(i))
	}
	answers, err := r.batch(ctx, heights)
	if err != nil {
		return nil, err
	}
	var hashes []btcheaders.Hash
	for i, a := range answers {
		text, err := a.text()
		if err != nil && i > 0 && errors.Is(heightError(err), ErrNotFound) {
			break // above the tip
		} else if err != nil {
			return nil, heightError(err)
		}
		hash, err := parseHash(text)
		if err != nil {
			return nil, err
		}
		hashes = append(hashes, hash)
	}
	return r.byHash(ctx, hashes)
}

func (r *RPC) byHash(ctx context.Context, hashes []btcheaders.Hash) ([]btcheaders.Header, error) {
	calls := make([]call, len(hashes))
	for i, hash := range hashes {
		calls[i] = newCall(i, "getblockheader", btcblock.FormatID(hash), false)
	}
	answers, err := r.batch(ctx, calls)
	if err != nil {
		return nil, err
	}
	headers := make([]btcheaders.Header, len(hashes))
	for i, a := range answers {
		text, err := a.text()
		if err == nil {
			headers[i], err = parseHexHeader(text)
		}
		if err == nil {
			err = checkHash(headers[i], hashes[i])
		}
		if err != nil {
			return nil, err
		}
	}
	return headers, checkRun(headers)
}

// Block returns the raw bytes of a block that the node says are those of the block with the hash. They are not checked.
// Expected errors, among others: [ErrNotFound] for a block that the node does not know or has pruned.
func (r *RPC) Block(ctx context.Context, hash btcheaders.Hash) (_ []byte, err error) {
	defer r.naming("block", &err)
	var text string
	err = r.call(ctx, 2*MaxBlockSize+smallAnswer, &text, "getblock", btcblock.FormatID(hash), 0)
	var of *nodeError
	if errors.As(err, &of) && (of.Code == codeNotFound || of.Code == codeMisc) {
		err = fmt.Errorf("%w: %w", ErrNotFound, err)
	}
	if err != nil {
		return nil, err
	}
	raw, err := hex.DecodeString(text)
	if err != nil {
		return nil, fmt.Errorf("%w: not in hex", ErrMalformed)
	}
	return raw, nil
}

// heightError tells apart a height that the chain does not reach to.
func heightError(err error) error {
	var of *nodeError
	if errors.As(err, &of) && slices.Contains([]int{codeOutOfRange, codeMisc}, of.Code) {
		return fmt.Errorf("%w: %w", ErrNotFound, err)
	}
	return err
}

// call makes one call.
func (r *RPC) call(ctx context.Context, limit int, result any, method string, params ...any) error {
	body, err := r.post(ctx, newCall(0, method, params...), limit)
	if err != nil {
		return err
	}
	a, err := parseAnswer(body)
	if err == nil {
		err = a.decode(result)
	}
	if err != nil {
		return fmt.Errorf("%s: %w", method, err)
	}
	return nil
}

// batch makes many calls at once.
func (r *RPC) batch(ctx context.Context, calls []call) ([]answer, error) {
	body, err := r.post(ctx, calls, answerSize(len(calls)))
	if err != nil {
		return nil, err
	}
	answers, err := parseAnswers(body, len(calls))
	if err != nil {
		return nil, fmt.Errorf("batch of %s: %w", calls[0].Method, err)
	}
	return answers, nil
}

// answerSize limits the answer to a call for n headers, or to a batch of n for one each.
func answerSize(n int) int { return smallAnswer + n*512 }

// post sends calls. Bitcoin Core answers with an HTTP error when a call fails, and the body tells why: it is read before the
// status is looked at, unless it can be no answer to a call.
func (r *RPC) post(ctx context.Context, content any, limit int) ([]byte, error) {
	raw, err := json.Marshal(content)
	if err != nil {
		return nil, err
	}
	body, status, err := r.send(ctx, http.MethodPost, r.base, raw, limit)
	if err != nil {
		return nil, err
	}
	if refusal := statusError(status); refusal != nil {
		var a answer
		if json.Unmarshal(body, &a) != nil || a.Error == nil {
			return nil, refusal
		}
	}
	return body, nil
}
