// SPDX-License-Identifier: MIT

package evmnode

import (
	"errors"
	"math/big"
	"net/http"
	"strings"
	"testing"
	"time"
)

// TestHeadsAgree has two nodes of one chain: one call more, to the other, when both have the same head.
func TestHeadsAgree(t *testing.T) {
	c := newChain(t, tomorrow)
	first, second := newProxy(t, c.url), newProxy(t, c.url)
	p := open(t, Config{URLs: []string{first.URL, second.URL}})
	for i := range 3 {
		want := c.emit(byte(i))
		h, err := p.HeaderByNumber(t.Context(), nil)
		if err != nil || h.Hash() != want.Hash() {
			t.Fatal(err)
		}
	}
	if total(first) != 3 || total(second) != 3 {
		t.Errorf("%d and %d calls", total(first), total(second))
	}
	r := p.Report()
	for i, e := range r.Endpoints {
		if e.Head != 3 || e.HeadHash != c.head().Hash() || e.HeadTime != c.head().Time || e.HeadAt.IsZero() || e.Lag != 0 || e.Reading != (i == 0) {
			t.Errorf("%+v", e)
		}
	}
	if len(r.Disagreements) != 0 {
		t.Errorf("%+v", r.Disagreements)
	}
}

// TestHeadsDisagree has two nodes on two branches, each as far as the other or further, and then on one.
func TestHeadsDisagree(t *testing.T) {
	for _, c := range []struct {
		name          string
		ours, theirs  int // blocks upon the common one
		disagreements int
	}{
		{"same height", 1, 1, 1},
		{"the other is ahead", 1, 3, 1},
		{"the other is behind", 3, 1, 1},
		{"the other ends where they part", 2, 0, 0},
	} {
		t.Run(c.name, func(t *testing.T) {
			a, b := newChain(t, tomorrow), newChain(t, tomorrow)
			if start, err := a.Client.HeaderByNumber(t.Context(), new(big.Int)); err != nil || start.Hash() != b.head().Hash() {
				t.Fatal("the chains differ from the start")
			}
			for i := range c.ours {
				a.emit(byte(10 + i))
			}
			for i := range c.theirs {
				b.emit(byte(20 + i))
			}
			first, second := newProxy(t, a.url), newProxy(t, b.url)
			p := open(t, Config{URLs: []string{first.URL + "/secret", second.URL + "/secret"}})
			var since time.Time
			for range 3 {
				_, err := p.HeaderByNumber(t.Context(), nil)
				if errors.Is(err, ErrDisagreement) != (c.disagreements > 0) {
					t.Fatal(err)
				}
				r := p.Report()
				if len(r.Disagreements) != c.disagreements {
					t.Fatalf("%+v", r.Disagreements)
				}
				if c.disagreements == 0 {
					continue
				}
				d := r.Disagreements[0]
				if d.About != "head" || d.Nodes != [2]string{r.Endpoints[0].Name, r.Endpoints[1].Name} || d.Since.IsZero() || !since.IsZero() && d.Since != since {
					t.Errorf("%+v", d)
				}
				since = d.Since
				for _, e := range r.Endpoints {
					if !strings.Contains(err.Error(), e.Name) || strings.Contains(err.Error(), "secret") {
						t.Error(err)
					}
				}
			}
			second.point(a.url)
			if _, err := p.HeaderByNumber(t.Context(), nil); err != nil || len(p.Report().Disagreements) != 0 {
				t.Errorf("they agree again: %v", err)
			}
		})
	}
}

// TestDisagreementEndsWithANode has one of two nodes that disagree disappear, each in turn.
func TestDisagreementEndsWithANode(t *testing.T) {
	for i, name := range []string{"the one that is read", "the other"} {
		t.Run(name, func(t *testing.T) {
			a, b := newChain(t, tomorrow), newChain(t, tomorrow)
			a.emit(1)
			b.emit(2)
			nodes := []*proxy{newProxy(t, a.url), newProxy(t, b.url)}
			p := open(t, Config{URLs: []string{nodes[0].URL, nodes[1].URL}, RetryMin: time.Hour, RetryMax: time.Hour})
			if _, err := p.HeaderByNumber(t.Context(), nil); !errors.Is(err, ErrDisagreement) {
				t.Fatal(err)
			}
			nodes[i].with("", cutting)
			before := total(nodes[i])
			for range 3 {
				if _, err := p.HeaderByNumber(t.Context(), nil); err != nil || len(p.Report().Disagreements) != 0 {
					t.Error(err)
				}
			}
			if n := total(nodes[i]) - before; n != 1 {
				t.Errorf("it is asked %d times within its pause", n)
			}
		})
	}
}

