// SPDX-License-Identifier: MIT

package files

import (
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/assize/assize/btcheaders"
)

const (
	chainStart       = 1_600_000_000 // time of the first made block
	farAhead         = 2_000_000_000 // a clock behind which no made block is
	checkpointHeight = 12
)

// mine returns headers upon the block with hash prev, one a time of times, on regtest. Chains made with different marks
// differ in every block.
func mine(t *testing.T, prev [32]byte, mark byte, times ...uint32) []btcheaders.Header {
	t.Helper()
	headers := make([]btcheaders.Header, len(times))
	for i, time := range times {
		h := btcheaders.Header{Version: 4, PrevBlock: prev, MerkleRoot: [32]byte{mark}, Time: time, Bits: 0x207fffff}
		headers[i] = work(h)
		prev = headers[i].Hash()
	}
	return headers
}

// work gives h a nonce that meets its bits.
func work(h btcheaders.Header) btcheaders.Header {
	for btcheaders.CheckProofOfWork(h.Hash(), h.Bits, btcheaders.RegTest()) != nil {
		h.Nonce++
	}
	return h
}

// spaced returns n times, 600 s apart, from that of the block at height.
func spaced(height, n int) []uint32 {
	times := make([]uint32, n)
	for i := range times {
		times[i] = chainStart + uint32(height+i)*btcheaders.TargetSpacing
	}
	return times
}

// madeChain is heights 0 to 20 on regtest, with the state at checkpointHeight.
func madeChain(t *testing.T) ([]btcheaders.Header, btcheaders.State) {
	t.Helper()
	headers := mine(t, [32]byte{}, 0, spaced(0, 21)...)
	checkpoint, err := btcheaders.FromHeaders(headers[:checkpointHeight+1], 0, btcheaders.Origin{}, btcheaders.RegTest())
	if err != nil {
		t.Fatal(err)
	}
	return headers, checkpoint
}

// fork returns the first headers up to height and n others upon them.
func fork(t *testing.T, headers []btcheaders.Header, height, n int, mark byte) []btcheaders.Header {
	t.Helper()
	side := mine(t, headers[height].Hash(), mark, spaced(height+1, n)...)
	return append(slices.Clone(headers[:height+1]), side...)
}

func rawHeaders(headers []btcheaders.Header) []byte {
	var raw []byte
	for _, h := range headers {
		raw = h.AppendBytes(raw)
	}
	return raw
}

func writeFile(t *testing.T, path string, raw []byte) string {
	t.Helper()
	if err := os.WriteFile(path, raw, 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

// writeChains writes a header file a chain and returns their paths.
func writeChains(t *testing.T, chains ...[]btcheaders.Header) []string {
	t.Helper()
	dir := t.TempDir()
	var paths []string
	for i, headers := range chains {
		path := filepath.Join(dir, string(rune('a'+i))+".bin")
		paths = append(paths, writeFile(t, path, rawHeaders(headers)))
	}
	return paths
}

func load(t *testing.T, checkpoint btcheaders.State, files []string) *View {
	t.Helper()
	v, err := Load(Config{Network: btcheaders.RegTest(), Checkpoint: checkpoint, Now: farAhead, HeaderFiles: files})
	if err != nil {
		t.Fatal(err)
	}
	return v
}

// wantError fails unless err is of the kind and says all the words.
func wantError(t *testing.T, err, kind error, words ...string) {
	t.Helper()
	if !errors.Is(err, kind) {
		t.Fatalf("got error %v, want %v", err, kind)
	}
	for _, w := range words {
		if !strings.Contains(err.Error(), w) {
			t.Errorf("%q does not say %q", err, w)
		}
	}
}
