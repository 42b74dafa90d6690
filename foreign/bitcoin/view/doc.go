// SPDX-License-Identifier: MIT

// Package view is a view of a Bitcoin chain from any number of nodes at once: the union of the headers that they
// show, each judged by every rule of [btcheaders.Chain]. The heaviest valid chain counts, whoever showed it: one honest
// source is enough, and a lying one cannot silence it.
//
// A [View] is brought up to date by [View.Update], and answers from memory in between, always the same. Each source is asked
// beside the others: one that hangs, lies, answers with error pages or is gone holds up none of them, and is asked again
// after a while, the longer the more often it failed.
//
// Bodies are fetched for the blocks that Update is told of, from whichever source has them. One is taken only if its
// transactions hash to the header's Merkle root and its coinbase shows the depth of the tree. Sources that do not have a
// body leave the view without it: nothing follows from that.
package view
