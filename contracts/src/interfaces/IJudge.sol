// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Claim} from "../types/Claim.sol";

/// What courts read in a header state. Times are seconds since 1970.
/// Rules: P-6.12.
struct Summary {
    bytes32 tip;
    /// of the chain up to the tip, from its first block on
    uint256 work;
    uint32 height;
    uint32 time;
    /// the time that the next header's must exceed; it never falls along a chain
    uint32 medianTime;
}

/// The contract that knows one foreign chain's rules. Stateless, and called only at deployment and in disputes.
/// Another foreign chain is another judge; relay and courts do not change. A check that fails reverts, with its reason
/// as a named error. Header states, headers, witnesses and offers are bytes whose form is the judge's own.
/// Rules: P-11.3.
interface IJudge {
    /// Seconds between two blocks, as the chain aims for.
    function targetSpacing() external view returns (uint32);

    /// How far above the latest checkpoint claims may lie, besides what time allows, in blocks.
    function heightSlack() external view returns (uint32);

    /// How far ahead of the home clock a header's time may be, in seconds.
    function futureLimit() external view returns (uint32);

    /// Reads a packed header state that is offered as first checkpoint.
    /// Reverts unless its fields agree with one another and with the chain's limits.
    function checkpoint(bytes calldata state) external view returns (uint32 height, uint32 time, bytes32 tip);

    /// Reads a packed header state that was checked before.
    function summary(bytes calldata state) external view returns (Summary memory);

    /// Judges headers, each as the one after the last, from the tip of a state on that was checked before. None is
    /// allowed. The order and number of calls make no difference: the state at the end is the same.
    function append(bytes calldata state, bytes calldata headers)
        external
        view
        returns (bytes memory end, Summary memory);

    /// Checks an offer of a later checkpoint by itself and against `base`, the state of the latest one, and assembles
    /// the state that it stands for. Only its header's work is certain; what else it says may be a lie.
    function candidate(bytes calldata base, bytes calldata offer)
        external
        view
        returns (bytes memory state, uint32 height, uint32 time, bytes32 tip);

    /// Checks that the block `lower` stands `edges` blocks below the block `upper`.
    function proveAncestry(uint32 edges, bytes32 upper, bytes32 lower, bytes calldata witness) external view;

    /// The number of edges from a block's hash down to a leaf of a tree of this depth.
    function pathEdges(uint8 depth) external view returns (uint32);

    /// Checks that the tree of the claim's block is exactly as deep as claimed and has the claimed leaf at the index.
    function proveTree(Claim calldata claim, bytes calldata witness) external view;

    /// Checks that on the path of the claim `lower`, at position `hi`, stands below `upper`, at position `lo` < `hi`.
    function provePath(Claim calldata claim, uint32 lo, uint32 hi, bytes32 upper, bytes32 lower, bytes calldata witness)
        external
        view;
}
