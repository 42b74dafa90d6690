// SPDX-License-Identifier: MIT

// Package geth runs go-ethereum's node for tests: built from the module that tools/go.mod pins, a development chain with mainnet's rules
// on loopback, one block a second.
package geth

import (
	"encoding/json"
	"math/big"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/params"

	"github.com/assize/assize/internal/testing/testnode"
)

// gasLimit of a block, as on mainnet.
const gasLimit = 60_000_000

// Node is a geth. Its chain outlives it: Restart goes on with it.
type Node struct {
	URL, WebSocket string

	tb      testing.TB
	args    []string
	process *testnode.Process
}

// Start builds geth if it is not built yet, and starts a node on which each account owns 1,000,000 ether. It ends with the test.
func Start(tb testing.TB, accounts ...common.Address) *Node {
	tb.Helper()
	program, dir := testnode.Build(tb, "github.com/ethereum/go-ethereum/cmd/geth"), tb.TempDir()
	file, data := filepath.Join(dir, "genesis.json"), filepath.Join(dir, "data")
	content, err := json.Marshal(genesis(accounts))
	if err != nil {
		tb.Fatal(err)
	}
	if err := os.WriteFile(file, content, 0o600); err != nil {
		tb.Fatal(err)
	}
	if out, err := exec.Command(program, "init", "--datadir", data, file).CombinedOutput(); err != nil {
		tb.Fatalf("geth init: %v\n%s", err, out)
	}
	rpc, socket := testnode.FreeAddress(tb), testnode.FreeAddress(tb)
	n := &Node{URL: "http://" + rpc, WebSocket: "ws://" + socket, tb: tb, args: append([]string{
		program, "--dev", "--dev.period", "1", "--miner.gasprice", "1000000", "--datadir", data, "--ipcdisable", "--nodiscover", "--maxpeers", "0", "--cache", "64",
	}, append(listen("http", rpc), listen("ws", socket)...)...)}
	n.Restart()
	return n
}

// listen returns the flags of a server at an address.
func listen(server, address string) []string {
	host, port, _ := strings.Cut(address, ":")
	flag := "--" + server
	return []string{flag, flag + ".addr", host, flag + ".port", port, flag + ".api", "eth,net,web3,txpool"}
}

// genesis returns a first block under the rules that mainnet has today (Osaka). The rules that --dev chooses by itself are no network's.
func genesis(accounts []common.Address) *core.Genesis {
	g := core.DeveloperGenesisBlock(gasLimit, nil)
	g.Config.AmsterdamTime, g.Config.BogotaTime = nil, nil
	balance := new(big.Int).Mul(big.NewInt(1_000_000), big.NewInt(params.Ether))
	for _, a := range accounts {
		g.Alloc[a] = types.Account{Balance: balance}
	}
	return g
}

// Restart starts a node that was stopped or killed.
func (n *Node) Restart() {
	n.tb.Helper()
	n.process = testnode.Start(n.tb, "geth", exec.Command(n.args[0], n.args[1:]...))
	n.process.Await(func() error {
		resp, err := http.Post(n.URL, "application/json", strings.NewReader(`{"jsonrpc":"2.0","id":1,"method":"eth_chainId","params":[]}`))
		if err != nil {
			return err
		}
		return resp.Body.Close()
	})
}

// Stop ends the node as an operator does.
func (n *Node) Stop() { n.process.Stop() }

// Kill ends the node hard.
func (n *Node) Kill() { n.process.Kill() }
