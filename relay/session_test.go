// SPDX-License-Identifier: MIT

package relay_test

import (
	"context"
	"encoding/json"
	"errors"
	"io"
	"math/big"
	"net/http"
	"net/http/httptest"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/ethclient"

	"github.com/assize/assize/internal/simchain"
	"github.com/assize/assize/relay"
	"github.com/assize/assize/relay/protocol"
	"github.com/assize/assize/relay/txmgr"
)

// TestPerform: a call that the pinned block refuses is not sent, whatever holds
// later; one that is mined is accounted for.
func TestPerform(t *testing.T) {
	h := newHome(t)
	p, block := h.params(), madeBlock(t, 4)
	b := h.propose(claimOf(block, 1))
	then := h.snapshot().Block.Hash
	d := h.challenge(protocol.KindPath, b, 0, 0)
	h.pass(clock + 1)
	timeout, err := relay.At(p).Timeout(d)
	if err != nil {
		t.Fatal(err)
	}
	stranger := h.sessions["stranger"]
	if _, err := stranger.Perform(t.Context(), timeout, then); !errors.Is(err, relay.StaleState) {
		t.Errorf("on a block before the dispute: %v", err)
	}
	if nonce, err := h.Client.PendingNonceAt(t.Context(), stranger.Sender.From); nonce != 0 || err != nil {
		t.Errorf("%d sent, %v", nonce, err)
	}
	before := h.balance("stranger")
	r, err := stranger.Perform(t.Context(), timeout, h.snapshot().Block.Hash)
	if err != nil {
		t.Fatal(err)
	}
	if spent := new(big.Int).Sub(before, h.balance("stranger")); spent.Cmp(r.Fee) != 0 || r.GasUsed == 0 {
		t.Errorf("spent %v, the receipt says %v for %d gas", spent, r.Fee, r.GasUsed)
	}
	if r.Block != h.snapshot().Block.Number {
		t.Errorf("mined in %d, not %d", r.Block, h.snapshot().Block.Number)
	}
}

// TestSessionSubmit: intents are performed one after the other on the snapshot, and
// each is told how far it came.
func TestSessionSubmit(t *testing.T) {
	h := newHome(t)
	p, block := h.params(), madeBlock(t, 4)
	b := h.propose(claimOf(block, 1))
	challenge, err := relay.At(p).Challenge(protocol.KindPath, b, 0, 0)
	if err != nil {
		t.Fatal(err)
	}
	settle, err := relay.At(p).Settle(b)
	if err != nil {
		t.Fatal(err)
	}
	challenger := h.sessions["challenger"]
	news, err := challenger.Submit(t.Context(), txmgr.Block(h.snapshot().Block), []txmgr.Intent{{Key: "open", Call: challenge}, {Key: "settle", Call: settle}})
	if err != nil || len(news) != 2 || news[0].Stage != txmgr.StageMined || news[0].Receipt.Fee.Sign() <= 0 || news[0].Intent.Key != "open" ||
		news[1].Stage != txmgr.StageRefused || !errors.Is(news[1].Err, relay.NotProposed) {
		t.Errorf("%v, %v, %v", news[0].Stage, news[0].Err, err)
	}
	challenger.Sender.MaxFee = big.NewInt(1)
	if challenge, err = relay.At(p).Challenge(protocol.KindPath, b, 0, 1); err != nil {
		t.Fatal(err)
	}
	if news, err = challenger.Submit(t.Context(), txmgr.Block(h.snapshot().Block), []txmgr.Intent{{Call: challenge}}); err != nil || news[0].Stage != txmgr.StageHeld {
		t.Errorf("%v, %v, %v", news[0].Stage, news[0].Err, err)
	}
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if news, err = challenger.Submit(ctx, txmgr.Block(h.snapshot().Block), []txmgr.Intent{{Call: challenge}}); !errors.Is(err, context.Canceled) || len(news) > 0 {
		t.Errorf("%+v, %v", news, err)
	}
}

func (h *home) balance(name string) *big.Int {
	h.t.Helper()
	balance, err := h.Client.BalanceAt(h.t.Context(), address(name), nil)
	if err != nil {
		h.t.Fatal(err)
	}
	return balance
}

// endpoint is an RPC server that answers every call with the same.
func endpoint(t *testing.T, answer http.HandlerFunc) *ethclient.Client {
	t.Helper()
	server := httptest.NewServer(answer)
	t.Cleanup(server.Close)
	client, err := ethclient.Dial(server.URL)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(client.Close)
	return client
}

// result answers calls of JSON-RPC with a fixed result or error.
func result(body string) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		var request struct{ ID json.RawMessage }
		_ = json.NewDecoder(r.Body).Decode(&request)
		w.Header().Set("Content-Type", "application/json")
		_, _ = w.Write([]byte(`{"jsonrpc":"2.0","id":` + string(request.ID) + `,` + body + `}`))
	}
}

var call = txmgr.Call{Name: "a call", To: common.Address{9}, Data: []byte{1, 2}}

// TestEndpoints: from an endpoint that answers garbage, or never, everything is
// an error, and nothing panics or waits beyond its context.
func TestEndpoints(t *testing.T) {
	for _, c := range []struct {
		name   string
		answer http.HandlerFunc
	}{
		{"no JSON", func(w http.ResponseWriter, _ *http.Request) { _, _ = w.Write([]byte("<html>")) }},
		{"nothing", func(http.ResponseWriter, *http.Request) {}},
		{"a status", func(w http.ResponseWriter, _ *http.Request) { w.WriteHeader(http.StatusTooManyRequests) }},
		{"null", result(`"result":null`)},
		{"a string", result(`"result":"0x"`)},
		{"a number too large", result(`"result":"0xffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff"`)},
		{"an empty object", result(`"result":{}`)},
		{"an error", result(`"error":{"code":-32000,"message":"no"}`)},
		{"an error with data of another type", result(`"error":{"code":3,"message":"no","data":5}`)},
		{"an error with data that is no hex", result(`"error":{"code":3,"message":"no","data":"zz"}`)},
		{"never", func(_ http.ResponseWriter, r *http.Request) {
			_, _ = io.Copy(io.Discard, r.Body) // else the server does not see the client leave
			<-r.Context().Done()
		}},
	} {
		t.Run(c.name, func(t *testing.T) {
			ctx, cancel := context.WithTimeout(t.Context(), 300*time.Millisecond)
			defer cancel()
			chain := endpoint(t, c.answer)
			if _, err := relay.Open(ctx, chain, common.Address{1}, 0); err == nil {
				t.Error("a relay was opened")
			}
			account := simchain.NewAccount("sender")
			s, err := relay.NewSender(ctx, chain, account.Address, account.Sign)
			if err == nil {
				_, err = s.Send(ctx, call)
			}
			if err == nil {
				t.Error("a call was sent")
			}
		})
	}
}

// TestEndpointReverts: what nodes add to a revert becomes a sentinel.
func TestEndpointReverts(t *testing.T) {
	data := contractErrors(t)["EmptyGroup"].ID.Hex()[:10]
	answer := endpoint(t, result(`"error":{"code":3,"message":"execution reverted","data":"`+data+`"}`))
	if err := relay.ClientOf(answer).Simulate(t.Context(), common.Address{}, call, common.Hash{}); !errors.Is(err, relay.EmptyGroup) {
		t.Errorf("got %v", err)
	}
}
