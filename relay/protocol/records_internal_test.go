// SPDX-License-Identifier: MIT

package protocol

import (
	"math/big"
	"slices"
	"testing"

	"github.com/ethereum/go-ethereum/common"

	"github.com/assize/assize/btcheaders"
)

// record returns the n-th record of a checkpoint, with as much work as is said.
func record(checkpoint, n, work uint64) Extended {
	state := btcheaders.State{Height: uint32(n)}
	big.NewInt(int64(work)).FillBytes(state.Work[:])
	return Extended{Evidence{Hash: hashOf(n + 1), Record: Record{Checkpoint: checkpoint, State: state}}}
}

// TestRecordsKept: of many records the newest and the heaviest are kept, in their order.
func TestRecordsKept(t *testing.T) {
	h := newTold(t, 10, false)
	const n = 40_000
	for i := uint64(0); i < n; i++ {
		work := i % 1000
		if i%500 == 7 {
			work = 10_000 + i
		}
		if err := h.now().Apply(record(0, i, work)); err != nil {
			t.Fatal(err)
		}
	}
	kept := h.now().Evidence[0]
	if len(kept) > 2*(newestRecords+heaviestRecords) {
		t.Errorf("%d records are kept", len(kept))
	}
	if !slices.IsSortedFunc(kept, func(a, b Evidence) int { return a.Hash.Cmp(b.Hash) }) {
		t.Error("they are out of order")
	}
	has := map[common.Hash]bool{}
	for _, e := range kept {
		has[e.Hash] = true
	}
	for i := uint64(0); i < n; i++ {
		if (i%500 == 7 || i >= n-newestRecords) && !has[hashOf(i+1)] {
			t.Fatalf("record %d is dropped", i)
		}
	}
}

// TestRecordMemory: a million records, which cost their authors gas alone, leave less than
// 12 MB behind, in the events as well as in the snapshot, whether or not they can be undone.
func TestRecordMemory(t *testing.T) {
	for perBlock, many := range map[uint64]uint64{500: 200_000, 20_000: 1_000_000} {
		before := heap()
		h := newTold(t, KeptBlocks, true)
		n := uint64(0)
		for block := uint64(1); n < many; block++ {
			events := make([]Event, perBlock)
			for i := range events {
				events[i] = record(0, n, n%5000)
				n++
			}
			h.tell(block, events...)
		}
		used := heap() - before
		t.Logf("%d records, %d a block: %d kB, %d events", n, perBlock, used>>10, len(h.events))
		if used > 12<<20 || len(h.events) > 4*(newestRecords+heaviestRecords)+int(perBlock) {
			t.Errorf("%d records, %d a block: %d kB and %d events are kept", n, perBlock, used>>10, len(h.events))
		}
		h.now() // and it stands after a reorganisation
		if back := h.upTo(len(h.blocks) / 2); len(back.Evidence[0]) == 0 {
			t.Error("nothing is known after a reorganisation")
		}
	}
}

// TestRecordsOfOldCheckpoints: records from a checkpoint are dropped when another is the
// latest, for good, and no batch that is not over stands upon it.
func TestRecordsOfOldCheckpoints(t *testing.T) {
	for _, c := range []struct {
		name string
		open bool
		at   uint64 // block from which on they are dropped
	}{{"nothing is about it", false, 9}, {"a batch is", true, 19}} {
		t.Run(c.name, func(t *testing.T) {
			h := newTold(t, 5, true)
			claims := []Claim{{Height: 1}}
			for n := uint64(1); n < 30; n++ {
				var events []Event
				switch n {
				case 1:
					events = append(events, record(0, 1, 1), record(0, 2, 2))
				case 2:
					if c.open {
						events = append(events, h.proposal(0, BatchRoot(claims), claims, 50)) // its window ends at block 14
					}
				case 4:
					events = append(events, CheckpointAdopted{Checkpoint{Index: 1, Tip: [32]byte{2}}})
				case 20:
					events = append(events, record(0, 3, 3), record(1, 4, 3))
				}
				h.tell(n, events...)
				want := 2
				if n >= c.at {
					want = 0
				}
				if got := len(h.now().Evidence[0]); got != want {
					t.Fatalf("block %d: %d records, want %d", n, got, want)
				}
			}
			if len(h.now().Evidence[1]) != 1 {
				t.Error("the latest checkpoint's are dropped")
			}
		})
	}
}

// TestIdleEvents: marks on claims that are in no batch, and batches whose proposers have
// their deposits back, leave a bounded rest.
func TestIdleEvents(t *testing.T) {
	h := newTold(t, 5, true)
	claims := []Claim{{Height: 1}}
	id := h.proposal(0, BatchRoot(claims), claims, 1e6).ID
	h.tell(1, h.proposal(0, BatchRoot(claims), claims, 1e6))
	for n := uint64(2); n < 300; n++ {
		h.tell(n, TreeProven{BatchID: id, ClaimHash: hashOf(n)}, BlockProven{BatchID: id, ClaimHash: hashOf(n)}, TreeProven{BatchID: hashOf(n)})
	}
	h.tell(300, TreeProven{BatchID: id, ClaimHash: claims[0].Hash()})
	if b := h.now().Batch(id); len(b.TreeProven) != 1 || len(b.BlockProven) != 0 || len(h.events) != 3 {
		t.Errorf("%d and %d marks, %d events", len(b.TreeProven), len(b.BlockProven), len(h.events))
	}
	const many = 2*keptSettled + 100
	last := uint64(0)
	for n := uint64(301); last < many; n++ {
		var events []Event
		for range 500 {
			last++
			p := h.proposal(last, BatchRoot(claims), claims, 10*n-90)
			events = append(events, p, Settled{p.ID})
		}
		h.tell(n, events...)
	}
	for n := h.now().Block.Number + 1; n < 340; n++ {
		h.tell(n)
	}
	if got := len(h.now().Batches); got > 2*keptSettled+1 || len(h.events) > got+3 {
		t.Errorf("%d batches and %d events are kept of %d", got, len(h.events), last)
	}
	if h.now().Batch(id) == nil {
		t.Error("what is not settled is dropped")
	}
	same, err := (&told{t, h.History, h.params}).State()
	if err != nil || len(same.Batches) != len(h.now().Batches) {
		t.Errorf("%v", err)
	}
}
