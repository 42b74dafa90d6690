// SPDX-License-Identifier: MIT

package evmnode

import (
	"compress/gzip"
	"context"
	"errors"
	"math/big"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/rpc"
)

// methods are all calls of a pool, about a block that does not exist.
var methods = methodsAt(common.Hash{1})

// methodsAt are all calls of a pool, those about a block about one.
func methodsAt(block common.Hash) map[string]func(context.Context, *Pool) error {
	return map[string]func(context.Context, *Pool) error{
		"ChainID":        func(ctx context.Context, p *Pool) error { _, err := p.ChainID(ctx); return err },
		"HeaderByNumber": func(ctx context.Context, p *Pool) error { _, err := p.HeaderByNumber(ctx, nil); return err },
		"HeaderByHash":   func(ctx context.Context, p *Pool) error { _, err := p.HeaderByHash(ctx, block); return err },
		"CallContractAtHash": func(ctx context.Context, p *Pool) error {
			_, err := p.CallContractAtHash(ctx, ethereum.CallMsg{}, block)
			return err
		},
		"FilterLogs": func(ctx context.Context, p *Pool) error {
			_, err := p.FilterLogs(ctx, ethereum.FilterQuery{ToBlock: big.NewInt(9)})
			return err
		},
		"NonceAtHash": func(ctx context.Context, p *Pool) error {
			_, err := p.NonceAtHash(ctx, sender.Address, block)
			return err
		},
		"PendingNonceAt": func(ctx context.Context, p *Pool) error { _, err := p.PendingNonceAt(ctx, sender.Address); return err },
		"BalanceAtHash": func(ctx context.Context, p *Pool) error {
			_, err := p.BalanceAtHash(ctx, sender.Address, block)
			return err
		},
		"SuggestGasTipCap": func(ctx context.Context, p *Pool) error { _, err := p.SuggestGasTipCap(ctx); return err },
		"EstimateGas":      func(ctx context.Context, p *Pool) error { _, err := p.EstimateGas(ctx, ethereum.CallMsg{}); return err },
		"SendTransaction": func(ctx context.Context, p *Pool) error {
			return p.SendTransaction(ctx, types.NewTx(&types.DynamicFeeTx{}))
		},
		"CodeAtHash": func(ctx context.Context, p *Pool) error {
			_, err := p.CodeAtHash(ctx, sender.Address, block)
			return err
		},
		"Creations": func(ctx context.Context, p *Pool) error { _, err := p.Creations(ctx, 1); return err },
		"TransactionReceipt": func(ctx context.Context, p *Pool) error {
			_, err := p.TransactionReceipt(ctx, common.Hash{1})
			return err
		},
	}
}

// TestHostileNode asks nodes that are no good. Each call must end, with an error that names the host and no more of the address.
func TestHostileNode(t *testing.T) {
	page := "<html>\n<body>Welcome</body>\n</html>"
	const noNode = "does not answer as an Ethereum node"
	for _, c := range []struct {
		name  string
		serve handler
		want  string
	}{
		{"garbage", saying(200, "application/json", "\x00\x01garbage"), noNode},
		{"web page", saying(200, "text/html", page), noNode},
		{"web page with a status", saying(502, "text/html", page), "HTTP status 502"},
		{"not allowed", saying(401, "text/plain", "no key"), "HTTP status 401"},
		{"sent elsewhere", saying(307, "text/plain", ""), "HTTP status 307"},
		{"nothing", saying(200, "application/json", ""), "without an answer"},
		{"half an answer", saying(200, "application/json", `{"jsonrpc":"2.0","id":1,"res`), "without an answer"},
		{"closes", cutting, "without an answer"},
		{"hangs", hanging, "did not answer within 100ms"},
		{"never ends", func(w http.ResponseWriter, r *http.Request, _ question) {
			for r.Context().Err() == nil {
				if _, err := w.Write(make([]byte, 1<<10)); err != nil {
					return
				}
				time.Sleep(time.Millisecond)
			}
		}, "node at"},
		{"no member", answering(`"other":1`), noNode},
		{"result of another type", answering(`"result":{"a":[1]}`), noNode},
		{"an empty list", saying(200, "application/json", "[]"), noNode},
		{"a number of many digits", answering(`"result":` + strings.Repeat("7", 10_000)), noNode},
	} {
		t.Run(c.name, func(t *testing.T) {
			server := newProxy(t, "").with("", c.serve)
			timeout := time.Minute
			if c.name == "hangs" || c.name == "never ends" {
				timeout = 100 * time.Millisecond
			}
			p := open(t, Config{URLs: []string{strings.Replace(server.URL, "://", "://user:secret@", 1) + "/secret"}, Timeout: timeout})
			for name, call := range methods {
				if name == "SendTransaction" && strings.HasPrefix(c.name, "result of") || name == "SendTransaction" && strings.HasPrefix(c.name, "a number") {
					continue // it looks at no result
				}
				err := call(t.Context(), p)
				var said *Error
				if !errors.As(err, &said) || !strings.Contains(err.Error(), c.want) {
					t.Errorf("%s: %v, want one that says %q", name, err, c.want)
				} else if strings.Contains(err.Error(), "secret") || len(err.Error()) > 600 {
					t.Errorf("%s: tells too much: %v", name, err)
				}
			}
		})
	}
}

