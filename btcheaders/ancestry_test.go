// SPDX-License-Identifier: MIT

package btcheaders

import (
	"bytes"
	"encoding/binary"
	"math"
	"testing"
)

// Rules: P-6.4.
func TestAncestryWitnessForm(t *testing.T) {
	headers := fixture(t, "headers_46356_to_46380.bin")[10:14] // a retarget after the second
	got, err := AncestryWitness(headers)
	if err != nil {
		t.Fatal(err)
	}
	want := []byte{0x6f, 0x7f, 0x38, 0x1c, 0, 2}
	want = append(want, streamed(headers[:2]...)...)
	want = append(want, 0x75, 0x13, 0x38, 0x1c, 0, 2)
	want = append(want, streamed(headers[2:]...)...)
	if !bytes.Equal(got, want) {
		t.Errorf("got  %x\nwant %x", got, want)
	}
}

func TestAncestryWitnessOfNone(t *testing.T) {
	got, err := AncestryWitness(nil)
	if err != nil || len(got) != 0 {
		t.Errorf("got %x, %v", got, err)
	}
}

func TestAncestryWitnessOfHeadersApart(t *testing.T) {
	headers := fixture(t, "headers_0_to_2200.bin")
	_, err := AncestryWitness([]Header{headers[5], headers[7]})
	wantKind(t, err, ErrBadLink)
}

func TestAncestryWitnessSplitsALongRun(t *testing.T) {
	// 65,536 headers of equal bits: the count of one run does not hold them.
	headers := make([]Header, math.MaxUint16+1)
	var tip Hash
	for i := range headers {
		headers[i] = Header{PrevBlock: tip, Time: uint32(i), Bits: 0x207fffff}
		tip = headers[i].Hash()
	}
	witness, err := AncestryWitness(headers)
	if err != nil {
		t.Fatal(err)
	}
	if want := 2*ancestryRunHead + len(headers)*StreamedLength; len(witness) != want {
		t.Errorf("%d bytes, want %d", len(witness), want)
	}
	wantKind(t, VerifyAncestry(tip, Hash{}, uint32(len(headers)), witness), nil)
}

func TestVerifyAncestry(t *testing.T) {
	headers := fixture(t, "headers_46356_to_46380.bin")
	for _, tc := range []struct {
		name  string
		n     int // headers, from the second on; a retarget stands before the twelfth of them
		upper func(*Hash)
		lower func(*Hash)
		edges int // added to their number
		bytes func([]byte) []byte
		kind  error
	}{
		{name: "one", n: 1},
		{name: "one period", n: 11},
		{name: "two periods", n: 24},
		{name: "runs shorter than they could be", n: 2, bytes: func(b []byte) []byte {
			head := bytes.Clone(b[:ancestryRunHead])
			head[5] = 1
			first, second := b[ancestryRunHead:ancestryRunHead+StreamedLength], b[ancestryRunHead+StreamedLength:]
			return bytes.Join([][]byte{head, first, head, second}, nil)
		}},
		{name: "none", n: 0, kind: ErrEdgeCount},
		{name: "another upper hash", n: 24, upper: func(h *Hash) { h[0] ^= 1 }, kind: ErrBadLink},
		{name: "another lower hash", n: 24, lower: func(h *Hash) { h[31] ^= 1 }, kind: ErrBadLink},
		{name: "an edge too few", n: 24, edges: -1, kind: ErrEdgeCount},
		{name: "an edge too many", n: 24, edges: 1, kind: ErrEdgeCount},
		{name: "edges with no bytes", n: 0, edges: 1, kind: ErrEdgeCount},
		{name: "other bits", n: 24, bytes: func(b []byte) []byte { b[0] ^= 1; return b }, kind: ErrBadLink},
		{name: "another nonce in the middle", n: 24, bytes: func(b []byte) []byte { b[ancestryRunHead+5*StreamedLength-1] ^= 1; return b }, kind: ErrBadLink},
		{name: "another count", n: 1, bytes: func(b []byte) []byte { b[5] = 2; return b }, kind: ErrWitness},
		{name: "a run cut short", n: 24, bytes: func(b []byte) []byte { return b[:len(b)-1] }, kind: ErrWitness},
		{name: "part of a run's head", n: 24, bytes: func(b []byte) []byte { return append(b, 0, 0, 0, 0, 0) }, kind: ErrWitness},
		{name: "an empty run at the end", n: 24, bytes: func(b []byte) []byte { return append(b, 0, 0, 0, 0, 0, 0) }, kind: ErrWitness},
		{name: "an empty run at the start", n: 24, bytes: func(b []byte) []byte { return append(make([]byte, 6), b...) }, kind: ErrWitness},
	} {
		t.Run(tc.name, func(t *testing.T) {
			witness, err := AncestryWitness(headers[1 : 1+tc.n])
			if err != nil {
				t.Fatal(err)
			}
			upper, lower := headers[tc.n].Hash(), headers[0].Hash()
			if tc.upper != nil {
				tc.upper(&upper)
			}
			if tc.lower != nil {
				tc.lower(&lower)
			}
			if tc.bytes != nil {
				witness = tc.bytes(witness)
			}
			wantKind(t, VerifyAncestry(upper, lower, uint32(tc.n+tc.edges), witness), tc.kind)
		})
	}
}

func FuzzVerifyAncestry(f *testing.F) {
	f.Fuzz(func(t *testing.T, lower []byte, witness []byte) {
		from := Hash{}
		copy(from[:], lower)

		// What the witness holds, read by a second reader that keeps whole headers.
		var headers []Header
		tip, rest := from, witness
		for len(rest) >= 6 {
			bits, count := binary.LittleEndian.Uint32(rest), int(binary.BigEndian.Uint16(rest[4:]))
			if rest = rest[6:]; count == 0 || len(rest) < count*StreamedLength {
				rest = []byte{0}
				break
			}
			for ; count > 0; count-- {
				raw := append(append(bytes.Clone(rest[:4]), tip[:]...), rest[4:40]...)
				raw = append(binary.LittleEndian.AppendUint32(raw, bits), rest[40:44]...)
				h, err := ParseHeader(raw)
				if err != nil {
					t.Fatal(err)
				}
				headers, tip, rest = append(headers, h), h.Hash(), rest[StreamedLength:]
			}
		}
		edges := uint32(len(headers))
		if len(rest) > 0 {
			wantKind(t, VerifyAncestry(tip, from, max(edges, 1), witness), ErrWitness)
			return
		}
		wantKind(t, VerifyAncestry(tip, from, edges+1, witness), ErrEdgeCount)
		if edges == 0 {
			return
		}
		wantKind(t, VerifyAncestry(tip, from, edges, witness), nil)
		wantKind(t, VerifyAncestry(Hash{1}, from, edges, witness), ErrBadLink)

		packed, err := AncestryWitness(headers)
		if err != nil || len(packed) > len(witness) {
			t.Fatalf("packed again to %d bytes of %d, %v", len(packed), len(witness), err)
		}
		wantKind(t, VerifyAncestry(tip, from, edges, packed), nil)
	})
}
