// SPDX-License-Identifier: MIT

package journal

import (
	"context"
	"errors"
	"strings"
	"testing"

	"github.com/ethereum/go-ethereum/common"

	"github.com/assize/assize/btcheaders"
	"github.com/assize/assize/challenger"
	btcblock "github.com/assize/assize/foreign/bitcoin/block"
	"github.com/assize/assize/relay/protocol"
)

// materialOf is what worlds together have.
func materialOf(bodies []*btcblock.Block, worlds ...*world) Material {
	return Material{
		Network: btcheaders.RegTest(), Now: farAhead, Body: bodiesOf(bodies),
		Header: func(hash [32]byte) (btcheaders.Header, bool) {
			for _, w := range worlds {
				for _, h := range w.headers {
					if h.Hash() == hash {
						return h, true
					}
				}
			}
			return btcheaders.Header{}, false
		},
	}
}

// outcomes returns how verdicts came out.
func outcomes(list []Again) string {
	var words []string
	for _, a := range list {
		words = append(words, a.Then.Judgment.String()+" "+a.Outcome.String())
	}
	return strings.Join(words, ", ")
}

// TestReproduce: verdicts on chains that a reorganisation has undone come out as they did, each on its own chain, whichever
// is the heaviest by now.
func TestReproduce(t *testing.T) {
	w := newWorld(t)
	below := protocol.Claim{Height: 5, BlockHash: w.headers[5].Hash(), Leaf: [32]byte{1}}
	lie := below
	lie.BlockHash[0] ^= 1
	home, path := w.home(t, w.claim(1), below, lie), recordPath(t)
	id := home.Batches[0].ID
	r := openRecord(t, path)
	r.Observe(round(home, w.view(t, w.block)))
	other := w.fork(checkpointAt)
	for len(other.headers) < len(w.headers)+2 {
		other.mine(9)
	}
	later(home, 600)
	r.Observe(round(home, other.view(t)))
	later(home, 600)
	w.mine(0)
	w.mine(0)
	w.mine(0)
	r.Observe(round(home, w.view(t, w.block)))
	later(home, 600)
	r.Observe(round(home, w.fork(claimedAt+1).view(t, w.block))) // a view that has lost headers
	s := find(t, path, id.Hex())
	const all = "true same, unknown same, false block same, false block same, true same, unknown same"
	for _, c := range []struct {
		name     string
		material Material
		want     string
	}{
		{"all", materialOf([]*btcblock.Block{w.block}, w, other), all},
		{"without the one branch", materialOf([]*btcblock.Block{w.block}, w),
			"true same, unknown same, false block same, false block cannot be reproduced, true same, unknown same"},
		{"without what is below the checkpoint", materialOf([]*btcblock.Block{w.block}, w.from(checkpointAt), other.from(checkpointAt)),
			"true same, unknown same, false block cannot be reproduced, false block same, true same, unknown same"},
		{"without the checkpoint's own header", materialOf([]*btcblock.Block{w.block}, w.from(checkpointAt+1), other.from(checkpointAt+1)),
			"true same, unknown same, false block cannot be reproduced, false block same, true same, unknown same"},
		{"without bodies", materialOf(nil, w, other), "true cannot be reproduced, unknown same, false block same, false block same, true cannot be reproduced, unknown same"},
		{"without anything", materialOf(nil), "true cannot be reproduced, unknown cannot be reproduced, false block cannot be reproduced, false block cannot be reproduced, true cannot be reproduced, unknown cannot be reproduced"},
	} {
		list, err := s.Reproduce(t.Context(), c.material)
		if err != nil || outcomes(list) != c.want {
			t.Errorf("%s: %v\n got %s\nwant %s", c.name, err, outcomes(list), c.want)
		}
		for _, a := range list {
			if (a.Outcome == Impossible) != (a.Why != "") || c.want == all && a.Now != a.Then {
				t.Errorf("%s: %+v", c.name, a)
			}
		}
	}
	only := s
	only.Positions = []int{2}
	if list, err := only.Reproduce(t.Context(), materialOf([]*btcblock.Block{w.block}, w, other)); err != nil || outcomes(list) != "false block same" {
		t.Errorf("of one claim: %v %s", err, outcomes(list))
	}
	only.Positions = nil
	only.Entries = []Entry{s.Entries[0], {Judged: &Judged{Height: 1, Tip: w.headers[16].Hash(), Verdicts: []Span{{First: -1 << 62, Last: 1 << 62}}}}}
	if list, err := only.Reproduce(t.Context(), materialOf(nil, w)); err != nil || len(list) == 0 || list[0].First != 0 || list[len(list)-1].Last != 2 {
		t.Errorf("of claims that there are none: %v %+v", err, list)
	}
	// headers that break a rule are no material
	broken := w.fork(len(w.headers) - 1)
	m := materialOf([]*btcblock.Block{w.block}, broken, other)
	m.Now = timeAt(checkpointAt) - 2*btcheaders.MaxFutureTime
	list, err := s.Reproduce(t.Context(), m)
	if err != nil || list[0].Outcome != Impossible || !strings.Contains(list[0].Why, "break a rule") {
		t.Errorf("%v %+v", err, list)
	}
	ended, cancel := context.WithCancel(t.Context())
	cancel()
	_, err = s.Reproduce(ended, m)
	wantError(t, err, context.Canceled)
}

