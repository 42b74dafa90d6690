package homenode

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

// NonceAtHash returns the nonce of an account behind a block.
func (p *Pool) NonceAtHash(ctx context.Context, account common.Address, block common.Hash) (uint64, error) {
	v, _, err := read(ctx, p, "eth_getTransactionCount", func(ctx context.Context, c *ethclient.Client) (uint64, error) {
		return c.NonceAtHash(ctx, account, block)
	})
	return v, err
}

// BalanceAtHash returns the balance of an account behind a block, in wei.
func (p *Pool) BalanceAtHash(ctx context.Context, account common.Address, block common.Hash) (*big.Int, error) {
	v, _, err := read(ctx, p, "eth_getBalance", func(ctx context.Context, c *ethclient.Client) (*big.Int, error) {
		return c.BalanceAtHash(ctx, account, block)
	})
	return v, err
}

// SuggestGasTipCap returns the tip that the node suggests, in wei a gas.
func (p *Pool) SuggestGasTipCap(ctx context.Context) (*big.Int, error) {
	v, _, err := read(ctx, p, "eth_maxPriorityFeePerGas", func(ctx context.Context, c *ethclient.Client) (*big.Int, error) {
		return c.SuggestGasTipCap(ctx)
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
