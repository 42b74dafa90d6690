package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"strings"
	"text/tabwriter"
)

// flags are the settings of one command. Each may be given as an environment
// variable instead: --from-block as ASSIZE_FROM_BLOCK. The command line goes
// before the environment.
type flags struct {
	*flag.FlagSet
	command command
	env     environment
	// secrets are variables that have no flag, with what they hold: what stands
	// on a command line is for everybody to read.
	secrets [][2]string
}

func newFlags(env environment, c command) *flags {
	f := &flags{FlagSet: flag.NewFlagSet(c.name, flag.ContinueOnError), command: c, env: env}
	f.SetOutput(io.Discard)
	return f
}

// variable returns the environment variable of a flag.
func variable(name string) string {
	return "ASSIZE_" + strings.ToUpper(strings.ReplaceAll(name, "-", "_"))
}

// parse reads the command line and the environment, and returns the arguments,
// at most some; -1 for any number. Flags may stand behind arguments.
//
// Expected errors: flag.ErrHelp, once the help is printed; usageError.
func (f *flags) parse(args []string, most int) ([]string, error) {
	var rest []string
	for {
		if err := f.Parse(args); errors.Is(err, flag.ErrHelp) {
			return nil, errors.Join(f.help(), err)
		} else if err != nil {
			return nil, f.wrong("%w", err)
		}
		if f.NArg() == 0 {
			break
		}
		rest = append(rest, f.Arg(0))
		args = f.Args()[1:]
	}
	if most >= 0 && len(rest) > most {
		return nil, f.wrong("unexpected argument %q", rest[most])
	}
	return rest, f.readEnvironment()
}

// readEnvironment sets the flags that the command line has not set.
func (f *flags) readEnvironment() error {
	given := map[string]bool{}
	f.Visit(func(fl *flag.Flag) { given[fl.Name] = true })
	var err error
	f.VisitAll(func(fl *flag.Flag) {
		value := f.env.getenv(variable(fl.Name))
		if err != nil || given[fl.Name] || value == "" {
			return
		}
		if setErr := f.Set(fl.Name, value); setErr != nil {
			err = f.wrong("invalid value %q of %s: %w", value, variable(fl.Name), setErr)
		}
	})
	return err
}

// require returns an error that names the first of the flags that has no value.
func (f *flags) require(names ...string) error {
	for _, name := range names {
		fl := f.Lookup(name)
		if fl.Value.String() == fl.DefValue {
			_, usage := flag.UnquoteUsage(fl)
			return f.wrong("--%s or %s is needed: %s", name, variable(name), usage)
		}
	}
	return nil
}

// wrong returns a usageError that names the command.
func (f *flags) wrong(format string, args ...any) error {
	return usagef("%s: %w; try: assize %s --help", f.command.name, fmt.Errorf(format, args...), f.command.name)
}

// help prints the usage, the flags with their variables and defaults, and the
// example.
func (f *flags) help() error {
	usage := "assize " + f.command.name + " [flags] " + f.command.args
	fmt.Fprintf(f.env.stdout, "Usage: %s\n\nWhat it does: %s.\n\nFlags, and the variables that may stand for them:\n", strings.TrimSpace(usage), f.command.summary)
	table := tabwriter.NewWriter(f.env.stdout, 0, 0, 2, ' ', 0)
	f.VisitAll(func(fl *flag.Flag) {
		kind, usage := flag.UnquoteUsage(fl)
		if !strings.Contains(noDefaults, " "+fl.DefValue+" ") {
			usage += " (default " + fl.DefValue + ")"
		}
		fmt.Fprintf(table, "  --%s\t%s\t%s\n", strings.TrimSpace(fl.Name+" "+kind), variable(fl.Name), usage)
	})
	for _, s := range f.secrets {
		fmt.Fprintf(table, "  \t%s\t%s\n", s[0], s[1])
	}
	if err := table.Flush(); err != nil {
		return err
	}
	_, err := fmt.Fprintf(f.env.stdout, "\nExample:\n  %s\n", f.command.example)
	return err
}

// noDefaults are defaults that say nothing.
const noDefaults = "  0 false 0x0000000000000000000000000000000000000000 0x0000000000000000000000000000000000000000000000000000000000000000 "