// from returns the world with the headers from a height.
func (w *world) from(height int) *world { return &world{headers: w.headers[height:]} }

// TestReproduceJoins: equal verdicts of neighbours are one.
func TestReproduceJoins(t *testing.T) {
	w := newWorld(t)
	home, path := w.home(t, w.claim(0), w.claim(1), w.claim(2), w.claim(3)), recordPath(t)
	r := openRecord(t, path)
	r.Observe(round(home, w.view(t, w.block)))
	s := find(t, path, home.Batches[0].ID.Hex())
	list, err := s.Reproduce(t.Context(), materialOf([]*btcblock.Block{w.block}, w))
	if err != nil || len(list) != 1 || list[0].First != 0 || list[0].Last != 3 {
		t.Errorf("%v %+v", err, list)
	}
	s.Positions = []int{0, 2}
	list, err = s.Reproduce(t.Context(), materialOf([]*btcblock.Block{w.block}, w))
	if err != nil || len(list) != 2 || list[0].Last != 0 || list[1].First != 2 {
		t.Errorf("%v %+v", err, list)
	}
}

// TestReproduceCompares has one verdict come out in every way.
func TestReproduceCompares(t *testing.T) {
	for _, c := range []struct {
		then, now challenger.Judgment
		want      Outcome
	}{
		{challenger.True, challenger.True, Same},
		{challenger.Unknown, challenger.Unknown, Same},
		{challenger.True, challenger.FalsePath, Differs},
		{challenger.FalsePath, challenger.FalseDepth, Differs},
		{challenger.Unknown, challenger.True, Decided},
		{challenger.Unknown, challenger.FalseBlock, Decided},
		{challenger.True, challenger.Unknown, Impossible},
	} {
		a := Again{Then: challenger.Verdict{Judgment: c.then}, Now: challenger.Verdict{Judgment: c.now, Reason: "x"}}
		if a.compare(); a.Outcome != c.want {
			t.Errorf("%v, %v: %v", c.then, c.now, a.Outcome)
		}
	}
}

// TestReproduceRefuses a record whose claims are not those of the batch, or that does not tell them.
func TestReproduceRefuses(t *testing.T) {
	w := newWorld(t)
	home, path := w.home(t, w.claim(1)), recordPath(t)
	r := openRecord(t, path)
	r.Observe(round(home, w.view(t, w.block)))
	id := home.Batches[0].ID
	for _, c := range []struct {
		name   string
		change func(*Story)
		want   error
	}{
		{"as it is", func(*Story) {}, nil},
		{"another batch", func(s *Story) { s.Batch[0] ^= 1 }, ErrBadClaims},
		{"another proposer", func(s *Story) { s.Entries[0].Claimed.Proposer[0] ^= 1 }, ErrBadClaims},
		{"another salt", func(s *Story) { s.Entries[0].Claimed.Salt[0] ^= 1 }, ErrBadClaims},
		{"another relay", func(s *Story) { s.Entries[0].Claimed.Relay[0] ^= 1 }, ErrBadClaims},
		{"no chain", func(s *Story) { s.Entries[0].Claimed.ChainID = nil }, ErrBadClaims},
		{"another claim", func(s *Story) { s.Entries[0].Claimed.Claims[0] ^= 1 }, ErrBadClaims},
		{"no claims", func(s *Story) { s.Entries[0].Claimed.Claims = nil }, ErrBadClaims},
		{"a candidate that is none", func(s *Story) { s.Entries[0].Claimed.Candidate = []byte{1} }, ErrBadClaims},
		{"nothing claimed", func(s *Story) { s.Entries = s.Entries[1:] }, ErrUnknown},
	} {
		s := find(t, path, id.Hex())
		c.change(&s)
		if _, err := s.Reproduce(t.Context(), materialOf(nil, w)); !errors.Is(err, c.want) {
			t.Errorf("%s: %v, want %v", c.name, err, c.want)
		}
	}
	for _, c := range []struct {
		name   string
		change func(*Checkpoint)
	}{
		{"no state", func(c *Checkpoint) { c.State = nil }},
		{"a state of nothing", func(c *Checkpoint) { c.State = make([]byte, 124) }},
		{"a state that contradicts itself", func(c *Checkpoint) {
			state := w.checkpoint
			state.Time++
			c.State = state.AppendBytes(nil)
		}},
		{"another height", func(c *Checkpoint) { c.Height++ }},
		{"another tip", func(c *Checkpoint) { c.Tip = common.Hash{1} }},
	} {
		s := find(t, path, id.Hex())
		c.change(&s.Entries[0].Claimed.Checkpoint)
		list, err := s.Reproduce(t.Context(), materialOf(nil, w))
		if err != nil || len(list) != 1 || list[0].Outcome != Impossible || !strings.Contains(list[0].Why, "the recorded checkpoint") {
			t.Errorf("%s: %v %+v", c.name, err, list)
		}
	}
}
