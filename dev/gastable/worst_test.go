// SPDX-License-Identifier: MIT

package main

import (
	"context"
	"encoding/json"
	"fmt"
	"math/big"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/assize/assize/internal/deploycheck"
	"github.com/assize/assize/internal/simchain"
	"github.com/assize/assize/relay/protocol"
	"github.com/assize/assize/relay/txmgr"
)

const worstDocument = "../../docs/worst-case.md"

func readJSON(t *testing.T, name string, into any) {
	t.Helper()
	data, err := os.ReadFile(filepath.Join(snapshots, name))
	if err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal(data, into); err != nil {
		t.Fatal(err)
	}
}

func committed(t *testing.T) (map[simchain.Schedule]map[string]uint64, []*Row) {
	t.Helper()
	tables, rows := map[simchain.Schedule]map[string]uint64{}, []*Row{}
	for schedule, name := range files {
		table := map[string]uint64{}
		readJSON(t, name, &table)
		tables[schedule] = table
	}
	readJSON(t, worstFile, &rows)
	return tables, rows
}

// TestWorstCases plays all courses and holds what comes of them against what is
// committed.
func TestWorstCases(t *testing.T) {
	if testing.Short() {
		t.Skip("plays every worst case")
	}
	for schedule := range files {
		t.Run(string(schedule), func(t *testing.T) {
			t.Parallel()
			rows, err := play(context.Background(), schedule)
			if err != nil {
				t.Fatal(err)
			}
			_, want := committed(t)
			if len(rows) != len(want) {
				t.Fatalf("%d courses, %d are committed; run make gas", len(rows), len(want))
			}
			for i, r := range rows {
				want[i].Gas = map[simchain.Schedule]Gas{schedule: want[i].Gas[schedule]}
				got, want := strings.Split(string(encode(r)), "\n"), strings.Split(string(encode(want[i])), "\n")
				for line := range got {
					if got[line] != want[line] {
						t.Errorf("%s: %s, committed is %s; run make gas and look at the difference", r.name(), strings.TrimSpace(got[line]), strings.TrimSpace(want[line]))
					}
				}
			}
		})
	}
}

func (r *Row) name() string { return fmt.Sprintf("%s, %s: %s", r.Dispute, r.Honest, r.Course) }

// TestBounds holds the committed rows against the rules: time, transactions, and who
// pays.
func TestBounds(t *testing.T) {
	_, rows := committed(t)
	for _, r := range rows {
		t.Run(r.name(), func(t *testing.T) {
			if longest := r.window() + 2*clock; r.FromProposal > longest || r.FromOpening > 2*clock+1 {
				t.Errorf("it takes %d s from the proposal and %d s from the opening, at most %d s and %d s", r.FromProposal, r.FromOpening, longest, 2*clock+1)
			}
			if len(r.Gas) != len(files) {
				t.Errorf("gas of %d schedules", len(r.Gas))
			}
			for schedule, gas := range r.Gas {
				if gas.Dearest == 0 || gas.Dearest > txmgr.MaxTxGas {
					t.Errorf("%s: the dearest transaction takes %d gas", schedule, gas.Dearest)
				}
			}
			if r.Longest > maxTxSize-1024 {
				t.Errorf("the longest transaction carries %d bytes", r.Longest)
			}
			r.checkMoney(t)
		})
	}
}

// checkMoney: who loses pays a deposit, of which a share is burned and the rest is the
// winner's; and that pays for the honest side's gas at the cap.
func (r *Row) checkMoney(t *testing.T) {
	lost := r.HostileCapital
	if r.Honest == challengerName {
		// the batch's deposit; a sham's is its own again
		lost = r.batchDeposit()
	}
	burned := new(big.Int).Div(new(big.Int).Mul(lost, big.NewInt(burnBps)), big.NewInt(10_000))
	reward := new(big.Int).Sub(lost, burned)
	won := reward
	if r.Bound == byBurn {
		won = new(big.Int)
	}
	if r.Burned.Cmp(burned) != 0 || r.HonestWins.Cmp(won) != 0 {
		t.Errorf("of %v wei lost the honest side has %v and %v are burned, want %v and %v", lost, r.HonestWins, r.Burned, won, burned)
	}
	cost := r.cost()
	switch r.Bound {
	case byDeposit:
		atLeast(t, "what is won, less half as much again as its gas", new(big.Int).Lsh(r.HonestWins, 1), new(big.Int).Mul(cost, big.NewInt(3)))
	case byWork:
		atLeast(t, "what is won, less its gas", r.HonestWins, cost)
	case byBurn:
		atLeast(t, "what is burned, less the honest side's gas", r.Burned, cost)
	default:
		t.Errorf("bound by %q", r.Bound)
	}
}

