// SPDX-License-Identifier: MIT

package btcheaders

import (
	"encoding/hex"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"testing"
)

// fixture reads a file of mainnet headers.
func fixture(t testing.TB, name string) []Header {
	t.Helper()
	raw, err := os.ReadFile(filepath.Join("..", "fixtures", "mainnet", name))
	if err != nil {
		t.Fatal(err)
	}
	headers, err := ParseHeaders(raw)
	if err != nil {
		t.Fatal(err)
	}
	return headers
}

// displayHash turns a hash as explorers show it into internal byte order.
func displayHash(t testing.TB, s string) Hash {
	t.Helper()
	h := bytes32(t, s)
	slices.Reverse(h[:])
	return h
}

// bytes32 decodes 64 hex digits.
func bytes32(t testing.TB, s string) [32]byte {
	t.Helper()
	b, err := hex.DecodeString(s)
	if err != nil || len(b) != 32 {
		t.Fatalf("%q is not 32 bytes of hex", s)
	}
	return [32]byte(b)
}

// mine returns h with the first nonce whose hash meets the target of its bits, or, if high, fails to.
func mine(t testing.TB, h Header, high bool) Header {
	t.Helper()
	for h.Nonce = 0; h.Nonce < 1<<20; h.Nonce++ {
		if err := CheckProofOfWork(h.Hash(), h.Bits, RegTest()); errors.Is(err, ErrHighHash) == high {
			return h
		}
	}
	t.Fatalf("no nonce for bits %08x", h.Bits)
	return h
}

// madeChain mines n regtest headers on the zero hash, the first at time start, the others 600 s after each other.
func madeChain(t testing.TB, n int, start uint32) []Header {
	t.Helper()
	headers := make([]Header, n)
	var tip Hash
	for i := range headers {
		headers[i] = mine(t, Header{Version: 4, PrevBlock: tip, Time: start + uint32(i)*TargetSpacing, Bits: 0x207fffff}, false)
		tip = headers[i].Hash()
	}
	return headers
}

// wantKind fails unless err is of the kind, nil meaning no error.
func wantKind(t testing.TB, err, kind error) {
	t.Helper()
	if !errors.Is(err, kind) {
		t.Fatalf("got error %v, want %v", err, kind)
	}
}
