// SPDX-License-Identifier: MIT

package btcheaders

import "testing"

func TestRetarget(t *testing.T) {
	const start = 1_300_000_000
	easy := Params{Name: "easy", PowLimitBits: 0x207fffff}
	for _, tc := range []struct {
		name        string
		bits        uint32
		first, last uint32
		params      Params
		want        uint32
	}{
		// The cases of Bitcoin Core's src/test/pow_tests.cpp.
		{"height 32256, as mined", 0x1d00ffff, 1261130161, 1262152739, MainNet(), 0x1d00d86a},
		{"height 2016, held by the limit", 0x1d00ffff, 1231006505, 1233061996, MainNet(), 0x1d00ffff},
		{"height 68544, lower clamp", 0x1c05a3f4, 1279008237, 1279297671, MainNet(), 0x1c0168fd},
		{"height 46368, upper clamp", 0x1c387f6f, 1263163443, 1269211443, MainNet(), 0x1d00e1fd},

		{"two weeks to the second", 0x1b0404cb, start, start + TargetTimespan, MainNet(), 0x1b0404cb},
		{"a quarter to the second", 0x1b0404cb, start, start + TargetTimespan/4, MainNet(), 0x1b010132},
		{"one second over a quarter", 0x1b7fffff, start, start + TargetTimespan/4 + 1, MainNet(), 0x1b200006},
		{"four times to the second", 0x1b0404cb, start, start + TargetTimespan*4, MainNet(), 0x1b10132c},
		{"one second under four times", 0x1b0404cb, start, start + TargetTimespan*4 - 1, MainNet(), 0x1b10132b},
		{"last before first counts as a quarter", 0x1b0404cb, start, start - 1, MainNet(), 0x1b010132},
		{"easiest allowed plus one second is held", 0x1d00ffff, start, start + TargetTimespan + 1000, MainNet(), 0x1d00ffff},
		{"the product passes 256 bits before it is divided", 0x207fffff, start, start + TargetTimespan*2, easy, 0x207fffff},
		{"regtest never retargets", 0x207fffff, start, start + 1, RegTest(), 0x207fffff},
	} {
		t.Run(tc.name, func(t *testing.T) {
			got, err := Retarget(tc.bits, tc.first, tc.last, tc.params)
			if err != nil {
				t.Fatal(err)
			}
			if got != tc.want {
				t.Errorf("got %08x, want %08x", got, tc.want)
			}
		})
	}
}

func TestRetargetOfNoTarget(t *testing.T) {
	for _, tc := range []struct {
		name        string
		bits, limit uint32
	}{
		{"negative bits", 0x04923456, 0x1d00ffff},
		{"limit of zero", 0x1d00ffff, 0},
	} {
		t.Run(tc.name, func(t *testing.T) {
			_, err := Retarget(tc.bits, 0, TargetTimespan, Params{PowLimitBits: tc.limit})
			wantKind(t, err, ErrBadTarget)
		})
	}
}
