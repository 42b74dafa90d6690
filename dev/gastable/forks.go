// SPDX-License-Identifier: MIT

package main

import (
	"fmt"
	"math/big"

	"github.com/ethereum/go-ethereum/common"

	"github.com/assize/assize/btcheaders"
	"github.com/assize/assize/relay"
	"github.com/assize/assize/relay/protocol"
)

// headers: gas a header, all in, of 500 and of a period's, a retarget within.
func headers(b *bench, t map[string]uint64) error {
	for _, n := range []int{500, btcheaders.RetargetInterval} {
		// records of their own: one above the checkpoint, each with another header
		from, _, err := b.extend(b.base(), b.upon(b.chainBase, 1, byte(n)), false)
		if err != nil {
			return err
		}
		_, gas, err := b.extend(from, b.upon(from.State, n, byte(n)), false)
		if err != nil {
			return err
		}
		t[fmt.Sprintf("headerOf%d", n)] = perUnit(gas, n)
	}
	return nil
}

// fork: a dispute about a claim whose block stands right above the checkpoint, and
// the proposer's first moves.
func fork(b *bench, t map[string]uint64) error {
	main := b.upon(b.chainBase, 1+confirmations, 1)
	batch, _, err := b.propose([]protocol.Claim{claimAt(checkpointHeight+1, main[0].Hash())})
	if err != nil {
		return err
	}
	call, err := relay.At(b.params).ChallengeFork(batch, 0, checkpointHeight)
	if t["challengeFork"], err = b.perform(b.challenger, call, err); err != nil {
		return err
	}
	marked, _, err := b.extend(b.base(), main[:1], true)
	if err != nil {
		return err
	}
	buried, gas, err := b.extend(marked, main[1:], false)
	if err != nil {
		return err
	}
	t["extend6"] = gas
	s, err := b.proposer.State(b.ctx)
	if err != nil {
		return err
	}
	call, err = relay.At(b.params).Present(s.Batch(batch.ID).Forks[0], &buried, &marked.State, nil)
	t["present"], err = b.perform(b.proposer, call, err)
	return err
}

// candidate: a checkpoint candidate proposed and adopted.
func candidate(b *bench, t map[string]uint64) error {
	chain := b.upon(b.chainBase, btcheaders.RetargetInterval-checkpointHeight%btcheaders.RetargetInterval, 0)
	state, err := follow(b.chainBase, chain)
	if err != nil {
		return err
	}
	s, err := b.proposer.State(b.ctx)
	if err != nil {
		return err
	}
	deposit := b.params.MinCheckpointDeposit(state.Height, checkpointHeight)
	call, err := relay.At(b.params).ProposeCheckpoint(s.Latest(), chain[len(chain)-1], state, common.Hash{}, start, deposit)
	if t["proposeCheckpoint"], err = b.perform(b.proposer, call, err); err != nil {
		return err
	}
	if err := b.pass(checkpointWindow); err != nil {
		return err
	}
	if s, err = b.proposer.State(b.ctx); err != nil {
		return err
	}
	call, err = relay.At(b.params).AdoptCheckpoint(s.Batches[len(s.Batches)-1])
	t["adoptCheckpoint"], err = b.perform(b.proposer, call, err)
	return err
}

// ancestry: opening.
func ancestry(b *bench, t map[string]uint64) error {
	const edges = btcheaders.RetargetInterval - 1
	batch, _, err := b.propose([]protocol.Claim{claimAt(checkpointHeight-edges, b.below[0].Hash())})
	if err != nil {
		return err
	}
	call, err := relay.At(b.params).ChallengeAncestry(batch, 0, 0, 0)
	t["challengeAncestry"], err = b.perform(b.challenger, call, err)
	return err
}

// claimAt returns a claim about a block.
func claimAt(height uint32, block [32]byte) protocol.Claim {
	return protocol.Claim{Height: height, BlockHash: block, Depth: 12, Index: 5, Leaf: noise("leaf", 0)}
}

// base is the first checkpoint's own record.
func (b *bench) base() protocol.Record { return protocol.Record{State: b.chainBase} }

// extend makes a record known and returns it.
func (b *bench) extend(from protocol.Record, chain []btcheaders.Header, mark bool) (protocol.Record, uint64, error) {
	call, err := relay.At(b.params).Extend(&from, chain, mark)
	gas, err := b.perform(b.proposer, call, err)
	if err != nil {
		return protocol.Record{}, 0, err
	}
	s, err := b.proposer.State(b.ctx)
	if err != nil {
		return protocol.Record{}, 0, err
	}
	known := s.Evidence[0]
	return known[len(known)-1].Record, gas, nil
}

// network is regtest with retargets, so that what they cost is in the table.
func network() btcheaders.Params {
	p := btcheaders.RegTest()
	p.NoRetargeting = false
	return p
}

// upon returns n headers that follow a state, each a second after the last, mined
// at the easiest target. Chains of different tags are different.
func (b *bench) upon(s btcheaders.State, n int, tag byte) []btcheaders.Header {
	chain := make([]btcheaders.Header, n)
	for i := range chain {
		bits, err := s.NextBits(network())
		if err != nil {
			panic(err) // the states here are consistent
		}
		root := noise("Merkle root", i)
		root[0] = tag
		chain[i] = mined(btcheaders.Header{Version: 0x20000000, PrevBlock: s.Tip, MerkleRoot: root, Time: s.Time + 1, Bits: bits})
		if s, err = follow(s, chain[i:i+1]); err != nil {
			panic(err)
		}
	}
	return chain
}

// mined returns the header with the first nonce that meets its bits.
func mined(h btcheaders.Header) btcheaders.Header {
	for btcheaders.CheckProofOfWork(h.Hash(), h.Bits, network()) != nil {
		h.Nonce++
	}
	return h
}

func follow(s btcheaders.State, chain []btcheaders.Header) (btcheaders.State, error) {
	for _, h := range chain {
		next, err := s.Append(h, network(), start)
		if err != nil {
			return s, fmt.Errorf("made header: %w", err)
		}
		s = next
	}
	return s, nil
}

// ancestors returns a linked run of headers that ends at a mined one.
func ancestors(n int) []btcheaders.Header {
	run := make([]btcheaders.Header, n)
	for i := range run {
		run[i] = btcheaders.Header{Version: 0x20000000, MerkleRoot: noise("ancestor", i), Time: start - 600*uint32(n-i), Bits: btcheaders.RegTest().PowLimitBits}
		if i > 0 {
			run[i].PrevBlock = run[i-1].Hash()
		}
	}
	run[n-1] = mined(run[n-1])
	return run
}

// checkpoint is a consistent header state at a height, at the end of a run; nothing
// here asks for its truth.
func checkpoint(below []btcheaders.Header, height uint32) btcheaders.State {
	last := below[len(below)-1]
	s := btcheaders.State{Tip: last.Hash(), Height: height, Time: last.Time, Bits: last.Bits, EpochStart: start - 1_000_000}
	if since := height % btcheaders.RetargetInterval; since < btcheaders.MedianTimeSpan {
		s.EpochStart = last.Time - 600*since
	}
	s.Work = [32]byte(new(big.Int).Lsh(common.Big1, 80).FillBytes(make([]byte, 32)))
	for back := range uint32(btcheaders.MedianTimeSpan) {
		s.Times[(height-back)%btcheaders.MedianTimeSpan] = last.Time - 600*back
	}
	return s
}
