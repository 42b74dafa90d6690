// SPDX-License-Identifier: MIT

package pathproof_test

import (
	"fmt"
	"log"

	"github.com/assize/assize/pathproof"
)

// leaves returns made transaction ids.
func leaves(n int) []pathproof.Hash {
	ids := make([]pathproof.Hash, n)
	for i := range ids {
		ids[i] = pathproof.DoubleSHA256(fmt.Appendf(nil, "transaction %d", i))
	}
	return ids
}

// headerOf returns a header that is empty but for the tree's root, and its hash.
func headerOf(tree *pathproof.Tree) (header [pathproof.HeaderSize]byte, hash pathproof.Hash) {
	root := tree.Root()
	copy(header[36:], root[:])
	return header, pathproof.DoubleSHA256(header[:])
}

// A span of a path is proven by the siblings along it, and by the header if it begins at the block.
func ExampleVerifySpan() {
	tree, err := pathproof.NewTree(leaves(5))
	if err != nil {
		log.Fatal(err)
	}
	header, block := headerOf(tree)
	const index = 3
	last := uint32(tree.Depth()) + 1
	leaf, _ := tree.PathHash(block, tree.Depth(), index, last)

	witness, err := tree.SpanWitness(header, index, 0, last)
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println("depth", tree.Depth(), "witness of", len(witness), "bytes")
	fmt.Println(pathproof.VerifySpan(block, leaf, 0, last, tree.Depth(), index, witness))
	fmt.Println(pathproof.VerifySpan(block, pathproof.Hash{1}, 0, last, tree.Depth(), index, witness))
	// Output:
	// depth 3 witness of 176 bytes
	// <nil>
	// branch leads to 4a2269e447d42469818207fe3f2465ab7fb6768698acb27f8acd5967a47df525, want 393690622f61af2cbfa054493cdd2ee5b313c09012b7bbdea9b639d78e6f7fac: BranchMismatch
}

// A false leaf is bisected until one edge is left, which nobody can prove.
func ExampleBisection() {
	tree, err := pathproof.NewTree(leaves(1 << 12))
	if err != nil {
		log.Fatal(err)
	}
	_, block := headerOf(tree)
	const index, arity = 77, 4
	truth := func(position uint32) (pathproof.Hash, bool) {
		return tree.PathHash(block, tree.Depth(), index, position)
	}
	// the proposer claims another leaf, and whatever leads to it
	lie := func(position uint32) (pathproof.Hash, bool) {
		if h, ok := truth(position); ok && position < 9 {
			return h, true
		}
		return pathproof.DoubleSHA256(fmt.Appendf(nil, "lie %d", position)), true
	}
	last := uint32(tree.Depth()) + 1
	leaf, _ := lie(last)
	dispute := pathproof.Bisection{Lo: 0, Hi: last, Upper: block, Lower: leaf}
	for dispute.Hi-dispute.Lo > 1 {
		hashes, err := dispute.HonestReveal(arity, lie)
		if err != nil {
			log.Fatal(err)
		}
		if dispute, err = dispute.Reveal(arity, hashes); err != nil {
			log.Fatal(err)
		}
		segment, ok := dispute.HonestSelect(truth)
		if !ok {
			log.Fatal("no segment begins true and ends false")
		}
		if dispute, err = dispute.Select(segment); err != nil {
			log.Fatal(err)
		}
		fmt.Printf("segment %d: positions %d to %d\n", segment, dispute.Lo, dispute.Hi)
	}
	// Output:
	// segment 2: positions 6 to 9
	// segment 2: positions 8 to 9
}
