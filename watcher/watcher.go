// SPDX-License-Identifier: MIT

package watcher

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/rs/zerolog"

	"github.com/assize/assize/challenger"
	"github.com/assize/assize/relay"
	"github.com/assize/assize/relay/protocol"
	"github.com/assize/assize/relay/txmgr"
)

// Court is the home chain as a watcher sees it: a relay.Client with a relay.Manager, or a
// *relay.Session, which waits for each transaction.
type Court interface {
	// State returns what the contracts know at the latest home block.
	State(ctx context.Context) (*protocol.State, error)
	// Submit has those calls made that are wanted at a snapshot, and returns what is
	// news about them and about earlier ones.
	Submit(ctx context.Context, at txmgr.Block, intents []txmgr.Intent) ([]txmgr.Progress, error)
}

// Watcher watches one relay (P-9.10).
type Watcher struct {
	Court Court
	// Foreign returns the latest view of the foreign chain, if it can with what is
	// wanted; what is needed first comes first.
	Foreign func(ctx context.Context, home *protocol.State, wanted []challenger.Want) (challenger.Foreign, error)
	// Recall, unless nil, returns what was once judged of the claims of a batch, by their
	// positions: what an earlier run has found true of a block's transactions is so for good.
	Recall func(batch common.Hash) []challenger.Judgment
	// Self is the account that the court's calls are sent from.
	Self   common.Address
	Policy challenger.Policy
	// Treasury looks after the account's money; nil for nobody.
	Treasury *Treasury
	Log      zerolog.Logger
	// Observe are told of each round at its end.
	Observe []func(Round)
	// Now is the machine's clock, which tells observers when a round was; nothing is
	// decided by it. Without one they are not told.
	Now func() time.Time

	trees map[protocol.Claim]challenger.Verdict
	seen  challenger.Foreign           // the view of the last round
	sent  map[string]challenger.Action // what is on its way, by key
	// extended are records that own transactions have made known, the newest last
	extended []protocol.Record
	said     map[string]string // what the log has of each matter
}

// Round is what one round saw, decided and did. What it points to may change after the
// observers have returned.
type Round struct {
	At      time.Time // its end, by the machine's clock
	Took    time.Duration
	Home    *protocol.State    // nil if it could not be read
	Foreign challenger.Foreign // nil if it could not be read
	Self    common.Address
	Cases   []challenger.Case // batches in their window or in dispute
	Done    []Done
	Err     error
}

// Done is an action and how far it has come. An alert has neither call nor stage.
type Done struct {
	Action   challenger.Action
	Call     txmgr.Call
	Key      string
	Deadline uint64 // home time; zero for no hurry
	Stage    txmgr.Stage
	Receipt  txmgr.Receipt
	Err      error
}

// Step does one round: it reads, decides and acts. An action that fails does
// not keep the others from being done; its error is in its Done, and the next
// round decides anew. Actions of earlier rounds that are news come first.
//
// Expected errors: those of reading either chain, when nothing was done; those of sending
// that are about no single action.
func (w *Watcher) Step(ctx context.Context) ([]Done, error) {
	r := Round{Self: w.Self}
	began := w.now()
	r.Err = w.round(ctx, &r)
	r.At = w.now()
	r.Took = r.At.Sub(began)
	for _, d := range r.Done {
		w.log(d)
	}
	for _, observe := range w.Observe {
		observe(r)
	}
	return r.Done, r.Err
}

func (w *Watcher) now() time.Time {
	if w.Now == nil {
		return time.Time{}
	}
	return w.Now()
}

func (w *Watcher) round(ctx context.Context, r *Round) error {
	home, err := w.Court.State(ctx)
	if err != nil {
		return fmt.Errorf("home chain: %w", err)
	}
	r.Home = home
	w.logReading(home.Reading)
	if w.trees == nil {
		w.trees = map[protocol.Claim]challenger.Verdict{}
		w.recall(home)
	}
	foreign, err := w.Foreign(ctx, home, w.wanted(home))
	if err != nil {
		return fmt.Errorf("foreign chain: %w", err)
	}
	r.Foreign, w.seen = foreign, foreign
	view := &challenger.View{Home: home, Foreign: foreign, Self: w.Self, Policy: w.Policy, Trees: w.trees, Extended: w.extended}
	actions, cases := challenger.Consider(view, home.Block.Time)
	r.Cases = cases
	w.forget(cases)
	return w.act(ctx, view, actions, r)
}

