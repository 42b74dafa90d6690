// SPDX-License-Identifier: MIT

package evmnode

import (
	"context"
	"errors"
	"fmt"
	"math/big"
	"math/rand/v2"
	"net/http"
	"strings"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/ethclient"
	"github.com/ethereum/go-ethereum/rpc"
)

// TestKinds: what nodes and services of this world say, as they say it.
func TestKinds(t *testing.T) {
	for _, c := range []struct {
		of   string
		code int
		text string
		want kind
	}{
		{"geth", 3, "execution reverted: rate limit exceeded", aboutRequest},
		{"geth", -32000, "execution reverted", aboutRequest},
		{"geth", -32000, "insufficient funds for gas * price + value: address 0x01 have 0 want 1", aboutRequest},
		{"geth", -32000, "invalid opcode: INVALID", aboutRequest},
		{"geth", -32000, "out of gas: gas required exceeds: 21000", aboutRequest},
		{"geth", -32000, "gas required exceeds allowance (21000)", aboutRequest},
		{"geth", -32000, "max fee per gas less than block base fee: address 0x01", aboutRequest},
		{"geth", -32000, "nonce too low: next nonce 5, tx nonce 4", aboutRequest},
		{"geth", -32000, "replacement transaction underpriced", aboutRequest},
		{"geth", -32602, "invalid argument 0: hex string has length 2, want 64 for common.Hash", aboutRequest},
		{"geth", -32000, "exceed maximum block range: 5000", aboutRequest},
		{"geth", -32000, "missing trie node 5c9988edf0f4826717b1cda157724c139a93e7c232e919b2f7cdff31e708c5d8 (path ) <nil>", missing},
		{"geth", -32000, "header not found", missing},
		{"geth", -32000, "header for hash not found", missing},
		{"geth", -32000, "unknown block", missing},
		{"geth", -32000, "hash is not currently canonical", missing},
		{"geth", -32000, "historical state not available in path scheme yet", missing},
		{"geth", 4444, "pruned history unavailable", missing},
		{"geth", -32002, "request timed out", forNow},
		{"geth", -32000, "execution aborted (timeout = 5s)", forNow},
		{"geth", -32603, "method handler crashed", forNow},
		{"geth", -32000, "leveldb: closed", forNow},
		{"geth", -32000, "pebble: closed", forNow},
		{"geth", -32601, "the method eth_getBlockReceipts does not exist/is not available", noMethod},
		{"Nethermind", -32015, "VM execution error.", aboutRequest},
		{"Anvil", -32603, "EVM error NotActivated", aboutRequest},
		{"Nethermind", -32005, "Too many logs requested. Max logs per response is 20000.", aboutRequest},
		{"Nethermind", -32002, "No state available for block 20000000", missing},
		{"Nethermind", -32001, "Resource not found", missing},
		{"Nethermind", -32601, "Method not supported", noMethod},
		{"Erigon", -32000, "block not found: 20000000", missing},
		{"Erigon", -32000, "mdbx_txn_begin: MDBX_READERS_FULL: Too many readers (maximum reader limit reached)", forNow},
		{"Besu", -32000, "Execution reverted", aboutRequest},
		{"Besu", -32005, "Requested range exceeds maximum range limit", aboutRequest},
		{"Besu", -32000, "World state unavailable", missing},
		{"Besu", -32604, "Method not enabled", noMethod},
		{"Besu", -40100, "Unauthorized", denied},
		{"Reth", -32602, "query exceeds max block range 100000", aboutRequest},
		{"Reth", -32602, "query exceeds max results 20000, retry with the range 1-2", aboutRequest},
		{"Reth", -32001, "block not found: hash 0x01", missing},
		{"Reth", -32000, "state at block #1 is pruned", missing},
		{"Reth", -32603, "database error: failed to open", forNow},
		{"Monad", -32603, "execution reverted", aboutRequest},
		{"Infura", -32005, "daily request count exceeded, request rate limited", forNow},
		{"Infura", -32005, "query returned more than 10000 results", aboutRequest},
		{"Infura", -32002, "rejected due to project ID settings", denied},
		{"Infura", -32000, "project ID does not have access to this network", denied},
		{"Infura", -32000, "header not found", missing},
		{"Alchemy", 429, "Your app has exceeded its compute units per second capacity.", forNow},
		{"Alchemy", -32600, "Must be authenticated!", denied},
		{"Alchemy", -32000, "App is inactive", denied},
		{"Alchemy", -32000, "This API key was disabled", denied},
		{"Alchemy", -32602, "Log response size exceeded. You can make eth_getLogs requests with up to a 2K block range", aboutRequest},
		{"Alchemy", -32600, "You can make eth_getLogs requests with up to a 10 block range.", aboutRequest},
		{"Alchemy", -32000, "Monthly capacity limit exceeded.", forNow},
		{"QuickNode", -32007, "50/second request limit reached - reduce calls per second or upgrade your account at quicknode.com", forNow},
		{"QuickNode", -32614, "eth_getLogs is limited to a 10,000 range", aboutRequest},
		{"QuickNode", -32613, "Endpoint disabled", denied},
		{"Ankr", -32000, "Unauthorized: You must authenticate your request with an API key.", denied},
		{"Ankr", -32052, "API key is not allowed to access blockchain", denied},
		{"Ankr", -32097, "Rate limit exceeded", forNow},
		{"Ankr", -32062, "Block range is too large", aboutRequest},
		{"Cloudflare", -32046, "Cannot fulfill request", forNow},
		{"Cloudflare", -32603, "Internal error", forNow},
		{"Cloudflare", -32047, "Invalid eth_getLogs request. 'fromBlock'-'toBlock' range too large. Max range: 800", aboutRequest},
		{"BNB Chain", -32005, "limit exceeded", forNow},
		{"MegaNode", -32005, "ran out of cu", forNow},
		{"MegaNode", -32002, "IP address 1.2.3.4 is not on whitelist", denied},
		{"dRPC", 4, "Request timeout on the free tier, please upgrade your tier to the paid one", forNow},
		{"dRPC", -32601, "the method eth_call is not available", noMethod},
		{"Chainstack", -32000, "method is not available on your current plan", noMethod},
		{"a node that syncs", -32000, "node is syncing", forNow},
		{"anybody", -32099, "no", unclear},
		{"anybody", -32000, "", unclear},
		{"anybody", -32000, strings.Repeat("x", 2*maxText) + "rate limit", unclear},
	} {
		if got := kindOf(&refusal{Code: c.code, Message: c.text}); got != c.want {
			t.Errorf("%s, %d %q: kind %d, want %d", c.of, c.code, c.text, got, c.want)
		}
	}
	for status, want := range map[int]kind{401: denied, 402: denied, 403: denied, 404: denied, 301: denied, 429: forNow, 400: forNow, 500: forNow, 502: forNow, 503: forNow} {
		if got := kindOf(rpc.HTTPError{StatusCode: status}); got != want {
			t.Errorf("HTTP status %d: kind %d, want %d", status, got, want)
		}
	}
	for name, err := range map[string]error{"success": nil, "not known": ethereum.NotFound, "too large": &tooLarge{"host"}} {
		if got := kindOf(err); got != aboutRequest {
			t.Errorf("%s: kind %d", name, got)
		}
	}
	if got := kindOf(errors.New("nothing came")); got != forNow {
		t.Errorf("silence: kind %d", got)
	}
}

