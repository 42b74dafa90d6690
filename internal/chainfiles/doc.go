// Package chainfiles is a view of a Bitcoin chain from files: headers and blocks that were fetched before, checked as if a
// liar had sent them.
//
// A header file is a run of raw 80-byte headers, oldest first, that holds the checkpoint's block or begins right above it.
// What stands above the checkpoint is judged by every rule of [btcheaders.State.Append]; what stands below it is linked to
// it by hashes, which decides alone. Of several files, each a chain of its own, the one with the most work from the
// checkpoint counts. When two different chains have the most, nothing above their last common block is decided: the view
// ends there, and [View.Tie] tells.
//
// A block file is one raw block, with or without witness data, whose transactions hash to its Merkle root and whose
// coinbase shows the depth of the tree. Anything else in a file that was named is an error that names it.
package chainfiles
