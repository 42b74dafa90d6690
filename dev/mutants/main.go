// SPDX-License-Identifier: MIT

package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"log"
	"os"
	"os/exec"
	"os/signal"
	"path/filepath"
	"runtime"
	"strings"
	"syscall"
	"time"
)

func main() {
	log.SetFlags(0)
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	err := command(ctx, os.Args[1:], os.Stdout, os.Stderr)
	stop()
	if err != nil {
		log.Fatal(err)
	}
}

var errFaults = errors.New("mutants: survivors without a reason, or reasons without a survivor")

// command runs the program. Expected errors: errFaults, those of session.run and of files.
func command(ctx context.Context, args []string, out, news io.Writer) error {
	flags := flag.NewFlagSet("mutants", flag.ContinueOnError)
	flags.SetOutput(news)
	workers := flags.Int("workers", runtime.NumCPU(), "how many mutants to try at a time")
	cpu := flags.Duration("cpu", 2*time.Minute, "most processor time of the tests on one mutant; less if three times what they take unchanged is less")
	wall := flags.Duration("wall", 20*time.Minute, "time of the tests on one mutant, for those that hang")
	memory := flags.Uint64("memory", 8192, "address space of the tests on one mutant, `MiB`")
	reasons := flags.String("reasons", "dev/mutants/data", "`folder` of the reasons of survivors")
	cache := flags.String("cache", "", "`folder` of what is known (the user's cache)")
	list := flags.Bool("list", false, "count the mutants of each file, and try none")
	write := flags.String("write", "", "write the table, with the commit, into a `file`")
	if err := flags.Parse(args); err != nil {
		return err
	}
	root, err := os.Getwd()
	if err != nil {
		return err
	}
	if *cache == "" {
		own, err := os.UserCacheDir()
		if err != nil {
			return err
		}
		*cache = filepath.Join(own, "assize-mutants")
	}
	known, err := loadReasons(*reasons)
	if err != nil {
		return err
	}
	which := flags.Args()
	if len(which) == 0 {
		which = []string{"btcheaders", "challenger/decide.go", "contracts/src"} // the rest of challenger takes hours more
	}
	files, err := sourceFiles(root, which)
	if err != nil {
		return err
	}
	s := session{root: root, cache: *cache, workers: max(*workers, 1), limits: limits{*cpu, *wall, *memory}, news: log.New(news, "", 0)}
	if *list {
		return s.list(ctx, files, out)
	}
	outcomes, err := s.run(ctx, files)
	if err != nil {
		return err
	}
	r := newReport(root, files, outcomes, known)
	table := r.table(files)
	fmt.Fprint(out, r.faults(), table)
	if *write != "" {
		if err := os.WriteFile(*write, []byte("# made on "+commit(ctx)+"\n"+table), 0o644); err != nil {
			return err
		}
	}
	if !r.ok() {
		return errFaults
	}
	return nil
}

// commit returns what is checked out.
func commit(ctx context.Context) string {
	out, err := exec.CommandContext(ctx, "git", "describe", "--always", "--dirty", "--abbrev=40").Output()
	if err != nil {
		return "no commit"
	}
	return strings.TrimSpace(string(out))
}
