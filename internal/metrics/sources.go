// SPDX-License-Identifier: MIT

package metrics

import (
	"fmt"
	"math/big"
	"strings"
	"time"

	"github.com/prometheus/client_golang/prometheus"
)

var homeDescs, foreignDescs, accountDescs []*prometheus.Desc

var (
	endpointUp      = describe(&homeDescs, "home_endpoint_up", "1 if the endpoint answers, 0 if it fails.", "endpoint")
	endpointReading = describe(&homeDescs, "home_endpoint_reading", "1 if it is the endpoint whose answers are taken.", "endpoint")
	endpointDenied  = describe(&homeDescs, "home_endpoint_denied",
		"1 while the endpoint refuses until a human acts: its address, key or plan is not right.", "endpoint")
	endpointBlocks = describe(&homeDescs, "home_lag_blocks",
		"Blocks that the endpoint's head is behind the highest one of all; absent before it told a head.", "endpoint")
	endpointSeconds = describe(&homeDescs, "home_lag_seconds",
		"Seconds that the time of the endpoint's head is behind this machine's clock; absent before it told a head.", "endpoint")
	endpointReached = describe(&homeDescs, "home_reached_timestamp_seconds",
		"When the endpoint last answered; 0 before.", "endpoint")
	homeCalls    = describe(&homeDescs, "home_calls_total", "Calls to all endpoints together, by JSON-RPC method.", "method")
	homeDisagree = describe(&homeDescs, "home_disagreements",
		"Pairs of endpoints that contradict each other: about their branch (head), or about what is in a "+
			"block (logs; receipts if those show which is wrong), or about whether a call passes and with what gas (calls).", "about")
	homeOpen = describe(&homeDescs, "home_reads_in_turn",
		"1 while endpoints contradict each other for so long, or so near a deadline, that each is read in turn and what another accepts is done.")

	foreignHeight  = describe(&foreignDescs, "foreign_height", "Height of the foreign view's tip.")
	foreignDecided = describe(&foreignDescs, "foreign_decided_height",
		"Height up to which the foreign view is decided; below the tip's while chains are tied.")
	foreignMissing = describe(&foreignDescs, "foreign_bodies_missing", "Blocks whose transactions are wanted and not at hand.")
	foreignFull    = describe(&foreignDescs, "foreign_bodies_full", "1 if they cannot be, for want of memory.")
	foreignReorg   = describe(&foreignDescs, "foreign_reorganisation_blocks",
		"Blocks that the last reorganisation of the foreign view took off; 0 if there was none.")
	foreignReorgAt = describe(&foreignDescs, "foreign_reorganisation_timestamp_seconds", "When that was; 0 if there was none.")
	sourceUp       = describe(&foreignDescs, "foreign_source_up", "1 if the source answers as it should, 0 if it fails.", "source")
	sourceBlocks   = describe(&foreignDescs, "foreign_lag_blocks", "Blocks that the source's tip is behind the view's.", "source")
	sourceReached  = describe(&foreignDescs, "foreign_reached_timestamp_seconds",
		"When the source last answered as it should; 0 before.", "source")
	sourceDisagree = describe(&foreignDescs, "foreign_disagreement",
		"1 while the view does not bear out what the source says: of its chain (fork), its headers, or a "+
			"block (body; that one stays).", "source", "about")

	balance = describe(&accountDescs, "account_balance_ether",
		"Balance of the account in ether (rounded); absent before it was read.")
	openingCost = describe(&accountDescs, "opening_cost_ether",
		"What the balance must be, in ether (rounded), that the dearest dispute about an open claim can be opened: its deposit, "+
			"gas at today's price, and what is kept.")
	inFlight = describe(&accountDescs, "transactions_in_flight", "Transactions of the account that are sent and not mined.")
	oldest   = describe(&accountDescs, "oldest_transaction_blocks",
		"Home blocks since the oldest of them was sent first; 0 without one.")
	gasUsed = describe(&accountDescs, "gas_used_total",
		"Gas of the account's mined transactions since the process began, reverted ones included, by the contract's function.", "call")
	fees = describe(&accountDescs, "fees_ether_total", "What that cost in ether (rounded).", "call")
	paid = describe(&accountDescs, "paid_fees_ether",
		"Fees of all calls, in ether (rounded): those since the process began, and those that the record tells of.")
	spent = describe(&accountDescs, "spent_ether", "Fees that count under a spending limit, in ether (rounded).", "limit")
	limit = describe(&accountDescs, "spending_limit_ether",
		"The spending limit in ether (rounded); absent if it is not set.", "limit")
)

