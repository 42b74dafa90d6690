// SPDX-License-Identifier: MIT

package btcheaders

import (
	"encoding/binary"
	"fmt"
	"math/big"
)

// OfferLength is the length in bytes of a checkpoint candidate's offer.
const OfferLength = HeaderLength + 4 + 32 + 4*MedianTimeSpan

// AppendOffer appends to b what a proposer offers as the next checkpoint, 160 bytes, integers big-endian but for the
// header's own: the header, and of the state with that header as its tip what the header does not tell.
//
//	| header 80 | height 4 | work 32 | times 11 × 4, that of height h in slot h mod 11 |
func AppendOffer(b []byte, h Header, s State) []byte {
	b = h.AppendBytes(b)
	b = binary.BigEndian.AppendUint32(b, s.Height)
	b = append(b, s.Work[:]...)
	for _, t := range s.Times {
		b = binary.BigEndian.AppendUint32(b, t)
	}
	return b
}

// Candidate returns the header state that an offer ([AppendOffer]) makes a candidate for the checkpoint after base:
// tip, time, bits and the period's start are the header's own, the rest is as offered. What it leaves a liar free to lie
// about is height, work and the other ten times; against that stand deposit and window.
//
// Expected errors, in the order of the checks: ErrOfferLength; ErrOfferHeight for a height that does not begin a
// retarget period or is not above base's; ErrBadTarget for bits that are no target within the network's limit;
// ErrEasyTarget for a target easier than the retargets since base can have made it; those of [State.CheckConsistent].
// Rules: P-7.3.
func Candidate(base State, offer []byte, p Params) (State, error) {
	if len(offer) != OfferLength {
		return State{}, fmt.Errorf("%w: %d bytes, not %d", ErrOfferLength, len(offer), OfferLength)
	}
	h, err := ParseHeader(offer[:HeaderLength])
	if err != nil {
		return State{}, err
	}
	rest := offer[HeaderLength:]
	s := State{
		Tip:        h.Hash(),
		Work:       [32]byte(rest[4:36]),
		Height:     binary.BigEndian.Uint32(rest),
		Time:       h.Time,
		Bits:       h.Bits,
		EpochStart: h.Time,
	}
	for i := range s.Times {
		s.Times[i] = binary.BigEndian.Uint32(rest[36+4*i:])
	}
	if s.Height%RetargetInterval != 0 {
		return State{}, fmt.Errorf("%w: %d does not begin a retarget period", ErrOfferHeight, s.Height)
	}
	if s.Height <= base.Height {
		return State{}, fmt.Errorf("%w: %d is not above the checkpoint's %d", ErrOfferHeight, s.Height, base.Height)
	}
	if err := checkEase(base, s, p); err != nil {
		return State{}, err
	}
	if err := s.CheckConsistent(p); err != nil {
		return State{}, err
	}
	return s, nil
}

// checkEase checks that s has a target within the network's limit and no easier than base's eased by four for every
// retarget between the two.
func checkEase(base, s State, p Params) error {
	target, err := targetWithinLimit(s.Bits, p)
	if err != nil {
		return err
	}
	from, err := Target(base.Bits)
	if err != nil {
		return err
	}
	easiest := new(big.Int).SetBytes(from[:])
	if !p.NoRetargeting {
		retargets := s.Height/RetargetInterval - base.Height/RetargetInterval
		easiest.Lsh(easiest, uint(min(2*retargets, 256))) // 2^256 is easier than any target
	}
	if new(big.Int).SetBytes(target[:]).Cmp(easiest) > 0 {
		return fmt.Errorf("%w: bits %08x at height %d, the checkpoint has %08x at %d", ErrEasyTarget, s.Bits, s.Height, base.Bits, base.Height)
	}
	return nil
}