func atLeast(t *testing.T, what string, got, want *big.Int) {
	t.Helper()
	if got.Cmp(want) < 0 {
		t.Errorf("%s, is %v wei", what, new(big.Int).Sub(got, want))
	}
}

// batchDeposit returns what the liar's batch lost, by the formula of the contracts.
func (r *Row) batchDeposit() *big.Int {
	p := protocol.Params{BurnBps: burnBps, GasPriceCap: big.NewInt(gasPriceCap)}
	deploycheck.SetDeposits(&p)
	headers := r.Headers
	switch r.Dispute {
	case "path", "depth":
		headers = 1 + confirmations // their claims stand right above the checkpoint
	case "checkpointed":
		headers = confirmations
	}
	v := new(big.Int).SetUint64(headers)
	v.Mul(v, p.DepositPerHeader).Add(v, p.DepositBase)
	if least := big.NewInt(checkpointDeposit); r.Dispute == candidateDispute && v.Cmp(least) < 0 {
		return least
	}
	return v
}

// TestDerived: the constants in Deposits.sol are those that follow from the tables (P-8.1).
func TestDerived(t *testing.T) {
	source, err := os.ReadFile("../../contracts/src/libraries/Deposits.sol")
	if err != nil {
		t.Fatal(err)
	}
	c := derive(committed(t))
	for name, want := range map[string]uint64{"CHALLENGER_GAS": c.challenger, "PROPOSER_GAS": c.proposer, "GAS_PER_HEADER": c.perHeader} {
		found := regexp.MustCompile(`constant ` + name + ` = ([0-9_]+);`).FindSubmatch(source)
		if found == nil {
			t.Fatalf("no %s", name)
		}
		if got, _ := strconv.ParseUint(strings.ReplaceAll(string(found[1]), "_", ""), 10, 64); got != want {
			t.Errorf("%s is %d, but %d follows from the tables", name, got, want)
		}
	}
}

// TestLeastBurn: a deployment burns no less than what follows from the tables: in every
// row the hostile side loses more than the honest side's gas, and a percent less is too
// little.
func TestLeastBurn(t *testing.T) {
	_, rows := committed(t)
	least := leastBurn(rows)
	if least != deploycheck.LeastBurn {
		t.Errorf("a deployment burns %d/10000 at least, but %d follows from the tables", deploycheck.LeastBurn, least)
	}
	short := 0
	for _, r := range rows {
		if r.lossAt(int64(least)).Cmp(r.cost()) <= 0 {
			t.Errorf("%s: at %d/10000 the hostile side loses %v wei, the honest side's gas is %v", r.name(), least, r.lossAt(int64(least)), r.cost())
		}
		if r.lossAt(int64(least)-100).Cmp(r.cost()) <= 0 {
			short++
		}
	}
	if short == 0 {
		t.Error("a percent less would do as well")
	}
	// at the share of the rows it is what was played
	for _, r := range rows {
		if lost := new(big.Int).Neg(r.HostileWins); r.lossAt(burnBps).Cmp(lost) != 0 {
			t.Errorf("%s: at the rows' own share it is %v wei, not %v", r.name(), r.lossAt(burnBps), lost)
		}
	}
}

