// SPDX-License-Identifier: MIT

// Package challenger is what a watcher does: it holds every claim on a relay, and every
// checkpoint candidate, against its own view of the foreign chain, attacks the false
// ones and defends the true.
//
// [Decide] is the whole of its judgment: a pure function of a [View], without I/O and
// without a clock. Package watcher is the shell around it.
//
// Each claim is judged (verdict.go). What is to be done about a batch is decided in
// decide.go: court by court in the disputes that are open (bisection.go with tree.go and
// ancestry.go; forks.go with evidence.go), then by opening one (attack.go). Each [Action]
// stands with its court, and carries the call it makes, its key and its deadline.
//
// A false tree is attacked by a path or depth dispute, a false block by ancestry up
// to the batch's checkpoint and by work above it. In a fork dispute the watcher shows
// its view's chain, one record a round: from the highest record the court knows on it,
// whoever made that one, to the lowest height that wins.
//
// What it never does: bond money on a claim it cannot decide, or on what a short
// reorganisation of the foreign chain would turn into truth, or while the court has
// been shown more work than its view has; challenge what it holds true; open a second
// dispute about a batch while one of its own stands; or open anything the court would
// not let it win.
package challenger
