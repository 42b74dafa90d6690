// SPDX-License-Identifier: MIT

package protocol

import "math/big"

// Slot is all that the relay stores of a batch, in one word.
type Slot struct {
	Phase        Phase
	Deposit      *big.Int // wei
	Deadline     uint64   // home time
	ClaimCount   uint16
	Checkpoint   uint64 // index
	OpenDisputes uint32
	Kind         BatchKind
}

// UnpackSlot reads a slot. From the lowest bit:
//
//	phase 8 | deposit 96 | deadline 48 | claimCount 16 | checkpoint 32 | openDisputes 32 | kind 8
//
// Rules: P-3.8.
func UnpackSlot(word *big.Int) Slot {
	field := func(shift, bits uint) *big.Int {
		mask := new(big.Int).Lsh(big.NewInt(1), bits)
		v := new(big.Int).Rsh(word, shift)
		return v.And(v, mask.Sub(mask, big.NewInt(1)))
	}
	return Slot{
		Phase:        Phase(field(0, 8).Uint64()),
		Deposit:      field(8, 96),
		Deadline:     field(104, 48).Uint64(),
		ClaimCount:   uint16(field(152, 16).Uint64()),
		Checkpoint:   field(168, 32).Uint64(),
		OpenDisputes: uint32(field(200, 32).Uint64()),
		Kind:         BatchKind(field(232, 8).Uint64()),
	}
}
