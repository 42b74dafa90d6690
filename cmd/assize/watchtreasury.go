package main

import (
	"math/big"

	"github.com/ethereum/go-ethereum/common"

	"github.com/assize/assize/challenger"
	"github.com/assize/assize/relay"
	"github.com/assize/assize/treasury"
)

// findTreasuryProblems finds what does not go together about the account's money.
func (s *watchSettings) findTreasuryProblems(wrong func(key, format string, args ...any)) {
	switch s.treasurySettle {
	case "auto", "off":
	default:
		wrong("treasury-settle", "%q is none of auto, off", s.treasurySettle)
	}
	pays := s.payout != (common.Address{})
	switch {
	case pays && s.keep.units == nil:
		wrong("treasury-payout", "needs --treasury-keep: what stays on the account")
	case !pays && s.keep.units != nil:
		wrong("treasury-keep", "is for --treasury-payout: nothing is paid out without it")
	case pays && s.balance.units != nil && s.keep.units.Cmp(s.balance.units) < 0:
		wrong("treasury-keep", "must be at least --keep-balance, %s", &s.balance)
	}
}

// treasury returns what looks after the account's money, if that is wanted and sound on the
// relay as it is now.
//
// Expected errors: usageError.
func (s *watchSettings) treasury(now *relay.Snapshot, self common.Address, outbox *relay.Outbox) (*challenger.Treasury, error) {
	t := &challenger.Treasury{
		Policy:  treasury.Policy{Settle: s.treasurySettle == "auto", Payout: s.payout, Keep: s.keep.units},
		Account: outbox.Account,
	}
	p := &now.Params
	switch s.payout {
	case common.Address{}:
		return t, nil
	case self:
		return nil, usagef("--treasury-payout: %s is the watcher's own account", self)
	case p.Relay, p.Court, p.ForkCourt, p.Judge:
		return nil, usagef("--treasury-payout: %s is a contract of the relay's, and takes no payments", s.payout)
	}
	if least := treasury.Least(now, self, s.balance.units); s.keep.units.Cmp(least) < 0 {
		reserve := s.balance.units
		if reserve == nil {
			reserve = new(big.Int)
		}
		return nil, usagef("--treasury-keep: %s is less than %s, which a watcher of this relay needs: two of the dearest deposits that a claim takes now, gas for them, and --keep-balance (%s)",
			formatEther(s.keep.units), formatEther(least), formatEther(reserve))
	}
	return t, nil
}
