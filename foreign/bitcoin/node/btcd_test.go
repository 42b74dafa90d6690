// SPDX-License-Identifier: MIT

package node_test

import (
	"bytes"
	"encoding/hex"
	"errors"
	"testing"

	"github.com/assize/assize/btcheaders"
	btcblock "github.com/assize/assize/foreign/bitcoin/block"
	bitcoinnode "github.com/assize/assize/foreign/bitcoin/node"
	"github.com/assize/assize/internal/testing/btcdtest"
)

// TestRPCOfBtcd reads a real node by all that the client has, and compares it with what the node says itself.
func TestRPCOfBtcd(t *testing.T) {
	t.Parallel()
	node := btcdtest.Start(t)
	const length = 4100 // more than two runs of getheaders
	node.Generate(length)
	client, err := bitcoinnode.NewRPC(bitcoinnode.Config{URL: node.URL, User: node.User, Password: node.Password})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(client.Close)
	ctx := t.Context()

	hash, height, err := client.Tip(ctx)
	var best string
	node.Call(&best, "getbestblockhash")
	if err != nil || height != length || btcblock.FormatID(hash) != best {
		t.Fatalf("tip %s at %d, %v; want %s at %d", btcblock.FormatID(hash), height, err, best, length)
	}

	for _, c := range []struct {
		name        string
		from, count int
		got         int
	}{
		{"the first block", 0, 1, 1},
		{"from the first block on, in a batch", 0, 700, 500},
		{"one", 1, 1, 1},
		{"in bulk", 1, 2000, 2000},
		{"in bulk, fewer than the node gives", 2001, 3, 3},
		{"in bulk, more than the node gives", 2000, 9999, 2000},
		{"the last ones", length - 4, 100, 5},
		{"the tip", length, 1, 1},
	} {
		t.Run(c.name, func(t *testing.T) {
			headers, err := client.Headers(ctx, uint32(c.from), c.count)
			if err != nil || len(headers) != c.got {
				t.Fatalf("%d headers, %v; want %d", len(headers), err, c.got)
			}
			for _, i := range []int{0, len(headers) - 1} {
				var want string
				node.Call(&want, "getblockhash", c.from+i)
				if got := btcblock.FormatID(headers[i].Hash()); got != want {
					t.Errorf("height %d: %s, want %s", c.from+i, got, want)
				}
			}
		})
	}
	for _, count := range []int{1, 2} {
		if _, err := client.Headers(ctx, length+1, count); !errors.Is(err, bitcoinnode.ErrNotFound) {
			t.Errorf("%d headers above the tip: %v", count, err)
		}
	}

	raw, err := client.Block(ctx, hash)
	var want string
	node.Call(&want, "getblock", best, 0)
	if err != nil || hex.EncodeToString(raw) != want {
		t.Errorf("another block, %v", err)
	}
	if b, err := btcblock.Parse(raw); err != nil || b.Hash() != hash || b.VerifyDepth() != nil {
		t.Errorf("no such block: %v", err)
	}
	if _, err := client.Block(ctx, btcheaders.Hash{1}); !errors.Is(err, bitcoinnode.ErrNotFound) {
		t.Errorf("a block that nobody has: %v", err)
	}

	other, err := bitcoinnode.NewRPC(bitcoinnode.Config{URL: node.URL, User: node.User, Password: "guessed"})
	if err != nil {
		t.Fatal(err)
	}
	if _, _, err := other.Tip(ctx); !errors.Is(err, bitcoinnode.ErrUnauthorized) || bytes.Contains([]byte(err.Error()), []byte("guessed")) {
		t.Errorf("a wrong password: %v", err)
	}
}
