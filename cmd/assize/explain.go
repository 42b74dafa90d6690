// SPDX-License-Identifier: MIT

package main

import (
	"cmp"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"math"
	"math/big"
	"os"
	"slices"
	"strings"
	"text/tabwriter"
	"time"

	"github.com/ethereum/go-ethereum/common"

	"github.com/assize/assize/btcheaders"
	"github.com/assize/assize/challenger"
	bitcoinfiles "github.com/assize/assize/foreign/bitcoin/files"
	"github.com/assize/assize/internal/journal"
)

func explainCommand() command {
	return command{
		name: "explain", args: "[CLAIM]",
		summary: "Explain what the watcher did about a claim, and why.",
		about:   "It tells from the watcher's record what was claimed, seen and done, what it cost and how it ended. CLAIM is a batch's id or the beginning of it, /N behind it for its claim N, or a transaction id. Without one it lists what there is, and profit and loss.",
		example: "assize explain --record audit.db 0x3a9c/0",
		run:     runExplain,
	}
}

// explainSettings say what is to be explained, and from what verdicts are reproduced.
type explainSettings struct {
	record, network   string
	headers, blocks   files
	inJSON, reproduce bool
}

func runExplain(ctx context.Context, env environment, args []string) error {
	f, s := newFlags(env, explainCommand()), explainSettings{}
	f.StringVar(&s.record, "record", "", "`FILE` that a watcher keeps its record in; it may be running")
	f.BoolVar(&s.inJSON, "json", false, "print JSON, an object a line")
	f.BoolVar(&s.reproduce, "reproduce", false, "judge each recorded verdict again, from raw headers and blocks, and compare")
	f.network(&s.network)
	f.relayFile()
	f.Var(&s.headers, "headers", "`FILE` of headers to reproduce verdicts from: raw, 80 bytes each, or in hex, a line each, or the file that a watcher keeps; several with commas between")
	f.Var(&s.blocks, "blocks", "`FILE` of one raw block, or a directory of such files; several with commas between")
	names, err := f.parse(args, 1)
	if err != nil {
		return err
	}
	if err := f.require("record"); err != nil {
		return err
	}
	switch {
	case s.reproduce && len(names) == 0:
		return f.wrong("--reproduce needs a claim")
	case s.reproduce:
		if err := f.require("headers"); err != nil {
			return err
		}
	case len(s.headers)+len(s.blocks) > 0:
		return f.wrong("--headers and --blocks are for --reproduce")
	}
	if len(names) == 0 {
		return s.list(env.stdout)
	}
	stories, err := journal.Find(s.record, names[0])
	if errors.Is(err, journal.ErrBadName) {
		return usagef("%w", err)
	}
	if err != nil {
		return s.failed(err)
	}
	return s.explain(ctx, env.stdout, stories)
}

// failed names the file that an error is about.
func (s *explainSettings) failed(err error) error {
	if errors.As(err, new(*fs.PathError)) {
		return err
	}
	return fmt.Errorf("%s: %w", s.record, err)
}

// explain prints stories. It fails if a verdict came out otherwise when it was reproduced.
func (s *explainSettings) explain(ctx context.Context, out io.Writer, stories []journal.Story) error {
	var material journal.Material
	if s.reproduce {
		var err error
		if material, err = s.material(stories); err != nil {
			return err
		}
	}
	differs := 0
	for i, story := range stories {
		view := storyViewOf(story)
		if s.reproduce {
			list, err := story.Reproduce(ctx, material)
			if err != nil {
				return s.failed(fmt.Errorf("batch %s: %w", story.Batch, err))
			}
			differs += view.addReproduced(story, list)
		}
		if err := s.print(out, view, i); err != nil {
			return err
		}
	}
	if differs > 0 {
		return fmt.Errorf("%d recorded verdicts differ from what these files show", differs)
	}
	return nil
}

func (s *explainSettings) print(out io.Writer, view *storyView, i int) error {
	if s.inJSON {
		return json.NewEncoder(out).Encode(view)
	}
	if i > 0 {
		if _, err := fmt.Fprintln(out); err != nil {
			return err
		}
	}
	return view.print(out)
}

// rowView is a batch in the list of them.
type rowView struct {
	Batch  common.Hash `json:"batch"`
	Time   uint64      `json:"proposedAt"`
	Holds  string      `json:"holds"`
	Status string      `json:"status"`
	Cost   costView    `json:"cost"`
}

