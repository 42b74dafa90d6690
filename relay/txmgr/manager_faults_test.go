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

// TestManagerLostAnswers: a transaction whose answer was lost may have arrived. It
// keeps its nonce and is sent again, the same bytes.
func TestManagerLostAnswers(t *testing.T) {
	for _, arrives := range []bool{true, false} {
		t.Run(map[bool]string{true: "it arrived", false: "it did not"}[arrives], func(t *testing.T) {
			o := newOffice(t)
			o.node.onSend = func(tx *types.Transaction) error {
				if arrives {
					_ = o.node.Client.SendTransaction(t.Context(), tx)
				}
				return errLost
			}
			news := o.submit(intentFor("a"), intentFor("b"))
			o.expect(news, "a sent", "b sent")
			if !errors.Is(news[0].Err, errLost) {
				t.Errorf("told %v", news[0].Err)
			}
			o.node.onSend = nil
			if !arrives { // at the same block: it may be one that only a transaction ends
				o.submit(intentFor("a"), intentFor("b"))
				if len(o.node.sent) != 4 || o.node.sent[2].Hash() != o.node.sent[0].Hash() || o.node.sent[3].Hash() != o.node.sent[1].Hash() {
					t.Errorf("%d sent", len(o.node.sent))
				}
			}
			o.mine(1)
			o.expect(o.submit(), "a mined", "b mined")
			if done := o.done(); done["a"] != 1 || done["b"] != 1 || o.signed != 2 {
				t.Errorf("on the chain: %v, %d signed", done, o.signed)
			}
		})
	}
}

// TestManagerDropped: what the pool has forgotten is sent again at the next block.
func TestManagerDropped(t *testing.T) {
	o := newOffice(t)
	o.submit(intentFor("a"))
	o.chain.Rollback()
	o.mine(1)
	o.expect(o.submit(intentFor("a")))
	o.mine(1)
	o.expect(o.submit(intentFor("a")), "a mined", "a held")
	if len(o.node.sent) != 2 || o.signed != 1 {
		t.Errorf("%d sent, %d signed", len(o.node.sent), o.signed)
	}
}

// TestManagerRefusedBySomeone: what node or signer refuses takes no nonce, and
// keeps nothing else from being sent.
func TestManagerRefusedBySomeone(t *testing.T) {
	for _, c := range []struct {
		name string
		node error
		sign txmgr.SignFunc
		want error
	}{
		{"the node", answerText("intrinsic gas too low"), nil, answerText("intrinsic gas too low")},
		{"the signer", nil, func(context.Context, *types.Transaction, *big.Int) (*types.Transaction, error) {
			return nil, errNode
		}, txmgr.ErrNotSigned},
		{"nothing signed", nil, func(context.Context, *types.Transaction, *big.Int) (*types.Transaction, error) {
			return nil, nil
		}, txmgr.ErrBadSignature},
		{"not signed at all", nil, func(_ context.Context, tx *types.Transaction, _ *big.Int) (*types.Transaction, error) {
			return tx, nil
		}, txmgr.ErrBadSignature},
		{"another account", nil, simchain.NewAccount("other").Sign, txmgr.ErrBadSignature},
		{"another transaction", nil, func(ctx context.Context, tx *types.Transaction, id *big.Int) (*types.Transaction, error) {
			return simchain.NewAccount("sender").Sign(ctx, types.NewTx(&types.DynamicFeeTx{
				ChainID: id, Nonce: tx.Nonce() + 1, To: tx.To(), Gas: tx.Gas(),
			}), id)
		}, txmgr.ErrBadSignature},
	} {
		t.Run(c.name, func(t *testing.T) {
			o := newOffice(t)
			bad := func(tx *types.Transaction) bool { return string(tx.Data()) == "bad" }
			box, err := relay.NewManager(t.Context(), o.node, o.account.Address, func(ctx context.Context, tx *types.Transaction, id *big.Int) (*types.Transaction, error) {
				if c.sign != nil && bad(tx) {
					return c.sign(ctx, tx, id)
				}
				return o.account.Sign(ctx, tx, id)
			})
			if err != nil {
				t.Fatal(err)
			}
			o.box = box
			o.node.onSend = func(tx *types.Transaction) error {
				if c.node != nil && bad(tx) {
					return c.node
				}
				return o.node.Client.SendTransaction(t.Context(), tx)
			}
			news := o.submit(intentFor("bad"), intentFor("good"))
			o.expect(news, "bad refused", "good sent")
			if !errors.Is(news[0].Err, c.want) || news[1].Nonce != 0 {
				t.Errorf("told %v, nonce %d", news[0].Err, news[1].Nonce)
			}
			o.mine(1)
			o.expect(o.submit(intentFor("bad")), "good mined")
			if done := o.done(); len(done) != 1 {
				t.Errorf("on the chain: %v", done)
			}
		})
	}
}

