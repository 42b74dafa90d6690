// SPDX-License-Identifier: MIT

package signer

import (
	"math/big"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/rpc"

	"github.com/assize/assize/internal/simchain"
)

// TestServer has one transaction signed by either protocol.
func TestServer(t *testing.T) {
	account, chain := simchain.NewAccount("signer"), big.NewInt(1337)
	s := New(t, account, chain)
	client, err := rpc.DialContext(t.Context(), s.URL)
	if err != nil {
		t.Fatal(err)
	}
	defer client.Close()
	wanted := map[string]any{
		"from": account.Address, "to": common.Address{7}, "nonce": "0x3", "gas": "0x5208", "maxFeePerGas": "0x10", "maxPriorityFeePerGas": "0x1",
		"value": "0x5", "data": "0x1234", "chainId": "0x539",
	}
	hooks := ""
	s.Hook(func(*types.Transaction) { hooks += "before " }, func(*types.Transaction) { hooks += "after " })
	var clef struct{ Raw hexutil.Bytes }
	if err := client.CallContext(t.Context(), &clef, "account_signTransaction", wanted); err != nil {
		t.Fatal(err)
	}
	var web3 hexutil.Bytes
	if err := client.CallContext(t.Context(), &web3, "eth_signTransaction", wanted); err != nil {
		t.Fatal(err)
	}
	for name, raw := range map[string][]byte{"clef": clef.Raw, "web3signer": web3} {
		tx := new(types.Transaction)
		if err := tx.UnmarshalBinary(raw); err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		from, err := types.Sender(types.LatestSignerForChainID(chain), tx)
		same := tx.Nonce() == 3 && *tx.To() == common.Address{7} && string(tx.Data()) == "\x12\x34" && tx.Value().Uint64() == 5
		if err != nil || from != account.Address || !same {
			t.Errorf("%s: not what was wanted, or of %s, %v", name, from, err)
		}
	}
	if len(s.Signed()) != 2 || hooks != "before after before after " {
		t.Errorf("%d signed, hooks %q", len(s.Signed()), hooks)
	}
	for name, spoil := range map[string]any{"from": common.Address{9}, "chainId": "0x1"} {
		spoilt := map[string]any{}
		for k, v := range wanted {
			spoilt[k] = v
		}
		spoilt[name] = spoil
		if err := client.CallContext(t.Context(), &web3, "eth_signTransaction", spoilt); err == nil {
			t.Errorf("signed with another %s", name)
		}
	}
}
