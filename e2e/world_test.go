// SPDX-License-Identifier: MIT

package e2e

import (
	"context"
	"encoding/hex"
	"fmt"
	"maps"
	"math/big"
	"path/filepath"
	"strconv"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/ethereum/go-ethereum/ethclient"

	"github.com/assize/assize/e2e/anvil"
	"github.com/assize/assize/e2e/geth"
	btcblock "github.com/assize/assize/foreign/bitcoin/block"
	"github.com/assize/assize/internal/simchain"
	"github.com/assize/assize/relay"
	"github.com/assize/assize/relay/protocol"
	"github.com/assize/assize/relay/txmgr"
)

type account = simchain.Account

// Who is who. All are rich on every home chain.
var (
	proposer = simchain.NewAccount("proposer")
	guard    = simchain.NewAccount("guard")
	second   = simchain.NewAccount("second")
	liar     = simchain.NewAccount("liar")

	everybody = []common.Address{proposer.Address, guard.Address, second.Address, liar.Address}
)

// world is a home chain with a relay on it, and a foreign chain.
type world struct {
	t       testing.TB
	url     string // of the home chain
	eth     *ethclient.Client
	btc     *bitcoin
	client  *relay.Client
	address common.Address // of the relay
	vars    map[string]string

	geth  *geth.Node  // nil, or
	anvil *anvil.Node // nil
}

// terms are what a relay is deployed with.
type terms struct {
	window, clock, checkpointWindow time.Duration
	checkpoint                      int // height of the first
}

// confirmations of every relay of these tests.
const confirmations = 3

// lasting are terms under which nothing runs out by itself. reach is the height of the base chain of most tests.
var lasting = terms{window: 4 * time.Hour, clock: time.Hour, checkpointWindow: 5 * time.Hour, checkpoint: 100}

const reach = 130

// onGeth returns a world on a geth of its own.
func onGeth(t testing.TB, btc *bitcoin, with terms) *world {
	t.Helper()
	node := geth.Start(t, everybody...)
	w := &world{t: t, url: node.URL, geth: node, btc: btc}
	w.deploy(with)
	return w
}

// onAnvil returns a world on an anvil of its own, that mines a block a second.
func onAnvil(t testing.TB, btc *bitcoin, with terms) *world {
	t.Helper()
	node := anvil.Start(t, time.Now(), everybody...)
	node.MineEvery(time.Second)
	w := &world{t: t, url: node.URL, anvil: node, btc: btc}
	w.deploy(with)
	return w
}

// deploy deploys a relay by the program, as an operator does.
func (w *world) deploy(with terms) {
	w.t.Helper()
	eth, err := ethclient.DialContext(w.t.Context(), w.url)
	if err != nil {
		w.t.Fatal(err)
	}
	w.t.Cleanup(eth.Close)
	w.eth = eth
	w.vars = map[string]string{"ASSIZE_RPC": w.url, "ASSIZE_NETWORK": "regtest"}
	state := w.stateFile(with.checkpoint)
	r := w.as(proposer).run("deploy", "--poll", "100ms", "--test-times", "--checkpoint", state, "--confirmations", strconv.Itoa(confirmations),
		"--window", with.window.String(), "--clock", with.clock.String(), "--checkpoint-window", with.checkpointWindow.String()).succeeds(w.t)
	w.address = common.HexToAddress(r.field(w.t, "relay"))
	w.vars["ASSIZE_RELAY"], w.vars["ASSIZE_FROM_BLOCK"] = w.address.Hex(), r.field(w.t, "first block")
	from, err := strconv.ParseUint(w.vars["ASSIZE_FROM_BLOCK"], 10, 64)
	if err != nil {
		w.t.Fatal(err)
	}
	if w.client, err = relay.Open(w.t.Context(), eth, w.address, from); err != nil {
		w.t.Fatal(err)
	}
}

// stateFile has the program make the header state at a height, and returns its file.
func (w *world) stateFile(height int) string {
	w.t.Helper()
	headers, _ := w.btc.files(w.t)
	file := filepath.Join(w.t.TempDir(), "checkpoint.bin")
	w.run("checkpoint", "make", "--headers", headers, "--height", strconv.Itoa(height), "--out", file).succeeds(w.t)
	return file
}

// with returns a copy of the world in which some variables, given by name and value, are others.
func (w *world) with(pairs ...string) *world {
	other := *w
	other.vars = maps.Clone(w.vars)
	for ; len(pairs) > 0; pairs = pairs[2:] {
		other.vars[pairs[0]] = pairs[1]
	}
	return &other
}

// as returns a copy of the world seen by an account.
func (w *world) as(a account) *world {
	return w.with("ASSIZE_KEY", hex.EncodeToString(crypto.FromECDSA(a.Key)))
}

// run runs the program to its end.
func (w *world) run(args ...string) result {
	w.t.Helper()
	return run(w.t, w.vars, args...)
}

// watch starts a watcher of an account on the world's own nodes, unless arguments say otherwise, with files of its own.
func (w *world) watch(name string, a account, args ...string) *watcher {
	w.t.Helper()
	return start(w.t, name, w.settings(a), args...)
}

