// SPDX-License-Identifier: MIT

package main

import (
	"context"
	"errors"
	"fmt"
	"math/big"
	"time"

	"github.com/ethereum/go-ethereum/common"

	"github.com/assize/assize/btcheaders"
	"github.com/assize/assize/internal/simchain"
	"github.com/assize/assize/relay"
	"github.com/assize/assize/relay/protocol"
	"github.com/assize/assize/relay/txmgr"
)

const (
	// start lies ahead of any day this is run on, so that block times, and
	// with them the zero bytes of calldata, are the same at every run.
	start = 2_208_988_800 // 2040-01-01

	checkpointHeight  = 800_000
	confirmations     = 6
	window            = 86_400
	checkpointWindow  = 2 * window
	clock             = 7_200
	gasPriceCap       = 100e9
	burnBps           = 5_000
	checkpointDeposit = 1e18
)

// bench is a deployed relay and its users on a chain of one schedule.
type bench struct {
	ctx        context.Context
	chain      *simchain.Chain
	proposer   *relay.Session
	challenger *relay.Session
	params     *protocol.Params
	salts      uint64

	// the headers up to the first checkpoint, and its state
	below     []btcheaders.Header
	chainBase btcheaders.State
}

// newBench deploys a relay whose first checkpoint is at a height.
func newBench(ctx context.Context, schedule simchain.Schedule, height uint32) (*bench, error) {
	deployer, proposer, challenger, sham := simchain.NewAccount("deployer"), simchain.NewAccount("proposer"), simchain.NewAccount("opener"), simchain.NewAccount("sham") // names make addresses, and these the gas
	chain, err := simchain.NewAt(schedule, start, deployer, proposer, challenger, sham)
	if err != nil {
		return nil, err
	}
	b := &bench{ctx: ctx, chain: chain, below: ancestors(btcheaders.RetargetInterval)}
	b.chainBase = checkpoint(b.below, height)
	if err := b.deploy(deployer, proposer, challenger); err != nil {
		return nil, errors.Join(err, chain.Close())
	}
	return b, nil
}

func (b *bench) deploy(deployer, proposer, challenger simchain.Account) error {
	sender, err := relay.NewSender(b.ctx, b.chain.Client, deployer.Address, deployer.Sign)
	if err != nil {
		return err
	}
	deployed, err := relay.Deploy(b.ctx, sender, relay.Deployment{
		Window: window, Clock: clock, Confirmations: confirmations, BurnBps: burnBps, GasPriceCap: gasPriceCap,
		CheckpointWindow: checkpointWindow, CheckpointDeposit: big.NewInt(checkpointDeposit),
		Network: network(), Checkpoint: b.chainBase.AppendBytes(nil),
	}, time.Millisecond)
	if err != nil {
		return err
	}
	if b.proposer, err = b.session(deployed, proposer); err != nil {
		return err
	}
	b.challenger, err = b.session(deployed, challenger)
	b.params = &b.proposer.Params
	return err
}

func (b *bench) session(d *relay.Deployed, a simchain.Account) (*relay.Session, error) {
	client, err := relay.Open(b.ctx, b.chain.Client, d.Relay, d.Block)
	if err != nil {
		return nil, err
	}
	sender, err := relay.NewSender(b.ctx, b.chain.Client, a.Address, a.Sign)
	return &relay.Session{Client: client, Sender: sender, Interval: time.Millisecond}, err
}

// perform sends a call and returns the gas of its receipt.
func (b *bench) perform(s *relay.Session, call txmgr.Call, err error) (uint64, error) {
	if err != nil {
		return 0, err
	}
	head, err := b.chain.Client.HeaderByNumber(b.ctx, nil)
	if err != nil {
		return 0, err
	}
	receipt, err := s.Perform(b.ctx, call, head.Hash())
	if err != nil {
		return 0, fmt.Errorf("%s: %w", call.Name, err)
	}
	return receipt.GasUsed, nil
}

// propose posts claims under a salt of their own, and returns the batch.
func (b *bench) propose(claims []protocol.Claim) (*protocol.Batch, uint64, error) {
	b.salts++
	salt := common.BigToHash(new(big.Int).SetUint64(b.salts))
	var greatest uint32
	for _, c := range claims {
		greatest = max(greatest, c.Height)
	}
	call, err := relay.At(b.params).Propose(claims, salt, start, b.params.MinDeposit(greatest, checkpointHeight))
	gas, err := b.perform(b.proposer, call, err)
	if err != nil {
		return nil, 0, err
	}
	s, err := b.proposer.State(b.ctx)
	if err != nil {
		return nil, 0, err
	}
	return s.Batches[len(s.Batches)-1], gas, nil
}

// open opens a dispute about the first claim of a batch.
func (b *bench) open(batch *protocol.Batch, kind protocol.Kind) (*protocol.Dispute, uint64, error) {
	call, err := relay.At(b.params).Challenge(kind, batch, 0, 0)
	gas, err := b.perform(b.challenger, call, err)
	if err != nil {
		return nil, 0, err
	}
	d, err := b.latest(batch)
	return d, gas, err
}

// latest returns the dispute of a batch that was opened last, as it stands.
func (b *bench) latest(batch *protocol.Batch) (*protocol.Dispute, error) {
	s, err := b.proposer.State(b.ctx)
	if err != nil {
		return nil, err
	}
	disputes := s.Batch(batch.ID).Disputes
	return disputes[len(disputes)-1], nil
}

func (b *bench) pass(seconds uint64) error {
	return b.chain.Pass(time.Duration(seconds) * time.Second)
}