// TestManagerSignerRests: a signer that refuses is not asked at every block, unless
// it is about another call.
func TestManagerSignerRests(t *testing.T) {
	o := newOffice(t)
	asked := 0
	o.box, _ = relay.NewManager(t.Context(), o.node, o.account.Address, func(context.Context, *types.Transaction, *big.Int) (*types.Transaction, error) {
		asked++
		return nil, errNode
	})
	for range 2 * txmgr.DefaultStuckBlocks {
		o.submit(intentFor("a"))
		o.submit(intentFor("a"))
		o.mine(1)
	}
	if asked != 2 {
		t.Errorf("asked %d times in %d blocks", asked, 2*txmgr.DefaultStuckBlocks)
	}
	w := intentFor("a")
	w.Call.Data = []byte("else")
	if o.submit(w); asked != 3 {
		t.Error("not asked about another call")
	}
}

// TestManagerNodeErrors: what cannot be read of the block ends the round, what
// cannot be asked about one intent only that intent's; both are tried again.
func TestManagerNodeErrors(t *testing.T) {
	for _, method := range []string{"nonce", "balance", "pending", "header"} {
		t.Run(method, func(t *testing.T) {
			o := newOffice(t)
			o.node.failing[method] = errNode
			if news, err := o.box.Submit(t.Context(), o.head(), []txmgr.Intent{intentFor("a")}); !errors.Is(err, errNode) || len(news) > 0 || len(o.node.sent) > 0 {
				t.Errorf("%v, %v", news, err)
			}
			delete(o.node.failing, method)
			o.expect(o.submit(intentFor("a")), "a sent")
		})
	}
	for _, method := range []string{"call", "estimate"} {
		t.Run(method, func(t *testing.T) {
			o := newOffice(t)
			o.node.failing[method] = errNode
			news := o.submit(intentFor("a"))
			o.expect(news, "a refused")
			if !errors.Is(news[0].Err, errNode) {
				t.Errorf("told %v", news[0].Err)
			}
			o.expect(o.submit(intentFor("a")))
			delete(o.node.failing, method)
			o.expect(o.submit(intentFor("a")), "a sent")
		})
	}
	t.Run("tip", func(t *testing.T) { // not all nodes offer to suggest one
		o := newOffice(t)
		o.node.failing["tip"], o.box.MinTip = errNode, nil
		news := o.submit(intentFor("a"))
		if o.expect(news, "a sent"); news[0].Tip.Cmp(txmgr.DefaultMinTip) != 0 {
			t.Errorf("a tip of %v", news[0].Tip)
		}
		o.mine(1)
		o.expect(o.submit(), "a mined")
	})
	t.Run("receipt", func(t *testing.T) {
		o := newOffice(t)
		o.submit(intentFor("a"))
		o.mine(1)
		o.node.failing["receipt"] = errNode
		o.expect(o.submit(intentFor("a")))
		delete(o.node.failing, "receipt")
		o.expect(o.submit(), "a mined")
	})
	t.Run("no base fee", func(t *testing.T) {
		p := newPool()
		p.baseFee = nil
		box, _ := relay.NewManager(t.Context(), p, common.Address{}, nil)
		if _, err := box.Submit(t.Context(), txmgr.Block{Hash: common.Hash{1}}, nil); !errors.Is(err, txmgr.ErrNoBaseFee) {
			t.Errorf("got %v", err)
		}
	})
	t.Run("the context ends", func(t *testing.T) {
		o := newOffice(t)
		ctx, cancel := context.WithCancel(t.Context())
		o.node.onSend = func(tx *types.Transaction) error {
			cancel()
			return o.node.Client.SendTransaction(t.Context(), tx)
		}
		news, err := o.box.Submit(ctx, o.head(), []txmgr.Intent{intentFor("a"), intentFor("b")})
		if !errors.Is(err, context.Canceled) {
			t.Errorf("got %v", err)
		}
		o.expect(news, "a sent")
		o.node.onSend = nil
		o.expect(o.submit(intentFor("a"), intentFor("b")), "b sent")
	})
}

