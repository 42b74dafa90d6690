// SPDX-License-Identifier: MIT

package relay

import (
	"math/big"

	"github.com/ethereum/go-ethereum/common"

	"github.com/assize/assize/contracts/bindings"
	"github.com/assize/assize/relay/protocol"
	"github.com/assize/assize/relay/txmgr"
)

// Contracts makes the calls to the contracts of one relay: pure, from values of a state.
type Contracts struct{ *protocol.Params }

// At returns the contracts of the relay with these constants.
func At(p *protocol.Params) Contracts { return Contracts{p} }

// Propose posts claims with a deposit in wei. It reverts on chain while home
// time is before notBefore.
//
// Expected errors: those of PackClaims.
func (p Contracts) Propose(claims []protocol.Claim, salt common.Hash, notBefore uint64, deposit *big.Int) (txmgr.Call, error) {
	packed, err := protocol.PackClaims(claims)
	if err != nil {
		return txmgr.Call{}, err
	}
	data, err := relayABI.TryPackPropose(packed, salt, new(big.Int).SetUint64(notBefore))
	return txmgr.Call{Name: "propose", To: p.Relay, Value: deposit, Data: data}, err
}

// Settle takes the deposits of the caller's final batches back.
func (p Contracts) Settle(batches ...*protocol.Batch) (txmgr.Call, error) {
	refs := make([]bindings.RelayBatchRef, len(batches))
	for i, b := range batches {
		refs[i] = bindings.RelayBatchRef{Root: b.Root, Salt: b.Salt}
	}
	data, err := relayABI.TryPackSettle(refs)
	return txmgr.Call{Name: "settle", To: p.Relay, Value: nil, Data: data}, err
}

// Withdraw takes the caller's credits.
func (p Contracts) Withdraw() (txmgr.Call, error) {
	data, err := relayABI.TryPackWithdraw()
	return txmgr.Call{Name: "withdraw", To: p.Relay, Value: nil, Data: data}, err
}

// Verify asks, as a dapp does, whether the claim at a position of a batch is
// final. It is for calls; sent, it does nothing.
//
// Expected errors: ErrClaimIndex.
func (p Contracts) Verify(b *protocol.Batch, position int) (txmgr.Call, error) {
	proof, err := protocol.ProveInBatch(b.Claims, position)
	if err != nil {
		return txmgr.Call{}, err
	}
	data, err := relayABI.TryPackVerify(claimBinding(b.Claims[position]), proofBinding(proof), b.Proposer, b.Salt)
	return txmgr.Call{Name: "verify", To: p.Relay, Value: nil, Data: data}, err
}

// Challenge opens a path or depth dispute about the claim at a position of a batch,
// with the challenge deposit. The nonce tells apart what one challenger opens about
// one claim at one time.
//
// Expected errors: ErrClaimIndex.
func (p Contracts) Challenge(kind protocol.Kind, b *protocol.Batch, position int, nonce uint64) (txmgr.Call, error) {
	proof, err := protocol.ProveInBatch(b.Claims, position)
	if err != nil {
		return txmgr.Call{}, err
	}
	claim, n := claimBinding(b.Claims[position]), new(big.Int).SetUint64(nonce)
	if kind == protocol.KindDepth {
		data, err := courtABI.TryPackChallengeDepth(claim, proofBinding(proof), b.Proposer, b.Salt, n)
		return txmgr.Call{Name: "challengeDepth", To: p.Court, Value: p.ChallengeDeposit, Data: data}, err
	}
	data, err := courtABI.TryPackChallengePath(claim, proofBinding(proof), b.Proposer, b.Salt, n)
	return txmgr.Call{Name: "challengePath", To: p.Court, Value: p.ChallengeDeposit, Data: data}, err
}

// ChallengeAncestry opens a dispute about the ancestry of the claim's block, which
// is to be shown from the nearest checkpoint above it.
//
// Expected errors: ErrClaimIndex.
func (p Contracts) ChallengeAncestry(b *protocol.Batch, position int, nonce uint64, checkpoint uint64) (txmgr.Call, error) {
	proof, err := protocol.ProveInBatch(b.Claims, position)
	if err != nil {
		return txmgr.Call{}, err
	}
	data, err := courtABI.TryPackChallengeAncestry(claimBinding(b.Claims[position]), proofBinding(proof), b.Proposer, b.Salt, new(big.Int).SetUint64(nonce), uint32(checkpoint))
	return txmgr.Call{Name: "challengeAncestry", To: p.Court, Value: p.ChallengeDeposit, Data: data}, err
}

