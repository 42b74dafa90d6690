// SPDX-License-Identifier: MIT

package txmgr_test

import (
	"errors"
	"math/big"
	"strings"
	"testing"

	"github.com/assize/assize/relay"
	"github.com/assize/assize/relay/txmgr"
)

// TestManager: what is wanted is sent in one round, mined in order, told once, and
// no longer cared for when it is buried.
func TestManager(t *testing.T) {
	o := newOffice(t)
	o.expect(o.submit(intentFor("a"), intentFor("b")), "a sent", "b sent")
	o.expect(o.submit(intentFor("a"), intentFor("b")))
	o.mine(1)
	news := o.submit()
	o.expect(news, "a mined", "b mined")
	for i, p := range news {
		r, err := o.node.Client.TransactionReceipt(t.Context(), p.Receipt.Tx)
		if err != nil || p.Nonce != uint64(i) || p.Receipt.GasUsed != r.GasUsed || p.Receipt.Block != r.BlockNumber.Uint64() ||
			p.Receipt.Fee.Cmp(new(big.Int).Mul(r.EffectiveGasPrice, new(big.Int).SetUint64(r.GasUsed))) != 0 {
			t.Errorf("told %+v, the chain has %+v, %v", p, r, err)
		}
	}
	for range txmgr.DefaultConfirmations {
		o.mine(1)
		o.expect(o.submit())
	}
	asked := o.node.calls["receipt"]
	o.mine(1)
	o.submit()
	if o.node.calls["receipt"] != asked {
		t.Error("it is asked for the receipt of what is buried")
	}
	if done := o.done(); done["a"] != 1 || done["b"] != 1 || len(done) != 2 {
		t.Errorf("on the chain: %v", done)
	}
}

// TestManagerOrder: what presses most goes first, what does not press last.
func TestManagerOrder(t *testing.T) {
	o := newOffice(t)
	now := o.head().Time
	late, soon := intentFor("late"), intentFor("soon")
	late.Deadline, soon.Deadline = now+9000, now+1000
	o.expect(o.submit(intentFor("any"), late, soon, intentFor("other"), late), "soon sent", "late sent", "any sent", "other sent")
}

// TestManagerRefused: what the contract refuses on the snapshot's block is not
// sent, told once, tried at each new block, and sent when it is accepted (P-9.9).
func TestManagerRefused(t *testing.T) {
	o := newOffice(t)
	first := txmgr.Intent{Key: "first", Call: txmgr.Call{Name: "once", To: o.once}}
	o.submit(first)
	o.mine(1)
	second := first
	second.Key = "second"
	news := o.submit(second)
	o.expect(news, "first mined", "second refused")
	if !errors.Is(news[1].Err, relay.UnknownRevert) {
		t.Errorf("refused for %v", news[1].Err)
	}
	calls := o.node.calls["call"]
	o.expect(o.submit(second))
	if o.node.calls["call"] != calls {
		t.Error("tried twice at one block")
	}
	o.mine(1)
	o.expect(o.submit(second))
	if o.node.calls["call"] == calls {
		t.Error("not tried at the next block")
	}
	second.Call = intentFor("").Call
	o.expect(o.submit(second), "second sent")
}

// TestManagerFailed: what is mined and reverts is told with its cost, and may be
// wanted again.
func TestManagerFailed(t *testing.T) {
	o := newOffice(t)
	call := txmgr.Call{Name: "once", To: o.once}
	o.expect(o.submit(txmgr.Intent{Key: "a", Call: call}, txmgr.Intent{Key: "b", Call: call}), "a sent", "b sent")
	o.mine(1)
	news := o.submit(intentFor("b"))
	o.expect(news, "a mined", "b failed", "b sent")
	if !errors.Is(news[1].Err, txmgr.ErrFailed) || !errors.Is(news[1].Err, relay.UnknownRevert) || news[1].Receipt.Fee.Sign() <= 0 {
		t.Errorf("told %+v", news[1])
	}
	o.mine(1)
	o.expect(o.submit(), "b mined")
}

