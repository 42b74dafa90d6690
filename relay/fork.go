package relay

import (
	"fmt"
	"math/big"

	"github.com/ethereum/go-ethereum/common"

	"github.com/assize/assize/btcheaders"
	"github.com/assize/assize/contracts/bindings"
)

// Record is a fact about headers that the fork court has checked: from a
// checkpoint, valid headers lead to State; and if the record is marked, on the
// way, at AncestorHeight, stood the header state whose hash is AncestorState.
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
	Opener     common.Address
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
	TurnStart    uint64 // home time
	ProposerUsed uint32 // seconds used in finished turns
	OpenerUsed   uint32
	Turn         Side
	Work         [32]byte       // of the leading record, big-endian; zero without one
	Payee        common.Address // who earns if the leading side wins; zero for its party
}

// Used returns the seconds the side to move has used at home time now, the
// running turn included.
func (g *Game) Used(now uint64) uint64 {
	used := uint64(g.ProposerUsed)
	if g.Turn == SideOpener {
		used = uint64(g.OpenerUsed)
	}
	if now > g.TurnStart {
		used += now - g.TurnStart
	}
	return used
}

// Party returns the party of the side to move.
func (f *Fork) Party() common.Address {
	if f.Game.Turn == SideOpener {
		return f.Opener
	}
	return f.Proposer
}

func recordFrom(r bindings.Record) (Record, error) {
	state, err := btcheaders.ParseState(r.State)
	if err != nil {
		return Record{}, fmt.Errorf("record: %w", err)
	}
	return Record{
		Checkpoint: uint64(r.Checkpoint), Marked: r.Marked, AncestorHeight: r.AncestorHeight,
		AncestorState: r.AncestorState, BuriedTime: r.BuriedTime, State: state,
	}, nil
}

func (r *Record) binding() bindings.Record {
	return bindings.Record{
		Checkpoint: uint32(r.Checkpoint), Marked: r.Marked, AncestorHeight: r.AncestorHeight,
		AncestorState: r.AncestorState, BuriedTime: r.BuriedTime, State: r.State.AppendBytes(nil),
	}
}

func forkFrom(id common.Hash, f bindings.Fork) Fork {
	opened := f.OpenedAt.Uint64()
	return Fork{
		ID: id, BatchID: f.BatchId, ClaimHash: f.ClaimHash, Proposer: f.Proposer, Opener: f.Opener,
		Deposit: f.Deposit, Checkpoint: uint64(f.Checkpoint), Height: f.Height, ByState: f.ByState,
		Target: f.Target, BuriedBy: f.BuriedBy.Uint64(), OpenedAt: opened,
		Game: Game{TurnStart: opened, Turn: SideProposer}, Open: true,
	}
}

func (f *Fork) binding() bindings.Fork {
	return bindings.Fork{
		BatchId: f.BatchID, ClaimHash: f.ClaimHash, Proposer: f.Proposer, Opener: f.Opener,
		Deposit: f.Deposit, Checkpoint: uint32(f.Checkpoint), Height: f.Height, ByState: f.ByState,
		Target: f.Target, BuriedBy: new(big.Int).SetUint64(f.BuriedBy), OpenedAt: new(big.Int).SetUint64(f.OpenedAt),
	}
}

func gameFrom(g bindings.Game) Game {
	game := Game{
		TurnStart: g.TurnStart.Uint64(), ProposerUsed: g.ProposerUsed, OpenerUsed: g.OpenerUsed,
		Turn: Side(g.Turn), Payee: g.Payee,
	}
	g.Work.FillBytes(game.Work[:])
	return game
}
