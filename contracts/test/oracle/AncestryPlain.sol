// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Ancestry} from "../../src/libraries/Ancestry.sol";

/// Ancestry without assembly: its oracle.
library AncestryPlain {
    function check(uint32 edges, bytes32 upper, bytes32 lower, bytes calldata witness) internal pure {
        if (edges == 0) revert Ancestry.NoEdges();
        bytes32 tip = lower;
        uint256 headers = 0;
        uint256 offset = 0;
        while (offset < witness.length) {
            if (witness.length - offset < 6) revert Ancestry.AncestryTruncated(offset, 6);
            bytes4 bits = bytes4(witness[offset:]);
            uint256 count = uint16(bytes2(witness[offset + 4:]));
            if (count == 0) revert Ancestry.EmptyRun(offset);
            offset += 6;
            uint256 needed = count * 44;
            if (witness.length - offset < needed) revert Ancestry.AncestryTruncated(offset, needed);
            for (uint256 end = offset + needed; offset < end; offset += 44) {
                bytes calldata h = witness[offset:offset + 44];
                tip = sha256(abi.encodePacked(sha256(abi.encodePacked(h[:4], tip, h[4:40], bits, h[40:]))));
            }
            headers += count;
        }
        if (headers != edges) revert Ancestry.EdgeCount(headers, edges);
        if (tip != upper) revert Ancestry.AncestryMismatch(tip, upper);
    }
}