func refusing(code int, text string) handler {
	return answering(fmt.Sprintf(`"error":{"code":%d,"message":%q}`, code, text))
}

// TestFirstRefuses has the first of two nodes refuse everything. The second is asked, whatever the first says, since a plain question
// is not at fault.
func TestFirstRefuses(t *testing.T) {
	c := newChain(t, tomorrow)
	c.emit(1)
	for _, s := range []struct {
		name           string
		refuse         handler
		passes         bool
		failed, denied bool
		lacks          bool
	}{
		{"a spent quota", refusing(-32005, "daily request count exceeded, request rate limited"), true, true, false, false},
		{"a missing trie node", refusing(-32000, "missing trie node 5c99 (path )"), true, true, false, false},
		{"a broken database", refusing(-32603, "database error"), true, true, false, false},
		{"a disabled key", refusing(-32000, "API key disabled"), true, true, true, false},
		{"a disabled key, by a status", saying(403, "text/plain", ""), true, true, true, false},
		{"words that nobody knows", refusing(-32099, "no"), true, true, false, false},
		{"no such method", refusing(-32601, "Method not found"), true, false, false, true},
		{"a revert, of what is no call", refusing(3, "execution reverted"), true, true, false, false},
		{"a range that is too wide, of what is none", refusing(-32005, "query returned more than 10000 results"), true, true, false, false},
		{"any length", long, true, true, false, false},
	} {
		t.Run(s.name, func(t *testing.T) {
			first, second := newProxy(t, c.url).with("", s.refuse), newProxy(t, c.url)
			p := open(t, Config{URLs: []string{first.URL + "/secret", second.URL}, RetryMin: time.Hour, RetryMax: 2 * time.Hour, MaxAnswer: 1 << 16})
			for range 3 {
				_, err := p.ChainID(t.Context())
				if (err == nil) != s.passes {
					t.Fatal(err)
				}
			}
			e := p.Report().Endpoints[0]
			if e.Live == s.failed || e.Denied != s.denied || (len(e.Lacking) == 1) != s.lacks || s.failed == (e.Err == nil) {
				t.Errorf("reported: %+v", e)
			}
			if s.denied && time.Until(e.Retry) < 89*time.Minute {
				t.Errorf("it is asked again at %s, though only a human can help", e.Retry)
			}
			if n := total(first); s.passes && n != 1 {
				t.Errorf("it was asked %d times", n)
			}
			if e.Err != nil && (strings.Contains(e.Err.Error(), "secret") || !strings.Contains(e.Err.Error(), e.Name)) {
				t.Errorf("reported: %v", e.Err)
			}
		})
	}
}

