// SPDX-License-Identifier: MIT

package evmnode

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"math/big"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/rpc"
)

// editing passes a call for logs on and edits the list that is answered.
func (p *proxy) editing(edit func(logs []map[string]any) []map[string]any) *proxy {
	return p.with(getLogs, func(w http.ResponseWriter, r *http.Request, q question) {
		rec := httptest.NewRecorder()
		p.pass(rec, r, q)
		var answer struct {
			Result []map[string]any `json:"result"`
		}
		if err := json.NewDecoder(io.LimitReader(rec.Body, 1<<20)).Decode(&answer); err != nil {
			return
		}
		edited, err := json.Marshal(edit(answer.Result))
		if err != nil {
			return
		}
		answering(`"result":`+string(bytes.ReplaceAll(edited, []byte("null"), []byte("[]"))))(w, r, q)
	})
}

func TestLogsAgree(t *testing.T) {
	c := newChain(t, tomorrow)
	c.emit(1)
	head := c.emit(2)
	first, second := newProxy(t, c.url), newProxy(t, c.url)
	p := open(t, Config{URLs: []string{first.URL, second.URL}})
	hash := head.Hash()
	for _, q := range []struct {
		name         string
		query        ethereum.FilterQuery
		logs         int
		secondsCalls uint64
	}{
		{"a range", ethereum.FilterQuery{FromBlock: big.NewInt(1), ToBlock: big.NewInt(2)}, 2, 1},
		{"from the start", ethereum.FilterQuery{ToBlock: big.NewInt(1)}, 1, 1},
		{"a block", ethereum.FilterQuery{BlockHash: &hash}, 1, 1},
		{"up to the latest, which may be another to each", ethereum.FilterQuery{FromBlock: big.NewInt(1)}, 2, 0},
		{"up to a name", ethereum.FilterQuery{FromBlock: big.NewInt(1), ToBlock: big.NewInt(-2)}, 2, 0},
	} {
		t.Run(q.name, func(t *testing.T) {
			before := total(second)
			logs, err := p.FilterLogs(t.Context(), q.query)
			if err != nil || len(logs) != q.logs {
				t.Errorf("%d logs, %v", len(logs), err)
			}
			if n := total(second) - before; n != q.secondsCalls {
				t.Errorf("%d calls of the second", n)
			}
		})
	}
}

// TestLogsDisagree spoils the logs of one node, and then of the other, in each way that is well formed. The receipts decide, and whoever
// lied is named; what they do not hold holds everything up.
func TestLogsDisagree(t *testing.T) {
	c := newChain(t, tomorrow)
	c.emit(1)
	hash := c.emit(2).Hash()
	change := func(member string, value any) func([]map[string]any) []map[string]any {
		return func(logs []map[string]any) []map[string]any {
			if len(logs) > 0 {
				logs[len(logs)-1][member] = value
			}
			return logs
		}
	}
	for _, s := range []struct {
		name      string
		edit      func([]map[string]any) []map[string]any
		rangeOnly bool
		undecided bool
	}{
		{"one is left out", func(l []map[string]any) []map[string]any { return l[:len(l)-1] }, false, false},
		{"all are left out", func([]map[string]any) []map[string]any { return []map[string]any{} }, false, false},
		{"another address", change("address", common.Address{1}), false, false},
		{"another topic", change("topics", []common.Hash{{1}}), false, false},
		{"no topic", change("topics", []common.Hash{}), false, false},
		{"other data", change("data", "0x01"), false, false},
		{"another block hash", change("blockHash", common.Hash{1}), true, false},
		{"another transaction", change("transactionHash", common.Hash{1}), false, true},
		{"another place among the transactions", change("transactionIndex", "0x1"), false, false},
		{"another place", change("logIndex", "0x1"), false, false},
	} {
		for i, liar := range []string{"the one that is read", "the other"} {
			for what, q := range map[string]ethereum.FilterQuery{
				"range": {FromBlock: big.NewInt(1), ToBlock: big.NewInt(2)},
				"block": {BlockHash: &hash},
			} {
				if s.rangeOnly && what == "block" {
					continue // it is nonsense
				}
				t.Run(s.name+", by "+liar+", of a "+what, func(t *testing.T) {
					nodes := []*proxy{newProxy(t, c.url), newProxy(t, c.url)}
					nodes[i].editing(s.edit)
					p := open(t, Config{URLs: []string{nodes[0].URL + "/secret", nodes[1].URL}})
					if _, err := p.HeaderByNumber(t.Context(), nil); err != nil {
						t.Fatal(err)
					}
					logs, err := p.FilterLogs(t.Context(), q)
					d := p.Report().Disagreements
					if s.undecided {
						if !errors.Is(err, ErrDisagreement) || logs != nil || strings.Contains(err.Error(), "secret") || len(d) != 1 || d[0].About != "logs" {
							t.Fatalf("%d logs, %v, %+v", len(logs), err, d)
						}
						return
					}
					want, wanted := c.Client.FilterLogs(t.Context(), q)
					if err != nil || wanted != nil || !sameLogs(logs, want) {
						t.Fatalf("%v, %v, got %v, want %v", err, wanted, logs, want)
					}
					name := p.Report().Endpoints[i].Name
					if len(d) != 1 || d[0].About != "receipts" || !strings.Contains(d[0].Text, "the logs of "+name+" to be false") {
						t.Errorf("%+v", d)
					}
					if p.Report().Endpoints[i].Live || !p.Report().Endpoints[1-i].Live {
						t.Errorf("%+v", p.Report().Endpoints)
					}
				})
			}
		}
	}
}

