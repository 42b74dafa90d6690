// SPDX-License-Identifier: MIT

package pathproof_test

import (
	"errors"
	"testing"

	"github.com/assize/assize/pathproof"
)

func TestBisectionErrors(t *testing.T) {
	const arity = 4
	hashes := numbered(arity)
	start := pathproof.Bisection{Lo: 3, Hi: 13, Upper: hashes[0], Lower: hashes[1]}
	edge := pathproof.Bisection{Lo: 3, Hi: 4}
	answered, err := start.Reveal(arity, hashes[:3])
	if err != nil {
		t.Fatal(err)
	}
	none := func(uint32) (pathproof.Hash, bool) { return pathproof.Hash{}, false }
	all := func(uint32) (pathproof.Hash, bool) { return pathproof.Hash{}, true }

	reveal := func(b pathproof.Bisection, arity uint32, hashes []pathproof.Hash) error {
		_, err := b.Reveal(arity, hashes)
		return err
	}
	honest := func(b pathproof.Bisection, truth pathproof.Truth) error {
		_, err := b.HonestReveal(arity, truth)
		return err
	}
	choose := func(b pathproof.Bisection, segment int) error {
		_, err := b.Select(segment)
		return err
	}
	for _, c := range []struct {
		name string
		err  error
		want pathproof.ErrorKind
	}{
		{"reveal", reveal(start, arity, hashes[:3]), ""},
		{"reveal one hash less", reveal(start, arity, hashes[:2]), pathproof.ErrRevealCount},
		{"reveal one hash more", reveal(start, arity, hashes[:4]), pathproof.ErrRevealCount},
		{"reveal nothing", reveal(start, arity, nil), pathproof.ErrRevealCount},
		{"reveal twice", reveal(answered, arity, hashes[:3]), pathproof.ErrWrongTurn},
		{"reveal inside an edge", reveal(edge, arity, nil), pathproof.ErrSpanTooShort},
		{"reveal for one segment", reveal(start, 1, nil), pathproof.ErrSpanTooShort},
		{"reveal for no segment", reveal(start, 0, nil), pathproof.ErrSpanTooShort},
		{"honest reveal", honest(start, all), ""},
		{"honest reveal without truth", honest(start, none), pathproof.ErrNoTrueHash},
		{"honest reveal twice", honest(answered, all), pathproof.ErrWrongTurn},
		{"honest reveal inside an edge", honest(edge, all), pathproof.ErrSpanTooShort},
		{"select the first", choose(answered, 0), ""},
		{"select the last", choose(answered, 3), ""},
		{"select one more", choose(answered, 4), pathproof.ErrSegmentOutOfRange},
		{"select one less", choose(answered, -1), pathproof.ErrSegmentOutOfRange},
		{"select before a reveal", choose(start, 0), pathproof.ErrWrongTurn},
	} {
		t.Run(c.name, func(t *testing.T) { checkKind(t, c.err, c.want) })
	}
}

// TestSelect follows the ends of all segments of one span (P-5.11).
func TestSelect(t *testing.T) {
	h := numbered(5)
	start := pathproof.Bisection{Lo: 3, Hi: 13, Upper: h[0], Lower: h[4]}
	hashes := []pathproof.Hash{h[1], h[2], h[3]}
	answered, err := start.Reveal(4, hashes)
	if err != nil {
		t.Fatal(err)
	}
	hashes[0] = pathproof.Hash{} // the state has its own copy
	for segment, want := range []pathproof.Bisection{
		{Lo: 3, Hi: 5, Upper: h[0], Lower: h[1]},
		{Lo: 5, Hi: 8, Upper: h[1], Lower: h[2]},
		{Lo: 8, Hi: 10, Upper: h[2], Lower: h[3]},
		{Lo: 10, Hi: 13, Upper: h[3], Lower: h[4]},
	} {
		got, err := answered.Select(segment)
		if err != nil {
			t.Fatal(err)
		}
		if got.Lo != want.Lo || got.Hi != want.Hi || got.Upper != want.Upper || got.Lower != want.Lower || got.Revealed != nil {
			t.Errorf("segment %d: got %x, want %x", segment, got, want)
		}
	}
}

