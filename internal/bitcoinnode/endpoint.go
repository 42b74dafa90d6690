package bitcoinnode

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"os"
	"strings"

	"github.com/hashicorp/go-retryablehttp"
)

// endpoint sends requests, and reads answers of limited length.
type endpoint struct {
	name string
	base *url.URL // without credentials

	user, password string
	cookieFile     string

	client *retryablehttp.Client
	budget *budget
}

// Name returns what stands for the endpoint in errors and logs.
func (e *endpoint) Name() string { return e.name }

// Close gives the idle connections up.
func (e *endpoint) Close() { e.client.HTTPClient.CloseIdleConnections() }

// naming makes an error, if there is one, tell the endpoint and what was asked for.
func (e *endpoint) naming(asked string, err *error) {
	if *err != nil {
		*err = fmt.Errorf("%s: %s: %w", e.name, asked, *err)
	}
}

// get reads what stands at a path under the base, at most limit bytes.
func (e *endpoint) get(ctx context.Context, limit int, path ...string) ([]byte, error) {
	body, status, err := e.send(ctx, http.MethodGet, e.base.JoinPath(path...), nil, limit)
	if err == nil {
		err = statusError(status)
	}
	if err != nil {
		return nil, err
	}
	return body, nil
}

// statusError returns the error that a status stands for; nil for 200.
func statusError(status int) error {
	switch {
	case status == http.StatusOK:
		return nil
	case status == http.StatusNotFound:
		return fmt.Errorf("%w: HTTP status 404", ErrNotFound)
	case status == http.StatusUnauthorized || status == http.StatusForbidden:
		return fmt.Errorf("%w: HTTP status %d", ErrUnauthorized, status)
	case status >= 300 && status < 400:
		return fmt.Errorf("%w: status %d, and redirects are not followed", ErrStatus, status)
	}
	return fmt.Errorf("%w: status %d", ErrStatus, status)
}

// send sends a request, again if that may help, and returns the last answer whatever its status.
func (e *endpoint) send(ctx context.Context, method string, to *url.URL, content []byte, limit int) (body []byte, status int, err error) {
	var rawBody any
	if content != nil {
		rawBody = content
	}
	req, err := retryablehttp.NewRequestWithContext(ctx, method, to.String(), rawBody)
	if err != nil { // the error repeats the URL
		return nil, 0, fmt.Errorf("%w: no such request can be made", ErrConfig)
	}
	if err := e.authorize(req.Request); err != nil {
		return nil, 0, err
	}
	if content != nil {
		req.Header.Set("Content-Type", "application/json")
	}
	req.SetResponseHandler(func(resp *http.Response) error {
		body, err = readLimited(resp, limit)
		return err
	})
	if err := e.budget.take(ctx); err != nil {
		return nil, 0, err
	}
	resp, err := e.client.Do(req)
	if resp != nil {
		defer resp.Body.Close()
	}
	if err != nil {
		return nil, 0, failure(ctx, err)
	}
	e.budget.answered(resp.StatusCode)
	return body, resp.StatusCode, nil
}

// authorize adds the credentials, if there are any.
func (e *endpoint) authorize(req *http.Request) error {
	user, password := e.user, e.password
	if e.cookieFile != "" {
		cookie, err := os.ReadFile(e.cookieFile)
		if err != nil {
			return fmt.Errorf("%w: cookie file: %w", ErrUnauthorized, err)
		}
		var ok bool
		if user, password, ok = strings.Cut(strings.TrimSpace(string(cookie)), ":"); !ok {
			return fmt.Errorf("%w: cookie file %s is not of the form user:password", ErrUnauthorized, e.cookieFile)
		}
	}
	if user != "" || password != "" {
		req.SetBasicAuth(user, password)
	}
	return nil
}

// failure turns what the HTTP client reports into an error of this package, without the URL.
func failure(ctx context.Context, err error) error {
	if ctx.Err() != nil {
		return fmt.Errorf("%w: %w", ErrUnreachable, ctx.Err())
	}
	if errors.Is(err, ErrTooLarge) || errors.Is(err, ErrRateLimited) {
		return err
	}
	if of := (*url.Error)(nil); errors.As(err, &of) {
		err = of.Err
	}
	return fmt.Errorf("%w: %s", ErrUnreachable, clip(err.Error()))
}

// readLimited reads an answer to its end. Expected errors: ErrTooLarge; those of the connection.
func readLimited(resp *http.Response, limit int) ([]byte, error) {
	tooLarge := fmt.Errorf("%w: over %d bytes", ErrTooLarge, limit)
	if resp.ContentLength > int64(limit) {
		return nil, tooLarge
	}
	body, err := io.ReadAll(io.LimitReader(resp.Body, int64(limit)+1))
	if err != nil {
		return nil, err
	}
	if len(body) > limit {
		return nil, tooLarge
	}
	return body, nil
}
