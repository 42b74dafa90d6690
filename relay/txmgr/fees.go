// SPDX-License-Identifier: MIT

package txmgr

import (
	"cmp"
	"errors"
	"fmt"
	"math/big"
)

// ErrFeesTooHigh means that gas costs more than may be paid for it now.
var ErrFeesTooHigh = errors.New("gas is dearer than may be paid for it")

// DefaultMaxFee is what a Manager pays a gas at most, in wei, if it is not told.
var DefaultMaxFee = big.NewInt(500e9)

// What is offered to whoever builds a block, in wei a gas, whatever a node suggests.
var (
	// DefaultMinTip is the least: what go-ethereum asks for unless it is told
	// (miner.gasprice), so that one node's word does not make a transaction that
	// nobody mines.
	DefaultMinTip = big.NewInt(1e6)
	// usualTip is the most while nothing is late, unless the base fee is more.
	usualTip = big.NewInt(3e9)
)

// usual returns a suggestion within our own floor and ceiling; nil stands for none.
func usual(suggested, baseFee, least *big.Int) *big.Int {
	if suggested == nil {
		return least
	}
	return greater(least, lesser(suggested, greater(usualTip, baseFee)))
}

// minTip is what a transaction must offer to be taken: more than usual once pools have
// refused less.
func (m *Manager) minTip() *big.Int {
	return greater(cmp.Or(m.MinTip, DefaultMinTip), cmp.Or(m.askedTip, new(big.Int)))
}

// offer is what a transaction pays a gas (EIP-1559), in wei.
type offer struct{ tip, feeCap *big.Int }

// newOffer returns a tip and a cap that holds while the base fee doubles, within a
// limit; nil for none.
//
// Expected errors: ErrFeesTooHigh.
func newOffer(baseFee, tip, limit *big.Int) (offer, error) {
	wanted := offer{tip, new(big.Int).Lsh(baseFee, 1)}
	wanted.feeCap.Add(wanted.feeCap, tip)
	if limit == nil {
		return wanted, nil
	}
	if baseFee.Cmp(limit) > 0 {
		return offer{}, fmt.Errorf("%w: base fee of %d wei, at most %d", ErrFeesTooHigh, baseFee, limit)
	}
	return wanted.within(limit, baseFee, offer{new(big.Int), new(big.Int)}), nil
}

// within returns an offer that fits a limit, and is no less than a least one that
// does. A pool takes a replacement for more in both fields alone. So the cap leaves
// room for one more below the limit; where it cannot, there may be no other, and the
// tip is all that the limit leaves beside the base fee. No cap is ever at its limit
// with a small tip.
func (o offer) within(limit, baseFee *big.Int, least offer) offer {
	room := new(big.Int).Mul(limit, big.NewInt(anEighth))
	room.Div(room, big.NewInt(anEighth+1))
	if need := new(big.Int).Add(baseFee, o.tip); greater(need, least.feeCap).Cmp(room) > 0 {
		return o.all(limit, baseFee, least)
	}
	return offer{o.tip, lesser(o.feeCap, room)}
}

// all returns the most that a limit allows. A tip of more than is left beside the base
// fee is for when that falls, and for pools that ask for one.
func (o offer) all(limit, baseFee *big.Int, least offer) offer {
	left := new(big.Int).Sub(limit, baseFee)
	return offer{greater(greater(least.tip, left), lesser(o.tip, limit)), limit}
}

// haste is how many times as much a replacement offers at least, in each field; one is
// what pools ask for, an eighth more.
type haste struct{ tip, feeCap int64 }

var (
	// dearer is for a cap that the base fee has passed.
	dearer = haste{1, 1}
	// late is for what is not mined for some blocks: the tip is too small, whatever a
	// node says. From the least tip to the default limit it is 19 times.
	late = haste{2, 1}
	// due is the same when its time is over: 7 times.
	due = haste{8, 1}
	// unknown is for a pool that wants more because of a transaction that is not known
	// here. It is asked again at each block.
	unknown = haste{4, 4}
)

// raise returns what replaces an offer: what is offered today, but in both fields an
// eighth more than before and as much as haste asks for. geth wants a tenth more,
// others an eighth, or the pool keeps the old transaction.
//
// Expected errors: ErrFeesTooHigh.
func raise(old offer, h haste, baseFee, tip, limit *big.Int) (offer, error) {
	least := offer{more(old.tip), more(old.feeCap)}
	if limit.Cmp(least.feeCap) < 0 || limit.Cmp(least.tip) < 0 || limit.Cmp(baseFee) < 0 {
		return offer{}, fmt.Errorf("%w: base fee of %d wei, at least %d to replace, at most %d", ErrFeesTooHigh, baseFee, least.feeCap, limit)
	}
	wanted := offer{greater(tip, least.tip), new(big.Int).Lsh(baseFee, 1)}
	wanted.tip = greater(wanted.tip, new(big.Int).Mul(old.tip, big.NewInt(h.tip)))
	wanted.feeCap = greater(wanted.feeCap.Add(wanted.feeCap, wanted.tip), least.feeCap)
	if h.feeCap > 1 {
		wanted.feeCap = greater(wanted.feeCap, new(big.Int).Mul(old.feeCap, big.NewInt(h.feeCap)))
		if wanted.feeCap.Cmp(limit) > 0 { // it may want more than there is room for
			return wanted.all(limit, baseFee, least), nil
		}
	}
	return wanted.within(limit, baseFee, least), nil
}

// anEighth is the share by which pools want more for a replacement.
const anEighth = 8

// more returns v and an eighth of it, rounded up, and at least one more.
func more(v *big.Int) *big.Int {
	part := new(big.Int).Add(v, big.NewInt(anEighth-1))
	part.Div(part, big.NewInt(anEighth))
	return part.Add(v, greater(part, big.NewInt(1)))
}

// feeLimit returns what may be paid a gas for an intent at a home time: PatientFee
// until Since and without a deadline, MaxFee from the deadline on, and in between
// on the straight line from the one to the other.
func (m *Manager) feeLimit(w Intent, now uint64) *big.Int {
	highest := m.highestFee()
	if m.PatientFee == nil || m.PatientFee.Cmp(highest) >= 0 {
		return highest
	}
	switch {
	case w.Deadline == 0:
		return m.PatientFee
	case now >= w.Deadline:
		return highest
	case now <= w.Since:
		return m.PatientFee
	}
	rise := new(big.Int).Sub(highest, m.PatientFee)
	rise.Mul(rise, new(big.Int).SetUint64(now-w.Since))
	rise.Div(rise, new(big.Int).SetUint64(w.Deadline-w.Since))
	return rise.Add(rise, m.PatientFee)
}

// due reports whether an intent's time is over at a home time.
func (w *Intent) due(now uint64) bool { return w.Deadline != 0 && now >= w.Deadline }

func (m *Manager) highestFee() *big.Int {
	if m.MaxFee == nil {
		return DefaultMaxFee
	}
	return m.MaxFee
}

func lesser(a, b *big.Int) *big.Int {
	if a.Cmp(b) < 0 {
		return a
	}
	return b
}

func greater(a, b *big.Int) *big.Int {
	if a.Cmp(b) > 0 {
		return a
	}
	return b
}
