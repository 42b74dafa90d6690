// SPDX-License-Identifier: MIT

package signer_test

import (
	"encoding/json"
	"errors"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/accounts/keystore"

	"github.com/assize/assize/internal/signer"
	"github.com/assize/assize/internal/testing/testnode"
)

// clef is a real Clef, whose user is the test: it talks to its user by JSON-RPC over stdin and stdout (--stdio-ui).
type clef struct {
	http, ipc string

	mu     sync.Mutex
	answer func(transaction map[string]any) bool // changes it, and approves it or not
	asked  []string                              // what the user was asked
}

const clefPassword = "sesame of the tests"

// buildClef builds the last Clef there was, which testdata/clef pins: go-ethereum 1.17 has it no more.
func buildClef(t *testing.T) string {
	t.Helper()
	cache, err := os.UserCacheDir()
	if err != nil {
		t.Fatal(err)
	}
	folder := filepath.Join(cache, "assize-tests")
	if err := os.MkdirAll(folder, 0o700); err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(folder, "clef")
	if out, err := exec.Command("go", "build", "-C", "testdata/clef", "-o", path, "github.com/ethereum/go-ethereum/cmd/clef").CombinedOutput(); err != nil {
		t.Fatalf("building clef: %v\n%s", err, out)
	}
	return path
}

// startClef starts a Clef that has the test's account, and ends with the test.
func startClef(t *testing.T) *clef {
	t.Helper()
	program, folder := buildClef(t), t.TempDir()
	raw, err := keystore.EncryptKey(&keystore.Key{Address: account, PrivateKey: key}, clefPassword, 2, 1)
	if err != nil {
		t.Fatal(err)
	}
	keys := filepath.Join(folder, "keys")
	if err := os.Mkdir(keys, 0o700); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(keys, "key"), raw, 0o600); err != nil {
		t.Fatal(err)
	}
	host, port, _ := strings.Cut(testnode.FreeAddress(t), ":")
	c := &clef{http: "http://" + host + ":" + port, ipc: filepath.Join(folder, "clef.ipc"), answer: func(map[string]any) bool { return true }}
	cmd := exec.Command(program, "--stdio-ui", "--keystore", keys, "--configdir", folder, "--chainid", chainID.String(), "--lightkdf",
		"--auditlog", "", "--4bytedb-custom", filepath.Join(folder, "4byte.json"), "--ipcpath", folder, "--advanced", // else it refuses calls that its tables do not know
		"--http", "--http.addr", host, "--http.port", port)
	cmd.Dir = folder
	in, err := cmd.StdinPipe()
	if err != nil {
		t.Fatal(err)
	}
	out, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	ended := make(chan struct{})
	go func() {
		defer close(ended)
		c.beUser(in, out)
	}()
	t.Cleanup(func() {
		if err := cmd.Process.Kill(); err != nil {
			t.Error(err)
		}
		<-ended
		_ = cmd.Wait() // it was killed
	})
	for deadline := time.Now().Add(time.Minute); ; time.Sleep(20 * time.Millisecond) {
		_, err := signer.Remote{Kind: "clef", URL: c.http, Timeout: time.Second}.Open(t.Context(), account)
		if _, statErr := os.Stat(c.ipc); err == nil && statErr == nil {
			return c
		}
		if time.Now().After(deadline) {
			t.Fatalf("clef does not start: %v", err)
		}
	}
}

// beUser answers what Clef asks.
func (c *clef) beUser(in io.Writer, out io.Reader) {
	for d, e := json.NewDecoder(out), json.NewEncoder(in); ; {
		var q struct {
			ID     json.RawMessage   `json:"id"`
			Method string            `json:"method"`
			Params []json.RawMessage `json:"params"`
		}
		if err := d.Decode(&q); err != nil {
			return // clef has ended
		}
		if len(q.ID) == 0 {
			continue // it only tells something
		}
		if err := e.Encode(map[string]any{"jsonrpc": "2.0", "id": q.ID, "result": c.reply(q.Method, q.Params)}); err != nil {
			return
		}
	}
}

func (c *clef) reply(method string, params []json.RawMessage) any {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.asked = append(c.asked, method)
	switch method {
	case "ui_onInputRequired":
		return map[string]any{"text": clefPassword}
	case "ui_approveTx":
		var request struct {
			Transaction map[string]any `json:"transaction"`
		}
		if len(params) != 1 || json.Unmarshal(params[0], &request) != nil {
			return nil
		}
		return map[string]any{"approved": c.answer(request.Transaction), "transaction": request.Transaction}
	}
	return nil
}

func (c *clef) user(answer func(map[string]any) bool) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.answer, c.asked = answer, nil
}

// TestClef has a real Clef sign, over HTTP and over its socket.
func TestClef(t *testing.T) {
	if testing.Short() {
		t.Skip("builds an old geth")
	}
	c := startClef(t)
	for _, address := range []string{"clef+" + c.http, "clef+ipc:" + c.ipc} {
		remote, err := signer.ParseRemote(address + "?timeout=1m")
		if err != nil {
			t.Fatal(err)
		}
		c.user(func(map[string]any) bool { return true })
		s, err := remote.Open(t.Context(), account)
		if err != nil {
			t.Fatal(err)
		}
		if len(c.asked) != 0 {
			t.Errorf("opening asks the user: %q", c.asked)
		}
		for _, tx := range transactions {
			signed, err := s.Sign(t.Context(), tx.tx, chainID)
			if err != nil {
				t.Errorf("%s: %s: %v", remote, tx.name, err)
				continue
			}
			checkSigned(t, signed, tx.tx)
		}

		c.user(func(map[string]any) bool { return false })
		if _, err := s.Sign(t.Context(), transactions[0].tx, chainID); !errors.Is(err, signer.ErrRefused) || !strings.Contains(err.Error(), "denied") {
			t.Errorf("the user says no: %v", err)
		}
		for name, value := range map[string]any{"value": "0x7", "nonce": "0x8", "maxFeePerGas": "0x5f5e1001", "gas": "0x5209"} {
			c.user(func(tx map[string]any) bool {
				tx[name] = value
				return true
			})
			if _, err := s.Sign(t.Context(), transactions[0].tx, chainID); !errors.Is(err, signer.ErrBadSignature) {
				t.Errorf("the user changes %s: %v", name, err)
			}
		}
		c.user(func(map[string]any) bool { return true })
		if _, err := s.Sign(t.Context(), otherChain, otherChainID); !errors.Is(err, signer.ErrRefused) {
			t.Errorf("another chain: %v", err)
		}
		stranger, err := remote.Open(t.Context(), nobody)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := stranger.Sign(t.Context(), transactions[0].tx, chainID); !errors.Is(err, signer.ErrRefused) {
			t.Errorf("an account that it lacks: %v", err)
		}
	}
}
