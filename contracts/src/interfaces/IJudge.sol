// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Claim} from "../types/Claim.sol";

/// The contract that knows one foreign chain's rules. Stateless, and called only at deployment and in disputes.
/// Another foreign chain is another judge; relay and courts do not change. A check that fails reverts, with its reason
/// as a named error. Witnesses are bytes whose form is the judge's own.
interface IJudge {
    /// Seconds between two blocks, as the chain aims for.
    function targetSpacing() external view returns (uint32);

    /// How far above the latest checkpoint claims may lie, besides what time allows, in blocks.
    function heightSlack() external view returns (uint32);

    /// Reads a packed header state that is offered as first checkpoint.
    /// Reverts unless its fields agree with one another and with the chain's limits.
    function checkpoint(bytes calldata state) external view returns (uint32 height, uint32 time, bytes32 tip);

    /// The number of edges from a block's hash down to a leaf of a tree of this depth.
    function pathEdges(uint8 depth) external view returns (uint32);

    /// Checks that the tree of the claim's block is exactly as deep as claimed and has the claimed leaf at the index.
    function proveTree(Claim calldata claim, bytes calldata witness) external view;

    /// Checks that on the path of the claim `lower`, at position `hi`, stands below `upper`, at position `lo` < `hi`.
    function provePath(Claim calldata claim, uint32 lo, uint32 hi, bytes32 upper, bytes32 lower, bytes calldata witness)
        external
        view;
}