func TestUnreachableNode(t *testing.T) {
	gone := httptest.NewServer(http.NotFoundHandler())
	gone.Close()
	const cannot = "cannot reach the node at"
	for _, c := range []struct{ name, url, want string }{
		{"nobody there", gone.URL, cannot},
		{"nobody there, by websocket", strings.Replace(gone.URL, "http", "ws", 1), cannot},
		{"unknown host", "http://nowhere.invalid", cannot},
		{"no TLS", strings.Replace(newProxy(t, "").URL, "http", "https", 1), "server gave HTTP response to HTTPS client"},
	} {
		t.Run(c.name, func(t *testing.T) {
			p := open(t, Config{URLs: []string{c.url + "/secret"}})
			_, err := p.ChainID(t.Context())
			if err == nil || !strings.Contains(err.Error(), c.want) || strings.Contains(err.Error(), "secret") {
				t.Error(err)
			}
		})
	}
}

func TestInterrupted(t *testing.T) {
	for _, urls := range []int{1, 2} {
		ctx, interrupt := context.WithCancel(t.Context())
		hang := func(_ http.ResponseWriter, r *http.Request, _ question) {
			interrupt()
			<-r.Context().Done()
		}
		var config Config
		for range urls {
			config.URLs = append(config.URLs, newProxy(t, "").with("", hang).URL)
		}
		p := open(t, config)
		_, err := p.ChainID(ctx)
		if !errors.Is(err, context.Canceled) || !strings.Contains(err.Error(), "interrupted") {
			t.Error(err)
		}
		if r := p.Report(); r.Endpoints[0].Failures != 0 || r.Calls["eth_chainId"] != 1 {
			t.Errorf("%d nodes: it counts as a failure of the node's: %+v", urls, r)
		}
	}
}

func TestRedirectIsNotFollowed(t *testing.T) {
	var followed atomic.Int32
	elsewhere := httptest.NewServer(http.HandlerFunc(func(http.ResponseWriter, *http.Request) { followed.Add(1) }))
	defer elsewhere.Close()
	server := newProxy(t, "").with("", func(w http.ResponseWriter, r *http.Request, _ question) {
		http.Redirect(w, r, elsewhere.URL, http.StatusTemporaryRedirect)
	})
	if _, err := open(t, Config{URLs: []string{server.URL}}).ChainID(t.Context()); err == nil {
		t.Error("an answer")
	}
	if followed.Load() != 0 {
		t.Error("followed")
	}
}

