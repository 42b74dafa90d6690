// SPDX-License-Identifier: MIT

package relay

import (
	"context"
	"errors"
	"fmt"
	"math/big"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/common"

	"github.com/assize/assize/contracts/bindings"
	"github.com/assize/assize/relay/protocol"
)

// readParams asks the contracts, on one block, for their constants.
func (c *Client) readParams(ctx context.Context, at common.Hash) error {
	p := &c.Params
	r := &reader{ctx: ctx, chain: c.chain, at: at}
	constants := get(r, p.Relay, relayABI.PackParameters(), relayABI.UnpackParameters)
	if r.err == nil {
		r.err = setParams(p, constants)
	}
	courtClock := get(r, p.Court, courtABI.PackCLOCK(), narrow(courtABI.UnpackCLOCK))
	p.ChallengeDeposit = get(r, p.Court, courtABI.PackCHALLENGEDEPOSIT(), courtABI.UnpackCHALLENGEDEPOSIT)
	courtOf := get(r, p.Court, courtABI.PackRELAY(), courtABI.UnpackRELAY)
	if r.err == nil && (courtOf != p.Relay || courtClock != p.Clock) {
		r.err = fmt.Errorf("its court %s belongs to %s and has a clock of %d s, the relay %d s", p.Court, courtOf, courtClock, p.Clock)
	}
	p.ForkDepositBase = get(r, p.ForkCourt, forkABI.PackDEPOSITBASE(), forkABI.UnpackDEPOSITBASE)
	p.ForkDepositPerHeader = get(r, p.ForkCourt, forkABI.PackDEPOSITPERHEADER(), forkABI.UnpackDEPOSITPERHEADER)
	forkClock := get(r, p.ForkCourt, forkABI.PackCLOCK(), narrow(forkABI.UnpackCLOCK))
	courtOf = get(r, p.ForkCourt, forkABI.PackRELAY(), forkABI.UnpackRELAY)
	if r.err == nil && (courtOf != p.Relay || forkClock != p.Clock) {
		r.err = fmt.Errorf("its fork court %s belongs to %s and has a clock of %d s, the relay %d s", p.ForkCourt, courtOf, forkClock, p.Clock)
	}
	switch {
	case r.err != nil && r.unanswered:
		return fmt.Errorf("constants of relay %s: %w", p.Relay, r.err)
	case r.err != nil:
		return fmt.Errorf("%w: %s: %w", ErrNoRelay, p.Relay, r.err)
	}
	return nil
}

// setParams takes over what the relay says of itself.
func setParams(p *protocol.Params, c bindings.Parameters) error {
	for _, v := range []*big.Int{c.Window, c.Clock, c.CheckpointWindow, c.Confirmations, c.BurnBps} {
		if !v.IsUint64() {
			return fmt.Errorf("%v does not fit 64 bits", v)
		}
	}
	p.Judge, p.Court, p.ForkCourt = c.Judge, c.BisectionCourt, c.ForkCourt
	p.Window, p.Clock, p.CheckpointWindow = c.Window.Uint64(), c.Clock.Uint64(), c.CheckpointWindow.Uint64()
	p.Confirmations, p.BurnBps, p.GasPriceCap = c.Confirmations.Uint64(), c.BurnBps.Uint64(), c.GasPriceCap
	p.DepositBase, p.DepositPerHeader, p.CheckpointDeposit = c.DepositBase, c.DepositPerHeader, c.CheckpointDeposit
	return nil
}

// reader makes calls pinned to one block until the first fails.
type reader struct {
	ctx   context.Context
	chain Reader
	at    common.Hash
	err   error
	// unanswered: err is the node's, not the contract's
	unanswered bool
}

func get[T any](r *reader, to common.Address, data []byte, unpack func([]byte) (T, error)) (v T) {
	if r.err != nil {
		return v
	}
	out, err := r.chain.CallContractAtHash(r.ctx, ethereum.CallMsg{To: &to, Data: data}, r.at)
	if err != nil {
		r.err = asRevert(err)
		r.unanswered = !errors.As(r.err, new(*RevertError))
		return v
	}
	v, r.err = unpack(out)
	return v
}

// narrow makes a reader of a uint64 of one of a uint256.
func narrow(unpack func([]byte) (*big.Int, error)) func([]byte) (uint64, error) {
	return func(data []byte) (uint64, error) {
		v, err := unpack(data)
		if err != nil {
			return 0, err
		}
		if !v.IsUint64() {
			return 0, fmt.Errorf("%v does not fit 64 bits", v)
		}
		return v.Uint64(), nil
	}
}
