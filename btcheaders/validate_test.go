// SPDX-License-Identifier: MIT

package btcheaders

import (
	"errors"
	"math"
	"testing"
)

const chainStart = 1_600_000_000

// tipOfTwelve is the state after twelve regtest blocks, and the header of a thirteenth.
func tipOfTwelve(t *testing.T) (State, Header) {
	t.Helper()
	headers := madeChain(t, 13, chainStart)
	s, err := FromHeaders(headers[:12], 0, Origin{}, RegTest())
	if err != nil {
		t.Fatal(err)
	}
	return s, headers[12]
}

func TestAppendRules(t *testing.T) {
	tip, good := tipOfTwelve(t)
	median := tip.MedianTime()
	now := good.Time
	for _, tc := range []struct {
		name   string
		state  func(*State)
		header func(*Header)
		now    uint32
		kind   error
	}{
		{name: "good"},
		{name: "another previous block", header: func(h *Header) { h.PrevBlock[0] ^= 1 }, kind: ErrBadLink},
		{name: "harder bits", header: func(h *Header) { h.Bits-- }, kind: ErrUnexpectedBits},
		{name: "the same target in other bits", state: func(s *State) { s.Bits = 0x1f008000 }, header: func(h *Header) { h.Bits = 0x1e800000 }, kind: ErrUnexpectedBits},
		{name: "time one above the median", header: func(h *Header) { h.Time = median + 1 }},
		{name: "time at the median", header: func(h *Header) { h.Time = median }, kind: ErrTimeTooOld},
		{name: "time two hours ahead", header: func(h *Header) { h.Time = now + MaxFutureTime }},
		{name: "time two hours and a second ahead", header: func(h *Header) { h.Time = now + MaxFutureTime + 1 }, kind: ErrTimeTooNew},
		{name: "clock near its end", header: func(h *Header) { h.Time = math.MaxUint32 }, now: math.MaxUint32 - 10},
		{name: "version below the floor", header: func(h *Header) { h.Version = 3 }, kind: ErrVersionTooOld},
		{name: "negative version", header: func(h *Header) { h.Version = math.MinInt32 }, kind: ErrVersionTooOld},
		{name: "greatest version", header: func(h *Header) { h.Version = math.MaxInt32 }},
		{name: "work at its end", state: func(s *State) { s.Work = ones(0xfd) }},
		{name: "work over its end", state: func(s *State) { s.Work = ones(0xfe) }, kind: ErrOverflow},
		{name: "height at its end", state: func(s *State) { s.Height = math.MaxUint32 - 1 }},
		{name: "height over its end", state: func(s *State) { s.Height = math.MaxUint32 }, kind: ErrOverflow},
	} {
		t.Run(tc.name, func(t *testing.T) {
			s, h := tip, good
			if tc.state != nil {
				tc.state(&s)
			}
			if tc.header != nil {
				tc.header(&h)
			}
			clock := now
			if tc.now != 0 {
				clock = tc.now
			}
			next, err := s.Append(mine(t, h, false), RegTest(), clock)
			wantKind(t, err, tc.kind)
			if err != nil && next != (State{}) {
				t.Errorf("a state came with the error: %+v", next)
			}
		})
	}
}

// ones is the greatest 256-bit number but for its last byte.
func ones(last byte) [32]byte {
	var b [32]byte
	for i := range b {
		b[i] = 0xff
	}
	b[31] = last
	return b
}

func TestAppendRefusesAHashAboveTheTarget(t *testing.T) {
	s, h := tipOfTwelve(t)
	_, err := s.Append(mine(t, h, true), RegTest(), h.Time)
	wantKind(t, err, ErrHighHash)
}

func TestAppendRefusesBitsThatAreNoTarget(t *testing.T) {
	for _, tc := range []struct {
		name string
		bits uint32
	}{
		{"negative", 0x04923456},
		{"above the limit", 0x2100ffff},
	} {
		t.Run(tc.name, func(t *testing.T) {
			s, h := tipOfTwelve(t)
			s.Bits, h.Bits = tc.bits, tc.bits
			_, err := s.Append(h, RegTest(), h.Time)
			wantKind(t, err, ErrBadTarget)
		})
	}
}

