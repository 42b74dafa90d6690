// SPDX-License-Identifier: MIT

package metrics

import (
	"errors"
	"flag"
	"os"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/prometheus/client_golang/prometheus/testutil"

	"github.com/assize/assize/btcheaders"
	"github.com/assize/assize/challenger"
	bitcoinview "github.com/assize/assize/foreign/bitcoin/view"
	"github.com/assize/assize/internal/evmnode"
	"github.com/assize/assize/relay/protocol"
	"github.com/assize/assize/watcher"
)

var update = flag.Bool("update", false, "rewrite the metrics in testdata")

// TestMetrics compares all that is exported of a round with something of everything.
func TestMetrics(t *testing.T) {
	t.Parallel()
	const file = "testdata/metrics.txt"
	m, c, _ := monitor()
	m.Observe(fullRound())
	c.at = time.Unix(now+2, 0)
	got := scrape(t, m)
	if *update {
		if err := os.WriteFile(file, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if got == string(want) {
		return
	}
	wanted := map[string]bool{}
	for line := range strings.Lines(string(want)) {
		wanted[line] = true
	}
	for line := range strings.Lines(got) {
		if !wanted[line] {
			t.Errorf("got  %s", line)
		}
		delete(wanted, line)
	}
	for line := range wanted {
		t.Errorf("want %s", line)
	}
}

// TestConventions holds names and helps against Prometheus' own rules.
func TestConventions(t *testing.T) {
	t.Parallel()
	m, _, _ := monitor()
	m.Observe(fullRound())
	problems, err := testutil.GatherAndLint(m.registry)
	if err != nil {
		t.Fatal(err)
	}
	for _, p := range problems {
		if strings.HasPrefix(p.Metric, "assize_") {
			t.Errorf("%s: %s", p.Metric, p.Text)
		}
	}
}

// TestNothingToTell: what there is none of is absent or zero, as its help says.
func TestNothingToTell(t *testing.T) {
	t.Parallel()
	m := New(Config{})
	for _, name := range []string{"assize_claims", "assize_clock_left_seconds", "assize_home_", "assize_foreign_", "assize_spent_"} {
		if got := scrape(t, m); strings.Contains(got, name) {
			t.Errorf("before the first round there is %s: %s", name, got)
		}
	}
	if full, _, _ := monitor(); value(t, full, "assize_account_balance_ether") != "" {
		t.Error("a balance before it was read")
	}
	m.Observe(emptyRound())
	got := scrape(t, m)
	for _, name := range []string{"assize_clock_left_seconds", "assize_window_left_seconds"} {
		if strings.Contains(got, name) {
			t.Errorf("without disputes and lies there is %s", name)
		}
	}
	for _, line := range []string{
		`assize_claims{verdict="false_path"} 0`, `assize_disputes{kind="fork",side="ours",turn="challenger"} 0`, `assize_batches{state="window"} 0`,
		`assize_false_batches{attacked_by="nobody",proposer="others"} 0`, `assize_rounds_total{result="good"} 1`, "assize_pages 0", "assize_credits_ether 0",
	} {
		if !strings.Contains(got, line+"\n") {
			t.Errorf("no %s", line)
		}
	}
}

// TestFailedRounds count, and leave what the last good round told.
func TestFailedRounds(t *testing.T) {
	t.Parallel()
	m, _, _ := monitor()
	m.Observe(fullRound())
	failed := watcher.Round{At: time.Unix(now+4, 0), Self: self, Err: errors.New("no answer")}
	m.Observe(failed)
	failed.Home = emptyRound().Home
	m.Observe(failed)
	unsent := emptyRound()
	unsent.At, unsent.Err = failed.At, failed.Err
	if got := value(t, m, "assize_pages"); got != "2" {
		t.Errorf("after rounds that read nothing: %s pages, want those of the last that did", got)
	}
	m.Observe(unsent)
	for name, want := range map[string]string{
		`assize_rounds_total{result="good"}`: "1", `assize_rounds_total{result="home_failed"}`: "1",
		`assize_rounds_total{result="foreign_failed"}`: "1", `assize_rounds_total{result="send_failed"}`: "1",
		"assize_last_good_round_timestamp_seconds": "1.800000102e+09", "assize_last_round_timestamp_seconds": "1.800000104e+09",
		"assize_pages": "0",
	} {
		if got := value(t, m, name); got != want {
			t.Errorf("%s %s, want %s", name, got, want)
		}
	}
}

// TestCountersGrow over rounds.
func TestCountersGrow(t *testing.T) {
	t.Parallel()
	m, _, _ := monitor()
	m.Observe(fullRound())
	m.Observe(fullRound())
	for name, want := range map[string]string{
		`assize_transactions_total{call="challengePath",stage="mined"}`: "2",
		`assize_transactions_total{call="none",stage="none"}`:           "2",
	} {
		if got := value(t, m, name); got != want {
			t.Errorf("%s %s, want %s", name, got, want)
		}
	}
}

// TestClocks: the clock that counts is that of the side to move, in a dispute of the
// account's that can still be moved.
func TestClocks(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		name         string
		set          func(b *protocol.Batch)
		ours, theirs string
	}{
		{"the tightest of several", func(b *protocol.Batch) {
			dispute(b, protocol.KindPath, stranger, protocol.SideProposer, 10)
			dispute(b, protocol.KindPath, stranger, protocol.SideProposer, 70)
			dispute(b, protocol.KindPath, stranger, protocol.SideProposer, 20)
		}, "30", ""},
		{"time of finished turns counts", func(b *protocol.Batch) {
			dispute(b, protocol.KindPath, stranger, protocol.SideProposer, 10).State.ProposerUsed = 15
		}, "75", ""},
		{"run out", func(b *protocol.Batch) { dispute(b, protocol.KindPath, stranger, protocol.SideProposer, 130) }, "-30", ""},
		{"the other side's turn", func(b *protocol.Batch) { fork(b, stranger, protocol.SideChallenger, 40) }, "", "60"},
		{"proven", func(b *protocol.Batch) {
			dispute(b, protocol.KindPath, stranger, protocol.SideProposer, 10)
			b.TreeProven[[32]byte{0xc1}] = self
		}, "", ""},
		{"closed", func(b *protocol.Batch) {
			closed(dispute(b, protocol.KindPath, stranger, protocol.SideProposer, 10), protocol.SideChallenger, self)
		}, "", ""},
		{"a fork that is over", func(b *protocol.Batch) { fork(b, stranger, protocol.SideProposer, 10).Open = false }, "", ""},
		{"rejected", func(b *protocol.Batch) {
			dispute(b, protocol.KindPath, stranger, protocol.SideProposer, 10)
			b.Phase = protocol.PhaseRejected
		}, "", ""},
		{"of others", func(b *protocol.Batch) {
			b.Proposer = liar
			fork(b, stranger, protocol.SideChallenger, 40)
		}, "", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			m, _, _ := monitor()
			r, b := emptyRound(), batch(1, self, 500)
			c.set(b)
			r.Home.Batches = []*protocol.Batch{b}
			m.Observe(r)
			if got := value(t, m, `assize_clock_left_seconds{turn="ours"}`); got != c.ours {
				t.Errorf("ours %q, want %q", got, c.ours)
			}
			if got := value(t, m, `assize_clock_left_seconds{turn="theirs"}`); got != c.theirs {
				t.Errorf("theirs %q, want %q", got, c.theirs)
			}
		})
	}
}

