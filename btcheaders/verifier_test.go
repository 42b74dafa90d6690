// SPDX-License-Identifier: MIT

package btcheaders

import (
	"math"
	"math/rand/v2"
	"slices"
	"testing"
)

// sameError fails unless two judgments agree to the letter.
func sameError(t *testing.T, got, want error) {
	t.Helper()
	if (got == nil) != (want == nil) || got != nil && got.Error() != want.Error() {
		t.Fatalf("got error %v, want %v", got, want)
	}
}

// againstAppend plays a script before Verifier and State.Append, and counts their verdicts.
func againstAppend(t *testing.T, data []byte, verdicts tally) {
	t.Helper()
	s := script(data)
	p, want := s.start()
	v := NewVerifier(want, p)
	for len(s) > 0 {
		h, now := s.header(want, p)
		next, err := want.Append(h, p, now)
		sameError(t, v.Append(h.AppendBytes(nil), now), err)
		verdicts.add(err)
		if err == nil {
			want = next
		}
		if got, err := v.State(); got != want || err != nil {
			t.Fatalf("got %+v, %v, want %+v", got, err, want)
		}
	}
}

// FuzzVerifier holds Verifier against State.Append on made chains, header by header, each header good or spoilt.
func FuzzVerifier(f *testing.F) {
	f.Fuzz(func(t *testing.T, data []byte) { againstAppend(t, data, tally{}) })
}

func TestVerifierOnRandomScripts(t *testing.T) {
	random, verdicts := rand.New(rand.NewPCG(5, 6)), tally{}
	for range 400 {
		againstAppend(t, randomScript(random), verdicts)
	}
	verdicts.want(t, 10, "", ErrBadLink, ErrUnexpectedBits, ErrBadTarget, ErrHighHash, ErrTimeTooOld, ErrTimeTooNew, ErrVersionTooOld, ErrOverflow)
}

// FuzzVerifierFrom holds a verifier that begins with a trusted header against one rule after another, written out, and
// whole runs on several goroutines against header after header.
func FuzzVerifierFrom(f *testing.F) {
	f.Fuzz(againstWrittenOut)
}

func TestVerifierFromOnRandomScripts(t *testing.T) {
	random := rand.New(rand.NewPCG(7, 8))
	for range 500 {
		againstWrittenOut(t, randomScript(random))
	}
}

func againstWrittenOut(t *testing.T, data []byte) {
	s := script(data)
	p, last := s.start()
	if last.Height == math.MaxUint32-1 {
		last.Height = 2000
	}
	first, origin := last.Height+1, Origin{Work: last.Work, EpochStart: of(&s, last.EpochStart, 0)}
	v := NewVerifierFrom(first, origin, p)
	seen, knowsEpoch := 0, origin.EpochStart != 0
	want := State{Work: origin.Work, EpochStart: origin.EpochStart}

	var raw []byte
	for len(s) > 0 {
		h, now := s.header(last, p)
		height := first + uint32(seen)

		// As if all were known; then what is not known is made so that it allows h.
		full := last
		full.Height, full.EpochStart, full.Work = height-1, want.EpochStart, want.Work
		if seen == 0 {
			full.Tip, full.Bits = h.PrevBlock, h.Bits
		}
		if seen < MedianTimeSpan {
			full.Times = [MedianTimeSpan]uint32{}
		}
		starts := height%RetargetInterval == 0
		judged := p
		if seen == 0 || starts && !knowsEpoch {
			full.Bits, judged.NoRetargeting = h.Bits, true
		}
		after, err := full.Append(h, judged, now)
		if seen < MedianTimeSpan && h.Time == 0 {
			return // not later than a median of zeros, which stands for none
		}
		sameError(t, v.Append(h.AppendBytes(nil), now), err)
		if err == nil {
			times := want.Times
			times[height%MedianTimeSpan] = h.Time
			want = after
			want.Times = times
			knowsEpoch = knowsEpoch || starts
			seen++
			last = want
			raw = h.AppendBytes(raw)
		}
		got, known := v.State()
		if seen > 0 && got != want {
			t.Fatalf("got %+v, want %+v", got, want)
		}
		switch {
		case seen < MedianTimeSpan:
			wantKind(t, known, ErrTooFewHeaders)
		case !knowsEpoch:
			wantKind(t, known, ErrUnknownEpoch)
		default:
			wantKind(t, known, nil)
		}
	}
	if seen == 0 {
		return
	}
	again := NewVerifierFrom(first, origin, p)
	n, err := again.AppendRun(raw, math.MaxUint32, 2, nil)
	if err != nil || n != seen || again.run != v.run {
		t.Fatalf("in one run: %d of %d, %v, %+v", n, seen, err, again.run)
	}
}

