// SPDX-License-Identifier: MIT

package main

import (
	"os"
	"path/filepath"
	"strconv"
	"testing"

	btcblock "github.com/assize/assize/foreign/bitcoin/block"
	"github.com/assize/assize/internal/testing/madechain"
	"github.com/assize/assize/pathproof"
)

// TestProposeOnRegtest proposes transactions of made blocks, some of which an
// honest proposer leaves alone.
func TestProposeOnRegtest(t *testing.T) {
	t.Parallel()
	const checkpoint, first = 12, 13
	bodies := map[int][][]byte{first: largeCoinbase(), first + 1: madechain.TransactionLikeNodes(first + 1)}
	dir := t.TempDir()
	var raw []byte
	var ids []string // of the second transaction of each block from first on
	var prev [32]byte
	for height := range 26 {
		txs := bodies[height]
		if txs == nil {
			txs = madechain.Plain(uint32(height), 3)
		}
		b := madechain.Block(prev, 1_600_000_000+600*uint32(height), txs)
		raw = append(raw, b[:80]...)
		prev = pathproof.DoubleSHA256(b[:80])
		if height < first {
			continue
		}
		ids = append(ids, btcblock.FormatID(pathproof.DoubleSHA256(txs[1])))
		if err := os.WriteFile(filepath.Join(dir, strconv.Itoa(height)), b, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	w := newWorld(t).with("ASSIZE_NETWORK", "regtest", "ASSIZE_HEADERS", file(t, "headers", raw)).
		deployed("--checkpoint-height", strconv.Itoa(checkpoint)).with("ASSIZE_BLOCKS", dir)
	for _, c := range []struct{ name, id, want string }{
		{"coinbase too large", ids[0], "the block's depth cannot be proven"},
		{"one block short of two more", ids[5], "at height 18 and the view ends at 25; wait for height 26"},
	} {
		t.Run(c.name, func(t *testing.T) {
			w.run("propose", c.id).fails(t, exitFailure, c.want)
		})
	}
	for _, c := range []struct{ name, id, want string }{
		{"transactions that look like nodes", ids[1], "claims    1\n"},
		{"just deep enough", ids[4], "claims    1\n"},
	} {
		t.Run(c.name, func(t *testing.T) {
			w.run("propose", c.id).succeeds(t, c.want)
		})
	}
	if r := w.as(guard).run("watch", "--once").succeeds(t); len(r.out) > 0 {
		t.Errorf("stdout: %s", r.out)
	}
}
