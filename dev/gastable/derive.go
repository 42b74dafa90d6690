// SPDX-License-Identifier: MIT

package main

import (
	"math/big"
	"slices"

	"github.com/assize/assize/internal/simchain"
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
func derive(tables map[simchain.Schedule]map[string]uint64, rows []*Row) constants {
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

// leastBurn returns the least share of a deposit, in 1/10,000 and a whole percent, that must
// be burned so that in no row the hostile side loses less than the honest side's gas.
//
// At another share b than that of the rows, s, what is won stays, since deposits grow with
// 1 / (1 - b), and what is burned becomes b / (1 - b) parts of it for s / (1 - s).
func leastBurn(rows []*Row) uint64 {
	for percent := int64(1); percent < 100; percent++ {
		if !slices.ContainsFunc(rows, func(r *Row) bool { return r.lossAt(100*percent).Cmp(r.cost()) <= 0 }) {
			return uint64(100 * percent)
		}
	}
	return 10_000
}

// lossAt returns what the hostile side loses, in wei, if a share of deposits is burned.
func (r *Row) lossAt(bps int64) *big.Int {
	v := new(big.Int).Mul(r.Burned, big.NewInt(bps*(10_000-burnBps)))
	v.Quo(v, big.NewInt((10_000-bps)*burnBps))
	return v.Add(v, r.HonestWins)
}

func margin(gas uint64) uint64 { return roundUp(gas+gas/10, 100_000) }

func roundUp(v, to uint64) uint64 { return (v + to - 1) / to * to }