func TestVerifierIsFromHeaders(t *testing.T) {
	for _, tc := range []struct {
		name   string
		file   string
		first  uint32
		count  int
		origin Origin
		kind   error
	}{
		{"no headers", "headers_0_to_2200.bin", 0, 0, Origin{}, ErrTooFewHeaders},
		{"one", "headers_0_to_2200.bin", 0, 1, Origin{}, ErrTooFewHeaders},
		{"ten", "headers_0_to_2200.bin", 0, 10, Origin{}, ErrTooFewHeaders},
		{"eleven", "headers_0_to_2200.bin", 0, 11, Origin{}, nil},
		{"over a retarget", "headers_0_to_2200.bin", 0, 2201, Origin{}, nil},
		{"period of unknown start", "headers_46356_to_46380.bin", 46356, 12, Origin{}, ErrUnknownEpoch},
		{"into the next period", "headers_46356_to_46380.bin", 46356, 13, Origin{}, nil},
		{"start given", "headers_46356_to_46380.bin", 46356, 25, Origin{EpochStart: 1268010873}, nil},
		{"wrong start given", "headers_46356_to_46380.bin", 46356, 25, Origin{EpochStart: 1268010874}, ErrUnexpectedBits},
	} {
		t.Run(tc.name, func(t *testing.T) {
			headers, raw := fixture(t, tc.file)[:tc.count], rawFixture(t, tc.file)[:tc.count*HeaderLength]
			want, wantErr := FromHeaders(headers, tc.first, tc.origin, MainNet())
			wantKind(t, wantErr, tc.kind)
			v := NewVerifierFrom(tc.first, tc.origin, MainNet())
			n, err := v.AppendRun(raw, math.MaxUint32, 1, nil)
			got, known := v.State()
			if err == nil {
				err = known
			}
			wantKind(t, err, tc.kind)
			if tc.kind == nil && (got != want || n != tc.count) {
				t.Errorf("%d headers to %+v, want %+v", n, got, want)
			}
		})
	}
}

func TestVerifierTellsWhatItKnows(t *testing.T) {
	headers := fixture(t, "headers_46356_to_46380.bin")
	v := NewVerifierFrom(46356, Origin{Work: [32]byte{31: 5}}, MainNet())
	if s, err := v.State(); s.Height != 46356 || err == nil {
		t.Errorf("of no headers: %+v, %v", s, err)
	}
	for _, h := range headers[:2] {
		if err := v.Append(h.AppendBytes(nil), math.MaxUint32); err != nil {
			t.Fatal(err)
		}
	}
	work, _ := addWork(Work(headers[0].Bits), Work(headers[1].Bits))
	work, _ = addWork(work, [32]byte{31: 5})
	want := State{Tip: headers[1].Hash(), Work: work, Height: 46357, Time: headers[1].Time, Bits: headers[1].Bits}
	want.Times[46356%11], want.Times[46357%11] = headers[0].Time, headers[1].Time
	got, err := v.State()
	wantKind(t, err, ErrTooFewHeaders)
	if got != want {
		t.Errorf("got %+v, want %+v", got, want)
	}
}

