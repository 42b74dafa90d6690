// SPDX-License-Identifier: MIT

package faults

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"sync"
	"testing"
)

// Proxy passes JSON-RPC over HTTP on to a node. It goes by method: what it is to do with each may change at any time.
type Proxy struct {
	URL string

	tb     testing.TB
	target string
	server *httptest.Server
	pipe   *Pipe
	// transport is of its own: no connection is shared with the test's other calls
	transport http.Transport

	mu     sync.Mutex
	of     map[string]Behaviour
	counts map[string]int
	healed chan struct{} // closed by the next Heal
}

// All stands for every method that has no behaviour of its own.
const All = "*"

// New starts a proxy before the node at a URL. It ends with the test.
func New(tb testing.TB, target string) *Proxy {
	tb.Helper()
	p := &Proxy{tb: tb, target: target, of: map[string]Behaviour{}, counts: map[string]int{}, healed: make(chan struct{})}
	p.server = httptest.NewServer(p)
	p.pipe = NewPipe(tb, p.server.Listener.Addr().String())
	p.URL = "http://" + p.pipe.Address
	tb.Cleanup(func() {
		p.pipe.Down() // else the server waits for what hangs
		p.server.CloseClientConnections()
		p.server.Close()
		p.transport.CloseIdleConnections()
	})
	return p
}

// Set says what to do with calls of a method.
func (p *Proxy) Set(method string, b Behaviour) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.of[method] = b
}

// Heal passes everything on again. Connections that hang are ended.
func (p *Proxy) Heal() {
	p.mu.Lock()
	p.of = map[string]Behaviour{}
	close(p.healed)
	p.healed = make(chan struct{})
	p.mu.Unlock()
	p.pipe.Up()
}

// Down refuses connections, until Heal.
func (p *Proxy) Down() { p.pipe.Down() }

// Count returns how many calls of a method there were; of all with All.
func (p *Proxy) Count(method string) int {
	p.mu.Lock()
	defer p.mu.Unlock()
	return p.counts[method]
}

// behaviour returns what to do with a call that has come, and what is closed when that ends.
func (p *Proxy) behaviour(method string) (Behaviour, <-chan struct{}) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.counts[method]++
	p.counts[All]++
	if b, ok := p.of[method]; ok {
		return b, p.healed
	}
	return p.of[All], p.healed
}

func (p *Proxy) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	body, err := io.ReadAll(r.Body)
	if err != nil {
		return // the client is gone
	}
	calls, batch, err := parse[Call](body)
	if err != nil {
		p.tb.Errorf("not JSON-RPC: %q: %v", body, err)
		return
	}
	behaviours := make([]Behaviour, len(calls))
	cut := false
	for i, c := range calls {
		b, healed := p.behaviour(c.Method)
		if b.Before != nil {
			b.Before(c)
		}
		if b.Hang {
			select {
			case <-healed:
			case <-r.Context().Done():
			}
			panic(http.ErrAbortHandler)
		}
		if b.Spoil != nil {
			b.Spoil(w, c)
			return
		}
		if b.Ask != nil {
			calls[i] = b.Ask(c)
		}
		behaviours[i], cut = b, cut || b.Cut
	}
	answer, header, status, err := p.forward(r, assemble(calls, batch))
	if err != nil {
		panic(http.ErrAbortHandler) // as if the node itself had gone
	}
	answer = spoil(calls, behaviours, answer)
	w.Header().Set("Content-Type", header.Get("Content-Type"))
	if cut {
		w.Header().Set("Content-Length", fmt.Sprint(len(answer)))
		answer = answer[:len(answer)/2]
	}
	w.WriteHeader(status)
	_, err = w.Write(answer)
	if cut {
		err = errors.Join(err, http.NewResponseController(w).Flush())
	}
	if err != nil || cut {
		panic(http.ErrAbortHandler)
	}
}

// forward asks the node.
func (p *Proxy) forward(r *http.Request, body []byte) ([]byte, http.Header, int, error) {
	req, err := http.NewRequestWithContext(r.Context(), http.MethodPost, p.target, bytes.NewReader(body))
	if err != nil {
		return nil, nil, 0, err
	}
	req.Header = r.Header.Clone()
	req.Header.Del("Accept-Encoding") // the transport's own is undone by itself
	resp, err := p.transport.RoundTrip(req)
	if err != nil {
		return nil, nil, 0, err
	}
	defer resp.Body.Close()
	answer, err := io.ReadAll(resp.Body)
	return answer, resp.Header, resp.StatusCode, err
}

// reply is an answer as it travels.
type reply map[string]json.RawMessage

// spoil changes the answers that are to be changed. What is not JSON-RPC, a refusal for instance, stays as it is.
func spoil(calls []Call, behaviours []Behaviour, raw []byte) []byte {
	replies, batch, err := parse[reply](raw)
	if err != nil {
		return raw
	}
	changed := false
	for i, c := range calls {
		for _, r := range replies {
			if !bytes.Equal(r["id"], c.ID) {
				continue
			}
			if lie := behaviours[i].Lie; lie != nil {
				a := lie(c, Answer{r["result"], r["error"]})
				changed = true
				delete(r, "result")
				delete(r, "error")
				if len(a.Error) > 0 && string(a.Error) != "null" {
					r["error"] = a.Error
				} else {
					r["result"] = a.Result
				}
			}
		}
		if after := behaviours[i].After; after != nil {
			after(c)
		}
	}
	if !changed {
		return raw
	}
	return assemble(replies, batch)
}

// parse reads one value or an array of them.
func parse[T any](raw []byte) (list []T, batch bool, err error) {
	raw = bytes.TrimSpace(raw)
	if len(raw) == 0 {
		return nil, false, errors.New("empty")
	}
	if raw[0] == '[' {
		err = json.Unmarshal(raw, &list)
		return list, true, err
	}
	list = make([]T, 1)
	return list, false, json.Unmarshal(raw, &list[0])
}

// assemble writes what parse has read.
func assemble[T any](list []T, batch bool) []byte {
	var content any = list
	if !batch {
		content = list[0]
	}
	raw, err := json.Marshal(content)
	if err != nil {
		panic(err) // it was read from JSON
	}
	return raw
}