// TestFalseBatches counts those in whose windows something could be done.
func TestFalseBatches(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		name string
		b    *protocol.Batch
		set  func(b *protocol.Batch)
		want string // who attacks; empty for not counted
	}{
		{"nobody", batch(1, liar, 1), func(*protocol.Batch) {}, "nobody"},
		{"the window is over", batch(1, liar, 0), func(*protocol.Batch) {}, ""},
		{"an own batch", batch(1, self, 9), func(*protocol.Batch) {}, "nobody"},
		{"an own batch by a stranger", batch(1, self, 9), func(b *protocol.Batch) { fork(b, stranger, protocol.SideProposer, 0) }, "others"},
		{"a stranger by a fork", batch(1, liar, 9), func(b *protocol.Batch) { fork(b, stranger, protocol.SideProposer, 0) }, "others"},
		{"a stranger by a bisection", batch(1, liar, 9), func(b *protocol.Batch) { dispute(b, protocol.KindPath, stranger, protocol.SideProposer, 0) }, "others"},
		{"us by a fork, beside a stranger", batch(1, liar, 9), func(b *protocol.Batch) {
			dispute(b, protocol.KindPath, stranger, protocol.SideProposer, 0)
			fork(b, self, protocol.SideProposer, 0)
		}, "us"},
		{"us by a bisection, beside a stranger", batch(1, liar, 9), func(b *protocol.Batch) {
			dispute(b, protocol.KindPath, stranger, protocol.SideProposer, 0)
			dispute(b, protocol.KindPath, self, protocol.SideProposer, 0)
		}, "us"},
		{"a dispute that is over", batch(1, liar, 9), func(b *protocol.Batch) {
			closed(dispute(b, protocol.KindPath, self, protocol.SideProposer, 0), protocol.SideChallenger, liar)
		}, "nobody"},
	} {
		t.Run(c.name, func(t *testing.T) {
			m, _, _ := monitor()
			r := emptyRound()
			c.set(c.b)
			r.Home.Batches, r.Cases = []*protocol.Batch{c.b}, []challenger.Case{found(c.b, challenger.FalsePath, challenger.FalseBlock)}
			m.Observe(r)
			for _, by := range []string{"us", "others", "nobody"} {
				want := "0"
				if by == c.want {
					want = "1"
				}
				proposer := "others"
				if c.b.Proposer == self {
					proposer = "us"
				}
				got := value(t, m, `assize_false_batches{attacked_by="`+by+`",proposer="`+proposer+`"}`)
				if got == "" && proposer == by { // nobody has a dispute about an own batch open
					got = "0"
				}
				if got != want {
					t.Errorf("%s: %s, want %s", by, got, want)
				}
			}
		})
	}
}

