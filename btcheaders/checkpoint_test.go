// SPDX-License-Identifier: MIT

package btcheaders

import (
	"errors"
	"math"
	"slices"
	"testing"
)

func TestFromHeadersIsCanonical(t *testing.T) {
	// The same chain, from the genesis block and from the middle, before and after the retarget at 2,016.
	headers := fixture(t, "headers_0_to_2200.bin")
	for _, end := range []int{40, 2015, 2016, 2030} {
		whole, err := FromHeaders(headers[:end+1], 0, Origin{}, MainNet())
		if err != nil {
			t.Fatal(err)
		}
		for _, first := range []int{1, 25, end - 10} {
			before, err := FromHeaders(headers[:max(first, 11)], 0, Origin{}, MainNet())
			if err != nil {
				t.Fatal(err)
			}
			if first == 1 {
				before.Work, before.EpochStart = Work(headers[0].Bits), headers[0].Time
			}
			part, err := FromHeaders(headers[first:end+1], uint32(first), Origin{Work: before.Work, EpochStart: before.EpochStart}, MainNet())
			if err != nil {
				t.Fatal(err)
			}
			if part != whole {
				t.Errorf("heights %d to %d: got %+v, want %+v", first, end, part, whole)
			}
		}
	}
}

func TestFromHeadersUnknownEpoch(t *testing.T) {
	headers := fixture(t, "headers_46356_to_46380.bin")
	for _, tc := range []struct {
		name  string
		end   int // of the slice; the period begins at its index 12
		epoch uint32
		kind  error
	}{
		{"run ends before the period does", 12, 0, ErrUnknownEpoch},
		{"run holds the next period's start", 13, 0, nil},
		{"run goes on in the next period", 25, 0, nil},
		{"start given", 25, 1268010873, nil},
		{"wrong start given", 25, 1268010874, ErrUnexpectedBits},
	} {
		t.Run(tc.name, func(t *testing.T) {
			s, err := FromHeaders(headers[:tc.end], 46356, Origin{EpochStart: tc.epoch}, MainNet())
			wantKind(t, err, tc.kind)
			if err == nil && s.EpochStart != headers[12].Time {
				t.Errorf("the period starts at %d, want %d", s.EpochStart, headers[12].Time)
			}
		})
	}
}

func TestFromHeadersRules(t *testing.T) {
	for _, tc := range []struct {
		name   string
		index  int
		mutate func(*Header)
		high   bool // mine a hash above the target
		kind   error
	}{
		{name: "good", index: 13, mutate: func(*Header) {}},
		{name: "link of the first is not known", index: 0, mutate: func(h *Header) { h.PrevBlock[0] = 1 }},
		{name: "link of the second", index: 1, mutate: func(h *Header) { h.PrevBlock[0] ^= 1 }, kind: ErrBadLink},
		{name: "bits of the second", index: 1, mutate: func(h *Header) { h.Bits-- }, kind: ErrUnexpectedBits},
		{name: "bits of the first above the limit", index: 0, mutate: func(h *Header) { h.Bits = 0x2100ffff }, kind: ErrBadTarget},
		{name: "hash of the first", index: 0, mutate: func(*Header) {}, high: true, kind: ErrHighHash},
		{name: "hash of the last", index: 13, mutate: func(*Header) {}, high: true, kind: ErrHighHash},
		{name: "version of the first at height 0 has no floor", index: 0, mutate: func(h *Header) { h.Version = 1 }},
		{name: "version of the second", index: 1, mutate: func(h *Header) { h.Version = 3 }, kind: ErrVersionTooOld},
		{name: "time of the eleventh is not judged", index: 10, mutate: func(h *Header) { h.Time = 1 }},
		{name: "time of the twelfth at the median", index: 11, mutate: func(h *Header) { h.Time = chainStart + 5*TargetSpacing }, kind: ErrTimeTooOld},
		{name: "time of the twelfth above the median", index: 11, mutate: func(h *Header) { h.Time = chainStart + 5*TargetSpacing + 1 }},
		{name: "time far ahead is history", index: 13, mutate: func(h *Header) { h.Time = math.MaxUint32 }},
	} {
		t.Run(tc.name, func(t *testing.T) {
			headers := madeChain(t, 14, chainStart)
			tc.mutate(&headers[tc.index])
			if tc.high || headers[tc.index].Bits == 0x207fffff {
				headers[tc.index] = mine(t, headers[tc.index], tc.high)
			}
			for i := tc.index + 1; i < len(headers); i++ { // the blocks after it stand on the mutated one
				headers[i].PrevBlock = headers[i-1].Hash()
				headers[i] = mine(t, headers[i], false)
			}
			s, err := FromHeaders(headers, 0, Origin{}, RegTest())
			wantKind(t, err, tc.kind)
			var rule *RuleError
			if err != nil && (!errors.As(err, &rule) || rule.Height != uint32(tc.index)) {
				t.Errorf("%v does not tell height %d", err, tc.index)
			}
			if err == nil && (s.Height != 13 || s.Tip != headers[13].Hash()) {
				t.Errorf("got %+v", s)
			}
		})
	}
}

func TestFromHeadersBounds(t *testing.T) {
	headers := madeChain(t, 12, chainStart)
	known := Origin{EpochStart: chainStart}
	otherBits := slices.Clone(headers)
	otherBits[11].Bits--
	for _, tc := range []struct {
		name    string
		headers []Header
		first   uint32
		origin  Origin
		kind    error
	}{
		{"none", nil, 0, Origin{}, ErrTooFewHeaders},
		{"ten", headers[:10], 0, Origin{}, ErrTooFewHeaders},
		{"eleven", headers[:11], 0, Origin{}, nil},
		{"last height at its end", headers, math.MaxUint32 - 11, known, nil},
		{"last height over its end", headers, math.MaxUint32 - 10, known, ErrOverflow},
		{"other bits in a period of unknown start", otherBits, 1, Origin{}, ErrUnexpectedBits},
		{"work over its end", headers, 1, Origin{EpochStart: chainStart, Work: ones(0xff)}, ErrOverflow},
	} {
		t.Run(tc.name, func(t *testing.T) {
			given := slices.Clone(tc.headers)
			_, err := FromHeaders(tc.headers, tc.first, tc.origin, RegTest())
			wantKind(t, err, tc.kind)
			if !slices.Equal(given, tc.headers) {
				t.Error("the headers were changed")
			}
		})
	}
}
