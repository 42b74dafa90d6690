// SPDX-License-Identifier: MIT

package btcheaders

import (
	"bytes"
	"encoding/hex"
	"testing"
)

// genesisHex is the header of mainnet's first block.
const genesisHex = "01000000" + "0000000000000000000000000000000000000000000000000000000000000000" +
	"3ba3edfd7a7b12b27ac72c3e67768f617fc81bc3888a51323a9fb8aa4b1e5e4a" + "29ab5f49" + "ffff001d" + "1dac2b7c"

// Rules: P-1.1.
func TestParseHeaderReadsEveryField(t *testing.T) {
	raw, err := hex.DecodeString(genesisHex)
	if err != nil {
		t.Fatal(err)
	}
	got, err := ParseHeader(raw)
	if err != nil {
		t.Fatal(err)
	}
	want := Header{
		Version:    1,
		MerkleRoot: displayHash(t, "4a5e1e4baab89f3a32518a88c31bc87f618f76673e2cc77ab2127b7afdeda33b"),
		Time:       1231006505,
		Bits:       0x1d00ffff,
		Nonce:      2083236893,
	}
	if got != want {
		t.Errorf("got %+v, want %+v", got, want)
	}
	if hash := displayHash(t, "000000000019d6689c085ae165831e934ff763ae46a2a6c172b3f1b60a8ce26f"); got.Hash() != hash {
		t.Errorf("hash is %x, want %x", got.Hash(), hash)
	}
}

func TestHeaderBytesRoundTrip(t *testing.T) {
	raw := make([]byte, HeaderLength)
	for i := range raw {
		raw[i] = byte(i + 150) // no two bytes equal, the version negative
	}
	h, err := ParseHeader(raw)
	if err != nil {
		t.Fatal(err)
	}
	if h.Version >= 0 {
		t.Errorf("version %d is not read as signed", h.Version)
	}
	prefix := []byte("prefix")
	if got := h.AppendBytes(prefix); !bytes.Equal(got, append([]byte("prefix"), raw...)) {
		t.Errorf("got %x after the prefix, want %x", got, raw)
	}
}

func TestParseHeaderLength(t *testing.T) {
	for _, n := range []int{0, 79, 81, 160} {
		_, err := ParseHeader(make([]byte, n))
		wantKind(t, err, ErrHeaderLength)
	}
}

func TestParseHeadersLength(t *testing.T) {
	for _, tc := range []struct {
		name    string
		length  int
		headers int
		kind    error
	}{
		{"none", 0, 0, nil},
		{"one byte", 1, 0, ErrHeaderLength},
		{"one short of a header", 79, 0, ErrHeaderLength},
		{"one header", 80, 1, nil},
		{"one byte over", 81, 0, ErrHeaderLength},
		{"three headers", 240, 3, nil},
	} {
		t.Run(tc.name, func(t *testing.T) {
			headers, err := ParseHeaders(make([]byte, tc.length))
			wantKind(t, err, tc.kind)
			if len(headers) != tc.headers {
				t.Errorf("got %d headers, want %d", len(headers), tc.headers)
			}
		})
	}
}

func TestParseHeadersKeepsOrder(t *testing.T) {
	var raw []byte
	for nonce := range uint32(3) {
		raw = Header{Nonce: nonce}.AppendBytes(raw)
	}
	headers, err := ParseHeaders(raw)
	if err != nil {
		t.Fatal(err)
	}
	for i, h := range headers {
		if h.Nonce != uint32(i) {
			t.Errorf("header %d has nonce %d", i, h.Nonce)
		}
	}
}
