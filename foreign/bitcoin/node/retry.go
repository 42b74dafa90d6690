// SPDX-License-Identifier: MIT

package node

import (
	"context"
	"errors"
	"math/rand/v2"
	"net"
	"net/http"
	"time"

	"github.com/hashicorp/go-retryablehttp"
)

const (
	minRetryWait = 250 * time.Millisecond
	maxRetryWait = 2 * time.Second
)

// checkRetry reports whether a try is worth repeating at once. An HTTP 500 is not: Bitcoin Core gives it with every error of a
// JSON-RPC call. Nor is one of which the server says that there are too many, or says when to come back.
func (e *endpoint) checkRetry(ctx context.Context, resp *http.Response, err error) (bool, error) {
	if ctx.Err() != nil {
		return false, ctx.Err()
	}
	if err != nil {
		var timeout net.Error
		if errors.Is(err, ErrTooLarge) || errors.As(err, &timeout) && timeout.Timeout() {
			return false, nil
		}
		return retryablehttp.DefaultRetryPolicy(ctx, resp, err)
	}
	if after := resp.Header.Get("Retry-After"); resp.StatusCode == http.StatusTooManyRequests || resp.StatusCode == http.StatusServiceUnavailable && after != "" {
		e.budget.close(after)
		return false, nil
	}
	switch resp.StatusCode {
	case http.StatusBadGateway, http.StatusServiceUnavailable, http.StatusGatewayTimeout:
		return true, nil
	}
	return false, nil
}

// backoff returns how long to wait before the next try: twice as long each time, within the limits, and half of it at random,
// so that many clients do not come back at once.
func backoff(least, most time.Duration, attempt int, _ *http.Response) time.Duration {
	wait := max(least, min(retryablehttp.DefaultBackoff(least, most, attempt, nil), most))
	return wait/2 + rand.N(wait/2+1)
}
