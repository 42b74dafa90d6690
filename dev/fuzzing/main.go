// SPDX-License-Identifier: MIT

// Command fuzzing runs each Go fuzz target of the module for a while, and tells of each in a line what it did. Run it in the
// root of the module:
//
//	go run ./dev/fuzzing [-time 30s] [PACKAGE ...]
//
// A target that fails does not keep the others from being run. What it failed on stands in its folder of testdata/fuzz, where
// `go test` runs it again. The targets' own inputs, which `go test` always runs, are committed there; the further ones that a
// long run finds stay in Go's cache, for the next run.
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"io/fs"
	"log"
	"os"
	"os/exec"
	"os/signal"
	"path/filepath"
	"regexp"
	"strings"
	"syscall"
)

func main() {
	log.SetFlags(0)
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	err := command(ctx, os.Args[1:], os.Stdout)
	stop()
	if err != nil {
		log.Fatal(err)
	}
}

var errFailed = errors.New("fuzzing: targets failed")

// command runs the program. Expected errors: errFailed, with the names; those of go list; the context's.
func command(ctx context.Context, args []string, out io.Writer) error {
	flags := flag.NewFlagSet("fuzzing", flag.ContinueOnError)
	flags.SetOutput(out)
	long := flags.String("time", "30s", "`DURATION` of each target, or a number of runs, like 1000x")
	if err := flags.Parse(args); errors.Is(err, flag.ErrHelp) {
		return nil
	} else if err != nil {
		return err
	}
	packages := flags.Args()
	if len(packages) == 0 {
		packages = []string{"./..."}
	}
	targets, err := find(".", packages)
	if err != nil {
		return err
	}
	work, err := os.MkdirTemp("", "fuzzing")
	if err != nil {
		return err
	}
	defer os.RemoveAll(work)
	var failed []string
	for _, t := range targets {
		said, err := fuzz(ctx, t, filepath.Join(work, strings.ReplaceAll(t.path, "/", "_")), *long)
		if ctx.Err() != nil {
			return ctx.Err()
		}
		verdict := "ok"
		if err != nil {
			verdict = "FAILED"
			failed = append(failed, t.String())
		}
		fmt.Fprintf(out, "%-55s %-8s %s\n", t, verdict, summary(said))
		if err != nil {
			fmt.Fprintf(out, "%v\n%s\n", err, said)
		}
	}
	fmt.Fprintf(out, "%d targets, %d failed\n", len(targets), len(failed))
	if len(failed) > 0 {
		return fmt.Errorf("%w: %s", errFailed, strings.Join(failed, ", "))
	}
	return nil
}

// fuzz runs a target, and returns what is said. The program of a package's tests is built before the first of its targets, as
// `go test -fuzz` builds it. Expected errors: those of the tool and of the program, when it found a failure or could not run.
func fuzz(ctx context.Context, t target, program, long string) (string, error) {
	if _, err := os.Stat(program); errors.Is(err, fs.ErrNotExist) {
		if raw, err := exec.CommandContext(ctx, "go", "test", "-c", "-fuzz", "Fuzz", "-vet=off", "-o", program, t.path).CombinedOutput(); err != nil {
			return string(raw), err
		}
	}
	cache, err := exec.CommandContext(ctx, "go", "env", "GOCACHE").Output()
	if err != nil {
		return "", err
	}
	// making an input that is merely new smaller may take a minute, in which nothing else is tried
	cmd := exec.CommandContext(ctx, program, "-test.run", "^$", "-test.fuzz", "^"+t.name+"$", "-test.fuzztime", long, "-test.fuzzminimizetime", "1s",
		"-test.paniconexit0", "-test.fuzzcachedir", filepath.Join(strings.TrimSpace(string(cache)), "fuzz", t.path))
	cmd.Dir = t.folder
	cmd.Cancel = func() error { return cmd.Process.Signal(os.Interrupt) }
	raw, err := cmd.CombinedOutput()
	if err != nil && lateEnd.Match(raw) {
		err = nil
	}
	return string(raw), err
}

// lateEnd is what the tool says of a run whose time was over while an input was tried: it fails then, and has found nothing.
var lateEnd = regexp.MustCompile(`(?m)^--- FAIL: \w+ \([0-9.]+s\)\n    context deadline exceeded\nFAIL\n`)

var (
	progress = regexp.MustCompile(`execs: (\d+) .*new interesting: (\d+) \(total: (\d+)\)`)
	baseline = regexp.MustCompile(`gathering baseline coverage: (\d+/\d+) completed`)
)

// summary says how far a run came.
func summary(said string) string {
	if all := progress.FindAllStringSubmatch(said, -1); all != nil {
		last := all[len(all)-1]
		return fmt.Sprintf("%9s runs, %4s new of %4s inputs", last[1], last[2], last[3])
	}
	if all := baseline.FindAllStringSubmatch(said, -1); all != nil {
		return fmt.Sprintf("its time was over after %s of the inputs that there are", all[len(all)-1][1])
	}
	return "nothing was run"
}
