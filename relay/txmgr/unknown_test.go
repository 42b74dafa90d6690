// SPDX-License-Identifier: MIT

package txmgr_test

import (
	"context"
	"errors"
	"math/big"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"

	"github.com/assize/assize/internal/simchain"
	"github.com/assize/assize/relay"
	"github.com/assize/assize/relay/txmgr"
)

// TestManagerHearsay: pending transactions that a node alone speaks of, now and for ever,
// and that its pool does not know, hold a move back for no longer than one is given, and
// cost no empty transfer.
func TestManagerHearsay(t *testing.T) {
	for _, said := range []uint64{1, 16, 1 << 60} {
		o := newOffice(t)
		var mined []uint64
		for round := range uint64(12) {
			pending := o.used() + said
			o.node.pending = &pending
			intents := []txmgr.Intent{intentFor("a"), intentFor("b"), intentFor("c")}
			for _, p := range o.submit(intents[min(len(mined), 3):]...) {
				if p.Stage == txmgr.StageMined {
					mined = append(mined, round)
				}
			}
			o.mine(1)
		}
		if len(mined) != 3 || mined[2] > txmgr.DefaultStuckBlocks+3 {
			t.Errorf("of %d pending transactions: mined in rounds %d", said, mined)
		}
		for _, tx := range o.node.sent {
			if *tx.To() == o.account.Address {
				t.Errorf("of %d pending transactions: an empty transfer is sent", said)
			}
		}
	}
}

// TestManagerHostilePending: a node that speaks of endless pending transactions, and whose
// pool says so too until it is paid, costs a bounded number of empty transfers, in a
// round and in all, and then does not hold a move back any more.
func TestManagerHostilePending(t *testing.T) {
	o := newOffice(t)
	endless := ^uint64(0)
	o.node.pending = &endless
	empty, most := 0, 0
	o.node.onSend = func(tx *types.Transaction) error {
		if *tx.To() != o.account.Address && empty < txmgr.MaxCancellations {
			return answerText("replacement transaction underpriced")
		}
		return o.node.Client.SendTransaction(t.Context(), tx)
	}
	for range 40 {
		now := 0
		for _, p := range o.submit(intentFor("a")) {
			if p.Intent.Call.Name == "cancel" && p.Stage == txmgr.StageSent {
				now++
			}
		}
		empty, most = empty+now, max(most, now)
		o.mine(1)
	}
	if empty != txmgr.MaxCancellations || most != txmgr.MaxTakeOver || o.done()["a"] != 1 {
		t.Errorf("%d empty transfers, %d in one round; on the chain: %v", empty, most, o.done())
	}
}

// TestManagerStrangersLeftAlone: while nothing is wanted, nothing is paid for unknown transactions.
func TestManagerStrangersLeftAlone(t *testing.T) {
	o := newOffice(t)
	o.sendAt("sender", 0, stuckTip, txmgr.Call{To: common.Address{5}})
	sent := o.node.calls["send"]
	for range 3 * txmgr.DefaultStuckBlocks {
		o.expect(o.submit())
		o.mine(1)
	}
	if o.node.calls["send"] != sent {
		t.Error("something is sent")
	}
}

// TestManagerCannotFill: why the nonces of stuck unknown transactions cannot be used up is told once,
// and again when it is another reason.
func TestManagerCannotFill(t *testing.T) {
	o := newOffice(t)
	for nonce := range uint64(3) {
		o.sendAt("sender", nonce, stuckTip, txmgr.Call{To: common.Address{5}})
	}
	pending := uint64(3)
	o.node.pending = &pending
	refusal := errNode
	box, err := relay.NewManager(t.Context(), o.node, o.account.Address, func(ctx context.Context, tx *types.Transaction, id *big.Int) (*types.Transaction, error) {
		switch {
		case *tx.To() != o.account.Address:
		case refusal != nil:
			return nil, refusal
		default:
			return simchain.NewAccount("other").Sign(ctx, tx, id)
		}
		return o.account.Sign(ctx, tx, id)
	})
	if err != nil {
		t.Fatal(err)
	}
	o.box, box.MinTip = box, big.NewInt(1)
	for range txmgr.DefaultStuckBlocks {
		o.submit(intentFor("a"))
		o.mine(1)
	}
	o.expect(o.submit(intentFor("a")), " held")
	o.mine(1)
	o.expect(o.submit(intentFor("a")))
	refusal = nil
	news := o.submit(intentFor("a"))
	o.expect(news, " held")
	if !errors.Is(news[0].Err, txmgr.ErrBadSignature) || news[0].Intent.Call.Name != "cancel" {
		t.Errorf("got %+v", news[0])
	}
}

// TestManagerFreesTheAccount: an account whose next nonce is taken by a transaction of an
// earlier run with a tip that nobody mines is free again soon, though the cap of that
// transaction is high, and the node still suggests nothing.
func TestManagerFreesTheAccount(t *testing.T) {
	o := newOffice(t)
	o.sendAt("sender", 0, 1664, txmgr.Call{To: common.Address{5}, Data: []byte("stuck")}) // its cap is 10 gwei
	pending := uint64(1)
	o.node.pending, o.node.tip, o.box.MinTip = &pending, new(big.Int), nil
	for round := range 3 * txmgr.DefaultStuckBlocks {
		o.submit(intentFor("a"))
		o.mine(1)
		if o.done()["a"] == 1 {
			t.Logf("in round %d", round)
			return
		}
	}
	t.Errorf("on the chain: %v, %d times outbid", o.done(), o.node.outbid)
}
