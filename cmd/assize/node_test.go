// SPDX-License-Identifier: MIT

package main

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
)

const somewhere = "0x0100000000000000000000000000000000000000"

// answering is a node that answers every call with one result or error, given
// as JSON: `"result": …`.
func answering(member string) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		var q struct {
			ID json.RawMessage `json:"id"`
		}
		_ = json.NewDecoder(r.Body).Decode(&q)
		w.Header().Set("Content-Type", "application/json")
		fmt.Fprintf(w, `{"jsonrpc":"2.0","id":%s,%s}`, q.ID, member)
	}
}

// TestHostileNode asks endpoints that are no good, of the kinds that homenode
// tells apart. Each command that talks to a node must end in time, with one line
// that names the host and no more of the address than that.
func TestHostileNode(t *testing.T) {
	t.Parallel()
	say := func(status int, kind, body string) http.HandlerFunc {
		return func(w http.ResponseWriter, _ *http.Request) {
			w.Header().Set("Content-Type", kind)
			w.WriteHeader(status)
			fmt.Fprint(w, body)
		}
	}
	for _, c := range []struct {
		name  string
		serve http.HandlerFunc
		want  string
	}{
		{"web page with a status", say(502, "text/html", "<html>\n<body>Welcome</body>\n</html>"), "HTTP status 502"},
		{"closes", func(http.ResponseWriter, *http.Request) { panic(http.ErrAbortHandler) }, "without an answer"},
		{"hangs", func(_ http.ResponseWriter, r *http.Request) {
			<-r.Context().Done()
		}, "did not answer within 200ms"},
		{"no result", answering(`"result":null`), "does not answer as an Ethereum node"},
		{"an error with colours and lines", answering(`"error":{"code":-32601,"message":"no\n\u001b[31mmethod"}`), "no [31mmethod"},
	} {
		t.Run(c.name, func(t *testing.T) {
			server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
				// a server learns that its client is gone once the call is read
				body, _ := io.ReadAll(r.Body)
				r.Body = io.NopCloser(bytes.NewReader(body))
				c.serve(w, r)
			}))
			defer server.Close()
			for _, args := range [][]string{
				{"list"}, {"show", "0x12"}, {"settle"}, {"withdraw"}, {"watch", "--once"}, {"propose", "--blocks", block, payment},
				{"deploy", "--test-times", "--checkpoint-height", "100"},
			} {
				r := runWith(t.Context(), map[string]string{
					"ASSIZE_RPC": server.URL + "/secret", "ASSIZE_TIMEOUT": "200ms", "ASSIZE_KEY": keyOf(proposing),
					"ASSIZE_RELAY": somewhere, "ASSIZE_HEADERS": headers,
				}, args...)
				r.fails(t, exitFailure, c.want)
				if strings.Contains(r.errOut, "secret") {
					t.Errorf("the whole address is told: %q", r.errOut)
				}
			}
		})
	}
}

// TestInterrupted ends the context while a node thinks.
func TestInterrupted(t *testing.T) {
	t.Parallel()
	ctx, interrupt := context.WithCancel(t.Context())
	server := httptest.NewServer(http.HandlerFunc(func(_ http.ResponseWriter, r *http.Request) {
		_, _ = io.ReadAll(r.Body)
		interrupt()
		<-r.Context().Done()
	}))
	defer server.Close()
	r := runWith(ctx, map[string]string{"ASSIZE_RPC": server.URL + "/secret", "ASSIZE_RELAY": somewhere}, "list")
	r.fails(t, exitFailure, "interrupted")
	if strings.Contains(r.errOut, "secret") {
		t.Errorf("the whole address is told: %q", r.errOut)
	}
}

// TestAddresses names nodes that cannot be, and several.
func TestAddresses(t *testing.T) {
	t.Parallel()
	w := newWorld(t).deployed()
	real := w.variables["ASSIZE_RPC"]
	gone := httptest.NewServer(http.NotFoundHandler())
	gone.Close()
	for _, c := range []struct{ name, rpc, want string }{
		{"another scheme", "ftp://127.0.0.1/secret", "rpc"},
		{"one of two", real + ",secret", "rpc"},
		{"none", ",", "rpc"},
		{"twice", real + "/secret," + real + "/secret", "rpc"},
	} {
		t.Run(c.name, func(t *testing.T) {
			r := w.with("ASSIZE_RPC", c.rpc).run("list")
			if r.status != exitUsage || !strings.Contains(strings.ToLower(r.errOut), c.want) || strings.Contains(r.errOut, "secret") {
				t.Errorf("status %d: %s", r.status, r.errOut)
			}
		})
	}
	w.with("ASSIZE_RPC", gone.URL+"/secret").run("list").fails(t, exitFailure, "cannot reach the node at")
	w.with("ASSIZE_RPC", gone.URL+"/secret,"+real).run("list").succeeds(t)
}

