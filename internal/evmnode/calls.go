// SPDX-License-Identifier: MIT

package evmnode

import (
	"context"
	"errors"
	"math/big"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/ethclient"
)

// The calls below are answered by the node that is read. Expected errors of each: [*Error]; refusals of the node, which are
// rpc.Error; ethereum.NotFound for what it does not know.

// ChainID returns the chain's id.
func (p *Pool) ChainID(ctx context.Context) (*big.Int, error) {
	v, _, err := read(ctx, p, "eth_chainId", func(ctx context.Context, c *ethclient.Client) (*big.Int, error) {
		id, err := c.ChainID(ctx)
		if err == nil && id.Sign() <= 0 {
			return nil, errors.New("no chain id")
		}
		return id, err
	})
	return v, err
}

// TransactionReceipt returns the receipt of a mined transaction.
func (p *Pool) TransactionReceipt(ctx context.Context, hash common.Hash) (*types.Receipt, error) {
	v, _, err := read(ctx, p, "eth_getTransactionReceipt", func(ctx context.Context, c *ethclient.Client) (*types.Receipt, error) {
		return c.TransactionReceipt(ctx, hash)
	})
	return v, err
}