// TestNonsense has a node answer with what is well formed and cannot be meant.
func TestNonsense(t *testing.T) {
	c := newChain(t, tomorrow)
	one := c.emit(1)
	c.emit(2)
	number := func(n int64) func(context.Context, *Pool) error {
		return func(ctx context.Context, p *Pool) error { _, err := p.HeaderByNumber(ctx, big.NewInt(n)); return err }
	}
	logs := func(q ethereum.FilterQuery) func(context.Context, *Pool) error {
		return func(ctx context.Context, p *Pool) error { _, err := p.FilterLogs(ctx, q); return err }
	}
	logOf := func(block string, index, more string) string {
		return `{"address":"0x0100000000000000000000000000000000000000","topics":[],"data":"0x","blockNumber":"` + block +
			`","transactionHash":"0x` + strings.Repeat("00", 32) + `","transactionIndex":"0x0","blockHash":"0x` + strings.Repeat("00", 32) +
			`","logIndex":"` + index + `"` + more + `}`
	}
	oneChain := c.url
	oneToTwo := ethereum.FilterQuery{FromBlock: big.NewInt(1), ToBlock: big.NewInt(2)}
	hash := one.Hash()
	other := func(p *proxy, params string) handler {
		return func(w http.ResponseWriter, r *http.Request, q question) {
			q.body = []byte(`{"jsonrpc":"2.0","id":` + string(q.ID) + `,"method":"` + q.Method + `","params":` + params + `}`)
			p.pass(w, r, q)
		}
	}
	for _, c := range []struct {
		name, method string
		answer       func(*proxy) handler
		ask          func(context.Context, *Pool) error
		want         string
	}{
		{"no latest block", getBlockByNumber, func(*proxy) handler { return answering(`"result":null`) }, methods["HeaderByNumber"], "it has no latest block"},
		{"a block of another number", getBlockByNumber, func(p *proxy) handler { return other(p, `["0x1",false]`) }, number(2), "block 1 when asked for 2"},
		{"a block of another hash", getBlockByHash, func(p *proxy) handler { return other(p, `["`+hash.String()+`",false]`) }, methods["HeaderByHash"], "when asked for"},
		{"chain id zero", "eth_chainId", func(*proxy) handler { return answering(`"result":"0x0"`) }, methods["ChainID"], "no chain id"},
		{"chain id of 300 bits", "eth_chainId", func(*proxy) handler { return answering(`"result":"0x` + strings.Repeat("f", 75) + `"`) }, methods["ChainID"], "hex number > 256 bits"},
		{"a log below", getLogs, func(*proxy) handler { return answering(`"result":[` + logOf("0x0", "0x0", "") + `]`) }, logs(oneToTwo), "a log of another block"},
		{"a log above", getLogs, func(*proxy) handler { return answering(`"result":[` + logOf("0x3", "0x0", "") + `]`) }, logs(oneToTwo), "a log of another block"},
		{"a log of another block", getLogs, func(*proxy) handler { return answering(`"result":[` + logOf("0x1", "0x0", "") + `]`) }, logs(ethereum.FilterQuery{BlockHash: &hash}), "a log of another block"},
		{"a removed log", getLogs, func(*proxy) handler { return answering(`"result":[` + logOf("0x1", "0x0", `,"removed":true`) + `]`) }, logs(oneToTwo), "reorganisation has removed"},
		{"logs of blocks out of order", getLogs, func(*proxy) handler {
			return answering(`"result":[` + logOf("0x2", "0x0", "") + `,` + logOf("0x1", "0x1", "") + `]`)
		}, logs(oneToTwo), "logs out of order"},
		{"a log twice", getLogs, func(*proxy) handler {
			return answering(`"result":[` + logOf("0x2", "0x1", "") + `,` + logOf("0x2", "0x1", "") + `]`)
		}, logs(oneToTwo), "logs out of order"},
	} {
		t.Run(c.name, func(t *testing.T) {
			chain := newProxy(t, "")
			chain.point(oneChain)
			chain.with(c.method, c.answer(chain))
			err := c.ask(t.Context(), open(t, Config{URLs: []string{chain.URL}}))
			if err == nil || !strings.Contains(err.Error(), c.want) || !strings.Contains(err.Error(), "does not answer as an Ethereum node") {
				t.Error(err)
			}
			// with another to ask, it is that one that is believed
			two := open(t, Config{URLs: []string{chain.URL, oneChain}})
			if err := c.ask(t.Context(), two); err != nil && !errors.Is(err, ethereum.NotFound) {
				t.Errorf("of two nodes: %v", err)
			}
		})
	}
}

