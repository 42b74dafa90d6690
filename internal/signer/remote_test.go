// SPDX-License-Identifier: MIT

package signer_test

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"math/big"
	"net"
	"net/http"
	"net/http/httptest"
	"path/filepath"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/core/types"

	"github.com/assize/assize/internal/signer"
)

// web3signer answers as web3signer documents: eth_accounts, and eth_signTransaction of what it is given, on its own chain.
// change changes the transaction before it is signed.
func web3signer(change func(*types.DynamicFeeTx) types.TxData) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		var q struct {
			ID     json.RawMessage `json:"id"`
			Method string          `json:"method"`
			Params []struct {
				From                               common.Address
				To                                 *common.Address
				Gas, Nonce                         hexutil.Uint64
				Value                              *hexutil.Big
				MaxFeePerGas, MaxPriorityFeePerGas *hexutil.Big
				Data                               hexutil.Bytes
			} `json:"params"`
		}
		if err := json.NewDecoder(r.Body).Decode(&q); err != nil {
			http.Error(w, "", http.StatusBadRequest)
			return
		}
		w.Header().Set("Content-Type", "application/json")
		member := fmt.Sprintf(`"result":[%q,%q]`, nobody, strings.ToLower(account.Hex()))
		if q.Method == "eth_signTransaction" {
			p := q.Params[0]
			tx := types.TxData(&types.DynamicFeeTx{
				ChainID: chainID, Nonce: uint64(p.Nonce), GasTipCap: (*big.Int)(p.MaxPriorityFeePerGas), GasFeeCap: (*big.Int)(p.MaxFeePerGas),
				Gas: uint64(p.Gas), To: p.To, Value: (*big.Int)(p.Value), Data: p.Data,
			})
			if change != nil {
				tx = change(tx.(*types.DynamicFeeTx))
			}
			signed := types.MustSignNewTx(key, types.LatestSignerForChainID(chainID), tx)
			if p.From != account {
				signed = types.MustSignNewTx(otherKey, types.LatestSignerForChainID(chainID), tx)
			}
			raw, err := signed.MarshalBinary()
			if err != nil {
				panic(err)
			}
			member = fmt.Sprintf(`"result":"%#x"`, raw)
		}
		fmt.Fprintf(w, `{"jsonrpc":"2.0","id":%s,%s}`, q.ID, member)
	}
}

func remote(t *testing.T, address string) signer.Remote {
	t.Helper()
	r, err := signer.ParseRemote(address)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

func serve(t *testing.T, h http.Handler) string {
	t.Helper()
	server := httptest.NewServer(h)
	t.Cleanup(func() {
		server.CloseClientConnections()
		server.Close()
	})
	return server.URL
}

func TestWeb3signer(t *testing.T) {
	var user atomic.Value
	url := serve(t, http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		name, password, _ := r.BasicAuth()
		user.Store(name + ":" + password)
		web3signer(nil)(w, r)
	}))
	r := remote(t, "web3signer+"+strings.Replace(url, "://", "://me:hunter2@", 1))
	s, err := r.Open(t.Context(), account)
	if err != nil {
		t.Fatal(err)
	}
	for _, tx := range transactions {
		signed, err := s.Sign(t.Context(), tx.tx, chainID)
		if err != nil {
			t.Fatalf("%s: %v", tx.name, err)
		}
		checkSigned(t, signed, tx.tx)
	}
	if user.Load() != "me:hunter2" {
		t.Errorf("asked as %s", user.Load())
	}
	if _, err := r.Open(t.Context(), common.Address{1}); !errors.Is(err, signer.ErrNoAccount) || strings.Contains(err.Error(), "hunter2") {
		t.Errorf("an account that it lacks: %v", err)
	}
	if _, err := s.Sign(t.Context(), otherChain, otherChainID); !errors.Is(err, signer.ErrBadSignature) {
		t.Errorf("another chain: %v", err)
	}
	legacy := types.NewTx(&types.LegacyTx{GasPrice: big.NewInt(1), Gas: 21000, To: &nobody, Value: new(big.Int)})
	if _, err := s.Sign(t.Context(), legacy, chainID); !errors.Is(err, signer.ErrBadSignature) {
		t.Errorf("another kind of transaction: %v", err)
	}
}

