// SPDX-License-Identifier: MIT

package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"math"
	"time"

	"github.com/assize/assize/btcheaders"
	bitcoinfiles "github.com/assize/assize/foreign/bitcoin/files"
	"github.com/assize/assize/internal/crosscheck"
)

func headersVerifyCommand() command {
	return command{
		name:    "headers verify",
		summary: "Check Bitcoin headers by every rule.",
		about:   "Those are the rules that a header alone can break. With --court the contract checks them too.",
		example: "assize headers verify --headers fixtures/mainnet/headers_0_to_2200.bin --court",
		run:     runHeadersVerify,
	}
}

// verifySettings say which headers are to be verified, and how.
type verifySettings struct {
	headers, checkpoint, network string
	height                       uint64
	court, inJSON                bool
}

func runHeadersVerify(ctx context.Context, env environment, args []string) error {
	f, s := newFlags(env, headersVerifyCommand()), verifySettings{}
	f.StringVar(&s.headers, "headers", "", "`FILE` of headers, oldest first: raw, 80 bytes each, or in hex, a line each")
	f.StringVar(&s.checkpoint, "checkpoint", "", "`FILE` of the header state (124 bytes) that the headers follow; without it the first of them is taken as true")
	f.Uint64Var(&s.height, "height", 0, "`HEIGHT` of the first header, without a checkpoint")
	f.network(&s.network)
	f.relayFile()
	f.BoolVar(&s.court, "court", false, "have the contract judge the same headers, in an EVM inside this program, and compare")
	f.BoolVar(&s.inJSON, "json", false, "print one JSON object")
	if _, err := f.parse(args, 0); err != nil {
		return err
	}
	if err := f.require("headers"); err != nil {
		return err
	}
	if s.checkpoint != "" && s.height != 0 {
		return f.wrong("give --checkpoint or --height, not both")
	}
	if s.height > math.MaxUint32 {
		return f.wrong("--height does not fit 32 bits")
	}
	network, err := btcheaders.ParamsByName(s.network)
	if err != nil {
		return usagef("--network: %w", err)
	}
	start := crosscheck.Start{Height: uint32(s.height)}
	if s.checkpoint != "" {
		base, err := readState(s.checkpoint, network)
		if err != nil {
			return err
		}
		start.Base = &base
	}
	view, err := s.verify(ctx, env.stderr, network, start)
	if err != nil {
		return fmt.Errorf("%s: %w", s.headers, err)
	}
	if err := s.print(env.stdout, view); err != nil || view.fault == nil {
		return err
	}
	if errors.Is(view.fault, btcheaders.ErrTimeTooNew) {
		return fmt.Errorf("%s: bad header: %w: the clock of this machine counts, and headers of a made chain must not run ahead of it", s.headers, view.fault)
	}
	return fmt.Errorf("%s: bad header: %w", s.headers, view.fault)
}

// verify checks the file, and has the court do the same if that is asked for.
func (s *verifySettings) verify(ctx context.Context, stderr io.Writer, network btcheaders.Params, start crosscheck.Start) (*headersView, error) {
	headers, err := bitcoinfiles.ReadHeaders(s.headers)
	if err != nil {
		return nil, err
	}
	below := 0
	if start.Base != nil {
		if below, err = crosscheck.Below(headers, *start.Base); err != nil {
			return nil, fmt.Errorf("bad header: %w", err)
		}
		if headers = headers[below:]; len(headers) == 0 {
			return nil, fmt.Errorf("all %d headers stand at or below the checkpoint: there is nothing to verify", below)
		}
	}
	now := uint32(min(time.Now().Unix(), math.MaxUint32))
	var court *crosscheck.Court
	if s.court {
		if court, err = crosscheck.OpenCourt(network, now); err != nil {
			return nil, err
		}
	}
	bar := newProgress(stderr, "headers", len(headers))
	begin := time.Now()
	run := crosscheck.Check(headers, start, network, now, bar.report)
	took := time.Since(begin)
	bar.end()
	view := headersViewOf(run, start, below, took)
	if court == nil {
		return view, nil
	}
	bar = newProgress(stderr, "court", len(headers))
	trial, err := crosscheck.Try(ctx, court, headers, run, network, now, bar.report)
	bar.end()
	switch {
	case errors.Is(err, crosscheck.ErrNoState) && run.Fault == nil:
		return nil, fmt.Errorf("the rules accept all %d headers, but the court can judge none: %w, which is %s: give --checkpoint, or more headers", len(headers), err, wholeState)
	case errors.Is(err, crosscheck.ErrNoState):
		return view, nil
	case err != nil:
		return nil, err
	}
	view.addTrial(trial, run, below)
	return view, nil
}
