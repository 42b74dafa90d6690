// SPDX-License-Identifier: MIT

package view

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"math"
	"slices"
	"time"

	"github.com/assize/assize/btcheaders"
	"github.com/assize/assize/challenger"
	btcblock "github.com/assize/assize/foreign/bitcoin/block"
	bitcoinnode "github.com/assize/assize/foreign/bitcoin/node"
	"github.com/assize/assize/pathproof"
)

// ErrFalseBody means that what a source gives as a block is not that block.
var ErrFalseBody = errors.New("not the block that was asked for")

// bodies holds the bodies at hand and what was shown of others, and knows what is missing.
type bodies struct {
	shown map[challenger.Claim]bool // claims that are wanted, and were shown to be true

	limit, bytes int
	held         map[btcheaders.Hash]*held
	missing      []*missing // in the order in which they are wanted
	full         bool       // there was no room for one that is wanted
}

type held struct {
	block *btcblock.Block
	bytes int
	rank  int    // its place among those that are wanted, or unwanted
	left  uint64 // calls of want since one that named it
}

// unwanted is the rank of what is not wanted.
const unwanted = math.MaxInt

// missing is a body that is wanted and not at hand; or claims about its block that are to be shown to be true, for which
// sources that can give a proof of each.
type missing struct {
	hash   btcheaders.Hash
	rank   int
	claims []challenger.Claim // none if it must be the body
	tries  map[*feed]*try
}

// try is how one source does with one body.
type try struct {
	pause pause
	since time.Time // when it was asked; zero while it is not
}

func newBodies(limit int) *bodies {
	return &bodies{limit: limit, held: map[btcheaders.Hash]*held{}, shown: map[challenger.Claim]bool{}}
}

func (b *bodies) get(hash btcheaders.Hash) (*btcblock.Block, bool) {
	h, ok := b.held[hash]
	if !ok {
		return nil, false
	}
	return h.block, true
}

// want says what is wanted, and nothing else.
func (b *bodies) want(wanted []challenger.Want) {
	known := map[btcheaders.Hash]*missing{}
	for _, m := range b.missing {
		known[m.hash] = m
	}
	for _, h := range b.held {
		if h.left++; h.rank != unwanted {
			h.left = 0
		}
		h.rank = unwanted
	}
	b.missing = nil
	shown, whole := map[challenger.Claim]bool{}, map[btcheaders.Hash]bool{}
	now := map[btcheaders.Hash]*missing{}
	for rank, w := range wanted {
		hash := btcheaders.Hash(w.Claim.BlockHash)
		if b.shown[w.Claim] && !w.Whole {
			shown[w.Claim] = true
			continue
		}
		if h, ok := b.held[hash]; ok {
			h.rank = min(h.rank, rank)
			continue
		}
		m := now[hash]
		if m == nil {
			m = &missing{hash: hash, rank: rank, tries: map[*feed]*try{}}
			if old := known[hash]; old != nil {
				m.tries = old.tries
				whole[hash] = len(old.claims) == 0 // a proof was tried in vain
			}
			now[hash] = m
			b.missing = append(b.missing, m)
		}
		if w.Whole || len(m.claims) == provenEach && !slices.Contains(m.claims, w.Claim) {
			whole[hash] = true
		} else if !slices.Contains(m.claims, w.Claim) {
			m.claims = append(m.claims, w.Claim)
		}
	}
	for _, m := range b.missing {
		if whole[m.hash] {
			m.claims = nil
		}
	}
	b.shown = shown
	if last, ok := b.last(); ok && len(b.missing) > 0 && b.held[last].rank > b.missing[0].rank {
		b.full = false // it can make room
	}
}

// last returns the body at hand that is wanted last; of those that are not wanted the one
// that has not been for longest.
func (b *bodies) last() (last btcheaders.Hash, found bool) {
	for hash, h := range b.held {
		if o := b.held[last]; !found || h.rank > o.rank || h.rank == o.rank && h.left > o.left {
			last, found = hash, true
		}
	}
	return last, found
}

// next returns a missing body that a source is to be asked for: the first that nobody is asked for, or else one that another
// takes long over. Those of blocks whose header is not in view are none.
func (b *bodies) next(f *feed, now time.Time, chain *btcheaders.Chain) *missing {
	var late *missing
	for _, m := range b.missing {
		if b.full && (len(m.claims) == 0 || f.prover() == nil) {
			continue // a proof takes no room
		}
		if t := m.tries[f]; t != nil && (!t.since.IsZero() || !t.pause.over(now)) {
			continue
		}
		if _, ok := chain.HeightOf(m.hash); !ok {
			continue
		}
		switch since, asked := m.asked(); {
		case !asked:
			m.ask(f, now)
			return m
		case late == nil && now.Sub(since) >= hedgeAfter:
			late = m
		}
	}
	if late != nil {
		late.ask(f, now)
	}
	return late
}

