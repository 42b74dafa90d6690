package main

import (
	"github.com/assize/assize/internal/homechain"
)

// constants are what deposits are made of, in gas: those of
// contracts/src/libraries/Deposits.sol.
type constants struct{ challenger, proposer, perHeader uint64 }

// derive returns the constants that follow from the tables, on the dearer schedule.
//
// A header is the dearest that was streamed, in chunks, rounded up to the next
// hundred. A side's base is the gas of its worst course, headers apart and for each
// dispute that is open in it, a tenth more, rounded up to the next hundred thousand.
// A course that the hostile side pays for with blocks, or whose reward a sham takes,
// is not in it.
func derive(tables map[homechain.Schedule]map[string]uint64, rows []*Row) constants {
	var c constants
	for _, table := range tables {
		c.perHeader = max(c.perHeader, roundUp(max(table["headerOf500"], table["headerOf2016"]), 100))
	}
	for _, r := range rows {
		if r.Bound != byDeposit {
			continue
		}
		base := &c.challenger
		if r.Honest == proposerName {
			base = &c.proposer
		}
		for _, gas := range r.Gas {
			streamed := min(gas.Honest, c.perHeader*r.Headers)
			*base = max(*base, perUnit(gas.Honest-streamed, int(r.Disputes)))
		}
	}
	c.challenger, c.proposer = margin(c.challenger), margin(c.proposer)
	return c
}

func margin(gas uint64) uint64 { return roundUp(gas+gas/10, 100_000) }

func roundUp(v, to uint64) uint64 { return (v + to - 1) / to * to }
