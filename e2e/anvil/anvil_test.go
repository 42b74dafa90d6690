// SPDX-License-Identifier: MIT

package anvil

import (
	"math/big"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/ethclient"
	"github.com/ethereum/go-ethereum/params"
)

// TestNode moves the clock, the blocks, the fees and the history of a chain.
func TestNode(t *testing.T) {
	rich := common.HexToAddress("0x00000000000000000000000000000000000a55e5")
	start := time.Unix(1_700_000_000, 0)
	n := Start(t, start, rich)
	client, err := ethclient.DialContext(t.Context(), n.WebSocket)
	if err != nil {
		t.Fatal(err)
	}
	defer client.Close()
	head := func() *types.Header {
		t.Helper()
		h, err := client.HeaderByNumber(t.Context(), nil)
		if err != nil {
			t.Fatal(err)
		}
		return h
	}
	if h := head(); h.Number.Sign() != 0 || h.Time != uint64(start.Unix()) {
		t.Errorf("first block %d at %d", h.Number, h.Time)
	}
	balance, err := client.BalanceAt(t.Context(), rich, nil)
	if want := new(big.Int).Mul(big.NewInt(1_000_000), big.NewInt(params.Ether)); err != nil || balance.Cmp(want) != 0 {
		t.Errorf("balance %s, %v", balance, err)
	}

	kept := n.Snapshot()
	n.Mine(2)
	n.BaseFee(77e9)
	n.Pass(time.Hour)
	if h := head(); h.Number.Uint64() != 3 || h.Time < uint64(start.Add(time.Hour).Unix()) || h.BaseFee.Uint64() != 77e9 {
		t.Errorf("block %d at %d, base fee %d", h.Number, h.Time, h.BaseFee)
	}
	before := head()
	n.Reorganise(2)
	if h := head(); h.Number.Uint64() != 3 || h.Hash() == before.Hash() || h.ParentHash == before.ParentHash {
		t.Errorf("after the reorganisation: block %d, as before", h.Number)
	}
	n.Revert(kept)
	if h := head(); h.Number.Sign() != 0 {
		t.Errorf("after the revert: block %d", h.Number)
	}
	n.MineEvery(time.Second)
	for deadline := time.Now().Add(time.Minute); head().Number.Uint64() < 2; time.Sleep(20 * time.Millisecond) {
		if time.Now().After(deadline) {
			t.Fatal("no blocks by themselves")
		}
	}
}
