// SPDX-License-Identifier: MIT

package block_test

import (
	"errors"
	"fmt"
	"testing"

	"github.com/assize/assize/pathproof"
)

// TestSpanWitness proves every span of every path of a block with six
// transactions by what SpanWitness returns.
func TestSpanWitness(t *testing.T) {
	b := parse(t, fixture(t, "mainnet/block_2812.bin"))
	depth := b.Tree().Depth()
	for index := range uint32(len(b.TxIDs)) {
		for lo := range uint32(depth) + 1 {
			for hi := lo + 1; hi <= uint32(depth)+1; hi++ {
				t.Run(fmt.Sprintf("transaction %d, %d to %d", index, lo, hi), func(t *testing.T) {
					witness, err := b.SpanWitness(index, lo, hi)
					if err != nil {
						t.Fatal(err)
					}
					upper, _ := b.Tree().PathHash(b.Hash(), depth, index, lo)
					lower, _ := b.Tree().PathHash(b.Hash(), depth, index, hi)
					if err := pathproof.VerifySpan(upper, lower, lo, hi, depth, index, witness); err != nil {
						t.Error(err)
					}
				})
			}
		}
	}
}

func TestSpanWitnessErrors(t *testing.T) {
	b := parse(t, fixture(t, "mainnet/block_2812.bin"))
	for _, c := range []struct {
		name          string
		index, lo, hi uint32
		want          error
	}{
		{"no such transaction", uint32(len(b.TxIDs)), 0, 1, pathproof.ErrIndexOutOfRange},
		{"below the leaf", 0, 0, uint32(b.Tree().Depth()) + 2, pathproof.ErrSpanOutOfRange},
		{"no edge", 0, 1, 1, pathproof.ErrSpanOutOfRange},
	} {
		t.Run(c.name, func(t *testing.T) {
			if _, err := b.SpanWitness(c.index, c.lo, c.hi); !errors.Is(err, c.want) {
				t.Errorf("got %v, want %v", err, c.want)
			}
		})
	}
}
