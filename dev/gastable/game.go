// SPDX-License-Identifier: MIT

package main

import (
	"context"
	"fmt"
	"math/big"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"

	"github.com/assize/assize/btcheaders"
	"github.com/assize/assize/internal/simchain"
	"github.com/assize/assize/relay"
	"github.com/assize/assize/relay/protocol"
	"github.com/assize/assize/relay/txmgr"
)

// player is one account in a game, and what it has done.
type player struct {
	simchain.Account
	nonce  uint64
	before *big.Int // balance, wei
	fees   *big.Int // wei
	staked *big.Int // wei, of deposits

	// when it made its first deposit; home time
	stakedAt uint64
	// of the transactions of the dispute: neither the proposal nor what settles it
	gas, dearest, closing uint64
	transactions          int
	longest               int // bytes of calldata
}

// game is a batch that is disputed, on a chain of its own. Its scripts panic with a
// failure, which play returns.
type game struct {
	*bench
	proposer, challenger, sham *player

	batch *protocol.Batch
	// home times: of the first dispute, and of the end of the last
	openedAt, endedAt uint64
}

type failure struct{ error }

// tip is what is paid to the miner a gas, in wei; it takes nothing for less.
const tip = 1e9

func check(err error) {
	if err != nil {
		panic(failure{err})
	}
}

// play plays a course on a chain of a schedule to its end: all disputes closed, all
// credits withdrawn, and the batch settled if it is true.
func (c *course) play(ctx context.Context, schedule simchain.Schedule) (row *Row, err error) {
	height := c.checkpoint
	if height == 0 {
		height = checkpointHeight
	}
	b, err := newBench(ctx, schedule, height)
	if err != nil {
		return nil, err
	}
	defer b.chain.Close()
	defer func() {
		if r := recover(); r != nil {
			f, ok := r.(failure)
			if !ok {
				panic(r)
			}
			err = fmt.Errorf("%s, %s: %w", c.dispute, c.text, f.error)
		}
	}()
	g := &game{bench: b, proposer: b.player("proposer"), challenger: b.player("opener"), sham: b.player("sham")}
	c.script(g)
	g.endedAt = g.now()
	g.payOut()
	return g.row(c, schedule), nil
}

func (b *bench) player(name string) *player {
	p := &player{Account: simchain.NewAccount(name), fees: new(big.Int), staked: new(big.Int)}
	p.before = b.balance(p)
	return p
}

func (b *bench) balance(p *player) *big.Int {
	v, err := b.chain.Client.BalanceAt(b.ctx, p.Address, nil)
	check(err)
	return v
}

func (b *bench) now() uint64 {
	head, err := b.chain.Client.HeaderByNumber(b.ctx, nil)
	check(err)
	return head.Time
}

// at moves home time on so that the next transaction is mined in a given second.
func (b *bench) at(second uint64) {
	now := b.now()
	if second <= now {
		check(fmt.Errorf("second %d lies %d behind", second, now-second))
	}
	if second > now+1 {
		check(b.pass(second - now - 1))
	}
}

// send mines a call without a simulation: the block before may be too early for it.
func (g *game) send(p *player, call txmgr.Call, err error) *types.Receipt {
	check(err)
	head, err := g.chain.Client.HeaderByNumber(g.ctx, nil)
	check(err)
	value := call.Value
	if value == nil {
		value = new(big.Int)
	}
	tx, err := p.Sign(g.ctx, types.NewTx(&types.DynamicFeeTx{
		ChainID: g.params.ChainID, Nonce: p.nonce, GasTipCap: big.NewInt(tip), GasFeeCap: new(big.Int).Add(new(big.Int).Lsh(head.BaseFee, 1), big.NewInt(tip)),
		Gas: txmgr.MaxTxGas, To: &call.To, Value: value, Data: call.Data,
	}), g.params.ChainID)
	check(err)
	check(g.chain.Client.SendTransaction(g.ctx, tx))
	p.nonce++
	receipt, err := g.bench.challenger.Sender.Wait(g.ctx, tx, time.Millisecond)
	if err != nil {
		check(fmt.Errorf("%s by the %s: %w", call.Name, g.name(p), err))
	}
	fee := new(big.Int).SetUint64(receipt.GasUsed)
	p.fees.Add(p.fees, fee.Mul(fee, receipt.EffectiveGasPrice))
	if value.Sign() > 0 {
		if p.staked.Sign() == 0 {
			p.stakedAt = g.now()
		}
		p.staked.Add(p.staked, value)
	}
	return receipt
}

func (g *game) name(p *player) string {
	return map[*player]string{g.proposer: "proposer", g.challenger: "challenger", g.sham: "sham"}[p]
}

// do sends a call that belongs to the dispute.
func (g *game) do(p *player, call txmgr.Call, err error) {
	receipt := g.send(p, call, err)
	p.gas += receipt.GasUsed
	p.dearest = max(p.dearest, receipt.GasUsed)
	p.longest = max(p.longest, len(call.Data))
	if call.Name == "closeProven" {
		p.closing = receipt.GasUsed
	}
	p.transactions++
}

