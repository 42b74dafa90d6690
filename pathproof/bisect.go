// SPDX-License-Identifier: MIT

package pathproof

import (
	"fmt"
	"slices"
)

// Bisection is the state of a dispute over a path of hashes: the span
// [Lo, Hi] that is left of it, and the hashes that stand at both ends. What
// the path is made of does not matter here; it may be a transaction's path in
// a block, or millions of headers.
//
//	the defender is to move     Revealed is nil: it proves the span, or Reveal
//	the challenger is to move   Revealed is not: Select
//
// The upper end is true, and the challenger says that the lower end is not.
// So some edge in between must be false, and every round leaves the challenger
// a shorter span of which it says the same. A span of one edge can only be
// proven.
//
// A round divides the span by the arity, so ⌈log(Hi - Lo) / log(arity)⌉
// rounds at most lead to a single edge. Methods return new states and leave
// the old one as it is.
type Bisection struct {
	Lo, Hi       uint32 // positions, Lo < Hi
	Upper, Lower Hash   // the hashes at Lo and Hi
	Revealed     []Hash // the hashes at the positions in between, in order
}

// Truth tells the hash that one side holds to be true at a position; false
// means that none is. [Tree.PathHash] makes one for a path in a block.
type Truth func(position uint32) (Hash, bool)

// Positions returns the positions at which a defender must reveal hashes, in
// a span [lo, hi] with lo < hi: lo + ⌊j·span/(k+1)⌋ for j = 1…k, where
// k = min(arity-1, span-1). A span of one edge has none. arity, the number of
// segments a span is cut into, is at least 2 (P-5.10).
func Positions(lo, hi, arity uint32) []uint32 {
	segments := min(arity, hi-lo)
	if segments < 2 {
		return nil
	}
	positions := make([]uint32, segments-1)
	for i := range positions {
		positions[i] = cut(lo, hi, uint32(i)+1, segments)
	}
	return positions
}

// cut returns the position of the upper end of segment j, counted from 0; for
// j = segments it is hi.
func cut(lo, hi, j, segments uint32) uint32 {
	return lo + uint32(uint64(j)*uint64(hi-lo)/uint64(segments))
}

// Reveal returns the state after the defender's move, which is to name the
// hashes at exactly the Positions of the span.
//
// Expected errors: [ErrWrongTurn], [ErrSpanTooShort], [ErrRevealCount].
func (b Bisection) Reveal(arity uint32, hashes []Hash) (Bisection, error) {
	positions, err := b.due(arity)
	if err != nil {
		return Bisection{}, err
	}
	if len(hashes) != len(positions) {
		return Bisection{}, fmt.Errorf("%d hashes, want %d: %w", len(hashes), len(positions), ErrRevealCount)
	}
	b.Revealed = slices.Clone(hashes)
	return b, nil
}

// Select returns the state after the challenger's move, which is to name the
// segment, 0…len(Revealed), whose upper end is true and whose lower end is
// not.
//
// Expected errors: [ErrWrongTurn], [ErrSegmentOutOfRange].
// Rules: P-5.11.
func (b Bisection) Select(segment int) (Bisection, error) {
	if b.Revealed == nil {
		return Bisection{}, fmt.Errorf("select: %w", ErrWrongTurn)
	}
	if segment < 0 || segment > len(b.Revealed) {
		return Bisection{}, fmt.Errorf("segment %d of %d: %w", segment, len(b.Revealed)+1, ErrSegmentOutOfRange)
	}
	lo, upper := b.end(segment)
	hi, lower := b.end(segment + 1)
	return Bisection{Lo: lo, Hi: hi, Upper: upper, Lower: lower}, nil
}

// HonestReveal returns the hashes a defender reveals who knows the truth.
//
// Expected errors: [ErrWrongTurn], [ErrSpanTooShort], and [ErrNoTrueHash] if
// what it defends is false.
func (b Bisection) HonestReveal(arity uint32, truth Truth) ([]Hash, error) {
	positions, err := b.due(arity)
	if err != nil {
		return nil, err
	}
	hashes := make([]Hash, len(positions))
	for i, position := range positions {
		hash, ok := truth(position)
		if !ok {
			return nil, fmt.Errorf("position %d: %w", position, ErrNoTrueHash)
		}
		hashes[i] = hash
	}
	return hashes, nil
}

// HonestSelect returns the segment a challenger selects who knows the truth:
// the first whose upper end is true and whose lower end is not. There is one
// whenever the challenger is to move, the span's upper end is true and its
// lower end is not; otherwise ok may be false.
func (b Bisection) HonestSelect(truth Truth) (segment int, ok bool) {
	if b.Revealed == nil {
		return 0, false
	}
	isTrue := func(i int) bool {
		position, hash := b.end(i)
		want, ok := truth(position)
		return ok && hash == want
	}
	upper := isTrue(0)
	for segment := range len(b.Revealed) + 1 {
		lower := isTrue(segment + 1)
		if upper && !lower {
			return segment, true
		}
		upper = lower
	}
	return 0, false
}

// due returns the positions of the hashes that the defender owes.
func (b Bisection) due(arity uint32) ([]uint32, error) {
	if b.Revealed != nil {
		return nil, fmt.Errorf("reveal: %w", ErrWrongTurn)
	}
	positions := Positions(b.Lo, b.Hi, arity)
	if len(positions) == 0 {
		return nil, fmt.Errorf("[%d, %d]: %w", b.Lo, b.Hi, ErrSpanTooShort)
	}
	return positions, nil
}

// end returns position and hash of the upper end of segment i; i goes up to
// the number of segments, for the lower end of the last.
func (b Bisection) end(i int) (uint32, Hash) {
	segments := len(b.Revealed) + 1
	position := cut(b.Lo, b.Hi, uint32(i), uint32(segments))
	switch i {
	case 0:
		return position, b.Upper
	case segments:
		return position, b.Lower
	default:
		return position, b.Revealed[i-1]
	}
}
