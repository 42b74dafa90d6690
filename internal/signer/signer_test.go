// SPDX-License-Identifier: MIT

package signer_test

import (
	"encoding/hex"
	"errors"
	"math/big"
	"strings"
	"testing"

	"github.com/ethereum/go-ethereum/accounts/keystore"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/crypto"

	"github.com/assize/assize/internal/signer"
)

var (
	key, _   = crypto.ToECDSA(crypto.Keccak256([]byte("signer")))
	account  = crypto.PubkeyToAddress(key.PublicKey)
	otherKey = must(crypto.ToECDSA(crypto.Keccak256([]byte("another"))))
	nobody   = crypto.PubkeyToAddress(otherKey.PublicKey)

	chainID, otherChainID = big.NewInt(1337), big.NewInt(1338)
	otherChain            = types.NewTx(&types.DynamicFeeTx{ChainID: otherChainID, GasTipCap: new(big.Int), GasFeeCap: new(big.Int), Gas: 21000, To: &nobody, Value: new(big.Int)})
)

func must[T any](v T, err error) T {
	if err != nil {
		panic(err)
	}
	return v
}

var transactions = []struct {
	name string
	tx   *types.Transaction
}{
	{"a transfer", types.NewTx(&types.DynamicFeeTx{ChainID: chainID, Nonce: 7, GasTipCap: big.NewInt(1), GasFeeCap: big.NewInt(1e9), Gas: 21000, To: &nobody, Value: big.NewInt(5)})},
	{"a call", types.NewTx(&types.DynamicFeeTx{ChainID: chainID, GasTipCap: new(big.Int), GasFeeCap: big.NewInt(1), Gas: 1 << 24, To: &account, Value: new(big.Int), Data: []byte{1, 2, 3, 4, 5}})},
	{"a long call", types.NewTx(&types.DynamicFeeTx{ChainID: chainID, Nonce: 1 << 40, GasTipCap: big.NewInt(1), GasFeeCap: big.NewInt(1e9), Gas: 1 << 24, To: &nobody, Value: big.NewInt(1e18), Data: make([]byte, 127<<10)})},
	{"a deployment", types.NewTx(&types.DynamicFeeTx{ChainID: chainID, Nonce: 1, GasTipCap: big.NewInt(1), GasFeeCap: big.NewInt(1e9), Gas: 1 << 20, Value: new(big.Int), Data: []byte{0x60}})},
}

func checkSigned(t *testing.T, signed, asked *types.Transaction) {
	t.Helper()
	rules := types.NewLondonSigner(chainID)
	from, err := types.Sender(rules, signed)
	if err != nil || from != account || rules.Hash(signed) != rules.Hash(asked) {
		t.Errorf("signed by %s, %v", from, err)
	}
}

func TestLocal(t *testing.T) {
	raw, err := keystore.EncryptKey(&keystore.Key{Address: account, PrivateKey: key}, "sesame", 2, 1)
	if err != nil {
		t.Fatal(err)
	}
	inHex := hex.EncodeToString(crypto.FromECDSA(key))
	for name, open := range map[string]func() (signer.Signer, error){
		"keystore": func() (signer.Signer, error) { return signer.FromKeystore(raw, "sesame") },
		"hex":      func() (signer.Signer, error) { return signer.FromHex(inHex) },
		"0x":       func() (signer.Signer, error) { return signer.FromHex("0x" + inHex) },
	} {
		s, err := open()
		if err != nil || s.Account != account {
			t.Fatalf("%s: %s, %v", name, s.Account, err)
		}
		for _, tx := range transactions {
			signed, err := s.Sign(t.Context(), tx.tx, chainID)
			if err != nil {
				t.Fatal(err)
			}
			checkSigned(t, signed, tx.tx)
		}
	}
	for _, c := range []struct {
		name, content, passphrase string
		want                      error
	}{
		{"another passphrase", string(raw), "hunter2", signer.ErrPassphrase},
		{"nothing", "", "", signer.ErrKeystore},
		{"an empty object", "{}", "", signer.ErrKeystore},
		{"a missing field", `{"version":3,"crypto":{"cipher":"aes-128-ctr","kdf":"scrypt","kdfparams":{}}}`, "", signer.ErrKeystore},
		{"no version", strings.Replace(string(raw), `"version":3`, `"version":4`, 1), "hunter2", signer.ErrKeystore},
	} {
		if _, err := signer.FromKeystore([]byte(c.content), c.passphrase); !errors.Is(err, c.want) || strings.Contains(err.Error(), "hunter2") {
			t.Errorf("%s: %v, want %v", c.name, err, c.want)
		}
	}
	for _, text := range []string{"", "0x", inHex[1:], inHex + "0", strings.Repeat("0", 64), strings.Repeat("f", 64), "x" + inHex[1:], "0x0x" + inHex} {
		if _, err := signer.FromHex(text); !errors.Is(err, signer.ErrKey) || len(text) > 8 && strings.Contains(err.Error(), text[:8]) {
			t.Errorf("%q: %v", text, err)
		}
	}
}

