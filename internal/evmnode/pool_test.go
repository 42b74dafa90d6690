// SPDX-License-Identifier: MIT

package evmnode

import (
	"context"
	"errors"
	"math/big"
	"net/http"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"testing/synctest"
	"time"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/ethclient"
)

// TestSingleNodeCostsNothingMore makes each call of a pool of one: each must be one call of the node's, and be counted.
func TestSingleNodeCostsNothingMore(t *testing.T) {
	c := newChain(t, tomorrow)
	node := newProxy(t, c.url)
	p := open(t, Config{URLs: []string{node.URL}})
	for name, call := range methodsAt(c.emit(1).Hash()) {
		before := total(node)
		_ = call(t.Context(), p) // some are refused
		if n := total(node) - before; n != 1 {
			t.Errorf("%s: %d calls", name, n)
		}
	}
	sameCounts(t, p, node)
}

// TestInterruptedAfterTheAnswer: the context ends between a node's answer and its use. What was
// answered comes with the node that answered, or with an error.
func TestInterruptedAfterTheAnswer(t *testing.T) {
	c := newChain(t, tomorrow)
	p := open(t, Config{URLs: []string{c.url}})
	ctx, cancel := context.WithCancel(t.Context())
	v, e, err := read(ctx, p, "some", func(context.Context, *ethclient.Client) (int, error) {
		cancel()
		return 7, nil
	})
	if err != nil || v != 7 || e != p.endpoints[0] {
		t.Errorf("got %d of %v, %v", v, e, err)
	}
	ctx, cancel = context.WithCancel(t.Context())
	_, e, err = read(ctx, p, "some", func(context.Context, *ethclient.Client) (int, error) {
		cancel()
		return 0, errors.New("cut off")
	})
	if !errors.Is(err, context.Canceled) || e != nil {
		t.Errorf("got %v of %v", err, e)
	}
}

func total(p *proxy) (n uint64) {
	p.mu.Lock()
	defer p.mu.Unlock()
	for _, one := range p.seen {
		n += one
	}
	return n
}

// sameCounts checks that a report has counted what nodes were asked.
func sameCounts(t *testing.T, p *Pool, nodes ...*proxy) {
	t.Helper()
	seen := map[string]uint64{}
	for _, node := range nodes {
		node.mu.Lock()
		for method, n := range node.seen {
			seen[method] += n
		}
		node.mu.Unlock()
	}
	calls := p.Report().Calls
	for method := range calls {
		if calls[method] != seen[method] {
			t.Errorf("%s: %d calls counted, %d made", method, calls[method], seen[method])
		}
	}
	if len(calls) != len(seen) {
		t.Errorf("counted %v, made %v", calls, seen)
	}
}

// TestFailOver has the node that is read fail in each way. The next one must stand in within the same call, and the first must
// not be asked again by what is read.
func TestFailOver(t *testing.T) {
	c := newChain(t, tomorrow)
	c.emit(1)
	for name, bad := range map[string]handler{
		"hangs":              hanging,
		"cuts":               cutting,
		"error page":         saying(502, "text/html", "<html>"),
		"too many calls":     saying(429, "text/plain", ""),
		"an answer to other": saying(200, "application/json", "{}"),
	} {
		t.Run(name, func(t *testing.T) {
			first, second := newProxy(t, c.url).with("", bad), newProxy(t, c.url)
			p := open(t, Config{URLs: []string{first.URL, second.URL}, Timeout: 200 * time.Millisecond, RetryMin: time.Hour, RetryMax: time.Hour})
			for range 3 {
				if h, err := p.HeaderByNumber(t.Context(), big.NewInt(1)); err != nil || h.Number.Uint64() != 1 {
					t.Fatal(err)
				}
			}
			if n := total(first); n != 1 {
				t.Errorf("the first is asked %d times", n)
			}
			r := p.Report()
			a, b := r.Endpoints[0], r.Endpoints[1]
			if a.Live || a.Reading || a.Failures != 1 || a.Err == nil || !a.Reached.IsZero() || time.Until(a.Retry) < 40*time.Minute {
				t.Errorf("first: %+v", a)
			}
			if !b.Live || !b.Reading || b.Failures != 0 || b.Err != nil || b.Reached.IsZero() {
				t.Errorf("second: %+v", b)
			}
			sameCounts(t, p, first, second)
		})
	}
}

