// Package btcdtest runs btcd for tests: a real node, built from the module that tools/go.mod pins, on loopback.
package btcdtest

import (
	"bytes"
	"encoding/json"
	"fmt"
	"net"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"
)

const (
	user, password = "tester", "a secret of tests"

	// miningAddress takes the rewards. It is the address of the private key 1.
	miningAddress = "mrCDrCybB6J1vRfbwM5hemdJz73FwDBC8r"

	startTime = 30 * time.Second
)

// Node is a btcd on regtest. Its calls fail the test when they fail.
type Node struct {
	URL, User, Password string

	tb   testing.TB
	args []string
	cmd  *exec.Cmd
	out  bytes.Buffer
}

// Start builds btcd if it is not built yet, and starts a node that ends with the test. Its chain is regtest's first block.
func Start(tb testing.TB) *Node {
	tb.Helper()
	dir := tb.TempDir()
	config := filepath.Join(dir, "empty.conf")
	if err := os.WriteFile(config, nil, 0o600); err != nil {
		tb.Fatal(err)
	}
	listen, rpc := freeAddress(tb), freeAddress(tb)
	n := &Node{URL: "http://" + rpc, User: user, Password: password, tb: tb, args: []string{
		"-C", config, "-b", filepath.Join(dir, "data"), "--logdir=" + filepath.Join(dir, "logs"), "--regtest", "--notls",
		"--rpclisten=" + rpc, "--listen=" + listen, "-u", user, "-P", password, "--nodnsseed", "--miningaddr=" + miningAddress,
	}}
	n.Restart()
	tb.Cleanup(n.Stop)
	return n
}

// Restart starts a node that was stopped. Its chain is regtest's first block again: btcd removes a regtest chain when it starts.
func (n *Node) Restart() {
	n.tb.Helper()
	n.cmd = exec.Command(binary(n.tb), n.args...)
	n.out.Reset()
	n.cmd.Stdout, n.cmd.Stderr = &n.out, &n.out
	if err := n.cmd.Start(); err != nil {
		n.tb.Fatal(err)
	}
	for deadline := time.Now().Add(startTime); ; time.Sleep(20 * time.Millisecond) {
		_, err := n.try("getblockcount")
		if err == nil {
			return
		}
		if time.Now().After(deadline) {
			n.Stop()
			n.tb.Fatalf("btcd does not answer: %v\n%s", err, n.out.String())
		}
	}
}

// Stop ends the node as an operator does, and hard if it does not.
func (n *Node) Stop() {
	if n.cmd == nil {
		return
	}
	_ = n.cmd.Process.Signal(os.Interrupt) // if it has ended, Wait tells
	kill := time.AfterFunc(10*time.Second, func() { _ = n.cmd.Process.Kill() })
	_ = n.cmd.Wait() // how it ended is no matter
	kill.Stop()
	n.cmd = nil
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
	raw, err := n.try(method, params...)
	if err == nil && result != nil {
		err = json.Unmarshal(raw, result)
	}
	if err != nil {
		n.tb.Fatalf("btcd: %s: %v", method, err)
	}
}

func (n *Node) try(method string, params ...any) (json.RawMessage, error) {
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

// freeAddress returns an address on loopback that nobody listens at.
func freeAddress(tb testing.TB) string {
	tb.Helper()
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		tb.Fatal(err)
	}
	defer l.Close()
	return l.Addr().String()
}

var build = sync.OnceValues(func() (string, error) {
	root, err := exec.Command("go", "env", "GOMOD").Output()
	if err != nil {
		return "", err
	}
	cache, err := os.UserCacheDir()
	if err != nil {
		return "", err
	}
	dir := filepath.Join(cache, "assize-tests")
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return "", err
	}
	fresh, err := os.CreateTemp(dir, "btcd-*") // tests of other packages may be building it too
	if err != nil {
		return "", err
	}
	defer os.Remove(fresh.Name())
	if err := fresh.Close(); err != nil {
		return "", err
	}
	path := filepath.Join(dir, "btcd")
	tools := filepath.Join(filepath.Dir(strings.TrimSpace(string(root))), "tools")
	if out, err := exec.Command("go", "build", "-C", tools, "-o", fresh.Name(), "github.com/btcsuite/btcd").CombinedOutput(); err != nil {
		return "", fmt.Errorf("building btcd: %w\n%s", err, out)
	}
	return path, os.Rename(fresh.Name(), path)
})

// binary returns the path of a btcd that is what tools/go.mod pins.
func binary(tb testing.TB) string {
	tb.Helper()
	path, err := build()
	if err != nil {
		tb.Fatal(err)
	}
	return path
}
