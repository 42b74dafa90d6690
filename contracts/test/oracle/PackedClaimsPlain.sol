// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {PackedClaims} from "../../src/libraries/PackedClaims.sol";
import {Claim} from "../../src/types/Claim.sol";
import {BatchTreePlain} from "./BatchTreePlain.sol";

/// PackedClaims without assembly: its oracle, and the packer of the tests.
library PackedClaimsPlain {
    /// What `PackedClaims.digest` answers, and reverts with, for the same bytes.
    function digest(bytes memory packed) public pure returns (bytes32 root, uint256 count, uint256 greatestHeight) {
        Claim[] memory claims = unpack(packed);
        for (uint256 i = 0; i < claims.length; ++i) {
            if (claims[i].height > greatestHeight) greatestHeight = claims[i].height;
        }
        return (BatchTreePlain.root(BatchTreePlain.hashes(claims)), claims.length, greatestHeight);
    }

    function unpack(bytes memory packed) public pure returns (Claim[] memory claims) {
        if (packed.length == 0) revert PackedClaims.NoClaims();
        Claim[] memory room = new Claim[](1024);
        uint256 count = 0;
        uint256 offset = 0;
        while (offset < packed.length) {
            if (offset + 39 > packed.length) revert PackedClaims.Truncated(offset, 39);
            uint256 height = _number(packed, offset, 4);
            bytes32 blockHash = bytes32(_number(packed, offset + 4, 32));
            uint256 depth = _number(packed, offset + 36, 1);
            uint256 size = _number(packed, offset + 37, 2);
            if (depth > 32) revert PackedClaims.ClaimDepthTooLarge(offset, depth);
            if (size == 0) revert PackedClaims.EmptyGroup(offset);
            if (count + size > 1024) revert PackedClaims.TooManyClaims(count + size);
            uint256 indexBytes = depth % 8 == 0 ? depth / 8 : depth / 8 + 1;
            uint256 needed = size * (indexBytes + 32);
            offset += 39;
            if (offset + needed > packed.length) revert PackedClaims.Truncated(offset, needed);
            for (uint256 i = 0; i < size; ++i) {
                uint256 index = _number(packed, offset, indexBytes);
                if (index >= 2 ** depth) revert PackedClaims.ClaimIndexOutOfRange(offset, index, depth);
                bytes32 leaf = bytes32(_number(packed, offset + indexBytes, 32));
                room[count++] = Claim(uint32(height), blockHash, uint8(depth), uint32(index), leaf);
                offset += indexBytes + 32;
            }
        }
        claims = new Claim[](count);
        for (uint256 i = 0; i < count; ++i) {
            claims[i] = room[i];
        }
    }

    /// Packs claims in their order, neighbours of one block in one group.
    function pack(Claim[] memory claims) public pure returns (bytes memory packed) {
        uint256 i = 0;
        while (i < claims.length) {
            uint256 end = i + 1;
            while (end < claims.length && _sameBlock(claims[i], claims[end])) ++end;
            packed = abi.encodePacked(packed, claims[i].height, claims[i].blockHash, claims[i].depth, uint16(end - i));
            bytes memory entries;
            for (; i < end; ++i) {
                entries = abi.encodePacked(entries, indexBytesOf(claims[i]), claims[i].leaf);
            }
            packed = abi.encodePacked(packed, entries);
        }
    }

    function indexBytesOf(Claim memory claim) internal pure returns (bytes memory) {
        if (claim.depth == 0) return "";
        if (claim.depth <= 8) return abi.encodePacked(uint8(claim.index));
        if (claim.depth <= 16) return abi.encodePacked(uint16(claim.index));
        if (claim.depth <= 24) return abi.encodePacked(uint24(claim.index));
        return abi.encodePacked(claim.index);
    }

    function _sameBlock(Claim memory a, Claim memory b) private pure returns (bool) {
        return a.height == b.height && a.blockHash == b.blockHash && a.depth == b.depth;
    }

    function _number(bytes memory data, uint256 offset, uint256 length) private pure returns (uint256 value) {
        for (uint256 i = 0; i < length; ++i) {
            value = value * 256 + uint8(data[offset + i]);
        }
    }
}
