// SPDX-License-Identifier: MIT

package main

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/rs/zerolog"

	"github.com/assize/assize/btcheaders"
	"github.com/assize/assize/challenger"
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

// view returns what the nodes show above a trusted header state, once they have no
// more. It ends with an error if none of them has been read.
func (l *sourceList) view(ctx context.Context, env environment, trusted btcheaders.State, network btcheaders.Params) (challenger.Foreign, error) {
	chain, err := btcheaders.NewChain(trusted, nil, network)
	if err != nil {
		return nil, err
	}
	clients, err := l.open()
	if err != nil {
		return nil, err
	}
	bar := newProgress(env.stderr, "headers", 0)
	defer bar.end()
	const round = 30 * time.Second
	view, err := bitcoinview.Open(bitcoinview.Config{
		Network: network, Chain: chain, Sources: clients, Round: round, Patience: round, Log: zerolog.Nop(),
		Progress: func(_ string, done, total uint32) {
			bar.total = int(total)
			bar.report(int(done))
		},
	})
	if err != nil {
		return nil, err
	}
	err = view.Update(ctx, nil)
	for err == nil && view.Progressed() {
		err = view.Update(ctx, nil)
	}
	if err := errors.Join(err, view.Close()); err != nil {
		return nil, err
	}
	var failures []error
	for _, s := range view.Report().Sources {
		if s.Tip != (btcheaders.Hash{}) {
			return view, nil
		}
		if s.Err == nil {
			s.Err = fmt.Errorf("no answer within %s", round)
		}
		failures = append(failures, fmt.Errorf("%s: %w", s.Name, s.Err))
	}
	return nil, fmt.Errorf("--sources: none can be read: %w", errors.Join(failures...))
}
