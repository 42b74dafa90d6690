// SPDX-License-Identifier: MIT

package txmgr_test

import (
	"context"
	"errors"
	"fmt"
	"math/big"
	"strings"
	"testing"

	"github.com/ethereum/go-ethereum/core/types"

	"github.com/assize/assize/relay/txmgr"
)

// TestManagerTip: a node that suggests no tip worth the name does not keep a move from the
// next block, and one that suggests a fortune is not followed.
func TestManagerTip(t *testing.T) {
	for _, said := range []int64{0, 1, 1000, 1 << 60} {
		t.Run(fmt.Sprint(said), func(t *testing.T) {
			o := newOffice(t)
			o.node.tip, o.box.MinTip = big.NewInt(said), nil
			news := o.submit(intentFor("a"))
			o.expect(news, "a sent")
			if news[0].Tip.Cmp(big.NewInt(3e9)) > 0 {
				t.Errorf("a tip of %v", news[0].Tip)
			}
			o.mine(1)
			o.expect(o.submit(), "a mined")
		})
	}
}

// builder mines nothing that offers less than a tip. Its pool wants a tenth more in both
// fields for a replacement.
type builder struct {
	o    *office
	want *big.Int
	tx   *types.Transaction
}

func (b *builder) send(tx *types.Transaction) error {
	tenth := func(now, old *big.Int) bool {
		return new(big.Int).Mul(now, big.NewInt(10)).Cmp(new(big.Int).Mul(old, big.NewInt(11))) >= 0
	}
	switch {
	case b.tx != nil && tx.Hash() == b.tx.Hash():
		return answerText("already known")
	case b.tx != nil && (!tenth(tx.GasTipCap(), b.tx.GasTipCap()) || !tenth(tx.GasFeeCap(), b.tx.GasFeeCap())):
		return answerText("replacement transaction underpriced")
	}
	if b.tx = tx; tx.GasTipCap().Cmp(b.want) < 0 {
		return nil
	}
	return b.o.node.Client.SendTransaction(context.Background(), tx)
}

// TestManagerLate: whatever tip builders ask for, if MaxFee allows it, a move offers it
// after a bounded number of blocks, and not much more. The node that is read suggests a
// wei.
func TestManagerLate(t *testing.T) {
	for _, want := range []int64{1e6, 2e9, 30e9, 490e9} {
		for _, over := range []bool{false, true} {
			t.Run(fmt.Sprintf("%d, its time is over: %t", want, over), func(t *testing.T) {
				o := newOffice(t)
				b := &builder{o: o, want: big.NewInt(want)}
				o.node.onSend, o.node.tip, o.box.MinTip = b.send, big.NewInt(1), nil
				o.box.MaxFee = big.NewInt(500e9)
				blocks := uint64(0)
				for ; o.used() == 0; blocks++ {
					w := intentFor("a")
					if over {
						w.Since, w.Deadline = 1, 2
					}
					o.submit(w)
					if o.mine(1); blocks > 22*txmgr.DefaultStuckBlocks {
						t.Fatalf("not mined after %d blocks; the last tip is %v, the cap %v", blocks, b.tx.GasTipCap(), b.tx.GasFeeCap())
					}
				}
				times, most := int64(2), uint64(20)
				if over {
					times, most = 8, 8
				}
				if offered := b.tx.GasTipCap().Int64(); offered > times*want || blocks > most*txmgr.DefaultStuckBlocks {
					t.Errorf("a tip of %d after %d blocks", offered, blocks)
				}
			})
		}
	}
}

// TestManagerRefusedAsCheap: a pool that refuses the tip which its node suggests is offered
// more, and less again later.
func TestManagerRefusedAsCheap(t *testing.T) {
	o := newOffice(t)
	least := big.NewInt(25e9)
	o.node.tip, o.box.MinTip = big.NewInt(1), nil
	o.node.onSend = func(tx *types.Transaction) error {
		if tx.GasTipCap().Cmp(least) < 0 {
			return answerText("transaction underpriced: gas tip cap too low")
		}
		return o.node.Client.SendTransaction(t.Context(), tx)
	}
	blocks := 0
	for ; o.used() == 0 && blocks < 10; blocks++ {
		o.submit(intentFor("a"))
		o.mine(1)
	}
	if blocks > 7 {
		t.Errorf("mined after %d blocks", blocks)
	}
	last := o.node.sent[len(o.node.sent)-1]
	least = new(big.Int)
	o.submit()
	o.mine(1)
	if news := o.submit(intentFor("b")); news[0].Tip.Cmp(last.GasTipCap()) >= 0 {
		t.Errorf("then a tip of %v", news[0].Tip)
	}
}

