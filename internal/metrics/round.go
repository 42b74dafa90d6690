// SPDX-License-Identifier: MIT

package metrics

import (
	"strings"

	"github.com/ethereum/go-ethereum/common"
	"github.com/prometheus/client_golang/prometheus"

	"github.com/assize/assize/challenger"
	"github.com/assize/assize/relay/protocol"
	"github.com/assize/assize/watcher"
)

var roundDescs []*prometheus.Desc

var (
	lastRound = describe(&roundDescs, "last_round_timestamp_seconds", "When the last round ended; 0 before the first.")
	lastGood  = describe(&roundDescs, "last_good_round_timestamp_seconds",
		"When the last round ended with which nothing was wrong; 0 before it.")
	ready     = describe(&roundDescs, "ready", "1 while /readyz answers that the watcher is ready, else 0.")
	homeBlock = describe(&roundDescs, "home_block", "Number of the home block of the last round that read both chains.")
	homeTime  = describe(&roundDescs, "home_block_timestamp_seconds",
		"Time of the home block of the last round that read both chains.")
	homeUnknown = describe(&roundDescs, "home_header_unknown",
		"1 while this build cannot recompute the hash of the home chain's latest header: it is older than the chain.")
	homeLate = describe(&roundDescs, "home_late_logs_total",
		"Home blocks in which logs appeared, since the process began, that were not shown when the block was read first.")
	foreignTime = describe(&roundDescs, "foreign_tip_timestamp_seconds",
		"Time in the header of the foreign tip of the last round that read both chains.")

	windowLength = describe(&roundDescs, "window_seconds", "Length of the relay's window for claims.")
	clockLength  = describe(&roundDescs, "clock_seconds", "A side's clock in a dispute.")

	claims = describe(&roundDescs, "claims",
		"Claims of open batches (in their window or in dispute) by verdict; a candidate counts as one.", "verdict")
	batches    = describe(&roundDescs, "batches", "Batches by state; those in dispute are not counted as in their window.", "state")
	windowLeft = describe(&roundDescs, "window_left_seconds",
		"Window left of the tightest batch with a false, or an unknown, claim; absent without one.", "verdict")
	falseBatches = describe(&roundDescs, "false_batches",
		"Batches in their window with a false claim, by who has a dispute open about them and by whether their proposer is this "+
			"account (us) or not (others).", "attacked_by", "proposer")
	disputes = describe(&roundDescs, "disputes",
		"Open disputes by kind, by whose turn it is, and by side: ours (this account opened it), against_us "+
			"(about its batch), others.", "kind", "turn", "side")
	clockLeft = describe(&roundDescs, "clock_left_seconds",
		"Clock left to the side to move in the tightest dispute of this account's, by whether it is this "+
			"account's turn or theirs; below 0 when it has run out, absent without one.", "turn")
	pages = describe(&roundDescs, "pages", "Matters that a human is needed for.")
)

// verdictNames are the values of the label, in the order of the judgments.
var verdictNames = [...]string{"unknown", "true", "false_block", "false_depth", "false_path"}

func verdictName(j challenger.Judgment) string { return strings.ReplaceAll(j.String(), " ", "_") }

// tally counts what there is of each combination of labels, those there is none of
// included.
type tally map[[3]string]int

// metrics returns a value for each combination, with the first n labels.
func (t tally) metrics(d *prometheus.Desc, n int) []prometheus.Metric {
	var all []prometheus.Metric
	for key, count := range t {
		all = append(all, gauge(d, float64(count), key[:n]...))
	}
	return all
}

// least keeps the least value of each label.
type least map[string]float64

func (l least) add(label string, value float64) {
	if old, ok := l[label]; !ok || value < old {
		l[label] = value
	}
}

func (l least) metrics(d *prometheus.Desc) []prometheus.Metric {
	var all []prometheus.Metric
	for label, value := range l {
		all = append(all, gauge(d, value, label))
	}
	return all
}

// collectRounds sends what the last round told that read both chains.
func (m *Monitor) collectRounds(ch chan<- prometheus.Metric) {
	m.mu.Lock()
	s := m.seen
	m.mu.Unlock()
	ch <- gauge(lastRound, timestamp(s.ended))
	ch <- gauge(lastGood, timestamp(s.good))
	ch <- gauge(ready, truth(len(m.Ready()) == 0))
	if !s.foreignTime.IsZero() {
		ch <- gauge(foreignTime, timestamp(s.foreignTime))
	}
	for _, metric := range s.metrics {
		ch <- metric
	}
}

