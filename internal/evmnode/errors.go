// SPDX-License-Identifier: MIT

package evmnode

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/url"
	"slices"
	"strings"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/rpc"

	"github.com/assize/assize/relay"
)

var (
	// ErrDisagreement means that two nodes tell different things of one block: one of them lies, is broken, or is on a branch
	// of the chain that the other has not or no longer. Ask again later; act on nothing until then.
	ErrDisagreement = errors.New("home nodes disagree")

	// ErrTooLarge means that an answer is longer than an answer may be. It is also an rpc.Error, with the code of an exceeded
	// limit: a smaller question may be answered.
	ErrTooLarge = errors.New("answer is too large")

	// ErrUnknownHeader means that a header is not of a kind that this build knows, where all of it is needed.
	ErrUnknownHeader = fmt.Errorf("%w: of an unknown kind", relay.ErrBadHeader)

	// ErrDenied means that every node has refused until a human acts: the address, the key or the plan is not right.
	ErrDenied = errors.New("no home node lets us in")

	// ErrClosed means that the pool was closed.
	ErrClosed = errors.New("home nodes: closed")
)

// Error is what went wrong between here and the nodes, said for people.
type Error struct {
	text string
	err  error
}

func (e *Error) Error() string { return e.text }
func (e *Error) Unwrap() error { return e.err }

// answered reports whether a node has answered: that it refuses or does not know something is an answer.
func answered(err error) bool {
	var refused rpc.Error
	return err == nil || errors.As(err, &refused) || errors.Is(err, ethereum.NotFound)
}

var errBodyTooLarge = errors.New("body too large")

// tooLarge is ErrTooLarge as a node's refusal.
type tooLarge struct{ host string }

func (e *tooLarge) Error() string { return fmt.Sprintf("the node at %s: %v", e.host, ErrTooLarge) }
func (e *tooLarge) Unwrap() error { return ErrTooLarge }

// ErrorCode is that of "limit exceeded" (EIP-1474).
func (e *tooLarge) ErrorCode() int { return -32005 }

// refusal is a node's refusal that came with an HTTP status, or at great length.
type refusal struct {
	Code    int    `json:"code"`
	Message string `json:"message"`
	Data    any    `json:"data"`
}

func (r *refusal) Error() string  { return clip(r.Message) }
func (r *refusal) ErrorCode() int { return r.Code }
func (r *refusal) ErrorData() any { return r.Data }

// explain says what a failed call means. What the node itself has refused, and that it does not know something, is left as it
// is, if it is short.
func (e *endpoint) explain(timed context.Context, err error) error {
	var refused rpc.Error
	if errors.As(err, &refused) && len(err.Error()) > maxText {
		long := &refusal{Code: refused.ErrorCode(), Message: err.Error()}
		var data rpc.DataError
		if errors.As(err, &data) {
			long.Data = data.ErrorData()
		}
		return long
	}
	if answered(err) {
		return err
	}
	// a websocket's error of that kind is not exported by the library between
	if errors.Is(err, errBodyTooLarge) || strings.HasSuffix(err.Error(), "websocket: read limit exceeded") {
		return &tooLarge{e.name}
	}
	var status rpc.HTTPError
	if errors.As(err, &status) {
		if r := refusalIn(status); r != nil {
			return r
		}
	}
	var dialled *net.OpError
	var sent *url.Error
	cause := err
	if errors.As(err, &sent) {
		cause = sent.Err // without the address
	}
	text := fmt.Sprintf("the node at %s does not answer as an Ethereum node (check --rpc): %s", e.name, clip(cause.Error()))
	switch {
	case errors.As(err, &status) && kindOf(err) == denied:
		text = fmt.Sprintf("the node at %s does not let us in: HTTP status %s (check the address, key and plan of --rpc)", e.name, clip(status.Status))
	case errors.Is(timed.Err(), context.DeadlineExceeded):
		text = fmt.Sprintf("the node at %s did not answer within %s (check --rpc, or give it more --timeout)", e.name, e.config.Timeout)
	case errors.As(err, &status):
		text = fmt.Sprintf("the node at %s answered with HTTP status %s (check --rpc)", e.name, clip(status.Status))
	case errors.As(err, &dialled) && dialled.Op == "dial":
		text = fmt.Sprintf("cannot reach the node at %s (check --rpc): %v", e.name, dialled.Err)
	case errors.Is(err, io.EOF), errors.Is(err, io.ErrUnexpectedEOF), errors.Is(err, rpc.ErrClientQuit):
		text = fmt.Sprintf("the node at %s ended the connection without an answer (check --rpc)", e.name)
	}
	return &Error{text, err}
}

// refusalIn returns what a node refuses in the body of an HTTP error: some put a status before errors of JSON-RPC. Those of
// gateways before a node are not the node's.
func refusalIn(status rpc.HTTPError) *refusal {
	switch status.StatusCode {
	case http.StatusBadRequest, http.StatusRequestEntityTooLarge, http.StatusInternalServerError:
	default:
		return nil
	}
	var body struct {
		Error *refusal `json:"error"`
	}
	if json.Unmarshal(status.Body, &body) != nil || body.Error == nil || body.Error.Code == 0 {
		return nil
	}
	return body.Error
}

// Passing reports whether what a pool failed with is about its nodes and may pass by itself: silence, a quota, a state that is not
// there yet, a disagreement. What was asked wrongly does not, nor what a human must see to.
func Passing(err error) bool {
	if errors.Is(err, ErrDisagreement) {
		return true
	}
	var said *Error
	var refused rpc.Error
	if !errors.As(err, &said) && !errors.As(err, &refused) || errors.Is(err, ErrDenied) || errors.Is(err, ErrUnknownHeader) {
		return false
	}
	k := kindOf(err)
	return k == forNow || k == missing
}

// told is a refusal that is about the node, said for people.
func (e *endpoint) told(err error) error {
	var refused rpc.Error
	if !errors.As(err, &refused) {
		return err
	}
	switch kindOf(err) {
	case denied:
		return &Error{fmt.Sprintf("the node at %s does not let us in (check the address, key and plan of --rpc): it says %q", e.name, clip(err.Error())), err}
	case aboutRequest, unclear, missing:
		return &Error{fmt.Sprintf("the node at %s refuses what another answers: it says %q", e.name, clip(err.Error())), err}
	case forNow:
		return &Error{fmt.Sprintf("the node at %s cannot answer now: it says %q", e.name, clip(err.Error())), err}
	}
	return err
}

// together makes one error of those of several nodes.
func together(all []error) error {
	var texts []string
	kept := all
	for _, err := range all {
		texts = append(texts, err.Error())
	}
	if !slices.ContainsFunc(all, func(err error) bool { return kindOf(err) != denied }) {
		kept = append([]error{ErrDenied}, all...)
	}
	if len(kept) == 1 {
		return kept[0]
	}
	return &Error{strings.Join(texts, "; "), errors.Join(kept...)}
}

const maxText = 300

// clip cuts a text that others wrote, and may have made long.
func clip(text string) string {
	if len(text) <= maxText {
		return text
	}
	return strings.ToValidUTF8(text[:maxText], "") + "..."
}
