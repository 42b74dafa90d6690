// SPDX-License-Identifier: MIT

// Assize is the command line of the relay: it deploys, proposes, watches,
// settles, and proves paths. All it does is done by other packages; here are
// flags, files and words.
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"os/signal"
	"strings"
	"syscall"
	"unicode"
)

// Exit statuses.
const (
	exitFailure = 1
	exitUsage   = 2
)

// environment is all that a command knows of the process it runs in.
type environment struct {
	stdin          io.Reader
	stdout, stderr io.Writer
	getenv         func(string) string
}

// command is a subcommand. Its name may be of two words. run gets the arguments
// behind the name; an error it returns is printed as one line.
type command struct {
	name    string
	args    string // what stands behind the flags, for the usage line
	summary string // of sixty characters at most: verb, object, full stop
	about   string // what there is to say besides
	example string // one command line
	run     func(ctx context.Context, env environment, args []string) error
}

// commands in the order in which help shows them.
var commands = []command{
	deployCommand(),
	inspectCommand(),
	proposeCommand(),
	watchCommand(),
	listCommand(),
	showCommand(),
	explainCommand(),
	settleCommand(),
	withdrawCommand(),
	pathProveCommand(),
	headersVerifyCommand(),
	checkpointMakeCommand(),
	checkpointProposeCommand(),
	checkpointAdoptCommand(),
	configCheckCommand(),
	versionCommand(),
}

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	// the first signal asks to end, a second one ends
	context.AfterFunc(ctx, stop)
	status := run(ctx, environment{os.Stdin, os.Stdout, os.Stderr, os.Getenv}, os.Args[1:])
	stop()
	os.Exit(status)
}

// usageError is a wrong use of a command, as opposed to a failure of it.
type usageError struct{ error }

func (e usageError) Unwrap() error { return e.error }

// usagef returns a usageError.
func usagef(format string, args ...any) error { return usageError{fmt.Errorf(format, args...)} }

// run runs the command that args name and returns the exit status.
func run(ctx context.Context, env environment, args []string) int {
	err := dispatch(ctx, env, args)
	if err == nil || errors.Is(err, flag.ErrHelp) {
		return 0
	}
	fmt.Fprintf(env.stderr, "assize: %s\n", oneLine(err.Error()))
	if errors.As(err, new(usageError)) {
		return exitUsage
	}
	return exitFailure
}

func dispatch(ctx context.Context, env environment, args []string) error {
	if len(args) == 0 {
		return usagef("no command; try: assize help")
	}
	switch args[0] {
	case "help", "-h", "-help", "--help":
		return runHelp(ctx, env, args[1:])
	case "-version", "--version":
		args = []string{"version"}
	}
	c, rest, err := find(args)
	if err != nil {
		return err
	}
	return c.run(ctx, env, rest)
}

// find returns the command whose name args begin with, and the arguments behind
// it.
func find(args []string) (command, []string, error) {
	for _, c := range commands {
		words := strings.Fields(c.name)
		if len(args) >= len(words) && strings.Join(args[:len(words)], " ") == c.name {
			return c, args[len(words):], nil
		}
	}
	return command{}, nil, usagef("unknown command %q; try: assize help", args[0])
}

// oneLine returns a text fit for a terminal, whoever wrote parts of it: without
// control characters, and not without end.
func oneLine(text string) string {
	const most = 600
	text = strings.Map(func(r rune) rune {
		if unicode.IsControl(r) || r == unicode.ReplacementChar {
			return ' '
		}
		return r
	}, text)
	text = strings.Join(strings.Fields(text), " ")
	if runes := []rune(text); len(runes) > most {
		return string(runes[:most]) + " …"
	}
	return text
}
