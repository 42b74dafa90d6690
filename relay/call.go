package relay

import (
	"math/big"

	"github.com/ethereum/go-ethereum/common"

	"github.com/assize/assize/contracts/bindings"
)

// Call is a transaction to one of the contracts, not yet sent.
type Call struct {
	// Name is the contract function's.
	Name  string
	To    common.Address
	Value *big.Int // wei; nil for none
	Data  []byte
}

// Propose posts claims with a deposit in wei. It reverts on chain while home
// time is before notBefore.
//
// Expected errors: those of PackClaims.
func (p *Params) Propose(claims []Claim, salt common.Hash, notBefore uint64, deposit *big.Int) (Call, error) {
	packed, err := PackClaims(claims)
	if err != nil {
		return Call{}, err
	}
	data, err := relayABI.TryPackPropose(packed, salt, new(big.Int).SetUint64(notBefore))
	return Call{"propose", p.Relay, deposit, data}, err
}

// Settle takes the deposits of the caller's final batches back.
func (p *Params) Settle(batches ...*Batch) (Call, error) {
	refs := make([]bindings.RelayBatchRef, len(batches))
	for i, b := range batches {
		refs[i] = bindings.RelayBatchRef{Root: b.Root, Salt: b.Salt}
	}
	data, err := relayABI.TryPackSettle(refs)
	return Call{"settle", p.Relay, nil, data}, err
}

// Withdraw takes the caller's credits.
func (p *Params) Withdraw() (Call, error) {
	data, err := relayABI.TryPackWithdraw()
	return Call{"withdraw", p.Relay, nil, data}, err
}

// Verify asks, as a dapp does, whether the claim at a position of a batch is
// final. It is for calls; sent, it does nothing.
//
// Expected errors: ErrClaimIndex.
func (p *Params) Verify(b *Batch, position int) (Call, error) {
	proof, err := ProveInBatch(b.Claims, position)
	if err != nil {
		return Call{}, err
	}
	data, err := relayABI.TryPackVerify(b.Claims[position].binding(), proof.binding(), b.Proposer, b.Salt)
	return Call{"verify", p.Relay, nil, data}, err
}

// Challenge opens a path or depth dispute about the claim at a position of a batch,
// with the challenge deposit. The nonce tells apart what one opener opens about
// one claim at one time.
//
// Expected errors: ErrClaimIndex.
func (p *Params) Challenge(kind Kind, b *Batch, position int, nonce uint64) (Call, error) {
	proof, err := ProveInBatch(b.Claims, position)
	if err != nil {
		return Call{}, err
	}
	claim, n := b.Claims[position].binding(), new(big.Int).SetUint64(nonce)
	if kind == KindDepth {
		data, err := courtABI.TryPackChallengeDepth(claim, proof.binding(), b.Proposer, b.Salt, n)
		return Call{"challengeDepth", p.Court, p.ChallengeDeposit, data}, err
	}
	data, err := courtABI.TryPackChallengePath(claim, proof.binding(), b.Proposer, b.Salt, n)
	return Call{"challengePath", p.Court, p.ChallengeDeposit, data}, err
}

// ChallengeAncestry opens a dispute about the ancestry of the claim's block, which
// is to be shown from the nearest checkpoint above it.
//
// Expected errors: ErrClaimIndex.
func (p *Params) ChallengeAncestry(b *Batch, position int, nonce uint64, checkpoint uint64) (Call, error) {
	proof, err := ProveInBatch(b.Claims, position)
	if err != nil {
		return Call{}, err
	}
	data, err := courtABI.TryPackChallengeAncestry(b.Claims[position].binding(), proof.binding(), b.Proposer, b.Salt, new(big.Int).SetUint64(nonce), uint32(checkpoint))
	return Call{"challengeAncestry", p.Court, p.ChallengeDeposit, data}, err
}

