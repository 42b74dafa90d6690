// SPDX-License-Identifier: MIT

package e2e

import (
	"encoding/json"
	"strings"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"

	"github.com/assize/assize/e2e/faults"
	"github.com/assize/assize/relay/protocol"
)

// TestHomeNodeFaults: a watcher with one home node goes on when it does. One with a second does not miss the first.
func TestHomeNodeFaults(t *testing.T) {
	t.Parallel()
	btc := newPaid(t)
	w := onGeth(t, btc, lasting)
	proxy := faults.New(t, w.url)
	alone := w.watch("alone", guard, "--timeout", "5s", "--rpc", proxy.URL)
	both := w.watch("both", second, "--timeout", "5s", "--rpc", proxy.URL+","+w.url)
	const send = "eth_sendRawTransaction"
	refuse := faults.Behaviour{Ask: func(c faults.Call) faults.Call { c.Method = "eth_nothing"; return c }}
	deny := faults.Lie(func(faults.Call, faults.Answer) faults.Answer { return faults.Refusal(-32005, "rate limited") })
	for _, c := range []struct {
		name    string
		spoil   func()
		through bool
	}{
		{"answers late", func() { proxy.Set(faults.All, faults.Delay(500*time.Millisecond)) }, true},
		{"hangs", func() { proxy.Set(faults.All, faults.Hang()) }, false},
		{"answers with a page", func() { proxy.Set(faults.All, faults.Page()) }, false},
		{"ends connections", func() { proxy.Set(faults.All, faults.Cut()) }, false},
		{"disappears", proxy.Down, false},
		{"refuses transactions", func() { proxy.Set(send, refuse) }, false},
		{"loses transactions", func() { proxy.Set(send, faults.Page()) }, false},
		{"takes transactions and says it has not", func() { proxy.Set(send, deny) }, true},
		{"takes transactions and ends the connection", func() { proxy.Set(send, faults.Cut()) }, true},
	} {
		c.spoil()
		b := w.lie(liar, falsePath(t, btc.branch, reach+1))
		w.until(c.name+": the one with both nodes to act", b.ID, func(b *protocol.Batch) bool { return opened(b, second) })
		if !c.through && opened(w.batch(b.ID), guard) {
			t.Errorf("%s: a transaction came through", c.name)
		}
		if c.through {
			w.until(c.name+": the one with one node to act", b.ID, func(b *protocol.Batch) bool { return opened(b, guard) })
		}
		proxy.Heal()
		w.until(c.name+", healed: the one with one node to act", b.ID, func(b *protocol.Batch) bool { return opened(b, guard) })
	}
	w.blocksPass(2)
	for _, b := range w.now().Batches {
		if disputesOf(b, guard) != 1 || disputesOf(b, second) != 1 {
			t.Errorf("%d and %d disputes about one lie", disputesOf(b, guard), disputesOf(b, second))
		}
	}
	alone.ends(`node`, `rate limited`, `eth_nothing`)
	both.ends(`node`, `rate limited`, `eth_nothing`)
}

// refuses answers every call with an error.
func refuses(code int, text string) faults.Behaviour {
	return faults.Lie(func(faults.Call, faults.Answer) faults.Answer { return faults.Refusal(code, text) })
}

// TestHomeNodeRefuses: the first of two home nodes refuses in JSON whatever is asked, or answers with what has no end, or no meaning.
// The watcher acts by the second, says what is wrong with the first, and does not grow.
func TestHomeNodeRefuses(t *testing.T) {
	t.Parallel()
	w := onGeth(t, newPaid(t), lasting)
	proxy := faults.New(t, w.url)
	watcher := w.watch("watcher", guard, "--timeout", "5s", "--rpc", proxy.URL+","+w.url)
	for _, c := range []struct {
		name string
		does faults.Behaviour
	}{
		{"a string without end", faults.Endless()},
		{"a revert of everything", refuses(3, "execution reverted")},
		{"a spent quota", refuses(-32005, "daily request count exceeded, request rate limited")},
		{"no state", refuses(-32000, "missing trie node 5c99 (path )")},
		{"a broken database", refuses(-32603, "database error")},
		{"a disabled key", refuses(-32000, "API key disabled")},
		{"words that nobody knows", refuses(-32099, "no")},
		{"headers without end", faults.Headers()},
		{"hints without end", faults.Hints()},
		{"spaces without end, one by one", faults.Trickle()},
		{"a gigabyte of spaces, compressed", faults.Bomb(1024)},
		{"arrays in arrays", faults.Nested(1 << 22)},
		{"answers to other calls", faults.OtherID()},
		{"another address", faults.Redirect(w.url)},
	} {
		proxy.Set(faults.All, c.does)
		b := w.lie(liar, falsePath(t, w.btc.branch, reach+1))
		w.until(c.name+": the watcher to act", b.ID, func(b *protocol.Batch) bool { return opened(b, guard) })
		proxy.Heal()
	}
	if most := memory(t, watcher.ID()); most > 512 {
		t.Errorf("the watcher has grown to %.0f MiB", most)
	}
	watcher.ends(`node`)
}

