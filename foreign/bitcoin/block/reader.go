// SPDX-License-Identifier: MIT

package block

import (
	"encoding/binary"
	"fmt"
	"slices"

	"github.com/assize/assize/pathproof"
)

// leastTransaction is the length in bytes of the shortest transaction that
// reader takes: version 4, input count 1, input 41, output count 1, lock
// time 4.
const leastTransaction = 51

// reader reads a raw block from the front. Its first error sticks; after it,
// whatever is read is zero.
type reader struct {
	rest []byte
	err  error
}

// fail makes err stick unless another does.
func (r *reader) fail(err error) {
	if r.err == nil {
		r.err = err
	}
	r.rest = nil
}

// take returns the next n bytes, as a part of what is read.
func (r *reader) take(n uint64) []byte {
	if n > uint64(len(r.rest)) {
		r.fail(ErrTruncated)
	}
	if r.err != nil {
		return nil
	}
	taken := r.rest[:n:n]
	r.rest = r.rest[n:]
	return taken
}

// compactSize returns the next number in Bitcoin's encoding of lengths and
// counts, little-endian:
//
//	below 0xfd  1 byte, the number
//	0xfd        2 bytes follow
//	0xfe        4 bytes follow
//	0xff        8 bytes follow
//
// A number in more bytes than it needs is refused, as ReadCompactSize does in
// Bitcoin Core's serialize.h.
func (r *reader) compactSize() uint64 {
	first := r.take(1)
	if r.err != nil {
		return 0
	}
	if first[0] < 0xfd {
		return uint64(first[0])
	}
	size := uint64(2) << (first[0] - 0xfd)
	var number [8]byte
	copy(number[:], r.take(size))
	if r.err != nil {
		return 0
	}
	n := binary.LittleEndian.Uint64(number[:])
	if least := [...]uint64{0xfd, 1 << 16, 1 << 32}[first[0]-0xfd]; n < least {
		r.fail(fmt.Errorf("%d in %d bytes: %w", n, size, ErrMalformed))
		return 0
	}
	return n
}

// transactions reads a count and that many transactions. It returns their ids
// and a copy of the first without witness data.
func (r *reader) transactions() (ids []pathproof.Hash, coinbase []byte, err error) {
	count := r.compactSize()
	if count > uint64(len(r.rest)/leastTransaction) {
		r.fail(fmt.Errorf("%d transactions in %d bytes: %w", count, len(r.rest), ErrTruncated))
	}
	if r.err != nil {
		return nil, nil, r.err
	}
	ids = make([]pathproof.Hash, count)
	var scratch []byte
	for i := range ids {
		scratch = r.transaction(scratch[:0])
		if r.err != nil {
			return nil, nil, fmt.Errorf("transaction %d: %w", i, r.err)
		}
		if i == 0 {
			coinbase = slices.Clone(scratch)
		}
		ids[i] = pathproof.DoubleSHA256(scratch)
	}
	return ids, coinbase, nil
}

// transaction reads one transaction and appends it to dst without its witness
// data. With witness data (BIP 144), marked by a zero where the count of
// inputs would stand, it is
//
//	version 4 | marker 0, flag 1 | inputs, outputs | witness | lock time 4
//
// and what is left out is marker, flag and witness.
func (r *reader) transaction(dst []byte) []byte {
	dst = append(dst, r.take(4)...)
	hasWitness := len(r.rest) > 0 && r.rest[0] == 0
	if hasWitness {
		if mark := r.take(2); r.err == nil && mark[1] != 1 {
			r.fail(fmt.Errorf("witness flag %d: %w", mark[1], ErrMalformed))
		}
	}
	start := r.rest
	inputs := r.skipInputs()
	r.skipOutputs()
	dst = append(dst, start[:len(start)-len(r.rest)]...)
	if hasWitness {
		r.skipWitness(inputs)
	}
	return append(dst, r.take(4)...)
}

// skipInputs skips a count and that many inputs, and returns the count. Each
// is an outpoint of 36 bytes, a script, and a sequence number of 4.
func (r *reader) skipInputs() uint64 {
	count := r.compactSize()
	for i := uint64(0); i < count && r.err == nil; i++ {
		r.take(36)
		r.take(r.compactSize())
		r.take(4)
	}
	return count
}

// skipOutputs skips a count and that many outputs. Each is an amount of 8
// bytes and a script.
func (r *reader) skipOutputs() {
	count := r.compactSize()
	for i := uint64(0); i < count && r.err == nil; i++ {
		r.take(8)
		r.take(r.compactSize())
	}
}

// skipWitness skips one list of items for each input. If all are empty the
// transaction should have come without, and is refused as in
// UnserializeTransaction of Bitcoin Core's primitives/transaction.h.
func (r *reader) skipWitness(inputs uint64) {
	empty := true
	for i := uint64(0); i < inputs && r.err == nil; i++ {
		items := r.compactSize()
		for j := uint64(0); j < items && r.err == nil; j++ {
			r.take(r.compactSize())
		}
		empty = empty && items == 0
	}
	if empty {
		r.fail(fmt.Errorf("superfluous witness: %w", ErrMalformed))
	}
}
