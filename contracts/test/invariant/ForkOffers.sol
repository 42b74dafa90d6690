// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {ForkWorld} from "./ForkWorld.sol";

/// What may be offered as the next checkpoint: the true state, a stale one, and lies about the true block.
abstract contract ForkOffers is ForkWorld {
    uint256 internal constant TRUE_STATE = 0;
    uint256 internal constant STALE_STATE = 1;
    uint256 internal constant FALSE_WORK = 2;
    uint256 internal constant FALSE_TIMES = 3;
    /// the only one that is still above the true state when that was adopted
    uint256 internal constant FALSE_HEIGHT = 4;
    uint256 internal constant OFFERS = 5;
    uint32 internal constant LATER = CANDIDATE + 2_016;

    /// packed states, and the offers they are assembled from
    bytes[OFFERS] internal offered;
    bytes[OFFERS] internal offers;

    function setUp() public virtual override {
        super.setUp();
        for (uint256 i = 0; i < OFFERS; ++i) {
            bytes memory s = stateOf(_chainOf(i), CANDIDATE);
            if (i == FALSE_WORK) s[63] ^= 0x02;
            if (i == FALSE_TIMES) s[83 + 4 * ((CANDIDATE - 3) % 11)] ^= 0x01;
            if (i == FALSE_HEIGHT) s = _moved(s);
            offered[i] = s;
            bytes memory header = headerOf(_chainOf(i), CANDIDATE);
            offers[i] = abi.encodePacked(header, _slice(s, 64, 68), _slice(s, 32, 64), _slice(s, 80, 124));
        }
    }

    function heightOf(uint256 offer) internal pure returns (uint32) {
        return offer == FALSE_HEIGHT ? LATER : CANDIDATE;
    }

    /// The chain whose state an offer is, or NOWHERE.
    function standsOn(uint256 offer) internal pure returns (uint8) {
        return offer <= STALE_STATE ? _chainOf(offer) : NOWHERE;
    }

    function _chainOf(uint256 offer) private pure returns (uint8) {
        return offer == STALE_STATE ? 1 : 0;
    }

    /// The same block, said to be at LATER; the times of those before it come at the slots of their heights.
    function _moved(bytes memory s) private pure returns (bytes memory m) {
        bytes memory time = _slice(s, 68, 72);
        m = abi.encodePacked(_slice(s, 0, 64), LATER, time, _slice(s, 72, 76), time);
        for (uint256 slot = 0; slot < 11; ++slot) {
            uint256 back = (LATER - slot) % 11;
            m = abi.encodePacked(m, timeOf(0, CANDIDATE) - 600 * uint32(back));
        }
    }

    function _slice(bytes memory data, uint256 start, uint256 end) private pure returns (bytes memory part) {
        part = new bytes(end - start);
        for (uint256 i = start; i < end; ++i) {
            part[i - start] = data[i];
        }
    }
}
