// SPDX-License-Identifier: MIT

package main

import (
	"context"
	"encoding/binary"
	"fmt"
	"time"

	"github.com/assize/assize/challenger"
	"github.com/assize/assize/relay"
)

// nextState returns the true header state of the next checkpoint.
func (a *actTwo) nextState(ctx context.Context) (*candidate, error) {
	s, err := a.client.State(ctx)
	if err != nil {
		return nil, err
	}
	e, err := evidenceOf(a.living.main, s.Checkpoints[0], a.foreign.network)
	if err != nil {
		return nil, err
	}
	return &candidate{header: a.living.main.at(nextCheckpoint), state: e.state(nextCheckpoint)}, nil
}

// falseOffer waits until the block of the next checkpoint is buried, deeper than it
// must be, and offers its state with too much work.
func (a *actTwo) falseOffer(ctx context.Context, s *scenario) (err error) {
	const deep = nextCheckpoint + confirmations + 2
	if missing := int(deep) - int(a.tip()); missing > 0 {
		if err := a.pass(ctx, time.Duration(missing)*pace, fmt.Sprintf("block %d is mined and buried", nextCheckpoint)); err != nil {
			return err
		}
	}
	if s.candidate, err = a.nextState(ctx); err != nil {
		return err
	}
	work := s.candidate.state.Work[24:]
	binary.BigEndian.PutUint64(work, binary.BigEndian.Uint64(work)*1_000_000)
	return nil
}

func (a *actTwo) falseCheckpoint(context.Context) (*scenario, error) {
	return a.lie(&scenario{
		name: "lie-checkpoint", title: "18. A lie: a checkpoint with too much work", short: "18 false checkpoint",
		prose: fmt.Sprintf("The farther the checkpoint, the more there is to stream. Once a period of %d blocks is full, anyone "+
			"may offer the block after it as the next one. The liar offers the true block, but says that a million times the "+
			"work stands behind it. So a checkpoint is judged by all it says, not by its hash alone.", nextCheckpoint),
		begin: a.falseOffer, says: fmt.Sprintf("the true block %d with too much work", nextCheckpoint), bond: bondFork,
		players: []player{a.watch, a.script(nil,
			act{to: nextCheckpoint, does: mark},
			act{to: nextCheckpoint + confirmations, does: present, refusal: relay.NoSupport,
				says: ", which does not have that work"}), &adopter{}},
		moves: []string{"watcher challengeCheckpoint", "liar extend", "watcher timeout"},
	})
}

func (a *actTwo) trueCheckpoint(ctx context.Context) (*scenario, error) {
	due, err := a.nextState(ctx)
	if err != nil {
		return nil, err
	}
	due.duty = true
	return &scenario{
		name: "checkpoint", title: "19. A true checkpoint", short: "19 true checkpoint",
		prose: "The watcher has the duty to move the checkpoint on, if it is told to: it offers the true header state, waits " +
			"for the window to pass, and has it adopted.",
		court: a.court, proposer: a.watcher, candidate: due,
		players: []player{a.duty}, verdicts: only(challenger.True), final: true,
		moves: []string{"watcher proposeCheckpoint", "watcher adoptCheckpoint"},
	}, nil
}

func (a *actTwo) aboveCheckpoint(ctx context.Context) (*scenario, error) {
	s, err := a.stale(ctx)
	if err != nil {
		return nil, err
	}
	s.name, s.title, s.short = "lie-above-checkpoint", "20. A stale block again, judged by the new checkpoint", "20 by the new checkpoint"
	s.prose = fmt.Sprintf("The lie is that of case 12. From the first checkpoint %d headers would have to be streamed up to its "+
		"block, from the new one it is %d, and deposits are so much smaller.", s.claim.Height-livingCheckpoint, s.claim.Height-nextCheckpoint)
	s.checkpoint = 1
	return s, nil
}
