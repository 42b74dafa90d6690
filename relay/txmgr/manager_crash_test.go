// SPDX-License-Identifier: MIT

package txmgr_test

import (
	"context"
	"errors"
	"math/big"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"

	"github.com/assize/assize/relay"
	"github.com/assize/assize/relay/txmgr"
)

// errKilled ends a round in the middle, as a kill would.
var errKilled = errors.New("killed")

// kill runs a round that ends at a point, and starts a new Manager.
func (o *office) kill(at string, intents ...txmgr.Intent) {
	o.t.Helper()
	ctx, cancel := context.WithCancelCause(o.t.Context())
	sent := 0
	box, err := relay.NewManager(ctx, o.node, o.account.Address, func(_ context.Context, tx *types.Transaction, id *big.Int) (*types.Transaction, error) {
		if at == "before signing" {
			cancel(errKilled)
			return nil, errKilled
		}
		return o.account.Sign(o.t.Context(), tx, id)
	})
	if err != nil {
		o.t.Fatal(err)
	}
	o.node.onSend = func(tx *types.Transaction) error {
		if at == "after signing" {
			cancel(errKilled)
			return errKilled
		}
		err := o.node.Client.SendTransaction(o.t.Context(), tx)
		if sent++; at == "after sending" || at == "after sending two" && sent == 2 {
			cancel(errKilled)
			return errKilled
		}
		return err
	}
	_, _ = box.Submit(ctx, o.head(), intents)
	o.node.onSend = nil
	if at == "after mining" {
		o.mine(1)
	}
	o.restart()
}

// TestManagerCrash: wherever it is killed, a new Manager does the rest: nothing
// twice, nothing lost, no nonce left out (P-9.10).
func TestManagerCrash(t *testing.T) {
	for _, at := range []string{"before signing", "after signing", "after sending", "after sending two", "after mining"} {
		for _, stuck := range []bool{false, true} {
			for _, wanted := range []string{"ab", "a", "b"} {
				name := at + ", wanted then: " + wanted
				if stuck {
					name += ", what was sent is stuck"
				}
				t.Run(name, func(t *testing.T) {
					o := newOffice(t)
					if stuck {
						o.node.tip = big.NewInt(stuckTip)
					}
					o.kill(at, intentFor("a"), intentFor("b"))
					o.node.tip = big.NewInt(goodTip)
					var open []txmgr.Intent
					for _, key := range wanted {
						open = append(open, intentFor(string(key)))
					}
					o.settleAll(open...)
					done := o.done()
					for _, key := range []string{"a", "b"} {
						if n := done[key]; n > 1 || n == 0 && (key == wanted || wanted == "ab") {
							t.Errorf("%s done %d times", key, n)
						}
					}
				})
			}
		}
	}
}

// TestManagerTakesOver: an earlier run's transactions hold everything back until
// they are mined; if they are stuck, all their nonces are used up by empty
// transfers first, and only then is what is still wanted sent.
func TestManagerTakesOver(t *testing.T) {
	o := newOffice(t)
	o.node.tip = big.NewInt(stuckTip)
	o.submit(intentFor("a"), intentFor("b"), intentFor("c"))
	o.restart()
	o.node.tip = big.NewInt(goodTip)
	pending := uint64(3) // the embedded pool is late with the number at times
	o.node.pending = &pending
	news := o.submit(intentFor("b"))
	o.expect(news, "b held")
	if !errors.Is(news[0].Err, txmgr.ErrEarlier) {
		t.Errorf("told %v", news[0].Err)
	}
	for range txmgr.DefaultStuckBlocks - 1 {
		o.mine(1)
		o.expect(o.submit(intentFor("b")))
	}
	o.mine(1)
	news = o.submit(intentFor("b"))
	o.expect(news, " sent", " sent", " sent")
	for i, p := range news {
		if p.Nonce != uint64(i) || p.Intent.Call.Name != "cancel" || p.Err != nil {
			t.Errorf("%d: %+v", i, p)
		}
	}
	// the base fee has fallen: their caps are no tenth above those before, and are raised
	o.settleAll(intentFor("b"))
	if done := o.done(); len(done) != 1 || done["b"] != 1 || o.used() != 4 {
		t.Errorf("on the chain: %v, %d nonces used", done, o.used())
	}
}

// TestManagerTakesOverDearly: what was sent before at a higher price is outbid by
// doubling, within the limit.
func TestManagerTakesOverDearly(t *testing.T) {
	o := newOffice(t)
	// dearer than what would be offered, and yet too cheap to be mined
	o.sendAt("sender", 0, 300_000, txmgr.Call{To: common.Address{5}, Data: []byte("a")})
	o.node.tip = big.NewInt(stuckTip)
	o.box.MaxFee = big.NewInt(100e9)
	for range 30 {
		o.submit(intentFor("a"))
		o.mine(1)
		if o.done()["a"] > 0 {
			break
		}
		if o.node.outbid > 2 {
			o.node.tip = big.NewInt(goodTip)
		}
	}
	o.settleAll(intentFor("a"))
	if o.done()["a"] != 1 || o.node.outbid < 3 {
		t.Errorf("on the chain: %v, outbid %d times", o.done(), o.node.outbid)
	}
}

// TestManagerStrangersMined: what was on its way is mined by itself, and is not
// done again.
func TestManagerStrangersMined(t *testing.T) {
	o := newOffice(t)
	o.submit(intentFor("a"))
	o.restart()
	o.expect(o.submit(intentFor("a"), intentFor("b")), "a held", "b held")
	o.mine(1)
	o.expect(o.submit(intentFor("b")), "b sent")
	o.settleAll(intentFor("a"), intentFor("b"))
	if done := o.done(); done["a"] != 1 || done["b"] != 1 {
		t.Errorf("on the chain: %v", done)
	}
}
