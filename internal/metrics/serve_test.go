// SPDX-License-Identifier: MIT

package metrics

import (
	"context"
	"errors"
	"io"
	"net"
	"net/http"
	"os"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/prometheus/client_golang/prometheus"

	bitcoinview "github.com/assize/assize/foreign/bitcoin/view"
	"github.com/assize/assize/internal/evmnode"
	"github.com/assize/assize/watcher"
)

// TestReady: each thing that keeps a watcher from being ready does so alone.
func TestReady(t *testing.T) {
	t.Parallel()
	readable := emptyRound()
	for _, c := range []struct {
		name string
		set  func(m *Monitor, c *clock, r *reports)
		want []string
	}{
		{"all is well", func(*Monitor, *clock, *reports) {}, nil},
		{"one bad round", func(m *Monitor, _ *clock, _ *reports) {
			m.Observe(watcher.Round{At: time.Unix(now+3, 0), Err: errors.New("secret")})
		}, nil},
		{"no good round for a while", func(_ *Monitor, c *clock, _ *reports) { c.at = time.Unix(now+63, 0) },
			[]string{"no round was good for 1m0s; the last one: all was well"}},
		{"home chain", func(m *Monitor, c *clock, _ *reports) {
			m.Observe(watcher.Round{At: time.Unix(now+3, 0), Err: errors.New("secret")})
			c.at = time.Unix(now+63, 0)
		}, []string{"no round was good for 1m0s; the last one: the home chain could not be read"}},
		{"foreign chain", func(m *Monitor, c *clock, _ *reports) {
			m.Observe(watcher.Round{At: time.Unix(now+3, 0), Home: readable.Home, Err: errors.New("secret")})
			c.at = time.Unix(now+63, 0)
		}, []string{"no round was good for 1m0s; the last one: the foreign chain could not be read"}},
		{"sending", func(m *Monitor, c *clock, _ *reports) {
			r := readable
			r.At, r.Err, c.at = time.Unix(now+3, 0), errors.New("secret"), time.Unix(now+63, 0)
			m.Observe(r)
		}, []string{"no round was good for 1m0s; the last one: the account's transactions could not be looked after"}},
		{"old home block", func(m *Monitor, _ *clock, _ *reports) {
			r := emptyRound()
			r.Home.Block.Time = now - 299
			m.Observe(r)
		}, []string{"the newest home block is 5m1s old"}},
		{"home block just not old", func(m *Monitor, _ *clock, _ *reports) {
			r := emptyRound()
			r.Home.Block.Time = now - 298
			m.Observe(r)
		}, nil},
		{"old foreign block", func(m *Monitor, _ *clock, _ *reports) {
			r := readable
			r.Foreign = chain{tip: 5, time: now - 10_799}
			m.Observe(r)
		}, []string{"the newest foreign block is 3h0m1s old"}},
		{"endpoints contradict each other", func(_ *Monitor, _ *clock, r *reports) { r.home.Disagreements = make([]evmnode.Disagreement, 1) },
			[]string{"endpoints of the home chain contradict each other"}},
		{"no source answers", func(_ *Monitor, _ *clock, r *reports) { r.foreign.Sources[0].Failures = 1 },
			[]string{"no source of the foreign chain answers"}},
		{"no source has answered yet", func(_ *Monitor, _ *clock, r *reports) { r.foreign.Sources[0].Reached = time.Time{} },
			[]string{"no source of the foreign chain answers"}},
		{"sources disagree, and one is enough", func(_ *Monitor, _ *clock, r *reports) {
			r.foreign.Disagreements = append(r.foreign.Disagreements, bitcoinview.Disagreement{Source: "near", About: "headers"})
		}, nil},
		{"an empty wallet", func(_ *Monitor, _ *clock, r *reports) { r.account.Balance = milli(101) }, // a deposit of 100, and 2 for gas
			[]string{"the account's balance is too low for the dearest dispute about an open claim: 0.101000 ether of 0.102000"}},
		{"a wallet that is just full enough", func(_ *Monitor, _ *clock, r *reports) { r.account.Balance = milli(102) }, nil},
		{"what is kept cannot be spent", func(m *Monitor, _ *clock, r *reports) {
			r.account.Balance, m.config.Limits.Reserve = milli(102), milli(1)
		},
			[]string{"the account's balance is too low for the dearest dispute about an open claim: 0.102000 ether of 0.103000"}},
		{"an empty wallet of one that opens no disputes", func(m *Monitor, _ *clock, r *reports) { r.account.Balance, m.config.Opens = milli(1), false }, nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			m, clk, r := monitor()
			clk.at = time.Unix(now+2, 0)
			m.Observe(emptyRound())
			c.set(m, clk, r)
			got := m.Ready()
			if !slices.Equal(got, c.want) {
				t.Errorf("%q, want %q", got, c.want)
			}
			status, metric := http.StatusOK, "1"
			if c.want != nil {
				status, metric = http.StatusServiceUnavailable, "0"
			}
			w := get(t, m, http.MethodGet, "/readyz")
			if w.Code != status || w.Code != http.StatusOK && w.Body.String() != strings.Join(c.want, "\n")+"\n" {
				t.Errorf("%d: %s", w.Code, w.Body)
			}
			if got := value(t, m, "assize_ready"); got != metric {
				t.Errorf("assize_ready %s", got)
			}
		})
	}
	t.Run("before the first round", func(t *testing.T) {
		m := New(Config{})
		if got := m.Ready(); !slices.Equal(got, []string{"no round has ended yet"}) {
			t.Errorf("%q", got)
		}
	})
	t.Run("nothing is known of blocks' ages and sources", func(t *testing.T) {
		c := &clock{time.Unix(now+2, 0)}
		m := New(Config{Now: c.now})
		r := emptyRound()
		r.Home.Block.Time, r.Foreign = 1, chain{}
		m.Observe(r)
		if got := m.Ready(); got != nil {
			t.Errorf("%q", got)
		}
	})
}

