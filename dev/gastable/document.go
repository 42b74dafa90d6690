// SPDX-License-Identifier: MIT

package main

import (
	"bytes"
	"fmt"
	"math/big"
	"os"
	"strings"

	"github.com/assize/assize/internal/simchain"
	"github.com/assize/assize/relay/txmgr"
)

// marker is the line of docs/worst-case.md behind which everything is written here.
const marker = "<!-- make gas writes what follows -->\n"

// writeDocument puts the tables behind the marker of a document.
func writeDocument(path string, tables map[simchain.Schedule]map[string]uint64, rows []*Row) error {
	old, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	written, err := document(old, tables, rows)
	if err != nil {
		return fmt.Errorf("%s: %w", path, err)
	}
	return os.WriteFile(path, written, 0o644)
}

func document(old []byte, tables map[simchain.Schedule]map[string]uint64, rows []*Row) ([]byte, error) {
	head, _, found := bytes.Cut(old, []byte(marker))
	if !found {
		return nil, fmt.Errorf("no line %q", strings.TrimSpace(marker))
	}
	var b bytes.Buffer
	b.Write(head)
	b.WriteString(marker)
	b.WriteString("\n## Gas and moves\n\nHonest side / hostile side.\n\n")
	b.WriteString("| | course | moves | Osaka | Amsterdam |\n| --- | --- | --- | --- | --- |\n")
	title := ""
	for i, r := range rows {
		if t := r.title(); t != title {
			title = t
			fmt.Fprintf(&b, "| | **%s** | | | |\n", t)
		}
		osaka, amsterdam := r.Gas[simchain.Osaka], r.Gas[simchain.Amsterdam]
		fmt.Fprintf(&b, "| %d | %s: %s | %d / %d | %s / %s | %s / %s |\n", i+1, r.Dispute, r.Course, r.HonestMoves, r.HostileMoves,
			grouped(osaka.Honest), grouped(osaka.Hostile), grouped(amsterdam.Honest), grouped(amsterdam.Hostile))
	}
	b.WriteString("\n## Time, capital, and who pays\n\nHonest side / hostile side, in ether. Times are from the proposal and from the opening to the end of the last dispute.\n\n")
	b.WriteString("| | from proposal | from opening | capital | for | wins | burned | its gas at the cap | wins / gas |\n| --- | --- | --- | --- | --- | --- | --- | --- | --- |\n")
	for i, r := range rows {
		fmt.Fprintf(&b, "| %d | %s | %s | %s / %s | %s | %s / %s | %s | %s | %s |\n", i+1,
			r.symbolic(r.FromProposal), r.symbolic(r.FromOpening), ether(r.HonestCapital), ether(r.HostileCapital), r.symbolic(r.Locked),
			ether(r.HonestWins), ether(r.HostileWins), ether(r.Burned), ether(r.cost()), quotient(r.HonestWins, r.cost()))
	}
	writeFlood(&b, rows)
	c := derive(tables, rows)
	fmt.Fprintf(&b, "\n## What deposits are made of\n\n| constant | gas |\n| --- | --- |\n| `CHALLENGER_GAS` | %s |\n| `PROPOSER_GAS` | %s |\n| `GAS_PER_HEADER` | %s |\n",
		grouped(c.challenger), grouped(c.proposer), grouped(c.perHeader))
	fmt.Fprintf(&b, "\nIn every row the hostile side loses more than the honest side's gas from a `BURN` of %d %% on: the least that the program deploys with.\n", leastBurn(rows)/100)
	return b.Bytes(), nil
}

// writeFlood tells what closing many disputes at once comes to.
func writeFlood(b *bytes.Buffer, rows []*Row) {
	b.WriteString("\n## A flood, closed in bulk\n\n| disputes | schedule | gas a dispute | fit 2^24 gas | fit 128 KiB |\n| --- | --- | --- | --- | --- |\n")
	for _, r := range rows {
		if r.Disputes < flooded {
			continue
		}
		for _, schedule := range []simchain.Schedule{simchain.Osaka, simchain.Amsterdam} {
			each := perUnit(r.Gas[schedule].Closing, int(r.Disputes))
			fmt.Fprintf(b, "| %s | %s | %s | %s | %d |\n", r.Dispute, schedule, grouped(each), grouped(txmgr.MaxTxGas/each), maxTxSize/(r.Longest/int(r.Disputes)+1))
		}
	}
}

// maxTxSize is how many bytes of a transaction nodes relay.
const maxTxSize = 128 << 10

func (r *Row) title() string { return fmt.Sprintf("Honest %s against a %s", r.Honest, r.Hostile) }

// cost returns what the honest side pays for gas at the cap, on the dearer schedule, in
// wei.
func (r *Row) cost() *big.Int {
	var gas uint64
	for _, g := range r.Gas {
		gas = max(gas, g.Honest)
	}
	v := new(big.Int).SetUint64(gas)
	return v.Mul(v, big.NewInt(gasPriceCap))
}

// window returns the seconds in which the row's batch could be disputed.
func (r *Row) window() uint64 {
	if r.Dispute == candidateDispute {
		return checkpointWindow
	}
	return window
}

// symbolic writes a time as a sum of windows, clocks and seconds.
func (r *Row) symbolic(seconds uint64) string {
	var parts []string
	rest, name := int64(seconds), "WINDOW"
	if r.Dispute == candidateDispute {
		name = "CHECKPOINT_WINDOW"
	}
	if w := int64(r.window()); rest >= w-flooded-1 {
		parts, rest = append(parts, name), rest-w
	}
	switch clocks := (rest + clock/2) / clock; {
	case rest < clock/2:
	case clocks == 1:
		parts, rest = append(parts, "CLOCK"), rest-clock
	default:
		parts, rest = append(parts, fmt.Sprintf("%d CLOCK", clocks)), rest-clocks*clock
	}
	switch text := strings.Join(parts, " + "); {
	case text == "":
		return fmt.Sprintf("%d s", rest)
	case rest > 0:
		return fmt.Sprintf("%s + %d s", text, rest)
	case rest < 0:
		return fmt.Sprintf("%s - %d s", text, -rest)
	default:
		return text
	}
}

// ether writes wei as ether, to the gwei.
func ether(wei *big.Int) string {
	text := new(big.Rat).SetFrac(wei, big.NewInt(1e18)).FloatString(9)
	return strings.TrimSuffix(strings.TrimRight(text, "0"), ".")
}

// quotient writes a ratio, rounded down to hundredths.
func quotient(a, b *big.Int) string {
	if a.Sign() == 0 {
		return "0"
	}
	hundredths := new(big.Int).Mul(a, big.NewInt(100))
	hundredths.Quo(hundredths, b)
	return fmt.Sprintf("%d.%02d", hundredths.Int64()/100, hundredths.Int64()%100)
}

// grouped writes a number with a comma at every thousand.
func grouped(v uint64) string {
	if v < 1000 {
		return fmt.Sprint(v)
	}
	return fmt.Sprintf("%s,%03d", grouped(v/1000), v%1000)
}
