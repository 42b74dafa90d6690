// SPDX-License-Identifier: MIT

package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"math/big"
	"os"
	"strings"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"

	"github.com/assize/assize/internal/signer"
	"github.com/assize/assize/relay/txmgr"
)

// Variables that hold secrets. They have no flags.
const (
	keyVariable        = "ASSIZE_KEY"
	passphraseVariable = "ASSIZE_PASSPHRASE"
)

// accountSettings say whose account signs, and who has its key.
type accountSettings struct {
	keystore, passphraseFile string
	signer                   remoteSigner
	address                  common.Address
	// dryRun is for a run that signs nothing: the address will do.
	dryRun bool
}

// account binds the settings of an account to flags.
func (f *flags) account() *accountSettings {
	s := &accountSettings{}
	f.StringVar(&s.keystore, "keystore", "", "keystore `FILE` of the account (Web3 Secret Storage, as geth and cast write it)")
	f.StringVar(&s.passphraseFile, "passphrase-file", "", "`FILE` whose first line is the keystore's passphrase")
	f.Var(&s.signer, "signer", "`URL` of a server that has the account's key, instead of a keystore: clef+http://HOST:PORT, clef+ipc:PATH, web3signer+https://HOST:PORT; ?timeout=DURATION behind it bounds a signature (Clef 5m, web3signer 30s)")
	f.TextVar(&s.address, "account", common.Address{}, "`ADDRESS` of the account; needed with --signer, else told by the key")
	f.secrets = append(f.secrets,
		[2]string{passphraseVariable, "the keystore's passphrase, instead of a file"},
		[2]string{keyVariable, "the account's private key in hex, instead of a keystore; for development only"})
	return s
}

// remoteSigner is a flag's server that signs.
type remoteSigner struct {
	quiet
	signer.Remote
	folder string // what a relative path is relative to, if not the working folder
}

func (r *remoteSigner) given() bool { return r.Kind != "" }

// String returns the address without what may be secret in it.
func (r *remoteSigner) String() string {
	if !r.given() {
		return ""
	}
	return fmt.Sprintf("%s?timeout=%s", r.Remote, r.Timeout)
}

func (r *remoteSigner) Set(text string) error {
	remote, err := signer.ParseRemote(text)
	if err == nil && r.folder != "" {
		remote.RelativeTo(r.folder)
	}
	r.Remote = remote
	return r.keep(err)
}

func (r *remoteSigner) relativeTo(folder string) { r.folder = folder }

func (r *remoteSigner) hasPassword() bool { return r.HasPassword() }

// account is what signs.
type account struct {
	address common.Address
	sign    txmgr.SignFunc
}

// check says what is wrong with the settings taken together.
func (s *accountSettings) check(getenv func(string) string) error {
	var given []string
	if s.keystore != "" {
		given = append(given, "--keystore")
	}
	if s.signer.given() {
		given = append(given, "--signer")
	}
	if getenv(keyVariable) != "" {
		given = append(given, keyVariable)
	}
	named := s.address != common.Address{}
	switch {
	case len(given) > 1:
		return fmt.Errorf("give %s or %s, not both", given[0], given[1])
	case len(given) == 0 && s.dryRun && !named:
		return errors.New("an account is needed: give --account ADDRESS; a dry run needs no key")
	case len(given) == 0 && !s.dryRun:
		return fmt.Errorf("an account is needed: give --keystore FILE, or --signer URL with --account ADDRESS, or %s for development", keyVariable)
	case s.signer.given() && !named:
		return errors.New("--signer needs --account ADDRESS: whose key it has")
	}
	return nil
}

// open makes the account ready to sign: it reads the key, or asks the server.
func (s *accountSettings) open(ctx context.Context, getenv func(string) string) (account, error) {
	if err := s.check(getenv); err != nil {
		return account{}, usageError{err}
	}
	if s.signer.given() && !s.dryRun {
		opened, err := s.signer.Open(ctx, s.address)
		if err != nil {
			return account{}, fmt.Errorf("--signer: %w", err)
		}
		return account{opened.Account, opened.Sign}, nil
	}
	return s.openLocal(getenv)
}

// openLocal makes the account ready without a server: of one that has the key,
// and in a dry run, only the address is known.
func (s *accountSettings) openLocal(getenv func(string) string) (account, error) {
	var local signer.Signer
	var err error
	switch inHex := getenv(keyVariable); {
	case s.keystore != "":
		local, err = s.fromKeystore(getenv(passphraseVariable))
	case inHex != "":
		if local, err = signer.FromHex(inHex); err != nil {
			err = fmt.Errorf("%s is %w", keyVariable, err)
		}
	default:
		return account{s.address, signNothing}, nil
	}
	if err != nil {
		return account{}, err
	}
	if s.address != (common.Address{}) && s.address != local.Account {
		return account{}, fmt.Errorf("--account is %s, and the key is that of %s", s.address, local.Account)
	}
	return account{local.Account, local.Sign}, nil
}

func signNothing(context.Context, *types.Transaction, *big.Int) (*types.Transaction, error) {
	return nil, errors.New("there is no key to sign with")
}

func (s *accountSettings) fromKeystore(passphrase string) (signer.Signer, error) {
	if s.passphraseFile != "" {
		raw, err := readSmall(s.passphraseFile)
		if err != nil {
			return signer.Signer{}, fmt.Errorf("passphrase: %w", err)
		}
		passphrase, _, _ = strings.Cut(string(raw), "\n")
		passphrase = strings.TrimSuffix(passphrase, "\r")
	}
	raw, err := readSmall(s.keystore)
	if err != nil {
		return signer.Signer{}, fmt.Errorf("keystore: %w", err)
	}
	local, err := signer.FromKeystore(raw, passphrase)
	switch {
	case errors.Is(err, signer.ErrPassphrase):
		return signer.Signer{}, fmt.Errorf("keystore %s: %w: check %s or --passphrase-file", s.keystore, err, passphraseVariable)
	case err != nil:
		return signer.Signer{}, fmt.Errorf("keystore %s: %w", s.keystore, err)
	}
	return local, nil
}

// readSmall reads a file that is a keystore or a passphrase if it is small.
func readSmall(path string) ([]byte, error) {
	const most = 64 << 10
	file, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer file.Close()
	raw, err := io.ReadAll(io.LimitReader(file, most+1))
	if err == nil && len(raw) > most {
		err = fmt.Errorf("%s has more than %d bytes", path, most)
	}
	return raw, err
}
