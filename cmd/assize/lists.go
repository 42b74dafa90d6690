// SPDX-License-Identifier: MIT

package main

import (
	"errors"
	"flag"
	"fmt"
	"net/url"
	"slices"
	"strings"

	"github.com/ethereum/go-ethereum/common"
)

// listValue is a flag's value of several: repeated, or with commas between. In a
// file of settings it may be a list of strings.
type listValue interface {
	flag.Value
	add(one string) error
}

// setList sets a list from its parts.
func setList(l listValue, text string) error {
	for _, one := range strings.Split(text, ",") {
		if err := l.add(one); err != nil {
			return err
		}
	}
	return nil
}

func (l *files) add(path string) error {
	if path == "" {
		return errors.New("an empty path")
	}
	*l = append(*l, path)
	return nil
}

// urls is a flag's list of addresses of home nodes.
type urls struct {
	quiet
	list []string
}

// String returns the addresses without what may be secret in them.
func (l *urls) String() string {
	shown := make([]string, len(l.list))
	for i, text := range l.list {
		shown[i] = mask(text)
	}
	return strings.Join(shown, ",")
}

func (l *urls) Set(text string) error { return l.keep(setList(l, text)) }

func (l *urls) add(text string) error {
	u, err := url.Parse(text)
	if err != nil || u.Hostname() == "" || !slices.Contains([]string{"http", "https", "ws", "wss"}, u.Scheme) {
		return errors.New("must be the address of a node, like http://127.0.0.1:8545: http, https, ws or wss")
	}
	if slices.Contains(l.list, text) {
		return fmt.Errorf("%s is named twice", mask(text))
	}
	l.list = append(l.list, text)
	return nil
}

func (l *urls) hasPassword() bool { return slices.ContainsFunc(l.list, hasPassword) }

// secretURL is a flag's web address that whoever knows it can use.
type secretURL struct {
	quiet
	text string
}

// String returns the address without what may be secret in it.
func (s *secretURL) String() string {
	if s.text == "" {
		return ""
	}
	return mask(s.text)
}

func (s *secretURL) Set(text string) error {
	u, err := url.Parse(text)
	if err != nil || u.Hostname() == "" || u.Scheme != "http" && u.Scheme != "https" {
		return s.keep(errors.New("must be a web address: http://… or https://…"))
	}
	s.text = text
	return nil
}

func (s *secretURL) hasPassword() bool { return hasPassword(s.text) }

// hasPassword reports whether an address holds a password that can be told from
// the rest of it.
func hasPassword(address string) bool {
	u, err := url.Parse(address)
	if err != nil || u.User == nil {
		return false
	}
	_, has := u.User.Password()
	return has
}

// mask returns an address without what may be secret in it: user, password,
// path, query. What it leaves out shows as three dots.
func mask(address string) string {
	u, err := url.Parse(address)
	if err != nil {
		return "…"
	}
	text := u.Scheme + "://"
	if u.User != nil {
		text += "…@"
	}
	text += u.Host
	if strings.Trim(u.Path, "/") != "" || u.RawQuery != "" {
		text += "/…"
	}
	return text
}

// addresses is a flag's list of accounts.
type addresses []common.Address

func (l *addresses) String() string {
	texts := make([]string, len(*l))
	for i, a := range *l {
		texts[i] = a.Hex()
	}
	return strings.Join(texts, ",")
}

func (l *addresses) Set(text string) error { return setList(l, text) }

func (l *addresses) add(text string) error {
	var a common.Address
	if err := a.UnmarshalText([]byte(text)); err != nil {
		return err
	}
	if slices.Contains(*l, a) {
		return fmt.Errorf("%s is named twice", a)
	}
	*l = append(*l, a)
	return nil
}
