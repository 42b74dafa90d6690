// SPDX-License-Identifier: MIT

package node

import (
	"context"
	"crypto/tls"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/url"
	"os"
	"strings"
	"syscall"

	"github.com/hashicorp/go-retryablehttp"

	"github.com/assize/assize/sanitize"
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
	r, err := e.send(ctx, http.MethodGet, e.base.JoinPath(path...), nil, limit)
	if err == nil {
		err = r.refusal()
	}
	if err != nil {
		return nil, err
	}
	return r.body, nil
}

// reply is an answer, whatever its status.
type reply struct {
	body    []byte
	status  int
	secrets []string // that it may repeat
}

// refusal returns the error that the status stands for, with what the server says to it; nil for 200.
func (r *reply) refusal() error {
	kind, hint := ErrStatus, ""
	switch {
	case r.status == http.StatusOK:
		return nil
	case r.status == http.StatusNotFound:
		kind = ErrNotFound
	case r.status == http.StatusUnauthorized:
		kind, hint = ErrUnauthorized, " (check user and password of the source, or its cookie file)"
	case r.status == http.StatusForbidden:
		kind, hint = ErrUnauthorized, " (check whom the server lets in: with Bitcoin Core rpcallowip and rpcwhitelist)"
	case r.status >= 300 && r.status < 400:
		hint = ", and redirects are not followed"
	}
	return fmt.Errorf("%w: HTTP status %d%s%s", kind, r.status, sanitize.Quote(r.body, maxText, r.secrets...), hint)
}

// send sends a request, again if that may help, and returns the last answer whatever its status.
func (e *endpoint) send(ctx context.Context, method string, to *url.URL, content []byte, limit int) (*reply, error) {
	var rawBody any
	if content != nil {
		rawBody = content
	}
	req, err := retryablehttp.NewRequestWithContext(ctx, method, to.String(), rawBody)
	if err != nil { // the error repeats the URL
		return nil, fmt.Errorf("%w: no such request can be made", ErrConfig)
	}
	if err := e.authorize(req.Request); err != nil {
		return nil, err
	}
	if content != nil {
		req.Header.Set("Content-Type", "application/json")
	}
	r := &reply{secrets: e.secrets(req.Request)}
	req.SetResponseHandler(func(resp *http.Response) (err error) {
		r.body, err = readLimited(resp, limit)
		return err
	})
	if err := e.budget.take(ctx); err != nil {
		return nil, err
	}
	resp, err := e.client.Do(req)
	if resp != nil {
		defer resp.Body.Close()
	}
	if err != nil {
		return nil, e.failure(ctx, err)
	}
	e.budget.answered(resp.StatusCode)
	r.status = resp.StatusCode
	return r, nil
}

// secrets returns what was sent to a server that is for it alone.
func (e *endpoint) secrets(req *http.Request) []string {
	_, password, _ := req.BasicAuth()
	secrets := []string{password, strings.TrimPrefix(req.Header.Get("Authorization"), "Basic ")}
	if path := strings.Trim(e.base.Path, "/"); len(path) > len("api/v1") { // a key, perhaps
		secrets = append(secrets, path)
	}
	return secrets
}

// authorize adds the credentials, if there are any.
func (e *endpoint) authorize(req *http.Request) error {
	user, password := e.user, e.password
	if e.cookieFile != "" {
		cookie, err := os.ReadFile(e.cookieFile)
		if err != nil {
			return fmt.Errorf("%w: cookie file: %w (the node writes it when it starts)", ErrUnauthorized, err)
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
func (e *endpoint) failure(ctx context.Context, err error) error {
	if ctx.Err() != nil {
		return fmt.Errorf("%w: %w", ErrUnreachable, ctx.Err())
	}
	if errors.Is(err, ErrTooLarge) || errors.Is(err, ErrRateLimited) {
		return err
	}
	if of := (*url.Error)(nil); errors.As(err, &of) {
		err = of.Err
	}
	var timeout net.Error
	hint := ""
	switch {
	case errors.As(err, new(*net.DNSError)):
		hint = " (check the host's name in the source's address)"
	case errors.Is(err, syscall.ECONNREFUSED):
		hint = " (nothing listens there: check that the node runs, and the port in the source's address)"
	case errors.As(err, new(*tls.CertificateVerificationError)):
		hint = " (name the authority of a certificate of one's own by ca=FILE in the source's address)"
	case errors.As(err, &timeout) && timeout.Timeout():
		return fmt.Errorf("%w within %s (check the source's address, or give it more time by timeout= in it)", ErrUnreachable, e.client.HTTPClient.Timeout)
	}
	return fmt.Errorf("%w: %s%s", ErrUnreachable, clip(err.Error()), hint)
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
