// SPDX-License-Identifier: MIT

package main

import (
	"context"
	"testing"

	"github.com/assize/assize/internal/simchain"
)

const snapshots = "../../contracts/snapshots"

// limits are what the project has promised, in gas on Osaka.
var limits = map[string]uint64{
	"proposePerClaimOf100":  2_500,
	"proposePerClaimOf1000": 1_800,
	"provePathDepth12":      125_000,
	"headerOf500":           2_200,
	"headerOf2016":          2_200,
}

const happyPathLimit = 90_000 // propose1 + settle1

func TestTables(t *testing.T) {
	if testing.Short() {
		t.Skip("measures every game")
	}
	for schedule, name := range files {
		t.Run(string(schedule), func(t *testing.T) {
			t.Parallel()
			table, err := measure(context.Background(), schedule)
			if err != nil {
				t.Fatal(err)
			}
			committed := map[string]uint64{}
			readJSON(t, name, &committed)
			for key, gas := range table {
				if committed[key] != gas {
					t.Errorf("%s: %d gas, the committed table has %d; run make gas and look at the difference", key, gas, committed[key])
				}
			}
			if len(committed) != len(table) {
				t.Errorf("the committed table has %d entries, %d were measured", len(committed), len(table))
			}
		})
	}
}

func TestLimits(t *testing.T) {
	table := map[string]uint64{}
	readJSON(t, files[simchain.Osaka], &table)
	for key, limit := range limits {
		if gas := table[key]; gas == 0 || gas > limit {
			t.Errorf("%s: %d gas, at most %d", key, gas, limit)
		}
	}
	if sum := table["propose1"] + table["settle1"]; sum > happyPathLimit {
		t.Errorf("propose1 + settle1: %d gas, at most %d", sum, happyPathLimit)
	}
}
