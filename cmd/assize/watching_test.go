// SPDX-License-Identifier: MIT

package main

import (
	"fmt"
	"io"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/rs/zerolog"

	"github.com/assize/assize/challenger"
	"github.com/assize/assize/relay/txmgr"
)

// opened returns a watcher as it is when it begins, with some settings.
func (w *world) opened(args ...string) *watching {
	w.t.Helper()
	env := environment{strings.NewReader(""), io.Discard, io.Discard, func(name string) string { return w.variables[name] }}
	f := newFlags(env, watchCommand())
	s := f.watch()
	if _, err := f.parse(args, 0); err != nil {
		w.t.Fatal(err)
	}
	if err := s.validate(); err != nil {
		w.t.Fatal(err)
	}
	opened := &watching{settings: s, env: env, log: zerolog.Nop()}
	w.t.Cleanup(opened.close)
	if err := opened.open(w.t.Context()); err != nil {
		w.t.Fatal(err)
	}
	return opened
}

// TestSettingsArrive: each setting of what the watcher does and spends reaches what does it, and changes nothing else there.
func TestSettingsArrive(t *testing.T) {
	t.Parallel()
	w := newWorld(t).deployed().as(guard)
	told := func(args ...string) []string {
		o := w.opened(args...)
		p, l := o.watcher.Policy, o.manager.Limits
		return []string{
			fmt.Sprintf("challenge %t", p.Challenge), fmt.Sprintf("defend others %t", p.DefendOthers), fmt.Sprintf("checkpoints %t", p.Checkpoints),
			fmt.Sprintf("peers %v", p.Peers), fmt.Sprintf("stand by %d s", p.StandBy), fmt.Sprintf("margin %d s", p.Margin),
			fmt.Sprintf("patient fee %d", o.manager.PatientFee), fmt.Sprintf("most fee %d", o.manager.MaxFee),
			fmt.Sprintf("confirmations %d", o.manager.Confirmations), fmt.Sprintf("dry %t", o.manager.Dry),
			fmt.Sprintf("private %t", o.manager.Private != nil),
			fmt.Sprintf("hour %v", l.Hour), fmt.Sprintf("dispute %v", l.Dispute), fmt.Sprintf("total %v", l.Total), fmt.Sprintf("reserve %v", l.Reserve),
			fmt.Sprintf("settle %t", o.watcher.Treasury.Policy.Settle),
		}
	}
	usual := told()
	if usual[0] != "challenge true" || usual[5] != fmt.Sprintf("margin %d s", time.Hour/time.Second) || usual[9] != "dry false" || usual[11] != "hour <nil>" {
		t.Errorf("without settings: %q", usual)
	}
	other := proposing.Address.Hex()
	for _, c := range []struct {
		args []string
		want []string // what is other than usual
	}{
		{[]string{"--no-challenge"}, []string{"challenge false"}},
		{[]string{"--defend-others"}, []string{"defend others true"}},
		{[]string{"--checkpoints"}, []string{"checkpoints true"}},
		{[]string{"--peers", other}, []string{"peers [" + other + "]"}},
		{[]string{"--stand-by", "7m"}, []string{"stand by 420 s"}},
		{[]string{"--margin", "11m"}, []string{"margin 660 s"}},
		{[]string{"--patient-fee", "1.5"}, []string{"patient fee 1500000000"}},
		{[]string{"--max-fee", "1234"}, []string{"most fee 1234000000000"}},
		{[]string{"--confirmations", "9"}, []string{"confirmations 9"}},
		{[]string{"--dry-run"}, []string{"dry true"}},
		{[]string{"--send-rpc", "http://127.0.0.1:1"}, []string{"private true"}},
		{[]string{"--spend-hour", "0.1"}, []string{"hour 100000000000000000"}},
		{[]string{"--spend-dispute", "0.2"}, []string{"dispute 200000000000000000"}},
		{[]string{"--spend-total", "0.3"}, []string{"total 300000000000000000"}},
		{[]string{"--treasury-settle", "off"}, []string{"settle false"}},
		{[]string{"--keep-balance", "0.4"}, []string{"reserve 400000000000000000"}},
	} {
		got := slices.DeleteFunc(told(c.args...), func(text string) bool { return slices.Contains(usual, text) })
		if !slices.Equal(got, c.want) {
			t.Errorf("%q: %q is other than usual, want %q", c.args, got, c.want)
		}
	}
}

// TestRecallArrives: with a record the watcher asks it for what was judged before.
func TestRecallArrives(t *testing.T) {
	t.Parallel()
	w := newWorld(t).deployed().as(guard)
	if o := w.opened(); o.watcher.Recall != nil {
		t.Error("without a record")
	}
	if o := w.opened("--record", filepath.Join(t.TempDir(), "record.db")); o.watcher.Recall == nil {
		t.Error("with a record")
	}
}

// TestWatchDry: a dry run tells what it would do, and does nothing; with a limit nothing is done either.
func TestWatchDry(t *testing.T) {
	t.Parallel()
	w := newWorld(t).deployed()
	id := w.lie()
	other := w.as(guard)
	nonce := func() uint64 {
		n, err := w.chain.Client.PendingNonceAt(t.Context(), guard.Address)
		if err != nil {
			t.Fatal(err)
		}
		return n
	}
	before := nonce()
	r := other.run("watch", "--once", "--dry-run").succeeds(t)
	if !strings.Contains(r.errOut, `"challengePath"`) || !strings.Contains(r.errOut, fmt.Sprintf(`"stage":%q`, txmgr.StageDry)) {
		t.Errorf("not told: %s", r.errOut)
	}
	for _, limit := range []string{"--spend-hour", "--spend-dispute", "--spend-total"} {
		r := other.run("watch", "--once", limit, "0.000000000000000001")
		if r.status != exitFailure || !strings.Contains(r.errOut, txmgr.ErrLimit.Error()) {
			t.Errorf("%s: exit status %d, %s", limit, r.status, r.errOut)
		}
	}
	if r := other.run("watch", "--once", "--keep-balance", "1000000000"); r.status != exitFailure || !strings.Contains(r.errOut, txmgr.ErrLimit.Error()) {
		t.Errorf("--keep-balance: exit status %d, %s", r.status, r.errOut)
	}
	if n := nonce(); n != before {
		t.Errorf("%d transactions were sent", n-before)
	}
	w.run("show", id).succeeds(t, "status      proposed")
	if r := other.run("watch", "--once").succeeds(t); !strings.Contains(r.errOut, string(challenger.RuleAttack)) || nonce() != before+1 {
		t.Errorf("without limits: %s", r.errOut)
	}
}