// labels makes names that an operator gave usable as labels: valid, and each another.
type labels map[string]int

func (l labels) of(name string) string {
	name = strings.ToValidUTF8(name, "?")
	l[name]++
	if n := l[name]; n > 1 {
		return l.of(fmt.Sprintf("%s #%d", name, n))
	}
	return name
}

func (m *Monitor) collectHome(ch chan<- prometheus.Metric) {
	report, now, names := m.config.Home(), m.config.Now(), labels{}
	for _, e := range report.Endpoints {
		name := names.of(e.Name)
		ch <- gauge(endpointUp, truth(e.Live && e.Failures == 0), name)
		ch <- gauge(endpointReading, truth(e.Reading), name)
		ch <- gauge(endpointDenied, truth(e.Denied), name)
		if !e.HeadAt.IsZero() {
			ch <- gauge(endpointBlocks, float64(e.Lag), name)
			ch <- gauge(endpointSeconds, timestamp(now)-float64(e.HeadTime), name)
		}
		ch <- gauge(endpointReached, timestamp(e.Reached), name)
	}
	for method, calls := range report.Calls {
		ch <- counter(homeCalls, float64(calls), method)
	}
	ch <- gauge(homeOpen, truth(!report.Open.IsZero()))
	about := map[string]int{"head": 0, "logs": 0, "receipts": 0, "calls": 0}
	for _, d := range report.Disagreements {
		about[d.About]++
	}
	for what, pairs := range about {
		ch <- gauge(homeDisagree, float64(pairs), what)
	}
}

func (m *Monitor) collectForeign(ch chan<- prometheus.Metric) {
	report, names := m.config.Foreign(), labels{}
	ch <- gauge(foreignHeight, float64(report.Height))
	ch <- gauge(foreignDecided, float64(report.Decided))
	ch <- gauge(foreignMissing, float64(report.Missing))
	ch <- gauge(foreignFull, truth(report.BodiesFull))
	reorganised, at := 0, time.Time{}
	if last := report.Reorganised; last != nil {
		reorganised, at = len(last.Disconnected), last.At
	}
	ch <- gauge(foreignReorg, float64(reorganised))
	ch <- gauge(foreignReorgAt, timestamp(at))
	for _, s := range report.Sources {
		about := map[string]bool{"fork": false, "headers": false, "body": false}
		for _, d := range report.Disagreements {
			if d.Source == s.Name {
				about[d.About] = true
			}
		}
		name := names.of(s.Name)
		ch <- gauge(sourceUp, truth(s.Failures == 0 && !s.Reached.IsZero()), name)
		ch <- gauge(sourceBlocks, float64(report.Height)-float64(s.Height), name)
		ch <- gauge(sourceReached, timestamp(s.Reached), name)
		for what, does := range about {
			ch <- gauge(sourceDisagree, truth(does), name, what)
		}
	}
}

func (m *Monitor) collectAccount(ch chan<- prometheus.Metric) {
	m.mu.Lock()
	seen := m.seen
	m.mu.Unlock()
	report := m.config.Account()
	if seen.read { // there was a round to read it in
		ch <- gauge(balance, ether(report.Balance))
	}
	if cost := m.openingCost(&seen, &report); cost != nil {
		ch <- gauge(openingCost, ether(cost))
	}
	ch <- gauge(inFlight, float64(report.InFlight))
	ch <- gauge(oldest, float64(report.Oldest))
	for call, cost := range report.Calls {
		ch <- counter(gasUsed, float64(cost.Gas), call)
		ch <- counter(fees, ether(cost.Fee), call)
	}
	ch <- gauge(paid, ether(report.Fees))
	for _, l := range []struct {
		name       string
		spent, max *big.Int
	}{{"hour", report.SpentHour, m.config.Limits.Hour}, {"total", report.Spent, m.config.Limits.Total}} {
		ch <- gauge(spent, ether(l.spent), l.name)
		if l.max != nil {
			ch <- gauge(limit, ether(l.max), l.name)
		}
	}
}