// otherBranch has a node tell of blocks that are not the chain's.
func otherBranch(_ faults.Call, real faults.Answer) faults.Answer {
	block := map[string]any{}
	if json.Unmarshal(real.Result, &block) != nil || block["hash"] == nil {
		return real
	}
	block["hash"] = common.BytesToHash([]byte(block["hash"].(string)[:20]))
	return faults.Result(block)
}

// TestHomeNodesDisagree: while two home nodes are on two branches that is reported, and nothing is sent. Logs that one of them leaves
// out are not missed: the receipts show who is right.
func TestHomeNodesDisagree(t *testing.T) {
	t.Parallel()
	btc := newPaid(t)
	w := onGeth(t, btc, lasting)
	proxy := faults.New(t, w.url)
	watcher := w.watch("watcher", guard, "--rpc", proxy.URL+","+w.url)
	reported := func(text string) int { return strings.Count(watcher.Output.String(), text) }

	proxy.Set("eth_getLogs", faults.Lie(func(faults.Call, faults.Answer) faults.Answer { return faults.Result([]any{}) }))
	b := w.lie(liar, falsePath(t, btc.branch, reach+1))
	w.until("leaves logs out: the watcher to act", b.ID, func(b *protocol.Batch) bool { return opened(b, guard) })
	if reported("the receipts show the logs of") == 0 {
		t.Error("it is not said who left logs out")
	}
	proxy.Heal()

	before := reported(`disagree`)
	proxy.Set("eth_getBlockByNumber", faults.Lie(otherBranch))
	b = w.lie(liar, falsePath(t, btc.branch, reach+1))
	eventually(t, "a report", func() bool { return reported(`disagree`) > before })
	w.blocksPass(4)
	if opened(w.batch(b.ID), guard) {
		t.Error("money was bonded while the nodes disagree")
	}
	proxy.Heal()
	w.until("healed: the watcher to act", b.ID, func(b *protocol.Batch) bool { return opened(b, guard) })
	watcher.ends(`node`)
}

// TestHomeNodeOpens: a home node that never agrees does not keep the watcher silent. What the other one shows is done after a while,
// since it is accepted by both.
func TestHomeNodeOpens(t *testing.T) {
	t.Parallel()
	btc := newPaid(t)
	w := onGeth(t, btc, terms{window: time.Hour, clock: 4 * time.Minute, checkpointWindow: 2 * time.Hour, checkpoint: 100})
	proxy := faults.New(t, w.url)
	watcher := w.watch("watcher", guard, "--rpc", proxy.URL+","+w.url)
	w.blocksPass(2)
	proxy.Set("eth_getBlockByNumber", faults.Lie(otherBranch))
	b := w.lie(liar, falsePath(t, btc.branch, reach+1))
	w.blocksPass(4)
	if opened(w.batch(b.ID), guard) {
		t.Error("nodes that have just begun to disagree hold nothing up")
	}
	w.until("the watcher to act", b.ID, func(b *protocol.Batch) bool { return opened(b, guard) })
	if !strings.Contains(watcher.Output.String(), "each is read in turn") {
		t.Error("it is not said why")
	}
	watcher.ends(`node`, `header for hash not found`) // the liar's blocks have no state
}

// TestHomeNodeComesBack: a node that was stopped, and its connections that were cut, by websocket.
func TestHomeNodeComesBack(t *testing.T) {
	t.Parallel()
	btc := newPaid(t)
	w := onGeth(t, btc, lasting)
	pipe := faults.NewPipe(t, strings.TrimPrefix(w.geth.WebSocket, "ws://"))
	watcher := w.watch("watcher", guard, "--timeout", "5s", "--rpc", "ws://"+pipe.Address)
	for _, c := range []struct {
		name  string
		fault func()
	}{
		{"never away", func() {}},
		{"connections cut", pipe.Cut},
		{"away", func() { pipe.Down(); w.blocksPass(2); pipe.Up() }},
		{"stopped", func() { w.geth.Stop(); w.geth.Restart() }},
	} {
		c.fault()
		b := w.lie(liar, falsePath(t, btc.branch, reach+1))
		w.until(c.name+": the watcher to act", b.ID, func(b *protocol.Batch) bool { return opened(b, guard) })
	}
	watcher.ends(`node`)
}
