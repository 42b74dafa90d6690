// SPDX-License-Identifier: MIT

package main

import (
	"fmt"

	"github.com/ethereum/go-ethereum/common"

	btcblock "github.com/assize/assize/foreign/bitcoin/block"
	"github.com/assize/assize/relay/protocol"
)

// view is all there is to show of a batch. Foreign hashes are in display
// order, times in seconds since 1970.
type batchView struct {
	Batch      common.Hash    `json:"batch"`
	Status     string         `json:"status"`
	Proposer   common.Address `json:"proposer"`
	Deposit    string         `json:"deposit"`
	ProposedAt uint64         `json:"proposedAt"`
	Deadline   uint64         `json:"deadline"`
	Checkpoint uint64         `json:"checkpoint"`
	Root       common.Hash    `json:"root"`
	Salt       common.Hash    `json:"salt"`
	Kind       string         `json:"kind"` // "claims" or "checkpoint"
	// Candidate is what a batch of kind checkpoint offers.
	Candidate *stateView    `json:"candidate,omitempty"`
	Claims    []claimView   `json:"claims"`
	Disputes  []disputeView `json:"disputes"`
	Forks     []forkView    `json:"forks"`
	// Records are what the fork court knows of headers that a fork dispute of
	// the batch may use.
	Records []recordView `json:"records,omitempty"`
}

type claimView struct {
	Transaction string `json:"transaction"`
	Block       string `json:"block"`
	Height      uint32 `json:"height"`
	Depth       uint8  `json:"depth"`
	Index       uint32 `json:"index"`
	// Who has proven the tree, and the block.
	ProvenBy      string `json:"provenBy,omitempty"`
	BlockProvenBy string `json:"blockProvenBy,omitempty"`
}

type disputeView struct {
	Dispute    common.Hash    `json:"dispute"`
	Claim      int            `json:"claim"`
	Kind       string         `json:"kind"`
	Challenger common.Address `json:"challenger"`
	Deposit    string         `json:"deposit"`
	Open       bool           `json:"open"`
	State      string         `json:"state"`
	Turn       string         `json:"turn"`
	Lo         uint32         `json:"lo"`
	Hi         uint32         `json:"hi"`
	// Seconds left of each side's clock.
	ProposerLeft   uint64 `json:"proposerLeft"`
	ChallengerLeft uint64 `json:"challengerLeft"`
}

// batchViewOf returns the view of a batch at the snapshot's block.
func batchViewOf(now *protocol.State, b *protocol.Batch) *batchView {
	s := &batchView{
		Batch: b.ID, Status: status(now, b), Proposer: b.Proposer, Deposit: formatEther(b.Deposit),
		ProposedAt: b.ProposedAt, Deadline: b.Deadline, Checkpoint: b.Checkpoint, Root: b.Root, Salt: b.Salt,
		Kind: "claims", Claims: []claimView{}, Disputes: []disputeView{},
	}
	if b.Candidate != nil {
		s.Kind, s.Candidate = "checkpoint", stateViewOf(*b.Candidate)
	}
	position := map[common.Hash]int{}
	for i, c := range b.Claims {
		hash := c.Hash()
		if _, known := position[hash]; !known {
			position[hash] = i
		}
		view := claimView{btcblock.FormatID(c.Leaf), btcblock.FormatID(c.BlockHash), c.Height, c.Depth, c.Index, "", ""}
		if prover, proven := b.TreeProven[hash]; proven {
			view.ProvenBy = prover.Hex()
		}
		if prover, proven := b.BlockProven[hash]; proven {
			view.BlockProvenBy = prover.Hex()
		}
		s.Claims = append(s.Claims, view)
	}
	for _, d := range b.Disputes {
		s.Disputes = append(s.Disputes, disputeAt(now, b, d, position[d.State.ClaimHash]))
	}
	s.addForks(now, b, position)
	return s
}

func disputeAt(now *protocol.State, b *protocol.Batch, d *protocol.Dispute, claim int) disputeView {
	proposer, challenger := uint64(d.State.ProposerUsed), uint64(d.State.ChallengerUsed)
	if d.State.Turn == protocol.SideProposer {
		proposer = d.State.Used(now.Block.Time)
	} else {
		challenger = d.State.Used(now.Block.Time)
	}
	clock := now.Params.Clock
	return disputeView{
		Dispute: d.State.ID, Claim: claim, Kind: d.State.Kind.String(), Challenger: d.State.Challenger, Deposit: formatEther(d.State.Deposit),
		Open: d.Open, State: disputeState(now, b, d), Turn: d.State.Turn.String(), Lo: d.State.Lo, Hi: d.State.Hi,
		ProposerLeft: clock - min(clock, proposer), ChallengerLeft: clock - min(clock, challenger),
	}
}

// disputeState says where a dispute stands and what it waits for.
func disputeState(now *protocol.State, b *protocol.Batch, d *protocol.Dispute) string {
	_, proven := b.Prover(d.State.Kind, d.State.ClaimHash)
	if text, over := overState(b, d.Open, d.Loser, d.Winner); over {
		return text
	}
	switch {
	case proven:
		return "open: what it is about is proven, it waits to be closed"
	case d.State.Used(now.Block.Time) > now.Params.Clock:
		return fmt.Sprintf("open: the %s's clock is out, anyone may call timeout", d.State.Turn)
	case d.State.Turn == protocol.SideChallenger:
		return "open: waits for the challenger to select a segment"
	}
	return "open: waits for a proof, or for the proposer to reveal"
}

// overState says how a dispute ended, and whether it has, or cannot be moved any
// more.
func overState(b *protocol.Batch, open bool, loser protocol.Side, winner common.Address) (string, bool) {
	switch {
	case !open && winner == (common.Address{}):
		return "closed: the challenger took its deposit back", true
	case !open:
		return fmt.Sprintf("closed: the %s lost to %s", loser, winner), true
	case b.Phase == protocol.PhaseRejected:
		return "idle: the batch was rejected, the challenger's deposit waits to be reclaimed", true
	}
	return "", false
}