// TestNextDeposit is the dearest of disputes about claims of others that can be opened.
func TestNextDeposit(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		name     string
		proposer common.Address
		left     int64
		heights  []uint32
		want     string
	}{
		{"above the checkpoint", liar, 1, []uint32{898_010, 898_094, 898_020}, "0.25"},
		{"below it", liar, 1, []uint32{897_000, 898_000}, "0.1"},
		{"the window is over", liar, 0, []uint32{898_094}, "0.1"},
		{"an own batch", self, 1, []uint32{898_094}, "0.1"},
		{"a candidate", liar, 1, nil, "2.172"},
	} {
		t.Run(c.name, func(t *testing.T) {
			m, _, _ := monitor()
			r, b := emptyRound(), batch(1, c.proposer, c.left)
			for _, height := range c.heights {
				b.Claims = append(b.Claims, protocol.Claim{Height: height})
			}
			if c.heights == nil {
				b.Candidate = &btcheaders.State{Height: 900_016}
			}
			r.Home.Batches, r.Cases = []*protocol.Batch{b}, []challenger.Case{found(b, challenger.True)}
			m.Observe(r)
			if got := value(t, m, "assize_next_deposit_ether"); got != c.want {
				t.Errorf("%s, want %s", got, c.want)
			}
		})
	}
}

// TestHomeDisagreements are counted by what they are about.
func TestHomeDisagreements(t *testing.T) {
	t.Parallel()
	m, _, r := monitor()
	r.home.Disagreements = []evmnode.Disagreement{{About: "logs"}, {About: "logs"}}
	for about, want := range map[string]string{"logs": "2", "head": "0"} {
		if got := value(t, m, `assize_home_disagreements{about="`+about+`"}`); got != want {
			t.Errorf("%s: %s, want %s", about, got, want)
		}
	}
}

// TestLatency: a batch counts once, when the last of its verdicts is there.
func TestLatency(t *testing.T) {
	t.Parallel()
	const count, sum = "assize_verdict_latency_seconds_count", "assize_verdict_latency_seconds_sum"
	m, _, _ := monitor()
	b := batch(1, liar, 1000) // proposed at now
	old := batch(2, liar, 1000-200)
	step := func(at int64, cases ...challenger.Case) {
		r := emptyRound()
		r.At, r.Cases = time.Unix(at, 0), cases
		m.Observe(r)
	}
	step(now+3, found(b, challenger.True, challenger.Unknown), found(old, challenger.True))
	if got := value(t, m, count); got != "0" {
		t.Errorf("%s verdicts before the last one is there, and of a batch older than the process", got)
	}
	step(now+9, found(b, challenger.True, challenger.FalsePath))
	step(now+20, found(b, challenger.True, challenger.Unknown)) // a body was lost
	step(now+30, found(b, challenger.True, challenger.True))
	if got := value(t, m, sum); value(t, m, count) != "1" || got != "9" {
		t.Errorf("%s batches, %s s", value(t, m, count), got)
	}
	step(now - 5) // gone
	if len(m.decided) != 0 {
		t.Errorf("%d batches are kept that are over", len(m.decided))
	}
	step(now-5, found(b, challenger.True)) // back, and the home clock is ahead
	if got := value(t, m, sum); value(t, m, count) != "2" || got != "9" {
		t.Errorf("%s batches, %s s", value(t, m, count), got)
	}
}

// TestNames of endpoints and sources that are no labels, or the same, spoil no scrape.
func TestNames(t *testing.T) {
	t.Parallel()
	m, _, r := monitor()
	r.home.Endpoints = []evmnode.EndpointReport{{Name: "same"}, {Name: "same"}, {Name: "same #2"}, {Name: "\xff\n\""}}
	r.foreign.Sources = []bitcoinview.SourceReport{{Name: "same"}, {Name: "same"}, {Name: "\xff"}}
	got := scrape(t, m)
	for _, want := range []string{
		`assize_home_endpoint_up{endpoint="same"}`, `assize_home_endpoint_up{endpoint="same #2"}`, `assize_home_endpoint_up{endpoint="same #2 #2"}`,
		`assize_home_endpoint_up{endpoint="?\n\""}`, `assize_foreign_source_up{source="same #2"}`, `assize_foreign_source_up{source="?"}`,
	} {
		if !strings.Contains(got, want) {
			t.Errorf("no %s", want)
		}
	}
}

// TestAtOnce has rounds and scrapes meet, for the race detector; and what is observed is
// not read later.
func TestAtOnce(t *testing.T) {
	t.Parallel()
	m, _, _ := monitor()
	var all sync.WaitGroup
	all.Go(func() {
		for range 50 {
			r := fullRound()
			m.Alive()
			m.Observe(r)
			r.Home.Batches[0].Phase = protocol.PhaseSettled
			r.Home.Credits[self].SetInt64(0)
			r.Cases[0].Batch = nil
		}
	})
	for range 2 {
		all.Go(func() {
			for range 20 {
				scrape(t, m)
				m.Ready()
				m.Health()
			}
		})
	}
	all.Wait()
}
