// SPDX-License-Identifier: MIT

package btcheaders

import (
	"encoding/hex"
	"errors"
	"slices"
	"strings"
	"testing"
)

const late = 2_000_000_000 // a clock behind which no made block is

// TestChainRefusesWhatAppendRefuses breaks each rule upon a whole state: the errors are those of State.Append, and the
// header that is right enters afterwards.
func TestChainRefusesWhatAppendRefuses(t *testing.T) {
	run, _, base := easyRun(t)
	strict := easy
	strict.BIP65Height, strict.BIP34Height = base.Height+1, base.Height+1
	good := Header{Version: 4, PrevBlock: base.Tip, Time: base.Time + 600, Bits: base.Bits}
	for _, tc := range []struct {
		name   string
		mutate func(*Header)
		high   bool
		now    uint32
		kind   error
	}{
		{name: "bits", mutate: func(h *Header) { h.Bits = 0x207ffffe }, kind: ErrUnexpectedBits},
		{name: "hash", high: true, kind: ErrHighHash},
		{name: "median time", mutate: func(h *Header) { h.Time = base.MedianTime() }, kind: ErrTimeTooOld},
		{name: "two hours", now: good.Time - MaxFutureTime - 1, kind: ErrTimeTooNew},
		{name: "version", mutate: func(h *Header) { h.Version = 3 }, kind: ErrVersionTooOld},
		{name: "negative version", mutate: func(h *Header) { h.Version = -4 }, kind: ErrVersionTooOld},
		{name: "bits before hash", mutate: func(h *Header) { h.Bits = 0x207ffffe }, high: true, kind: ErrUnexpectedBits},
		{name: "hash before median time", mutate: func(h *Header) { h.Time = base.MedianTime() }, high: true, kind: ErrHighHash},
		{name: "two hours before version", mutate: func(h *Header) { h.Version = 3 }, now: 1, kind: ErrTimeTooNew},
		{name: "one second after the median", mutate: func(h *Header) { h.Time = base.MedianTime() + 1 }},
		{name: "two hours to the second", now: good.Time - MaxFutureTime},
	} {
		t.Run(tc.name, func(t *testing.T) {
			h, now := good, tc.now
			if tc.mutate != nil {
				tc.mutate(&h)
			}
			if now == 0 {
				now = late
			}
			h = mine(t, h, tc.high)
			c, err := NewChain(base, run, strict)
			if err != nil {
				t.Fatal(err)
			}
			added, err := c.Add(h, now)
			_, want := base.Append(h, strict, now)
			if rule := (*RuleError)(nil); tc.kind != nil && (!errors.As(err, &rule) || rule.Height != base.Height+1 || err.Error() != want.Error()) {
				t.Fatalf("got %v, want %v", err, want)
			}
			wantKind(t, err, tc.kind)
			if added != (tc.kind == nil) || c.Len() != len(run)+map[bool]int{true: 1}[added] {
				t.Errorf("added: %t, %d blocks", added, c.Len())
			}
			if _, err := c.Add(mine(t, good, false), late); err != nil {
				t.Errorf("the right one afterwards: %v", err)
			}
		})
	}
}

func TestChainRefusesStrangers(t *testing.T) {
	run, _, base := easyRun(t)
	c, err := NewChain(base, run, easy)
	if err != nil {
		t.Fatal(err)
	}
	next := mine(t, Header{Version: 4, PrevBlock: base.Tip, Time: base.Time + 1, Bits: base.Bits}, false)
	after := mine(t, Header{Version: 4, PrevBlock: next.Hash(), Time: base.Time + 2, Bits: base.Bits}, false)
	side := mine(t, Header{Version: 4, PrevBlock: run[30].PrevBlock, MerkleRoot: Hash{9}, Time: run[30].Time, Bits: base.Bits}, false)
	_, err = c.Add(after, late)
	wantKind(t, err, ErrUnknownParent)
	_, err = c.Add(side, late)
	wantKind(t, err, ErrOffBase)
	if rule := (*RuleError)(nil); !errors.As(err, &rule) || rule.Height != easyBase-9 {
		t.Errorf("%v", err)
	}
	for _, known := range []Header{run[0], run[30], run[39]} {
		if added, err := c.Add(known, 0); added || err != nil {
			t.Errorf("a known one: %t, %v", added, err)
		}
	}
	if n, err := c.AddRun([]Header{next, after}, late); n != 2 || err != nil {
		t.Fatalf("%d, %v", n, err)
	}
	if c.Tip() != after.Hash() || c.Height() != easyBase+2 {
		t.Error("another tip")
	}
	for _, hash := range []Hash{{}, side.Hash()} {
		_, height := c.HeightOf(hash)
		_, header := c.HeaderOf(hash)
		_, state := c.StateOf(hash)
		_, ancestor := c.Ancestor(hash, easyBase)
		_, from := c.Difference(hash, base.Tip)
		_, to := c.Difference(base.Tip, hash)
		if height || header || state || ancestor || from || to {
			t.Error("something is told of a block that is not there")
		}
	}
	for _, height := range []uint32{easyBase - 40, easyBase + 1} {
		if _, ok := c.Ancestor(base.Tip, height); ok {
			t.Errorf("an ancestor at %d", height)
		}
	}
}

