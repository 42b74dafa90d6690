// SPDX-License-Identifier: MIT

package node_test

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"github.com/assize/assize/btcheaders"
	bitcoinnode "github.com/assize/assize/foreign/bitcoin/node"
)

const secret = "correct-horse"

// everyCall makes each call of each client to a server, and hands its error on.
func everyCall(t *testing.T, config bitcoinnode.Config, handler http.Handler, check func(t *testing.T, name string, err error)) {
	t.Helper()
	s := serve(t, handler)
	for _, kind := range kinds {
		config.URL = strings.Replace(s.URL, "://", "://user:"+secret+"@", 1) + "/" + secret + "-path" + kind.path
		c, err := kind.open(config)
		if err != nil {
			t.Fatal(err)
		}
		ctx := t.Context()
		_, _, tipErr := c.Tip(ctx)
		check(t, kind.name+" tip", tipErr)
		_, oneErr := c.Headers(ctx, 5, 1)
		check(t, kind.name+" one header", oneErr)
		_, manyErr := c.Headers(ctx, 5, 10)
		check(t, kind.name+" headers", manyErr)
		_, blockErr := c.Block(ctx, btcheaders.Hash{1})
		check(t, kind.name+" block", blockErr)
		c.Close()
	}
}

// TestHostileServers has every call of every client answered in ways that no node answers.
func TestHostileServers(t *testing.T) {
	status := func(code int) http.HandlerFunc {
		return func(w http.ResponseWriter, _ *http.Request) {
			w.WriteHeader(code)
			fmt.Fprint(w, "<html><h1>Oops "+secret+"</h1></html>")
		}
	}
	text := func(body string) http.HandlerFunc {
		return func(w http.ResponseWriter, _ *http.Request) { fmt.Fprint(w, body) }
	}
	for _, c := range []struct {
		name    string
		handler http.HandlerFunc
		kinds   []error // one of them
	}{
		{"an error page with status 200", text("<html><h1>Welcome to nginx</h1></html>"), []error{bitcoinnode.ErrMalformed}},
		{"nothing", text(""), []error{bitcoinnode.ErrMalformed, bitcoinnode.ErrNotFound}},
		{"null", text("null"), []error{bitcoinnode.ErrMalformed}},
		{"a number", text("7"), []error{bitcoinnode.ErrMalformed}},
		{"an empty list", text("[]"), []error{bitcoinnode.ErrMalformed}},
		{"an empty object", text("{}"), []error{bitcoinnode.ErrMalformed}},
		{"wrong types", text(`{"blocks":"x","bestblockhash":7,"id":0,"result":{"blocks":-1,"bestblockhash":"zz"},"height":"5"}`), []error{bitcoinnode.ErrMalformed}},
		{"too deep", text(strings.Repeat("[", 50_000)), []error{bitcoinnode.ErrMalformed, bitcoinnode.ErrTooLarge}},
		{"busy", status(http.StatusTooManyRequests), []error{bitcoinnode.ErrStatus, bitcoinnode.ErrRateLimited}},
		{"unavailable", status(http.StatusServiceUnavailable), []error{bitcoinnode.ErrStatus}},
		{"an error", status(http.StatusInternalServerError), []error{bitcoinnode.ErrStatus}},
		{"no content", func(w http.ResponseWriter, _ *http.Request) { w.WriteHeader(http.StatusNoContent) }, []error{bitcoinnode.ErrStatus}},
		{"unauthorized", status(http.StatusUnauthorized), []error{bitcoinnode.ErrUnauthorized}},
		{"forbidden", status(http.StatusForbidden), []error{bitcoinnode.ErrUnauthorized}},
		{"not there", status(http.StatusNotFound), []error{bitcoinnode.ErrNotFound}},
		{"endless", func(w http.ResponseWriter, _ *http.Request) {
			for junk := make([]byte, 1<<16); ; {
				if _, err := w.Write(junk); err != nil {
					return
				}
			}
		}, []error{bitcoinnode.ErrTooLarge}},
		{"announced too large", func(w http.ResponseWriter, _ *http.Request) {
			w.Header().Set("Content-Length", "99999999999")
			_, _ = w.Write([]byte("["))
		}, []error{bitcoinnode.ErrTooLarge}},
		{"truncated", func(w http.ResponseWriter, _ *http.Request) {
			w.Header().Set("Content-Length", "60")
			_, _ = w.Write([]byte("["))
		}, []error{bitcoinnode.ErrUnreachable}},
		{"cut off", func(http.ResponseWriter, *http.Request) { panic(http.ErrAbortHandler) }, []error{bitcoinnode.ErrUnreachable}},
		{"no HTTP", func(w http.ResponseWriter, _ *http.Request) {
			conn, _, err := http.NewResponseController(w).Hijack()
			if err != nil {
				panic(err)
			}
			fmt.Fprint(conn, strings.Repeat("nonsense", 1000), "\r\n\r\n")
			_ = conn.Close()
		}, []error{bitcoinnode.ErrUnreachable}},
		{"silent", func(_ http.ResponseWriter, r *http.Request) {
			_, _ = io.Copy(io.Discard, r.Body) // only then a server notices that a client goes
			<-r.Context().Done()
		}, []error{bitcoinnode.ErrUnreachable}},
		{"dripping", func(w http.ResponseWriter, r *http.Request) {
			_, _ = io.Copy(io.Discard, r.Body)
			for r.Context().Err() == nil {
				fmt.Fprint(w, " ")
				_ = http.NewResponseController(w).Flush()
				time.Sleep(5 * time.Millisecond)
			}
		}, []error{bitcoinnode.ErrUnreachable}},
		{"a huge head", func(w http.ResponseWriter, _ *http.Request) {
			w.Header().Set("X-Long", strings.Repeat("x", 1<<20))
		}, []error{bitcoinnode.ErrUnreachable}},
		{"an error of the node that is huge", func(w http.ResponseWriter, r *http.Request) {
			message, _ := json.Marshal(strings.Repeat("<&\x00\n", 1_000))
			fmt.Fprintf(w, `{"id":0,"error":{"code":-28,"message":%s}}`, message)
		}, []error{bitcoinnode.ErrNode, bitcoinnode.ErrMalformed}},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			config := bitcoinnode.Config{Retries: -1, Timeout: time.Minute}
			if c.name == "silent" || c.name == "dripping" {
				config.Timeout = 100 * time.Millisecond
			}
			everyCall(t, config, c.handler, func(t *testing.T, name string, err error) {
				if strings.HasSuffix(name, " block") && name != "rpc block" && err == nil {
					return // whatever bytes: the view judges them
				}
				matched := false
				for _, kind := range c.kinds {
					matched = matched || errors.Is(err, kind)
				}
				if !matched {
					t.Errorf("%s: %v, want %v", name, err, c.kinds)
				}
				if err != nil && (strings.Contains(err.Error(), secret) || len(err.Error()) > 500 || strings.ContainsAny(err.Error(), "\n\x00") || !strings.Contains(err.Error(), "http://127.0.0.1:")) {
					t.Errorf("%s: the error tells too much or too little: %v", name, err)
				}
			})
		})
	}
}

