// SPDX-License-Identifier: MIT

package main

import (
	"encoding/binary"
	"os"
	"slices"

	"github.com/assize/assize/btcheaders"
	"github.com/assize/assize/internal/testing/madechain"
	"github.com/assize/assize/relay"
)

func init() {
	sections["ancestry"] = ancestryRows
	sections["candidates"] = candidateRows
}

// ancestryRow is a witness that the block lower stands edges blocks below the
// block upper, or the name of the error it must meet with.
type ancestryRow struct {
	Edges   uint32   `json:"edges"`
	Error   string   `json:"error"`
	Lower   hexBytes `json:"lower"`
	Name    string   `json:"name"`
	Upper   hexBytes `json:"upper"`
	Witness hexBytes `json:"witness"`
}

// ancestryOf returns the witness over headers 46,356 + from to 46,356 + to.
// The bits change with number 12.
func ancestryOf(name string, from, to int) ancestryRow {
	headers := must(btcheaders.ParseHeaders(must(os.ReadFile("fixtures/mainnet/headers_46356_to_46380.bin"))))
	lower, upper := headers[from].Hash(), headers[to].Hash()
	return ancestryRow{
		Edges: uint32(to - from), Lower: lower[:], Name: name, Upper: upper[:],
		Witness: must(btcheaders.AncestryWitness(headers[from+1 : to+1])),
	}
}

// spoil returns a row with an error: one mutation of a valid one.
func (r ancestryRow) spoil(name string, reason relay.Revert, mutate func(*ancestryRow)) ancestryRow {
	r.Lower, r.Upper, r.Witness = slices.Clone(r.Lower), slices.Clone(r.Upper), slices.Clone(r.Witness)
	r.Name, r.Error = name, string(reason)
	mutate(&r)
	return r
}

// ancestryRows returns the section ancestry. The errors stand in the order of
// the checks.
func ancestryRows() any {
	one := ancestryOf("one edge", 3, 4)
	eight := ancestryOf("eight edges", 2, 10)
	all := ancestryOf("two runs of bits", 0, 24)
	cut := all.spoil("a run in two parts", "", func(r *ancestryRow) {
		// bits and count of the first run again after its third header
		second := slices.Clone(r.Witness[:6])
		second[5], r.Witness[5] = r.Witness[5]-3, 3
		r.Witness = slices.Concat(r.Witness[:6+3*44], second, r.Witness[6+3*44:])
	})
	flip := func(at int) func(*ancestryRow) { return func(r *ancestryRow) { r.Witness[at] ^= 1 } }
	rows := []ancestryRow{
		one, eight, all, cut,
		ancestryOf("the run before the bits change", 0, 11),
		ancestryOf("the first with other bits", 11, 12),
		one.spoil("no edges", relay.NoEdges, func(r *ancestryRow) { r.Edges, r.Witness, r.Lower = 0, nil, r.Upper }),
		one.spoil("no witness", relay.EdgeCount, func(r *ancestryRow) { r.Witness = nil }),
		eight.spoil("a run's head alone, cut short", relay.AncestryTruncated, func(r *ancestryRow) { r.Witness = r.Witness[:5] }),
		eight.spoil("a run's head alone", relay.AncestryTruncated, func(r *ancestryRow) { r.Witness = r.Witness[:6] }),
		eight.spoil("a byte short", relay.AncestryTruncated, func(r *ancestryRow) { r.Witness = r.Witness[:len(r.Witness)-1] }),
		eight.spoil("a byte over", relay.AncestryTruncated, func(r *ancestryRow) { r.Witness = append(r.Witness, 0) }),
		eight.spoil("a count one too great", relay.AncestryTruncated, func(r *ancestryRow) { r.Witness[5]++ }),
		eight.spoil("a count with its bytes swapped", relay.AncestryTruncated, func(r *ancestryRow) { r.Witness[4], r.Witness[5] = 8, 0 }),
		eight.spoil("an empty run after the last", relay.EmptyRun, func(r *ancestryRow) { r.Witness = append(r.Witness, make([]byte, 6)...) }),
		eight.spoil("an empty run before the first", relay.EmptyRun, func(r *ancestryRow) { r.Witness = append(make([]byte, 6), r.Witness...) }),
		eight.spoil("an edge more than headers", relay.EdgeCount, func(r *ancestryRow) { r.Edges++ }),
		eight.spoil("an edge less than headers", relay.EdgeCount, func(r *ancestryRow) { r.Edges-- }),
		eight.spoil("another upper block", relay.AncestryMismatch, func(r *ancestryRow) { r.Upper[0] ^= 1 }),
		eight.spoil("another lower block", relay.AncestryMismatch, func(r *ancestryRow) { r.Lower[31] ^= 1 }),
		eight.spoil("the ends swapped", relay.AncestryMismatch, func(r *ancestryRow) { r.Upper, r.Lower = r.Lower, r.Upper }),
		eight.spoil("other bits", relay.AncestryMismatch, flip(0)),
		eight.spoil("the bits big-endian", relay.AncestryMismatch, func(r *ancestryRow) { slices.Reverse(r.Witness[:4]) }),
		eight.spoil("two headers swapped", relay.AncestryMismatch, func(r *ancestryRow) {
			w := r.Witness
			r.Witness = slices.Concat(w[:50], w[94:138], w[50:94], w[138:])
		}),
		eight.spoil("the first header's version", relay.AncestryMismatch, flip(6)),
		eight.spoil("the first header's Merkle root", relay.AncestryMismatch, flip(10)),
		eight.spoil("the last header's time", relay.AncestryMismatch, flip(6+7*44+36)),
		eight.spoil("the last header's nonce", relay.AncestryMismatch, flip(6+8*44-1)),
	}
	return rows
}

