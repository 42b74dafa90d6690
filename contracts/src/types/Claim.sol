// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

/// One statement about the foreign chain: the block at `height` has hash `blockHash`, it was buried when the batch was
/// proposed, its transaction tree is exactly `depth` levels deep, and its leaf at `index` is the transaction id `leaf`.
/// Hashes are in internal byte order (as hashed, not as displayed). `depth` <= 32 and `index` < 2^depth.
/// Rules: P-1.1, P-2.1, P-2.6.
struct Claim {
    uint32 height;
    bytes32 blockHash;
    uint8 depth;
    uint32 index;
    bytes32 leaf;
}

/// The way of one claim to the root of its batch, from the claim upward. Bit i of `directions` is set when sibling i
/// stands on the left; no bit above the last sibling may be set. A level at which the node was promoted has no sibling.
struct BatchProof {
    bytes32[] siblings;
    uint256 directions;
}

library ClaimLib {
    /// Domain of a claim's hash, so that no claim hashes like a node of the batch tree.
    bytes1 internal constant CLAIM_DOMAIN = 0x00;

    /// The hash of a claim: keccak-256 of the domain byte and the 73 packed bytes, integers big-endian.
    /// Rules: P-1.2, P-3.6.
    function hash(Claim memory claim) internal pure returns (bytes32) {
        return
            keccak256(
                abi.encodePacked(CLAIM_DOMAIN, claim.height, claim.blockHash, claim.depth, claim.index, claim.leaf)
            );
    }
}
