// SPDX-License-Identifier: MIT

// Command defences takes the defences that dev/defences/data lists out, one at a time, and runs the
// tests that docs/threats.md names for them: each must fail. It ends with 1 if one does not.
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"os/signal"
	"path/filepath"
	"strings"
	"syscall"

	"github.com/assize/assize/dev/defences"
)

var errUnnoticed = errors.New("defences were taken out and not missed")

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	err := command(ctx, os.Args[1:], os.Stdout)
	stop()
	if err != nil && !errors.Is(err, flag.ErrHelp) {
		fmt.Fprintln(os.Stderr, "defences:", err)
		os.Exit(1)
	}
}

// command runs the program in the root of the repository. Expected errors: errUnnoticed, those of defences.
func command(ctx context.Context, args []string, out io.Writer) error {
	flags := flag.NewFlagSet("defences", flag.ContinueOnError)
	flags.Usage = func() {
		fmt.Fprintln(flags.Output(), "usage: go run ./dev/defences/cmd [flags]\nFor one row alone: -only 'a second candidate'.")
		flags.PrintDefaults()
	}
	folder := flags.String("list", "dev/defences/data", "`folder` of the lists of what to take out")
	only := flags.String("only", "", "entries with this `text` in their row or their file only")
	tree := flags.String("tree", "", "`folder` of the compiled copy of the contracts (the user's cache)")
	write := flags.String("write", "", "write the results, with the commit, into a `file`")
	if err := flags.Parse(args); err != nil {
		return err
	}
	if *tree == "" {
		cache, err := os.UserCacheDir()
		if err != nil {
			return err
		}
		*tree = filepath.Join(cache, "assize-defences")
	}
	all, err := defences.Load(*folder)
	if err != nil {
		return err
	}
	var entries []defences.Entry
	for _, e := range all {
		if strings.Contains(e.Row, *only) || strings.Contains(e.Where, *only) {
			entries = append(entries, e)
		}
	}
	runner, err := defences.NewRunner(".", *tree)
	if err != nil {
		return err
	}
	var results []defences.Result
	err = runner.Run(ctx, entries, func(r defences.Result) {
		results = append(results, r)
		fmt.Fprintf(out, "%-8s %s: %s\n", r.Verdict, r.Row, r.Test)
	})
	if err != nil {
		return err
	}
	summary, unnoticed := defences.Summary(entries, results)
	fmt.Fprint(out, summary)
	if *write != "" {
		if err := os.WriteFile(*write, []byte(defences.Report(ctx, entries, results)), 0o644); err != nil {
			return err
		}
	}
	if unnoticed > 0 {
		return errUnnoticed
	}
	return nil
}