// candidateRow is an offer of a checkpoint after the one whose state is base,
// and the state it stands for, or the name of the error it must meet with.
type candidateRow struct {
	Base          hexBytes `json:"base"`
	Error         string   `json:"error"`
	Name          string   `json:"name"`
	NoRetargeting bool     `json:"noRetargeting"`
	Offer         hexBytes `json:"offer"`
	PowLimitBits  uint32   `json:"powLimitBits"`
	State         hexBytes `json:"state"`
}

// candidateCase is an offer, to be mutated.
type candidateCase struct {
	params btcheaders.Params
	base   btcheaders.State
	header btcheaders.Header
	state  btcheaders.State
}

// offerCase returns an offer at a height, after a checkpoint at another.
func offerCase(p btcheaders.Params, height, baseHeight, bits, baseBits uint32) candidateCase {
	r := madeRun(p, height)
	h := btcheaders.Header{Version: 4, Time: r.start.Time, Bits: bits}
	for btcheaders.CheckProofOfWork(h.Hash(), bits, btcheaders.Params{PowLimitBits: 0x2100ffff}) != nil {
		h.Nonce++
	}
	c := candidateCase{params: p, base: madeRun(p, baseHeight).start, header: h, state: r.start}
	c.base.Bits = baseBits
	c.state.Tip, c.state.Bits, c.state.EpochStart = h.Hash(), bits, h.Time
	return c
}

// row returns the case as a row, after the mutations of its offer.
func (c candidateCase) row(name string, reason relay.Revert, mutations ...func([]byte) []byte) candidateRow {
	offer := btcheaders.AppendOffer(nil, c.header, c.state)
	for _, mutate := range mutations {
		offer = mutate(offer)
	}
	row := candidateRow{
		Base: c.base.AppendBytes(nil), Error: string(reason), Name: name, NoRetargeting: c.params.NoRetargeting,
		Offer: offer, PowLimitBits: c.params.PowLimitBits, State: hexBytes{},
	}
	if reason == "" {
		row.State = c.state.AppendBytes(nil)
	}
	return row
}

// mainnetCandidate is the main network's first retarget as an offer.
func mainnetCandidate() candidateCase {
	headers := must(btcheaders.ParseHeaders(must(os.ReadFile("fixtures/mainnet/headers_0_to_2200.bin"))))
	return candidateCase{btcheaders.MainNet(), mainnetState(1000), headers[2016], mainnetState(2016)}
}