// TestManagerStuck: a transaction that is not mined for so many blocks is replaced
// by one the pool takes for it, with the newest call of its key; those before and
// after it too.
func TestManagerStuck(t *testing.T) {
	o := newOffice(t)
	o.node.tip = big.NewInt(stuckTip)
	o.submit(intentFor("a"), intentFor("b"))
	for range txmgr.DefaultStuckBlocks - 1 {
		o.mine(1)
		o.expect(o.submit(intentFor("a"), intentFor("b")))
	}
	o.mine(1)
	changed := intentFor("b")
	changed.Call.Data = []byte("b2")
	before := len(o.node.sent)
	news := o.submit(intentFor("a"), changed)
	o.expect(news, "a replaced", "b replaced")
	for i, p := range news {
		old, now := o.node.sent[i], o.node.sent[before+i]
		if now.Nonce() != old.Nonce() || now.Hash() != p.Receipt.Tx || p.Err != nil ||
			new(big.Int).Mul(now.GasTipCap(), big.NewInt(8)).Cmp(new(big.Int).Mul(old.GasTipCap(), big.NewInt(9))) < 0 ||
			new(big.Int).Mul(now.GasFeeCap(), big.NewInt(8)).Cmp(new(big.Int).Mul(old.GasFeeCap(), big.NewInt(9))) < 0 {
			t.Errorf("replaced by tip %v, cap %v: %+v", now.GasTipCap(), now.GasFeeCap(), p)
		}
	}
	o.node.tip = big.NewInt(goodTip)
	o.mine(3)
	o.expect(o.submit(intentFor("a"), changed), "a replaced", "b replaced")
	o.mine(1)
	o.expect(o.submit(), "a mined", "b mined")
	if done := o.done(); done["a"] != 1 || done["b2"] != 1 || len(done) != 2 {
		t.Errorf("on the chain: %v", done)
	}
	if r := o.box.Report(); r.Replaced != 4 || r.InFlight != 0 {
		t.Errorf("report %+v", r)
	}
}

// TestManagerPriceBump: the embedded node's pool takes each replacement, up to the
// greatest number of them.
func TestManagerPriceBump(t *testing.T) {
	o := newOffice(t)
	o.box.StuckBlocks = 1
	for i, tip := range []int64{1, 2, 7, 8, 9, 1000} {
		o.node.tip = big.NewInt(tip)
		o.submit(intentFor("a"))
		o.mine(1)
		if news := o.submit(intentFor("a")); len(news) != 1 || news[0].Stage != txmgr.StageReplaced || news[0].Err != nil {
			t.Fatalf("%d: %v %v", i, stages(news), errorsOf(news))
		}
	}
}

// TestManagerUnwanted: what is no longer wanted is left alone while it is fresh and
// taken back when it is stuck; a deposit is taken back at once.
func TestManagerUnwanted(t *testing.T) {
	for _, c := range []struct {
		name  string
		value int64
		fresh []string
	}{
		{"a move", 0, nil},
		{"a deposit", 5, []string{"a replaced"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			o := newOffice(t)
			o.node.tip = big.NewInt(stuckTip)
			w := intentFor("a")
			w.Call.Value = big.NewInt(c.value)
			o.submit(w)
			o.expect(o.submit(), c.fresh...)
			o.node.tip = big.NewInt(goodTip)
			o.mine(3)
			news := o.submit()
			o.expect(news, "a replaced")
			if news[0].Intent.Call.Name != "cancel" || news[0].Intent.Call.To != o.account.Address {
				t.Errorf("replaced by %+v", news[0].Intent)
			}
			o.mine(1)
			news = o.submit()
			o.expect(news, "a lost")
			if !errors.Is(news[0].Err, txmgr.ErrTakenBack) || news[0].Receipt.Fee == nil {
				t.Errorf("told %+v", news[0])
			}
			if len(o.done()) != 0 {
				t.Errorf("on the chain: %v", o.done())
			}
			o.expect(o.submit(w), "a sent")
		})
	}
}

// TestManagerWantedAgain: an intent that is taken back and wanted again meanwhile is
// done once: in the same nonce if it is still free, and else in a new one.
func TestManagerWantedAgain(t *testing.T) {
	o := newOffice(t)
	o.node.tip = big.NewInt(stuckTip)
	w := intentFor("a")
	w.Call.Value = big.NewInt(1)
	o.submit(w)
	o.expect(o.submit(), "a replaced")
	o.expect(o.submit(w))
	o.node.tip = big.NewInt(goodTip)
	o.mine(3)
	o.expect(o.submit(w), "a replaced")
	o.mine(1)
	o.expect(o.submit(), "a mined")
	if o.done()["a"] != 1 {
		t.Errorf("on the chain: %v", o.done())
	}
}

