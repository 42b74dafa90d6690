// SPDX-License-Identifier: MIT

package view

import (
	"context"
	"sync"
	"time"

	"github.com/assize/assize/btcheaders"
	"github.com/assize/assize/challenger"
)

// View is what the sources show. Between two calls of [View.Update] it does not change, and may be read by several
// goroutines; none of its readers does I/O. Close it when done.
// Rules: P-9.2.
type View struct {
	config Config

	// What follows belongs to the goroutine that is in Update, or between two Updates to the readers. Those that ask
	// sources reach it only through [View.do].
	chain  *btcheaders.Chain
	bodies *bodies
	feeds  []*feed
	active map[*activity]bool
	round  uint64 // number of the Update
	// progress: this Update, or else the last one, brought something that was asked for
	progress bool
	saved    savedState

	weighing chan struct{} // held by the one goroutine that judges headers of a branch which is not in view

	tasks  chan task
	ctx    context.Context // of the goroutines that ask sources; ends with Close
	cancel context.CancelFunc
	asking sync.WaitGroup

	report reportBox
}

var _ challenger.Foreign = (*View)(nil)

// Open returns a view upon the headers in the configured file, or if there is none upon the configured chain. A damaged file
// is set aside, with a message in the log. Expected errors: [ErrConfig], [ErrClock], [ErrOtherFile]; those of the file system.
func Open(config Config) (*View, error) {
	if err := config.complete(); err != nil {
		return nil, err
	}
	chain, err := load(&config)
	if err != nil {
		return nil, err
	}
	v := &View{
		config: config,
		chain:  chain,
		bodies: newBodies(config.BodyBytes),
		active: map[*activity]bool{},
		tasks:  make(chan task),
		saved:  savedState{at: time.Now()},

		weighing: make(chan struct{}, 1),
	}
	if chain != config.Chain { // it is the file's
		v.saved.headers, v.saved.tried = chain.Len(), true
	}
	v.ctx, v.cancel = context.WithCancel(context.Background())
	for _, s := range config.Sources {
		v.feeds = append(v.feeds, &feed{source: s})
	}
	v.prune()
	v.publish()
	return v, nil
}

// Close stops asking the sources and saves what is not saved yet. The view can still be read.
func (v *View) Close() error {
	v.cancel()
	v.asking.Wait()
	return v.save()
}

// HeaderHash returns the hash of the block at a height of the heaviest chain.
func (v *View) HeaderHash(height uint32) ([32]byte, bool) { return v.chain.Hash(height) }

// HeaderTime returns the time in the header of the block at a height of the heaviest chain.
func (v *View) HeaderTime(height uint32) (uint32, bool) {
	h, ok := v.chain.Header(height)
	if base := v.chain.Base(); !ok && height == base.Height { // of a trusted state the header need not be known
		return base.Time, true
	}
	return h.Time, ok
}

// TipHeight returns the height up to which the heaviest chain is decided: where two are tied, that is where they part.
func (v *View) TipHeight() uint32 { return v.chain.Decided() }

// Tip returns the height of the tip of a heaviest chain: of tied ones, the one that was seen first.
func (v *View) Tip() uint32 { return v.chain.Height() }

// MedianTimePast returns the median of the last eleven times at TipHeight, in seconds since 1970; zero where the headers in
// view are too few to tell.
func (v *View) MedianTimePast() uint32 {
	s, ok := v.chain.State(v.chain.Decided())
	if !ok {
		return 0
	}
	return s.MedianTime()
}

// State returns the header state of the block at a height of the heaviest chain, and false where the view does not tell it
// whole.
func (v *View) State(height uint32) (btcheaders.State, bool) { return v.chain.State(height) }

// Headers returns the headers at heights from to to, both included, of the heaviest chain; false unless all are in view.
func (v *View) Headers(from, to uint32) ([]btcheaders.Header, bool) { return v.chain.Headers(from, to) }

// Body returns the transactions of a block, and false if they are not at hand.
func (v *View) Body(hash [32]byte) (challenger.Body, bool) {
	b, ok := v.bodies.get(hash)
	if !ok {
		return nil, false
	}
	return b, true
}
