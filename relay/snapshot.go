package relay

import (
	"fmt"
	"math/big"
	"slices"

	"github.com/ethereum/go-ethereum/common"

	"github.com/assize/assize/btcheaders"
)

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

// Batch is a batch of claims, or a checkpoint candidate, as a snapshot knows it.
type Batch struct {
	ID       common.Hash
	Root     common.Hash
	Salt     common.Hash
	Proposer common.Address
	Claims   []Claim
	// Candidate is the header state offered as the next checkpoint; nil for a
	// batch of claims.
	Candidate  *btcheaders.State
	Checkpoint uint64 // index of the checkpoint that was latest at proposal
	Deposit    *big.Int
	// ProposedTx and ProposedBlock say where it was proposed. They are set in what
	// a Client reads.
	ProposedTx    common.Hash
	ProposedBlock uint64

	ProposedAt uint64 // home time
	Deadline   uint64 // home time; disputes open strictly before it
	Phase      Phase
	// Over: nothing can come of it any more, and its claims and all that is about
	// single ones have been dropped.
	Over bool
	// Disputes are the bisections in the order they were opened.
	Disputes []*Dispute
	// Forks are the fork disputes in the order they were opened.
	Forks []*Fork
	// TreeProven and BlockProven hold who proved what of which claim, by claim
	// hash.
	TreeProven, BlockProven map[common.Hash]common.Address
	// Refuter has won by a claim at the very height of a checkpoint; zero for nobody.
	Refuter common.Address
}

// Prover returns who has settled disputes of a kind about a claim, and whether
// anyone has.
func (b *Batch) Prover(kind Kind, claim common.Hash) (common.Address, bool) {
	mark := b.TreeProven
	if kind == KindAncestry {
		mark = b.BlockProven
	}
	prover, proven := mark[claim]
	return prover, proven
}

// has reports whether one of the batch's claims has a hash. It is false for a batch that
// is over.
func (b *Batch) has(claim common.Hash) bool {
	return slices.ContainsFunc(b.Claims, func(c Claim) bool { return c.Hash() == claim })
}

// marked reports whether an event about a proven claim has told something.
func (s *Snapshot) marked(event Event) bool {
	switch e := event.(type) {
	case TreeProven:
		if b := s.batches[e.BatchID]; b != nil {
			_, ok := b.TreeProven[e.ClaimHash]
			return ok
		}
	case BlockProven:
		if b := s.batches[e.BatchID]; b != nil {
			_, ok := b.BlockProven[e.ClaimHash]
			return ok
		}
	}
	return false
}

// OpenForks returns the fork disputes that are not closed yet.
func (b *Batch) OpenForks() []*Fork {
	var open []*Fork
	for _, f := range b.Forks {
		if f.Open {
			open = append(open, f)
		}
	}
	return open
}

// OpenDisputes returns the bisections that are not closed yet.
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
	return now >= b.Deadline && len(b.OpenDisputes()) == 0 && len(b.OpenForks()) == 0
}

// Snapshot is all that the contracts' logs tell up to one home block.
type Snapshot struct {
	Block       Block
	Params      Params
	Checkpoints []Checkpoint
	// Batches in the order they were proposed.
	Batches []*Batch
	// Evidence is what the fork court knows of headers from each checkpoint, in
	// the order it was made known: all of it, or of more than some ten thousand
	// records the newest and the heaviest.
	Evidence map[uint64][]Evidence
	// Credits can be withdrawn, in wei.
	Credits map[common.Address]*big.Int
	// Withdrawn is what was taken of them since the relay began, in wei.
	Withdrawn map[common.Address]*big.Int
	// Reading is how it was read. It is set in what a Client reads.
	Reading Reading

	batches  map[common.Hash]*Batch
	disputes map[common.Hash]*Dispute
	forks    map[common.Hash]*Fork
}

// NewSnapshot returns what is known before the first log.
func NewSnapshot(params Params) *Snapshot {
	return &Snapshot{
		Params:    params,
		Evidence:  map[uint64][]Evidence{},
		Credits:   map[common.Address]*big.Int{},
		Withdrawn: map[common.Address]*big.Int{},
		batches:   map[common.Hash]*Batch{},
		disputes:  map[common.Hash]*Dispute{},
		forks:     map[common.Hash]*Fork{},
	}
}

// Batch returns the batch of an id, or nil.
func (s *Snapshot) Batch(id common.Hash) *Batch { return s.batches[id] }

// Fork returns the fork dispute of an id, or nil.
func (s *Snapshot) Fork(id common.Hash) *Fork { return s.forks[id] }

// Latest returns the latest checkpoint. There is one whenever a relay is deployed.
func (s *Snapshot) Latest() *Checkpoint { return &s.Checkpoints[len(s.Checkpoints)-1] }

// Dispute returns the dispute of an id, or nil.
func (s *Snapshot) Dispute(id common.Hash) *Dispute { return s.disputes[id] }

// Staked returns the deposits of an account, in wei, that stand in batches and in
// disputes.
func (s *Snapshot) Staked(owner common.Address) *big.Int {
	sum := new(big.Int)
	for _, b := range s.Batches {
		if b.Phase == PhaseProposed && b.Proposer == owner {
			sum.Add(sum, b.Deposit)
		}
		for _, d := range b.OpenDisputes() {
			if d.State.Opener == owner {
				sum.Add(sum, d.State.Deposit)
			}
		}
		for _, f := range b.OpenForks() {
			if f.Opener == owner {
				sum.Add(sum, f.Deposit)
			}
		}
	}
	return sum
}

