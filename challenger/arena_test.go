// SPDX-License-Identifier: MIT

package challenger_test

import (
	"context"
	"math/big"
	"math/rand/v2"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/common"
	"github.com/rs/zerolog"

	"github.com/assize/assize/challenger"
	btcblock "github.com/assize/assize/foreign/bitcoin/block"
	"github.com/assize/assize/internal/simchain"
	"github.com/assize/assize/internal/testing/madechain"
	"github.com/assize/assize/pathproof"
	"github.com/assize/assize/relay"
	"github.com/assize/assize/relay/protocol"
	"github.com/assize/assize/relay/txmgr"
	"github.com/assize/assize/watcher"
)

// arena is a home chain with the real contracts, on which games are played one
// after the other.
type arena struct {
	t *testing.T
	*simchain.Chain
	deployed *relay.Deployed
	sessions map[string]*relay.Session
	reader   *relay.Client
	rand     *rand.Rand
	games    int

	main    *branch // the foreign chain
	foreign *foreign

	// of the game that is on
	block   *btcblock.Block
	height  uint32 // of it
	batch   common.Hash
	private *branch     // the cheats'
	refuted common.Hash // the batch that the watcher has refuted at once

	// what cheats have done, by call
	done map[string]int
}

// arenaCheckpoint is the height of an arena's first checkpoint.
const arenaCheckpoint = 2000

var players = []string{"watcher", "honest", "liar", "sham", "griefer", "stranger"}

func newArena(t *testing.T, seed uint64, done map[string]int) *arena {
	t.Helper()
	accounts := []simchain.Account{simchain.NewAccount("deployer")}
	for _, name := range players {
		accounts = append(accounts, simchain.NewAccount(name))
	}
	chain, err := simchain.New(simchain.Osaka, accounts...)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = chain.Close() })
	a := &arena{t: t, Chain: chain, sessions: map[string]*relay.Session{}, rand: rand.New(rand.NewPCG(seed, seed)), done: done}
	// from now on the chain's clock is ahead of the machine's
	chain.Commit()
	a.pass(3600)
	a.main = &branch{base: genesis(uint32(a.now() - 7*86400))}
	for a.main.tip().Height < arenaCheckpoint {
		a.main.mine(a.main.tip().Time + spacing)
	}
	a.foreign = a.main.view()
	a.deployed, err = relay.Deploy(t.Context(), a.sender(accounts[0]), relay.Deployment{
		Window: window, Clock: clock, Confirmations: confirmations, BurnBps: 5000, GasPriceCap: 1e9, Network: regtest,
		CheckpointWindow: checkpointWindow, CheckpointDeposit: big.NewInt(1e18), Checkpoint: a.main.tip().AppendBytes(nil),
	}, time.Millisecond)
	if err != nil {
		t.Fatal(err)
	}
	for i, name := range players {
		a.sessions[name] = &relay.Session{Client: a.open(), Sender: a.sender(accounts[i+1]), Interval: time.Millisecond}
	}
	a.reader = a.open()
	return a
}

// now returns the home time.
func (a *arena) now() uint64 {
	a.t.Helper()
	head, err := a.Client.HeaderByNumber(a.t.Context(), nil)
	if err != nil {
		a.t.Fatal(err)
	}
	return head.Time
}

func (a *arena) sender(account simchain.Account) *txmgr.Sender {
	a.t.Helper()
	s, err := relay.NewSender(a.t.Context(), a.Client, account.Address, account.Sign)
	if err != nil {
		a.t.Fatal(err)
	}
	return s
}

func (a *arena) open() *relay.Client {
	a.t.Helper()
	c, err := relay.Open(a.t.Context(), a.Client, a.deployed.Relay, a.deployed.Block)
	if err != nil {
		a.t.Fatal(err)
	}
	return c
}

func (a *arena) pass(seconds int) {
	a.t.Helper()
	if err := a.Pass(time.Duration(seconds) * time.Second); err != nil {
		a.t.Fatal(err)
	}
}

func (a *arena) snapshot() *protocol.State {
	a.t.Helper()
	s, err := a.reader.State(a.t.Context())
	if err != nil {
		a.t.Fatal(err)
	}
	return s
}

// watcher returns a watcher that plays for an account.
func (a *arena) watcher(name string, policy challenger.Policy) *honest {
	return &honest{a, &watcher.Watcher{
		Court: a.sessions[name], Self: a.sessions[name].Sender.From, Policy: policy, Log: zerolog.Nop(),
		Foreign: func(context.Context, *protocol.State, []challenger.Want) (challenger.Foreign, error) {
			return a.foreign, nil
		},
	}, new(big.Int), map[string]bool{}}
}

