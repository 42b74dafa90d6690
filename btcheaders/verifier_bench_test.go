// SPDX-License-Identifier: MIT

package btcheaders

import (
	"bytes"
	"crypto/sha256"
	"math"
	"os"
	"path/filepath"
	"runtime"
	"testing"
	"time"

	"github.com/btcsuite/btcd/blockchain"
	"github.com/btcsuite/btcd/chaincfg/v2"
	"github.com/btcsuite/btcd/database"
	_ "github.com/btcsuite/btcd/database/ffldb"
	"github.com/btcsuite/btcd/wire/v2"
)

// rawFixture reads the bytes of a file of mainnet headers.
func rawFixture(t testing.TB, name string) []byte {
	t.Helper()
	raw, err := os.ReadFile(filepath.Join("..", "fixtures", "mainnet", name))
	if err != nil {
		t.Fatal(err)
	}
	return raw
}

// BenchmarkHeader measures, over the same headers of mainnet from one goroutine, a header's double SHA-256 alone, its whole
// check, and btcd's. They take turns, and the quickest turn of each counts: the machine may have done something else in the others.
// btcd gets its headers parsed; the whole check begins with 80 bytes.
func BenchmarkHeader(b *testing.B) {
	raw := rawFixture(b, "headers_0_to_2200.bin")
	headers, err := ParseHeaders(raw)
	if err != nil {
		b.Fatal(err)
	}
	start, err := FromHeaders(headers[:MedianTimeSpan], 0, Origin{}, MainNet())
	if err != nil {
		b.Fatal(err)
	}
	raw = raw[MedianTimeSpan*HeaderLength:]
	now := headers[len(headers)-1].Time

	var hashing, checking, appending, theirs, theirSanity least
	for b.Loop() {
		hashing.time(func() {
			var last Hash
			for i := 0; i < len(raw); i += HeaderLength {
				once := sha256.Sum256(raw[i : i+HeaderLength])
				last = sha256.Sum256(once[:])
			}
			runtime.KeepAlive(last)
		})
		checking.time(func() {
			v := NewVerifier(start, MainNet())
			for i := 0; i < len(raw); i += HeaderLength {
				if err := v.Append(raw[i:i+HeaderLength], now); err != nil {
					b.Fatal(err)
				}
			}
		})
		appending.time(func() {
			s := start
			for _, h := range headers[MedianTimeSpan:] {
				if s, err = s.Append(h, MainNet(), now); err != nil {
					b.Fatal(err)
				}
			}
		})
		timeBtcd(b, headers, &theirs, &theirSanity)
	}
	perHeader := func(d least) float64 { return float64(d) / float64(len(raw)/HeaderLength) }
	b.ReportMetric(0, "ns/op")
	b.ReportMetric(perHeader(hashing), "ns/hash")
	b.ReportMetric(perHeader(checking), "ns/check")
	b.ReportMetric(perHeader(appending), "ns/State.Append")
	b.ReportMetric(perHeader(theirs), "ns/btcd-ProcessBlockHeader")
	b.ReportMetric(perHeader(theirSanity), "ns/btcd-sanity")
	b.ReportMetric(perHeader(checking)/perHeader(hashing), "check/hash")
	b.ReportMetric(perHeader(theirs)/perHeader(checking), "btcd/check")
}

// least is the shortest of some times, in nanoseconds.
type least int64

func (l *least) time(f func()) {
	start := time.Now()
	f()
	if took := least(time.Since(start)); *l == 0 || took < *l {
		*l = took
	}
}

// timeBtcd measures btcd's whole judgment of all but the first eleven of mainnet's headers, and those of its checks that
// need no chain.
func timeBtcd(b *testing.B, headers []Header, process, sanity *least) {
	b.Helper()
	parsed := make([]wire.BlockHeader, len(headers))
	for i, h := range headers {
		if err := parsed[i].Deserialize(bytes.NewReader(h.AppendBytes(nil))); err != nil {
			b.Fatal(err)
		}
	}
	db, err := database.Create("ffldb", filepath.Join(b.TempDir(), "db"), wire.MainNet)
	if err != nil {
		b.Fatal(err)
	}
	params := chaincfg.MainNetParams
	chain, err := blockchain.New(&blockchain.Config{DB: db, ChainParams: &params, TimeSource: btcdClock(math.MaxUint32)})
	if err != nil {
		b.Fatal(err)
	}
	add := func(headers []wire.BlockHeader) {
		for i := range headers {
			if _, err := chain.ProcessBlockHeader(&headers[i], blockchain.BFNone, true); err != nil {
				b.Fatal(err)
			}
		}
	}
	add(parsed[1:MedianTimeSpan])
	process.time(func() { add(parsed[MedianTimeSpan:]) })
	sanity.time(func() {
		for i := range parsed[MedianTimeSpan:] {
			if err := blockchain.CheckBlockHeaderSanity(&parsed[MedianTimeSpan+i], params.PowLimit, btcdClock(math.MaxUint32), blockchain.BFNone); err != nil {
				b.Fatal(err)
			}
		}
	})
	if err := db.Close(); err != nil {
		b.Fatal(err)
	}
}

// BenchmarkMillionHeaders checks a file of a million headers, on one core and on all.
func BenchmarkMillionHeaders(b *testing.B) {
	var raw []byte
	for _, h := range manyHeaders() {
		raw = h.AppendBytes(raw)
	}
	for _, cores := range []struct {
		name    string
		workers int
	}{{"one core", 1}, {"all cores", runtime.GOMAXPROCS(0)}} {
		b.Run(cores.name, func(b *testing.B) {
			for b.Loop() {
				v := NewVerifierFrom(0, Origin{}, RegTest())
				if n, err := v.AppendRun(raw, math.MaxUint32, cores.workers, nil); n != million || err != nil {
					b.Fatal(n, err)
				}
			}
			b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/million, "ns/header")
		})
	}
}
