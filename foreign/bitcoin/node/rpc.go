// SPDX-License-Identifier: MIT

package node

import (
	"context"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"net/http"
	"slices"
	"sync"

	"github.com/assize/assize/btcheaders"
	btcblock "github.com/assize/assize/foreign/bitcoin/block"
)

// RPC reads a node by JSON-RPC: Bitcoin Core, btcd, and what answers like them.
type RPC struct {
	*endpoint
	batches batches
	noBulk  lacking // getheaders
	noInfo  lacking // getblockchaininfo
	noList  lacking // getrawtransaction with a block
}

// NewRPC returns a client of a node's JSON-RPC. It does not connect. Expected errors: [ErrConfig].
func NewRPC(config Config) (*RPC, error) {
	e, err := config.open()
	if err != nil {
		return nil, err
	}
	return &RPC{endpoint: e, batches: batches{most: orDefault(config.BatchSize, defaultBatchSize)}}, nil
}

// Tip returns the hash and the height of the tip of the node's best chain.
func (r *RPC) Tip(ctx context.Context) (_ btcheaders.Hash, _ uint32, err error) {
	defer r.naming("tip", &err)
	ctx = following(ctx)
	if r.noInfo.holds() {
		return r.tipByCount(ctx)
	}
	var info chainInfo
	switch err := r.call(ctx, smallAnswer, &info, "getblockchaininfo"); {
	case err == nil:
		return info.tip()
	case !refused(err):
		return btcheaders.Hash{}, 0, err
	default:
		hash, height, other := r.tipByCount(ctx)
		if other != nil {
			return btcheaders.Hash{}, 0, err
		}
		r.noInfo.note()
		return hash, height, nil
	}
}

// tipByCount does without getblockchaininfo.
func (r *RPC) tipByCount(ctx context.Context) (btcheaders.Hash, uint32, error) {
	var info chainInfo
	if err := r.call(ctx, smallAnswer, &info.Blocks, "getblockcount"); err != nil {
		return btcheaders.Hash{}, 0, err
	}
	if err := r.call(ctx, smallAnswer, &info.Best, "getblockhash", *info.Blocks); err != nil {
		return btcheaders.Hash{}, 0, err
	}
	return info.tip()
}

// Block returns the raw bytes of a block that the node says are those of the block with the hash. They are not checked.
// Expected errors, among others: [ErrNotFound] for a block that the node does not know or has pruned.
func (r *RPC) Block(ctx context.Context, hash btcheaders.Hash) (_ []byte, err error) {
	defer r.naming("block", &err)
	var text string
	err = r.call(ctx, 2*MaxBlockSize+smallAnswer, &text, "getblock", btcblock.FormatID(hash), 0)
	if err != nil {
		return nil, blockError(err)
	}
	raw, err := hex.DecodeString(text)
	if err != nil {
		return nil, fmt.Errorf("%w: not in hex", ErrMalformed)
	}
	return raw, nil
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

// several makes calls, which are numbered from zero, in one batch; or if that may have but one of them, each by itself. Answers
// to those after one that failed may be missing.
func (r *RPC) several(ctx context.Context, calls []call, size int) ([]answer, error) {
	if size == 1 || len(calls) == 1 {
		return r.singly(ctx, calls)
	}
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

// singly makes calls one by one, a few at a time, until one fails.
func (r *RPC) singly(ctx context.Context, calls []call) (answers []answer, err error) {
	for some := range slices.Chunk(calls, singlesAtOnce) {
		got, failed := make([]answer, len(some)), make([]error, len(some))
		var asking sync.WaitGroup
		for i, c := range some {
			asking.Go(func() { got[i], failed[i] = r.single(ctx, newCall(0, c.Method, c.Params...)) })
		}
		asking.Wait()
		for i, err := range failed {
			if err != nil && len(answers) == 0 {
				return nil, err
			} else if err != nil {
				return answers, nil
			}
			if answers = append(answers, got[i]); got[i].Error != nil {
				return answers, nil
			}
		}
	}
	return answers, nil
}

// single makes one call, whose number is zero.
func (r *RPC) single(ctx context.Context, c call) (answer, error) {
	body, err := r.post(ctx, c, smallAnswer)
	if err != nil {
		return answer{}, err
	}
	return parseAnswer(body)
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
	got, err := r.send(ctx, http.MethodPost, r.base, raw, limit)
	if err != nil {
		return nil, err
	}
	if refusal := got.refusal(); refusal != nil {
		var a answer
		if json.Unmarshal(got.body, &a) != nil || a.Error == nil {
			return nil, refusal
		}
	}
	return got.body, nil
}
