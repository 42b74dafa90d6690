// Command mutants asks whether the tests notice faults. It changes one thing at a
// time in the Go files it is given (a comparison, a boolean operator, an integer, a
// guard, a condition), runs the tests of the package on that, and tells which changes
// they let pass. Run it in the root of the module:
//
//	go run ./internal/mutants [flags] [FILE|FOLDER ...]
//
// Nothing in the tree is changed: the compiler is given the changed file by
// `go test -overlay`. A change that does not compile does not count. A mutant whose
// tests fail, or take more time or memory than they may, is killed; one that they
// pass is a survivor. A survivor is a missing test, or it changes nothing that
// anybody could notice: then it stands with its reason in docs/mutants. A survivor
// without a reason, and a reason without a survivor, fail the run.
//
// What is known is kept in the cache, by a hash of the tests' program (which has
// all sources in it), the package's testdata, fixtures/, the limits and the mutant: a
// run that was interrupted goes on where it was.
package main
