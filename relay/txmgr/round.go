// SPDX-License-Identifier: MIT

package txmgr

import (
	"bytes"
	"cmp"
	"context"
	"errors"
	"math"
	"math/big"
	"slices"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/common"
)

// head is what the node says at a snapshot's block.
type head struct {
	block        Block
	nonce        uint64 // the first that is not used
	pending      uint64 // the same, with the node's pool
	balance      *big.Int
	baseFee, tip *big.Int
}

// gasPrice returns what a gas costs, in wei.
func (h *head) gasPrice() *big.Int { return new(big.Int).Add(h.baseFee, h.tip) }

// deferral is an intent that could not be sent.
type deferral struct {
	call  Call
	block common.Hash // at which it was tried
	until uint64      // not tried again before this home block
	said  string
	// contested is the home block since which another transaction on its way makes the
	// call fail; zero for none.
	contested uint64
}

// round is one Submit.
type round struct {
	*Manager
	ctx    context.Context
	order  []Intent // most urgent first
	wanted map[string]Intent
	owner  map[string]*pendingNonce
	news   []Progress
}

// next returns the next nonce to use.
func (r *round) next() uint64 {
	if n := len(r.inFlight); n > 0 {
		return max(r.head.nonce, r.inFlight[n-1].nonce+1)
	}
	return r.head.nonce
}

// since returns how many home blocks have passed since one.
func (r *round) since(number uint64) uint64 {
	if r.head.block.Number < number {
		return 0
	}
	return r.head.block.Number - number
}

// emit adds what happened to a pending nonce to the news.
func (r *round) emit(stage Stage, f *pendingNonce, v *attempt, receipt Receipt, err error) {
	w := v.intent
	if v.empty {
		w.Call = r.emptyCall()
	}
	r.add(Progress{Intent: w, Stage: stage, Nonce: f.nonce, FeeCap: v.tx.GasFeeCap(), Tip: v.tx.GasTipCap(), Receipt: receipt, Err: err})
}

func (r *round) add(p Progress) {
	switch p.Stage {
	case StageRefused:
		r.counts.Refused++
	case StageHeld:
		r.counts.Held++
	case StageReplaced:
		r.counts.Replaced++
	default:
	}
	r.news = append(r.news, p)
}

// emptyCall moves nothing to nobody: it uses a nonce up.
func (r *round) emptyCall() Call { return Call{Name: "cancel", To: r.From} }

// emptyGas returns the gas of an empty transfer, which is not the same on all
// chains.
func (r *round) emptyGas() uint64 {
	gas, err := r.chain.EstimateGas(r.ctx, ethereum.CallMsg{From: r.From, To: &r.From, Value: new(big.Int)})
	if err != nil {
		const usual = 21_000
		gas = usual
	}
	return gasLimit(gas)
}

// sameCall reports whether two calls are the same transaction.
func sameCall(a, b Call) bool {
	return a.To == b.To && bytes.Equal(a.Data, b.Data) && valueOf(a).Cmp(valueOf(b)) == 0
}

func valueOf(c Call) *big.Int {
	if c.Value == nil {
		return new(big.Int)
	}
	return c.Value
}

func (m *Manager) stuckBlocks() uint64 { return cmp.Or(m.StuckBlocks, DefaultStuckBlocks) }

func (m *Manager) confirmations() uint64 { return cmp.Or(m.Confirmations, DefaultConfirmations) }

// unknownPending reports whether an unknown transaction may still be mined.
func (r *round) unknownPending() bool {
	return r.hasUnknown || slices.ContainsFunc(r.inFlight, func(f *pendingNonce) bool { return f.cancellation && f.nonce >= r.head.nonce })
}

// errOutbid is a pool's answer to a probe: it has another transaction of the nonce.
var errOutbid = errors.New("the pool knows another transaction of the nonce")

// gasLimit returns the gas to give a transaction. The chain may move under the
// estimate: a quarter more. An estimate above the bound is one of a chain where
// new state is not counted against it (EIP-8037); elsewhere the node refuses it.
func gasLimit(estimate uint64) uint64 {
	switch {
	case estimate <= MaxTxGas:
		return min(estimate+estimate/4, MaxTxGas)
	case estimate > math.MaxUint64/2:
		return estimate // of no node that means well
	}
	return estimate + estimate/4
}

// MaxTxGas is the greatest gas limit of one transaction (EIP-7825).
const MaxTxGas = 1 << 24
