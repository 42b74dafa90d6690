// SPDX-License-Identifier: MIT

package signer

import (
	"fmt"
	"net/url"
	"path/filepath"
	"strings"
	"time"
)

// Remote is a server that signs.
type Remote struct {
	// Kind is clef or web3signer.
	Kind string
	// URL is where the server is reached by HTTP; empty if by Path.
	URL string
	// Path is that of a unix socket.
	Path string
	// Timeout is the time for one signature: for Clef that of a person who looks at the transaction and agrees.
	Timeout time.Duration
}

// Times for one signature that hold if the address names none.
const (
	clefTimeout       = 5 * time.Minute
	web3signerTimeout = 30 * time.Second
)

// ParseRemote reads the address of a server:
//
//	KIND+http(s)://[USER[:PASSWORD]@]HOST[:PORT][/PATH][?timeout=DURATION]
//	KIND+ipc:PATH[?timeout=DURATION]
//
// The kind is clef or web3signer. What is special in a URL is written as in URLs.
//
// Expected errors: ErrAddress, without any part of the text but names of keys.
func ParseRemote(text string) (Remote, error) {
	bad := func(format string, args ...any) (Remote, error) {
		return Remote{}, fmt.Errorf("%w: %s", ErrAddress, fmt.Sprintf(format, args...))
	}
	r := Remote{}
	kind, rest, _ := strings.Cut(text, "+")
	switch r.Kind = kind; kind {
	case "clef":
		r.Timeout = clefTimeout
	case "web3signer":
		r.Timeout = web3signerTimeout
	default:
		return bad("it begins with clef+ or web3signer+, then http://HOST:PORT, https://HOST:PORT or ipc:PATH")
	}
	u, err := url.Parse(rest)
	if err != nil { // the error repeats the text
		return bad("what follows %s+ is no URL", kind)
	}
	query, err := url.ParseQuery(u.RawQuery)
	if err != nil {
		return bad("what follows the ? is not of the form timeout=DURATION")
	}
	for key, values := range query {
		if key != "timeout" || len(values) > 1 {
			return bad("behind the ? stands timeout=DURATION, once, and nothing else")
		}
		if r.Timeout, err = time.ParseDuration(values[0]); err != nil || r.Timeout <= 0 {
			return bad("timeout must be a duration above zero, like 30s")
		}
	}
	u.RawQuery = ""
	switch {
	case u.Fragment != "":
		return bad("a # has no meaning in it")
	case u.Scheme == "ipc":
		path, err := url.PathUnescape(u.Opaque + u.EscapedPath())
		if err != nil || path == "" || u.Host != "" {
			return bad("after ipc: stands the path of a socket")
		}
		r.Path = filepath.Clean(path) // two slashes in front would be read as a host's
	case (u.Scheme == "http" || u.Scheme == "https") && u.Hostname() != "":
		r.URL = u.String()
	default:
		return bad("after %s+ stands http://HOST:PORT, https://HOST:PORT or ipc:PATH", kind)
	}
	return r, nil
}

// RelativeTo makes the path of a socket that is a relative one under a folder.
func (r *Remote) RelativeTo(folder string) {
	if r.Path != "" && !filepath.IsAbs(r.Path) {
		r.Path = filepath.Join(folder, r.Path)
	}
}

// HasPassword reports whether the address holds a password.
func (r Remote) HasPassword() bool {
	u, err := url.Parse(r.URL)
	if err != nil || u.User == nil {
		return false
	}
	_, has := u.User.Password()
	return has
}

// String names the server, without user, password and path.
func (r Remote) String() string {
	if r.Path != "" {
		return r.Kind + "+ipc:" + r.Path
	}
	u, err := url.Parse(r.URL)
	if err != nil {
		return r.Kind
	}
	return r.Kind + "+" + u.Scheme + "://" + u.Host
}
