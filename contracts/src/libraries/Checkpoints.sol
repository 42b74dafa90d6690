// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {ICourtRelay} from "../interfaces/IRelay.sol";
import {Claim} from "../types/Claim.sol";

/// Which checkpoint decides about a claim that is not above its batch's checkpoint. The caller names it by its index.
library Checkpoints {
    /// The checkpoint was adopted after the batch was proposed, and decides nothing about it.
    error CheckpointTooLate(uint32 index, uint32 last);
    error NotAtCheckpoint(uint32 height, uint32 checkpointHeight);
    /// The claim names the checkpoint's own block.
    error CheckpointAgrees(bytes32 tip);
    error NotBelowCheckpoint(uint32 height, uint32 checkpointHeight);
    /// The checkpoint before the named one is at or above the claim already.
    error NotNearestCheckpoint(uint32 height, uint32 checkpointHeight);

    /// Reverts unless a checkpoint at the very height of the claim is another block.
    function refutes(ICourtRelay relay, bytes32 batchId, Claim calldata claim, uint32 index) internal view {
        (bytes32 tip, uint32 height) = _checkpoint(relay, batchId, index);
        if (claim.height != height) revert NotAtCheckpoint(claim.height, height);
        if (claim.blockHash == tip) revert CheckpointAgrees(tip);
    }

    /// The tip of the nearest checkpoint above the claim, and the edges from it down to there. Below the first one there
    /// is no bound (P-6.2).
    function above(ICourtRelay relay, bytes32 batchId, Claim calldata claim, uint32 index)
        internal
        view
        returns (bytes32 tip, uint32 edges)
    {
        uint32 height = claim.height;
        uint32 upper;
        (tip, upper) = _checkpoint(relay, batchId, index);
        if (height >= upper) revert NotBelowCheckpoint(height, upper);
        if (index > 0) {
            (,, uint32 lower,) = relay.checkpoints(index - 1);
            if (height <= lower) revert NotNearestCheckpoint(height, lower);
        }
        return (tip, upper - height);
    }

    /// The one that was latest at the batch's proposal, or an earlier one (P-3.9).
    function _checkpoint(ICourtRelay relay, bytes32 batchId, uint32 index)
        private
        view
        returns (bytes32 tip, uint32 height)
    {
        (,,,, uint32 last,,) = relay.batches(batchId);
        if (index > last) revert CheckpointTooLate(index, last);
        (tip,, height,) = relay.checkpoints(index);
    }
}