// TestRefusals has a node refuse. What it says must arrive.
func TestRefusals(t *testing.T) {
	const member = `"error":{"code":3,"message":"execution reverted: no","data":"0x1234"}`
	body := `{"jsonrpc":"2.0","id":1,` + member + `}`
	for _, c := range []struct {
		name    string
		serve   handler
		refused bool
	}{
		{"refused", answering(member), true},
		{"refused with status 400", saying(400, "application/json", body), true},
		{"refused with status 500", saying(500, "application/json", body), true},
		{"refused with status 413", saying(413, "application/json", body), true},
		{"refused by a gateway", saying(429, "application/json", body), false},
		{"unavailable", saying(503, "application/json", body), false},
		{"status 400 without a refusal", saying(400, "application/json", `{"error":"no"}`), false},
		{"status 400 with another body", saying(400, "application/json", `{"error":{"text":"no"}}`), false},
		{"refused at great length", answering(`"error":{"code":3,"message":"` + strings.Repeat("no ", 10_000) + `","data":"0x1234"}`), true},
	} {
		t.Run(c.name, func(t *testing.T) {
			p := open(t, Config{URLs: []string{newProxy(t, "").with("", c.serve).URL}})
			_, err := p.CallContractAtHash(t.Context(), ethereum.CallMsg{}, common.Hash{})
			var refused rpc.Error
			if errors.As(err, &refused) != c.refused {
				t.Fatal(err)
			}
			if len(err.Error()) > 2*maxText {
				t.Errorf("an error of %d bytes", len(err.Error()))
			}
			var data rpc.DataError
			if c.refused && (refused.ErrorCode() != 3 || !errors.As(err, &data) || data.ErrorData() != "0x1234") {
				t.Errorf("code %d, data %v", refused.ErrorCode(), data)
			}
			if failures := p.Report().Endpoints[0].Failures; failures > 0 == c.refused {
				t.Errorf("%d failures", failures)
			}
		})
	}
}

// TestTooLarge has a node answer with more than may be. That is a limit like the node's own, so that a smaller question is tried.
func TestTooLarge(t *testing.T) {
	const begin, end = `{"jsonrpc":"2.0","id":1,"result":"0x00"`, `}`
	exact := begin + strings.Repeat(" ", 1<<16-len(begin)-len(end)) + end
	long := `"result":"0x` + strings.Repeat("00", 1<<20) + `"`
	for _, c := range []struct {
		name     string
		serve    handler
		tooLarge bool
	}{
		{"plain", answering(long), true},
		{"compressed", func(w http.ResponseWriter, _ *http.Request, _ question) {
			w.Header().Set("Content-Encoding", "gzip")
			z := gzip.NewWriter(w)
			defer z.Close()
			_, _ = z.Write([]byte(`{"jsonrpc":"2.0","id":1,` + long + `}`))
		}, true},
		{"as long as may be", saying(200, "application/json", exact), false},
		{"a byte longer", saying(200, "application/json", " "+exact), true},
	} {
		t.Run(c.name, func(t *testing.T) {
			p := open(t, Config{URLs: []string{newProxy(t, "").with("", c.serve).URL}, MaxAnswer: 1 << 16})
			_, err := p.CallContractAtHash(t.Context(), ethereum.CallMsg{}, common.Hash{})
			var refused rpc.Error
			if errors.Is(err, ErrTooLarge) != c.tooLarge || errors.As(err, &refused) != c.tooLarge || c.tooLarge && refused.ErrorCode() != -32005 {
				t.Error(err)
			}
		})
	}
}

func TestConfig(t *testing.T) {
	const good = "http://127.0.0.1:8545"
	for _, c := range []struct {
		name   string
		config Config
	}{
		{"no address", Config{}},
		{"an empty address", Config{URLs: []string{""}}},
		{"no scheme", Config{URLs: []string{good, "127.0.0.1:8545/secret"}}},
		{"another scheme", Config{URLs: []string{"ftp://127.0.0.1/secret"}}},
		{"a file", Config{URLs: []string{"/secret/geth.ipc"}}},
		{"no host", Config{URLs: []string{"http://:8545/secret"}}},
		{"a fragment", Config{URLs: []string{good + "/secret#secret"}}},
		{"a bad character", Config{URLs: []string{good + "/secret\x7f"}}},
		{"twice the same", Config{URLs: []string{good + "/secret", good + "/secret"}}},
		{"negative timeout", Config{URLs: []string{good}, Timeout: -1}},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, err := Open(t.Context(), c.config)
			if !errors.Is(err, ErrConfig) || strings.Contains(err.Error(), "secret") {
				t.Error(err)
			}
		})
	}
	p := open(t, Config{URLs: []string{good, "wss://user:secret@example.org/secret", good + "/other"}})
	for i, want := range []string{"127.0.0.1:8545", "example.org", "127.0.0.1:8545#2"} {
		if got := p.Report().Endpoints[i].Name; got != want {
			t.Errorf("name %q, want %q", got, want)
		}
	}
}
