// SPDX-License-Identifier: MIT

package main

import (
	"context"
	"encoding/json"
	"strings"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/accounts/keystore"
	"github.com/ethereum/go-ethereum/common"

	btcblock "github.com/assize/assize/foreign/bitcoin/block"
	"github.com/assize/assize/internal/simchain"
	"github.com/assize/assize/relay"
	"github.com/assize/assize/relay/protocol"
)

// TestRound plays a whole honest round by the command line, the proposer with a
// keystore: deploy, propose, list, show, watch, settle, and the claim reads as
// verified.
func TestRound(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	path := keystoreOf(t, proposing, "correct horse")
	w = w.with("ASSIZE_KEY", "", "ASSIZE_KEYSTORE", path, "ASSIZE_PASSPHRASE_FILE", file(t, "pass", []byte("correct horse\n")))
	r := w.run("deploy", "--test-times", "--window", "1h", "--clock", "20m", "--checkpoint-height", "100", "--burn", "40", "--gas-price-cap", "50.5")
	r.succeeds(t, "window                  1h0m0s", "clock                   20m0s", "burn                    40 %",
		"gas price cap           50.5 gwei", "checkpoint              height 100, block 00000000")
	t.Log("\n" + r.out)
	w = w.with("ASSIZE_RELAY", r.field(t, "relay"), "ASSIZE_FROM_BLOCK", r.field(t, "first block"), "ASSIZE_BLOCKS", block)

	w.run("list").succeeds(t, "BATCH")
	w.run("settle").succeeds(t, "nothing to settle")
	proposed := w.run("propose", payment).succeeds(t, "claims    1\n", "(in 1h0m0s)")
	t.Log("\n" + proposed.out)
	id := proposed.field(t, "batch")

	listed := w.run("list").succeeds(t, id, proposing.Address.Hex(), "proposed")
	t.Log("\n" + listed.out)
	shown := w.run("show", id[:6]).succeeds(t, "batch       "+id, "status      proposed", "transaction  "+payment, "height 170, depth 1, index 1")
	t.Log("\n" + shown.out)
	checkJSON(t, w, id)

	w.run("settle", id).fails(t, exitFailure, "is not final")
	w.as(guard).with("ASSIZE_KEYSTORE", "").run("settle", id).fails(t, exitFailure, "only its proposer settles it")
	watched := w.as(guard).with("ASSIZE_KEYSTORE", "").run("watch", "--once").succeeds(t)
	if strings.Contains(watched.errOut, "acted") || !strings.Contains(watched.errOut, `"message":"watching"`) {
		t.Errorf("the watcher on a true claim: %s", watched.errOut)
	}

	w.pass(time.Hour)
	w.run("list").succeeds(t, "final")
	settled := w.run("settle").succeeds(t, "settled "+id, "paid ")
	t.Log("\n" + settled.out)
	w.run("list").succeeds(t, "settled")
	w.run("settle", id).fails(t, exitFailure, "there is nothing to settle")
	w.run("withdraw").succeeds(t, "nothing to withdraw")
	if !w.verified(id) {
		t.Error("the claim does not read as verified")
	}
}

// checkJSON checks that list and show tell the same in JSON.
func checkJSON(t *testing.T, w *world, id string) {
	t.Helper()
	listed, shown := w.run("list", "--json").succeeds(t), w.run("show", "--json", id).succeeds(t)
	if listed.out != shown.out {
		t.Errorf("list: %sshow: %s", listed.out, shown.out)
	}
	var s batchView
	if err := json.Unmarshal([]byte(shown.out), &s); err != nil {
		t.Fatal(err)
	}
	if s.Batch.Hex() != id || len(s.Claims) != 1 || s.Claims[0].Transaction != payment {
		t.Errorf("%+v", s)
	}
}

