package main

import (
	"context"
	"errors"
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

// goFiles returns the files to change, from the root and in order: the Go files of
// folders, without tests, and files as they are. Expected errors: those of files.
func goFiles(root string, args []string) ([]string, error) {
	var files []string
	for _, arg := range args {
		name := path.Clean(filepath.ToSlash(arg))
		info, err := os.Stat(filepath.Join(root, name))
		if err != nil {
			return nil, err
		}
		if !info.IsDir() {
			files = append(files, name)
			continue
		}
		entries, err := os.ReadDir(filepath.Join(root, name))
		if err != nil {
			return nil, err
		}
		for _, e := range entries {
			if n := e.Name(); !e.IsDir() && strings.HasSuffix(n, ".go") && !strings.HasSuffix(n, "_test.go") {
				files = append(files, path.Join(name, n))
			}
		}
	}
	slices.Sort(files)
	return slices.Compact(files), nil
}

// run tries all mutants of some files, and returns them in the order of the text.
// Expected errors: errBaseline, errSlow, errChanged, those of the parser, of starting programs and of files, the context's.
func (s session) run(ctx context.Context, files []string) ([]outcome, error) {
	packages := map[string][]string{}
	for _, file := range files {
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
	return all, nil
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
		if v, ok := c.get(name); ok {
			o.verdict = v
			continue
		}
		if working.Err() != nil {
			break
		}
		group.Go(func() (err error) {
			if o.verdict, err = j.try(working, o.mutant, src); err != nil {
				return err
			}
			s.news.Printf("%s %d of %d: %s:%d %s: %s", folder, i+1, len(all), o.file, o.line, o.change, o.verdict)
			return c.put(name, o.verdict)
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
