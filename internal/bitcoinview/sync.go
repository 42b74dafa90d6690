package bitcoinview

import (
	"context"
	"errors"
	"fmt"
	"math"
	"time"

	"github.com/assize/assize/btcheaders"
	"github.com/assize/assize/internal/bitcoinnode"
	"github.com/assize/assize/internal/btcblock"
)

var (
	// ErrOtherChain means that a source's chain does not contain the trusted block: it is of another network, or lies.
	ErrOtherChain = errors.New("its chain does not contain the trusted block")

	// ErrBehind means that a source's chain has not reached the trusted block.
	ErrBehind = errors.New("its chain has not reached the trusted block")

	// ErrInconsistent means that answers of a source contradict each other. A reorganisation between them does that too.
	ErrInconsistent = errors.New("its answers contradict each other")
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
		f.refused = ""
		if isRefusal(err) {
			f.refused = err.Error()
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

// isRefusal says whether an error means that headers were not as they must be.
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
	var known bool
	var base btcheaders.State
	var from uint32
	if err := v.do(ctx, a, func() bool {
		_, known = v.chain.HeightOf(tip)
		base, from = v.chain.Base(), min(height, v.chain.Height()+1)
		return !known
	}); err != nil || known {
		return err
	}
	switch {
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
		linked, err := v.add(ctx, a, run, from, height, nil)
		if err != nil {
			return err
		}
		if linked {
			return v.follow(ctx, a, run, from, tip, height)
		}
		if from == lowest {
			return fmt.Errorf("%w: at height %d it has a block upon %s", ErrOtherChain, from, btcblock.FormatID(run[0].PrevBlock))
		}
		upTo = from - 1
		from -= min(step, from-lowest)
	}
}

// follow fetches what stands upon a run of headers that begins at a height and is in view.
func (v *View) follow(ctx context.Context, a *activity, run []btcheaders.Header, from uint32, tip btcheaders.Hash, height uint32) error {
	for {
		last := run[len(run)-1].Hash()
		if last == tip {
			return nil
		}
		if uint64(from)+uint64(len(run)) > uint64(height) {
			return fmt.Errorf("%w: at height %d it has %s, its tip is %s", ErrInconsistent, height, btcblock.FormatID(last), btcblock.FormatID(tip))
		}
		from += uint32(len(run))
		var err error
		if run, err = v.headers(ctx, a.feed.source, from, height); err != nil {
			return err
		}
		if _, err = v.add(ctx, a, run, from, height, &last); err != nil {
			return err
		}
	}
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

// add takes a run of headers into view. It must follow the block after, if that is given; else it need not be linked to
// what is in view, and add tells.
func (v *View) add(ctx context.Context, a *activity, run []btcheaders.Header, from, height uint32, after *btcheaders.Hash) (linked bool, err error) {
	if after != nil && run[0].PrevBlock != *after {
		return false, fmt.Errorf("%w: what it has at height %d does not follow what it had below", ErrInconsistent, from)
	}
	var refusal error
	err = v.do(ctx, a, func() bool {
		if _, linked = v.chain.HeightOf(run[0].PrevBlock); !linked {
			return false
		}
		before := v.chain.Len()
		var taken int
		taken, refusal = v.chain.AddRun(run, uint32(min(v.config.Now().Unix(), math.MaxUint32)))
		base := v.chain.Base().Height
		v.config.Progress(a.feed.source.Name(), from+uint32(taken)-1-base, height-base)
		return v.chain.Len() > before
	})
	if err == nil {
		err = refusal
	}
	return linked, err
}
