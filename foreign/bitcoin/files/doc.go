// SPDX-License-Identifier: MIT

// Package files is a view of a Bitcoin chain from files: headers and blocks that were fetched before, checked as if a
// liar had sent them.
//
// A header file is a run of headers, oldest first, each of which follows the one before it: 80 raw bytes each, or a line in
// hex. What stands above the checkpoint is judged by every rule of [btcheaders.State.Append]; what stands below it is linked
// to it by hashes, which decides alone. The view is the union of all files: a file may begin at any block of another. Of all
// branches the one with the most work counts. When different ones have the most, nothing above their last common block is
// decided: [View.TipHeight] is there, and [View.Tie] tells.
//
// A block file is one raw block, with or without witness data, whose transactions hash to its Merkle root and whose
// coinbase shows the depth of the tree. Anything else in a file that was named is an error that names it; a file that
// branches off below the checkpoint too, since the checkpoint is true.
package files
