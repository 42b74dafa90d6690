// SPDX-License-Identifier: MIT

package btcheaders

import (
	"math/big"
	"math/rand/v2"
	"reflect"
	"slices"
	"testing"
)

// easy is a network that retargets and whose limit takes two hashes.
var easy = Params{Name: "easy", PowLimitBits: 0x207fffff, BIP65Height: 1}

const (
	easyBase = RetargetInterval - 6 // height of the base: branches retarget, each in its own way
	easyTime = 1_500_000_000
)

// easyRun returns 40 headers up to easyBase and the state at their end.
func easyRun(t testing.TB) ([]Header, Origin, State) {
	t.Helper()
	headers := madeChain(t, 40, easyTime)
	origin := Origin{Work: [32]byte{31: 200}, EpochStart: easyTime - TargetTimespan/2}
	s, err := FromHeaders(headers, easyBase+1-uint32(len(headers)), origin, easy)
	if err != nil {
		t.Fatal(err)
	}
	return headers, origin, s
}

// modelNode is a header of the naive model.
type modelNode struct {
	header Header
	parent Hash
	height uint32
	work   *big.Int
	state  State // zero where it is not whole
}

// model is a header tree as one would write it first: a map, and walks from block to block.
type model struct {
	t     *testing.T
	nodes map[Hash]modelNode
	order []Hash
}

func (m *model) put(h Header, height uint32, work *big.Int, state State) {
	hash := h.Hash()
	m.nodes[hash] = modelNode{h, h.PrevBlock, height, work, state}
	m.order = append(m.order, hash)
}

// path returns the hashes from a block down to the lowest.
func (m *model) path(hash Hash) []Hash {
	var path []Hash
	for {
		n, ok := m.nodes[hash]
		if !ok {
			return path
		}
		path = append(path, hash)
		hash = n.parent
	}
}

// common returns the highest block that two branches share.
func (m *model) common(a, b Hash) Hash {
	below := m.path(b)
	for _, hash := range m.path(a) {
		if slices.Contains(below, hash) {
			return hash
		}
	}
	m.t.Fatal("two branches share nothing")
	return Hash{}
}

// heaviest returns the blocks with the most work, first seen first.
func (m *model) heaviest() []Hash {
	var best []Hash
	for _, hash := range m.order {
		order := 1
		if len(best) > 0 {
			order = m.nodes[hash].work.Cmp(m.nodes[best[0]].work)
		}
		switch {
		case order > 0:
			best = []Hash{hash}
		case order == 0:
			best = append(best, hash)
		}
	}
	return best
}

// trusts are the ways a chain of the property test begins.
var trusts = []struct {
	name      string
	ancestors int // headers up to the base that it is given
	header    bool
	origin    bool // the header comes with its origin
}{
	{name: "a state alone"},
	{name: "a state and its header", ancestors: 1},
	{name: "a state and five headers", ancestors: 5},
	{name: "a state and forty headers", ancestors: 40},
	{name: "a header", header: true, ancestors: 1},
	{name: "a header and its origin", header: true, ancestors: 1, origin: true},
}

// grow builds a random tree of n headers both ways.
func grow(t *testing.T, rng *rand.Rand, trust int, n int) (*Chain, *model) {
	t.Helper()
	run, origin, base := easyRun(t)
	known := run[len(run)-trusts[trust].ancestors:]
	c, err := NewChain(base, known, easy)
	if trusts[trust].header {
		from := Origin{Work: origin.Work}
		if trusts[trust].origin {
			from.EpochStart = origin.EpochStart
		}
		c, err = NewChainFrom(known[0], easyBase, from, easy)
		base = State{}
	}
	if err != nil {
		t.Fatal(err)
	}
	m := &model{t: t, nodes: map[Hash]modelNode{}}
	work := new(big.Int).SetBytes(c.base.Work[:])
	if len(known) == 0 {
		m.nodes[c.base.Tip] = modelNode{height: easyBase, work: work, state: base, parent: Hash{1}}
		m.order = append(m.order, c.base.Tip)
	}
	for i, h := range known {
		above := big.NewInt(int64(2 * (len(known) - 1 - i))) // each block is two hashes of work
		m.put(h, easyBase-uint32(len(known)-1-i), new(big.Int).Sub(work, above), State{})
	}
	if len(known) > 0 {
		last := m.nodes[c.base.Tip]
		last.state = base
		m.nodes[c.base.Tip] = last
	}
	first := max(len(known), 1) - 1 // in order: the base
	for len(m.order) < first+n {
		at := first + rng.IntN(len(m.order)-first)
		if rng.IntN(4) > 0 { // mostly near the end, so that there are long branches
			at = max(first, len(m.order)-1-rng.IntN(4))
		}
		m.extend(c, m.order[at], rng)
	}
	return c, m
}

