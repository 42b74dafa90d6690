// SPDX-License-Identifier: MIT

package btcheaders

import (
	"encoding/binary"
	"fmt"
)

// StateLength is the length of a packed State in bytes.
const StateLength = 124

// State is a header state: the tip of a chain and what is needed to judge the header after it. Equal chains have equal
// states, so that a state's packed form may be hashed and compared.
type State struct {
	Tip        Hash
	Work       [32]byte // expected hashes since the genesis block, the tip's included; big-endian
	Height     uint32
	Time       uint32                 // of the tip, seconds since 1970
	Bits       uint32                 // of the tip
	EpochStart uint32                 // time of the first block of the tip's retarget period
	Times      [MedianTimeSpan]uint32 // of the last eleven blocks, that of height h in slot h mod 11
}

// ParseState reads a packed state of exactly 124 bytes; see [State.AppendBytes]. It does not judge what it reads: see
// [State.CheckConsistent]. Expected errors: ErrStateLength.
func ParseState(b []byte) (State, error) {
	if len(b) != StateLength {
		return State{}, fmt.Errorf("%w: %d bytes, not %d", ErrStateLength, len(b), StateLength)
	}
	s := State{
		Tip:        Hash(b[0:32]),
		Work:       [32]byte(b[32:64]),
		Height:     binary.BigEndian.Uint32(b[64:]),
		Time:       binary.BigEndian.Uint32(b[68:]),
		Bits:       binary.BigEndian.Uint32(b[72:]),
		EpochStart: binary.BigEndian.Uint32(b[76:]),
	}
	for i := range s.Times {
		s.Times[i] = binary.BigEndian.Uint32(b[80+4*i:])
	}
	return s, nil
}

// AppendBytes appends the state's packed form to b, 124 bytes, integers big-endian, as the contract packs it:
//
//	| tip 32 | work 32 | height 4 | time 4 | bits 4 | epoch start 4 | times 11 × 4 |
//
// Rules: P-1.3.
func (s State) AppendBytes(b []byte) []byte {
	b = append(b, s.Tip[:]...)
	b = append(b, s.Work[:]...)
	for _, v := range [...]uint32{s.Height, s.Time, s.Bits, s.EpochStart} {
		b = binary.BigEndian.AppendUint32(b, v)
	}
	for _, t := range s.Times {
		b = binary.BigEndian.AppendUint32(b, t)
	}
	return b
}

// CheckConsistent checks what can be known of a state without its headers, in this order: the height is at least ten,
// the time is in its slot, the bits are a target within the network's limit, the tip meets it, there is work, and the
// retarget period begins at the time of its first header, where that is one of the last eleven. They are the contract's
// checks of a first checkpoint.
// Expected errors: ErrLowHeight, ErrTimeSlot, ErrBadTarget, ErrHighHash, ErrNoWork, ErrEpochStart.
// Rules: P-7.1.
func (s State) CheckConsistent(p Params) error {
	if s.Height < MedianTimeSpan-1 {
		return fmt.Errorf("%w: %d", ErrLowHeight, s.Height)
	}
	if slot := s.Height % MedianTimeSpan; s.Time != s.Times[slot] {
		return fmt.Errorf("%w: time %d, slot %d holds %d", ErrTimeSlot, s.Time, slot, s.Times[slot])
	}
	if err := CheckProofOfWork(s.Tip, s.Bits, p); err != nil {
		return err
	}
	if s.Work == [32]byte{} {
		return ErrNoWork
	}
	since := s.Height % RetargetInterval
	if since >= MedianTimeSpan {
		return nil
	}
	if start := s.Times[(s.Height-since)%MedianTimeSpan]; s.EpochStart != start {
		return fmt.Errorf("%w: %d, the period's first block bears %d", ErrEpochStart, s.EpochStart, start)
	}
	return nil
}