func TestVerifierFromHoldsToTheClock(t *testing.T) {
	headers := fixture(t, "headers_0_to_2200.bin")
	v := NewVerifierFrom(0, Origin{}, MainNet())
	wantKind(t, v.Append(headers[0].AppendBytes(nil), headers[0].Time-MaxFutureTime-1), ErrTimeTooNew)
	wantKind(t, v.Append(headers[0].AppendBytes(nil), headers[0].Time-MaxFutureTime), nil)
}

func TestVerifierAtTheLastHeight(t *testing.T) {
	headers := madeChain(t, 2, chainStart)
	v := NewVerifierFrom(math.MaxUint32, Origin{}, RegTest())
	wantKind(t, v.Append(headers[0].AppendBytes(nil), chainStart), nil)
	wantKind(t, v.Append(headers[1].AppendBytes(nil), chainStart), ErrOverflow)
}

func TestVerifierLength(t *testing.T) {
	v := NewVerifierFrom(0, Origin{}, MainNet())
	for _, n := range []int{0, 79, 81} {
		wantKind(t, v.Append(make([]byte, n), 0), ErrHeaderLength)
	}
	raw := rawFixture(t, "headers_0_to_2200.bin")
	for _, n := range []int{79, 81, 159} {
		got, err := v.AppendRun(raw[:n], math.MaxUint32, 2, nil)
		wantKind(t, err, ErrHeaderLength)
		if got != 0 {
			t.Errorf("%d headers were judged", got)
		}
	}
}

// TestAppendRun spoils headers of a chain of several chunks, alone and in pairs: the first decides.
func TestAppendRun(t *testing.T) {
	headers := madeChain(t, 3*hashChunk+5, chainStart)
	var raw []byte
	var want []Hash
	for _, h := range headers {
		raw, want = h.AppendBytes(raw), append(want, h.Hash())
	}
	for _, tc := range []struct {
		name  string
		spoil []int
	}{
		{"good", nil},
		{"first", []int{0}},
		{"second", []int{1}},
		{"last of a chunk", []int{hashChunk - 1}},
		{"first of a chunk", []int{hashChunk}},
		{"last", []int{len(headers) - 1}},
		{"two", []int{hashChunk + 7, 2*hashChunk + 9}},
		{"two, the later in an earlier place of its chunk", []int{hashChunk + 7, 2 * hashChunk}},
	} {
		spoilt := slices.Clone(raw)
		for _, i := range tc.spoil {
			spoilt[i*HeaderLength+75] = 0x23 // bits that are no target: of a trusted header the first rule, of another the second
		}
		first := append(tc.spoil, len(headers))[0]
		for _, workers := range []int{-1, 0, 1, 2, 7} {
			t.Run(tc.name, func(t *testing.T) {
				alone := NewVerifierFrom(0, Origin{}, RegTest())
				var wantErr error
				for i := 0; wantErr == nil && i < len(headers); i++ {
					wantErr = alone.Append(spoilt[i*HeaderLength:(i+1)*HeaderLength], math.MaxUint32)
				}
				for _, hashes := range [][]Hash{nil, make([]Hash, len(headers)), make([]Hash, len(headers)+1)} {
					v := NewVerifierFrom(0, Origin{}, RegTest())
					n, err := v.AppendRun(spoilt, math.MaxUint32, workers, hashes)
					sameError(t, err, wantErr)
					if n != first || v.run != alone.run {
						t.Errorf("stopped after %d at %+v, want %d", n, v.run, first)
					}
					if hashes != nil && !slices.Equal(hashes[:n], want[:n]) {
						t.Error("other hashes")
					}
				}
			})
		}
	}
}