// extend mines a block upon a parent, and adds it.
func (m *model) extend(c *Chain, parent Hash, rng *rand.Rand) {
	m.t.Helper()
	n := m.nodes[parent]
	upon, ok := c.tree.find(parent)
	if !ok {
		m.t.Fatal("a block of the model is not in the tree")
	}
	s := c.runAt(upon).state // whose bits and times are held against the model's in check
	bits, err := s.NextBits(easy)
	if s.EpochStart == 0 && (n.height+1)%RetargetInterval == 0 { // nobody can tell
		bits = []uint32{0x207fffff, 0x203fffff}[rng.IntN(2)]
	}
	if err != nil {
		m.t.Fatal(err)
	}
	time := max(s.MedianTime(), s.Time-300) + 1 + rng.Uint32N(1200)
	h := mine(m.t, Header{Version: 4, PrevBlock: parent, MerkleRoot: Hash{byte(len(m.order)), byte(len(m.order) >> 8)}, Time: time, Bits: bits}, false)
	if added, err := c.Add(h, time); err != nil || !added {
		m.t.Fatalf("added: %t, %v", added, err)
	}
	if added, err := c.Add(h, 0); err != nil || added {
		m.t.Fatalf("added again: %t, %v", added, err)
	}
	var state State
	if n.state.Height != 0 {
		if state, err = n.state.Append(h, easy, time); err != nil {
			m.t.Fatal(err)
		}
	}
	own := Work(bits)
	m.put(h, n.height+1, new(big.Int).Add(n.work, new(big.Int).SetBytes(own[:])), state)
}

func TestChainIsTheNaiveTree(t *testing.T) {
	ties, reorganised := 0, 0
	for trust, tc := range trusts {
		t.Run(tc.name, func(t *testing.T) {
			for seed := range uint64(40) {
				rng := rand.New(rand.NewPCG(seed, uint64(trust)))
				c, m := grow(t, rng, trust, 1+rng.IntN(60))
				m.check(c, rng)
				if c.Tie() {
					ties++
				}
				if c.Tip() != m.order[len(m.order)-1] {
					reorganised++
				}
				again, err := ParseChain(c.AppendFile(nil), easy, 2_000_000_000)
				if err != nil {
					t.Fatal(err)
				}
				if !reflect.DeepEqual(c, again) {
					t.Fatal("a saved chain is another when it is read")
				}
			}
		})
	}
	if ties < 5 || reorganised < 5 {
		t.Errorf("only %d ties, and %d trees whose tip is not the last header", ties, reorganised)
	}
}

// FuzzChain grows trees from other seeds.
func FuzzChain(f *testing.F) {
	for trust := range trusts {
		f.Add(uint64(trust), uint8(trust), uint8(20))
	}
	f.Fuzz(func(t *testing.T, seed uint64, trust, size uint8) {
		rng := rand.New(rand.NewPCG(seed, 0))
		c, m := grow(t, rng, int(trust)%len(trusts), int(size)%100+1)
		m.check(c, rng)
	})
}

// check holds all that the tree tells against the model.
func (m *model) check(c *Chain, rng *rand.Rand) {
	m.t.Helper()
	t := m.t
	best := m.heaviest()
	shared := best[0]
	for _, hash := range best[1:] {
		shared = m.common(shared, hash)
	}
	if c.Len() != len(m.order) || c.Tip() != best[0] || c.Tie() != (len(best) > 1) || c.Decided() != m.nodes[shared].height {
		t.Fatalf("%d blocks, tie %t, decided %d; want %d, %t, %d", c.Len(), c.Tie(), c.Decided(), len(m.order), len(best) > 1, m.nodes[shared].height)
	}
	if work := c.Work(); new(big.Int).SetBytes(work[:]).Cmp(m.nodes[best[0]].work) != 0 {
		t.Fatalf("work %x, want %x", work, m.nodes[best[0]].work)
	}
	for _, hash := range m.order {
		n := m.nodes[hash]
		if height, ok := c.HeightOf(hash); !ok || height != n.height {
			t.Fatalf("height %d, want %d", height, n.height)
		}
		if h, ok := c.HeaderOf(hash); ok != (n.header != Header{}) || h != n.header {
			t.Fatalf("header %+v, want %+v", h, n.header)
		}
		if s, ok := c.StateOf(hash); n.state.Height != 0 && (!ok || s != n.state) {
			t.Fatalf("state %t, %+v, want %+v", ok, s, n.state)
		} else if n.state.Height == 0 {
			m.checkFromHeaders(c, hash, s, ok)
		}
		path := m.path(hash)
		height := n.height - rng.Uint32N(uint32(len(path)))
		if got, ok := c.Ancestor(hash, height); !ok || got != path[n.height-height] {
			t.Fatalf("ancestor at %d of the block at %d: %x", height, n.height, got)
		}
		m.checkDifference(c, hash, m.order[rng.IntN(len(m.order))])
	}
	m.checkBest(c, best[0])
}

