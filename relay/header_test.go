// SPDX-License-Identifier: MIT

package relay_test

import (
	"context"
	"encoding/json"
	"errors"
	"math/big"
	"strings"
	"testing"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"

	"github.com/assize/assize/relay"
	"github.com/assize/assize/relay/protocol"
)

// TestHeaderAsTold: a header is read with the hash that is claimed, and it is told
// whether that is what this build comes to.
func TestHeaderAsTold(t *testing.T) {
	h := newHome(t)
	known, err := h.Client.HeaderByNumber(t.Context(), nil)
	if err != nil {
		t.Fatal(err)
	}
	text, err := json.Marshal(known)
	if err != nil {
		t.Fatal(err)
	}
	other := `"hash":"` + common.Hash{7}.Hex() + `"`
	for _, c := range []struct {
		name, text string
		want       error
		recomputed bool
	}{
		{"as it is", string(text), nil, true},
		{"a field more, in the hash", strings.Replace(string(text), `{`, `{"inclusionListRoot":"0x01",`, 1), nil, true},
		{"another hash", strings.Replace(string(text), `"hash":"`+known.Hash().Hex()+`"`, other, 1), nil, false},
		{"a field that this build needs is gone", strings.Replace(string(text), `"difficulty"`, `"was"`, 1), nil, false},
		{"no hash", strings.Replace(string(text), `"hash"`, `"was"`, 1), relay.ErrBadHeader, false},
		{"no parent", strings.Replace(string(text), `"parentHash"`, `"was"`, 1), relay.ErrBadHeader, false},
		{"a number above 2^63", strings.Replace(string(text), `"number":"0x`, `"number":"0x8000000000000000","was":"0x`, 1), relay.ErrBadHeader, false},
		{"a bloom that is too short", strings.Replace(string(text), `"logsBloom":"0x00`, `"logsBloom":"0x`, 1), relay.ErrBadHeader, false},
	} {
		t.Run(c.name, func(t *testing.T) {
			var got relay.Header
			err := json.Unmarshal([]byte(c.text), &got)
			if !errors.Is(err, c.want) {
				t.Fatalf("got %v, want %v", err, c.want)
			}
			if err == nil && (got.Recomputed != c.recomputed || got.Number != known.Number.Uint64() || got.Parent != known.ParentHash ||
				got.Time != known.Time || got.BaseFee.Cmp(known.BaseFee) != 0 || got.ReceiptsRoot != known.ReceiptHash) {
				t.Errorf("got %+v", got)
			}
		})
	}
}

// newer is a node after a hard fork: its headers have hashes that this build does not
// come to.
type newer struct{ relay.Reader }

// told turns the first byte of a hash over.
func told(hash common.Hash) common.Hash { hash[0] ^= 0xff; return hash }

func (n newer) header(h *types.Header, err error) (*relay.Header, error) {
	if err != nil {
		return nil, err
	}
	return &relay.Header{
		Number: h.Number.Uint64(), Hash: told(h.Hash()), Parent: told(h.ParentHash), Time: h.Time, Bloom: h.Bloom, ReceiptsRoot: h.ReceiptHash, BaseFee: h.BaseFee,
	}, nil
}

func (n newer) HeaderAt(ctx context.Context, number *big.Int) (*relay.Header, error) {
	return n.header(n.HeaderByNumber(ctx, number))
}

func (n newer) HeaderOf(ctx context.Context, hash common.Hash) (*relay.Header, error) {
	return n.header(n.HeaderByHash(ctx, told(hash)))
}

func (n newer) CallContractAtHash(ctx context.Context, msg ethereum.CallMsg, block common.Hash) ([]byte, error) {
	return n.Reader.CallContractAtHash(ctx, msg, told(block))
}

func (n newer) FilterLogs(ctx context.Context, q ethereum.FilterQuery) ([]types.Log, error) {
	if q.BlockHash != nil {
		hash := told(*q.BlockHash)
		q.BlockHash = &hash
	}
	logs, err := n.Reader.FilterLogs(ctx, q)
	for i := range logs {
		logs[i].BlockHash = told(logs[i].BlockHash)
	}
	return logs, err
}

// TestUnknownHeaders: a chain whose hashes this build cannot recompute is followed like
// any other, by ranges, by hash, and through reorganisations.
func TestUnknownHeaders(t *testing.T) {
	h := newHome(t)
	h.commit(40)
	client, err := relay.Open(t.Context(), newer{h.Client}, h.Relay, h.Block)
	if err != nil {
		t.Fatal(err)
	}
	client.Limit(8, 4, 10, 1000, 20)
	read := func() *protocol.State {
		t.Helper()
		s, err := client.State(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		scratch, err := h.open().State(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		if !s.Reading.Unknown || scratch.Reading.Unknown {
			t.Errorf("told %+v, of a chain that is known %+v", s.Reading, scratch.Reading)
		}
		scratch.Block.Hash, scratch.Reading = told(scratch.Block.Hash), s.Reading
		same(t, s, scratch)
		return s
	}
	read()
	h.propose(claimOf(madeBlock(t, 4), 0))
	before := read()
	h.challenge(protocol.KindPath, before.Batches[len(before.Batches)-1], 0, 7)
	read()
	h.fork(told(before.Block.Hash))
	h.commit(3)
	read()
}
