// SPDX-License-Identifier: MIT

package node

import (
	"context"
	"errors"
	"fmt"
	"io"
	"maps"
	"net/url"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/assize/assize/btcheaders"
)

// Client is what each client of this package is.
type Client interface {
	Name() string
	Tip(ctx context.Context) (hash btcheaders.Hash, height uint32, err error)
	Headers(ctx context.Context, from uint32, count int) ([]btcheaders.Header, error)
	Block(ctx context.Context, hash btcheaders.Hash) ([]byte, error)
	Pace() time.Duration
	Close()
}

// Source is a client's configuration, as one line of text says it.
type Source struct {
	// Kind is rpc, rest or esplora.
	Kind   string
	Config Config
	// PasswordFile is the file whose first line is the password of Config.User.
	PasswordFile string
}

// kinds are the clients that a source may name.
var kinds = map[string]func(Config) (Client, error){
	"rpc":     func(c Config) (Client, error) { return orNil(NewRPC(c)) },
	"rest":    func(c Config) (Client, error) { return orNil(NewREST(c)) },
	"esplora": func(c Config) (Client, error) { return orNil(NewEsplora(c)) },
}

// orNil makes no client the nil interface.
func orNil[C Client](c C, err error) (Client, error) {
	if err != nil {
		return nil, err
	}
	return c, nil
}

// ParseSource reads a source from text:
//
//	KIND+http(s)://[USER[:PASSWORD]@]HOST[:PORT][/PATH][?KEY=VALUE[&KEY=VALUE]...]
//
// The kind is rpc, rest or esplora. The keys, each at most once:
//
//	cookie         a file of credentials, as Bitcoin Core writes it
//	password-file  a file whose first line is the user's password
//	ca             a file of certificates (PEM) that alone are trusted
//	name           what stands for the source in logs
//	timeout        the time for one try, like 30s
//	rate           how many requests an hour are sent at most
//
// What is special in a URL, and a comma, is written as in URLs: %2C. No file is read.
//
// Expected errors: [ErrConfig], without any part of the text but names of keys.
func ParseSource(text string) (Source, error) {
	bad := func(format string, args ...any) (Source, error) {
		return Source{}, fmt.Errorf("%w: %w", ErrConfig, fmt.Errorf(format, args...))
	}
	kind, address, _ := strings.Cut(text, "+")
	u, err := url.Parse(address)
	if _, known := kinds[kind]; !known || err != nil || u.Opaque != "" || u.Fragment != "" || u.Hostname() == "" || (u.Scheme != "http" && u.Scheme != "https") {
		return bad("a source is rpc, rest or esplora, then +http://HOST:PORT or +https://HOST:PORT")
	}
	query, err := url.ParseQuery(u.RawQuery)
	if err != nil {
		return bad("what follows the ? of a source is not of the form key=value&key=value")
	}
	s := Source{Kind: kind}
	for _, key := range slices.Sorted(maps.Keys(query)) {
		values := query[key]
		if len(values) > 1 || values[0] == "" {
			return bad("%s of a source is needed once, with a value", clip(key))
		}
		switch value := values[0]; key {
		case "cookie":
			s.Config.CookieFile = value
		case "password-file":
			s.PasswordFile = value
		case "ca":
			s.Config.CAFile = value
		case "name":
			s.Config.Name = value
		case "timeout":
			if s.Config.Timeout, err = time.ParseDuration(value); err != nil || s.Config.Timeout <= 0 {
				return bad("timeout of a source must be a duration above zero, like 30s")
			}
		case "rate":
			if s.Config.Rate, err = strconv.Atoi(value); err != nil || s.Config.Rate < minRate || s.Config.Rate > maxRate {
				return bad("rate of a source must be from %d to %d requests an hour", minRate, maxRate)
			}
		default:
			return bad("a source has no key %s: it has cookie, password-file, ca, name, timeout, rate", clip(key))
		}
	}
	if u.User != nil {
		s.Config.User = u.User.Username()
		s.Config.Password, _ = u.User.Password()
	}
	switch {
	case s.Config.CookieFile != "" && (u.User != nil || s.PasswordFile != ""):
		return bad("a cookie file, and user and password: one of them")
	case s.PasswordFile != "" && s.Config.User == "":
		return bad("a password file needs a user before the host: user@host")
	case s.PasswordFile != "" && s.Config.Password != "":
		return bad("a password, and a password file: one of them")
	}
	if s.Config.Name == "" {
		s.Config.Name = u.Scheme + "://" + u.Host
	}
	u.User, u.RawQuery = nil, ""
	s.Config.URL = u.String()
	return s, nil
}

// RelativeTo makes the paths of files that are relative ones under a folder.
func (s *Source) RelativeTo(folder string) {
	for _, path := range []*string{&s.Config.CookieFile, &s.Config.CAFile, &s.PasswordFile} {
		if *path != "" && !filepath.IsAbs(*path) {
			*path = filepath.Join(folder, *path)
		}
	}
}

// maxPasswordFile bounds a file of a password, in bytes.
const maxPasswordFile = 4096

// Open returns the client. It reads the files but that of the cookie, and does not connect.
//
// Expected errors: [ErrConfig].
func (s Source) Open() (Client, error) {
	config := s.Config
	if s.PasswordFile != "" {
		password, err := readPassword(s.PasswordFile)
		if err != nil {
			return nil, fmt.Errorf("%w %q: password file: %w", ErrConfig, config.Name, err)
		}
		config.Password = password
	}
	open, ok := kinds[s.Kind]
	if !ok {
		return nil, fmt.Errorf("%w: no kind %q", ErrConfig, s.Kind)
	}
	return open(config)
}

func readPassword(path string) (string, error) {
	file, err := os.Open(path)
	if err != nil {
		return "", err
	}
	defer file.Close()
	content, err := io.ReadAll(io.LimitReader(file, maxPasswordFile+1))
	if err != nil {
		return "", err
	}
	line, _, _ := strings.Cut(string(content), "\n")
	line = strings.TrimSuffix(line, "\r")
	switch {
	case len(content) > maxPasswordFile:
		return "", fmt.Errorf("%s has more than %d bytes", path, maxPasswordFile)
	case line == "":
		return "", errors.New("its first line is empty")
	}
	return line, nil
}

// String returns the source as it was parsed, without what may be secret: the password, and the path.
func (s Source) String() string {
	u, err := url.Parse(s.Config.URL)
	if err != nil {
		return s.Kind
	}
	text := s.Kind + "+" + u.Scheme + "://"
	if s.Config.User != "" {
		text += clip(s.Config.User) + "@"
	}
	text += u.Host
	if strings.Trim(u.Path, "/") != "" {
		text += "/..."
	}
	options := url.Values{}
	for key, value := range map[string]string{"cookie": s.Config.CookieFile, "password-file": s.PasswordFile, "ca": s.Config.CAFile} {
		if value != "" {
			options.Set(key, value)
		}
	}
	if s.Config.Name != u.Scheme+"://"+u.Host {
		options.Set("name", s.Config.Name)
	}
	if s.Config.Timeout > 0 {
		options.Set("timeout", s.Config.Timeout.String())
	}
	if s.Config.Rate > 0 {
		options.Set("rate", strconv.Itoa(s.Config.Rate))
	}
	if len(options) > 0 {
		shown, _ := url.QueryUnescape(options.Encode())
		text += "?" + shown
	}
	return text
}
