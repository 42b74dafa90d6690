// SPDX-License-Identifier: MIT

package proposer

import (
	"errors"
	"math/big"
	"os"
	"testing"

	"github.com/ethereum/go-ethereum/common"

	"github.com/assize/assize/btcheaders"
	"github.com/assize/assize/challenger"
	bitcoinfiles "github.com/assize/assize/foreign/bitcoin/files"
	"github.com/assize/assize/relay/protocol"
)

const mainnet = "../fixtures/mainnet/headers_0_to_2200.bin"

// stateAt returns the header state at a height of mainnet.
func stateAt(t *testing.T, height int) btcheaders.State {
	t.Helper()
	raw, err := os.ReadFile(mainnet)
	if err != nil {
		t.Fatal(err)
	}
	list, err := btcheaders.ParseHeaders(raw[:btcheaders.HeaderLength*(height+1)])
	if err != nil {
		t.Fatal(err)
	}
	s, err := btcheaders.FromHeaders(list, 0, btcheaders.Origin{}, btcheaders.MainNet())
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// watching returns the view of the first 2,201 headers of mainnet beside a relay
// whose latest checkpoint is a state.
func watching(t *testing.T, latest btcheaders.State, now uint64) *challenger.View {
	t.Helper()
	files, err := bitcoinfiles.LoadNow(bitcoinfiles.Config{Network: btcheaders.MainNet(), Checkpoint: stateAt(t, 100), HeaderFiles: []string{mainnet}})
	if err != nil {
		t.Fatal(err)
	}
	home := protocol.NewState(protocol.Params{ChainID: big.NewInt(1), Confirmations: 6, CheckpointWindow: 1000, Clock: 100})
	home.Block.Time = now
	home.Checkpoints = []protocol.Checkpoint{{Height: latest.Height, Time: latest.Time, Tip: latest.Tip, State: latest.AppendBytes(nil)}}
	return &challenger.View{Home: home, Foreign: bitcoinfiles.Foreign(files)}
}

// candidate adds a candidate that was proposed at a time.
func candidate(v *challenger.View, state btcheaders.State, proposedAt uint64, phase protocol.Phase) *protocol.Batch {
	b := &protocol.Batch{
		ID: common.Hash{byte(len(v.Home.Batches) + 1)}, Root: protocol.CandidateHash(state), Candidate: &state,
		ProposedAt: proposedAt, Deadline: proposedAt + v.Home.Params.CheckpointWindow, Phase: phase,
	}
	v.Home.Batches = append(v.Home.Batches, b)
	return b
}

const today = 1_800_000_000

func TestCheckpoint(t *testing.T) {
	base, due := stateAt(t, 100), stateAt(t, 2016)
	v := watching(t, base, today)
	height, err := CheckpointDue(v)
	if err != nil || height != 2016 {
		t.Fatalf("%d, %v", height, err)
	}
	offer, err := Checkpoint(v, height)
	if err != nil || offer.State != due || offer.Header.Hash() != due.Tip || offer.NotBefore != uint64(stateAt(t, 2022).Time) {
		t.Errorf("%+v, %v", offer, err)
	}

	t.Run("the relay's checkpoint is false", func(t *testing.T) {
		lie := base
		lie.Work[3] = 1
		v := watching(t, lie, today)
		if _, err := Checkpoint(v, 2016); !errors.Is(err, ErrNotTrue) {
			t.Errorf("%v", err)
		}
		if _, err := CheckpointDue(v); !errors.Is(err, ErrNoneDue) || !errors.Is(err, ErrNotTrue) {
			t.Errorf("%v", err)
		}
	})
	t.Run("not above the latest", func(t *testing.T) {
		if _, err := Checkpoint(watching(t, stateAt(t, 2100), today), 2016); !errors.Is(err, ErrNoCheckpoint) {
			t.Errorf("%v", err)
		}
	})
	t.Run("buried after now", func(t *testing.T) {
		limit := uint64(stateAt(t, 2022).Time)
		if _, err := Checkpoint(watching(t, base, limit), 2016); err != nil {
			t.Errorf("%v", err)
		}
		if _, err := Checkpoint(watching(t, base, limit-1), 2016); !errors.Is(err, ErrTooEarly) {
			t.Errorf("%v", err)
		}
	})
	t.Run("too far above for the home clock", func(t *testing.T) {
		v := watching(t, base, uint64(base.Time)-1)
		v.Home.Checkpoints[0].Height = 0 // so far that 2,016 is its greatest height
		if _, err := Checkpoint(v, 4032); !errors.Is(err, ErrTooHigh) {
			t.Errorf("%v", err)
		}
	})
}

// TestCheckpointDueBeside: a true candidate is waited for, a false one is not, and a stranger's not for ever.
func TestCheckpointDueBeside(t *testing.T) {
	due := stateAt(t, 2016)
	lie := due
	lie.Times[3]++
	early := uint64(stateAt(t, 2024).Time) // when it could be offered
	for _, c := range []struct {
		name  string
		state btcheaders.State
		at    uint64
		phase protocol.Phase
		own   bool
		due   bool
	}{
		{"true, in its window", due, early, protocol.PhaseProposed, false, false},
		{"true, in its window, an own one", due, today - 10, protocol.PhaseProposed, true, false},
		{"true, in its window, and long due", due, today - 10, protocol.PhaseProposed, false, true},
		{"true and final", due, today - 1000, protocol.PhaseProposed, false, false},
		{"true, final and settled", due, today - 1000, protocol.PhaseSettled, false, false},
		{"true and rejected", due, today - 10, protocol.PhaseRejected, false, true},
		{"true and rejected, an own one", due, today - 10, protocol.PhaseRejected, true, false},
		{"false, in its window", lie, today - 10, protocol.PhaseProposed, false, true},
		{"false and final", lie, today - 1000, protocol.PhaseProposed, false, true},
	} {
		t.Run(c.name, func(t *testing.T) {
			v := watching(t, stateAt(t, 100), today)
			if c.at == early {
				v.Home.Block.Time = early + 10
			}
			if b := candidate(v, c.state, c.at, c.phase); !c.own {
				b.Proposer = common.Address{1}
			}
			height, err := CheckpointDue(v)
			if c.due != (err == nil && height == 2016) || c.due == errors.Is(err, ErrNoneDue) {
				t.Errorf("%d, %v", height, err)
			}
		})
	}
}

// TestNoneDueBesideALie: what is false is not what is waited for.
func TestNoneDueBesideALie(t *testing.T) {
	v := watching(t, stateAt(t, 2016), today)
	lie := stateAt(t, 2100)
	lie.Height = 4032
	candidate(v, lie, today-10, protocol.PhaseProposed)
	if _, err := CheckpointDue(v); !errors.Is(err, ErrNoneDue) || !errors.Is(err, ErrTooYoung) {
		t.Errorf("%v", err)
	}
}

// TestAdoptableHighest: of several the highest, wherever it stands.
func TestAdoptableHighest(t *testing.T) {
	v := watching(t, stateAt(t, 100), today)
	candidate(v, stateAt(t, 150), today-1000, protocol.PhaseProposed)
	best := candidate(v, stateAt(t, 2016), today-1000, protocol.PhaseProposed)
	candidate(v, stateAt(t, 160), today-1000, protocol.PhaseProposed)
	if got, err := Adoptable(v); got != best {
		t.Errorf("%+v, %v", got, err)
	}
}

func TestAdoptable(t *testing.T) {
	base, due := stateAt(t, 100), stateAt(t, 2016)
	lie := due
	lie.Times[3]++
	v := watching(t, base, today)
	for _, c := range []struct {
		name  string
		state btcheaders.State
		at    uint64
		phase protocol.Phase
		ok    bool // the relay adopts it
		best  bool // and so does whoever knows the chain
	}{
		{"in its window", due, today - 999, protocol.PhaseProposed, false, false},
		{"rejected", due, today - 1000, protocol.PhaseRejected, false, false},
		{"not above the latest", base, today - 1000, protocol.PhaseProposed, false, false},
		{"false and final", lie, today - 1000, protocol.PhaseProposed, true, false},
		{"true and final", due, today - 1000, protocol.PhaseProposed, true, true},
	} {
		t.Run(c.name, func(t *testing.T) {
			b := candidate(v, c.state, c.at, c.phase)
			if err := CheckAdoptable(v.Home, b); (err == nil) != c.ok || (err != nil && !errors.Is(err, ErrNotAdoptable)) {
				t.Errorf("%v", err)
			}
			switch best, err := Adoptable(v); {
			case c.best && (err != nil || best != b):
				t.Errorf("%+v, %v", best, err)
			case !c.best && !errors.Is(err, ErrNoCandidate):
				t.Errorf("%+v, %v", best, err)
			}
			if err := CheckTrue(v, b); c.ok && (err == nil) != c.best {
				t.Errorf("%v", err)
			}
		})
	}
	if err := CheckAdoptable(v.Home, &protocol.Batch{}); !errors.Is(err, ErrNotAdoptable) {
		t.Errorf("claims: %v", err)
	}
}
