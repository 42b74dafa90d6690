// SPDX-License-Identifier: MIT

package main

import (
	"context"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"net/http/httputil"
	"net/url"
	"regexp"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"github.com/assize/assize/challenger"
	"github.com/assize/assize/relay"
	"github.com/assize/assize/relay/protocol"
	"github.com/assize/assize/relay/txmgr"
	"github.com/assize/assize/watcher"
)

// gate is a home node that can be away in several ways.
func (w *world) gate() (address string, away *atomic.Pointer[http.HandlerFunc]) {
	w.t.Helper()
	real, err := url.Parse(w.variables["ASSIZE_RPC"])
	if err != nil {
		w.t.Fatal(err)
	}
	away = &atomic.Pointer[http.HandlerFunc]{}
	proxy := httputil.NewSingleHostReverseProxy(real)
	server := httptest.NewServer(http.HandlerFunc(func(rw http.ResponseWriter, r *http.Request) {
		if h := away.Load(); h != nil {
			(*h)(rw, r)
			return
		}
		proxy.ServeHTTP(rw, r)
	}))
	w.t.Cleanup(server.Close)
	return server.URL, away
}

func answer(status int, body string) *http.HandlerFunc {
	h := http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "application/json")
		w.WriteHeader(status)
		fmt.Fprint(w, body)
	})
	return &h
}

func refuses(text string) *http.HandlerFunc {
	return answer(200, `{"jsonrpc":"2.0","id":1,"error":{"code":-32000,"message":"`+text+`"}}`)
}

// TestWatchWaitsForHome: a watcher whose only home node is away when it starts waits for it, says so, and answers who asks how it does;
// then it watches.
func TestWatchWaitsForHome(t *testing.T) {
	t.Parallel()
	for name, h := range map[string]*http.HandlerFunc{
		"a gateway's page": answer(502, "<html>"),
		"a spent quota":    answer(429, ""),
		"it syncs":         refuses("node is syncing"),
		"it has no state":  refuses("missing trie node 5c99 (path )"),
	} {
		t.Run(name, func(t *testing.T) {
			w := newWorld(t).deployed()
			id := w.lie()
			address, away := w.gate()
			away.Store(h)
			other := w.as(guard).with("ASSIZE_RPC", address)
			var out, errOut buffer
			env := environment{strings.NewReader(""), &out, &errOut, func(name string) string { return other.variables[name] }}
			ctx, cancel := context.WithCancel(t.Context())
			ended := make(chan int, 1)
			go func() { ended <- run(ctx, env, []string{"watch", "--listen", "127.0.0.1:0", "--interval", "20ms"}) }()
			said := func(text string) {
				t.Helper()
				for range 3000 {
					if strings.Contains(errOut.String(), text) {
						return
					}
					time.Sleep(10 * time.Millisecond)
				}
				t.Fatalf("it never says %q:\n%s", text, errOut.String())
			}
			said("waiting for the home chain")
			served := regexp.MustCompile(`"address":"([^"]+)"`).FindStringSubmatch(errOut.String())
			if served == nil {
				t.Fatal(errOut.String())
			}
			for path, want := range map[string]int{"/healthz": 200, "/readyz": 503, "/metrics": 200} {
				resp, err := http.Get("http://" + served[1] + path)
				if err != nil {
					t.Fatal(err)
				}
				_, _ = io.Copy(io.Discard, resp.Body)
				resp.Body.Close()
				if resp.StatusCode != want {
					t.Errorf("%s: status %d, want %d", path, resp.StatusCode, want)
				}
			}
			if n := strings.Count(errOut.String(), "waiting for the home chain"); n > 2 {
				t.Errorf("it says so %d times", n)
			}
			away.Store(nil)
			said("watching")
			said(`"challengePath"`)
			cancel()
			if status := <-ended; status != 0 {
				t.Errorf("exit status %d: %s", status, errOut.String())
			}
			w.run("show", id).succeeds(t)
		})
	}
}

// TestWatchNamesWhatIsWrong: what does not pass by itself ends the program, and is named.
func TestWatchNamesWhatIsWrong(t *testing.T) {
	t.Parallel()
	w := newWorld(t).deployed().as(guard)
	address, away := w.gate()
	for _, c := range []struct {
		name  string
		h     *http.HandlerFunc
		args  []string
		words []string
	}{
		{"credentials", answer(401, ""), nil, []string{"does not let us in", "401"}},
		{"a key that was disabled", refuses("API key disabled"), nil, []string{"does not let us in", "API key disabled"}},
		{"an address", answer(404, ""), nil, []string{"does not let us in", "404"}},
		{"a relay", nil, []string{"--relay", "0x0100000000000000000000000000000000000000"}, []string{relay.ErrNoRelay.Error(), "--relay"}},
		{"a first block", nil, []string{"--from-block", "100000"}, []string{"--from-block"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			away.Store(c.h)
			ctx, cancel := context.WithTimeout(t.Context(), 15*time.Second) // one that waits ends well
			defer cancel()
			r := runWith(ctx, w.with("ASSIZE_RPC", address).variables, append([]string{"watch", "--interval", "20ms"}, c.args...)...)
			if r.status != exitFailure {
				t.Errorf("exit status %d", r.status)
			}
			for _, word := range c.words {
				if !strings.Contains(r.errOut, word) {
					t.Errorf("it does not say %q: %s", word, r.errOut)
				}
			}
		})
	}
	// who runs one round is told at once, whatever it is
	away.Store(answer(502, ""))
	if r := w.with("ASSIZE_RPC", address).run("watch", "--once"); r.status != exitFailure || !strings.Contains(r.errOut, "502") {
		t.Errorf("exit status %d, %s", r.status, r.errOut)
	}
}

