// SPDX-License-Identifier: MIT

package geth

import (
	"math/big"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/ethclient"
	"github.com/ethereum/go-ethereum/params"
)

// TestNode starts a node, and again after it was stopped and after it was killed.
func TestNode(t *testing.T) {
	rich := common.HexToAddress("0x00000000000000000000000000000000000a55e5")
	n := Start(t, rich)
	var height uint64
	for _, c := range []struct {
		name string
		end  func()
	}{{"first", n.Stop}, {"stopped", n.Kill}, {"killed", n.Stop}} {
		for _, url := range []string{n.URL, n.WebSocket} {
			client, err := ethclient.DialContext(t.Context(), url)
			if err != nil {
				t.Fatalf("%s: %v", c.name, err)
			}
			start := height
			for deadline := time.Now().Add(time.Minute); height <= start; time.Sleep(20 * time.Millisecond) {
				if time.Now().After(deadline) {
					t.Fatalf("%s: no block follows %d", c.name, height)
				}
				if height, err = client.BlockNumber(t.Context()); err != nil {
					t.Fatalf("%s: %v", c.name, err)
				}
			}
			balance, err := client.BalanceAt(t.Context(), rich, nil)
			if want := new(big.Int).Mul(big.NewInt(1_000_000), big.NewInt(params.Ether)); err != nil || balance.Cmp(want) != 0 {
				t.Errorf("%s: balance %s, %v", c.name, balance, err)
			}
			client.Close()
		}
		c.end()
		if c.name == "stopped" {
			height = 0 // what a killed node has mined last may be gone
		}
		if c.name != "killed" {
			n.Restart()
		}
	}
}
