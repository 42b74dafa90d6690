// SPDX-License-Identifier: MIT

package main

import (
	"errors"
	"fmt"
	"math/big"
	"strings"

	"github.com/ethereum/go-ethereum/common"

	"github.com/assize/assize/relay/protocol"
	"github.com/assize/assize/relay/txmgr"
	"github.com/assize/assize/treasury"
	"github.com/assize/assize/watcher"
)

// payee is an address that ether is sent to for good. A mistyped one is refused where its checksum tells.
type payee struct{ common.Address }

var (
	errPayeeZero     = errors.New("nobody has the zero address: what is sent there is lost")
	errPayeeChecksum = errors.New("mistyped: capital and small letters are not its checksum (EIP-55)")
)

func (p *payee) String() string {
	if p.Address == (common.Address{}) {
		return ""
	}
	return p.Hex()
}

// Set reads an address.
//
// Expected errors: errPayeeZero, errPayeeChecksum, those of common.Address.
func (p *payee) Set(text string) error {
	var a common.Address
	if err := a.UnmarshalText([]byte(text)); err != nil {
		return err
	}
	digits := text[2:]
	switch mixed := strings.ToLower(digits) != digits && strings.ToUpper(digits) != digits; {
	case a == common.Address{}:
		return errPayeeZero
	case mixed && text != a.Hex():
		return fmt.Errorf("%s: %w", text, errPayeeChecksum)
	}
	p.Address = a
	return nil
}

// findTreasuryProblems finds what does not go together about the account's money.
func (s *watchSettings) findTreasuryProblems(wrong func(key, format string, args ...any)) {
	switch s.treasurySettle {
	case "auto", "off":
	default:
		wrong("treasury-settle", "%q is none of auto, off", s.treasurySettle)
	}
	pays := s.payout.Address != (common.Address{})
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
func (s *watchSettings) treasury(now *protocol.State, self common.Address, manager *txmgr.Manager) (*watcher.Treasury, error) {
	t := &watcher.Treasury{
		Policy:  treasury.Policy{Settle: s.treasurySettle == "auto", Payout: s.payout.Address, Keep: s.keep.units},
		Account: manager.Account,
	}
	p := &now.Params
	switch s.payout.Address {
	case common.Address{}:
		return t, nil
	case self:
		return nil, usagef("--treasury-payout: %s is the watcher's own account", self)
	case p.Relay, p.Court, p.ForkCourt, p.Judge:
		return nil, usagef("--treasury-payout: %s is a contract of the relay's, and takes no payments", s.payout.Address)
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
