// SPDX-License-Identifier: MIT

package e2e

import (
	"strings"
	"testing"
	"time"

	"github.com/assize/assize/e2e/anvil"
)

// TestUnfitHomeChain: on chains without the instructions of the contracts deploy says so before it pays, in what a node's words
// ever are; a chain that has them is not accused.
func TestUnfitHomeChain(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		fork  string
		lacks []string
	}{{"london", []string{"PUSH0", "MCOPY"}}, {"shanghai", []string{"MCOPY"}}, {"cancun", nil}} {
		node := anvil.StartOf(t, c.fork, time.Now())
		r := run(t, map[string]string{"ASSIZE_RPC": node.URL}, "deploy", "--check", "--test-times", "--headers", "../fixtures/mainnet/headers_0_to_2200.bin", "--checkpoint-height", "100")
		if len(c.lacks) == 0 {
			r.succeeds(t)
			continue
		}
		for _, lacks := range c.lacks {
			if r.status != 1 || !strings.Contains(r.errOut, "nothing was sent") || !strings.Contains(r.out, "the home chain has the instruction "+lacks) {
				t.Errorf("%s: status %d, %s\n%s", c.fork, r.status, r.errOut, r.out)
			}
		}
		if n := strings.Count(r.out, "\n"); n != len(c.lacks) {
			t.Errorf("%s: %d lines:\n%s", c.fork, n, r.out)
		}
	}
}
