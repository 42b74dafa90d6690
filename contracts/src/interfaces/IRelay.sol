// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Assurance, Batch, BatchKind, Phase} from "../types/Batch.sol";
import {BatchProof, Claim} from "../types/Claim.sol";
import {IJudge} from "./IJudge.sol";

/// What a relay was deployed with, and the deposits that follow.
struct Parameters {
    IJudge judge;
    address bisectionCourt;
    address forkCourt;
    /// seconds in which a dispute may open
    uint256 window;
    /// seconds each side has in one dispute, in either court
    uint256 clock;
    /// ... about a checkpoint candidate
    uint256 checkpointWindow;
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
    /// wei, the least deposit of a checkpoint candidate
    uint256 checkpointDeposit;
}

/// What dapps read.
interface IVerifier {
    /// Whether the claim stands in a final batch of this proposer and salt, and the money that stood behind it.
    /// `(false, zeros)` for whatever is not final; reverts with `MalformedProof` when the proof cannot be one.
    /// Rules: P-3.12.
    function verify(Claim calldata claim, BatchProof calldata proof, address proposer, bytes32 salt)
        external
        view
        returns (bool isFinal, Assurance memory assurance);

    /// What a dapp derives its own times from. A dispute that opens in the window's last second keeps a true claim from
    /// being final for both sides' clocks: from its proposal that takes up to `window + 2 * clock`.
    function parameters() external view returns (Parameters memory);
}

/// What courts call. Every function that changes something is for the courts of the relay alone.
interface ICourtRelay {
    function parameters() external view returns (Parameters memory);

    function phaseOf(bytes32 batchId) external view returns (Phase);

    /// The slot of a batch, zeros for an id that is not known.
    function batches(bytes32 batchId)
        external
        view
        returns (
            Phase phase,
            uint96 deposit,
            uint48 deadline,
            uint16 claimCount,
            uint32 checkpointIndex,
            uint32 openDisputes,
            BatchKind kind
        );

    /// The latest checkpoint.
    function latestCheckpoint() external view returns (uint32 index, uint32 height, uint32 time);

    /// The checkpoint of an index. Reverts without data if there is none.
    function checkpoints(uint256 index)
        external
        view
        returns (bytes32 tip, bytes32 stateHash, uint32 height, uint32 time);

    /// A dispute was opened on the batch, which is returned; the value is its deposit.
    function opened(bytes32 batchId) external payable returns (Batch memory);

    /// The proposer lost a dispute: the batch is Rejected, `winner` earns of its deposit, `challenger` has its own back.
    function rejected(bytes32 batchId, address winner, address challenger, uint256 deposit) external;

    /// Challengers lost `count` disputes with `deposits` in all, of which `winner` earns.
    function lost(bytes32 batchId, address winner, uint256 deposits, uint256 count) external;

    /// A dispute that was open when its batch was Rejected is closed: `challenger` has its deposit back.
    function reclaimed(bytes32 batchId, address challenger, uint256 deposit) external;
}
