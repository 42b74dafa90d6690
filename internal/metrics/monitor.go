// SPDX-License-Identifier: MIT

package metrics

import (
	"math/big"
	"sync"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/prometheus/client_golang/prometheus"
	"github.com/prometheus/client_golang/prometheus/collectors"
	"github.com/rs/zerolog"

	"github.com/assize/assize/challenger"
	bitcoinview "github.com/assize/assize/foreign/bitcoin/view"
	"github.com/assize/assize/internal/evmnode"
	"github.com/assize/assize/relay/txmgr"
	"github.com/assize/assize/treasury"
	"github.com/assize/assize/watcher"
)

// Config says what a Monitor tells of. What is nil or zero is left out, unless a
// default is named.
type Config struct {
	// Home, Foreign and Account report when they are asked, at any time and by any goroutine.
	Home    func() evmnode.Report
	Foreign func() bitcoinview.Report
	Account func() txmgr.Report
	// Limits are those of the account's fees.
	Limits txmgr.Limits
	// Opens: the watcher opens disputes, and needs a balance that can pay for one.
	Opens bool

	// Interval is the watcher's, between two rounds.
	Interval time.Duration
	// HomeAge and ForeignAge are how old the newest block of a chain may be while the watcher is ready; zero for any age.
	HomeAge, ForeignAge time.Duration

	// Version and Revision are the program's.
	Version, Revision string
	// Now is the machine's clock, unless it is given.
	Now func() time.Time
	// Log is told what goes wrong in serving.
	Log zerolog.Logger
}

// Monitor shows one watcher.
type Monitor struct {
	config   Config
	registry *prometheus.Registry
	started  time.Time

	rounds   *prometheus.CounterVec
	duration prometheus.Histogram
	latency  prometheus.Histogram
	calls    *prometheus.CounterVec

	// decided says of each open batch whether no verdict in it was unknown. Only Observe knows it.
	decided map[common.Hash]bool

	mu   sync.Mutex
	seen seen
}

// seen is what the rounds so far have left behind.
type seen struct {
	alive  time.Time // of the last sign of the loop's
	ended  time.Time // of the last round; zero before the first
	good   time.Time // of the last round with which nothing was wrong; zero before
	result string    // of the last round
	// of the last round that read both chains
	read                  bool
	homeTime, foreignTime time.Time
	nextDeposit           *big.Int // wei
	metrics               []prometheus.Metric
}

// What becomes of a round.
const (
	good          = "good"
	homeFailed    = "home_failed"    // the home chain could not be read
	foreignFailed = "foreign_failed" // the foreign chain could not be read
	sendFailed    = "send_failed"    // the account's transactions could not be looked after
)

func resultOf(r watcher.Round) string {
	switch {
	case r.Home == nil:
		return homeFailed
	case r.Foreign == nil:
		return foreignFailed
	case r.Err != nil:
		return sendFailed
	}
	return good
}