// TestManagerStarved: a call that ran out of the gas which a node said is enough gets more.
func TestManagerStarved(t *testing.T) {
	o := newOffice(t)
	o.node.gas = 25_000
	w := txmgr.Intent{Key: "a", Call: txmgr.Call{Name: "once", To: o.once}}
	o.submit(w)
	o.mine(1)
	news := o.submit(w)
	o.expect(news, "a failed", "a sent")
	if !errors.Is(news[0].Err, txmgr.ErrFailed) || !strings.Contains(news[0].Err.Error(), "gas") {
		t.Errorf("told %v", news[0].Err)
	}
	o.mine(1)
	o.expect(o.submit(), "a mined")
}

// TestManagerContested: a call that fails behind what others have on its way is not paid
// for, but is sent all the same after some blocks, and at once when it is due: what waits
// to be mined is cheap to make up.
func TestManagerContested(t *testing.T) {
	o := newOffice(t)
	o.node.contested = coded{3, "execution reverted"}
	o.expect(o.submit(intentFor("a")), "a sent") // without the data of a revert a node says nothing
	o.node.contested = reverted{coded{3, "execution reverted"}}
	news := o.submit(intentFor("a"), intentFor("b"))
	o.expect(news, "b held")
	if !errors.Is(news[0].Err, txmgr.ErrContested) {
		t.Errorf("told %v", news[0].Err)
	}
	over := intentFor("over")
	over.Since, over.Deadline = 1, 2
	for range txmgr.DefaultStuckBlocks - 1 {
		o.mine(1)
		for _, p := range o.submit(intentFor("b"), over) {
			if p.Intent.Key == "b" {
				t.Errorf("told %v, %v", p.Stage, p.Err)
			}
		}
	}
	o.mine(1)
	o.expect(o.submit(intentFor("b")), "b sent")
	if o.done()["over"] != 1 {
		t.Errorf("on the chain: %v", o.done())
	}
}

// reverted is what a node says of a call that reverts without a reason.
type reverted struct{ coded }

func (reverted) ErrorData() any { return "0x" }

// TestManagerQuotes: what a node says is told as a quote, in one line, and cut.
func TestManagerQuotes(t *testing.T) {
	o := newOffice(t)
	o.node.onSend = func(*types.Transaction) error {
		return answerText("no\n2026-12-01 all is well " + strings.Repeat("x", 1<<16))
	}
	news := o.submit(intentFor("a"))
	o.expect(news, "a refused")
	if text := news[0].Err.Error(); strings.Contains(text, "\n") || len(text) > 400 || !strings.Contains(text, `the node says "no\n2026`) {
		t.Errorf("told %.500q", text)
	}
}

// private keeps what it is sent, and mines it if it is told to.
type private struct {
	o     *office
	mines bool
	err   error
	sent  []*types.Transaction
}

func (p *private) SendTransaction(ctx context.Context, tx *types.Transaction) error {
	p.sent = append(p.sent, tx)
	if p.mines {
		return p.o.node.Client.SendTransaction(ctx, tx)
	}
	return p.err
}

// TestManagerPrivate: nothing is shown to the node that is read while Private has time to
// see to it; what it does not see to is, before it is due.
func TestManagerPrivate(t *testing.T) {
	span := func(o *office, w txmgr.Intent, since, deadline int64) txmgr.Intent {
		now := int64(o.head().Time)
		w.Since, w.Deadline = uint64(now+since), uint64(now+deadline)
		return w
	}
	t.Run("it is mined", func(t *testing.T) {
		o := newOffice(t)
		o.box.Private = &private{o: o, mines: true}
		o.expect(o.submit(span(o, intentFor("a"), -500, 500)), "a sent")
		o.mine(1)
		o.expect(o.submit(), "a mined")
		if len(o.node.sent) > 0 {
			t.Errorf("%d transactions are shown", len(o.node.sent))
		}
	})
	for _, c := range []struct {
		name            string
		since, deadline int64 // seconds from now
		err             error
		most, least     int // blocks until it is shown
	}{
		{"it is due", -500, 0, nil, 0, 0},
		{"there is no hurry", 0, 0, nil, 15, 15},
		{"a quarter of the time is over", -250, 750, nil, 15, 15},
		{"all the time is left", 0, 1 << 40, nil, 100, 100},
		{"nobody answers", -250, 750, errLost, 15, 15},
		{"it is refused", -250, 750, answerText("no"), 100, 100},
	} {
		t.Run(c.name, func(t *testing.T) {
			o := newOffice(t)
			relayer := &private{o: o, err: c.err}
			o.box.Private = relayer
			w := span(o, intentFor("a"), c.since, c.deadline)
			if c.deadline == 0 && c.since == 0 {
				w.Since, w.Deadline = 0, 0
			}
			blocks := 0
			for ; blocks < 100; blocks++ {
				o.submit(w)
				if len(o.node.sent) > 0 {
					break
				}
				o.mine(1)
			}
			if blocks > c.most || blocks < c.least || len(relayer.sent) == 0 {
				t.Fatalf("shown after %d blocks", blocks)
			}
			if blocks == 100 {
				return
			}
			o.mine(1)
			o.expect(o.submit(), "a mined")
		})
	}
}
