// SPDX-License-Identifier: MIT

package btcheaders

import (
	"bytes"
	"math"
	"testing"
)

// offered is a mainnet checkpoint at height 10, and the header and the state at height 2,016.
func offered(t *testing.T) (base State, h Header, s State) {
	t.Helper()
	headers := fixture(t, "headers_0_to_2200.bin")
	base, err := FromHeaders(headers[:11], 0, Origin{}, MainNet())
	if err != nil {
		t.Fatal(err)
	}
	if s, err = FromHeaders(headers[:2017], 0, Origin{}, MainNet()); err != nil {
		t.Fatal(err)
	}
	return base, headers[2016], s
}

func TestOfferForm(t *testing.T) {
	_, h, s := offered(t)
	packed := s.AppendBytes(nil)
	want := bytes.Join([][]byte{[]byte("prefix"), h.AppendBytes(nil), packed[64:68], packed[32:64], packed[80:]}, nil)
	if got := AppendOffer([]byte("prefix"), h, s); !bytes.Equal(got, want) {
		t.Errorf("got %x after the prefix, want %x", got, want)
	}
}

func TestCandidateIsTheStateOfTheChain(t *testing.T) {
	base, h, s := offered(t)
	got, err := Candidate(base, AppendOffer(nil, h, s), MainNet())
	if err != nil {
		t.Fatal(err)
	}
	if got != s {
		t.Errorf("got %+v, want %+v", got, s)
	}
}

// Rules: P-7.3.
func TestCandidateRules(t *testing.T) {
	for _, tc := range []struct {
		name   string
		base   func(*State)
		header func(*Header)
		state  func(*State)
		kind   error
	}{
		{name: "good"},
		{name: "height one above a period's start", state: func(s *State) { s.Height++ }, kind: ErrOfferHeight},
		{name: "height of the base", base: func(s *State) { s.Height = 2016 }, kind: ErrOfferHeight},
		{name: "height below the base", base: func(s *State) { s.Height = 2017 }, kind: ErrOfferHeight},
		{name: "height one above the base", base: func(s *State) { s.Height = 2015 }},
		{name: "height zero", state: func(s *State) { s.Height = 0 }, kind: ErrOfferHeight},
		{name: "bits that are no target", header: func(h *Header) { h.Bits = 0x04923456 }, kind: ErrBadTarget},
		{name: "bits above the limit", header: func(h *Header) { h.Bits = 0x1d010000 }, kind: ErrBadTarget},
		{name: "bits above the limit, and too easy", header: func(h *Header) { h.Bits = 0x207fffff }, kind: ErrBadTarget},
		{name: "base's bits are no target", base: func(s *State) { s.Bits = 0x04923456 }, kind: ErrBadTarget},
		{name: "base four times as hard", base: func(s *State) { s.Bits = 0x1c3fffc0 }},
		{name: "base one unit harder still", base: func(s *State) { s.Bits = 0x1c3fffbf }, kind: ErrEasyTarget},
		{name: "base harder, a period earlier", base: func(s *State) { s.Bits = 0x1c3fffbf }, state: func(s *State) {
			s.Height = 2 * 2016
			s.Times[s.Height%11] = s.Time
		}},
		{name: "base at the last height of its period", base: func(s *State) { s.Bits, s.Height = 0x1c3fffc0, 2015 }},
		{name: "base sixteen times as hard, first of the period before", base: func(s *State) { s.Bits, s.Height = 0x1c0ffff0, 2016 }, state: func(s *State) {
			s.Height = 2 * 2016
			s.Times[s.Height%11] = s.Time
		}, kind: ErrEasyTarget},
		{name: "base of target one, 120 retargets", base: func(s *State) { s.Bits = 0x01010000 }, state: func(s *State) {
			s.Height = 120 * 2016
			s.Times[s.Height%11] = s.Time
		}},
		{name: "base of target one, 111 retargets", base: func(s *State) { s.Bits = 0x01010000 }, state: func(s *State) {
			s.Height = 111 * 2016
			s.Times[s.Height%11] = s.Time
		}, kind: ErrEasyTarget},
		{name: "base of target one, all retargets there are", base: func(s *State) { s.Bits = 0x01010000 }, state: func(s *State) {
			s.Height = math.MaxUint32 / 2016 * 2016
			s.Times[s.Height%11] = s.Time
		}},
		{name: "another header than one with work", header: func(h *Header) { h.Nonce++ }, kind: ErrHighHash},
		{name: "time not in its slot", state: func(s *State) { s.Times[2016%11]++ }, kind: ErrTimeSlot},
		{name: "no work", state: func(s *State) { s.Work = [32]byte{} }, kind: ErrNoWork},
		{name: "another work", state: func(s *State) { s.Work[0]++ }},
		{name: "another of the ten times", state: func(s *State) { s.Times[2015%11]++ }},
		{name: "tip, time and bits of the offerer's state are not read", state: func(s *State) { s.Tip, s.Time, s.Bits, s.EpochStart = Hash{}, 1, 1, 1 }},
	} {
		t.Run(tc.name, func(t *testing.T) {
			base, h, s := offered(t)
			if tc.base != nil {
				tc.base(&base)
			}
			if tc.header != nil {
				tc.header(&h)
			}
			if tc.state != nil {
				tc.state(&s)
			}
			got, err := Candidate(base, AppendOffer(nil, h, s), MainNet())
			wantKind(t, err, tc.kind)
			if err != nil && got != (State{}) {
				t.Errorf("a state came with the error: %+v", got)
			}
			if err == nil {
				wantKind(t, got.CheckConsistent(MainNet()), nil)
			}
		})
	}
}

