// SPDX-License-Identifier: MIT

package txmgr

import (
	"math/big"

	"github.com/ethereum/go-ethereum/common"
)

// FeeLimit is what may be paid a gas for an intent at a home time.
func (m *Manager) FeeLimit(w Intent, now uint64) *big.Int { return m.feeLimit(w, now) }

// Raise returns what replaces an offer, at least so many times as much.
func Raise(tip, feeCap *big.Int, tips, caps int64, baseFee, today, limit *big.Int) (newTip, newCap *big.Int, err error) {
	m, err := raise(offer{tip, feeCap}, haste{tips, caps}, baseFee, today, limit)
	return m.tip, m.feeCap, err
}

// NewOffer returns a first offer.
func NewOffer(baseFee, tip, limit *big.Int) (newTip, newCap *big.Int, err error) {
	o, err := newOffer(baseFee, tip, limit)
	return o.tip, o.feeCap, err
}

// Usual returns a suggestion within our own bounds.
func Usual(suggested, baseFee, least *big.Int) *big.Int { return usual(suggested, baseFee, least) }

// Hastes of replacements, and how often one nonce is replaced.
var (
	Late, Due, Unknown            = [2]int64{late.tip, late.feeCap}, [2]int64{due.tip, due.feeCap}, [2]int64{unknown.tip, unknown.feeCap}
	MaxAttempts, KeptForDue       = maxAttempts, keptForDue
	MaxCancellations, MaxTakeOver = maxCancellations, maxTakeOver
)

// AnswerOf names what a node has said to a transaction.
func AnswerOf(err error) string {
	return [...]string{"accepted", "used", "outbid", "cheap", "refused", "lost"}[answerOf(err)]
}

// Memory is how many succeeded keys are known.
const Memory = memory

// Ledger is the memory of succeeded keys.
type Ledger struct{ ledger }

// NewLedger returns an empty one.
func NewLedger() *Ledger { return &Ledger{ledger{tx: map[string]common.Hash{}}} }

// Add remembers a key.
func (l *Ledger) Add(key string, tx common.Hash) { l.add(key, tx) }

// Len is how many are known.
func (l *Ledger) Len() int {
	if len(l.order) != len(l.tx) {
		return -1
	}
	return len(l.order)
}

// Has reports whether a key is known.
func (l *Ledger) Has(key string) bool { _, known := l.tx[key]; return known }
