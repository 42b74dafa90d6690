// SPDX-License-Identifier: MIT

package defences

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"sync"

	"github.com/assize/assize/dev/soltree"
)

// solidityTests runs forge's tests on a copy of the contracts, which is made at first need.
type solidityTests struct {
	open  func(context.Context) (*soltree.Tree, error)
	once  sync.Once
	tree  *soltree.Tree
	fault error
	sound map[string]bool // tests that pass with nothing changed
}

// NewRunner returns a runner for the repository at root; what forge compiles is kept in a folder.
func NewRunner(root, folder string) (*Runner, error) {
	root, err := filepath.Abs(root)
	if err != nil {
		return nil, err
	}
	if _, err := os.Stat(filepath.Join(root, "go.mod")); err != nil {
		return nil, fmt.Errorf("not the root of the repository: %w", err)
	}
	return &Runner{
		root: root,
		gos:  &goTests{root: root, sound: map[string]bool{}},
		solidity: &solidityTests{
			open:  func(ctx context.Context) (*soltree.Tree, error) { return soltree.Open(ctx, root, folder, nil) },
			sound: map[string]bool{},
		},
	}, nil
}

// settings keep a fuzzed or invariant test that notices quick, and one that does not bounded.
var settings = []string{"FOUNDRY_FUZZ_RUNS=256", "FOUNDRY_INVARIANT_RUNS=50"}

// verdicts runs the tests of a reference, by their names.
//
// Expected errors: those of soltree.
func (s *solidityTests) verdicts(ctx context.Context, changed map[string][]byte, r Reference) (map[string]verdict, error) {
	s.once.Do(func() { s.tree, s.fault = s.open(ctx) })
	if s.fault != nil {
		return nil, s.fault
	}
	file := "test/" + r.File
	if !s.sound[r.File] {
		whole, err := s.tree.Test(ctx, nil, soltree.Run{Path: file, Settings: settings})
		if err != nil {
			return nil, err
		}
		if whole.Verdict != soltree.Passed {
			out := map[string]verdict{}
			for _, name := range r.Names {
				out[name] = unsound
			}
			return out, nil
		}
		s.sound[r.File] = true
	}
	texts := map[string][]byte{}
	for name, text := range changed {
		texts[strings.TrimPrefix(name, "contracts/")] = text
	}
	got, err := s.tree.Test(ctx, texts, soltree.Run{Path: file, Name: `^(` + strings.Join(r.Names, "|") + `)\(`, Settings: settings})
	if err != nil {
		return nil, err
	}
	out := map[string]verdict{}
	for _, name := range r.Names {
		switch {
		case got.Verdict == soltree.Uncompiled:
			out[name] = uncompiled
		case got.Verdict == soltree.TimedOut || fails(got.Failures, name):
			out[name] = failed
		default:
			out[name] = passed
		}
	}
	return out, nil
}

// fails reports whether a test is among those that failed, or its contract could not be set up.
func fails(failures []soltree.Failure, name string) bool {
	for _, f := range failures {
		if f.Test == name || f.Test == "setUp" {
			return true
		}
	}
	return false
}
