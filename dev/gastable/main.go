// SPDX-License-Identifier: MIT

// Command gastable measures the contracts on an embedded chain of each gas schedule:
// operations, as whole transactions by their receipts; and whole disputes of each
// kind in the course that is worst for the honest side, with gas, moves, time,
// capital and who pays. Both tables are committed, and the constants that deposits
// are made of are derived from them; tests fail when a figure is not current or a
// constant is not what follows.
package main

import (
	"context"
	"encoding/json"
	"flag"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"

	"github.com/assize/assize/internal/simchain"
)

// files names the committed table of each schedule.
var files = map[simchain.Schedule]string{
	simchain.Osaka:     "gas.json",
	simchain.Amsterdam: "gas-amsterdam.json",
}

// worstFile names the committed worst cases, of both schedules.
const worstFile = "worst-cases.json"

func main() {
	write := flag.String("write", "", "directory to write the tables to")
	doc := flag.String("doc", "", "document to write the worst cases into")
	flag.Parse()
	if err := run(context.Background(), *write, *doc); err != nil {
		fmt.Fprintln(os.Stderr, "gastable:", err)
		os.Exit(1)
	}
}

func run(ctx context.Context, dir, doc string) error {
	tables := map[simchain.Schedule]map[string]uint64{}
	var rows []*Row
	for _, schedule := range []simchain.Schedule{simchain.Osaka, simchain.Amsterdam} {
		table, err := measure(ctx, schedule)
		if err != nil {
			return fmt.Errorf("%s: %w", schedule, err)
		}
		tables[schedule] = table
		fmt.Fprintf(os.Stderr, "%s: operations are measured, worst cases follow\n", schedule)
		played, err := play(ctx, schedule)
		if err != nil {
			return err
		}
		if rows == nil {
			rows = played
		} else {
			merge(rows, played)
		}
	}
	if dir != "" {
		for schedule, name := range files {
			if err := os.WriteFile(filepath.Join(dir, name), encode(tables[schedule]), 0o644); err != nil {
				return err
			}
		}
		if err := os.WriteFile(filepath.Join(dir, worstFile), encode(rows), 0o644); err != nil {
			return err
		}
	}
	if doc != "" {
		if err := writeDocument(doc, tables, rows); err != nil {
			return err
		}
	}
	fmt.Printf("%-24s %12s %12s\n", "gas", simchain.Osaka, simchain.Amsterdam)
	for _, key := range slices.Sorted(maps.Keys(tables[simchain.Osaka])) {
		fmt.Printf("%-24s %12d %12d\n", key, tables[simchain.Osaka][key], tables[simchain.Amsterdam][key])
	}
	for _, r := range rows {
		osaka, amsterdam := r.Gas[simchain.Osaka], r.Gas[simchain.Amsterdam]
		fmt.Printf("%-24s %12d %12d  %s\n", r.Dispute+", "+r.Honest, osaka.Honest, amsterdam.Honest, r.Course)
	}
	c := derive(tables, rows)
	fmt.Printf("CHALLENGER_GAS %d, PROPOSER_GAS %d, GAS_PER_HEADER %d\n", c.challenger, c.proposer, c.perHeader)
	return nil
}

// measure returns the table of a schedule, in gas.
func measure(ctx context.Context, schedule simchain.Schedule) (map[string]uint64, error) {
	b, err := newBench(ctx, schedule, checkpointHeight)
	if err != nil {
		return nil, err
	}
	defer b.chain.Close()
	table := map[string]uint64{}
	for _, m := range measurements {
		if err := m(b, table); err != nil {
			return nil, err
		}
	}
	return table, nil
}

// encode writes tables as JSON, the keys of maps sorted.
func encode(tables any) []byte {
	data, err := json.MarshalIndent(tables, "", "  ")
	if err != nil {
		panic(err) // numbers and strings: it cannot fail
	}
	return append(data, '\n')
}