func TestChainAddRunStopsAtTheFirstFault(t *testing.T) {
	run := madeChain(t, 30, easyTime)
	gap := slices.Delete(slices.Clone(run), 20, 21)
	unmined := slices.Clone(run)
	unmined[20] = mine(t, unmined[20], true)
	for _, tc := range []struct {
		name    string
		headers []Header
		kind    error
		height  uint32
	}{
		{"a gap", gap, ErrBadLink, 20},
		{"no work", unmined, ErrHighHash, 20},
	} {
		t.Run(tc.name, func(t *testing.T) {
			c, err := NewChainFrom(run[0], 0, Origin{}, RegTest())
			if err != nil {
				t.Fatal(err)
			}
			n, err := c.AddRun(tc.headers, late)
			wantKind(t, err, tc.kind)
			if rule := (*RuleError)(nil); !errors.As(err, &rule) || rule.Height != tc.height || n != 20 || c.Len() != 20 {
				t.Errorf("%d of %d, %v", n, c.Len(), err)
			}
			if n, err := c.AddRun(run, late); n != 30 || err != nil || c.Len() != 30 {
				t.Errorf("the right ones afterwards: %d, %v", n, err)
			}
		})
	}
}

// TestChainAddRunWantsARun: headers that are each good, but stand side by side, are no run.
func TestChainAddRunWantsARun(t *testing.T) {
	run := madeChain(t, 2, easyTime)
	beside := run[1]
	beside.MerkleRoot[0] ^= 1
	beside = mine(t, beside, false)
	c, err := NewChainFrom(run[0], 0, Origin{}, RegTest())
	if err != nil {
		t.Fatal(err)
	}
	n, err := c.AddRun([]Header{run[1], beside}, late)
	wantKind(t, err, ErrBadLink)
	hash := run[1].Hash()
	if rule := (*RuleError)(nil); !errors.As(err, &rule) || rule.Height != 2 || n != 1 || c.Len() != 2 || !strings.Contains(err.Error(), hex.EncodeToString(hash[:])) {
		t.Errorf("%d of %d, %v", n, c.Len(), err)
	}
}

func TestNewChainRefuses(t *testing.T) {
	run, _, base := easyRun(t)
	for _, tc := range []struct {
		name   string
		mutate func(*State, []Header)
		kind   error
		height uint32
	}{
		{"nothing", func(*State, []Header) {}, nil, 0},
		{"bits", func(s *State, _ []Header) { s.Bits = 0x207ffffe }, ErrContradiction, easyBase},
		{"own time", func(s *State, _ []Header) { s.Time++; s.Times[s.Height%11]++ }, ErrContradiction, easyBase},
		{"oldest of eleven times", func(s *State, _ []Header) { s.Times[(s.Height-10)%11]++ }, ErrContradiction, easyBase - 10},
		{"another block", func(_ *State, h []Header) { h[39].Nonce++ }, ErrContradiction, easyBase},
		{"link", func(_ *State, h []Header) { h[7].Nonce++ }, ErrBadLink, easyBase - 31},
		{"work", func(s *State, _ []Header) { s.Work = [32]byte{31: 79} }, ErrContradiction, easyBase - 39},
		{"work to the hash", func(s *State, _ []Header) { s.Work = [32]byte{31: 80} }, nil, 0},
		{"height", func(s *State, _ []Header) {
			s.Height = 38
			s.Times = slotted(run[29:40], 38)
			s.EpochStart = run[1].Time
		}, ErrContradiction, 38},
		{"no work", func(s *State, _ []Header) { s.Work = [32]byte{} }, ErrNoWork, 0},
	} {
		t.Run(tc.name, func(t *testing.T) {
			s, headers := base, slices.Clone(run)
			tc.mutate(&s, headers)
			if s.Height != base.Height {
				s.Time = s.Times[s.Height%MedianTimeSpan]
			}
			c, err := NewChain(s, headers, easy)
			wantKind(t, err, tc.kind)
			if (c == nil) != (tc.kind != nil) {
				t.Error("a chain came with the error")
			}
			if rule := (*RuleError)(nil); tc.height != 0 && (!errors.As(err, &rule) || rule.Height != tc.height) {
				t.Errorf("%v", err)
			}
		})
	}
	_, err := NewChainFrom(mine(t, run[0], true), 0, Origin{}, easy)
	wantKind(t, err, ErrHighHash)
}