// TestDeriveRules: what is in a constant, and what not.
func TestDeriveRules(t *testing.T) {
	tables := map[simchain.Schedule]map[string]uint64{
		simchain.Osaka: {"headerOf500": 1_900, "headerOf2016": 1_700}, simchain.Amsterdam: {"headerOf500": 1_800, "headerOf2016": 1_901},
	}
	row := func(honest string, b bound, disputes, headers, osaka, amsterdam uint64) *Row {
		return &Row{Honest: honest, Bound: b, Disputes: disputes, Headers: headers, Gas: map[simchain.Schedule]Gas{simchain.Osaka: {Honest: osaka}, simchain.Amsterdam: {Honest: amsterdam}}}
	}
	for name, c := range map[string]struct {
		rows []*Row
		want constants
	}{
		"none":                      {nil, constants{0, 0, 2_000}},
		"the dearer schedule":       {[]*Row{row(proposerName, byDeposit, 1, 0, 200_000, 100_000)}, constants{0, 300_000, 2_000}},
		"a tenth, then a round sum": {[]*Row{row(challengerName, byDeposit, 1, 0, 0, 1_000_000)}, constants{1_100_000, 0, 2_000}},
		"a gas more":                {[]*Row{row(challengerName, byDeposit, 1, 0, 0, 1_000_010)}, constants{1_200_000, 0, 2_000}},
		"headers apart":             {[]*Row{row(challengerName, byDeposit, 1, 100, 0, 290_000)}, constants{100_000, 0, 2_000}},
		"nothing but headers":       {[]*Row{row(challengerName, byDeposit, 1, 100, 0, 100_000)}, constants{0, 0, 2_000}},
		"for each dispute":          {[]*Row{row(proposerName, byDeposit, 250, 0, 0, 22_500_000)}, constants{0, 100_000, 2_000}},
		"not what blocks pay for":   {[]*Row{row(challengerName, byWork, 1, 0, 0, 5_000_000)}, constants{0, 0, 2_000}},
		"not what a colluding challenger is paid for": {[]*Row{row(challengerName, byBurn, 1, 0, 0, 5_000_000)}, constants{0, 0, 2_000}},
		"the worst of each side": {[]*Row{row(challengerName, byDeposit, 1, 0, 0, 90_000), row(challengerName, byDeposit, 1, 0, 0, 450_000),
			row(proposerName, byDeposit, 1, 0, 0, 600_000)}, constants{500_000, 700_000, 2_000}},
	} {
		t.Run(name, func(t *testing.T) {
			if got := derive(tables, c.rows); got != c.want {
				t.Errorf("%+v, want %+v", got, c.want)
			}
		})
	}
}

// TestDocument: the tables in the document are the committed ones.
func TestDocument(t *testing.T) {
	old, err := os.ReadFile(worstDocument)
	if err != nil {
		t.Fatal(err)
	}
	tables, rows := committed(t)
	want, err := document(old, tables, rows)
	if err != nil {
		t.Fatal(err)
	}
	if string(old) != string(want) {
		t.Error("docs/worst-case.md is not what the snapshots say; run make gas")
	}
}

// TestTransactions: what a deployment reckons with in a side's clock is what was played.
// Not in the clock are a challenger's opening, its timeout, and a withdrawal.
func TestTransactions(t *testing.T) {
	_, rows := committed(t)
	streams, longest := 0, 0
	for _, r := range rows {
		within := r.HonestMoves - 1
		if r.Honest == challengerName {
			within -= 2
		}
		switch {
		case r.Dispute == "ancestry" && r.Bound == byDeposit:
			longest = max(longest, within)
		case r.Headers > 0 && r.Bound == byDeposit && r.Hostile == "malicious proposer" && r.HostileMoves > 0:
			streams++
			if want := deploycheck.StreamTransactions(r.Headers, confirmations); uint64(within) != want {
				t.Errorf("%s: %d transactions stream and present, a deployment reckons with %d", r.name(), within, want)
			}
		}
	}
	if streams != 3 {
		t.Errorf("%d courses stream, want 3", streams)
	}
	if longest != deploycheck.BisectionTransactions {
		t.Errorf("the longest bisection takes %d transactions, a deployment reckons with %d", longest, deploycheck.BisectionTransactions)
	}
}
