// SPDX-License-Identifier: MIT

package btcheaders

import (
	"bytes"
	"errors"
	"math/big"
	"testing"
)

func TestTarget(t *testing.T) {
	// The cases of bignum_SetCompact in Bitcoin Core's src/test/arith_uint256_tests.cpp, and the edges of overflow.
	for _, tc := range []struct {
		name    string
		bits    uint32
		target  string // hex; empty for ErrBadTarget
		compact uint32 // what the target encodes to
	}{
		{name: "zero", bits: 0},
		{name: "size 0 drops all", bits: 0x00123456},
		{name: "size 1 drops the low two bytes", bits: 0x01003456},
		{name: "size 2 drops the low byte", bits: 0x02000056},
		{name: "size 3 of zero", bits: 0x03000000},
		{name: "size 4 of zero", bits: 0x04000000},
		{name: "size 0, negative zero", bits: 0x00923456},
		{name: "size 1, negative zero", bits: 0x01803456},
		{name: "size 4, negative zero", bits: 0x04800000},
		{"size 1 keeps the high byte", 0x01123456, "0000000000000000000000000000000000000000000000000000000000000012", 0x01120000},
		{name: "size 1, negative", bits: 0x01fedcba},
		{"size 2 keeps two bytes", 0x02123456, "0000000000000000000000000000000000000000000000000000000000001234", 0x02123400},
		{"0x80 takes a second byte, not the sign", 0x02008000, "0000000000000000000000000000000000000000000000000000000000000080", 0x02008000},
		{"size 3", 0x03123456, "0000000000000000000000000000000000000000000000000000000000123456", 0x03123456},
		{"size 4", 0x04123456, "0000000000000000000000000000000000000000000000000000000012345600", 0x04123456},
		{name: "size 4, negative", bits: 0x04923456},
		{"high bit without sign", 0x05009234, "0000000000000000000000000000000000000000000000000000000092340000", 0x05009234},
		{"mantissa not normalised", 0x05000012, "0000000000000000000000000000000000000000000000000000000000120000", 0x03120000},
		{"mainnet's limit", 0x1d00ffff, "00000000ffff0000000000000000000000000000000000000000000000000000", 0x1d00ffff},
		{"size 32", 0x20123456, "1234560000000000000000000000000000000000000000000000000000000000", 0x20123456},
		{"size 33, two bytes left", 0x2100ffff, "ffff000000000000000000000000000000000000000000000000000000000000", 0x2100ffff},
		{name: "size 33, three bytes", bits: 0x21010000},
		{"size 34, one byte left", 0x220000ff, "ff00000000000000000000000000000000000000000000000000000000000000", 0x2100ff00},
		{name: "size 34, two bytes", bits: 0x22000100},
		{name: "size 35", bits: 0x23000001},
		{name: "size 255", bits: 0xff123456},
	} {
		t.Run(tc.name, func(t *testing.T) {
			target, err := Target(tc.bits)
			if tc.target == "" {
				wantKind(t, err, ErrBadTarget)
				return
			}
			if err != nil {
				t.Fatal(err)
			}
			if want := bytes32(t, tc.target); target != want {
				t.Errorf("target is %x, want %x", target, want)
			}
			if got := Compact(target); got != tc.compact {
				t.Errorf("encodes to %08x, want %08x", got, tc.compact)
			}
		})
	}
}

func TestCompactRoundsDown(t *testing.T) {
	for _, tc := range []struct {
		name    string
		target  string
		compact uint32
	}{
		{"zero", "0000000000000000000000000000000000000000000000000000000000000000", 0},
		{"digits below the mantissa", "000000000000000000000000000000000000000000000000000000001234567f", 0x04123456},
		{"a digit lost to the sign", "00000000000000000000000000000000000000000000000000000000923456ff", 0x05009234},
		{"all ones", "ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff", 0x2100ffff},
	} {
		t.Run(tc.name, func(t *testing.T) {
			if got := Compact(bytes32(t, tc.target)); got != tc.compact {
				t.Errorf("got %08x, want %08x", got, tc.compact)
			}
		})
	}
}

