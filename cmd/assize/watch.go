// SPDX-License-Identifier: MIT

package main

import (
	"context"
	"fmt"
	"io"
	"time"

	"github.com/rs/zerolog"
	"golang.org/x/sync/errgroup"

	"github.com/assize/assize/internal/metrics"
)

func watchCommand() command {
	return command{
		name:    "watch",
		summary: "Watch a relay: attack what is false, defend one's own.",
		about:   "Every claim is held against Bitcoin nodes, or header and block files, until the program is interrupted.",
		example: "assize watch --config watch.toml",
		run:     runWatch,
	}
}

func runWatch(ctx context.Context, env environment, args []string) error {
	f := newFlags(env, watchCommand())
	s := f.watch()
	if _, err := f.parse(args, 0); err != nil {
		return err
	}
	if err := s.validate(); err != nil {
		return err
	}
	log, err := s.logger(env.stderr)
	if err != nil {
		return err
	}
	w := &watching{settings: s, env: env, log: log}
	defer w.close()
	if s.once {
		if err := w.open(ctx); err != nil {
			return err
		}
		w.greet()
		return w.step(ctx)
	}
	if err := w.begin(ctx); err != nil {
		return err
	}
	if err := w.run(ctx); err != nil {
		return err
	}
	log.Info().Msg("stopped")
	return nil
}

// greet tells what begins.
func (w *watching) greet() {
	w.log.Info().Stringer("relay", w.settings.relay).Stringer("account", w.watcher.Self).Bool("dry_run", w.settings.account.dryRun).Msg("watching")
	if text := w.settings.beware(); text != "" {
		w.log.Warn().Msg(text)
	}
}

// run watches, and serves what is to be seen of it, until the context ends.
func (w *watching) run(ctx context.Context) error {
	group, ctx := errgroup.WithContext(ctx)
	if w.server != nil {
		group.Go(func() error { return w.server.Serve(ctx) })
	}
	if url := w.settings.heartbeat.text; url != "" {
		heartbeat := &metrics.Heartbeat{URL: url, Ready: w.monitor.Ready, Log: w.log}
		group.Go(func() error { return heartbeat.Run(ctx) })
	}
	group.Go(func() error {
		if w.watcher == nil {
			if err := w.complete(ctx); err != nil {
				if ctx.Err() != nil {
					return nil // as a round that is interrupted
				}
				return err
			}
			w.greet()
		}
		return w.watcher.Run(ctx, w.settings.interval)
	})
	return group.Wait()
}

// step does one round and fails if any action does. It does not stay until what is sent
// is mined: the next run sees what became of it.
func (w *watching) step(ctx context.Context) error {
	done, err := w.watcher.Step(ctx)
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

// logger returns the log of a watcher.
func (s *watchSettings) logger(out io.Writer) (zerolog.Logger, error) {
	level, err := s.level()
	if err != nil {
		return zerolog.Nop(), err
	}
	log, err := logger(out, s.logFormat)
	return log.Level(level), err
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
