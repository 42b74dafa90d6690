package main

import (
	"errors"
	"fmt"
	"math/big"
	"os"
	"strings"

	"github.com/ethereum/go-ethereum/accounts/keystore"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/crypto"

	"github.com/assize/assize/relay"
)

// Variables that hold secrets. They have no flags.
const (
	keyVariable        = "ASSIZE_KEY"
	passphraseVariable = "ASSIZE_PASSPHRASE"
)

// accountSettings say whose account signs.
type accountSettings struct {
	keystore, passphraseFile string
}

// account binds the settings of an account to flags.
func (f *flags) account() *accountSettings {
	s := &accountSettings{}
	f.StringVar(&s.keystore, "keystore", "", "keystore `FILE` of the account (Web3 Secret Storage, as geth and cast write it)")
	f.StringVar(&s.passphraseFile, "passphrase-file", "", "`FILE` whose first line is the keystore's passphrase")
	f.secrets = append(f.secrets,
		[2]string{passphraseVariable, "the keystore's passphrase, instead of a file"},
		[2]string{keyVariable, "the account's private key in hex, instead of a keystore; for development only"})
	return s
}

// account is what signs.
type account struct {
	address common.Address
	sign    relay.SignFunc
}

// open reads the account's key.
func (s *accountSettings) open(getenv func(string) string) (account, error) {
	inHex := getenv(keyVariable)
	switch {
	case s.keystore != "" && inHex != "":
		return account{}, usagef("give --keystore or %s, not both", keyVariable)
	case s.keystore != "":
		return s.fromKeystore(getenv(passphraseVariable))
	case inHex == "":
		return account{}, usagef("an account is needed: give --keystore FILE, or %s for development", keyVariable)
	}
	key, err := crypto.HexToECDSA(strings.TrimPrefix(inHex, "0x"))
	if err != nil {
		// the key itself must not be printed, nor a part of it
		return account{}, fmt.Errorf("%s is no private key: 64 hex digits are needed", keyVariable)
	}
	return fromKey(&keystore.Key{Address: crypto.PubkeyToAddress(key.PublicKey), PrivateKey: key}), nil
}

func (s *accountSettings) fromKeystore(passphrase string) (account, error) {
	if s.passphraseFile != "" {
		raw, err := os.ReadFile(s.passphraseFile)
		if err != nil {
			return account{}, fmt.Errorf("passphrase: %w", err)
		}
		passphrase, _, _ = strings.Cut(string(raw), "\n")
		passphrase = strings.TrimSuffix(passphrase, "\r")
	}
	raw, err := os.ReadFile(s.keystore)
	if err != nil {
		return account{}, fmt.Errorf("keystore: %w", err)
	}
	key, err := decrypt(raw, passphrase)
	switch {
	case errors.Is(err, keystore.ErrDecrypt):
		return account{}, fmt.Errorf("keystore %s: wrong passphrase: check %s or --passphrase-file", s.keystore, passphraseVariable)
	case err != nil:
		return account{}, fmt.Errorf("keystore %s: not a keystore file: %w", s.keystore, err)
	}
	return fromKey(key), nil
}

// decrypt reads a keystore file. go-ethereum panics on some that lack a field.
func decrypt(raw []byte, passphrase string) (key *keystore.Key, err error) {
	defer func() {
		if recover() != nil {
			err = errors.New("a field is missing")
		}
	}()
	return keystore.DecryptKey(raw, passphrase)
}

func fromKey(key *keystore.Key) account {
	return account{key.Address, func(tx *types.Transaction, chainID *big.Int) (*types.Transaction, error) {
		return types.SignTx(tx, types.LatestSignerForChainID(chainID), key.PrivateKey)
	}}
}
