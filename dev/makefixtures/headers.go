// SPDX-License-Identifier: MIT

package main

import (
	"encoding/binary"
	"errors"
	"fmt"
	"math"
	"os"
	"slices"

	"github.com/assize/assize/btcheaders"
	"github.com/assize/assize/internal/testing/madechain"
	"github.com/assize/assize/relay"
)

func init() {
	sections["headerRuns"] = headerRows
	sections["retargets"] = retargetRows
}

// headerRow is a run of 44-byte headers upon a header state, and the state at
// their end, or the name of the error it must meet with. Now is the home clock.
type headerRow struct {
	BIP34Height   uint32   `json:"bip34Height"`
	BIP65Height   uint32   `json:"bip65Height"`
	BIP66Height   uint32   `json:"bip66Height"`
	End           hexBytes `json:"end"`
	Error         string   `json:"error"`
	Headers       hexBytes `json:"headers"`
	Name          string   `json:"name"`
	NoRetargeting bool     `json:"noRetargeting"`
	Now           uint32   `json:"now"`
	PowLimitBits  uint32   `json:"powLimitBits"`
	State         hexBytes `json:"state"`
}

// run is a run of headers in the making.
type run struct {
	params  btcheaders.Params
	now     uint32
	start   btcheaders.State
	headers []byte
	tip     btcheaders.State
}

// easyParams are those of a network that retargets, as easy as regtest.
func easyParams() btcheaders.Params {
	p := btcheaders.RegTest()
	p.NoRetargeting = false
	return p
}

// madeRun returns an empty run upon a made state at a height, ten minutes a
// block, its tip a day and a half before the home clock.
func madeRun(p btcheaders.Params, height uint32) *run {
	s := btcheaders.State{Tip: [32]byte{1}, Height: height, Time: 1_600_000_000, Bits: p.PowLimitBits}
	s.Work[15] = 1
	s.EpochStart = s.Time - 600*(height%btcheaders.RetargetInterval)
	for back := range uint32(btcheaders.MedianTimeSpan) {
		s.Times[(height-back)%btcheaders.MedianTimeSpan] = s.Time - 600*back
	}
	return &run{params: p, now: s.Time + 36*3600, start: s, tip: s}
}

// realRun returns the main network's headers after index from, up to index to,
// of which the first is at height first.
func realRun(file string, first uint32, origin btcheaders.Origin, from, to int) *run {
	headers := must(btcheaders.ParseHeaders(must(os.ReadFile("fixtures/mainnet/" + file))))
	p := btcheaders.MainNet()
	s := must(btcheaders.FromHeaders(headers[:from+1], first, origin, p))
	r := &run{params: p, now: 1_300_000_000, start: s, tip: s}
	for _, h := range headers[from+1 : to+1] {
		r.add(h)
	}
	return r
}

func (r *run) add(h btcheaders.Header) {
	r.headers = h.AppendStreamed(r.headers)
	r.tip = must(r.tip.Append(h, r.params, r.now))
}

// next returns a header upon the tip, changed by the mutations, with its proof
// of work, or, if high, with none.
func (r *run) next(high bool, mutations ...func(*btcheaders.Header)) btcheaders.Header {
	h := btcheaders.Header{Version: 4, PrevBlock: r.tip.Tip, Time: r.tip.Time + 600, Bits: must(r.tip.NextBits(r.params))}
	binary.BigEndian.PutUint32(h.MerkleRoot[:], r.tip.Height+1)
	for _, mutate := range mutations {
		mutate(&h)
	}
	for errors.Is(btcheaders.CheckProofOfWork(h.Hash(), h.Bits, r.params), btcheaders.ErrHighHash) != high {
		h.Nonce++
	}
	return h
}

// grow adds n valid headers.
func (r *run) grow(n int) *run {
	for range n {
		r.add(r.next(false))
	}
	return r
}

// with adds a valid header with something special.
func (r *run) with(mutations ...func(*btcheaders.Header)) *run {
	r.add(r.next(false, mutations...))
	return r
}

// from changes the state that the run, still empty, starts with.
func (r *run) from(mutate func(*btcheaders.State)) *run {
	mutate(&r.start)
	r.tip = r.start
	return r
}

