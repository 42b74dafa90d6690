// SPDX-License-Identifier: MIT

package node

import (
	"crypto/tls"
	"crypto/x509"
	"fmt"
	"net"
	"net/http"
	"net/url"
	"os"
	"time"

	"github.com/hashicorp/go-retryablehttp"
)

// Config says where an endpoint is and how to speak to it.
type Config struct {
	// Name stands for the endpoint in errors and logs; without one it is the URL's scheme and host.
	Name string
	// URL is http or https; for [REST] without /rest, for [Esplora] with the /api that most servers have. A user and a
	// password in it are taken as those below.
	URL string

	User, Password string
	// CookieFile is the file that Bitcoin Core writes its credentials into, read anew for each request: a restarted node
	// has others.
	CookieFile string

	// CAFile holds the certificates, PEM, that alone are trusted to vouch for the server; without it the system's are.
	CAFile string

	// Timeout is the time for one try, reading included. Zero means 30 s.
	Timeout time.Duration
	// Retries is how often a try that broke off, or met a busy server, is repeated at once, after about a second. Negative
	// means never, zero means twice. A try that ran out of time is not repeated: whoever asks should do so later.
	Retries int
	// Rate is how many requests are sent within an hour, whichever it is, at most. A batch is one. Zero means no bound, but
	// [Esplora] has one of its own.
	Rate int
	// BatchSize is the number of calls in a JSON-RPC batch. Zero means 500.
	BatchSize int
}

const (
	defaultTimeout   = 30 * time.Second
	defaultRetries   = 2
	defaultBatchSize = 500

	minRate            = 60
	maxRate            = 100_000_000
	defaultEsploraRate = 600 // the public server of Blockstream allows 700

	dialTimeout       = 10 * time.Second
	maxResponseHeader = 64 << 10 // bytes
)

// open checks a configuration, and returns what speaks to its endpoint.
func (c Config) open() (*endpoint, error) {
	bad := func(format string, args ...any) (*endpoint, error) {
		return nil, fmt.Errorf("%w %q: %w", ErrConfig, c.Name, fmt.Errorf(format, args...))
	}
	base, err := url.Parse(c.URL)
	if err != nil { // the error repeats the URL, which may hold secrets
		return bad("its URL cannot be read")
	}
	if (base.Scheme != "http" && base.Scheme != "https") || base.Hostname() == "" || base.Fragment != "" {
		return bad("its URL is not of the form http(s)://host:port/path")
	}
	if base.User != nil {
		if c.User != "" || c.Password != "" {
			return bad("user and password stand in the URL and beside it")
		}
		c.User = base.User.Username()
		c.Password, _ = base.User.Password()
		base.User = nil
	}
	if c.CookieFile != "" && (c.User != "" || c.Password != "") {
		return bad("a cookie file, and user and password: one of them")
	}
	if c.Name == "" {
		c.Name = base.Scheme + "://" + base.Host
	}
	if c.Timeout < 0 || c.BatchSize < 0 {
		return bad("negative timeout or batch size")
	}
	if c.Rate != 0 && (c.Rate < minRate || c.Rate > maxRate) {
		return bad("a rate must be from %d to %d requests an hour", minRate, maxRate)
	}
	transport, err := c.transport()
	if err != nil {
		return bad("%w", err)
	}
	e := &endpoint{name: c.Name, base: base, user: c.User, password: c.Password, cookieFile: c.CookieFile, budget: newBudget(c.Rate)}
	e.client = &retryablehttp.Client{
		HTTPClient: &http.Client{
			Transport:     transport,
			Timeout:       orDefault(c.Timeout, defaultTimeout),
			CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse },
		},
		RetryWaitMin: minRetryWait,
		RetryWaitMax: maxRetryWait,
		RetryMax:     max(orDefault(c.Retries, defaultRetries), 0),
		CheckRetry:   e.checkRetry,
		PrepareRetry: func(req *http.Request) error { return e.budget.take(req.Context()) },
		Backoff:      backoff,
		ErrorHandler: retryablehttp.PassthroughErrorHandler,
	}
	return e, nil
}

func (c Config) transport() (*http.Transport, error) {
	secure := &tls.Config{MinVersion: tls.VersionTLS12}
	if c.CAFile != "" {
		pem, err := os.ReadFile(c.CAFile)
		if err != nil {
			return nil, err
		}
		secure.RootCAs = x509.NewCertPool()
		if !secure.RootCAs.AppendCertsFromPEM(pem) {
			return nil, fmt.Errorf("%s: no certificate in it", c.CAFile)
		}
	}
	return &http.Transport{
		Proxy:                  http.ProxyFromEnvironment,
		DialContext:            (&net.Dialer{Timeout: dialTimeout, KeepAlive: 30 * time.Second}).DialContext,
		TLSClientConfig:        secure,
		TLSHandshakeTimeout:    dialTimeout,
		ForceAttemptHTTP2:      true,
		MaxIdleConnsPerHost:    4,
		IdleConnTimeout:        90 * time.Second,
		MaxResponseHeaderBytes: maxResponseHeader,
	}, nil
}

func orDefault[T comparable](given, otherwise T) T {
	var zero T
	if given == zero {
		return otherwise
	}
	return given
}
