// SPDX-License-Identifier: MIT

package evmnode

import (
	"context"
	"errors"
	"net/http"
	"strings"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/rpc"
)

// TestSendTransaction sends to two nodes that take it or not.
func TestSendTransaction(t *testing.T) {
	refuses := func(text string) handler { return answering(`"error":{"code":-32000,"message":"` + text + `"}`) }
	for _, c := range []struct {
		name          string
		first, second handler // nil for one that takes it
		want          string  // in the error; "" for success
	}{
		{"both take it", nil, nil, ""},
		{"the other takes it", refuses("nonce too low"), nil, ""},
		{"the first takes it", nil, refuses("nonce too low"), ""},
		{"the first is gone", cutting, nil, ""},
		{"the first hangs", hanging, nil, ""},
		{"the other hangs", nil, hanging, ""},
		{"both refuse", refuses("nonce too low"), refuses("underpriced"), "nonce too low"},
		{"one is gone, one refuses", cutting, refuses("underpriced"), "underpriced"},
		{"both are gone", cutting, cutting, "without an answer"},
		{"geth has it", refuses("already known"), refuses("nonce too low"), ""},
		{"nethermind has it", refuses("nonce too low"), refuses("AlreadyKnown"), ""},
		{"besu has it", refuses("Known transaction"), refuses("nonce too low"), ""},
		{"anvil has it", refuses("transaction already imported"), refuses("nonce too low"), ""},
		{"older erigon has it", refuses("existing tx with same hash"), refuses("nonce too low"), ""},
		{"an error page that says so", saying(502, "text/html", "already known"), refuses("underpriced"), "underpriced"},
	} {
		t.Run(c.name, func(t *testing.T) {
			chain := newChain(t, tomorrow)
			tx := chain.sign([]byte{0})
			first := newProxy(t, chain.url).with(sendRawTransaction, c.first)
			second := newProxy(t, chain.url).with(sendRawTransaction, c.second)
			p := open(t, Config{URLs: []string{first.URL, second.URL}, Timeout: 10 * time.Second})
			err := p.SendTransaction(t.Context(), tx)
			if (err == nil) != (c.want == "") || err != nil && !strings.Contains(err.Error(), c.want) {
				t.Fatal(err)
			}
			if strings.Contains(c.want, "underpriced") && strings.Contains(err.Error(), "without an answer") {
				t.Errorf("the refusal is not told alone: %v", err)
			}
			until(t, func() bool { return first.count(sendRawTransaction) == 1 && second.count(sendRawTransaction) == 1 })
			if c.first == nil || c.second == nil {
				until(t, func() bool { _, err := p.TransactionReceipt(t.Context(), tx.Hash()); return err == nil })
			}
		})
	}
}

// TestSendToOne sends to a pool of one node.
func TestSendToOne(t *testing.T) {
	c := newChain(t, tomorrow)
	node := newProxy(t, c.url)
	p := open(t, Config{URLs: []string{node.URL}})
	tx := c.sign([]byte{0})
	if err := p.SendTransaction(t.Context(), tx); err != nil {
		t.Fatal(err)
	}
	var refused rpc.Error
	node.with(sendRawTransaction, answering(`"error":{"code":-32000,"message":"nonce too low"}`))
	if err := p.SendTransaction(t.Context(), tx); !errors.As(err, &refused) {
		t.Error(err)
	}
	node.with(sendRawTransaction, answering(`"error":{"code":-32000,"message":"already known"}`))
	if err := p.SendTransaction(t.Context(), tx); err != nil {
		t.Error(err)
	}
	if err := unlessKnown(errors.New("already known")); err == nil {
		t.Error("no node has said so")
	}
	if n := total(node); n != 3 {
		t.Errorf("%d calls", n)
	}
}

// TestSendingIsNotCutShort interrupts a sender whose transaction is on its way to a slow node: it must arrive.
func TestSendingIsNotCutShort(t *testing.T) {
	c := newChain(t, tomorrow)
	asked, go_ := make(chan struct{}), make(chan struct{})
	slow := newProxy(t, c.url)
	slow.with(sendRawTransaction, func(w http.ResponseWriter, r *http.Request, q question) {
		close(asked)
		<-go_
		slow.pass(w, r, q)
	})
	p := open(t, Config{URLs: []string{slow.URL, newProxy(t, c.url).with(sendRawTransaction, hanging).URL}})
	ctx, interrupt := context.WithCancel(t.Context())
	go func() {
		<-asked
		interrupt()
	}()
	tx := c.sign([]byte{0})
	if err := p.SendTransaction(ctx, tx); !errors.Is(err, context.Canceled) {
		t.Error(err)
	}
	close(go_)
	until(t, func() bool { _, err := p.TransactionReceipt(t.Context(), tx.Hash()); return err == nil })
}

// TestSendToNodesThatAreAway sends when no node is believed to be there.
func TestSendToNodesThatAreAway(t *testing.T) {
	c := newChain(t, tomorrow)
	first, second := newProxy(t, c.url).with("", cutting), newProxy(t, c.url).with("", cutting)
	p := open(t, Config{URLs: []string{first.URL, second.URL}, RetryMin: time.Hour, RetryMax: time.Hour})
	if _, err := p.ChainID(t.Context()); err == nil {
		t.Fatal("an answer")
	}
	second.with("", nil)
	if err := p.SendTransaction(t.Context(), c.sign([]byte{0})); err != nil {
		t.Error(err)
	}
	// now the first is known to be away
	before := total(first)
	if err := p.SendTransaction(t.Context(), c.sign([]byte{0})); err != nil || total(first) != before {
		t.Errorf("%v, the first is asked %d times", err, total(first)-before)
	}
}

// TestPendingNonce asks nodes of which one has not heard of all transactions, or speaks of some that nobody else has: two must.
func TestPendingNonce(t *testing.T) {
	const method = "eth_getTransactionCount"
	nonce := func(n string) handler { return answering(`"result":"` + n + `"`) }
	for _, c := range []struct {
		name          string
		first, second handler
		want          uint64
	}{
		{"both know the same", nonce("0x7"), nonce("0x7"), 7},
		{"the first knows more", nonce("0x7"), nonce("0x5"), 5},
		{"the other knows more", nonce("0x5"), nonce("0x7"), 5},
		{"the first is gone", cutting, nonce("0x5"), 5},
		{"the other is gone", nonce("0x5"), cutting, 5},
		{"the other refuses", nonce("0x5"), answering(`"error":{"code":-32000,"message":"no"}`), 5},
		{"the other hangs", nonce("0x5"), hanging, 5},
	} {
		t.Run(c.name, func(t *testing.T) {
			chain := newChain(t, tomorrow)
			first, second := newProxy(t, chain.url).with(method, c.first), newProxy(t, chain.url).with(method, c.second)
			p := open(t, Config{URLs: []string{first.URL, second.URL}, Patience: 300 * time.Millisecond})
			if n, err := p.PendingNonceAt(t.Context(), sender.Address); err != nil || n != c.want {
				t.Errorf("%d, %v", n, err)
			}
		})
	}
}
