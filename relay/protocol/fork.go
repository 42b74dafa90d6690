// SPDX-License-Identifier: MIT

package protocol

import (
	"fmt"
	"math/big"

	"github.com/ethereum/go-ethereum/common"

	"github.com/assize/assize/btcheaders"
)

// Record is a fact about headers that the fork court has checked: from a
// checkpoint, valid headers lead to State; and if the record is marked, on the
// way, at AncestorHeight, stood the header state whose hash is AncestorState (P-6.9).
type Record struct {
	Checkpoint     uint64 // index
	Marked         bool
	AncestorHeight uint32
	AncestorState  common.Hash // keccak-256 of the packed state
	BuriedTime     uint32      // of the header that completes the ancestor's confirmations; zero before it
	State          btcheaders.State
}

// Evidence is a record that is known to the court. A checkpoint's own is known
// without having been made; its author and hash are zero.
type Evidence struct {
	Hash   common.Hash
	Author common.Address
	Record
}

// Fork is one fork dispute as a snapshot knows it.
type Fork struct {
	ID         common.Hash
	BatchID    common.Hash
	ClaimHash  common.Hash // of the claim or of the candidate
	Proposer   common.Address
	Challenger common.Address
	Deposit    *big.Int // wei
	Checkpoint uint64   // index of the checkpoint that records start from
	Height     uint32
	ByState    bool // Target is the keccak-256 of a header state, not a block's hash
	Target     [32]byte
	BuriedBy   uint64 // foreign time that the last confirmation may bear at the latest
	OpenedAt   uint64 // home time

	Game Game

	// Open is false once the dispute is closed or reclaimed.
	Open bool
	// Loser and Winner say how a dispute was closed; Winner is zero while it is
	// open and when its deposit was reclaimed.
	Loser  Side
	Winner common.Address
}

// Game is what changes in a fork dispute. The side to move is behind.
type Game struct {
	TurnStart      uint64 // home time
	ProposerUsed   uint32 // seconds used in finished turns
	ChallengerUsed uint32
	Turn           Side
	Work           [32]byte       // of the leading record, big-endian; zero without one
	Payee          common.Address // who earns if the leading side wins; zero for its party
}

// Used returns the seconds the side to move has used at home time now, the
// running turn included (P-4.5).
func (g *Game) Used(now uint64) uint64 {
	used := uint64(g.ProposerUsed)
	if g.Turn == SideChallenger {
		used = uint64(g.ChallengerUsed)
	}
	if now > g.TurnStart {
		used += now - g.TurnStart
	}
	return used
}

// Party returns the party of the side to move.
func (f *Fork) Party() common.Address {
	if f.Game.Turn == SideChallenger {
		return f.Challenger
	}
	return f.Proposer
}

func (f *Fork) id() common.Hash { return f.ID }
func (f *Fork) isOpen() bool    { return f.Open }

func (f *Fork) end(loser Side, winner common.Address) {
	f.Open, f.Loser, f.Winner = false, loser, winner
}

func (f *Fork) stake() (common.Address, *big.Int) { return f.Challenger, f.Deposit }

// Extended says that a record is known from now on.
type Extended struct{ Evidence }

func (e Extended) batch() common.Hash { return common.Hash{} }

func (e Extended) apply(s *State) error {
	s.Evidence[e.Checkpoint] = addRecord(s.Evidence[e.Checkpoint], e.Evidence)
	return nil
}

// ForkOpened says that a fork dispute was opened.
type ForkOpened struct{ Fork Fork }

func (e ForkOpened) batch() common.Hash { return e.Fork.BatchID }

func (e ForkOpened) apply(s *State) error {
	f, b := &e.Fork, s.batches[e.Fork.BatchID]
	if b == nil || b.Terminal || f.Checkpoint != b.Checkpoint || s.contests[f.ID] != nil {
		return fmt.Errorf("%w: fork dispute %s of batch %s", ErrBadLogs, f.ID, f.BatchID)
	}
	s.contests[f.ID] = f
	b.Forks = append(b.Forks, f)
	return nil
}

// Presented says that the other side of a fork dispute has the lead now.
type Presented struct {
	ID, BatchID, Record common.Hash
	Game                Game
}

func (e Presented) batch() common.Hash { return e.BatchID }

func (e Presented) apply(s *State) error {
	f := s.Fork(e.ID)
	if f == nil || !f.Open {
		return fmt.Errorf("%w: no open fork dispute %s", ErrBadLogs, e.ID)
	}
	f.Game = e.Game
	return nil
}
