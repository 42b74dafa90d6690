// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

/// Bitcoin's double SHA-256, digests in internal byte order.
library Sha256d {
    /// SHA-256 of "abc" (FIPS 180-4)
    bytes32 private constant ABC = 0xba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad;
    /// the double hash of 64 zero bytes
    bytes32 private constant ZEROS_TWICE = 0xe2f61c3f71d1defd3fa999dfa36953755c690689799962b48bebd836974e8cf9;

    /// The chain's precompile 2 does not hash: it is an empty account here, or another contract.
    error NoSha256();

    /// Reverts on a chain whose precompile 2 is not SHA-256. A call to an empty account succeeds and returns nothing, so
    /// that what was to be hashed would stand for its own hash, and any header have the work it likes.
    function requireChain() internal view {
        if (sha256("abc") != ABC || pair(0, 0) != ZEROS_TWICE) revert NoSha256();
    }

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