// TestRedirectIsNotFollowed: the credentials would go along.
func TestRedirectIsNotFollowed(t *testing.T) {
	t.Parallel()
	var followed atomic.Int32
	elsewhere := serve(t, http.HandlerFunc(func(http.ResponseWriter, *http.Request) { followed.Add(1) }))
	for _, code := range []int{http.StatusMovedPermanently, http.StatusFound, http.StatusTemporaryRedirect, http.StatusPermanentRedirect} {
		handler := http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) { http.Redirect(w, r, elsewhere.URL, code) })
		everyCall(t, bitcoinnode.Config{}, handler, func(t *testing.T, name string, err error) {
			if !errors.Is(err, bitcoinnode.ErrStatus) || strings.Contains(err.Error(), secret) {
				t.Errorf("%s: %v", name, err)
			}
		})
	}
	if followed.Load() > 0 {
		t.Errorf("%d requests went elsewhere", followed.Load())
	}
}

// TestWrongAnswers has a server of each interface answer well-formed things about something else.
func TestWrongAnswers(t *testing.T) {
	t.Parallel()
	other := append([][]byte{}, madeBlocks...)
	other[6] = madeBlocks[600] // linked to neither neighbour
	result := func(result string) http.HandlerFunc {
		return func(w http.ResponseWriter, _ *http.Request) { fmt.Fprintf(w, `{"id":0,"result":%s}`, result) }
	}
	batch := func(answers func(calls []rpcCall) string) http.HandlerFunc {
		return func(w http.ResponseWriter, r *http.Request) {
			var calls []rpcCall
			_ = json.NewDecoder(r.Body).Decode(&calls)
			fmt.Fprint(w, answers(calls))
		}
	}
	swap := func(h http.Handler, what, by string) http.HandlerFunc { // answers one path or block by another's answer
		return func(w http.ResponseWriter, r *http.Request) {
			r.URL.Path = strings.Replace(r.URL.Path, what, by, 1)
			h.ServeHTTP(w, r)
		}
	}
	id := func(height int) string { return idOf(madeBlocks[height]) }
	good := &made{blocks: madeBlocks}
	for _, c := range []struct {
		name    string
		kind    int
		handler http.Handler
		count   int
		want    error
	}{
		{"rpc: a break in a batch", 0, &made{blocks: other}, 1000, bitcoinnode.ErrWrongAnswer},
		{"rpc: another header than that of the hash", 0, http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			rec := strings.Builder{}
			good.ServeHTTP(recorder{w, &rec}, r)
			fmt.Fprint(w, strings.ReplaceAll(rec.String(), fmt.Sprintf("%x", madeBlocks[5][:80]), fmt.Sprintf("%x", madeBlocks[4][:80])))
		}), 1, bitcoinnode.ErrWrongAnswer},
		{"rpc: the call's number is another", 0, http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) { fmt.Fprint(w, `{"id":1,"result":"x"}`) }), 2, bitcoinnode.ErrMalformed},
		{"rpc: one answer for a batch", 0, result(`"x"`), 1, bitcoinnode.ErrMalformed},
		{"rpc: too few answers", 0, batch(func([]rpcCall) string { return `[]` }), 1, bitcoinnode.ErrMalformed},
		{"rpc: too many answers", 0, batch(func([]rpcCall) string { return `[{"id":0,"result":""},{"id":1,"result":""}]` }), 1, bitcoinnode.ErrMalformed},
		{"rpc: an answer of no call", 0, batch(func([]rpcCall) string { return `[{"id":"x","result":""}]` }), 1, bitcoinnode.ErrMalformed},
		{"rpc: a negative number", 0, batch(func([]rpcCall) string { return `[{"id":-1,"result":""}]` }), 1, bitcoinnode.ErrMalformed},
		{"rpc: a batch is refused", 0, batch(func([]rpcCall) string { return `{"error":{"code":-32600,"message":"no batches"},"id":null}` }), 1, bitcoinnode.ErrNode},
		{"rpc: an answer without result", 0, batch(func([]rpcCall) string { return `[{"id":0,"result":null,"error":null}]` }), 1, bitcoinnode.ErrMalformed},
		{"rest: another hash's headers", 1, swap(good.rest(), id(5), id(6)), 10, bitcoinnode.ErrWrongAnswer},
		{"rest: headers that are not linked", 1, (&made{blocks: other}).rest(), 10, bitcoinnode.ErrWrongAnswer},
		{"rest: more than were asked for", 1, swap(good.rest(), "headers/3/", "headers/4/"), 3, bitcoinnode.ErrTooLarge},
		{"rest: a hash of the wrong length", 1, http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) { fmt.Fprint(w, id(5)) }), 10, bitcoinnode.ErrMalformed},
		{"rest: none", 1, swap(good.rest(), id(5), strings.Repeat("0", 64)), 10, bitcoinnode.ErrNotFound},
		{"esplora: another page", 2, swap(good.esplora(), "/blocks/14", "/blocks/15"), 10, bitcoinnode.ErrWrongAnswer},
		{"esplora: a page that is not linked", 2, (&made{blocks: other}).esplora(), 10, bitcoinnode.ErrWrongAnswer},
		{"esplora: another header than that of the hash", 2, swap(good.esplora(), id(5), id(6)), 1, bitcoinnode.ErrWrongAnswer},
	} {
		t.Run(c.name, func(t *testing.T) {
			kind := kinds[c.kind]
			client, err := kind.open(bitcoinnode.Config{URL: serve(t, c.handler).URL + kind.path, BatchSize: 5})
			if err != nil {
				t.Fatal(err)
			}
			if headers, err := client.Headers(t.Context(), 5, c.count); !errors.Is(err, c.want) {
				t.Errorf("%d headers, %v; want %v", len(headers), err, c.want)
			}
		})
	}
	tip, err := kinds[2].open(bitcoinnode.Config{URL: serve(t, swap(good.esplora(), id(madeLength-1), id(7))).URL + "/api"})
	if err != nil {
		t.Fatal(err)
	}
	if _, _, err := tip.Tip(t.Context()); !errors.Is(err, bitcoinnode.ErrWrongAnswer) {
		t.Errorf("esplora: a tip that is another block: %v", err)
	}
}

