// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

/// Sha256d without assembly: its oracle.
library Sha256dPlain {
    function hash(bytes memory data) internal pure returns (bytes32) {
        return sha256(abi.encodePacked(sha256(data)));
    }

    function pair(bytes32 left, bytes32 right) internal pure returns (bytes32) {
        return hash(abi.encodePacked(left, right));
    }
}
