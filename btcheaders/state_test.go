// SPDX-License-Identifier: MIT

package btcheaders

import (
	"bytes"
	"encoding/hex"
	"errors"
	"slices"
	"testing"
)

// packedHex is stateOfBytes packed, field by field.
const packedHex = "0101010101010101010101010101010101010101010101010101010101010101" +
	"0202020202020202020202020202020202020202020202020202020202020202" +
	"03040506" + "0708090a" + "0b0c0d0e" + "0f101112" +
	"00000014" + "00000015" + "00000016" + "00000017" + "00000018" + "00000019" + "0000001a" + "0000001b" + "0000001c" + "0000001d" + "0000001e"

func stateOfBytes() State {
	s := State{
		Tip:        Hash(bytes.Repeat([]byte{1}, 32)),
		Work:       [32]byte(bytes.Repeat([]byte{2}, 32)),
		Height:     0x03040506,
		Time:       0x0708090a,
		Bits:       0x0b0c0d0e,
		EpochStart: 0x0f101112,
	}
	for i := range s.Times {
		s.Times[i] = uint32(20 + i)
	}
	return s
}

// Rules: P-1.3.
func TestStatePackedForm(t *testing.T) {
	packed, err := hex.DecodeString(packedHex)
	if err != nil {
		t.Fatal(err)
	}
	if got := stateOfBytes().AppendBytes([]byte("prefix")); !bytes.Equal(got, append([]byte("prefix"), packed...)) {
		t.Errorf("packed to %x after the prefix, want %x", got, packed)
	}
	s, err := ParseState(packed)
	if err != nil {
		t.Fatal(err)
	}
	if s != stateOfBytes() {
		t.Errorf("parsed to %+v, want %+v", s, stateOfBytes())
	}
}

func TestParseStateLength(t *testing.T) {
	for _, n := range []int{0, StateLength - 1, StateLength + 1, 2 * StateLength} {
		_, err := ParseState(make([]byte, n))
		wantKind(t, err, ErrStateLength)
	}
}

// Rules: P-7.1.
func TestCheckConsistent(t *testing.T) {
	headers := fixture(t, "headers_0_to_2200.bin")
	at := func(height int) State {
		s, err := FromHeaders(headers[:height+1], 0, Origin{}, MainNet())
		if err != nil {
			t.Fatal(err)
		}
		return s
	}
	for _, tc := range []struct {
		name   string
		height int
		mutate func(*State)
		kind   error
	}{
		{"lowest height", 10, nil, nil},
		{"height nine", 10, func(s *State) { s.Height, s.Times[9] = 9, s.Time }, ErrLowHeight},
		{"time", 100, func(s *State) { s.Time++ }, ErrTimeSlot},
		{"time in the next slot", 100, func(s *State) { s.Times[1], s.Times[2] = s.Times[2], s.Times[1] }, ErrTimeSlot},
		{"height in another slot", 100, func(s *State) { s.Height++ }, ErrTimeSlot},
		{"negative bits", 100, func(s *State) { s.Bits = 0x04923456 }, ErrBadTarget},
		{"bits above the limit", 100, func(s *State) { s.Bits = 0x1d010000 }, ErrBadTarget},
		{"bits too hard for the tip", 100, func(s *State) { s.Bits = 0x1b0404cb }, ErrHighHash},
		{"tip without work", 100, func(s *State) { s.Tip[31] = 1 }, ErrHighHash},
		{"no work", 100, func(s *State) { s.Work = [32]byte{} }, ErrNoWork},
		{"start of a period", 2016, nil, nil},
		{"start of a period at another time", 2016, func(s *State) { s.EpochStart-- }, ErrEpochStart},
		{"ten headers on at another time", 2026, func(s *State) { s.EpochStart-- }, ErrEpochStart},
		{"eleven headers on the start may be any", 2027, func(s *State) { s.EpochStart-- }, nil},
	} {
		t.Run(tc.name, func(t *testing.T) {
			s := at(tc.height)
			if tc.mutate != nil {
				tc.mutate(&s)
			}
			wantKind(t, s.CheckConsistent(MainNet()), tc.kind)
		})
	}
}

func TestCheckConsistentOrder(t *testing.T) {
	// A state that breaks every rule at once; each step mends the one that must be reported first.
	s := State{Height: RetargetInterval - 2007, Time: 7, Bits: 0x04923456, EpochStart: 1}
	for _, step := range []struct {
		kind error
		mend func(*State)
	}{
		{ErrLowHeight, func(s *State) { s.Height = RetargetInterval }},
		{ErrTimeSlot, func(s *State) { s.Times[RetargetInterval%MedianTimeSpan] = 7 }},
		{ErrBadTarget, func(s *State) { s.Bits, s.Tip[31] = 0x1d00ffff, 1 }},
		{ErrHighHash, func(s *State) { s.Tip[31] = 0 }},
		{ErrNoWork, func(s *State) { s.Work[31] = 1 }},
		{ErrEpochStart, func(s *State) { s.EpochStart = 7 }},
	} {
		wantKind(t, s.CheckConsistent(MainNet()), step.kind)
		step.mend(&s)
	}
	wantKind(t, s.CheckConsistent(MainNet()), nil)
}

func TestMedianTime(t *testing.T) {
	for _, tc := range []struct {
		name  string
		times [MedianTimeSpan]uint32
		want  uint32
	}{
		{"rising", [MedianTimeSpan]uint32{1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11}, 6},
		{"falling", [MedianTimeSpan]uint32{11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1}, 6},
		{"rotated", [MedianTimeSpan]uint32{9, 10, 11, 1, 2, 3, 4, 5, 6, 7, 8}, 6},
		{"one far ahead", [MedianTimeSpan]uint32{1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1 << 31}, 1},
		{"six against five", [MedianTimeSpan]uint32{9, 1, 9, 1, 9, 1, 9, 1, 9, 1, 9}, 9},
	} {
		t.Run(tc.name, func(t *testing.T) {
			s := State{Times: tc.times}
			if got := s.MedianTime(); got != tc.want {
				t.Errorf("got %d, want %d", got, tc.want)
			}
			if s.Times != tc.times {
				t.Error("the state's times were reordered")
			}
		})
	}
}

func FuzzParseState(f *testing.F) {
	f.Fuzz(func(t *testing.T, raw []byte) {
		s, err := ParseState(raw)
		if (err != nil) != (len(raw) != StateLength) || err != nil && !errors.Is(err, ErrStateLength) {
			t.Fatalf("%d bytes: %v", len(raw), err)
		}
		if err != nil {
			return
		}
		if got := s.AppendBytes(nil); !bytes.Equal(got, raw) {
			t.Fatalf("%x packs to %x", raw, got)
		}

		// Whatever the state, a header on top is judged without a panic, and what is accepted stays consistent.
		below := 0
		for _, time := range s.Times {
			if time < s.MedianTime() {
				below++
			}
		}
		if below > MedianTimeSpan/2 || !slices.Contains(s.Times[:], s.MedianTime()) {
			t.Fatalf("%d is no median of %v", s.MedianTime(), s.Times)
		}
		p := RegTest()
		consistent := s.CheckConsistent(p) == nil
		h := Header{Version: 4, PrevBlock: s.Tip, Time: s.MedianTime() + 1, Bits: s.Bits}
		next, err := s.Append(h, p, s.Time)
		if err == nil && consistent {
			if err := next.CheckConsistent(p); err != nil {
				t.Fatalf("%+v follows %+v: %v", next, s, err)
			}
		}
	})
}
