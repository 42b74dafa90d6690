// SPDX-License-Identifier: MIT

// Package treasury decides what a watcher does with its own money: it brings deposits and
// rewards home from the relay, and pays out what is not needed.
//
// [Plan] is the whole of it: a pure function of a [View], without I/O and without a clock.
// [BooksOf] tells profit and loss from a snapshot.
//
// Money in the contracts defends nobody: a watcher whose deposits and rewards stay there is
// emptied by a few lies that it beats. So they come home when that is worth its gas, and at
// once when the balance is below two of the dearest deposits that an open claim may take.
// No transaction of the treasury's is wanted while a deadline waits, but in that second case.
package treasury
