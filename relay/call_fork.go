package relay

import (
	"math/big"

	"github.com/ethereum/go-ethereum/common"

	"github.com/assize/assize/btcheaders"
)

// ForkDeposit returns the deposit of a fork dispute about a height, in wei, when
// the batch's checkpoint is at another.
func (p *Params) ForkDeposit(height, checkpointHeight uint32) *big.Int {
	return p.deposit(p.ForkDepositBase, p.ForkDepositPerHeader, height, checkpointHeight)
}

// ChallengeFork opens a fork dispute about the claim at a position of a batch.
// checkpointHeight is that of the batch's checkpoint.
//
// Expected errors: ErrClaimIndex.
func (p *Params) ChallengeFork(b *Batch, position int, checkpointHeight uint32) (Call, error) {
	proof, err := ProveInBatch(b.Claims, position)
	if err != nil {
		return Call{}, err
	}
	c := b.Claims[position]
	data, err := forkABI.TryPackChallengeFork(c.binding(), proof.binding(), b.Proposer, b.Salt)
	return Call{"challengeFork", p.ForkCourt, p.ForkDeposit(c.Height, checkpointHeight), data}, err
}

// ChallengeCheckpoint opens a fork dispute about a candidate.
func (p *Params) ChallengeCheckpoint(b *Batch, checkpointHeight uint32) (Call, error) {
	data, err := forkABI.TryPackChallengeCheckpoint(b.Candidate.AppendBytes(nil), b.Proposer, b.Salt)
	return Call{"challengeCheckpoint", p.ForkCourt, p.ForkDeposit(b.Candidate.Height, checkpointHeight), data}, err
}

// Extend makes known the record at the end of headers that follow a known one,
// and with mark marks it with its own state.
func (p *Params) Extend(r *Record, headers []btcheaders.Header, mark bool) (Call, error) {
	data, err := forkABI.TryPackExtend(r.binding(), streamed(headers), mark)
	return Call{"extend", p.ForkCourt, nil, data}, err
}

// Present takes the lead in a fork dispute with a known record, extended by
// headers if there are any. ancestor is the state that the record is marked
// with, or nil where it is not read: for a candidate, and for a record that
// refutes by its median time.
func (p *Params) Present(f *Fork, r *Record, ancestor *btcheaders.State, headers []btcheaders.Header) (Call, error) {
	var packed []byte
	if ancestor != nil {
		packed = ancestor.AppendBytes(nil)
	}
	data, err := forkABI.TryPackPresent(f.binding(), r.binding(), packed, streamed(headers))
	return Call{"present", p.ForkCourt, nil, data}, err
}

// TimeoutFork ends a fork dispute whose side to move has used up its clock.
func (p *Params) TimeoutFork(f *Fork) (Call, error) {
	data, err := forkABI.TryPackTimeout(f.binding())
	return Call{"timeout", p.ForkCourt, nil, data}, err
}

// ReclaimFork takes an opener's deposit back when the batch was rejected by
// another dispute.
func (p *Params) ReclaimFork(f *Fork) (Call, error) {
	data, err := forkABI.TryPackReclaim(f.binding())
	return Call{"reclaim", p.ForkCourt, nil, data}, err
}

// ProposeCheckpoint offers the state after a header as the next checkpoint, with
// a deposit in wei. base is the latest one.
//
// Expected errors: none.
func (p *Params) ProposeCheckpoint(base *Checkpoint, header btcheaders.Header, state btcheaders.State, salt common.Hash, notBefore uint64, deposit *big.Int) (Call, error) {
	offer := btcheaders.AppendOffer(nil, header, state)
	data, err := relayABI.TryPackProposeCheckpoint(base.State, offer, salt, new(big.Int).SetUint64(notBefore))
	return Call{"proposeCheckpoint", p.Relay, deposit, data}, err
}

// AdoptCheckpoint makes a final candidate the latest checkpoint.
func (p *Params) AdoptCheckpoint(b *Batch) (Call, error) {
	data, err := relayABI.TryPackAdoptCheckpoint(b.Candidate.AppendBytes(nil), b.Proposer, b.Salt)
	return Call{"adoptCheckpoint", p.Relay, nil, data}, err
}

// streamed returns headers as they travel, 44 bytes each.
func streamed(headers []btcheaders.Header) []byte {
	raw := make([]byte, 0, btcheaders.StreamedLength*len(headers))
	for _, h := range headers {
		raw = h.AppendStreamed(raw)
	}
	return raw
}