// TestLie has a watcher strike down a claim at a wrong index, which the proposer
// does not defend, and take its reward.
func TestLie(t *testing.T) {
	t.Parallel()
	w := newWorld(t).deployed()
	id := w.lie()
	other := w.as(guard)
	other.run("watch", "--once", "--no-challenge").succeeds(t)
	w.run("show", id).succeeds(t, "status      proposed")
	if r := other.run("watch", "--once", "--log-format", "console").succeeds(t); !strings.Contains(r.errOut, "challengePath") {
		t.Errorf("no challenge: %s", r.errOut)
	}
	disputed := w.run("show", id).succeeds(t, "path of claim 0 by "+guard.Address.Hex(), "waits for a proof", "time left: proposer ")
	t.Log("\n" + disputed.out)
	w.run("list").succeeds(t, " 1\n")
	w.pass(20*time.Minute + 2*time.Second)
	w.run("show", id).succeeds(t, "the proposer's clock is out", "proposer 0s, challenger 20m0s")
	if r := other.run("watch", "--once").succeeds(t); !strings.Contains(r.errOut, "timeout") {
		t.Errorf("no timeout: %s", r.errOut)
	}
	w.run("show", id).succeeds(t, "status      rejected", "closed: the proposer lost to "+guard.Address.Hex())
	w.run("settle", id).fails(t, exitFailure, "is rejected")
	paid := other.run("withdraw").succeeds(t, "paid ", guard.Address.Hex())
	t.Log("\n" + paid.out)
	other.run("withdraw").succeeds(t, "nothing to withdraw")
}

// TestWatchUntilInterrupted runs a watcher that strikes at a lie and ends when
// its context does, with exit status 0.
func TestWatchUntilInterrupted(t *testing.T) {
	t.Parallel()
	w := newWorld(t).deployed()
	id := w.lie()
	ctx, interrupt := context.WithCancel(t.Context())
	ended := make(chan result, 1)
	go func() { ended <- runWith(ctx, w.as(guard).variables, "watch", "--interval", "5ms") }()
	for deadline := time.Now().Add(30 * time.Second); ; {
		if r := w.run("show", id); strings.Contains(r.out, "path of claim 0") {
			break
		}
		if time.Now().After(deadline) {
			t.Error("no dispute within 30 s")
			break
		}
	}
	interrupt()
	if r := <-ended; r.status != 0 || !strings.Contains(r.errOut, `"stopped"`) {
		t.Errorf("exit status %d: %s", r.status, r.errOut)
	}
}

// lie proposes the payment at another index than its own, beside the command
// line, which would not, and returns the batch's id.
func (w *world) lie() string {
	w.t.Helper()
	b, err := btcblock.Parse(read(w.t, block))
	if err != nil {
		w.t.Fatal(err)
	}
	return w.claim(protocol.Claim{Height: 170, BlockHash: b.Hash(), Depth: 1, Index: 0, Leaf: b.TxIDs[1]})
}

func (w *world) session(a simchain.Account) *relay.Session {
	w.t.Helper()
	client, err := relay.Open(w.t.Context(), w.chain.Client, common.HexToAddress(w.variables["ASSIZE_RELAY"]), 0)
	if err != nil {
		w.t.Fatal(err)
	}
	sender, err := relay.NewSender(w.t.Context(), w.chain.Client, a.Address, a.Sign)
	if err != nil {
		w.t.Fatal(err)
	}
	return &relay.Session{Client: client, Sender: sender, Interval: time.Millisecond}
}

func (w *world) verified(id string) bool {
	w.t.Helper()
	s := w.session(guard)
	now, err := s.State(w.t.Context())
	if err != nil {
		w.t.Fatal(err)
	}
	ok, err := s.Verified(w.t.Context(), now.Batch(common.HexToHash(id)), 0, now.Block.Hash)
	if err != nil {
		w.t.Fatal(err)
	}
	return ok
}

func (w *world) pass(d time.Duration) {
	w.t.Helper()
	if err := w.chain.Pass(d); err != nil {
		w.t.Fatal(err)
	}
}

func keystoreOf(t *testing.T, a simchain.Account, passphrase string) string {
	t.Helper()
	raw, err := keystore.EncryptKey(&keystore.Key{Address: a.Address, PrivateKey: a.Key}, passphrase, 2, 1)
	if err != nil {
		t.Fatal(err)
	}
	return file(t, "key.json", raw)
}
