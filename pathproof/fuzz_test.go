// SPDX-License-Identifier: MIT

package pathproof_test

import (
	"testing"

	"github.com/assize/assize/pathproof"
)

// toHash returns the first 32 bytes of b, filled up with zeros.
func toHash(b []byte) (h pathproof.Hash) {
	copy(h[:], b)
	return h
}

// Repairs that let a fuzzed witness pass the checks that no mutation finds its
// way through, bits of one number.
const (
	repairHeader    = 1 << iota // the block hash is the header's
	repairRoot                  // the header has the root that the path leads to
	repairInput                 // the coinbase begins as one
	repairLeaf                  // the leaf is the coinbase, with its branch
	repairDuplicate             // the lowest sibling equals the leaf
)

// repairTree changes a copy of witness as repair says, if it is long enough.
func repairTree(depth uint8, index uint32, leaf pathproof.Hash, witness []byte, repair uint8) (pathproof.Hash, []byte) {
	w := append([]byte(nil), witness...)
	d := 32 * int(depth)
	if depth > pathproof.MaxDepth || len(w) < 80+2*d {
		return leaf, w
	}
	if tx := w[80+2*d:]; repair&repairInput != 0 && len(tx) > 41 {
		copy(tx[4:], append([]byte{1}, make([]byte, 32)...))
		copy(tx[37:], []byte{0xff, 0xff, 0xff, 0xff})
	}
	if repair&repairLeaf != 0 {
		leaf = hashOf(w[80+2*d:])
		copy(w[80:80+d], w[80+d:])
	}
	if repair&repairDuplicate != 0 && depth > 0 {
		copy(w[80:], leaf[:])
	}
	if repair&repairRoot != 0 {
		top, _ := refFold(leaf, refBits(depth, index), w[80:80+d])
		copy(w[36:68], top[:])
	}
	return leaf, w
}

func FuzzVerifyTree(f *testing.F) {
	for _, row := range readVectors(f).TreeWitness {
		if len(row.Witness) < 2500 {
			f.Add([]byte(row.BlockHash), row.Depth, row.Index, []byte(row.Leaf), []byte(row.Witness), uint8(0))
		}
	}
	f.Fuzz(func(t *testing.T, block []byte, depth uint8, index uint32, leafBytes, witness []byte, repair uint8) {
		blockHash := toHash(block)
		leaf, w := repairTree(depth, index, toHash(leafBytes), witness, repair)
		if repair&repairHeader != 0 && len(w) >= 80 {
			blockHash = hashOf(w[:80])
		}
		err := pathproof.VerifyTree(blockHash, depth, index, leaf, w)
		checkKind(t, err, refVerifyTree(blockHash, depth, index, leaf, w))
	})
}

func FuzzVerifySpan(f *testing.F) {
	for _, row := range readVectors(f).SpanWitness {
		f.Add([]byte(row.Upper), []byte(row.Lower), row.Lo, row.Hi, row.Depth, row.Index, []byte(row.Witness), uint8(0))
	}
	f.Fuzz(func(t *testing.T, upperBytes, lowerBytes []byte, lo, hi uint32, depth uint8, index uint32, witness []byte, repair uint8) {
		upper, lower := toHash(upperBytes), toHash(lowerBytes)
		w := append([]byte(nil), witness...)
		legal := depth <= pathproof.MaxDepth && lo < hi && hi <= uint32(depth)+1
		if legal && repair&repairRoot != 0 {
			bits := refBits(depth, index)[max(lo, 1)-1 : hi-1]
			if lo == 0 && len(w) == 80+32*len(bits) {
				top, _ := refFold(lower, bits, w[80:])
				copy(w[36:68], top[:])
			} else if lo > 0 && len(w) == 32*len(bits) {
				upper, _ = refFold(lower, bits, w)
			}
		}
		if legal && repair&repairHeader != 0 && lo == 0 && len(w) >= 80 {
			upper = hashOf(w[:80])
		}
		err := pathproof.VerifySpan(upper, lower, lo, hi, depth, index, w)
		checkKind(t, err, refVerifySpan(upper, lower, lo, hi, depth, index, w))
	})
}

// BenchmarkVerifyTree verifies the claim with the deepest real tree of the
// vectors, 12 levels.
func BenchmarkVerifyTree(b *testing.B) {
	for _, row := range readVectors(b).TreeWitness {
		if row.Error != "" || row.Depth != 12 {
			continue
		}
		b.ReportAllocs()
		for b.Loop() {
			if err := row.verify(); err != nil {
				b.Fatal(err)
			}
		}
		return
	}
	b.Fatal("no valid row of depth 12")
}
