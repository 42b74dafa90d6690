// SPDX-License-Identifier: MIT

package journal

import (
	"fmt"
	"math/big"
	"testing"

	"github.com/ethereum/go-ethereum/common"

	"github.com/assize/assize/challenger"
	"github.com/assize/assize/relay/protocol"
	"github.com/assize/assize/relay/txmgr"
	"github.com/assize/assize/treasury"
	"github.com/assize/assize/watcher"
)

// TestOldActionsAboutNoBatch: what was done about no batch is forgotten after a week, also by a process that begins anew, and
// what goes on is told once a week.
func TestOldActionsAboutNoBatch(t *testing.T) {
	w := newWorld(t)
	home, path, view := w.emptyHome(t), recordPath(t), w.view(t)
	home.Block = protocol.Block{Number: 100, Time: homeStart}
	r := openRecord(t, path)
	resting := watcher.Done{Action: watcher.Bank{Reason: challenger.Reason{Rule: challenger.RuleTreasury}}, Call: txmgr.Call{Name: "payout"}, Key: "payout", Stage: txmgr.StageHeld}
	const days = 60
	for day := range uint64(days) {
		mined := resting
		mined.Key, mined.Stage = fmt.Sprint("withdraw after ", day), txmgr.StageMined
		mined.Receipt = txmgr.Receipt{Tx: common.BigToHash(new(big.Int).SetUint64(day + 1)), Fee: big.NewInt(1)}
		r.Observe(round(home, view, resting, mined))
		later(home, 24*3600)
	}
	told, held := 0, 0
	for _, e := range find(t, path, common.Hash{}.Hex()).Entries {
		if told++; e.Did.Stage == txmgr.StageHeld {
			held++
		}
	}
	if told != days+held || held < days/9 || held > days/7 {
		t.Errorf("%d entries, %d of them of what goes on", told, held)
	}
	for name, r := range map[string]*Record{"the same process": r, "a new one": openRecord(t, path)} {
		if n := len(r.told[common.Hash{}].actions); n > 9 {
			t.Errorf("%s: %d actions are remembered", name, n)
		}
		if list := r.Spending(); len(list) != days || !list[0].Upkeep {
			t.Errorf("%s: %d fees are known, the first %+v", name, len(list), list[0])
		}
	}
}

// TestMoney: what has changed of a batch's books or the account's is told once, and a batch that is gone has nothing at stake.
func TestMoney(t *testing.T) {
	w := newWorld(t)
	home, path := w.home(t, w.claim(1)), recordPath(t)
	view, b := w.view(t, w.block), home.Batches[0]
	self := round(home, view).Self
	b.Proposer = self
	r := openRecord(t, path)
	at := func(what string, entries int, want Money) {
		t.Helper()
		for range 2 {
			r.Observe(round(home, view))
			later(home, 12)
		}
		all := find(t, path, common.Hash{}.Hex()).Entries
		if got := all[len(all)-1].Money; len(all) != entries || !got.same(&want) {
			t.Errorf("%s: %d entries, the last %+v, want %d, %+v", what, len(all), got, entries, want)
		}
		of := Money{}
		for _, e := range find(t, path, b.ID.Hex()).Entries {
			if e.State != nil && e.State.Money != nil {
				of = *e.State.Money
			}
		}
		if !of.same(&want) {
			t.Errorf("%s: of the batch: %+v, want %+v", what, of, want)
		}
	}
	books := treasury.NewBooks()
	books.Batches, books.Until = b.Deposit, b.Deadline
	at("at stake", 1, moneyOf(&books, self))
	b.Phase = protocol.PhaseRejected
	books = treasury.NewBooks()
	books.Losses = b.Deposit
	at("lost", 2, moneyOf(&books, self))
	b.Phase = protocol.PhaseProposed
	books = treasury.NewBooks()
	books.Batches, books.Until = b.Deposit, b.Deadline
	at("back by a reorganisation", 3, moneyOf(&books, self))
	home = w.emptyHome(t)
	home.Block = protocol.Block{Number: 99, Time: homeStart}
	at("gone", 4, Money{})
}
