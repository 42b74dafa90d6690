// SPDX-License-Identifier: MIT

package relay_test

import (
	"context"
	"fmt"
	"slices"
	"testing"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"

	"github.com/assize/assize/internal/simchain"
	"github.com/assize/assize/relay"
	"github.com/assize/assize/relay/protocol"
	"github.com/assize/assize/relay/txmgr"
)

// busyBlock has n batches proposed, and three disputes opened, all in one block.
func (h *home) busyBlock(n int) {
	h.t.Helper()
	claims := []protocol.Claim{claimOf(madeBlock(h.t, 4), 0), claimOf(madeBlock(h.t, 4), 1)}
	b, p := h.propose(claims...), h.params()
	pool := simchain.Prompt{Client: h.Chain.Backend.Client().(simchain.Client)} // it mines nothing by itself
	send := func(name string) func(txmgr.Call, error) {
		account := simchain.NewAccount(name)
		sender, err := relay.NewSender(h.t.Context(), pool, account.Address, account.Sign)
		if err != nil {
			h.t.Fatal(err)
		}
		return func(call txmgr.Call, err error) {
			h.t.Helper()
			if err == nil {
				_, err = sender.Send(h.t.Context(), call)
			}
			if err != nil {
				h.t.Fatal(err)
			}
		}
	}
	propose, challenge := send("proposer"), send("challenger")
	for i := range n {
		propose(relay.At(p).Propose(claims, common.Hash{1, byte(i)}, 0, p.MinDeposit(101, 100)))
	}
	for i := range 3 {
		challenge(relay.At(p).Challenge(protocol.KindPath, b, i%2, uint64(i)))
	}
	h.Commit()
}

// tooMany is what a node says no with.
type tooMany int

func (r tooMany) Error() string  { return fmt.Sprintf("refused: %d", int(r)) }
func (r tooMany) ErrorCode() int { return int(r) }

// narrow is a node that answers with so many logs at most, and has receipts.
type narrow struct {
	trick
	chain    *simchain.Chain
	most     int // logs in an answer
	code     int
	receipts func() error
	block    common.Hash // of which it answers so; the others it answers as it should
}

func newNarrow(h *home, most, code int) *narrow {
	n := &narrow{trick: trick{Reader: h.Client}, chain: h.Chain, most: most, code: code, receipts: func() error { return nil }}
	n.logs = func(q ethereum.FilterQuery, logs []types.Log) ([]types.Log, error) {
		of := slices.DeleteFunc(slices.Clone(logs), func(l types.Log) bool { return l.BlockHash != n.block })
		if len(of) > n.most {
			return nil, tooMany(n.code)
		}
		return logs, nil
	}
	return n
}

func (n *narrow) BlockTransactions(ctx context.Context, block common.Hash) (hashes []common.Hash, err error) {
	n.asked = append(n.asked, "transactions")
	b, err := n.chain.Backend.Client().BlockByHash(ctx, block)
	if err != nil {
		return nil, err
	}
	for _, tx := range b.Transactions() {
		hashes = append(hashes, tx.Hash())
	}
	return hashes, n.receipts()
}

func (n *narrow) TransactionReceipt(ctx context.Context, hash common.Hash) (*types.Receipt, error) {
	n.asked = append(n.asked, "receipt "+hash.Hex())
	if err := n.receipts(); err != nil {
		return nil, err
	}
	return n.chain.Client.TransactionReceipt(ctx, hash)
}

// TestLargeBlock: a block whose logs are too many for one answer is read in pieces: by
// contract, by kind, by receipt. What is read of it is not asked for again, whichever call
// fails, and however a node words that an answer is too large.
func TestLargeBlock(t *testing.T) {
	h := newHome(t)
	h.commit(5)
	h.busyBlock(12)
	head, err := h.Client.HeaderByNumber(t.Context(), nil)
	if err != nil {
		t.Fatal(err)
	}
	h.commit(6)
	for _, c := range []struct {
		name       string
		most, code int
		walk       uint64
		receipts   int // that are asked for
		rounds     int
	}{
		{"all at once", 15, -32005, 1000, 0, 1},
		{"a contract at a time", 12, -32005, 1000, 0, 1},
		{"a contract at a time, in other words", 12, -32000, 1000, 0, 2},
		{"a kind at a time", 12, -32005, 1000, 0, 1},
		{"a receipt at a time", 4, -32005, 1000, 15, 1},
		{"a receipt at a time, in other words", 2, -32602, 1000, 15, 2},
		{"a receipt at a time, by range", 4, -32005, 4, 15, 1},
		{"nothing but receipts", 0, -32005, 1000, 15, 1},
	} {
		t.Run(c.name, func(t *testing.T) {
			node := newNarrow(h, c.most, c.code)
			node.block = head.Hash()
			client, err := relay.Open(t.Context(), node, h.Relay, h.Block)
			if err != nil {
				t.Fatal(err)
			}
			client.Limit(c.walk, 2, 1000, 1000, 1000)
			node.asked = nil
			rounds := 1
			for ; rounds <= c.rounds; rounds++ {
				if _, err = client.State(t.Context()); err == nil {
					break
				}
			}
			if err != nil {
				t.Fatalf("in %d rounds: %v", c.rounds, err)
			}
			if n := kinds(node.asked)["receipt"]; n != c.receipts {
				t.Errorf("%d receipts are asked for, want %d", n, c.receipts)
			}
			h.mustRead(client)
		})
	}
	t.Run("whichever call fails", func(t *testing.T) {
		for at := 1; ; at++ {
			node := newNarrow(h, 2, -32005)
			node.block = head.Hash()
			client, err := relay.Open(t.Context(), node, h.Relay, h.Block)
			if err != nil {
				t.Fatal(err)
			}
			client.Limit(1000, 2, 1000, 1000, 1000)
			node.asked = nil
			calls := 0
			node.receipts = func() error {
				if calls++; calls == at {
					return errNode
				}
				return nil
			}
			_, err = client.State(t.Context())
			if calls < at {
				break
			}
			wantOneFailure := 16 + 1 // receipts and their list, and one again
			if err == nil {
				t.Fatalf("call %d: no error", at)
			}
			h.mustRead(client)
			if calls != wantOneFailure {
				t.Errorf("call %d fails: %d calls, want %d", at, calls, wantOneFailure)
			}
		}
	})
	t.Run("no receipts", func(t *testing.T) {
		node := newNarrow(h, 4, -32005)
		node.block = head.Hash()
		client, err := relay.Open(t.Context(), &node.trick, h.Relay, h.Block)
		if err != nil {
			t.Fatal(err)
		}
		for range 3 {
			wantError(t, client, tooMany(-32005))
		}
		node.most = 100
		h.mustRead(client)
	})
	t.Run("a receipt of another block", func(t *testing.T) {
		node := newNarrow(h, 0, -32005)
		node.block = head.Hash()
		client, err := relay.Open(t.Context(), moved{node}, h.Relay, h.Block)
		if err != nil {
			t.Fatal(err)
		}
		wantError(t, client, relay.ErrReorganised)
	})
}

// moved shows receipts of another block.
type moved struct{ *narrow }

func (m moved) TransactionReceipt(ctx context.Context, hash common.Hash) (*types.Receipt, error) {
	r, err := m.narrow.TransactionReceipt(ctx, hash)
	if err == nil {
		r.BlockHash[0] ^= 1
	}
	return r, err
}
