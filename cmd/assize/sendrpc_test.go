// SPDX-License-Identifier: MIT

package main

import (
	"bytes"
	"context"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync/atomic"
	"testing"
	"time"
)

// hop stands before the node of a world, and counts what is sent through it.
type hop struct {
	*httptest.Server
	calls, sent atomic.Int64
}

func (w *world) hop() *hop {
	h := &hop{}
	h.Server = httptest.NewServer(http.HandlerFunc(func(out http.ResponseWriter, in *http.Request) {
		body, err := io.ReadAll(in.Body)
		if err != nil {
			return
		}
		h.calls.Add(1)
		if bytes.Contains(body, []byte("eth_sendRawTransaction")) {
			h.sent.Add(1)
		}
		answer, err := http.Post(w.variables["ASSIZE_RPC"], "application/json", bytes.NewReader(body))
		if err != nil {
			return
		}
		defer answer.Body.Close()
		out.Header().Set("Content-Type", "application/json")
		_, _ = io.Copy(out, answer.Body)
	}))
	w.t.Cleanup(h.Close)
	return h
}

// TestSendRPC: with --send-rpc an opening goes there, and the node that is read never sees it, though all else is asked of it.
func TestSendRPC(t *testing.T) {
	t.Parallel()
	w := newWorld(t).deployed()
	id := w.lie()
	public, private := w.hop(), w.hop()
	watch := w.as(guard).with("ASSIZE_RPC", public.URL)
	watch.run("watch", "--once", "--send-rpc", private.URL).succeeds(t)
	w.run("show", id).succeeds(t, "path of claim 0 by "+guard.Address.Hex())
	if public.sent.Load() != 0 || private.sent.Load() != 1 || private.calls.Load() != 1 || public.calls.Load() == 0 {
		t.Errorf("%d transactions to the node that is read, %d of %d calls to the relay", public.sent.Load(), private.sent.Load(), private.calls.Load())
	}
}

// TestSendRPCLate: if the relay is away and a move is due, the node that is read gets it, and that is told.
func TestSendRPCLate(t *testing.T) {
	t.Parallel()
	w := newWorld(t).deployed()
	late := w.lie()
	public, private := w.hop(), w.hop()
	watch := w.as(guard).with("ASSIZE_RPC", public.URL)
	w.pass(50 * time.Minute) // of an hour
	private.Close()
	ctx, interrupt := context.WithCancel(t.Context())
	ended := make(chan result, 1)
	variables := watch.with("ASSIZE_SEND_RPC", private.URL).variables
	go func() { ended <- runWith(ctx, variables, "watch", "--interval", "5ms", "--timeout", "2s") }()
	for deadline := time.Now().Add(time.Minute); public.sent.Load() == 0; time.Sleep(5 * time.Millisecond) {
		if time.Now().After(deadline) {
			t.Error("nothing is sent within a minute")
			break
		}
	}
	interrupt()
	if r := <-ended; !strings.Contains(r.errOut, "is late and goes to the nodes of --rpc too") {
		t.Errorf("not told: %s", r.errOut)
	}
	w.run("show", late).succeeds(t, "path of claim 0 by "+guard.Address.Hex())
}

// TestSendRPCIsChecked: an address that is read as well is no private one.
func TestSendRPCIsChecked(t *testing.T) {
	t.Parallel()
	both := strings.Replace(enough, "\n", "\nsend-rpc = [\"https://relay.example\", \"http://127.0.0.1:8545\"]\n", 1)
	r := runWith(t.Context(), map[string]string{"ASSIZE_KEY": keyOf(guard)}, "config", "check", settings(t, both))
	if r.status == 0 || !strings.Contains(r.out, "send-rpc: names an address of --rpc") {
		t.Errorf("exit status %d: %s%s", r.status, r.out, r.errOut)
	}
}
