// SPDX-License-Identifier: MIT

package evmnode

import (
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"net/http"
	"strings"
	"sync/atomic"
	"time"

	"github.com/ethereum/go-ethereum/ethclient"
	"github.com/ethereum/go-ethereum/rpc"

	"github.com/assize/assize/relay"
)

// endpoint is one node.
type endpoint struct {
	name   string
	url    string
	config *Config
	http   *http.Client
	// client is nil before the first call and after a failure; it is set by whoever could send to dialling
	client   atomic.Pointer[ethclient.Client]
	dialling chan struct{}

	// What follows is guarded by the pool.
	state
}

// state is how a node does.
type state struct {
	live    bool            // it has answered its last call; at first it is believed to
	denied  bool            // it refuses until a human acts
	lacking map[string]bool // methods that it does not offer
	proven  bool            // it was held against the one that is read since it came back; at first it is believed to agree
	agrees  bool            // and was found to be of the same chain
	level   bool            // and to have that one's head
	late    int             // calls that nobody waits for any more
	ahead   uint64          // the round, plus one, since which it alone speaks of more pending transactions; zero if it does not
	head    *relay.Header
	headAt  time.Time // when its head was first seen
	reached time.Time // its last answer

	failures int // without an answer to the same method between them
	failing  string
	failedAt time.Time
	until    time.Time // it is left alone
	err      error
}

func newEndpoint(config *Config, name, url string) *endpoint {
	e := &endpoint{name: name, url: url, config: config, http: config.httpClient(), dialling: make(chan struct{}, 1)}
	e.live, e.proven = true, true
	return e
}

// connect returns the client. A websocket is dialled by the first who needs it, or needs it anew.
func (e *endpoint) connect(ctx context.Context) (*ethclient.Client, error) {
	if c := e.client.Load(); c != nil {
		return c, nil
	}
	select {
	case e.dialling <- struct{}{}:
		defer func() { <-e.dialling }()
	case <-ctx.Done():
		return nil, ctx.Err()
	}
	if c := e.client.Load(); c != nil {
		return c, nil
	}
	raw, err := rpc.DialOptions(ctx, e.url, rpc.WithHTTPClient(e.http), rpc.WithWebsocketMessageSizeLimit(e.config.MaxAnswer))
	if err != nil {
		return nil, err
	}
	c := ethclient.NewClient(raw)
	e.client.Store(c)
	return c, nil
}

// drop gives a client up that got no answer, so that the next call gets another. A websocket whose other end is gone would take
// calls for a long time.
func (e *endpoint) drop(p *Pool, c *ethclient.Client) {
	if strings.HasPrefix(e.url, "ws") && e.client.CompareAndSwap(c, nil) {
		if !p.background(func(context.Context) { c.Close() }) {
			c.Close()
		}
	}
}

// close gives the client up for good: nobody dials any more.
func (e *endpoint) close() {
	e.dialling <- struct{}{}
	if c := e.client.Swap(nil); c != nil {
		c.Close()
	}
	e.http.CloseIdleConnections()
}

// callFunc makes one call by a client.
type callFunc[T any] = func(context.Context, *ethclient.Client) (T, error)

// ask makes one call of a node, in its time, and notes how the node did. An answer that the call itself finds to be nonsense is
// like none.
func ask[T any](ctx context.Context, p *Pool, e *endpoint, method string, call callFunc[T]) (T, error) {
	var none T
	timed, cancel := context.WithTimeout(ctx, p.config.Timeout)
	defer cancel()
	defer context.AfterFunc(p.ctx, cancel)()

	client, err := e.connect(timed)
	if err == nil {
		p.count(method)
		var v T
		if v, err = call(timed, client); err == nil {
			p.succeeded(e, method)
			return v, nil
		}
	}
	switch {
	case errors.Is(ctx.Err(), context.Canceled):
		return none, &Error{fmt.Sprintf("interrupted while the node at %s was asked", e.name), ctx.Err()}
	case ctx.Err() != nil:
		return none, &Error{fmt.Sprintf("time is up (--wait) while the node at %s was asked", e.name), ctx.Err()}
	case p.ctx.Err() != nil:
		return none, ErrClosed
	}
	err = e.explain(timed, err)
	switch kindOf(err) {
	case aboutRequest, unclear, missing:
		p.succeeded(e, method)
	case noMethod:
		p.succeeded(e, method)
		p.lacks(e, method, err)
	default:
		if client != nil && !answered(err) {
			e.drop(p, client)
		}
		p.failed(e, method, err)
	}
	return none, err
}

// succeeded notes an answer. It ends a row of failures only if it is one to what failed, so that a node that answers small
// questions and not large ones is left alone for longer each time.
func (p *Pool) succeeded(e *endpoint, method string) {
	p.mu.Lock()
	defer p.mu.Unlock()
	now := time.Now()
	if !e.live && len(p.endpoints) > 1 {
		p.config.Log.Info().Str("node", e.name).Msg("home node is back")
	}
	e.live, e.reached, e.denied = true, now, false
	delete(e.lacking, method)
	if method == e.failing || now.Sub(e.failedAt) > p.config.RetryMax {
		e.failures, e.failing, e.err = 0, "", nil
	}
}

// lacks notes that a node does not offer a method.
func (p *Pool) lacks(e *endpoint, method string, err error) {
	p.mu.Lock()
	defer p.mu.Unlock()
	if e.lacking == nil {
		e.lacking = map[string]bool{}
	}
	first := !e.lacking[method]
	e.lacking[method] = true
	if first && len(p.endpoints) > 1 { // of a single one whoever asks is told
		p.config.Log.Warn().Str("node", e.name).Str("method", method).Err(err).Msg("home node does not offer a method")
	}
}

// failed notes that there was no answer, or a refusal that is about the node.
func (p *Pool) failed(e *endpoint, method string, err error) {
	kind := kindOf(err)
	err = e.told(err)
	p.mu.Lock()
	defer p.mu.Unlock()
	now := time.Now()
	switch {
	case len(p.endpoints) == 1: // whoever asks is told
	case kind == denied && !e.denied:
		p.config.Log.Error().Str("node", e.name).Str("method", method).Err(err).Msg("home node does not let us in until somebody acts")
	case e.live:
		p.config.Log.Warn().Str("node", e.name).Str("method", method).Err(err).Msg("home node fails")
	}
	e.denied = kind == denied
	wait := p.config.RetryMax
	if e.failures < 20 && !e.denied {
		wait = min(p.config.RetryMin<<e.failures, p.config.RetryMax)
	}
	e.failures++
	e.failing, e.failedAt, e.until, e.err = method, now, now.Add(wait-rand.N(wait/4+1)), err
	e.live, e.proven, e.agrees, e.level = false, false, false, false
	p.forget(e)
}
