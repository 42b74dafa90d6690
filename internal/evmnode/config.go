// SPDX-License-Identifier: MIT

package evmnode

import (
	"crypto/tls"
	"errors"
	"fmt"
	"net"
	"net/http"
	"net/url"
	"slices"
	"time"

	"github.com/rs/zerolog"
)

// Config says where the nodes are and how to speak to them. Zero fields have the defaults that are named.
type Config struct {
	// URLs are http, https, ws or wss. The first one that answers is read.
	URLs []string

	// Timeout is the time for one call, answer included: 30 s.
	Timeout time.Duration
	// Patience is how long the nodes that are not read are waited for: 3 s. They then have the rest of Timeout for themselves.
	Patience time.Duration
	// RetryMin and RetryMax are the pauses of a node after its first failure, and after many: 2 s, 5 min. They are for those
	// that others can stand in for.
	RetryMin, RetryMax time.Duration
	// Backoff is the pause before a read that no node has answered is asked once more: 100 ms. Each further one is four times as
	// long, and none ends after Timeout.
	Backoff time.Duration
	// StaleAfter is the age of a head at which a node is no longer read if another one that bears it out is ahead: 2 min.
	StaleAfter time.Duration
	// MaxAnswer is the length of an answer, in bytes: 32 MiB, since one block may hold 60 million gas of logs. Longer ones are
	// [ErrTooLarge].
	MaxAnswer int64

	Log zerolog.Logger
}

// ErrConfig means that a configuration makes no sense.
var ErrConfig = errors.New("bad configuration of the home nodes")

const (
	defaultTimeout    = 30 * time.Second
	defaultPatience   = 3 * time.Second
	defaultRetryMin   = 2 * time.Second
	defaultRetryMax   = 5 * time.Minute
	defaultBackoff    = 100 * time.Millisecond
	defaultStaleAfter = 2 * time.Minute
	defaultMaxAnswer  = 32 << 20

	// maxTries is how often a read is asked that no node answers, backoffGrowth by what the pause between grows.
	maxTries      = 4
	backoffGrowth = 4

	dialTimeout       = 10 * time.Second
	maxResponseHeader = 64 << 10 // bytes
)

// complete checks the configuration and fills defaults in. Its errors do not repeat addresses.
func (c *Config) complete() error {
	if len(c.URLs) == 0 {
		return fmt.Errorf("%w: no address", ErrConfig)
	}
	for i, address := range c.URLs {
		u, err := url.Parse(address)
		if err != nil || !slices.Contains([]string{"http", "https", "ws", "wss"}, u.Scheme) || u.Hostname() == "" || u.Fragment != "" {
			return fmt.Errorf("%w: address %d is none of a node, like http://127.0.0.1:8545 or wss://host/path", ErrConfig, i+1)
		}
		if first := slices.Index(c.URLs, address); first < i {
			return fmt.Errorf("%w: addresses %d and %d are the same", ErrConfig, first+1, i+1)
		}
	}
	for _, d := range []struct {
		value     *time.Duration
		otherwise time.Duration
	}{
		{&c.Timeout, defaultTimeout},
		{&c.Patience, defaultPatience},
		{&c.RetryMin, defaultRetryMin},
		{&c.RetryMax, defaultRetryMax},
		{&c.Backoff, defaultBackoff},
		{&c.StaleAfter, defaultStaleAfter},
	} {
		if *d.value < 0 {
			return fmt.Errorf("%w: a negative duration", ErrConfig)
		}
		if *d.value == 0 {
			*d.value = d.otherwise
		}
	}
	if c.MaxAnswer <= 0 {
		c.MaxAnswer = defaultMaxAnswer
	}
	return nil
}

// names returns what stands for each node: its host, with a number where that is not enough.
func (c *Config) names() []string {
	var names []string
	seen := map[string]int{}
	for _, address := range c.URLs {
		u, _ := url.Parse(address) // complete has checked it
		seen[u.Host]++
		name := u.Host
		if n := seen[u.Host]; n > 1 {
			name = fmt.Sprintf("%s#%d", u.Host, n)
		}
		names = append(names, name)
	}
	return names
}

// httpClient returns a client whose answers are bounded. It does not follow redirects, which may lead anywhere, and speaks
// HTTP/1.1: there a call that ran out of time takes its connection with it, and the next one gets another.
func (c *Config) httpClient() *http.Client {
	return &http.Client{
		Transport: &boundedTransport{most: c.MaxAnswer, Transport: http.Transport{
			Proxy:                  http.ProxyFromEnvironment,
			DialContext:            (&net.Dialer{Timeout: dialTimeout, KeepAlive: 30 * time.Second}).DialContext,
			TLSClientConfig:        &tls.Config{MinVersion: tls.VersionTLS12},
			TLSHandshakeTimeout:    dialTimeout,
			MaxIdleConnsPerHost:    4,
			IdleConnTimeout:        90 * time.Second,
			MaxResponseHeaderBytes: maxResponseHeader,
		}},
		CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse },
	}
}
