// SPDX-License-Identifier: MIT

// Assize-demo plays the court from beginning to end: an honest claim that
// nobody challenges, lies that the watcher strikes down by itself, and honest
// claims that a griefer attacks in vain. First transactions are in dispute
// (lies.go, griefer.go), then blocks, checkpoints and what lies below them
// (forks.go, checkpoints.go, ancestry.go), on a chain that grows while home time
// passes (living.go).
//
// All that matters is real: the contracts on an embedded home chain, the
// relay's client, the watcher, and its view from header and block files. What
// is played are the parties: each scenario is a claim, a few players and what
// must come of it (scenario.go). A match lets the players move in turn until
// nobody moves, then moves home time on to the next clock or deadline
// (match.go), and at its end checks the phase, what verify answered, each
// party's money to the wei and the relay's books (books.go).
//
// Nothing sleeps, nothing is fetched, and nothing is random: a run is the same
// each time, gas included.
package main
