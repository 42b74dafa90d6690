// SPDX-License-Identifier: MIT

package main

import (
	"strings"
	"testing"
)

// TestLoneHomeNode: a watcher that reads one home node alone is told what it does not notice, by
// the check of its settings and when it begins; with two nodes there is nothing to tell.
func TestLoneHomeNode(t *testing.T) {
	t.Parallel()
	const beware = "one node of the home chain is read alone"
	key := map[string]string{"ASSIZE_KEY": keyOf(guard)}
	alone := runWith(t.Context(), key, "config", "check", settings(t, enough)).succeeds(t, "Nothing is wrong", "Beware: "+beware)
	if strings.Count(alone.out, beware) != 1 {
		t.Errorf("it is told more than once:\n%s", alone.out)
	}
	two := strings.Replace(enough, "http://127.0.0.1:8545", "http://127.0.0.1:8545,http://127.0.0.1:8546", 1)
	if both := runWith(t.Context(), key, "config", "check", settings(t, two)).succeeds(t, "Nothing is wrong"); strings.Contains(both.out, "Beware") {
		t.Errorf("with two nodes:\n%s", both.out)
	}

	w := newWorld(t).deployed("--checkpoint-height", "100")
	if r := w.as(guard).run("watch", "--once").succeeds(t); !strings.Contains(r.errOut, beware) {
		t.Errorf("watch begins with:\n%s", r.errOut)
	}
}
