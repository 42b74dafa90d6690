// SPDX-License-Identifier: MIT

package signer

import (
	"context"
	"encoding/base64"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/url"
	"strings"
	"time"

	"github.com/ethereum/go-ethereum/rpc"

	"github.com/assize/assize/sanitize"
)

// maxAnswer bounds an answer in bytes. A pooled transaction has at most 128 KiB; Clef tells it in hex, and again as JSON.
const maxAnswer = 1 << 20

// call makes one call, over a connection of its own.
//
// Expected errors: ErrUnreachable, ErrRefused, ErrMalformed.
func (r Remote) call(ctx context.Context, timeout time.Duration, result any, method string, params ...any) error {
	timed, cancel := context.WithTimeout(ctx, timeout)
	defer cancel()
	client, err := r.dial(timed)
	if err != nil {
		return r.explain(ctx, timed, timeout, err)
	}
	defer func() {
		cancel() // closes a socket: the client waits for that
		client.Close()
	}()
	var answer json.RawMessage
	if err := client.CallContext(timed, &answer, method, params...); err != nil {
		return r.explain(ctx, timed, timeout, err)
	}
	if err := json.Unmarshal(answer, result); err != nil {
		return fmt.Errorf("%w to %s: %s", ErrMalformed, method, clip(err.Error()))
	}
	return nil
}

// dial returns a client for one call. It reads no more than an answer may have.
func (r Remote) dial(ctx context.Context) (*rpc.Client, error) {
	if r.Path == "" {
		return rpc.DialOptions(ctx, r.URL, rpc.WithHTTPClient(&http.Client{
			Transport: limited{&http.Transport{
				Proxy: http.ProxyFromEnvironment, DisableKeepAlives: true, MaxResponseHeaderBytes: 64 << 10,
			}},
			CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse },
		}))
	}
	conn, err := new(net.Dialer).DialContext(ctx, "unix", r.Path)
	if err != nil {
		return nil, err
	}
	context.AfterFunc(ctx, func() { conn.Close() }) // ends what reads and writes
	return rpc.DialIO(ctx, io.LimitReader(conn, maxAnswer), conn)
}

// limited cuts the bodies of answers.
type limited struct{ http.RoundTripper }

func (l limited) RoundTrip(req *http.Request) (*http.Response, error) {
	resp, err := l.RoundTripper.RoundTrip(req)
	if err == nil {
		resp.Body = struct {
			io.Reader
			io.Closer
		}{io.LimitReader(resp.Body, maxAnswer), resp.Body}
	}
	return resp, err
}

// explain turns what a call reports into an error of this package, without the URL.
func (r Remote) explain(ctx, timed context.Context, timeout time.Duration, err error) error {
	var status rpc.HTTPError
	var refused rpc.Error
	var of *url.Error
	switch {
	case ctx.Err() != nil:
		return fmt.Errorf("%w: %w", ErrUnreachable, ctx.Err())
	case timed.Err() != nil:
		return fmt.Errorf("%w within %s", ErrUnreachable, timeout)
	case errors.As(err, &status):
		return fmt.Errorf("%w: HTTP status %d%s", ErrUnreachable, status.StatusCode, sanitize.Quote(status.Body, maxText, r.secrets()...))
	case errors.As(err, &refused):
		return fmt.Errorf("%w: it says %q", ErrRefused, clip(refused.Error()))
	case errors.As(err, &of):
		err = of.Err
	}
	return fmt.Errorf("%w: %s", ErrUnreachable, clip(err.Error()))
}

// maxText bounds a text of others in an error, in bytes.
const maxText = 200

// clip cuts a text that others wrote, and keeps it to one line of printable ASCII.
func clip(text string) string { return sanitize.Clip(text, maxText) }

// secrets returns what the server's address has that its answers may repeat, and errors not.
func (r Remote) secrets() []string {
	u, err := url.Parse(r.URL)
	if err != nil {
		return nil
	}
	password, _ := u.User.Password()
	plain := u.User.Username() + ":" + password
	return []string{password, base64.StdEncoding.EncodeToString([]byte(plain)), strings.Trim(u.Path, "/")}
}