// TestManagerStuckRefused: what is stuck and would now revert is taken back.
func TestManagerStuckRefused(t *testing.T) {
	o := newOffice(t)
	o.node.tip = big.NewInt(stuckTip)
	o.submit(intentFor("a"))
	w := intentFor("a")
	w.Call = txmgr.Call{Name: "reverts", To: o.once}
	o.sendAs("other", 1, txmgr.Call{To: o.once})
	o.mine(3)
	o.node.tip = big.NewInt(goodTip)
	news := o.submit(w)
	o.expect(news, "a refused", "a replaced")
	if news[1].Intent.Call.Name != "cancel" {
		t.Errorf("replaced by %+v", news[1].Intent)
	}
}

// TestManagerDry: a dry run does all but sign and send, and tells each key once.
func TestManagerDry(t *testing.T) {
	o := newOffice(t)
	box, err := relay.NewManager(t.Context(), o.node, o.account.Address, nil)
	if err != nil {
		t.Fatal(err)
	}
	box.Dry = true
	o.box = box
	bad := txmgr.Intent{Key: "bad", Call: txmgr.Call{Name: "x", To: o.once, Value: big.NewInt(1), Data: []byte{1}}}
	o.sendAs("other", 1, txmgr.Call{To: o.once})
	o.mine(1)
	o.expect(o.submit(intentFor("a"), bad), "a dry", "bad refused")
	for range 3 {
		o.mine(1)
		o.expect(o.submit(intentFor("a"), bad))
	}
	o.submit()
	news := o.submit(intentFor("a"))
	o.expect(news, "a dry")
	if news[0].Err != nil || len(o.node.sent) != 0 {
		t.Errorf("%v, %d sent", news[0].Err, len(o.node.sent))
	}
	box.MaxFee = big.NewInt(1)
	o.mine(1)
	o.node.baseFee = big.NewInt(50)
	o.expect(o.submit(intentFor("a"), intentFor("b")), "b held")
}

// TestManagerNoKey: without a key nothing is sent.
func TestManagerNoKey(t *testing.T) {
	o := newOffice(t)
	o.box, _ = relay.NewManager(t.Context(), o.node, o.account.Address, nil)
	news := o.submit(intentFor("a"))
	o.expect(news, "a refused")
	if !errors.Is(news[0].Err, txmgr.ErrNotSigned) {
		t.Errorf("told %v", news[0].Err)
	}
}

// TestManagerCalls: an idle Manager asks a handful of things a block and nothing
// within one; what is on its way costs a receipt or a sending a block at most.
func TestManagerCalls(t *testing.T) {
	o := newOffice(t)
	o.node.tip = big.NewInt(stuckTip)
	o.box.StuckBlocks = 100
	intents := []txmgr.Intent{intentFor("a"), intentFor("b"), intentFor("c")}
	o.submit(intents...)
	for range 5 {
		o.mine(1)
		clear(o.node.calls)
		o.submit(intents...)
		if total(o.node.calls) != 5 {
			t.Errorf("in flight: %v", o.node.calls)
		}
		o.submit(intents...)
		if total(o.node.calls) != 5 {
			t.Errorf("at the same block: %v", o.node.calls)
		}
	}
	zero := uint64(0)
	o.node.pending = &zero
	o.mine(1)
	clear(o.node.calls)
	o.submit(intents...)
	if o.node.calls["send"] != 3 || total(o.node.calls) != 8 {
		t.Errorf("with a node that knows none: %v", o.node.calls)
	}
}

func total(calls map[string]int) (n int) {
	for _, c := range calls {
		n += c
	}
	return n
}

// TestStages: each stage has a name.
func TestStages(t *testing.T) {
	for s := txmgr.Stage(0); s <= txmgr.StageLost; s++ {
		if strings.HasPrefix(s.String(), "stage ") {
			t.Errorf("%d has none", s)
		}
	}
	if txmgr.Stage(99).String() != "stage 99" {
		t.Error("an unknown stage has a name")
	}
}
