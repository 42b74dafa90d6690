// SPDX-License-Identifier: MIT

package metrics

import (
	"math/big"

	"github.com/prometheus/client_golang/prometheus"

	"github.com/assize/assize/relay/txmgr"
	"github.com/assize/assize/treasury"
	"github.com/assize/assize/watcher"
)

var (
	deposits = describe(&roundDescs, "deposits_ether",
		"Deposits of this account that the relay holds, in ether (rounded): of its batches until they are "+
			"settled, of its disputes until they are over.", "of")
	credits = describe(&roundDescs, "credits_ether", "What this account can withdraw, in ether (rounded).")
	rewards = describe(&roundDescs, "rewards_ether",
		"What disputes and refutations have earned this account since the relay began, in ether (rounded), by the chain.")
	losses = describe(&roundDescs, "losses_ether",
		"Deposits that this account has lost since the relay began, in ether (rounded), by the chain.")
	burned        = describe(&roundDescs, "burned_ether", "The part of the lost deposits that nobody has got, in ether (rounded).")
	depositsUntil = describe(&roundDescs, "deposits_until_timestamp_seconds",
		"When the last of this account's deposits is free at the latest, if no other dispute is opened; absent while none is held.")
	nextDeposit = describe(&roundDescs, "next_deposit_ether",
		"The greatest deposit that a dispute about a claim of others in its window takes, in ether "+
			"(rounded); without one that of a bisection.")
)

// moneyMetrics tells of the account's books.
func moneyMetrics(r watcher.Round) []prometheus.Metric {
	b := treasury.BooksOf(r.Home, r.Self)
	all := []prometheus.Metric{
		gauge(deposits, ether(b.Batches), "batches"), gauge(deposits, ether(b.Disputes), "disputes"),
		gauge(nextDeposit, ether(treasury.Dearest(r.Home, r.Self))),
		gauge(credits, ether(b.Owed)),
		gauge(rewards, ether(b.Rewards)), gauge(losses, ether(b.Losses)), gauge(burned, ether(b.Burned)),
	}
	if b.Until > 0 {
		all = append(all, gauge(depositsUntil, float64(b.Until)))
	}
	return all
}

// openingCost returns what the balance must be that the dearest dispute about an open claim can be opened at today's gas
// price, in wei; nil while it is not known.
func (m *Monitor) openingCost(s *seen, account *txmgr.Report) *big.Int {
	if s.nextDeposit == nil || account.GasPrice == nil {
		return nil
	}
	return treasury.OpeningCost(s.nextDeposit, account.GasPrice, m.config.Limits.Reserve)
}
