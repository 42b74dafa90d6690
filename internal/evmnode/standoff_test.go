// SPDX-License-Identifier: MIT

package evmnode

import (
	"errors"
	"testing"
	"testing/synctest"
	"time"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/common"

	"github.com/assize/assize/relay"
	"github.com/assize/assize/relay/protocol"
	"github.com/assize/assize/relay/txmgr"
)

// contest is two nodes on two branches, one of which shows what the other does not.
type contest struct {
	nodes [2]*proxy
	heads [2]common.Hash
	pool  *Pool
}

func newContest(t *testing.T, more ...int) *contest {
	t.Helper()
	a, b := newChain(t, tomorrow), newChain(t, tomorrow)
	c := &contest{heads: [2]common.Hash{a.emit(1).Hash(), b.emit(2).Hash()}}
	var urls []string
	for i, chain := range []*chain{a, b} {
		c.nodes[i] = newProxy(t, chain.url)
		urls = append(urls, c.nodes[i].URL)
	}
	for _, i := range more {
		urls = append(urls, newProxy(t, []*chain{a, b}[i].url).URL)
	}
	c.pool = open(t, Config{URLs: urls, Timeout: time.Hour, RetryMin: time.Hour, RetryMax: time.Hour})
	return c
}

// TestOpens: a disagreement that lasts holds everything up for so long and no longer; and none at all near a deadline.
func TestOpens(t *testing.T) {
	for _, s := range []struct {
		name  string
		after time.Duration
		by    time.Time
		open  bool
	}{
		{"it has just begun", time.Hour, time.Time{}, false},
		{"it has lasted", 0, time.Time{}, true},
		{"a deadline is far", time.Hour, time.Now().Add(3 * time.Hour), false},
		{"a deadline is near", time.Hour, time.Now().Add(119 * time.Minute), true},
		{"a deadline has passed", time.Hour, time.Now().Add(-time.Hour), true},
	} {
		t.Run(s.name, func(t *testing.T) {
			c := newContest(t)
			c.pool.Hurry(s.after, s.by)
			if _, err := c.pool.HeaderAt(t.Context(), nil); errors.Is(err, ErrDisagreement) == s.open || err != nil && s.open {
				t.Fatal(err)
			}
			r := c.pool.Report()
			if r.Open.IsZero() == s.open || len(r.Disagreements) != 1 {
				t.Errorf("%+v", r)
			}
			// they agree again
			c.nodes[1].point(c.nodes[0].URL)
			if _, err := c.pool.HeaderAt(t.Context(), nil); err != nil || !c.pool.Report().Open.IsZero() {
				t.Errorf("%v, %+v", err, c.pool.Report())
			}
			c.pool.Hurry(time.Hour, time.Time{})
			c.nodes[0].with(getBlockByNumber, nil)
		})
	}
}

// TestStandoffLasts: how long is measured from the first round that was held up, over rounds.
func TestStandoffLasts(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		p, err := Open(t.Context(), Config{URLs: []string{"http://a", "http://b"}})
		if err != nil {
			t.Fatal(err)
		}
		defer p.Close()
		round := func() error { return p.withheld(p.disagree(p.endpoints[0], p.endpoints[1], aboutHead, "text")) }
		if round() == nil {
			t.Error("it holds nothing up")
		}
		time.Sleep(startStandoff - time.Second)
		if round() == nil {
			t.Error("it is too early before it is known how much time there is")
		}
		p.Hurry(time.Hour, time.Time{})
		time.Sleep(time.Minute)
		if round() == nil {
			t.Error("it is too early")
		}
		time.Sleep(time.Hour)
		if err := round(); err != nil {
			t.Error(err)
		}
		delete(p.disagreements, p.about(p.endpoints[0], p.endpoints[1], aboutHead))
		if err := p.withheld(nil); err != nil || p.isOpen() {
			t.Error("it is open without a disagreement")
		}
		if round() == nil {
			t.Error("the next disagreement holds nothing up")
		}
	})
}

