// SPDX-License-Identifier: MIT

package challenger_test

import (
	"errors"
	"math/big"
	"testing"

	"github.com/ethereum/go-ethereum/common"

	"github.com/assize/assize/challenger"
	"github.com/assize/assize/internal/simchain"
	"github.com/assize/assize/relay"
	"github.com/assize/assize/relay/protocol"
	"github.com/assize/assize/relay/txmgr"
	"github.com/assize/assize/treasury"
	"github.com/assize/assize/watcher"
)

// banker gives a watcher of an arena a Manager, and a treasury on it.
func (a *arena) banker(name string, policy treasury.Policy, court func(*txmgr.Manager) watcher.Court) *honest {
	a.t.Helper()
	account := simchain.NewAccount(name)
	manager, err := relay.NewManager(a.t.Context(), a.Client, account.Address, account.Sign)
	if err != nil {
		a.t.Fatal(err)
	}
	w := a.watcher(name, challenger.Policy{Challenge: true})
	w.Court = court(manager)
	w.Treasury = &watcher.Treasury{Policy: policy, Account: manager.Account}
	return w
}

// onManager is a court that is read by a client and written by a Manager.
type onManager struct {
	*relay.Client
	*txmgr.Manager
}

// TestMoneyComesHome: after six beaten lies the watcher holds what it began with and the rewards, but for gas; without a
// treasury six deposits and rewards are the contract's.
func TestMoneyComesHome(t *testing.T) {
	for _, settle := range []bool{true, false} {
		a := newArena(t, 9, map[string]int{})
		client := a.open()
		w := a.banker("watcher", treasury.Policy{Settle: settle}, func(o *txmgr.Manager) watcher.Court { return onManager{client, o} })
		balance := func() *big.Int {
			b, err := a.Client.BalanceAt(t.Context(), w.Self, nil)
			if err != nil {
				t.Fatal(err)
			}
			return b
		}
		start := balance()
		round := func() {
			if _, err := w.Step(t.Context()); err != nil {
				t.Fatal(err)
			}
			a.Commit()
			a.pass(clock / 6)
		}
		for range 6 {
			a.newBlock()
			lie := a.trueClaim()
			lie.Leaf[0] ^= 1
			a.propose("liar", []protocol.Claim{lie})
			for a.current().Phase == protocol.PhaseProposed {
				round()
			}
		}
		for range 6 {
			round()
		}
		credit, gain := a.snapshot().Credits[w.Self], new(big.Int).Sub(balance(), start)
		books := treasury.BooksOf(a.snapshot(), w.Self)
		// all fees are less than a hundredth of the rewards
		all := new(big.Int).Sub(books.Rewards, new(big.Int).Div(books.Rewards, big.NewInt(100)))
		if settle && (credit.Sign() != 0 || gain.Cmp(all) < 0) {
			t.Errorf("the relay owes %v wei, and the balance is %v more, of rewards of %v", credit, gain, books.Rewards)
		}
		if !settle && (credit.Sign() <= 0 || gain.Sign() >= 0) {
			t.Errorf("without a treasury the relay owes %v wei, and the balance is %v more", credit, gain)
		}
	}
}

// TestPayout: what is above what is kept is paid, once, and never more.
func TestPayout(t *testing.T) {
	a := newArena(t, 10, map[string]int{})
	client := a.open()
	start, err := a.Client.BalanceAt(t.Context(), simchain.NewAccount("watcher").Address, nil)
	if err != nil {
		t.Fatal(err)
	}
	to, keep := common.HexToAddress("0x7007"), new(big.Int).Div(start, big.NewInt(2))
	w := a.banker("watcher", treasury.Policy{Settle: true, Payout: to, Keep: keep},
		func(o *txmgr.Manager) watcher.Court { return onManager{client, o} })
	var paid []watcher.Done
	for range 10 {
		done, err := w.Step(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		for _, d := range done {
			if d.Stage == txmgr.StageMined {
				paid = append(paid, d)
			}
		}
		a.Commit()
	}
	got, _ := a.Client.BalanceAt(t.Context(), to, nil)
	left, _ := a.Client.BalanceAt(t.Context(), w.Self, nil)
	if len(paid) != 1 || paid[0].Call.Name != "payout" || got.Cmp(new(big.Int).Div(start, big.NewInt(3))) < 0 || left.Cmp(keep) < 0 {
		t.Errorf("%d payments, %v wei paid, %v left of %v that are kept", len(paid), got, left, keep)
	}
}

// TestPayoutRefused: whoever takes no payment, or burns gas, is not tried again each round.
func TestPayoutRefused(t *testing.T) {
	a := newArena(t, 11, map[string]int{})
	client := a.open()
	w := a.banker("watcher", treasury.Policy{Payout: a.deployed.Relay, Keep: big.NewInt(1e18)},
		func(o *txmgr.Manager) watcher.Court { return onManager{client, o} })
	refused := 0
	for range 20 {
		done, err := w.Step(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		for _, d := range done {
			if d.Stage != txmgr.StageRefused || !errors.As(d.Err, new(*relay.RevertError)) {
				t.Errorf("%s: %v", d.Stage, d.Err)
			}
			refused++
		}
		a.pass(720) // four hours in all
	}
	// at once, after an hour, and two hours after that
	if refused != 3 {
		t.Errorf("tried %d times", refused)
	}
}
