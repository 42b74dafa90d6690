// SPDX-License-Identifier: MIT

package evmnode

import (
	"cmp"
	"context"
	"fmt"
	"math/big"
	"slices"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/ethclient"
)

// What is told of an account and of fees decides what is sent, and for how much. No single node of several decides it: its number
// is held against those of the others, and one that would have its way alone is reported.

const (
	getTransactionCount = "eth_getTransactionCount"
	getBalance          = "eth_getBalance"
	maxPriorityFee      = "eth_maxPriorityFeePerGas"
)

// NonceAtHash returns the nonce of an account behind a block: of several nodes' the one in the middle, of two the one that is
// read. That they differ is reported.
func (p *Pool) NonceAtHash(ctx context.Context, account common.Address, block common.Hash) (uint64, error) {
	return settled(ctx, p, getTransactionCount, "the nonce of the account behind a block", cmp.Compare[uint64], false,
		func(ctx context.Context, c *ethclient.Client) (uint64, error) {
			return c.NonceAtHash(ctx, account, block)
		})
}

// BalanceAtHash returns the balance of an account behind a block, in wei: of several nodes' the one in the middle, of two the
// greater, since what cannot be paid for is refused anyway. That they differ is reported.
func (p *Pool) BalanceAtHash(ctx context.Context, account common.Address, block common.Hash) (*big.Int, error) {
	return settled(ctx, p, getBalance, "the balance of the account behind a block", (*big.Int).Cmp, true,
		func(ctx context.Context, c *ethclient.Client) (*big.Int, error) {
			return c.BalanceAtHash(ctx, account, block)
		})
}

// settled returns what most nodes say of a block, which is the same for all that have it, and reports that one differs. Of two the
// answer of the one that is read counts, or the greater.
func settled[T any](ctx context.Context, p *Pool, method, what string, compare func(a, b T) int, greater bool, call callFunc[T]) (T, error) {
	all, err := poll(ctx, p, method, call)
	if err != nil {
		var none T
		return none, err
	}
	first := all[0]
	slices.SortStableFunc(all, func(a, b answer[T]) int { return compare(a.value, b.value) })
	chosen := all[len(all)/2]
	if len(all) == 2 && !greater {
		chosen = first
	}
	for _, a := range all {
		if compare(a.value, chosen.value) != 0 {
			_ = p.disagree(chosen.of, a.of, aboutCalls, fmt.Sprintf("%s is %v to %s, %v to %s", what, a.value, a.of.name, chosen.value, chosen.of.name))
		}
	}
	return chosen.value, nil
}

// PendingNonceAt returns the nonce of an account behind all that waits to be mined, as two nodes bear it out: the second greatest
// of what they say. Not all hear of a transaction at once, so one node that knows of more is reported if it does for some heads.
//
// Expected errors: as of the other calls.
func (p *Pool) PendingNonceAt(ctx context.Context, account common.Address) (uint64, error) {
	all, err := poll(ctx, p, getTransactionCount, func(ctx context.Context, c *ethclient.Client) (uint64, error) {
		return c.PendingNonceAt(ctx, account)
	})
	switch {
	case err != nil:
		return 0, err
	case len(all) == 1:
		return all[0].value, nil
	}
	slices.SortFunc(all, func(a, b answer[uint64]) int { // of equals not the quicker one is named
		return cmp.Or(cmp.Compare(b.value, a.value), cmp.Compare(a.of.name, b.of.name))
	})
	alone, second := all[0], all[1]
	if p.isAhead(alone.of, alone.value > second.value) {
		text := fmt.Sprintf("%s speaks of %d pending transactions that no other node knows", alone.of.name, alone.value-second.value)
		_ = p.disagree(alone.of, second.of, aboutCalls, text)
	}
	return second.value, nil
}

// aheadHeads is for how many heads a node may know of more pending transactions than all others.
const aheadHeads = 3

// isAhead notes whether a node alone speaks of more pending transactions, and reports whether it has done so for some heads.
func (p *Pool) isAhead(alone *endpoint, ahead bool) bool {
	p.mu.Lock()
	defer p.mu.Unlock()
	for _, e := range p.endpoints {
		if e != alone || !ahead {
			e.ahead = 0
		}
	}
	if !ahead {
		return false
	}
	if alone.ahead == 0 {
		alone.ahead = p.round + 1 // never zero
	}
	return p.round+1-alone.ahead >= aheadHeads
}

// SuggestGasTipCap returns the tip that the nodes suggest, in wei a gas: the one in the middle, of two the greater, since who sends
// has a ceiling of its own. One that is far above the other and counts all the same is reported. What a node without
// eth_maxPriorityFeePerGas suggests is the part of its gas price above the base fee.
//
// Expected errors: as of the other calls.
func (p *Pool) SuggestGasTipCap(ctx context.Context) (*big.Int, error) {
	all, err := poll(ctx, p, maxPriorityFee, suggestTip)
	if err != nil {
		return nil, err
	}
	slices.SortStableFunc(all, func(a, b answer[*big.Int]) int { return a.value.Cmp(b.value) })
	chosen := all[len(all)/2]
	if len(all) == 2 && chosen.value.Cmp(greatTip) > 0 {
		if far := new(big.Int).Mul(all[0].value, big.NewInt(farAbove)); chosen.value.Cmp(far) > 0 {
			text := fmt.Sprintf("%s suggests a tip of %d wei, %s one of %d", chosen.of.name, chosen.value, all[0].of.name, all[0].value)
			_ = p.disagree(chosen.of, all[0].of, aboutCalls, text)
		}
	}
	return chosen.value, nil
}

// A tip is worth a report if it is above greatTip, and more than farAbove times the other node's.
const farAbove = 16

var greatTip = big.NewInt(3e9) // wei a gas

func suggestTip(ctx context.Context, c *ethclient.Client) (*big.Int, error) {
	tip, err := c.SuggestGasTipCap(ctx)
	if err == nil || kindOf(err) != noMethod {
		return tip, err
	}
	price, err := c.SuggestGasPrice(ctx)
	if err != nil {
		return nil, err
	}
	head, err := c.HeaderByNumber(ctx, nil)
	if err != nil {
		return nil, err
	}
	if head.BaseFee == nil || price.Cmp(head.BaseFee) < 0 {
		return new(big.Int), nil
	}
	return price.Sub(price, head.BaseFee), nil
}

// poll asks the node that is read, and then the others, and returns all answers, that of the node that is read first.
func poll[T any](ctx context.Context, p *Pool, method string, call callFunc[T]) (all []answer[T], err error) {
	v, r, err := read(ctx, p, method, call)
	if err != nil {
		return nil, err
	}
	all = []answer[T]{{r, v, nil}}
	live, _ := p.others(r)
	for _, a := range askAll(ctx, p, live, method, call) {
		if a.err == nil {
			all = append(all, a)
		}
	}
	return all, nil
}
