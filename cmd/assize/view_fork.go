// SPDX-License-Identifier: MIT

package main

import (
	"fmt"
	"slices"
	"strings"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"

	btcblock "github.com/assize/assize/foreign/bitcoin/block"
	"github.com/assize/assize/relay/protocol"
)

// forkView is a fork dispute. The side to move is behind.
type forkView struct {
	Dispute common.Hash `json:"dispute"`
	// Claim is the position of what it is about; -1 for the candidate.
	Claim      int            `json:"claim"`
	Height     uint32         `json:"height"`
	Challenger common.Address `json:"challenger"`
	Deposit    string         `json:"deposit"`
	Open       bool           `json:"open"`
	State      string         `json:"state"`
	Turn       string         `json:"turn"`
	// Leader is the side with the most work shown, empty before any was.
	Leader      string `json:"leader,omitempty"`
	LeadingWork string `json:"leadingWork,omitempty"`
	// Payee earns if the leader wins, if that is not its party.
	Payee string `json:"payee,omitempty"`
	// BuriedBy is the latest foreign time that the last confirmation may bear.
	BuriedBy uint64 `json:"buriedBy"`
	// Seconds left of each side's clock.
	ProposerLeft   uint64 `json:"proposerLeft"`
	ChallengerLeft uint64 `json:"challengerLeft"`
}

// recordView is a record of the fork court. Its block is in display order.
type recordView struct {
	Record     common.Hash    `json:"record"`
	Author     common.Address `json:"author"`
	Checkpoint uint64         `json:"checkpoint"` // index
	Height     uint32         `json:"height"`
	Block      string         `json:"block"`
	Work       string         `json:"work"`
	Marked     bool           `json:"marked"`
	// What it tells of its ancestor, if it is marked. BuriedTime is zero before
	// the confirmations are complete.
	AncestorHeight uint32 `json:"ancestorHeight,omitempty"`
	BuriedTime     uint32 `json:"buriedTime,omitempty"`
}

// addForks adds the fork disputes, and the records they may use: those without
// an ancestor, and those whose ancestor is at the height of one.
func (s *batchView) addForks(now *protocol.State, b *protocol.Batch, position map[common.Hash]int) {
	s.Forks = []forkView{}
	for _, f := range b.Forks {
		s.Forks = append(s.Forks, forkAt(now, b, f, position))
	}
	if len(b.Forks) == 0 {
		return
	}
	for _, e := range now.Evidence[b.Checkpoint] {
		if !e.Marked || slices.ContainsFunc(b.Forks, func(f *protocol.Fork) bool { return f.Height == e.AncestorHeight }) {
			s.Records = append(s.Records, recordView{
				e.Hash, e.Author, e.Checkpoint, e.State.Height, btcblock.FormatID(e.State.Tip), hexutil.Encode(e.State.Work[:]),
				e.Marked, e.AncestorHeight, e.BuriedTime,
			})
		}
	}
}

func forkAt(now *protocol.State, b *protocol.Batch, f *protocol.Fork, position map[common.Hash]int) forkView {
	g, clock := f.Game, now.Params.Clock
	proposer, challenger := uint64(g.ProposerUsed), uint64(g.ChallengerUsed)
	if g.Turn == protocol.SideProposer {
		proposer = g.Used(now.Block.Time)
	} else {
		challenger = g.Used(now.Block.Time)
	}
	s := forkView{
		Dispute: f.ID, Claim: -1, Height: f.Height, Challenger: f.Challenger, Deposit: formatEther(f.Deposit),
		Open: f.Open, State: forkState(now, b, f), Turn: g.Turn.String(), BuriedBy: f.BuriedBy,
		ProposerLeft: clock - min(clock, proposer), ChallengerLeft: clock - min(clock, challenger),
	}
	if b.Candidate == nil {
		s.Claim = position[f.ClaimHash]
	}
	if g.Work != [32]byte{} {
		s.Leader, s.LeadingWork = protocol.SideProposer.String(), hexutil.Encode(g.Work[:])
		if g.Turn == protocol.SideProposer {
			s.Leader = protocol.SideChallenger.String()
		}
	}
	if g.Payee != (common.Address{}) {
		s.Payee = g.Payee.Hex()
	}
	return s
}

// forkState says where a fork dispute stands and what it waits for.
func forkState(now *protocol.State, b *protocol.Batch, f *protocol.Fork) string {
	if text, over := overState(b, f.Open, f.Loser, f.Winner); over {
		return text
	}
	used, clock := f.Game.Used(now.Block.Time), now.Params.Clock
	who := fmt.Sprintf("the %s", f.Game.Turn)
	if 2*used > clock {
		who = fmt.Sprintf("anyone, for the %s,", f.Game.Turn)
	}
	switch {
	case used > clock:
		return fmt.Sprintf("open: the %s's clock is out, anyone may call timeout", f.Game.Turn)
	case f.Game.Work == [32]byte{}:
		return fmt.Sprintf("open: waits for %s to present headers", who)
	}
	return fmt.Sprintf("open: waits for %s to present headers with more work", who)
}

func (s *batchView) printForks(w *strings.Builder) {
	for _, f := range s.Forks {
		about := fmt.Sprintf("claim %d", f.Claim)
		if f.Claim < 0 {
			about = "the checkpoint"
		}
		fmt.Fprintf(w, "\ndispute %s\n  fork at height %d, of %s by %s, deposit %s\n  %s\n", f.Dispute, f.Height, about, f.Challenger, f.Deposit, f.State)
		if f.Leader != "" {
			fmt.Fprintf(w, "  the %s leads with work %s\n", f.Leader, f.LeadingWork)
		}
		if f.Open {
			fmt.Fprintf(w, "  the %s to move; time left: proposer %s, challenger %s\n", f.Turn, seconds(f.ProposerLeft), seconds(f.ChallengerLeft))
		}
	}
	for _, r := range s.Records {
		fmt.Fprintf(w, "\nrecord %s\n  to height %d, block %s, work %s, by %s\n", r.Record, r.Height, r.Block, r.Work, r.Author)
		if r.Marked {
			fmt.Fprintf(w, "  with the block at height %d, %s\n", r.AncestorHeight, buried(r.BuriedTime))
		}
	}
}

func buried(at uint32) string {
	if at == 0 {
		return "not buried yet"
	}
	return "buried at " + formatTime(uint64(at))
}
