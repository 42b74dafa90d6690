// SPDX-License-Identifier: MIT

package evmnode

import (
	"context"
	"fmt"
	"slices"
	"time"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/ethclient"
)

// A pool fails open. While nodes disagree nothing is told, so that nothing is done upon a lie. But one node that lies must not keep a
// watcher silent until a window or a clock has run out: a move that was not needed costs gas, and one that was not made costs a
// deposit, or makes a lie final. So after a while, or near a deadline, each node is read in turn, and what one shows is done if
// another one accepts it.

// standoff is a disagreement that holds rounds up. The pool's lock guards it.
type standoff struct {
	after time.Duration // how long it may do so
	by    time.Time     // when whoever reads must have acted; zero for not known

	since time.Time // zero for none
	open  bool      // each node is read in turn
	first time.Time // since then
	turn  *endpoint // is read

	// doubted: logs were taken of one node, which no other bears out. They stay.
	doubted bool
	heads   []shownHead // the last ones
}

// shownHead is who told a head.
type shownHead struct {
	hash common.Hash
	by   *endpoint
}

const (
	// startStandoff is how long nodes may disagree before it is known how much time there is.
	startStandoff = time.Minute
	// turns is how many turns fit into the time that a disagreement may hold rounds up.
	turns = 8
	// nearDeadline is how many times that long before a deadline none is waited for.
	nearDeadline = 2
	keptHeads    = 64
)

// Hurry returns how long a disagreement may hold everything up, and when whoever reads must have acted; zero for not known.
func (p *Pool) Hurry(after time.Duration, by time.Time) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.standoff.after, p.standoff.by = after, by
}

// withheld returns a disagreement while it holds everything up, and nil once the pool has opened, or for nil.
func (p *Pool) withheld(disagreement error) error {
	p.mu.Lock()
	defer p.mu.Unlock()
	s := &p.standoff
	now := time.Now()
	if disagreement == nil {
		if s.since.IsZero() || p.contested() {
			return nil
		}
		if s.open {
			p.config.Log.Warn().Msg("home nodes agree again")
		}
		s.since, s.open, s.turn = time.Time{}, false, nil
		return nil
	}
	if s.since.IsZero() {
		s.since = now
	}
	near := !s.by.IsZero() && now.After(s.by.Add(-nearDeadline*s.after))
	if !s.open && (near || now.Sub(s.since) >= s.after) {
		s.open, s.first = true, now
		p.config.Log.Error().Err(disagreement).Time("since", s.since).Bool("deadline", near).
			Msg("home nodes disagree for too long: each is read in turn, and what another one accepts is done")
	}
	if s.open {
		return nil
	}
	return disagreement
}

// contested reports whether a disagreement stands that holds rounds up. The caller holds the lock.
func (p *Pool) contested() bool {
	for k := range p.disagreements {
		if k.what == aboutHead || k.what == aboutLogs {
			return true
		}
	}
	return false
}

// takeTurn chooses the node that is read in a round while the pool is open: each live one, one after the other.
func (p *Pool) takeTurn() {
	p.mu.Lock()
	defer p.mu.Unlock()
	s := &p.standoff
	if !s.open {
		return
	}
	live := slices.DeleteFunc(slices.Clone(p.endpoints), func(e *endpoint) bool { return !e.live })
	if len(live) == 0 {
		s.turn = nil
		return
	}
	turn := max(s.after/turns, 1)
	s.turn = live[int(time.Since(s.first)/turn)%len(live)]
}

// shown notes who told a head.
func (p *Pool) shown(by *endpoint, hash common.Hash) {
	p.mu.Lock()
	defer p.mu.Unlock()
	s := &p.standoff
	if n := len(s.heads); n > 0 && s.heads[n-1] == (shownHead{hash, by}) {
		return
	}
	s.heads = append(s.heads, shownHead{hash, by})
	if len(s.heads) > keptHeads {
		s.heads = slices.Delete(s.heads, 0, 1)
	}
}

// doubts returns the node that told a head, if what it shows is done only when another one accepts it.
func (p *Pool) doubts(hash common.Hash) (by *endpoint, needed bool) {
	first := p.order()[0]
	p.mu.Lock()
	defer p.mu.Unlock()
	s := &p.standoff
	if len(p.endpoints) == 1 || !s.open && !s.doubted {
		return nil, false
	}
	for _, h := range slices.Backward(s.heads) {
		if h.hash == hash {
			return h.by, true
		}
	}
	return first, true
}

// callElsewhere runs a call on the latest block of other nodes than the one that shows why it should be made, until one accepts it.
func (p *Pool) callElsewhere(ctx context.Context, by *endpoint, msg ethereum.CallMsg, block common.Hash) ([]byte, error) {
	call := func(ctx context.Context, c *ethclient.Client) ([]byte, error) { return c.CallContract(ctx, msg, nil) }
	live, _ := p.others(by)
	var refused error
	for _, a := range askAll(ctx, p, live, callMethod, call) {
		if a.err == nil {
			return a.value, nil
		}
		if refused == nil && answered(a.err) {
			text := fmt.Sprintf("%s shows a block %s upon which a call is to be made that %s refuses: %s", by.name, block, a.of.name, clip(a.err.Error()))
			_ = p.disagree(by, a.of, aboutCalls, text)
			refused = a.err
		}
	}
	if refused == nil {
		refused = &Error{fmt.Sprintf("home nodes disagree, and none but %s can be asked whether a call passes", by.name), nil}
	}
	return nil, refused
}

func (p *Pool) isOpen() bool {
	p.mu.Lock()
	defer p.mu.Unlock()
	return p.standoff.open
}
