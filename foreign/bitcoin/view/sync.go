// SPDX-License-Identifier: MIT

package view

import (
	"context"
	"errors"
	"fmt"
	"math"
	"time"

	"github.com/assize/assize/btcheaders"
	btcblock "github.com/assize/assize/foreign/bitcoin/block"
	bitcoinnode "github.com/assize/assize/foreign/bitcoin/node"
)

var (
	// ErrOtherChain means that a source's chain does not contain the trusted block: it is of another network, or lies.
	ErrOtherChain = errors.New("its chain does not contain the trusted block")

	// ErrBehind means that a source's chain has not reached the trusted block.
	ErrBehind = errors.New("its chain has not reached the trusted block")

	// ErrInconsistent means that answers of a source contradict each other. A reorganisation between them does that too.
	ErrInconsistent = errors.New("its answers contradict each other")

	// ErrLighter means that a source's chain leaves the best one, far below its tip, and has less work.
	ErrLighter = errors.New("its chain has less work than the best one")
)

// sync brings the headers of a source's best chain into view.
func (v *View) sync(ctx context.Context, a *activity) {
	f := a.feed
	tip, height, err := v.tip(ctx, f.source)
	if err == nil {
		err = v.catchUp(ctx, a, tip, height)
	}
	v.end(ctx, a, func() bool {
		now := time.Now()
		f.syncing, f.synced = nil, v.round
		f.refused, f.light = "", ""
		switch {
		case isRefusal(err):
			f.refused = err.Error()
		case errors.Is(err, ErrLighter): // it does as it should
			f.light, err = err.Error(), nil
		case err == nil:
			f.lightPause.succeed()
		}
		if err == nil {
			f.tip, f.height, f.reached = tip, height, now
			f.syncPause.succeed()
		} else {
			f.syncPause.fail(now, v.config.RetryMin, v.config.RetryMax)
		}
		v.noteState(f, err)
		return false
	})
}

// isRefusal reports whether an error means that headers were not as they must be.
func isRefusal(err error) bool {
	var rule *btcheaders.RuleError
	return errors.As(err, &rule) || errors.Is(err, ErrOtherChain)
}

func (v *View) tip(ctx context.Context, s Source) (btcheaders.Hash, uint32, error) {
	ctx, cancel := context.WithTimeout(ctx, v.config.Timeout)
	defer cancel()
	return s.Tip(ctx)
}

const maxStep = 1 << 30 // blocks

// catchUp fetches headers from where the source's chain leaves what is in view up to its tip. To find that place it begins
// above the best chain, or at the source's tip, and goes down in steps that double.
func (v *View) catchUp(ctx context.Context, a *activity, tip btcheaders.Hash, height uint32) error {
	var known, wait bool
	var base btcheaders.State
	var from uint32
	if err := v.do(ctx, a, func() bool {
		_, known = v.chain.HeightOf(tip)
		wait = !a.feed.lightPause.over(time.Now())
		base, from = v.chain.Base(), min(height, v.chain.Height()+1)
		return false
	}); err != nil || known {
		return err
	}
	switch {
	case wait:
		return fmt.Errorf("%w, when it was last weighed", ErrLighter)
	case height < base.Height:
		return fmt.Errorf("%w: it ends at height %d, before %d", ErrBehind, height, base.Height)
	case height == base.Height:
		return fmt.Errorf("%w: at height %d it has %s", ErrOtherChain, height, btcblock.FormatID(tip))
	}
	lowest := base.Height + 1
	from = max(from, lowest)
	for step, upTo := uint32(1), height; ; step = min(2*step, maxStep) {
		run, err := v.headers(ctx, a.feed.source, from, upTo)
		if err != nil {
			return err
		}
		at, err := v.add(ctx, a, run, from, tip, height)
		switch {
		case err != nil:
			return err
		case at != unlinked:
			return v.follow(ctx, a, run, at, from, tip, height)
		}
		if from == lowest {
			return fmt.Errorf("%w: at height %d it has a block upon %s", ErrOtherChain, from, btcblock.FormatID(run[0].PrevBlock))
		}
		upTo = from - 1
		from -= min(step, from-lowest)
	}
}

