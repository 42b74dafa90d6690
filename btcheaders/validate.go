// SPDX-License-Identifier: MIT

package btcheaders

import (
	"fmt"
	"slices"
)

// Append judges h as the block after the tip and returns the state with h as its tip. now is the caller's clock in seconds
// since 1970. The state must be consistent ([State.CheckConsistent]); the error is a *RuleError that bears h's height.
// Expected errors, in the order of the checks: ErrOverflow for a height that does not fit, ErrBadLink, ErrUnexpectedBits,
// ErrBadTarget, ErrHighHash, ErrTimeTooOld, ErrTimeTooNew, ErrVersionTooOld, ErrOverflow for work that does not fit.
// Rules: P-6.11.
func (s State) Append(h Header, p Params, now uint32) (State, error) {
	next, err := wholeRun(s).append(h, h.Hash(), p, now)
	if err != nil {
		return State{}, err
	}
	return next.state, nil
}

// NextBits returns the bits that the header after the tip must have (Bitcoin Core src/pow.cpp, GetNextWorkRequired).
// Expected errors: ErrBadTarget when a retarget is due and the state's bits are no target.
func (s State) NextBits(p Params) (uint32, error) {
	if (s.Height+1)%RetargetInterval != 0 {
		return s.Bits, nil
	}
	return Retarget(s.Bits, s.EpochStart, s.Time, p)
}

// MedianTime returns the median time past: the median of the times of the last eleven blocks (BIP 113), in seconds since
// 1970.
func (s State) MedianTime() uint32 {
	times := s.Times
	slices.Sort(times[:])
	return times[MedianTimeSpan/2]
}

func (s State) checkLink(h Header) error {
	if h.PrevBlock != s.Tip {
		return fmt.Errorf("%w: the previous block is %x, the tip %x (internal byte order)", ErrBadLink, h.PrevBlock, s.Tip)
	}
	return nil
}

func (s State) checkBits(h Header, p Params) error {
	want, err := s.NextBits(p)
	if err != nil {
		return err
	}
	if h.Bits != want {
		return fmt.Errorf("%w: %08x, not %08x", ErrUnexpectedBits, h.Bits, want)
	}
	return nil
}

func (s State) checkMedianTime(h Header) error {
	if median := s.MedianTime(); h.Time <= median {
		return fmt.Errorf("%w: %d, the median of the last eleven is %d", ErrTimeTooOld, h.Time, median)
	}
	return nil
}

func checkFuture(h Header, now uint32) error {
	if uint64(h.Time) > uint64(now)+MaxFutureTime {
		return fmt.Errorf("%w: %d is %d s ahead of the clock", ErrTimeTooNew, h.Time, h.Time-now)
	}
	return nil
}

func checkVersion(h Header, height uint32, p Params) error {
	if lowest := p.MinVersion(height); h.Version < lowest {
		return fmt.Errorf("%w: %d, the floor is %d", ErrVersionTooOld, h.Version, lowest)
	}
	return nil
}

// advance returns the state after h, whatever h is worth (P-6.12).
func (s State) advance(h Header, hash Hash, height uint32) (State, error) {
	work, err := addWork(s.Work, Work(h.Bits))
	if err != nil {
		return State{}, err
	}
	s.Tip, s.Work, s.Height, s.Time, s.Bits = hash, work, height, h.Time, h.Bits
	s.Times[height%MedianTimeSpan] = h.Time
	if height%RetargetInterval == 0 {
		s.EpochStart = h.Time
	}
	return s, nil
}

// laterThanMedian reports whether a time exceeds the median of eleven without sorting them: most of them are earlier.
func laterThanMedian(time uint32, times *[MedianTimeSpan]uint32) bool {
	earlier := 0
	for _, t := range times {
		if t < time {
			earlier++
		}
	}
	return earlier > MedianTimeSpan/2
}
