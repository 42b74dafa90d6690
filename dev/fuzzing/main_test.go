// SPDX-License-Identifier: MIT

package main

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// TestEveryTargetHasItsInputs: each fuzz target of the module has inputs in testdata/fuzz, and each folder there a target. Go
// passes over a folder without one.
func TestEveryTargetHasItsInputs(t *testing.T) {
	root := filepath.Join("..", "..")
	targets, err := find(root, []string{"./..."})
	if err != nil {
		t.Fatal(err)
	}
	if len(targets) < 30 {
		t.Fatalf("only %d targets", len(targets))
	}
	if err := unmatched(root, targets); err != nil {
		t.Error(err)
	}
}

// unmatched tells of targets without inputs, and of inputs without a target.
func unmatched(root string, targets []target) error {
	var wrong []error
	known := map[string]bool{}
	for _, target := range targets {
		folder := filepath.Join(target.folder, "testdata", "fuzz", target.name)
		known[folder] = true
		if entries, err := os.ReadDir(folder); err != nil || len(entries) == 0 {
			wrong = append(wrong, errors.New(target.String()+" has no inputs in testdata/fuzz"))
		} else if len(entries) > 40 {
			wrong = append(wrong, errors.New(target.String()+" has more inputs than anybody needs"))
		}
	}
	absolute, err := filepath.Abs(root)
	if err != nil {
		return err
	}
	for _, pattern := range []string{"*", "*/*", "*/*/*"} {
		folders, err := filepath.Glob(filepath.Join(absolute, pattern, "testdata", "fuzz", "*"))
		if err != nil {
			return err
		}
		for _, folder := range folders {
			if !known[folder] && !strings.Contains(folder, "node_modules") {
				wrong = append(wrong, errors.New(folder+" belongs to no target"))
			}
		}
	}
	return errors.Join(wrong...)
}

// module makes a module with the files, by name.
func module(t *testing.T, files map[string]string) string {
	t.Helper()
	root := t.TempDir()
	files["go.mod"] = "module example.org/assize/assize/m\n\ngo 1.24\n"
	for name, content := range files {
		path := filepath.Join(root, name)
		if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return root
}

const twoTargets = `package m

import "testing"

func FuzzGood(f *testing.F) { f.Add(1); f.Fuzz(func(*testing.T, int) {}) }

func FuzzBad(f *testing.F) { f.Add(1); f.Fuzz(func(t *testing.T, n int) { t.Log("hit"); t.FailNow() }) }

func TestFuzz(t *testing.T) {}
`

func TestUnmatched(t *testing.T) {
	root := module(t, map[string]string{
		"p/m_test.go": twoTargets, "p/testdata/fuzz/FuzzGood/1": "go test fuzz v1\nint(1)\n", "p/testdata/fuzz/FuzzGone/1": "go test fuzz v1\nint(1)\n",
	})
	targets, err := find(root, []string{"./..."})
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, target := range targets {
		names = append(names, target.name)
	}
	if !slices.Equal(names, []string{"FuzzGood", "FuzzBad"}) {
		t.Errorf("targets %q", names)
	}
	err = unmatched(root, targets)
	for _, words := range []string{"FuzzBad has no inputs", "FuzzGone belongs to no target"} {
		if err == nil || !strings.Contains(err.Error(), words) {
			t.Errorf("%v does not say %q", err, words)
		}
	}
	if err != nil && strings.Contains(err.Error(), "FuzzGood") {
		t.Error(err)
	}
}

// TestOneFails: a target that fails is told, and the others are run.
func TestOneFails(t *testing.T) {
	if testing.Short() {
		t.Skip("compiles the standard library for fuzzing")
	}
	root := module(t, map[string]string{"p/m_test.go": twoTargets})
	t.Chdir(root)
	t.Setenv("GOFLAGS", "-mod=mod")
	var out bytes.Buffer
	err := command(t.Context(), []string{"-time", "10x"}, &out)
	if !errors.Is(err, errFailed) || !strings.Contains(err.Error(), "FuzzBad") || strings.Contains(err.Error(), "FuzzGood") {
		t.Errorf("%v", err)
	}
	for _, words := range []string{"FuzzGood", " ok ", "FAILED", "hit", "2 targets, 1 failed", " runs, "} {
		if !strings.Contains(out.String(), words) {
			t.Errorf("the output does not say %q:\n%s", words, &out)
		}
	}
	if err := os.RemoveAll("p"); err != nil {
		t.Fatal(err)
	}
	if err := command(t.Context(), []string{"./p"}, &out); err == nil || errors.Is(err, errFailed) {
		t.Errorf("no such package: %v", err)
	}
}

// TestLateEnd: what the tool says when its time is over is told apart from a failure.
func TestLateEnd(t *testing.T) {
	const late = "fuzz: elapsed: 10s, execs: 87692 (4122/sec), new interesting: 34 (total: 101)\n--- FAIL: FuzzX (10.11s)\n    context deadline exceeded\nFAIL\nexit status 1\n"
	if !lateEnd.MatchString(late) || summary(late) != "    87692 runs,   34 new of  101 inputs" {
		t.Errorf("%q", summary(late))
	}
	for _, said := range []string{
		"--- FAIL: FuzzX (10.11s)\n    --- FAIL: FuzzX (0.00s)\n        x_test.go:1: context deadline exceeded\n    \n    Failing input written to testdata/fuzz/FuzzX/1\nFAIL\n",
		"--- FAIL: FuzzX (10.11s)\n    fuzzing process hung or terminated unexpectedly\nFAIL\n",
	} {
		if lateEnd.MatchString(said) {
			t.Errorf("passed over: %q", said)
		}
	}
	if got := summary("fuzz: elapsed: 3s, gathering baseline coverage: 65/178 completed\n"); !strings.Contains(got, "65/178") {
		t.Errorf("%q", got)
	}
	if got := summary("no go files"); got != "nothing was run" {
		t.Errorf("%q", got)
	}
}