// RefuteCheckpointed rejects a batch at once for a claim at the very height of a
// checkpoint, about another block.
//
// Expected errors: ErrClaimIndex.
func (p *Params) RefuteCheckpointed(b *Batch, position int, checkpoint uint64) (Call, error) {
	proof, err := ProveInBatch(b.Claims, position)
	if err != nil {
		return Call{}, err
	}
	data, err := courtABI.TryPackRefuteCheckpointed(b.Claims[position].binding(), proof.binding(), b.Proposer, b.Salt, uint32(checkpoint))
	return Call{"refuteCheckpointed", p.Court, nil, data}, err
}

// ProveBlock proves for good that the block of a claim of the caller's own batch
// is an ancestor of a checkpoint.
func (p *Params) ProveBlock(b *Batch, claim Claim, checkpoint uint64, witness []byte) (Call, error) {
	data, err := courtABI.TryPackProveBlock(claim.binding(), b.Root, b.Salt, uint32(checkpoint), witness)
	return Call{"proveBlock", p.Court, nil, data}, err
}

// ProveBlockAfterDuty does the same for anyone, once the proposer's duty in the
// dispute about ancestry has passed.
func (p *Params) ProveBlockAfterDuty(d *Dispute, checkpoint uint64, witness []byte) (Call, error) {
	data, err := courtABI.TryPackProveBlockAfterDuty(d.State.binding(), d.Claim.binding(), uint32(checkpoint), witness)
	return Call{"proveBlockAfterDuty", p.Court, nil, data}, err
}

// ProveClaim proves the tree of a claim of the caller's own batch for good.
func (p *Params) ProveClaim(b *Batch, claim Claim, witness []byte) (Call, error) {
	data, err := courtABI.TryPackProveClaim(claim.binding(), b.Root, b.Salt, witness)
	return Call{"proveClaim", p.Court, nil, data}, err
}

// ProveClaimAfterDuty does the same for anyone, once the proposer's duty in the
// dispute has passed.
func (p *Params) ProveClaimAfterDuty(d *Dispute, witness []byte) (Call, error) {
	data, err := courtABI.TryPackProveClaimAfterDuty(d.State.binding(), d.Claim.binding(), witness)
	return Call{"proveClaimAfterDuty", p.Court, nil, data}, err
}

// ProveSpan proves the current span of a dispute about a path or about ancestry.
func (p *Params) ProveSpan(d *Dispute, witness []byte) (Call, error) {
	data, err := courtABI.TryPackProveSpan(d.State.binding(), d.Claim.binding(), witness)
	return Call{"proveSpan", p.Court, nil, data}, err
}

// Reveal publishes the hashes at the boundaries of the span's segments.
func (p *Params) Reveal(d *Dispute, hashes [][32]byte) (Call, error) {
	data, err := courtABI.TryPackReveal(d.State.binding(), hashes)
	return Call{"reveal", p.Court, nil, data}, err
}

// Select picks a segment, 0 being the uppermost.
func (p *Params) Select(d *Dispute, segment int) (Call, error) {
	data, err := courtABI.TryPackSelect(d.State.binding(), d.Hashes, big.NewInt(int64(segment)))
	return Call{"select", p.Court, nil, data}, err
}

// CloseProven closes disputes about one proven claim.
func (p *Params) CloseProven(disputes ...*Dispute) (Call, error) {
	list := make([]bindings.Bisection, len(disputes))
	for i, d := range disputes {
		list[i] = d.State.binding()
	}
	data, err := courtABI.TryPackCloseProven(list)
	return Call{"closeProven", p.Court, nil, data}, err
}

// Timeout ends a dispute whose side to move has used up its clock.
func (p *Params) Timeout(d *Dispute) (Call, error) {
	data, err := courtABI.TryPackTimeout(d.State.binding())
	return Call{"timeout", p.Court, nil, data}, err
}

// Reclaim takes an opener's deposit back when the batch was rejected by another
// dispute.
func (p *Params) Reclaim(d *Dispute) (Call, error) {
	data, err := courtABI.TryPackReclaim(d.State.binding())
	return Call{"reclaim", p.Court, nil, data}, err
}
