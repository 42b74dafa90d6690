// SPDX-License-Identifier: MIT

package protocol

import (
	"errors"
	"math/big"
	"testing"

	"github.com/assize/assize/btcheaders"
)

// TestUnpackSlot gives every field its own digits, and its neighbours others (P-3.8).
func TestUnpackSlot(t *testing.T) {
	word, _ := new(big.Int).SetString("cafe0c"+"00000005"+"fffffffe"+"0400"+"fffffffffffd"+"7fffffffffffffffffffffff"+"03", 16)
	got := UnpackSlot(word)
	deposit := new(big.Int).Sub(new(big.Int).Lsh(big.NewInt(1), 95), big.NewInt(1))
	switch {
	case got.Phase != PhaseRejected:
		t.Errorf("phase %s", got.Phase)
	case got.Deposit.Cmp(deposit) != 0:
		t.Errorf("deposit %d", got.Deposit)
	case got.Deadline != 1<<48-3:
		t.Errorf("deadline %d", got.Deadline)
	case got.ClaimCount != 1024:
		t.Errorf("claim count %d", got.ClaimCount)
	case got.Checkpoint != 1<<32-2:
		t.Errorf("checkpoint %d", got.Checkpoint)
	case got.OpenDisputes != 5:
		t.Errorf("open disputes %d", got.OpenDisputes)
	case got.Kind != 12:
		t.Errorf("kind %d", got.Kind)
	}
}

// TestProposedKind: a log of claims and one of a candidate each tell of a batch of
// their own kind.
func TestProposedKind(t *testing.T) {
	s := NewState(Params{ChainID: big.NewInt(1), Window: 10, CheckpointWindow: 30})
	if err := s.Apply(CheckpointAdopted{}); err != nil {
		t.Fatal(err)
	}
	claims := []Claim{{Height: 1}}
	id := func(root [32]byte) [32]byte {
		return BatchID(root, s.Params.Relay, [32]byte{}, s.Params.Relay, s.Params.ChainID)
	}
	slot := func(kind BatchKind) Slot {
		return Slot{Phase: PhaseProposed, Kind: kind, Deposit: big.NewInt(1), Deadline: 100}
	}
	state := btcheaders.State{Height: 2016}
	other := state
	other.Work[0] = 1
	for _, c := range []struct {
		name  string
		event Event
		want  error
	}{
		{"claims as a candidate", Proposed{ID: id(BatchRoot(claims)), Claims: claims, Slot: slot(BatchCandidate)}, ErrBadLogs},
		{"a candidate as claims", CandidateProposed{ID: id(CandidateHash(state)), State: state, Slot: slot(BatchClaims)}, ErrBadLogs},
		{"another candidate", CandidateProposed{ID: id(CandidateHash(state)), State: other, Slot: slot(BatchCandidate)}, ErrBadLogs},
		{"claims", Proposed{ID: id(BatchRoot(claims)), Claims: claims, Slot: slot(BatchClaims)}, nil},
		{"a candidate", CandidateProposed{ID: id(CandidateHash(state)), State: state, Slot: slot(BatchCandidate)}, nil},
		{"a candidate twice", CandidateProposed{ID: id(CandidateHash(state)), State: state, Slot: slot(BatchCandidate)}, ErrBadLogs},
	} {
		if err := s.Apply(c.event); !errors.Is(err, c.want) {
			t.Errorf("%s: %v, want %v", c.name, err, c.want)
		}
	}
	if s.Batches[0].ProposedAt != 90 || s.Batches[1].ProposedAt != 70 || *s.Batches[1].Candidate != state || s.Batches[0].Candidate != nil {
		t.Errorf("proposed at %d and %d: %+v", s.Batches[0].ProposedAt, s.Batches[1].ProposedAt, s.Batches[1])
	}
}

// TestProposedPhase: a batch begins in phase proposed, whatever a log says.
func TestProposedPhase(t *testing.T) {
	for phase, want := range map[Phase]error{PhaseProposed: nil, PhaseNone: ErrBadLogs, PhaseSettled: ErrBadLogs, PhaseRejected: ErrBadLogs} {
		s := NewState(Params{ChainID: big.NewInt(1), Window: 10})
		if err := s.Apply(CheckpointAdopted{}); err != nil {
			t.Fatal(err)
		}
		claims := []Claim{{Height: 1}}
		id := BatchID(BatchRoot(claims), s.Params.Relay, [32]byte{}, s.Params.Relay, s.Params.ChainID)
		err := s.Apply(Proposed{ID: id, Claims: claims, Slot: Slot{Phase: phase, Deposit: big.NewInt(1), Deadline: 20}})
		if !errors.Is(err, want) {
			t.Errorf("%s: %v, want %v", phase, err, want)
		}
	}
}