// honest is a watcher, and what it has paid for gas.
type honest struct {
	*arena
	*watcher.Watcher
	fees *big.Int
	keys map[string]bool // of what has succeeded
}

// step does a round. Nothing a watcher does may fail but what another has just
// done before it in the same round.
func (h *honest) step() {
	h.t.Helper()
	done, err := h.Step(h.t.Context())
	if err != nil {
		h.t.Fatal(err)
	}
	for _, d := range done {
		if d.Err != nil {
			h.t.Fatalf("game %d: %T: %v", h.games, d.Action, d.Err)
		}
		if h.keys[d.Key] {
			h.t.Fatalf("game %d: %q is wanted again", h.games, d.Key)
		}
		h.keys[d.Key] = d.Key != ""
		if r, ok := d.Action.(challenger.Refute); ok {
			h.refuted = r.Batch.ID
		}
		if d.Receipt.Fee != nil {
			h.fees.Add(h.fees, d.Receipt.Fee)
		}
	}
}

// must has a call done that may not fail, and returns its fee.
func (a *arena) must(name string) func(txmgr.Call, error) *big.Int {
	return func(call txmgr.Call, err error) *big.Int {
		a.t.Helper()
		if err != nil {
			a.t.Fatal(err)
		}
		r, err := a.sessions[name].Perform(a.t.Context(), call, a.snapshot().Block.Hash)
		if err != nil {
			a.t.Fatalf("game %d: %s by %s: %v", a.games, call.Name, name, err)
		}
		return r.Fee
	}
}

// try has a call done if the court takes it, and returns its fee.
func (a *arena) try(name string) func(txmgr.Call, error) *big.Int {
	return func(call txmgr.Call, err error) *big.Int {
		a.t.Helper()
		if err != nil {
			return new(big.Int)
		}
		r, err := a.sessions[name].Perform(a.t.Context(), call, a.snapshot().Block.Hash)
		if err != nil {
			return new(big.Int)
		}
		a.done[call.Name]++
		return r.Fee
	}
}

// wealth is what an account owns, and is owed by the relay.
func (a *arena) wealth(name string) *big.Int {
	a.t.Helper()
	from := a.sessions[name].Sender.From
	balance, err := a.Client.BalanceAt(a.t.Context(), from, nil)
	if err != nil {
		a.t.Fatal(err)
	}
	if credit := a.snapshot().Credits[from]; credit != nil {
		balance.Add(balance, credit)
	}
	return balance
}

// propose posts claims, and makes their batch the one of the game.
func (a *arena) propose(name string, claims []protocol.Claim) (fee *big.Int) {
	a.t.Helper()
	p := a.reader.Params
	salt := common.BigToHash(big.NewInt(int64(a.games)))
	a.batch = protocol.BatchID(protocol.BatchRoot(claims), a.sessions[name].Sender.From, salt, p.Relay, p.ChainID)
	s, height := a.snapshot(), uint32(0)
	for _, c := range claims {
		height = max(height, c.Height)
	}
	return a.must(name)(relay.At(&p).Propose(claims, salt, 0, p.MinDeposit(height, s.Latest().Height)))
}

func (a *arena) current() *protocol.Batch { return a.snapshot().Batch(a.batch) }

// checkMoney holds the relay's ether against what its events tell: deposits of
// batches and disputes, credits, and what was burned.
func (a *arena) checkMoney() {
	a.t.Helper()
	s := a.snapshot()
	want := new(big.Int)
	for _, b := range s.Batches {
		if b.Phase == protocol.PhaseProposed {
			want.Add(want, b.Deposit)
		}
		for _, d := range b.OpenDisputes() {
			want.Add(want, d.State.Deposit)
		}
		for _, f := range b.OpenForks() {
			want.Add(want, f.Deposit)
		}
	}
	for _, c := range s.Credits {
		want.Add(want, c)
	}
	logs, err := a.Client.FilterLogs(a.t.Context(), ethereum.FilterQuery{FromBlock: new(big.Int), Addresses: []common.Address{a.deployed.Relay}})
	if err != nil {
		a.t.Fatal(err)
	}
	for i := range logs {
		event, err := relay.DecodeLog(&logs[i])
		if err != nil {
			a.t.Fatal(err)
		}
		switch e := event.(type) {
		case protocol.Rejected:
			want.Add(want, e.Burned)
		case protocol.ChallengeLost:
			want.Add(want, e.Burned)
		}
	}
	got, err := a.Client.BalanceAt(a.t.Context(), a.deployed.Relay, nil)
	if err != nil {
		a.t.Fatal(err)
	}
	if got.Cmp(want) != 0 {
		a.t.Fatalf("game %d: the relay holds %v, its events tell %v", a.games, got, want)
	}
}

