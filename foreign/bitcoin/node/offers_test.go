// SPDX-License-Identifier: MIT

package node_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
	"slices"
	"strings"
	"sync/atomic"
	"testing"

	"github.com/assize/assize/btcheaders"
	bitcoinnode "github.com/assize/assize/foreign/bitcoin/node"
	"github.com/assize/assize/pathproof"
)

// gateway stands before a node, and refuses what it does not offer.
type gateway struct {
	node    *made
	most    int // calls in a batch
	refuse  func(w http.ResponseWriter, batch []rpcCall)
	lacks   map[string]http.HandlerFunc // by method
	batches atomic.Int32                // that were refused
	calls   atomic.Int32
}

func (g *gateway) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	g.calls.Add(1)
	body, _ := io.ReadAll(r.Body)
	r.Body = io.NopCloser(bytes.NewReader(body))
	var batch []rpcCall
	if json.Unmarshal(body, &batch) == nil && len(batch) > g.most {
		g.batches.Add(1)
		g.refuse(w, batch)
		return
	}
	var single rpcCall
	_ = json.Unmarshal(body, &single)
	if lack := g.lacks[single.Method]; lack != nil {
		lack(w, r)
		return
	}
	g.node.ServeHTTP(w, r)
}

// says answers with a status and a text.
func says(status int, text string) http.HandlerFunc {
	return func(w http.ResponseWriter, _ *http.Request) {
		w.WriteHeader(status)
		fmt.Fprint(w, text)
	}
}

// refusals are the ways in which gateways refuse what they do not offer.
var refusals = map[string]http.HandlerFunc{
	"no such method":         says(200, `{"jsonrpc":"2.0","id":0,"error":{"code":-32601,"message":"the method does not exist"}}`),
	"not allowed":            says(200, `{"id":0,"error":{"code":-32600,"message":"method is not whitelisted"}}`),
	"of a server's own kind": says(200, `{"id":null,"error":{"code":-32000,"message":"unsupported"}}`),
	"as if a height":         says(500, `{"id":null,"error":{"code":-8,"message":"Invalid parameter"}}`),
	"403":                    says(403, "Forbidden"),
	"404":                    says(404, "Not found"),
	"405":                    says(405, ""),
	"413":                    says(413, "Payload too large"),
	"500 without words":      says(500, ""),
	"a page":                 says(200, "<html>hello</html>"),
	"a number":               says(200, `{"id":0,"result":7}`),
	"an empty object":        says(200, "{}"),
}

const lastOnes = 400 // headers that readAll reads

// readAll reads the last headers of a chain by a client.
func readAll(t *testing.T, c client) {
	t.Helper()
	for at := madeLength - lastOnes; at < madeLength; {
		run, err := c.Headers(t.Context(), uint32(at), madeLength-at)
		if err != nil || len(run) == 0 {
			t.Fatalf("from height %d on: %d headers, %v", at, len(run), err)
		}
		for i, h := range run {
			if !bytes.Equal(h.AppendBytes(nil), madeBlocks[at+i][:80]) {
				t.Fatalf("another header at height %d", at+i)
			}
		}
		at += len(run)
	}
	if run, err := c.Headers(t.Context(), madeLength, 2); !errors.Is(err, bitcoinnode.ErrNotFound) {
		t.Errorf("above the tip: %d headers, %v", len(run), err)
	}
}

// TestRPCWithoutBatches reads a chain where batches are refused, all or large ones: single calls or smaller batches serve, and
// what is refused is not tried each time.
func TestRPCWithoutBatches(t *testing.T) {
	ways := map[string]func(http.ResponseWriter, []rpcCall){
		"the first one is answered": func(w http.ResponseWriter, _ []rpcCall) { fmt.Fprint(w, `{"id":0,"result":"`+idOf(madeBlocks[0])+`"}`) },
		"one error in a list": func(w http.ResponseWriter, _ []rpcCall) {
			fmt.Fprint(w, `[{"id":null,"error":{"code":-32005,"message":"too many"}}]`)
		},
		"each call has an error": func(w http.ResponseWriter, batch []rpcCall) {
			for i, c := range batch {
				fmt.Fprintf(w, `%s{"id":%s,"error":{"code":-32600,"message":"no"}}`, "[,"[min(i, 1):min(i, 1)+1], c.ID)
			}
			fmt.Fprint(w, "]")
		},
		"no answer": func(http.ResponseWriter, []rpcCall) { panic(http.ErrAbortHandler) },
	}
	for name, way := range refusals {
		ways[name] = func(w http.ResponseWriter, _ []rpcCall) { way(w, nil) }
	}
	for name, way := range ways {
		for _, most := range []int{0, 50} {
			t.Run(fmt.Sprintf("%s, more than %d", name, most), func(t *testing.T) {
				t.Parallel()
				g := &gateway{node: &made{blocks: madeBlocks}, most: most, refuse: way}
				c, err := bitcoinnode.NewRPC(bitcoinnode.Config{URL: serve(t, g).URL, Retries: -1})
				if err != nil {
					t.Fatal(err)
				}
				if name == "no answer" { // it is told once, and what is not answered is no refusal
					if _, err := c.Headers(t.Context(), 1, 100); !errors.Is(err, bitcoinnode.ErrUnreachable) {
						t.Fatal(err)
					}
				}
				readAll(t, c)
				if g.batches.Load() > 3 {
					t.Errorf("%d batches were refused", g.batches.Load())
				}
				if n := int(g.calls.Load()); n > 3*lastOnes {
					t.Errorf("%d requests for %d headers", n, lastOnes)
				}
			})
		}
	}
}