// TestHealth: only a loop that does not go on is a reason to start the watcher anew.
func TestHealth(t *testing.T) {
	t.Parallel()
	m, c, _ := monitor()
	healthy := func(at int64, want bool) {
		t.Helper()
		c.at = time.Unix(at, 0)
		w := get(t, m, http.MethodGet, "/healthz")
		if (w.Code == http.StatusOK) != want || (len(m.Health()) == 0) != want {
			t.Errorf("after %d s: %d %s", at-start, w.Code, w.Body)
		}
	}
	healthy(start+300, true)
	healthy(start+301, false)
	m.Alive()
	healthy(start+601, true)
	m.Observe(watcher.Round{At: c.at, Err: errors.New("no answer")})
	healthy(start+901, true)
	healthy(start+902, false)

	slow := New(Config{Interval: time.Minute, Now: c.now})
	c.at = c.at.Add(30 * time.Minute)
	if got := slow.Health(); got != nil {
		t.Errorf("within 30 intervals: %q", got)
	}
	c.at = c.at.Add(time.Second)
	if got := slow.Health(); !slices.Equal(got, []string{"the watcher's loop has given no sign of life for 30m1s"}) {
		t.Errorf("after 30 intervals: %q", got)
	}
}

// TestPaths: three, to be read only.
func TestPaths(t *testing.T) {
	t.Parallel()
	m, c, _ := monitor()
	c.at = time.Unix(now+2, 0)
	m.Observe(emptyRound())
	for _, c := range []struct {
		method, path string
		status       int
	}{
		{"GET", "/metrics", 200}, {"HEAD", "/metrics", 200}, {"POST", "/metrics", 405},
		{"GET", "/healthz", 200}, {"HEAD", "/healthz", 200}, {"DELETE", "/healthz", 405},
		{"GET", "/readyz", 200}, {"HEAD", "/readyz", 200}, {"PUT", "/readyz", 405},
		{"GET", "/", 404}, {"GET", "/metrics/", 404}, {"GET", "/debug/pprof/", 404}, {"POST", "/", 404},
	} {
		if w := get(t, m, c.method, c.path); w.Code != c.status {
			t.Errorf("%s %s: %d, want %d", c.method, c.path, w.Code, c.status)
		}
	}
}

