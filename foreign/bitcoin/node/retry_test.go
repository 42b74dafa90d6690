// SPDX-License-Identifier: MIT

package node

import (
	"errors"
	"net/http"
	"net/http/httptest"
	"sync/atomic"
	"testing"
	"time"
)

// TestRetries has a server fail at first.
func TestRetries(t *testing.T) {
	status := func(code int) http.HandlerFunc {
		return func(w http.ResponseWriter, _ *http.Request) { w.WriteHeader(code) }
	}
	for _, c := range []struct {
		name  string
		fail  http.HandlerFunc
		tries int32
	}{
		{"429", status(http.StatusTooManyRequests), 1},
		{"502", status(http.StatusBadGateway), 2},
		{"503, and come back in years", func(w http.ResponseWriter, _ *http.Request) {
			w.Header().Set("Retry-After", "999999999")
			w.WriteHeader(http.StatusServiceUnavailable)
		}, 1},
		{"503", status(http.StatusServiceUnavailable), 2},
		{"504", status(http.StatusGatewayTimeout), 2},
		{"no answer", func(http.ResponseWriter, *http.Request) { panic(http.ErrAbortHandler) }, 2},
		{"half an answer", func(w http.ResponseWriter, _ *http.Request) {
			w.Header().Set("Content-Length", "9")
			_, _ = w.Write([]byte("{"))
		}, 2},
		{"500, which is a node's word", status(http.StatusInternalServerError), 1},
		{"404", status(http.StatusNotFound), 1},
		{"301", status(http.StatusMovedPermanently), 1},
		{"too large", func(w http.ResponseWriter, _ *http.Request) { _, _ = w.Write(make([]byte, 101)) }, 1},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			var tries atomic.Int32
			s := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
				if tries.Add(1) == 1 {
					c.fail(w, r)
				}
			}))
			defer s.Close()
			e, err := Config{URL: s.URL}.open()
			if err != nil {
				t.Fatal(err)
			}
			defer e.Close()
			_, err = e.get(t.Context(), 100, "x")
			if n := tries.Load(); n != c.tries || (err == nil) != (c.tries > 1) {
				t.Errorf("%d tries, %v", n, err)
			}
		})
	}
	t.Run("no more than it may", func(t *testing.T) {
		t.Parallel()
		var tries atomic.Int32
		s := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
			tries.Add(1)
			w.WriteHeader(http.StatusBadGateway)
		}))
		defer s.Close()
		for retries, want := range map[int]int32{-1: 1, 0: 3, 1: 2} {
			e, err := Config{URL: s.URL, Retries: retries}.open()
			if err != nil {
				t.Fatal(err)
			}
			tries.Store(0)
			if _, err := e.get(t.Context(), 100, "x"); err == nil || tries.Load() != want {
				t.Errorf("Retries %d: %d tries, %v", retries, tries.Load(), err)
			}
		}
	})
	t.Run("not after a timeout", func(t *testing.T) {
		t.Parallel()
		var tries atomic.Int32
		s := httptest.NewServer(http.HandlerFunc(func(_ http.ResponseWriter, r *http.Request) {
			tries.Add(1)
			<-r.Context().Done()
		}))
		defer s.Close()
		e, err := Config{URL: s.URL, Timeout: time.Second}.open()
		if err != nil {
			t.Fatal(err)
		}
		if _, err := e.get(t.Context(), 100, "x"); err == nil || tries.Load() != 1 {
			t.Errorf("%d tries, %v", tries.Load(), err)
		}
	})
}

// TestTooManyRequests: who answers so is asked nothing more for a while, by any call.
func TestTooManyRequests(t *testing.T) {
	t.Parallel()
	for name, status := range map[string]int{"429": http.StatusTooManyRequests, "503": http.StatusServiceUnavailable} {
		t.Run(name, func(t *testing.T) {
			var tries atomic.Int32
			s := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
				tries.Add(1)
				w.Header().Set("Retry-After", "600")
				w.WriteHeader(status)
			}))
			defer s.Close()
			e, err := Config{URL: s.URL}.open()
			if err != nil {
				t.Fatal(err)
			}
			if _, err := e.get(t.Context(), 100, "x"); !errors.Is(err, ErrStatus) {
				t.Error(err)
			}
			for range 10 {
				if _, err := e.get(t.Context(), 100, "y"); !errors.Is(err, ErrRateLimited) {
					t.Error(err)
				}
			}
			if tries.Load() != 1 {
				t.Errorf("%d tries", tries.Load())
			}
		})
	}
}

// TestBackoff stays within its limits, and is not the same each time.
func TestBackoff(t *testing.T) {
	t.Parallel()
	for attempt := range 60 {
		seen := map[time.Duration]bool{}
		for range 60 {
			wait := backoff(minRetryWait, maxRetryWait, attempt, nil)
			if wait < minRetryWait/2 || wait > maxRetryWait {
				t.Errorf("attempt %d: %s", attempt, wait)
			}
			seen[wait] = true
		}
		if len(seen) < 20 {
			t.Errorf("attempt %d: only %d different waits", attempt, len(seen))
		}
	}
	if wait := backoff(minRetryWait, maxRetryWait, 10, nil); wait < maxRetryWait/2 {
		t.Errorf("the tenth wait is %s", wait)
	}
}

// TestCredentialsLeaveTheURL at once, so that no error of a library can repeat them.
func TestCredentialsLeaveTheURL(t *testing.T) {
	t.Parallel()
	e, err := Config{URL: "http://me:secret@host/path"}.open()
	if err != nil || e.base.String() != "http://host/path" || e.user != "me" || e.password != "secret" {
		t.Errorf("%v, %v", e, err)
	}
}

func TestDefaults(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		given, want time.Duration
	}{{0, 30 * time.Second}, {7 * time.Second, 7 * time.Second}} {
		e, err := Config{URL: "http://host", Timeout: c.given}.open()
		if err != nil || e.client.HTTPClient.Timeout != c.want {
			t.Errorf("timeout %s: %v", c.given, err)
		}
	}
}
