// SPDX-License-Identifier: MIT

package btcheaders

import (
	"runtime"
	"sync"
	"testing"
)

const million = 1_000_000

// manyHeaders is a regtest chain of a million headers, mined once.
var manyHeaders = sync.OnceValue(func() []Header {
	headers := make([]Header, million)
	h := Header{Version: 4, Time: easyTime, Bits: 0x207fffff}
	for i := range headers {
		for h.Nonce = 0; h.Hash()[31] > 0x7e; h.Nonce++ {
		}
		headers[i] = h
		h.PrevBlock, h.Time = h.Hash(), h.Time+1
	}
	return headers
})

func chainOfMany(b *testing.B, upTo int) *Chain {
	b.Helper()
	c, err := NewChainFrom(manyHeaders()[0], 0, Origin{}, RegTest())
	if err == nil {
		_, err = c.AddRun(manyHeaders()[1:upTo], 1<<32-1)
	}
	if err != nil {
		b.Fatal(err)
	}
	return c
}

// BenchmarkChainAddRun adds a million headers at a time, hashes and judgment included.
func BenchmarkChainAddRun(b *testing.B) {
	manyHeaders()
	for b.Loop() {
		chainOfMany(b, million)
	}
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/million, "ns/header")
}

// BenchmarkChainMemory measures what a header costs to keep, the table that finds it included, where that table has just
// grown and is emptiest, and at a million.
func BenchmarkChainMemory(b *testing.B) {
	for name, count := range map[string]int{"million": million, "worst": 3<<18 + 1} {
		b.Run(name, func(b *testing.B) {
			manyHeaders()
			var before, after runtime.MemStats
			for b.Loop() {
				runtime.GC()
				runtime.ReadMemStats(&before)
				c := chainOfMany(b, count)
				runtime.GC()
				runtime.ReadMemStats(&after)
				runtime.KeepAlive(c)
			}
			b.ReportMetric(float64(after.HeapAlloc-before.HeapAlloc)/float64(count), "B/header")
		})
	}
}

// BenchmarkParseChain loads a million headers that were checked before.
func BenchmarkParseChain(b *testing.B) {
	saved := chainOfMany(b, million).AppendFile(nil)
	for b.Loop() {
		if _, err := ParseChain(saved, RegTest(), 1<<32-1); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(float64(len(saved))/million, "B/header")
}

// BenchmarkAppendFile saves a million headers.
func BenchmarkAppendFile(b *testing.B) {
	c := chainOfMany(b, million)
	for b.Loop() {
		c.AppendFile(nil)
	}
}

// BenchmarkChainState tells the state at heights all over a million headers, which climbs down from the tip.
func BenchmarkChainState(b *testing.B) {
	c := chainOfMany(b, million)
	height := uint32(0)
	for b.Loop() {
		height = (height + 617_763) % million
		if _, ok := c.State(max(height, 10)); !ok {
			b.Fatal("no state")
		}
	}
}
