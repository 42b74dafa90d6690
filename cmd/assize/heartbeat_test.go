// SPDX-License-Identifier: MIT

package main

import (
	"context"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"github.com/rs/zerolog"
)

// TestHeartbeat: the watcher's service sends heartbeats, once a round was good, though nothing else is served.
func TestHeartbeat(t *testing.T) {
	t.Parallel()
	w := newWorld(t).deployed().as(guard)
	beats := make(chan string, 10)
	server := httptest.NewServer(http.HandlerFunc(func(_ http.ResponseWriter, r *http.Request) { beats <- r.URL.Path }))
	defer server.Close()
	o := w.opened("--heartbeat", server.URL+"/secret", "--interval", "10ms")
	if o.server != nil || o.monitor == nil {
		t.Fatal("it serves, or nothing watches the watcher")
	}
	if _, err := o.watcher.Step(t.Context()); err != nil {
		t.Fatal(err)
	}
	// the chains of the tests are older than a service may be
	log := &lines{said: make(chan string, 100)}
	o.log = zerolog.New(log)
	ctx, cancel := context.WithCancel(t.Context())
	ended := make(chan error)
	go func() { ended <- o.run(ctx) }()
	for told := false; !told; {
		select {
		case path := <-beats:
			told = path == "/secret"
		case line := <-log.said:
			told = strings.Contains(line, "heartbeat")
		case <-time.After(time.Minute):
			t.Fatal("neither a heartbeat nor why there is none")
		}
	}
	cancel()
	if err := <-ended; err != nil {
		t.Error(err)
	}
}

// lines hands on what is written.
type lines struct{ said chan string }

func (l *lines) Write(p []byte) (int, error) {
	select {
	case l.said <- string(p):
	default:
	}
	return len(p), nil
}

// TestHeartbeatAddress: only a web address is taken, and it is not shown whole.
func TestHeartbeatAddress(t *testing.T) {
	t.Parallel()
	for _, text := range []string{"", "beat", "ftp://beat.example/x", "http:///x", "https://beat.example:x/", "://"} {
		var s secretURL
		_ = s.Set(text)
		if s.refusal() == nil {
			t.Errorf("%q is taken", text)
		}
	}
	var s secretURL
	_ = s.Set("https://user:word@beat.example/ping/3f0c?key=1")
	if err := s.refusal(); err != nil {
		t.Fatal(err)
	}
	if got := s.String(); got != "https://…@beat.example/…" || !s.hasPassword() {
		t.Errorf("shown as %q", got)
	}
}
