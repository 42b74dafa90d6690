// SPDX-License-Identifier: MIT

package relay

import (
	"context"
	"errors"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/rpc"

	"github.com/assize/assize/relay/protocol"
)

// try makes a call, and makes it again if it gets no answer, as long as there are
// failures to be forgiven in this read. A node that was slow is not asked again.
func try[T any](ctx context.Context, c *Client, call func() (T, error)) (v T, err error) {
	for range c.bounds.tries {
		v, err = call()
		if err == nil || isAnswer(err) || errors.Is(err, context.DeadlineExceeded) || ctx.Err() != nil || c.forgiven == 0 {
			break
		}
		c.forgiven--
	}
	return v, err
}

// isAnswer reports whether an error is what a node says, and not that it says nothing.
func isAnswer(err error) bool {
	var refused rpc.Error
	return errors.As(err, &refused) || errors.Is(err, ethereum.NotFound) || errors.Is(err, ErrBadHeader) || errors.Is(err, protocol.ErrBadLogs)
}
