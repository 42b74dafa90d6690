// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

/// Claims as they travel, grouped by block, integers big-endian:
///
///     group:  height 4 | blockHash 32 | depth 1 | count 2 | count times entry
///     entry:  index ceil(depth / 8) | leaf 32
///
/// A group of a depth of 0 has no index bytes. Duplicates are allowed, and so are two groups of one block.
/// Written with assembly where claims and nodes are hashed (a batch of 100 costs a third of the plain version, which
/// the tests keep as its oracle).
/// Rules: P-3.5.
library PackedClaims {
    uint256 internal constant MAX_CLAIMS = 1024;
    uint256 internal constant MAX_DEPTH = 32;
    uint256 private constant GROUP_HEADER = 39;

    error NoClaims();
    error TooManyClaims(uint256 count);
    /// Bytes are missing: a group needs `needed` from `offset` on. Trailing bytes read as a group cut short.
    error Truncated(uint256 offset, uint256 needed);
    error EmptyGroup(uint256 offset);
    error ClaimDepthTooLarge(uint256 offset, uint256 depth);
    error ClaimIndexOutOfRange(uint256 offset, uint256 index, uint256 depth);

    /// The root of the batch tree (BatchTree) over the claims in the order they are packed, how many there are, and the
    /// greatest height among them (P-3.1).
    function digest(bytes memory packed) internal pure returns (bytes32 root, uint256 count, uint256 greatestHeight) {
        uint256 length = packed.length;
        if (length == 0) revert NoClaims();
        // every claim takes 32 bytes at least, so its hash fits in what it leaves free
        (uint256 scratch, uint256 hashes) = _allocate(length);
        uint256 offset = 0;
        // lengths, offsets and what is made of them stay below 2^64, as calldata does
        unchecked {
            while (offset < length) {
                if (length - offset < GROUP_HEADER) revert Truncated(offset, GROUP_HEADER);
                (uint256 height, uint256 depth, uint256 size) = _groupHeader(packed, offset);
                if (depth > MAX_DEPTH) revert ClaimDepthTooLarge(offset, depth);
                if (size == 0) revert EmptyGroup(offset);
                if (count + size > MAX_CLAIMS) revert TooManyClaims(count + size);
                uint256 entries = offset + GROUP_HEADER;
                uint256 needed = size * ((depth + 7) / 8 + 32);
                if (length - entries < needed) revert Truncated(entries, needed);
                if (height > greatestHeight) greatestHeight = height;
                _hashGroup(packed, offset, depth, size, scratch, hashes + 32 * count);
                count += size;
                offset = entries + needed;
            }
        }
        root = _root(scratch, hashes, count);
    }

    function _groupHeader(bytes memory packed, uint256 offset)
        private
        pure
        returns (uint256 height, uint256 depth, uint256 size)
    {
        assembly ("memory-safe") {
            let group := add(add(packed, 0x20), offset)
            height := shr(224, mload(group))
            let tail := mload(add(group, 36))
            depth := byte(0, tail)
            size := and(shr(232, tail), 0xffff)
        }
    }

    /// Memory for one claim or node as hashed, and for the hashes of all claims that `length` packed bytes can hold.
    function _allocate(uint256 length) private pure returns (uint256 scratch, uint256 hashes) {
        assembly ("memory-safe") {
            scratch := mload(0x40)
            hashes := add(scratch, 0x80)
            mstore(0x40, add(hashes, and(add(length, 0x3f), not(0x1f))))
        }
    }

    /// Writes the hashes of the claims of the group at `offset` to memory from `to` on.
    function _hashGroup(bytes memory packed, uint256 offset, uint256 depth, uint256 size, uint256 scratch, uint256 to)
        private
        pure
    {
        uint256 outside;
        uint256 beyond;
        assembly ("memory-safe") {
            // domain 0x00 | height 4 | blockHash 32 | depth 1 | index 4 | leaf 32: 74 bytes
            mstore8(scratch, 0)
            let start := add(packed, 0x20)
            let entry := add(start, offset)
            mcopy(add(scratch, 1), entry, 37)
            entry := add(entry, 39)
            let indexBytes := shr(3, add(depth, 7))
            let indexShift := sub(256, shl(3, indexBytes))
            let entryBytes := add(indexBytes, 32)
            for { let end := add(to, shl(5, size)) } lt(to, end) { to := add(to, 32) } {
                let index := shr(indexShift, mload(entry))
                if shr(depth, index) {
                    outside := sub(entry, start)
                    beyond := index
                    break
                }
                mstore(add(scratch, 38), shl(224, index))
                mstore(add(scratch, 42), mload(add(entry, indexBytes)))
                mstore(to, keccak256(scratch, 74))
                entry := add(entry, entryBytes)
            }
        }
        if (outside != 0) revert ClaimIndexOutOfRange(outside, beyond, depth);
    }

    /// The root over `count` > 0 hashes at `hashes`, level by level in place.
    function _root(uint256 scratch, uint256 hashes, uint256 count) private pure returns (bytes32 root) {
        assembly ("memory-safe") {
            // domain 0x01 | left 32 | right 32: 65 bytes
            mstore8(scratch, 1)
            for { let n := count } gt(n, 1) {} {
                let half := shr(1, n)
                let from := hashes
                let to := hashes
                for { let end := add(hashes, shl(5, half)) } lt(to, end) { to := add(to, 32) } {
                    mcopy(add(scratch, 1), from, 64)
                    mstore(to, keccak256(scratch, 65))
                    from := add(from, 64)
                }
                if and(n, 1) { mstore(to, mload(from)) }
                n := sub(n, half)
            }
            root := mload(hashes)
        }
    }
}
