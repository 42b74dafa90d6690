// SPDX-License-Identifier: MIT

package protocol

import (
	"encoding/binary"
	"errors"
	"fmt"
	"math/big"
	"reflect"
	"runtime"
	"slices"
	"testing"

	"github.com/ethereum/go-ethereum/common"

	"github.com/assize/assize/btcheaders"
)

// told is a history that a test tells: block n has time 10 n.
type told struct {
	t *testing.T
	History
	params Params
}

func newTold(t *testing.T, keep uint64, pruned bool) *told {
	p := Params{ChainID: big.NewInt(1), Window: 90, CheckpointWindow: 90}
	h := &told{t, History{params: p, keep: keep, pruned: pruned}, p}
	h.tell(0, CheckpointAdopted{Checkpoint{Tip: [32]byte{1}}})
	return h
}

// tell adds a block with events.
func (h *told) tell(number uint64, events ...Event) {
	h.t.Helper()
	list := make([]Logged, len(events))
	for i, e := range events {
		list[i] = Logged{number, common.Hash{byte(number)}, e}
	}
	h.head = max(h.head, number)
	if err := h.Add(Block{number, hashOf(number), 10 * number}, list); err != nil {
		h.t.Fatal(err)
	}
}

func hashOf(number uint64) (h common.Hash) {
	binary.BigEndian.PutUint64(h[:], number)
	return h
}

func (h *told) now() *State {
	h.t.Helper()
	s, err := h.State()
	if err != nil {
		h.t.Fatal(err)
	}
	return s
}

// upTo returns what is told after a reorganisation up to the n-th of the blocks.
func (h *told) upTo(n int) *State {
	h.t.Helper()
	back := &told{h.t, h.History, h.params}
	back.blocks, back.events, back.folded = slices.Clone(h.blocks), slices.Clone(h.events), nil
	back.Cut(n)
	return back.now()
}

// proposal returns a batch of claims that is proposed at a home time.
func (h *told) proposal(salt uint64, root common.Hash, claims []Claim, at uint64) Proposed {
	e := Proposed{Salt: hashOf(salt), Claims: claims, Slot: Slot{Phase: PhaseProposed, Deposit: big.NewInt(5), Deadline: at + h.params.Window}}
	e.ID = BatchID(root, e.Proposer, e.Salt, h.params.Relay, h.params.ChainID)
	return e
}

// sameButOver fails unless the batches that are terminal have lost what they are to lose, and
// all the rest is as in a snapshot that has all.
func sameButOver(t *testing.T, pruned, whole *State) {
	t.Helper()
	if len(pruned.Batches) != len(whole.Batches) || pruned.Block != whole.Block || !reflect.DeepEqual(pruned.Credits, whole.Credits) {
		t.Fatalf("block %v, %d batches, want %v, %d", pruned.Block, len(pruned.Batches), whole.Block, len(whole.Batches))
	}
	for i, got := range pruned.Batches {
		want := *whole.Batches[i]
		if got.Terminal {
			if !want.terminal(whole.Block.Time) {
				t.Fatalf("batch %d is not over at block %d", i, whole.Block.Number)
			}
			want.Terminal, want.Claims, want.TreeProven, want.BlockProven = true, nil, nil, nil
			want.Disputes = slices.Clone(want.Disputes)
			for j := range want.Disputes {
				d := *want.Disputes[j]
				d.Hashes = nil
				want.Disputes[j] = &d
			}
		}
		if !reflect.DeepEqual(got, &want) {
			t.Fatalf("batch %d at block %d:\n%+v\nwant\n%+v", i, whole.Block.Number, got, &want)
		}
		if pruned.Batch(got.ID) != got {
			t.Fatalf("batch %d is not found", i)
		}
		for _, d := range got.Disputes {
			if pruned.Dispute(d.State.ID) != d {
				t.Fatalf("a dispute of batch %d is not found", i)
			}
		}
		for _, f := range got.Forks {
			if pruned.Fork(f.ID) != f {
				t.Fatalf("a fork dispute of batch %d is not found", i)
			}
		}
	}
}

