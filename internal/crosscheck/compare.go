// SPDX-License-Identifier: MIT

package crosscheck

import (
	"bytes"
	"context"
	"errors"
	"fmt"

	"github.com/assize/assize/btcheaders"
	"github.com/assize/assize/relay"
)

// AtOnce is how many headers the court is given in one call, at most: those of a
// retarget period. A transaction holds about 2,960.
const AtOnce = btcheaders.RetargetInterval

var (
	// ErrDisagreement says that the judge contract and the header rules differ
	// about the same headers.
	ErrDisagreement = errors.New("the court and the header rules disagree")
	// ErrNoState says that a run tells no whole header state, from which alone
	// a court can judge.
	ErrNoState = errors.New("no header state to judge from")
)

// Judge is a contract that judges headers; a [Court] is one.
type Judge interface {
	// Append judges headers of 44 bytes each upon a packed state, and returns the
	// packed state at their end and the gas of that. What it refuses them for is
	// a *relay.RevertError.
	Append(ctx context.Context, state, streamed []byte) (end []byte, gas uint64, err error)
}

// Trial is what a court has said about a run of headers.
type Trial struct {
	From         int    // index of the first header that was judged
	Height       uint32 // of the state before it
	Good         int    // headers accepted from there on
	Transactions int    // that they were accepted in
	Gas          uint64 // of these
	// Refused is what the header behind the good ones was refused for; nil if
	// none was.
	Refused error
}

// Try has a judge judge the headers that Check has judged, from the run's first
// whole state on: those before the fault, and the one with the fault. now must be
// the judge's time. report, if not nil, hears how many of all are done.
//
// What travels of a header leaves out the previous block and the bits. So one
// with a fault in these is another header for the court, which must say of that
// one what the header rules say of it.
//
// Expected errors: ErrDisagreement, ErrNoState, errors of the judge.
func Try(ctx context.Context, judge Judge, headers []btcheaders.Header, run Run, p btcheaders.Params, now uint32, report func(done int)) (*Trial, error) {
	if run.Known < 0 {
		return nil, ErrNoState
	}
	rest := headers[run.Known:run.Good]
	if run.Fault != nil {
		rest = headers[run.Known : run.Good+1]
	}
	want, err := expect(rest, run, p, now)
	if err != nil {
		return nil, err
	}
	t := &Trial{From: run.Known, Height: run.Whole.Height}
	state := run.Whole.AppendBytes(nil)
	for ; len(rest) > 0; rest = rest[min(AtOnce, len(rest)):] {
		streamed := stream(rest[:min(AtOnce, len(rest))])
		next, gas, err := judge.Append(ctx, state, streamed)
		if isRevert(err) {
			if err := t.locate(ctx, judge, state, streamed, err); err != nil {
				return nil, err
			}
			return t, t.compareRefusal(want)
		}
		if err != nil {
			return nil, err
		}
		t.accept(len(streamed), gas)
		if state = next; report != nil {
			report(t.From + t.Good)
		}
	}
	packed := want.end.AppendBytes(nil)
	switch {
	case want.refused != nil:
		return nil, fmt.Errorf("%w: the rules refuse a header (%w), the court accepts it", ErrDisagreement, want.refused)
	case !bytes.Equal(packed, state):
		return nil, fmt.Errorf("%w: at height %d the rules come to the state %x, the court to %x", ErrDisagreement, want.end.Height, packed, state)
	}
	return t, nil
}

// stream returns headers as they travel to the court.
func stream(headers []btcheaders.Header) []byte {
	raw := make([]byte, 0, btcheaders.StreamedLength*len(headers))
	for _, h := range headers {
		raw = h.AppendStreamed(raw)
	}
	return raw
}

func isRevert(err error) bool { return errors.As(err, new(*relay.RevertError)) }

func (t *Trial) accept(streamed int, gas uint64) {
	t.Good += streamed / btcheaders.StreamedLength
	t.Transactions++
	t.Gas += gas
}

