// SPDX-License-Identifier: MIT

package relay_test

import (
	"context"
	"math/big"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"

	"github.com/assize/assize/btcheaders"
	btcblock "github.com/assize/assize/foreign/bitcoin/block"
	"github.com/assize/assize/internal/simchain"
	"github.com/assize/assize/internal/testing/madechain"
	"github.com/assize/assize/relay"
	"github.com/assize/assize/relay/protocol"
	"github.com/assize/assize/relay/txmgr"
)

// seconds of the deployment that most tests use
const (
	window = 86400
	clock  = 7200

	checkpointWindow = 2 * window
)

// regtestState is a consistent header state for the regtest judge: a tip whose
// hash, read little-endian, is small enough for the easiest target.
func regtestState() btcheaders.State {
	s := btcheaders.State{Height: 100, Time: 1_600_000_000, Bits: madechain.Bits, EpochStart: 1_500_000_000}
	s.Tip[0] = 1
	s.Work[31] = 202
	for i := range s.Times {
		s.Times[i] = s.Time
	}
	return s
}

func deployment() relay.Deployment {
	return relay.Deployment{
		Window: window, Clock: clock, Confirmations: 6, BurnBps: 5000, GasPriceCap: 100e9,
		CheckpointWindow: checkpointWindow, CheckpointDeposit: big.NewInt(3e18),
		Network: btcheaders.RegTest(), Checkpoint: regtestState().AppendBytes(nil),
	}
}

// home is an embedded home chain with a relay, and a client whose snapshots
// are held against ones from scratch.
type home struct {
	t testing.TB
	*simchain.Chain
	*relay.Deployed
	relay    *relay.Client
	sessions map[string]*relay.Session
}

// newChain starts a chain on which the named accounts have ether. Its clock is
// ahead of the machine's, so that time passes only by blocks: one second each.
func newChain(t testing.TB, names ...string) *simchain.Chain {
	t.Helper()
	var accounts []simchain.Account
	for _, name := range names {
		accounts = append(accounts, simchain.NewAccount(name))
	}
	chain, err := simchain.New(simchain.Osaka, accounts...)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = chain.Close() })
	chain.Commit()
	if err := chain.Pass(time.Hour); err != nil {
		t.Fatal(err)
	}
	return chain
}

func newSender(t testing.TB, chain *simchain.Chain, name string) *txmgr.Sender {
	t.Helper()
	account := simchain.NewAccount(name)
	sender, err := relay.NewSender(context.Background(), chain.Client, account.Address, account.Sign)
	if err != nil {
		t.Fatal(err)
	}
	return sender
}

func newHome(t testing.TB) *home {
	t.Helper()
	names := []string{"deployer", "proposer", "challenger", "stranger"}
	h := &home{t: t, Chain: newChain(t, names...), sessions: map[string]*relay.Session{}}
	var err error
	h.Deployed, err = relay.Deploy(t.Context(), newSender(t, h.Chain, "deployer"), deployment(), time.Millisecond)
	if err != nil {
		t.Fatal(err)
	}
	h.relay = h.open()
	for _, name := range names[1:] {
		h.sessions[name] = &relay.Session{Client: h.open(), Sender: newSender(t, h.Chain, name), Interval: time.Millisecond}
	}
	return h
}

func (h *home) open() *relay.Client {
	h.t.Helper()
	client, err := relay.Open(h.t.Context(), h.Client, h.Relay, h.Block)
	if err != nil {
		h.t.Fatal(err)
	}
	return client
}

func address(name string) common.Address { return simchain.NewAccount(name).Address }

// params returns a copy of the deployment's constants, to call with and to spoil.
func (h *home) params() *protocol.Params {
	p := h.relay.Params
	return &p
}

// snapshot reads on from the last snapshot and checks that the result is the
// same as if all had been read at once.
func (h *home) snapshot() *protocol.State {
	h.t.Helper()
	s, err := h.relay.State(h.t.Context())
	if err != nil {
		h.t.Fatal(err)
	}
	scratch, err := h.open().State(h.t.Context())
	if err != nil {
		h.t.Fatal(err)
	}
	same(h.t, s, scratch)
	return s
}

// as returns what has an account's call mined, as it was made or failed to be,
// and returns the events of its logs.
func (h *home) as(name string) func(txmgr.Call, error) []protocol.Event {
	return func(call txmgr.Call, err error) []protocol.Event {
		h.t.Helper()
		return h.send(name, call, err)
	}
}

func (h *home) send(name string, call txmgr.Call, err error) []protocol.Event {
	h.t.Helper()
	if err != nil {
		h.t.Fatal(err)
	}
	tx, err := h.sessions[name].Sender.Send(h.t.Context(), call)
	if err != nil {
		h.t.Fatalf("%s by %s: %v", call.Name, name, err)
	}
	receipt, err := h.sessions[name].Sender.Wait(h.t.Context(), tx, time.Millisecond)
	if err != nil {
		h.t.Fatalf("%s by %s: %v", call.Name, name, err)
	}
	return h.decode(receipt)
}

func (h *home) decode(receipt *types.Receipt) []protocol.Event {
	h.t.Helper()
	var events []protocol.Event
	for _, log := range receipt.Logs {
		e, err := relay.DecodeLog(log)
		if err != nil {
			h.t.Fatal(err)
		}
		events = append(events, e)
	}
	return events
}

// simulate returns what the contracts say to a call on the latest block.
func (h *home) simulate(name string, call txmgr.Call) error {
	h.t.Helper()
	head, err := h.Client.HeaderByNumber(h.t.Context(), nil)
	if err != nil {
		h.t.Fatal(err)
	}
	return h.relay.Simulate(h.t.Context(), address(name), call, head.Hash())
}

func (h *home) pass(seconds int) {
	h.t.Helper()
	if err := h.Pass(time.Duration(seconds) * time.Second); err != nil {
		h.t.Fatal(err)
	}
}

func (h *home) now() uint64 {
	h.t.Helper()
	head, err := h.Client.HeaderByNumber(h.t.Context(), nil)
	if err != nil {
		h.t.Fatal(err)
	}
	return head.Time
}

// propose posts claims with the least deposit and returns the batch.
func (h *home) propose(claims ...protocol.Claim) *protocol.Batch {
	h.t.Helper()
	events := h.as("proposer")(relay.At(h.params()).Propose(claims, common.Hash{}, 0, h.params().MinDeposit(greatestHeight(claims), 100)))
	return h.snapshot().Batch(events[0].(protocol.Proposed).ID)
}

// challenge opens a dispute and returns it.
func (h *home) challenge(kind protocol.Kind, b *protocol.Batch, position int, nonce uint64) *protocol.Dispute {
	h.t.Helper()
	events := h.as("challenger")(relay.At(h.params()).Challenge(kind, b, position, nonce))
	return h.snapshot().Dispute(events[0].(protocol.Opened).State.ID)
}

func greatestHeight(claims []protocol.Claim) (height uint32) {
	for _, c := range claims {
		height = max(height, c.Height)
	}
	return height
}

// madeBlock returns a block with n transactions.
func madeBlock(t testing.TB, n int) *btcblock.Block {
	t.Helper()
	block, err := btcblock.Parse(madechain.Block([32]byte{1}, 1_600_000_600, madechain.Plain(101, n)))
	if err != nil {
		t.Fatal(err)
	}
	return block
}

// claimOf returns the true claim about a transaction.
func claimOf(b *btcblock.Block, index uint32) protocol.Claim {
	return protocol.Claim{Height: 101, BlockHash: b.Hash(), Depth: b.Tree().Depth(), Index: index, Leaf: b.TxIDs[index]}
}
