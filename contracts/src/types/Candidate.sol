// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

/// A candidate is a packed header state, in the judge's form, offered as the next checkpoint.
library CandidateLib {
    /// Domain of a candidate's hash, so that none is a claim or a node of a batch tree (0x00, 0x01).
    bytes1 internal constant DOMAIN = 0x02;

    /// The hash of a candidate, which stands in its batch's id where a batch of claims has its root (P-7.4).
    function hash(bytes memory state) internal pure returns (bytes32) {
        return keccak256(abi.encodePacked(DOMAIN, state));
    }
}
