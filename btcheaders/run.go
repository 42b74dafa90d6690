// SPDX-License-Identifier: MIT

package btcheaders

import (
	"fmt"
	"math"
)

// run is a state as far as headers have told it. A rule that needs what is not known yet is not judged.
type run struct {
	state State // unknown times, and an unknown start of the period, are zero
	times int   // how many of the last eleven times are known
	epoch bool  // whether the period's start is known

	// begun is false before the first header of a run that is taken as true. The state then tells but that header's own
	// height, and what is in its Origin.
	begun bool
}

// wholeRun returns a run at a state.
func wholeRun(s State) run {
	return run{state: s, times: MedianTimeSpan, epoch: true, begun: true}
}

// newRun returns a run that has yet to begin.
func newRun(firstHeight uint32, origin Origin) run {
	return run{
		state: State{Height: firstHeight, Work: origin.Work, EpochStart: origin.EpochStart},
		epoch: origin.EpochStart != 0,
	}
}

// append judges h, whose hash is given, as the next header, and returns the run with it. Expected errors: those of
// [State.Append], as a *RuleError.
func (r run) append(h Header, hash Hash, p Params, now uint32) (run, error) {
	height := r.state.Height
	if r.begun {
		height++ // 0 after the last height there is
	}
	state, err := r.judge(h, hash, height, p, now)
	if err != nil {
		return run{}, &RuleError{Height: height, Err: err}
	}
	return run{
		state: state,
		times: min(r.times+1, MedianTimeSpan),
		epoch: r.epoch || height%RetargetInterval == 0,
		begun: true,
	}, nil
}

func (r run) judge(h Header, hash Hash, height uint32, p Params, now uint32) (State, error) {
	s := r.state
	if r.begun {
		if s.Height == math.MaxUint32 {
			return State{}, fmt.Errorf("%w: no height after %d", ErrOverflow, s.Height)
		}
		if err := s.checkLink(h); err != nil {
			return State{}, err
		}
		if r.epoch || height%RetargetInterval != 0 {
			if err := s.checkBits(h, p); err != nil {
				return State{}, err
			}
		}
	}
	if err := CheckProofOfWork(hash, h.Bits, p); err != nil {
		return State{}, err
	}
	if r.times == MedianTimeSpan {
		if err := s.checkMedianTime(h); err != nil {
			return State{}, err
		}
	}
	if err := checkFuture(h, now); err != nil {
		return State{}, err
	}
	if err := checkVersion(h, height, p); err != nil {
		return State{}, err
	}
	return s.advance(h, hash, height)
}

// whole returns the state, and an error that says what of it is not known. Expected errors: ErrTooFewHeaders,
// ErrUnknownEpoch.
func (r run) whole() (State, error) {
	if r.times < MedianTimeSpan {
		return r.state, fmt.Errorf("%w: %d, at least %d are needed", ErrTooFewHeaders, r.times, MedianTimeSpan)
	}
	if !r.epoch {
		return r.state, fmt.Errorf("%w: height %d", ErrUnknownEpoch, r.state.Height)
	}
	return r.state, nil
}