// TestLogsRefused: of a block whose logs one node refuses to tell, or tells without end, and another tells, the receipts decide, and the
// first is left alone. Of more blocks it is asked for fewer. Who only says the same with no logs is not believed.
func TestLogsRefused(t *testing.T) {
	c := newChain(t, tomorrow)
	c.emit(1)
	head := c.emit(2)
	hash := head.Hash()
	nothing := answering(`"result":[]`)
	for _, s := range []struct {
		name          string
		first, second handler
		q             ethereum.FilterQuery
		logs          int // -1 for a refusal
		left          bool
	}{
		{"any length, of a block", long, nil, ethereum.FilterQuery{BlockHash: &hash}, 1, true},
		{"any length, of a block by its number", long, nil, ethereum.FilterQuery{FromBlock: head.Number, ToBlock: head.Number}, 1, true},
		{"any length, of two blocks", long, nil, ethereum.FilterQuery{FromBlock: big.NewInt(1), ToBlock: head.Number}, -1, false},
		{"too many", refusing(-32005, "query returned more than 10000 results"), nil, ethereum.FilterQuery{BlockHash: &hash}, 1, true},
		{"too many, and the other hides them", refusing(-32005, "query returned more than 10000 results"), nothing, ethereum.FilterQuery{BlockHash: &hash}, 1, true},
		{"any length from both", long, long, ethereum.FilterQuery{BlockHash: &hash}, -1, false},
	} {
		t.Run(s.name, func(t *testing.T) {
			first, second := newProxy(t, c.url).with(getLogs, s.first), newProxy(t, c.url).with(getLogs, s.second)
			p := open(t, Config{URLs: []string{first.URL, second.URL}, MaxAnswer: 1 << 16})
			logs, err := p.FilterLogs(t.Context(), s.q)
			if refused := new(rpc.Error); s.logs < 0 && !errors.As(err, refused) || s.logs >= 0 && (err != nil || len(logs) != s.logs) {
				t.Errorf("%d logs, %v", len(logs), err)
			}
			if e := p.Report().Endpoints[0]; e.Live == s.left {
				t.Errorf("%+v", e)
			}
		})
	}
}

// long answers with more than MaxAnswer of the tests.
var long = answering(`"result":"` + strings.Repeat("0", 1<<17) + `"`)