// recorder keeps what a handler writes from the client.
type recorder struct {
	http.ResponseWriter
	text *strings.Builder
}

func (r recorder) Write(b []byte) (int, error) { return r.text.Write(b) }

// TestBulkAnswersAreChecked has getheaders answer wrongly.
func TestBulkAnswersAreChecked(t *testing.T) {
	t.Parallel()
	line := func(height int) string { return fmt.Sprintf("%q", fmt.Sprintf("%x", madeBlocks[height][:80])) }
	for _, c := range []struct {
		name, lines string
		want        error
	}{
		{"headers upon another block", line(6), bitcoinnode.ErrWrongAnswer},
		{"headers that are not linked", line(5) + "," + line(7), bitcoinnode.ErrWrongAnswer},
		{"none", "", bitcoinnode.ErrNotFound},
		{"a short one", `"00"`, bitcoinnode.ErrMalformed},
		{"no hex", `"xx"`, bitcoinnode.ErrMalformed},
		{"two that are good", line(5) + "," + line(6), nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			good := &made{blocks: madeBlocks}
			client, err := bitcoinnode.NewRPC(bitcoinnode.Config{URL: serve(t, http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
				var call rpcCall
				_ = json.NewDecoder(r.Body).Decode(&call)
				if call.Method == "getheaders" {
					fmt.Fprintf(w, `{"id":0,"result":[%s]}`, c.lines)
					return
				}
				result, _ := good.rpc(call)
				fmt.Fprintf(w, `{"id":0,"result":%q}`, result)
			})).URL})
			if err != nil {
				t.Fatal(err)
			}
			headers, err := client.Headers(t.Context(), 5, 10)
			if !errors.Is(err, c.want) || err == nil && len(headers) != 2 {
				t.Errorf("%d headers, %v; want %v", len(headers), err, c.want)
			}
		})
	}
}

// TestContextEndsACall at once.
func TestContextEndsACall(t *testing.T) {
	t.Parallel()
	release := make(chan struct{})
	s := serve(t, http.HandlerFunc(func(http.ResponseWriter, *http.Request) { <-release }))
	defer close(release)
	c, err := bitcoinnode.NewREST(bitcoinnode.Config{URL: s.URL})
	if err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithTimeout(t.Context(), 20*time.Millisecond)
	defer cancel()
	began := time.Now()
	if _, _, err := c.Tip(ctx); !errors.Is(err, context.DeadlineExceeded) || time.Since(began) > 5*time.Second {
		t.Errorf("%v after %s", err, time.Since(began))
	}
}
