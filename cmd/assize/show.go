// SPDX-License-Identifier: MIT

package main

import (
	"context"
	"encoding/json"
	"fmt"
	"io"
	"strings"

	"github.com/assize/assize/relay/protocol"
)

func showCommand() command {
	return command{
		name: "show", args: "BATCH",
		summary: "Show a batch and its disputes.",
		about:   "BATCH is its id or the beginning of it.",
		example: "assize show --rpc http://127.0.0.1:8545 --relay 0x5FbD… 0x3a9c",
		run:     runShow,
	}
}

func runShow(ctx context.Context, env environment, args []string) error {
	f := newFlags(env, showCommand())
	home := f.home()
	inJSON := f.Bool("json", false, "print one JSON object")
	names, err := f.parse(args, 1)
	if err != nil {
		return err
	}
	if len(names) == 0 {
		return f.wrong("no batch: give its id or the beginning of it")
	}
	now, err := home.read(ctx, f)
	if err != nil {
		return err
	}
	b, err := findBatch(now, names[0])
	if err != nil {
		return err
	}
	s := batchViewOf(now, b)
	if *inJSON {
		return json.NewEncoder(env.stdout).Encode(s)
	}
	return s.print(env.stdout, now)
}

// findBatch returns the batch of an id or of the beginning of one.
func findBatch(now *protocol.State, name string) (*protocol.Batch, error) {
	prefix := strings.ToLower(strings.TrimPrefix(name, "0x"))
	if prefix == "" || len(prefix) > 64 || strings.Trim(prefix, "0123456789abcdef") != "" {
		return nil, usagef("batch %q: not an id in hex, nor the beginning of one", name)
	}
	var found *protocol.Batch
	for _, b := range now.Batches {
		if !strings.HasPrefix(b.ID.Hex()[2:], prefix) {
			continue
		}
		if found != nil {
			return nil, fmt.Errorf("batch %s: more than one begins so: give more of the id", name)
		}
		found = b
	}
	if found == nil {
		return nil, fmt.Errorf("batch %s: there is none; try: assize list", name)
	}
	return found, nil
}

func (s *batchView) print(out io.Writer, now *protocol.State) error {
	w := &strings.Builder{}
	fmt.Fprintf(w, "batch       %s\nstatus      %s\nproposer    %s\ndeposit     %s\n", s.Batch, s.Status, s.Proposer, s.Deposit)
	fmt.Fprintf(w, "proposed    %s\ndeadline    %s (%s)\n", formatTime(s.ProposedAt), formatTime(s.Deadline), fromNow(s.Deadline, now.Block.Time))
	fmt.Fprintf(w, "checkpoint  %d\nroot        %s\nsalt        %s\n", s.Checkpoint, s.Root, s.Salt)
	if s.Candidate != nil {
		fmt.Fprint(w, "\ncheckpoint candidate\n")
		if err := printState(w, s.Candidate); err != nil {
			return err
		}
	}
	for i, c := range s.Claims {
		fmt.Fprintf(w, "\nclaim %d\n  transaction  %s\n  block        %s\n  height %d, depth %d, index %d\n", i, c.Transaction, c.Block, c.Height, c.Depth, c.Index)
		if c.ProvenBy != "" {
			fmt.Fprintf(w, "  tree proven by %s\n", c.ProvenBy)
		}
		if c.BlockProvenBy != "" {
			fmt.Fprintf(w, "  block proven by %s\n", c.BlockProvenBy)
		}
	}
	for _, d := range s.Disputes {
		fmt.Fprintf(w, "\ndispute %s\n  %s of claim %d by %s, deposit %s\n  %s\n", d.Dispute, d.Kind, d.Claim, d.Challenger, d.Deposit, d.State)
		if d.Open {
			fmt.Fprintf(w, "  span %d to %d, the %s to move; time left: proposer %s, challenger %s\n", d.Lo, d.Hi, d.Turn, seconds(d.ProposerLeft), seconds(d.ChallengerLeft))
		}
	}
	s.printForks(w)
	_, err := io.WriteString(out, w.String())
	return err
}