// RefuteCheckpointed rejects a batch at once for a claim at the very height of a
// checkpoint, about another block.
//
// Expected errors: ErrClaimIndex.
func (p Contracts) RefuteCheckpointed(b *protocol.Batch, position int, checkpoint uint64) (txmgr.Call, error) {
	proof, err := protocol.ProveInBatch(b.Claims, position)
	if err != nil {
		return txmgr.Call{}, err
	}
	data, err := courtABI.TryPackRefuteCheckpointed(claimBinding(b.Claims[position]), proofBinding(proof), b.Proposer, b.Salt, uint32(checkpoint))
	return txmgr.Call{Name: "refuteCheckpointed", To: p.Court, Value: nil, Data: data}, err
}

// ProveBlock proves for good that the block of a claim of the caller's own batch
// is an ancestor of a checkpoint.
func (p Contracts) ProveBlock(b *protocol.Batch, claim protocol.Claim, checkpoint uint64, witness []byte) (txmgr.Call, error) {
	data, err := courtABI.TryPackProveBlock(claimBinding(claim), b.Root, b.Salt, uint32(checkpoint), witness)
	return txmgr.Call{Name: "proveBlock", To: p.Court, Value: nil, Data: data}, err
}

// ProveBlockAfterDuty does the same for anyone, once the proposer's exclusive period in the
// dispute about ancestry has passed.
func (p Contracts) ProveBlockAfterDuty(d *protocol.Dispute, checkpoint uint64, witness []byte) (txmgr.Call, error) {
	data, err := courtABI.TryPackProveBlockAfterDuty(bisectionBinding(&d.State), claimBinding(d.Claim), uint32(checkpoint), witness)
	return txmgr.Call{Name: "proveBlockAfterDuty", To: p.Court, Value: nil, Data: data}, err
}

// ProveClaim proves the tree of a claim of the caller's own batch for good.
func (p Contracts) ProveClaim(b *protocol.Batch, claim protocol.Claim, witness []byte) (txmgr.Call, error) {
	data, err := courtABI.TryPackProveClaim(claimBinding(claim), b.Root, b.Salt, witness)
	return txmgr.Call{Name: "proveClaim", To: p.Court, Value: nil, Data: data}, err
}

// ProveClaimAfterDuty does the same for anyone, once the proposer's exclusive period in the
// dispute has passed.
func (p Contracts) ProveClaimAfterDuty(d *protocol.Dispute, witness []byte) (txmgr.Call, error) {
	data, err := courtABI.TryPackProveClaimAfterDuty(bisectionBinding(&d.State), claimBinding(d.Claim), witness)
	return txmgr.Call{Name: "proveClaimAfterDuty", To: p.Court, Value: nil, Data: data}, err
}

// ProveSpan proves the current span of a dispute about a path or about ancestry.
func (p Contracts) ProveSpan(d *protocol.Dispute, witness []byte) (txmgr.Call, error) {
	data, err := courtABI.TryPackProveSpan(bisectionBinding(&d.State), claimBinding(d.Claim), witness)
	return txmgr.Call{Name: "proveSpan", To: p.Court, Value: nil, Data: data}, err
}

// Reveal publishes the hashes at the boundaries of the span's segments.
func (p Contracts) Reveal(d *protocol.Dispute, hashes [][32]byte) (txmgr.Call, error) {
	data, err := courtABI.TryPackReveal(bisectionBinding(&d.State), hashes)
	return txmgr.Call{Name: "reveal", To: p.Court, Value: nil, Data: data}, err
}

// Select picks a segment, 0 being the uppermost.
func (p Contracts) Select(d *protocol.Dispute, segment int) (txmgr.Call, error) {
	data, err := courtABI.TryPackSelect(bisectionBinding(&d.State), d.Hashes, big.NewInt(int64(segment)))
	return txmgr.Call{Name: "select", To: p.Court, Value: nil, Data: data}, err
}

// CloseProven closes disputes about one proven claim.
func (p Contracts) CloseProven(disputes ...*protocol.Dispute) (txmgr.Call, error) {
	list := make([]bindings.Bisection, len(disputes))
	for i, d := range disputes {
		list[i] = bisectionBinding(&d.State)
	}
	data, err := courtABI.TryPackCloseProven(list)
	return txmgr.Call{Name: "closeProven", To: p.Court, Value: nil, Data: data}, err
}

// Timeout ends a dispute whose side to move has used up its clock.
func (p Contracts) Timeout(d *protocol.Dispute) (txmgr.Call, error) {
	data, err := courtABI.TryPackTimeout(bisectionBinding(&d.State))
	return txmgr.Call{Name: "timeout", To: p.Court, Value: nil, Data: data}, err
}

// Reclaim takes a challenger's deposit back when the batch was rejected by another
// dispute.
func (p Contracts) Reclaim(d *protocol.Dispute) (txmgr.Call, error) {
	data, err := courtABI.TryPackReclaim(bisectionBinding(&d.State))
	return txmgr.Call{Name: "reclaim", To: p.Court, Value: nil, Data: data}, err
}
