// SPDX-License-Identifier: MIT

package files

import (
	"testing"

	"github.com/assize/assize/btcheaders"
)

// wantHeights fails unless the view knows the headers of exactly the heights first to last, as headers, by height, has them.
func wantHeights(t *testing.T, v *View, headers []btcheaders.Header, first, last int) {
	t.Helper()
	for height := range len(headers) + 3 {
		h, ok := v.Header(uint32(height))
		if known := height >= first && height <= last; ok != known {
			t.Errorf("header %d known: %t, want %t", height, ok, known)
		} else if known && h != headers[height] {
			t.Errorf("header %d is %+v, want %+v", height, h, headers[height])
		}
		hash, ok := v.HeaderHash(uint32(height))
		known := height >= first && height <= last || height == checkpointHeight
		if ok != known {
			t.Errorf("hash %d known: %t, want %t", height, ok, known)
		} else if known && hash != headers[height].Hash() {
			t.Errorf("hash %d is %x", height, hash)
		}
	}
	for _, height := range []uint32{1 << 31, 1<<32 - 1} {
		if _, ok := v.HeaderHash(height); ok {
			t.Errorf("hash %d is known", height)
		}
	}
}

func TestViewOfParts(t *testing.T) {
	headers, checkpoint := madeChain(t)
	for _, tc := range []struct {
		name        string
		parts       [][]btcheaders.Header
		first, last int // heights known
	}{
		{"no file", nil, 1, 0},
		{"whole", [][]btcheaders.Header{headers}, 0, 20},
		{"up to the checkpoint", [][]btcheaders.Header{headers[:13]}, 0, 12},
		{"from the checkpoint", [][]btcheaders.Header{headers[12:]}, 12, 20},
		{"from right above the checkpoint", [][]btcheaders.Header{headers[13:]}, 13, 20},
		{"within", [][]btcheaders.Header{headers[3:18]}, 3, 17},
		{"ancestors of one, descendants of another", [][]btcheaders.Header{headers[2:13], headers[13:]}, 2, 20},
		{"descendants first", [][]btcheaders.Header{headers[13:], headers[2:13]}, 2, 20},
		{"more ancestors in the lighter one", [][]btcheaders.Header{headers[4:], headers[1:16]}, 1, 20},
		{"more ancestors in the heavier one", [][]btcheaders.Header{headers[1:], headers[4:16]}, 1, 20},
	} {
		t.Run(tc.name, func(t *testing.T) {
			v := load(t, checkpoint, writeChains(t, tc.parts...))
			wantHeights(t, v, headers, tc.first, tc.last)
			if v.Tie() {
				t.Error("parts of one chain are a tie")
			}
			tip := max(tc.last, checkpointHeight)
			if v.TipHeight() != uint32(tip) {
				t.Errorf("tip height %d, want %d", v.TipHeight(), tip)
			}
			if want := headers[tip-5].Time; v.MedianTimePast() != want { // times rise: the sixth of eleven
				t.Errorf("median time %d, want %d", v.MedianTimePast(), want)
			}
			if v.CheckpointHeight() != checkpointHeight {
				t.Errorf("checkpoint height %d", v.CheckpointHeight())
			}
		})
	}
}

func TestViewContains(t *testing.T) {
	headers, checkpoint := madeChain(t)
	v := load(t, checkpoint, writeChains(t, headers[4:]))
	other := headers[15].Hash()
	other[0] ^= 1
	for _, tc := range []struct {
		name   string
		height uint32
		hash   [32]byte
		want   bool
	}{
		{"checkpoint", checkpointHeight, checkpoint.Tip, true},
		{"above", 15, headers[15].Hash(), true},
		{"below", 5, headers[5].Hash(), true},
		{"another hash", 15, other, false},
		{"another height", 16, headers[15].Hash(), false},
		{"unknown height", 3, headers[3].Hash(), false},
		{"unknown height, zero hash", 3, [32]byte{}, false},
	} {
		t.Run(tc.name, func(t *testing.T) {
			if got := v.Contains(tc.height, tc.hash); got != tc.want {
				t.Errorf("got %t, want %t", got, tc.want)
			}
		})
	}
}

