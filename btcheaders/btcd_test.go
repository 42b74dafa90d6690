// SPDX-License-Identifier: MIT

package btcheaders

import (
	"bytes"
	"errors"
	"math"
	"math/big"
	"math/rand/v2"
	"testing"
	"time"

	"github.com/btcsuite/btcd/blockchain"
	"github.com/btcsuite/btcd/chaincfg/v2"
	"github.com/btcsuite/btcd/chainhash/v2"
	"github.com/btcsuite/btcd/wire/v2"
)

// btcdChain shows btcd a network's parameters.
type btcdChain chaincfg.Params

// btcdParams returns what btcd needs to judge a network's headers.
func btcdParams(p Params) *btcdChain {
	limit, err := Target(p.PowLimitBits)
	if err != nil {
		panic(err)
	}
	return &btcdChain{
		PowLimit:         new(big.Int).SetBytes(limit[:]),
		PowLimitBits:     p.PowLimitBits,
		PoWNoRetargeting: p.NoRetargeting,
		TargetTimespan:   TargetTimespan * time.Second,
		BIP0034Height:    int32(p.BIP34Height),
		BIP0065Height:    int32(p.BIP65Height),
		BIP0066Height:    int32(p.BIP66Height),
	}
}

func (c *btcdChain) ChainParams() *chaincfg.Params { return (*chaincfg.Params)(c) }
func (c *btcdChain) BlocksPerRetarget() int32      { return RetargetInterval }
func (c *btcdChain) MinRetargetTimespan() int64    { return TargetTimespan / 4 }
func (c *btcdChain) MaxRetargetTimespan() int64    { return TargetTimespan * 4 }

func (c *btcdChain) VerifyCheckpoint(int32, *chainhash.Hash) bool { return true }
func (c *btcdChain) FindPreviousCheckpoint() (blockchain.HeaderCtx, error) {
	return nil, nil
}

// btcdHeader shows btcd the header that stands below a state's tip, or the tip.
type btcdHeader struct {
	state State
	below uint32
}

func (h btcdHeader) Height() int32 { return int32(h.state.Height - h.below) }
func (h btcdHeader) Bits() uint32  { return h.state.Bits }

func (h btcdHeader) Timestamp() int64 {
	if h.below < MedianTimeSpan {
		return int64(h.state.Times[(h.state.Height-h.below)%MedianTimeSpan])
	}
	if h.Height()%RetargetInterval != 0 {
		panic("no rule needs this time")
	}
	return int64(h.state.EpochStart)
}

func (h btcdHeader) Parent() blockchain.HeaderCtx { return h.RelativeAncestorCtx(1) }
func (h btcdHeader) RelativeAncestorCtx(distance int32) blockchain.HeaderCtx {
	return btcdHeader{h.state, h.below + uint32(distance)}
}

// btcdClock is a clock that stands still.
type btcdClock uint32

func (c btcdClock) AdjustedTime() time.Time         { return time.Unix(int64(c), 0) }
func (c btcdClock) AddTimeSample(string, time.Time) {}
func (c btcdClock) Offset() time.Duration           { return 0 }

// btcdErrors returns what btcd finds wrong with a header upon a state: alone, and in its place.
func btcdErrors(t testing.TB, s State, h Header, p Params, now uint32) (alone, inPlace error) {
	t.Helper()
	var header wire.BlockHeader
	if err := header.Deserialize(bytes.NewReader(h.AppendBytes(nil))); err != nil {
		t.Fatal(err)
	}
	params := btcdParams(p)
	alone = blockchain.CheckBlockHeaderSanity(&header, params.PowLimit, btcdClock(now), blockchain.BFNone)
	inPlace = blockchain.CheckBlockHeaderContext(&header, btcdHeader{state: s}, blockchain.BFNone, params, false)
	return alone, inPlace
}

// ofKind reports whether btcd's error is of its kind.
func ofKind(err error, kind blockchain.ErrorCode) bool {
	var rule blockchain.RuleError
	return errors.As(err, &rule) && rule.ErrorCode == kind
}

// agree fails unless this package and btcd have the same verdict about a header that links to the state, for the same
// reason. Each of btcd's two checks tells the first rule it finds broken; ours must be the rule of one of them.
func agree(t testing.TB, s State, h Header, p Params, now uint32) (State, error) {
	t.Helper()
	next, err := s.Append(h, p, now)
	alone, inPlace := btcdErrors(t, s, h, p, now)
	var same bool
	switch {
	case err == nil:
		same = alone == nil && inPlace == nil
		if work := new(big.Int).SetBytes(s.Work[:]); work.Add(work, blockchain.CalcWork(h.Bits)).Cmp(new(big.Int).SetBytes(next.Work[:])) != 0 {
			t.Fatalf("bits %08x: work %x, then %x, btcd has %x", h.Bits, s.Work, next.Work, work)
		}
	case errors.Is(err, ErrUnexpectedBits):
		same = ofKind(inPlace, blockchain.ErrUnexpectedDifficulty)
	case errors.Is(err, ErrBadTarget):
		same = ofKind(alone, blockchain.ErrUnexpectedDifficulty)
	case errors.Is(err, ErrHighHash):
		same = ofKind(alone, blockchain.ErrHighHash)
	case errors.Is(err, ErrTimeTooOld):
		same = ofKind(inPlace, blockchain.ErrTimeTooOld)
	case errors.Is(err, ErrTimeTooNew):
		same = ofKind(alone, blockchain.ErrTimeTooNew)
	case errors.Is(err, ErrVersionTooOld):
		same = ofKind(inPlace, blockchain.ErrBlockVersionTooOld)
	case errors.Is(err, ErrOverflow): // see TestWhereBtcdDiffers
		same = alone == nil && inPlace == nil
	}
	if !same {
		t.Fatalf("%+v upon %+v of %s at %d:\ngot  %v\nbtcd %v; %v", h, s, p.Name, now, err, alone, inPlace)
	}
	return next, err
}

