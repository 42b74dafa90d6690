// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {HeaderChain} from "./HeaderChain.sol";

/// Hash links from a block down to one of its ancestors.
library Ancestry {
    /// bits 4 | count 2
    uint256 private constant RUN = 6;

    error NoEdges();
    error AncestryTruncated(uint256 offset, uint256 needed);
    error EmptyRun(uint256 offset);
    error EdgeCount(uint256 headers, uint256 edges);
    error AncestryMismatch(bytes32 reached, bytes32 expected);

    /// Checks that `upper` stands `edges` blocks above `lower`. The witness holds the headers from the block after
    /// `lower` to `upper`, in runs of equal bits:
    ///
    ///     bits 4, as in the header | count 2, big-endian | count x (version 4 | Merkle root 32 | time 4 | nonce 4)
    /// Rules: P-6.4.
    function check(uint32 edges, bytes32 upper, bytes32 lower, bytes calldata witness) internal view {
        if (edges == 0) revert NoEdges();
        bytes32 tip = lower;
        uint256 headers = 0;
        uint256 offset = 0;
        while (offset < witness.length) {
            if (witness.length - offset < RUN) revert AncestryTruncated(offset, RUN);
            bytes4 bits = bytes4(witness[offset:]);
            uint256 count = uint16(bytes2(witness[offset + 4:]));
            if (count == 0) revert EmptyRun(offset);
            offset += RUN;
            uint256 needed = count * HeaderChain.STREAMED;
            if (witness.length - offset < needed) revert AncestryTruncated(offset, needed);
            tip = _link(tip, bits, witness[offset:offset + needed]);
            offset += needed;
            headers += count;
        }
        if (headers != edges) revert EdgeCount(headers, edges);
        if (tip != upper) revert AncestryMismatch(tip, upper);
    }

    /// The hash of the last of headers that follow one another, all with these bits, the first of them upon `tip`.
    /// Assembly, as in HeaderChain: less than half of the plain version, which the tests keep as its oracle.
    function _link(bytes32 tip, bytes4 bits, bytes calldata headers) private view returns (bytes32 last) {
        assembly ("memory-safe") {
            // the header lies at 0x1c, so that its fields fall on words: version to 0x20, previous hash to 0x40, root
            // to 0x60, time, bits, nonce to 0x6c. What belongs to the compiler there is put back at the end
            let freeMemory := mload(0x40)
            mstore(0x20, tip)
            mstore(0x60, shr(32, bits))
            let offset := headers.offset
            for { let end := add(offset, headers.length) } lt(offset, end) { offset := add(offset, 44) } {
                mstore(0x00, shr(224, calldataload(offset)))
                calldatacopy(0x40, add(offset, 4), 36)
                calldatacopy(0x68, add(offset, 40), 4)
                // the second hash comes to where the next header has it as its previous one. The precompile cannot
                // fail but for want of gas, and then this call runs out with it
                if iszero(and(staticcall(gas(), 2, 0x00, 32, 0x20, 32), staticcall(gas(), 2, 0x1c, 80, 0x00, 32))) {
                    revert(0, 0)
                }
            }
            last := mload(0x20)
            mstore(0x40, freeMemory)
            mstore(0x60, 0)
        }
    }
}