// newBlock gives the next game a block of up to 64 transactions, with more upon it
// than it needs to be buried. The cheats know it, but mine their own chain from a
// block below it, which may be the heavier for a while.
func (a *arena) newBlock() {
	a.games++
	a.grow(1 + a.rand.IntN(3))
	a.private = a.main.fork(a.main.tip().Height-uint32(a.rand.IntN(2)), int32(a.games%1000+1))
	a.height = a.main.tip().Height + 1
	txs := madechain.Plain(a.height, 1+a.rand.IntN(1<<a.rand.IntN(7)))
	if a.rand.IntN(6) == 0 {
		txs = madechain.SixtyFourBytes(a.height)
	}
	a.block = a.main.put(a.t, a.nextTime(a.main), txs)
	a.foreign.bodies[a.block.Hash()] = a.block
	a.grow(confirmations + margin)
	for range 2 + a.rand.IntN(confirmations+margin+3) {
		a.private.mine(a.nextTime(a.private))
	}
}

const margin = 2

// nextTime returns the time that the next block on a branch bears: the home
// clock's, or the lowest that is valid.
func (a *arena) nextTime(b *branch) uint32 {
	return max(uint32(a.now()), b.tip().MedianTime()+1)
}

// grow adds blocks to the foreign chain.
func (a *arena) grow(n int) {
	for range n {
		a.main.mine(a.nextTime(a.main))
	}
	a.foreign.grow()
}

// outgrow has the foreign chain grow faster than the cheats' once it is behind, as
// it must in the long run.
func (a *arena) outgrow() {
	n := a.rand.IntN(2)
	if a.main.tip().Height <= a.private.tip().Height {
		n += 2
	}
	a.grow(n)
}

func (a *arena) trueClaim() protocol.Claim {
	index := uint32(a.rand.IntN(len(a.block.TxIDs)))
	return protocol.Claim{Height: a.height, BlockHash: a.block.Hash(), Depth: a.block.Tree().Depth(), Index: index, Leaf: a.block.TxIDs[index]}
}

// blockClaim returns a claim about the one transaction of a block of a branch.
func blockClaim(b *branch, height uint32) protocol.Claim {
	headers, ok := b.between(height, height)
	if !ok {
		panic("no such block")
	}
	return protocol.Claim{Height: height, BlockHash: headers[0].Hash(), Leaf: headers[0].MerkleRoot}
}

// reveal returns a reveal of hashes that are true, false, or those at the ends,
// at random; honestly all are true where they can be.
func (a *arena) reveal(d *protocol.Dispute, honestly bool) (txmgr.Call, error) {
	positions := pathproof.Positions(d.State.Lo, d.State.Hi, protocol.Arity)
	hashes := make([][32]byte, len(positions))
	for i, p := range positions {
		hashes[i] = [32]byte{0xfa, byte(a.rand.Uint32())}
		switch a.rand.IntN(4) {
		case 0, 1:
			if hash, ok := a.truth(d, p); ok {
				hashes[i] = hash
			}
		case 2:
			hashes[i] = d.State.Lower
		}
		if hash, ok := a.truth(d, p); ok && honestly {
			hashes[i] = hash
		}
	}
	p := a.reader.Params
	return relay.At(&p).Reveal(d, hashes)
}

// truth returns the true hash at a position of what a dispute is about.
func (a *arena) truth(d *protocol.Dispute, position uint32) ([32]byte, bool) {
	if d.State.Kind == protocol.KindAncestry {
		s, ok := a.main.state(d.Claim.Height + a.edges(d.Claim) - position)
		return s.Tip, ok
	}
	return a.block.Tree().PathHash(d.Claim.BlockHash, d.Claim.Depth, d.Claim.Index, position)
}

// edges returns how far below its checkpoint a claim's block is.
func (a *arena) edges(c protocol.Claim) uint32 {
	for _, checkpoint := range a.snapshot().Checkpoints {
		if checkpoint.Height >= c.Height {
			return checkpoint.Height - c.Height
		}
	}
	a.t.Fatalf("height %d is above all checkpoints", c.Height)
	return 0
}
