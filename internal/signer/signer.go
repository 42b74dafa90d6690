// SPDX-License-Identifier: MIT

// Package signer has what signs transactions for an account: a keystore file ([FromKeystore]), a private key in hex
// ([FromHex]), and servers that keep the key to themselves ([Remote]): Clef and web3signer.
//
// What comes back from a server is checked: it must be the transaction that was asked for, signed by the account. A call to
// a server ends in bounded time, takes bounded memory, and its error names the server without path, user or password.
package signer

import (
	"context"
	"errors"
	"fmt"
	"math/big"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
)

// Kinds of errors. They never hold a key, a passphrase, or a part of one.
var (
	// ErrKey means that a text is no private key.
	ErrKey = errors.New("no private key: 64 hex digits are needed")

	// ErrKeystore means that a file is no keystore.
	ErrKeystore = errors.New("not a keystore file")

	// ErrPassphrase means that a keystore's passphrase is another.
	ErrPassphrase = errors.New("wrong passphrase")

	// ErrAddress means that the address of a signing server makes no sense.
	ErrAddress = errors.New("bad address of a signer")

	// ErrUnreachable means that there was no whole answer in time: no connection, no person who answered.
	ErrUnreachable = errors.New("no answer")

	// ErrRefused means that the signer answers with an error: a person or a rule said no, or it has no such account.
	ErrRefused = errors.New("the signer refuses")

	// ErrNoAccount means that the signer has not got the account.
	ErrNoAccount = errors.New("the signer does not have the account")

	// ErrMalformed means that an answer is not in the form that the interface documents.
	ErrMalformed = errors.New("malformed answer")

	// ErrBadSignature means that what came back is not the transaction that was asked for, signed by the account.
	ErrBadSignature = errors.New("bad signature")
)

// Signer signs for an account.
type Signer struct {
	Account common.Address
	// Sign returns a transaction with the account's signature for a chain. Expected errors of a local one: none; of a
	// server: ErrUnreachable, ErrRefused, ErrMalformed, ErrBadSignature.
	Sign func(ctx context.Context, tx *types.Transaction, chainID *big.Int) (*types.Transaction, error)
}

// check checks that a transaction is another one, signed by an account for a chain.
//
// Expected errors: ErrBadSignature.
func check(signed, asked *types.Transaction, account common.Address, chainID *big.Int) error {
	rules := types.LatestSignerForChainID(chainID)
	if rules.Hash(signed) != rules.Hash(asked) {
		return fmt.Errorf("%w: another transaction than was asked for", ErrBadSignature)
	}
	sender, err := types.Sender(rules, signed)
	if err != nil {
		return fmt.Errorf("%w: %w", ErrBadSignature, err)
	}
	if sender != account {
		return fmt.Errorf("%w: by %s, not by %s", ErrBadSignature, sender, account)
	}
	return nil
}