// checkFromHeaders holds a state, or that there is none, against the run of headers down to the lowest.
func (m *model) checkFromHeaders(c *Chain, hash Hash, got State, ok bool) {
	m.t.Helper()
	path := m.path(hash)
	slices.Reverse(path)
	var run []Header
	for _, p := range path {
		run = append(run, m.nodes[p].header)
	}
	lowest := m.nodes[path[0]]
	origin := Origin{EpochStart: c.base.EpochStart}
	own := Work(lowest.header.Bits)
	lowest.work = new(big.Int).Sub(lowest.work, new(big.Int).SetBytes(own[:]))
	lowest.work.FillBytes(origin.Work[:])
	want, err := FromHeaders(run, lowest.height, origin, easy)
	if (err == nil) != ok || got != want {
		m.t.Fatalf("state of %d headers: %t, %+v, want %+v, %v", len(run), ok, got, want, err)
	}
}

func (m *model) checkDifference(c *Chain, from, to Hash) {
	m.t.Helper()
	d, ok := c.Difference(from, to)
	common := m.common(from, to)
	if !ok || d.Common != m.nodes[common].height {
		m.t.Fatalf("common height %d, want %d", d.Common, m.nodes[common].height)
	}
	walk := slices.Concat([]Hash{common}, d.Connected)
	slices.Reverse(walk)
	down, up := m.path(from), m.path(to)
	if !slices.Equal(d.Disconnected, down[:len(d.Disconnected)]) || down[len(d.Disconnected)] != common {
		m.t.Fatal("what is disconnected is not the way down")
	}
	if !slices.Equal(walk, up[:len(walk)]) {
		m.t.Fatal("what is connected is not the way up")
	}
}

// checkBest holds the best chain, height by height, against the model.
func (m *model) checkBest(c *Chain, tip Hash) {
	m.t.Helper()
	path := m.path(tip)
	slices.Reverse(path)
	lowest := m.nodes[path[0]].height
	if c.Lowest() != lowest || c.Height() != lowest+uint32(len(path)-1) {
		m.t.Fatalf("from %d to %d", c.Lowest(), c.Height())
	}
	var headers []Header
	for i, hash := range path {
		height := lowest + uint32(i)
		if got, ok := c.Hash(height); !ok || got != hash {
			m.t.Fatalf("hash at %d: %x, want %x", height, got, hash)
		}
		h, ok := c.Header(height)
		if ok != (m.nodes[hash].header != Header{}) || h != m.nodes[hash].header {
			m.t.Fatalf("header at %d", height)
		}
		if ok {
			headers = append(headers, h)
		}
		byHeight, ok := c.State(height)
		byHash, okHash := c.StateOf(hash)
		if ok != okHash || byHeight != byHash {
			m.t.Fatalf("state at %d", height)
		}
	}
	from := c.Height() + 1 - uint32(len(headers))
	if got, ok := c.Headers(from, c.Height()); len(headers) > 0 && (!ok || !slices.Equal(got, headers)) {
		m.t.Fatal("headers of the best chain")
	}
	for _, span := range [][2]uint32{{from - 1, c.Height()}, {from, c.Height() + 1}, {c.Height(), c.Height() - 1}, {0, 1<<32 - 1}} {
		if _, ok := c.Headers(span[0], span[1]); ok {
			m.t.Fatalf("headers from %d to %d are told", span[0], span[1])
		}
	}
	for _, height := range []uint32{lowest - 1, c.Height() + 1} {
		_, hash := c.Hash(height)
		_, header := c.Header(height)
		_, state := c.State(height)
		if hash || header || state {
			m.t.Fatalf("height %d is told: %t, %t, %t", height, hash, header, state)
		}
	}
}
