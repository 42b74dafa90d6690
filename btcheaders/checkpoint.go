// SPDX-License-Identifier: MIT

package btcheaders

import (
	"fmt"
	"math"
)

// Origin is what the headers before a run would have told.
type Origin struct {
	// Work is that of all blocks before the run, big-endian; zero for a run from the genesis block.
	Work [32]byte

	// EpochStart is the time of the first block of the retarget period that the run begins in, in seconds since 1970; zero
	// when it is not known. It is not read when the run begins a period.
	EpochStart uint32
}

// FromHeaders returns the state at the end of a run of at least eleven headers, the first at firstHeight, which the caller
// trusts to be on the chain: it makes checkpoints. Each header is held to the rules of [State.Append] as far as the run
// can tell, except the two hours, since the run is history:
//
//   - the link, from the second header on;
//   - proof of work within the network's limit, and the version, from the first on;
//   - exact bits, from the second on; but if the run begins inside a period whose start is not known, the bits of the
//     next period's first header are taken as they are;
//   - the median time, from the twelfth on.
//
// Expected errors: ErrTooFewHeaders, ErrUnknownEpoch when the run lies in one period whose start is not known; those of
// Append, as a *RuleError.
func FromHeaders(headers []Header, firstHeight uint32, origin Origin, p Params) (State, error) {
	if len(headers) < MedianTimeSpan {
		return State{}, fmt.Errorf("%w: %d, at least %d are needed", ErrTooFewHeaders, len(headers), MedianTimeSpan)
	}
	r := newRun(firstHeight, origin)
	for _, h := range headers {
		next, err := r.append(h, h.Hash(), p, math.MaxUint32)
		if err != nil {
			return State{}, err
		}
		r = next
	}
	s, err := r.whole()
	if err != nil {
		return State{}, err
	}
	return s, nil
}
