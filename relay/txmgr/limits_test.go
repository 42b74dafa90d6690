// SPDX-License-Identifier: MIT

package txmgr_test

import (
	"errors"
	"math/big"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"

	"github.com/assize/assize/relay/txmgr"
)

// worst is the most an intent's transaction can cost: what a Manager without limits
// offers for it.
func (o *office) worst(w txmgr.Intent) *big.Int {
	o.t.Helper()
	box := o.box
	o.restart()
	o.node.onSend = func(*types.Transaction) error { return nil }
	o.submit(w)
	tx := o.node.sent[len(o.node.sent)-1]
	o.node.onSend, o.node.sent, o.box = nil, nil, box
	return new(big.Int).Mul(tx.GasFeeCap(), new(big.Int).SetUint64(tx.Gas()))
}

func plus(a *big.Int, b int64) *big.Int { return new(big.Int).Add(a, big.NewInt(b)) }

// TestLimits: each limit lets through what it covers to the wei, and holds what is
// a wei more, naming itself and what is missing.
func TestLimits(t *testing.T) {
	for _, c := range []struct {
		name string
		set  func(*txmgr.Limits, *big.Int)
	}{
		{"hour", func(l *txmgr.Limits, v *big.Int) { l.Hour = v }},
		{"dispute", func(l *txmgr.Limits, v *big.Int) { l.Dispute = v }},
		{"total", func(l *txmgr.Limits, v *big.Int) { l.Total = v }},
	} {
		t.Run(c.name, func(t *testing.T) {
			o := newOffice(t)
			first, second := intentFor("a"), intentFor("b")
			cost := o.worst(first)
			c.set(&o.box.Limits, plus(cost, -1))
			news := o.submit(first)
			o.expect(news, "a held")
			var limit *txmgr.LimitError
			if !errors.Is(news[0].Err, txmgr.ErrLimit) || !errors.As(news[0].Err, &limit) || limit.Limit != c.name || limit.Missing.Int64() != 1 {
				t.Errorf("told %v", news[0].Err)
			}
			o.mine(1)
			cost = o.worst(first)
			c.set(&o.box.Limits, cost)
			o.expect(o.submit(first, second), "a sent", "b held")
			o.mine(1)
			// the first has cost less than the worst
			c.set(&o.box.Limits, new(big.Int).Add(cost, cost))
			o.expect(o.submit(second), "a mined", "b sent")
		})
	}
}

// TestLimitsRestored: what was spent before counts: in all, for its batch, and for
// an hour.
func TestLimitsRestored(t *testing.T) {
	for _, c := range []struct {
		name  string
		ago   uint64
		batch common.Hash
		limit func(*txmgr.Limits, *big.Int)
		held  bool
	}{
		{"in the hour", 3599, common.Hash{9}, func(l *txmgr.Limits, v *big.Int) { l.Hour = v }, true},
		{"before the hour", 3602, common.Hash{9}, func(l *txmgr.Limits, v *big.Int) { l.Hour = v }, false},
		{"for the batch", 9000, common.Hash{1}, func(l *txmgr.Limits, v *big.Int) { l.Dispute = v }, true},
		{"for another batch", 9000, common.Hash{9}, func(l *txmgr.Limits, v *big.Int) { l.Dispute = v }, false},
		{"in all", 9000, common.Hash{9}, func(l *txmgr.Limits, v *big.Int) { l.Total = v }, true},
	} {
		t.Run(c.name, func(t *testing.T) {
			o := newOffice(t)
			w := intentFor("a")
			c.limit(&o.box.Limits, o.worst(w))
			o.box.Restore([]txmgr.Spending{{At: o.head().Time - c.ago, Batch: c.batch, Fee: big.NewInt(1)}})
			o.expect(o.submit(w), map[bool]string{true: "a held", false: "a sent"}[c.held])
		})
	}
}

// TestLimitReserve: the balance that is kept is not sent, deposits and what is in
// pendingNonce counted.
func TestLimitReserve(t *testing.T) {
	o := newOffice(t)
	w := intentFor("a")
	w.Call.Value = big.NewInt(1e18)
	balance, err := o.node.Client.BalanceAt(t.Context(), o.account.Address, nil)
	if err != nil {
		t.Fatal(err)
	}
	left := new(big.Int).Sub(balance, o.worst(w))
	left.Sub(left, w.Call.Value)
	o.box.Limits.Reserve = plus(left, 1)
	news := o.submit(w)
	o.expect(news, "a held")
	var limit *txmgr.LimitError
	if !errors.As(news[0].Err, &limit) || limit.Limit != "balance" || limit.Missing.Int64() != 1 {
		t.Errorf("told %v", news[0].Err)
	}
	o.mine(1)
	left = new(big.Int).Sub(balance, o.worst(w))
	left.Sub(left, w.Call.Value)
	o.box.Limits.Reserve = left
	o.expect(o.submit(w, intentFor("b")), "a sent", "b held")
	if o.box.Report().Balance.Cmp(balance) != 0 {
		t.Errorf("reported %v of %v", o.box.Report().Balance, balance)
	}
}

// TestLimitOnReplacement: a limit holds a replacement back too.
func TestLimitOnReplacement(t *testing.T) {
	o := newOffice(t)
	o.node.tip = big.NewInt(stuckTip)
	o.box.Limits.Total = plus(o.worst(intentFor("a")), 1)
	o.submit(intentFor("a"))
	o.mine(3)
	news := o.submit(intentFor("a"))
	o.expect(news, "a held")
	if !errors.Is(news[0].Err, txmgr.ErrLimit) {
		t.Errorf("told %v", news[0].Err)
	}
}

// TestReport: it tells what was done, by name of call, and can be read meanwhile.
func TestReport(t *testing.T) {
	o := newOffice(t)
	if r := o.box.Report(); r.Spent.Sign() != 0 || r.Balance == nil || r.SpentHour == nil {
		t.Errorf("before the first round: %+v", r)
	}
	o.box.Restore([]txmgr.Spending{{At: 1, Fee: big.NewInt(7)}})
	stop, stopped := make(chan struct{}), make(chan struct{})
	go func() {
		defer close(stopped)
		for {
			select {
			case <-stop:
				return
			default:
				_ = o.box.Report().Calls["note"]
			}
		}
	}()
	o.submit(intentFor("a"), intentFor("b"))
	if r := o.box.Report(); r.InFlight != 2 || r.Oldest != 0 || r.Nonce != 2 {
		t.Errorf("in flight: %+v", r)
	}
	o.mine(1)
	o.submit(intentFor("a"))
	close(stop)
	<-stopped
	r := o.box.Report()
	note := r.Calls["note"]
	if r.InFlight != 0 || r.Held != 1 || note.Count != 2 || note.Gas == 0 || note.Fee.Cmp(r.SpentHour) != 0 || r.Spent.Cmp(plus(note.Fee, 7)) != 0 {
		t.Errorf("mined: %+v", r)
	}
}