// asked returns since when a source is being asked for it, the last one if there are several.
func (m *missing) asked() (since time.Time, asked bool) {
	for _, t := range m.tries {
		if t.since.After(since) {
			since, asked = t.since, true
		}
	}
	return since, asked
}

func (m *missing) ask(f *feed, now time.Time) {
	t := m.tries[f]
	if t == nil {
		t = &try{}
		m.tries[f] = t
	}
	t.since = now
}

// fetch asks a source for a body.
func (v *View) fetch(ctx context.Context, a *activity, hash btcheaders.Hash, header *btcheaders.Header) {
	asking, cancel := context.WithTimeout(ctx, v.config.Timeout)
	defer cancel()
	block, err := askBody(asking, a.feed.source, hash, header)
	v.end(ctx, a, func() bool {
		if err == nil {
			a.feed.fetching--
			a.feed.reached = time.Now()
			a.feed.bodyPause.succeed()
			a.feed.misses = 0
			return v.bodies.put(hash, block, a.feed)
		}
		v.noteFailure(a.feed, hash, err)
		return false
	})
}

// miss counts what a source does not have. One that has nothing of many in a row is left alone for a while, so that sources
// without blocks, however many, take neither the time nor the processor of a round.
func (f *feed) miss(now time.Time) {
	if f.misses++; f.misses >= missesMost {
		f.misses, f.bodyPause.until = 0, now.Add(missPause)
	}
}

// askBody asks a source for the ids of a block's transactions, if the header is known and the source has them by themselves,
// else for the block.
func askBody(ctx context.Context, s Source, hash btcheaders.Hash, header *btcheaders.Header) (*btcblock.Block, error) {
	if l, ok := s.(Lister); ok && header != nil {
		ids, first, err := l.Transactions(ctx, hash)
		if err == nil {
			block, err := btcblock.FromIDs([btcheaders.HeaderLength]byte(header.AppendBytes(nil)), ids, first)
			return checkBody(block, hash, err)
		}
		if !errors.Is(err, bitcoinnode.ErrUnsupported) {
			return nil, err
		}
	}
	raw, err := s.Block(ctx, hash)
	if err != nil {
		return nil, err
	}
	block, err := btcblock.Parse(raw)
	return checkBody(block, hash, err)
}

// checkBody checks a block that a source gave, and that could be read unless err says otherwise: it must be the one that was
// asked for, its transactions those of its Merkle root, and its coinbase must show the depth of the tree, as the court would
// see it. One whose coinbase is too large for the court is taken: that no claim about it can be proven is for the reader to
// know (P-9.3).
func checkBody(block *btcblock.Block, hash btcheaders.Hash, err error) (*btcblock.Block, error) {
	if err == nil && block.Hash() != hash {
		err = fmt.Errorf("it is block %s", btcblock.FormatID(block.Hash()))
	}
	if err == nil {
		err = block.VerifyDepth()
	}
	if err != nil && !errors.Is(err, pathproof.ErrCoinbaseTooLarge) {
		return nil, fmt.Errorf("%w: %w", ErrFalseBody, err)
	}
	return block, nil
}

// failed notes that a source did not give a body.
func (b *bodies) failed(hash btcheaders.Hash, f *feed, now time.Time, config *Config) {
	for _, m := range b.missing {
		if m.hash == hash && m.tries[f] != nil {
			m.tries[f].since = time.Time{}
			m.tries[f].pause.fail(now, config.RetryMin, config.RetryMax)
		}
	}
}

// put keeps a body, if it is still missing and there is room, or others can make room that are wanted after it or not at all.
func (b *bodies) put(hash btcheaders.Hash, block *btcblock.Block, by *feed) bool {
	for i, m := range b.missing {
		if m.hash != hash {
			continue
		}
		size := bodySize(block)
		for b.bytes+size > b.limit || len(b.held) >= bodiesMost {
			if !b.evict(m.rank) {
				b.full = true
				delete(m.tries, by)
				return false
			}
		}
		b.missing = append(b.missing[:i:i], b.missing[i+1:]...)
		b.held[hash] = &held{block: block, bytes: size, rank: m.rank}
		b.bytes += size
		return true
	}
	return false
}

// evict drops a body that is wanted after a rank or not at all, and reports whether there was one.
func (b *bodies) evict(rank int) bool {
	hash, found := b.last()
	if !found || b.held[hash].rank <= rank {
		return false
	}
	h := b.held[hash]
	b.bytes -= h.bytes
	delete(b.held, hash)
	if h.rank != unwanted {
		i, _ := slices.BinarySearchFunc(b.missing, h.rank, func(m *missing, rank int) int { return cmp.Compare(m.rank, rank) })
		b.missing = slices.Insert(b.missing, i, &missing{hash: hash, rank: h.rank, tries: map[*feed]*try{}})
	}
	return true
}

// bodySize returns about how much memory a body takes: its ids, once by themselves and about twice in the tree.
func bodySize(b *btcblock.Block) int {
	return 3*len(btcheaders.Hash{})*len(b.TxIDs) + len(b.Coinbase) + 1024
}
