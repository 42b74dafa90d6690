// SPDX-License-Identifier: MIT

package metrics

import (
	"context"
	"io"
	"net"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync/atomic"
	"testing"
	"testing/synctest"
	"time"

	"github.com/rs/zerolog"
)

// TestHeartbeat: one a minute while the watcher is ready, and none while it is not.
func TestHeartbeat(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		var beats atomic.Int64
		var reasons atomic.Pointer[[]string]
		reasons.Store(&[]string{"no round has ended yet"})
		var log strings.Builder
		h := &Heartbeat{
			URL: inMemory(t, func(w http.ResponseWriter, r *http.Request) {
				if r.URL.Path != "/secret" || r.Method != http.MethodGet {
					t.Errorf("asked for %s %s", r.Method, r.URL)
				}
				beats.Add(1)
			}),
			Ready: func() []string { return *reasons.Load() },
			Log:   zerolog.New(&log),
		}
		ctx, cancel := context.WithCancel(t.Context())
		ended := make(chan error)
		go func() { ended <- h.Run(ctx) }()
		time.Sleep(10*time.Minute + time.Second)
		if n := beats.Load(); n != 0 {
			t.Errorf("%d heartbeats of a watcher that is not ready", n)
		}
		reasons.Store(&[]string{})
		time.Sleep(10 * time.Minute)
		if n := beats.Load(); n != 10 {
			t.Errorf("%d heartbeats in ten minutes", n)
		}
		reasons.Store(&[]string{"no round was good"})
		time.Sleep(10 * time.Minute)
		if n := beats.Load(); n != 10 {
			t.Errorf("%d heartbeats after it was ready no more", n-10)
		}
		cancel()
		if err := <-ended; err != nil {
			t.Error(err)
		}
		if n := strings.Count(log.String(), "\n"); n != 3 || strings.Contains(log.String(), "secret") {
			t.Errorf("logged %d lines: %s", n, log.String())
		}
	})
}

// inMemory makes the default transport reach a handler without a network, and returns its address.
func inMemory(t *testing.T, handler http.HandlerFunc) string {
	t.Helper()
	before := http.DefaultTransport
	http.DefaultTransport = roundTrip(func(r *http.Request) (*http.Response, error) {
		w := httptest.NewRecorder()
		handler(w, r)
		return w.Result(), nil
	})
	t.Cleanup(func() { http.DefaultTransport = before })
	return "http://beat.example/secret"
}

type roundTrip func(*http.Request) (*http.Response, error)

func (f roundTrip) RoundTrip(r *http.Request) (*http.Response, error) { return f(r) }

// TestHeartbeatHostile: whatever the other end does, a heartbeat ends, and its error does not tell the address.
func TestHeartbeatHostile(t *testing.T) {
	t.Parallel()
	dead, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	dead.Close()
	for _, c := range []struct {
		name, want string
		answer     http.HandlerFunc
	}{
		{"endless", "", func(w http.ResponseWriter, r *http.Request) {
			for r.Context().Err() == nil {
				if _, err := io.WriteString(w, strings.Repeat("x", 1<<16)); err != nil {
					return
				}
			}
		}},
		{"a redirect is not followed", "status 302", func(w http.ResponseWriter, r *http.Request) {
			http.Redirect(w, r, "http://127.0.0.1:1/elsewhere", http.StatusFound)
		}},
		{"an error", "status 503", func(w http.ResponseWriter, _ *http.Request) { w.WriteHeader(http.StatusServiceUnavailable) }},
		{"silence", "cannot reach 127.0.0.1", func(_ http.ResponseWriter, r *http.Request) { <-r.Context().Done() }},
		{"nobody", "cannot reach 127.0.0.1", nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			address := "http://" + dead.Addr().String()
			if c.answer != nil {
				s := httptest.NewServer(c.answer)
				defer s.Close()
				address = s.URL
			}
			h := &Heartbeat{URL: address + "/secret", Ready: func() []string { return nil }}
			var log strings.Builder
			h.Log = zerolog.New(&log)
			client := &http.Client{Timeout: 200 * time.Millisecond, CheckRedirect: noRedirect}
			defer client.CloseIdleConnections()
			h.beat(t.Context(), client)
			if c.want != "" && !strings.Contains(log.String(), c.want) || c.want == "" && !strings.Contains(log.String(), "are sent") {
				t.Errorf("logged %s", log.String())
			}
			if strings.Contains(log.String(), "secret") {
				t.Errorf("the address is told: %s", log.String())
			}
		})
	}
}