// slotted returns the times of eleven headers, the last at height.
func slotted(headers []Header, height uint32) (times [MedianTimeSpan]uint32) {
	for i, h := range headers {
		times[(height-uint32(len(headers)-1-i))%MedianTimeSpan] = h.Time
	}
	return times
}

// TestNewChainComparesThePeriodsStart has the state say another one than its headers do.
func TestNewChainComparesThePeriodsStart(t *testing.T) {
	run := madeChain(t, 40, easyTime)
	s, err := FromHeaders(run, 0, Origin{}, easy)
	if err != nil {
		t.Fatal(err)
	}
	s.EpochStart++
	_, err = NewChain(s, run[1:], easy)
	wantKind(t, err, nil)
	_, err = NewChain(s, run, easy)
	wantKind(t, err, ErrContradiction)
}

// TestChainOfMainnet holds every state of the first 2,200 blocks, with a retarget inside, against those of FromHeaders,
// however much of the chain is given as ancestors of a trusted state.
func TestChainOfMainnet(t *testing.T) {
	headers := fixture(t, "headers_0_to_2200.bin")
	states := map[uint32]State{}
	s, err := FromHeaders(headers[:11], 0, Origin{}, MainNet())
	for i := 11; err == nil; i++ {
		states[s.Height] = s
		if i == len(headers) {
			break
		}
		s, err = s.Append(headers[i], MainNet(), late)
	}
	if err != nil {
		t.Fatal(err)
	}
	for _, tc := range []struct {
		name          string
		lowest, base  uint32
		first, second uint32 // heights from which states are told, in the first period and in the second
	}{
		{"from the genesis block", 0, 0, 10, 2016},
		{"all below", 0, 2200, 10, 2016},
		{"a base above the retarget", 50, 2100, 2016, 2016},
		{"a base in the first period", 50, 100, 60, 2016},
		{"a base at the retarget", 50, 2016, 2016, 2016},
		{"a base before the retarget", 50, 2015, 60, 2016},
		{"few below", 2095, 2100, 2100, 2100},
	} {
		t.Run(tc.name, func(t *testing.T) {
			c, err := NewChainFrom(headers[0], 0, Origin{}, MainNet())
			if tc.base > 0 {
				c, err = NewChain(states[tc.base], headers[tc.lowest:tc.base+1], MainNet())
			}
			if err != nil {
				t.Fatal(err)
			}
			if _, err := c.AddRun(headers[tc.base+1:], late); err != nil {
				t.Fatal(err)
			}
			for height := range uint32(2202) {
				s, ok := c.State(height)
				told := height <= 2200 && (height >= tc.second || height >= tc.first && height < 2016)
				if ok != told || told && s != states[height] {
					t.Fatalf("state at %d: %t, %+v, want %+v", height, ok, s, states[height])
				}
			}
			if got, ok := c.Headers(tc.lowest, 2200); !ok || !slices.Equal(got, headers[tc.lowest:]) {
				t.Error("headers are not given back")
			}
		})
	}
}

