package main

import (
	"context"
	"encoding/json"
	"math/big"
	"os"
	"path/filepath"
	"testing"

	"github.com/assize/assize/internal/homechain"
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
	for schedule, name := range files {
		t.Run(string(schedule), func(t *testing.T) {
			t.Parallel()
			table, err := measure(context.Background(), schedule)
			if err != nil {
				t.Fatal(err)
			}
			data, err := os.ReadFile(filepath.Join(snapshots, name))
			if err != nil {
				t.Fatal(err)
			}
			var committed map[string]uint64
			if err := json.Unmarshal(data, &committed); err != nil {
				t.Fatal(err)
			}
			for key, gas := range table {
				if committed[key] != gas {
					t.Errorf("%s: %d gas, the committed table has %d; run make gas and look at the difference", key, gas, committed[key])
				}
			}
			if len(committed) != len(table) {
				t.Errorf("the committed table has %d entries, %d were measured", len(committed), len(table))
			}
			checkDeposits(t, table)
		})
	}
}

// checkDeposits holds the deposits of a deployed relay against the table: each
// must pay one and a half times for what the other side may need, out of the
// share that is not burned.
func checkDeposits(t *testing.T, table map[string]uint64) {
	b, err := newBench(context.Background(), homechain.Osaka)
	if err != nil {
		t.Fatal(err)
	}
	defer b.chain.Close()
	for _, deposit := range []struct {
		name string
		wei  *big.Int
		gas  uint64
	}{
		{"batch", b.params.DepositBase, table["worstChallenger"]},
		{"batch, by header", b.params.DepositPerHeader, max(table["headerOf500"], table["headerOf2016"])},
		{"batch, in a fork", b.params.MinDeposit(checkpointHeight+1, checkpointHeight), table["worstForkChallenger"]},
		{"challenge", b.params.ChallengeDeposit, max(table["worstProposer"], table["ancestry2015Defender"])},
		{"fork", b.params.ForkDeposit(checkpointHeight+1, checkpointHeight), table["worstForkProposer"]},
		{"fork, by header", b.params.ForkDepositPerHeader, max(table["headerOf500"], table["headerOf2016"])},
	} {
		needed := new(big.Int).SetUint64(deposit.gas)
		needed.Mul(needed, b.params.GasPriceCap)
		needed.Mul(needed, big.NewInt(3*10_000))
		needed.Div(needed, big.NewInt(2*int64(10_000-b.params.BurnBps)))
		if deposit.wei.Cmp(needed) < 0 {
			t.Errorf("the %s deposit is %d wei, %d gas need %d: raise the constant in Deposits.sol", deposit.name, deposit.wei, deposit.gas, needed)
		}
	}
}

func TestLimits(t *testing.T) {
	data, err := os.ReadFile(filepath.Join(snapshots, files[homechain.Osaka]))
	if err != nil {
		t.Fatal(err)
	}
	var table map[string]uint64
	if err := json.Unmarshal(data, &table); err != nil {
		t.Fatal(err)
	}
	for key, limit := range limits {
		if gas := table[key]; gas == 0 || gas > limit {
			t.Errorf("%s: %d gas, at most %d", key, gas, limit)
		}
	}
	if sum := table["propose1"] + table["settle1"]; sum > happyPathLimit {
		t.Errorf("propose1 + settle1: %d gas, at most %d", sum, happyPathLimit)
	}
}
