// SPDX-License-Identifier: MIT

package e2e

import (
	"maps"
	"math/big"
	"slices"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"

	"github.com/assize/assize/relay/protocol"
)

// books hold what the guard had at a time.
type books struct {
	wealth *big.Int // in ether and credits
	height uint64
	nonce  uint64
}

// wealth returns what an account owns, on the chain and in the relay.
func (w *world) wealth(a account) *big.Int {
	w.t.Helper()
	now := w.now()
	wealth, err := w.eth.BalanceAtHash(w.t.Context(), a.Address, now.Block.Hash)
	if err != nil {
		w.t.Fatal(err)
	}
	if credit := now.Credits[a.Address]; credit != nil {
		wealth.Add(wealth, credit)
	}
	return wealth
}

// open opens the guard's books.
func (w *world) open() books {
	w.t.Helper()
	return books{w.wealth(guard), w.height(), w.nonce(guard)}
}

// mined is a transaction on the chain.
type mined struct {
	*types.Transaction
	*types.Receipt
}

// minedSince returns an account's transactions in the blocks after one.
func (w *world) minedSince(height uint64, a account) (list []mined) {
	w.t.Helper()
	for number := height + 1; number <= w.height(); number++ {
		block, err := w.eth.BlockByNumber(w.t.Context(), new(big.Int).SetUint64(number))
		if err != nil {
			w.t.Fatal(err)
		}
		for _, tx := range block.Transactions() {
			if from, err := types.Sender(types.LatestSignerForChainID(tx.ChainId()), tx); err != nil || from != a.Address {
				continue
			}
			receipt, err := w.eth.TransactionReceipt(w.t.Context(), tx.Hash())
			if err != nil {
				w.t.Fatal(err)
			}
			list = append(list, mined{tx, receipt})
		}
	}
	return list
}

// balanced checks all that the guard has done and won since the books were opened: each of its transactions has succeeded, none is there
// twice, nothing waits, every batch is rejected, by one dispute of the guard's, and the guard has what it had and what it won, less the
// fees. Empty transfers to itself must be as many as fillers.
func (w *world) balanced(since books, fillers int) {
	w.t.Helper()
	wealth := new(big.Int).Set(since.wealth)
	list, nonce, done := w.minedSince(since.height, guard), since.nonce, map[string]bool{}
	for _, tx := range list {
		if tx.Nonce() != nonce {
			w.t.Errorf("nonce %d follows %d", tx.Nonce(), nonce-1)
		}
		nonce++
		if tx.Status != types.ReceiptStatusSuccessful {
			w.t.Errorf("transaction %s, with nonce %d, has failed", tx.Transaction.Hash(), tx.Nonce())
		}
		fee := new(big.Int).SetUint64(tx.GasUsed)
		wealth.Sub(wealth, fee.Mul(fee, tx.EffectiveGasPrice))
		if *tx.To() == guard.Address && len(tx.Data()) == 0 {
			fillers--
			continue
		}
		key := string(tx.To().Bytes()) + string(tx.Data())
		if done[key] {
			w.t.Errorf("transaction %s, with nonce %d, does what was done before: %x", tx.Transaction.Hash(), tx.Nonce(), tx.Data()[:4])
		}
		done[key] = true
	}
	if fillers != 0 {
		w.t.Errorf("%d more empty transfers expected", fillers)
	}
	if last := w.nonce(guard); last != nonce || w.pending(guard) {
		w.t.Errorf("nonce %d, in blocks to %d, pending: %t", last, nonce, w.pending(guard))
	}
	for _, won := range w.victories() {
		wealth.Add(wealth, won)
	}
	if got := w.wealth(guard); got.Cmp(wealth) != 0 {
		w.t.Errorf("the guard has %d wei too much", got.Sub(got, wealth))
	}
}

// victories returns what the guard has won by each lie, and checks that all are rejected by one dispute of its own.
func (w *world) victories() []*big.Int {
	w.t.Helper()
	rewards := map[common.Hash]*big.Int{}
	events, _ := eventsOf[protocol.Rejected](w)
	for _, e := range events {
		if e.Winner != guard.Address || rewards[e.BatchID] != nil {
			w.t.Errorf("batch %s is won by %s, or twice", e.BatchID, e.Winner)
		}
		rewards[e.BatchID] = e.Reward
	}
	for _, b := range w.now().Batches {
		if n := disputesOf(b, guard); n != 1 || len(b.Disputes)+len(b.Forks) != 1 || b.Phase != protocol.PhaseRejected || rewards[b.ID] == nil {
			w.t.Errorf("batch %s, %s: %d disputes of the guard", b.ID, b.Phase, n)
		} else if twice := new(big.Int).Lsh(rewards[b.ID], 1); twice.Cmp(b.Deposit) != 0 {
			w.t.Errorf("batch %s: %d won of a deposit of %d, of which a half is burned", b.ID, rewards[b.ID], b.Deposit)
		}
	}
	return slices.Collect(maps.Values(rewards))
}
