// SPDX-License-Identifier: MIT

package signer

import (
	"context"
	"fmt"
	"math/big"
	"slices"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/core/types"
)

// helloTimeout is the longest time for a server to say who it is.
const helloTimeout = 10 * time.Second

// Open returns the signer of an account whose key the server has. It asks web3signer whether it has the account. Clef would
// ask a person first, so that of Clef it asks the version alone; an account that it lacks shows when it is to sign.
//
// Expected errors: ErrUnreachable, ErrRefused, ErrMalformed, ErrNoAccount.
func (r Remote) Open(ctx context.Context, account common.Address) (Signer, error) {
	if err := r.hello(ctx, account); err != nil {
		return Signer{}, fmt.Errorf("%s: %w", r, err)
	}
	return Signer{Account: account, Sign: func(ctx context.Context, tx *types.Transaction, chainID *big.Int) (*types.Transaction, error) {
		signed, err := r.sign(ctx, account, tx, chainID)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", r, err)
		}
		return signed, nil
	}}, nil
}

func (r Remote) hello(ctx context.Context, account common.Address) error {
	timeout := min(r.Timeout, helloTimeout)
	if r.Kind == "clef" {
		var version string
		return r.call(ctx, timeout, &version, "account_version")
	}
	var has []common.Address
	if err := r.call(ctx, timeout, &has, "eth_accounts"); err != nil {
		return err
	}
	if !slices.Contains(has, account) {
		return fmt.Errorf("%w %s: it has %d others", ErrNoAccount, account, len(has))
	}
	return nil
}

// request is a transaction as both servers take it. Clef reads input and chainId; web3signer reads data, and has its chain
// from its own configuration.
type request struct {
	From                 string         `json:"from"`
	To                   string         `json:"to,omitempty"`
	Gas                  hexutil.Uint64 `json:"gas"`
	MaxFeePerGas         *hexutil.Big   `json:"maxFeePerGas"`
	MaxPriorityFeePerGas *hexutil.Big   `json:"maxPriorityFeePerGas"`
	Value                *hexutil.Big   `json:"value"`
	Nonce                hexutil.Uint64 `json:"nonce"`
	Input                hexutil.Bytes  `json:"input"`
	Data                 hexutil.Bytes  `json:"data"`
	ChainID              *hexutil.Big   `json:"chainId"`
}

func (r Remote) sign(ctx context.Context, account common.Address, tx *types.Transaction, chainID *big.Int) (*types.Transaction, error) {
	if tx.Type() != types.DynamicFeeTxType || len(tx.AccessList()) > 0 {
		return nil, fmt.Errorf("%w: only dynamic fee transactions without access lists are handed to servers", ErrBadSignature)
	}
	asked := request{
		From: account.Hex(), Gas: hexutil.Uint64(tx.Gas()), Nonce: hexutil.Uint64(tx.Nonce()), Value: (*hexutil.Big)(tx.Value()),
		MaxFeePerGas: (*hexutil.Big)(tx.GasFeeCap()), MaxPriorityFeePerGas: (*hexutil.Big)(tx.GasTipCap()),
		Input: tx.Data(), Data: tx.Data(), ChainID: (*hexutil.Big)(chainID),
	}
	if tx.To() != nil {
		asked.To = tx.To().Hex() // with capitals that are a checksum: Clef warns its user of others
	}
	var raw hexutil.Bytes
	if r.Kind == "clef" {
		var answer struct {
			Raw hexutil.Bytes `json:"raw"`
		}
		if err := r.call(ctx, r.Timeout, &answer, "account_signTransaction", asked); err != nil {
			return nil, err
		}
		raw = answer.Raw
	} else if err := r.call(ctx, r.Timeout, &raw, "eth_signTransaction", asked); err != nil {
		return nil, err
	}
	signed := new(types.Transaction)
	if err := signed.UnmarshalBinary(raw); err != nil {
		return nil, fmt.Errorf("%w: no transaction: %w", ErrMalformed, err)
	}
	return signed, check(signed, tx, account, chainID)
}
