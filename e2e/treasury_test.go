// SPDX-License-Identifier: MIT

package e2e

import (
	"encoding/json"
	"math/big"
	"strings"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"

	"github.com/assize/assize/relay/protocol"
	"github.com/assize/assize/treasury"
)

// TestMoneyComesHome: a watcher with capital for eight disputes beats six lies, and then six more that come at once: what it bonded
// and won comes home by itself, and so does the deposit of a batch of its own. With a payout it pays what is above what it keeps. Its
// record tells to the wei what was earned and paid.
func TestMoneyComesHome(t *testing.T) {
	t.Parallel()
	btc := newBitcoin(t, reach)
	btc.mine(recently(), 8)
	btc.bury(confirmations + 2)
	w := onAnvil(t, btc, lasting)
	payee := common.HexToAddress("0x7007000000000000000000000000000000007007")
	fund := func(amount *big.Int) {
		w.anvil.Call(nil, "anvil_setBalance", guard.Address, (*hexutil.Big)(amount))
	}
	own := w.lie(guard, btc.claim(t, reach+1, 1)) // no lie
	start := new(big.Int).Mul(w.client.Params.ChallengeDeposit, big.NewInt(8))
	fund(start)
	start.Add(start, own.Deposit)

	before := w.nonce(guard)
	watcher := w.watch("watcher", guard, "--treasury-settle", "auto")
	for i := range byte(6) {
		claim := falsePath(t, btc.branch, reach+1)
		claim.Leaf[0] ^= i
		w.attacked(w.lie(liar, claim))
	}
	var lies []*protocol.Batch
	for i := range byte(6) {
		claim := falsePath(t, btc.branch, reach+1)
		claim.Leaf[1] ^= i
		lies = append(lies, w.lie(liar, claim))
	}
	for _, b := range lies {
		w.until("a dispute", b.ID, func(b *protocol.Batch) bool { return len(b.Disputes) == 1 })
	}
	w.anvil.Pass(lasting.clock)
	for _, b := range lies {
		w.rejected(b.ID)
	}
	w.anvil.Pass(lasting.window)
	w.until("the own batch to be settled", own.ID, func(b *protocol.Batch) bool { return b.Phase == protocol.PhaseSettled })
	eventually(t, "all to be at home", func() bool {
		now := w.now()
		return now.Credits[guard.Address].Sign() == 0 && now.Staked(guard.Address).Sign() == 0 && !w.pending(guard)
	})
	watcher.books(w.nonce(guard) - before)
	watcher.ends()

	keep, gift := treasury.Least(w.now(), guard.Address, nil), big.NewInt(5e18)
	fund(new(big.Int).Add(w.balance(guard.Address), gift))
	start.Add(start, gift)
	watcher.args = append(watcher.args, "--treasury-payout", payee.Hex(), "--treasury-keep", ether(keep))
	watcher = watcher.again()
	eventually(t, "the rest to be paid", func() bool { return w.balance(payee).Sign() > 0 && !w.pending(guard) })
	watcher.books(1)
	left, paid := w.balance(guard.Address), w.balance(payee)
	if left.Cmp(keep) < 0 {
		t.Errorf("%v wei are left, of which %v are kept", left, keep)
	}
	watcher.ends()

	var told struct {
		ProfitAndLoss struct{ Rewards, Losses, Fees, Owed, AtStakeInBatches, AtStakeInDisputes string }
	}
	list := strings.Split(strings.TrimSpace(w.with("ASSIZE_RECORD", watcher.variables["ASSIZE_RECORD"]).run("explain", "--json").succeeds(t).out), "\n")
	if err := json.Unmarshal([]byte(list[len(list)-1]), &told); err != nil {
		t.Fatal(err)
	}
	p := told.ProfitAndLoss
	for _, nothing := range []string{p.Losses, p.Owed, p.AtStakeInBatches, p.AtStakeInDisputes} {
		if nothing != "0 ETH" {
			t.Errorf("told: %+v", p)
		}
	}
	want := new(big.Int).Add(start, wei(t, p.Rewards))
	want.Sub(want, wei(t, p.Fees))
	if got := new(big.Int).Add(left, paid); got.Cmp(want) != 0 {
		t.Errorf("%v wei are left and %v were paid; told are %v: %+v", left, paid, want, p)
	}
	t.Logf("%d transactions; start %s, rewards %s, fees %s, paid out %s", w.nonce(guard), ether(start), p.Rewards, p.Fees, ether(paid))
}

// books waits until the watcher has seen a number of its transactions mined.
func (w *watcher) books(count uint64) {
	w.t.Helper()
	eventually(w.t, "all transactions to be in the books", func() bool {
		return uint64(strings.Count(w.Output.String(), `"stage":"mined"`)) == count
	})
}

// attacked waits until a lie is attacked, lets the liar's clock run out, and waits until it is beaten.
func (w *world) attacked(b *protocol.Batch) {
	w.t.Helper()
	w.until("a dispute", b.ID, func(b *protocol.Batch) bool { return len(b.Disputes) == 1 })
	w.anvil.Pass(lasting.clock)
	w.rejected(b.ID)
}

// balance returns that of an account, in wei.
func (w *world) balance(a common.Address) *big.Int {
	w.t.Helper()
	b, err := w.eth.BalanceAt(w.t.Context(), a, nil)
	if err != nil {
		w.t.Fatal(err)
	}
	return b
}

// ether returns an amount in ether, exact.
func ether(wei *big.Int) string { return new(big.Rat).SetFrac(wei, big.NewInt(1e18)).FloatString(18) }

// wei reads what the program prints of ether.
func wei(t testing.TB, text string) *big.Int {
	r, ok := new(big.Rat).SetString(strings.TrimSuffix(text, " ETH"))
	if !ok {
		t.Fatalf("no amount: %q", text)
	}
	r.Mul(r, new(big.Rat).SetInt64(1e18))
	return r.Num()
}
