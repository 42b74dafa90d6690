// SPDX-License-Identifier: MIT

package signer_test

import (
	"bytes"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"net"
	"net/url"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/accounts/keystore"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/crypto"

	"github.com/assize/assize/internal/signer"
)

// FuzzAnswer has a server answer with anybody's bytes, and then be gone: only the transaction that was asked for, signed by the
// account, is taken.
func FuzzAnswer(f *testing.F) {
	asked := transactions[0].tx
	raw, err := types.MustSignNewTx(key, types.LatestSignerForChainID(chainID), &types.DynamicFeeTx{
		ChainID: chainID, Nonce: asked.Nonce(), GasTipCap: asked.GasTipCap(), GasFeeCap: asked.GasFeeCap(), Gas: asked.Gas(), To: asked.To(), Value: asked.Value(),
	}).MarshalBinary()
	if err != nil {
		f.Fatal(err)
	}
	foreign, err := types.MustSignNewTx(otherKey, types.LatestSignerForChainID(chainID), &types.LegacyTx{Gas: 21000, To: &nobody}).MarshalBinary()
	if err != nil {
		f.Fatal(err)
	}
	for _, member := range []string{
		fmt.Sprintf(`"result":"%#x"`, raw), fmt.Sprintf(`"result":{"raw":"%#x"}`, raw), fmt.Sprintf(`"result":"%#x"`, foreign), `"result":"0x"`, `"result":null`,
		`"error":{"code":-32000,"message":"\u001b[2Jno"}`, `"result":{"raw":null}`,
	} {
		f.Add([]byte(`{"jsonrpc":"2.0","id":1,` + member + `}`))
	}
	f.Add([]byte("[]"))
	f.Add([]byte{})
	var content atomic.Pointer[[]byte]
	path := listen(f, func(conn net.Conn, _, method string) {
		answer := []byte(`{"jsonrpc":"2.0","id":1,"result":"6.1.0"}`)
		switch {
		case strings.HasSuffix(method, "_signTransaction"):
			answer = *content.Load()
		case method == "eth_accounts":
			answer = fmt.Appendf(nil, `{"jsonrpc":"2.0","id":1,"result":[%q]}`, account)
		}
		// go-ethereum's client waits for its whole timeout when an end comes before it knows that its question was sent
		time.Sleep(100 * time.Microsecond)
		_, _ = conn.Write(answer)
	})
	var signers []signer.Signer
	for _, kind := range []string{"clef", "web3signer"} {
		s, err := signer.Remote{Kind: kind, Path: path, Timeout: time.Minute}.Open(f.Context(), account)
		if err != nil {
			f.Fatal(err)
		}
		signers = append(signers, s)
	}
	f.Fuzz(func(t *testing.T, answer []byte) {
		content.Store(&answer)
		taken := 0
		for _, s := range signers {
			signed, err := s.Sign(t.Context(), asked, chainID)
			if err != nil {
				wantOneOf(t, err, signer.ErrUnreachable, signer.ErrRefused, signer.ErrMalformed, signer.ErrBadSignature)
				if text := err.Error(); len(text) > 500 || strings.ContainsFunc(text, func(r rune) bool { return r < ' ' }) {
					t.Errorf("%q", text)
				}
				continue
			}
			taken++
			checkSigned(t, signed, asked)
		}
		if taken > 1 {
			t.Error("one answer is taken for Clef's and for web3signer's")
		}
	})
}

func wantOneOf(t *testing.T, err error, kinds ...error) {
	t.Helper()
	for _, kind := range kinds {
		if errors.Is(err, kind) {
			return
		}
	}
	t.Errorf("unexpected error %v", err)
}

