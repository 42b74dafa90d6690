// SPDX-License-Identifier: MIT

package btcheaders

import (
	"bytes"
	"errors"
	"math"
	"testing"
)

// streamed is the 44-byte form of headers, one after another.
func streamed(headers ...Header) []byte {
	var raw []byte
	for _, h := range headers {
		raw = h.AppendStreamed(raw)
	}
	return raw
}

// Rules: P-6.14.
func TestStreamedFormIsTheHeaderWithoutLinkAndBits(t *testing.T) {
	raw := make([]byte, HeaderLength)
	for i := range raw {
		raw[i] = byte(i + 150) // no two bytes equal, the version negative
	}
	h, err := ParseHeader(raw)
	if err != nil {
		t.Fatal(err)
	}
	want := bytes.Join([][]byte{[]byte("prefix"), raw[0:4], raw[36:72], raw[76:80]}, nil)
	got := h.AppendStreamed([]byte("prefix"))
	if !bytes.Equal(got, want) {
		t.Errorf("got %x after the prefix, want %x", got, want)
	}
	back, err := ParseStreamed(got[6:], h.PrevBlock, h.Bits)
	if err != nil {
		t.Fatal(err)
	}
	if back != h {
		t.Errorf("read back as %+v, want %+v", back, h)
	}
}

func TestParseStreamedLength(t *testing.T) {
	for _, n := range []int{0, 43, 45, 80, 88} {
		_, err := ParseStreamed(make([]byte, n), Hash{}, 0)
		wantKind(t, err, ErrHeaderLength)
	}
}

func TestAppendStreamed(t *testing.T) {
	headers := fixture(t, "headers_0_to_2200.bin")
	start, err := FromHeaders(headers[:2000], 0, Origin{}, MainNet())
	if err != nil {
		t.Fatal(err)
	}
	for _, tc := range []struct {
		name  string
		count int
	}{
		{"none", 0},
		{"one", 1},
		{"up to a retarget", 16},
		{"over a retarget", 17},
		{"two hundred", 200},
	} {
		t.Run(tc.name, func(t *testing.T) {
			run := headers[2000 : 2000+tc.count]
			want := start
			for _, h := range run {
				if want, err = want.Append(h, MainNet(), h.Time); err != nil {
					t.Fatal(err)
				}
			}
			got, err := start.AppendStreamed(streamed(run...), MainNet(), headers[2200].Time)
			if err != nil {
				t.Fatal(err)
			}
			if got != want {
				t.Errorf("got %+v, want %+v", got, want)
			}
		})
	}
}

func TestAppendStreamedFillsInARetarget(t *testing.T) {
	headers := fixture(t, "headers_46356_to_46380.bin")
	s, err := FromHeaders(headers[:12], 46356, Origin{EpochStart: 1268010873}, MainNet())
	if err != nil {
		t.Fatal(err)
	}
	s, err = s.AppendStreamed(streamed(headers[12:]...), MainNet(), headers[24].Time)
	if err != nil {
		t.Fatal(err)
	}
	if s.Tip != headers[24].Hash() || s.Bits != 0x1c381375 {
		t.Errorf("got %+v", s)
	}
}

func TestAppendStreamedRules(t *testing.T) {
	tip, good := tipOfTwelve(t)
	for _, tc := range []struct {
		name   string
		state  func(*State)
		header func(*Header)
		kind   error
	}{
		{name: "good"},
		{name: "link and bits of the header are not read", header: func(h *Header) { h.PrevBlock[0] ^= 1; h.Bits-- }},
		{name: "time at the median", header: func(h *Header) { h.Time = tip.MedianTime() }, kind: ErrTimeTooOld},
		{name: "time too far ahead", header: func(h *Header) { h.Time += MaxFutureTime + 1 }, kind: ErrTimeTooNew},
		{name: "version below the floor", header: func(h *Header) { h.Version = 3 }, kind: ErrVersionTooOld},
		{name: "no height left", state: func(s *State) { s.Height = math.MaxUint32 }, kind: ErrOverflow},
		{name: "bits that are no target", state: func(s *State) { s.Bits = 0x04923456 }, kind: ErrBadTarget},
	} {
		t.Run(tc.name, func(t *testing.T) {
			s, h := tip, good
			if tc.state != nil {
				tc.state(&s)
			}
			if tc.header != nil {
				tc.header(&h)
			}
			mined := mine(t, Header{Version: h.Version, PrevBlock: s.Tip, Time: h.Time, Bits: good.Bits}, false)
			next, err := s.AppendStreamed(streamed(mined), RegTest(), good.Time)
			wantKind(t, err, tc.kind)
			if err != nil && next != (State{}) {
				t.Errorf("a state came with the error: %+v", next)
			}
			var rule *RuleError
			if err != nil && (!errors.As(err, &rule) || rule.Height != s.Height+1) {
				t.Errorf("%v does not tell height %d", err, s.Height+1)
			}
		})
	}
}

func TestAppendStreamedWhenARetargetHasNoTarget(t *testing.T) {
	s := State{Height: RetargetInterval - 1, Bits: 0x04923456}
	_, err := s.AppendStreamed(make([]byte, StreamedLength), MainNet(), 0)
	wantKind(t, err, ErrBadTarget)
	var rule *RuleError
	if !errors.As(err, &rule) || rule.Height != RetargetInterval {
		t.Errorf("%v does not tell height %d", err, RetargetInterval)
	}
}

func TestAppendStreamedHeightBeforeBits(t *testing.T) {
	s := State{Height: math.MaxUint32, Bits: 0x04923456}
	_, err := s.AppendStreamed(make([]byte, StreamedLength), MainNet(), 0)
	wantKind(t, err, ErrOverflow)
}

func TestAppendStreamedTellsTheFirstBadHeader(t *testing.T) {
	headers := madeChain(t, 20, chainStart)
	s, err := FromHeaders(headers[:12], 0, Origin{}, RegTest())
	if err != nil {
		t.Fatal(err)
	}
	headers[15] = mine(t, headers[15], true)
	_, err = s.AppendStreamed(streamed(headers[12:]...), RegTest(), headers[19].Time)
	wantKind(t, err, ErrHighHash)
	var rule *RuleError
	if !errors.As(err, &rule) || rule.Height != 15 {
		t.Errorf("got %v, want a rule broken at height 15", err)
	}
}

func TestAppendStreamedLength(t *testing.T) {
	tip, good := tipOfTwelve(t)
	bad := good
	bad.Version = 3 // the length is told first
	for _, n := range []int{1, 43, 45, 87} {
		raw := append(streamed(bad), make([]byte, StreamedLength)...)[:n]
		_, err := tip.AppendStreamed(raw, RegTest(), good.Time)
		wantKind(t, err, ErrHeaderLength)
	}
}
