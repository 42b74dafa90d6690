// SPDX-License-Identifier: MIT

package main

import (
	"context"
	"encoding/hex"
	"fmt"
	"math/big"
	"time"

	"github.com/ethereum/go-ethereum/accounts/abi/bind/v2"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"

	"github.com/assize/assize/contracts/bindings"
	"github.com/assize/assize/relay"
	"github.com/assize/assize/relay/protocol"
	"github.com/assize/assize/relay/txmgr"
)

var payoutABI = bindings.NewBitcoinPayout()

// Terms of the dapp's offer: ether for the ten bitcoins of the first payment.
const (
	tenBitcoins = 10 * 100_000_000 // satoshi
	refundAfter = 30 * 24 * time.Hour
)

var oneEther = big.NewInt(1e18)

// firstScript is the output script of the first payment: the public key of its
// receiver, and OP_CHECKSIG.
const firstScript = "4104ae1a62fe09c5f51b13905f07f06b99a2f7159b2225f374cd378d71302fa2841" +
	"4e7aab37397f554a7df5f142c21c1b7303b8a0626f1baded5c72a704f7e6cd84cac"

// dapp is a contract that pays out ether for a bitcoin payment.
type dapp struct {
	address common.Address
	offer   common.Hash
	raw     []byte // the transaction it will be shown
	tried   bool   // before the claim was final
	paid    bool
}

// deployDapp deploys the sample dapp for a relay, and locks an ether in it for
// the payee.
func deployDapp(ctx context.Context, c *court, raw []byte) (*dapp, error) {
	options := bind.NewKeyedTransactor(c.maker.Key, c.client.Params.ChainID)
	options.Context = ctx
	address, tx, err := bind.DeployContract(options, common.FromHex(bindings.BitcoinPayoutMetaData.Bin), c.home.Client,
		payoutABI.PackConstructor(c.client.Params.Relay))
	if err != nil {
		return nil, fmt.Errorf("deploying the dapp: %w", err)
	}
	receipt, err := bind.WaitMined(ctx, c.home.Client, tx.Hash())
	if err != nil {
		return nil, fmt.Errorf("deploying the dapp: %w", err)
	}
	c.step(Step{Step: "deploy dapp", Actor: c.maker.name, Gas: receipt.GasUsed, Outcome: done, Expected: done,
		Detail: "deploys a dapp that pays out ether for bitcoin, by this relay's word"})

	script, err := hex.DecodeString(firstScript)
	if err != nil {
		return nil, err
	}
	head, err := c.head(ctx)
	if err != nil {
		return nil, err
	}
	refund := new(big.Int).SetUint64(head.Time + uint64(refundAfter.Seconds()))
	data, err := payoutABI.TryPackOffer(script, c.payee.Address, tenBitcoins, firstPayment, oneEther, refund)
	if err != nil {
		return nil, err
	}
	session, err := c.session(ctx, c.maker)
	if err != nil {
		return nil, err
	}
	sent, err := session.Perform(ctx, txmgr.Call{Name: "offer", To: address, Value: oneEther, Data: data}, head.Hash())
	c.step(Step{Step: "offer", Actor: c.maker.name, Gas: sent.GasUsed, Outcome: outcomeOf(err), Expected: done,
		Detail: fmt.Sprintf("locks %s ether in it, for whom 10 bitcoin at that public key were paid", ether(oneEther))})
	return &dapp{address: address, offer: crypto.Keccak256Hash(script), raw: raw}, nil
}

// play shows the dapp the payment too early once, and again when it is final.
func (d *dapp) play(ctx context.Context, m *match) (moved bool, err error) {
	_, b, err := m.snapshot(ctx)
	if err != nil || b == nil {
		return false, err
	}
	call, err := d.claimPayout(b)
	if err != nil {
		return false, err
	}
	switch {
	case !m.verified && !d.tried:
		d.tried = true
		return m.move(ctx, m.payee, call, refused(relay.NotFinal), "shows it to the dapp, which reads it as not verified")
	case m.verified && !d.paid:
		d.paid = true
		return m.move(ctx, m.payee, call, done, "shows it again: the dapp reads it as verified, and pays out 1 ether")
	}
	return false, nil
}

func (d *dapp) claimPayout(b *protocol.Batch) (txmgr.Call, error) {
	proof, err := protocol.ProveInBatch(b.Claims, 0)
	if err != nil {
		return txmgr.Call{}, err
	}
	siblings := make([][32]byte, len(proof.Siblings))
	for i, s := range proof.Siblings {
		siblings[i] = s
	}
	data, err := payoutABI.TryPackClaimPayout(d.offer, bindings.Claim(b.Claims[0]),
		bindings.BatchProof{Siblings: siblings, Directions: new(big.Int).SetUint64(proof.Directions)},
		b.Proposer, b.Salt, d.raw, new(big.Int))
	return txmgr.Call{Name: "claimPayout", To: d.address, Data: data}, err
}

// reasonOf returns why a contract refuses a call: the relay's reason, or the
// dapp's, whose errors package relay does not know.
func reasonOf(revert *relay.RevertError) relay.Revert {
	if revert.Reason != relay.UnknownRevert {
		return revert.Reason
	}
	refusal, err := payoutABI.UnpackError(common.FromHex(revert.Detail))
	if err != nil {
		return revert.Reason
	}
	if _, ok := refusal.(*bindings.BitcoinPayoutNotFinal); ok {
		return relay.NotFinal
	}
	return relay.Revert(fmt.Sprintf("%T", refusal))
}
