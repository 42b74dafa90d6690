// SPDX-License-Identifier: MIT

package evmnode

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"net/http"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/common"

	"github.com/assize/assize/relay"
	"github.com/assize/assize/relay/protocol"
	"github.com/assize/assize/relay/txmgr"
)

const (
	call     = "eth_call"
	estimate = "eth_estimateGas"
)

var (
	reverting = answering(`"error":{"code":3,"message":"execution reverted","data":"0x1234"}`)
	limited   = answering(`"error":{"code":-32005,"message":"rate limited"}`)
)

// calls returns what is reported of calls.
func calls(p *Pool) (list []Disagreement) {
	for _, d := range p.Report().Disagreements {
		if d.About == "calls" {
			list = append(list, d)
		}
	}
	return list
}

// TestRefusedCall: one node that refuses a call does not stop it if another that has the block lets it pass, and that is reported.
func TestRefusedCall(t *testing.T) {
	c := newChain(t, tomorrow)
	head := c.emit(1)
	for _, s := range []struct {
		name          string
		first, second handler
		lagging       bool // the second does not have the block
		passes, told  bool
		ofSecond      uint64 // calls
	}{
		{"both let it pass", nil, nil, false, true, false, 0},
		{"the one that is read refuses", reverting, nil, false, true, true, 1},
		{"the one that is read has spent its quota", limited, nil, false, true, false, 1},
		{"the other refuses", nil, reverting, false, true, false, 0},
		{"both refuse", reverting, reverting, false, false, false, 1},
		{"the other does not have the block", reverting, nil, true, false, false, 1},
		{"the other hangs", reverting, hanging, false, false, false, 1},
		{"the one that is read is gone", cutting, nil, false, true, false, 1},
		{"it is gone, and the other refuses", cutting, reverting, false, false, false, 1},
	} {
		t.Run(s.name, func(t *testing.T) {
			first, second := newProxy(t, c.url).with(call, s.first), newProxy(t, c.url).with(call, s.second)
			if s.lagging {
				second.lagging(0)
			}
			p := open(t, Config{URLs: []string{first.URL + "/secret", second.URL}, Timeout: time.Hour, Patience: 300 * time.Millisecond, RetryMin: time.Hour, RetryMax: time.Hour})
			_, err := p.CallContractAtHash(t.Context(), ethereum.CallMsg{To: &common.Address{1}}, head.Hash())
			if (err == nil) != s.passes {
				t.Errorf("passes: %v", err)
			}
			told := calls(p)
			if (len(told) == 1) != s.told || second.count(call) != s.ofSecond {
				t.Errorf("%d calls of the other, reported %+v", second.count(call), told)
			}
			if s.told && (told[0].Nodes[1] != p.Report().Endpoints[1].Name || !strings.Contains(told[0].Text, head.Hash().String()) || strings.Contains(told[0].Text, "secret")) {
				t.Errorf("reported %+v", told)
			}
			// nothing else is held up
			if _, err := p.HeaderByNumber(t.Context(), nil); err != nil {
				t.Error(err)
			}
		})
	}
}

// TestRefusedCallInterrupted: who gives up has nobody else asked.
func TestRefusedCallInterrupted(t *testing.T) {
	c := newChain(t, tomorrow)
	ctx, interrupt := context.WithCancel(t.Context())
	first := newProxy(t, c.url).with("", func(_ http.ResponseWriter, r *http.Request, _ question) {
		interrupt()
		<-r.Context().Done()
	})
	p := open(t, Config{URLs: []string{first.URL, c.url}})
	for name, ask := range map[string]func() error{
		call:     func() error { _, err := p.CallContractAtHash(ctx, ethereum.CallMsg{}, common.Hash{1}); return err },
		estimate: func() error { _, err := p.EstimateGas(ctx, ethereum.CallMsg{}); return err },
	} {
		if err := ask(); !errors.Is(err, context.Canceled) {
			t.Errorf("%s: %v", name, err)
		}
	}
	p.Close() // waits for what is under way
	if counted := p.Report().Calls; counted[call] != 1 || counted[estimate] != 1 {
		t.Errorf("calls: %v", counted)
	}
}