// TestWrongTransactions has a signer sign something else than it was asked for.
func TestWrongTransactions(t *testing.T) {
	for name, change := range map[string]func(*types.DynamicFeeTx) types.TxData{
		"chain":     func(tx *types.DynamicFeeTx) types.TxData { tx.ChainID = chainID; tx.Nonce++; return tx },
		"recipient": func(tx *types.DynamicFeeTx) types.TxData { tx.To = &account; return tx },
		"value":     func(tx *types.DynamicFeeTx) types.TxData { tx.Value = big.NewInt(6); return tx },
		"data":      func(tx *types.DynamicFeeTx) types.TxData { tx.Data = []byte{1}; return tx },
		"fee":       func(tx *types.DynamicFeeTx) types.TxData { tx.GasFeeCap = big.NewInt(2e9); return tx },
		"tip":       func(tx *types.DynamicFeeTx) types.TxData { tx.GasTipCap = big.NewInt(2); return tx },
		"gas":       func(tx *types.DynamicFeeTx) types.TxData { tx.Gas++; return tx },
		"list": func(tx *types.DynamicFeeTx) types.TxData {
			tx.AccessList = types.AccessList{{Address: nobody}}
			return tx
		},
		"kind": func(tx *types.DynamicFeeTx) types.TxData {
			return &types.LegacyTx{Nonce: tx.Nonce, GasPrice: tx.GasFeeCap, Gas: tx.Gas, To: tx.To, Value: tx.Value, Data: tx.Data}
		},
	} {
		s, err := remote(t, "web3signer+"+serve(t, web3signer(change))).Open(t.Context(), account)
		if err != nil {
			t.Fatal(err)
		}
		if signed, err := s.Sign(t.Context(), transactions[0].tx, chainID); !errors.Is(err, signer.ErrBadSignature) || signed != nil {
			t.Errorf("another %s: %v", name, err)
		}
	}
	// another account's key
	other := http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		raw, _ := io.ReadAll(r.Body)
		next := r.Clone(r.Context())
		next.Body = io.NopCloser(strings.NewReader(strings.Replace(string(raw), account.Hex(), nobody.Hex(), 1)))
		web3signer(nil)(w, next)
	})
	s, err := remote(t, "web3signer+"+serve(t, other)).Open(t.Context(), account)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := s.Sign(t.Context(), transactions[0].tx, chainID); !errors.Is(err, signer.ErrBadSignature) || !strings.Contains(err.Error(), nobody.Hex()) {
		t.Errorf("another key: %v", err)
	}
}

// hostile are answers that no signer gives, to any call.
var hostile = []struct {
	name string
	do   func(w io.Writer, id string) // over a socket; after the headers over HTTP
	want error
}{
	{"nothing", func(io.Writer, string) {}, signer.ErrUnreachable},
	{"garbage", func(w io.Writer, _ string) { fmt.Fprint(w, "\x00\x01 hunter2") }, signer.ErrUnreachable},
	{"half an answer", func(w io.Writer, id string) { fmt.Fprintf(w, `{"jsonrpc":"2.0","id":%s,"resu`, id) }, signer.ErrUnreachable},
	{"a refusal", func(w io.Writer, id string) {
		fmt.Fprintf(w, `{"jsonrpc":"2.0","id":%s,"error":{"code":-32000,"message":"no\u001b[31m%s"}}`, id, strings.Repeat("x", 5000))
	}, signer.ErrRefused},
	{"a number", func(w io.Writer, id string) { fmt.Fprintf(w, `{"jsonrpc":"2.0","id":%s,"result":7}`, id) }, signer.ErrMalformed},
	{"null", func(w io.Writer, id string) { fmt.Fprintf(w, `{"jsonrpc":"2.0","id":%s,"result":null}`, id) }, signer.ErrMalformed},
	{"no transaction", func(w io.Writer, id string) {
		fmt.Fprintf(w, `{"jsonrpc":"2.0","id":%s,"result":"0x02f8"}`, id)
	}, signer.ErrMalformed},
	{"without end", func(w io.Writer, id string) {
		fmt.Fprintf(w, `{"jsonrpc":"2.0","id":%s,"result":"0x`, id)
		for range 1000 { // 64 MiB
			if _, err := io.WriteString(w, strings.Repeat("00", 32<<10)); err != nil {
				return
			}
		}
		fmt.Fprint(w, `"}`)
	}, signer.ErrUnreachable},
}

