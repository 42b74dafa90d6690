// SPDX-License-Identifier: MIT

package signer

import (
	"context"
	"crypto/ecdsa"
	"encoding/hex"
	"encoding/json"
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
	var file keystoreFile
	if err := json.Unmarshal(content, &file); err != nil {
		return nil, err
	}
	if err := file.checkEffort(); err != nil {
		return nil, err
	}
	if key, err = keystore.DecryptKey(content, passphrase); err != nil {
		return nil, err
	}
	// no sum in the file covers the first block of the cipher: damaged, it makes another key
	if named := strings.TrimPrefix(strings.ToLower(file.Address), "0x"); named != "" && named != hex.EncodeToString(key.Address[:]) {
		return nil, fmt.Errorf("it names the account %q, and has the key of %s", file.Address, key.Address)
	}
	return key, nil
}

// keystoreFile is what is looked at of a keystore file before it is decrypted.
type keystoreFile struct {
	Address string              `json:"address"` // some leave it out
	Crypto  keystore.CryptoJSON `json:"crypto"`
}

// The most that a keystore file may ask for: memory is 128 bytes × n × r. What geth writes has n = 2^18, r = 8 and p = 1;
// others have c = 2^18.
const (
	maxScryptMemory = 1 << 23 // n × r
	maxScryptWork   = 1 << 24 // n × r × p
	maxIterations   = 1 << 22 // c
	maxKeyLength    = 64      // bytes
)

// checkEffort reports whether the file can be read in bounded time and memory, by the numbers in it.
func (file *keystoreFile) checkEffort() error {
	for _, limit := range []struct {
		names []string
		most  float64
	}{
		{[]string{"n", "r"}, maxScryptMemory}, {[]string{"n", "r", "p"}, maxScryptWork}, {[]string{"c"}, maxIterations}, {[]string{"dklen"}, maxKeyLength},
	} {
		product := 1.0
		for _, name := range limit.names {
			if v, ok := file.Crypto.KDFParams[name].(float64); ok {
				product *= v
			}
			if product < 1 || product > limit.most {
				return fmt.Errorf("its kdfparams %s are out of range", strings.Join(limit.names, ", "))
			}
		}
	}
	return nil
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
