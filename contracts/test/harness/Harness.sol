// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {BatchTree} from "../../src/libraries/BatchTree.sol";
import {BitcoinHeader} from "../../src/libraries/BitcoinHeader.sol";
import {PackedClaims} from "../../src/libraries/PackedClaims.sol";
import {Sha256d} from "../../src/libraries/Sha256d.sol";
import {BatchProof} from "../../src/types/Claim.sol";
import {PackedClaimsPlain} from "../oracle/PackedClaimsPlain.sol";
import {Sha256dPlain} from "../oracle/Sha256dPlain.sol";

/// The libraries, and their oracles, behind calls.
contract Harness {
    function digest(bytes calldata packed) external pure returns (bytes32, uint256, uint256) {
        return PackedClaims.digest(packed);
    }

    function digestPlain(bytes calldata packed) external pure returns (bytes32, uint256, uint256) {
        return PackedClaimsPlain.digest(packed);
    }

    /// `digest`, and whether memory is in order after it.
    function digestBetween(bytes calldata packed) external pure returns (bytes32 root, bool intact) {
        bytes memory before = packed;
        bytes32 seal = keccak256(before);
        (root,,) = PackedClaims.digest(packed);
        bytes memory later = packed;
        intact = keccak256(before) == seal && keccak256(later) == seal;
        (bytes32 again,,) = PackedClaims.digest(packed);
        intact = intact && again == root && keccak256(before) == seal && keccak256(later) == seal;
    }

    function batchRoot(bytes32 claimHash, BatchProof calldata proof) external pure returns (bytes32) {
        return BatchTree.root(claimHash, proof);
    }

    function target(uint32 bits) external pure returns (uint256) {
        return BitcoinHeader.target(bits);
    }

    function hashToUint(bytes32 blockHash) external pure returns (uint256) {
        return BitcoinHeader.hashToUint(blockHash);
    }

    function sha256d(bytes calldata data) external pure returns (bytes32, bytes32) {
        return (Sha256d.hash(data), Sha256dPlain.hash(data));
    }

    function sha256dPair(bytes32 left, bytes32 right) external view returns (bytes32, bytes32) {
        return (Sha256d.pair(left, right), Sha256dPlain.pair(left, right));
    }
}
