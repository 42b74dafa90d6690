// SPDX-License-Identifier: MIT

package treasury_test

import (
	"math/big"
	"strings"
	"testing"

	"github.com/ethereum/go-ethereum/common"

	"github.com/assize/assize/relay/protocol"
	"github.com/assize/assize/relay/txmgr"
	"github.com/assize/assize/treasury"
)

const now = 1_800_000_000

var (
	self, liar, friend = common.Address{1}, common.Address{2}, common.Address{3}
)

// milli returns thousandths of an ether in wei.
func milli(n int64) *big.Int { return new(big.Int).Mul(big.NewInt(n), big.NewInt(1e15)) }

func gwei(n int64) *big.Int { return new(big.Int).Mul(big.NewInt(n), big.NewInt(1e9)) }

// view returns an account of ten ether on a relay that owes one and holds the deposits of two final batches, half an ether
// each. A dispute takes a tenth of an ether.
func view() *treasury.View {
	home := protocol.NewState(protocol.Params{
		Clock: 100, BurnBps: 5000, Confirmations: 6, GasPriceCap: gwei(100),
		ChallengeDeposit: milli(100), ForkDepositBase: milli(150), ForkDepositPerHeader: milli(1),
	})
	home.Checkpoints = []protocol.Checkpoint{{Height: 898_000, Time: now - 6000}}
	home.Block = protocol.Block{Number: 77, Time: now}
	home.Credits[self] = milli(1000)
	for i := range byte(2) {
		home.Batches = append(home.Batches, &protocol.Batch{ID: common.Hash{i + 1}, Proposer: self, Deposit: milli(500), Phase: protocol.PhaseProposed, Deadline: now})
	}
	return &treasury.View{
		Home: home, Self: self, Policy: treasury.Policy{Settle: true},
		Account: txmgr.Account{Balance: milli(10_000), Nonce: 7, GasPrice: gwei(10), MaxFee: gwei(100)},
	}
}

// richer returns the same without anything to take home, and with a payout.
func richer(v *treasury.View) {
	v.Home.Credits, v.Home.Batches = map[common.Address]*big.Int{}, nil
	v.Policy.Payout, v.Policy.Keep = friend, milli(5000)
}

// open adds a batch of a liar in its window, that takes a deposit of 2.172 ether.
func open(v *treasury.View) {
	v.Home.Batches = append(v.Home.Batches, &protocol.Batch{
		ID: common.Hash{9}, Proposer: liar, Deposit: milli(1), Phase: protocol.PhaseProposed, Deadline: now + 1, Claims: []protocol.Claim{{Height: 900_016}},
	})
}

// TestPlan: each rule alone decides.
func TestPlan(t *testing.T) {
	for _, c := range []struct {
		name string
		set  func(v *treasury.View)
		want string
	}{
		{"worth its gas", func(*treasury.View) {}, "settle 1000 withdraw 1000"},
		{"off", func(v *treasury.View) { v.Policy.Settle = false }, ""},
		{"a deadline waits", func(v *treasury.View) { v.Busy, v.Urgent = true, true }, ""},
		{"something without a deadline waits", func(v *treasury.View) { v.Busy = true }, "settle 1000 withdraw 1000"},
		{"not final", func(v *treasury.View) { v.Home.Batches[0].Deadline++ }, "settle 500 withdraw 1000"},
		{"settled", func(v *treasury.View) { v.Home.Batches[1].Phase = protocol.PhaseSettled }, "settle 500 withdraw 1000"},
		{"another's", func(v *treasury.View) { v.Home.Batches[1].Proposer = friend }, "settle 500 withdraw 1000"},
		{"nothing owed", func(v *treasury.View) { v.Home.Credits[self] = new(big.Int) }, "settle 1000"},
		{"dear gas", func(v *treasury.View) { v.Account.GasPrice = gwei(200) }, "withdraw 1000"},
		{"dearer gas", func(v *treasury.View) { v.Account.GasPrice = gwei(300) }, ""},
		{"short", func(v *treasury.View) { v.Account.Balance, v.Account.GasPrice = milli(199), gwei(300) }, "settle 1000 withdraw 1000"},
		{"just not short", func(v *treasury.View) { v.Account.Balance, v.Account.GasPrice = milli(200), gwei(300) }, ""},
		{"short beside what is kept", func(v *treasury.View) {
			v.Account.Balance, v.Account.Reserve, v.Account.GasPrice = milli(699), milli(500), gwei(300)
		}, "settle 1000 withdraw 1000"},
		{"just not short beside what is kept", func(v *treasury.View) {
			v.Account.Balance, v.Account.Reserve, v.Account.GasPrice = milli(700), milli(500), gwei(300)
		}, ""},
		{"short, though a deadline waits", func(v *treasury.View) { v.Account.Balance, v.Busy, v.Urgent = milli(199), true, true }, "settle 1000 withdraw 1000"},
		{"short for an open claim", func(v *treasury.View) {
			open(v)
			v.Account.Balance, v.Account.GasPrice = milli(4343), gwei(300)
		}, "settle 1000 withdraw 1000"},
		{"not short for an open claim", func(v *treasury.View) {
			open(v)
			v.Account.Balance, v.Account.GasPrice = milli(4344), gwei(300)
		}, ""},
		{"short, and not worth the fee itself", func(v *treasury.View) {
			v.Account.Balance, v.Home.Credits[self], v.Home.Batches = milli(199), big.NewInt(35_000*10e9), nil
		}, ""},
		{"resting", func(v *treasury.View) { v.Resting = map[treasury.Kind]bool{treasury.Settle: true} }, "withdraw 1000"},
		{"resting too", func(v *treasury.View) { v.Resting = map[treasury.Kind]bool{treasury.Withdraw: true} }, "settle 1000"},

		// of ten ether five are kept, and six thousandths for gas
		{"payout", richer, "payout 4994"},
		{"payout after what comes home", func(v *treasury.View) { v.Policy.Payout, v.Policy.Keep = friend, milli(5000) }, "settle 1000 withdraw 1000"},
		{"nobody to pay", func(v *treasury.View) {
			richer(v)
			v.Policy.Payout = common.Address{}
		}, ""},
		{"payout while something waits", func(v *treasury.View) {
			richer(v)
			v.Busy = true
		}, ""},
		{"payout while something flies", func(v *treasury.View) {
			richer(v)
			v.Account.InFlight = []string{"open"}
		}, ""},
		{"payout on its way", func(v *treasury.View) {
			richer(v)
			v.Account.InFlight = []string{"payout 7"}
		}, "payout 4994"},
		{"payout rests", func(v *treasury.View) {
			richer(v)
			v.Resting = map[treasury.Kind]bool{treasury.Payout: true}
		}, ""},
		{"less than a tenth of what is kept", func(v *treasury.View) {
			richer(v)
			v.Account.Balance = milli(5505)
		}, ""},
		{"a tenth", func(v *treasury.View) {
			richer(v)
			v.Account.Balance = milli(5506)
		}, "payout 500"},
		{"deposits have grown", func(v *treasury.View) {
			richer(v)
			open(v) // two of 2.192 ether, for the greatest height a claim may have now, and a tenth for gas
			v.Policy.Keep = milli(1000)
		}, "payout 5410"},
		{"a reserve besides", func(v *treasury.View) {
			richer(v)
			open(v)
			v.Policy.Keep, v.Account.Reserve = milli(1000), milli(50)
		}, "payout 5360"},
	} {
		t.Run(c.name, func(t *testing.T) {
			v := view()
			c.set(v)
			var got []string
			for _, m := range treasury.Plan(v) {
				name := map[treasury.Kind]string{treasury.Settle: "settle", treasury.Withdraw: "withdraw", treasury.Payout: "payout"}[m.Kind]
				got = append(got, name+" "+new(big.Int).Div(m.Amount, big.NewInt(1e15)).String())
			}
			if strings.Join(got, " ") != c.want {
				t.Errorf("%q, want %q", got, c.want)
			}
		})
	}
}

