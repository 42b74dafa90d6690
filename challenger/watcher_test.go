// SPDX-License-Identifier: MIT

package challenger_test

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"slices"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/rs/zerolog"

	"github.com/assize/assize/challenger"
	"github.com/assize/assize/relay/protocol"
	"github.com/assize/assize/relay/txmgr"
	"github.com/assize/assize/watcher"
)

var errSick = errors.New("the node has a cold")

// bench is a court of a test's making.
type bench struct {
	home    *protocol.State
	err     error
	fail    map[string]error // by call
	failAs  txmgr.Stage
	calls   []string
	intents []txmgr.Intent   // of the last round
	news    []txmgr.Progress // of others
	at      []common.Hash
	asked   int
	perform func()
}

func (b *bench) State(context.Context) (*protocol.State, error) {
	b.asked++
	return b.home, b.err
}

func (b *bench) Submit(ctx context.Context, at txmgr.Block, intents []txmgr.Intent) (news []txmgr.Progress, err error) {
	b.intents = intents
	for _, w := range intents {
		if ctx.Err() != nil {
			return news, ctx.Err()
		}
		b.calls, b.at = append(b.calls, w.Call.Name), append(b.at, at.Hash)
		if b.perform != nil {
			b.perform()
		}
		p := txmgr.Progress{Intent: w, Stage: txmgr.StageMined, Receipt: txmgr.Receipt{GasUsed: 7}, Err: b.fail[w.Call.Name]}
		if p.Err != nil {
			p.Stage = b.failAs
		}
		news = append(news, p)
	}
	return append(news, b.news...), nil
}

// newWatcher returns a watcher before whose court there are two lies, and one of
// its own.
func newWatcher(t *testing.T) (*watcher.Watcher, *bench, *game, *bytes.Buffer) {
	t.Helper()
	g := newGame(t)
	g.play("propose by=liar path")
	g.play("propose by=liar depth")
	g.play("propose by=watcher path")
	g.home.Block = protocol.Block{Number: 5, Hash: common.Hash{5}, Time: start}
	b, log := &bench{home: g.home, fail: map[string]error{}, failAs: txmgr.StageRefused}, new(bytes.Buffer)
	return &watcher.Watcher{
		Court: b, Self: account("watcher"), Policy: challenger.Policy{Challenge: true}, Log: zerolog.New(log),
		Foreign: func(context.Context, *protocol.State, []challenger.Want) (challenger.Foreign, error) {
			return g.foreign, nil
		},
	}, b, g, log
}

// TestStep: what is decided is done, on the block it was decided on; a call that
// fails does not keep the others from being done.
func TestStep(t *testing.T) {
	w, b, _, log := newWatcher(t)
	b.fail["challengePath"] = errSick
	done, err := w.Step(t.Context())
	if err != nil || len(done) != 3 {
		t.Fatalf("%+v, %v", done, err)
	}
	if !errors.Is(done[0].Err, errSick) || done[1].Err != nil || done[1].Receipt.GasUsed != 7 || done[1].Call.Name != "challengeDepth" {
		t.Errorf("done %+v", done)
	}
	if _, ok := done[2].Action.(challenger.Alert); !ok || done[2].Err != nil {
		t.Errorf("the last is %T, %v", done[2].Action, done[2].Err)
	}
	if len(b.calls) != 2 || b.at[0] != b.home.Block.Hash || b.at[1] != b.home.Block.Hash {
		t.Errorf("calls %v on %v", b.calls, b.at)
	}
	for _, words := range []string{errSick.Error(), string(challenger.RuleAttack), "challengeDepth", "a human is needed", "another transaction"} {
		if !strings.Contains(log.String(), words) {
			t.Errorf("the log does not say %q:\n%s", words, log)
		}
	}
}

