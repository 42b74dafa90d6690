// SPDX-License-Identifier: MIT

package main

import (
	"fmt"
	"slices"

	"github.com/assize/assize/relay"
	"github.com/assize/assize/relay/protocol"
)

func init() {
	sections["packedClaims"] = packedRows
	sections["batchProofs"] = proofRows
}

// packedRow is what propose takes, and what it makes of it: root, number and
// greatest height of the claims, or the name of the error it must meet with,
// with zeros for the rest.
type packedRow struct {
	Count          int      `json:"count"`
	Error          string   `json:"error"`
	GreatestHeight uint32   `json:"greatestHeight"`
	Name           string   `json:"name"`
	Packed         hexBytes `json:"packed"`
	Root           hexBytes `json:"root"`
}

// claimAt returns a made-up claim, different for each number.
func claimAt(height uint32, depth uint8, index uint32, number byte) protocol.Claim {
	block, leaf := madeUp(byte(height)), madeUp(number)
	return protocol.Claim{Height: height, BlockHash: block, Depth: depth, Index: index, Leaf: leaf}
}

// claimsOf returns n claims, ten a block.
func claimsOf(n int) []protocol.Claim {
	claims := make([]protocol.Claim, n)
	for i := range claims {
		claims[i] = claimAt(uint32(800_000-i/10), 12, uint32(i), byte(i))
	}
	return claims
}

func validPacked(name string, claims ...protocol.Claim) packedRow {
	row := packedRow{Name: name, Packed: must(protocol.PackClaims(claims)), Count: len(claims)}
	root := protocol.BatchRoot(claims)
	row.Root = root[:]
	for _, c := range claims {
		row.GreatestHeight = max(row.GreatestHeight, c.Height)
	}
	return row
}

// spoiledPacked returns a row with an error: a mutation of packed claims.
func spoiledPacked(name string, reason relay.Revert, claims []protocol.Claim, mutate func([]byte) []byte) packedRow {
	packed := mutate(must(protocol.PackClaims(claims)))
	return packedRow{Name: name, Packed: packed, Error: string(reason), Root: make([]byte, 32)}
}

// packedRows returns the section packedClaims. The errors stand in the order of
// the checks.
func packedRows() any { return slices.Concat(validPackedRows(), packedErrors()) }

func validPackedRows() []packedRow {
	one := claimAt(170, 1, 1, 1)
	rows := []packedRow{
		validPacked("one claim", one),
		validPacked("depth 0 has no index bytes", claimAt(1, 0, 0, 1)),
		validPacked("depth 8, the highest index in one byte", claimAt(1, 8, 255, 1)),
		validPacked("depth 9, an index in two bytes", claimAt(1, 9, 256, 1)),
		validPacked("depth 17, an index in three bytes", claimAt(1, 17, 1<<16, 1)),
		validPacked("depth 25, an index in four bytes", claimAt(1, 25, 1<<24, 1)),
		validPacked("the greatest depth, height and index", claimAt(1<<32-1, 32, 1<<32-1, 1)),
		validPacked("two of one block", one, claimAt(170, 1, 0, 2)),
		validPacked("the same claim twice", one, one),
		validPacked("the greatest height first", claimAt(9, 3, 1, 1), claimAt(7, 3, 1, 2), claimAt(8, 3, 1, 3)),
		validPacked("two groups of one block, another between", one, claimAt(171, 2, 0, 2), claimAt(170, 1, 0, 3)),
		validPacked("two depths of one block", one, claimAt(170, 2, 1, 1)),
	}
	for _, n := range []int{3, 4, 5, 7, 100, 1023, 1024} {
		rows = append(rows, validPacked(fmt.Sprintf("%d claims", n), claimsOf(n)...))
	}
	return rows
}

