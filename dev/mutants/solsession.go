// SPDX-License-Identifier: MIT

package main

import (
	"context"
	"errors"
	"slices"
	"strconv"
	"strings"
	"sync"

	"golang.org/x/sync/errgroup"
)

// runSolidity tries the mutants of some files of contracts/src.
func (s session) runSolidity(ctx context.Context, files []string) ([]outcome, error) {
	found, err := readSolidity(ctx, s.root)
	if err != nil {
		return nil, err
	}
	s.news.Printf("compiling the contracts with %d mutants in them", len(found.mutants))
	j, err := newSolJudge(ctx, s.root, s.cache, found, s.limits)
	if err != nil {
		return nil, err
	}
	c, err := openCache(s.cache, j.key)
	if err != nil {
		return nil, err
	}
	var all []outcome
	var numbers []int
	for i, m := range found.mutants {
		if slices.Contains(files, m.file) {
			all = append(all, outcome{mutant: m.mutant})
			numbers = append(numbers, i+1)
		}
	}
	baseline := sync.OnceValue(func() error { return j.baseline(ctx, c) })
	group, working := errgroup.WithContext(ctx)
	group.SetLimit(s.workers)
	for i := range all {
		o := &all[i]
		if found.leftOut[numbers[i]] {
			o.verdict = uncompiled
			continue
		}
		name := strconv.Itoa(numbers[i])
		if f, ok := c.get(name); ok && j.holds(f) {
			o.verdict = f.verdict
			j.kills.add(o.file, f.test)
			continue
		}
		if working.Err() != nil {
			break
		}
		group.Go(func() error {
			if err := baseline(); err != nil {
				return err
			}
			f, err := j.try(working, numbers[i], o.file)
			if err != nil {
				return err
			}
			o.verdict = f.verdict
			j.kills.add(o.file, f.test)
			s.news.Printf("%s %d of %d: %s:%d %s: %s", contractsFolder, i+1, len(all), o.file, o.line, o.change, strings.TrimSpace(string(f.verdict)+" "+f.test))
			return c.put(name, f)
		})
	}
	if err := errors.Join(group.Wait(), ctx.Err(), c.close()); err != nil {
		return nil, err
	}
	return all, nil
}
