// SPDX-License-Identifier: MIT

package node

import (
	"errors"

	"github.com/assize/assize/sanitize"
)

// Kinds of errors. Each error of a call wraps one of them, or that of its context, and names the endpoint.
var (
	// ErrConfig means that a [Config] makes no sense.
	ErrConfig = errors.New("bad configuration of a bitcoin node")

	// ErrUnreachable means that there was no whole answer: no connection, no certificate that is trusted, no end in time.
	ErrUnreachable = errors.New("no answer")

	// ErrUnauthorized means that the credentials were refused, or their file cannot be read.
	ErrUnauthorized = errors.New("not authorized")

	// ErrStatus means that the answer is an HTTP error, a redirect included.
	ErrStatus = errors.New("HTTP error")

	// ErrRateLimited means that an endpoint is not to be asked yet: its budget of requests is spent, or it asked for a pause.
	ErrRateLimited = errors.New("no more requests for now")

	// ErrTooLarge means that an answer is longer than such an answer can be.
	ErrTooLarge = errors.New("answer is too large")

	// ErrMalformed means that an answer is not in the form that the interface documents.
	ErrMalformed = errors.New("malformed answer")

	// ErrWrongAnswer means that an answer is well-formed and about something else than what was asked.
	ErrWrongAnswer = errors.New("wrong answer")

	// ErrNode means that the node reports an error.
	ErrNode = errors.New("the node reports")

	// ErrUnsupported means that the node does not have what is optional: another way serves instead.
	ErrUnsupported = errors.New("the node does not offer it")

	// ErrNoOldBlocks means that the node has headers of old blocks, and not the blocks: it is pruned.
	ErrNoOldBlocks = errors.New("the node has no old blocks")

	// ErrNotFound means that the node does not have what was asked for: it is unknown to it, or pruned.
	ErrNotFound = errors.New("the node does not have it")
)

// maxText bounds a text of others in an error, in bytes.
const maxText = 160

// clip cuts a text that others wrote, and may have made long, and keeps it to one line of printable ASCII.
func clip(text string) string { return sanitize.Clip(text, maxText) }
