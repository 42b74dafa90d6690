package main

import (
	"context"
	"fmt"
	"io"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/rs/zerolog"

	"github.com/assize/assize/challenger"
	"github.com/assize/assize/internal/foreignview"
	"github.com/assize/assize/relay"
)

func watchCommand() command {
	return command{
		name:    "watch",
		summary: "hold every claim against header and block files, attack the false ones and defend one's own, until interrupted",
		example: "assize watch --rpc http://127.0.0.1:8545 --relay 0x5FbD… --keystore key.json --headers headers.bin --blocks blocks/",
		run:     runWatch,
	}
}

func runWatch(ctx context.Context, env environment, args []string) error {
	f := newFlags(env, watchCommand())
	home, account, files := f.home(), f.account(), f.foreign()
	f.sending(home.nodeSettings)
	noChallenge := f.Bool("no-challenge", false, "open no disputes, only play those that concern the account")
	defendOthers := f.Bool("defend-others", false, "defend the true claims of others too, once their proposer has let them down")
	checkpoints := f.Bool("checkpoints", false, "propose the next checkpoint when a retarget period has ended, with a deposit of the account's, and adopt it when it is final")
	interval := f.Duration("interval", 30*time.Second, "`DURATION` between two rounds")
	once := f.Bool("once", false, "do one round and end")
	format := f.String("log-format", "", "`FORMAT` of what is written: console or json; by default console on a terminal and else json")
	if _, err := f.parse(args, 0); err != nil {
		return err
	}
	if err := f.require("rpc", "relay", "headers"); err != nil {
		return err
	}
	if *interval <= 0 {
		return f.wrong("--interval must be above zero")
	}
	log, err := logger(env.stderr, *format)
	if err != nil {
		return err
	}
	session, now, err := home.enter(ctx, account, env)
	if err != nil {
		return err
	}
	config, err := files.config(now)
	if err != nil {
		return err
	}
	follow := &foreignview.Follower{Config: config, Log: log}
	// what is wrong with the files now is for whoever starts the watcher
	if _, err := follow.Latest(ctx); err != nil {
		return err
	}
	w := &challenger.Watcher{
		Court: &timedCourt{session, home.wait}, Foreign: follow.Latest, Self: session.Sender.From, Log: log,
		Policy: challenger.Policy{Challenge: !*noChallenge, DefendOthers: *defendOthers, Checkpoints: *checkpoints},
	}
	log.Info().Stringer("relay", home.relay).Stringer("account", session.Sender.From).Msg("watching")
	if *once {
		return step(ctx, w)
	}
	err = w.Run(ctx, *interval)
	log.Info().Msg("stopped")
	return err
}

// step does one round and fails if any action does.
func step(ctx context.Context, w *challenger.Watcher) error {
	done, err := w.Step(ctx)
	if err != nil {
		return err
	}
	for _, d := range done {
		if d.Err != nil {
			return fmt.Errorf("of %d actions at least one failed: %w", len(done), d.Err)
		}
	}
	return nil
}

// timedCourt gives a transaction up that is not mined for long: the next round
// decides anew.
type timedCourt struct {
	*relay.Session
	wait time.Duration
}

func (c *timedCourt) Perform(ctx context.Context, call relay.Call, at common.Hash) (relay.Receipt, error) {
	ctx, cancel := context.WithTimeout(ctx, c.wait)
	defer cancel()
	return c.Session.Perform(ctx, call, at)
}

// logger returns the log of a format.
func logger(out io.Writer, format string) (zerolog.Logger, error) {
	terminal := isTerminal(out)
	switch format {
	case "json":
	case "console":
		out = zerolog.ConsoleWriter{Out: out, NoColor: !terminal, TimeFormat: time.TimeOnly}
	case "":
		if terminal {
			out = zerolog.ConsoleWriter{Out: out, TimeFormat: time.TimeOnly}
		}
	default:
		return zerolog.Nop(), usagef("--log-format %q is none of console, json", format)
	}
	return zerolog.New(out).With().Timestamp().Logger(), nil
}