// row returns the run as it is, which is valid.
func (r *run) row(name string) headerRow {
	row := r.fault(name, "")
	row.End = r.tip.AppendBytes(nil)
	return row
}

// fault returns the run with more bytes, which must meet with an error.
func (r *run) fault(name string, reason relay.Revert, more ...byte) headerRow {
	return headerRow{
		BIP34Height: r.params.BIP34Height, BIP65Height: r.params.BIP65Height, BIP66Height: r.params.BIP66Height,
		End: hexBytes{}, Error: string(reason), Headers: append(slices.Clone(r.headers), more...), Name: name,
		NoRetargeting: r.params.NoRetargeting, Now: r.now, PowLimitBits: r.params.PowLimitBits, State: r.start.AppendBytes(nil),
	}
}

// faulty returns the run with one header more, which must meet with an error.
func (r *run) faulty(name string, reason relay.Revert, mutations ...func(*btcheaders.Header)) headerRow {
	return r.fault(name, reason, r.next(reason == relay.HashAboveTarget, mutations...).AppendStreamed(nil)...)
}

func withTime(t uint32) func(*btcheaders.Header) { return func(h *btcheaders.Header) { h.Time = t } }

func withVersion(v int32) func(*btcheaders.Header) {
	return func(h *btcheaders.Header) { h.Version = v }
}

// headerRows returns the section headerRuns. The errors stand in the order of
// the checks.
func headerRows() any {
	return slices.Concat(validRuns(), boundRuns(), faultyRuns())
}

func validRuns() []headerRow {
	cut := realRun("headers_0_to_2200.bin", 0, btcheaders.Origin{}, 2010, 2030)
	later := btcheaders.Origin{EpochStart: 1268010873}
	swapped := realRun("headers_0_to_2200.bin", 0, btcheaders.Origin{}, 100, 103)
	h := swapped.headers
	swapped.headers = slices.Concat(h[:44], h[88:132], h[44:88])

	return []headerRow{
		madeRun(btcheaders.RegTest(), 100).row("no headers"),
		madeRun(btcheaders.RegTest(), 100).grow(1).row("one header"),
		madeRun(btcheaders.RegTest(), 100).grow(30).row("thirty headers"),
		cut.row("mainnet, 2,011 to 2,030, a retarget to the limit"),
		realRun("headers_46356_to_46380.bin", 46356, later, 11, 24).row("mainnet, 46,368 to 46,380, a retarget"),
		realRun("headers_0_to_2200.bin", 0, btcheaders.Origin{}, 10, 120).row("mainnet, 11 to 120"),
		swapped.fault("mainnet, two headers swapped", relay.HashAboveTarget),
		madeRun(easyParams(), 2014).grow(5).row("a retarget that the limit holds"),
		halfPeriod(2013).grow(5).row("a retarget to half the target"),
		halfPeriod(2015).grow(1).row("a retarget with the first header"),
		halfPeriod(2013).grow(2).row("up to a retarget"),
		madeRun(btcheaders.RegTest(), 2013).from(func(s *btcheaders.State) { s.EpochStart = s.Time - 604_800 }).
			grow(5).row("no retarget where there are none"),
	}
}

// halfPeriod returns an empty run upon a state in a period that takes half its
// time.
func halfPeriod(height uint32) *run {
	return madeRun(easyParams(), height).from(func(s *btcheaders.State) { s.EpochStart = s.Time - 604_800 })
}

