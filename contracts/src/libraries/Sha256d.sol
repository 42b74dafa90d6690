// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

/// Bitcoin's double SHA-256, digests in internal byte order.
library Sha256d {
    /// The double SHA-256 of all of `data`.
    function hash(bytes calldata data) internal pure returns (bytes32) {
        return sha256(abi.encodePacked(sha256(data)));
    }

    /// The double SHA-256 of two hashes, one after the other: an inner node of Bitcoin's Merkle tree.
    function pair(bytes32 left, bytes32 right) internal view returns (bytes32 digest) {
        assembly ("memory-safe") {
            mstore(0x00, left)
            mstore(0x20, right)
            // the precompile cannot fail but for want of gas, and then this call runs out with it
            if iszero(staticcall(gas(), 0x02, 0x00, 0x40, 0x00, 0x20)) { revert(0, 0) }
            if iszero(staticcall(gas(), 0x02, 0x00, 0x20, 0x00, 0x20)) { revert(0, 0) }
            digest := mload(0x00)
        }
    }
}
