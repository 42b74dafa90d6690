// SPDX-License-Identifier: MIT

package main

import (
	"context"
	"errors"
	"fmt"
	"io"
)

// Options choose how the demo is told and, for its own tests, spoil it.
type Options struct {
	// JSON tells each step and check as one JSON object a line.
	JSON bool
	// IdleWatcher keeps the watcher from challenging: the demo must then fail.
	IdleWatcher bool
}

// Run plays all cases and tells them to w.
//
// Expected errors: ErrWrongOutcome when something has not come as it must; those
// of the embedded chain, of the context, of w.
func Run(ctx context.Context, w io.Writer, options Options) (err error) {
	told := &story{name: "stage", printer: &textPrinter{w: w}}
	if options.JSON {
		told.printer = newJSONPrinter(w)
	}
	st, err := newStage(told, options.IdleWatcher)
	if err != nil {
		return fmt.Errorf("home chain: %w", err)
	}
	defer func() { err = errors.Join(err, st.home.Close()) }()

	told.say("Assize: claims about Bitcoin on an EVM chain, believed unless somebody objects",
		"The home chain runs inside this process, by the rules of Osaka; its time is moved on, nothing sleeps. The first relay "+
			"judges Bitcoin's main network, with real headers and blocks. The second judges blocks that were made because "+
			"nature lacks them. Figures on the right are gas of whole transactions.",
		fmt.Sprintf("Terms: %s.", longTerms))
	for _, act := range []func(context.Context, *stage) ([]opening, error){actOne, newActTwo} {
		told.name = "stage"
		cases, err := act(ctx, st)
		if err != nil {
			return err
		}
		for _, open := range cases {
			c, err := open(ctx)
			if err != nil {
				return err
			}
			if err := c.run(ctx); err != nil {
				return fmt.Errorf("%s: %w", c.name, err)
			}
			if err := told.err(); err != nil {
				return err
			}
		}
	}
	return told.end()
}

// opening returns a case when its turn has come.
type opening func(context.Context) (*scenario, error)

// actOne sets the stage for disputes about transactions: two relays, the
// watchers, and the cases.
func actOne(ctx context.Context, s *stage) ([]opening, error) {
	realChain, err := mainnet(firstTime)
	if err != nil {
		return nil, fmt.Errorf("mainnet: %w", err)
	}
	madeChain, err := regtest(firstTime)
	if err != nil {
		return nil, fmt.Errorf("regtest: %w", err)
	}
	actual, err := newCourt(ctx, s, realChain, longTerms)
	if err != nil {
		return nil, err
	}
	made, err := newCourt(ctx, s, madeChain, longTerms)
	if err != nil {
		return nil, err
	}
	var players [4]*watching
	for i, who := range []struct {
		court *court
		self  *actor
	}{{actual, s.watcher}, {made, s.watcher}, {actual, s.proposer}, {made, s.proposer}} {
		if players[i], err = who.court.watch(ctx, who.self, false); err != nil {
			return nil, err
		}
	}
	truth, err := theTruth(ctx, actual, players[0])
	if err != nil {
		return nil, err
	}
	cases, err := lies(actual, made, players[0], players[1])
	if err != nil {
		return nil, err
	}
	cases = append([]*scenario{truth}, cases...)
	cases = append(cases, griefers(actual, made, players[0], players[1], players[2], players[3])...)
	var openings []opening
	for _, c := range cases {
		openings = append(openings, func(context.Context) (*scenario, error) { return c, nil })
	}
	return openings, nil
}

// newActTwo sets the stage for disputes about blocks: a relay and a chain that
// grows with the home clock.
func newActTwo(ctx context.Context, s *stage) ([]opening, error) {
	s.say("So far no block was in doubt; from here on they are",
		"A third relay judges a made chain whose times run with the home clock: while that is moved on, the network finds a block "+
			"every ten minutes, with real proof of work at the least difficulty there is.",
		"Which chain is the heaviest is a matter of evidence. Who claims a block streams headers to the court, from the "+
			"checkpoint to the block and the six upon it, and presents them; who disputes it presents a heavier chain that "+
			"refutes it. Each header is checked by Bitcoin's rules. Who is behind when its clock is out has lost.",
		fmt.Sprintf("Terms: %s.", shortTerms))
	head, err := s.head(ctx)
	if err != nil {
		return nil, err
	}
	chain, err := newLiving(uint32(head.Time))
	if err != nil {
		return nil, fmt.Errorf("living chain: %w", err)
	}
	a := &actTwo{}
	if a.court, err = newCourt(ctx, s, chain.foreignChain, shortTerms); err != nil {
		return nil, err
	}
	a.living = chain
	for _, who := range []struct {
		player *player
		self   *actor
		duty   bool
	}{{&a.watch, s.watcher, false}, {&a.duty, s.watcher, true}, {&a.own, s.proposer, false}} {
		if *who.player, err = a.court.watch(ctx, who.self, who.duty); err != nil {
			return nil, err
		}
	}
	return []opening{
		a.invented, a.stale, a.outrun, a.future, a.fresh, a.sibling, a.griefed,
		a.falseCheckpoint, a.trueCheckpoint, a.aboveCheckpoint,
		a.belowCheckpoint, a.atCheckpoint, a.griefedBelow, a.griefedOften,
	}, nil
}
