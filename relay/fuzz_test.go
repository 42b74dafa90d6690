// SPDX-License-Identifier: MIT

package relay_test

import (
	"bytes"
	"context"
	"errors"
	"math/big"
	"slices"
	"strings"
	"testing"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/core/types"

	"github.com/assize/assize/contracts/bindings"
	"github.com/assize/assize/relay"
	"github.com/assize/assize/relay/protocol"
	"github.com/assize/assize/relay/txmgr"
)

// revertedCall is a node's answer to a reverted call.
type revertedCall struct{ data any }

func (revertedCall) Error() string    { return "execution reverted" }
func (revertedCall) ErrorCode() int   { return 3 }
func (r revertedCall) ErrorData() any { return r.data }

// answering is a node whose every call is answered with the same: bytes, or a refusal.
type answering struct {
	relay.Reader
	output []byte
	err    error
}

func (a answering) ChainID(context.Context) (*big.Int, error) { return big.NewInt(1), nil }

func (a answering) HeaderByNumber(context.Context, *big.Int) (*types.Header, error) {
	return &types.Header{Number: new(big.Int), Difficulty: new(big.Int)}, nil
}

func (a answering) CallContractAtHash(context.Context, ethereum.CallMsg, common.Hash) ([]byte, error) {
	return a.output, a.err
}

// FuzzDecodeRevert holds what is read of return data against the contracts' own tables, and against what is read of it when a
// node tells it in hex.
func FuzzDecodeRevert(f *testing.F) {
	byID := map[string][]string{}
	for _, m := range append(contracts[:len(contracts):len(contracts)], &bindings.BitcoinJudgeMetaData) {
		parsed, err := m.ParseABI()
		if err != nil {
			f.Fatal(err)
		}
		for name, e := range parsed.Errors {
			byID[string(e.ID[:4])] = append(byID[string(e.ID[:4])], name)
			f.Add(e.ID[:4])
			f.Add([]byte{e.ID[0], e.ID[1], ^e.ID[2], e.ID[3]})
			f.Add(append(e.ID[:4:4], bytes.Repeat([]byte{0, 1}, 16*len(e.Inputs))...))
		}
	}
	f.Add([]byte{})
	f.Add(common.FromHex("0x08c379a0" + strings.Repeat("00", 31) + "20" + strings.Repeat("00", 31) + "01" + "61" + strings.Repeat("00", 31)))
	f.Fuzz(func(t *testing.T, data []byte) {
		got := relay.DecodeRevert(data)
		var names []string
		if len(data) >= 4 {
			names = byID[string(data[:4])]
		}
		if !slices.Contains(names, string(got.Reason)) && (len(names) > 0 || got.Reason != relay.UnknownRevert) {
			t.Errorf("%x is %s, in the tables it is %v", data, got.Reason, names)
		}
		if !errors.Is(got, got.Reason) || !strings.HasPrefix(got.Error(), string(got.Reason)) {
			t.Errorf("%x reads %q", data, got)
		}
		if len(got.Detail) > 200+8*len(data) {
			t.Errorf("%d bytes are told in %d", len(data), len(got.Detail))
		}
		client := relay.ClientOf(answering{err: revertedCall{hexutil.Encode(data)}})
		err := client.Simulate(t.Context(), common.Address{}, txmgr.Call{}, common.Hash{})
		var told *relay.RevertError
		if !errors.As(err, &told) || *told != *got {
			t.Errorf("%x is %v, in a node's answer %v", data, got, err)
		}
	})
}

// FuzzAnswerToACall has a contract of anybody's answer what a relay is asked for its constants, and whether a claim is
// verified: it is a relay of Assize whose words mean what the ABI says, or it is refused.
func FuzzAnswerToACall(f *testing.F) {
	words := func(values ...int64) (b []byte) {
		for _, v := range values {
			b = append(b, common.BigToHash(big.NewInt(v)).Bytes()...)
		}
		return b
	}
	f.Add(words(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12))
	f.Add(words(1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1))
	f.Add(words(2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2)) // the courts of another
	f.Add(words(1))
	f.Add(words(1)[:31])
	f.Add([]byte{})
	f.Add(bytes.Repeat([]byte{0xff}, 512))
	f.Fuzz(func(t *testing.T, output []byte) {
		address := common.BytesToAddress([]byte{1})
		client, err := relay.Open(t.Context(), answering{output: output}, address, 0)
		switch {
		case err != nil && !errors.Is(err, relay.ErrNoRelay):
			t.Errorf("unexpected error %v", err)
		case err == nil && common.BytesToAddress(output[:32]) != address:
			t.Errorf("a relay whose courts are another's: %+v", client.Params)
		}
		at := &protocol.Batch{ID: common.Hash{1}, Claims: []protocol.Claim{{}}}
		got, err := relay.ClientOf(answering{output: output}).Verified(t.Context(), at, 0, common.Hash{})
		if err == nil && (len(output) < 32 || new(big.Int).SetBytes(output[:32]).Cmp(big.NewInt(map[bool]int64{true: 1}[got])) != 0) {
			t.Errorf("%x is %t", output, got)
		}
	})
}