// TestReceiptsDecide: by whichever way receipts are to be had, and from whichever node; without them the disagreement stands.
func TestReceiptsDecide(t *testing.T) {
	c := newChain(t, tomorrow)
	hash := c.emit(1).Hash()
	const one = "eth_getTransactionReceipt"
	nothing := answering(`"result":[]`)
	no := refusing(-32601, "the method does not exist/is not available")
	for _, s := range []struct {
		name    string
		spoil   func(liar, honest *proxy)
		decided bool
	}{
		{"both tell them", func(_, _ *proxy) {}, true},
		{"the liar tells false ones", func(liar, _ *proxy) { liar.with(getBlockReceipts, nothing) }, true},
		{"the liar alone tells them, and they are right", func(_, honest *proxy) { honest.with(getBlockReceipts, no).with(one, no) }, true},
		{"one by one", func(liar, honest *proxy) { liar.with(getBlockReceipts, no); honest.with(getBlockReceipts, no) }, true},
		{"nobody does", func(liar, honest *proxy) {
			liar.with(getBlockReceipts, nothing).with(one, no)
			honest.with(getBlockReceipts, no).with(one, no)
		}, false},
	} {
		t.Run(s.name, func(t *testing.T) {
			liar, honest := newProxy(t, c.url).with(getLogs, nothing), newProxy(t, c.url)
			s.spoil(liar, honest)
			p := open(t, Config{URLs: []string{liar.URL, honest.URL}})
			if _, err := p.HeaderAt(t.Context(), nil); err != nil {
				t.Fatal(err)
			}
			logs, err := p.FilterLogs(t.Context(), ethereum.FilterQuery{BlockHash: &hash})
			if s.decided != (err == nil && len(logs) == 1) || !s.decided && !errors.Is(err, ErrDisagreement) {
				t.Errorf("%d logs, %v", len(logs), err)
			}
			if s.decided && p.Report().Endpoints[0].Live {
				t.Error("the liar is read again at once")
			}
		})
	}
}

// TestLogsInDoubt: without receipts the most that a node shows is taken once the pool has opened, and nothing is done any more that
// only that one accepts.
func TestLogsInDoubt(t *testing.T) {
	c := newChain(t, tomorrow)
	hash := c.emit(1).Hash()
	for i := range 2 {
		nodes := []*proxy{newProxy(t, c.url), newProxy(t, c.url)}
		for _, n := range nodes {
			n.with(getBlockReceipts, answering(`"result":[]`)).with("eth_getTransactionReceipt", answering(`"result":null`))
		}
		nodes[i].with(getLogs, answering(`"result":[]`))
		p := open(t, Config{URLs: []string{nodes[0].URL, nodes[1].URL}})
		if _, err := p.HeaderAt(t.Context(), nil); err != nil {
			t.Fatal(err)
		}
		if _, err := p.FilterLogs(t.Context(), ethereum.FilterQuery{BlockHash: &hash}); !errors.Is(err, ErrDisagreement) {
			t.Fatal(err)
		}
		p.Hurry(0, time.Time{})
		if logs, err := p.FilterLogs(t.Context(), ethereum.FilterQuery{BlockHash: &hash}); err != nil || len(logs) != 1 {
			t.Fatalf("%d logs, %v", len(logs), err)
		}
		for range 3 { // it is over, and what was taken stays
			if _, err := p.HeaderAt(t.Context(), nil); err != nil {
				t.Fatal(err)
			}
		}
		if p.isOpen() {
			t.Fatal("it never closes")
		}
		nodes[1].with(call, reverting)
		if _, err := p.CallContractAtHash(t.Context(), ethereum.CallMsg{To: &common.Address{1}}, hash); err == nil {
			t.Error("it is enough that the one accepts that is read")
		}
		nodes[1].with(call, nil)
		if _, err := p.CallContractAtHash(t.Context(), ethereum.CallMsg{To: &common.Address{1}}, hash); err != nil {
			t.Error(err)
		}
	}
}

// TestDisagreementAboutLogs goes through the rounds of one that stays, ends, and comes again.
func TestDisagreementAboutLogs(t *testing.T) {
	c := newChain(t, tomorrow)
	c.emit(1)
	first, second := newProxy(t, c.url), newProxy(t, c.url)
	p := open(t, Config{URLs: []string{first.URL, second.URL}})
	round := func(disagree bool) []Disagreement {
		t.Helper()
		if _, err := p.HeaderByNumber(t.Context(), nil); err != nil {
			t.Fatal(err)
		}
		_, err := p.FilterLogs(t.Context(), ethereum.FilterQuery{ToBlock: big.NewInt(1)})
		if errors.Is(err, ErrDisagreement) != disagree || err != nil && !disagree {
			t.Fatal(err)
		}
		return p.Report().Disagreements
	}
	other := func(l []map[string]any) []map[string]any { // which receipts do not tell
		l[0]["transactionHash"] = common.Hash{1}
		return l
	}
	second.editing(other)
	since := round(true)[0].Since
	for range 3 {
		if d := round(true); d[0].Since != since {
			t.Errorf("it lasts since %s, not %s", since, d[0].Since)
		}
	}
	second.with(getLogs, nil)
	round(false)
	if d := round(false); len(d) != 0 {
		t.Errorf("it is over: %+v", d)
	}
	second.editing(other)
	if d := round(true); d[0].Since == since {
		t.Error("it is a new one")
	}
}

