// SPDX-License-Identifier: MIT

package txmgr_test

import (
	"errors"
	"math/big"
	"testing"

	"github.com/ethereum/go-ethereum/common"

	"github.com/assize/assize/relay/txmgr"
)

// upkeepFor returns an intent of the account's own upkeep.
func upkeepFor(key string) txmgr.Intent {
	w := intentFor(key)
	w.Batch, w.Upkeep = common.Hash{}, true
	return w
}

// TestUpkeepTakesNothing: what upkeep has paid, pays, or is to pay leaves other calls all that a limit allows; what others
// have paid counts against upkeep.
func TestUpkeepTakesNothing(t *testing.T) {
	for _, c := range []struct {
		name string
		set  func(*txmgr.Limits, *big.Int)
	}{
		{"hour", func(l *txmgr.Limits, v *big.Int) { l.Hour = v }},
		{"total", func(l *txmgr.Limits, v *big.Int) { l.Total = v }},
	} {
		t.Run(c.name, func(t *testing.T) {
			o := newOffice(t)
			cost := o.worst(intentFor("a"))
			c.set(&o.box.Limits, new(big.Int).Lsh(cost, 1))
			o.expect(o.submit(upkeepFor("u")), "u sent")
			o.mine(1)
			o.submit()
			cost = o.worst(intentFor("a"))
			c.set(&o.box.Limits, cost) // of which upkeep has paid a part
			o.expect(o.submit(intentFor("a"), upkeepFor("v")), "a sent", "v held")
			o.mine(1)
			o.submit()
			r := o.box.Report()
			if r.Spent.Cmp(r.Fees) >= 0 || r.Spent.Cmp(r.SpentHour) != 0 || r.Calls["note"].Fee.Cmp(r.Fees) != 0 {
				t.Errorf("%v count under limits, %v in the hour, of %v", r.Spent, r.SpentHour, r.Fees)
			}
			// what others have paid counts against upkeep, to the wei
			c.set(&o.box.Limits, plus(new(big.Int).Add(r.Fees, o.worst(upkeepFor("v"))), -1))
			o.expect(o.submit(upkeepFor("v")), "v held")
			o.mine(1)
			c.set(&o.box.Limits, new(big.Int).Add(r.Fees, o.worst(upkeepFor("v"))))
			o.expect(o.submit(upkeepFor("v")), "v sent")
			// and while it is on its way it takes nothing
			c.set(&o.box.Limits, new(big.Int).Add(r.Spent, o.worst(intentFor("b"))))
			o.expect(o.submit(upkeepFor("v"), intentFor("b")), "b sent")
		})
	}
}

// TestUpkeepRestored: fees of earlier runs count as what they were paid for.
func TestUpkeepRestored(t *testing.T) {
	o := newOffice(t)
	w := intentFor("a")
	o.box.Limits.Hour, o.box.Limits.Total = o.worst(w), o.worst(w)
	o.box.Restore([]txmgr.Spending{{At: o.head().Time, Fee: big.NewInt(1e18), Upkeep: true}})
	o.expect(o.submit(w), "a sent")
	if r := o.box.Report(); r.Spent.Sign() != 0 || r.Fees.Cmp(big.NewInt(1e18)) != 0 {
		t.Errorf("%v of %v", r.Spent, r.Fees)
	}
}

// TestRaisesTheBalance: no limit and no reserve holds back what brings more than it can cost; what brings less is held.
func TestRaisesTheBalance(t *testing.T) {
	for _, c := range []struct {
		name string
		set  func(*txmgr.Limits)
	}{
		{"hour", func(l *txmgr.Limits) { l.Hour = big.NewInt(1) }},
		{"total", func(l *txmgr.Limits) { l.Total = big.NewInt(1) }},
		{"balance", func(l *txmgr.Limits) { l.Reserve = new(big.Int).Lsh(big.NewInt(1), 100) }},
	} {
		t.Run(c.name, func(t *testing.T) {
			o := newOffice(t)
			c.set(&o.box.Limits)
			w := upkeepFor("settle")
			w.Returns = o.worst(w)
			news := o.submit(w)
			var limit *txmgr.LimitError
			o.expect(news, "settle held")
			if !errors.As(news[0].Err, &limit) || limit.Limit != c.name {
				t.Errorf("told %v", news[0].Err)
			}
			o.mine(1)
			w.Returns = plus(o.worst(w), 1)
			o.expect(o.submit(w), "settle sent")
		})
	}
}

// TestUpkeepIsTakenBack: a payment on its way that nobody wants any more is taken back though a limit is reached, so that no
// move waits behind it.
func TestUpkeepIsTakenBack(t *testing.T) {
	o := newOffice(t)
	o.node.tip = big.NewInt(stuckTip)
	pay := upkeepFor("pay")
	pay.Call = txmgr.Call{Name: "payout", To: common.Address{8}, Value: big.NewInt(1e18)}
	o.box.Limits.Total = o.worst(pay)
	o.expect(o.submit(pay), "pay sent")
	o.box.Restore([]txmgr.Spending{{At: o.head().Time, Fee: o.box.Limits.Total}})
	o.node.tip = big.NewInt(goodTip)
	o.mine(1)
	o.expect(o.submit(), "pay replaced")
	o.mine(1)
	o.expect(o.submit(), "pay lost")
	if b, err := o.node.Client.BalanceAt(t.Context(), pay.Call.To, nil); err != nil || b.Sign() != 0 {
		t.Errorf("%v wei were paid, %v", b, err)
	}
}
