// SPDX-License-Identifier: MIT

// Package defences takes the defences of docs/threats.md out, one at a time, and
// runs the tests that are said to show them: each must fail.
//
// What to take out stands in dev/defences/data, a file for each table of threats. An
// entry begins with the first cell of its row, and holds edits and tests:
//
//	## a second candidate that is judged by the wrong base
//	contracts/src/Relay.sol
//	- if (base != latest) revert WrongBase();
//	+
//	unit/CandidatePropose.t.sol test_RevertWhen_theBaseWasTheLatest
//
// An edit replaces the lines after `-` by those after `+`; they must occur once in
// the file, whatever stands before them on their lines. Tests are named as in
// docs/threats.md. A row of which nothing can be taken out has the reason instead:
//
//	## more work than the chain's
//	none: nothing stops it
//
// Nothing in the tree is changed: Go is given the changed files by -overlay, also
// where a test builds the program itself; Solidity is compiled in a copy.
package defences