func TestHonestSelect(t *testing.T) {
	h := numbered(5)
	truth := func(position uint32) (pathproof.Hash, bool) {
		return h[position], position < 4
	}
	lie := pathproof.Hash{0xbb}
	for _, c := range []struct {
		name     string
		ends     [5]pathproof.Hash
		revealed bool
		segment  int
		ok       bool
	}{
		{"all true but where none is", [5]pathproof.Hash{h[0], h[1], h[2], h[3], h[4]}, true, 3, true},
		{"the first lie", [5]pathproof.Hash{h[0], lie, lie, lie, lie}, true, 0, true},
		{"lies after truth", [5]pathproof.Hash{h[0], h[1], lie, lie, lie}, true, 1, true},
		{"truth between lies", [5]pathproof.Hash{h[0], lie, h[2], lie, lie}, true, 0, true},
		{"a true hash in the wrong place", [5]pathproof.Hash{h[0], h[1], h[3], lie, lie}, true, 1, true},
		{"a false start", [5]pathproof.Hash{lie, lie, h[2], lie, lie}, true, 2, true},
		{"nothing true", [5]pathproof.Hash{lie, lie, lie, lie, lie}, true, 0, false},
		{"nothing revealed", [5]pathproof.Hash{h[0], lie, lie, lie, lie}, false, 0, false},
	} {
		t.Run(c.name, func(t *testing.T) {
			b := pathproof.Bisection{Lo: 0, Hi: 4, Upper: c.ends[0], Lower: c.ends[4]}
			if c.revealed {
				b.Revealed = c.ends[1:4]
			}
			if segment, ok := b.HonestSelect(truth); segment != c.segment || ok != c.ok {
				t.Errorf("got %d, %v", segment, ok)
			}
		})
	}
}

// rounds returns the least r with arity^r ≥ span.
func rounds(span, arity uint32) int {
	r := 0
	for reach := uint64(1); reach < uint64(span); reach *= uint64(arity) {
		r++
	}
	return r
}

// game is a dispute over one path of one tree.
type game struct {
	tree   *pathproof.Tree
	header [pathproof.HeaderSize]byte
	index  uint32
	arity  uint32
}

func (g game) truth(position uint32) (pathproof.Hash, bool) {
	return g.tree.PathHash(pathproof.DoubleSHA256(g.header[:]), g.tree.Depth(), g.index, position)
}

func (g game) start(leaf pathproof.Hash) pathproof.Bisection {
	return pathproof.Bisection{
		Hi:    uint32(g.tree.Depth()) + 1,
		Upper: pathproof.DoubleSHA256(g.header[:]),
		Lower: leaf,
	}
}

func newGame(t *testing.T, leaves []pathproof.Hash, index, arity uint32) game {
	g := game{tree: newTree(t, leaves), index: index, arity: arity}
	root := g.tree.Root()
	copy(g.header[36:], root[:])
	return g
}

// standing returns the hash that stands at a position, be it a copy or not.
func (g game) standing(root *refNode, position uint32) pathproof.Hash {
	node := root
	for _, bit := range refBits(g.tree.Depth(), g.index)[:position-1] {
		if bit == 0 {
			node = node.left
		} else {
			node = node.right
		}
	}
	return node.hash
}

