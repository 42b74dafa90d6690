// SPDX-License-Identifier: MIT

package main

import (
	"math/big"
	"strings"
	"testing"

	"github.com/assize/assize/internal/simchain"
	"github.com/assize/assize/relay/txmgr"
	"github.com/assize/assize/treasury"
)

// TestTreasuryFlags: what does not go together about the account's money is refused before anything is asked of a chain.
func TestTreasuryFlags(t *testing.T) {
	t.Parallel()
	const payee = "0x70997970C51812dc3A010C7d01b50e0d17dc79C8"
	for _, c := range []struct {
		name string
		args []string
		want string
	}{
		{"a payout without what stays", []string{"--treasury-payout", payee}, "needs --treasury-keep"},
		{"what stays without a payout", []string{"--treasury-keep", "5"}, "nothing is paid out without it"},
		{"less stays than is kept whatever happens", []string{"--treasury-payout", payee, "--treasury-keep", "4.999", "--keep-balance", "5"}, "must be at least --keep-balance, 5"},
		{"no address", []string{"--treasury-payout", "me", "--treasury-keep", "5"}, "treasury-payout"},
		{"a short address", []string{"--treasury-payout", payee[:41], "--treasury-keep", "5"}, "treasury-payout"},
		{"the zero address", []string{"--treasury-payout", "0x" + strings.Repeat("0", 40), "--treasury-keep", "5"}, "what is sent there is lost"},
		{"a mistyped address", []string{"--treasury-payout", payee[:41] + "9", "--treasury-keep", "5"}, "not its checksum"},
		{"a letter of the wrong size", []string{"--treasury-payout", strings.Replace(payee, "C", "c", 1), "--treasury-keep", "5"}, "not its checksum"},
		{"below zero", []string{"--treasury-payout", payee, "--treasury-keep", "-5"}, "treasury-keep"},
		{"no amount", []string{"--treasury-payout", payee, "--treasury-keep", "all"}, "treasury-keep"},
		{"when", []string{"--treasury-settle", "sometimes"}, "none of auto, off"},
	} {
		t.Run(c.name, func(t *testing.T) {
			args := append([]string{"watch", "--once", "--rpc", "http://127.0.0.1:1", "--relay", payee, "--headers", headers}, c.args...)
			runWith(t.Context(), map[string]string{"ASSIZE_KEY": keyOf(guard)}, args...).fails(t, exitUsage, c.want)
		})
	}
	for _, good := range []string{payee, strings.ToLower(payee), "0x" + strings.ToUpper(payee[2:])} {
		f := newFlags(environment{getenv: func(string) string { return "" }}, watchCommand())
		s := f.watch()
		if err := f.Parse([]string{"--treasury-payout", good}); err != nil || s.payout.String() != payee {
			t.Errorf("%s: %v, %s", good, err, &s.payout)
		}
	}
}

// TestTreasuryOnRelay: payees who cannot be paid, and less than what a watcher of the relay needs, are refused at the start.
func TestTreasuryOnRelay(t *testing.T) {
	t.Parallel()
	w := newWorld(t).deployed().as(guard)
	now, err := snapshot(t.Context(), w.opened().client)
	if err != nil {
		t.Fatal(err)
	}
	reserve := big.NewInt(3e18)
	least := treasury.Least(now, guard.Address, reserve)
	amount := func(wei *big.Int) string { return strings.TrimSuffix(formatEther(wei), " ETH") }
	enough, less := amount(least), amount(new(big.Int).Sub(least, big.NewInt(1)))
	p := &now.Params
	for payee, want := range map[string]string{
		guard.Address.Hex(): "own account", p.Relay.Hex(): "takes no payments", p.Court.Hex(): "takes no payments",
		p.ForkCourt.Hex(): "takes no payments", p.Judge.Hex(): "takes no payments",
	} {
		w.run("watch", "--once", "--treasury-payout", payee, "--treasury-keep", enough, "--keep-balance", "3").fails(t, exitUsage, "--treasury-payout", want)
	}
	friend := simchain.NewAccount("friend").Address
	before := w.balance(guard)
	w.run("watch", "--once", "--treasury-payout", friend.Hex(), "--treasury-keep", less, "--keep-balance", "3").fails(t, exitUsage,
		"--treasury-keep: "+less+" ETH is less than "+enough+" ETH", "two of the dearest deposits", "--keep-balance (3 ETH)")
	if after := w.balance(guard); after.Cmp(before) != 0 {
		t.Errorf("%v wei were spent", before.Sub(before, after))
	}

	// enough is enough, in a dry run and in earnest
	dry := w.run("watch", "--once", "--dry-run", "--treasury-payout", friend.Hex(), "--treasury-keep", enough, "--keep-balance", "3").succeeds(t)
	if !strings.Contains(dry.errOut, `"payout","stage":"`+txmgr.StageDry.String()) || w.balance(guard).Cmp(before) != 0 {
		t.Errorf("a dry run: %s", dry.errOut)
	}
	w.run("watch", "--once", "--treasury-payout", friend.Hex(), "--treasury-keep", enough, "--keep-balance", "3").succeeds(t)
	w.chain.Commit()
	if left := w.balance(guard); left.Cmp(least) < 0 || left.Cmp(before) >= 0 {
		t.Errorf("%v wei are left, of which %v are kept", left, least)
	}
}

func (w *world) balance(a simchain.Account) *big.Int {
	w.t.Helper()
	b, err := w.chain.Client.BalanceAt(w.t.Context(), a.Address, nil)
	if err != nil {
		w.t.Fatal(err)
	}
	return b
}