// signWith has a transaction signed by a server of which the first answer, at opening, was a good one.
func signWith(ctx context.Context, r signer.Remote) error {
	s, err := r.Open(ctx, account)
	if err != nil {
		return fmt.Errorf("open: %w", err)
	}
	_, err = s.Sign(ctx, transactions[0].tx, chainID)
	return err
}

func idOf(raw []byte) (id, method string) {
	var q struct {
		ID     json.RawMessage `json:"id"`
		Method string          `json:"method"`
	}
	_ = json.Unmarshal(raw, &q)
	return string(q.ID), q.Method
}

// TestReasons: what a server says to an error is told, in quotes.
func TestReasons(t *testing.T) {
	for name, c := range map[string]struct {
		h    http.HandlerFunc
		want string
	}{
		"a status": {func(w http.ResponseWriter, _ *http.Request) {
			http.Error(w, "upstream \"hsm\"\nis locked", http.StatusServiceUnavailable)
		}, `HTTP status 503, it says "upstream \"hsm\" is locked"`},
		"a status alone": {func(w http.ResponseWriter, _ *http.Request) { w.WriteHeader(http.StatusBadGateway) }, "HTTP status 502"},
		"a refusal": {func(w http.ResponseWriter, r *http.Request) {
			raw, _ := io.ReadAll(r.Body)
			id, _ := idOf(raw)
			w.Header().Set("Content-Type", "application/json")
			fmt.Fprintf(w, `{"jsonrpc":"2.0","id":%s,"error":{"code":-32000,"message":"Request \"denied\""}}`, id)
		}, `it says "Request \"denied\""`},
	} {
		if err := signWith(t.Context(), remote(t, "clef+"+serve(t, c.h))); err == nil || !strings.HasSuffix(err.Error(), c.want) {
			t.Errorf("%s: %v, want %s", name, err, c.want)
		}
	}
}

func TestHostileHTTP(t *testing.T) {
	for _, c := range hostile {
		t.Run(c.name, func(t *testing.T) {
			url := serve(t, http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
				raw, _ := io.ReadAll(r.Body)
				id, method := idOf(raw)
				w.Header().Set("Content-Type", "application/json")
				if method == "eth_accounts" {
					fmt.Fprintf(w, `{"jsonrpc":"2.0","id":%s,"result":[%q]}`, id, account)
					return
				}
				c.do(w, id)
			}))
			err := signWith(t.Context(), remote(t, "web3signer+"+url+"/hunter2"))
			if !errors.Is(err, c.want) || strings.Contains(err.Error(), "hunter2") || strings.Contains(err.Error(), "\x1b") || len(err.Error()) > 500 {
				t.Errorf("%v, want %v", err, c.want)
			}
		})
	}
	for name, h := range map[string]http.HandlerFunc{
		"a page": func(w http.ResponseWriter, _ *http.Request) {
			http.Error(w, "<html>hunter2</html>", http.StatusBadGateway)
		},
		"not allowed": func(w http.ResponseWriter, _ *http.Request) { http.Error(w, "hunter2", http.StatusUnauthorized) },
		"sent elsewhere": func(w http.ResponseWriter, r *http.Request) {
			http.Redirect(w, r, "/hunter2", http.StatusTemporaryRedirect)
		},
		"closes": func(http.ResponseWriter, *http.Request) { panic(http.ErrAbortHandler) },
	} {
		if err := signWith(t.Context(), remote(t, "clef+"+serve(t, h)+"/hunter2")); !errors.Is(err, signer.ErrUnreachable) || strings.Contains(err.Error(), "hunter2") {
			t.Errorf("%s: %v", name, err)
		}
	}
	good := serve(t, web3signer(nil))
	elsewhere := serve(t, http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) { http.Redirect(w, r, good, http.StatusTemporaryRedirect) }))
	if err := signWith(t.Context(), remote(t, "web3signer+"+elsewhere)); !errors.Is(err, signer.ErrUnreachable) {
		t.Errorf("sent to another signer: %v", err)
	}
	if err := signWith(t.Context(), remote(t, "clef+http://127.0.0.1:1/hunter2")); !errors.Is(err, signer.ErrUnreachable) || strings.Contains(err.Error(), "hunter2") {
		t.Errorf("nobody there: %v", err)
	}
}

