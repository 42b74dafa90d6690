// SPDX-License-Identifier: MIT

package evmnode

import (
	"errors"
	"net/http"
	"slices"
	"strings"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/rpc"
)

// kind is what a failed call is about, which decides who is asked next.
type kind int

const (
	// aboutRequest: any node would answer like this. It is the answer.
	aboutRequest kind = iota
	// unclear: a refusal of no known kind. Another node is asked. If that one answers, it was about the node; if all refuse, about
	// the request.
	unclear
	// missing: the node does not have a block or its state. It is as with unclear, but the node may have it in a moment.
	missing
	// noMethod: the node does not offer the method. Others are asked for it from now on.
	noMethod
	// forNow: the node cannot answer now, or has not. Others are asked, and this one is left alone for a while.
	forNow
	// denied: the node will not answer until a human acts: a key, a plan, an address.
	denied
)

// wordings are parts of refusals, in lower case, in the order in which they are looked for: the code -32000 stands before any of
// them, and that of an exceeded limit before a range that is too wide as well as before a spent quota.
//
// They are those of go-ethereum, Nethermind, Erigon, Besu, Reth and Anvil, and of the services of Infura, Alchemy, QuickNode, Ankr,
// Cloudflare, Chainstack, BlockPI and dRPC.
var wordings = []struct {
	kind  kind
	parts []string
}{
	{aboutRequest, []string{
		// of calls
		"revert", "vm execution error", "vm exception", "evm error ", "invalid opcode", "invalid jump", "stack underflow", "stack limit reached",
		"out of gas", "gas required exceeds", "exceeds block gas limit", "exceeds the block gas limit", "intrinsic gas", "gas too low",
		"insufficient funds", "insufficient balance", "max fee per gas less than", "max initcode size exceeded",
		// of transactions
		"nonce too", "underpriced", "already known", "known transaction", "invalid sender", "invalid signature", "oversized data",
		// of logs: too much was asked for
		"block range", "blocks range", "range too", "range is too", "range limit", "max range", "blocks distance", "block distance",
		"query returned more than", "query exceeds", "response size", "response too", "response is too", "too many results", "max results", "too many logs", "max logs",
		"limit the query", "limited to 0 - ", "limited to a ", "logs matched by query exceeds", "backend response too large", "specify less number of address",
	}},
	{denied, []string{
		"api key", "api-key", "apikey", "access key", "unauthor", "authenticat", "must be authorized", "forbidden", "access denied",
		"permission denied", "not allowed to access", "does not have access", "project id", "project suspended", "project is suspended",
		"app is inactive", "account disabled", "tenant disabled", "endpoint disabled", "endpoint is disabled", "is suspended",
		"on whitelist", "on the whitelist", "in whitelist", "in the whitelist", "past due", "payment required", "invalid token",
	}},
	{noMethod, []string{
		"method not found", "method not supported", "method is not supported", "unsupported method", "method not available", "method is not available",
		"does not exist/is not available", "method not allowed", "method is disabled", "method not enabled", "method is not whitelisted", "method is not allowed",
		"in your current plan", "on your current plan", "not available on the", "not supported on this",
	}},
	{missing, []string{
		"missing trie node", "header not found", "header for hash not found", "header for number not found", "block not found",
		"block is not available", "unknown block", "could not find block", "not currently canonical", "state not available",
		"state is not available", "state unavailable", "historical state", "no state available", "missing state", "state recent enough",
		"pruned", "old data not available", "world state", "state histories",
	}},
	{forNow, []string{
		// quotas and load
		"rate limit", "rate-limit", "ratelimit", "rate exceeded", "too many request", "too many concurrent", "request limit", "requests limited",
		"request count exceeded", "limit exceeded", "limit reached", "exceeded its", "has exceeded", "exceeded the", "quota", "capacity", "compute unit", "credits",
		"ran out of cu", "free tier", "throttl", "slow down", "try again", "too much load", "overload", "temporarily", "unavailable",
		"cannot fulfill request", "upstream", "bad gateway", "service error",
		// of a node that begins
		"syncing", "synced", "not ready", "starting up",
		// faults
		"timeout", "timed out", "deadline", "context canceled", "internal error", "internal server error", "database", "leveldb", "pebble",
		"mdbx", "rocksdb", "disk", "i/o", "input/output", "corrupt", "panic", "method handler crashed", "connection",
	}},
}

// codes are those whose meaning is the same with each node. Those of EIP-1474 and EIP-1193, and of services.
var codes = map[int]kind{
	3:      aboutRequest, // execution reverted
	-32602: aboutRequest, // invalid params
	-32003: aboutRequest, // transaction rejected
	-32001: missing,      // resource not found
	-32601: noMethod,
	-32004: noMethod,
	4200:   noMethod,
	4100:   denied,
	-32052: denied,
	-32005: forNow, // limit exceeded
	-32002: forNow, // resource unavailable
	-32007: forNow, // request limit reached
	-32029: forNow, // too many requests
	-32046: forNow, // cannot fulfill request
	-32090: forNow, // too many requests
	-32097: forNow,
	-32603: forNow, // internal error
	429:    forNow,
}

// plain are the codes that say all: whatever stands beside them.
var plain = []int{3, -32602, -32003, -32601, 4200, 4100, -32052, 429}

// kindOf returns what a call's outcome is about. Success, and that a node does not know something, are about the request.
func kindOf(err error) kind {
	var refused rpc.Error
	var status rpc.HTTPError
	switch {
	case err == nil, errors.Is(err, ethereum.NotFound), errors.Is(err, ErrTooLarge):
		return aboutRequest
	case errors.As(err, &refused):
		return kindOfRefusal(refused.ErrorCode(), refused.Error())
	case errors.As(err, &status):
		return kindOfStatus(status.StatusCode)
	}
	return forNow
}

// mayBeAtFault are the methods of which a question can be refused for what it asks: calls fail, logs are too many. To any other a node
// that refuses it, or answers at any length, is not believed before another one is asked.
var mayBeAtFault = []string{callMethod, estimateGas, getLogs}

// outcomeOf is kindOf for a method. What a node does not know another one may have.
func outcomeOf(method string, err error) kind {
	k := kindOf(err)
	if errors.Is(err, ethereum.NotFound) || err != nil && k == aboutRequest && !slices.Contains(mayBeAtFault, method) {
		return unclear
	}
	return k
}

func kindOfRefusal(code int, text string) kind {
	if slices.Contains(plain, code) {
		return codes[code]
	}
	text = strings.ToLower(clip(text))
	for _, w := range wordings {
		for _, part := range w.parts {
			if strings.Contains(text, part) {
				return w.kind
			}
		}
	}
	if k, known := codes[code]; known {
		return k
	}
	return unclear
}

// kindOfStatus returns what an HTTP status is about, that came without a refusal of the node's own.
func kindOfStatus(status int) kind {
	switch status {
	case http.StatusUnauthorized, http.StatusPaymentRequired, http.StatusForbidden, http.StatusNotFound, http.StatusMethodNotAllowed,
		http.StatusProxyAuthRequired, http.StatusGone:
		return denied
	}
	if status >= 300 && status < 400 { // another address
		return denied
	}
	return forNow
}
