// SPDX-License-Identifier: MIT

package main

import (
	"context"
	"fmt"
	"time"

	"github.com/assize/assize/relay"
	"github.com/assize/assize/relay/protocol"
	"github.com/assize/assize/relay/txmgr"
)

// streamer plays one side of a fork dispute by a script: it streams headers of
// its chain to the court and presents them.
type streamer struct {
	who  *actor
	side protocol.Side
	// chain is its own; nil for the one that the network builds on.
	chain *branch
	acts  []act
	// at is the height of the last record it has made known: zero for the
	// checkpoint's.
	at uint32
}

// act is one transaction of a script: headers up to a height follow the record
// of the last one.
type act struct {
	to   uint32
	does string        // mark, extend or present
	wait time.Duration // at least, since the dispute was opened
	// refusal is the reason for which the court must refuse it.
	refusal relay.Revert
	says    string // more about it, for people
}

// What an act does.
const (
	// mark makes the record at its end known as that of the block in question.
	mark = "mark"
	// extend makes the record at its end known.
	extend = "extend"
	// present takes the lead.
	present = "present"
)

func (s *streamer) play(ctx context.Context, m *match) (moved bool, err error) {
	for len(s.acts) > 0 {
		home, b, err := m.snapshot(ctx)
		if err != nil || b == nil {
			return moved, err
		}
		f := openFork(b, s.side)
		next := s.acts[0]
		if f == nil || home.Block.Time < f.OpenedAt+uint64(next.wait.Seconds()) {
			return moved, nil
		}
		s.acts = s.acts[1:]
		call, text, err := s.callOf(m, home, f, next)
		if err != nil {
			return moved, err
		}
		expected := done
		if next.refusal != "" {
			expected = refused(next.refusal)
		}
		ok, err := m.move(ctx, s.who, call, expected, text+next.says)
		if err != nil {
			return moved, err
		}
		if ok {
			s.at = next.to
		}
		moved = moved || ok
	}
	return moved, nil
}

// callOf returns the transaction of an act, and tells it.
func (s *streamer) callOf(m *match, home *protocol.State, f *protocol.Fork, a act) (txmgr.Call, string, error) {
	chain := s.chain
	if chain == nil {
		chain = m.living.main
	}
	e, err := evidenceOf(chain, home.Checkpoints[f.Checkpoint], m.foreign.network)
	if err != nil {
		return txmgr.Call{}, "", err
	}
	from := max(s.at, e.checkpoint.Height)
	record, headers := e.record(from, f.Height), e.above(from, a.to)
	if a.does == present {
		var call txmgr.Call
		ancestor := e.state(f.Height)
		call, err = relay.At(&m.client.Params).Present(f, &record, &ancestor, headers)
		return call, presenting(from, len(headers)), err
	}
	call, err := relay.At(&m.client.Params).Extend(&record, headers, a.does == mark)
	return call, extending(from, len(headers), a.does == mark), err
}

// openFork returns a batch's open fork dispute of a side's turn, or nil.
func openFork(b *protocol.Batch, turn protocol.Side) *protocol.Fork {
	for _, f := range b.OpenForks() {
		if f.Game.Turn == turn {
			return f
		}
	}
	return nil
}

// forkGriefer opens a fork dispute about a true claim, once.
type forkGriefer struct{ opened bool }

func (g *forkGriefer) play(ctx context.Context, m *match) (moved bool, err error) {
	home, b, err := m.snapshot(ctx)
	if err != nil || b == nil || g.opened {
		return false, err
	}
	g.opened = true
	call, err := relay.At(&m.client.Params).ChallengeFork(b, 0, home.Checkpoints[b.Checkpoint].Height)
	if err != nil {
		return false, err
	}
	return m.move(ctx, m.griefer, call, done,
		fmt.Sprintf("opens a fork dispute against the truth with %s ether", ether(call.Value)))
}
