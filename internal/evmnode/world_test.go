// SPDX-License-Identifier: MIT

package evmnode

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"math/big"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/rpc"

	"github.com/assize/assize/internal/simchain"
)

var sender = simchain.NewAccount("sender")

// chain is a real home chain, and the address it is served at.
type chain struct {
	*simchain.Chain
	t   *testing.T
	url string
}

// newChain starts a chain. Two that start at one time have a first block in common, and no other: each
// block has a random number in it.
func newChain(t *testing.T, start time.Time) *chain {
	t.Helper()
	c, err := simchain.NewAt(simchain.Osaka, uint64(start.Unix()), sender)
	if err != nil {
		t.Fatal(err)
	}
	url, stop, err := c.Serve()
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := stop(); err != nil {
			t.Error(err)
		}
		if err := c.Close(); err != nil {
			t.Error(err)
		}
	})
	return &chain{c, t, url}
}

var tomorrow = time.Now().Add(24 * time.Hour)

// sign returns the next transaction of the sender's: a contract's creation.
func (c *chain) sign(code []byte) *types.Transaction {
	c.t.Helper()
	ctx := c.t.Context()
	nonce, err := c.Client.PendingNonceAt(ctx, sender.Address)
	if err != nil {
		c.t.Fatal(err)
	}
	id, err := c.Client.ChainID(ctx)
	if err != nil {
		c.t.Fatal(err)
	}
	tx, err := types.SignTx(types.NewTx(&types.DynamicFeeTx{
		ChainID: id, Nonce: nonce, GasTipCap: big.NewInt(1e9), GasFeeCap: big.NewInt(1e11), Gas: 200_000, Data: code,
	}), types.LatestSignerForChainID(id), sender.Key)
	if err != nil {
		c.t.Fatal(err)
	}
	return tx
}

// emit makes a block with one log, and returns its header.
func (c *chain) emit(topic byte) *types.Header {
	c.t.Helper()
	code := append([]byte{0x7f}, common.BytesToHash([]byte{topic}).Bytes()...) // PUSH32 topic
	code = append(code, 0x60, 0, 0x60, 0, 0xa1, 0)                             // PUSH1 0, PUSH1 0, LOG1, STOP
	if err := c.Client.SendTransaction(c.t.Context(), c.sign(code)); err != nil {
		c.t.Fatal(err)
	}
	return c.head()
}

func (c *chain) head() *types.Header {
	c.t.Helper()
	h, err := c.Client.HeaderByNumber(c.t.Context(), nil)
	if err != nil {
		c.t.Fatal(err)
	}
	return h
}

// question is a call as a proxy sees it.
type question struct {
	ID     json.RawMessage `json:"id"`
	Method string          `json:"method"`
	Params []any           `json:"params"`
	body   []byte
}

// handler answers a call.
type handler func(w http.ResponseWriter, r *http.Request, q question)

// proxy stands before a real node, counts calls, and spoils what it is told to.
type proxy struct {
	*httptest.Server
	mu    sync.Mutex
	real  string
	spoil map[string]handler // by method; that of "" is for all others
	seen  map[string]uint64
}

func newProxy(t *testing.T, real string) *proxy {
	t.Helper()
	p := &proxy{real: real, spoil: map[string]handler{}, seen: map[string]uint64{}}
	p.Server = httptest.NewServer(p)
	t.Cleanup(func() {
		p.CloseClientConnections()
		p.Close()
	})
	return p
}

// with makes the proxy answer a method by a handler from now on; nil for the real node's answers.
func (p *proxy) with(method string, h handler) *proxy {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.spoil[method] = h
	return p
}

func (p *proxy) point(real string) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.real = real
}

func (p *proxy) count(method string) uint64 {
	p.mu.Lock()
	defer p.mu.Unlock()
	return p.seen[method]
}

func (p *proxy) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	var q question
	body, err := io.ReadAll(r.Body) // whole: a server learns that its client is gone once the call is read
	if err != nil || json.Unmarshal(body, &q) != nil {
		return
	}
	q.body = body
	p.mu.Lock()
	p.seen[q.Method]++
	h := p.spoil[q.Method]
	if h == nil {
		h = p.spoil[""]
	}
	p.mu.Unlock()
	if h == nil {
		h = p.pass
	}
	h(w, r, q)
}

