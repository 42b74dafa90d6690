// SPDX-License-Identifier: MIT

package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"os/signal"
	"syscall"
)

// Exit statuses.
const (
	exitFailure = 1
	exitUsage   = 2
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	// the first signal asks to end, a second one ends
	context.AfterFunc(ctx, stop)
	status := run(ctx, os.Args[1:], os.Stdout, os.Stderr)
	stop()
	os.Exit(status)
}

// run plays the demo as the arguments say and returns the exit status.
func run(ctx context.Context, args []string, stdout, stderr io.Writer) int {
	f, options := flag.NewFlagSet("assize-demo", flag.ContinueOnError), Options{}
	f.SetOutput(stderr)
	f.Usage = func() {
		fmt.Fprint(stderr, "Play the court on real Bitcoin blocks, on a chain inside this process.\n\n"+
			"usage: assize-demo [--json]\n\nexample: assize-demo --json\n\n")
		f.PrintDefaults()
	}
	f.BoolVar(&options.JSON, "json", false, "print each step and check as one JSON object a line")
	switch err := f.Parse(args); {
	case errors.Is(err, flag.ErrHelp):
		return 0
	case err != nil:
		return exitUsage
	case f.NArg() > 0:
		fmt.Fprintf(stderr, "assize-demo: unexpected argument %q; try: assize-demo --help\n", f.Arg(0))
		return exitUsage
	}
	if err := Run(ctx, stdout, options); err != nil {
		fmt.Fprintf(stderr, "assize-demo: %v\n", err)
		return exitFailure
	}
	return 0
}