func TestRefusalIsNoFailure(t *testing.T) {
	c := newChain(t, tomorrow)
	first := newProxy(t, c.url).with("eth_call", answering(`"error":{"code":3,"message":"execution reverted"}`))
	second := newProxy(t, c.url)
	p := open(t, Config{URLs: []string{first.URL, second.URL}})
	if _, err := p.HeaderByHash(t.Context(), common.Hash{1}); !errors.Is(err, ethereum.NotFound) || total(second) != 1 {
		t.Errorf("%v, the other is asked %d times", err, total(second))
	}
	// what is simulated is asked of the other too
	if _, err := p.CallContractAtHash(t.Context(), ethereum.CallMsg{}, common.Hash{1}); err == nil || total(second) != 2 {
		t.Errorf("%v, the other is asked %d times", err, total(second))
	}
	// that one does not know what the other does is no fault of its own
	first.with(getBlockByHash, answering(`"result":null`))
	hash := c.head().Hash()
	if h, err := p.HeaderByHash(t.Context(), hash); err != nil || h.Hash() != hash {
		t.Errorf("%v, %v", h, err)
	}
	if r := p.Report(); r.Endpoints[0].Failures != 0 || r.Endpoints[1].Failures != 0 {
		t.Errorf("%+v", r)
	}
}

func TestNoneAnswers(t *testing.T) {
	c := newChain(t, tomorrow)
	first, second := newProxy(t, c.url).with("", cutting), newProxy(t, c.url).with("", saying(502, "text/html", ""))
	p := open(t, Config{URLs: []string{first.URL + "/secret", second.URL + "/secret"}, RetryMin: time.Hour, RetryMax: time.Hour})
	_, err := p.ChainID(t.Context())
	var said *Error
	if !errors.As(err, &said) || !strings.Contains(err.Error(), "without an answer") || !strings.Contains(err.Error(), "HTTP status 502") || strings.Contains(err.Error(), "secret") {
		t.Error(err)
	}
	// while there is nobody else, a node that failed is asked at once
	second.with("", nil)
	if _, err := p.ChainID(t.Context()); err != nil {
		t.Error(err)
	}
}

// TestComesBack has the first node disappear for a while. It must be read again once it was held against the other.
func TestComesBack(t *testing.T) {
	c := newChain(t, tomorrow)
	first, second := newProxy(t, c.url).with("", cutting), newProxy(t, c.url)
	p := open(t, Config{URLs: []string{first.URL, second.URL}, RetryMin: time.Millisecond, RetryMax: time.Hour})
	round := func() {
		t.Helper()
		if _, err := p.HeaderByNumber(t.Context(), nil); err != nil {
			t.Fatal(err)
		}
	}
	round()
	if r := p.Report(); !r.Endpoints[1].Reading {
		t.Fatalf("%+v", r)
	}
	// it answers, but cannot be held against the other yet
	first.with("", nil).with(getBlockByNumber, answering(`"error":{"code":-32000,"message":"not for you"}`))
	until(t, func() bool { round(); return p.Report().Endpoints[0].Live })
	round()
	if _, err := p.ChainID(t.Context()); err != nil || !p.Report().Endpoints[1].Reading || p.Report().Endpoints[0].Err == nil {
		t.Errorf("%v, %+v", err, p.Report())
	}
	first.with(getBlockByNumber, nil)
	until(t, func() bool { round(); return p.Report().Endpoints[0].Reading })

	// a large question that it cannot answer is another matter
	first.with(getLogs, cutting)
	q := ethereum.FilterQuery{ToBlock: big.NewInt(0)}
	for range 3 {
		if _, err := p.FilterLogs(t.Context(), q); err != nil {
			t.Fatal(err)
		}
		until(t, func() bool { round(); return p.Report().Endpoints[0].Live })
	}
	if n := p.Report().Endpoints[0].Failures; n < 2 {
		t.Errorf("%d failures in a row, though logs were not answered once", n)
	}
}

