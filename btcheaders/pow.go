package btcheaders

import (
	"bytes"
	"fmt"
	"slices"
)

// CheckProofOfWork checks that bits decode to a target within the network's limit and that hash, as a little-endian
// number, does not exceed it (Bitcoin Core src/pow.cpp, CheckProofOfWork). Expected errors: ErrBadTarget, ErrHighHash.
func CheckProofOfWork(hash Hash, bits uint32, p Params) error {
	target, err := Target(bits)
	if err != nil {
		return err
	}
	limit, err := Target(p.PowLimitBits)
	if err != nil {
		return err
	}
	if bytes.Compare(target[:], limit[:]) > 0 {
		return fmt.Errorf("%w: bits %08x are above the limit %08x of %s", ErrBadTarget, bits, p.PowLimitBits, p.Name)
	}
	number := hash
	slices.Reverse(number[:])
	if bytes.Compare(number[:], target[:]) > 0 {
		return fmt.Errorf("%w: %x exceeds the target of bits %08x", ErrHighHash, number, bits)
	}
	return nil
}
