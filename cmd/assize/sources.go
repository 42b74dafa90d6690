// SPDX-License-Identifier: MIT

package main

import (
	"fmt"
	"slices"
	"strings"

	bitcoinnode "github.com/assize/assize/foreign/bitcoin/node"
	bitcoinview "github.com/assize/assize/foreign/bitcoin/view"
)

// sourceList is a flag's list of Bitcoin nodes and indexers.
type sourceList struct {
	quiet
	list   []bitcoinnode.Source
	folder string // what relative paths are relative to, if not the working folder
}

// sources binds the Bitcoin nodes to a flag.
func (f *flags) sources() *sourceList {
	s := &sourceList{}
	f.Var(s, "sources", "`LIST` of Bitcoin nodes, with commas between: rpc+http://USER@HOST:PORT?password-file=FILE, rpc+http://HOST:PORT?cookie=FILE, rest+http://HOST:PORT, esplora+https://HOST/api; further keys ca, name, timeout, rate (requests an hour)")
	return s
}

// String returns the sources without what may be secret in them.
func (l *sourceList) String() string {
	texts := make([]string, len(l.list))
	for i, s := range l.list {
		texts[i] = s.String()
	}
	return strings.Join(texts, ",")
}

func (l *sourceList) Set(text string) error { return l.keep(setList(l, text)) }

func (l *sourceList) add(text string) error {
	s, err := bitcoinnode.ParseSource(text)
	if err != nil {
		return err
	}
	if slices.ContainsFunc(l.list, func(other bitcoinnode.Source) bool { return other.Config.Name == s.Config.Name }) {
		return fmt.Errorf("two sources are named %s: give one another name, by name= behind the ?", s.Config.Name)
	}
	if l.folder != "" {
		s.RelativeTo(l.folder)
	}
	l.list = append(l.list, s)
	return nil
}

func (l *sourceList) relativeTo(folder string) { l.folder = folder }

func (l *sourceList) hasPassword() bool {
	return slices.ContainsFunc(l.list, func(s bitcoinnode.Source) bool { return s.Config.Password != "" })
}

// open returns the clients. It does not connect.
func (l *sourceList) open() ([]bitcoinview.Source, error) {
	clients := make([]bitcoinview.Source, len(l.list))
	for i, s := range l.list {
		client, err := s.Open()
		if err != nil {
			return nil, fmt.Errorf("--sources: %w", err)
		}
		clients[i] = client
	}
	return clients, nil
}
