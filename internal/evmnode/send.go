// SPDX-License-Identifier: MIT

package evmnode

import (
	"context"
	"errors"
	"slices"
	"strings"

	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/ethclient"
	"github.com/ethereum/go-ethereum/rpc"
)

const sendRawTransaction = "eth_sendRawTransaction"

// SendTransaction hands a transaction to all live nodes, once each, and returns when one has taken it. That one had it already
// is as good. The rest are not waited for, nor cut short.
//
// Expected errors: the refusal of the first node that answers; [*Error].
func (p *Pool) SendTransaction(ctx context.Context, tx *types.Transaction) error {
	call := func(ctx context.Context, c *ethclient.Client) (struct{}, error) {
		return struct{}{}, c.SendTransaction(ctx, tx)
	}
	if len(p.endpoints) == 1 {
		_, err := ask(ctx, p, p.endpoints[0], sendRawTransaction, call)
		return unlessKnown(err)
	}
	nodes := p.order()
	if down := slices.IndexFunc(nodes, func(e *endpoint) bool { return !p.isLive(e) }); down > 0 {
		nodes = nodes[:down]
	}
	type outcome struct {
		of  *endpoint
		err error
	}
	outcomes := make(chan outcome, len(nodes))
	fan := p.fanOut(nodes, func(ctx context.Context, e *endpoint) {
		_, err := ask(ctx, p, e, sendRawTransaction, call)
		outcomes <- outcome{e, unlessKnown(err)}
	})
	defer fan.wait(ctx, 0)
	failed := make([]error, len(nodes))
	for range nodes {
		select {
		case o := <-outcomes:
			if o.err == nil {
				return nil
			}
			failed[slices.Index(nodes, o.of)] = o.err
		case <-ctx.Done():
			return &Error{"interrupted while a transaction was sent", ctx.Err()}
		case <-p.ctx.Done():
			return ErrClosed
		}
	}
	if i := slices.IndexFunc(failed, answered); i >= 0 {
		return failed[i]
	}
	return together(failed)
}

func (p *Pool) isLive(e *endpoint) bool {
	p.mu.Lock()
	defer p.mu.Unlock()
	return e.live
}

// unlessKnown takes a node's word that it has a transaction already for success. Each kind of node says it in its own way, and
// with the code of any other refusal.
func unlessKnown(err error) error {
	var refused rpc.Error
	if !errors.As(err, &refused) {
		return err
	}
	text := strings.ToLower(refused.Error())
	for _, known := range []string{"already known", "alreadyknown", "known transaction", "already imported", "existing tx with same hash"} {
		if strings.Contains(text, known) {
			return nil
		}
	}
	return err
}
