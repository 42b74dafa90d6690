// SPDX-License-Identifier: MIT

package main

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// report is what a run has found.
type report struct {
	outcomes []outcome
	missing  []outcome  // survivors without a reason
	stale    []reasonID // reasons without a survivor
}

// newReport holds the outcomes of some files against the reasons. A reason is stale
// if its file was tried and has no such survivor, or is no longer there.
func newReport(root string, files []string, outcomes []outcome, reasons map[reasonID]string) report {
	r := report{outcomes: outcomes}
	used := map[reasonID]bool{}
	for _, o := range outcomes {
		if o.verdict != survived {
			continue
		}
		if used[o.id()] = true; reasons[o.id()] == "" {
			r.missing = append(r.missing, o)
		}
	}
	for id := range reasons {
		_, err := os.Stat(filepath.Join(root, filepath.FromSlash(id.file)))
		if !used[id] && (slices.Contains(files, id.file) || err != nil) {
			r.stale = append(r.stale, id)
		}
	}
	slices.SortFunc(r.stale, func(a, b reasonID) int { return strings.Compare(a.String(), b.String()) })
	return r
}

// ok reports whether each survivor has its reason and each reason its survivor.
func (r report) ok() bool { return len(r.missing) == 0 && len(r.stale) == 0 }

// tally counts the outcomes of a file, or of all.
type tally struct {
	tried, killed, timeouts, survivors, unexplained, uncompiled int
}

func (r report) tally(file string) (t tally) {
	for _, o := range r.outcomes {
		if file != "" && o.file != file {
			continue
		}
		t.tried++
		switch o.verdict {
		case uncompiled:
			t.tried--
			t.uncompiled++
		case survived:
			t.survivors++
		case timedOut:
			t.timeouts++
			t.killed++
		case killed:
			t.killed++
		}
	}
	for _, o := range r.missing {
		if file == "" || o.file == file {
			t.unexplained++
		}
	}
	return t
}

// table returns the counts of each file and of all.
func (r report) table(files []string) string {
	var b strings.Builder
	fmt.Fprintf(&b, "%-44s %6s %6s %8s %9s %11s %11s\n", "file", "tried", "killed", "by clock", "survivors", "unexplained", "uncompiled")
	row := func(name string, t tally) {
		fmt.Fprintf(&b, "%-44s %6d %6d %8d %9d %11d %11d\n", name, t.tried, t.killed, t.timeouts, t.survivors, t.unexplained, t.uncompiled)
	}
	for _, file := range files {
		row(file, r.tally(file))
	}
	row("all", r.tally(""))
	return b.String()
}

// faults returns what fails the run, survivors in the form of a file of reasons.
func (r report) faults() string {
	var b strings.Builder
	for _, o := range r.missing {
		fmt.Fprintf(&b, "survivor at %s:%d, without a reason:\n%v\n", o.file, o.line, o.id())
	}
	for _, id := range r.stale {
		fmt.Fprintf(&b, "reason without a survivor:\n%v\n", id)
	}
	return b.String()
}