// MaxHeight returns the greatest height a claim may have if it is proposed at the
// snapshot's block.
func (s *Snapshot) MaxHeight() uint64 {
	latest := s.Latest()
	return btcheaders.MaxHeight(latest.Height, latest.Time, s.Block.Time)
}

// Apply folds one event into the snapshot, in the order of the chain.
//
// Expected errors: ErrBadLogs.
func (s *Snapshot) Apply(event Event) error {
	switch e := event.(type) {
	case ended:
		s.resume(e.batch)
		return nil
	case CheckpointAdopted:
		if e.Checkpoint.Index != uint64(len(s.Checkpoints)) {
			return fmt.Errorf("%w: checkpoint %d after %d", ErrBadLogs, e.Checkpoint.Index, len(s.Checkpoints))
		}
		s.Checkpoints = append(s.Checkpoints, e.Checkpoint)
		return nil
	case Proposed:
		b := &Batch{ID: e.ID, Root: BatchRoot(e.Claims), Salt: e.Salt, Proposer: e.Proposer, Claims: e.Claims}
		return s.propose(b, e.Slot, BatchClaims, s.Params.Window)
	case CandidateProposed:
		b := &Batch{ID: e.ID, Root: CandidateHash(e.State), Salt: e.Salt, Proposer: e.Proposer, Candidate: &e.State}
		return s.propose(b, e.Slot, BatchCandidate, s.Params.CheckpointWindow)
	case Extended:
		s.Evidence[e.Checkpoint] = addRecord(s.Evidence[e.Checkpoint], e.Evidence)
		return nil
	case Credited:
		add(s.Credits, e.Owner, e.Amount)
		return nil
	case Withdrawn:
		add(s.Credits, e.Owner, new(big.Int).Neg(e.Amount))
		add(s.Withdrawn, e.Owner, e.Amount)
		return nil
	case Opened:
		return s.open(e)
	case ForkOpened:
		return s.openFork(&e.Fork)
	}
	return s.change(event)
}

// propose adds a batch, given what its claims or its candidate hash to.
func (s *Snapshot) propose(b *Batch, slot Slot, kind BatchKind, window uint64) error {
	id := BatchID(b.Root, b.Proposer, b.Salt, s.Params.Relay, s.Params.ChainID)
	if id != b.ID || s.batches[id] != nil {
		return fmt.Errorf("%w: the content of batch %s hashes to %s", ErrBadLogs, b.ID, id)
	}
	if slot.Phase != PhaseProposed || slot.Kind != kind || slot.Checkpoint >= uint64(len(s.Checkpoints)) {
		return fmt.Errorf("%w: batch %s of kind %d in phase %s names checkpoint %d", ErrBadLogs, b.ID, slot.Kind, slot.Phase, slot.Checkpoint)
	}
	b.Checkpoint, b.Deposit, b.Phase = slot.Checkpoint, slot.Deposit, PhaseProposed
	b.ProposedAt, b.Deadline = slot.Deadline-window, slot.Deadline
	b.TreeProven, b.BlockProven = map[common.Hash]common.Address{}, map[common.Hash]common.Address{}
	s.batches[id] = b
	s.Batches = append(s.Batches, b)
	return nil
}

// add changes an owner's sum.
func add(sums map[common.Address]*big.Int, owner common.Address, amount *big.Int) {
	sum := new(big.Int).Set(amount)
	if old := sums[owner]; old != nil {
		sum.Add(sum, old)
	}
	sums[owner] = sum
}

func (s *Snapshot) open(e Opened) error {
	b := s.batches[e.State.BatchID]
	if b == nil || b.Over || e.Claim.Hash() != e.State.ClaimHash {
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

func (s *Snapshot) openFork(f *Fork) error {
	b := s.batches[f.BatchID]
	if b == nil || b.Over || f.Checkpoint != b.Checkpoint || s.forks[f.ID] != nil {
		return fmt.Errorf("%w: fork dispute %s of batch %s", ErrBadLogs, f.ID, f.BatchID)
	}
	s.forks[f.ID] = f
	b.Forks = append(b.Forks, f)
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
		// a proposer may mark a claim that is in no batch; no dispute can open on it
		if b := s.batches[e.BatchID]; b != nil && b.has(e.ClaimHash) {
			b.TreeProven[e.ClaimHash] = e.Prover
		}
		return nil
	case BlockProven:
		if b := s.batches[e.BatchID]; b != nil && b.has(e.ClaimHash) {
			b.BlockProven[e.ClaimHash] = e.Prover
		}
		return nil
	case Refuted:
		b := s.batches[e.BatchID]
		if b == nil {
			return fmt.Errorf("%w: unknown batch %s", ErrBadLogs, e.BatchID)
		}
		b.Refuter = e.Winner
		return nil
	case ChallengeLost:
		// what it tells of money is told by Credited, of disputes by Closed
		return nil
	case Presented:
		f := s.forks[e.ID]
		if f == nil || !f.Open {
			return fmt.Errorf("%w: no open fork dispute %s", ErrBadLogs, e.ID)
		}
		f.Game = e.Game
		return nil
	case Revealed:
		return s.move(e.State, e.Hashes)
	case Selected:
		return s.move(e.State, nil)
	case Closed:
		if f := s.forks[e.ID]; f != nil && f.Open {
			f.Open, f.Loser, f.Winner = false, e.Loser, e.Winner
			return nil
		}
		d, err := s.dispute(e.ID)
		if err != nil {
			return err
		}
		d.Open, d.Loser, d.Winner = false, e.Loser, e.Winner
		return nil
	case Reclaimed:
		if f := s.forks[e.ID]; f != nil && f.Open {
			f.Open = false
			return nil
		}
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
