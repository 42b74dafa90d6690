package homenode

import (
	"context"
	"errors"
	"fmt"
	"maps"
	"math/big"
	"time"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/ethclient"
)

const (
	getBlockByNumber = "eth_getBlockByNumber"
	getBlockByHash   = "eth_getBlockByHash"

	catchUpInterval = 250 * time.Millisecond
)

// headerByNumber is the call for a header; the latest one for nil. The hash of a header is what it comes to, whatever the node
// says.
func headerByNumber(number *big.Int) callFunc[*types.Header] {
	return func(ctx context.Context, c *ethclient.Client) (*types.Header, error) {
		h, err := c.HeaderByNumber(ctx, number)
		switch {
		case errors.Is(err, ethereum.NotFound) && number == nil:
			return nil, errors.New("it has no latest block")
		case err != nil:
			return nil, err
		case !h.Number.IsUint64():
			return nil, errors.New("a block number out of range")
		case number != nil && number.Sign() >= 0 && h.Number.Cmp(number) != 0:
			return nil, fmt.Errorf("block %d when asked for %d", h.Number, number)
		}
		return h, nil
	}
}

func headerByHash(hash common.Hash) callFunc[*types.Header] {
	return func(ctx context.Context, c *ethclient.Client) (*types.Header, error) {
		h, err := c.HeaderByHash(ctx, hash)
		switch {
		case err != nil:
			return nil, err
		case h.Hash() != hash:
			return nil, fmt.Errorf("a header with hash %s when asked for %s", h.Hash(), hash)
		case !h.Number.IsUint64():
			return nil, errors.New("a block number out of range")
		}
		return h, nil
	}
}

// HeaderByHash returns the header of a block. Expected errors: ethereum.NotFound; [*Error]; refusals.
func (p *Pool) HeaderByHash(ctx context.Context, hash common.Hash) (*types.Header, error) {
	h, _, err := read(ctx, p, getBlockByHash, headerByHash(hash))
	return h, err
}

// HeaderByNumber returns the header at a number, or for nil the head of the node that is read, once the others were held
// against it.
//
// Expected errors: ethereum.NotFound; [ErrDisagreement], for a head; [*Error]; refusals.
func (p *Pool) HeaderByNumber(ctx context.Context, number *big.Int) (*types.Header, error) {
	h, r, err := read(ctx, p, getBlockByNumber, headerByNumber(number))
	if err != nil || number != nil {
		return h, err
	}
	p.noteHead(r, h)
	if len(p.endpoints) == 1 {
		return h, nil
	}
	p.begin(r)
	live, due := p.others(r)
	deadline := time.Now().Add(p.config.Patience)
	compare := func(ctx context.Context, e *endpoint) { p.compareHeads(ctx, r, e, h, deadline) }
	p.fanOut(due, compare).wait(ctx, 0)
	p.fanOut(live, compare).wait(ctx, p.config.Patience)
	if err := p.headDisagreement(); err != nil {
		return nil, err
	}
	return h, nil
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
func (p *Pool) compareHeads(ctx context.Context, r, e *endpoint, head *types.Header, deadline time.Time) {
	var latest *types.Header
	for {
		var err error
		if latest, err = ask(ctx, p, e, getBlockByNumber, headerByNumber(nil)); err != nil {
			p.noteRefusal(e, err)
			return
		}
		if latest.Number.Cmp(head.Number) >= 0 || !p.isLevel(e) || !p.pause(ctx, catchUpInterval, deadline) {
			break
		}
	}
	p.noteHead(e, latest)
	ours, theirs := head, latest
	var err error
	asked := e
	switch latest.Number.Cmp(head.Number) {
	case 1:
		theirs, err = ask(ctx, p, e, getBlockByNumber, headerByNumber(head.Number))
	case -1:
		ours, err = ask(ctx, p, r, getBlockByNumber, headerByNumber(latest.Number))
		asked = r
	}
	switch {
	case errors.Is(err, ethereum.NotFound):
		lower := min(head.Number.Uint64(), latest.Number.Uint64())
		p.conclude(r, e, fmt.Sprintf("%s does not have block %d, which is below its latest", asked.name, lower), false)
	case err != nil:
		p.noteRefusal(asked, err)
	case ours.Hash() != theirs.Hash():
		text := fmt.Sprintf("block %d is %s to the one that is read, %s to %s", ours.Number, ours.Hash(), theirs.Hash(), e.name)
		p.conclude(r, e, text, false)
	default:
		p.conclude(r, e, "", latest.Number.Cmp(head.Number) >= 0)
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
		p.config.Log.Warn().Str("node", e.name).Uint64("head", e.head.Number.Uint64()).Msg("home node lags")
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