// TestHalfHostileNode puts a node before a real one that spoils the answers to
// one method.
func TestHalfHostileNode(t *testing.T) {
	t.Parallel()
	w := newWorld(t).deployed().with("ASSIZE_AGAIN", "true")
	real := w.variables["ASSIZE_RPC"]
	for _, c := range []struct {
		name, method, member string
		args                 []string
		want                 string
	}{
		{"no latest block", "eth_getBlockByNumber", `"result":null`, []string{"list"}, "it has no latest block"},
		{"calls answer nothing", "eth_call", `"result":"0x"`, []string{"list"}, "no relay at this address"},
		{"calls answer zeros", "eth_call", `"result":"0x` + strings.Repeat("00", 32) + `"`, []string{"list"}, "no relay at this address"},
		{"calls answer words too large", "eth_call", `"result":"0x` + strings.Repeat("ff", 32) + `"`, []string{"list"}, "no relay at this address"},
		{"logs are refused", "eth_getLogs", `"error":{"code":-32000,"message":"API key disabled"}`, []string{"list"}, "API key disabled"},
		{"logs of nothing", "eth_getLogs", `"result":[]`, []string{"list"}, "--from-block lies behind"},
		{"logs of another block", "eth_getLogs", `"result":[{"address":"` + somewhere + `","topics":[],"data":"0x","blockNumber":"0x1","transactionHash":"0x` + strings.Repeat("00", 32) + `","transactionIndex":"0x0","blockHash":"0x` + strings.Repeat("00", 32) + `","logIndex":"0x0","removed":false}]`, []string{"list"}, "a log of another block"},
		{"too much gas", "eth_estimateGas", `"result":"0xffffffffff"`, []string{"propose", payment}, "exceeds the configured cap"},
		{"sending is refused", "eth_sendRawTransaction", `"error":{"code":-32000,"message":"transaction type not supported"}`, []string{"propose", payment}, "type not supported"},
		{"sent, and never seen", "eth_sendRawTransaction", `"error":{"code":-32000,"message":"already known"}`, []string{"propose", payment, "--wait", "300ms"}, "was not mined within 300ms"},
		{"never mined", "eth_getTransactionReceipt", `"result":null`, []string{"propose", payment, "--wait", "300ms"}, "was not mined within 300ms"},
		{"receipt of nothing", "eth_getTransactionReceipt", `"result":{"cumulativeGasUsed":"0x1","logsBloom":"0x` + strings.Repeat("00", 256) + `","logs":[],"transactionHash":"0x` + strings.Repeat("00", 32) + `","gasUsed":"0x1","status":"0x1"}`, []string{"propose", payment}, "receipt without block or price"},
	} {
		t.Run(c.name, func(t *testing.T) {
			server := httptest.NewServer(spoil(real, c.method, answering(c.member)))
			defer server.Close()
			w.with("ASSIZE_RPC", server.URL).run(c.args...).fails(t, exitFailure, c.want)
		})
	}
}

// TestLogsByReceipts: a node that shows no logs, of however small a range, is read by its receipts.
func TestLogsByReceipts(t *testing.T) {
	t.Parallel()
	w := newWorld(t).deployed()
	id := w.lie()
	server := httptest.NewServer(spoil(w.variables["ASSIZE_RPC"], "eth_getLogs", answering(`"error":{"code":-32005,"message":"range too large"}`)))
	defer server.Close()
	w.with("ASSIZE_RPC", server.URL).run("list").succeeds(t, id[:10])
}

// spoil passes calls on, but those of one method to a handler of their own.
func spoil(real, method string, handler http.HandlerFunc) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		var q json.RawMessage
		if err := json.NewDecoder(r.Body).Decode(&q); err != nil {
			return
		}
		next, err := http.NewRequestWithContext(r.Context(), http.MethodPost, real, strings.NewReader(string(q)))
		if err != nil {
			return
		}
		if strings.Contains(string(q), `"`+method+`"`) {
			handler(w, next)
			return
		}
		answer, err := http.DefaultClient.Do(next)
		if err != nil {
			return
		}
		defer answer.Body.Close()
		w.Header().Set("Content-Type", "application/json")
		var body json.RawMessage
		if json.NewDecoder(answer.Body).Decode(&body) == nil {
			_, _ = w.Write(body)
		}
	}
}
