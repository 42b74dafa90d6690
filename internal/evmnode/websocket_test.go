// SPDX-License-Identifier: MIT

package evmnode

import (
	"errors"
	"math/big"
	"net"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/common"
)

// wire stands before a server, passes bytes on, and can be cut, or made to swallow what it is given.
type wire struct {
	net.Listener
	mu    sync.Mutex
	conns []net.Conn
	dead  map[net.Conn]bool
}

// newWire returns a wire to the server at a ws address, and its own address.
func newWire(t *testing.T, to string) (*wire, string) {
	t.Helper()
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	w := &wire{Listener: l, dead: map[net.Conn]bool{}}
	var running sync.WaitGroup
	running.Go(func() {
		for {
			in, err := l.Accept()
			if err != nil {
				return
			}
			out, err := net.Dial("tcp", strings.TrimPrefix(to, "ws://"))
			if err != nil {
				in.Close()
				continue
			}
			w.mu.Lock()
			w.conns = append(w.conns, in, out)
			w.mu.Unlock()
			running.Go(func() { w.pass(in, out, in) })
			running.Go(func() { w.pass(out, in, in) })
		}
	})
	t.Cleanup(func() {
		l.Close()
		w.cut()
		running.Wait()
	})
	return w, "ws://" + l.Addr().String()
}

func (w *wire) pass(to, from, in net.Conn) {
	defer to.Close()
	buf := make([]byte, 1<<10)
	for {
		n, err := from.Read(buf)
		if n > 0 && !w.isDead(in) {
			_, _ = to.Write(buf[:n])
		}
		if err != nil {
			return
		}
	}
}

func (w *wire) isDead(in net.Conn) bool {
	w.mu.Lock()
	defer w.mu.Unlock()
	return w.dead[in]
}

// cut ends all connections.
func (w *wire) cut() {
	w.mu.Lock()
	defer w.mu.Unlock()
	for _, c := range w.conns {
		c.Close()
	}
	w.conns = nil
}

// swallow makes nothing arrive any more on the connections there are.
func (w *wire) swallow() {
	w.mu.Lock()
	defer w.mu.Unlock()
	for _, c := range w.conns {
		w.dead[c] = true
	}
}

// opened returns how many connections there are.
func (w *wire) opened() int {
	w.mu.Lock()
	defer w.mu.Unlock()
	return len(w.conns) / 2
}

// TestWebsocket reads by websocket. After the connection broke, in whichever way, it must come back by itself.
func TestWebsocket(t *testing.T) {
	c := newChain(t, tomorrow)
	c.emit(1)
	w, url := newWire(t, serveWebsocket(t, c))
	p := open(t, Config{URLs: []string{url + "/secret"}, Timeout: 300 * time.Millisecond, MaxAnswer: 1 << 16})
	read := func() error {
		h, err := p.HeaderByNumber(t.Context(), nil)
		if err == nil && h.Hash() != c.head().Hash() {
			t.Errorf("block %d", h.Number)
		}
		if err != nil && strings.Contains(err.Error(), "secret") {
			t.Error(err)
		}
		return err
	}
	for range 3 {
		if err := read(); err != nil {
			t.Fatal(err)
		}
	}
	if n := w.opened(); n != 1 {
		t.Errorf("%d connections", n)
	}

	t.Run("cut", func(t *testing.T) {
		w.cut()
		until(t, func() bool { return read() == nil })
	})
	t.Run("gone dead", func(t *testing.T) {
		w.swallow()
		if err := read(); err == nil || !strings.Contains(err.Error(), "did not answer within 300ms") {
			t.Fatal(err)
		}
		if err := read(); err != nil {
			t.Error(err)
		}
	})
	t.Run("refuses", func(t *testing.T) {
		if _, err := p.FilterLogs(t.Context(), ethereum.FilterQuery{BlockHash: &common.Hash{1}}); err == nil || !answered(err) {
			t.Error(err)
		}
	})
	t.Run("too large", func(t *testing.T) {
		_, err := p.FilterLogs(t.Context(), ethereum.FilterQuery{ToBlock: big.NewInt(1), Topics: [][]common.Hash{{{1}}}})
		if !errors.Is(err, ErrTooLarge) {
			t.Error(err)
		}
		until(t, func() bool { return read() == nil })
	})
	t.Run("refused connection", func(t *testing.T) {
		w.Listener.Close()
		w.cut()
		until(t, func() bool {
			err := read()
			return err != nil && strings.Contains(err.Error(), "cannot reach the node at")
		})
	})
}

// TestWebsocketIsDialledLate opens a pool whose websocket does not answer: it must open, and read the other.
func TestWebsocketIsDialledLate(t *testing.T) {
	l, err := net.Listen("tcp", "127.0.0.1:0") // it accepts, and never speaks
	if err != nil {
		t.Fatal(err)
	}
	defer l.Close()
	c := newChain(t, tomorrow)
	p := open(t, Config{URLs: []string{"ws://" + l.Addr().String(), c.url}, Timeout: 200 * time.Millisecond})
	if _, err := p.ChainID(t.Context()); err != nil {
		t.Error(err)
	}
	if r := p.Report(); r.Endpoints[0].Live || r.Calls["eth_chainId"] != 1 {
		t.Errorf("%+v", r)
	}
}
