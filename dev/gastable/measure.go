// SPDX-License-Identifier: MIT

package main

import (
	"fmt"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/core/vm"
	"github.com/ethereum/go-ethereum/core/vm/program"

	"github.com/assize/assize/pathproof"
	"github.com/assize/assize/relay"
	"github.com/assize/assize/relay/protocol"
)

// coinbaseSize is that of a usual coinbase without witness data, in bytes.
const coinbaseSize = 250

// measurement fills in some entries of the table.
type measurement func(b *bench, t map[string]uint64) error

// measurements are independent of each other, but that the last one moves the
// checkpoint.
var measurements = []measurement{
	happyPath, bigBatches, bulkSettle, provenPath, bisection, headers, fork, ancestry, candidate,
}

// happyPath: propose1, settle1, verify1, and what a dapp pays in between.
func happyPath(b *bench, t map[string]uint64) error {
	batch, gas, err := b.propose(claims(1, 1))
	if err != nil {
		return err
	}
	t["propose1"] = gas
	if err := b.pass(window); err != nil {
		return err
	}
	if t["verify1"], err = b.verifyGas(batch); err != nil {
		return err
	}
	call, err := relay.At(b.params).Settle(batch)
	t["settle1"], err = b.perform(b.proposer, call, err)
	return err
}

// verifyGas returns what a contract pays for verify, the call and its cold
// account included: a small program that asks for its gas before and after.
func (b *bench) verifyGas(batch *protocol.Batch) (uint64, error) {
	call, err := relay.At(b.params).Verify(batch, 0)
	if err != nil {
		return 0, err
	}
	p := program.New().Mstore(call.Data, 0)
	p.Op(vm.GAS)
	p.StaticCall(nil, call.To, 0, len(call.Data), 0, 0)
	p.Op(vm.POP, vm.GAS, vm.SWAP1, vm.SUB)
	p.Push(meterOverhead).Op(vm.SWAP1, vm.SUB)
	p.Push(0).Op(vm.MSTORE).Return(0, 32)
	head, err := b.chain.Client.HeaderByNumber(b.ctx, nil)
	if err != nil {
		return 0, err
	}
	out, err := b.chain.Client.CallContractAtHash(b.ctx, ethereum.CallMsg{Data: p.Bytes()}, head.Hash())
	if err != nil {
		return 0, err
	}
	if len(out) != 32 {
		return 0, fmt.Errorf("the meter answered %d bytes", len(out))
	}
	var gas uint64
	for _, v := range out[24:] {
		gas = gas<<8 | uint64(v)
	}
	return gas, nil
}

// meterOverhead is the gas of the meter's own operations between its readings:
// five PUSHes of 3 for the call's arguments, GAS for its gas, POP of its result,
// and the second GAS, of 2 each.
const meterOverhead = 5*3 + 3*2

// bigBatches: claims in batches of 100 and 1,000, ten a block.
func bigBatches(b *bench, t map[string]uint64) error {
	for name, n := range map[string]int{"proposePerClaimOf100": 100, "proposePerClaimOf1000": 1000} {
		_, gas, err := b.propose(claims(n, 10))
		if err != nil {
			return err
		}
		t[name] = perUnit(gas, n)
	}
	return nil
}

// perUnit rounds up: a table must not flatter.
func perUnit(gas uint64, n int) uint64 { return (gas + uint64(n) - 1) / uint64(n) }

// bulkSettle: settlePerBatchOf50.
func bulkSettle(b *bench, t map[string]uint64) error {
	const n = 50
	var batches []*protocol.Batch
	for range n {
		batch, _, err := b.propose(claims(1, 1))
		if err != nil {
			return err
		}
		batches = append(batches, batch)
	}
	if err := b.pass(window); err != nil {
		return err
	}
	call, err := relay.At(b.params).Settle(batches...)
	gas, err := b.perform(b.proposer, call, err)
	t["settlePerBatchOf50"] = perUnit(gas, n)
	return err
}

// provenPath: an honest claim, challenged, proven at depth 12, closed, and the
// proposer paid.
func provenPath(b *bench, t map[string]uint64) error {
	claim, witness := provable(12, coinbaseSize)
	batch, _, err := b.propose([]protocol.Claim{claim})
	if err != nil {
		return err
	}
	d, gas, err := b.open(batch, protocol.KindPath)
	if err != nil {
		return err
	}
	t["challengePath"] = gas
	call, err := relay.At(b.params).ProveClaim(batch, claim, witness.Append(nil))
	if t["provePathDepth12"], err = b.perform(b.proposer, call, err); err != nil {
		return err
	}
	call, err = relay.At(b.params).CloseProven(d)
	if t["closeProven"], err = b.perform(b.proposer, call, err); err != nil {
		return err
	}
	call, err = relay.At(b.params).Withdraw()
	t["withdraw"], err = b.perform(b.proposer, call, err)
	return err
}

// bisection: a reveal of 15 hashes on a path of 16 edges, a selection, a proof of
// the edge that is left, and a liar's timeout.
func bisection(b *bench, t map[string]uint64) error {
	claim := protocol.Claim{Height: checkpointHeight + 1, BlockHash: noise("block", 0), Depth: 15, Index: 12_345, Leaf: noise("leaf", 0)}
	batch, _, err := b.propose([]protocol.Claim{claim})
	if err != nil {
		return err
	}
	d, _, err := b.open(batch, protocol.KindPath)
	if err != nil {
		return err
	}
	if d, t["reveal15"], err = b.reveal(batch, d); err != nil {
		return err
	}
	if _, t["select"], err = b.selectSegment(batch, d, 7); err != nil {
		return err
	}
	t["timeout"], err = b.timeout(batch)
	return err
}

// reveal publishes noise at the boundaries of the span.
func (b *bench) reveal(batch *protocol.Batch, d *protocol.Dispute) (*protocol.Dispute, uint64, error) {
	var hashes [][32]byte
	for i := range pathproof.Positions(d.State.Lo, d.State.Hi, protocol.Arity) {
		hashes = append(hashes, noise("revealed", i))
	}
	call, err := relay.At(b.params).Reveal(d, hashes)
	gas, err := b.perform(b.proposer, call, err)
	if err != nil {
		return nil, 0, err
	}
	d, err = b.latest(batch)
	return d, gas, err
}

func (b *bench) selectSegment(batch *protocol.Batch, d *protocol.Dispute, segment int) (*protocol.Dispute, uint64, error) {
	call, err := relay.At(b.params).Select(d, segment)
	gas, err := b.perform(b.challenger, call, err)
	if err != nil {
		return nil, 0, err
	}
	d, err = b.latest(batch)
	return d, gas, err
}

// timeout lets the clock of the side to move run out.
func (b *bench) timeout(batch *protocol.Batch) (uint64, error) {
	if err := b.pass(clock + 1); err != nil {
		return 0, err
	}
	d, err := b.latest(batch)
	if err != nil {
		return 0, err
	}
	call, err := relay.At(b.params).Timeout(d)
	return b.perform(b.challenger, call, err)
}
