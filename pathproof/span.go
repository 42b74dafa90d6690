// SPDX-License-Identifier: MIT

package pathproof

import "fmt"

// SpanWitness returns the witness for the span [lo, hi] of the path to the
// leaf at index, as [VerifySpan] takes it. header is the header of the tree's
// block; it is used if lo is 0.
//
// Expected errors: [ErrIndexOutOfRange], [ErrSpanOutOfRange].
func (t *Tree) SpanWitness(header [HeaderSize]byte, index, lo, hi uint32) ([]byte, error) {
	if err := t.checkIndex(index); err != nil {
		return nil, err
	}
	if err := checkSpan(t.Depth(), lo, hi); err != nil {
		return nil, err
	}
	var witness []byte
	if lo == 0 {
		witness = append(witness, header[:]...)
	}
	leafLevel := uint32(t.Depth()) + 1 // the position of level 0
	branch := t.siblings(index, uint8(leafLevel-hi), uint8(leafLevel-max(lo, 1)))
	return appendHashes(witness, branch), nil
}

// VerifySpan checks that upper and lower are the hashes at the positions lo
// and hi of one path, in the sense of [Tree.PathHash]. The witness is, without
// length fields:
//
//	header    80 bytes, if lo is 0
//	siblings  32 bytes × (hi - max(lo, 1)), from position hi upward
//
// It allocates nothing unless it fails.
//
// Expected errors, in the order of the checks: [ErrDepthTooLarge],
// [ErrIndexOutOfRange], [ErrSpanOutOfRange], [ErrWitnessLength],
// [ErrHeaderMismatch], [ErrDuplicateSibling], [ErrBranchMismatch] (P-5.1).
func VerifySpan(upper, lower Hash, lo, hi uint32, depth uint8, index uint32, witness []byte) error {
	if err := checkPath(depth, index); err != nil {
		return err
	}
	if err := checkSpan(depth, lo, hi); err != nil {
		return err
	}
	want := int(hi-max(lo, 1)) * hashSize
	if lo == 0 {
		want += HeaderSize
	}
	if len(witness) != want {
		return fmt.Errorf("%d bytes, want %d: %w", len(witness), want, ErrWitnessLength)
	}
	top, siblings := upper, witness
	if lo == 0 {
		header := witness[:HeaderSize]
		if err := checkHeader(header, upper); err != nil {
			return err
		}
		top, siblings = merkleRoot(header), witness[HeaderSize:]
	}
	return checkBranch(top, lower, index>>(uint32(depth)+1-hi), siblings)
}

// checkSpan refuses a span that no path of the depth has.
func checkSpan(depth uint8, lo, hi uint32) error {
	if lo >= hi || hi > uint32(depth)+1 {
		return fmt.Errorf("[%d, %d] at depth %d: %w", lo, hi, depth, ErrSpanOutOfRange)
	}
	return nil
}
