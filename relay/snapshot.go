package relay

import (
	"errors"
	"fmt"
	"math/big"

	"github.com/ethereum/go-ethereum/common"

	"github.com/assize/assize/btcheaders"
)

// ErrBadLogs says that the logs a node answered with cannot have come from the
// contracts: a dispute that was never opened, claims that do not hash to their
// batch's id.
var ErrBadLogs = errors.New("logs contradict the contracts")

// Block is one block of the home chain.
type Block struct {
	Number uint64
	Hash   common.Hash
	Time   uint64
}

// Checkpoint is a header state of the foreign chain that the relay holds true.
type Checkpoint struct {
	Index  uint64
	Height uint32
	Time   uint32
	Tip    [32]byte
	// State is the packed header state, in the judge's form.
	State []byte
}

// Batch is a batch of claims as a snapshot knows it.
type Batch struct {
	ID         common.Hash
	Root       common.Hash
	Salt       common.Hash
	Proposer   common.Address
	Claims     []Claim
	Checkpoint uint64 // index of the checkpoint that was latest at proposal
	Deposit    *big.Int
	ProposedAt uint64 // home time
	Deadline   uint64 // home time; disputes open strictly before it
	Phase      Phase
	// Disputes in the order they were opened.
	Disputes []*Dispute
	// Proven holds who proved the tree of which claim, by claim hash.
	Proven map[common.Hash]common.Address
}

// OpenDisputes returns the disputes that are not closed yet.
func (b *Batch) OpenDisputes() []*Dispute {
	var open []*Dispute
	for _, d := range b.Disputes {
		if d.Open {
			open = append(open, d)
		}
	}
	return open
}

// Final says whether the batch is final at home time now.
func (b *Batch) Final(now uint64) bool {
	if b.Phase != PhaseProposed && b.Phase != PhaseSettled {
		return false
	}
	return now >= b.Deadline && len(b.OpenDisputes()) == 0
}

// Snapshot is all that the contracts' logs tell up to one home block.
type Snapshot struct {
	Block       Block
	Params      Params
	Checkpoints []Checkpoint
	// Batches in the order they were proposed.
	Batches []*Batch
	// Credits can be withdrawn, in wei.
	Credits map[common.Address]*big.Int

	batches  map[common.Hash]*Batch
	disputes map[common.Hash]*Dispute
}

// NewSnapshot returns what is known before the first log.
func NewSnapshot(params Params) *Snapshot {
	return &Snapshot{
		Params:   params,
		Credits:  map[common.Address]*big.Int{},
		batches:  map[common.Hash]*Batch{},
		disputes: map[common.Hash]*Dispute{},
	}
}

// Batch returns the batch of an id, or nil.
func (s *Snapshot) Batch(id common.Hash) *Batch { return s.batches[id] }

// Dispute returns the dispute of an id, or nil.
func (s *Snapshot) Dispute(id common.Hash) *Dispute { return s.disputes[id] }

// MaxHeight returns the greatest height a claim may have if it is proposed at the
// snapshot's block. There is a checkpoint whenever a relay is deployed.
func (s *Snapshot) MaxHeight() uint64 {
	latest := s.Checkpoints[len(s.Checkpoints)-1]
	return btcheaders.MaxHeight(latest.Height, latest.Time, s.Block.Time)
}

// Apply folds one event into the snapshot, in the order of the chain.
//
// Expected errors: ErrBadLogs.
func (s *Snapshot) Apply(event Event) error {
	switch e := event.(type) {
	case CheckpointAdopted:
		if e.Checkpoint.Index != uint64(len(s.Checkpoints)) {
			return fmt.Errorf("%w: checkpoint %d after %d", ErrBadLogs, e.Checkpoint.Index, len(s.Checkpoints))
		}
		s.Checkpoints = append(s.Checkpoints, e.Checkpoint)
		return nil
	case Proposed:
		return s.propose(e)
	case Credited:
		s.credit(e.Owner, e.Amount)
		return nil
	case Withdrawn:
		s.credit(e.Owner, new(big.Int).Neg(e.Amount))
		return nil
	case Opened:
		return s.open(e)
	}
	return s.change(event)
}

