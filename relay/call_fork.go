// SPDX-License-Identifier: MIT

package relay

import (
	"math/big"

	"github.com/ethereum/go-ethereum/common"

	"github.com/assize/assize/btcheaders"
	"github.com/assize/assize/relay/protocol"
	"github.com/assize/assize/relay/txmgr"
)

// ChallengeFork opens a fork dispute about the claim at a position of a batch.
// checkpointHeight is that of the batch's checkpoint.
//
// Expected errors: ErrClaimIndex.
func (p Contracts) ChallengeFork(b *protocol.Batch, position int, checkpointHeight uint32) (txmgr.Call, error) {
	proof, err := protocol.ProveInBatch(b.Claims, position)
	if err != nil {
		return txmgr.Call{}, err
	}
	c := b.Claims[position]
	data, err := forkABI.TryPackChallengeFork(claimBinding(c), proofBinding(proof), b.Proposer, b.Salt)
	return txmgr.Call{Name: "challengeFork", To: p.ForkCourt, Value: p.ForkDeposit(c.Height, checkpointHeight), Data: data}, err
}

// ChallengeCheckpoint opens a fork dispute about a candidate.
func (p Contracts) ChallengeCheckpoint(b *protocol.Batch, checkpointHeight uint32) (txmgr.Call, error) {
	data, err := forkABI.TryPackChallengeCheckpoint(b.Candidate.AppendBytes(nil), b.Proposer, b.Salt)
	return txmgr.Call{Name: "challengeCheckpoint", To: p.ForkCourt, Value: p.ForkDeposit(b.Candidate.Height, checkpointHeight), Data: data}, err
}

// Extend makes known the record at the end of headers that follow a known one,
// and with mark marks it with its own state.
func (p Contracts) Extend(r *protocol.Record, headers []btcheaders.Header, mark bool) (txmgr.Call, error) {
	data, err := forkABI.TryPackExtend(recordBinding(r), streamed(headers), mark)
	return txmgr.Call{Name: "extend", To: p.ForkCourt, Value: nil, Data: data}, err
}

// Present takes the lead in a fork dispute with a known record, extended by
// headers if there are any. ancestor is the state that the record is marked
// with, or nil where it is not read: for a candidate, and for a record that
// refutes by its median time.
func (p Contracts) Present(f *protocol.Fork, r *protocol.Record, ancestor *btcheaders.State, headers []btcheaders.Header) (txmgr.Call, error) {
	var packed []byte
	if ancestor != nil {
		packed = ancestor.AppendBytes(nil)
	}
	data, err := forkABI.TryPackPresent(forkBinding(f), recordBinding(r), packed, streamed(headers))
	return txmgr.Call{Name: "present", To: p.ForkCourt, Value: nil, Data: data}, err
}

// TimeoutFork ends a fork dispute whose side to move has used up its clock.
func (p Contracts) TimeoutFork(f *protocol.Fork) (txmgr.Call, error) {
	data, err := forkABI.TryPackTimeout(forkBinding(f))
	return txmgr.Call{Name: "timeout", To: p.ForkCourt, Value: nil, Data: data}, err
}

// ReclaimFork takes a challenger's deposit back when the batch was rejected by
// another dispute.
func (p Contracts) ReclaimFork(f *protocol.Fork) (txmgr.Call, error) {
	data, err := forkABI.TryPackReclaim(forkBinding(f))
	return txmgr.Call{Name: "reclaim", To: p.ForkCourt, Value: nil, Data: data}, err
}

// ProposeCheckpoint offers the state after a header as the next checkpoint, with
// a deposit in wei. base is the latest one.
//
// Expected errors: none.
func (p Contracts) ProposeCheckpoint(base *protocol.Checkpoint, header btcheaders.Header, state btcheaders.State, salt common.Hash, notBefore uint64, deposit *big.Int) (txmgr.Call, error) {
	offer := btcheaders.AppendOffer(nil, header, state)
	data, err := relayABI.TryPackProposeCheckpoint(base.State, offer, salt, new(big.Int).SetUint64(notBefore))
	return txmgr.Call{Name: "proposeCheckpoint", To: p.Relay, Value: deposit, Data: data}, err
}

// AdoptCheckpoint makes a final candidate the latest checkpoint.
func (p Contracts) AdoptCheckpoint(b *protocol.Batch) (txmgr.Call, error) {
	data, err := relayABI.TryPackAdoptCheckpoint(b.Candidate.AppendBytes(nil), b.Proposer, b.Salt)
	return txmgr.Call{Name: "adoptCheckpoint", To: p.Relay, Value: nil, Data: data}, err
}

// streamed returns headers as they travel, 44 bytes each.
func streamed(headers []btcheaders.Header) []byte {
	raw := make([]byte, 0, btcheaders.StreamedLength*len(headers))
	for _, h := range headers {
		raw = h.AppendStreamed(raw)
	}
	return raw
}
