package bitcoinview

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"math"
	"slices"
	"time"

	"github.com/assize/assize/btcheaders"
	"github.com/assize/assize/internal/bitcoinnode"
	"github.com/assize/assize/internal/btcblock"
	"github.com/assize/assize/pathproof"
)

// ErrFalseBody means that what a source gives as a block is not that block.
var ErrFalseBody = errors.New("not the block that was asked for")

// bodies holds the bodies at hand, and knows which are missing.
type bodies struct {
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

// missing is a body that is wanted and not at hand.
type missing struct {
	hash  btcheaders.Hash
	rank  int
	tries map[*feed]*try
}

// try is how one source does with one body.
type try struct {
	pause pause
	since time.Time // when it was asked; zero while it is not
}

func newBodies(limit int) *bodies {
	return &bodies{limit: limit, held: map[btcheaders.Hash]*held{}}
}

func (b *bodies) get(hash btcheaders.Hash) (*btcblock.Block, bool) {
	h, ok := b.held[hash]
	if !ok {
		return nil, false
	}
	return h.block, true
}

// want says which bodies are wanted, and no others.
func (b *bodies) want(hashes [][32]byte) {
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
	seen := map[btcheaders.Hash]bool{}
	for rank, hash := range hashes {
		if seen[hash] {
			continue
		}
		seen[hash] = true
		if h, ok := b.held[hash]; ok {
			h.rank = rank
			continue
		}
		m := known[hash]
		if m == nil {
			m = &missing{hash: hash, tries: map[*feed]*try{}}
		}
		m.rank = rank
		b.missing = append(b.missing, m)
	}
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
func (b *bodies) next(f *feed, now time.Time, chain *btcheaders.Chain) (btcheaders.Hash, bool) {
	if b.full {
		return btcheaders.Hash{}, false
	}
	var late *missing
	for _, m := range b.missing {
		if t := m.tries[f]; t != nil && (!t.since.IsZero() || !t.pause.over(now)) {
			continue
		}
		if _, ok := chain.HeightOf(m.hash); !ok {
			continue
		}
		switch since, asked := m.asked(); {
		case !asked:
			return m.ask(f, now), true
		case late == nil && now.Sub(since) >= hedgeAfter:
			late = m
		}
	}
	if late == nil {
		return btcheaders.Hash{}, false
	}
	return late.ask(f, now), true
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

func (m *missing) ask(f *feed, now time.Time) btcheaders.Hash {
	t := m.tries[f]
	if t == nil {
		t = &try{}
		m.tries[f] = t
	}
	t.since = now
	return m.hash
}

// fetch asks a source for a body.
func (v *View) fetch(ctx context.Context, a *activity, hash btcheaders.Hash) {
	asking, cancel := context.WithTimeout(ctx, v.config.Timeout)
	defer cancel()
	raw, err := a.feed.source.Block(asking, hash)
	var block *btcblock.Block
	if err == nil {
		block, err = checkBody(raw, hash)
	}
	v.end(ctx, a, func() bool {
		f, now := a.feed, time.Now()
		f.fetching--
		switch {
		case err == nil:
			f.reached = now
			f.bodyPause.succeed()
			return v.bodies.put(hash, block, f)
		case errors.Is(err, ErrFalseBody):
			v.noteLie(f, hash, err)
		case !errors.Is(err, bitcoinnode.ErrNotFound): // the source fails, whatever it is asked for
			f.bodyPause.fail(now, v.config.RetryMin, v.config.RetryMax)
			v.config.Log.Warn().Str("source", f.source.Name()).Err(err).Msg("bitcoin source gives no block")
		}
		v.bodies.failed(hash, f, now, &v.config)
		return false
	})
}

// checkBody reads a block that a source gave: it must be the one that was asked for, its transactions those of its Merkle
// root, and its coinbase must show the depth of the tree, as the court would see it. One whose coinbase is too large for the
// court is taken: that no claim about it can be proven is for the reader to know.
func checkBody(raw []byte, hash btcheaders.Hash) (*btcblock.Block, error) {
	block, err := btcblock.Parse(raw)
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
		for b.bytes+size > b.limit {
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

// evict drops a body that is wanted after a rank or not at all, and says whether there was one.
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