func (s *Snapshot) propose(e Proposed) error {
	root := BatchRoot(e.Claims)
	id := BatchID(root, e.Proposer, e.Salt, s.Params.Relay, s.Params.ChainID)
	if id != e.ID || s.batches[id] != nil {
		return fmt.Errorf("%w: claims of batch %s hash to %s", ErrBadLogs, e.ID, id)
	}
	if e.Slot.Phase != PhaseProposed || e.Slot.Checkpoint >= uint64(len(s.Checkpoints)) {
		return fmt.Errorf("%w: batch %s in phase %s names checkpoint %d", ErrBadLogs, e.ID, e.Slot.Phase, e.Slot.Checkpoint)
	}
	b := &Batch{
		ID: e.ID, Root: root, Salt: e.Salt, Proposer: e.Proposer, Claims: e.Claims,
		Checkpoint: e.Slot.Checkpoint, Deposit: e.Slot.Deposit,
		ProposedAt: e.Slot.Deadline - s.Params.Window, Deadline: e.Slot.Deadline,
		Phase: PhaseProposed, Proven: map[common.Hash]common.Address{},
	}
	s.batches[id] = b
	s.Batches = append(s.Batches, b)
	return nil
}

func (s *Snapshot) credit(owner common.Address, amount *big.Int) {
	sum := new(big.Int).Set(amount)
	if old := s.Credits[owner]; old != nil {
		sum.Add(sum, old)
	}
	s.Credits[owner] = sum
}

func (s *Snapshot) open(e Opened) error {
	b := s.batches[e.State.BatchID]
	if b == nil || e.Claim.Hash() != e.State.ClaimHash {
		return fmt.Errorf("%w: dispute %s of batch %s", ErrBadLogs, e.State.ID, e.State.BatchID)
	}
	// an id may come again once its dispute is closed: the same opener in the same block
	if old := s.disputes[e.State.ID]; old != nil && old.Open {
		return fmt.Errorf("%w: dispute %s is opened twice", ErrBadLogs, e.State.ID)
	}
	d := &Dispute{State: e.State, Claim: e.Claim, Open: true}
	s.disputes[e.State.ID] = d
	b.Disputes = append(b.Disputes, d)
	return nil
}

// change applies an event about a batch or a dispute that is known.
func (s *Snapshot) change(event Event) error {
	switch e := event.(type) {
	case Settled:
		return s.phase(e.BatchID, PhaseSettled)
	case Rejected:
		return s.phase(e.BatchID, PhaseRejected)
	case TreeProven:
		if b := s.batches[e.BatchID]; b != nil {
			b.Proven[e.ClaimHash] = e.Prover
		}
		// a proposer may mark a claim that is in no batch; no dispute can open on it
		return nil
	case ChallengeLost:
		// what it tells of money is told by Credited, of disputes by Closed
		return nil
	case Revealed:
		return s.move(e.State, e.Hashes)
	case Selected:
		return s.move(e.State, nil)
	case Closed:
		d, err := s.dispute(e.ID)
		if err != nil {
			return err
		}
		d.Open, d.Loser, d.Winner = false, e.Loser, e.Winner
		return nil
	case Reclaimed:
		d, err := s.dispute(e.ID)
		if err != nil {
			return err
		}
		d.Open = false
		return nil
	}
	return fmt.Errorf("%w: no rule for %T", ErrBadLogs, event)
}

func (s *Snapshot) phase(id common.Hash, p Phase) error {
	b := s.batches[id]
	if b == nil {
		return fmt.Errorf("%w: unknown batch %s", ErrBadLogs, id)
	}
	b.Phase = p
	return nil
}

func (s *Snapshot) move(state Bisection, hashes [][32]byte) error {
	d, err := s.dispute(state.ID)
	if err != nil {
		return err
	}
	d.State, d.Hashes = state, hashes
	return nil
}

func (s *Snapshot) dispute(id common.Hash) (*Dispute, error) {
	d := s.disputes[id]
	if d == nil || !d.Open {
		return nil, fmt.Errorf("%w: no open dispute %s", ErrBadLogs, id)
	}
	return d, nil
}
