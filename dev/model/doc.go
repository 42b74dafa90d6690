// SPDX-License-Identifier: MIT

// Package model is a small model of the court that can be searched to the end: each
// [World] is one case on small parameters, and [Explore] visits every state it can
// reach.
//
//	world: one batch, its claims or its candidate, small trees and chains
//	tick:  the adversary's transactions, the honest player's, the adversary's again
//	state: phase, disputes, forks, records, marks, clocks, money
//
// The honest player is challenger.Decide, on a protocol.State that is folded from the
// events of the path. The adversary owns all other accounts and may do whatever the
// court takes. The court is written here anew from the protocol, on abstract facts (a
// hash is true, of the liar's own tree, or of nothing) instead of bytes. Paths of the
// search are replayed on the contracts in this package's tests.
//
// What is small: a batch has one or two claims; the adversary opens a bounded number of
// disputes and makes a bounded number of records known outside of disputes; time moves in
// ticks. What is left out, since nothing of the game reads it: withdrawals, gas, and how
// claims are packed.
package model
