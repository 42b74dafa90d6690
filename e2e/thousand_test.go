// SPDX-License-Identifier: MIT

package e2e

import (
	"fmt"
	"io"
	"math/big"
	"net/http"
	"os"
	"regexp"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"

	"github.com/assize/assize/e2e/faults"
	"github.com/assize/assize/internal/testing/testnode"
	"github.com/assize/assize/relay"
	"github.com/assize/assize/relay/protocol"
)

// BenchmarkThousandClaims has a watcher judge 1,000 claims in 50 batches, about 1,000
// transactions in 50 blocks, on a geth and a btcd. It tells the seconds from the time of the
// home block that carries the last of them, whole seconds, to the round that has all verdicts; how
// much memory the watcher has held at most; its home calls meanwhile, and while nothing
// happens; and the share of a core it takes then.
func BenchmarkThousandClaims(b *testing.B) {
	const batches, each, spendable = 50, 20, 1200
	btc := newBitcoin(b, spendable)
	for range batches {
		btc.mine(recently(), each)
	}
	btc.bury(confirmations + 3)
	w := onGeth(b, btc, terms{window: 4 * time.Hour, clock: time.Hour, checkpointWindow: 5 * time.Hour, checkpoint: 100})
	proxy, address := faults.New(b, w.url), testnode.FreeAddress(b)
	watcher := w.with("ASSIZE_RPC", proxy.URL).watch("watcher", guard, "--interval", "1s", "--listen", address)
	metric := func(name string) float64 {
		b.Helper()
		resp, err := http.Get("http://" + address + "/metrics")
		if err != nil {
			b.Fatal(err)
		}
		defer resp.Body.Close()
		text, err := io.ReadAll(resp.Body)
		if err != nil {
			b.Fatal(err)
		}
		found := regexp.MustCompile(`(?m)^` + regexp.QuoteMeta(name) + ` (\S+)$`).FindSubmatch(text)
		if found == nil {
			return 0
		}
		v, err := strconv.ParseFloat(string(found[1]), 64)
		if err != nil {
			b.Fatal(err)
		}
		return v
	}
	s := w.session(proposer)
	for round := 0; b.Loop(); round++ {
		before := proxy.Count(faults.All)
		for i := range batches {
			var claims []protocol.Claim
			for j := range each {
				claims = append(claims, btc.claim(b, spendable+1+i, j+1))
			}
			call, err := relay.At(&w.client.Params).Propose(claims, common.Hash{byte(round)}, 0, w.client.Params.MinDeposit(claims[0].Height, 100))
			if err != nil {
				b.Fatal(err)
			}
			if _, err := s.Sender.Send(b.Context(), call); err != nil {
				b.Fatal(err)
			}
		}
		want := float64((round + 1) * batches * each)
		eventually(b, "all verdicts", func() bool { return metric(`assize_claims{verdict="true"}`) == want })
		done := time.Now()
		_, blocks := eventsOf[protocol.Proposed](w)
		last, err := w.eth.HeaderByNumber(b.Context(), new(big.Int).SetUint64(blocks[len(blocks)-1]))
		if err != nil {
			b.Fatal(err)
		}
		b.ReportMetric(done.Sub(time.Unix(int64(last.Time), 0)).Seconds(), "s-to-verdicts")
		b.ReportMetric(float64(proxy.Count(faults.All)-before), "home-calls")
	}
	const idle = 30
	calls, spent, first := proxy.Count(faults.All), cpu(b, watcher.ID()), w.height()
	time.Sleep(idle * time.Second)
	b.ReportMetric(100*(cpu(b, watcher.ID())-spent).Seconds()/idle, "%core-idle")
	b.ReportMetric(float64(proxy.Count(faults.All)-calls)/float64(w.height()-first), "home-calls/idle-block")
	b.ReportMetric(memory(b, watcher.ID()), "MiB-resident")
	watcher.ends()
}

// cpu returns the time of processors that a process has used.
func cpu(t testing.TB, pid int) time.Duration {
	t.Helper()
	stat, err := os.ReadFile(fmt.Sprintf("/proc/%d/stat", pid))
	if err != nil {
		t.Fatal(err)
	}
	fields := strings.Fields(string(stat[strings.LastIndexByte(string(stat), ')')+1:]))
	var ticks int
	for _, field := range fields[11:13] {
		n, err := strconv.Atoi(field)
		if err != nil {
			t.Fatal(err)
		}
		ticks += n
	}
	return time.Duration(ticks) * time.Second / 100 // a tick is 10 ms on Linux
}

// memory returns the most MiB that a process has held resident.
func memory(t testing.TB, pid int) float64 {
	t.Helper()
	status, err := os.ReadFile(fmt.Sprintf("/proc/%d/status", pid))
	if err != nil {
		t.Fatal(err)
	}
	found := regexp.MustCompile(`VmHWM:\s+(\d+) kB`).FindSubmatch(status)
	if found == nil {
		t.Fatal("no VmHWM")
	}
	kib, err := strconv.Atoi(string(found[1]))
	if err != nil {
		t.Fatal(err)
	}
	return float64(kib) / 1024
}
