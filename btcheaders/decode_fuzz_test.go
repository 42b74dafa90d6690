// SPDX-License-Identifier: MIT

package btcheaders

import (
	"bytes"
	"encoding/binary"
	"errors"
	"os"
	"path/filepath"
	"testing"

	"github.com/btcsuite/btcd/wire/v2"
)

// FuzzHeaders holds the two forms of a header against wire's reading and against each other.
func FuzzHeaders(f *testing.F) {
	raw, err := os.ReadFile(filepath.Join("..", "fixtures", "mainnet", "headers_46356_to_46380.bin"))
	if err != nil {
		f.Fatal(err)
	}
	raw = raw[:3*HeaderLength]
	f.Add(raw)
	f.Add(raw[:HeaderLength-1])
	f.Add([]byte{})
	f.Fuzz(func(t *testing.T, raw []byte) {
		headers, err := ParseHeaders(raw)
		if (err != nil) != (len(raw)%HeaderLength != 0) || err != nil && !errors.Is(err, ErrHeaderLength) {
			t.Fatalf("%d bytes: %v", len(raw), err)
		}
		if err != nil {
			return
		}
		var again []byte
		for _, h := range headers {
			var want wire.BlockHeader
			if err := want.Deserialize(bytes.NewReader(raw[len(again):])); err != nil {
				t.Fatal(err)
			}
			if h.Hash() != want.BlockHash() || h.PrevBlock != want.PrevBlock || h.MerkleRoot != want.MerkleRoot || h.Bits != want.Bits ||
				h.Version != want.Version || int64(h.Time) != want.Timestamp.Unix() || h.Nonce != want.Nonce {
				t.Fatalf("read as %+v, by wire as %+v", h, want)
			}
			again = h.AppendBytes(again)
			short := h.AppendStreamed(nil)
			if back, err := ParseStreamed(short, h.PrevBlock, h.Bits); err != nil || back != h {
				t.Fatalf("streamed as %x, which is read as %+v, %v", short, back, err)
			}
			if _, err := ParseStreamed(short[1:], h.PrevBlock, h.Bits); !errors.Is(err, ErrHeaderLength) {
				t.Fatalf("43 bytes: %v", err)
			}
		}
		if !bytes.Equal(again, raw) {
			t.Fatalf("%x is written as %x", raw, again)
		}
	})
}

// Repairs that let a fuzzed offer pass the checks that no mutation finds its way through, bits of one number.
const (
	repairWork   = 1 << iota // the header meets the easiest target of regtest
	repairHeight             // the height begins a period
	repairSlot               // the header's time is in its slot
	repairBase               // the base has the header's bits, and is low
)

func repairOffer(base *State, offer []byte, repair uint8) {
	if len(offer) != OfferLength {
		return
	}
	if repair&repairWork != 0 {
		binary.LittleEndian.PutUint32(offer[72:], 0x207fffff)
		for nonce := uint32(0); ; nonce++ {
			binary.LittleEndian.PutUint32(offer[76:], nonce)
			if h, err := ParseHeader(offer[:HeaderLength]); err == nil && CheckProofOfWork(h.Hash(), h.Bits, RegTest()) == nil {
				break
			}
		}
	}
	height := binary.BigEndian.Uint32(offer[HeaderLength:])
	if repair&repairHeight != 0 {
		height -= height % RetargetInterval
		binary.BigEndian.PutUint32(offer[HeaderLength:], height)
	}
	if repair&repairSlot != 0 {
		time := binary.LittleEndian.Uint32(offer[68:])
		binary.BigEndian.PutUint32(offer[HeaderLength+36+4*(height%MedianTimeSpan):], time)
	}
	if repair&repairBase != 0 {
		base.Bits, base.Height = binary.LittleEndian.Uint32(offer[72:]), min(base.Height, 10)
	}
}

// FuzzCandidate: an offer that is taken makes a consistent state above the base, which offers the same bytes again; one that is
// not taken breaks a rule that Candidate names.
func FuzzCandidate(f *testing.F) {
	headers := fixture(f, "headers_0_to_2200.bin")
	base, err := FromHeaders(headers[:11], 0, Origin{}, MainNet())
	if err != nil {
		f.Fatal(err)
	}
	s, err := FromHeaders(headers[:2017], 0, Origin{}, MainNet())
	if err != nil {
		f.Fatal(err)
	}
	offer := AppendOffer(nil, headers[2016], s)
	for repair := range uint8(16) {
		f.Add(base.AppendBytes(nil), offer, repair)
	}
	f.Add(base.AppendBytes(nil), offer[1:], uint8(0))
	other := bytes.Clone(offer)
	other[HeaderLength+36+4*(2016%MedianTimeSpan)]++ // the time is in no slot
	f.Add(base.AppendBytes(nil), other, uint8(repairWork|repairBase))
	f.Fuzz(func(t *testing.T, packed, offer []byte, repair uint8) {
		base, err := ParseState(packed)
		if err != nil {
			return
		}
		offer = bytes.Clone(offer)
		repairOffer(&base, offer, repair)
		for _, p := range []Params{MainNet(), RegTest()} {
			got, err := Candidate(base, offer, p)
			if err != nil {
				known := false
				for _, kind := range []error{ErrOfferLength, ErrOfferHeight, ErrBadTarget, ErrEasyTarget, ErrLowHeight, ErrTimeSlot, ErrHighHash, ErrNoWork, ErrEpochStart} {
					known = known || errors.Is(err, kind)
				}
				if !known || (len(offer) == OfferLength) == errors.Is(err, ErrOfferLength) {
					t.Fatalf("%d bytes: %v", len(offer), err)
				}
				continue
			}
			h, err := ParseHeader(offer[:HeaderLength])
			if err != nil || got.Tip != h.Hash() || got.EpochStart != h.Time || got.Height <= base.Height || got.Height%RetargetInterval != 0 {
				t.Fatalf("%+v of header %+v, %v", got, h, err)
			}
			if err := got.CheckConsistent(p); err != nil {
				t.Fatal(err)
			}
			if again := AppendOffer(nil, h, got); !bytes.Equal(again, offer) {
				t.Fatalf("%x is offered again as %x", offer, again)
			}
		}
	})
}
