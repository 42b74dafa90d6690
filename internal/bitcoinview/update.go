package bitcoinview

import (
	"context"
	"time"

	"github.com/assize/assize/btcheaders"
)

// feed is a source, and how it does.
type feed struct {
	source Source

	syncing  *activity // the one that fetches headers, if any
	fetching int       // bodies that it is asked for now
	synced   uint64    // the last Update in which its headers were brought in

	syncPause, bodyPause pause

	tip     btcheaders.Hash // as it says itself
	height  uint32
	reached time.Time // of its last answer that was as it should be
	err     error     // of the last try to bring its headers in, nil if that went well
	refused string    // what is wrong with its headers, if anything is
	lied    Disagreement
}

// activity is a goroutine that asks one source for one thing.
type activity struct {
	feed  *feed
	round uint64 // the last Update that it told something to; that one waits for it
}

// task is what such a goroutine wants done to the view.
type task struct {
	by   *activity
	run  func() (news bool)
	done chan struct{}
}

// Update brings the view up to date: it asks each source for its headers, and for the bodies of the wanted blocks, those
// first that stand first. It returns when all have answered, or when there was no news for as long as the configured
// patience: whatever comes later waits for the next Update. A body may be wanted in every call; it is fetched once, and kept
// at least as long as it is wanted. One goroutine at a time may call Update, and nobody may read the view meanwhile.
// Expected errors: that of ctx. Sources that fail are none: what is in view stays true.
func (v *View) Update(ctx context.Context, wanted [][32]byte) error {
	v.round++
	before := v.chain.Tip()
	v.bodies.want(wanted)
	v.dispatch()
	patience := time.NewTimer(v.config.Patience)
	defer patience.Stop()
	var err error
	for {
		select {
		case t := <-v.tasks: // ready, perhaps since before this Update
			if v.perform(t) {
				patience.Reset(v.config.Patience)
			}
			continue
		default:
		}
		if !v.waiting() {
			break
		}
		select {
		case t := <-v.tasks:
			if v.perform(t) {
				patience.Reset(v.config.Patience)
			}
			continue
		case <-patience.C:
		case <-ctx.Done():
			err = ctx.Err()
		}
		break
	}
	v.noteReorganisation(before)
	v.saveSometimes(true)
	v.publish()
	return err
}

// perform does a task, and says whether it brought news.
func (v *View) perform(t task) (news bool) {
	t.by.round = v.round
	news = t.run()
	close(t.done)
	v.dispatch()
	v.saveSometimes(false)
	v.publishSometimes()
	return news
}

// waiting says whether an activity may still tell this Update something.
func (v *View) waiting() bool {
	for a := range v.active {
		if a.round == v.round {
			return true
		}
	}
	return false
}

// dispatch has each source asked that has nothing to do and is due.
func (v *View) dispatch() {
	if v.ctx.Err() != nil {
		return // closed
	}
	now := time.Now()
	for _, f := range v.feeds {
		if f.syncing == nil && f.synced != v.round && f.syncPause.over(now) {
			f.syncing = v.start(f, v.sync)
		}
		for f.fetching < bodiesAtOnce && f.bodyPause.over(now) {
			hash, ok := v.bodies.next(f, now, v.chain)
			if !ok {
				break
			}
			f.fetching++
			v.start(f, func(ctx context.Context, a *activity) { v.fetch(ctx, a, hash) })
		}
	}
}

// start begins an activity.
func (v *View) start(f *feed, run func(context.Context, *activity)) *activity {
	a := &activity{feed: f, round: v.round}
	v.active[a] = true
	v.asking.Go(func() { run(v.ctx, a) })
	return a
}

// do has something done to the view by the goroutine in Update, or in the next one. It returns an error, and nothing was
// done, when the view is closed before.
func (v *View) do(ctx context.Context, a *activity, run func() (news bool)) error {
	t := task{by: a, run: run, done: make(chan struct{})}
	select {
	case v.tasks <- t:
		<-t.done
		return nil
	case <-ctx.Done():
		return ctx.Err()
	}
}

// end does the last thing of an activity.
func (v *View) end(ctx context.Context, a *activity, run func() (news bool)) {
	_ = v.do(ctx, a, func() bool { // an error means that the view is closed: there is nothing to tell
		delete(v.active, a)
		return run()
	})
}
