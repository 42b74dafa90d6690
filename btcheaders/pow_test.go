// SPDX-License-Identifier: MIT

package btcheaders

import "testing"

func TestCheckProofOfWork(t *testing.T) {
	for _, tc := range []struct {
		name   string
		hash   string // as displayed
		bits   uint32
		params Params
		kind   error
	}{
		{"hash equals the target", "00000000ffff0000000000000000000000000000000000000000000000000000", 0x1d00ffff, MainNet(), nil},
		{"hash one above", "00000000ffff0000000000000000000000000000000000000000000000000001", 0x1d00ffff, MainNet(), ErrHighHash},
		{"hash one below", "00000000fffeffffffffffffffffffffffffffffffffffffffffffffffffffff", 0x1d00ffff, MainNet(), nil},
		{"wrong byte order", "0000000000000000000000000000000000000000000000000000ffff00000001", 0x04123456, MainNet(), ErrHighHash},
		{"target one above the limit", "0000000000000000000000000000000000000000000000000000000000000000", 0x1d010000, MainNet(), ErrBadTarget},
		{"regtest's limit on mainnet", "0000000000000000000000000000000000000000000000000000000000000000", 0x207fffff, MainNet(), ErrBadTarget},
		{"regtest's limit", "7fffff0000000000000000000000000000000000000000000000000000000000", 0x207fffff, RegTest(), nil},
		{"negative", "0000000000000000000000000000000000000000000000000000000000000000", 0x04923456, MainNet(), ErrBadTarget},
		{"no limit", "0000000000000000000000000000000000000000000000000000000000000000", 0x1d00ffff, Params{}, ErrBadTarget},
	} {
		t.Run(tc.name, func(t *testing.T) {
			wantKind(t, CheckProofOfWork(displayHash(t, tc.hash), tc.bits, tc.params), tc.kind)
		})
	}
}
