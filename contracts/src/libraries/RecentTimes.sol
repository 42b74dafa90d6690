// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {HeaderState} from "./HeaderState.sol";

/// The times of the last eleven headers, side by side in two words: the newest six in `newer`, the five before them in
/// `older`, lanes of 42 bits from bit 4 on, the newest lowest. So shifting a word by a lane drops its last one whole,
/// and leaves room in each lane for a time, 32 bits, and a guard bit above it:
///
///     newer' = newer << 42 | time << 4          older' = older << 42 | newer >> 210
///
/// A header is later than the median of the last eleven if and only if it is later than at least six of them. To count
/// those, the time is subtracted from in all lanes at once: lane by lane, 2^33 - 1 + time - t has its bit 33 set if and
/// only if time > t, and neither borrows from the next lane nor carries into it. The bits of all lanes are added up by
/// the remainder modulo 2^42 - 1, to which every lane counts the same. `older` has a sixth lane, no longer wanted.
library RecentTimes {
    uint256 internal constant LANE = 42;
    uint256 internal constant LANES = 6;
    uint256 private constant FIRST = 4;

    /// 1 in each of six lanes of 42 bits; as a factor it repeats a number in each
    uint256 internal constant EVERY_LANE = (2 ** (LANES * LANE) - 1) / (2 ** LANE - 1);
    uint256 private constant GUARD = 2 ** (33 + FIRST);
    /// 2^33 - 1 in each lane
    uint256 internal constant BIAS = EVERY_LANE * (GUARD - 2 ** FIRST);
    /// bit 33 of each lane of `newer`, and of `older`
    uint256 internal constant NEWER_GUARDS = EVERY_LANE * GUARD;
    uint256 internal constant OLDER_GUARDS = NEWER_GUARDS - GUARD * 2 ** (5 * LANE);
    /// the remainder when six of these bits are set
    uint256 internal constant SIX = 6 * GUARD;

    /// The lanes of a packed state.
    function load(bytes memory state) internal pure returns (uint256 newer, uint256 older) {
        uint256 oldest = uint256(HeaderState.field(state, HeaderState.HEIGHT)) + 1;
        // heights below 2^33
        unchecked {
            for (uint256 i = 0; i < HeaderState.TIMES; ++i) {
                older = older << LANE | newer >> (LANES - 1) * LANE;
                newer = newer << LANE | uint256(HeaderState.timeAt(state, oldest + i)) << FIRST;
            }
        }
    }

    /// Writes the lanes to the packed state of a tip at `height`.
    function store(bytes memory state, uint256 height, uint256 newer, uint256 older) internal pure {
        // heights below 2^33
        unchecked {
            uint256 newest = height + HeaderState.TIMES;
            for (uint256 i = 0; i < HeaderState.TIMES; ++i) {
                // a time and its lane's empty bits
                // forge-lint: disable-next-line(unsafe-typecast)
                HeaderState.setTimeAt(state, newest - i, uint32(newer >> FIRST));
                // lane by lane, first those of one word, then those of the other
                newer = i == LANES - 1 ? older : newer >> LANE;
            }
        }
    }
}
