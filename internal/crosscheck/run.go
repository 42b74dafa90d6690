// SPDX-License-Identifier: MIT

package crosscheck

import (
	"errors"
	"fmt"
	"runtime"

	"github.com/assize/assize/btcheaders"
)

// Start says what stands before a run of headers.
type Start struct {
	// Base is the header state of the block before the run. Without one the
	// run's first header is taken as true, at Height.
	Base   *btcheaders.State
	Height uint32
}

// first returns the height of the run's first header.
func (s Start) first() uint64 {
	if s.Base != nil {
		return uint64(s.Base.Height) + 1
	}
	return uint64(s.Height)
}

// Fault is the first header of a run that breaks a rule.
type Fault struct {
	Index  int // in the run, from 0
	Height uint64
	Err    error // the rule and the values that disagree
}

func (f *Fault) Error() string {
	return fmt.Sprintf("header %d, height %d: %v", f.Index, f.Height, f.Err)
}

// Unwrap returns the breach, for errors.Is.
func (f *Fault) Unwrap() error { return f.Err }

// Run is what a run of headers comes to.
type Run struct {
	// Good headers stand before the fault, if there is one.
	Good  int
	Fault *Fault
	// End is the header state after the good ones. Without a base, its work is
	// that of the run alone, and fields that the run does not tell are zero.
	End btcheaders.State
	// Known is how many headers stand before the first whole state, and Whole
	// that state; -1 if the run tells none. With a base it is the base, 0.
	Known int
	Whole btcheaders.State
}

// inPieces is how many headers are judged between two reports.
const inPieces = 1 << 15

// Check judges headers, oldest first, on all cores, by every rule of btcheaders
// that the start lets it know: see [btcheaders.NewVerifierFrom] for what there is
// without a base. now is the clock of the two-hour rule, in seconds since 1970.
// report, if not nil, hears how many are done.
func Check(headers []btcheaders.Header, start Start, p btcheaders.Params, now uint32, report func(done int)) Run {
	v, run := btcheaders.NewVerifierFrom(start.Height, btcheaders.Origin{}, p), Run{Known: -1}
	if start.Base != nil {
		v = btcheaders.NewVerifier(*start.Base, p)
		run.Known, run.Whole = 0, *start.Base
	}
	var raw []byte
	for run.Good < len(headers) && run.Fault == nil {
		piece := headers[run.Good:min(run.Good+inPieces, len(headers))]
		if run.Known < 0 {
			piece = piece[:1] // until the state is whole
		}
		raw = raw[:0]
		for _, h := range piece {
			raw = h.AppendBytes(raw)
		}
		good, err := v.AppendRun(raw, now, workers(len(piece)), nil)
		if run.Good += good; err != nil {
			run.Fault = &Fault{run.Good, start.first() + uint64(run.Good), breach(err)}
		}
		run.see(v)
		if report != nil && len(piece) > 1 {
			report(run.Good)
		}
	}
	return run
}

// workers returns on how many cores so many headers are hashed.
func workers(count int) int {
	if count == 1 {
		return 1
	}
	return runtime.GOMAXPROCS(0)
}

// see takes over where the verifier stands.
func (r *Run) see(v *btcheaders.Verifier) {
	var err error
	if r.End, err = v.State(); err == nil && r.Known < 0 {
		r.Known, r.Whole = r.Good, r.End
	}
}

// breach returns the rule that was broken, without the height.
func breach(err error) error {
	if rule := (*btcheaders.RuleError)(nil); errors.As(err, &rule) {
		return rule.Err
	}
	return err
}
