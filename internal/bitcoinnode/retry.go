package bitcoinnode

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

// checkRetry says whether a try is worth repeating at once. An HTTP 500 is not: Bitcoin Core gives it with every error of a
// JSON-RPC call.
func checkRetry(ctx context.Context, resp *http.Response, err error) (bool, error) {
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
	switch resp.StatusCode {
	case http.StatusTooManyRequests, http.StatusBadGateway, http.StatusServiceUnavailable, http.StatusGatewayTimeout:
		return true, nil
	}
	return false, nil
}

// backoff returns how long to wait before the next try: twice as long each time or what the server asks for, within the
// limits, and half of it at random, so that many clients do not come back at once.
func backoff(least, most time.Duration, attempt int, resp *http.Response) time.Duration {
	wait := retryablehttp.DefaultBackoff(least, most, attempt, resp)
	wait = max(least, min(wait, most)) // a server may ask for years, or for so much that it overflows
	return wait/2 + rand.N(wait/2+1)
}
