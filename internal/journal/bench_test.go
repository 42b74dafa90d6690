// SPDX-License-Identifier: MIT

package journal

import (
	"fmt"
	"math/big"
	"os"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/rs/zerolog"

	"github.com/assize/assize/relay/protocol"
	"github.com/assize/assize/watcher"
)

// busy returns a round of so many batches of twenty claims each.
func busy(b *testing.B, batches int) watcher.Round {
	b.Helper()
	w := newWorld(b)
	home := w.emptyHome(b)
	home.Block = protocol.Block{Number: 100, Time: homeStart}
	for i := range batches {
		e := protocol.Proposed{
			Salt: common.BigToHash(big.NewInt(int64(i))), Proposer: common.Address{0xaa},
			Slot: protocol.Slot{Phase: protocol.PhaseProposed, Deposit: big.NewInt(5e17), Deadline: homeStart + window, ClaimCount: 20},
		}
		for n := range uint32(20) {
			e.Claims = append(e.Claims, w.claim(n%5))
		}
		e.ID = protocol.BatchID(protocol.BatchRoot(e.Claims), e.Proposer, e.Salt, params.Relay, params.ChainID)
		apply(b, home, e)
	}
	return round(home, w.view(b, w.block))
}

// BenchmarkRounds: 1,000 claims in 50 batches, at first and with no news; and opening a record of as much.
func BenchmarkRounds(b *testing.B) {
	r := busy(b, 50)
	path := recordPath(b)
	b.Run("first", func(b *testing.B) {
		for i := range b.N {
			path = fmt.Sprintf("%s%d", path, i)
			record := openRecord(b, path)
			record.Observe(r)
		}
		info, err := os.Stat(path)
		if err != nil {
			b.Fatal(err)
		}
		b.ReportMetric(float64(info.Size()), "bytes")
	})
	b.Run("idle", func(b *testing.B) {
		record := openRecord(b, path)
		record.Observe(r)
		b.ReportAllocs()
		b.ResetTimer()
		for range b.N {
			record.Observe(r)
		}
	})
	b.Run("open", func(b *testing.B) {
		for range b.N {
			if _, err := Open(path, zerolog.Nop()); err != nil {
				b.Fatal(err)
			}
		}
	})
	b.Run("find", func(b *testing.B) {
		id := r.Cases[7].Batch.ID.Hex()
		for range b.N {
			if _, err := Find(path, id); err != nil {
				b.Fatal(err)
			}
		}
	})
}