// pass hands a call on to the real node.
func (p *proxy) pass(w http.ResponseWriter, r *http.Request, q question) {
	p.mu.Lock()
	real := p.real
	p.mu.Unlock()
	next, err := http.NewRequestWithContext(r.Context(), http.MethodPost, real, bytes.NewReader(q.body))
	if err != nil {
		return
	}
	next.Header.Set("Content-Type", "application/json")
	answer, err := http.DefaultClient.Do(next)
	if err != nil {
		return
	}
	defer answer.Body.Close()
	w.Header().Set("Content-Type", "application/json")
	_, _ = io.Copy(w, answer.Body)
}

// answering answers with one result or error, given as JSON: `"result": …`.
func answering(member string) handler {
	return func(w http.ResponseWriter, _ *http.Request, q question) {
		w.Header().Set("Content-Type", "application/json")
		fmt.Fprintf(w, `{"jsonrpc":"2.0","id":%s,%s}`, q.ID, member)
	}
}

func saying(status int, kind, body string) handler {
	return func(w http.ResponseWriter, _ *http.Request, _ question) {
		w.Header().Set("Content-Type", kind)
		w.WriteHeader(status)
		fmt.Fprint(w, body)
	}
}

func hanging(_ http.ResponseWriter, r *http.Request, _ question) { <-r.Context().Done() }

func cutting(http.ResponseWriter, *http.Request, question) { panic(http.ErrAbortHandler) }

// lagging makes the proxy show the chain up to a block alone.
func (p *proxy) lagging(at uint64) *proxy {
	p.with(getBlockByNumber, func(w http.ResponseWriter, r *http.Request, q question) {
		if q.Params[0] == "latest" {
			q.body = fmt.Appendf(nil, `{"jsonrpc":"2.0","id":%s,"method":%q,"params":["0x%x",false]}`, q.ID, q.Method, at)
		} else if n, ok := new(big.Int).SetString(q.Params[0].(string), 0); ok && n.Uint64() > at {
			answering(`"result":null`)(w, r, q)
			return
		}
		p.pass(w, r, q)
	})
	p.with(getBlockByHash, answering(`"result":null`))
	return p
}

// open returns a pool that is closed with the test.
func open(t *testing.T, config Config) *Pool {
	t.Helper()
	if config.Backoff == 0 {
		config.Backoff = time.Millisecond
	}
	p, err := Open(t.Context(), config)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(p.Close)
	return p
}

// forward is a node that go-ethereum's own server of JSON-RPC serves, by way of another.
type forward struct{ to *rpc.Client }

func (f forward) pass(ctx context.Context, method string, args ...any) (json.RawMessage, error) {
	var result json.RawMessage
	err := f.to.CallContext(ctx, &result, method, args...)
	return result, err
}

func (f forward) GetBlockByNumber(ctx context.Context, number string, full bool) (json.RawMessage, error) {
	return f.pass(ctx, getBlockByNumber, number, full)
}

func (f forward) GetLogs(ctx context.Context, filter map[string]any) (json.RawMessage, error) {
	if filter["topics"] != nil { // of the test: an answer that is too long
		return json.RawMessage(`"` + strings.Repeat("0", 1<<17) + `"`), nil
	}
	return f.pass(ctx, getLogs, filter)
}

// serveWebsocket serves a chain by websocket, and returns its address.
func serveWebsocket(t *testing.T, c *chain) string {
	t.Helper()
	to, err := rpc.Dial(c.url)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(to.Close)
	server := rpc.NewServer()
	if err := server.RegisterName("eth", forward{to}); err != nil {
		t.Fatal(err)
	}
	web := httptest.NewServer(server.WebsocketHandler([]string{"*"}))
	t.Cleanup(func() {
		web.Close()
		server.Stop()
	})
	return strings.Replace(web.URL, "http", "ws", 1)
}