// TestManagerHidden: what has succeeded is not done again because a node's logs do
// not show it, however long that lasts; a reorganisation sets it free.
func TestManagerHidden(t *testing.T) {
	o := newOffice(t)
	o.submit(intentFor("a"))
	o.mine(1)
	news := o.submit(intentFor("a"))
	o.expect(news, "a mined", "a held")
	if !errors.Is(news[1].Err, txmgr.ErrHidden) {
		t.Errorf("told %v", news[1].Err)
	}
	for range 2 * txmgr.DefaultConfirmations {
		o.mine(1)
		o.expect(o.submit(intentFor("a")))
	}
	o.submit() // for once it shows
	o.expect(o.submit(intentFor("a")), "a held")
	o.node.noReceipts = true
	o.mine(1)
	o.expect(o.submit(intentFor("a")), "a sent")
}

// TestManagerReorganised: what a reorganisation takes out is on its way again, with
// the same nonce, and its fee is not spent.
func TestManagerReorganised(t *testing.T) {
	for _, c := range []struct {
		name    string
		forgets bool // the pool does not put it back
	}{{"the pool puts it back", false}, {"the pool forgets it", true}} {
		t.Run(c.name, func(t *testing.T) {
			o := newOffice(t)
			fork := o.head().Hash
			o.submit(intentFor("a"))
			o.mine(1)
			o.expect(o.submit(), "a mined")
			o.reorganise(fork, 2, c.forgets)
			if !c.forgets {
				// the embedded pool has put it into the new branch at once
				if o.done()["a"] == 1 {
					o.expect(o.submit(), "a mined")
					return
				}
			}
			news := o.submit(intentFor("a"))
			o.expect(news, "a sent")
			if !errors.Is(news[0].Err, txmgr.ErrReorganised) || o.box.Report().Spent.Sign() != 0 {
				t.Errorf("told %v, spent %v", news[0].Err, o.box.Report().Spent)
			}
			o.mine(1)
			o.expect(o.submit(), "a mined")
			if o.done()["a"] != 1 || o.signed != 1 {
				t.Errorf("on the chain: %v, %d signed", o.done(), o.signed)
			}
		})
	}
}

// TestManagerLost: a nonce that something else has used is told when no receipt
// has come for some blocks, and the intent is sent anew.
func TestManagerLost(t *testing.T) {
	o := newOffice(t)
	o.node.onSend = func(*types.Transaction) error { return nil } // a black hole
	o.submit(intentFor("a"))
	o.node.onSend = nil
	o.sendAs("sender", 0, txmgr.Call{To: common.Address{8}, Data: []byte("by hand")})
	o.mine(1)
	for range txmgr.DefaultStuckBlocks {
		o.expect(o.submit(intentFor("a")))
		o.mine(1)
	}
	news := o.submit(intentFor("a"))
	o.expect(news, "a lost", "a sent")
	if !errors.Is(news[0].Err, txmgr.ErrLost) || news[1].Nonce != 1 {
		t.Errorf("told %+v", news)
	}
	o.settleAll(intentFor("a"))
	if o.done()["a"] != 1 {
		t.Errorf("on the chain: %v", o.done())
	}
}