// TestThirdNode has the node that is read change while another one is in disagreement with both.
func TestThirdNode(t *testing.T) {
	a, b := newChain(t, tomorrow), newChain(t, tomorrow)
	a.emit(1)
	b.emit(2)
	first, second, odd := newProxy(t, a.url), newProxy(t, a.url), newProxy(t, b.url)
	p := open(t, Config{URLs: []string{first.URL, second.URL, odd.URL}, RetryMin: time.Hour, RetryMax: time.Hour})
	for _, fail := range []*proxy{nil, first} {
		if fail != nil {
			fail.with("", cutting)
		}
		if _, err := p.HeaderByNumber(t.Context(), nil); !errors.Is(err, ErrDisagreement) {
			t.Fatal(err)
		}
		if n := len(p.Report().Disagreements); n != 1 {
			t.Errorf("%d disagreements", n)
		}
	}
	odd.point(a.url)
	if _, err := p.HeaderByNumber(t.Context(), nil); err != nil {
		t.Error(err)
	}
}

// TestDisagreementWithOneThatIsNoLongerRead has the node that is read be overtaken while a third one disagrees with it.
func TestDisagreementWithOneThatIsNoLongerRead(t *testing.T) {
	a, b := newChain(t, time.Now().Add(-time.Hour)), newChain(t, time.Now().Add(-2*time.Hour))
	first, second, odd := newProxy(t, a.url).lagging(0), newProxy(t, a.url), newProxy(t, b.url)
	a.emit(1)
	p := open(t, Config{URLs: []string{first.URL, second.URL, odd.URL}})
	for range 2 {
		if _, err := p.HeaderByNumber(t.Context(), nil); !errors.Is(err, ErrDisagreement) {
			t.Fatal(err)
		}
	}
	odd.point(a.url)
	if _, err := p.HeaderByNumber(t.Context(), nil); err != nil || !p.Report().Endpoints[1].Reading {
		t.Errorf("%v, %+v", err, p.Report())
	}
}

// TestLateDisagreement has two nodes be found to disagree when one of them is away already.
func TestLateDisagreement(t *testing.T) {
	c := newChain(t, tomorrow)
	p := open(t, Config{URLs: []string{newProxy(t, c.url).with("", cutting).URL, newProxy(t, c.url).URL}, RetryMin: time.Hour, RetryMax: time.Hour})
	if _, err := p.ChainID(t.Context()); err != nil {
		t.Fatal(err)
	}
	_ = p.disagree(p.endpoints[0], p.endpoints[1], aboutHead, "late")
	if _, err := p.HeaderByNumber(t.Context(), nil); err != nil {
		t.Error(err)
	}
}

// TestEvasiveNode has a node show a latest block, and not the one below it that it is asked for.
func TestEvasiveNode(t *testing.T) {
	c := newChain(t, tomorrow)
	c.emit(1)
	first, second := newProxy(t, c.url).lagging(1), newProxy(t, c.url)
	second.with(getBlockByNumber, func(w http.ResponseWriter, r *http.Request, q question) {
		if q.Params[0] != "latest" {
			answering(`"result":null`)(w, r, q)
			return
		}
		second.pass(w, r, q)
	})
	c.emit(2)
	p := open(t, Config{URLs: []string{first.URL, second.URL}})
	if _, err := p.HeaderByNumber(t.Context(), nil); !errors.Is(err, ErrDisagreement) || !strings.Contains(err.Error(), "does not have block 1") {
		t.Error(err)
	}
}

