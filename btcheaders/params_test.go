package btcheaders

import (
	"math"
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