func (g *game) snapshot() *protocol.State {
	s, err := g.bench.proposer.State(g.ctx)
	check(err)
	return s
}

// refresh reads the batch as it stands.
func (g *game) refresh() *protocol.Batch {
	g.batch = g.snapshot().Batch(g.batch.ID)
	return g.batch
}

// propose posts a claim with the least deposit.
func (g *game) propose(c protocol.Claim) {
	call, err := relay.At(g.params).Propose([]protocol.Claim{c}, common.Hash{31: 1}, start, g.params.MinDeposit(c.Height, g.chainBase.Height))
	g.send(g.proposer, call, err)
	g.batch = g.snapshot().Batches[0]
}

// proposeCandidate offers a state, after its header, with the least deposit.
func (g *game) proposeCandidate(h btcheaders.Header, s btcheaders.State) {
	deposit := g.params.MinCheckpointDeposit(s.Height, g.chainBase.Height)
	call, err := relay.At(g.params).ProposeCheckpoint(g.snapshot().Latest(), h, s, common.Hash{31: 1}, start, deposit)
	g.send(g.proposer, call, err)
	g.batch = g.snapshot().Batches[0]
}

// lastSecond lets the window run until the next transaction, and `more` after it, are
// mined in its last seconds.
func (g *game) lastSecond(more uint64) { g.at(g.batch.Deadline - 1 - more) }

// opened notes when the first dispute was opened.
func (g *game) opened() {
	if g.openedAt == 0 {
		g.openedAt = g.now()
	}
}

// open opens a bisection.
func (g *game) open(p *player, kind protocol.Kind, nonce uint64) *protocol.Dispute {
	call, err := relay.At(g.params).Challenge(kind, g.batch, 0, nonce)
	if kind == protocol.KindAncestry {
		call, err = relay.At(g.params).ChallengeAncestry(g.batch, 0, nonce, 0)
	}
	g.do(p, call, err)
	g.opened()
	disputes := g.refresh().Disputes
	return disputes[len(disputes)-1]
}

// openFork opens a fork dispute about the claim or the candidate.
func (g *game) openFork(p *player) *protocol.Fork {
	if g.batch.Candidate != nil {
		call, err := relay.At(g.params).ChallengeCheckpoint(g.batch, g.chainBase.Height)
		g.do(p, call, err)
	} else {
		call, err := relay.At(g.params).ChallengeFork(g.batch, 0, g.chainBase.Height)
		g.do(p, call, err)
	}
	g.opened()
	return g.refresh().Forks[0]
}

// slow waits with a move of a bisection until the side to move has time left for
// `later` further moves alone, each a second after the other side's.
func (g *game) slow(d *protocol.Dispute, later uint64) {
	g.late(d.State.TurnStart, d.State.Used(d.State.TurnStart), later)
}

// slowFork does the same in a fork dispute.
func (g *game) slowFork(f *protocol.Fork, later uint64) {
	g.late(f.Game.TurnStart, f.Game.Used(f.Game.TurnStart), later)
}

func (g *game) late(turn, used, later uint64) { g.at(turn + clock - used - later) }

// after returns a bisection as it stands.
func (g *game) after(d *protocol.Dispute) *protocol.Dispute {
	s := g.snapshot()
	g.batch = s.Batch(g.batch.ID)
	return s.Dispute(d.State.ID)
}

// expire ends a dispute in the first second in which the clock of the side to move is
// out.
func (g *game) expire(p *player, d *protocol.Dispute) {
	g.at(d.State.TurnStart + clock - d.State.Used(d.State.TurnStart) + 1)
	call, err := relay.At(g.params).Timeout(d)
	g.do(p, call, err)
}

// lapseFork does the same with the fork dispute.
func (g *game) lapseFork(p *player) {
	f := g.refresh().Forks[0]
	g.at(f.Game.TurnStart + clock - f.Game.Used(f.Game.TurnStart) + 1)
	call, err := relay.At(g.params).TimeoutFork(f)
	g.do(p, call, err)
}

// payOut lets everybody take what it is owed, and the proposer settle a true batch.
func (g *game) payOut() {
	if b := g.refresh(); b.Phase == protocol.PhaseProposed {
		if g.now() < b.Deadline {
			g.at(b.Deadline)
		}
		call, err := relay.At(g.params).Settle(b)
		g.send(g.proposer, call, err)
	}
	credits := g.snapshot().Credits
	for _, p := range []*player{g.proposer, g.challenger, g.sham} {
		if credit := credits[p.Address]; credit != nil && credit.Sign() > 0 {
			call, err := relay.At(g.params).Withdraw()
			g.do(p, call, err)
		}
	}
}

// change returns what a player has won, fees apart, in wei.
func (g *game) change(p *player) *big.Int {
	v := g.balance(p)
	v.Sub(v, p.before)
	return v.Add(v, p.fees)
}
