// SPDX-License-Identifier: MIT

package main

import (
	"fmt"
	"io"
	"strings"

	"github.com/ethereum/go-ethereum/common"

	"github.com/assize/assize/internal/journal"
)

func (s *storyView) print(out io.Writer) error {
	w := &strings.Builder{}
	if s.Batch == (common.Hash{}) {
		fmt.Fprintf(w, "what the watcher did about no batch\n")
	} else {
		fmt.Fprintf(w, "batch       %s\n", s.Batch)
	}
	if s.Fault != "" {
		fmt.Fprintf(w, "beware      %s\n", s.Fault)
	}
	if err := s.printClaimed(w); err != nil {
		return err
	}
	fmt.Fprintln(w)
	for _, e := range s.Story {
		lead := fmt.Sprintf("%s  home block %d  ", formatTime(e.HomeTime), e.HomeBlock)
		for i, text := range e.Text {
			if i == 1 {
				lead = strings.Repeat(" ", len(lead))
			}
			fmt.Fprintf(w, "%s%s\n", lead, text)
		}
	}
	s.printReproduced(w)
	if s.Batch != (common.Hash{}) {
		fmt.Fprintf(w, "\nstatus      %s\n", s.Status)
	} else {
		fmt.Fprintln(w)
	}
	fmt.Fprintf(w, "cost        %s in %s, %d gas\n", s.Cost.Fee, transactions(s.Cost.Transactions), s.Cost.Gas)
	if s.Money != nil && s.Batch != (common.Hash{}) {
		s.Money.print(w)
	}
	_, err := io.WriteString(out, w.String())
	return err
}

func (s *storyView) printClaimed(w *strings.Builder) error {
	c := s.Claimed
	if c == nil {
		return nil
	}
	fmt.Fprintf(w, "relay       %s on chain %s\nwatcher     %s\n", c.Relay, c.Chain, c.Watcher)
	fmt.Fprintf(w, "proposer    %s\ndeposit     %s\n", c.Proposer, c.Deposit)
	fmt.Fprintf(w, "proposed    %s\ndeadline    %s\n", formatTime(c.ProposedAt), formatTime(c.Deadline))
	fmt.Fprintf(w, "checkpoint  %d: block %s at height %d\n", c.Checkpoint, c.Block, c.Height)
	if c.Candidate != nil {
		fmt.Fprint(w, "\ncheckpoint candidate\n")
		if err := printState(w, c.Candidate); err != nil {
			return err
		}
	}
	for _, claim := range c.Claims {
		fmt.Fprintf(w, "\nclaim %d\n  transaction  %s\n  block        %s\n  height %d, depth %d, index %d\n",
			claim.Claim, claim.Transaction, claim.Block, claim.Height, claim.Depth, claim.Index)
	}
	return nil
}

func (s *storyView) printReproduced(w *strings.Builder) {
	if s.Reproduced == nil {
		return
	}
	fmt.Fprint(w, "\nreproduced from raw headers\n")
	for _, a := range s.Reproduced {
		fmt.Fprintf(w, "%s  %s, then %s: %s", formatTime(a.HomeTime), a.Then.subject(s.candidate()), a.Then.Judgment, a.Outcome)
		switch {
		case a.Why != "":
			fmt.Fprintf(w, ": %s", a.Why)
		case a.Outcome != journal.Same.String():
			fmt.Fprintf(w, ": now %s: %s (then: %s)", a.Now.Judgment, a.Now.Reason, a.Then.Reason)
		}
		fmt.Fprintln(w)
	}
}

// holds says what the batch is about.
func (s *storyView) holds() string {
	switch {
	case s.Claimed == nil:
		return "-"
	case s.Claimed.Candidate != nil:
		return fmt.Sprintf("checkpoint %d", s.Claimed.Candidate.Height)
	case len(s.Claimed.Claims) == 1:
		return "1 claim"
	}
	return fmt.Sprintf("%d claims", len(s.Claimed.Claims))
}