// TestStepTime: what is decided is decided at the time of the home block.
func TestStepTime(t *testing.T) {
	for at, calls := range map[uint64]int{start + window - 1: 2, start + window: 0} {
		w, b, _, _ := newWatcher(t)
		b.home.Block.Time = at
		if _, err := w.Step(t.Context()); err != nil || len(b.calls) != calls {
			t.Errorf("%d s after the proposal: %v, %v", at-start, b.calls, err)
		}
	}
}

// logged returns the lines of a log that have a word, as level and message.
func logged(t *testing.T, log *bytes.Buffer, word string) (lines []string) {
	t.Helper()
	for line := range strings.Lines(log.String()) {
		var entry struct{ Level, Message, Error string }
		if err := json.Unmarshal([]byte(line), &entry); err != nil {
			t.Fatal(err)
		}
		if strings.Contains(line, word) {
			lines = append(lines, entry.Level+" "+entry.Message+" "+entry.Error)
		}
	}
	return lines
}

// TestHeldIsAWarning: an action that is held back, with all its reasons, is less than one that failed.
func TestHeldIsAWarning(t *testing.T) {
	for stage, level := range map[txmgr.Stage]string{txmgr.StageHeld: "warn", txmgr.StageRefused: "error", txmgr.StageFailed: "error"} {
		w, b, _, log := newWatcher(t)
		b.fail["challengePath"], b.failAs = errSick, stage
		for range 2 {
			if _, err := w.Step(t.Context()); err != nil {
				t.Fatal(err)
			}
		}
		want := []string{level + " acted " + errSick.Error()}
		if got := logged(t, log, `"challengePath"`); !slices.Equal(got, want) {
			t.Errorf("%s is logged as %q, want %q", stage, got, want)
		}
		if got := logged(t, log, `"challengeDepth"`); !slices.Equal(got, []string{"info acted "}) {
			t.Errorf("what was done is logged as %q", got)
		}
	}
}

// TestRoom: what becomes of the account's earlier transactions is told, each time it is another thing, and is no action.
func TestRoom(t *testing.T) {
	w, b, _, log := newWatcher(t)
	room := txmgr.Progress{Intent: txmgr.Intent{Key: "room", Call: txmgr.Call{Name: "earlier"}}, Stage: txmgr.StageHeld, Nonce: 7, Err: errSick}
	step := func(want ...string) {
		t.Helper()
		b.news = []txmgr.Progress{room}
		done, err := w.Step(t.Context())
		if err != nil || len(done) != 3 {
			t.Fatalf("%d done, %v", len(done), err)
		}
		if got := logged(t, log, `"earlier"`); !slices.Equal(got, want) {
			t.Errorf("logged %q, want %q", got, want)
		}
	}
	const told, toldNoMore = "warn earlier transactions of the account the node has a cold", "warn earlier transactions of the account "
	step(told)
	step(told)
	room.Nonce = 8
	step(told, told)
	room.Stage, room.Err = txmgr.StageSent, nil
	step(told, told, toldNoMore)
	if !strings.Contains(log.String(), `"nonce":8`) || !strings.Contains(log.String(), `"stage":"sent"`) {
		t.Errorf("the log does not tell nonce and stage:\n%s", log)
	}
}

// TestPagesOnce: an alert that repeats is in the log once, another one too.
func TestPagesOnce(t *testing.T) {
	w, _, g, log := newWatcher(t)
	for range 3 {
		if _, err := w.Step(t.Context()); err != nil {
			t.Fatal(err)
		}
	}
	if n := strings.Count(log.String(), "a human is needed"); n != 1 {
		t.Errorf("paged %d times:\n%s", n, log)
	}
	g.play("propose by=watcher path")
	if _, err := w.Step(t.Context()); err != nil {
		t.Fatal(err)
	}
	if n := strings.Count(log.String(), "a human is needed"); n != 2 {
		t.Errorf("paged %d times:\n%s", n, log)
	}
}

