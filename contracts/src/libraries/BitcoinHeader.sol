// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

/// Bitcoin block headers: 80 bytes, integers little-endian.
///
///     version 4 | previous block 32 | Merkle root 32 | time 4 | bits 4 | nonce 4
library BitcoinHeader {
    uint256 internal constant SIZE = 80;
    uint256 internal constant MERKLE_ROOT = 36;

    /// The compact encoding has its sign bit set, is zero, or exceeds 256 bits.
    error BadBits(uint32 bits);

    /// The target a compact encoding stands for. What Bitcoin Core treats as negative, overflowing or zero is refused
    /// (arith_uint256.cpp, SetCompact; pow.cpp, DeriveTarget).
    function target(uint32 bits) internal pure returns (uint256 value) {
        uint256 exponent = bits >> 24;
        uint256 mantissa = bits & 0x007fffff;
        if (bits & 0x00800000 != 0 && mantissa != 0) revert BadBits(bits);
        if (exponent == 34 && mantissa > 0xff) revert BadBits(bits);
        if (exponent == 33 && mantissa > 0xffff) revert BadBits(bits);
        // beyond exponent 34 nothing is left of the mantissa
        value = exponent <= 3 ? mantissa >> 8 * (3 - exponent) : mantissa << 8 * (exponent - 3);
        if (value == 0) revert BadBits(bits);
    }

    /// A block hash as the number that proof of work compares: its bytes read little-endian.
    function hashToUint(bytes32 blockHash) internal pure returns (uint256 value) {
        for (uint256 i = 0; i < 32; ++i) {
            value |= uint256(uint8(blockHash[i])) << 8 * i;
        }
    }
}