// follow fetches what stands upon a run of headers that begins at a height and is linked to what is in view.
func (v *View) follow(ctx context.Context, a *activity, run []btcheaders.Header, at placing, from uint32, tip btcheaders.Hash, height uint32) error {
	for {
		if at == aside {
			var err error
			if run, from, err = v.weigh(ctx, a, run, from, tip, height); err != nil {
				return err
			}
		}
		if at == complete || run[len(run)-1].Hash() == tip {
			return nil
		}
		var err error
		if run, from, err = v.nextRun(ctx, a, run, from, tip, height); err != nil {
			return err
		}
		if at, err = v.add(ctx, a, run, from, tip, height); err != nil {
			return err
		}
	}
}

// nextRun asks a source for what stands upon a run, which does not end at its tip. Its headers follow the run's.
func (v *View) nextRun(ctx context.Context, a *activity, run []btcheaders.Header, from uint32, tip btcheaders.Hash, height uint32) ([]btcheaders.Header, uint32, error) {
	last := run[len(run)-1].Hash()
	if uint64(from)+uint64(len(run)) > uint64(height) {
		return nil, 0, fmt.Errorf("%w: at height %d it has %s, its tip is %s", ErrInconsistent, height, btcblock.FormatID(last), btcblock.FormatID(tip))
	}
	from += uint32(len(run))
	next, err := v.headers(ctx, a.feed.source, from, height)
	if err == nil && next[0].PrevBlock != last {
		err = fmt.Errorf("%w: what it has at height %d does not follow what it had below", ErrInconsistent, from)
	}
	return next, from, err
}

// headers asks a source for a run of headers from a height on, not above another.
func (v *View) headers(ctx context.Context, s Source, from, upTo uint32) ([]btcheaders.Header, error) {
	ctx, cancel := context.WithTimeout(ctx, v.config.Timeout)
	defer cancel()
	count := min(uint64(upTo)-uint64(from)+1, bitcoinnode.MaxHeaders)
	run, err := s.Headers(ctx, from, int(count))
	if err == nil && (len(run) == 0 || uint64(len(run)) > count) {
		err = fmt.Errorf("%w: asked for %d headers, got %d", ErrInconsistent, count, len(run))
	}
	return run, err
}

// placing is what became of a run of headers.
type placing int

const (
	unlinked placing = iota // it does not stand upon what is in view
	inView                  // it is in view now
	complete                // and so is the source's tip, perhaps by others who were faster
	aside                   // it leaves the best chain far below its tip: its branch is to be weighed first
)

// add takes a run of headers into view, if it stands upon what is there. Of a branch off the best chain that is only so if
// it leaves near the tip, and the source has not brought too much of that kind.
func (v *View) add(ctx context.Context, a *activity, run []btcheaders.Header, from uint32, tip btcheaders.Hash, height uint32) (at placing, err error) {
	var refusal error
	err = v.do(ctx, a, func() bool {
		parent, linked := v.chain.HeightOf(run[0].PrevBlock)
		if !linked {
			return false
		}
		if at = inView; v.isAside(a.feed, run, parent) {
			at = aside
			return false
		}
		refusal = v.addRun(a, run, from, height)
		if _, known := v.chain.HeightOf(tip); known {
			at = complete
		}
		return false
	})
	if err == nil {
		err = refusal
	}
	return at, err
}

// addRun takes a run of headers into view that stands upon what is there, and counts what of it has too little work.
func (v *View) addRun(a *activity, run []btcheaders.Header, from, height uint32) error {
	work, size := v.chain.Work(), v.chain.Len()
	taken, err := v.chain.AddRun(run, uint32(min(v.config.Now().Unix(), math.MaxUint32)))
	if v.chain.Work() == work {
		a.feed.side += v.chain.Len() - size
	}
	base := v.chain.Base().Height
	v.config.Progress(a.feed.source.Name(), from+uint32(taken)-1-base, height-base)
	return err
}

// isAside reports whether what is new in a run upon a block at a height must be weighed before it is taken in.
func (v *View) isAside(f *feed, run []btcheaders.Header, parent uint32) bool {
	rest := run
	for len(rest) > 0 {
		height, known := v.chain.HeightOf(rest[0].Hash())
		if !known {
			break
		}
		parent, rest = height, rest[1:]
	}
	if len(rest) == 0 || rest[0].PrevBlock == v.chain.Tip() {
		return false
	}
	return uint64(parent)+nearTip < uint64(v.chain.Height()) || f.side+len(rest) > sideEach
}
