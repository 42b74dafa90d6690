// SPDX-License-Identifier: MIT

package evmnode

import (
	"context"
	"errors"
	"fmt"
	"slices"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/ethclient"
	"github.com/ethereum/go-ethereum/rpc"
	"github.com/ethereum/go-ethereum/trie"
)

const (
	getBlockReceipts = "eth_getBlockReceipts"

	// maxReceipts is how many receipts of a block are asked for one by one.
	maxReceipts = 1000
)

// BlockTransactions returns the hashes of a block's transactions, in their order. Expected errors: ethereum.NotFound; [*Error];
// refusals.
func (p *Pool) BlockTransactions(ctx context.Context, block common.Hash) ([]common.Hash, error) {
	v, _, err := read(ctx, p, getBlockByHash, blockTransactions(block))
	return v, err
}

func blockTransactions(block common.Hash) callFunc[[]common.Hash] {
	return func(ctx context.Context, c *ethclient.Client) ([]common.Hash, error) {
		var told *struct {
			Hash         common.Hash
			Transactions []common.Hash
		}
		err := c.Client().CallContext(ctx, &told, getBlockByHash, block, false)
		switch {
		case err != nil:
			return nil, err
		case told == nil:
			return nil, ethereum.NotFound
		case told.Hash != block || told.Transactions == nil:
			return nil, fmt.Errorf("block %s when asked for the transactions of %s, or none of them", told.Hash, block)
		}
		return told.Transactions, nil
	}
}

// receiptsOf returns all receipts of a block as a node tells them, which are those of a receipts root.
func (p *Pool) receiptsOf(ctx context.Context, e *endpoint, block, root common.Hash) ([]*types.Receipt, error) {
	all, err := ask(ctx, p, e, getBlockReceipts, func(ctx context.Context, c *ethclient.Client) ([]*types.Receipt, error) {
		return c.BlockReceipts(ctx, rpc.BlockNumberOrHashWithHash(block, false))
	})
	if err != nil {
		if all, err = p.receiptsOneByOne(ctx, e, block); err != nil {
			return nil, err
		}
	}
	if slices.Contains(all, nil) || types.DeriveSha(types.Receipts(all), trie.NewStackTrie(nil)) != root {
		return nil, fmt.Errorf("the receipts of block %s that %s tells are not those of its header", block, e.name)
	}
	return all, nil
}

// receiptsOneByOne is for a node that does not tell those of a block at once.
func (p *Pool) receiptsOneByOne(ctx context.Context, e *endpoint, block common.Hash) ([]*types.Receipt, error) {
	hashes, err := ask(ctx, p, e, getBlockByHash, blockTransactions(block))
	if err == nil && len(hashes) > maxReceipts {
		err = fmt.Errorf("block %s has %d transactions", block, len(hashes))
	}
	var all []*types.Receipt
	for _, hash := range hashes {
		if err != nil {
			return nil, err
		}
		var one *types.Receipt
		one, err = ask(ctx, p, e, "eth_getTransactionReceipt", func(ctx context.Context, c *ethclient.Client) (*types.Receipt, error) {
			return c.TransactionReceipt(ctx, hash)
		})
		all = append(all, one)
	}
	return all, err
}

// provenLogs returns the logs of a block that a query asks for, by the receipts that its header commits to. Which transaction a
// receipt is of is a node's word.
func (p *Pool) provenLogs(ctx context.Context, block common.Hash, q ethereum.FilterQuery) ([]types.Log, error) {
	h, err := p.HeaderOf(ctx, block)
	if err != nil {
		return nil, err
	}
	failed := errors.New("no node tells its receipts")
	for _, e := range p.order() {
		receipts, err := p.receiptsOf(ctx, e, block, h.ReceiptsRoot)
		if err == nil {
			return logsOf(h.Number, block, receipts, q), nil
		}
		failed = err
	}
	return nil, failed
}

// logsOf returns the logs of receipts that a query asks for.
func logsOf(number uint64, block common.Hash, receipts []*types.Receipt, q ethereum.FilterQuery) (found []types.Log) {
	var index uint
	for i, r := range receipts {
		for _, l := range r.Logs {
			if wanted(l, q) {
				log := *l
				log.BlockNumber, log.BlockHash, log.TxHash, log.TxIndex, log.Index, log.Removed = number, block, r.TxHash, uint(i), index, false
				found = append(found, log)
			}
			index++
		}
	}
	return found
}

// wanted reports whether a query asks for a log, its block apart.
func wanted(l *types.Log, q ethereum.FilterQuery) bool {
	if len(q.Addresses) > 0 && !slices.Contains(q.Addresses, l.Address) || len(q.Topics) > len(l.Topics) {
		return false
	}
	for i, any := range q.Topics {
		if len(any) > 0 && !slices.Contains(any, l.Topics[i]) {
			return false
		}
	}
	return true
}