// until repeats until something is so.
func until(t *testing.T, so func() bool) {
	t.Helper()
	for range 1000 {
		if so() {
			return
		}
		time.Sleep(5 * time.Millisecond)
	}
	t.Fatal("never")
}

// TestPauses has a node fail many times in a row.
func TestPauses(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		p, err := Open(t.Context(), Config{URLs: []string{"http://a", "http://b"}})
		if err != nil {
			t.Fatal(err)
		}
		defer p.Close()
		e := p.endpoints[0]
		last := time.Duration(0)
		for n := range 100 {
			p.failed(e, "eth_call", errors.New("no"))
			wait := time.Until(e.until)
			if wait > defaultRetryMax || wait < defaultRetryMin*3/4 || n > 0 && n < 8 && wait <= last {
				t.Fatalf("pause %d is %s after %s", n, wait, last)
			}
			last = wait
			p.succeeded(e, "eth_chainId")
		}
		if last < defaultRetryMax*3/4 || e.failures != 100 {
			t.Errorf("after %d failures the pause is %s", e.failures, last)
		}
		p.succeeded(e, "eth_call")
		if e.failures != 0 || e.err != nil {
			t.Error("an answer to what had failed does not end it")
		}
		p.failed(e, "eth_call", errors.New("no"))
		time.Sleep(defaultRetryMax + time.Second)
		p.succeeded(e, "eth_chainId")
		if e.failures != 0 || e.err != nil {
			t.Error("it is never forgotten")
		}
	})
}

// TestConcurrentUse has many goroutines use a pool whose nodes come and go, and closes it meanwhile.
func TestConcurrentUse(t *testing.T) {
	c := newChain(t, tomorrow)
	c.emit(1)
	steady, first, second := newProxy(t, c.url), newProxy(t, c.url), newProxy(t, c.url)
	p, err := Open(t.Context(), Config{
		URLs:    []string{first.URL, second.URL, strings.Replace(serveWebsocket(t, c), "http", "ws", 1), steady.URL},
		Timeout: 100 * time.Millisecond, Patience: 20 * time.Millisecond, RetryMin: time.Millisecond, RetryMax: 5 * time.Millisecond,
	})
	if err != nil {
		t.Fatal(err)
	}
	defer p.Close()
	ctx, stop := context.WithCancel(t.Context())
	var all sync.WaitGroup
	var heads atomic.Int32
	for range 4 {
		all.Go(func() {
			for ctx.Err() == nil {
				for _, call := range methods {
					_ = call(ctx, p)
				}
				if _, err := p.HeaderByNumber(ctx, nil); err == nil {
					heads.Add(1)
				}
				p.Report()
			}
		})
	}
	for i := 0; i < 20 || i < 1000 && heads.Load() == 0; i++ { // a busy machine answers late
		for j, node := range []*proxy{first, second} {
			node.with("", []handler{nil, hanging, cutting, saying(500, "", "")}[(i+j)%4])
		}
		c.emit(byte(i))
		time.Sleep(20 * time.Millisecond)
	}
	stop()
	all.Wait()
	if heads.Load() == 0 {
		t.Error("no head was read")
	}
}

func TestClose(t *testing.T) {
	c := newChain(t, tomorrow)
	asked := make(chan struct{}, 2)
	hang := func(w http.ResponseWriter, r *http.Request, q question) {
		asked <- struct{}{}
		hanging(w, r, q)
	}
	p := open(t, Config{URLs: []string{newProxy(t, c.url).with("", hang).URL, newProxy(t, c.url).URL}, Timeout: time.Hour})
	failed := make(chan error)
	go func() {
		_, err := p.ChainID(t.Context())
		failed <- err
	}()
	<-asked
	p.Close()
	if err := <-failed; !errors.Is(err, ErrClosed) {
		t.Error(err)
	}
	for name, call := range methods {
		if err := call(t.Context(), p); !errors.Is(err, ErrClosed) {
			t.Errorf("%s, closed: %v", name, err)
		}
	}
	p.Close()
}
