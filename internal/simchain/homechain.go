// SPDX-License-Identifier: MIT

// Package simchain is an EVM chain inside the process: a real client of
// go-ethereum whose blocks are made on demand and whose clock moves on demand.
// The demo and the tests run on it.
package simchain

import (
	"context"
	"crypto/ecdsa"
	"errors"
	"fmt"
	"math/big"
	"time"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/ethereum/go-ethereum/eth/ethconfig"
	"github.com/ethereum/go-ethereum/ethclient/simulated"
	"github.com/ethereum/go-ethereum/node"
	"github.com/ethereum/go-ethereum/params"
)

// Schedule is the set of rules, and so of gas prices, of a chain.
type Schedule string

const (
	// Unfit is what no relay can run on: it ends with Shanghai, and has blocks of
	// 15 million gas.
	Unfit Schedule = "unfit"
	// Osaka is what Ethereum's mainnet runs.
	Osaka Schedule = "osaka"
	// Amsterdam is the announced next one.
	Amsterdam Schedule = "amsterdam"
)

// Account is a funded account of the chain.
type Account struct {
	Address common.Address
	Key     *ecdsa.PrivateKey
}

// Sign signs a transaction; it is a relay.SignFunc.
func (a Account) Sign(_ context.Context, tx *types.Transaction, chainID *big.Int) (*types.Transaction, error) {
	return types.SignTx(tx, types.LatestSignerForChainID(chainID), a.Key)
}

// NewAccount returns the account of a name, the same for a name at every run.
func NewAccount(name string) Account {
	key, err := crypto.ToECDSA(crypto.Keccak256([]byte("assize test account " + name)))
	if err != nil {
		panic(err) // a hash outside the curve's order: 2^-128
	}
	return Account{crypto.PubkeyToAddress(key.PublicKey), key}
}

// Client is what the chain offers: the simulated chain's own client, and reads
// pinned to a block.
type Client interface {
	simulated.Client
	BalanceAtHash(ctx context.Context, account common.Address, block common.Hash) (*big.Int, error)
	NonceAtHash(ctx context.Context, account common.Address, block common.Hash) (uint64, error)
	CallContractAtHash(ctx context.Context, msg ethereum.CallMsg, block common.Hash) ([]byte, error)
}

// Chain is an embedded home chain. What its client sends is mined at once, each
// transaction in a block of its own.
type Chain struct {
	*simulated.Backend
	Client Client
}

// instant mines a block for each transaction.
type instant struct {
	Client
	backend *simulated.Backend
}

func (i instant) SendTransaction(ctx context.Context, tx *types.Transaction) error {
	if err := i.Client.SendTransaction(ctx, tx); err != nil {
		return err
	}
	i.backend.Commit()
	return nil
}

// New starts a chain on which each account owns 1,000,000 ether, at today's
// time. Close it.
func New(schedule Schedule, accounts ...Account) (*Chain, error) {
	return NewAt(schedule, uint64(time.Now().Unix()), accounts...)
}

// NewAt starts a chain whose first block bears a time, in seconds. If that lies
// ahead of today, each block is a second after the last and the chain is the
// same at every run.
func NewAt(schedule Schedule, start uint64, accounts ...Account) (*Chain, error) {
	config, err := chainConfig(schedule)
	if err != nil {
		return nil, err
	}
	balance := new(big.Int).Mul(big.NewInt(1_000_000), big.NewInt(params.Ether))
	alloc := types.GenesisAlloc{}
	for _, a := range accounts {
		alloc[a.Address] = types.Account{Balance: balance}
	}
	backend := simulated.NewBackend(alloc, func(_ *node.Config, eth *ethconfig.Config) {
		eth.Genesis.Config = config
		eth.Genesis.Timestamp = start
		eth.Genesis.GasLimit = 60_000_000
		if schedule == Unfit {
			eth.Genesis.GasLimit = 15_000_000
		}
	})
	client, ok := backend.Client().(Client)
	if !ok {
		return nil, errors.Join(fmt.Errorf("simulated client %T cannot pin calls", backend.Client()), backend.Close())
	}
	return &Chain{backend, instant{client, backend}}, nil
}

// chainConfig returns the chain rules of a schedule. The default of the
// simulated chain is no real network's.
func chainConfig(schedule Schedule) (*params.ChainConfig, error) {
	config := *params.AllDevChainProtocolChanges
	config.BogotaTime = nil
	switch schedule {
	case Unfit:
		config.CancunTime, config.PragueTime, config.OsakaTime, config.AmsterdamTime = nil, nil, nil, nil
	case Osaka:
		config.AmsterdamTime = nil
	case Amsterdam:
		config.AmsterdamTime = new(uint64)
	default:
		return nil, fmt.Errorf("unknown schedule %q", schedule)
	}
	return &config, nil
}

// Pass moves home time on by a duration of whole seconds and mines a block.
func (c *Chain) Pass(d time.Duration) error {
	// what was sent is mined; the pool hears of it in its own time, and until
	// then takes the block for not empty
	c.Rollback()
	if err := c.AdjustTime(d); err != nil {
		return fmt.Errorf("moving home time: %w", err)
	}
	return nil
}