// TestAllRefuse: what all refuse is about the request, in the words of the first; what no node can answer is an error that names all.
func TestAllRefuse(t *testing.T) {
	c := newChain(t, tomorrow)
	for _, s := range []struct {
		name          string
		first, second handler
		want          string
		asked         uint64
		denied        bool
	}{
		{"in words that nobody knows", refusing(-32099, "one"), refusing(-32099, "two"), "one", 1, false},
		{"for no method", refusing(-32601, "one"), refusing(-32601, "two"), "one", 1, false},
		{"for a block that neither has", refusing(-32000, "header not found"), refusing(-32000, "unknown block"), "header not found", maxTries, false},
		{"for quotas", refusing(-32005, "one"), refusing(-32005, "two"), `it says "two"`, maxTries, false},
		{"for keys", refusing(-32000, "API key one"), refusing(-32000, "API key two"), "API key two", 1, true},
		{"one for its key", refusing(-32000, "API key one"), refusing(-32005, "two"), "API key one", maxTries, false},
	} {
		t.Run(s.name, func(t *testing.T) {
			first, second := newProxy(t, c.url).with("", s.first), newProxy(t, c.url).with("", s.second)
			p := open(t, Config{URLs: []string{first.URL, second.URL}, RetryMin: time.Hour, RetryMax: time.Hour})
			_, err := p.ChainID(t.Context())
			if err == nil || !strings.Contains(err.Error(), s.want) || errors.Is(err, ErrDenied) != s.denied {
				t.Error(err)
			}
			if total(first) != s.asked || total(second) != s.asked {
				t.Errorf("asked %d and %d times", total(first), total(second))
			}
		})
	}
}

