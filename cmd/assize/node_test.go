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
	"time"
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

// TestHostileNode asks endpoints that are no good. Each command that talks to a
// node must end in time, with one line that names the host and no more of the
// address than that.
func TestHostileNode(t *testing.T) {
	say := func(status int, kind, body string) http.HandlerFunc {
		return func(w http.ResponseWriter, _ *http.Request) {
			w.Header().Set("Content-Type", kind)
			w.WriteHeader(status)
			fmt.Fprint(w, body)
		}
	}
	page := "<html>\n<body>Welcome</body>\n</html>"
	for _, c := range []struct {
		name  string
		serve http.HandlerFunc
		want  string
	}{
		{"garbage", say(200, "application/json", "\x00\x01garbage"), "does not answer as an Ethereum node"},
		{"web page", say(200, "text/html", page), "does not answer as an Ethereum node"},
		{"web page with a status", say(502, "text/html", page), "HTTP status 502"},
		{"not allowed", say(401, "text/plain", "no key"), "HTTP status 401"},
		{"sent elsewhere", say(307, "text/plain", ""), "node"},
		{"nothing", say(200, "application/json", ""), "without an answer"},
		{"half an answer", say(200, "application/json", `{"jsonrpc":"2.0","id":1,"res`), "without an answer"},
		{"closes", func(http.ResponseWriter, *http.Request) { panic(http.ErrAbortHandler) }, "without an answer"},
		{"hangs", func(_ http.ResponseWriter, r *http.Request) {
			<-r.Context().Done()
		}, "did not answer within 200ms"},
		{"never ends", func(w http.ResponseWriter, r *http.Request) {
			for r.Context().Err() == nil {
				if _, err := w.Write(make([]byte, 1<<10)); err != nil {
					return
				}
				time.Sleep(time.Millisecond)
			}
		}, "node at"},
		{"no result", answering(`"result":null`), "does not answer as an Ethereum node"},
		{"result of another type", answering(`"result":{"a":[1]}`), "does not answer as an Ethereum node"},
		{"an empty list", say(200, "application/json", "[]"), "does not answer as an Ethereum node"},
		{"an error with colours and lines", answering(`"error":{"code":-32601,"message":"no\n\u001b[31mmethod"}`), "no [31mmethod"},
		{"chain id of 300 bits", answering(`"result":"0x` + strings.Repeat("f", 75) + `"`), "does not answer as an Ethereum node"},
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
				{"list"}, {"show", "0x12"}, {"settle"}, {"withdraw"}, {"watch"}, {"propose", "--blocks", block, payment},
				{"deploy", "--checkpoint-height", "100"},
			} {
				r := runWith(t.Context(), map[string]string{
					"ASSIZE_RPC": server.URL + "/secret", "ASSIZE_TIMEOUT": "200ms", "ASSIZE_KEY": keyOf(proposer),
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

func TestUnreachableNode(t *testing.T) {
	server := httptest.NewServer(http.NotFoundHandler())
	server.Close()
	for _, c := range []struct{ name, url string }{
		{"nobody there", server.URL},
		{"unknown host", "http://nowhere.invalid"},
	} {
		t.Run(c.name, func(t *testing.T) {
			runWith(t.Context(), map[string]string{"ASSIZE_RPC": c.url, "ASSIZE_RELAY": somewhere}, "list").
				fails(t, exitFailure, "cannot reach the node at")
		})
	}
}

// TestHalfHostileNode puts a node before a real one that spoils the answers to
// one method.
func TestHalfHostileNode(t *testing.T) {
	w := newWorld(t).deployed()
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
		{"logs are refused", "eth_getLogs", `"error":{"code":-32005,"message":"range too large"}`, []string{"list"}, "range too large"},
		{"logs of nothing", "eth_getLogs", `"result":[]`, []string{"list"}, "--from-block lies behind"},
		{"logs without topics", "eth_getLogs", `"result":[{"address":"` + somewhere + `","topics":[],"data":"0x","blockNumber":"0x1","transactionHash":"0x` + strings.Repeat("00", 32) + `","transactionIndex":"0x0","blockHash":"0x` + strings.Repeat("00", 32) + `","logIndex":"0x0","removed":false}]`, []string{"list"}, "logs contradict the contracts"},
		{"too much gas", "eth_estimateGas", `"result":"0xffffffffff"`, []string{"propose", payment}, "exceeds the configured cap"},
		{"sending is refused", "eth_sendRawTransaction", `"error":{"code":-32000,"message":"already known"}`, []string{"propose", payment}, "already known"},
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
