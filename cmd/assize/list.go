// SPDX-License-Identifier: MIT

package main

import (
	"context"
	"encoding/json"
	"fmt"
	"io"
	"text/tabwriter"

	"github.com/assize/assize/relay/protocol"
)

func listCommand() command {
	return command{
		name:    "list",
		summary: "List the relay's batches.",
		example: "assize list --rpc http://127.0.0.1:8545 --relay 0x5FbD…",
		run:     runList,
	}
}

func runList(ctx context.Context, env environment, args []string) error {
	f := newFlags(env, listCommand())
	home := f.home()
	inJSON := f.Bool("json", false, "print a JSON object a line")
	if _, err := f.parse(args, 0); err != nil {
		return err
	}
	now, err := home.read(ctx, f)
	if err != nil {
		return err
	}
	if *inJSON {
		encoder := json.NewEncoder(env.stdout)
		for _, b := range now.Batches {
			if err := encoder.Encode(batchViewOf(now, b)); err != nil {
				return err
			}
		}
		return nil
	}
	return printList(env.stdout, now)
}

// read opens the relay and reads what it knows.
func (s *homeSettings) read(ctx context.Context, f *flags) (*protocol.State, error) {
	if err := f.require("rpc", "relay"); err != nil {
		return nil, err
	}
	client, _, err := s.open(ctx)
	if err != nil {
		return nil, err
	}
	return s.snapshot(ctx, client)
}

func printList(out io.Writer, now *protocol.State) error {
	table := tabwriter.NewWriter(out, 0, 0, 2, ' ', 0)
	fmt.Fprintln(table, "BATCH\tPROPOSER\tHOLDS\tSTATUS\tDEPOSIT\tDEADLINE\tOPEN DISPUTES")
	for _, b := range now.Batches {
		fmt.Fprintf(table, "%s\t%s\t%s\t%s\t%s\t%s\t%d\n",
			b.ID, b.Proposer, holds(b), status(now, b), formatEther(b.Deposit), formatTime(b.Deadline), openDisputes(b))
	}
	return table.Flush()
}

// status is a batch's phase, with finality.
func status(now *protocol.State, b *protocol.Batch) string {
	if b.Phase == protocol.PhaseProposed && b.Final(now.Block.Time) {
		return "final"
	}
	return b.Phase.String()
}

// holds says what a batch is about.
func holds(b *protocol.Batch) string {
	switch {
	case b.Candidate != nil:
		return fmt.Sprintf("checkpoint %d", b.Candidate.Height)
	case len(b.Claims) == 1:
		return "1 claim"
	}
	return fmt.Sprintf("%d claims", len(b.Claims))
}

func openDisputes(b *protocol.Batch) int { return len(b.OpenDisputes()) + len(b.OpenForks()) }
