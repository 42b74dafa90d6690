// SPDX-License-Identifier: MIT

package main

import (
	"math/big"
	"net/http/httptest"
	"strings"
	"testing"

	"github.com/ethereum/go-ethereum/core/types"
)

// TestWhoSigns gives settings of an account that go together, and others.
func TestWhoSigns(t *testing.T) {
	t.Parallel()
	good := keystoreOf(t, guard, "sesame")
	inHex, passphrase := "ASSIZE_KEY="+keyOf(guard), "ASSIZE_PASSPHRASE=sesame"
	account, other := "--account="+guard.Address.Hex(), "--account="+proposing.Address.Hex()
	web3signer := httptest.NewServer(answering(`"result":["` + guard.Address.Hex() + `"]`))
	defer web3signer.Close()
	remote := "--signer=web3signer+" + web3signer.URL
	clef := "--signer=clef+http://127.0.0.1:1"
	for _, c := range []struct {
		name, settings string
		want           string // of the error; empty for none
		keyless        bool
	}{
		{"a keystore", "--keystore=" + good + " " + passphrase, "", false},
		{"a keystore, and its account", "--keystore=" + good + " " + passphrase + " " + account, "", false},
		{"a keystore of another account", "--keystore=" + good + " " + passphrase + " " + other, "and the key is that of", false},
		{"a key", inHex, "", false},
		{"a key of another account", inHex + " " + other, "and the key is that of", false},
		{"a signer", remote + " " + account, "", false},
		{"a signer without the account", remote + " " + other, "the signer does not have the account", false},
		{"a signer that is away", clef + " " + account, "--signer: clef+http://127.0.0.1:1: no answer", false},
		{"a signer and no account", remote, "--signer needs --account", false},
		{"an account alone", account, "an account is needed", false},
		{"nothing", "", "an account is needed", false},
		{"a keystore and a signer", "--keystore=" + good + " " + remote + " " + account, "give --keystore or --signer, not both", false},
		{"a signer and a key", inHex + " " + remote + " " + account, "give --signer or ASSIZE_KEY, not both", false},
		{"a keystore and a key", inHex + " --keystore=" + good, "give --keystore or ASSIZE_KEY, not both", false},
		{"dry, an account", "--dry-run " + account, "", true},
		{"dry, nothing", "--dry-run", "give --account ADDRESS; a dry run needs no key", false},
		{"dry, a signer that is away", "--dry-run " + clef + " " + account, "", true},
		{"dry, a keystore", "--dry-run --keystore=" + good + " " + passphrase, "", false},
	} {
		t.Run(c.name, func(t *testing.T) {
			variables, args := map[string]string{}, []string{}
			for _, s := range strings.Fields(c.settings) {
				if name, value, _ := strings.Cut(s, "="); strings.HasPrefix(s, "ASSIZE") {
					variables[name] = value
				} else {
					args = append(args, s)
				}
			}
			f := newFlags(environment{getenv: func(name string) string { return variables[name] }}, watchCommand())
			s := f.watch()
			if _, err := f.parse(args, 0); err != nil {
				t.Fatal(err)
			}
			a, err := s.account.open(t.Context(), f.env.getenv)
			if c.want != "" {
				if err == nil || !strings.Contains(err.Error(), c.want) {
					t.Errorf("%v, want %s", err, c.want)
				}
				return
			}
			if err != nil || a.address != guard.Address || a.sign == nil {
				t.Fatalf("%s, %v", a.address, err)
			}
			if c.keyless {
				if _, err := a.sign(t.Context(), types.NewTx(&types.DynamicFeeTx{}), big.NewInt(1)); err == nil {
					t.Error("signs without a key")
				}
			}
		})
	}
}
