// SPDX-License-Identifier: MIT

package btcheaders

import (
	"math"
	"testing"
)

func TestMaxHeight(t *testing.T) {
	const at = 1_300_000_000
	for _, tc := range []struct {
		name string
		now  uint64
		want uint64
	}{
		{"at the checkpoint's time", at, 100 + 2016},
		{"a clock behind", at - 1, 100 + 2016},
		{"a clock at zero", 0, 100 + 2016},
		{"299 s later", at + 299, 100 + 2016},
		{"300 s later", at + 300, 100 + 2016 + 1},
		{"one spacing later", at + 600, 100 + 2016 + 2},
		{"two weeks later", at + 1209600, 100 + 2016 + 4032},
		{"the end of time", math.MaxUint64, 100 + 2016 + (math.MaxUint64-at)/300},
	} {
		t.Run(tc.name, func(t *testing.T) {
			if got := MaxHeight(100, at, tc.now); got != tc.want {
				t.Errorf("got %d, want %d", got, tc.want)
			}
		})
	}
	if got, want := MaxHeight(math.MaxUint32, at, at), uint64(math.MaxUint32)+2016; got != want {
		t.Errorf("from the greatest height: got %d, want %d", got, want)
	}
}
