// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Assurance, Batch, Phase} from "../types/Batch.sol";
import {BatchProof, Claim} from "../types/Claim.sol";
import {IJudge} from "./IJudge.sol";

/// What a relay was deployed with, and the deposits that follow.
struct Parameters {
    IJudge judge;
    address bisectionCourt;
    /// seconds in which a dispute may open
    uint256 window;
    /// blocks that must stand upon a claimed one
    uint256 confirmations;
    /// share of a lost deposit that is burned, in 1/10,000
    uint256 burnBps;
    /// wei a gas, up to which deposits pay for the honest side's moves
    uint256 gasPriceCap;
    /// wei
    uint256 depositBase;
    /// wei for each header between the checkpoint and the last confirmation of the highest claim
    uint256 depositPerHeader;
}

/// What dapps read.
interface IVerifier {
    /// Whether the claim stands in a final batch of this proposer and salt, and the money that stood behind it.
    /// `(false, zeros)` for whatever is not final; reverts with `MalformedProof` when the proof cannot be one.
    function verify(Claim calldata claim, BatchProof calldata proof, address proposer, bytes32 salt)
        external
        view
        returns (bool isFinal, Assurance memory assurance);
}

/// What courts call. Every function that changes something is for the courts of the relay alone.
interface ICourtRelay {
    function parameters() external view returns (Parameters memory);

    function phaseOf(bytes32 batchId) external view returns (Phase);

    /// A dispute was opened on the batch; the value is its deposit.
    function opened(bytes32 batchId) external payable;

    /// The proposer lost a dispute: the batch is Rejected, `winner` earns of its deposit, `opener` has its own back.
    function rejected(bytes32 batchId, address winner, address opener, uint256 deposit) external;

    /// Openers lost `count` disputes with `deposits` in all, of which `winner` earns.
    function lost(bytes32 batchId, address winner, uint256 deposits, uint256 count) external;

    /// A dispute that was open when its batch was Rejected is closed: `opener` has its deposit back.
    function reclaimed(bytes32 batchId, address opener, uint256 deposit) external;
}