// FuzzParseRemote: what is read of an address shows no password, and is told without what may be secret.
func FuzzParseRemote(f *testing.F) {
	for _, text := range []string{
		"clef+http://127.0.0.1:8550", "clef+ipc:/run/clef.ipc?timeout=1h", "clef+ipc:///run/clef.ipc", "clef+ipc:/a%20b%3F",
		"web3signer+https://u:hunter2@h:1/hunter2?timeout=3s", "web3signer+http://[::1]:9000", "clef+http://h?timeout=0s", "geth+http://h",
	} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		r, err := signer.ParseRemote(text)
		if err != nil {
			if wantOneOf(t, err, signer.ErrAddress); len(err.Error()) > 300 {
				t.Errorf("tells too much: %v", err)
			}
			return
		}
		if (r.URL == "") == (r.Path == "") || r.Timeout <= 0 || r.Kind != "clef" && r.Kind != "web3signer" {
			t.Fatalf("%q: %+v", text, r)
		}
		shown := r.String()
		if r.HasPassword() && strings.ContainsAny(strings.TrimPrefix(shown, r.Kind+"+"), "@?#") {
			t.Errorf("%q: shown as %q", text, shown)
		}
		written := shown
		if r.Path != "" {
			written = r.Kind + "+ipc:" + (&url.URL{Path: r.Path}).EscapedPath()
		}
		again, err := signer.ParseRemote(fmt.Sprintf("%s?timeout=%s", written, r.Timeout))
		if err != nil || again.String() != shown || again.Timeout != r.Timeout || again.Path != r.Path {
			t.Errorf("%q: written as %q, which is read as %+v, %v", text, written, again, err)
		}
	})
}

// FuzzFromHex: what is read as a key is that key, and what is not is not told.
func FuzzFromHex(f *testing.F) {
	f.Add(hex.EncodeToString(crypto.FromECDSA(key)))
	f.Add("0x" + hex.EncodeToString(crypto.FromECDSA(key)))
	f.Add(strings.Repeat("f", 64))
	f.Add("0x0x")
	f.Fuzz(func(t *testing.T, text string) {
		s, err := signer.FromHex(text)
		if err != nil {
			if err != signer.ErrKey {
				t.Errorf("%q: %v", text, err)
			}
			return
		}
		raw, err := hex.DecodeString(strings.TrimPrefix(text, "0x"))
		if err != nil {
			t.Fatalf("%q is taken: %v", text, err)
		}
		want, err := crypto.ToECDSA(raw)
		if err != nil || s.Account != crypto.PubkeyToAddress(want.PublicKey) {
			t.Errorf("%q is the key of %s, %v", text, s.Account, err)
		}
	})
}

// FuzzFromKeystore reads keystore files of anybody: they end in a signer of the account that the file names, or in an error
// that tells nothing of the passphrase; and they do not take all memory or time, whatever they ask for.
func FuzzFromKeystore(f *testing.F) {
	raw, err := keystore.EncryptKey(&keystore.Key{Address: account, PrivateKey: key}, "hunter2", 2, 1)
	if err != nil {
		f.Fatal(err)
	}
	f.Add(raw)
	f.Add([]byte(`{"version":3,"crypto":{"cipher":"aes-128-ctr","kdf":"scrypt","kdfparams":{}}}`))
	for _, change := range [][2]string{{`"n":2`, `"n":1099511627776`}, {`"r":8`, `"r":1073741824`}, {`"p":1`, `"p":1073741823`}, {`"scrypt"`, `"pbkdf2"`}, {`"dklen":32`, `"dklen":8`}, {`"version":3`, `"version":1`}} {
		changed := strings.Replace(string(raw), change[0], change[1], 1)
		if changed == string(raw) {
			f.Fatalf("no %s in %s", change[0], raw)
		}
		f.Add([]byte(changed))
	}
	f.Add([]byte(strings.Replace(string(raw), `"kdf":"scrypt","kdfparams":{`, `"kdf":"pbkdf2","kdfparams":{"c":4000000000,"prf":"hmac-sha256",`, 1)))
	f.Fuzz(func(t *testing.T, content []byte) {
		s, err := signer.FromKeystore(bytes.Clone(content), "hunter2")
		if err != nil {
			if wantOneOf(t, err, signer.ErrKeystore, signer.ErrPassphrase); strings.Contains(err.Error(), "hunter2") && !bytes.Contains(content, []byte("hunter2")) {
				t.Errorf("tells too much: %v", err)
			}
			return
		}
		var file struct{ Address string }
		if err := json.Unmarshal(content, &file); err != nil || file.Address != "" && !strings.EqualFold(strings.TrimPrefix(strings.ToLower(file.Address), "0x"), s.Account.Hex()[2:]) {
			t.Errorf("the key of %s, in a file of %q, %v", s.Account, file.Address, err)
		}
	})
}
