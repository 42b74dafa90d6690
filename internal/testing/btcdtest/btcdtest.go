// SPDX-License-Identifier: MIT

// Package btcdtest runs btcd for tests: a real node, built from the module that tools/go.mod pins, on loopback.
package btcdtest

import (
	"bytes"
	"encoding/json"
	"fmt"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"testing"

	"github.com/assize/assize/internal/testing/testnode"
)

const (
	user, password = "tester", "a secret of tests"

	// miningAddress takes the rewards. It is the address of the private key 1.
	miningAddress = "mrCDrCybB6J1vRfbwM5hemdJz73FwDBC8r"
)

// Node is a btcd on regtest. Its calls fail the test when they fail.
type Node struct {
	URL, User, Password string

	tb      testing.TB
	peer    string // address it listens at for other nodes
	args    []string
	process *testnode.Process
}

// Start builds btcd if it is not built yet, and starts a node that ends with the test. Its chain is regtest's first block.
func Start(tb testing.TB) *Node {
	tb.Helper()
	dir := tb.TempDir()
	config := filepath.Join(dir, "empty.conf")
	if err := os.WriteFile(config, nil, 0o600); err != nil {
		tb.Fatal(err)
	}
	peer, rpc := testnode.FreeAddress(tb), testnode.FreeAddress(tb)
	n := &Node{URL: "http://" + rpc, User: user, Password: password, tb: tb, peer: peer, args: []string{
		"-C", config, "-b", filepath.Join(dir, "data"), "--logdir=" + filepath.Join(dir, "logs"), "--regtest", "--notls",
		"--rpclisten=" + rpc, "--listen=" + peer, "-u", user, "-P", password, "--nodnsseed", "--miningaddr=" + miningAddress,
	}}
	n.Restart()
	return n
}

// Restart starts a node that was stopped. Its chain is regtest's first block again: btcd removes a regtest chain when it starts.
func (n *Node) Restart() {
	n.tb.Helper()
	n.process = testnode.Start(n.tb, "btcd", exec.Command(testnode.Build(n.tb, "github.com/btcsuite/btcd"), n.args...))
	n.process.Await(func() error {
		_, err := n.Try("getblockcount")
		return err
	})
}

// Stop ends the node as an operator does, and hard if it does not.
func (n *Node) Stop() { n.process.Stop() }

// Connect makes the node fetch from another what that has.
func (n *Node) Connect(other *Node) {
	n.tb.Helper()
	n.Call(nil, "addnode", other.peer, "add")
}

// Generate mines blocks upon the tip and returns their hashes, in display order.
func (n *Node) Generate(count int) []string {
	n.tb.Helper()
	var hashes []string
	n.Call(&hashes, "generate", count)
	return hashes
}

// Call makes a JSON-RPC call.
func (n *Node) Call(result any, method string, params ...any) {
	n.tb.Helper()
	raw, err := n.Try(method, params...)
	if err == nil && result != nil {
		err = json.Unmarshal(raw, result)
	}
	if err != nil {
		n.tb.Fatalf("btcd: %s: %v", method, err)
	}
}

// Try makes a JSON-RPC call that may fail.
func (n *Node) Try(method string, params ...any) (json.RawMessage, error) {
	content, err := json.Marshal(map[string]any{"jsonrpc": "1.0", "id": 1, "method": method, "params": append([]any{}, params...)})
	if err != nil {
		return nil, err
	}
	req, err := http.NewRequest(http.MethodPost, n.URL, bytes.NewReader(content))
	if err != nil {
		return nil, err
	}
	req.SetBasicAuth(n.User, n.Password)
	req.Close = true
	resp, err := http.DefaultClient.Do(req)
	if err != nil {
		return nil, err
	}
	defer resp.Body.Close()
	var answer struct {
		Result json.RawMessage
		Error  *struct{ Message string }
	}
	if err := json.NewDecoder(resp.Body).Decode(&answer); err != nil {
		return nil, err
	}
	if answer.Error != nil {
		return nil, fmt.Errorf("%s", answer.Error.Message)
	}
	return answer.Result, nil
}
