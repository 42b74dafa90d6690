// SPDX-License-Identifier: MIT

package evmnode

import (
	"context"
	"fmt"
	"strconv"
	"strings"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/ethclient"
	"github.com/ethereum/go-ethereum/rpc"
)

// CodeAtHash returns the code of an account on a block, empty if it has none.
func (p *Pool) CodeAtHash(ctx context.Context, account common.Address, block common.Hash) ([]byte, error) {
	v, _, err := read(ctx, p, "eth_getCode", func(ctx context.Context, c *ethclient.Client) ([]byte, error) {
		return c.CodeAtHash(ctx, account, block)
	})
	return v, err
}

// Creation is a transaction that creates a contract. Who sent it is the node's word.
type Creation struct {
	From  common.Address
	Nonce uint64
	// Code is what was run, its constructor's arguments included.
	Code []byte
}

// Creations returns the transactions of a block that create a contract, whatever the types of the others.
func (p *Pool) Creations(ctx context.Context, number uint64) ([]Creation, error) {
	v, _, err := read(ctx, p, "eth_getBlockByNumber", func(ctx context.Context, c *ethclient.Client) ([]Creation, error) {
		var block *struct {
			Number       hexutil.Uint64
			Transactions []struct {
				From  common.Address
				To    *common.Address
				Nonce string
				Input string
			}
		}
		if err := c.Client().CallContext(ctx, &block, "eth_getBlockByNumber", rpc.BlockNumber(number), true); err != nil {
			return nil, err
		}
		if block == nil {
			return nil, ethereum.NotFound
		}
		if uint64(block.Number) != number || block.Transactions == nil {
			return nil, fmt.Errorf("block %d when asked for the transactions of %d, or none of them", block.Number, number)
		}
		var found []Creation
		for _, tx := range block.Transactions {
			if tx.To != nil {
				continue
			}
			nonce, err := strconv.ParseUint(strings.TrimPrefix(tx.Nonce, "0x"), 16, 64)
			if err != nil {
				return nil, fmt.Errorf("a transaction of block %d without a nonce: %w", number, err)
			}
			code, err := hexutil.Decode(tx.Input)
			if err != nil {
				return nil, fmt.Errorf("a transaction of block %d without code: %w", number, err)
			}
			found = append(found, Creation{tx.From, nonce, code})
		}
		return found, nil
	})
	return v, err
}