// TestChainWithoutItsPeriodsStart begins inside a period: bits of the next one's first header are taken as they are, unless
// the start is told, and states are told from there on.
func TestChainWithoutItsPeriodsStart(t *testing.T) {
	headers := fixture(t, "headers_46356_to_46380.bin")
	for _, tc := range []struct {
		name   string
		origin Origin
		lowest uint32 // height whose state is told
		kind   error  // of the first header of the period, with bits that the one before does not lead to
	}{
		{"not told", Origin{}, 46368, nil},
		{"told", Origin{EpochStart: 1268010873}, 46366, nil},
		{"told wrongly", Origin{EpochStart: 1268010874}, 0, ErrUnexpectedBits},
	} {
		t.Run(tc.name, func(t *testing.T) {
			c, err := NewChainFrom(headers[0], 46356, tc.origin, MainNet())
			if err != nil {
				t.Fatal(err)
			}
			n, err := c.AddRun(headers, late)
			wantKind(t, err, tc.kind)
			if tc.kind != nil {
				if n != 12 {
					t.Errorf("fails at %d", n)
				}
				return
			}
			for i := range headers {
				height := 46356 + uint32(i)
				got, ok := c.State(height)
				want, err := FromHeaders(headers[:i+1], 46356, tc.origin, MainNet())
				if ok != (height >= tc.lowest) || ok != (err == nil) || got != want {
					t.Errorf("state at %d: %t, %v", height, ok, err)
				}
			}
		})
	}
}

// TestChainBelowARetarget has ancestors on both sides of a change of bits: each one's work is its own, and a saved chain
// whose ancestors do not follow each other is refused.
func TestChainBelowARetarget(t *testing.T) {
	headers := fixture(t, "headers_46356_to_46380.bin")
	upwards, err := NewChainFrom(headers[0], 46356, Origin{Work: [32]byte{31: 9}, EpochStart: 1268010873}, MainNet())
	if err == nil {
		_, err = upwards.AddRun(headers, late)
	}
	if err != nil {
		t.Fatal(err)
	}
	base, _ := upwards.State(46380)
	c, err := NewChain(base, headers, MainNet())
	if err != nil {
		t.Fatal(err)
	}
	for height := uint32(46368); height <= 46380; height++ {
		want, _ := upwards.State(height)
		if s, ok := c.State(height); !ok || s != want {
			t.Errorf("state at %d: %+v, want %+v", height, s, want)
		}
	}
	if got, want := c.tree.at(0).work, upwards.tree.at(0).work; got != want {
		t.Errorf("work of the lowest is %x, want %x", got, want)
	}
	saved := c.AppendFile(nil)
	second := filePrefix + len(MainNet().appendFile(nil)) + 1 + StateLength + 4 + 32 + savedRun + 12*StreamedLength
	for _, parent := range []byte{10, 12, 200} {
		saved[second+3] = parent
		_, err = ParseChain(seal(saved), MainNet(), late)
		wantKind(t, err, ErrFileContent)
	}
}

// TestChainFromAHeaderBeginsTheMedianTimeWithTheTwelfth header of a branch, whether it was added one by one or not.
func TestChainFromAHeaderBeginsTheMedianTimeWithTheTwelfth(t *testing.T) {
	run := madeChain(t, 12, easyTime)
	for seen := 1; seen <= 11; seen++ {
		c, err := NewChainFrom(run[0], 100, Origin{}, easy)
		if err == nil {
			_, err = c.AddRun(run[1:seen], late)
		}
		if err != nil {
			t.Fatal(err)
		}
		old := mine(t, Header{Version: 4, PrevBlock: run[seen-1].Hash(), Time: easyTime - 1, Bits: 0x207fffff}, false)
		_, err = c.Add(old, late)
		wantKind(t, err, map[bool]error{true: ErrTimeTooOld}[seen == 11])
	}
}

// TestChainFromAHeaderMeetsTwoHoursBeforeVersion: the order of the rules holds where some of them cannot be judged yet.
func TestChainFromAHeaderMeetsTwoHoursBeforeVersion(t *testing.T) {
	run := madeChain(t, 1, easyTime)
	c, err := NewChainFrom(run[0], 100, Origin{}, easy)
	if err != nil {
		t.Fatal(err)
	}
	h := mine(t, Header{Version: 1, PrevBlock: run[0].Hash(), Time: easyTime + MaxFutureTime + 1, Bits: 0x207fffff}, false)
	_, err = c.Add(h, easyTime)
	wantKind(t, err, ErrTimeTooNew)
	_, err = c.Add(h, easyTime+1)
	wantKind(t, err, ErrVersionTooOld)
}

