// SPDX-License-Identifier: MIT

package txmgr

import (
	"math/big"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
)

// maxAttempts bounds how often one nonce is replaced. The last of them are kept for
// what is due: no other attempts can use them up.
const (
	maxAttempts = 60
	keptForDue  = 12
)

// attempt is one transaction that was signed for a nonce.
type attempt struct {
	tx     *types.Transaction
	intent Intent
	// empty: it is a transfer of nothing to oneself, in place of the intent
	empty bool
}

func (v *attempt) offer() offer { return offer{v.tx.GasTipCap(), v.tx.GasFeeCap()} }

// worst is the most it can cost.
func (v *attempt) worst() *big.Int {
	gas := new(big.Int).SetUint64(v.tx.Gas())
	return gas.Mul(gas, v.tx.GasFeeCap())
}

// pendingNonce is one nonce of the account, from the first transaction signed for it
// until one is buried under Confirmations blocks.
//
//	on its way  the nonce is not used at the snapshot
//	mined       it is; receipt says by which attempt
//	lost        it is, and none of the attempts has a receipt
//
// A reorganisation leads back from mined and lost to on its way.
type pendingNonce struct {
	nonce    uint64
	attempts []*attempt
	// current is the attempt to send again and to outbid.
	current *attempt
	// first and last are the home blocks in which the first and the current
	// attempt were sent.
	first, last uint64
	// cancellation: an empty transfer from the start, in place of a transaction that
	// this Manager does not know
	cancellation bool
	// unsure: the answer was lost, so the node may not have it
	unsure bool
	// outbid: the node wants more, because of a transaction it has already
	outbid bool
	// probe: it was sent for the least tip, to see whether a pool knows another
	probe bool
	// shown: it is sent to the node that is read too, not to Manager.Private alone
	shown bool
	// until is the home block before which the signer is not asked again.
	until uint64

	receipt *types.Receipt
	by      *attempt // that was mined
	paid    *Spending
	// usedAt is the home block in which the nonce was first seen used.
	usedAt uint64
	lost   bool

	// settled, tended and pressed are the home blocks at which it was looked for,
	// looked after, and last tried to be taken back; round is the Submit in which
	// it was last sent.
	reconciled, checked, pressed common.Hash
	round                        uint64
}

// intent is what the nonce is for. All attempts are for one key.
func (f *pendingNonce) intent() Intent { return f.current.intent }

// worst is the most any attempt can cost.
func (f *pendingNonce) worst() *big.Int {
	worst := new(big.Int)
	for _, v := range f.attempts {
		worst = greater(worst, v.worst())
	}
	return worst
}

func (f *pendingNonce) worstWith(v *attempt) *big.Int { return greater(f.worst(), v.worst()) }

// value is the most ether that any attempt moves.
func (f *pendingNonce) value() *big.Int {
	value := new(big.Int)
	for _, v := range f.attempts {
		value = greater(value, v.tx.Value())
	}
	return value
}

func (f *pendingNonce) succeeded() bool {
	return f.receipt != nil && f.receipt.Status == types.ReceiptStatusSuccessful && !f.by.empty
}
