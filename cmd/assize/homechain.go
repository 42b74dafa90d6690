// SPDX-License-Identifier: MIT

package main

import (
	"context"
	"errors"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/core/types"

	"github.com/assize/assize/internal/deploycheck"
	"github.com/assize/assize/internal/evmnode"
)

// homeBreaches returns what keeps a home chain from bearing a relay, as its nodes tell on
// a block. Nothing is sent.
//
// Expected errors: those of the nodes.
func homeBreaches(ctx context.Context, n *evmnode.Pool, head *types.Header) ([]deploycheck.Breach, error) {
	var broken []deploycheck.Breach
	add := func(b *deploycheck.Breach) {
		if b != nil {
			broken = append(broken, *b)
		}
	}
	at, err := n.HeaderAt(ctx, head.Number) // this build may not know how the chain hashes headers
	if err != nil {
		return nil, err
	}
	// ask reports whether the node has run a probe
	ask := func(p deploycheck.Probe) (bool, error) {
		out, err := n.CallContractAtHash(ctx, ethereum.CallMsg{To: p.To, Data: p.Data, Gas: p.Gas}, at.Hash)
		if err != nil && (errors.As(err, new(*evmnode.Error)) || evmnode.Passing(err) || ctx.Err() != nil) {
			return false, err
		}
		add(p.Breach(out, err))
		return err == nil, nil
	}
	add(deploycheck.BlockGas(head.GasLimit))
	probes := deploycheck.HashProbes()
	runs, err := ask(deploycheck.GasProbe())
	if err == nil && !runs { // all of that gas, or at all
		runs, err = ask(deploycheck.RunProbe())
	}
	if err != nil {
		return nil, err
	}
	if runs {
		probes = append(deploycheck.CodeProbes(), probes...)
	}
	for _, p := range probes {
		if _, err := ask(p); err != nil {
			return nil, err
		}
	}
	return broken, nil
}