// serving listens with a monitor that has seen a round. end ends it, and waits.
func serving(t *testing.T) (m *Monitor, s *Server, end func() error) {
	t.Helper()
	m, c, _ := monitor()
	c.at = time.Unix(now+2, 0)
	m.Observe(fullRound())
	s, err := m.Listen("127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithCancel(t.Context())
	served := make(chan error, 1)
	go func() { served <- s.Serve(ctx) }()
	return m, s, func() error {
		cancel()
		return <-served
	}
}

// TestServe answers until the context ends, even to a client that does not go.
func TestServe(t *testing.T) {
	t.Parallel()
	m, s, end := serving(t)
	if _, err := m.Listen(s.Address()); !errors.Is(err, ErrListen) || !strings.Contains(err.Error(), "address already in use") {
		t.Errorf("a taken address: %v", err)
	}
	for path, want := range map[string]string{"/metrics": "assize_pages 2\n", "/healthz": "ok\n", "/readyz": "ok\n"} {
		resp, err := http.Get("http://" + s.Address() + path)
		if err != nil {
			t.Fatal(err)
		}
		body, err := io.ReadAll(resp.Body)
		resp.Body.Close()
		if err != nil || resp.StatusCode != http.StatusOK || !strings.Contains(string(body), want) {
			t.Errorf("%s: %d %v %.200s", path, resp.StatusCode, err, body)
		}
	}
	stays, err := net.Dial("tcp", s.Address())
	if err != nil {
		t.Fatal(err)
	}
	defer stays.Close()
	if _, err := io.WriteString(stays, "GET /metrics HTTP/1.1\r\n"); err != nil {
		t.Fatal(err)
	}
	if err := end(); err != nil {
		t.Errorf("shutdown: %v", err)
	}
	// well before the server's own timeout for a request would end it
	if err := stays.SetReadDeadline(time.Now().Add(time.Second)); err != nil {
		t.Fatal(err)
	}
	if _, err := stays.Read(make([]byte, 1)); err == nil || errors.Is(err, os.ErrDeadlineExceeded) {
		t.Errorf("a client that does not go is still served: %v", err)
	}
	again, err := m.Listen(s.Address())
	if err != nil {
		t.Fatalf("the address is still taken: %v", err)
	}
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if err := again.Serve(ctx); err != nil {
		t.Errorf("with an ended context: %v", err)
	}
}

// TestSlowClients: as many clients as there is room for, and none of them says anything: they are sent away, and who comes
// after them is answered.
func TestSlowClients(t *testing.T) {
	t.Parallel()
	_, s, end := serving(t)
	for range maxConnections {
		conn, err := net.Dial("tcp", s.Address())
		if err != nil {
			t.Fatal(err)
		}
		defer conn.Close()
	}
	client := http.Client{Timeout: time.Minute}
	resp, err := client.Get("http://" + s.Address() + "/healthz")
	if err != nil {
		t.Fatal(err)
	}
	resp.Body.Close()
	if err := end(); err != nil {
		t.Errorf("shutdown: %v", err)
	}
}

// TestBounded: more clients than there are slots wait, and get their turn.
func TestBounded(t *testing.T) {
	t.Parallel()
	inner, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	l := &bounded{Listener: inner, slots: make(chan struct{}, 1), closed: make(chan struct{})}
	for range 2 {
		conn, err := net.Dial("tcp", inner.Addr().String())
		if err != nil {
			t.Fatal(err)
		}
		defer conn.Close()
	}
	first, err := l.Accept()
	if err != nil {
		t.Fatal(err)
	}
	second := make(chan net.Conn)
	go func() {
		conn, err := l.Accept()
		if err != nil {
			t.Error(err)
		}
		second <- conn
	}()
	select {
	case <-second:
		t.Fatal("a second connection in one slot")
	case l.slots <- struct{}{}:
		t.Fatal("a free slot")
	case <-time.After(20 * time.Millisecond):
	}
	first.Close()
	first.Close() // frees its slot once
	conn := <-second
	if len(l.slots) != 1 {
		t.Errorf("%d slots are taken", len(l.slots))
	}
	ended := make(chan error)
	go func() {
		_, err := l.Accept()
		ended <- err
	}()
	l.Close()
	if err := <-ended; !errors.Is(err, net.ErrClosed) {
		t.Errorf("Accept after Close: %v", err)
	}
	conn.Close()
}

// held is a collector that waits.
type held struct {
	asked chan struct{}
	done  chan struct{}
}

func (h held) Describe(chan<- *prometheus.Desc) {}

func (h held) Collect(chan<- prometheus.Metric) {
	h.asked <- struct{}{}
	<-h.done
}

// TestScrapesAtOnce: so many scrapes are worked on at a time, and one more is refused at once.
func TestScrapesAtOnce(t *testing.T) {
	t.Parallel()
	m, s, end := serving(t)
	h := held{make(chan struct{}), make(chan struct{})}
	m.registry.MustRegister(h)
	status := make(chan int)
	scrape := func() {
		resp, err := http.Get("http://" + s.Address() + "/metrics")
		if err != nil {
			t.Error(err)
			status <- 0
			return
		}
		resp.Body.Close()
		status <- resp.StatusCode
	}
	for range maxScrapes {
		go scrape()
		<-h.asked
	}
	go scrape()
	select {
	case got := <-status:
		if got != http.StatusServiceUnavailable {
			t.Errorf("one scrape too many: status %d", got)
		}
	case <-h.asked:
		t.Error("one scrape too many is worked on")
	}
	close(h.done)
	for range maxScrapes {
		if got := <-status; got != http.StatusOK {
			t.Errorf("status %d", got)
		}
	}
	if err := end(); err != nil {
		t.Error(err)
	}
}
