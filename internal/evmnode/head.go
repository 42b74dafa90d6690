// SPDX-License-Identifier: MIT

package evmnode

import (
	"context"
	"errors"
	"fmt"
	"maps"
	"math/big"
	"time"

	"github.com/ethereum/go-ethereum"
)

const catchUpInterval = 250 * time.Millisecond

// headerAt returns the header at a number, or the head.
func (p *Pool) headerAt(ctx context.Context, number *big.Int) (*header, error) {
	if number == nil {
		p.takeTurn()
	}
	h, r, err := read(ctx, p, getBlockByNumber, headerByNumber(number))
	if err != nil {
		return nil, err
	}
	if number != nil || len(p.endpoints) == 1 {
		if number == nil {
			p.noteHead(r, &h.Header)
		}
		return p.vouched(ctx, r, h)
	}
	p.noteHead(r, &h.Header)
	p.begin(r)
	live, due := p.others(r)
	deadline := time.Now().Add(p.config.Patience)
	compare := func(ctx context.Context, e *endpoint) { p.compareHeads(ctx, r, e, h, deadline) }
	p.fanOut(due, compare).wait(ctx, 0)
	p.fanOut(live, compare).wait(ctx, p.config.Patience)
	if err := p.withheld(p.headDisagreement()); err != nil {
		return nil, err
	}
	p.shown(r, h.Hash)
	return p.vouched(ctx, r, h)
}

// begin begins a round with the head of a node. Disagreements about heads end when they are not about that node, or one of the
// two is away; those about logs when they were not met again in a whole round; those about calls some time later.
func (p *Pool) begin(r *endpoint) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.round++
	r.proven, r.agrees = true, true
	maps.DeleteFunc(p.disagreements, func(k about, d *Disagreement) bool {
		switch k.what {
		case aboutHead:
			return k.a != r && k.b != r || !k.a.live || !k.b.live
		case aboutLogs:
			return d.round+1 < p.round
		}
		return time.Since(d.last) > callsReported
	})
}

// headDisagreement returns a disagreement about the head as an error, nil if there is none.
func (p *Pool) headDisagreement() error {
	p.mu.Lock()
	defer p.mu.Unlock()
	for k, d := range p.disagreements {
		if k.what == aboutHead {
			return d.err()
		}
	}
	return nil
}

// compareHeads holds a node against the one that is read, at the lower of their heads. One that had the last head is given some
// time to have the new one, so that it can be asked for its logs.
func (p *Pool) compareHeads(ctx context.Context, r, e *endpoint, head *header, deadline time.Time) {
	var latest *header
	for {
		var err error
		if latest, err = ask(ctx, p, e, getBlockByNumber, headerByNumber(nil)); err != nil {
			p.noteRefusal(e, err)
			return
		}
		if latest.Number >= head.Number || !p.isLevel(e) || !p.pause(ctx, catchUpInterval, deadline) {
			break
		}
	}
	p.noteHead(e, &latest.Header)
	ours, theirs := head, latest
	var err error
	asked := e
	number := new(big.Int).SetUint64(min(head.Number, latest.Number))
	switch {
	case latest.Number > head.Number:
		theirs, err = ask(ctx, p, e, getBlockByNumber, headerByNumber(number))
	case latest.Number < head.Number:
		ours, err = ask(ctx, p, r, getBlockByNumber, headerByNumber(number))
		asked = r
	}
	switch {
	case errors.Is(err, ethereum.NotFound):
		p.conclude(r, e, fmt.Sprintf("%s does not have block %d, which is below its latest", asked.name, number), false)
	case err != nil:
		p.noteRefusal(asked, err)
	case ours.Hash != theirs.Hash:
		text := fmt.Sprintf("block %d is %s to the one that is read, %s to %s", number, ours.Hash, theirs.Hash, e.name)
		p.conclude(r, e, text, false)
	case ours.Recomputed && !theirs.Recomputed:
		p.failed(e, getBlockByNumber, spoilt(e, r, ours.Hash))
	case theirs.Recomputed && !ours.Recomputed: // whoever asked for the head finds out
	case !sameHeader(&ours.Header, &theirs.Header):
		p.conclude(r, e, fmt.Sprintf("they tell different headers of block %s, which this build cannot recompute", ours.Hash), false)
	default:
		p.conclude(r, e, "", latest.Number >= head.Number)
	}
}

// conclude notes what came of holding a node against the one that is read: how they disagree, or that they agree.
func (p *Pool) conclude(r, e *endpoint, text string, level bool) {
	if text != "" {
		_ = p.disagree(r, e, aboutHead, text) // it is returned by whoever asked for the head
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	if text == "" {
		delete(p.disagreements, p.about(r, e, aboutHead))
	}
	if e.agrees && e.level && text == "" && !level {
		p.config.Log.Warn().Str("node", e.name).Uint64("head", e.head.Number).Msg("home node lags")
	}
	e.proven, e.agrees, e.level = true, text == "", level
}

func (p *Pool) isLevel(e *endpoint) bool {
	p.mu.Lock()
	defer p.mu.Unlock()
	return e.level
}

// noteRefusal keeps why a node that answers cannot be compared.
func (p *Pool) noteRefusal(e *endpoint, err error) {
	p.mu.Lock()
	defer p.mu.Unlock()
	if answered(err) {
		e.err = err
	}
}

// pause waits, unless that would end after a deadline, or the context or the pool ends before.
func (p *Pool) pause(ctx context.Context, d time.Duration, deadline time.Time) bool {
	if time.Until(deadline) <= d {
		return false
	}
	select {
	case <-time.After(d):
		return true
	case <-ctx.Done():
		return false
	case <-p.ctx.Done():
		return false
	}
}
