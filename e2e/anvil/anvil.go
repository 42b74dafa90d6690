// SPDX-License-Identifier: MIT

// Package anvil runs Foundry's node for tests: an EVM chain on loopback whose clock, blocks and history the test moves.
package anvil

import (
	"context"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/rpc"

	"github.com/assize/assize/internal/testing/testnode"
)

// Node is an anvil, with mainnet's rules unless it is said. It mines nothing by itself until it is told to. Its calls fail the test when they fail.
type Node struct {
	URL, WebSocket string

	tb      testing.TB
	client  *rpc.Client
	process *testnode.Process
}

var listening = regexp.MustCompile(`(?m)^Listening on (127\.0\.0\.1:\d+)$`)

// Start starts a node on which each account owns 1,000,000 ether, its first block at a time. It ends with the test.
func Start(tb testing.TB, at time.Time, accounts ...common.Address) *Node {
	tb.Helper()
	return StartOf(tb, "osaka", at, accounts...)
}

// StartOf starts a node with the rules of a hard fork, like shanghai.
func StartOf(tb testing.TB, fork string, at time.Time, accounts ...common.Address) *Node {
	tb.Helper()
	n := &Node{tb: tb}
	n.process = testnode.Start(tb, "anvil", exec.Command(program(tb),
		"--hardfork", fork, "--port", "0", "--no-mining", "--accounts", "0", "--timestamp", strconv.FormatInt(at.Unix(), 10)))
	n.process.Await(func() error {
		found := listening.FindStringSubmatch(n.process.Output.String())
		if found == nil {
			return errors.New("no address yet")
		}
		n.URL, n.WebSocket = "http://"+found[1], "ws://"+found[1]
		return nil
	})
	client, err := rpc.DialContext(tb.Context(), n.URL)
	if err != nil {
		tb.Fatal(err)
	}
	tb.Cleanup(client.Close)
	n.client = client
	for _, a := range accounts {
		n.Call(nil, "anvil_setBalance", a, "0xd3c21bcecceda1000000")
	}
	return n
}

// program returns the path of anvil, which npm installs.
func program(tb testing.TB) string {
	tb.Helper()
	root, err := testnode.Root()
	if err != nil {
		tb.Fatal(err)
	}
	path := filepath.Join(root, "contracts", "node_modules", "@foundry-rs", "anvil-linux-amd64", "bin", "anvil")
	if _, err := os.Stat(path); err != nil {
		tb.Fatalf("anvil is not installed: run make e2e, or npm ci --ignore-scripts in contracts/ (%v)", err)
	}
	return path
}

// Call makes a JSON-RPC call.
func (n *Node) Call(result any, method string, params ...any) {
	n.tb.Helper()
	ctx, cancel := context.WithTimeout(context.Background(), time.Minute)
	defer cancel()
	if err := n.client.CallContext(ctx, result, method, params...); err != nil {
		n.tb.Fatalf("anvil: %s: %v", method, err)
	}
}

// Mine mines blocks, one second after another.
func (n *Node) Mine(count int) {
	n.tb.Helper()
	for range count {
		n.Call(nil, "evm_mine")
	}
}

// MineEvery mines a block every so often, 0 for no longer.
func (n *Node) MineEvery(d time.Duration) {
	n.tb.Helper()
	n.Call(nil, "evm_setIntervalMining", uint64(d/time.Second))
}

// Pass moves the clock on and mines a block.
func (n *Node) Pass(d time.Duration) {
	n.tb.Helper()
	n.Call(nil, "evm_increaseTime", uint64(d/time.Second))
	n.Mine(1)
}

// Snapshot keeps the state of the chain, to be gone back to by Revert, once.
func (n *Node) Snapshot() string {
	n.tb.Helper()
	var id string
	n.Call(&id, "evm_snapshot")
	return id
}

// Revert takes the chain back to a snapshot: the blocks since then are gone.
func (n *Node) Revert(snapshot string) {
	n.tb.Helper()
	var done bool
	if n.Call(&done, "evm_revert", snapshot); !done {
		n.tb.Fatalf("anvil: no snapshot %s", snapshot)
	}
}

// Reorganise puts as many of the last blocks out of the chain, and empty ones in their place.
func (n *Node) Reorganise(depth int) {
	n.tb.Helper()
	n.Call(nil, "anvil_reorg", depth, []any{})
}

// BaseFee sets the base fee of the next block, in wei.
func (n *Node) BaseFee(wei uint64) {
	n.tb.Helper()
	n.Call(nil, "anvil_setNextBlockBaseFeePerGas", hexutil.Uint64(wei))
}