// TestStandoff: how long home nodes may disagree is a part of the least time in which anything must be answered.
func TestStandoff(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		window, clock uint64
		want          time.Duration
	}{
		{86_400, 86_400, time.Hour},
		{28_800, 86_400, time.Hour},
		{86_400, 8_000, 1000 * time.Second},
		{800, 86_400, 100 * time.Second},
		{1 << 63, 1<<64 - 1, time.Hour},
		{0, 86_400, 0},
	} {
		if got := standoff(&protocol.Params{Window: c.window, Clock: c.clock}); got != c.want {
			t.Errorf("window %d s, clock %d s: %s, want %s", c.window, c.clock, got, c.want)
		}
	}
}

// TestTimeLeft is the first deadline of all that an account does, might do, or loses by doing nothing.
func TestTimeLeft(t *testing.T) {
	t.Parallel()
	self, other := guard.Address, proposing.Address
	const now, clock = 1000, 600
	bisection := func(proposing, challenger bool, turn protocol.Side, since uint64, proposerUsed, challengerUsed uint32) *protocol.Dispute {
		s := protocol.Bisection{Proposer: other, Challenger: other, Turn: turn, TurnStart: since, ProposerUsed: proposerUsed, ChallengerUsed: challengerUsed}
		if proposing {
			s.Proposer = self
		}
		if challenger {
			s.Challenger = self
		}
		return &protocol.Dispute{State: s, Open: true}
	}
	open := func(d *protocol.Dispute) *protocol.Batch {
		return &protocol.Batch{Phase: protocol.PhaseProposed, Proposer: d.State.Proposer, Deadline: 5000, Disputes: []*protocol.Dispute{d}}
	}
	caseOf := func(proposing bool, deadline uint64, judgment challenger.Judgment) watcher.Round {
		b := &protocol.Batch{Proposer: other, Deadline: deadline}
		if proposing {
			b.Proposer = self
		}
		return watcher.Round{Cases: []challenger.Case{{Batch: b, Verdicts: []challenger.Verdict{{Judgment: judgment}}}}}
	}
	for _, c := range []struct {
		name  string
		round watcher.Round
		batch *protocol.Batch
		want  uint64 // zero for none
	}{
		{"nothing", watcher.Round{}, nil, 0},
		{"an action that is due", watcher.Round{Done: []watcher.Done{{Deadline: 1500}, {Deadline: 1200}}}, nil, 200},
		{"one that is done", watcher.Round{Done: []watcher.Done{{Deadline: 1200, Receipt: txmgr.Receipt{Block: 1}}}}, nil, 0},
		{"a window with a lie", caseOf(false, 1300, challenger.FalsePath), nil, 300},
		{"a window with what is not known", caseOf(false, 1300, challenger.Unknown), nil, 300},
		{"a window with a true claim", caseOf(false, 1300, challenger.True), nil, 0},
		{"a window of one's own", caseOf(true, 1300, challenger.Unknown), nil, 0},
		{"a window that is over", caseOf(false, 900, challenger.FalsePath), nil, 0},
		{"one's own clock that runs, as the proposer", watcher.Round{}, open(bisection(true, false, protocol.SideProposer, 900, 50, 0)), 450},
		{"one's own clock that runs, as the challenger", watcher.Round{}, open(bisection(false, true, protocol.SideChallenger, 900, 0, 150)), 350},
		{"one's own clock that may begin to run", watcher.Round{}, open(bisection(true, false, protocol.SideChallenger, 900, 70, 0)), 530},
		{"a dispute of others", watcher.Round{}, open(bisection(false, false, protocol.SideChallenger, 900, 0, 0)), 0},
	} {
		r := c.round
		r.Self, r.Home = self, &protocol.State{Block: protocol.Block{Time: now}, Params: protocol.Params{Clock: clock}}
		if c.batch != nil {
			r.Home.Batches = []*protocol.Batch{c.batch}
		}
		if got, any := timeLeft(r); got != c.want || any != (c.want > 0) {
			t.Errorf("%s: %d s, want %d", c.name, got, c.want)
		}
	}
}
