// SPDX-License-Identifier: MIT

package main

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"
)

// names of all cases, in their order.
var names = []string{
	"honest",
	"lie-unknown-id", "lie-wrong-index", "lie-duplicate", "lie-depth-below", "lie-depth-above", "lie-played",
	"grief-both", "grief-path", "grief-silent",
	"lie-invented", "lie-stale", "lie-outrun", "lie-future", "lie-fresh", "lie-sibling", "grief-fork",
	"lie-checkpoint", "checkpoint", "lie-above-checkpoint",
	"lie-below-checkpoint", "lie-at-checkpoint", "grief-ancestry", "grief-ancestry-often",
}

func TestAllOutcomesAreRightAtEveryRun(t *testing.T) {
	var out bytes.Buffer
	if err := Run(t.Context(), &out, Options{}); err != nil {
		t.Fatalf("%v\n%s", err, &out)
	}
	for line := range strings.Lines(out.String()) {
		line = strings.TrimSuffix(line, "\n")
		if width := utf8.RuneCountInString(line); width > 100 {
			t.Errorf("%d columns: %q", width, line)
		}
		if strings.Contains(line, "WRONG") || strings.HasSuffix(line, " ") {
			t.Errorf("line: %q", line)
		}
	}
	if got := strings.Count(out.String(), "\n  outcome "); got != len(names) {
		t.Errorf("%d outcomes, want %d", got, len(names))
	}

	var again bytes.Buffer
	if err := Run(t.Context(), &again, Options{}); err != nil {
		t.Fatal(err)
	}
	if out.String() != again.String() {
		t.Errorf("two runs differ:\n%s\n%s", &out, &again)
	}
}

func TestJSON(t *testing.T) {
	steps, err := runJSON(t, Options{JSON: true})
	if err != nil {
		t.Fatal(err)
	}
	without := []string{"judge", "page", "pass", "pay"} // a transaction
	var outcomes []string
	for _, s := range steps {
		if !s.Right() {
			t.Errorf("%+v", s)
		}
		mined := s.Outcome == "done" && !slices.Contains(without, s.Step)
		if mined != (s.Gas > 0) {
			t.Errorf("gas of %+v", s)
		}
		if s.Step == "check outcome" {
			outcomes = append(outcomes, s.Case)
		}
	}
	if !slices.Equal(outcomes, names) {
		t.Errorf("cases %q, want %q", outcomes, names)
	}
}

func TestIdleWatcherFails(t *testing.T) {
	steps, err := runJSON(t, Options{JSON: true, IdleWatcher: true})
	if !errors.Is(err, ErrWrongOutcome) {
		t.Errorf("got %v, want %v", err, ErrWrongOutcome)
	}
	wrong := map[string]bool{}
	for _, s := range steps {
		if !s.Right() {
			wrong[s.Case+" "+s.Step] = true
		}
		if !s.Right() && !strings.HasPrefix(s.Case, "lie-") {
			t.Errorf("what is true came out wrong: %+v", s)
		}
	}
	for _, name := range names {
		if !strings.HasPrefix(name, "lie-") {
			continue
		}
		for _, check := range []string{"outcome", "moves", "credits", "balances", "transactions sent"} {
			if !wrong[name+" check "+check] {
				t.Errorf("%s: check of %s passed", name, check)
			}
		}
	}

	var text bytes.Buffer
	if err := Run(t.Context(), &text, Options{IdleWatcher: true}); !errors.Is(err, ErrWrongOutcome) {
		t.Errorf("text: got %v, want %v", err, ErrWrongOutcome)
	}
	const line = "outcome   final and verified (expected rejected, and at no time verified) WRONG"
	if got, want := strings.Count(text.String(), line), falseClaims()-1; got != want {
		t.Errorf("%d lies shown as final, want %d:\n%s", got, want, &text)
	}
	// the one that is no claim
	const offer = "outcome   settled, not adopted (expected rejected, and never adopted) WRONG"
	if got := strings.Count(text.String(), offer); got != 1 {
		t.Errorf("%d false checkpoints stand, want 1:\n%s", got, &text)
	}
}

// lies counts the cases in which the claim is false.
func falseClaims() (n int) {
	for _, name := range names {
		if strings.HasPrefix(name, "lie-") {
			n++
		}
	}
	return n
}

// runJSON runs the demo and reads its lines, each of which must have all keys.
func runJSON(t *testing.T, options Options) ([]Step, error) {
	t.Helper()
	var out bytes.Buffer
	err := Run(t.Context(), &out, options)
	var steps []Step
	for line := range strings.Lines(out.String()) {
		var keys map[string]json.RawMessage
		if err := json.Unmarshal([]byte(line), &keys); err != nil {
			t.Fatalf("%v: %s", err, line)
		}
		for _, key := range []string{"step", "actor", "gas", "outcome", "expected"} {
			if value, ok := keys[key]; !ok || string(value) == `""` {
				t.Errorf("no %s in %s", key, line)
			}
		}
		var s Step
		if err := json.Unmarshal([]byte(line), &s); err != nil {
			t.Fatalf("%v: %s", err, line)
		}
		steps = append(steps, s)
	}
	return steps, err
}

var errFull = errors.New("disk full")

type fullDisk struct{}

func (fullDisk) Write([]byte) (int, error) { return 0, errFull }

func TestWriteErrorFails(t *testing.T) {
	for _, asJSON := range []bool{false, true} {
		if err := Run(t.Context(), fullDisk{}, Options{JSON: asJSON}); !errors.Is(err, errFull) {
			t.Errorf("JSON %t: got %v, want %v", asJSON, err, errFull)
		}
	}
}

func TestCancelledContextFails(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if err := Run(ctx, &bytes.Buffer{}, Options{}); !errors.Is(err, context.Canceled) {
		t.Errorf("got %v, want %v", err, context.Canceled)
	}
}