func TestAppendTellsTheHeight(t *testing.T) {
	s, h := tipOfTwelve(t)
	h.PrevBlock[0] ^= 1
	_, err := s.Append(h, RegTest(), h.Time)
	var rule *RuleError
	if !errors.As(err, &rule) || rule.Height != 12 {
		t.Errorf("got %v, want a rule broken at height 12", err)
	}
}

func TestAppendOrder(t *testing.T) {
	// A header that breaks every rule at once; each step mends the one that must be reported first.
	s, good := tipOfTwelve(t)
	s.Bits, s.Work = 0x04923456, ones(0xff)
	now := s.MedianTime() - MaxFutureTime - 1
	h := Header{Version: 3, Time: s.MedianTime(), Bits: 0x207fffff}
	for _, step := range []struct {
		name string
		kind error
		mend func()
	}{
		{"link", ErrBadLink, func() { h.PrevBlock = good.PrevBlock }},
		{"bits", ErrUnexpectedBits, func() { h.Bits = s.Bits }},
		{"target", ErrBadTarget, func() { s.Bits, h.Bits = 0x207fffff, 0x207fffff; h = mine(t, h, true) }},
		{"hash", ErrHighHash, func() { h = mine(t, h, false) }},
		{"median time", ErrTimeTooOld, func() { h.Time++; h = mine(t, h, false) }},
		{"two hours", ErrTimeTooNew, func() { now = h.Time }},
		{"version", ErrVersionTooOld, func() { h.Version = 4; h = mine(t, h, false) }},
		{"work", ErrOverflow, func() { s.Work = [32]byte{} }},
	} {
		if _, err := s.Append(h, RegTest(), now); !errors.Is(err, step.kind) {
			t.Fatalf("%s: got %v, want %v", step.name, err, step.kind)
		}
		step.mend()
	}
	if _, err := s.Append(h, RegTest(), now); err != nil {
		t.Errorf("all mended: %v", err)
	}
}

// Rules: P-6.12.
func TestAppendState(t *testing.T) {
	s, h := tipOfTwelve(t)
	next, err := s.Append(h, RegTest(), h.Time)
	if err != nil {
		t.Fatal(err)
	}
	want := s
	want.Tip = h.Hash()
	want.Work[31] = 26 // thirteen blocks of two hashes each
	want.Height = 12
	want.Time = h.Time
	want.Times[12%MedianTimeSpan] = h.Time
	if next != want {
		t.Errorf("got %+v, want %+v", next, want)
	}
}

func TestAppendAcrossARetarget(t *testing.T) {
	// A period that took half its two weeks, on a network that retargets from an easy limit.
	easy := Params{Name: "easy", PowLimitBits: 0x207fffff}
	const start = chainStart
	const end = start + TargetTimespan/2
	last := State{Height: RetargetInterval - 1, Time: end, Bits: 0x203fffff, EpochStart: start}
	for i := range last.Times {
		last.Times[i] = end
	}
	beforeLast := last
	beforeLast.Height--

	for _, tc := range []struct {
		name  string
		state State
		bits  uint32
		epoch uint32 // that the next state must bear; zero for ErrUnexpectedBits
	}{
		{"last block of a period keeps the bits", beforeLast, 0x203fffff, start},
		{"last block of a period with the next bits", beforeLast, 0x201fffff, 0},
		{"first block of a period halves the target", last, 0x201fffff, end + 1},
		{"first block of a period with the old bits", last, 0x203fffff, 0},
		{"first block of a period one unit off", last, 0x201ffffe, 0},
	} {
		t.Run(tc.name, func(t *testing.T) {
			h := mine(t, Header{Version: 4, Time: end + 1, Bits: tc.bits}, false)
			next, err := tc.state.Append(h, easy, end)
			if tc.epoch == 0 {
				wantKind(t, err, ErrUnexpectedBits)
				return
			}
			if err != nil {
				t.Fatal(err)
			}
			if next.EpochStart != tc.epoch || next.Bits != tc.bits {
				t.Errorf("period start %d and bits %08x, want %d and %08x", next.EpochStart, next.Bits, tc.epoch, tc.bits)
			}
		})
	}
}

func TestAppendWhenARetargetHasNoTarget(t *testing.T) {
	s := State{Height: RetargetInterval - 1, Bits: 0x04923456}
	_, err := s.Append(Header{Bits: 0x04923456}, MainNet(), 0)
	wantKind(t, err, ErrBadTarget)
}
