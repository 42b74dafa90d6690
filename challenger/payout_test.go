// SPDX-License-Identifier: MIT

package challenger_test

import (
	"context"
	"errors"
	"fmt"
	"math/big"
	"strings"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"

	"github.com/assize/assize/challenger"
	"github.com/assize/assize/internal/simchain"
	"github.com/assize/assize/relay"
	"github.com/assize/assize/relay/protocol"
	"github.com/assize/assize/relay/txmgr"
	"github.com/assize/assize/treasury"
	"github.com/assize/assize/watcher"
)

// contract deploys a contract of some code, and returns its address.
func (a *arena) contract(code string) common.Address {
	a.t.Helper()
	data := common.FromHex(fmt.Sprintf("60%02x8060093d393df3%s", len(code)/2, code))
	account := simchain.NewAccount("stranger")
	nonce, err := a.Client.PendingNonceAt(a.t.Context(), account.Address)
	if err != nil {
		a.t.Fatal(err)
	}
	tx, err := account.Sign(a.t.Context(), types.NewTx(&types.DynamicFeeTx{
		ChainID: big.NewInt(1337), Nonce: nonce, GasTipCap: big.NewInt(2e6), GasFeeCap: big.NewInt(10e9), Gas: 200_000, Data: data,
	}), big.NewInt(1337))
	if err == nil {
		err = a.Client.SendTransaction(a.t.Context(), tx)
	}
	if err != nil {
		a.t.Fatal(err)
	}
	a.Commit()
	r, err := a.Client.TransactionReceipt(a.t.Context(), tx.Hash())
	if err != nil || r.Status != types.ReceiptStatusSuccessful {
		a.t.Fatal("not deployed", err)
	}
	return r.ContractAddress
}

// TestHostilePayees: a payee that reverts, burns all gas, wants much, or burns gas in the block alone, is tried at once, after
// an hour and after three, and costs no more than 60,000 gas a time.
func TestHostilePayees(t *testing.T) {
	for _, c := range []struct {
		name, code string
		why        func(error) bool
	}{
		{"reverts", "60006000fd", func(err error) bool { return errors.As(err, new(*relay.RevertError)) }},
		{"burns all gas", "5b600056", func(err error) bool { return strings.Contains(err.Error(), "gas") }},
		{"wants more than it may", "6110005b600190038060035700", func(err error) bool { return errors.Is(err, txmgr.ErrTooMuchGas) }},
		{"burns all gas in every other block", "43600116600857005b600856", nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			a := newArena(t, 11, map[string]int{})
			client, payee := a.open(), a.contract(c.code)
			var box *txmgr.Manager
			w := a.banker("watcher", treasury.Policy{Payout: payee, Keep: big.NewInt(1e18)}, func(o *txmgr.Manager) watcher.Court {
				box = o
				return onManager{client, o}
			})
			tried, gas := 0, uint64(0)
			for range 20 {
				done, err := w.Step(t.Context())
				if err != nil {
					t.Fatal(err)
				}
				for _, d := range done {
					switch {
					case d.Stage == txmgr.StageRefused && (c.why == nil || c.why(d.Err)), d.Stage == txmgr.StageFailed && c.why == nil:
						tried++
					case d.Stage == txmgr.StageSent && c.why == nil:
					default:
						t.Errorf("%s: %v", d.Stage, d.Err)
					}
					gas = max(gas, d.Receipt.GasUsed)
				}
				a.pass(720) // four hours in all
			}
			if tried != 3 || gas > 60_000 || c.why == nil && gas == 0 {
				t.Errorf("tried %d times, the dearest for %d gas", tried, gas)
			}
			if got, _ := a.Client.BalanceAt(t.Context(), payee, nil); got.Sign() != 0 || box.Report().InFlight != 0 {
				t.Errorf("%v wei were paid, %d on their way", got, box.Report().InFlight)
			}
		})
	}
}

// tipping is a home chain whose node suggests a tip.
type tipping struct {
	simchain.Client
	tip *big.Int
}

