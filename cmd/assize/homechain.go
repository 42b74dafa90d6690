package main

import (
	"context"
	"errors"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/core/types"

	"github.com/assize/assize/internal/deployment"
	"github.com/assize/assize/internal/homenode"
)

// homeBreaches returns what keeps a home chain from bearing a relay, as its nodes tell on
// a block. Nothing is sent.
//
// Expected errors: those of the nodes.
func homeBreaches(ctx context.Context, n *homenode.Pool, head *types.Header) ([]deployment.Breach, error) {
	var broken []deployment.Breach
	add := func(b *deployment.Breach) {
		if b != nil {
			broken = append(broken, *b)
		}
	}
	at, err := n.HeaderAt(ctx, head.Number) // this build may not know how the chain hashes headers
	if err != nil {
		return nil, err
	}
	// ask reports whether the node has run a probe
	ask := func(p deployment.Probe) (bool, error) {
		out, err := n.CallContractAtHash(ctx, ethereum.CallMsg{To: p.To, Data: p.Data, Gas: p.Gas}, at.Hash)
		if err != nil && (errors.As(err, new(*homenode.Error)) || homenode.Passing(err) || ctx.Err() != nil) {
			return false, err
		}
		add(p.Breach(out, err))
		return err == nil, nil
	}
	add(deployment.BlockGas(head.GasLimit))
	probes := deployment.HashProbes()
	runs, err := ask(deployment.GasProbe())
	if err == nil && !runs { // all of that gas, or at all
		runs, err = ask(deployment.RunProbe())
	}
	if err != nil {
		return nil, err
	}
	if runs {
		probes = append(deployment.CodeProbes(), probes...)
	}
	for _, p := range probes {
		if _, err := ask(p); err != nil {
			return nil, err
		}
	}
	return broken, nil
}