// settings returns the variables of a watcher of an account on the world's own nodes, with files of its own.
func (w *world) settings(a account) map[string]string {
	w.t.Helper()
	dir := w.t.TempDir()
	return w.as(a).with(
		"ASSIZE_SOURCES", w.btc.source(w.t, w.btc.URL),
		"ASSIZE_HEADER_FILE", filepath.Join(dir, "headers"),
		"ASSIZE_RECORD", filepath.Join(dir, "record"),
		"ASSIZE_INTERVAL", "200ms",
	).vars
}

// propose claims transactions by the program, which claims nothing but the truth, and returns the batch.
func (w *world) propose(ids ...[32]byte) *protocol.Batch {
	w.t.Helper()
	headers, blocks := w.btc.files(w.t)
	args := []string{"propose", "--poll", "100ms", "--max-age", "0", "--again", "--headers", headers, "--blocks", blocks}
	for _, id := range ids {
		args = append(args, btcblock.FormatID(id))
	}
	r := w.as(proposer).run(args...).succeeds(w.t)
	return w.batch(common.HexToHash(r.field(w.t, "batch")))
}

// session lets an account call the contracts directly.
func (w *world) session(a account) *relay.Session {
	w.t.Helper()
	sender, err := relay.NewSender(w.t.Context(), w.eth, a.Address, a.Sign)
	if err != nil {
		w.t.Fatal(err)
	}
	return &relay.Session{Client: w.client, Sender: sender, Interval: 50 * time.Millisecond}
}

// perform sends a call and waits until it is mined.
func (w *world) perform(a account, call txmgr.Call, err error) txmgr.Receipt {
	w.t.Helper()
	if err != nil {
		w.t.Fatal(err)
	}
	ctx, cancel := context.WithTimeout(w.t.Context(), patience)
	defer cancel()
	receipt, err := w.session(a).Perform(ctx, call, w.now().Block.Hash)
	if err != nil {
		w.t.Fatalf("%s: %v", call.Name, err)
	}
	return receipt
}

// now returns what the relay knows.
func (w *world) now() *protocol.State {
	w.t.Helper()
	var s *protocol.State
	eventually(w.t, "a snapshot", func() bool {
		var err error
		s, err = w.client.State(w.t.Context())
		return err == nil
	})
	return s
}

// batch returns a batch that must be there.
func (w *world) batch(id common.Hash) *protocol.Batch {
	w.t.Helper()
	b := w.now().Batch(id)
	if b == nil {
		w.t.Fatalf("no batch %s", id)
	}
	return b
}

// until waits until something holds of a batch.
func (w *world) until(what string, id common.Hash, holds func(*protocol.Batch) bool) *protocol.Batch {
	w.t.Helper()
	var b *protocol.Batch
	eventually(w.t, what, func() bool {
		b = w.now().Batch(id)
		return b != nil && holds(b)
	})
	return b
}

// rejected waits until a batch is rejected.
func (w *world) rejected(id common.Hash) *protocol.Batch {
	w.t.Helper()
	return w.until("the batch to be rejected", id, func(b *protocol.Batch) bool { return b.Phase == protocol.PhaseRejected })
}

// final waits until a batch is final.
func (w *world) final(id common.Hash) *protocol.Batch {
	w.t.Helper()
	return w.until("the batch to be final", id, func(b *protocol.Batch) bool { return b.Final(w.now().Block.Time) })
}

// verified reports whether a dapp is told that the claim at a position of a batch is true.
func (w *world) verified(b *protocol.Batch, position int) bool {
	w.t.Helper()
	ok, err := w.client.Verified(w.t.Context(), b, position, w.now().Block.Hash)
	if err != nil {
		w.t.Fatal(err)
	}
	return ok
}

// eventsOf returns the events of one type that the contracts have logged, and the home blocks they are in.
func eventsOf[T protocol.Event](w *world) (list []T, blocks []uint64) {
	w.t.Helper()
	p := &w.client.Params
	addresses := []common.Address{p.Relay, p.Court, p.ForkCourt}
	logs, err := w.eth.FilterLogs(w.t.Context(), ethereum.FilterQuery{FromBlock: new(big.Int), Addresses: addresses})
	if err != nil {
		w.t.Fatal(err)
	}
	for i := range logs {
		event, err := relay.DecodeLog(&logs[i])
		if err != nil {
			w.t.Fatal(err)
		}
		if typed, ok := event.(T); ok {
			list, blocks = append(list, typed), append(blocks, logs[i].BlockNumber)
		}
	}
	return list, blocks
}

// nonce returns how many transactions of an account are mined.
func (w *world) nonce(a account) uint64 {
	w.t.Helper()
	n, err := w.eth.NonceAt(w.t.Context(), a.Address, nil)
	if err != nil {
		w.t.Fatal(err)
	}
	return n
}

// height returns the number of the latest home block.
func (w *world) height() uint64 {
	w.t.Helper()
	n, err := w.eth.BlockNumber(w.t.Context())
	if err != nil {
		w.t.Fatal(err)
	}
	return n
}

// blocksPass waits until the home chain has grown.
func (w *world) blocksPass(count uint64) {
	w.t.Helper()
	end := w.height() + count
	eventually(w.t, fmt.Sprintf("home block %d", end), func() bool { return w.height() >= end })
}
