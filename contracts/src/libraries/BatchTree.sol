// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {BatchProof} from "../types/Claim.sol";

/// The keccak-256 Merkle tree over the claims of a batch. Nodes are hashed behind a domain byte of their own; the odd
/// last node of a level is promoted, not duplicated.
library BatchTree {
    bytes1 internal constant NODE_DOMAIN = 0x01;
    /// levels of a tree of 1,024 claims
    uint256 internal constant MAX_LEVELS = 10;

    /// The proof has more siblings than any batch has levels, or a direction for a sibling that is not there.
    error MalformedProof(uint256 siblings, uint256 directions);

    /// The root that `proof` leads to from the hash of a claim (P-3.6).
    function root(bytes32 claimHash, BatchProof calldata proof) internal pure returns (bytes32 node) {
        uint256 length = proof.siblings.length;
        if (length > MAX_LEVELS) revert MalformedProof(length, proof.directions);
        if (proof.directions >> length != 0) revert MalformedProof(length, proof.directions);
        node = claimHash;
        for (uint256 i = 0; i < length; ++i) {
            bytes32 sibling = proof.siblings[i];
            node = proof.directions >> i & 1 == 1
                ? keccak256(abi.encodePacked(NODE_DOMAIN, sibling, node))
                : keccak256(abi.encodePacked(NODE_DOMAIN, node, sibling));
        }
    }
}
