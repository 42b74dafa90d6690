// SPDX-License-Identifier: MIT

package proposer

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/assize/assize/btcheaders"
	"github.com/assize/assize/challenger"
	bitcoinfiles "github.com/assize/assize/foreign/bitcoin/files"
	"github.com/assize/assize/relay/protocol"
)

// aged is a view whose last block, at height 110, has a time.
type aged struct {
	challenger.Foreign
	tip uint32
}

func (aged) TipHeight() uint32                  { return 110 }
func (f aged) HeaderTime(uint32) (uint32, bool) { return f.tip, true }

func TestCheckFresh(t *testing.T) {
	home := &protocol.State{Checkpoints: []protocol.Checkpoint{{Height: 100}}}
	for _, c := range []struct {
		name    string
		highest uint32
		now     uint64
		most    time.Duration
		want    error
	}{
		{"as old as may be", 101, today + 7200, 2 * time.Hour, nil},
		{"a second older", 101, today + 7201, 2 * time.Hour, ErrTooOld},
		{"of the future", 101, today - 7000, 2 * time.Hour, nil},
		{"not above the checkpoint", 100, today + 7201, 2 * time.Hour, nil},
		{"without a limit", 101, today + 7201, 0, nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			v := &challenger.View{Home: home, Foreign: aged{tip: today}}
			if err := CheckFresh(v, c.highest, c.now, c.most); !errors.Is(err, c.want) {
				t.Errorf("%v, want %v", err, c.want)
			}
		})
	}
}

func TestCheckUnclaimed(t *testing.T) {
	claim := protocol.Claim{Leaf: [32]byte{1}, BlockHash: [32]byte{2}, Height: 7}
	batch := func(phase protocol.Phase, claims ...protocol.Claim) *protocol.State {
		b := &protocol.Batch{Claims: claims, Phase: phase, Deadline: 100}
		return &protocol.State{Block: protocol.Block{Time: 100}, Batches: []*protocol.Batch{b}}
	}
	other, stale := claim, claim
	other.Leaf[0], stale.BlockHash[0] = 9, 9
	elsewhere := claim
	elsewhere.Index, elsewhere.Depth = 5, 3
	for _, c := range []struct {
		name string
		home *protocol.State
		want error
	}{
		{"nowhere", &protocol.State{}, nil},
		{"in an open batch", batch(protocol.PhaseProposed, other, claim), ErrClaimed},
		{"in a settled one", batch(protocol.PhaseSettled, claim), ErrClaimed},
		{"in a rejected one", batch(protocol.PhaseRejected, claim), nil},
		{"another transaction", batch(protocol.PhaseProposed, other), nil},
		{"in a stale block", batch(protocol.PhaseProposed, stale), nil},
		{"at another place of the block", batch(protocol.PhaseProposed, elsewhere), ErrClaimed},
	} {
		t.Run(c.name, func(t *testing.T) {
			if err := CheckUnclaimed(c.home, []protocol.Claim{claim}); !errors.Is(err, c.want) {
				t.Errorf("%v, want %v", err, c.want)
			}
		})
	}
}

// TestTimesAhead: the blocks' times run ahead of the home chain's, and the error says so.
func TestTimesAhead(t *testing.T) {
	buried := stateAt(t, 2022)
	v := watching(t, stateAt(t, 100), uint64(buried.Time)-1)
	for name, ask := range map[string]func() error{
		"due":     func() error { _, err := CheckpointDue(v); return err },
		"offered": func() error { _, err := Checkpoint(v, 2016); return err },
	} {
		err := ask()
		if !errors.Is(err, ErrTooEarly) || !strings.Contains(err.Error(), "try again in 1s") || strings.Contains(err.Error(), "%!") {
			t.Errorf("%s: %v", name, err)
		}
	}
	v.Home.Block.Time++
	if height, err := CheckpointDue(v); err != nil || height != 2016 {
		t.Errorf("a second later: %d, %v", height, err)
	}
}

// TestHigherOneWaits: the higher of two that are buried waits for the home chain's time; the lower one is named.
func TestHigherOneWaits(t *testing.T) {
	list := make([]btcheaders.Header, 0, 4100)
	network := btcheaders.RegTest()
	list = append(list, network.Genesis)
	for len(list) < cap(list) {
		h := btcheaders.Header{Version: 4, PrevBlock: list[len(list)-1].Hash(), Time: uint32(1_600_000_000 + len(list)), Bits: network.Genesis.Bits}
		if len(list) == 4032+6 {
			h.Time += 600
		}
		for btcheaders.CheckProofOfWork(h.Hash(), h.Bits, network) != nil {
			h.Nonce++
		}
		list = append(list, h)
	}
	base, err := btcheaders.FromHeaders(list[:21], 0, btcheaders.Origin{}, network)
	if err != nil {
		t.Fatal(err)
	}
	raw := make([]byte, 0, btcheaders.HeaderLength*len(list))
	for _, h := range list {
		raw = h.AppendBytes(raw)
	}
	path := filepath.Join(t.TempDir(), "headers")
	if err := os.WriteFile(path, raw, 0o600); err != nil {
		t.Fatal(err)
	}
	files, err := bitcoinfiles.LoadNow(bitcoinfiles.Config{Network: network, Checkpoint: base, HeaderFiles: []string{path}})
	if err != nil {
		t.Fatal(err)
	}
	v := watching(t, base, uint64(1_600_000_000+len(list)))
	v.Foreign = bitcoinfiles.Foreign(files)
	v.Home.Checkpoints[0].Time = 1_500_000_000 // so that the relay takes both heights
	_, err = CheckpointDue(v)
	if !errors.Is(err, ErrNoneDue) || !strings.Contains(err.Error(), "2016") || strings.Contains(err.Error(), "%!") {
		t.Errorf("%v", err)
	}
	if _, err := Checkpoint(v, 2016); err != nil {
		t.Errorf("the lower one: %v", err)
	}
}
