// SPDX-License-Identifier: MIT

package main

import (
	"strings"
	"testing"
	"time"

	"github.com/assize/assize/btcheaders"
)

// TestDeployCheck checks parameters without a node or an account.
func TestDeployCheck(t *testing.T) {
	t.Parallel()
	check := func(args ...string) result {
		args = append([]string{"deploy", "--check", "--headers", headers, "--checkpoint-height", "2100"}, args...)
		return runWith(t.Context(), nil, args...)
	}
	r := check("--test-times").succeeds(t, "window                  72h0m0s", "checkpoint              height 2100", "next candidate          height 4032",
		"deposit of a challenge  0.3 ETH", "a case ends             120h0m0s", "a checkpoint's 216h0m0s", "a party alone moves     in the first 12h0m0s",
		"a false checkpoint      loses 2.5 ETH for certain", "the dearest dispute     takes ", "CLAIM AT")
	for _, name := range []string{"relay ", "home chain", "gas used"} {
		if strings.Contains(r.out, "\n"+name) {
			t.Errorf("of no relay it tells %q:\n%s", name, r.out)
		}
	}
	stakes := strings.Join(strings.Fields(r.out), " ")
	if want := "2016 above the checkpoint 2022 2.1798 ETH 1.0899 ETH 2.1198 ETH 0.7266 ETH 2.8464 ETH"; !strings.Contains(stakes, want) {
		t.Errorf("no %q:\n%s", want, r.out)
	}

	// the view says what is true of these times, and what was waived
	for _, text := range []string{"half a clock            of 12h0m0s does NOT hold an outage of 3h0m0s and the longest stream of ", "waived                  clock ≥ 2 × (outage + stream + leads) (--test-times: not for real money)"} {
		if !strings.Contains(r.out, text) {
			t.Errorf("no %q:\n%s", text, r.out)
		}
	}

	// a first checkpoint of 2009 is no real network's
	old := check()
	old.fails(t, exitFailure, "nothing was sent", "clock ≥ 2 × (outage + stream + leads)")

	state := fresh(t)
	good := check("--headers", "", "--checkpoint-height", "0", "--checkpoint", state).succeeds(t, "half a clock            holds an outage of 3h0m0s, the longest stream of ")
	if strings.Contains(good.out, "waived") || strings.Contains(good.out, "NOT") {
		t.Errorf("of real times it says:\n%s", good.out)
	}
	check("--headers", "", "--checkpoint-height", "0", "--checkpoint", state, "--outage", "12h").fails(t, exitFailure, "broken: clock ≥ 2 × (outage + stream + leads)")

	// all that is wrong, a line each, with numbers and section
	bad := check("--clock", "40h", "--burn", "90", "--checkpoint-deposit", "0.1", "--confirmations", "0", "--gas-price-cap", "1")
	bad.fails(t, exitFailure, "2 × clock < window; confirmations ≥ 1; ")
	lines := strings.Split(strings.TrimSpace(bad.out), "\n")
	if len(lines) != 5 {
		t.Errorf("%d lines, want 5:\n%s", len(lines), bad.out)
	}
	for i, want := range []string{"the clock is 40h0m0s, the window 72h0m0s", "there are none", "", "the burn is 90.00 %", "the checkpoint deposit is 100000000000000000 wei, a batch's there 1"} {
		if i < len(lines) && (!strings.Contains(lines[i], want) || !strings.Contains(lines[i], "(protocol, section ")) {
			t.Errorf("line %d: %q does not say %q", i, lines[i], want)
		}
	}
}

// TestDeployDearGas: what a node tells of gas is held against the cap before anything
// is sent.
func TestDeployDearGas(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	before := w.nonce()
	// of all rules for real networks, that of old checkpoints would speak first
	state := fresh(t)
	args := []string{"deploy", "--headers", "", "--checkpoint", state, "--gas-price-cap", "0.1", "--checkpoint-deposit", "1"}
	w.with("ASSIZE_HEADERS", "").run(args...).fails(t, exitFailure, "2 × base fee ≤ gas price cap")
	if w.nonce() != before {
		t.Error("something was sent")
	}
	w.with("ASSIZE_HEADERS", "").run("deploy", "--checkpoint", state).succeeds(t, "first block", "gas used")
}

// fresh writes a header state of mainnet that is two days old. No chain leads to it.
func fresh(t *testing.T) string {
	t.Helper()
	state, err := btcheaders.ParseState(checkpointAt(t, 100))
	if err != nil {
		t.Fatal(err)
	}
	state.Time = uint32(time.Now().Add(-48 * time.Hour).Unix())
	state.Times[state.Height%btcheaders.MedianTimeSpan] = state.Time
	return file(t, "fresh", state.AppendBytes(nil))
}
