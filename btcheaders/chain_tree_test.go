// SPDX-License-Identifier: MIT

package btcheaders

import (
	"crypto/sha256"
	"encoding/binary"
	"testing"
)

// TestTreeFinds: what is there is found, and what is not is not, however full the table is, and however alike hashes begin.
func TestTreeFinds(t *testing.T) {
	for _, tc := range []struct {
		name string
		hash func(i uint32) Hash
	}{
		{"as good as random", func(i uint32) Hash { return sha256.Sum256(binary.BigEndian.AppendUint32(nil, i)) }},
		{"alike", func(i uint32) (h Hash) { binary.BigEndian.PutUint32(h[8:], i); return h }},
	} {
		t.Run(tc.name, func(t *testing.T) {
			const count = 1100
			var nodes tree
			for i := range uint32(count) {
				if n := nodes.push(max(i, 1)-1, node{hash: tc.hash(i), height: i}); n != i {
					t.Fatalf("node %d is number %d", i, n)
				}
				if n, ok := nodes.find(tc.hash(i + 1)); ok {
					t.Fatalf("node %d of %d is number %d", i+1, i+1, n)
				}
			}
			for i := range uint32(count) {
				if n, ok := nodes.find(tc.hash(i)); !ok || n != i {
					t.Fatalf("node %d is number %d, %t", i, n, ok)
				}
			}
		})
	}
}