// TestLackedMethod: a method that the first node does not offer is asked of the second, and nothing else is; when it comes, the first
// is read again.
func TestLackedMethod(t *testing.T) {
	c := newChain(t, tomorrow)
	const method = "eth_chainId"
	first, second := newProxy(t, c.url).with(method, refusing(-32601, "no")), newProxy(t, c.url)
	p := open(t, Config{URLs: []string{first.URL, second.URL}})
	for range 3 {
		if _, err := p.ChainID(t.Context()); err != nil {
			t.Fatal(err)
		}
		if _, err := p.HeaderByNumber(t.Context(), big.NewInt(0)); err != nil {
			t.Fatal(err)
		}
	}
	if first.count(method) != 1 || second.count(method) != 3 || second.count(getBlockByNumber) != 0 || !p.Report().Endpoints[0].Reading {
		t.Errorf("%d and %d calls, %d others of the second, %+v", first.count(method), second.count(method), second.count(getBlockByNumber), p.Report())
	}
	first.with(method, nil)
	second.with(method, refusing(-32601, "no"))
	for range 2 {
		if _, err := p.ChainID(t.Context()); err != nil {
			t.Fatal(err)
		}
	}
	if l := p.Report().Endpoints; len(l[0].Lacking) != 0 || len(l[1].Lacking) != 1 {
		t.Errorf("%+v", l)
	}
}

// sometimes spoils some calls in a hundred, by a seed.
func sometimes(p *proxy, percent int, seed uint64, bad handler) handler {
	random := rand.New(rand.NewPCG(seed, 1))
	return func(w http.ResponseWriter, r *http.Request, q question) {
		p.mu.Lock()
		spoilt := random.IntN(100) < percent
		p.mu.Unlock()
		if spoilt {
			bad(w, r, q)
			return
		}
		p.pass(w, r, q)
	}
}

// TestFewFailures has a few calls in a hundred fail on every node. No read of many may fail.
func TestFewFailures(t *testing.T) {
	c := newChain(t, tomorrow)
	c.emit(1)
	for name, bad := range map[string]handler{
		"cut": cutting, "error page": saying(502, "text/html", ""), "internal error": refusing(-32603, "Internal error"), "no state": refusing(-32000, "missing trie node"),
	} {
		for nodes := 1; nodes <= 2; nodes++ {
			t.Run(fmt.Sprintf("%s, %d nodes", name, nodes), func(t *testing.T) {
				var urls []string
				for i := range nodes {
					p := newProxy(t, c.url)
					p.with("", sometimes(p, 5, uint64(i), bad))
					urls = append(urls, p.URL)
				}
				p := open(t, Config{URLs: urls})
				for i := range 300 {
					if _, err := p.HeaderByNumber(t.Context(), big.NewInt(1)); err != nil {
						t.Fatalf("read %d: %v", i, err)
					}
				}
			})
		}
	}
}

// TestRetriesEnd: a read that nobody answers is given up within the time of a call, and makes so many calls at most.
func TestRetriesEnd(t *testing.T) {
	c := newChain(t, tomorrow)
	node := newProxy(t, c.url).with("", saying(503, "text/plain", ""))
	if _, err := open(t, Config{URLs: []string{node.URL}}).ChainID(t.Context()); err == nil || total(node) != maxTries {
		t.Errorf("%v, asked %d times", err, total(node))
	}
	node = newProxy(t, c.url).with("", saying(503, "text/plain", ""))
	if _, err := open(t, Config{URLs: []string{node.URL}, Timeout: time.Minute, Backoff: time.Hour}).ChainID(t.Context()); err == nil || total(node) != 1 {
		t.Errorf("%v, asked %d times though the pause is longer than a call may take", err, total(node))
	}
	// sends are not repeated: whether the first came through is not known
	node = newProxy(t, c.url).with("", cutting)
	if err := methods["SendTransaction"](t.Context(), open(t, Config{URLs: []string{node.URL}})); err == nil || total(node) != 1 {
		t.Errorf("%v, sent %d times", err, total(node))
	}
}

// TestAnswerAtTheEnd: an answer that comes as whoever asked gives up is an answer.
func TestAnswerAtTheEnd(t *testing.T) {
	p := open(t, Config{URLs: []string{"http://127.0.0.1:1"}})
	ctx, cancel := context.WithCancel(t.Context())
	v, e, err := read(ctx, p, "eth_chainId", func(context.Context, *ethclient.Client) (int, error) { cancel(); return 1, nil })
	if v != 1 || e == nil || err != nil {
		t.Errorf("%d, %v, %v", v, e, err)
	}
}