// TestHonestChallenger plays false leaves at every index of small trees
// against every strategy of a liar, who at each position reveals the hash that
// stands there (true, or a copy's) or a lie. The honest challenger always comes
// to an edge with a true upper and a false lower end, in few enough rounds, and
// the edge cannot be proven with the siblings that there are.
func TestHonestChallenger(t *testing.T) {
	games := 0
	lie := pathproof.Hash{0xbb}
	var play func(t *testing.T, g game, siblings []byte, standing []pathproof.Hash, b pathproof.Bisection, left int)
	play = func(t *testing.T, g game, siblings []byte, standing []pathproof.Hash, b pathproof.Bisection, left int) {
		positions := pathproof.Positions(b.Lo, b.Hi, g.arity)
		if len(positions) == 0 {
			games++
			checkLostEdge(t, g, siblings, b)
			return
		}
		if left == 0 {
			t.Fatalf("span [%d, %d] is left after all rounds", b.Lo, b.Hi)
		}
		for lies := range 1 << len(positions) {
			hashes := make([]pathproof.Hash, len(positions))
			for i, position := range positions {
				if hashes[i] = standing[position]; lies>>i&1 == 1 {
					hashes[i] = lie
				}
			}
			answered, err := b.Reveal(g.arity, hashes)
			if err != nil {
				t.Fatal(err)
			}
			segment, ok := answered.HonestSelect(g.truth)
			if !ok {
				t.Fatalf("no segment to select in %x", answered)
			}
			next, err := answered.Select(segment)
			if err != nil {
				t.Fatal(err)
			}
			play(t, g, siblings, standing, next, left-1)
		}
	}
	lists(4, numbered(3), func(leaves []pathproof.Hash) {
		root, depth := refTree(leaves)
		for arity := uint32(2); arity <= 5; arity++ {
			for index := range uint32(1) << depth {
				g := newGame(t, leaves, index, arity)
				standing := make([]pathproof.Hash, depth+2)
				for position := range standing[1:] {
					standing[position+1] = g.standing(root, uint32(position)+1)
				}
				siblings := standingSiblings(root, refBits(uint8(depth), index))
				leaf, exists := g.truth(uint32(depth) + 1)
				for _, claimed := range append(numbered(9), lie, standing[depth+1]) {
					if !exists || claimed != leaf {
						play(t, g, siblings, standing, g.start(claimed), rounds(uint32(depth)+1, arity))
					}
				}
			}
		}
	})
	if games < 10_000 {
		t.Errorf("only %d games", games)
	}
}

// standingSiblings returns the hashes beside a path, from the leaf upward.
func standingSiblings(root *refNode, bits []uint64) []byte {
	var siblings []byte
	for node := root; len(bits) > 0; bits = bits[1:] {
		beside := node.left
		if bits[0] == 0 {
			node, beside = node.left, node.right
		} else {
			node = node.right
		}
		siblings = append(beside.hash[:], siblings...)
	}
	return siblings
}

// checkLostEdge checks that b is an edge with a true upper and a false lower
// end, and that the header and the siblings that there are do not prove it.
func checkLostEdge(t *testing.T, g game, siblings []byte, b pathproof.Bisection) {
	t.Helper()
	if b.Hi != b.Lo+1 {
		t.Fatalf("span [%d, %d] cannot be divided", b.Lo, b.Hi)
	}
	if upper, ok := g.truth(b.Lo); !ok || upper != b.Upper {
		t.Fatalf("position %d: upper end %x is false", b.Lo, b.Upper)
	}
	if lower, ok := g.truth(b.Hi); ok && lower == b.Lower {
		t.Fatalf("position %d: lower end %x is true", b.Hi, b.Lower)
	}
	depth := g.tree.Depth()
	witness := g.header[:]
	if b.Lo > 0 {
		from := 32 * (uint32(depth) + 1 - b.Hi)
		witness = siblings[from : from+32]
	}
	err := pathproof.VerifySpan(b.Upper, b.Lower, b.Lo, b.Hi, depth, g.index, witness)
	if !errors.Is(err, pathproof.ErrBranchMismatch) && !errors.Is(err, pathproof.ErrDuplicateSibling) {
		t.Fatalf("edge %d of leaf %d of %d: %v", b.Lo, g.index, g.tree.Len(), err)
	}
}

