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

    /// A block hash as the number that proof of work compares, its bytes read little-endian; or back.
    function hashToUint(bytes32 blockHash) internal pure returns (uint256 value) {
        value = uint256(blockHash);
        uint256 odd = type(uint256).max / 0x101;
        value = value >> 8 & odd | (value & odd) << 8;
        odd = type(uint256).max / 0x10001;
        value = value >> 16 & odd | (value & odd) << 16;
        odd = type(uint256).max / 0x100000001;
        value = value >> 32 & odd | (value & odd) << 32;
        odd = type(uint256).max / 0x10000000000000001;
        value = value >> 64 & odd | (value & odd) << 64;
        value = value >> 128 | value << 128;
    }

    /// A target as bits, rounded down to the mantissa's precision (arith_uint256.cpp, GetCompact).
    function compact(uint256 value) internal pure returns (uint32) {
        uint256 exponent = 0;
        while (value >> 8 * exponent != 0) ++exponent;
        uint256 mantissa = exponent <= 3 ? value << 8 * (3 - exponent) : value >> 8 * (exponent - 3);
        if (mantissa & 0x800000 != 0) {
            // the sign's bit is no digit: take one byte less
            mantissa >>= 8;
            ++exponent;
        }
        // an exponent of at most 33, a mantissa of 23 bits
        // forge-lint: disable-next-line(unsafe-typecast)
        return uint32(exponent << 24 | mantissa);
    }

    /// The expected number of hashes that meeting the target takes, floor(2^256 / (target + 1)), for 0 < target < 2^256 - 1
    /// (chain.cpp, GetBlockProof).
    function work(uint256 value) internal pure returns (uint256) {
        return ~value / (value + 1) + 1;
    }

    /// Four bytes of a header as a number, or back.
    function reversed(uint32 value) internal pure returns (uint32) {
        return value >> 24 | value >> 8 & 0xff00 | (value & 0xff00) << 8 | value << 24;
    }
}
