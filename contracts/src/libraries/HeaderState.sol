// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {BitcoinHeader} from "./BitcoinHeader.sol";

/// A header state: what is needed to judge the next header. Packed, 124 bytes, integers big-endian:
///
///     tip 32 | work 32 | height 4 | time 4 | bits 4 | epochStart 4 | times 11 x 4
///
/// `times` holds the times of the last eleven headers, each in slot height mod 11, so that equal chains have equal
/// states. `epochStart` is the time of the first header of the tip's retarget period.
library HeaderState {
    uint256 internal constant SIZE = 124;
    uint256 internal constant TIMES = 11;

    error StateLength(uint256 length);
    /// The median of the last eleven times is defined from the eleventh header on.
    error HeightTooLow(uint32 height);
    error TimeNotInTimes(uint32 time, uint32 inTimes);
    error TargetTooEasy(uint32 bits);
    /// The tip is no proof of work for the state's own bits.
    error NoProofOfWork(bytes32 tip);
    error NoWork();
    error EpochStartMismatch(uint32 epochStart, uint32 inTimes);

    /// Reverts unless the fields of a packed state agree with one another and with the network's limit. What no single
    /// state can show (that the tip is of the heaviest chain, at that height, with that work) is not checked.
    function check(bytes calldata state, uint32 powLimitBits, uint256 period)
        internal
        pure
        returns (uint32 height, uint32 time, bytes32 tip)
    {
        if (state.length != SIZE) revert StateLength(state.length);
        tip = bytes32(state[0:32]);
        height = uint32(bytes4(state[64:68]));
        time = uint32(bytes4(state[68:72]));
        if (height < TIMES - 1) revert HeightTooLow(height);
        uint32 inTimes = _timeAt(state, height);
        if (inTimes != time) revert TimeNotInTimes(time, inTimes);
        uint32 bits = uint32(bytes4(state[72:76]));
        uint256 target = BitcoinHeader.target(bits);
        if (target > BitcoinHeader.target(powLimitBits)) revert TargetTooEasy(bits);
        if (BitcoinHeader.hashToUint(tip) > target) revert NoProofOfWork(tip);
        if (bytes32(state[32:64]) == 0) revert NoWork();
        uint256 sinceStart = height % period;
        if (sinceStart < TIMES) {
            // the first header of the period is among the last eleven
            uint32 epochStart = uint32(bytes4(state[76:80]));
            uint32 start = _timeAt(state, height - sinceStart);
            if (epochStart != start) revert EpochStartMismatch(epochStart, start);
        }
    }

    /// The time of the header at `height`, which is one of the last eleven.
    function _timeAt(bytes calldata state, uint256 height) private pure returns (uint32) {
        uint256 slot = 80 + 4 * (height % TIMES);
        return uint32(bytes4(state[slot:slot + 4]));
    }
}
