// SPDX-License-Identifier: MIT

package journal

import (
	"context"
	"fmt"
	"slices"

	"github.com/ethereum/go-ethereum/common"

	"github.com/assize/assize/btcheaders"
	"github.com/assize/assize/challenger"
	"github.com/assize/assize/relay/protocol"
)

// Material is what verdicts are reproduced from: anybody's headers and bodies.
type Material struct {
	Network btcheaders.Params
	Now     uint32 // the clock of the two-hour rule, seconds since 1970
	// Header returns a header by its hash, Body the transactions of a block by its hash, and false for what is not at hand.
	Header func(hash [32]byte) (btcheaders.Header, bool)
	Body   func(hash [32]byte) (challenger.Body, bool)
}

// Outcome says how a verdict came out when it was reproduced.
type Outcome uint8

const (
	// Same: the same judgment, from raw headers.
	Same Outcome = iota
	// Differs: another judgment.
	Differs
	// Decided: what was undecided then is decided by what is at hand now.
	Decided
	// Impossible: something is not at hand.
	Impossible
)

func (o Outcome) String() string {
	switch o {
	case Same:
		return "same"
	case Differs:
		return "differs"
	case Decided:
		return "was undecided, is decided now"
	}
	return "cannot be reproduced"
}

// Again is a recorded verdict about the claims at positions First to Last, judged again.
type Again struct {
	Entry       int // index in the story
	First, Last int
	Outcome     Outcome
	Then, Now   challenger.Verdict
	Why         string // it is impossible
}

// Reproduce judges the verdicts of a story again, each on the chain that ends with the block up to which the watcher held the
// heaviest chain for decided then. It needs nothing but the record and the material: the checkpoint of the batch is what it
// trusts, and all headers above that are judged by every rule.
//
// Expected errors: ErrBadClaims, ErrUnknown if the record does not tell what was claimed; the context's.
func (s *Story) Reproduce(ctx context.Context, m Material) ([]Again, error) {
	c := s.Claimed()
	if c == nil {
		return nil, fmt.Errorf("%w: not what was claimed", ErrUnknown)
	}
	if err := c.Check(s.Batch); err != nil {
		return nil, err
	}
	batch, err := c.batch()
	if err != nil {
		return nil, err
	}
	var list []Again
	chain, broken := m.stand(c, batch)
	for i, e := range s.Entries {
		if e.Judged == nil {
			continue
		}
		if ctx.Err() != nil {
			return nil, ctx.Err()
		}
		view, err := (*challenger.View)(nil), broken
		if err == nil {
			view, err = m.viewTo(c, chain, e.Judged)
		}
		for _, span := range e.Judged.Verdicts {
			for _, position := range s.asked(len(batch.Claims), span) {
				a := Again{Entry: i, First: position, Last: position, Then: span.Verdict}
				if err != nil {
					a.Outcome, a.Why = Impossible, err.Error()
				} else {
					a.Now = judge(view, batch, position)
					a.compare()
				}
				list = join(list, a)
			}
		}
	}
	return list, nil
}

// join appends a verdict, or adds it to the last one if that is of the position before it and came out the same way.
func join(list []Again, a Again) []Again {
	if n := len(list); n > 0 {
		last := list[n-1]
		if last.Last, last.First = a.Last, a.First; last == a && list[n-1].Last == a.First-1 {
			list[n-1].Last = a.Last
			return list
		}
	}
	return append(list, a)
}

func (a *Again) compare() {
	switch {
	case a.Then.Judgment == a.Now.Judgment:
		a.Outcome = Same
	case a.Then.Judgment == challenger.Unknown:
		a.Outcome = Decided
	case a.Now.Judgment == challenger.Unknown:
		a.Outcome, a.Why = Impossible, a.Now.Reason
	default:
		a.Outcome = Differs
	}
}

// asked returns the positions of a span that a story is about, of a batch with so many claims or of a candidate.
func (s *Story) asked(claims int, span Span) []int {
	var list []int
	for i := max(span.First, 0); i <= span.Last && i < max(claims, 1); i++ {
		if len(s.Positions) == 0 || slices.Contains(s.Positions, i) {
			list = append(list, i)
		}
	}
	return list
}

