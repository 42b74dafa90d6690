package signer

import (
	"context"
	"crypto/ecdsa"
	"errors"
	"fmt"
	"math/big"
	"strings"

	"github.com/ethereum/go-ethereum/accounts/keystore"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/crypto"
)

// FromKeystore returns the signer of a keystore file's content (Web3 Secret Storage, as geth and cast write it).
//
// Expected errors: ErrKeystore, ErrPassphrase.
func FromKeystore(content []byte, passphrase string) (Signer, error) {
	key, err := decrypt(content, passphrase)
	switch {
	case errors.Is(err, keystore.ErrDecrypt):
		return Signer{}, ErrPassphrase
	case err != nil:
		return Signer{}, fmt.Errorf("%w: %w", ErrKeystore, err)
	}
	return fromKey(key.PrivateKey), nil
}

// decrypt reads a keystore file. go-ethereum panics on some that lack a field.
func decrypt(content []byte, passphrase string) (key *keystore.Key, err error) {
	defer func() {
		if recover() != nil {
			err = errors.New("a field is missing")
		}
	}()
	return keystore.DecryptKey(content, passphrase)
}

// FromHex returns the signer of a private key in hex, with 0x before it or not.
//
// Expected errors: ErrKey.
func FromHex(text string) (Signer, error) {
	key, err := crypto.HexToECDSA(strings.TrimPrefix(text, "0x"))
	if err != nil { // it may repeat a part of the key
		return Signer{}, ErrKey
	}
	return fromKey(key), nil
}

func fromKey(key *ecdsa.PrivateKey) Signer {
	return Signer{
		Account: crypto.PubkeyToAddress(key.PublicKey),
		Sign: func(_ context.Context, tx *types.Transaction, chainID *big.Int) (*types.Transaction, error) {
			return types.SignTx(tx, types.LatestSignerForChainID(chainID), key)
		},
	}
}
