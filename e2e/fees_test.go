// SPDX-License-Identifier: MIT

package e2e

import (
	"math/big"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/params"

	"github.com/assize/assize/relay/protocol"
)

// gwei returns an amount in wei.
func gwei(n int64) *big.Int { return big.NewInt(n * params.GWei) }

// mineAt mines a block with a base fee.
func (w *world) mineAt(baseFee *big.Int) {
	w.t.Helper()
	w.anvil.BaseFee(baseFee.Uint64())
	w.anvil.Mine(1)
}

// waiting returns the transactions of an account that are sent and not mined, by nonce.
func (w *world) waiting(a account) map[uint64]*types.Transaction {
	w.t.Helper()
	var content struct {
		Pending, Queued map[string]map[string]*types.Transaction
	}
	w.anvil.Call(&content, "txpool_content")
	found := map[uint64]*types.Transaction{}
	for _, pool := range []map[string]map[string]*types.Transaction{content.Pending, content.Queued} {
		for _, of := range pool {
			for _, tx := range of {
				from, err := types.Sender(types.LatestSignerForChainID(tx.ChainId()), tx)
				if err != nil {
					w.t.Fatal(err)
				}
				if from == a.Address {
					found[tx.Nonce()] = tx
				}
			}
		}
	}
	return found
}

// TestFeeSpike: far from the deadline a watcher waits for gas to be cheaper; near it, it pays, up to its limit.
func TestFeeSpike(t *testing.T) {
	t.Parallel()
	btc := newPaid(t)
	w := onAnvil(t, btc, lasting)
	w.anvil.MineEvery(0)
	patient, most, spike := gwei(20), gwei(300), gwei(100)
	watcher := w.watch("watcher", guard, "--patient-fee", "20", "--max-fee", "300")
	w.mineAt(spike)
	call, id := w.lieCall(liar, falsePath(t, btc.branch, reach+1))
	if _, err := w.session(liar).Sender.Send(t.Context(), call); err != nil {
		t.Fatal(err)
	}
	w.mineAt(spike)
	b := w.batch(id)
	for range 5 {
		time.Sleep(pause)
		w.mineAt(spike)
	}
	if n := len(w.waiting(guard)); n != 0 || opened(w.batch(b.ID), guard) {
		t.Fatalf("%d transactions sent at a base fee of %d, which is above %d, with hours left", n, spike, patient)
	}
	// with the time the watcher gets ready to pay more
	for i := 0; len(w.waiting(guard)) == 0; i++ {
		if i == 15 {
			t.Fatal("nothing is sent, and the window closes")
		}
		w.anvil.BaseFee(spike.Uint64())
		w.anvil.Pass(15 * time.Minute)
		time.Sleep(pause)
	}
	for _, tx := range w.waiting(guard) {
		if tx.GasFeeCap().Cmp(spike) < 0 || tx.GasFeeCap().Cmp(most) > 0 {
			t.Errorf("sent with a cap of %d", tx.GasFeeCap())
		}
	}
	w.mineAt(spike)
	if !opened(w.batch(b.ID), guard) {
		t.Error("it was sent, and is not mined")
	}
	watcher.ends(`dear`)
}

// TestStuck: a transaction that the pool forgets is sent again; one that is too cheap to be mined is replaced by one that pays more, and
// does not keep others from being mined.
func TestStuck(t *testing.T) {
	t.Parallel()
	btc := newPaid(t)
	w := onAnvil(t, btc, lasting)
	w.anvil.MineEvery(0)
	watcher := w.watch("watcher", guard)
	before := w.nonce(guard)
	w.mineAt(gwei(10))
	first, id := w.lieCall(liar, falsePath(t, btc.branch, reach+1))
	if _, err := w.session(liar).Sender.Send(t.Context(), first); err != nil {
		t.Fatal(err)
	}
	w.mineAt(gwei(10))
	b := w.batch(id)
	eventually(t, "a transaction", func() bool { return len(w.waiting(guard)) == 1 })
	// the pool forgets it
	w.anvil.Call(nil, "anvil_dropAllTransactions")
	for i := 0; len(w.waiting(guard)) == 0; i++ {
		if i == 30 {
			t.Fatal("not sent again in 30 blocks")
		}
		w.mineAt(gwei(10))
		time.Sleep(pause)
	}
	stuck := w.waiting(guard)[before]
	dear := new(big.Int).Mul(stuck.GasFeeCap(), big.NewInt(2))
	// all is quiet for a while, and then gas is dear
	time.Sleep(pause)
	replaced := func() bool {
		tx := w.waiting(guard)[before]
		return tx == nil || tx.Hash() != stuck.Hash()
	}
	for i := 0; !replaced(); i++ {
		if i == 30 {
			t.Fatal("not replaced in 30 blocks")
		}
		w.mineAt(dear)
		time.Sleep(pause)
	}
	other := w.lieAt(dear, falsePath(t, btc.branch, reach+1))
	for i := 0; !opened(w.batch(b.ID), guard) || !opened(w.batch(other.ID), guard); i++ {
		if i == 30 {
			t.Fatal("not mined in 30 blocks")
		}
		time.Sleep(pause)
		w.mineAt(dear)
	}
	for _, b := range []*protocol.Batch{b, other} {
		if n := disputesOf(w.batch(b.ID), guard); n != 1 {
			t.Errorf("%d disputes", n)
		}
	}
	if n := w.nonce(guard) - before; n != 2 {
		t.Errorf("%d transactions for two disputes", n)
	}
	watcher.ends(`dear`)
}

// lieAt proposes claims in a block with a base fee.
func (w *world) lieAt(baseFee *big.Int, claims ...protocol.Claim) *protocol.Batch {
	w.t.Helper()
	call, id := w.lieCall(liar, claims...)
	if _, err := w.session(liar).Sender.Send(w.t.Context(), call); err != nil {
		w.t.Fatal(err)
	}
	w.mineAt(baseFee)
	return w.batch(id)
}

// TestTinyTips: an account whose next nonces are taken by transactions with a tip that no miner takes, and a high cap, is free again:
// they are outbid by empty transfers, and the move is made.
func TestTinyTips(t *testing.T) {
	t.Parallel()
	btc := newPaid(t)
	w := onGeth(t, btc, lasting)
	id, err := w.eth.ChainID(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	before := w.nonce(guard)
	for i := range uint64(2) {
		tx, err := guard.Sign(t.Context(), types.NewTx(&types.DynamicFeeTx{
			ChainID: id, Nonce: before + i, GasTipCap: big.NewInt(1664), GasFeeCap: gwei(50), Gas: 21_000, To: &liar.Address,
		}), id)
		if err == nil {
			err = w.eth.SendTransaction(t.Context(), tx)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	watcher := w.watch("watcher", guard)
	lie := w.lie(liar, falsePath(t, btc.branch, reach+1))
	w.until("a dispute", lie.ID, func(b *protocol.Batch) bool { return opened(b, guard) })
	if n := w.nonce(guard) - before; n != 3 {
		t.Errorf("%d nonces used for one move and two transfers", n)
	}
	watcher.ends(earlier)
}
