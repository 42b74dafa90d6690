// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Network} from "../types/Network.sol";
import {BitcoinHeader} from "./BitcoinHeader.sol";
import {HeaderState} from "./HeaderState.sol";
import {Retarget} from "./Retarget.sol";
import {Sha256d} from "./Sha256d.sol";

/// An offer of a later checkpoint, 160 bytes, integers big-endian but for the header's:
///
///     header 80 | height 4 | work 32 | times 11 x 4
library CheckpointOffer {
    uint256 internal constant SIZE = 160;

    error OfferLength(uint256 length);
    error NotAPeriodsFirst(uint32 height);
    error NotAboveBase(uint32 height, uint32 baseHeight);
    /// The target is easier than retargets since the latest checkpoint can have made it.
    error TargetEasedTooFar(uint32 bits, uint32 baseBits);

    /// Rules: P-7.3.
    function assemble(bytes calldata base, bytes calldata offer, Network memory network)
        internal
        pure
        returns (bytes memory)
    {
        if (base.length != HeaderState.SIZE) revert HeaderState.StateLength(base.length);
        if (offer.length != SIZE) revert OfferLength(offer.length);
        uint32 height = uint32(bytes4(offer[80:84]));
        if (height % Retarget.PERIOD != 0) revert NotAPeriodsFirst(height);
        uint32 baseHeight = uint32(bytes4(base[64:68]));
        if (height <= baseHeight) revert NotAboveBase(height, baseHeight);
        uint32 bits = BitcoinHeader.reversed(uint32(bytes4(offer[72:76])));
        uint32 baseBits = uint32(bytes4(base[72:76]));
        uint256 target = BitcoinHeader.target(bits);
        if (target > BitcoinHeader.target(network.powLimitBits)) revert HeaderState.TargetTooEasy(bits);
        uint256 retargets = network.noRetargeting ? 0 : height / Retarget.PERIOD - baseHeight / Retarget.PERIOD;
        // target > the base's target * 4^retargets, which may exceed 256 bits
        if (target - 1 >> 2 * retargets >= BitcoinHeader.target(baseBits)) revert TargetEasedTooFar(bits, baseBits);
        bytes4 time = bytes4(BitcoinHeader.reversed(uint32(bytes4(offer[68:72]))));
        return abi.encodePacked(
            Sha256d.hash(offer[:80]), offer[84:116], bytes4(offer[80:84]), time, bits, time, offer[116:160]
        );
    }
}