// TestHonestDefender plays true leaves against every strategy of a challenger:
// whatever it selects, the span that is left can be proven.
func TestHonestDefender(t *testing.T) {
	games := 0
	var play func(t *testing.T, g game, b pathproof.Bisection, left int)
	play = func(t *testing.T, g game, b pathproof.Bisection, left int) {
		verifyTrueSpan(t, g.tree, g.header, g.index, b.Lo, b.Hi)
		if upper, _ := g.truth(b.Lo); upper != b.Upper {
			t.Fatalf("position %d: upper end %x is false", b.Lo, b.Upper)
		}
		if lower, _ := g.truth(b.Hi); lower != b.Lower {
			t.Fatalf("position %d: lower end %x is false", b.Hi, b.Lower)
		}
		if b.Hi == b.Lo+1 {
			games++
			return
		}
		if left == 0 {
			t.Fatalf("span [%d, %d] is left after all rounds", b.Lo, b.Hi)
		}
		hashes, err := b.HonestReveal(g.arity, g.truth)
		if err != nil {
			t.Fatal(err)
		}
		answered, err := b.Reveal(g.arity, hashes)
		if err != nil {
			t.Fatal(err)
		}
		if segment, ok := answered.HonestSelect(g.truth); ok {
			t.Fatalf("an honest challenger selects %d in a true path", segment)
		}
		for segment := range len(hashes) + 1 {
			next, err := answered.Select(segment)
			if err != nil {
				t.Fatal(err)
			}
			play(t, g, next, left-1)
		}
	}
	for n := 1; n <= 33; n++ {
		leaves := numbered(n)
		for arity := uint32(2); arity <= 5; arity++ {
			for index, leaf := range leaves {
				g := newGame(t, leaves, uint32(index), arity)
				b := g.start(leaf)
				play(t, g, b, rounds(b.Hi, arity))
			}
		}
	}
	if games < 2_000 {
		t.Errorf("only %d games", games)
	}
}

// TestLongSpans plays over spans as long as an ancestry, with a path that
// turns false at some position, against a liar who reveals what hides that
// longest. Neither side may look at more positions than are revealed.
// Rules: P-5.10.
func TestLongSpans(t *testing.T) {
	for _, c := range []struct {
		name                string
		lo, hi, arity, from uint32
	}{
		{"a period, arity 16, false at once", 0, 2016, 16, 1},
		{"a period, arity 16, false at the end", 0, 2016, 16, 2016},
		{"a million, arity 16", 0, 1_000_000, 16, 271_828},
		{"a million, arity 2", 0, 1_000_000, 2, 500_001},
		{"a million, arity 1,000", 0, 1_000_000, 1000, 999_999},
		{"all positions, arity 16", 0, 1<<32 - 1, 16, 3_141_592_653},
		{"all positions, arity 3", 0, 1<<32 - 1, 3, 1<<32 - 1},
	} {
		t.Run(c.name, func(t *testing.T) {
			looks := 0
			truth := func(position uint32) (pathproof.Hash, bool) {
				looks++
				return pathproof.Hash{byte(position), byte(position >> 8), byte(position >> 16), byte(position >> 24)}, true
			}
			lying := func(position uint32) (pathproof.Hash, bool) {
				hash, _ := truth(position)
				if position >= c.from {
					hash[31] = 0xbb
				}
				return hash, true
			}
			b := pathproof.Bisection{Lo: c.lo, Hi: c.hi}
			b.Upper, _ = lying(c.lo)
			b.Lower, _ = lying(c.hi)
			played := 0
			for ; b.Hi > b.Lo+1; played++ {
				hashes, err := b.HonestReveal(c.arity, lying)
				if err != nil {
					t.Fatal(err)
				}
				answered, err := b.Reveal(c.arity, hashes)
				if err != nil {
					t.Fatal(err)
				}
				segment, ok := answered.HonestSelect(truth)
				if !ok {
					t.Fatal("no segment to select")
				}
				if b, err = answered.Select(segment); err != nil {
					t.Fatal(err)
				}
			}
			if b.Hi != c.from {
				t.Errorf("ended on [%d, %d]", b.Lo, b.Hi)
			}
			if most := rounds(c.hi-c.lo, c.arity); played > most {
				t.Errorf("%d rounds, at most %d", played, most)
			}
			if most := 2 + played*2*int(c.arity); looks > most {
				t.Errorf("%d looks, at most %d", looks, most)
			}
		})
	}
}