// act has the actions done.
func (w *Watcher) act(ctx context.Context, view *challenger.View, actions []challenger.Action, r *Round) error {
	var intents []txmgr.Intent
	var alerts []Done
	asked := map[string]challenger.Action{}
	ask := func(actions []challenger.Action) {
		for _, action := range actions {
			intent, ok, err := action.Intent(view)
			switch {
			case err != nil || !ok:
				alerts = append(alerts, Done{Action: action, Err: err})
			default:
				asked[intent.Key] = action
				intents = append(intents, intent)
			}
		}
	}
	ask(actions)
	banking, troubled := w.bank(ctx, view, intents)
	ask(banking)
	news, err := w.Court.Submit(ctx, txmgr.Block(view.Home.Block), intents)
	for _, p := range news {
		action := asked[p.Intent.Key]
		if action == nil {
			action = w.sent[p.Intent.Key]
		}
		if action == nil {
			w.logRoom(p)
			continue
		}
		w.remember(p, action)
		w.Treasury.note(p, action, view.Home.Block.Time)
		r.Done = append(r.Done, Done{action, p.Intent.Call, p.Intent.Key, p.Intent.Deadline, p.Stage, p.Receipt, p.Err})
	}
	r.Done = append(r.Done, alerts...)
	if err = errors.Join(err, troubled); err != nil {
		return fmt.Errorf("sending: %w", err)
	}
	return nil
}

// remember keeps an action while it is on its way: what becomes of it is told in later
// rounds, in which it may not be decided any more.
func (w *Watcher) remember(p txmgr.Progress, action challenger.Action) {
	switch p.Stage {
	case txmgr.StageSent, txmgr.StageReplaced:
		if w.sent == nil {
			w.sent = map[string]challenger.Action{}
		}
		w.sent[p.Intent.Key] = action
	case txmgr.StageMined, txmgr.StageFailed, txmgr.StageLost:
		delete(w.sent, p.Intent.Key)
	}
	w.rememberRecord(p, action)
}

// keptExtended is how many records of its own a watcher remembers.
const keptExtended = 64

// rememberRecord keeps a record that a transaction has made known. The court logs a record
// when it is made known first, and a snapshot may have dropped it: then it would be made
// known again and again, and no step would ever follow. One that the court does not know,
// after a reorganisation, is forgotten.
func (w *Watcher) rememberRecord(p txmgr.Progress, action challenger.Action) {
	switch a := action.(type) {
	case challenger.Extend:
		if p.Stage == txmgr.StageMined && p.Err == nil && !slices.Contains(w.extended, a.End) {
			w.extended = append(w.extended, a.End)
			w.extended = w.extended[max(0, len(w.extended)-keptExtended):]
		}
		w.forgetRecord(p.Err, a.Record)
	case challenger.Present:
		w.forgetRecord(p.Err, a.Record)
	}
}

func (w *Watcher) forgetRecord(err error, r protocol.Record) {
	if errors.Is(err, relay.UnknownRecord) {
		w.extended = slices.DeleteFunc(w.extended, func(known protocol.Record) bool { return known == r })
	}
}

// forget drops what was remembered of claims that are no longer in question.
func (w *Watcher) forget(cases []challenger.Case) {
	live := map[protocol.Claim]challenger.Verdict{}
	for _, c := range cases {
		for _, claim := range c.Batch.Claims {
			if about, ok := w.trees[claim]; ok {
				live[claim] = about
			}
		}
	}
	w.trees = live
}

// Run does a round at once and then one every interval, until the context ends.
// A chain that cannot be read is logged and asked again.
func (w *Watcher) Run(ctx context.Context, interval time.Duration) error {
	tick := time.NewTicker(interval)
	defer tick.Stop()
	for {
		switch _, err := w.Step(ctx); {
		case ctx.Err() != nil:
		case err != nil && w.say("round", err.Error()):
			w.Log.Error().Err(err).Msg("round failed")
		case err == nil && w.say("round", ""):
			w.Log.Info().Msg("rounds succeed")
		}
		select {
		case <-ctx.Done():
			return nil
		case <-tick.C:
		}
	}
}
