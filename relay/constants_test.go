// SPDX-License-Identifier: MIT

package relay

import (
	"math/big"
	"testing"

	"github.com/assize/assize/contracts/bindings"
	"github.com/assize/assize/relay/protocol"
)

// TestSetParams: what a relay says of itself must fit.
func TestSetParams(t *testing.T) {
	fits := func() bindings.Parameters {
		return bindings.Parameters{Window: big.NewInt(1), Clock: big.NewInt(5), CheckpointWindow: big.NewInt(4), Confirmations: big.NewInt(2), BurnBps: big.NewInt(3)}
	}
	var p protocol.Params
	if err := setParams(&p, fits()); err != nil || p.Window != 1 || p.Clock != 5 || p.CheckpointWindow != 4 || p.Confirmations != 2 || p.BurnBps != 3 {
		t.Fatalf("%+v, %v", p, err)
	}
	large := new(big.Int).Lsh(big.NewInt(1), 64)
	for name, spoil := range map[string]func(*bindings.Parameters){
		"window":        func(c *bindings.Parameters) { c.Window = large },
		"clock":         func(c *bindings.Parameters) { c.Clock = large },
		"checkpoint":    func(c *bindings.Parameters) { c.CheckpointWindow = large },
		"confirmations": func(c *bindings.Parameters) { c.Confirmations = large },
		"burn":          func(c *bindings.Parameters) { c.BurnBps = large },
	} {
		c := fits()
		spoil(&c)
		if err := setParams(&p, c); err == nil {
			t.Errorf("%s of 2^64 was taken", name)
		}
	}
}