// candidateRows returns the section candidates. The errors stand in the order
// of the checks.
func candidateRows() any {
	const height, period = 2016 * 400, 2016
	const limit, hard = madechain.Bits, 0x2000ffff
	easy, regtest := easyParams(), btcheaders.RegTest()
	plain := offerCase(easy, height, height-1, limit, limit)
	put := func(at int, value uint32) func([]byte) []byte {
		return func(b []byte) []byte { binary.BigEndian.PutUint32(b[at:], value); return b }
	}
	noPower := func(b []byte) []byte {
		for h, _ := btcheaders.ParseHeader(b[:80]); btcheaders.CheckProofOfWork(h.Hash(), h.Bits, easy) == nil; {
			h.Nonce++
			copy(b, h.AppendBytes(nil))
		}
		return b
	}
	bits := func(value uint32) func([]byte) []byte {
		return func(b []byte) []byte { binary.LittleEndian.PutUint32(b[72:], value); return b }
	}
	noBase := plain
	noBase.base.Bits = 0
	slot := 116 + 4*(height%btcheaders.MedianTimeSpan)

	return []candidateRow{
		plain.row("a period's first", ""),
		mainnetCandidate().row("mainnet, 2,016", ""),
		offerCase(easy, height, 10, limit, limit).row("hundreds of periods later", ""),
		offerCase(regtest, height, height-period, limit, limit).row("without retargets", ""),
		offerCase(easy, height, height-1, 0x2003fffc, hard).row("four times as easy, a block later", ""),
		offerCase(easy, height, height-period, 0x2003fffc, hard).row("four times as easy, a period later", ""),
		offerCase(easy, height, height-period-1, 0x200ffff0, hard).row("sixteen times as easy, two retargets later", ""),
		offerCase(easy, height, height-127*period, 0x203fffff, 0x01010000).row("2^254 times as easy at most, 127 retargets later", ""),
		offerCase(easy, height, height-128*period, limit, 0x01010000).row("as easy as can be, 128 retargets later", ""),
		plain.row("no offer", relay.OfferLength, func([]byte) []byte { return nil }),
		plain.row("a byte short", relay.OfferLength, func(b []byte) []byte { return b[:159] }),
		plain.row("a byte over", relay.OfferLength, func(b []byte) []byte { return append(b, 0) }),
		plain.row("a height within a period", relay.NotAPeriodsFirst, put(80, height+1)),
		plain.row("a period's last height", relay.NotAPeriodsFirst, put(80, height-1)),
		offerCase(easy, height, height, limit, limit).row("the checkpoint's own height", relay.NotAboveBase),
		offerCase(easy, height, height+5, limit, limit).row("below the checkpoint", relay.NotAboveBase),
		plain.row("bits zero", relay.BadBits, bits(0)),
		plain.row("negative bits", relay.BadBits, bits(0x20800001)),
		offerCase(easy, height, height-1, 0x21008000, limit).row("easier than the limit", relay.TargetTooEasy),
		offerCase(easy, height, height-1, 0x21008000, hard).row("easier than the limit, and than four times", relay.TargetTooEasy),
		noBase.row("a checkpoint with bits zero", relay.BadBits),
		offerCase(easy, height, height-1, 0x2003fffd, hard).row("easier than four times, a block later", relay.TargetEasedTooFar),
		offerCase(easy, height, height-period, 0x2003fffd, hard).row("easier than four times, a period later", relay.TargetEasedTooFar),
		offerCase(easy, height, height-period-1, 0x200ffff1, hard).row("easier than sixteen times, two retargets later", relay.TargetEasedTooFar),
		offerCase(easy, height, height-127*period, 0x20400001, 0x01010000).row("easier than 2^254 times, 127 retargets later", relay.TargetEasedTooFar),
		offerCase(regtest, height, height-period, 0x20010000, hard).row("easier at all without retargets", relay.TargetEasedTooFar),
		plain.row("another time in its slot", relay.TimeNotInTimes, put(slot, 1)),
		plain.row("no proof of work", relay.NoProofOfWork, noPower),
		plain.row("no work", relay.NoWork, func(b []byte) []byte { clear(b[84:116]); return b }),
		offerCase(easy, 0, 0, limit, limit).row("height zero", relay.NotAboveBase),
	}
}