func packedErrors() []packedRow {
	one := []protocol.Claim{claimAt(170, 1, 1, 1)}
	two := append(slices.Clone(one), claimAt(171, 9, 511, 2))
	const second = 39 + 33 // where the second group begins
	set := func(at int, values ...byte) func([]byte) []byte {
		return func(p []byte) []byte { copy(p[at:], values); return p }
	}
	cut := func(n int) func([]byte) []byte { return func(p []byte) []byte { return p[:len(p)-n] } }
	return []packedRow{
		spoiledPacked("no bytes", relay.NoClaims, one, func([]byte) []byte { return nil }),
		spoiledPacked("one byte", relay.Truncated, one, func(p []byte) []byte { return p[:1] }),
		spoiledPacked("a group's first part one byte short", relay.Truncated, one, func(p []byte) []byte { return p[:38] }),
		spoiledPacked("a group's first part alone", relay.Truncated, one, func(p []byte) []byte { return p[:39] }),
		spoiledPacked("one byte over", relay.Truncated, one, func(p []byte) []byte { return append(p, 0) }),
		spoiledPacked("38 bytes over", relay.Truncated, one, func(p []byte) []byte { return append(p, make([]byte, 38)...) }),
		spoiledPacked("the second group cut", relay.Truncated, two, func(p []byte) []byte { return p[:second+20] }),
		spoiledPacked("depth 33", relay.ClaimDepthTooLarge, one, set(36, 33)),
		spoiledPacked("depth 255", relay.ClaimDepthTooLarge, one, set(36, 255)),
		spoiledPacked("depth 33 in the second group", relay.ClaimDepthTooLarge, two, set(second+36, 33)),
		spoiledPacked("count 0", relay.EmptyGroup, one, set(37, 0, 0)),
		spoiledPacked("a group of zeros over", relay.EmptyGroup, one, func(p []byte) []byte { return append(p, make([]byte, 39)...) }),
		spoiledPacked("count 1025", relay.TooManyClaims, one, set(37, 4, 1)),
		spoiledPacked("one claim more than the most", relay.TooManyClaims, claimsOf(1024),
			func(p []byte) []byte { return append(p, must(protocol.PackClaims(one))...) }),
		spoiledPacked("count 2 of one", relay.Truncated, one, set(37, 0, 2)),
		spoiledPacked("count 1 of two", relay.Truncated, append(slices.Clone(one), claimAt(170, 1, 0, 2)), set(37, 0, 1)),
		spoiledPacked("the last claim one byte short", relay.Truncated, two, cut(1)),
		spoiledPacked("index 2 at depth 1", relay.ClaimIndexOutOfRange, one, set(39, 2)),
		spoiledPacked("index 512 at depth 9", relay.ClaimIndexOutOfRange, two, set(second+39, 2, 0)),
		spoiledPacked("depth 8 read as 7, index 128", relay.ClaimIndexOutOfRange, []protocol.Claim{claimAt(1, 8, 128, 1)}, set(36, 7)),
	}
}

// proofRow is a claim, its proof, and the root the proof leads to, or the name of
// the error it must meet with.
type proofRow struct {
	BlockHash  hexBytes   `json:"blockHash"`
	ClaimHash  hexBytes   `json:"claimHash"`
	Depth      uint8      `json:"depth"`
	Directions uint64     `json:"directions"`
	Error      string     `json:"error"`
	Height     uint32     `json:"height"`
	Index      uint32     `json:"index"`
	Leaf       hexBytes   `json:"leaf"`
	Name       string     `json:"name"`
	Root       hexBytes   `json:"root"`
	Siblings   []hexBytes `json:"siblings"`
}

// proofOf returns the row of the claim at position i of n.
func proofOf(name string, n, i int, mutations ...func(*proofRow)) proofRow {
	claims := claimsOf(n)
	c := claims[i]
	proof := must(protocol.ProveInBatch(claims, i))
	root, hash := protocol.BatchRoot(claims), c.Hash()
	row := proofRow{
		BlockHash: c.BlockHash[:], ClaimHash: hash[:], Depth: c.Depth, Directions: proof.Directions,
		Height: c.Height, Index: c.Index, Leaf: c.Leaf[:], Name: name, Root: root[:], Siblings: []hexBytes{},
	}
	for _, s := range proof.Siblings {
		row.Siblings = append(row.Siblings, s[:])
	}
	for _, mutate := range mutations {
		mutate(&row)
	}
	return row
}

// proofRows returns the section batchProofs.
func proofRows() any {
	malformed := func(r *proofRow) { r.Error, r.Root = string(relay.MalformedProof), make([]byte, 32) }
	beyond := func(r *proofRow) { r.Directions |= 1 << len(r.Siblings); malformed(r) }
	return []proofRow{
		proofOf("the only claim", 1, 0),
		proofOf("the left of two", 2, 0),
		proofOf("the right of two", 2, 1),
		proofOf("the last of three, promoted once", 3, 2),
		proofOf("the last of five, promoted twice", 5, 4),
		proofOf("the fifth of seven", 7, 4),
		proofOf("the last of 1,023", 1023, 1022),
		proofOf("the first of 1,024", 1024, 0),
		proofOf("the last of 1,024", 1024, 1023),
		proofOf("eleven siblings", 1024, 5, func(r *proofRow) { r.Siblings = append(r.Siblings, make([]byte, 32)) }, malformed),
		proofOf("a direction without a sibling", 1, 0, beyond),
		proofOf("a direction behind the last sibling", 7, 3, beyond),
		proofOf("a direction behind ten siblings", 1024, 0, beyond),
		proofOf("a direction far behind", 7, 3, func(r *proofRow) { r.Directions |= 1 << 52 }, malformed),
	}
}
