// SPDX-License-Identifier: MIT

// Command invariants sums what the campaigns of invariant runs have left: a file a
// campaign, a line a run. It ends with 1 if a campaign was too short, too often found
// nothing to do, or did one of its actions less than once in ten runs.
//
//	invariants [-runs 10000] [-depth 100] [-share 60] FILE...
package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
)

// rareness is in how many runs an action must have been done once, on average.
const rareness = 10

// limits is what a campaign must reach.
type limits struct {
	runs  int
	depth int // calls of a run
	share int // percent of the calls that do what they say
}

func main() {
	var want limits
	flag.IntVar(&want.runs, "runs", 10_000, "least number of runs of a campaign")
	flag.IntVar(&want.depth, "depth", 100, "least number of calls of a run")
	flag.IntVar(&want.share, "share", 60, "least share of a campaign's calls that do what they say, in percent")
	flag.Usage = func() {
		fmt.Fprintln(flag.CommandLine.Output(), "usage: invariants [flags] FILE...\n\nSums campaigns of invariant runs, a file each.")
		flag.PrintDefaults()
	}
	flag.Parse()
	if flag.NArg() == 0 {
		flag.Usage()
		os.Exit(2)
	}
	failed := false
	for _, path := range flag.Args() {
		if err := report(os.Stdout, path, want); err != nil {
			fmt.Fprintln(os.Stderr, "invariants:", err)
			failed = true
		}
	}
	if failed {
		os.Exit(1)
	}
}

// report prints the campaign in a file and holds it against what it must reach.
func report(w io.Writer, path string, want limits) error {
	name := strings.TrimSuffix(filepath.Base(path), ".txt")
	f, err := os.Open(path)
	if err != nil {
		return fmt.Errorf("%s: has it been run? %w", name, err)
	}
	defer f.Close()
	c, err := read(f)
	if err != nil {
		return fmt.Errorf("%s: %w", path, err)
	}
	fmt.Fprintf(w, "%s: %d runs, %d calls, %.1f %% succeeded (%.0f %% in the worst run)\n",
		name, c.runs, c.calls, 100*share(c.calls, c.inVain), 100*c.worst)
	for _, action := range c.actions {
		fmt.Fprintf(w, "  %-12s %9d\n", action, c.done[action])
	}
	if err := c.check(want); err != nil {
		return fmt.Errorf("%s: %w", name, err)
	}
	return nil
}

var (
	errShort = errors.New("too few runs")
	errVain  = errors.New("too many calls in vain")
	errIdle  = errors.New("an action was hardly ever done")
)

// check holds a campaign against what it must reach.
//
// Expected errors: errShort, errVain, errIdle.
func (c campaign) check(want limits) error {
	if c.runs < want.runs || c.shortest < want.depth {
		return fmt.Errorf("%w: %d of at least %d calls, not %d of %d", errShort, c.runs, c.shortest, want.runs, want.depth)
	}
	if 100*(c.calls-c.inVain) < want.share*c.calls {
		return fmt.Errorf("%w: %d of %d, more than %d %%", errVain, c.inVain, c.calls, 100-want.share)
	}
	for _, action := range c.actions {
		if n := c.done[action]; rareness*n < c.runs {
			return fmt.Errorf("%w: %s, %d times in %d runs", errIdle, action, n, c.runs)
		}
	}
	return nil
}
