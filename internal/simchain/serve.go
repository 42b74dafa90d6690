// SPDX-License-Identifier: MIT

package simchain

import (
	"encoding/json"
	"errors"
	"fmt"
	"net"
	"net/http"
	"reflect"
	"sync"
	"time"

	"github.com/ethereum/go-ethereum/ethclient"
	"github.com/ethereum/go-ethereum/rpc"
)

// Serve answers JSON-RPC over HTTP on a free port of the loopback device, one
// call a request, and mines what is sent to it as Client does. It returns the
// address and what ends it, which must come before Close.
func (c *Chain) Serve() (url string, stop func() error, err error) {
	client, err := c.rawClient()
	if err != nil {
		return "", nil, err
	}
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return "", nil, err
	}
	e := &endpoint{client: client, mine: func() { c.Commit() }}
	server := &http.Server{Handler: e, ReadHeaderTimeout: 10 * time.Second}
	done := make(chan error, 1)
	go func() { done <- server.Serve(listener) }()
	stop = func() error {
		err := server.Close()
		if served := <-done; !errors.Is(served, http.ErrServerClosed) {
			err = errors.Join(err, served)
		}
		return err
	}
	return "http://" + listener.Addr().String(), stop, nil
}

// rawClient returns the client beneath the simulated chain's. That one embeds
// it, but in a type of its own that hides it from an interface.
func (c *Chain) rawClient() (*rpc.Client, error) {
	outer := c.Backend.Client()
	if v := reflect.ValueOf(outer); v.Kind() == reflect.Struct {
		if field := v.FieldByName("Client"); field.IsValid() {
			if inner, ok := field.Interface().(*ethclient.Client); ok {
				return inner.Client(), nil
			}
		}
	}
	return nil, fmt.Errorf("simulated client %T has no JSON-RPC", outer)
}

// endpoint passes calls on to the chain's node.
type endpoint struct {
	client *rpc.Client
	mine   func()
	// sending and mining are one step
	mu sync.Mutex
}

type request struct {
	ID     json.RawMessage `json:"id"`
	Method string          `json:"method"`
	Params []any           `json:"params"`
}

type response struct {
	Version string          `json:"jsonrpc"`
	ID      json.RawMessage `json:"id"`
	Result  json.RawMessage `json:"result,omitempty"`
	Error   *failure        `json:"error,omitempty"`
}

type failure struct {
	Code    int    `json:"code"`
	Message string `json:"message"`
	Data    any    `json:"data,omitempty"`
}

func (e *endpoint) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	const largest = 1 << 20
	var q request
	if err := json.NewDecoder(http.MaxBytesReader(w, r.Body, largest)).Decode(&q); err != nil {
		http.Error(w, "not one JSON-RPC call", http.StatusBadRequest)
		return
	}
	answer := response{Version: "2.0", ID: q.ID}
	if q.Method == "eth_sendRawTransaction" {
		e.mu.Lock()
		defer e.mu.Unlock()
	}
	err := e.client.CallContext(r.Context(), &answer.Result, q.Method, q.Params...)
	if err != nil {
		answer.Error = failureOf(err)
	} else if q.Method == "eth_sendRawTransaction" {
		e.mine()
	}
	w.Header().Set("Content-Type", "application/json")
	// a client that is gone needs no answer
	_ = json.NewEncoder(w).Encode(answer)
}

func failureOf(err error) *failure {
	f := &failure{Code: -32000, Message: err.Error()}
	var coded rpc.Error
	if errors.As(err, &coded) {
		f.Code = coded.ErrorCode()
	}
	var data rpc.DataError
	if errors.As(err, &data) {
		f.Data = data.ErrorData()
	}
	return f
}