// metricsOf returns what a round tells, in numbers, that read both chains.
func metricsOf(r watcher.Round) []prometheus.Metric {
	p := &r.Home.Params
	all := []prometheus.Metric{
		gauge(homeBlock, float64(r.Home.Block.Number)), gauge(homeTime, float64(r.Home.Block.Time)),
		gauge(homeUnknown, truth(r.Home.Reading.Unknown)), counter(homeLate, float64(r.Home.Reading.Late)),
		gauge(windowLength, float64(p.Window)), gauge(clockLength, float64(p.Clock)),
		gauge(pages, float64(pagesOf(r.Done))),
	}
	all = append(all, caseMetrics(r)...)
	all = append(all, batchMetrics(r)...)
	all = append(all, disputeMetrics(r)...)
	return append(all, moneyMetrics(r)...)
}

func pagesOf(done []watcher.Done) (n int) {
	for _, d := range done {
		if _, page := d.Action.(challenger.Alert); page {
			n++
		}
	}
	return n
}

// caseMetrics tells of the verdicts.
func caseMetrics(r watcher.Round) []prometheus.Metric {
	counts, left := tally{}, least{}
	for _, name := range verdictNames {
		counts[[3]string{name}] = 0
	}
	attacks := tally{{"us", "others"}: 0, {"others", "others"}: 0, {"nobody", "others"}: 0, {"others", "us"}: 0, {"nobody", "us"}: 0}
	for _, c := range r.Cases {
		lie, unknown := false, false
		for _, v := range c.Verdicts {
			counts[[3]string{verdictName(v.Judgment)}]++
			lie = lie || v.Judgment.False()
			unknown = unknown || v.Judgment == challenger.Unknown
		}
		now := r.Home.Block.Time
		if now >= c.Batch.Deadline {
			continue
		}
		if lie {
			left.add("false", float64(c.Batch.Deadline-now))
		}
		if unknown {
			left.add("unknown", float64(c.Batch.Deadline-now))
		}
		if lie {
			proposer := "others"
			if c.Batch.Proposer == r.Self {
				proposer = "us"
			}
			attacks[[3]string{attackedBy(c.Batch, r.Self), proposer}]++
		}
	}
	all := append(counts.metrics(claims, 1), left.metrics(windowLeft)...)
	return append(all, attacks.metrics(falseBatches, 2)...)
}

// attackedBy says who has a dispute open about a batch.
func attackedBy(b *protocol.Batch, self common.Address) string {
	by := "nobody"
	for _, d := range b.OpenDisputes() {
		if d.State.Challenger == self {
			return "us"
		}
		by = "others"
	}
	for _, f := range b.OpenForks() {
		if f.Challenger == self {
			return "us"
		}
		by = "others"
	}
	return by
}

// batchMetrics tells of the batches.
func batchMetrics(r watcher.Round) []prometheus.Metric {
	counts := tally{{"window"}: 0, {"dispute"}: 0, {"final"}: 0, {"settled"}: 0, {"rejected"}: 0}
	for _, b := range r.Home.Batches {
		state := b.Phase.String()
		switch {
		case b.Phase != protocol.PhaseProposed:
		case b.Final(r.Home.Block.Time):
			state = "final"
		case len(b.OpenDisputes())+len(b.OpenForks()) > 0:
			state = "dispute"
		default:
			state = "window"
		}
		counts[[3]string{state}]++
	}
	return counts.metrics(batches, 1)
}

// disputeMetrics tells of the disputes in open batches.
func disputeMetrics(r watcher.Round) []prometheus.Metric {
	counts, left := tally{}, least{}
	for _, kind := range []string{"path", "depth", "ancestry", "fork"} {
		for _, turn := range []protocol.Side{protocol.SideProposer, protocol.SideChallenger} {
			for _, side := range []string{"ours", "against_us", "others"} {
				counts[[3]string{kind, turn.String(), side}] = 0
			}
		}
	}
	now, clock := r.Home.Block.Time, float64(r.Home.Params.Clock)
	add := func(kind string, turn protocol.Side, proposer, challenger common.Address, used uint64, runs bool) {
		side, turnOf := "others", "theirs"
		switch r.Self {
		case challenger:
			side = "ours"
		case proposer:
			side = "against_us"
		}
		counts[[3]string{kind, turn.String(), side}]++
		if mover := [...]common.Address{proposer, challenger}[turn&1]; mover == r.Self {
			turnOf = "ours"
		}
		if side != "others" && runs {
			left.add(turnOf, clock-float64(used))
		}
	}
	for _, b := range r.Home.Batches {
		if b.Phase != protocol.PhaseProposed {
			continue
		}
		for _, d := range b.OpenDisputes() {
			_, proven := b.Prover(d.State.Kind, d.State.ClaimHash) // then no clock matters
			add(d.State.Kind.String(), d.State.Turn, d.State.Proposer, d.State.Challenger, d.State.Used(now), !proven)
		}
		for _, f := range b.OpenForks() {
			add("fork", f.Game.Turn, f.Proposer, f.Challenger, f.Game.Used(now), true)
		}
	}
	return append(counts.metrics(disputes, 3), left.metrics(clockLeft)...)
}
