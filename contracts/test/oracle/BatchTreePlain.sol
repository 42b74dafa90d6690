// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {BatchProof, Claim, ClaimLib} from "../../src/types/Claim.sol";

/// The batch tree as the protocol says it, level by level in new arrays: the oracle, and the maker of proofs.
library BatchTreePlain {
    function hashes(Claim[] memory claims) public pure returns (bytes32[] memory list) {
        list = new bytes32[](claims.length);
        for (uint256 i = 0; i < claims.length; ++i) {
            list[i] = ClaimLib.hash(claims[i]);
        }
    }

    function root(bytes32[] memory level) public pure returns (bytes32) {
        while (level.length > 1) level = _above(level);
        return level[0];
    }

    function prove(bytes32[] memory level, uint256 index) public pure returns (BatchProof memory proof) {
        proof.siblings = new bytes32[](32);
        uint256 count = 0;
        while (level.length > 1) {
            uint256 sibling = index ^ 1;
            if (sibling < level.length) {
                proof.siblings[count] = level[sibling];
                if (index % 2 == 1) proof.directions += 2 ** count;
                ++count;
            }
            level = _above(level);
            index /= 2;
        }
        bytes32[] memory siblings = new bytes32[](count);
        for (uint256 i = 0; i < count; ++i) {
            siblings[i] = proof.siblings[i];
        }
        proof.siblings = siblings;
    }

    function _above(bytes32[] memory level) private pure returns (bytes32[] memory next) {
        next = new bytes32[]((level.length + 1) / 2);
        for (uint256 i = 0; i < next.length; ++i) {
            next[i] = 2 * i + 1 < level.length
                ? keccak256(abi.encodePacked(bytes1(0x01), level[2 * i], level[2 * i + 1]))
                : level[2 * i];
        }
    }
}