// TestManagerMemory: what is remembered of succeeded keys is bounded, and the
// latest are kept.
func TestManagerMemory(t *testing.T) {
	l := txmgr.NewLedger()
	for i := range txmgr.Memory + 10 {
		l.Add(string(rune(i)), common.Hash{byte(i)})
		l.Add(string(rune(i)), common.Hash{byte(i)})
	}
	if l.Len() != txmgr.Memory || !l.Has(string(rune(txmgr.Memory+9))) || l.Has(string(rune(9))) || !l.Has(string(rune(10))) {
		t.Errorf("%d kept", l.Len())
	}
}

// TestManagerReceiptVanishes: a receipt that is gone while its nonce is used may be
// another node's answer: the intent is not sent again for some blocks.
func TestManagerReceiptVanishes(t *testing.T) {
	o := newOffice(t)
	o.submit(intentFor("a"))
	for range txmgr.DefaultStuckBlocks {
		o.mine(1)
		o.submit()
	}
	o.node.noReceipts = true
	o.mine(1)
	o.expect(o.submit(intentFor("a")))
	o.node.noReceipts = false
	o.mine(1)
	o.expect(o.submit(intentFor("a")), "a mined", "a held")
	if spent := o.box.Report().Calls["note"]; spent.Count != 1 || spent.Fee.Cmp(o.box.Report().Spent) != 0 {
		t.Errorf("counted %+v", spent)
	}
}

// TestManagerDeepReorganisation: a reorganisation deeper than the confirmations
// takes out what is forgotten. It is done anew with its nonce, below others on its way.
func TestManagerDeepReorganisation(t *testing.T) {
	o := newOffice(t)
	o.box.Confirmations = 1
	fork := o.head().Hash
	o.submit(intentFor("a"))
	for range 3 {
		o.mine(1)
		o.submit()
	}
	o.expect(o.submit(intentFor("b")), "b sent")
	o.reorganise(fork, 5, true)
	o.expect(o.submit(intentFor("a"), intentFor("b")), "a held")
	for range txmgr.DefaultStuckBlocks {
		o.mine(1)
		o.submit(intentFor("a"), intentFor("b"))
	}
	o.settleAll(intentFor("a"), intentFor("b"))
	if done := o.done(); done["a"] != 1 || done["b"] != 1 {
		t.Errorf("on the chain: %v", done)
	}
	if n := o.box.Report().Nonce; n != 2 {
		t.Errorf("%d nonces used", n)
	}
}

// TestManagerDuplicate: a reorganisation that brings back a failed call, whose key
// was sent again meanwhile, leaves one of the two: the other is taken back at once.
func TestManagerDuplicate(t *testing.T) {
	o := newOffice(t)
	fork := o.head().Hash
	call := txmgr.Call{Name: "once", To: o.once}
	o.submit(txmgr.Intent{Key: "a", Call: call}, txmgr.Intent{Key: "b", Call: call})
	o.mine(1)
	o.expect(o.submit(intentFor("b")), "a mined", "b failed", "b sent")
	o.reorganise(fork, 2, true)
	news := o.submit(intentFor("b"))
	o.expect(news, "a sent", "b sent", "b replaced")
	if last := news[2]; last.Nonce != 2 || last.Intent.Call.Name != "cancel" {
		t.Errorf("replaced: %+v", last)
	}
}

// TestManagerByHand: a transaction sent by hand between two of ours moves the next
// nonce on.
func TestManagerByHand(t *testing.T) {
	o := newOffice(t)
	o.submit(intentFor("a"))
	o.mine(1)
	o.submit()
	o.sendAs("sender", 1, txmgr.Call{To: common.Address{8}, Data: []byte("by hand")})
	o.mine(1)
	if news := o.submit(intentFor("b")); len(news) != 1 || news[0].Nonce != 2 {
		t.Errorf("told %+v", news)
	}
}