// TestEstimates: no single node of several makes the gas of a call absurd.
func TestEstimates(t *testing.T) {
	c := newChain(t, tomorrow)
	c.emit(1)
	says := func(gas uint64) handler { return answering(fmt.Sprintf(`"result":"0x%x"`, gas)) }
	const most = txmgr.MaxTxGas
	for _, s := range []struct {
		name  string
		nodes []handler // the first is read
		want  uint64    // zero for a refusal
		told  bool
	}{
		{"one alone", []handler{says(5)}, 5, false},
		{"two that nearly agree", []handler{says(100_000), says(101_000)}, 101_000, false},
		{"the one that is read says little", []handler{says(21_000), says(100_000)}, 100_000, true},
		{"the other says little", []handler{says(100_000), says(21_000)}, 100_000, false},
		{"the one that is read says more than may be", []handler{says(1 << 62), says(100_000)}, 100_000, true},
		{"the other says more than may be", []handler{says(100_000), says(most + 1)}, 100_000, false},
		{"the other says the most that may be", []handler{says(100_000), says(most)}, most, true},
		{"both say more than may be in most chains", []handler{says(most + 2), says(most + 3)}, most + 2, false},
		{"the one that is read says much, of three", []handler{says(most), says(100_000), says(101_000)}, 101_000, true},
		{"the one that is read says little, of three", []handler{says(1), says(100_000), says(101_000)}, 100_000, true},
		{"another says much, of three", []handler{says(100_000), says(most), says(101_000)}, 101_000, false},
		{"the one that is read refuses", []handler{reverting, says(100_000)}, 100_000, true},
		{"the other refuses", []handler{says(100_000), reverting}, 100_000, false},
		{"the other hangs", []handler{says(100_000), hanging}, 100_000, false},
		{"both refuse", []handler{reverting, limited}, 0, false},
		{"the one that is read is gone", []handler{cutting, says(100_000)}, 100_000, false},
	} {
		t.Run(s.name, func(t *testing.T) {
			var urls []string
			for _, h := range s.nodes {
				urls = append(urls, newProxy(t, c.url).with(estimate, h).URL)
			}
			p := open(t, Config{URLs: urls, Timeout: time.Hour, Patience: 300 * time.Millisecond})
			if _, err := p.HeaderByNumber(t.Context(), nil); err != nil {
				t.Fatal(err)
			}
			gas, err := p.EstimateGas(t.Context(), ethereum.CallMsg{})
			if gas != s.want || (err == nil) != (s.want > 0) {
				t.Errorf("%d, %v", gas, err)
			}
			if told := calls(p); (len(told) == 1) != s.told {
				t.Errorf("reported %+v", told)
			}
		})
	}
	t.Run("the other lags", func(t *testing.T) {
		first, second := newProxy(t, c.url).with(estimate, reverting), newProxy(t, c.url).with(estimate, says(100_000)).lagging(0)
		p := open(t, Config{URLs: []string{first.URL, second.URL}, Patience: 300 * time.Millisecond})
		if _, err := p.HeaderByNumber(t.Context(), nil); err != nil {
			t.Fatal(err)
		}
		if _, err := p.EstimateGas(t.Context(), ethereum.CallMsg{}); err == nil || second.count(estimate) != 0 {
			t.Errorf("%v, it is asked %d times", err, second.count(estimate))
		}
	})
}

// TestLyingSimulations has a watcher's transactions sent through a node that lies about every simulation, and one that does not:
// they are mined.
func TestLyingSimulations(t *testing.T) {
	for name, lie := range map[string]func(*proxy){
		"it refuses every call":      func(p *proxy) { p.with(call, reverting) },
		"it refuses every estimate":  func(p *proxy) { p.with(estimate, reverting) },
		"it refuses both":            func(p *proxy) { p.with(call, reverting).with(estimate, reverting) },
		"it says too little gas":     func(p *proxy) { p.with(estimate, answering(`"result":"0x5208"`)) },
		"it says more gas than ever": func(p *proxy) { p.with(estimate, answering(`"result":"0x7fffffffffffffff"`)) },
	} {
		for i, place := range []string{"the one that is read", "the other"} {
			t.Run(name+", "+place, func(t *testing.T) {
				c := newChain(t, tomorrow)
				liar := newProxy(t, c.url)
				lie(liar)
				urls := []string{liar.URL, c.url}
				if i == 1 {
					urls = []string{c.url, liar.URL}
				}
				p := open(t, Config{URLs: urls})
				box, err := relay.NewManager(t.Context(), p, sender.Address, sender.Sign)
				if err != nil {
					t.Fatal(err)
				}
				intent := txmgr.Intent{Key: "a", Call: txmgr.Call{Name: "note", To: common.Address{7}, Data: bytes.Repeat([]byte{7}, 1000)}}
				mined := false
				for range 3 {
					head, err := p.HeaderByNumber(t.Context(), nil)
					if err != nil {
						t.Fatal(err)
					}
					home := &protocol.State{Block: protocol.Block{Number: head.Number.Uint64(), Hash: head.Hash(), Time: head.Time}}
					news, err := box.Submit(t.Context(), txmgr.Block(home.Block), []txmgr.Intent{intent})
					if err != nil {
						t.Fatal(err)
					}
					for _, n := range news {
						mined = mined || n.Stage == txmgr.StageMined
					}
					c.Commit()
				}
				if told := len(calls(p)); !mined || told != 1-i {
					t.Errorf("mined: %v, reported %d times", mined, told)
				}
			})
		}
	}
}

// TestCallsReported: a disagreement about a call, which nothing waits for, is reported for some time, and then no more.
func TestCallsReported(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		p, err := Open(t.Context(), Config{URLs: []string{"http://a", "http://b"}})
		if err != nil {
			t.Fatal(err)
		}
		defer p.Close()
		a, b := p.endpoints[0], p.endpoints[1]
		_ = p.disagree(a, b, aboutCalls, "one")
		time.Sleep(callsReported - time.Second)
		p.begin(a)
		_ = p.disagree(a, b, aboutCalls, "again")
		for range 3 {
			time.Sleep(callsReported / 3)
			if p.begin(a); len(calls(p)) != 1 {
				t.Fatal("it is forgotten")
			}
		}
		time.Sleep(time.Second)
		if p.begin(a); len(calls(p)) != 0 {
			t.Error("it is never forgotten")
		}
	})
}
