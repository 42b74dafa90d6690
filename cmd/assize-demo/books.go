// SPDX-License-Identifier: MIT

package main

import (
	"context"
	"fmt"
	"math/big"
	"strings"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/common"

	"github.com/assize/assize/contracts/bindings"
	"github.com/assize/assize/relay"
	"github.com/assize/assize/relay/protocol"
)

// books are everybody's money over one match, in wei.
type books struct {
	before map[*actor]*big.Int
	fees   map[*actor]*big.Int
	sent   map[*actor]uint64 // transactions ever sent before the match
	paid   string
}

// openBooks notes what everybody owns.
func openBooks(ctx context.Context, c *court) (*books, error) {
	b := &books{before: map[*actor]*big.Int{}, fees: map[*actor]*big.Int{}, sent: map[*actor]uint64{}}
	for _, a := range c.all() {
		var err error
		if b.before[a], err = c.balance(ctx, a.Address); err != nil {
			return nil, err
		}
		if b.sent[a], err = c.home.Client.NonceAt(ctx, a.Address, nil); err != nil {
			return nil, err
		}
		b.fees[a] = new(big.Int)
	}
	return b, nil
}

// spent books a fee; nil for none.
func (b *books) spent(a *actor, fee *big.Int) {
	if fee != nil {
		b.fees[a].Add(b.fees[a], fee)
	}
}

// verdict is who must pay whom, of the deposits.
type verdict struct {
	lost, burned, won *big.Int
	// opened is what the winner must have back of its own: the deposit of the
	// challenge it has won.
	opened *big.Int
}

// challengeDeposit returns what a challenge of the case costs, in wei.
func (m *match) challengeDeposit() *big.Int {
	switch params := &m.client.Params; m.bond {
	case bondBisection:
		return params.ChallengeDeposit
	case bondFork:
		height := m.claim.Height
		if m.candidate != nil {
			height = m.candidate.state.Height
		}
		return params.ForkDeposit(height, m.checkpointHeight())
	}
	return new(big.Int)
}

// checkpointHeight returns the height of the checkpoint that must judge the case.
func (m *match) checkpointHeight() uint32 {
	if m.scenario.checkpoint == 0 {
		return m.foreign.checkpoint.Height
	}
	return nextCheckpoint
}

func (m *match) verdict(b *protocol.Batch) verdict {
	v := verdict{new(big.Int), new(big.Int), new(big.Int), new(big.Int)}
	challenge := m.challengeDeposit()
	switch {
	case m.loser == nil:
		return v
	case m.lostChallenges > 0:
		v.lost.Mul(challenge, big.NewInt(m.lostChallenges))
	default:
		v.lost.Set(b.Deposit)
		v.opened.Set(challenge)
	}
	v.burned = burnedOf(v.lost)
	v.won.Sub(v.lost, v.burned)
	return v
}

// checkCredits checks, before anybody withdraws, what the relay owes to whom.
func (b *books) checkCredits(ctx context.Context, m *match, batch *protocol.Batch) error {
	v := m.verdict(batch)
	got, want := amounts{}, amounts{}
	for _, a := range m.all() {
		credit, err := m.credit(ctx, a.Address)
		if err != nil {
			return err
		}
		got[a] = credit
	}
	if m.winner != nil {
		want[m.winner] = new(big.Int).Add(v.won, v.opened)
	}
	m.check("credits", "relay", got.text(m.all()), want.text(m.all()))
	return nil
}

// checkMoney checks, when all is withdrawn, what everybody has gained or lost,
// fees apart; that the watcher has sent nothing but its moves; and that the relay
// owns what it must.
func (b *books) checkMoney(ctx context.Context, m *match, batch *protocol.Batch) error {
	v := m.verdict(batch)
	got, want := amounts{}, amounts{}
	for _, a := range m.all() {
		now, err := m.balance(ctx, a.Address)
		if err != nil {
			return err
		}
		change := new(big.Int).Sub(now, b.before[a])
		got[a] = change.Add(change, b.fees[a])
	}
	for a, amount := range m.paidOut {
		want[a] = new(big.Int).Set(amount)
	}
	b.paid = "nobody"
	if m.loser != nil {
		want[m.loser] = new(big.Int).Neg(v.lost)
		want[m.winner] = v.won
		b.tellPaid(m, got)
	}
	m.check("balances", "everybody", got.text(m.all()), want.text(m.all()))
	if err := b.checkSent(ctx, m); err != nil {
		return err
	}
	return m.checkSolvent(ctx)
}