// list prints a line for each batch in the record, and profit and loss at the end. The record is read first: whoever reads
// the lines slowly must not keep the watcher from writing.
func (s *explainSettings) list(out io.Writer) error {
	var rows []rowView
	sum := profit{fees: new(big.Int)}
	err := journal.List(s.record, func(story journal.Story) error {
		view := storyViewOf(story)
		row := rowView{Batch: view.Batch, Holds: view.holds(), Status: view.Status, Cost: view.Cost}
		if view.Claimed != nil {
			row.Time = view.Claimed.ProposedAt
		}
		sum.add(story, view)
		if view.Batch != (common.Hash{}) || len(view.Story) > 0 {
			rows = append(rows, row)
		}
		return nil
	})
	if err != nil {
		return s.failed(err)
	}
	slices.SortStableFunc(rows, func(a, b rowView) int { return cmp.Compare(a.Time, b.Time) })
	if s.inJSON {
		encoder := json.NewEncoder(out)
		for _, row := range rows {
			if err := encoder.Encode(row); err != nil {
				return err
			}
		}
		return encoder.Encode(map[string]*profitView{"profitAndLoss": sum.view()})
	}
	table := tabwriter.NewWriter(out, 0, 0, 2, ' ', 0)
	fmt.Fprintln(table, "BATCH\tPROPOSED\tHOLDS\tSTATUS\tCOST")
	for _, row := range rows {
		proposed := "-"
		if row.Time > 0 {
			proposed = formatTime(row.Time)
		}
		fmt.Fprintf(table, "%s\t%s\t%s\t%s\t%s\n", row.Batch, proposed, row.Holds, row.Status, row.Cost.Fee)
	}
	if err := table.Flush(); err != nil {
		return err
	}
	text := &strings.Builder{}
	sum.view().print(text)
	_, err = io.WriteString(out, text.String())
	return err
}

// material reads the headers and blocks that verdicts are reproduced from.
func (s *explainSettings) material(stories []journal.Story) (journal.Material, error) {
	network, err := btcheaders.ParamsByName(s.network)
	if err != nil {
		return journal.Material{}, usagef("--network: %w", err)
	}
	m := journal.Material{Network: network, Now: uint32(min(time.Now().Unix(), math.MaxUint32))}
	if m.Header, err = headersOf(s.headers, network, m.Now); err != nil {
		return journal.Material{}, err
	}
	m.Body, err = bodiesOf(s.blocks, network, stories)
	return m, err
}

// headersOf reads header files of either form.
func headersOf(paths []string, network btcheaders.Params, now uint32) (func([32]byte) (btcheaders.Header, bool), error) {
	var chains []*btcheaders.Chain
	raw := map[[32]byte]btcheaders.Header{}
	for _, path := range paths {
		data, err := os.ReadFile(path)
		if err != nil {
			return nil, err
		}
		chain, err := btcheaders.ParseChain(data, network, now)
		switch {
		case err == nil:
			chains = append(chains, chain)
			continue
		case !errors.Is(err, btcheaders.ErrFileMagic):
			return nil, fmt.Errorf("%s: %w", path, err)
		}
		headers, err := bitcoinfiles.ReadHeaders(path)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", path, err)
		}
		for _, h := range headers {
			raw[h.Hash()] = h
		}
	}
	return func(hash [32]byte) (btcheaders.Header, bool) {
		for _, c := range chains {
			if h, ok := c.HeaderOf(hash); ok {
				return h, true
			}
		}
		h, ok := raw[hash]
		return h, ok
	}, nil
}

// bodiesOf reads block files. The view of them stands on the checkpoint of a story: without one, nothing can be reproduced.
func bodiesOf(paths []string, network btcheaders.Params, stories []journal.Story) (func([32]byte) (challenger.Body, bool), error) {
	for _, story := range stories {
		claimed := story.Claimed()
		if claimed == nil {
			continue
		}
		state, err := parseState(claimed.Checkpoint.State, "the recorded checkpoint", network)
		if err != nil {
			return nil, err
		}
		view, err := bitcoinfiles.LoadNow(bitcoinfiles.Config{Network: network, Checkpoint: state, Blocks: paths})
		if err != nil {
			return nil, err
		}
		return bitcoinfiles.Foreign(view).Body, nil
	}
	return func([32]byte) (challenger.Body, bool) { return nil, false }, nil
}
