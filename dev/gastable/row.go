// SPDX-License-Identifier: MIT

package main

import (
	"context"
	"fmt"
	"math/big"

	"github.com/assize/assize/internal/simchain"
	"github.com/assize/assize/relay/protocol"
)

// Row is what a course came to. Amounts are in wei, times in seconds of home time.
type Row struct {
	Dispute  string `json:"dispute"`
	Course   string `json:"course"`
	Honest   string `json:"honest"`  // proposer or challenger
	Hostile  string `json:"hostile"` // griefer, malicious proposer, or malicious proposer with a colluding challenger
	Bound    bound  `json:"bound"`
	Headers  uint64 `json:"headers"`  // from the checkpoint to the last confirmation
	Disputes uint64 `json:"disputes"` // open at once

	// transactions, but for the proposal and its settlement
	HonestMoves  int `json:"honestMoves"`
	HostileMoves int `json:"hostileMoves"`
	// bytes of the honest side's longest transaction
	Longest int `json:"longestBytes"`

	// from the proposal, and from the first opening, to the end of the last dispute
	FromProposal uint64 `json:"secondsFromProposal"`
	FromOpening  uint64 `json:"secondsFromOpening"`

	// deposits, and for how long the honest side's is locked
	HonestCapital  *big.Int `json:"honestCapital"`
	HostileCapital *big.Int `json:"hostileCapital"`
	Locked         uint64   `json:"honestCapitalSeconds"`

	// what is won, fees apart, and what is burned
	HonestWins  *big.Int `json:"honestWins"`
	HostileWins *big.Int `json:"hostileWins"`
	Burned      *big.Int `json:"burned"`

	Gas map[simchain.Schedule]Gas `json:"gas"`
}

// What rows call the sides, and the dispute about a candidate.
const (
	proposerName     = "proposer"
	challengerName   = "challenger"
	candidateDispute = "candidate"
)

// Gas is what the sides of a game paid.
type Gas struct {
	Honest  uint64 `json:"honest"`
	Hostile uint64 `json:"hostile"`
	// Dearest is the honest side's dearest transaction.
	Dearest uint64 `json:"dearest"`
	// Closing is the transaction that closes proven disputes, or zero.
	Closing uint64 `json:"closing"`
}

func (g *game) row(c *course, schedule simchain.Schedule) *Row {
	honest, hostile := g.challenger, []*player{g.proposer, g.sham}
	r := &Row{
		Dispute: c.dispute, Course: c.text, Honest: challengerName, Hostile: "malicious proposer", Bound: c.bound, Headers: c.headers, Disputes: max(c.disputes, 1),
		FromProposal: g.endedAt - g.batch.ProposedAt, FromOpening: g.endedAt - g.openedAt,
		HostileCapital: new(big.Int), HostileWins: new(big.Int),
	}
	released := g.endedAt
	if c.honest == protocol.SideProposer {
		honest, hostile, r.Honest = g.proposer, []*player{g.challenger, g.sham}, proposerName
		released = max(released, g.batch.Deadline)
	}
	switch {
	case c.honest == protocol.SideProposer:
		r.Hostile = "griefer"
	case c.sham:
		r.Hostile = "malicious proposer with a colluding challenger"
	}
	if r.Bound == "" {
		r.Bound = byDeposit
	}
	gas := Gas{Honest: honest.gas, Dearest: honest.dearest, Closing: honest.closing}
	r.HonestMoves, r.Longest, r.HonestCapital, r.HonestWins = honest.transactions, honest.longest, honest.staked, g.change(honest)
	if honest.stakedAt > 0 {
		r.Locked = released - honest.stakedAt
	}
	for _, p := range hostile {
		gas.Hostile += p.gas
		r.HostileMoves += p.transactions
		r.HostileCapital.Add(r.HostileCapital, p.staked)
		r.HostileWins.Add(r.HostileWins, g.change(p))
	}
	// nobody else has paid in or taken out
	r.Burned = new(big.Int).Add(r.HonestWins, r.HostileWins)
	r.Burned.Neg(r.Burned)
	r.Gas = map[simchain.Schedule]Gas{schedule: gas}
	return r
}

// play plays all courses on a chain of a schedule.
func play(ctx context.Context, schedule simchain.Schedule) ([]*Row, error) {
	var rows []*Row
	for i := range courses {
		r, err := courses[i].play(ctx, schedule)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", schedule, err)
		}
		rows = append(rows, r)
	}
	return rows, nil
}

// merge puts the gas of a second schedule into the rows of a first.
func merge(rows, more []*Row) {
	for i, r := range rows {
		for schedule, gas := range more[i].Gas {
			r.Gas[schedule] = gas
		}
	}
}