// TestPagesOnceWhateverTheNumbers: a matter that is told with other numbers each
// round is in the log once.
func TestPagesOnceWhateverTheNumbers(t *testing.T) {
	w, b, g, log := newWatcher(t)
	for i := range uint32(3) {
		g.foreign.tip = claimedAt + i
		b.home.Block.Time = start + window - 1
		if _, err := w.Step(t.Context()); err != nil {
			t.Fatal(err)
		}
	}
	for i := range g.home.Batches {
		if n := strings.Count(log.String(), g.home.Batches[i].ID.String()); n > len(g.home.Batches[i].Claims) {
			t.Errorf("paged %d times about batch %d:\n%s", n, i, log)
		}
	}
	if !strings.Contains(log.String(), "is undecided late in the window: tip") {
		t.Errorf("nothing is told with a number:\n%s", log)
	}
}

// TestStepErrors: a chain that cannot be read is an error, and nothing is done.
func TestStepErrors(t *testing.T) {
	for _, c := range []struct {
		name  string
		spoil func(*watcher.Watcher, *bench)
	}{
		{"home", func(_ *watcher.Watcher, b *bench) { b.err = errSick }},
		{"foreign", func(w *watcher.Watcher, _ *bench) {
			w.Foreign = func(context.Context, *protocol.State, []challenger.Want) (challenger.Foreign, error) {
				return nil, errSick
			}
		}},
	} {
		t.Run(c.name, func(t *testing.T) {
			w, b, _, _ := newWatcher(t)
			c.spoil(w, b)
			done, err := w.Step(t.Context())
			if !errors.Is(err, errSick) || !strings.Contains(err.Error(), c.name) || done != nil || b.calls != nil {
				t.Errorf("got %v, %v, %v", done, err, b.calls)
			}
		})
	}
}

// TestStepStops: when the context ends in a round, nothing more is sent.
func TestStepStops(t *testing.T) {
	w, b, _, _ := newWatcher(t)
	ctx, cancel := context.WithCancel(t.Context())
	b.perform = cancel
	done, err := w.Step(ctx)
	if !errors.Is(err, context.Canceled) || len(done) != 2 || done[0].Stage != txmgr.StageMined || len(b.calls) != 1 {
		t.Errorf("got %v, %v, calls %v", done, err, b.calls)
	}
}

// TestRun: a round at once and one an interval, through errors, until the
// context ends; then Run returns without one.
func TestRun(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		w, b, _, log := newWatcher(t)
		b.err = errSick
		ctx, cancel := context.WithTimeout(t.Context(), 35*time.Second)
		defer cancel()
		began := time.Now()
		if err := w.Run(ctx, 10*time.Second); err != nil {
			t.Errorf("got %v", err)
		}
		if b.asked != 4 || time.Since(began) != 35*time.Second {
			t.Errorf("%d rounds in %v", b.asked, time.Since(began))
		}
		if n := strings.Count(log.String(), "round failed"); n != 1 {
			t.Errorf("the same failure is logged %d times:\n%s", n, log)
		}
		b.err = nil
		ctx, cancel = context.WithTimeout(t.Context(), 15*time.Second)
		defer cancel()
		if err := w.Run(ctx, 10*time.Second); err != nil {
			t.Errorf("got %v", err)
		}
		if n := strings.Count(log.String(), "rounds succeed"); n != 1 {
			t.Errorf("that it is over is logged %d times:\n%s", n, log)
		}
	})
}

// TestRunInterrupted: that the context ends in a round is no failure of the round.
func TestRunInterrupted(t *testing.T) {
	w, b, _, log := newWatcher(t)
	ctx, cancel := context.WithCancel(t.Context())
	b.perform = cancel
	if err := w.Run(ctx, time.Hour); err != nil || strings.Contains(log.String(), "round failed") || len(b.calls) != 1 {
		t.Errorf("got %v, calls %v, log:\n%s", err, b.calls, log)
	}
}
