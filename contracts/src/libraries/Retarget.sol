// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {BitcoinHeader} from "./BitcoinHeader.sol";

/// The difficulty of a period from the one before it (Bitcoin Core: pow.cpp, CalculateNextWorkRequired).
library Retarget {
    /// blocks (Bitcoin Core: consensus/params.h, DifficultyAdjustmentInterval)
    uint256 internal constant PERIOD = 2016;
    /// seconds between two blocks (nPowTargetSpacing)
    uint256 internal constant SPACING = 600;
    /// seconds a period should take: two weeks (nPowTargetTimespan)
    uint256 internal constant TIMESPAN = PERIOD * SPACING;

    /// The bits after a period of `bits` whose first and last header bear the times `first` and `last`: the target times
    /// the time taken over two weeks, that time held within a factor of four; at most the limit; rounded down to compact
    /// form.
    function next(uint32 bits, uint256 first, uint256 last, uint32 limitBits) internal pure returns (uint32) {
        uint256 taken = last > first ? last - first : 0;
        if (taken < TIMESPAN / 4) taken = TIMESPAN / 4;
        if (taken > TIMESPAN * 4) taken = TIMESPAN * 4;
        uint256 target = BitcoinHeader.target(bits);
        uint256 limit = BitcoinHeader.target(limitBits);
        // target * taken may exceed 256 bits: multiply quotient and remainder apart. With that of the quotient within
        // the limit the sum fits, since targets leave 2^240 above them and the remainder adds less than 2^23
        uint256 quotient = target / TIMESPAN;
        if (quotient > limit / taken) return limitBits;
        target = quotient * taken + target % TIMESPAN * taken / TIMESPAN;
        return target > limit ? limitBits : BitcoinHeader.compact(target);
    }
}