// locate finds which header of a chunk, refused as a whole, is the first that the
// court refuses.
func (t *Trial) locate(ctx context.Context, judge Judge, state, streamed []byte, refusal error) error {
	good, bad, gasOfGood := 0, len(streamed)/btcheaders.StreamedLength, uint64(0)
	for bad-good > 1 {
		middle := (good + bad) / 2
		_, gas, err := judge.Append(ctx, state, streamed[:middle*btcheaders.StreamedLength])
		switch {
		case err == nil:
			good, gasOfGood = middle, gas
		case isRevert(err):
			bad, refusal = middle, err
		default:
			return err
		}
	}
	if good > 0 {
		t.accept(good*btcheaders.StreamedLength, gasOfGood)
	}
	t.Refused = refusal
	return nil
}

// compareRefusal holds what the court has refused against what it must.
func (t *Trial) compareRefusal(want expectation) error {
	height := uint64(t.Height) + uint64(t.Good) + 1
	switch {
	case want.refused == nil:
		return fmt.Errorf("%w: the rules accept the header at height %d, the court refuses it: %w", ErrDisagreement, height, t.Refused)
	case want.good != t.Good:
		return fmt.Errorf("%w: the rules refuse one header (%w), the court another, at height %d: %w", ErrDisagreement, want.refused, height, t.Refused)
	case kindOf(want.refused) != kindOf(t.Refused):
		return fmt.Errorf("%w: the rules refuse a header for one thing (%w), the court for another: %w", ErrDisagreement, want.refused, t.Refused)
	}
	return nil
}

// expectation is what the court must say: so many headers are good, and the next,
// if there is one, is refused.
type expectation struct {
	good    int
	end     btcheaders.State
	refused error
}

// expect judges headers by the header rules as they travel, and holds that
// against what these have said of the headers as they are.
func expect(headers []btcheaders.Header, run Run, p btcheaders.Params, now uint32) (expectation, error) {
	want := expectation{end: run.Whole}
	for _, h := range headers {
		next, err := want.end.AppendStreamed(h.AppendStreamed(nil), p, now)
		if err != nil {
			want.refused = err
			break
		}
		want.end = next
		want.good++
	}
	whole := "no fault"
	before := want.good == run.Good-run.Known // the same headers are good
	agreed := before && want.refused == nil && want.end == run.End
	if f := run.Fault; f != nil {
		whole = f.Error()
		agreed = before && kindOf(want.refused) == kindOf(f.Err)
		if Unseen(f.Err) {
			agreed = before || want.refused == nil
		}
	}
	if !agreed {
		streamed := "no fault"
		if want.refused != nil {
			streamed = want.refused.Error()
		}
		return want, fmt.Errorf("the header rules disagree with themselves: of headers in 80 bytes they say: %s; in 44 bytes: %s: %w", whole, streamed, ErrDisagreement)
	}
	return want, nil
}

// Unseen reports whether a breach is of a part of a header that does not travel to
// the court.
func Unseen(err error) bool {
	return errors.Is(err, btcheaders.ErrBadLink) || errors.Is(err, btcheaders.ErrUnexpectedBits)
}

// kindOf returns the rule that an error of the header rules, or a revert of the
// judge, is about; none for any other error.
func kindOf(err error) btcheaders.ErrorKind {
	var revert *relay.RevertError
	if errors.As(err, &revert) {
		return kinds[revert.Reason]
	}
	var kind btcheaders.ErrorKind
	errors.As(err, &kind)
	return kind
}

// kinds are the rules that the judge's errors are about.
var kinds = map[relay.Revert]btcheaders.ErrorKind{
	relay.HeightOverflow:  btcheaders.ErrOverflow,
	relay.BadBits:         btcheaders.ErrBadTarget,
	relay.TargetTooEasy:   btcheaders.ErrBadTarget,
	relay.HashAboveTarget: btcheaders.ErrHighHash,
	relay.TimeTooOld:      btcheaders.ErrTimeTooOld,
	relay.TimeTooNew:      btcheaders.ErrTimeTooNew,
	relay.VersionTooOld:   btcheaders.ErrVersionTooOld,
	relay.WorkOverflow:    btcheaders.ErrOverflow,
}
