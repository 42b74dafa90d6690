// SPDX-License-Identifier: MIT

package txmgr_test

import (
	"fmt"
	"math/big"
	"math/rand/v2"
	"slices"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"

	"github.com/assize/assize/relay/txmgr"
)

// weather makes trouble by chance.
type weather struct {
	*office
	*rand.Rand
	keys []txmgr.Intent
	seen map[string]int // of what happened
	// highest is the most that may be paid a gas.
	highest *big.Int
}

// before makes trouble for the next round.
func (w *weather) before() {
	w.node.onSend, w.node.pending, w.node.baseFee = nil, nil, nil
	clear(w.node.failing)
	w.node.tip = big.NewInt([]int64{stuckTip, goodTip, goodTip, 3 * goodTip}[w.IntN(4)])
	switch trouble := w.IntN(12); trouble {
	case 0: // requests are lost
		w.seen["lost request"]++
		w.node.onSend = func(*types.Transaction) error { return errLost }
	case 1: // answers are lost
		w.seen["lost answer"]++
		w.node.onSend = func(tx *types.Transaction) error {
			_ = w.node.Client.SendTransaction(w.t.Context(), tx)
			return errLost
		}
	case 2: // the pool is full
		w.seen["refused"]++
		w.node.onSend = func(tx *types.Transaction) error { return answerText("txpool is full") }
	case 3: // what was sent is dropped
		w.seen["dropped"]++
		w.node.onSend = func(*types.Transaction) error { return nil }
	case 4: // the pool forgets everything
		w.seen["forgotten"]++
		w.chain.Rollback()
	case 5: // fees spike
		w.seen["spike"]++
		w.node.baseFee = big.NewInt(int64(w.IntN(60)) * 1e9)
	case 6:
		w.seen["error"]++
		method := []string{"nonce", "balance", "pending", "tip", "header", "call", "estimate", "receipt", "send"}[w.IntN(9)]
		w.node.failing[method] = errNode
	}
}

// open returns what is not done on the chain, and so is wanted.
func (w *weather) open() []txmgr.Intent {
	done := w.done()
	return slices.DeleteFunc(slices.Clone(w.keys), func(k txmgr.Intent) bool { return done[k.Key] > 0 })
}

// TestManagerWeather: whatever goes wrong, in the end each key is done once, nonces
// have no gap, and no more is offered a gas than may be.
func TestManagerWeather(t *testing.T) {
	seen := map[string]int{}
	began := time.Now()
	for seed := uint64(0); seed < 12; seed++ {
		if time.Since(began) > 8*time.Second && seed > 4 {
			break // a slow machine does fewer
		}
		t.Run(fmt.Sprint(seed), func(t *testing.T) { playWeather(t, seed, seen) })
	}
	for _, must := range []string{"lost request", "lost answer", "refused", "dropped", "forgotten", "spike", "error", "reorganised", "restarted", "replaced"} {
		if seen[must] == 0 {
			t.Errorf("never met: %s", must)
		}
	}
	t.Log(seen)
}

func playWeather(t *testing.T, seed uint64, seen map[string]int) {
	w := &weather{office: newOffice(t), Rand: rand.New(rand.NewPCG(seed, 1)), seen: seen, highest: big.NewInt(40e9)}
	setUp := func() { w.box.PatientFee, w.box.MaxFee = big.NewInt(10e9), w.highest }
	setUp()
	// a block's hash to fork from, a few behind the head
	var blocks []common.Hash
	for round := range 60 {
		if len(w.keys) < 20 && w.IntN(2) == 0 {
			k := intentFor(fmt.Sprint("key", len(w.keys)))
			k.Call.Value = big.NewInt(int64(w.IntN(2)))
			if now := w.head().Time; w.IntN(2) == 0 {
				k.Since, k.Deadline = now, now+uint64(w.IntN(30))
			}
			w.keys = append(w.keys, k)
		}
		w.before()
		intents := w.open()
		if len(intents) > 0 && w.IntN(10) == 0 { // a mind that changes for a round
			intents = intents[1:]
		}
		news, _ := w.box.Submit(t.Context(), w.head(), intents)
		for _, p := range news {
			if p.Stage == txmgr.StageReplaced {
				seen["replaced"]++
			}
		}
		if w.IntN(12) == 0 && !w.unknownToPool() {
			seen["restarted"]++
			w.restart()
			setUp()
		}
		blocks = append(blocks, w.head().Hash)
		if depth := w.IntN(4) + 1; w.IntN(10) == 0 && round > 6 {
			seen["reorganised"]++
			w.reorganise(blocks[len(blocks)-depth], depth+1, w.IntN(2) == 0)
			blocks = blocks[:len(blocks)-depth+1]
		}
		if w.IntN(5) > 0 {
			w.mine(1)
		}
	}
	w.node.onSend, w.node.pending, w.node.baseFee, w.node.tip = nil, nil, nil, big.NewInt(goodTip)
	clear(w.node.failing)
	w.settleAll(w.keys...)
	for key, n := range w.done() {
		if n != 1 {
			t.Errorf("%s done %d times", key, n)
		}
	}
	for _, tx := range w.node.sent {
		if tx.GasFeeCap().Cmp(w.highest) > 0 || tx.GasTipCap().Cmp(tx.GasFeeCap()) > 0 {
			t.Errorf("offered %v with a tip of %v", tx.GasFeeCap(), tx.GasTipCap())
		}
	}
}

// unknownToPool reports whether something is on its way that the node does not know:
// then a new Manager, which asks the node, could not know it either.
func (w *weather) unknownToPool() bool {
	pending, err := w.node.Client.PendingNonceAt(w.t.Context(), w.account.Address)
	return err != nil || pending < w.box.Report().Nonce
}
