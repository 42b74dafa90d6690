// SPDX-License-Identifier: MIT

package relay_test

import (
	"errors"
	"os"
	"testing"
	"time"

	"github.com/assize/assize/btcheaders"
	btcblock "github.com/assize/assize/foreign/bitcoin/block"
	"github.com/assize/assize/internal/simchain"
	"github.com/assize/assize/relay"
	"github.com/assize/assize/relay/protocol"
)

func TestProveTree(t *testing.T) {
	deployer := simchain.NewAccount("deployer")
	chain, err := simchain.New(simchain.Osaka, deployer)
	if err != nil {
		t.Fatal(err)
	}
	defer chain.Close()
	sender, err := relay.NewSender(t.Context(), chain.Client, deployer.Address, deployer.Sign)
	if err != nil {
		t.Fatal(err)
	}
	judge, err := relay.DeployJudge(t.Context(), sender, btcheaders.MainNet(), time.Millisecond)
	if err != nil {
		t.Fatal(err)
	}
	raw, err := os.ReadFile("../fixtures/mainnet/block_170.bin")
	if err != nil {
		t.Fatal(err)
	}
	block, err := btcblock.Parse(raw)
	if err != nil {
		t.Fatal(err)
	}
	good := protocol.Claim{BlockHash: block.Hash(), Depth: 1, Index: 1, Leaf: block.TxIDs[1]}
	witness, err := block.Witness(1)
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		name   string
		change func(c *protocol.Claim, witness *[]byte)
		want   error
	}{
		{"as it is", func(*protocol.Claim, *[]byte) {}, nil},
		{"another index", func(c *protocol.Claim, _ *[]byte) { c.Index = 0 }, relay.BranchMismatch},
		{"another leaf", func(c *protocol.Claim, _ *[]byte) { c.Leaf[0] ^= 1 }, relay.BranchMismatch},
		{"another block", func(c *protocol.Claim, _ *[]byte) { c.BlockHash[0] ^= 1 }, relay.HeaderMismatch},
		{"another depth", func(c *protocol.Claim, _ *[]byte) { c.Depth = 4 }, relay.WitnessLength},
		{"another coinbase", func(_ *protocol.Claim, w *[]byte) { *w = append(*w, 0) }, relay.CoinbaseMismatch},
		{"no witness", func(_ *protocol.Claim, w *[]byte) { *w = nil }, relay.WitnessLength},
	} {
		t.Run(c.name, func(t *testing.T) {
			claim, w := good, append([]byte{}, witness...)
			c.change(&claim, &w)
			gas, err := relay.ProveTree(t.Context(), chain.Client, judge, claim, w)
			if !errors.Is(err, c.want) || (c.want == nil && gas < 21_000) {
				t.Errorf("gas %d, error %v, want %v", gas, err, c.want)
			}
		})
	}
}