func TestAppendRunInPieces(t *testing.T) {
	raw := rawFixture(t, "headers_0_to_2200.bin")
	whole, pieces := NewVerifierFrom(0, Origin{}, MainNet()), NewVerifierFrom(0, Origin{}, MainNet())
	if n, err := whole.AppendRun(raw, math.MaxUint32, 2, nil); n != 2201 || err != nil {
		t.Fatal(n, err)
	}
	hashes := make([]Hash, 2201)
	for at, size := 0, 1; at < 2201; at, size = at+size, size*3 {
		size = min(size, 2201-at)
		n, err := pieces.AppendRun(raw[at*HeaderLength:(at+size)*HeaderLength], math.MaxUint32, 2, hashes[at:])
		if n != size || err != nil {
			t.Fatal(n, err)
		}
	}
	if pieces.run != whole.run || hashes[2200] != whole.run.state.Tip || hashes[0] != fixture(t, "headers_0_to_2200.bin")[0].Hash() {
		t.Errorf("got %+v, want %+v", pieces.run, whole.run)
	}
}

func TestAppendRunWithoutRoomForHashes(t *testing.T) {
	defer func() {
		if recover() == nil {
			t.Error("no panic in the caller's goroutine")
		}
	}()
	_, _ = NewVerifierFrom(0, Origin{}, MainNet()).AppendRun(make([]byte, 2*HeaderLength), 0, 2, make([]Hash, 1))
}

func TestAppendRunStopsHashing(t *testing.T) {
	raw := make([]byte, 40*hashChunk*HeaderLength) // bad from the first on
	hashes := make([]Hash, 40*hashChunk)
	n, err := NewVerifierFrom(0, Origin{}, RegTest()).AppendRun(raw, math.MaxUint32, 1, hashes)
	wantKind(t, err, ErrBadTarget)
	if n != 0 || hashes[len(hashes)-1] != (Hash{}) {
		t.Errorf("after a bad header, %d were taken in and the last one was hashed", n)
	}
}

func TestVerifierMeetsTarget(t *testing.T) {
	const bits = 0x1d00ffff
	v := NewVerifier(State{Bits: bits}, MainNet())
	for _, tc := range []struct {
		name, hash string
		want       bool
	}{
		{"the target", "00000000ffff0000000000000000000000000000000000000000000000000000", true},
		{"one above", "00000000ffff0000000000000000000000000000000000000000000000000001", false},
		{"one above in the second word", "00000000ffff0000000000000000000100000000000000000000000000000000", false},
		{"one above in the first word", "00000000ffff0001000000000000000000000000000000000000000000000000", false},
		{"one below", "00000000fffeffffffffffffffffffffffffffffffffffffffffffffffffffff", true},
		{"zero", "0000000000000000000000000000000000000000000000000000000000000000", true},
		{"wrong byte order", "ffffffffffffffffffffffffffffffffffffffffffffffffffff000000000000", false},
	} {
		t.Run(tc.name, func(t *testing.T) {
			hash := displayHash(t, tc.hash)
			if got := v.meetsTarget(&hash); got != tc.want {
				t.Errorf("got %t", got)
			}
			if err := CheckProofOfWork(hash, bits, MainNet()); (err == nil) != tc.want {
				t.Errorf("CheckProofOfWork: %v", err)
			}
		})
	}
}

func TestVerifierAllocatesNothing(t *testing.T) {
	raw := rawFixture(t, "headers_0_to_2200.bin")
	from := NewVerifierFrom(0, Origin{}, MainNet())
	if _, err := from.AppendRun(raw[:100*HeaderLength], math.MaxUint32, 1, nil); err != nil {
		t.Fatal(err)
	}
	s, err := from.State()
	if err != nil {
		t.Fatal(err)
	}
	for name, v := range map[string]*Verifier{"from a state": NewVerifier(s, MainNet()), "from a header": from} {
		at := 100
		allocs := testing.AllocsPerRun(1000, func() {
			if err := v.Append(raw[at*HeaderLength:(at+1)*HeaderLength], math.MaxUint32); err != nil {
				t.Fatal(err)
			}
			at++
		})
		if allocs != 0 {
			t.Errorf("%s: %v allocations a header", name, allocs)
		}
	}
}
