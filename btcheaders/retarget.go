// SPDX-License-Identifier: MIT

package btcheaders

import "math/big"

// Retarget returns the bits of the period that follows one with the given bits, whose first and last block bear the
// times firstTime and lastTime: the target times the time taken over two weeks, that time held within a factor of four,
// the result within the network's limit and rounded down to compact form (Bitcoin Core src/pow.cpp,
// CalculateNextWorkRequired). The first block's time is not that of the block before it, so that a period is measured
// over 2,015 intervals, as Bitcoin has it. Expected errors: ErrBadTarget for bits or a limit that are no target.
func Retarget(bits, firstTime, lastTime uint32, p Params) (uint32, error) {
	if p.NoRetargeting {
		return bits, nil
	}
	target, err := Target(bits)
	if err != nil {
		return 0, err
	}
	limit, err := Target(p.PowLimitBits)
	if err != nil {
		return 0, err
	}
	taken := int64(lastTime) - int64(firstTime)
	taken = max(taken, TargetTimespan/4)
	taken = min(taken, TargetTimespan*4)

	next := new(big.Int).SetBytes(target[:])
	next.Mul(next, big.NewInt(taken))
	next.Quo(next, big.NewInt(TargetTimespan))
	if next.Cmp(new(big.Int).SetBytes(limit[:])) > 0 {
		return p.PowLimitBits, nil
	}
	next.FillBytes(target[:])
	return Compact(target), nil
}
