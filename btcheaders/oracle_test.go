// SPDX-License-Identifier: MIT

package btcheaders

import (
	"testing"
	"time"

	"github.com/btcsuite/btcd/chaincfg/v2"
)

// TestParamsAgainstBtcd holds the parameters against those of another
// implementation.
func TestParamsAgainstBtcd(t *testing.T) {
	for _, network := range []struct {
		ours   Params
		theirs chaincfg.Params
	}{
		{MainNet(), chaincfg.MainNetParams},
		{RegTest(), chaincfg.RegressionNetParams},
	} {
		t.Run(network.ours.Name, func(t *testing.T) {
			ours, theirs := network.ours, network.theirs
			if ours.PowLimitBits != theirs.PowLimitBits {
				t.Errorf("limit %08x, btcd has %08x", ours.PowLimitBits, theirs.PowLimitBits)
			}
			if hash := ours.Genesis.Hash(); hash != Hash(*theirs.GenesisHash) {
				t.Errorf("the first block is %x, btcd has %x", hash, *theirs.GenesisHash)
			}
			if ours.NoRetargeting != theirs.PoWNoRetargeting {
				t.Errorf("no retargeting is %t, btcd has %t", ours.NoRetargeting, theirs.PoWNoRetargeting)
			}
			if theirs.TargetTimePerBlock != TargetSpacing*time.Second {
				t.Errorf("spacing %d s, btcd has %s", TargetSpacing, theirs.TargetTimePerBlock)
			}
			if theirs.TargetTimespan != TargetTimespan*time.Second {
				t.Errorf("period %d s, btcd has %s", TargetTimespan, theirs.TargetTimespan)
			}
		})
	}
	ours, theirs := MainNet(), chaincfg.MainNetParams
	for _, height := range []struct {
		name   string
		ours   uint32
		theirs int32
	}{
		{"BIP 34", ours.BIP34Height, theirs.BIP0034Height},
		{"BIP 65", ours.BIP65Height, theirs.BIP0065Height},
		{"BIP 66", ours.BIP66Height, theirs.BIP0066Height},
	} {
		if int64(height.ours) != int64(height.theirs) {
			t.Errorf("%s from height %d, btcd has %d", height.name, height.ours, height.theirs)
		}
	}
}
