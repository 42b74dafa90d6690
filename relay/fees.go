package relay

import (
	"errors"
	"fmt"
	"math/big"
)

// ErrFeesTooHigh means that gas costs more than may be paid for it now.
var ErrFeesTooHigh = errors.New("gas is dearer than may be paid for it")

// DefaultMaxFee is what an Outbox pays a gas at most, in wei, if it is not told.
var DefaultMaxFee = big.NewInt(500e9)

// offer is what a transaction pays a gas (EIP-1559), in wei.
type offer struct{ tip, feeCap *big.Int }

// newOffer returns the tip that is suggested and a cap that holds while the base
// fee doubles, within a limit; nil for none.
//
// Expected errors: ErrFeesTooHigh.
func newOffer(baseFee, tip, limit *big.Int) (offer, error) {
	feeCap := new(big.Int).Lsh(baseFee, 1)
	feeCap.Add(feeCap, tip)
	if limit == nil || feeCap.Cmp(limit) <= 0 {
		return offer{tip, feeCap}, nil
	}
	if baseFee.Cmp(limit) > 0 {
		return offer{}, fmt.Errorf("%w: base fee of %d wei, at most %d", ErrFeesTooHigh, baseFee, limit)
	}
	return offer{lesser(tip, limit), limit}, nil
}

// raise returns what replaces an offer: what is offered today, but in both fields
// a share more than before, or a pool keeps the old transaction. geth asks for a
// tenth more, others for an eighth.
//
// Expected errors: ErrFeesTooHigh.
func raise(old offer, share int64, baseFee, tip, limit *big.Int) (offer, error) {
	leastTip, leastCap := more(old.tip, share), more(old.feeCap, share)
	if limit.Cmp(leastCap) < 0 || limit.Cmp(leastTip) < 0 || limit.Cmp(baseFee) < 0 {
		return offer{}, fmt.Errorf("%w: base fee of %d wei, at least %d to replace, at most %d", ErrFeesTooHigh, baseFee, leastCap, limit)
	}
	today, err := newOffer(baseFee, greater(tip, leastTip), limit)
	if err != nil {
		return offer{}, err
	}
	return offer{today.tip, greater(today.feeCap, leastCap)}, nil
}

// Shares by which an offer is raised.
const (
	anEighth = 8
	double   = 1
)

// more returns v and a share of it, rounded up, and at least one more.
func more(v *big.Int, share int64) *big.Int {
	part := new(big.Int).Add(v, big.NewInt(share-1))
	part.Div(part, big.NewInt(share))
	return part.Add(v, greater(part, big.NewInt(1)))
}

// feeLimit returns what may be paid a gas for a wish at a home time: PatientFee
// until Since and without a deadline, MaxFee from the deadline on, and in between
// on the straight line from the one to the other.
func (o *Outbox) feeLimit(w Wish, now uint64) *big.Int {
	highest := o.highestFee()
	if o.PatientFee == nil || o.PatientFee.Cmp(highest) >= 0 {
		return highest
	}
	switch {
	case w.Deadline == 0:
		return o.PatientFee
	case now >= w.Deadline:
		return highest
	case now <= w.Since:
		return o.PatientFee
	}
	rise := new(big.Int).Sub(highest, o.PatientFee)
	rise.Mul(rise, new(big.Int).SetUint64(now-w.Since))
	rise.Div(rise, new(big.Int).SetUint64(w.Deadline-w.Since))
	return rise.Add(rise, o.PatientFee)
}

func (o *Outbox) highestFee() *big.Int {
	if o.MaxFee == nil {
		return DefaultMaxFee
	}
	return o.MaxFee
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
