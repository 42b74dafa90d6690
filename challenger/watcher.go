package challenger

import (
	"context"
	"fmt"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/rs/zerolog"

	"github.com/assize/assize/relay"
)

// Court is the home chain as a watcher sees it. A *relay.Session is one.
type Court interface {
	// Snapshot returns what the contracts know at the latest home block.
	Snapshot(ctx context.Context) (*relay.Snapshot, error)
	// Perform simulates a call on a block, sends it and waits for it.
	Perform(ctx context.Context, call relay.Call, at common.Hash) (relay.Receipt, error)
}

// Watcher watches one relay.
type Watcher struct {
	Court Court
	// Foreign returns the latest view of the foreign chain.
	Foreign func(ctx context.Context) (Foreign, error)
	// Self is the account that the court's calls are sent from.
	Self   common.Address
	Policy Policy
	Log    zerolog.Logger

	// matters that were logged already
	paged map[matter]bool
}

// matter is what a page is about.
type matter struct {
	batch common.Hash
	topic string
}

// Done is an action and how it went. Call is empty for a page.
type Done struct {
	Action  Action
	Call    relay.Call
	Receipt relay.Receipt
	Err     error
}

// Step does one round: it reads, decides and acts. An action that fails does
// not keep the others from being done; its error is in its Done, and the next
// round decides anew.
//
// Expected errors: those of reading either chain; then nothing was done.
func (w *Watcher) Step(ctx context.Context) ([]Done, error) {
	home, err := w.Court.Snapshot(ctx)
	if err != nil {
		return nil, fmt.Errorf("home chain: %w", err)
	}
	foreign, err := w.Foreign(ctx)
	if err != nil {
		return nil, fmt.Errorf("foreign chain: %w", err)
	}
	view := &View{Home: home, Foreign: foreign, Self: w.Self, Policy: w.Policy}
	var done []Done
	for _, action := range Decide(view, home.Block.Time) {
		if ctx.Err() != nil {
			return done, ctx.Err()
		}
		d := w.perform(ctx, home, action)
		w.log(d)
		done = append(done, d)
	}
	return done, nil
}

func (w *Watcher) perform(ctx context.Context, home *relay.Snapshot, action Action) Done {
	call, ok, err := callOf(home, action)
	if !ok {
		return Done{Action: action, Err: err}
	}
	receipt, err := w.Court.Perform(ctx, call, home.Block.Hash)
	return Done{action, call, receipt, err}
}

// Run does a round at once and then one every interval, until the context ends.
// A chain that cannot be read is logged and asked again.
func (w *Watcher) Run(ctx context.Context, interval time.Duration) error {
	tick := time.NewTicker(interval)
	defer tick.Stop()
	for {
		if _, err := w.Step(ctx); err != nil && ctx.Err() == nil {
			w.Log.Error().Err(err).Msg("round failed")
		}
		select {
		case <-ctx.Done():
			return nil
		case <-tick.C:
		}
	}
}

// log writes what was done, a page that repeats only once.
func (w *Watcher) log(d Done) {
	because := d.Action.Because()
	if page, ok := d.Action.(Page); ok && d.Err == nil {
		m := matter{page.Batch, page.Topic}
		if w.paged[m] {
			return
		}
		if w.paged == nil {
			w.paged = map[matter]bool{}
		}
		w.paged[m] = true
		w.Log.Warn().Stringer("batch", page.Batch).Str("reason", because.Text).Msg("a human is needed")
		return
	}
	event := w.Log.Info()
	if d.Err != nil {
		event = w.Log.Error().Err(d.Err)
	}
	event.Str("call", d.Call.Name).Str("rule", string(because.Rule)).Str("reason", because.Text).
		Stringer("tx", d.Receipt.Tx).Uint64("gas", d.Receipt.GasUsed).Msg("acted")
}
