// SPDX-License-Identifier: MIT

// Package pathproof holds the rules about one block's transaction tree that
// the judge contract for Bitcoin holds too: paths from a block hash down to a
// transaction id, the depth of a tree, and the bisection over such a path.
//
// # Rules
//
// A path has the hashes h₀ = block hash, h₁ = Merkle root, … hₙ = leaf, with
// n = depth + 1. Position p ≥ 1 lies p-1 levels below the root; which child
// the path takes at each level is a bit of the leaf's index, the highest of
// its depth bits first.
//
//   - A header or inner node is the preimage of its hash: 80 bytes, or the 64
//     bytes of two child hashes, under double SHA-256.
//   - A right child that equals its left sibling is refused: it is the copy
//     with which Bitcoin fills an odd level, or a forgery of one
//     (CVE-2012-2459).
//   - A tree is as deep as its first leaf, and that leaf is a coinbase
//     ([VerifyTree]). This closes the trick with 64-byte transactions
//     (CVE-2017-12842) from both sides.
//
// # Limits
//
// Depths are at most [MaxDepth]; a coinbase is at most [MaxCoinbase] bytes
// without its witness data.
//
// # Errors
//
// Every error is or wraps an [ErrorKind]. The kinds that both languages know
// carry the names of the contract's custom errors, and the checks stand in
// the contract's order: fixtures/vectors.json holds both to it.
//
// The package does no I/O and keeps no state. All hashes are in internal
// byte order, that is as hashed, not as displayed.
package pathproof