func TestWork(t *testing.T) {
	for _, tc := range []struct {
		name string
		bits uint32
		work string
	}{
		{"no target", 0x04923456, "0000000000000000000000000000000000000000000000000000000000000000"},
		{"target one", 0x01010000, "8000000000000000000000000000000000000000000000000000000000000000"},
		{"regtest", 0x207fffff, "0000000000000000000000000000000000000000000000000000000000000002"},
		{"mainnet's limit, chainwork of the genesis block", 0x1d00ffff, "0000000000000000000000000000000000000000000000000000000100010001"},
	} {
		t.Run(tc.name, func(t *testing.T) {
			if got, want := Work(tc.bits), bytes32(t, tc.work); got != want {
				t.Errorf("got %x, want %x", got, want)
			}
		})
	}
}

func TestAddWork(t *testing.T) {
	const ones = "ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff"
	for _, tc := range []struct {
		name, a, b string
		sum        string // empty for ErrOverflow
	}{
		{
			name: "carry through all words",
			a:    "0fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff",
			b:    "0000000000000000000000000000000000000000000000000000000000000001",
			sum:  "1000000000000000000000000000000000000000000000000000000000000000",
		},
		{name: "greatest sum", a: ones, b: "0000000000000000000000000000000000000000000000000000000000000000", sum: ones},
		{name: "one too many", a: ones, b: "0000000000000000000000000000000000000000000000000000000000000001"},
	} {
		t.Run(tc.name, func(t *testing.T) {
			sum, err := addWork(bytes32(t, tc.a), bytes32(t, tc.b))
			if tc.sum == "" {
				wantKind(t, err, ErrOverflow)
				return
			}
			if err != nil {
				t.Fatal(err)
			}
			if want := bytes32(t, tc.sum); sum != want {
				t.Errorf("got %x, want %x", sum, want)
			}
		})
	}
}

// referenceTarget is SetCompact with unbounded integers: the value, or nil for what Bitcoin Core refuses.
func referenceTarget(bits uint32) *big.Int {
	value := big.NewInt(int64(bits & 0x7fffff))
	if size := uint(bits >> 24); size <= 3 {
		value.Rsh(value, 8*(3-size))
	} else {
		value.Lsh(value, 8*(size-3))
	}
	if value.Sign() == 0 || bits&0x800000 != 0 || value.BitLen() > 256 {
		return nil
	}
	return value
}

// referenceCompact is GetCompact with unbounded integers.
func referenceCompact(value *big.Int) uint32 {
	size := uint(value.BitLen()+7) / 8
	mantissa := new(big.Int).Rsh(new(big.Int).Lsh(value, 24), 8*size)
	if mantissa.Bit(23) == 1 {
		mantissa.Rsh(mantissa, 8)
		size++
	}
	return uint32(size)<<24 | uint32(mantissa.Uint64())
}

// referenceWork is GetBlockProof as it is written there: ~target / (target + 1) + 1.
func referenceWork(target *big.Int) *big.Int {
	one := big.NewInt(1)
	not := new(big.Int).Sub(new(big.Int).Lsh(one, 256), one)
	not.Sub(not, target)
	return not.Quo(not, new(big.Int).Add(target, one)).Add(not, one)
}

func FuzzCompact(f *testing.F) {
	f.Fuzz(func(t *testing.T, bits uint32, number []byte) {
		want := referenceTarget(bits)
		target, err := Target(bits)
		if want == nil {
			if !errors.Is(err, ErrBadTarget) {
				t.Fatalf("bits %08x: got %x, %v", bits, target, err)
			}
		} else {
			if err != nil || new(big.Int).SetBytes(target[:]).Cmp(want) != 0 {
				t.Fatalf("bits %08x: target %x, %v; want %x", bits, target, err, want)
			}
			if got := Compact(target); got != referenceCompact(want) {
				t.Fatalf("bits %08x: back to %08x, want %08x", bits, got, referenceCompact(want))
			}
			if got := Work(bits); new(big.Int).SetBytes(got[:]).Cmp(referenceWork(want)) != 0 {
				t.Fatalf("bits %08x: work %x, want %x", bits, got, referenceWork(want))
			}
		}

		var padded [32]byte
		copy(padded[32-min(32, len(number)):], number)
		got := Compact(padded)
		if want := referenceCompact(new(big.Int).SetBytes(padded[:])); got != want {
			t.Fatalf("target %x: bits %08x, want %08x", padded, got, want)
		}
		if padded != [32]byte{} {
			down, err := Target(got)
			if err != nil || bytes.Compare(down[:], padded[:]) > 0 {
				t.Fatalf("target %x: bits %08x decode to %x, %v", padded, got, down, err)
			}
		}
	})
}
