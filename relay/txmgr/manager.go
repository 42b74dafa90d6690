// SPDX-License-Identifier: MIT

package txmgr

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"math/big"
	"slices"
	"sync/atomic"

	"github.com/ethereum/go-ethereum/common"
)

// Why an intent goes no further, or not as it should.
var (
	// ErrEarlier: transactions that this Manager did not send use the next nonces.
	ErrEarlier = errors.New("earlier transactions of the account are on their way")
	// ErrHidden: the call has succeeded, and the snapshot does not show it.
	ErrHidden = errors.New("the node's logs do not show what its receipt says")
	// ErrLost: the nonce was used by none of the transactions sent.
	ErrLost = errors.New("another transaction has used the nonce")
	// ErrTakenBack: nobody wanted the call any more, and it was replaced by an
	// empty transfer.
	ErrTakenBack = errors.New("taken back by an empty transfer")
	// ErrContested: with the transactions that wait to be mined, the call would fail.
	ErrContested = errors.New("another transaction on its way makes it fail")
	// ErrTooMuchGas: the call takes more gas than it may.
	ErrTooMuchGas = errors.New("the call takes more gas than it may")
	// ErrNotSigned: the signer refuses, or does not answer.
	ErrNotSigned = errors.New("not signed")
	// ErrBadSignature: what came back from the signer is not what it was given.
	ErrBadSignature = errors.New("signature of another transaction or account")
)

// Defaults of a Manager.
const (
	DefaultStuckBlocks   = 3
	DefaultConfirmations = 6
)

// Manager turns what is wanted at each snapshot into transactions of one account,
// and never waits for one to be mined:
//
//	for each new home block or changed mind:
//		news, err := manager.Submit(ctx, snapshot, intents)
//
// It is not safe for concurrent use, but for Report. It keeps nothing on disk: a
// new Manager reads the account's nonce at the snapshot's block, where the effect
// of all below it shows, and waits for whatever else the account has on its way.
type Manager struct {
	// From is the account.
	From common.Address
	// PatientFee bounds what is paid a gas while nothing presses, MaxFee at any
	// time, in wei. Nil stands for MaxFee, and for DefaultMaxFee.
	PatientFee, MaxFee *big.Int
	// MinTip is what the builder of a block is offered at least, whatever the node
	// suggests, in wei a gas; nil for DefaultMinTip.
	MinTip *big.Int
	// Private is what transactions are sent to instead of the node that is read, until
	// they are late; nil for no such.
	Private Relayer
	// StuckBlocks is after how many home blocks a transaction is replaced,
	// Confirmations after how many it is final; zero for the defaults.
	StuckBlocks, Confirmations uint64
	Limits                     Limits
	// Dry: nothing is signed or sent.
	Dry bool

	chain   Writer
	sign    SignFunc
	decode  Decoder
	chainID *big.Int

	head      head
	inFlight  []*pendingNonce // by nonce
	waiting   map[string]*deferral
	done      ledger
	spendings spendings
	// unknownNonce is the lowest nonce used by a transaction this Manager did not
	// send, strangeSince the block it was first seen at; for no such, strange is
	// false.
	unknownNonce, unknownSince uint64
	hasUnknown                 bool
	evident                    bool   // a pool has borne unknown transactions out
	hearsay                    bool   // no pool bears out what the node says of unknown transactions
	cancelled                  int    // empty transfers sent in place of unknown transactions
	cancelSaid                 string // why their nonces could not be used up

	askedTip *big.Int          // what pools that refuse ours may ask for; nil for no more than usual
	starved  map[string]uint64 // by key: the gas to give a call that ran out of it

	rounds uint64 // calls of Submit
	counts Report
	report atomic.Pointer[Report]
}

// New returns a Manager for an account. One that is Dry needs no sign. What
// contracts refuse is read by decode.
//
// Expected errors: errors of the node.
func New(ctx context.Context, chain Writer, from common.Address, sign SignFunc, decode Decoder) (*Manager, error) {
	chainID, err := chain.ChainID(ctx)
	if err != nil {
		return nil, fmt.Errorf("chain id: %w", err)
	}
	return &Manager{
		From: from, chain: chain, sign: sign, decode: decode, chainID: chainID,
		waiting: map[string]*deferral{}, starved: map[string]uint64{}, done: ledger{tx: map[string]common.Hash{}}, spendings: newSpendings(),
		counts: Report{Calls: map[string]CallCost{}},
	}, nil
}

// Submit makes the transactions on their way those that are wanted at a snapshot,
// and returns what is news. An intent that waits is told again only when the reason
// changes. It reads little, and sends each intent at most once at one home block.
//
// Expected errors: errors of the node about the snapshot's block; then nothing
// was done. The context's.
func (m *Manager) Submit(ctx context.Context, at Block, intents []Intent) ([]Progress, error) {
	if err := m.update(ctx, at); err != nil {
		return nil, err
	}
	m.rounds++
	r := &round{Manager: m, ctx: ctx, wanted: map[string]Intent{}, owner: map[string]*pendingNonce{}}
	r.take(intents)
	r.reconcile()
	r.assign()
	r.takeOver()
	r.send()
	r.replaceStuck()
	r.publish()
	return r.news, ctx.Err()
}

// take sorts the intents by urgency, and forgets what is no longer wanted.
func (r *round) take(intents []Intent) {
	for _, w := range intents {
		if _, twice := r.wanted[w.Key]; !twice {
			r.wanted[w.Key] = w
			r.order = append(r.order, w)
		}
	}
	slices.SortStableFunc(r.order, func(a, b Intent) int {
		return cmp.Compare(a.Deadline-1, b.Deadline-1) // none comes last
	})
	for key := range r.waiting {
		if _, wanted := r.wanted[key]; !wanted {
			delete(r.waiting, key)
		}
	}
	for key := range r.starved {
		if _, wanted := r.wanted[key]; !wanted {
			delete(r.starved, key)
		}
	}
}

// assign says which pending nonce each key has: one that has succeeded, or the lowest
// that still may.
func (r *round) assign() {
	for _, f := range r.inFlight {
		switch key := f.intent().Key; {
		case f.cancellation || f.lost || f.receipt != nil && !f.succeeded():
		case r.owner[key] == nil || f.succeeded():
			r.owner[key] = f
		}
	}
}