// TestOver: a batch loses its claims five blocks after it was terminal, no earlier and no
// later, and a reorganisation to any block that is kept shows it as it was there.
func TestOver(t *testing.T) {
	claims := []Claim{{Height: 1}, {Height: 2}}
	const never = 40
	path := func(id byte) Opened {
		return Opened{claims[0], Bisection{ID: common.Hash{id}, ClaimHash: claims[0].Hash()}}
	}
	for _, c := range []struct {
		name   string
		events map[uint64][]Event // of the batch, whose window ends at block 10
		at     uint64
	}{
		{"its window has passed", nil, 15},
		{"settled at once", map[uint64][]Event{10: {Settled{}}}, 15},
		{"settled later", map[uint64][]Event{12: {Settled{}}}, 17},
		{"settled much later", map[uint64][]Event{30: {Settled{}}}, 15},
		{"rejected by its only dispute", map[uint64][]Event{2: {path(1)}, 4: {Closed{ID: common.Hash{1}, Loser: SideProposer}, Rejected{}}}, 9},
		{"another dispute is reclaimed later", map[uint64][]Event{
			2: {path(1), path(2)}, 4: {Closed{ID: common.Hash{1}}, Rejected{}}, 7: {Reclaimed{ID: common.Hash{2}}},
		}, 12},
		{"another dispute is never reclaimed", map[uint64][]Event{2: {path(1), path(2)}, 4: {Closed{ID: common.Hash{1}}, Rejected{}}}, never},
		{"a fork dispute is reclaimed later", map[uint64][]Event{
			2: {path(1), ForkOpened{Fork{ID: common.Hash{2}, Open: true}}}, 4: {Closed{ID: common.Hash{1}}, Rejected{}}, 7: {Reclaimed{ID: common.Hash{2}}},
		}, 12},
		{"a fork dispute is never reclaimed", map[uint64][]Event{
			2: {path(1), ForkOpened{Fork{ID: common.Hash{2}, Open: true}}}, 4: {Closed{ID: common.Hash{1}}, Rejected{}},
		}, never},
		{"a dispute outlasts the window", map[uint64][]Event{
			3: {path(1)}, 8: {Revealed{Bisection{ID: common.Hash{1}}, [][32]byte{{1}, {2}}}}, 14: {Closed{ID: common.Hash{1}, Loser: SideChallenger}},
		}, 19},
		{"a dispute stays open", map[uint64][]Event{3: {path(1)}}, never},
		{"a fork dispute stays open", map[uint64][]Event{3: {ForkOpened{Fork{ID: common.Hash{2}, Open: true}}}}, never},
		{"its proposer proves claims for ever", map[uint64][]Event{
			2: {TreeProven{ClaimHash: claims[0].Hash()}}, 13: {TreeProven{ClaimHash: claims[0].Hash()}}, 14: {BlockProven{ClaimHash: claims[1].Hash()}},
			16: {TreeProven{ClaimHash: common.Hash{1}}}, 20: {BlockProven{ClaimHash: common.Hash{1}}},
		}, 15},
	} {
		t.Run(c.name, func(t *testing.T) {
			pruned, whole := newTold(t, 5, true), newTold(t, 5, false)
			id := pruned.proposal(0, BatchRoot(claims), nil, 10).ID
			for n := uint64(1); n < never; n++ {
				for _, h := range []*told{pruned, whole} {
					var events []Event
					if n == 1 { // and one behind it that is never over
						events = append(events, h.proposal(0, BatchRoot(claims), claims, 10), h.proposal(1, BatchRoot(claims), claims, 10000))
					}
					for _, e := range c.events[n] {
						events = append(events, of(id, e))
					}
					h.tell(n, events...)
				}
				if terminal := pruned.now().Batches[0].Terminal; terminal != (n >= c.at) || pruned.now().Batches[1].Terminal || whole.now().Batches[0].Terminal {
					t.Fatalf("block %d: over is %v", n, terminal)
				}
				for back := 1; back <= len(pruned.blocks); back++ {
					sameButOver(t, pruned.upTo(back), whole.upTo(back))
				}
				sameButOver(t, pruned.now(), whole.now())
			}
			if left := len(pruned.events); c.at < never && left != 3 {
				t.Errorf("%d events are kept", left)
			}
		})
	}
}