// TestChainReorganisation follows a tip that moves to another branch, by work and not by length or by what came first.
func TestChainReorganisation(t *testing.T) {
	trunk := madeChain(t, 15, easyTime)
	c, err := NewChainFrom(trunk[0], 0, Origin{}, RegTest())
	if err != nil {
		t.Fatal(err)
	}
	branch := func(mark byte, n int) []Header {
		tip, headers := trunk[14], make([]Header, n)
		for i := range headers {
			tip = mine(t, Header{Version: 4, PrevBlock: tip.Hash(), MerkleRoot: Hash{mark}, Time: tip.Time + 600, Bits: tip.Bits}, false)
			headers[i] = tip
		}
		return headers
	}
	left, right := branch(1, 2), branch(2, 3)
	add := func(headers []Header, tip Header, decided uint32) {
		t.Helper()
		if _, err := c.AddRun(headers, late); err != nil {
			t.Fatal(err)
		}
		if c.Tip() != tip.Hash() || c.Decided() != decided || c.Tie() != (decided != c.Height()) {
			t.Fatalf("decided up to %d of %d, want %d", c.Decided(), c.Height(), decided)
		}
	}
	add(trunk, trunk[14], 14)
	add(left, left[1], 16)
	add(right[:1], left[1], 16)
	add(right[1:2], left[1], 14) // a tie: the first seen stays
	before := c.Tip()
	add(right[2:], right[2], 17)
	d, ok := c.Difference(before, c.Tip())
	want := Difference{Common: 14, Disconnected: hashAll([]Header{left[1], left[0]}), Connected: hashAll(right)}
	if !ok || d.Common != want.Common || !slices.Equal(d.Disconnected, want.Disconnected) || !slices.Equal(d.Connected, want.Connected) {
		t.Errorf("got %+v, want %+v", d, want)
	}
	if d, ok := c.Difference(c.Tip(), c.Tip()); !ok || d.Common != 17 || d.Disconnected != nil || d.Connected != nil {
		t.Errorf("to itself: %+v", d)
	}
}

// TestChainOverflow has no height and no work left.
func TestChainOverflow(t *testing.T) {
	run, _, base := easyRun(t)
	next := mine(t, Header{Version: 4, PrevBlock: base.Tip, Time: base.Time + 600, Bits: base.Bits}, false)
	full := base
	for i := range full.Work {
		full.Work[i] = 0xff
	}
	c, err := NewChain(full, run, easy)
	if err != nil {
		t.Fatal(err)
	}
	_, err = c.Add(next, late)
	wantKind(t, err, ErrOverflow)

	c, err = NewChainFrom(run[39], 1<<32-1, Origin{}, easy)
	if err != nil {
		t.Fatal(err)
	}
	_, err = c.Add(next, late)
	wantKind(t, err, ErrOverflow)
}

// TestTreeClimbsInFewSteps counts the steps to an ancestor.
func TestTreeClimbsInFewSteps(t *testing.T) {
	const blocks = 1 << 16
	c := &tree{}
	for n := range uint32(blocks) {
		c.push(max(n, 1)-1, node{hash: Hash{byte(n), byte(n >> 8), byte(n >> 16)}, height: n})
	}
	most := 0
	for target := uint32(0); target < blocks; target += 37 {
		steps := 0
		for n := uint32(blocks - 1); n != target; steps++ {
			if jump := c.at(n).jump; jump >= target {
				n = jump
			} else {
				n = c.at(n).parent
			}
		}
		most = max(most, steps)
		if got := c.ancestor(blocks-1, target); got != target {
			t.Fatalf("ancestor %d, want %d", got, target)
		}
	}
	if most > 48 { // three times the binary logarithm
		t.Errorf("%d steps", most)
	}
}

// TestHashAll takes fewer headers than a core does at a time, just as many, and parts.
func TestHashAll(t *testing.T) {
	headers := madeChain(t, 3*4096+5, easyTime)
	for _, n := range []int{0, 1, 4095, 4096, 4097, len(headers)} {
		for i, hash := range hashAll(headers[:n]) {
			if hash != headers[i].Hash() {
				t.Fatalf("hash %d of %d", i, n)
			}
		}
	}
}
