// Command gastable measures the gas table of the contracts: whole transactions,
// by their receipts, on an embedded chain of each schedule. The table is
// committed, and deposits are derived from it; a test fails when it is not
// current or outgrows them.
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

	"github.com/assize/assize/internal/homechain"
)

// files names the committed table of each schedule.
var files = map[homechain.Schedule]string{
	homechain.Osaka:     "gas.json",
	homechain.Amsterdam: "gas-amsterdam.json",
}

func main() {
	write := flag.String("write", "", "directory to write the tables to")
	flag.Parse()
	if err := run(context.Background(), *write); err != nil {
		fmt.Fprintln(os.Stderr, "gastable:", err)
		os.Exit(1)
	}
}

func run(ctx context.Context, dir string) error {
	tables := map[homechain.Schedule]map[string]uint64{}
	for schedule, name := range files {
		table, err := measure(ctx, schedule)
		if err != nil {
			return fmt.Errorf("%s: %w", schedule, err)
		}
		tables[schedule] = table
		if dir == "" {
			continue
		}
		if err := os.WriteFile(filepath.Join(dir, name), encode(table), 0o644); err != nil {
			return err
		}
	}
	fmt.Printf("%-24s %12s %12s\n", "gas", homechain.Osaka, homechain.Amsterdam)
	for _, key := range slices.Sorted(maps.Keys(tables[homechain.Osaka])) {
		fmt.Printf("%-24s %12d %12d\n", key, tables[homechain.Osaka][key], tables[homechain.Amsterdam][key])
	}
	return nil
}

// measure returns the table of a schedule, in gas.
func measure(ctx context.Context, schedule homechain.Schedule) (map[string]uint64, error) {
	b, err := newBench(ctx, schedule)
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

// encode writes a table as one flat JSON object, keys sorted.
func encode(table map[string]uint64) []byte {
	data, err := json.MarshalIndent(table, "", "  ")
	if err != nil {
		panic(err) // numbers by string: it cannot fail
	}
	return append(data, '\n')
}
