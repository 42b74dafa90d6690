// SPDX-License-Identifier: MIT

package evmnode

import (
	"cmp"
	"context"
	"fmt"
	"slices"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/ethclient"

	"github.com/assize/assize/relay/txmgr"
)

const (
	callMethod  = "eth_call"
	estimateGas = "eth_estimateGas"
)

// What is to be sent is simulated first. One node that refuses every simulation, or tells any gas, must not keep a watcher from
// moving: a move that a contract does refuse costs gas, which is limited, and one that is not made can cost a deposit.

// CallContractAtHash runs a call on a block. What the node that is read refuses is asked of the others. If one that has the block
// lets it pass, that counts, and is reported as a disagreement. What was shown while nodes disagree is run on the latest block of
// another node than the one that showed it, and counts if that one lets it pass.
//
// Expected errors: as of the other calls.
func (p *Pool) CallContractAtHash(ctx context.Context, msg ethereum.CallMsg, block common.Hash) ([]byte, error) {
	call := func(ctx context.Context, c *ethclient.Client) ([]byte, error) {
		return c.CallContractAtHash(ctx, msg, block)
	}
	if by, needed := p.doubts(block); needed {
		return p.callElsewhere(ctx, by, msg, block)
	}
	out, r, err := read(ctx, p, callMethod, call)
	if err == nil || r == nil {
		return out, err
	}
	live, _ := p.others(r)
	for _, a := range askAll(ctx, p, live, callMethod, call) {
		if a.err == nil && p.reaches(ctx, a.of, ethereum.FilterQuery{BlockHash: &block}) {
			text := fmt.Sprintf("%s refuses a call on block %s that %s lets pass: %s", r.name, block, a.of.name, clip(err.Error()))
			_ = p.disagree(r, a.of, aboutCalls, text)
			return a.value, nil
		}
	}
	return nil, err
}

// PendingCallContract runs a call behind the transactions that wait to be mined, as the node that is read knows them. Not all nodes
// can, so its failing says nothing of the node. What it refuses is asked of the others: if one lets it pass, that counts.
//
// Expected errors: as of the other calls.
func (p *Pool) PendingCallContract(ctx context.Context, msg ethereum.CallMsg) ([]byte, error) {
	nodes := p.order()[:1]
	live, _ := p.others(nodes[0])
	var first error
	for _, e := range slices.Concat(nodes, live) {
		out, err := p.callPending(ctx, e, msg)
		if err == nil || kindOf(err) != aboutRequest {
			return out, err
		}
		if first == nil {
			first = err
		}
	}
	return nil, first
}

func (p *Pool) callPending(ctx context.Context, e *endpoint, msg ethereum.CallMsg) ([]byte, error) {
	timed, cancel := context.WithTimeout(ctx, p.config.Patience)
	defer cancel()
	defer context.AfterFunc(p.ctx, cancel)()
	client, err := e.connect(timed)
	if err != nil {
		return nil, err
	}
	p.count(callMethod)
	return client.PendingCallContract(timed, msg)
}

// EstimateGas returns the gas that a call needs on the latest block: of what the nodes say that do not lag the middle, the greater
// of two in the middle, but the lesser if that is more than MaxTxGas. If the node that is read refuses the call, or says less than
// half or more than twice as much, that is reported as a disagreement.
//
// Expected errors: as of the other calls.
func (p *Pool) EstimateGas(ctx context.Context, msg ethereum.CallMsg) (uint64, error) {
	call := func(ctx context.Context, c *ethclient.Client) (uint64, error) { return c.EstimateGas(ctx, msg) }
	gas, r, err := read(ctx, p, estimateGas, call)
	if r == nil {
		return 0, err
	}
	live, _ := p.others(r)
	open := p.isOpen()
	live = slices.DeleteFunc(live, func(e *endpoint) bool { return !open && !p.isLevel(e) })
	all := append(askAll(ctx, p, live, estimateGas, call), answer[uint64]{r, gas, err})
	all = slices.DeleteFunc(all, func(a answer[uint64]) bool { return a.err != nil })
	if len(all) == 0 {
		return 0, err
	}
	slices.SortFunc(all, func(a, b answer[uint64]) int { return cmp.Compare(a.value, b.value) })
	middle := all[len(all)/2]
	if middle.value > txmgr.MaxTxGas {
		middle = all[(len(all)-1)/2]
	}
	if err != nil || gas < middle.value/2 || gas/2 > middle.value {
		text := fmt.Sprintf("a call needs %d gas to %s, %d to %s", middle.value, middle.of.name, gas, r.name)
		if err != nil {
			text = fmt.Sprintf("%s refuses a call that needs %d gas to %s: %s", r.name, middle.value, middle.of.name, clip(err.Error()))
		}
		_ = p.disagree(r, middle.of, aboutCalls, text)
	}
	return middle.value, nil
}

// answer is what one of several nodes says.
type answer[T any] struct {
	of    *endpoint
	value T
	err   error
}

// askAll asks nodes the same at a time, and returns what they answer within Patience.
func askAll[T any](ctx context.Context, p *Pool, nodes []*endpoint, method string, call callFunc[T]) (all []answer[T]) {
	answers := make(chan answer[T], len(nodes))
	p.fanOut(nodes, func(ctx context.Context, e *endpoint) {
		v, err := ask(ctx, p, e, method, call)
		answers <- answer[T]{e, v, err}
	}).wait(ctx, p.config.Patience)
	for {
		select {
		case a := <-answers:
			all = append(all, a)
		default:
			return all
		}
	}
}
