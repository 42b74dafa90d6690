// SPDX-License-Identifier: MIT

package defences

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// blind is a tester whose tests notice only changes that hold a word.
type blind struct{ word string }

func (b blind) verdicts(_ context.Context, changed map[string][]byte, r Reference) (map[string]verdict, error) {
	out := map[string]verdict{}
	for _, name := range r.Names {
		out[name] = passed
		for _, text := range changed {
			if strings.Contains(string(text), b.word) {
				out[name] = failed
			}
		}
	}
	return out, nil
}

func TestRun(t *testing.T) {
	root := t.TempDir()
	for _, name := range []string{"a.go", "a.sol"} {
		if err := os.WriteFile(filepath.Join(root, name), []byte("one\ntwo\n"), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	entries, err := Parse("x.txt", `
## seen by both
a.go
- one
+ ONE
- two
+ TWO
a_test.go TestA TestB

## seen by none
a.sol
- two
+ three
unit/A.t.sol test_a

## has none
none: nothing stops it
`)
	if err != nil {
		t.Fatal(err)
	}
	rn := &Runner{root: root, gos: blind{"ONE\nTWO"}, solidity: blind{"ONE"}}
	var results []Result
	if err := rn.Run(context.Background(), entries, func(r Result) { results = append(results, r) }); err != nil {
		t.Fatal(err)
	}
	text, unnoticed := Summary(entries, results)
	const want = "NOT NOTICED (passed): x.txt:10, seen by none: unit/A.t.sol test_a\n2 defences taken out (1 rows have none), 2 tests failed as they must, 1 did not\n"
	if text != want || unnoticed != 1 {
		t.Errorf("got %q, %d", text, unnoticed)
	}
	report := Report(context.Background(), entries, results)
	for _, line := range []string{"| seen by both | x.txt:2 | `a_test.go TestA`, `a_test.go TestB` |\n", "| seen by none | x.txt:10 |  |\n"} {
		if !strings.Contains(report, line) {
			t.Errorf("no %q in %q", line, report)
		}
	}
}

// TestRunRefuses: an edit that fits nothing ends the run, before any test.
func TestRunRefuses(t *testing.T) {
	root := t.TempDir()
	if err := os.WriteFile(filepath.Join(root, "a_test.go"), []byte("one\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	for name, e := range map[string]Edit{
		"no such line":      {"a.go", []string{"two"}, nil},
		"no such file":      {"b.go", []string{"one"}, nil},
		"a test":            {"a_test.go", []string{"one"}, nil},
		"outside the tree":  {"../a.go", []string{"one"}, nil},
		"not the only name": {"./a.go", []string{"one"}, nil},
	} {
		t.Run(name, func(t *testing.T) {
			if err := os.WriteFile(filepath.Join(root, "a.go"), []byte("one\n"), 0o600); err != nil {
				t.Fatal(err)
			}
			rn := &Runner{root: root, gos: blind{}, solidity: blind{}}
			err := rn.Run(context.Background(), []Entry{{Row: "r", Where: "x:1", Edits: []Edit{e}, Tests: []Reference{{"a_test.go", []string{"TestA"}}}}}, func(Result) { t.Error("a test was run") })
			if !errors.Is(err, ErrFormat) && !errors.Is(err, os.ErrNotExist) {
				t.Errorf("got %v", err)
			}
		})
	}
}