// againstBtcd plays a script before both judges, and counts their verdicts.
func againstBtcd(t testing.TB, data []byte, verdicts tally) {
	t.Helper()
	s := script(data)
	p, state := s.start()
	if state.Height > math.MaxInt32 || p.NoRetargeting && state.Bits != p.PowLimitBits {
		return // see TestWhereBtcdDiffers
	}
	for len(s) > 0 {
		h, now := s.header(state, p)
		h.PrevBlock = state.Tip // which btcd looks up, and does not compare
		if _, err := state.NextBits(p); err != nil {
			return // see TestWhereBtcdDiffers
		}
		next, err := agree(t, state, h, p, now)
		verdicts.add(err)
		if err == nil {
			state = next
		}
	}
}

// FuzzAgainstBtcd has btcd judge made chains too, on a network without retargets and on one with an easy limit.
// Rules: P-6.11.
func FuzzAgainstBtcd(f *testing.F) {
	f.Fuzz(func(t *testing.T, data []byte) { againstBtcd(t, data, tally{}) })
}

func TestAgainstBtcdOnRandomScripts(t *testing.T) {
	random, verdicts := rand.New(rand.NewPCG(1, 2)), tally{}
	for range 400 {
		againstBtcd(t, randomScript(random), verdicts)
	}
	verdicts.want(t, 10, "", ErrUnexpectedBits, ErrBadTarget, ErrHighHash, ErrTimeTooOld, ErrTimeTooNew, ErrVersionTooOld, ErrOverflow)
}

// TestAgainstBtcdOnMainnet has both judge real headers, as they are and each spoilt in every way that a script knows.
func TestAgainstBtcdOnMainnet(t *testing.T) {
	random := rand.New(rand.NewPCG(3, 4))
	for _, run := range []struct {
		file  string
		first uint32
		start int // headers that make the state; the rest is judged
		epoch uint32
	}{
		{"headers_0_to_2200.bin", 0, 1990, 0},
		{"headers_46356_to_46380.bin", 46356, 11, 1268010873},
	} {
		headers := fixture(t, run.file)
		s, err := FromHeaders(headers[:run.start], run.first, Origin{EpochStart: run.epoch}, MainNet())
		if err != nil {
			t.Fatal(err)
		}
		for _, h := range headers[run.start:] {
			for range 10 {
				spoiler := script(randomScript(random))
				spoilt, now := spoiler.header(s, MainNet())
				spoilt.PrevBlock = s.Tip
				_, _ = agree(t, s, spoilt, MainNet(), now)
			}
			if s, err = agree(t, s, h, MainNet(), h.Time); err != nil {
				t.Fatal(err)
			}
		}
	}
}

// TestWhereBtcdDiffers holds what the two judges do not agree on, with the reason.
func TestWhereBtcdDiffers(t *testing.T) {
	tip, good := tipOfTwelve(t)
	for _, tc := range []struct {
		name   string
		reason string
		state  func(*State)
		header func(*Header)
		kind   error // ours
		btcd   bool  // finds nothing wrong
	}{
		{
			name:   "bits of a network that never retargets",
			reason: "btcd demands the limit's bits, this package those of the block before: the same for every chain that began with the limit's",
			state:  func(s *State) { s.Bits = 0x203fffff },
			header: func(h *Header) { h.Bits = 0x203fffff },
		},
		{
			name:   "work beyond 256 bits",
			reason: "btcd adds without bound, Bitcoin Core's arith_uint256 would wrap around: no chain gets there",
			state:  func(s *State) { s.Work = ones(0xff) },
			kind:   ErrOverflow,
			btcd:   true,
		},
		{
			name:   "link",
			reason: "btcd looks up the block before by its hash; a header state has but one",
			header: func(h *Header) { h.PrevBlock[0] ^= 1 },
			kind:   ErrBadLink,
			btcd:   true,
		},
	} {
		t.Run(tc.name, func(t *testing.T) {
			s, h := tip, good
			if tc.state != nil {
				tc.state(&s)
			}
			if tc.header != nil {
				tc.header(&h)
			}
			h = mine(t, h, false)
			_, err := s.Append(h, RegTest(), h.Time)
			wantKind(t, err, tc.kind)
			alone, inPlace := btcdErrors(t, s, h, RegTest(), h.Time)
			if (alone == nil && inPlace == nil) != tc.btcd {
				t.Errorf("btcd finds %v; %v (%s)", alone, inPlace, tc.reason)
			}
		})
	}
}

// TestRetargetOfATargetBeyond256Bits: btcd reckons on with it and comes out at the limit; Bitcoin Core could not have
// accepted the block before, and this package tells so.
func TestRetargetOfATargetBeyond256Bits(t *testing.T) {
	s := State{Height: RetargetInterval - 1, Bits: 0x23000001, Time: TargetTimespan}
	s.Times[s.Height%MedianTimeSpan] = s.Time
	h := mine(t, Header{Version: 4, Time: TargetTimespan + 1, Bits: 0x207fffff}, false)
	_, err := s.Append(h, easyLimit(), h.Time)
	wantKind(t, err, ErrBadTarget)
	if alone, inPlace := btcdErrors(t, s, h, easyLimit(), h.Time); alone != nil || inPlace != nil {
		t.Errorf("btcd finds %v; %v", alone, inPlace)
	}
}
