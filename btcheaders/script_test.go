// SPDX-License-Identifier: MIT

package btcheaders

import (
	"errors"
	"math"
	"math/rand/v2"
	"testing"
)

// easyLimit retargets from the easiest target, so that made chains cost next to nothing to mine and yet change bits. Its
// version floors lie in the heights that scripts reach.
func easyLimit() Params {
	return Params{Name: "easy", PowLimitBits: 0x207fffff, BIP34Height: 12, BIP66Height: 2010, BIP65Height: 4032}
}

// tally counts verdicts by what they are about; the empty kind is of what is good.
type tally map[ErrorKind]int

func (v tally) add(err error) {
	var kind ErrorKind
	errors.As(err, &kind)
	v[kind]++
}

// want fails unless each kind came often enough to say that it was tried, and nothing else came.
func (v tally) want(t *testing.T, often int, kinds ...ErrorKind) {
	t.Helper()
	for _, kind := range kinds {
		if v[kind] < often {
			t.Errorf("%q came %d times, want at least %d", kind, v[kind], often)
		}
	}
	if len(v) != len(kinds) {
		t.Errorf("got %v", v)
	}
}

// script is bytes of a fuzzer, read as a chain's start and as headers upon it. It reads zeros beyond its end.
type script []byte

func (s *script) next() int {
	if len(*s) == 0 {
		return 0
	}
	b := (*s)[0]
	*s = (*s)[1:]
	return int(b)
}

// of picks one of the choices.
func of[T any](s *script, choices ...T) T { return choices[s.next()%len(choices)] }

// start returns a network and a consistent state, near something that happens with the height, if it is not spoilt.
func (s *script) start() (Params, State) {
	p := of(s, easyLimit(), RegTest())
	last := of[uint32](s, 10, 11, 2008, 2014, 2015, 2016, 2026, 4030, math.MaxUint32-1)
	st := State{
		Work:       of(s, [32]byte{31: 1}, ones(0xf8), [32]byte{23: 1, 24: 0xff, 25: 0xff, 26: 0xff, 27: 0xff, 28: 0xff, 29: 0xff, 30: 0xff, 31: 0xfc}),
		Height:     last,
		Bits:       of[uint32](s, 0x207fffff, 0x203fffff, 0x2100007f, 0x1f7fffff, 0x20010000, 0x04923456, 0x2100ffff),
		EpochStart: chainStart - uint32(of(s, 14, 3, 4, 56, 57, 70, 0, -10))*24*3600,
	}
	for i := range uint32(MedianTimeSpan) {
		st.Times[(last-i)%MedianTimeSpan] = chainStart - i*TargetSpacing
	}
	st.Time = chainStart
	if begun := last % RetargetInterval; begun < MedianTimeSpan {
		st.EpochStart = st.Times[(last-begun)%MedianTimeSpan]
	}
	return p, st
}

// header returns a good header upon a state but for two mutations, and a clock for it.
func (s *script) header(st State, p Params) (Header, uint32) {
	bits, err := st.NextBits(p)
	if err != nil {
		bits = st.Bits
	}
	h := Header{Version: 4, PrevBlock: st.Tip, MerkleRoot: Hash{byte(s.next())}, Time: st.Time + TargetSpacing, Bits: bits}
	now, high := h.Time, false
	for range 2 {
		switch kind, value := s.next(), s.next(); kind % 12 {
		case 1:
			h.Time = st.MedianTime() + uint32(int8(value))
		case 2:
			h.Time += uint32(value) * 24 * 3600 / 8
			now = h.Time
		case 3:
			now = h.Time - MaxFutureTime - uint32(int8(value))
		case 4:
			h.Version = []int32{math.MinInt32, -1, 0, 1, 2, 3, 4, math.MaxInt32}[value%8]
		case 5:
			h.Bits ^= 1 << (value % 32)
		case 6:
			h.Bits = []uint32{0, 0x207fffff, 0x20ffffff, 0x04923456, 0x23000001, 0x2100ffff, 0x01003456, st.Bits}[value%8]
		case 7:
			h.PrevBlock[value%32] ^= 1
		case 8:
			high = true
		case 9:
			h.Time = []uint32{0, math.MaxUint32}[value%2]
		case 10:
			now = []uint32{0, math.MaxUint32, math.MaxUint32 - MaxFutureTime + 1}[value%3]
		}
	}
	if h.Bits>>24 < 0x1f { // a real target is too hard to mine for
		return h, now
	}
	for range 1 << 12 {
		if _, err := targetWithinLimit(h.Bits, p); err != nil || (CheckProofOfWork(h.Hash(), h.Bits, p) != nil) == high {
			break
		}
		h.Nonce++
	}
	return h, now
}

// randomScript returns a script of twenty headers. Two thirds of their mutations are left out, so that chains grow.
func randomScript(random *rand.Rand) []byte {
	s := make([]byte, 5+20*5)
	for i := range s {
		s[i] = byte(random.Uint32())
	}
	for header := 5; header < len(s); header += 5 {
		for _, kind := range []int{header + 1, header + 3} {
			if random.IntN(3) > 0 {
				s[kind] = 0
			}
		}
	}
	return s
}
