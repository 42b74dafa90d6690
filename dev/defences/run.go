// SPDX-License-Identifier: MIT

package defences

import (
	"context"
	"fmt"
	"maps"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"sync"

	"golang.org/x/sync/errgroup"
)

// Result is what became of one test with one defence taken out.
type Result struct {
	Row, Where, Test string
	Verdict          string // "failed" is as it must be
}

// Noticed reports whether the test failed, and so shows the defence.
func (r Result) Noticed() bool { return r.Verdict == string(failed) }

// Load reads all entries of a folder, file by file in the order of their names.
//
// Expected errors: ErrFormat, those of files.
func Load(folder string) ([]Entry, error) {
	names, err := filepath.Glob(filepath.Join(folder, "*.txt"))
	if err != nil {
		return nil, err
	}
	var all []Entry
	for _, name := range names {
		text, err := os.ReadFile(name)
		if err != nil {
			return nil, err
		}
		entries, err := Parse(filepath.Base(name), string(text))
		if err != nil {
			return nil, err
		}
		all = append(all, entries...)
	}
	return all, nil
}

// tester runs the tests of a reference on changed files of the tree.
type tester interface {
	verdicts(ctx context.Context, changed map[string][]byte, r Reference) (map[string]verdict, error)
}

// Runner takes defences out.
type Runner struct {
	root          string
	gos, solidity tester
}

// Run takes out the defence of each entry and tells what its tests say: Go's and Solidity's at
// the same time, each one after another.
//
// Expected errors: ErrFormat if an edit does not fit its file, those of files and of starting
// programs, the context's.
func (rn *Runner) Run(ctx context.Context, entries []Entry, tell func(Result)) error {
	group, ctx := errgroup.WithContext(ctx)
	var telling sync.Mutex
	for _, half := range []struct {
		tests    tester
		solidity bool
	}{{rn.gos, false}, {rn.solidity, true}} {
		group.Go(func() error {
			for _, e := range entries {
				for _, r := range e.Tests {
					if r.Solidity() != half.solidity {
						continue
					}
					results, err := rn.one(ctx, half.tests, e, r)
					if err != nil {
						return fmt.Errorf("%s: %w", e.Where, err)
					}
					telling.Lock()
					for _, result := range results {
						tell(result)
					}
					telling.Unlock()
				}
			}
			return nil
		})
	}
	return group.Wait()
}

// one runs the tests of one reference with the entry's edits made.
func (rn *Runner) one(ctx context.Context, tests tester, e Entry, r Reference) ([]Result, error) {
	changed, err := e.changed(rn.root)
	if err != nil {
		return nil, err
	}
	got, err := tests.verdicts(ctx, changed, r)
	if err != nil {
		return nil, err
	}
	var out []Result
	for _, name := range slices.Sorted(maps.Keys(got)) {
		test := r.File + " " + name
		if r.Game() {
			test = r.File
		}
		out = append(out, Result{e.Row, e.Where, test, string(got[name])})
	}
	return out, nil
}

// Fits reports whether the edits can be made in the repository at root. Expected errors: ErrFormat, those of files.
func (e Entry) Fits(root string) error {
	_, err := e.changed(root)
	return err
}

// changed returns the files of an entry with its edits made.
func (e Entry) changed(root string) (map[string][]byte, error) {
	out := map[string][]byte{}
	for _, edit := range e.Edits {
		if !filepath.IsLocal(edit.File) || path.Clean(edit.File) != edit.File || strings.HasSuffix(edit.File, "_test.go") || strings.HasSuffix(edit.File, ".t.sol") {
			return nil, fmt.Errorf("%w: %q is no source of the repository", ErrFormat, edit.File)
		}
		text, ok := out[edit.File]
		if !ok {
			var err error
			if text, err = os.ReadFile(filepath.Join(root, edit.File)); err != nil {
				return nil, err
			}
		}
		edited, err := edit.apply(string(text))
		if err != nil {
			return nil, err
		}
		out[edit.File] = []byte(edited)
	}
	return out, nil
}
