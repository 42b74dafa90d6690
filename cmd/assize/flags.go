// SPDX-License-Identifier: MIT

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
// variable instead: --from-block as ASSIZE_FROM_BLOCK; and of a command that
// takes a file of settings, as the key from-block in it. The command line goes
// before the environment, and that before the file.
type flags struct {
	*flag.FlagSet
	command command
	env     environment
	// secrets are variables that have no flag, with what they hold: what stands
	// on a command line is for everybody to read.
	secrets [][2]string
	// file is the path of the file of settings; nil for a command without one.
	file *string
	// relayPath is the path of the relay's file; nil for a command without one.
	relayPath *string
	// known is what that file says; nil without one.
	known *relayFile
	// fileArgument says that the only argument is that path too.
	fileArgument bool
	// origins tell where settings come from that are not the defaults.
	origins map[string]origin
}

func newFlags(env environment, c command) *flags {
	f := &flags{FlagSet: flag.NewFlagSet(c.name, flag.ContinueOnError), command: c, env: env, origins: map[string]origin{}}
	f.SetOutput(io.Discard)
	return f
}

// variable returns the environment variable of a flag.
func variable(name string) string {
	return "ASSIZE_" + strings.ToUpper(strings.ReplaceAll(name, "-", "_"))
}

// config lets the settings be given in a file too.
func (f *flags) config() {
	f.file = f.String("config", "", "`FILE` of settings (TOML): each flag's name is a key; flags and variables go before it")
}

// origin is where a setting comes from: the command line, a variable, a place in
// the file of settings, or the file of the relay.
type origin struct {
	variable     string
	path         string // of the relay's file
	line, column int    // from 1 on
}

// quiet is embedded by flag values that may hold secrets. The flag package
// repeats a value that is refused: such values keep the error to themselves
// instead, and parse asks for it.
type quiet struct{ err error }

func (q *quiet) keep(err error) error {
	q.err = err
	return nil
}

func (q *quiet) refusal() error { return q.err }

func refusal(v flag.Value) error {
	if q, ok := v.(interface{ refusal() error }); ok {
		return q.refusal()
	}
	return nil
}

// parse reads the command line, the environment and the file of settings, and
// returns the arguments, at most some; -1 for any number. Flags may stand behind
// arguments.
//
// Expected errors: flag.ErrHelp, once the help is printed; usageError;
// *problems of the environment and the file, all of them.
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
	if f.fileArgument && len(rest) > 0 {
		*f.file = rest[0]
	}
	var refused error
	f.Visit(func(fl *flag.Flag) {
		f.origins[fl.Name] = origin{}
		if err := refusal(fl.Value); err != nil && refused == nil {
			refused = f.wrong("--%s: %w", fl.Name, err)
		}
	})
	if refused != nil {
		return nil, refused
	}
	return rest, f.readElsewhere()
}

// readElsewhere sets the flags that the command line has not set from the
// environment, then from the file those that neither has, and last from the file of
// the relay.
func (f *flags) readElsewhere() error {
	found := f.newProblems()
	f.readEnvironment(found)
	if f.file != nil && *f.file != "" {
		found.file = *f.file // the environment may have named it
		f.readFile(found)
	}
	if f.relayPath != nil && *f.relayPath != "" && !found.about("relay-file") {
		f.readRelay(found)
	}
	return found.err()
}

func (f *flags) readEnvironment(found *problems) {
	f.VisitAll(func(fl *flag.Flag) {
		value := f.env.getenv(variable(fl.Name))
		if _, given := f.origins[fl.Name]; given || value == "" {
			return
		}
		at := origin{variable: variable(fl.Name)}
		f.origins[fl.Name] = at
		if err := fl.Value.Set(value); err != nil {
			found.add(at, fl.Name, fmt.Errorf("invalid value %q: %w", value, err))
		} else if err := refusal(fl.Value); err != nil {
			found.add(at, fl.Name, err)
		}
	})
}

// require returns an error that names the first of the flags that has no value.
func (f *flags) require(names ...string) error {
	for _, name := range names {
		if err := f.missing(name); err != nil {
			return f.wrong("%w", err)
		}
	}
	return nil
}

// missing returns an error if a flag has no value.
func (f *flags) missing(name string) error {
	fl := f.Lookup(name)
	if fl.Value.String() != fl.DefValue {
		return nil
	}
	_, usage := flag.UnquoteUsage(fl)
	return fmt.Errorf("--%s or %s is needed: %s", name, variable(name), usage)
}

// wrong returns a usageError that names the command.
func (f *flags) wrong(format string, args ...any) error {
	return usagef("%s: %w; try: assize %s --help", f.command.name, fmt.Errorf(format, args...), f.command.name)
}

// help prints the usage, the flags with their variables and defaults, and the
// example.
func (f *flags) help() error {
	usage := "assize " + f.command.name + " [flags] " + f.command.args
	fmt.Fprintf(f.env.stdout, "Usage: %s\n\n%s\n\nFlags, and the variables that may stand for them:\n", strings.TrimSpace(usage), strings.TrimSpace(f.command.summary+" "+f.command.about))
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
	if f.file != nil {
		fmt.Fprint(f.env.stdout, "\nIn the file of --config the keys are the names of the flags: from-block = 1234.\n")
	}
	_, err := fmt.Fprintf(f.env.stdout, "\nExample:\n  %s\n", f.command.example)
	return err
}

// noDefaults are defaults that say nothing.
const noDefaults = "  0 false 0x0000000000000000000000000000000000000000 0x0000000000000000000000000000000000000000000000000000000000000000 "