// TestTurns: while the pool is open each live node is read for a time, however many are on the other branch.
func TestTurns(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		p, err := Open(t.Context(), Config{URLs: []string{"http://a", "http://b", "http://c"}})
		if err != nil {
			t.Fatal(err)
		}
		defer p.Close()
		p.Hurry(turns*time.Minute, time.Now())
		if err := p.withheld(errors.New("text")); err != nil {
			t.Fatal(err)
		}
		p.endpoints[1].live = false
		var read []string
		for range 4 {
			p.takeTurn()
			read = append(read, p.order()[0].name)
			time.Sleep(time.Minute)
		}
		if read[0] != "a" || read[1] != "c" || read[2] != "a" || read[3] != "c" {
			t.Errorf("read in this order: %v", read)
		}
	})
}

// TestSecondNodeAccepts: what one node shows while they disagree is done if another one accepts it on its own latest block, and else
// not, whatever the first accepts; and that is reported by name.
func TestSecondNodeAccepts(t *testing.T) {
	for _, s := range []struct {
		name          string
		first, second handler
		passes        bool
	}{
		{"both accept", nil, nil, true},
		{"the one that shows it refuses", reverting, nil, true},
		{"the other refuses", nil, reverting, false},
		{"the other has spent its quota", nil, limited, false},
		{"the other is gone", nil, cutting, false},
	} {
		t.Run(s.name, func(t *testing.T) {
			c := newContest(t)
			c.pool.Hurry(0, time.Time{})
			h, err := c.pool.HeaderAt(t.Context(), nil)
			if err != nil {
				t.Fatal(err)
			}
			shows := 0
			if h.Hash == c.heads[1] {
				shows = 1
			}
			c.nodes[shows].with(call, s.first)
			c.nodes[1-shows].with(call, s.second)
			_, err = c.pool.CallContractAtHash(t.Context(), ethereum.CallMsg{To: &common.Address{1}}, h.Hash)
			if (err == nil) != s.passes {
				t.Error(err)
			}
			if told := calls(c.pool); (len(told) == 1) != (!s.passes && s.name != "the other is gone") {
				t.Errorf("reported %+v", told)
			}
			if c.nodes[shows].count(call) != 0 {
				t.Error("the one that shows it was asked")
			}
		})
	}
}

// TestWatcherFailsOpen has a watcher's transaction sent while nodes disagree about the head: it is mined, whichever of them is read
// first.
func TestWatcherFailsOpen(t *testing.T) {
	for i, liar := range []string{"the one that is read", "the other"} {
		t.Run("a liar is "+liar, func(t *testing.T) {
			c := newChain(t, tomorrow)
			nodes := []*proxy{newProxy(t, c.url), newProxy(t, c.url)}
			nodes[i].reheaded(func(block map[string]any) {
				block["extraData"] = "0x01"
				block["hash"] = common.BytesToHash([]byte("lie" + block["number"].(string)))
			})
			p := open(t, Config{URLs: []string{nodes[0].URL, nodes[1].URL}})
			box, err := relay.NewManager(t.Context(), p, sender.Address, sender.Sign)
			if err != nil {
				t.Fatal(err)
			}
			intent := txmgr.Intent{Key: "a", Call: txmgr.Call{Name: "note", To: common.Address{7}, Data: []byte{1}}}
			p.Hurry(time.Hour, time.Time{})
			if _, err := p.HeaderAt(t.Context(), nil); !errors.Is(err, ErrDisagreement) {
				t.Fatal(err)
			}
			p.Hurry(time.Nanosecond, time.Time{})
			mined := false
			for range 40 {
				head, err := p.HeaderAt(t.Context(), nil)
				if err != nil {
					t.Fatal(err)
				}
				home := &protocol.State{Block: protocol.Block{Number: head.Number, Hash: head.Hash, Time: head.Time}}
				news, err := box.Submit(t.Context(), txmgr.Block(home.Block), []txmgr.Intent{intent})
				for _, n := range news {
					mined = mined || n.Stage == txmgr.StageMined
				}
				if err != nil { // the liar's blocks have no state
					continue
				}
				c.Commit()
			}
			if !mined {
				t.Error("nothing was mined")
			}
		})
	}
}
