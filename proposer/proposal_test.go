// SPDX-License-Identifier: MIT

package proposer

import (
	"errors"
	"testing"

	"github.com/assize/assize/challenger"
	"github.com/assize/assize/relay/protocol"
)

// times answers for headers by their heights alone.
type times struct {
	challenger.Foreign
	byHeight map[uint32]uint32
}

func (f times) HeaderTime(height uint32) (uint32, bool) {
	at, ok := f.byHeight[height]
	return at, ok
}

// Rules: P-3.3.
func TestNotBefore(t *testing.T) {
	view := &challenger.View{
		Home:    &protocol.State{Params: protocol.Params{Confirmations: 6}, Checkpoints: []protocol.Checkpoint{{Height: 100}}},
		Foreign: times{byHeight: map[uint32]uint32{106: 7000, 107: 5000, 110: 4000}},
	}
	for _, c := range []struct {
		name    string
		heights []uint32
		want    uint64
	}{
		{"the checkpoint's own block", []uint32{100}, 0},
		{"one above it", []uint32{101}, 5000},
		{"the later of two", []uint32{101, 104}, 5000},
		{"in any order", []uint32{104, 101, 90}, 5000},
	} {
		t.Run(c.name, func(t *testing.T) {
			var claims []protocol.Claim
			for _, h := range c.heights {
				claims = append(claims, protocol.Claim{Height: h})
			}
			if got := NotBefore(view, claims); got != c.want {
				t.Errorf("got %d, want %d", got, c.want)
			}
		})
	}
}

// young is a view that ends at the checkpoint.
type young struct{ challenger.Foreign }

func (young) TipHeight() uint32 { return 100 }

// TestTooHigh: the relay takes claims up to a period above the checkpoint and two
// blocks more for each ten minutes since.
func TestTooHigh(t *testing.T) {
	view := &challenger.View{
		Home: &protocol.State{
			Block: protocol.Block{Time: 7000 + 600}, Params: protocol.Params{Confirmations: 6},
			Checkpoints: []protocol.Checkpoint{{Height: 100, Time: 7000}},
		},
		Foreign: young{},
	}
	for height, want := range map[uint32]error{2118: ErrTooYoung, 2119: ErrTooHigh} {
		if err := check(view, protocol.Claim{Height: height}, nil); !errors.Is(err, want) {
			t.Errorf("height %d: %v, want %v", height, err, want)
		}
	}
}
