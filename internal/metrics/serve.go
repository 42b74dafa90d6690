// SPDX-License-Identifier: MIT

package metrics

import (
	"context"
	"errors"
	"fmt"
	stdlog "log"
	"net"
	"net/http"
	"strings"
	"sync"
	"time"

	"github.com/prometheus/client_golang/prometheus/promhttp"
)

// ErrListen means that the address cannot be listened on.
var ErrListen = errors.New("cannot listen")

// Bounds on what clients may take.
const (
	maxConnections = 64
	maxScrapes     = 4
	maxHeader      = 8 << 10
)

// Server serves what a monitor shows.
type Server struct {
	listener net.Listener
	http     http.Server
}

// Listen takes an address, HOST:PORT, so that one that is taken shows before the
// watcher starts. Server.Serve lets go of it.
//
// Expected errors: ErrListen.
func (m *Monitor) Listen(address string) (*Server, error) {
	listener, err := net.Listen("tcp", address)
	if err != nil {
		return nil, fmt.Errorf("%w: %w", ErrListen, err)
	}
	return &Server{
		listener: &bounded{Listener: listener, slots: make(chan struct{}, maxConnections), closed: make(chan struct{})},
		http: http.Server{
			Handler: m.Handler(), ErrorLog: stdlog.New(m.config.Log, "", 0), MaxHeaderBytes: maxHeader,
			ReadTimeout: 5 * time.Second, WriteTimeout: 20 * time.Second, IdleTimeout: 30 * time.Second,
		},
	}, nil
}

// Address is what the server listens on.
func (s *Server) Address() string { return s.listener.Addr().String() }

// Serve answers until the context ends. Answers that have begun are given a moment.
//
// Expected errors: those of the network.
func (s *Server) Serve(ctx context.Context) error {
	served := make(chan error, 1)
	go func() { served <- s.http.Serve(s.listener) }()
	select {
	case err := <-served:
		return err
	case <-ctx.Done():
	}
	last, cancel := context.WithTimeout(context.WithoutCancel(ctx), 2*time.Second)
	defer cancel()
	if s.http.Shutdown(last) != nil {
		_ = s.http.Close() // of clients that do not come to an end
	}
	<-served
	return nil
}

// Handler answers GET and HEAD for /metrics, /healthz and /readyz, and nothing else.
func (m *Monitor) Handler() http.Handler {
	mux := http.NewServeMux()
	mux.Handle("GET /metrics", promhttp.HandlerFor(m.registry, promhttp.HandlerOpts{
		ErrorLog: stdlog.New(m.config.Log, "", 0), MaxRequestsInFlight: maxScrapes, Timeout: 10 * time.Second,
	}))
	mux.HandleFunc("GET /healthz", func(w http.ResponseWriter, _ *http.Request) { answer(w, m.Health()) })
	mux.HandleFunc("GET /readyz", func(w http.ResponseWriter, _ *http.Request) { answer(w, m.Ready()) })
	return mux
}

// answer answers 200 without reasons, else 503 with a line for each.
func answer(w http.ResponseWriter, reasons []string) {
	w.Header().Set("Content-Type", "text/plain; charset=utf-8")
	w.Header().Set("Cache-Control", "no-store")
	if len(reasons) == 0 {
		fmt.Fprintln(w, "ok")
		return
	}
	w.WriteHeader(http.StatusServiceUnavailable)
	fmt.Fprintln(w, strings.Join(reasons, "\n"))
}

// bounded is a listener with so many connections at a time; further ones wait.
type bounded struct {
	net.Listener
	slots  chan struct{}
	once   sync.Once
	closed chan struct{}
}

// Accept waits for a slot and then for a connection.
func (b *bounded) Accept() (net.Conn, error) {
	select {
	case b.slots <- struct{}{}:
	case <-b.closed:
		return nil, net.ErrClosed
	}
	conn, err := b.Listener.Accept()
	if err != nil {
		<-b.slots
		return nil, err
	}
	return &slotted{Conn: conn, free: sync.OnceFunc(func() { <-b.slots })}, nil
}

// Close ends Accept.
func (b *bounded) Close() error {
	b.once.Do(func() { close(b.closed) })
	return b.Listener.Close()
}

// slotted is a connection that frees its slot when it is closed.
type slotted struct {
	net.Conn
	free func()
}

// Close closes the connection.
func (s *slotted) Close() error {
	defer s.free()
	return s.Conn.Close()
}
