package relay

import (
	"math/big"

	"github.com/ethereum/go-ethereum/common"

	"github.com/assize/assize/contracts/bindings"
	"github.com/assize/assize/pathproof"
)

// Arity is the number of segments one reveal cuts a span into, at most.
const Arity = 16

// Bisection is the state of one dispute, as the court keeps its hash. Positions
// count edges from the block hash (0) down to the leaf (depth + 1), and in a
// dispute about ancestry from the checkpoint (0) down to the claimed block.
type Bisection struct {
	ID        common.Hash
	BatchID   common.Hash
	ClaimHash common.Hash
	Proposer  common.Address
	Opener    common.Address
	Deposit   *big.Int // wei
	Kind      Kind
	Turn      Side // the side to move
	Lo, Hi    uint32
	Upper     [32]byte // the hash at Lo, true by the proposer and the opener
	Lower     [32]byte // the hash at Hi, true by the proposer alone
	Revealed  common.Hash
	// Seconds used in finished turns, and home time at which the running
	// turn began.
	ProposerUsed uint32
	OpenerUsed   uint32
	TurnStart    uint64
}

// Used returns the seconds the side to move has used at home time now, the
// running turn included.
func (b *Bisection) Used(now uint64) uint64 {
	used := uint64(b.ProposerUsed)
	if b.Turn == SideOpener {
		used = uint64(b.OpenerUsed)
	}
	return used + b.running(now)
}

// ProposerTime returns the seconds the proposer has used at home time now.
func (b *Bisection) ProposerTime(now uint64) uint64 {
	if b.Turn == SideProposer {
		return b.Used(now)
	}
	return uint64(b.ProposerUsed)
}

func (b *Bisection) running(now uint64) uint64 {
	if now < b.TurnStart {
		return 0
	}
	return now - b.TurnStart
}

// Dispute is a bisection as a snapshot knows it.
type Dispute struct {
	State Bisection
	Claim Claim
	// Hashes are those of the last reveal, while the opener is to select.
	Hashes [][32]byte
	// Open is false once the dispute is closed or reclaimed.
	Open bool
	// Loser and Winner say how a dispute was closed; Winner is zero while it is
	// open and when its deposit was reclaimed.
	Loser  Side
	Winner common.Address
}

// Game returns the dispute's position as a pure bisection.
func (d *Dispute) Game() pathproof.Bisection {
	game := pathproof.Bisection{Lo: d.State.Lo, Hi: d.State.Hi, Upper: d.State.Upper, Lower: d.State.Lower}
	if d.State.Turn == SideOpener {
		game.Revealed = d.Hashes
	}
	return game
}

func bisectionFrom(b bindings.Bisection) Bisection {
	return Bisection{
		ID: b.Id, BatchID: b.BatchId, ClaimHash: b.ClaimHash,
		Proposer: b.Proposer, Opener: b.Opener, Deposit: b.Deposit,
		Kind: Kind(b.Kind), Turn: Side(b.Turn), Lo: b.Lo, Hi: b.Hi,
		Upper: b.Upper, Lower: b.Lower, Revealed: b.Revealed,
		ProposerUsed: b.ProposerUsed, OpenerUsed: b.OpenerUsed, TurnStart: b.TurnStart.Uint64(),
	}
}

func (b *Bisection) binding() bindings.Bisection {
	return bindings.Bisection{
		Id: b.ID, BatchId: b.BatchID, ClaimHash: b.ClaimHash,
		Proposer: b.Proposer, Opener: b.Opener, Deposit: b.Deposit,
		Kind: uint8(b.Kind), Turn: uint8(b.Turn), Lo: b.Lo, Hi: b.Hi,
		Upper: b.Upper, Lower: b.Lower, Revealed: b.Revealed,
		ProposerUsed: b.ProposerUsed, OpenerUsed: b.OpenerUsed,
		TurnStart: new(big.Int).SetUint64(b.TurnStart),
	}
}