func TestParseRemote(t *testing.T) {
	for _, c := range []struct{ text, shown, url, path, timeout string }{
		{"clef+http://127.0.0.1:8550", "clef+http://127.0.0.1:8550", "http://127.0.0.1:8550", "", "5m0s"},
		{"clef+ipc:/run/clef.ipc?timeout=1h", "clef+ipc:/run/clef.ipc", "", "/run/clef.ipc", "1h0m0s"},
		{"clef+ipc:///run/clef.ipc", "clef+ipc:/run/clef.ipc", "", "/run/clef.ipc", "5m0s"},
		{"clef+ipc:////run//clef.ipc", "clef+ipc:/run/clef.ipc", "", "/run/clef.ipc", "5m0s"},
		{"clef+ipc:clef.ipc", "clef+ipc:clef.ipc", "", "clef.ipc", "5m0s"},
		{"clef+ipc:/a%20b%3F", "clef+ipc:/a b?", "", "/a b?", "5m0s"},
		{"web3signer+https://u:hunter2@h:1/hunter2?timeout=3s", "web3signer+https://h:1", "https://u:hunter2@h:1/hunter2", "", "3s"},
		{"web3signer+http://h", "web3signer+http://h", "http://h", "", "30s"},
	} {
		r, err := signer.ParseRemote(c.text)
		if err != nil || r.String() != c.shown || r.URL != c.url || r.Path != c.path || r.Timeout.String() != c.timeout {
			t.Errorf("%s: %+v, shown as %s, %v", c.text, r, r, err)
		}
		if r.HasPassword() != strings.Contains(c.text, "@") {
			t.Errorf("%s: password %t", c.text, r.HasPassword())
		}
	}
	for _, text := range []string{
		"", "clef", "clef+", "http://hunter2", "geth+http://h", "clef+ftp://u:hunter2@h", "clef+http://", "clef+http://:1", "clef+http:hunter2",
		"clef+ipc:", "clef+ipc://host/hunter2", "clef+http://h#hunter2", "clef+http://u:hunter2@h:x", "clef+http://h?timeout=hunter2", "clef+http://h?timeout=0s",
		"clef+http://h?timeout=5", "clef+http://h?timeout=1s&timeout=2s", "clef+http://h?hunter2=1s", "clef+http://h?timeout=%zzhunter2", "CLEF+http://h",
	} {
		if r, err := signer.ParseRemote(text); !errors.Is(err, signer.ErrAddress) || strings.Contains(err.Error(), "hunter2") {
			t.Errorf("%s: %+v, %v", text, r, err)
		}
	}
	r := signer.Remote{Kind: "clef", Path: "clef.ipc"}
	if r.RelativeTo("/etc"); r.Path != "/etc/clef.ipc" {
		t.Errorf("relative to a folder: %s", r.Path)
	}
}
