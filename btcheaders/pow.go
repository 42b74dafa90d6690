// SPDX-License-Identifier: MIT

package btcheaders

import (
	"bytes"
	"fmt"
	"slices"
)

// CheckProofOfWork checks that bits decode to a target within the network's limit and that hash, as a little-endian
// number, does not exceed it (Bitcoin Core src/pow.cpp, CheckProofOfWork). Expected errors: ErrBadTarget, ErrHighHash.
func CheckProofOfWork(hash Hash, bits uint32, p Params) error {
	target, err := targetWithinLimit(bits, p)
	if err != nil {
		return err
	}
	number := hash
	slices.Reverse(number[:])
	if bytes.Compare(number[:], target[:]) > 0 {
		return fmt.Errorf("%w: %x exceeds the target of bits %08x", ErrHighHash, number, bits)
	}
	return nil
}

// targetWithinLimit decodes bits to a target that is no easier than the network allows. Expected errors: ErrBadTarget.
func targetWithinLimit(bits uint32, p Params) ([32]byte, error) {
	target, err := Target(bits)
	if err != nil {
		return [32]byte{}, err
	}
	limit, err := Target(p.PowLimitBits)
	if err != nil {
		return [32]byte{}, err
	}
	if bytes.Compare(target[:], limit[:]) > 0 {
		return [32]byte{}, fmt.Errorf("%w: bits %08x are above the limit %08x of %s", ErrBadTarget, bits, p.PowLimitBits, p.Name)
	}
	return target, nil
}