// tellPaid tells who has paid whom: what has come, be it right or not.
func (b *books) tellPaid(m *match, got amounts) {
	lost, won := new(big.Int).Neg(got[m.loser]), got[m.winner]
	if lost.Sign() == 0 {
		return
	}
	b.paid = fmt.Sprintf("%s %s, half to the %s", m.loser.name, ether(lost), m.winner.name)
	m.step(Step{Step: "pay", Actor: "money", Outcome: done, Expected: done,
		Detail: fmt.Sprintf("the %s pays %s ether: %s to the %s, %s burned",
			m.loser.name, ether(lost), ether(won), m.winner.name, ether(new(big.Int).Sub(lost, won)))})
}

// checkSent checks that the watcher has sent what it was seen to send, and
// nothing where it must be silent.
func (b *books) checkSent(ctx context.Context, m *match) error {
	nonce, err := m.home.Client.NonceAt(ctx, m.watcher.Address, nil)
	if err != nil {
		return err
	}
	want := uint64(0)
	for _, move := range m.scenario.moves {
		if strings.HasPrefix(move, m.watcher.name+" ") {
			want++
		}
	}
	if m.winner == m.watcher {
		want++ // it withdraws
	}
	if m.proposer == m.watcher {
		want++ // it settles
	}
	m.check("transactions sent", m.watcher.name, fmt.Sprint(nonce-b.sent[m.watcher]), fmt.Sprint(want))
	return nil
}

// checkSolvent checks that the relay owns what it holds, owes and has burned.
func (m *match) checkSolvent(ctx context.Context) error {
	s, _, err := m.snapshot(ctx)
	if err != nil {
		return err
	}
	want, err := m.burned(ctx)
	if err != nil {
		return err
	}
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
	for _, credit := range s.Credits {
		want.Add(want, credit)
	}
	owns, err := m.balance(ctx, m.client.Params.Relay)
	if err != nil {
		return err
	}
	m.check("solvency", "relay", ether(owns), ether(want))
	return nil
}

// burned returns the sum of what the relay says it has burned, in wei.
func (m *match) burned(ctx context.Context) (*big.Int, error) {
	logs, err := m.home.Client.FilterLogs(ctx, ethereum.FilterQuery{
		FromBlock: new(big.Int).SetUint64(m.deployed.Block), Addresses: []common.Address{m.deployed.Relay},
	})
	if err != nil {
		return nil, err
	}
	sum := new(big.Int)
	for i := range logs {
		event, err := relay.DecodeLog(&logs[i])
		if err != nil {
			return nil, err
		}
		switch e := event.(type) {
		case protocol.Rejected:
			sum.Add(sum, e.Burned)
		case protocol.ChallengeLost:
			sum.Add(sum, e.Burned)
		}
	}
	return sum, nil
}

// credit asks the contract what it owes, which the snapshot knows from logs.
func (m *match) credit(ctx context.Context, owner common.Address) (*big.Int, error) {
	abi := bindings.NewRelay()
	out, err := m.home.Client.CallContract(ctx, ethereum.CallMsg{To: &m.client.Params.Relay, Data: abi.PackCredits(owner)}, nil)
	if err != nil {
		return nil, err
	}
	return abi.UnpackCredits(out)
}

// amounts are sums of wei by actor.
type amounts map[*actor]*big.Int

// text tells the amounts that are not zero, in the order of the actors.
func (a amounts) text(order []*actor) string {
	var parts []string
	for _, who := range order {
		if amount := a[who]; amount != nil && amount.Sign() != 0 {
			parts = append(parts, fmt.Sprintf("%s %s", who.name, signed(amount)))
		}
	}
	if len(parts) == 0 {
		return "none"
	}
	return strings.Join(parts, ", ")
}