// TestLogsOfALaggingNode has the other node not have the blocks: that is no disagreement, whether it refuses or shows nothing.
func TestLogsOfALaggingNode(t *testing.T) {
	c := newChain(t, tomorrow)
	hash := c.emit(1).Hash()
	for name, answer := range map[string]handler{
		"it refuses":       answering(`"error":{"code":-32000,"message":"unknown block"}`),
		"it shows nothing": answering(`"result":[]`),
		"it cuts":          cutting,
	} {
		for what, q := range map[string]ethereum.FilterQuery{"range": {ToBlock: big.NewInt(1)}, "block": {BlockHash: &hash}} {
			t.Run(name+", of a "+what, func(t *testing.T) {
				second := newProxy(t, c.url).lagging(0).with(getLogs, answer)
				p := open(t, Config{URLs: []string{c.url, second.URL}})
				logs, err := p.FilterLogs(t.Context(), q)
				if err != nil || len(logs) != 1 {
					t.Errorf("%d logs, %v", len(logs), err)
				}
				r := p.Report()
				if len(r.Disagreements) != 0 || name != "it shows nothing" && r.Endpoints[1].Err == nil {
					t.Errorf("%+v", r)
				}
			})
		}
	}
}

// TestLogsWhenTheReaderFails has the first node fail, so that the second is read. It is not held against itself.
func TestLogsWhenTheReaderFails(t *testing.T) {
	c := newChain(t, tomorrow)
	c.emit(1)
	first := newProxy(t, c.url).with("", cutting)
	second := newProxy(t, c.url)
	third := newProxy(t, c.url).editing(func([]map[string]any) []map[string]any { return []map[string]any{} })
	p := open(t, Config{URLs: []string{first.URL, second.URL}})
	if logs, err := p.FilterLogs(t.Context(), ethereum.FilterQuery{ToBlock: big.NewInt(1)}); err != nil || len(logs) != 1 {
		t.Errorf("%d logs, %v", len(logs), err)
	}
	p = open(t, Config{URLs: []string{first.URL, second.URL, third.URL}})
	if logs, err := p.FilterLogs(t.Context(), ethereum.FilterQuery{ToBlock: big.NewInt(1)}); err != nil || len(logs) != 1 {
		t.Errorf("%d logs, %v", len(logs), err)
	}
	if d := p.Report().Disagreements; len(d) != 1 || !strings.Contains(d[0].Text, p.Report().Endpoints[2].Name) {
		t.Errorf("%+v", d)
	}
}

// TestLateLogs has the other node answer otherwise, too late to be waited for. That must be in the report.
func TestLateLogs(t *testing.T) {
	c := newChain(t, tomorrow)
	c.emit(1)
	second := newProxy(t, c.url)
	answer := make(chan struct{})
	second.with(getLogs, func(w http.ResponseWriter, r *http.Request, q question) {
		<-answer
		answering(`"result":[]`)(w, r, q)
	})
	p := open(t, Config{URLs: []string{c.url, second.URL}, Patience: 10 * time.Millisecond, Timeout: time.Hour})
	q := ethereum.FilterQuery{ToBlock: big.NewInt(1)}
	for range 3 {
		if logs, err := p.FilterLogs(t.Context(), q); err != nil || len(logs) != 1 {
			t.Fatalf("%d logs, %v", len(logs), err)
		}
	}
	if n := second.count(getLogs); n != 1 {
		t.Errorf("asked %d times", n)
	}
	close(answer)
	until(t, func() bool { return len(p.Report().Disagreements) == 1 })
}
