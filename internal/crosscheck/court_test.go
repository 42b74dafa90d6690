// SPDX-License-Identifier: MIT

package crosscheck

import (
	"bytes"
	"errors"
	"os"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/core/types"

	"github.com/assize/assize/btcheaders"
	btcblock "github.com/assize/assize/foreign/bitcoin/block"
	"github.com/assize/assize/internal/simchain"
	"github.com/assize/assize/relay"
	"github.com/assize/assize/relay/protocol"
	"github.com/assize/assize/relay/txmgr"
)

func TestProveTree(t *testing.T) {
	court := openCourt(t)
	raw, err := os.ReadFile("../../fixtures/mainnet/block_170.bin")
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
			gas, err := court.ProveTree(claim, w)
			if !errors.Is(err, c.want) || (c.want == nil && gas < 21_000) {
				t.Errorf("gas %d, error %v, want %v", gas, err, c.want)
			}
		})
	}
}

// TestGasIsCharged holds the gas that a court tells against what a chain charges
// for the same calldata: work that costs more than its calldata, and the least
// that EIP-7623 lets calldata cost.
func TestGasIsCharged(t *testing.T) {
	deployer := simchain.NewAccount("deployer")
	chain, err := simchain.NewAt(simchain.Osaka, now, deployer)
	if err != nil {
		t.Fatal(err)
	}
	defer chain.Close()
	sender, err := relay.NewSender(t.Context(), chain.Client, deployer.Address, deployer.Sign)
	if err != nil {
		t.Fatal(err)
	}
	receipt, _, err := sender.Create(t.Context(), "judge", relay.JudgeCode(btcheaders.MainNet()), time.Millisecond)
	if err != nil {
		t.Fatal(err)
	}
	judge := receipt.ContractAddress
	charged := func(data []byte) uint64 {
		t.Helper()
		nonce, err := chain.Client.PendingNonceAt(t.Context(), deployer.Address)
		if err != nil {
			t.Fatal(err)
		}
		id, err := chain.Client.ChainID(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		price, err := chain.Client.SuggestGasPrice(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		tx, err := deployer.Sign(t.Context(), types.NewTx(&types.LegacyTx{Nonce: nonce, To: &judge, Data: data, Gas: txmgr.MaxTxGas, GasPrice: price}), id)
		if err != nil {
			t.Fatal(err)
		}
		if err := chain.Client.SendTransaction(t.Context(), tx); err != nil {
			t.Fatal(err)
		}
		mined, err := chain.Client.TransactionReceipt(t.Context(), tx.Hash())
		if err != nil || mined.Status != types.ReceiptStatusSuccessful {
			t.Fatalf("%+v, %v", mined, err)
		}
		return mined.GasUsed
	}

	court, list := openCourt(t), mainnet(t)
	state := Check(list[:12], Start{}, btcheaders.MainNet(), now, nil).Whole.AppendBytes(nil)
	upTo := func(count int) []byte { return judgeABI.PackAppend(state, stream(list[11:][:count])) }
	for _, c := range []struct {
		name string
		data []byte
	}{
		{"no header", upTo(0)}, {"one", upTo(1)}, {"two", upTo(2)}, {"a hundred", upTo(100)}, {"a retarget period", upTo(AtOnce)},
		{"more calldata than work", append(upTo(1), bytes.Repeat([]byte{0, 0, 1}, 5_000)...)}, // what stands behind the arguments is read by nobody
	} {
		t.Run(c.name, func(t *testing.T) {
			_, gas, err := court.run(court.state.Copy(), &court.judge, c.data)
			if want := charged(c.data); err != nil || gas != want {
				t.Errorf("%d gas, %v; a chain charges %d", gas, err, want)
			}
		})
	}
}
