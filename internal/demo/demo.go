package demo

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
	stage, err := newStage(told, options.IdleWatcher)
	if err != nil {
		return fmt.Errorf("home chain: %w", err)
	}
	defer func() { err = errors.Join(err, stage.home.Close()) }()

	told.say("Assize: claims about Bitcoin on an EVM chain, believed unless somebody objects",
		"The home chain runs inside this process, by the rules of Osaka; its time is moved on, nothing sleeps. The first relay "+
			"judges Bitcoin's main network, with real headers and blocks. The second judges blocks that were made because "+
			"nature lacks them. Figures on the right are gas of whole transactions.",
		fmt.Sprintf("Terms: a window of %s, clocks of %s, %d confirmations, half of a lost deposit is burned.",
			lasting(window), lasting(clock), confirmations))
	cases, err := prepare(ctx, stage)
	if err != nil {
		return err
	}
	for _, c := range cases {
		if err := c.run(ctx); err != nil {
			return fmt.Errorf("%s: %w", c.name, err)
		}
	}
	return told.end()
}

// prepare sets the stage: two relays, the watchers, and the cases.
func prepare(ctx context.Context, s *stage) ([]*scenario, error) {
	realChain, err := mainnet(firstTime)
	if err != nil {
		return nil, fmt.Errorf("mainnet: %w", err)
	}
	madeChain, err := regtest(firstTime)
	if err != nil {
		return nil, fmt.Errorf("regtest: %w", err)
	}
	actual, err := newCourt(ctx, s, realChain)
	if err != nil {
		return nil, err
	}
	made, err := newCourt(ctx, s, madeChain)
	if err != nil {
		return nil, err
	}
	var players [4]*watching
	for i, who := range []struct {
		court *court
		self  *actor
	}{{actual, s.watcher}, {made, s.watcher}, {actual, s.proposer}, {made, s.proposer}} {
		if players[i], err = who.court.watch(ctx, who.self); err != nil {
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
	return append(cases, griefers(actual, made, players[0], players[1], players[2], players[3])...), nil
}
