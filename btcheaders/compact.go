// SPDX-License-Identifier: MIT

package btcheaders

import (
	"encoding/binary"
	"fmt"
	"math/big"
	"math/bits"
)

// A compact target ("bits") is a floating-point number in base 256:
//
//	| size 1 byte | sign 1 bit | mantissa 23 bits |      value = mantissa × 256^(size−3)
//
// For sizes below three the mantissa loses its low bytes.
const (
	compactSign     = 0x00800000
	compactMantissa = 0x007fffff
)

// Target decodes bits to a 256-bit target, big-endian. An encoding that Bitcoin Core finds zero, negative or overflowing
// (arith_uint256::SetCompact; CheckProofOfWork refuses all three) is an error; a mantissa that is not normalised is not.
// Expected errors: ErrBadTarget.
func Target(bits uint32) ([32]byte, error) {
	size, mantissa := int(bits>>24), bits&compactMantissa
	shift := size - 3 // of the mantissa, in bytes to the left
	if shift < 0 {
		mantissa >>= -8 * shift
		shift = 0
	}
	switch {
	case mantissa == 0:
		return [32]byte{}, fmt.Errorf("%w: bits %08x are zero", ErrBadTarget, bits)
	case bits&compactSign != 0:
		return [32]byte{}, fmt.Errorf("%w: bits %08x are negative", ErrBadTarget, bits)
	case size > 34, size > 33 && mantissa > 0xff, size > 32 && mantissa > 0xffff:
		return [32]byte{}, fmt.Errorf("%w: bits %08x overflow 256 bits", ErrBadTarget, bits)
	}
	var target [32]byte
	for i := 31 - shift; mantissa != 0; i-- {
		target[i] = byte(mantissa)
		mantissa >>= 8
	}
	return target, nil
}

// Compact encodes a big-endian target as bits, rounding down to the mantissa's precision (arith_uint256::GetCompact).
func Compact(target [32]byte) uint32 {
	lead := 0
	for lead < 32 && target[lead] == 0 {
		lead++
	}
	var top [4]byte // a zero, then the three leading bytes
	copy(top[1:], target[lead:])
	size, mantissa := uint32(32-lead), binary.BigEndian.Uint32(top[:])
	if mantissa&compactSign != 0 { // the sign's bit is no digit: take one byte less
		mantissa >>= 8
		size++
	}
	return size<<24 | mantissa
}

// Work returns the expected number of hashes that meeting bits takes, ⌊2^256 / (target + 1)⌋, big-endian; zero for bits
// that are no target (Bitcoin Core src/chain.cpp, GetBlockProof).
func Work(bits uint32) [32]byte {
	var work [32]byte
	target, err := Target(bits)
	if err != nil {
		return work
	}
	quotient := new(big.Int).Lsh(big.NewInt(1), 256)
	divisor := new(big.Int).SetBytes(target[:])
	quotient.Quo(quotient, divisor.Add(divisor, big.NewInt(1)))
	quotient.FillBytes(work[:]) // at most 2^255, a target being at least one
	return work
}

// addWork returns a + b, big-endian. Expected errors: ErrOverflow.
func addWork(a, b [32]byte) ([32]byte, error) {
	var sum [32]byte
	var word, carry uint64
	for i := 24; i >= 0; i -= 8 {
		word, carry = bits.Add64(binary.BigEndian.Uint64(a[i:]), binary.BigEndian.Uint64(b[i:]), carry)
		binary.BigEndian.PutUint64(sum[i:], word)
	}
	if carry != 0 {
		return [32]byte{}, fmt.Errorf("%w: the sum of work exceeds 256 bits", ErrOverflow)
	}
	return sum, nil
}
