// SPDX-License-Identifier: MIT

package deploycheck

import (
	"math/big"

	"github.com/assize/assize/btcheaders"
	"github.com/assize/assize/relay/protocol"
)

// What deposits are made of, in gas: the contracts' constants
// (contracts/src/libraries/Deposits.sol).
const (
	ChallengerGas = 1_200_000
	ProposerGas   = 1_000_000
	GasPerHeader  = 3_000
)

const bps = 10_000

// required returns the least deposit, in wei, that pays for gas at the cap one and
// a half times over out of the share that is not burned, rounded up; nil if all is
// burned.
func required(gas int64, p *protocol.Params) *big.Int {
	if p.BurnBps >= bps {
		return nil
	}
	v := new(big.Int).Mul(big.NewInt(3*gas*bps), p.GasPriceCap)
	d := new(big.Int).SetUint64(2 * (bps - p.BurnBps))
	v.Add(v, d)
	v.Sub(v, big.NewInt(1))
	return v.Quo(v, d)
}

// SetDeposits sets the deposits that follow from the gas price cap and the burn, as
// the contracts' constructors do; nil if all is burned.
func SetDeposits(p *protocol.Params) {
	p.DepositBase, p.DepositPerHeader = required(ChallengerGas, p), required(GasPerHeader, p)
	p.ChallengeDeposit = required(ProposerGas, p)
	p.ForkDepositBase, p.ForkDepositPerHeader = required(ProposerGas, p), required(GasPerHeader, p)
}

// Burned returns the share of a deposit that is burned, in wei: what a cheat loses
// for certain, who lets an account of its own win against it.
func Burned(deposit *big.Int, p *protocol.Params) *big.Int {
	v := new(big.Int).Mul(deposit, new(big.Int).SetUint64(p.BurnBps))
	return v.Quo(v, big.NewInt(bps))
}

// Stake is what is at stake in a claim.
type Stake struct {
	// Above is how far the claim's block is above the latest checkpoint.
	Above uint64
	// Headers stand between the checkpoint and the block's last confirmation.
	Headers uint64
	// Batch is the least deposit of a batch, Burned what of it a cheat loses for
	// certain, Fork the deposit of a fork dispute; in wei.
	Batch, Burned, Fork *big.Int
	// Gas is what a challenger's honest moves in a fork dispute cost at the gas price
	// cap, by the measure that deposits are made of; in wei.
	Gas *big.Int
}

// StakeAt returns the stake of a claim so many blocks above the latest checkpoint.
func (p *Plan) StakeAt(above uint64) Stake {
	c := &p.Params
	s := Stake{Above: above, Headers: above + c.Confirmations}
	headers := new(big.Int).SetUint64(s.Headers)
	sum := func(base, perHeader *big.Int) *big.Int {
		v := new(big.Int).Mul(headers, perHeader)
		return v.Add(v, base)
	}
	s.Batch, s.Fork = sum(c.DepositBase, c.DepositPerHeader), sum(c.ForkDepositBase, c.ForkDepositPerHeader)
	s.Burned = Burned(s.Batch, c)
	s.Gas = sum(big.NewInt(ChallengerGas), big.NewInt(GasPerHeader))
	s.Gas.Mul(s.Gas, c.GasPriceCap)
	return s
}

// Stakes returns the stakes of claims right above the latest checkpoint, some days
// and a retarget period above it, and as far above as one may be now.
func (p *Plan) Stakes() []Stake {
	all := []Stake{p.StakeAt(1), p.StakeAt(144), p.StakeAt(1008), p.StakeAt(btcheaders.RetargetInterval)}
	if farthest := p.MaxHeight() - uint64(p.Latest.Height); farthest > btcheaders.RetargetInterval {
		all = append(all, p.StakeAt(farthest))
	}
	return all
}
