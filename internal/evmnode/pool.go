// SPDX-License-Identifier: MIT

package evmnode

import (
	"cmp"
	"context"
	"errors"
	"slices"
	"sync"
	"time"

	"github.com/ethereum/go-ethereum"

	"github.com/assize/assize/relay"
	"github.com/assize/assize/relay/txmgr"
)

// Pool is any number of nodes of one chain. It is safe for concurrent use. Close it when done.
type Pool struct {
	config    Config
	endpoints []*endpoint

	ctx    context.Context // of calls that are left to themselves; ends with Close
	cancel context.CancelFunc

	mu            sync.Mutex
	closed        bool
	running       sync.WaitGroup
	reading       *endpoint // the last one whose answer was taken
	round         uint64    // counts the heads that were asked for
	disagreements map[about]*Disagreement
	calls         map[string]uint64
	standoff      standoff
}

var (
	_ relay.Reader = (*Pool)(nil)
	_ txmgr.Writer = (*Pool)(nil)
)

// Open returns a pool of the nodes at some addresses. It sends nothing: nodes may be out of reach now. The pool ends with the
// context too. Expected errors: [ErrConfig].
func Open(ctx context.Context, config Config) (*Pool, error) {
	if err := config.complete(); err != nil {
		return nil, err
	}
	p := &Pool{config: config, disagreements: map[about]*Disagreement{}, calls: map[string]uint64{}}
	p.standoff.after = startStandoff
	p.ctx, p.cancel = context.WithCancel(ctx)
	for i, name := range config.names() {
		p.endpoints = append(p.endpoints, newEndpoint(&p.config, name, config.URLs[i]))
	}
	return p, nil
}

// Close ends the calls that are under way, and all connections.
func (p *Pool) Close() {
	p.mu.Lock()
	closed := p.closed
	p.closed = true
	p.mu.Unlock()
	if closed {
		return
	}
	p.cancel()
	p.running.Wait()
	for _, e := range p.endpoints {
		e.close()
	}
}

// background runs what nobody need wait for, unless the pool is closed. Close waits for it.
func (p *Pool) background(do func(ctx context.Context)) bool {
	p.mu.Lock()
	defer p.mu.Unlock()
	if !p.closed {
		p.running.Go(func() { do(p.ctx) })
	}
	return !p.closed
}

func (p *Pool) count(method string) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.calls[method]++
}