// stand returns the chain that a batch's checkpoint stands upon, down to the lowest claim as far as headers are at hand.
func (m *Material) stand(c *Claimed, b *protocol.Batch) (*btcheaders.Chain, error) {
	base, err := btcheaders.ParseState(c.Checkpoint.State)
	if err == nil && (base.Tip != c.Checkpoint.Tip || base.Height != c.Checkpoint.Height) {
		err = btcheaders.ErrContradiction
	}
	if err != nil {
		return nil, fmt.Errorf("the recorded checkpoint is no header state of %s: %w", m.Network.Name, err)
	}
	lowest := base.Height
	for _, claim := range b.Claims {
		lowest = min(lowest, claim.Height)
	}
	var below []btcheaders.Header
	for hash, height := base.Tip, base.Height; ; height-- {
		h, ok := m.Header(hash)
		if !ok {
			break
		}
		if below = append(below, h); height == lowest {
			break
		}
		hash = h.PrevBlock
	}
	slices.Reverse(below)
	chain, err := btcheaders.NewChain(base, below, m.Network)
	if err != nil {
		return nil, fmt.Errorf("the recorded checkpoint and what is below it are no chain of %s: %w", m.Network.Name, err)
	}
	return chain, nil
}

// viewTo returns what the watcher knew when it judged, of a batch with its checkpoint alone.
func (m *Material) viewTo(c *Claimed, chain *btcheaders.Chain, j *Judged) (*challenger.View, error) {
	var above []btcheaders.Header
	for hash := [32]byte(j.Tip); ; {
		if _, ok := chain.HeightOf(hash); ok {
			break
		}
		h, ok := m.Header(hash)
		if !ok {
			return nil, fmt.Errorf("the header of block %x at height %d or of one below it is not in the files", display(j.Tip), j.Height)
		}
		above = append(above, h)
		hash = h.PrevBlock
	}
	slices.Reverse(above)
	if _, err := chain.AddRun(above, m.Now); err != nil {
		return nil, fmt.Errorf("headers up to block %x break a rule: %w", display(j.Tip), err)
	}
	home := protocol.NewState(protocol.Params{Confirmations: c.Confirmations})
	at := c.Checkpoint
	home.Checkpoints = []protocol.Checkpoint{{Height: at.Height, Time: at.Time, Tip: at.Tip, State: at.State}}
	return &challenger.View{Home: home, Foreign: branch{chain, j.Tip, m.Body}, Self: c.Self}, nil
}

// batch returns the batch as far as a verdict depends on it, with its checkpoint as the first one.
func (c *Claimed) batch() (*protocol.Batch, error) {
	claims, candidate, err := c.Content()
	return &protocol.Batch{Claims: claims, Candidate: candidate, ProposedAt: c.ProposedAt}, err
}

func judge(v *challenger.View, b *protocol.Batch, position int) challenger.Verdict {
	if b.Candidate != nil {
		return challenger.JudgeCandidate(v, b)
	}
	return challenger.Judge(v, b, b.Claims[position])
}

func display(hash common.Hash) []byte {
	b := hash.Bytes()
	slices.Reverse(b)
	return b
}

// branch is the view of a chain that ends with a block of it.
type branch struct {
	*btcheaders.Chain
	tip  [32]byte
	body func([32]byte) (challenger.Body, bool)
}

func (b branch) HeaderHash(height uint32) ([32]byte, bool) { return b.Ancestor(b.tip, height) }

func (b branch) HeaderTime(height uint32) (uint32, bool) {
	if base := b.Base(); height == base.Height { // its header need not be known
		return base.Time, true
	}
	hash, _ := b.HeaderHash(height)
	h, ok := b.HeaderOf(hash)
	return h.Time, ok
}

func (b branch) TipHeight() uint32 {
	height, _ := b.HeightOf(b.tip)
	return height
}

func (b branch) Tip() uint32 { return b.TipHeight() }

func (b branch) MedianTimePast() uint32 {
	s, _ := b.StateOf(b.tip) // the median of no times is zero
	return s.MedianTime()
}

func (b branch) State(height uint32) (btcheaders.State, bool) {
	hash, ok := b.HeaderHash(height)
	if !ok {
		return btcheaders.State{}, false
	}
	return b.StateOf(hash)
}

// Shown: it knows whole blocks only.
func (b branch) Shown(protocol.Claim) bool { return false }

func (b branch) Headers(from, to uint32) ([]btcheaders.Header, bool) {
	var list []btcheaders.Header
	for height := from; height <= to; height++ {
		hash, _ := b.HeaderHash(height)
		h, ok := b.HeaderOf(hash)
		if !ok {
			return nil, false
		}
		list = append(list, h)
	}
	return list, true
}

func (b branch) Body(hash [32]byte) (challenger.Body, bool) { return b.body(hash) }
