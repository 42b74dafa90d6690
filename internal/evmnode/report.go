// SPDX-License-Identifier: MIT

package evmnode

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"time"

	"github.com/ethereum/go-ethereum/common"

	"github.com/assize/assize/relay"
)

// Report is how the nodes do.
type Report struct {
	Endpoints     []EndpointReport // in the order of the configuration
	Disagreements []Disagreement
	// Open since when each node is read in turn, since a disagreement has held up everything for too long; zero if it is not so.
	Open time.Time
	// Calls counts what was sent, by method, to all nodes together.
	Calls map[string]uint64
}

// EndpointReport is how one node does.
type EndpointReport struct {
	Name    string // its host
	Reading bool   // its answers are taken
	Live    bool   // it has answered its last call; true before the first
	// Denied: it refuses until a human acts, as Err says. Lacking are the methods that it does not offer, in order.
	Denied  bool
	Lacking []string

	Head     uint64 // number of its latest block when that was last asked for; zero before
	HeadHash common.Hash
	HeadTime uint64    // in the header, seconds since 1970
	HeadAt   time.Time // when that head was first seen; zero before
	// Lag is by how many blocks the highest head of a live node is above this.
	Lag uint64

	Reached time.Time // of its last answer; zero before
	// Failures is how often in a row a call was not answered, Err why, or why what it answers cannot be held against others.
	// Answers to other methods do not end the row; it is forgotten after a while. Retry is when a node that is not live is
	// looked at again.
	Failures int
	Err      error
	Retry    time.Time
}

// Disagreement is that two nodes tell different things of one block.
type Disagreement struct {
	Nodes [2]string // in the order of the configuration
	// About is "head": they are on different branches; "logs": one of them leaves logs out, or makes them up; "receipts": the same,
	// and the receipts show which, as Text says; or "calls": one of them refuses a call that the other lets pass, or they tell
	// different numbers of what is to be sent: very different gas or tips, another nonce or balance, pending transactions that the
	// other does not know. The last two hold nothing up, and are reported for ten minutes.
	About string
	Text  string
	Since time.Time

	round uint64    // in which it was last seen
	last  time.Time // when
}

func (d *Disagreement) err() error {
	return fmt.Errorf("%w: %s and %s: %s", ErrDisagreement, d.Nodes[0], d.Nodes[1], d.Text)
}

const (
	aboutHead  = "head"
	aboutLogs  = "logs"
	aboutCalls = "calls"
	// aboutReceipts: the receipts of a block have shown the logs of one of the two to be false. It holds nothing up, and is reported
	// as long as those about calls.
	aboutReceipts = "receipts"

	// callsReported is how long a disagreement about a call is reported: what is sent all the same is not simulated again.
	callsReported = 10 * time.Minute
)

// about is what a disagreement is about.
type about struct {
	a, b *endpoint // in the order of the configuration
	what string
}

func (p *Pool) about(a, b *endpoint, what string) about {
	if slices.Index(p.endpoints, a) > slices.Index(p.endpoints, b) {
		a, b = b, a
	}
	return about{a, b, what}
}

// Report may be called at any time.
func (p *Pool) Report() Report {
	p.mu.Lock()
	defer p.mu.Unlock()
	r := Report{Calls: maps.Clone(p.calls)}
	if p.standoff.open {
		r.Open = p.standoff.first
	}
	var best uint64
	for _, e := range p.endpoints {
		if e.live && e.head != nil {
			best = max(best, e.head.Number)
		}
	}
	for _, e := range p.endpoints {
		one := EndpointReport{Name: e.name, Reading: e == p.reading, Live: e.live, Reached: e.reached, Failures: e.failures, Err: e.err}
		if e.head != nil {
			one.Head, one.HeadHash, one.HeadTime, one.HeadAt = e.head.Number, e.head.Hash, e.head.Time, e.headAt
			one.Lag = max(best, one.Head) - one.Head
		}
		one.Denied, one.Lacking = e.denied, slices.Sorted(maps.Keys(e.lacking))
		if !e.live {
			one.Retry = e.until
		}
		r.Endpoints = append(r.Endpoints, one)
	}
	for _, d := range p.disagreements {
		r.Disagreements = append(r.Disagreements, *d)
	}
	slices.SortFunc(r.Disagreements, func(a, b Disagreement) int {
		return strings.Compare(a.About+a.Nodes[0]+" "+a.Nodes[1], b.About+b.Nodes[0]+" "+b.Nodes[1])
	})
	return r
}

// noteHead keeps a node's latest header.
func (p *Pool) noteHead(e *endpoint, h *relay.Header) {
	p.mu.Lock()
	defer p.mu.Unlock()
	if e.head == nil || e.head.Hash != h.Hash {
		e.head, e.headAt = h, time.Now()
	}
}

// disagree keeps a disagreement, and returns it as an error.
func (p *Pool) disagree(a, b *endpoint, what, text string) error {
	p.mu.Lock()
	defer p.mu.Unlock()
	key := p.about(a, b, what)
	d := p.disagreements[key]
	if d == nil {
		d = &Disagreement{Nodes: [2]string{key.a.name, key.b.name}, About: what, Since: time.Now()}
		p.disagreements[key] = d
		p.config.Log.Warn().Str("node", a.name).Str("other", b.name).Str("about", what).Str("detail", text).Msg("home nodes disagree")
	}
	d.Text, d.round, d.last = text, p.round, time.Now()
	return d.err()
}

// forget drops what a node is in disagreement about. The caller holds the lock.
func (p *Pool) forget(e *endpoint) {
	maps.DeleteFunc(p.disagreements, func(k about, _ *Disagreement) bool { return (k.a == e || k.b == e) && k.what != aboutReceipts })
}
