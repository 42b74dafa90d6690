// SPDX-License-Identifier: MIT

package node

import (
	"bytes"
	"encoding/json"
	"fmt"
	"strconv"

	"github.com/assize/assize/btcheaders"
)

// call is a JSON-RPC call. With version 2.0, which older nodes do not look at, Bitcoin Core 28 and later reports an error of a
// call as such and not as an HTTP error.
type call struct {
	Version string `json:"jsonrpc"`
	ID      int    `json:"id"`
	Method  string `json:"method"`
	Params  []any  `json:"params"`
}

func newCall(id int, method string, params ...any) call {
	return call{Version: "2.0", ID: id, Method: method, Params: append([]any{}, params...)}
}

// answer is what a node answers to a call.
type answer struct {
	ID     json.RawMessage `json:"id"`
	Result json.RawMessage `json:"result"`
	Error  *nodeError      `json:"error"`
}

// nodeError is an error that a node reports.
type nodeError struct {
	Code    int    `json:"code"`
	Message string `json:"message"`
}

func (e *nodeError) Error() string {
	return fmt.Sprintf("%s: error %d, %q", ErrNode, e.Code, clip(e.Message))
}

func (e *nodeError) Unwrap() error { return ErrNode }

// Codes of errors (Bitcoin Core src/rpc/protocol.h; btcd btcjson/jsonrpcerr.go).
const (
	codeMethodNotFound = -32601
	codeInvalidParams  = -32602
	codeMisc           = -1 // Core: a block that is pruned or not on disk; btcd: a height out of range
	codeType           = -3 // a parameter of another type
	codeNotFound       = -5 // a block that is not known
	codeOutOfRange     = -8 // Core: a height out of range
)

// parseAnswer reads the answer to one call, whose number is zero.
func parseAnswer(body []byte) (answer, error) {
	var a answer
	if err := json.Unmarshal(body, &a); err != nil {
		return answer{}, fmt.Errorf("%w: no JSON-RPC: %s", ErrMalformed, clip(err.Error()))
	}
	if id := string(bytes.TrimSpace(a.ID)); id != "0" && (a.Error == nil || id != "null" && id != "") { // an error may come before the number was read
		return answer{}, fmt.Errorf("%w: the answer to call %q, not to 0", ErrMalformed, clip(id))
	}
	return a, nil
}

// parseAnswers reads the answers to a batch of n calls, which are numbered from zero, and puts them into the calls' order.
// Exactly one answer to each must be there.
func parseAnswers(body []byte, n int) ([]answer, error) {
	if trimmed := bytes.TrimSpace(body); len(trimmed) == 0 || trimmed[0] != '[' {
		a, err := parseAnswer(body) // a batch that is refused as a whole
		if err == nil && a.Error != nil {
			return nil, a.Error
		}
		return nil, fmt.Errorf("%w: no batch", ErrMalformed)
	}
	var all []answer
	if err := json.Unmarshal(body, &all); err != nil {
		return nil, fmt.Errorf("%w: no JSON-RPC batch: %s", ErrMalformed, clip(err.Error()))
	}
	if len(all) != n {
		return nil, fmt.Errorf("%w: %d answers to %d calls", ErrMalformed, len(all), n)
	}
	ordered, seen := make([]answer, n), make([]bool, n)
	for _, a := range all {
		id, err := strconv.Atoi(string(a.ID))
		if err != nil || id < 0 || id >= n || seen[id] {
			return nil, fmt.Errorf("%w: an answer to call %q of %d, or a second one", ErrMalformed, clip(string(a.ID)), n)
		}
		ordered[id], seen[id] = a, true
	}
	return ordered, nil
}

// text returns the string that a call resulted in. Expected errors: ErrNode, as a *nodeError; ErrMalformed.
func (a answer) text() (string, error) {
	var s string
	err := a.decode(&s)
	return s, err
}

// decode reads what a call resulted in. Expected errors: as with text.
func (a answer) decode(into any) error {
	if a.Error != nil {
		return a.Error
	}
	if result := string(bytes.TrimSpace(a.Result)); result == "" || result == "null" {
		return fmt.Errorf("%w: no result", ErrMalformed)
	}
	if err := json.Unmarshal(a.Result, into); err != nil {
		return fmt.Errorf("%w: %s", ErrMalformed, clip(err.Error()))
	}
	return nil
}

// chainInfo is what is read of getblockchaininfo, and of Bitcoin Core's /rest/chaininfo.json.
type chainInfo struct {
	Blocks *uint32 `json:"blocks"`
	Best   string  `json:"bestblockhash"`
}

// tip returns what an answer says of the best chain's tip.
func (c chainInfo) tip() (btcheaders.Hash, uint32, error) {
	hash, err := parseHash(c.Best)
	if err == nil && c.Blocks == nil {
		err = fmt.Errorf("%w: no height", ErrMalformed)
	}
	if err != nil {
		return btcheaders.Hash{}, 0, err
	}
	return hash, *c.Blocks, nil
}
