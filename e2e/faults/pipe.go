// SPDX-License-Identifier: MIT

package faults

import (
	"io"
	"net"
	"sync"
	"testing"
)

// Pipe passes bytes on to a server, whatever they mean.
type Pipe struct {
	// Address is the pipe's own, host and port.
	Address string

	tb       testing.TB
	target   string
	mu       sync.Mutex
	listener net.Listener // nil when down
	open     map[net.Conn]bool
	running  sync.WaitGroup
}

// NewPipe starts a pipe to a server at an address, host and port. It ends with the test.
func NewPipe(tb testing.TB, target string) *Pipe {
	tb.Helper()
	p := &Pipe{Address: "127.0.0.1:0", tb: tb, target: target, open: map[net.Conn]bool{}}
	p.Up()
	tb.Cleanup(func() {
		p.Down()
		p.running.Wait()
	})
	return p
}

// Up listens again after Down.
func (p *Pipe) Up() {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.listener != nil {
		return
	}
	l, err := net.Listen("tcp", p.Address)
	if err != nil {
		p.tb.Errorf("pipe: %v", err)
		return
	}
	p.listener, p.Address = l, l.Addr().String()
	p.running.Go(func() { p.accept(l) })
}

// Down refuses connections, and ends those that are open.
func (p *Pipe) Down() {
	p.mu.Lock()
	if p.listener != nil {
		p.listener.Close()
		p.listener = nil
	}
	p.mu.Unlock()
	p.Cut()
}

// Cut ends the connections that are open.
func (p *Pipe) Cut() {
	p.mu.Lock()
	defer p.mu.Unlock()
	for c := range p.open {
		c.Close()
	}
}

func (p *Pipe) accept(l net.Listener) {
	for {
		in, err := l.Accept()
		if err != nil {
			return // down
		}
		out, err := net.Dial("tcp", p.target)
		if err != nil {
			in.Close()
			continue
		}
		p.mu.Lock()
		p.open[in], p.open[out] = true, true
		if p.listener != l { // it went down meanwhile
			in.Close()
			out.Close()
		}
		p.mu.Unlock()
		p.running.Go(func() { p.pass(in, out) })
		p.running.Go(func() { p.pass(out, in) })
	}
}

// pass passes bytes one way until either side is closed, and closes both.
func (p *Pipe) pass(to, from net.Conn) {
	_, _ = io.Copy(to, from) // how it ended is no matter
	to.Close()
	from.Close()
	p.mu.Lock()
	defer p.mu.Unlock()
	delete(p.open, to)
	delete(p.open, from)
}