// of returns an event about a batch.
func of(id common.Hash, event Event) Event {
	switch e := event.(type) {
	case Settled:
		e.BatchID = id
		return e
	case Rejected:
		e.BatchID = id
		return e
	case Opened:
		e.State.BatchID = id
		return e
	case Revealed:
		e.State.BatchID = id
		return e
	case ForkOpened:
		e.Fork.BatchID = id
		return e
	case Closed:
		e.BatchID = id
		return e
	case Reclaimed:
		e.BatchID = id
		return e
	case TreeProven:
		e.BatchID = id
		return e
	case BlockProven:
		e.BatchID = id
		return e
	}
	panic(fmt.Sprintf("%T", event))
}

// TestOverCandidate: a candidate that is terminal can still be adopted.
func TestOverCandidate(t *testing.T) {
	h := newTold(t, 5, true)
	state := btcheaders.State{Height: 2016}
	e := CandidateProposed{State: state, Slot: Slot{Phase: PhaseProposed, Kind: BatchCandidate, Deposit: big.NewInt(5), Deadline: 100}}
	e.ID = BatchID(CandidateHash(state), e.Proposer, e.Salt, h.params.Relay, h.params.ChainID)
	h.tell(1, e)
	for n := uint64(2); n < 20; n++ {
		h.tell(n)
	}
	for _, s := range []*State{h.now(), h.upTo(1)} {
		if b := s.Batches[0]; !b.Terminal || *b.Candidate != state || b.Root != CandidateHash(state) || b.ProposedBlock != 1 {
			t.Errorf("%+v", b)
		}
	}
}

// TestOverIsDisputed: a dispute about a batch that is terminal contradicts what was read.
func TestOverIsDisputed(t *testing.T) {
	claim := Claim{Height: 1}
	h := newTold(t, 5, true)
	e := h.proposal(0, BatchRoot([]Claim{claim}), []Claim{claim}, 10)
	h.tell(1, e)
	for n := uint64(2); n < 20; n++ {
		h.tell(n)
	}
	for _, event := range []Event{
		Opened{claim, Bisection{ID: common.Hash{1}, BatchID: e.ID, ClaimHash: claim.Hash()}},
		ForkOpened{Fork{ID: common.Hash{2}, BatchID: e.ID, Open: true}},
	} {
		if err := h.Add(Block{Number: 20, Time: 200}, []Logged{{20, common.Hash{}, event}}); !errors.Is(err, ErrBadLogs) {
			t.Errorf("%T: %v", event, err)
		}
	}
}

// TestOverFromTheStart: who reads a long history in ranges keeps no more of it than who
// was there all the time.
func TestOverFromTheStart(t *testing.T) {
	claims := []Claim{{Height: 1}}
	h := newTold(t, 5, true)
	h.head = 1000
	for n := uint64(100); n < 900; n += 100 {
		h.tell(n, h.proposal(n, BatchRoot(claims), claims, 10*n))
		for i, b := range h.now().Batches[:n/100-1] {
			if !b.Terminal {
				t.Fatalf("batch %d is kept at block %d", i, n)
			}
		}
		if len(h.blocks) != 1 {
			t.Fatalf("%d blocks are kept at block %d", len(h.blocks), n)
		}
	}
}

// TestOverMemory: two hundred batches of a thousand claims, which is 16 MB, leave less than
// a tenth of that behind.
func TestOverMemory(t *testing.T) {
	const batches, size = 200, 1000
	claims := make([]Claim, size)
	for i := range claims {
		claims[i] = Claim{Height: 7, Index: uint32(i), Depth: 10}
	}
	root := BatchRoot(claims)
	measure := func(pruned bool) int64 {
		before := heap()
		h := newTold(t, KeptBlocks, pruned)
		for n := uint64(1); n <= batches; n++ {
			h.tell(n, h.proposal(n, root, slices.Clone(claims), 10*n))
		}
		for n := uint64(batches + 1); n <= batches+KeptBlocks+10; n++ {
			h.tell(n)
		}
		used := heap() - before
		if n := len(h.now().Batches); n != batches || len(h.events) != batches+1 {
			t.Errorf("%d batches, %d events", n, len(h.events))
		}
		return used
	}
	whole, pruned := measure(false), measure(true)
	t.Logf("%d bytes a batch of %d, %d when it is over", whole/batches, size, pruned/batches)
	if whole < 14e6 || pruned > 1.4e6 {
		t.Errorf("%d bytes are kept of what takes %d", pruned, whole)
	}
}

// heap returns how many bytes are in use.
func heap() int64 {
	runtime.GC()
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return int64(m.HeapAlloc)
}