func TestCandidateWithoutRetargets(t *testing.T) {
	base := State{Height: 10, Bits: 0x203fffff}
	for _, tc := range []struct {
		name string
		bits uint32
		kind error
	}{
		{"the same", 0x203fffff, nil},
		{"harder", 0x203ffffe, nil},
		{"easier", 0x20400000, ErrEasyTarget},
	} {
		t.Run(tc.name, func(t *testing.T) {
			h := mine(t, Header{Version: 4, Time: chainStart, Bits: tc.bits}, false)
			s := State{Height: 10 * 2016, Work: Work(tc.bits)}
			s.Times[s.Height%11] = chainStart
			_, err := Candidate(base, AppendOffer(nil, h, s), RegTest())
			wantKind(t, err, tc.kind)
		})
	}
}

func TestCandidateLength(t *testing.T) {
	base, h, s := offered(t)
	offer := AppendOffer(nil, h, s)
	for _, raw := range [][]byte{nil, offer[:159], append(offer, 0), append(offer, offer...)} {
		_, err := Candidate(base, raw, MainNet())
		wantKind(t, err, ErrOfferLength)
	}
}

func TestCandidateOrder(t *testing.T) {
	// An offer that breaks every rule at once; each step mends the one that must be reported first.
	base := State{Height: 3 * 2016, Bits: 0x04923456}
	h := Header{Bits: 0x1d010000, Time: 7}
	s := State{Height: 2*2016 + 1}
	_, good, _ := offered(t)
	for _, step := range []struct {
		name string
		kind error
		mend func()
	}{
		{"period", ErrOfferHeight, func() { s.Height-- }},
		{"above base", ErrOfferHeight, func() { base.Height = 10 }},
		{"limit", ErrBadTarget, func() { h.Bits = 0x1d00ffff }},
		{"base's target", ErrBadTarget, func() { base.Bits = 0x1a00ffff }},
		{"ease", ErrEasyTarget, func() { base.Bits = 0x1d00ffff }},
		{"slot", ErrTimeSlot, func() { s.Times[s.Height%11] = h.Time }},
		{"proof of work", ErrHighHash, func() { h = good; s.Times[s.Height%11] = h.Time }},
		{"work", ErrNoWork, func() { s.Work[0] = 1 }},
	} {
		_, err := Candidate(base, AppendOffer(nil, h, s), MainNet())
		wantKind(t, err, step.kind)
		step.mend()
	}
	_, err := Candidate(base, AppendOffer(nil, h, s), MainNet())
	wantKind(t, err, nil)
}