// TestLag has the other node fall behind. It is reported, and given some time when it was level before.
func TestLag(t *testing.T) {
	c := newChain(t, tomorrow)
	c.emit(1)
	first, second := newProxy(t, c.url), newProxy(t, c.url)
	p := open(t, Config{URLs: []string{first.URL, second.URL}, Patience: 600 * time.Millisecond})
	head := func() EndpointReport {
		t.Helper()
		want := c.head().Hash()
		if h, err := p.HeaderByNumber(t.Context(), nil); err != nil || h.Hash() != want {
			t.Fatal(err)
		}
		r := p.Report()
		if len(r.Disagreements) != 0 || r.Endpoints[0].Lag != 0 {
			t.Fatalf("%+v", r)
		}
		return r.Endpoints[1]
	}
	if e := head(); e.Lag != 0 || total(second) != 1 {
		t.Errorf("%+v, %d calls", e, total(second))
	}
	second.lagging(1)
	c.emit(2)
	if e := head(); e.Lag != 1 || total(second) < 3 {
		t.Errorf("%+v, %d calls", e, total(second))
	}
	c.emit(3)
	before := total(second)
	if e := head(); e.Lag != 2 || e.Head != 1 || total(second)-before != 1 {
		t.Errorf("%+v, %d calls", e, total(second)-before)
	}
	second.with(getBlockByNumber, nil)
	if e := head(); e.Lag != 0 {
		t.Errorf("%+v", e)
	}
	// it is a moment late
	c.emit(4)
	second.with(getBlockByNumber, func(w http.ResponseWriter, r *http.Request, q question) {
		second.lagging(3)
		second.spoil[getBlockByNumber](w, r, q)
		second.with(getBlockByNumber, nil)
	})
	if e := head(); e.Lag != 0 {
		t.Errorf("%+v", e)
	}
}

// TestHangingNode has the other node hang. It is asked once, and no more until that call has ended.
func TestHangingNode(t *testing.T) {
	c := newChain(t, tomorrow)
	first, second := newProxy(t, c.url), newProxy(t, c.url).with("", hanging)
	p := open(t, Config{URLs: []string{first.URL, second.URL}, Patience: 50 * time.Millisecond, Timeout: time.Hour})
	for range 5 {
		if _, err := p.HeaderByNumber(t.Context(), nil); err != nil {
			t.Fatal(err)
		}
	}
	if n := total(second); n != 1 {
		t.Errorf("it is asked %d times", n)
	}
	// its call ends, and it is heard again
	second.with("", nil)
	second.CloseClientConnections()
	until(t, func() bool {
		_, err := p.HeaderByNumber(t.Context(), nil)
		return err == nil && p.Report().Endpoints[1].Failures == 1
	})
}

// TestStaleReader has the node that is read stand still. It is overtaken by the other if its head is old, and by nobody if not.
func TestStaleReader(t *testing.T) {
	for _, c := range []struct {
		name      string
		start     time.Time
		overtaken bool
	}{
		{"old head", time.Now().Add(-time.Hour), true},
		{"new head", time.Now(), false},
	} {
		t.Run(c.name, func(t *testing.T) {
			chain := newChain(t, c.start)
			first, second := newProxy(t, chain.url).lagging(0), newProxy(t, chain.url)
			chain.emit(1)
			p := open(t, Config{URLs: []string{first.URL, second.URL}})
			for range 2 {
				if _, err := p.HeaderByNumber(t.Context(), nil); err != nil {
					t.Fatal(err)
				}
			}
			r := p.Report()
			if r.Endpoints[1].Reading != c.overtaken || r.Endpoints[0].Lag != 1 {
				t.Errorf("%+v", r)
			}
			first.with(getBlockByNumber, nil)
			for range 2 {
				if _, err := p.HeaderByNumber(t.Context(), nil); err != nil {
					t.Fatal(err)
				}
			}
			if r := p.Report(); !r.Endpoints[0].Reading {
				t.Errorf("it goes on and is not read: %+v", r)
			}
		})
	}
}

// TestStaleReaderIsNotLed has the other node be ahead on another branch: that overtakes nobody.
func TestStaleReaderIsNotLed(t *testing.T) {
	a, b := newChain(t, time.Now().Add(-time.Hour)), newChain(t, time.Now().Add(-2*time.Hour))
	for i := range 3 {
		b.emit(byte(i))
	}
	p := open(t, Config{URLs: []string{a.url, b.url}})
	for range 3 {
		if _, err := p.HeaderByNumber(t.Context(), nil); !errors.Is(err, ErrDisagreement) {
			t.Error(err)
		}
		if r := p.Report(); !r.Endpoints[0].Reading {
			t.Errorf("%+v", r)
		}
	}
}