// TestRPCWithoutMethods reads a chain where methods that not all nodes have are refused.
func TestRPCWithoutMethods(t *testing.T) {
	for name, way := range refusals {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			var asked atomic.Int32
			lack := func(w http.ResponseWriter, r *http.Request) {
				asked.Add(1)
				way(w, r)
			}
			g := &gateway{node: &made{blocks: madeBlocks}, most: 100_000, lacks: map[string]http.HandlerFunc{"getheaders": lack, "getblockchaininfo": lack}}
			c, err := bitcoinnode.NewRPC(bitcoinnode.Config{URL: serve(t, g).URL})
			if err != nil {
				t.Fatal(err)
			}
			readAll(t, c)
			for range 3 {
				hash, height, err := c.Tip(t.Context())
				if tip := madeBlocks[madeLength-1]; err != nil || height != madeLength-1 || hash != pathproof.DoubleSHA256(tip[:80]) {
					t.Fatalf("tip %x at %d, %v", hash, height, err)
				}
			}
			if asked.Load() != 2 {
				t.Errorf("asked for %d times", asked.Load())
			}
		})
	}
}

// TestRefusalsOfAll: a server that refuses everything is asked a few times, and its error is told, the first one of the tip.
func TestRefusalsOfAll(t *testing.T) {
	for name, way := range refusals {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			var calls atomic.Int32
			c, err := bitcoinnode.NewRPC(bitcoinnode.Config{URL: serve(t, http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
				calls.Add(1)
				way(w, r)
			})).URL})
			if err != nil {
				t.Fatal(err)
			}
			if _, _, err := c.Tip(t.Context()); err == nil || !strings.Contains(err.Error(), "tip") {
				t.Error(err)
			}
			for _, from := range []uint32{0, 5} {
				calls.Store(0)
				if run, err := c.Headers(t.Context(), from, 2000); err == nil || calls.Load() > 40 {
					t.Errorf("%d headers, %v, %d calls", len(run), err, calls.Load())
				}
			}
		})
	}
}

// TestPartOfABatch: what stands before a call that fails is taken.
func TestPartOfABatch(t *testing.T) {
	t.Parallel()
	good := &made{blocks: madeBlocks}
	for _, method := range []string{"getblockhash", "getblockheader"} {
		c, err := bitcoinnode.NewRPC(bitcoinnode.Config{URL: serve(t, http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			body, _ := io.ReadAll(r.Body)
			var batch []rpcCall
			if json.Unmarshal(body, &batch) != nil || batch[0].Method != method {
				r.Body = io.NopCloser(bytes.NewReader(body))
				good.ServeHTTP(w, r)
				return
			}
			answers := make([]map[string]any, len(batch))
			for i, c := range batch {
				result, _ := good.rpc(c)
				if answers[i] = map[string]any{"id": c.ID, "result": result}; i >= 7 {
					answers[i] = map[string]any{"id": c.ID, "error": rpcError{-32005, "quota"}}
				}
			}
			_ = json.NewEncoder(w).Encode(answers)
		})).URL})
		if err != nil {
			t.Fatal(err)
		}
		want := make([]btcheaders.Header, 7)
		for i := range want {
			want[i], _ = btcheaders.ParseHeader(madeBlocks[5+i][:80])
		}
		if got, err := c.Headers(t.Context(), 5, 100); err != nil || !slices.Equal(got, want) {
			t.Errorf("%s: %d headers, %v", method, len(got), err)
		}
	}
}