func (n *tipping) SuggestGasTipCap(context.Context) (*big.Int, error) { return n.tip, nil }

// TestPayoutGivesWay: a payout that hangs is taken back as soon as a lie is to be attacked. Lies are attacked in that very round
// as far as what is kept goes, whatever becomes of the payout, and all of them in the next block.
func TestPayoutGivesWay(t *testing.T) {
	a := newArena(t, 12, map[string]int{})
	a.newBlock()
	client, account := a.open(), simchain.NewAccount("watcher")
	node := &tipping{a.Client, big.NewInt(1)} // nobody mines for that
	box, err := relay.NewManager(t.Context(), node, account.Address, account.Sign)
	if err != nil {
		t.Fatal(err)
	}
	box.MinTip = big.NewInt(1)
	box.PatientFee, box.MaxFee = big.NewInt(1e9), big.NewInt(1e9) // the price that deposits pay for
	w := a.watcher("watcher", challenger.Policy{Challenge: true})
	w.Court = onManager{client, box}
	to := common.HexToAddress("0x7007")
	keep := treasury.Least(a.snapshot(), account.Address, nil)
	w.Treasury = &watcher.Treasury{Policy: treasury.Policy{Payout: to, Keep: keep}, Account: box.Account}
	round := func() (said string) {
		done, err := w.Step(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		for _, d := range done {
			said += fmt.Sprintf("%s %s, ", d.Call.Name, d.Stage)
		}
		return said
	}
	if said := round(); said != "payout sent, " {
		t.Fatal(said)
	}
	const lies = 5
	// what is kept is enough for two and a half of the disputes that are coming
	deposit := a.reader.Params.ForkDeposit(a.height-1, arenaCheckpoint)
	box.Limits.Reserve = new(big.Int).Sub(keep, new(big.Int).Div(new(big.Int).Mul(deposit, big.NewInt(5)), big.NewInt(2)))
	for i := range byte(lies) {
		lie := blockClaim(a.main, a.height-1)
		lie.BlockHash = [32]byte{i + 1} // an invented block: the dearest dispute
		a.propose("liar", []protocol.Claim{lie})
	}
	node.tip = big.NewInt(2e6)
	said := round()
	if strings.Count(said, "challengeFork sent") != 2 || strings.Count(said, "held") != lies-2 || !strings.HasSuffix(said, ", cancel replaced, ") {
		t.Errorf("when lies are seen: %s", said)
	}
	a.Commit()
	if got, _ := a.Client.BalanceAt(t.Context(), to, nil); got.Sign() != 0 {
		t.Errorf("%v wei were paid", got)
	}
	round()
	a.Commit()
	attacked := 0
	for _, b := range a.snapshot().Batches {
		attacked += len(b.Forks)
	}
	if attacked != lies {
		t.Errorf("%d of %d lies are attacked after two blocks", attacked, lies)
	}
}

// TestDryPayout: a dry run tells once what it would pay, signs nothing and pays nothing.
func TestDryPayout(t *testing.T) {
	a := newArena(t, 13, map[string]int{})
	client, account := a.open(), simchain.NewAccount("watcher")
	box, err := relay.NewManager(t.Context(), a.Client, account.Address, nil)
	if err != nil {
		t.Fatal(err)
	}
	box.Dry = true
	w := a.watcher("watcher", challenger.Policy{Challenge: true})
	w.Court = onManager{client, box}
	to := common.HexToAddress("0x7007")
	w.Treasury = &watcher.Treasury{Policy: treasury.Policy{Settle: true, Payout: to, Keep: big.NewInt(1e18)}, Account: box.Account}
	var told []watcher.Done
	for range 5 {
		done, err := w.Step(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		told = append(told, done...)
		a.Commit()
	}
	got, _ := a.Client.BalanceAt(t.Context(), to, nil)
	if len(told) != 1 || told[0].Stage != txmgr.StageDry || told[0].Call.To != to || told[0].Call.Value.Sign() <= 0 || got.Sign() != 0 {
		t.Errorf("%+v, and %v wei were paid", told, got)
	}
}