// order returns the nodes in the order in which they are read. A node that was away is first held against the others, in the
// background, before it is read again. One whose chain stands still while another goes on from there is overtaken by it.
func (p *Pool) order() []*endpoint {
	if len(p.endpoints) == 1 {
		return p.endpoints
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	var best uint64
	for _, e := range p.endpoints {
		if e.live && e.agrees {
			best = max(best, e.head.Number)
		}
	}
	rank := func(e *endpoint) int {
		switch {
		case p.standoff.open && e.live && e == p.standoff.turn:
			return -1
		case !e.live:
			return 2
		case !e.proven || e.agrees && e.head.Number < best && e.isStale():
			return 1
		}
		return 0
	}
	return slices.SortedStableFunc(slices.Values(p.endpoints), func(a, b *endpoint) int { return cmp.Compare(rank(a), rank(b)) })
}

func (e *endpoint) isStale() bool {
	return time.Since(time.Unix(int64(min(e.head.Time, 1<<40)), 0)) > e.config.StaleAfter
}

// read asks the first node that answers, and tells which one that was. What is about a node alone is asked of the next. If none
// answers, all are asked again after a pause, some times and not beyond the time of a call: calls that read may be repeated.
func read[T any](ctx context.Context, p *Pool, method string, call callFunc[T]) (v T, e *endpoint, err error) {
	deadline := time.Now().Add(p.config.Timeout)
	for wait, tries := p.config.Backoff, 1; ; wait, tries = wait*backoffGrowth, tries+1 {
		var again bool
		v, e, again, err = readOnce(ctx, p, method, call)
		if !again || tries == maxTries || !p.pause(ctx, wait, deadline) {
			return v, e, err
		}
	}
}

// readOnce asks each node once, until one answers, and reports whether it is worth asking again.
func readOnce[T any](ctx context.Context, p *Pool, method string, call callFunc[T]) (v T, e *endpoint, again bool, err error) {
	type refusal struct {
		by  *endpoint
		err error
	}
	var refused []refusal // may be about the request
	var failed []error    // is about the node
	for _, e := range p.orderFor(method) {
		v, err := ask(ctx, p, e, method, call)
		if err != nil && (ctx.Err() != nil || p.ctx.Err() != nil) {
			return v, nil, false, err
		}
		k := outcomeOf(method, err)
		switch k {
		case aboutRequest:
			if err == nil {
				for _, r := range refused {
					p.contradicted(r.by, method, r.err)
				}
			}
			p.noteReading(e, method)
			return v, e, false, err
		case unclear, missing, noMethod:
			refused = append(refused, refusal{e, err})
		default:
			failed = append(failed, e.told(err))
		}
		again = again || k == missing || k == forNow
	}
	if len(refused) > 0 {
		return v, refused[0].by, again, refused[0].err
	}
	return v, nil, again, together(failed)
}

// contradicted notes that a node refused what another has answered: it was about the node, unless it lacks the method, or does not
// know something that it may hear of in a moment.
func (p *Pool) contradicted(e *endpoint, method string, err error) {
	if kindOf(err) != noMethod && !errors.Is(err, ethereum.NotFound) {
		p.failed(e, method, err)
	}
}

// orderFor is order for a method: nodes that do not offer it come last.
func (p *Pool) orderFor(method string) []*endpoint {
	nodes := p.order()
	p.mu.Lock()
	defer p.mu.Unlock()
	lacking := func(e *endpoint) bool { return e.lacking[method] }
	if !slices.ContainsFunc(nodes, lacking) {
		return nodes
	}
	return append(slices.DeleteFunc(slices.Clone(nodes), lacking), slices.DeleteFunc(slices.Clone(nodes), func(e *endpoint) bool { return !lacking(e) })...)
}

func (p *Pool) noteReading(e *endpoint, method string) {
	p.mu.Lock()
	defer p.mu.Unlock()
	if slices.ContainsFunc(p.endpoints, func(e *endpoint) bool { return e.lacking[method] }) {
		return
	}
	if p.reading != nil && p.reading != e {
		p.config.Log.Warn().Str("node", e.name).Str("before", p.reading.name).Msg("another home node is read")
	}
	p.reading = e
}

// fan is a question to several nodes at a time.
type fan struct {
	p     *Pool
	asked []*endpoint
	ended []chan struct{}
}

// fanOut asks nodes something, each in the background.
func (p *Pool) fanOut(nodes []*endpoint, do func(ctx context.Context, e *endpoint)) *fan {
	f := &fan{p, nodes, make([]chan struct{}, len(nodes))}
	for i, e := range nodes {
		ended := make(chan struct{})
		f.ended[i] = ended
		p.background(func(ctx context.Context) {
			defer close(ended)
			do(ctx, e)
		})
	}
	return f
}

// wait waits until all have ended, for some time. Those that have not are left to themselves, and not asked again until then.
func (f *fan) wait(ctx context.Context, patience time.Duration) {
	ctx, cancel := context.WithTimeout(ctx, patience)
	defer cancel()
	for i, ended := range f.ended {
		select {
		case <-ended:
			continue
		default:
		}
		select {
		case <-ended:
		case <-ctx.Done():
			f.p.leave(f.asked[i], ended)
		case <-f.p.ctx.Done():
		}
	}
}

// leave counts a call among those that nobody waits for, until it ends.
func (p *Pool) leave(e *endpoint, ended chan struct{}) {
	count := func(n int) {
		p.mu.Lock()
		defer p.mu.Unlock()
		e.late += n
	}
	count(1)
	p.background(func(ctx context.Context) {
		select {
		case <-ended:
			count(-1)
		case <-ctx.Done():
		}
	})
}

// others returns the live nodes but one, and those that are due to be looked at again. Nodes that are late are left alone.
func (p *Pool) others(but *endpoint) (live, due []*endpoint) {
	p.mu.Lock()
	defer p.mu.Unlock()
	for _, e := range p.endpoints {
		switch {
		case e == but || e.late > 0:
		case e.live:
			live = append(live, e)
		case !time.Now().Before(e.until):
			due = append(due, e)
		}
	}
	return live, due
}
