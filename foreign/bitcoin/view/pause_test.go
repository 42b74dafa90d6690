// SPDX-License-Identifier: MIT

package view

import (
	"testing"
	"time"
)

// TestPause grows to its limit, and stays there however often one fails.
func TestPause(t *testing.T) {
	t.Parallel()
	const least, most = time.Second, time.Minute
	now := time.Unix(0, 0)
	var p pause
	if !p.over(now) {
		t.Error("a pause before there was a failure")
	}
	waits := map[time.Duration]bool{}
	for i := range 200 {
		p.fail(now, least, most)
		want := most
		if i < 6 {
			want = least << i
		}
		wait := p.until.Sub(now)
		if wait > want || wait < want*3/4 || p.over(p.until.Add(-1)) || !p.over(p.until) {
			t.Errorf("after failure %d: %s, want %s", i+1, wait, want)
		}
		waits[wait] = true
	}
	if len(waits) < 100 {
		t.Errorf("only %d different waits", len(waits))
	}
	p.succeed()
	if p.fail(now, least, most); p.until.Sub(now) > least {
		t.Error("a success does not begin anew")
	}
}
