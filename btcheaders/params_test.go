// SPDX-License-Identifier: MIT

package btcheaders

import (
	"bytes"
	"math"
	"strings"
	"testing"
)

func TestParamsByName(t *testing.T) {
	for _, tc := range []struct {
		name string
		want Params
		kind error
	}{
		{"mainnet", MainNet(), nil},
		{"regtest", RegTest(), nil},
		{"testnet3", Params{}, ErrNetwork},
		{"testnet4", Params{}, ErrNetwork},
		{"signet", Params{}, ErrNetwork},
		{"", Params{}, ErrNetwork},
		{"Mainnet", Params{}, ErrNetwork},
	} {
		t.Run(tc.name, func(t *testing.T) {
			got, err := ParamsByName(tc.name)
			wantKind(t, err, tc.kind)
			if got != tc.want {
				t.Errorf("got %+v, want %+v", got, tc.want)
			}
			if err == nil && got.Name != tc.name {
				t.Errorf("the parameters are named %q", got.Name)
			}
		})
	}
}

// TestRefusedNetworksHaveTheirReasons: what is not judged must say which rule is missing, so that nobody adds the network
// without it.
func TestRefusedNetworksHaveTheirReasons(t *testing.T) {
	for _, tc := range []struct{ name, reason string }{
		{"testnet3", "twenty minutes"},
		{"testnet3", "the last block without it"},
		{"testnet4", "twenty minutes"},
		{"testnet4", "first block"},
		{"testnet4", "bounds the time"},
		{"testnet4", "BIP 94"},
		{"signet", "BIP 325"},
		{"simnet", "none of mainnet, regtest"},
	} {
		_, err := ParamsByName(tc.name)
		wantKind(t, err, ErrNetwork)
		if !strings.Contains(err.Error(), tc.reason) || !strings.Contains(err.Error(), tc.name) {
			t.Errorf("%v does not say %q", err, tc.reason)
		}
	}
}

// TestNoTargetBetweenTheLimitAndItsCompactForm: the limits as Bitcoin Core has them are no multiple of their last compact
// digit.
func TestNoTargetBetweenTheLimitAndItsCompactForm(t *testing.T) {
	for _, tc := range []struct {
		params Params
		limit  string // src/kernel/chainparams.cpp, powLimit
	}{
		{MainNet(), "00000000ffffffffffffffffffffffffffffffffffffffffffffffffffffffff"},
		{RegTest(), "7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff"},
	} {
		limit := bytes32(t, tc.limit)
		if got := Compact(limit); got != tc.params.PowLimitBits {
			t.Errorf("%s: the limit is %08x in compact form, not %08x", tc.params.Name, got, tc.params.PowLimitBits)
		}
		// Compact keeps order, so that the next mantissa is the next target there is.
		next, err := Target(tc.params.PowLimitBits + 1)
		if err == nil && bytes.Compare(next[:], limit[:]) <= 0 {
			t.Errorf("%s: %x lies between", tc.params.Name, next)
		}
	}
}

func TestMinVersion(t *testing.T) {
	for _, tc := range []struct {
		name   string
		params Params
		height uint32
		want   int32
	}{
		{"mainnet's genesis block", MainNet(), 0, math.MinInt32},
		{"last before BIP 34", MainNet(), 227930, math.MinInt32},
		{"BIP 34", MainNet(), 227931, 2},
		{"last before BIP 66", MainNet(), 363724, 2},
		{"BIP 66", MainNet(), 363725, 3},
		{"last before BIP 65", MainNet(), 388380, 3},
		{"BIP 65", MainNet(), 388381, 4},
		{"regtest's genesis block", RegTest(), 0, math.MinInt32},
		{"regtest's first block", RegTest(), 1, 4},
	} {
		t.Run(tc.name, func(t *testing.T) {
			if got := tc.params.MinVersion(tc.height); got != tc.want {
				t.Errorf("got %d, want %d", got, tc.want)
			}
		})
	}
}
