// SPDX-License-Identifier: MIT

package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"log"
	"maps"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"golang.org/x/sync/errgroup"
)

// session is a run over some files.
type session struct {
	root    string
	cache   string
	workers int
	limits  limits
	news    *log.Logger // how far it is
}

// outcome is a mutant and what became of it.
type outcome struct {
	mutant
	verdict verdict
}

// sourceFiles returns the files to change, from the root and in order: of folders the Go files, without tests, and the
// Solidity files, also those of the folders in them; and files as they are. Expected errors: those of files.
func sourceFiles(root string, args []string) ([]string, error) {
	var files []string
	for _, arg := range args {
		name := path.Clean(filepath.ToSlash(arg))
		err := filepath.WalkDir(filepath.Join(root, name), func(at string, d fs.DirEntry, err error) error {
			if err != nil || d.IsDir() {
				return err
			}
			file, err := filepath.Rel(root, at)
			file = filepath.ToSlash(file)
			source := isSolidity(file) || path.Dir(file) == name && strings.HasSuffix(file, ".go") && !strings.HasSuffix(file, "_test.go")
			if source || file == name {
				files = append(files, file)
			}
			return err
		})
		if err != nil {
			return nil, err
		}
	}
	slices.Sort(files)
	return slices.Compact(files), nil
}

func isSolidity(file string) bool { return strings.HasSuffix(file, ".sol") }

// run tries all mutants of some files, and returns them in the order of the text.
// Expected errors: errBaseline, errSlow, errChanged, those of the parser, of starting programs and of files, the context's.
func (s session) run(ctx context.Context, files []string) ([]outcome, error) {
	packages := map[string][]string{}
	var contracts []string
	for _, file := range files {
		if isSolidity(file) {
			contracts = append(contracts, file)
			continue
		}
		packages[path.Dir(file)] = append(packages[path.Dir(file)], file)
	}
	var all []outcome
	for _, folder := range slices.Sorted(maps.Keys(packages)) {
		found, err := s.runPackage(ctx, folder, packages[folder])
		if err != nil {
			return nil, err
		}
		all = append(all, found...)
	}
	if len(contracts) > 0 {
		found, err := s.runSolidity(ctx, contracts)
		if err != nil {
			return nil, err
		}
		all = append(all, found...)
	}
	return all, nil
}

// list counts the mutants of some files. Expected errors: those of run.
func (s session) list(ctx context.Context, files []string, out io.Writer) error {
	counts, all := map[string]int{}, 0
	if slices.ContainsFunc(files, isSolidity) {
		found, err := readSolidity(ctx, s.root)
		if err != nil {
			return err
		}
		for _, m := range found.mutants {
			counts[m.file]++
		}
	}
	for _, file := range files {
		if !isSolidity(file) {
			src, err := os.ReadFile(filepath.Join(s.root, filepath.FromSlash(file)))
			if err != nil {
				return err
			}
			found, err := mutants(file, src)
			if err != nil {
				return err
			}
			counts[file] = len(found)
		}
		all += counts[file]
		fmt.Fprintf(out, "%-44s %6d\n", file, counts[file])
	}
	fmt.Fprintf(out, "%-44s %6d\n", "all", all)
	return nil
}

func (s session) runPackage(ctx context.Context, folder string, files []string) ([]outcome, error) {
	var all []outcome
	sources := map[string][]byte{}
	for _, file := range files {
		src, err := os.ReadFile(filepath.Join(s.root, filepath.FromSlash(file)))
		if err != nil {
			return nil, err
		}
		sources[file] = src
		found, err := mutants(file, src)
		if err != nil {
			return nil, err
		}
		for _, m := range found {
			all = append(all, outcome{mutant: m})
		}
	}
	j, err := newJudge(ctx, s.root, folder, s.limits)
	if err != nil {
		return nil, err
	}
	c, err := openCache(s.cache, j.key)
	if err != nil {
		return nil, err
	}
	group, working := errgroup.WithContext(ctx)
	group.SetLimit(s.workers)
	for i := range all {
		o := &all[i]
		src := sources[o.file]
		name := o.name(src)
		if f, ok := c.get(name); ok {
			o.verdict = f.verdict
			j.kills.add(o.file, f.test)
			continue
		}
		if working.Err() != nil {
			break
		}
		group.Go(func() error {
			f, err := j.try(working, o.mutant, src)
			if err != nil {
				return err
			}
			o.verdict = f.verdict
			j.kills.add(o.file, f.test)
			s.news.Printf("%s %d of %d: %s:%d %s: %s", folder, i+1, len(all), o.file, o.line, o.change, strings.TrimSpace(string(f.verdict)+" "+f.test))
			return c.put(name, f)
		})
	}
	if err := errors.Join(group.Wait(), ctx.Err(), c.close()); err != nil {
		return nil, err
	}
	if err := j.unchanged(ctx); err != nil {
		return nil, errors.Join(err, c.remove())
	}
	return all, nil
}
