// SPDX-License-Identifier: MIT

package main

import (
	"context"
	"fmt"
	"text/tabwriter"
)

const about = `Assize puts claims about Bitcoin transactions on an EVM chain, where they are believed unless somebody objects.

Usage: assize COMMAND [flags] [arguments]

Commands:
`

const aboutFlags = `
Each command tells its flags with --help. Every flag may be given as the environment variable beside it.
`

// runHelp shows all commands, or the help of one.
func runHelp(ctx context.Context, env environment, args []string) error {
	if len(args) > 0 {
		c, _, err := find(args)
		if err != nil {
			return err
		}
		return c.run(ctx, env, []string{"--help"})
	}
	fmt.Fprint(env.stdout, about)
	table := tabwriter.NewWriter(env.stdout, 0, 0, 2, ' ', 0)
	for _, c := range commands {
		fmt.Fprintf(table, "  %s\t%s\n", c.name, c.summary)
	}
	fmt.Fprint(table, "  help\tShow this, or the help of a command.\n")
	if err := table.Flush(); err != nil {
		return err
	}
	_, err := fmt.Fprint(env.stdout, aboutFlags)
	return err
}