// New returns a monitor of a watcher that is about to start.
func New(config Config) *Monitor {
	if config.Now == nil {
		config.Now = time.Now
	}
	m := &Monitor{config: config, registry: prometheus.NewRegistry(), started: config.Now()}
	m.seen.alive = m.started
	m.rounds = prometheus.NewCounterVec(prometheus.CounterOpts{
		Name: "assize_rounds_total", Help: "Rounds of the watcher by result: good, or what failed.",
	}, []string{"result"})
	m.duration = prometheus.NewHistogram(prometheus.HistogramOpts{
		Name: "assize_round_duration_seconds", Help: "How long a round took.",
		Buckets: []float64{.01, .05, .1, .5, 1, 2, 5, 10, 30, 60, 300, 1800},
	})
	m.latency = prometheus.NewHistogram(prometheus.HistogramOpts{
		Name: "assize_verdict_latency_seconds",
		Help: "From the home block that proposed a batch to the end of the first round in which " +
			"none of its verdicts was unknown. Batches from before the start of the process are left out.",
		Buckets: []float64{1, 2, 5, 10, 20, 60, 300, 1800, 7200, 21600, 86400},
	})
	m.calls = prometheus.NewCounterVec(prometheus.CounterOpts{
		Name: "assize_transactions_total", Help: "News of the account's transactions, by the contract's function and how far they came.",
	}, []string{"call", "stage"})
	for _, result := range []string{good, homeFailed, foreignFailed, sendFailed} {
		m.rounds.WithLabelValues(result)
	}
	build := prometheus.NewGauge(prometheus.GaugeOpts{
		Name: "assize_build_info", Help: "Always 1; which program this is.",
		ConstLabels: prometheus.Labels{"version": config.Version, "revision": config.Revision},
	})
	build.Set(1)
	m.registry.MustRegister(
		collectors.NewGoCollector(), collectors.NewProcessCollector(collectors.ProcessCollectorOpts{}),
		build, m.rounds, m.duration, m.latency, m.calls,
		collector{roundDescs, m.collectRounds},
	)
	if config.Home != nil {
		m.registry.MustRegister(collector{homeDescs, m.collectHome})
	}
	if config.Foreign != nil {
		m.registry.MustRegister(collector{foreignDescs, m.collectForeign})
	}
	if config.Account != nil {
		m.registry.MustRegister(collector{accountDescs, m.collectAccount})
	}
	return m
}

// Alive says that the watcher's loop goes on: it is about to begin a round, or in the
// middle of a long one, for instance of bringing headers in.
func (m *Monitor) Alive() {
	now := m.config.Now()
	m.mu.Lock()
	defer m.mu.Unlock()
	m.seen.alive = now
}

// Observe takes note of a round that has just ended. One goroutine at a time may call
// it. It keeps nothing of the round.
func (m *Monitor) Observe(r watcher.Round) {
	m.count(r)
	m.mu.Lock()
	next := m.seen
	m.mu.Unlock()

	next.alive, next.ended, next.result = m.config.Now(), r.At, resultOf(r)
	if next.result == good {
		next.good = r.At
	}
	if r.Home != nil && r.Foreign != nil {
		next.read, next.homeTime, next.foreignTime = true, time.Unix(int64(r.Home.Block.Time), 0), time.Time{}
		if t, ok := r.Foreign.HeaderTime(r.Foreign.Tip()); ok {
			next.foreignTime = time.Unix(int64(t), 0)
		}
		next.metrics, next.nextDeposit = metricsOf(r), treasury.Dearest(r.Home, r.Self)
		m.observeLatency(r)
	}
	m.mu.Lock()
	defer m.mu.Unlock()
	m.seen = next
}

// count adds a round to the counters.
func (m *Monitor) count(r watcher.Round) {
	m.rounds.WithLabelValues(resultOf(r)).Inc()
	m.duration.Observe(r.Took.Seconds())
	for _, d := range r.Done {
		if _, page := d.Action.(challenger.Alert); page {
			continue
		}
		name := d.Call.Name
		if name == "" {
			name = "none"
		}
		m.calls.WithLabelValues(name, d.Stage.String()).Inc()
	}
}

// observeLatency takes note of batches whose every verdict is there for the first time.
func (m *Monitor) observeLatency(r watcher.Round) {
	decided := make(map[common.Hash]bool, len(r.Cases))
	for _, c := range r.Cases {
		before, now := m.decided[c.Batch.ID], true
		for _, v := range c.Verdicts {
			now = now && v.Judgment != challenger.Unknown
		}
		decided[c.Batch.ID] = before || now
		proposed := time.Unix(int64(c.Batch.ProposedAt), 0)
		if now && !before && !proposed.Before(m.started) {
			m.latency.Observe(max(0, r.At.Sub(proposed).Seconds()))
		}
	}
	m.decided = decided
}

// ether returns an amount of wei in ether, rounded to a float; zero for nil.
func ether(wei *big.Int) float64 {
	if wei == nil {
		return 0
	}
	f, _ := new(big.Float).Quo(new(big.Float).SetInt(wei), big.NewFloat(1e18)).Float64()
	return f
}