func TestViewOfForks(t *testing.T) {
	main, checkpoint := madeChain(t)
	shorter := fork(t, main, 14, 5, 1)  // to height 19
	equal := fork(t, main, 16, 4, 2)    // to height 20
	equalLow := fork(t, main, 13, 7, 3) // to height 20
	longer := fork(t, main, 13, 8, 4)   // to height 21
	fromCheckpoint := fork(t, main, checkpointHeight, 8, 5)
	type chains = [][]btcheaders.Header
	for _, tc := range []struct {
		name   string
		chains chains
		want   []btcheaders.Header
		tip    int
		tie    bool
		shown  int // which of the tied chains
	}{
		{"heavier first", chains{main, shorter}, main, 20, false, 0},
		{"heavier last", chains{shorter, main}, main, 20, false, 0},
		{"heavier by one block", chains{main, longer}, longer, 21, false, 0},
		{"tie", chains{main, equal}, main, 16, true, 0},
		{"tie, other order", chains{equal, main}, main, 16, true, 0},
		{"tie of three, lowest fork last", chains{main, equal, equalLow}, main, 13, true, 0},
		{"tie of three, lowest fork first", chains{equalLow, main, equal}, main, 13, true, 0},
		{"tie from the checkpoint on", chains{main, fromCheckpoint}, main, checkpointHeight, true, 0},
		{"tie beside a lighter chain", chains{shorter, equal, main}, main, 16, true, 1},
		{"tie, one file twice", chains{main, equal, main}, main, 16, true, 0},
		{"tie, the other file twice", chains{main, equal, equal}, main, 16, true, 0},
		{"same chain twice", chains{main, main}, main, 20, false, 0},
		{"tie below a heavier chain", chains{main, equal, longer}, longer, 21, false, 0},
		{"heavier chain before a tie", chains{longer, main, equal}, longer, 21, false, 0},
	} {
		t.Run(tc.name, func(t *testing.T) {
			v := load(t, checkpoint, writeChains(t, tc.chains...))
			if v.Tie() != tc.tie {
				t.Errorf("tie: %t, want %t", v.Tie(), tc.tie)
			}
			// above the decided tip the view tells of the tied chain that it saw first
			shown := tc.want
			if tc.tie {
				shown = tc.chains[tc.shown]
			}
			wantHeights(t, v, shown, 0, len(shown)-1)
			if tip := len(shown) - 1; v.TipHeight() != uint32(tc.tip) || v.Tip() != uint32(tip) {
				t.Errorf("tip height %d, tip %d, want %d, %d", v.TipHeight(), v.Tip(), tc.tip, tip)
			}
			if want := tc.want[tc.tip-5].Time; v.MedianTimePast() != want {
				t.Errorf("median time %d, want %d", v.MedianTimePast(), want)
			}
		})
	}
}

func TestViewFollowsWorkNotLength(t *testing.T) {
	// Two chains that part right before a retarget: one takes its two weeks and keeps the target, one takes a week and
	// halves it, so that a block of the second is worth two of the first.
	network := btcheaders.Params{Name: "easy", PowLimitBits: 0x207fffff, BIP65Height: 1}
	checkpoint := btcheaders.State{Work: [32]byte{31: 1}, Height: btcheaders.RetargetInterval - 2, Bits: 0x203fffff, EpochStart: chainStart}
	checkpoint.Time = chainStart + 600_000
	for i := range checkpoint.Times {
		checkpoint.Times[i] = checkpoint.Time
	}
	period := func(taken uint32, bits uint32, n int) []btcheaders.Header {
		h := work(btcheaders.Header{Version: 4, PrevBlock: checkpoint.Tip, Time: chainStart + taken, Bits: checkpoint.Bits})
		headers := []btcheaders.Header{h}
		for range n {
			h = work(btcheaders.Header{Version: 4, PrevBlock: h.Hash(), Time: h.Time + 1, Bits: bits})
			headers = append(headers, h)
		}
		return headers
	}
	long := period(btcheaders.TargetTimespan, 0x203fffff, 3)
	heavy := period(btcheaders.TargetTimespan/2, 0x201fffff, 2)
	v, err := Load(Config{Network: network, Checkpoint: checkpoint, Now: farAhead, HeaderFiles: writeChains(t, long, heavy)})
	if err != nil {
		t.Fatal(err)
	}
	if last := heavy[len(heavy)-1].Hash(); v.Tie() || !v.Contains(v.TipHeight(), last) {
		t.Errorf("the tip at %d is not that of the chain with more work", v.TipHeight())
	}
}
