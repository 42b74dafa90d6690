package relay

import (
	"errors"
	"math/big"
	"testing"

	"github.com/assize/assize/contracts/bindings"
)

// TestUnpackSlot gives every field its own digits, and its neighbours others.
func TestUnpackSlot(t *testing.T) {
	word, _ := new(big.Int).SetString("cafe0c"+"00000005"+"fffffffe"+"0400"+"fffffffffffd"+"7fffffffffffffffffffffff"+"03", 16)
	got := unpackSlot(word)
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
	}
}

// TestSetParams: what a relay says of itself must fit.
func TestSetParams(t *testing.T) {
	fits := func() bindings.Parameters {
		return bindings.Parameters{Window: big.NewInt(1), Confirmations: big.NewInt(2), BurnBps: big.NewInt(3)}
	}
	var p Params
	if err := p.set(fits()); err != nil || p.Window != 1 || p.Confirmations != 2 || p.BurnBps != 3 {
		t.Fatalf("%+v, %v", p, err)
	}
	large := new(big.Int).Lsh(big.NewInt(1), 64)
	for name, spoil := range map[string]func(*bindings.Parameters){
		"window":        func(c *bindings.Parameters) { c.Window = large },
		"confirmations": func(c *bindings.Parameters) { c.Confirmations = large },
		"burn":          func(c *bindings.Parameters) { c.BurnBps = large },
	} {
		c := fits()
		spoil(&c)
		if err := p.set(c); err == nil {
			t.Errorf("%s of 2^64 was taken", name)
		}
	}
}

// TestProposedPhase: a batch begins in phase proposed, whatever a log says.
func TestProposedPhase(t *testing.T) {
	for phase, want := range map[Phase]error{PhaseProposed: nil, PhaseNone: ErrBadLogs, PhaseSettled: ErrBadLogs, PhaseRejected: ErrBadLogs} {
		s := NewSnapshot(Params{ChainID: big.NewInt(1), Window: 10})
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