// TestBulk: one transaction settles no more than fit it.
func TestBulk(t *testing.T) {
	v := view()
	for i := range 300 {
		v.Home.Batches = append(v.Home.Batches, &protocol.Batch{ID: common.BigToHash(big.NewInt(int64(i))), Proposer: self, Deposit: milli(500), Phase: protocol.PhaseProposed, Deadline: now})
	}
	if m := treasury.Plan(v); len(m) != 2 || len(m[0].Batches) != 200 || m[0].Key != "settle 01"+strings.Repeat("00", 31) {
		t.Errorf("%d moves", len(m))
	}
}

// TestKeys: a withdrawal that succeeds changes the key of the next, be it of the same amount; a payout's key follows the
// account's nonce; a batch more does not change a settlement's.
func TestKeys(t *testing.T) {
	v := view()
	before := treasury.Plan(v)
	v.Home.Withdrawn[self] = milli(1000)
	v.Home.Batches = v.Home.Batches[:1]
	after := treasury.Plan(v)
	if before[0].Key != after[0].Key || before[1].Key == after[1].Key {
		t.Errorf("%q, then %q", []string{before[0].Key, before[1].Key}, []string{after[0].Key, after[1].Key})
	}
	v = view()
	richer(v)
	one := treasury.Plan(v)[0]
	v.Account.Nonce++
	if two := treasury.Plan(v)[0]; one.Key == two.Key || one.MaxGas() == 0 {
		t.Errorf("%q twice, with %d gas", one.Key, one.MaxGas())
	}
}

// TestBooks: what was won, lost, burned, and what is at stake until when.
func TestBooks(t *testing.T) {
	v := view()
	p, deposit := &v.Home.Params, milli(1000)
	lie := &protocol.Batch{ID: common.Hash{5}, Proposer: liar, Deposit: deposit, Phase: protocol.PhaseRejected, Refuter: self}
	lost := &protocol.Batch{ID: common.Hash{6}, Proposer: self, Deposit: deposit, Phase: protocol.PhaseRejected}
	disputed := &protocol.Batch{ID: common.Hash{7}, Proposer: self, Deposit: milli(20), Phase: protocol.PhaseProposed, Deadline: now + 50}
	disputed.Disputes = []*protocol.Dispute{{State: protocol.Bisection{Challenger: liar, Deposit: milli(100), TurnStart: now}, Open: true}}
	attacked := &protocol.Batch{ID: common.Hash{8}, Proposer: liar, Deposit: deposit, Phase: protocol.PhaseProposed, Deadline: now + 5000}
	attacked.Forks = []*protocol.Fork{{Challenger: self, Deposit: milli(200), Open: true, Game: protocol.Game{TurnStart: now - 10}}}
	b := treasury.NewBooks()
	for _, batch := range []*protocol.Batch{lie, lost, disputed, attacked} {
		b.Add(p, batch, self)
	}
	for _, c := range []struct {
		name      string
		got, want *big.Int
	}{
		{"rewards", b.Rewards, milli(500)}, {"losses", b.Losses, milli(1000)}, {"burned", b.Burned, milli(500)},
		{"batches", b.Batches, milli(20)}, {"disputes", b.Disputes, milli(200)}, {"until", big.NewInt(int64(b.Until)), big.NewInt(now + 200)},
	} {
		if c.got.Cmp(c.want) != 0 {
			t.Errorf("%s %v, want %v", c.name, c.got, c.want)
		}
	}
}
