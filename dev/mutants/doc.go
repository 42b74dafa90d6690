// SPDX-License-Identifier: MIT

// Command mutants asks whether the tests notice faults. It changes one thing at a
// time in the Go and Solidity files it is given (a comparison, a boolean operator, an
// integer, a guard, a condition; in Solidity arithmetic and effects as well), runs the
// tests on that, and tells which changes they let pass. Run it in the root of the module:
//
//	go run ./dev/mutants [flags] [FILE|FOLDER ...]
//
// Nothing in the tree is changed: the compiler of Go is given the changed file by
// `go test -overlay`, and the contracts are tried in a copy (dev/soltree). A change
// that does not compile does not count. A mutant whose tests fail, or take more time or
// memory than they may, is killed; one that they pass is a survivor. A survivor is a
// missing test, or it changes nothing that anybody could notice: then it stands with its
// reason in dev/mutants/data. A survivor without a reason, and a reason without a survivor,
// fail the run.
//
// A mutant of Go meets the tests of its package. Those of Solidity are compiled all at
// once, each behind a switch that a run sets (schema.go; docs/adr/0021), and meet all
// tests of the contracts but the invariants and the comparison with the committed code.
//
// What is known is kept in the cache: of Go by a hash of the tests' program (which has
// all sources in it), the package's testdata, fixtures/, the limits and the mutant; of
// Solidity by a hash of the sources, of what all tests share and, if one file of tests
// has killed the mutant, of that file, else of all of them. A run that was interrupted
// goes on where it was.
package main