// boundRuns are valid at the very bound of a rule.
func boundRuns() []headerRow {
	regtest := func() *run { return madeRun(btcheaders.RegTest(), 100) }
	median := regtest().tip.MedianTime()
	now := regtest().now
	last := madeRun(btcheaders.RegTest(), math.MaxUint32-1)
	fullWork := regtest().from(func(s *btcheaders.State) { s.Work = allOnes(); s.Work[31] -= 2 })
	backward := regtest().grow(3).with(withTime(now))
	backward.with(withTime(backward.tip.MedianTime() + 1)).with(withTime(now + 7200))
	unsorted := regtest()
	for i := range uint32(30) {
		unsorted.with(withTime(unsorted.tip.MedianTime() + 1 + i*7919%5000))
	}
	rows := []headerRow{
		regtest().with(withTime(median + 1)).row("a second after the median"),
		regtest().with(withTime(now + 7200)).row("two hours ahead"),
		backward.row("times forward and back"),
		unsorted.row("times out of order"),
		last.grow(1).row("the greatest height"),
		fullWork.grow(1).row("the greatest sum of work"),
		regtest().with(withVersion(math.MaxInt32)).row("the greatest version"),
	}
	p := flooredParams()
	for _, f := range floors() {
		at := madeRun(p, f.height-1).with(withVersion(f.lowest))
		rows = append(rows, at.row(fmt.Sprintf("height %d: the lowest version", f.height)))
	}
	return append(rows, flooredRun(107).row("each floor in one run"))
}

// flooredRun returns a run from height 101 on of the lowest versions allowed.
func flooredRun(height uint32) *run {
	r := madeRun(flooredParams(), 100)
	for _, f := range floors() {
		if f.height <= height {
			r.with(withVersion(f.lowest))
		}
	}
	return r
}

// flooredParams are regtest's with floors at 102, 104 and 106.
func flooredParams() btcheaders.Params {
	p := btcheaders.RegTest()
	p.BIP34Height, p.BIP66Height, p.BIP65Height = 102, 104, 106
	return p
}

// floor is the lowest version at a height.
type floor struct {
	height uint32
	lowest int32
}

// floors are those of flooredParams.
func floors() []floor {
	return []floor{{101, math.MinInt32}, {102, 2}, {103, 2}, {104, 3}, {105, 3}, {106, 4}, {107, 4}}
}

func allOnes() (word [32]byte) {
	for i := range word {
		word[i] = 0xff
	}
	return word
}

// faultyRuns break one rule each.
func faultyRuns() []headerRow {
	regtest := func() *run { return madeRun(btcheaders.RegTest(), 100) }
	median := regtest().tip.MedianTime()
	now := regtest().now
	full := regtest().from(func(s *btcheaders.State) { s.Work = allOnes() })
	nearlyFull := regtest().from(func(s *btcheaders.State) { s.Work = allOnes(); s.Work[31] -= 4 }).grow(2)
	bits := func(b uint32) *run { return regtest().from(func(s *btcheaders.State) { s.Bits = b }) }
	blank := make([]byte, 44)
	p := flooredParams()
	rows := []headerRow{
		regtest().fault("a byte", relay.HeadersLength, 0),
		regtest().grow(2).fault("a byte over", relay.HeadersLength, 0),
		regtest().grow(2).fault("a byte short", relay.HeadersLength, blank[:43]...),
		madeRun(btcheaders.RegTest(), math.MaxUint32).fault("no height left", relay.HeightOverflow, blank...),
		madeRun(btcheaders.RegTest(), math.MaxUint32-2).grow(2).fault("no height left for the third", relay.HeightOverflow, blank...),
		bits(0).fault("bits zero", relay.BadBits, blank...),
		bits(0x20800001).fault("negative bits", relay.BadBits, blank...),
		bits(0x21010000).fault("bits over 256 bits", relay.BadBits, blank...),
		bits(0x21008000).fault("bits easier than the limit", relay.TargetTooEasy, blank...),
		madeRun(easyParams(), 2015).from(func(s *btcheaders.State) { s.Bits, s.EpochStart = 0x01010000, s.Time }).
			fault("a retarget to no target", relay.BadBits, blank...),
		regtest().faulty("no proof of work", relay.HashAboveTarget),
		regtest().grow(11).faulty("no proof of work, the twelfth", relay.HashAboveTarget),
		halfPeriod(2015).faulty("no proof of work after a retarget", relay.HashAboveTarget),
		regtest().faulty("the time of the median", relay.TimeTooOld, withTime(median)),
		regtest().faulty("a time of zero", relay.TimeTooOld, withTime(0)),
		regtest().grow(12).faulty("the time of the median, the thirteenth", relay.TimeTooOld, withTime(regtest().grow(12).tip.MedianTime())),
		regtest().faulty("two hours and a second ahead", relay.TimeTooNew, withTime(now+7201)),
		regtest().grow(3).faulty("the end of time", relay.TimeTooNew, withTime(math.MaxUint32)),
		full.faulty("no work left", relay.WorkOverflow),
		nearlyFull.faulty("no work left for the third", relay.WorkOverflow),
		nearlyFull.fault("no work left for the third, and bytes of no sense after it", relay.WorkOverflow,
			append(nearlyFull.next(false).AppendStreamed(nil), blank...)...),
		regtest().faulty("no proof of work, an old time and version", relay.HashAboveTarget, withTime(0), withVersion(0)),
		regtest().faulty("an old time and version", relay.TimeTooOld, withTime(median), withVersion(0)),
		regtest().faulty("a new time, an old version", relay.TimeTooNew, withTime(now+7201), withVersion(0)),
		full.faulty("an old version, and no work left", relay.VersionTooOld, withVersion(3)),
	}
	for _, f := range floors()[1:] {
		at := madeRun(p, f.height-1)
		rows = append(rows,
			at.faulty(fmt.Sprintf("height %d: a version too low", f.height), relay.VersionTooOld, withVersion(f.lowest-1)),
			at.faulty(fmt.Sprintf("height %d: a negative version", f.height), relay.VersionTooOld, withVersion(-1)),
			flooredRun(f.height-1).faulty(fmt.Sprintf("height %d: a version too low, the floors before passed", f.height),
				relay.VersionTooOld, withVersion(f.lowest-1)))
	}
	return rows
}

