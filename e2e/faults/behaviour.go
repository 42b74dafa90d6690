// SPDX-License-Identifier: MIT

package faults

import (
	"encoding/json"
	"net/http"
	"time"
)

// Call is one JSON-RPC call, alone or part of a batch.
type Call struct {
	Version string          `json:"jsonrpc"`
	ID      json.RawMessage `json:"id"`
	Method  string          `json:"method"`
	Params  json.RawMessage `json:"params,omitempty"`
}

// Answer is what a node answers to a call: a result or an error.
type Answer struct {
	Result json.RawMessage
	Error  json.RawMessage // null or empty for none
}

// Behaviour is what a proxy does with a call. The zero value passes it on.
type Behaviour struct {
	// Before and After are called before a call is passed on, and before its answer is.
	Before, After func(Call)
	// Ask changes what the node is asked.
	Ask func(Call) Call
	// Lie changes what it answers.
	Lie func(Call, Answer) Answer
	// Spoil, if any, answers in the node's place.
	Spoil func(http.ResponseWriter, Call)
	// Cut ends the connection in the middle of the answer.
	Cut bool
	// Hang never answers. Heal ends the connection.
	Hang bool
}

// Hang never answers.
func Hang() Behaviour { return Behaviour{Hang: true} }

// Page answers with an error page, as a server in front of a node does.
func Page() Behaviour {
	return Behaviour{Spoil: func(w http.ResponseWriter, _ Call) {
		w.Header().Set("Content-Type", "text/html")
		w.WriteHeader(http.StatusBadGateway)
		_, _ = w.Write([]byte("<html><head><title>502 Bad Gateway</title></head><body>nginx</body></html>"))
	}}
}

// Cut ends the connection in the middle of each answer.
func Cut() Behaviour { return Behaviour{Cut: true} }

// Delay answers late.
func Delay(d time.Duration) Behaviour { return Behaviour{Before: func(Call) { time.Sleep(d) }} }

// Lie changes the answers.
func Lie(change func(Call, Answer) Answer) Behaviour { return Behaviour{Lie: change} }

// Result returns the answer of a value.
func Result(value any) Answer {
	raw, err := json.Marshal(value)
	if err != nil {
		panic(err) // a fault of the test
	}
	return Answer{Result: raw}
}

// Refusal returns the answer of an error.
func Refusal(code int, message string) Answer {
	raw, err := json.Marshal(map[string]any{"code": code, "message": message})
	if err != nil {
		panic(err) // a fault of the test
	}
	return Answer{Error: raw}
}
