// SPDX-License-Identifier: MIT

package main

import (
	"encoding/binary"
	"os"
	"slices"

	"github.com/ethereum/go-ethereum/crypto"

	"github.com/assize/assize/btcheaders"
	"github.com/assize/assize/internal/testing/madechain"
	"github.com/assize/assize/relay"
)

func init() { sections["headerStates"] = stateRows }

// stateRow is a packed header state, offered as the first checkpoint of a
// network, and what is read of it, or the name of the error it must meet with,
// with zeros for the rest.
type stateRow struct {
	Error        string   `json:"error"`
	Height       uint32   `json:"height"`
	Name         string   `json:"name"`
	PowLimitBits uint32   `json:"powLimitBits"`
	State        hexBytes `json:"state"`
	StateHash    hexBytes `json:"stateHash"`
	Time         uint32   `json:"time"`
	Tip          hexBytes `json:"tip"`
}

// Where the fields of a packed state begin.
const (
	stateWork   = 32
	stateHeight = 64
	stateTime   = 68
	stateBits   = 72
	stateEpoch  = 76
)

// mainnetState returns the state of the main network at a height, at most 2,200.
func mainnetState(height int) btcheaders.State {
	headers := must(btcheaders.ParseHeaders(must(os.ReadFile("fixtures/mainnet/headers_0_to_2200.bin"))))
	return must(btcheaders.FromHeaders(headers[:height+1], 0, btcheaders.Origin{}, btcheaders.MainNet()))
}

// regtestState returns a state that only regtest allows.
func regtestState() btcheaders.State {
	s := btcheaders.State{Tip: [32]byte{1}, Height: 100, Time: 1_600_000_000, Bits: madechain.Bits, EpochStart: 1_500_000_000}
	s.Work[31] = 202
	for i := range s.Times {
		age := (s.Height + btcheaders.MedianTimeSpan - uint32(i)) % btcheaders.MedianTimeSpan
		s.Times[i] = s.Time - age
	}
	return s
}

func stateOf(name string, s btcheaders.State, limit uint32) stateRow {
	packed := s.AppendBytes(nil)
	return stateRow{
		Height: s.Height, Name: name, PowLimitBits: limit, State: packed,
		StateHash: crypto.Keccak256(packed), Time: s.Time, Tip: s.Tip[:],
	}
}

// spoil returns a row with an error: one mutation of a valid one.
func (r stateRow) spoil(name string, reason relay.Revert, mutate func([]byte) []byte) stateRow {
	return stateRow{
		Error: string(reason), Name: name, PowLimitBits: r.PowLimitBits,
		State: mutate(slices.Clone(r.State)), StateHash: make([]byte, 32), Tip: make([]byte, 32),
	}
}

// stateRows returns the section headerStates. The errors stand in the order of
// the checks.
func stateRows() any {
	const limit = 0x1d00ffff
	plain := stateOf("mainnet, height 2,200", mainnetState(2200), limit)
	period := stateOf("mainnet, height 2,016, a period's first", mainnetState(2016), limit)
	lowest := stateOf("mainnet, height 10, the lowest", mainnetState(10), limit)
	tenOn := stateOf("mainnet, height 2,026, a period's first still in the times", mainnetState(2026), limit)
	elevenOn := mainnetState(2027)
	elevenOn.EpochStart = 1
	regtest := stateOf("regtest", regtestState(), madechain.Bits)

	set := func(at int, value uint32) func([]byte) []byte {
		return func(s []byte) []byte { binary.BigEndian.PutUint32(s[at:], value); return s }
	}
	slot := func(height int) int { return 80 + 4*(height%btcheaders.MedianTimeSpan) }
	zero := func(from, to int) func([]byte) []byte {
		return func(s []byte) []byte { clear(s[from:to]); return s }
	}
	otherNetwork := regtest.spoil("regtest's on mainnet", relay.TargetTooEasy, func(s []byte) []byte { return s })
	otherNetwork.PowLimitBits = limit

	return []stateRow{
		plain, period, lowest, tenOn, regtest,
		stateOf("mainnet, height 2,027, a period's first no longer in the times", elevenOn, limit),
		stateOf("mainnet, height 2,015, a period's last", mainnetState(2015), limit),
		plain.spoil("no bytes", relay.StateLength, func([]byte) []byte { return nil }),
		plain.spoil("a byte short", relay.StateLength, func(s []byte) []byte { return s[:123] }),
		plain.spoil("a byte over", relay.StateLength, func(s []byte) []byte { return append(s, 0) }),
		lowest.spoil("height 9", relay.HeightTooLow, set(stateHeight, 9)),
		lowest.spoil("height 0", relay.HeightTooLow, set(stateHeight, 0)),
		plain.spoil("another time", relay.TimeNotInTimes, set(stateTime, 1)),
		plain.spoil("another time in its slot", relay.TimeNotInTimes, set(slot(2200), 1)),
		plain.spoil("another height, so another slot", relay.TimeNotInTimes, set(stateHeight, 2199)),
		plain.spoil("bits zero", relay.BadBits, set(stateBits, 0)),
		plain.spoil("a mantissa of zero", relay.BadBits, set(stateBits, 0x1d000000)),
		plain.spoil("negative bits", relay.BadBits, set(stateBits, 0x1d80ffff)),
		plain.spoil("bits of nothing after the shift", relay.BadBits, set(stateBits, 0x01003456)),
		plain.spoil("bits over 256 bits, exponent 33", relay.BadBits, set(stateBits, 0x21010000)),
		plain.spoil("bits over 256 bits, exponent 34", relay.BadBits, set(stateBits, 0x22000100)),
		plain.spoil("bits over 256 bits, exponent 35", relay.BadBits, set(stateBits, 0x23000001)),
		plain.spoil("the target of the limit and one", relay.TargetTooEasy, set(stateBits, 0x1d010000)),
		plain.spoil("the greatest target", relay.TargetTooEasy, set(stateBits, 0x2100ffff)),
		otherNetwork,
		plain.spoil("a tip that is no proof of work", relay.NoProofOfWork, func(s []byte) []byte { s[31] = 1; return s }),
		plain.spoil("bits that the tip does not meet", relay.NoProofOfWork, set(stateBits, 0x1800ffff)),
		plain.spoil("no work", relay.NoWork, zero(stateWork, stateHeight)),
		period.spoil("a period that begins at another time", relay.EpochStartMismatch, set(stateEpoch, 1)),
		tenOn.spoil("a period that began at another time, ten headers ago", relay.EpochStartMismatch, set(stateEpoch, 1)),
		lowest.spoil("the first period at another time", relay.EpochStartMismatch, set(stateEpoch, 1)),
	}
}