// listen answers each connection to a socket, after its first line was read.
func listen(t testing.TB, do func(conn net.Conn, id, method string)) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "s")
	l, err := net.Listen("unix", path)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { l.Close() })
	go func() {
		for {
			conn, err := l.Accept()
			if err != nil {
				return
			}
			go func() {
				defer conn.Close()
				var raw json.RawMessage
				if json.NewDecoder(conn).Decode(&raw) == nil {
					id, method := idOf(raw)
					do(conn, id, method)
				}
			}()
		}
	}()
	return path
}

func TestHostileSocket(t *testing.T) {
	for _, c := range hostile {
		if c.name == "no transaction" {
			continue // it is Clef's answer that has a form of its own
		}
		t.Run(c.name, func(t *testing.T) {
			path := listen(t, func(conn net.Conn, id, method string) {
				if method == "account_version" {
					fmt.Fprintf(conn, `{"jsonrpc":"2.0","id":%s,"result":"6.1.0"}`, id)
					return
				}
				c.do(conn, id)
			})
			if err := signWith(t.Context(), remote(t, "clef+ipc:"+path+"?timeout=10s")); !errors.Is(err, c.want) || len(err.Error()) > 500 {
				t.Errorf("%v, want %v", err, c.want)
			}
		})
	}
	if err := signWith(t.Context(), remote(t, "clef+ipc:"+filepath.Join(t.TempDir(), "none"))); !errors.Is(err, signer.ErrUnreachable) {
		t.Errorf("no socket: %v", err)
	}
}

// TestOpenSocket has a server that answers and leaves the connection open, as Clef does.
func TestOpenSocket(t *testing.T) {
	path := listen(t, func(conn net.Conn, id, method string) {
		if method == "account_version" {
			fmt.Fprintf(conn, `{"jsonrpc":"2.0","id":%s,"result":"6.1.0"}`, id)
			return
		}
		fmt.Fprintf(conn, `{"jsonrpc":"2.0","id":%s,"error":{"code":-32000,"message":"no"}}`, id)
		_, _ = io.Copy(io.Discard, conn) // until the other side closes it
	})
	if err := signWith(t.Context(), remote(t, "clef+ipc:"+path+"?timeout=1h")); !errors.Is(err, signer.ErrRefused) {
		t.Errorf("got %v", err)
	}
}

// TestPatience has nobody answer: the call ends with its time, or with the program.
func TestPatience(t *testing.T) {
	hanging := func(accounts string) (string, string) {
		ended := make(chan struct{})
		t.Cleanup(func() { close(ended) })
		wait := func() {
			<-ended
		}
		byHTTP := serve(t, http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			raw, _ := io.ReadAll(r.Body)
			if id, method := idOf(raw); method == "account_version" {
				fmt.Fprintf(w, `{"jsonrpc":"2.0","id":%s,"result":%s}`, id, accounts)
				return
			}
			select {
			case <-r.Context().Done():
			case <-ended:
			}
		}))
		bySocket := listen(t, func(conn net.Conn, id, method string) {
			if method == "account_version" {
				fmt.Fprintf(conn, `{"jsonrpc":"2.0","id":%s,"result":%s}`, id, accounts)
				return
			}
			wait()
		})
		return "clef+" + byHTTP, "clef+ipc:" + bySocket
	}
	byHTTP, bySocket := hanging(`"6.1.0"`)
	for _, address := range []string{byHTTP, bySocket} {
		if err := signWith(t.Context(), remote(t, address+"?timeout=300ms")); !errors.Is(err, signer.ErrUnreachable) || !strings.Contains(err.Error(), "within 300ms") {
			t.Errorf("%s: %v", address, err)
		}
		s, err := remote(t, address+"?timeout=1h").Open(t.Context(), account)
		if err != nil {
			t.Fatal(err)
		}
		ctx, cancel := context.WithCancel(t.Context())
		time.AfterFunc(50*time.Millisecond, cancel)
		if _, err := s.Sign(ctx, transactions[2].tx, chainID); !errors.Is(err, signer.ErrUnreachable) || !errors.Is(err, context.Canceled) {
			t.Errorf("%s: interrupted: %v", address, err)
		}
	}
}
