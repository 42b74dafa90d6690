// SPDX-License-Identifier: MIT

package files

import (
	"slices"
	"testing"

	"github.com/assize/assize/btcheaders"
)

// TestViewOfFilesThatFollowEachOther cuts a chain and a branch into files, none of which needs to hold the checkpoint, and
// gives them in every order.
func TestViewOfFilesThatFollowEachOther(t *testing.T) {
	main, checkpoint := madeChain(t)
	branch := fork(t, main, 15, 8, 1) // to height 23
	parts := writeChains(t, main[1:6], main[4:10], main[10:13], main[13:16], main[16:], branch[16:])
	orders := 0
	permute(parts, func(files []string) {
		orders++
		v := load(t, checkpoint, files)
		wantHeights(t, v, branch, 1, 23)
		if v.Tie() || v.TipHeight() != 23 || v.Tip() != 23 {
			t.Fatalf("tip %d of %d", v.TipHeight(), v.Tip())
		}
	})
	if orders != 720 {
		t.Errorf("%d orders", orders)
	}
}

// permute calls f with every order of list.
func permute(list []string, f func([]string)) {
	var place func(int)
	place = func(i int) {
		if i == len(list) {
			f(slices.Clone(list))
		}
		for j := i; j < len(list); j++ {
			list[i], list[j] = list[j], list[i]
			place(i + 1)
			list[i], list[j] = list[j], list[i]
		}
	}
	place(0)
}

// TestLoadNamesTheFileThatIsWrong gives good files beside one that is not.
func TestLoadNamesTheFileThatIsWrong(t *testing.T) {
	main, checkpoint := madeChain(t)
	stale := fork(t, main, 8, 6, 1) // parts below the checkpoint
	bad := slices.Clone(main)
	bad[4].Nonce++
	other := checkpoint
	other.Times[4]++ // of the block at height 4
	for _, tc := range []struct {
		name       string
		checkpoint btcheaders.State
		files      [][]btcheaders.Header
		wrong      int
		kind       error
		words      []string
	}{
		{"a branch from below", checkpoint, [][]btcheaders.Header{main, stale}, 1, ErrNoCheckpoint, nil},
		{"a branch from below alone, before its trunk", checkpoint, [][]btcheaders.Header{stale[9:], main}, 0, ErrNoCheckpoint, nil},
		{"one that ends on such a branch", checkpoint, [][]btcheaders.Header{main, stale[:11]}, 1, ErrNoCheckpoint, []string{"11 headers"}},
		{"a gap above", checkpoint, [][]btcheaders.Header{main[:14], main[15:]}, 1, ErrNoCheckpoint, nil},
		{"a gap below", checkpoint, [][]btcheaders.Header{main[:6], main[8:]}, 0, ErrNoCheckpoint, nil},
		{"a link below in one of two", checkpoint, [][]btcheaders.Header{main, bad}, 1, btcheaders.ErrBadLink, []string{"header 5", "height 5"}},
		{"a link below in one that ends below", checkpoint, [][]btcheaders.Header{main, bad[2:8]}, 1, btcheaders.ErrBadLink, []string{"header 3", "height 5"}},
		{"a contradiction in the upper of two", other, [][]btcheaders.Header{main[:3], main[3:]}, 1, ErrContradiction, []string{"height 4"}},
		{"a contradiction in the lower of two", other, [][]btcheaders.Header{main[8:], main[3:8]}, 1, ErrContradiction, []string{"height 4"}},
		{"a rule in one that follows", checkpoint, [][]btcheaders.Header{breakTime(main, 16)[14:], main[:14]}, 0, btcheaders.ErrTimeTooOld, []string{"header 2", "height 16"}},
	} {
		t.Run(tc.name, func(t *testing.T) {
			paths := writeChains(t, tc.files...)
			_, err := Load(Config{Network: btcheaders.RegTest(), Checkpoint: tc.checkpoint, Now: farAhead, HeaderFiles: paths})
			wantError(t, err, tc.kind, append(tc.words, paths[tc.wrong])...)
		})
	}
}

// breakTime returns headers up to height, the last one as early as the first.
func breakTime(headers []btcheaders.Header, height int) []btcheaders.Header {
	broken := slices.Clone(headers[:height+1])
	broken[height].Time = headers[0].Time
	broken[height] = work(broken[height])
	return broken
}

func TestViewTellsStates(t *testing.T) {
	main, checkpoint := madeChain(t)
	for _, tc := range []struct {
		name   string
		first  int // header of the file
		lowest int // height whose state is told
	}{
		{"from the first block", 0, 10},
		{"the period's start is the checkpoint's to tell", 1, 11},
		{"eleven headers at the checkpoint alone", 2, 12},
		{"from the checkpoint's block", 12, 12},
		{"from right above it", 13, 12},
	} {
		t.Run(tc.name, func(t *testing.T) {
			v := load(t, checkpoint, writeChains(t, main[tc.first:]))
			if s, ok := v.State(checkpointHeight); !ok || s != checkpoint {
				t.Errorf("at the checkpoint: %+v", s)
			}
			for height := range uint32(23) {
				s, ok := v.State(height)
				if told := int(height) >= tc.lowest && height <= 20; ok != told {
					t.Errorf("state at %d told: %t", height, ok)
				} else if !told {
					continue
				}
				want, err := btcheaders.FromHeaders(main[:height+1], 0, btcheaders.Origin{}, btcheaders.RegTest())
				if err != nil || s != want {
					t.Errorf("state at %d: %+v, want %+v, %v", height, s, want, err)
				}
			}
		})
	}
}

func TestViewGivesHeaders(t *testing.T) {
	main, checkpoint := madeChain(t)
	for _, tc := range []struct {
		name     string
		first    int // header of the file
		from, to uint32
		ok       bool
	}{
		{"across the checkpoint", 3, 3, 20, true},
		{"one", 3, 14, 14, true},
		{"below what is there", 3, 2, 20, false},
		{"above what is there", 3, 3, 21, false},
		{"far above", 3, 3, 1<<32 - 1, false},
		{"none", 3, 15, 14, false},
		{"the checkpoint's, not there", 13, 12, 14, false},
		{"above the checkpoint's, not there", 13, 13, 14, true},
	} {
		t.Run(tc.name, func(t *testing.T) {
			v := load(t, checkpoint, writeChains(t, main[tc.first:]))
			got, ok := v.Headers(tc.from, tc.to)
			if ok != tc.ok || ok && !slices.Equal(got, main[tc.from:tc.to+1]) {
				t.Errorf("%t, %d headers", ok, len(got))
			}
		})
	}
}
