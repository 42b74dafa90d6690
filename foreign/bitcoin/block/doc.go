// SPDX-License-Identifier: MIT

// Package block reads raw Bitcoin blocks: header, transaction ids, and the
// coinbase as it is hashed. It holds no more than the claims of this module
// are about, so it looks at transactions only as far as their ids need it.
//
// A body counts as in hand only if [Parse] takes it, which compares the
// Merkle root, and [Block.VerifyDepth] does too: a lying node can serve the
// inner nodes of a tree as transactions of 64 bytes, and then the root is
// right while the tree reads as less deep than it is.
package block
