// SPDX-License-Identifier: MIT

package main

import (
	"fmt"
	"math/big"
	"strings"

	"github.com/ethereum/go-ethereum/common"

	"github.com/assize/assize/internal/journal"
)

// moneyView is what a batch, or all of them, have been to the watcher's account, by the chain.
type moneyView struct {
	Account common.Address `json:"account"`
	// Rewards are of disputes and refutations, Losses deposits of which nobody has Burned.
	Rewards string `json:"rewards"`
	Losses  string `json:"losses"`
	Burned  string `json:"burned"`
	// Deposits at stake, and when the last of them is free at the latest, if no other dispute is opened.
	InBatches  string `json:"atStakeInBatches"`
	InDisputes string `json:"atStakeInDisputes"`
	FreeBy     uint64 `json:"freeBy,omitempty"`
}

// profitView is the account's profit and loss.
type profitView struct {
	moneyView
	// Owed can be withdrawn.
	Owed string `json:"owed"`
	// Fees are those of all transactions in the record.
	Fees         string `json:"fees"`
	Transactions int    `json:"transactions"`
}

// addMoney takes the latest over; nil for no news.
func (s *storyView) addMoney(m *journal.Money) {
	if m != nil {
		s.Money = moneyViewOf(m)
	}
}

func moneyViewOf(m *journal.Money) *moneyView {
	b := m.Books()
	return &moneyView{
		Account: m.Account, Rewards: formatEther(b.Rewards), Losses: formatEther(b.Losses), Burned: formatEther(b.Burned),
		InBatches: formatEther(b.Batches), InDisputes: formatEther(b.Disputes), FreeBy: b.Until,
	}
}

func (m *moneyView) print(w *strings.Builder) {
	free := ""
	if m.FreeBy > 0 {
		free = ", free by " + formatTime(m.FreeBy)
	}
	fmt.Fprintf(w, "rewards     %s\nlosses      %s, of which %s are burned\n", m.Rewards, m.Losses, m.Burned)
	fmt.Fprintf(w, "at stake    %s in batches, %s in disputes%s\n", m.InBatches, m.InDisputes, free)
}

// profit sums up what a record tells of an account, story by story.
type profit struct {
	fees         *big.Int
	transactions int
	last         journal.Money // of the account
}

func (p *profit) add(story journal.Story, view *storyView) {
	p.fees.Add(p.fees, view.paid)
	p.transactions += view.Cost.Transactions
	for _, e := range story.Entries {
		if e.Money != nil {
			p.last = *e.Money
		}
	}
}

func (p *profit) view() *profitView {
	return &profitView{
		moneyView: *moneyViewOf(&p.last), Owed: formatEther(p.last.Books().Owed), Fees: formatEther(p.fees), Transactions: p.transactions,
	}
}

func (s *profitView) print(w *strings.Builder) {
	fmt.Fprint(w, "\nprofit and loss")
	if s.Account != (common.Address{}) {
		fmt.Fprintf(w, " of %s", s.Account)
	}
	fmt.Fprintln(w)
	s.moneyView.print(w)
	fmt.Fprintf(w, "to withdraw %s\nfees        %s in %s\n", s.Owed, s.Fees, transactions(s.Transactions))
}

// transactions counts them.
func transactions(n int) string {
	if n == 1 {
		return "1 transaction"
	}
	return fmt.Sprintf("%d transactions", n)
}
