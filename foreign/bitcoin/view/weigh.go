// SPDX-License-Identifier: MIT

package view

import (
	"bytes"
	"context"
	"fmt"
	"math"
	"time"

	"github.com/assize/assize/btcheaders"
)

// A branch that leaves the best chain far below its tip costs its maker little, since blocks were easy to find there, or are
// easy on the branch. It is judged by every rule, and its work summed, before any of it is kept: so Bitcoin Core does with
// headers of little work (src/headerssync.h). What is kept meanwhile is a hash for each run of headers. When the work is
// no less than the best chain's, the headers are asked for once more; the hashes say that they are the same.

// segment is a run of headers that was judged and not kept.
type segment struct {
	from  uint32 // height of the first
	count int
	last  btcheaders.Hash
}

// weigh judges a branch, which begins with a run that stands upon what is in view, until it has as much work as the best
// chain, and takes it into view up to there. It returns the last run of it. Expected errors: [ErrLighter] when it ends
// before; [ErrInconsistent]; those of the source and of its headers.
func (v *View) weigh(ctx context.Context, a *activity, run []btcheaders.Header, from uint32, tip btcheaders.Hash, height uint32) ([]btcheaders.Header, uint32, error) {
	var judge *btcheaders.Verifier
	if err := v.do(ctx, a, func() bool {
		judge, _ = v.chain.VerifierAt(run[0].PrevBlock)
		return false
	}); err != nil {
		return nil, 0, err
	}
	if judge == nil { // what it stood upon has been pruned, or is an ancestor of what is trusted
		return nil, 0, fmt.Errorf("%w: it leaves at height %d", ErrOtherChain, from-1)
	}
	var branch []segment
	for total := 0; ; {
		if err := v.judge(ctx, judge, run); err != nil {
			return nil, 0, err
		}
		last := run[len(run)-1].Hash()
		branch = append(branch, segment{from, len(run), last})
		heavier, best, err := v.isHeavier(ctx, a, judge)
		switch total += len(run); {
		case err != nil:
			return nil, 0, err
		case heavier:
			return v.takeIn(ctx, a, branch, height)
		case last == tip || total > weighMost:
			return nil, 0, v.lighter(ctx, a, branch[0].from, best)
		}
		if run, from, err = v.nextRun(ctx, a, run, from, tip, height); err != nil {
			return nil, 0, err
		}
	}
}

// judge judges a run of headers. Sources take turns, so that liars together take no more than one core.
func (v *View) judge(ctx context.Context, judge *btcheaders.Verifier, run []btcheaders.Header) error {
	select {
	case v.weighing <- struct{}{}:
		defer func() { <-v.weighing }()
	case <-ctx.Done():
		return ctx.Err()
	}
	now := uint32(min(v.config.Now().Unix(), math.MaxUint32))
	var raw [btcheaders.HeaderLength]byte
	for _, h := range run {
		if err := judge.Append(h.AppendBytes(raw[:0]), now); err != nil {
			return err
		}
	}
	return nil
}

// isHeavier reports whether a branch has as much work as the best chain, or more. It returns that one's height.
func (v *View) isHeavier(ctx context.Context, a *activity, judge *btcheaders.Verifier) (heavier bool, best uint32, err error) {
	s, _ := judge.State() // the work is known, whatever else is not
	err = v.do(ctx, a, func() bool {
		work := v.chain.Work()
		heavier, best = bytes.Compare(s.Work[:], work[:]) >= 0, v.chain.Height()
		return false
	})
	return heavier, best, err
}

// lighter has the source's chain left alone for a while, and says why.
func (v *View) lighter(ctx context.Context, a *activity, from, best uint32) error {
	if err := v.do(ctx, a, func() bool {
		a.feed.lightPause.fail(time.Now(), v.config.RetryMin, v.config.RetryMax)
		return false
	}); err != nil {
		return err
	}
	return fmt.Errorf("%w: it leaves that at height %d, below its tip at height %d", ErrLighter, from-1, best)
}

// takeIn asks for the headers of a branch again, and takes them into view. It returns the last run.
func (v *View) takeIn(ctx context.Context, a *activity, branch []segment, height uint32) (run []btcheaders.Header, from uint32, err error) {
	for _, s := range branch {
		for run = nil; len(run) < s.count; {
			more, err := v.headers(ctx, a.feed.source, s.from+uint32(len(run)), s.from+uint32(s.count)-1)
			if err != nil {
				return nil, 0, err
			}
			run = append(run, more...)
		}
		if run[s.count-1].Hash() != s.last {
			return nil, 0, fmt.Errorf("%w: at height %d it has another block than before", ErrInconsistent, s.from+uint32(s.count)-1)
		}
		var refusal error
		if err := v.do(ctx, a, func() bool {
			refusal = v.addRun(a, run, s.from, height)
			return false
		}); err != nil {
			return nil, 0, err
		}
		if refusal != nil {
			return nil, 0, refusal
		}
		from = s.from
	}
	return run, from, nil
}
