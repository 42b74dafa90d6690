// SPDX-License-Identifier: MIT

package node_test

import (
	"bytes"
	"context"
	"errors"
	"strings"
	"testing"

	"github.com/assize/assize/btcheaders"
	bitcoinnode "github.com/assize/assize/foreign/bitcoin/node"
	"github.com/assize/assize/pathproof"
)

// client is what all clients have.
type client interface {
	Name() string
	Close()
	Tip(ctx context.Context) (btcheaders.Hash, uint32, error)
	Headers(ctx context.Context, from uint32, count int) ([]btcheaders.Header, error)
	Block(ctx context.Context, hash btcheaders.Hash) ([]byte, error)
}

// TestClients reads the same chain by each client from a server that answers as documented.
func TestClients(t *testing.T) {
	t.Parallel()
	for _, kind := range kinds {
		t.Run(kind.name, func(t *testing.T) {
			m := &made{blocks: madeBlocks, pruned: 10}
			c, err := kind.open(bitcoinnode.Config{URL: serve(t, kind.serve(m)).URL + kind.path})
			if err != nil {
				t.Fatal(err)
			}
			t.Cleanup(c.Close)
			ctx := t.Context()
			hash, height, err := c.Tip(ctx)
			if tip := madeBlocks[madeLength-1]; err != nil || height != madeLength-1 || hash != pathproof.DoubleSHA256(tip[:80]) {
				t.Errorf("tip %x at %d, %v", hash, height, err)
			}
			var all []btcheaders.Header
			for len(all) < madeLength {
				run, err := c.Headers(ctx, uint32(len(all)), madeLength-len(all))
				if err != nil || len(run) == 0 {
					t.Fatalf("from height %d on: %d headers, %v", len(all), len(run), err)
				}
				all = append(all, run...)
			}
			for i, h := range all {
				if !bytes.Equal(h.AppendBytes(nil), madeBlocks[i][:80]) {
					t.Fatalf("another header at height %d", i)
				}
			}
			for _, from := range []uint32{0, 7, madeLength - 1} {
				if run, err := c.Headers(ctx, from, 1); err != nil || len(run) != 1 || run[0] != all[from] {
					t.Errorf("one header at height %d: %d, %v", from, len(run), err)
				}
			}
			for _, count := range []int{1, 2} {
				if _, err := c.Headers(ctx, madeLength, count); !errors.Is(err, bitcoinnode.ErrNotFound) {
					t.Errorf("%d headers above the tip: %v", count, err)
				}
			}
			if raw, err := c.Block(ctx, all[10].Hash()); err != nil || !bytes.Equal(raw, madeBlocks[10]) {
				t.Errorf("another block, %v", err)
			}
			if _, err := c.Block(ctx, all[9].Hash()); !errors.Is(err, bitcoinnode.ErrNotFound) {
				t.Errorf("a pruned block: %v", err)
			}
			if _, err := c.Block(ctx, btcheaders.Hash{1}); !errors.Is(err, bitcoinnode.ErrNotFound) {
				t.Errorf("a block that nobody has: %v", err)
			}
		})
	}
}

// TestRPCWithoutBulk asks for getheaders once, and reads batches when the node has no such call.
func TestRPCWithoutBulk(t *testing.T) {
	t.Parallel()
	m := &made{blocks: madeBlocks}
	c, err := bitcoinnode.NewRPC(bitcoinnode.Config{URL: serve(t, m).URL, BatchSize: 100})
	if err != nil {
		t.Fatal(err)
	}
	for from := uint32(1); from < 400; from += 100 {
		if run, err := c.Headers(t.Context(), from, 2000); err != nil || len(run) != 100 {
			t.Fatalf("%d headers, %v", len(run), err)
		}
	}
	if n := strings.Count(strings.Join(m.calls, " "), "getheaders"); n != 1 {
		t.Errorf("getheaders was called %d times", n)
	}
}

// TestEsploraWithShortPages reads headers one by one where pages are short.
func TestEsploraWithShortPages(t *testing.T) {
	t.Parallel()
	m := &made{blocks: madeBlocks, short: 1}
	c, err := bitcoinnode.NewEsplora(bitcoinnode.Config{URL: serve(t, m.esplora()).URL + "/api"})
	if err != nil {
		t.Fatal(err)
	}
	for count, want := range map[int]int{9: 9, 10: 1} {
		if run, err := c.Headers(t.Context(), 100, count); err != nil || len(run) != want {
			t.Errorf("%d headers of %d, %v", len(run), count, err)
		}
	}
}