// retargetRow is a retarget: the bits of a period, the times of its first and
// last header, the bits of the next.
type retargetRow struct {
	Bits         uint32 `json:"bits"`
	First        uint32 `json:"first"`
	Last         uint32 `json:"last"`
	Name         string `json:"name"`
	Next         uint32 `json:"next"`
	PowLimitBits uint32 `json:"powLimitBits"`
}

// retargetRows returns the section retargets.
func retargetRows() any {
	const limit, start, weeks = 0x1d00ffff, 1_000_000_000, btcheaders.TargetTimespan
	row := func(name string, bits, first, last, limit uint32) retargetRow {
		next := must(btcheaders.Retarget(bits, first, last, btcheaders.Params{PowLimitBits: limit}))
		return retargetRow{bits, first, last, name, next, limit}
	}
	rows := []retargetRow{
		row("mainnet, 32,255", 0x1d00ffff, 1261130161, 1262152739, limit),
		row("mainnet, 2,015, held by the limit", 0x1d00ffff, 1231006505, 1233061996, limit),
		row("mainnet, 68,543, held at a fourth", 0x1c05a3f4, 1279008237, 1279297671, limit),
		row("mainnet, 46,367, held at four times", 0x1c387f6f, 1263163443, 1269211443, limit),
		row("the last before the first", 0x1b0404cb, start, start-1, limit),
		row("all there is of time", 0x1b0404cb, 0, math.MaxUint32, limit),
		row("none of time left", 0x1b0404cb, math.MaxUint32, 0, limit),
		row("the least target", 0x01010000, start, start, limit),
	}
	for _, bits := range []uint32{0x01010000, 0x03000001, 0x03123456, 0x04123456, 0x1b0404cb, 0x1c00ffff, 0x1c008000, 0x1c7fffff, 0x1d00ffff} {
		for _, taken := range []uint32{weeks/4 - 1, weeks / 4, weeks/4 + 1, weeks - 1, weeks, weeks + 1, 4*weeks - 1, 4 * weeks, 4*weeks + 1} {
			rows = append(rows, row(fmt.Sprintf("%08x, %d s", bits, taken), bits, start, start+taken, limit))
		}
	}
	for _, limit := range []uint32{madechain.Bits, 0x2100ffff, 0x220000ff} {
		for _, bits := range []uint32{0x1f7fffff, 0x201fffff, 0x20200000, 0x20200001, 0x207fffff} {
			for _, taken := range []uint32{weeks / 4, weeks + 1, 4*weeks - 1, 4 * weeks} {
				rows = append(rows, row(fmt.Sprintf("%08x under %08x, %d s", bits, limit, taken), bits, start, start+taken, limit))
			}
		}
	}
	return rows
}
