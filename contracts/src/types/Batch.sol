// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

/// The life of a batch:
///
///     None --propose--> Proposed --settle (final, by the proposer)--> Settled
///                           |
///                           +-----rejected (it lost a dispute)------> Rejected
///
/// A batch is final in Proposed or Settled, at or after its deadline, with no dispute open. Finality needs no
/// transaction. A batch exists when its phase says so; existence is never read out of another field.
/// Rules: P-3.14.
enum Phase {
    None,
    Proposed,
    Settled,
    Rejected
}

/// What a batch states.
enum BatchKind {
    /// claims about blocks and transactions
    Claims,
    /// one header state, offered as the next checkpoint
    Candidate
}

/// All that is stored of a batch: one slot (P-3.1).
struct Batch {
    Phase phase;
    /// wei
    uint96 deposit;
    /// home time in seconds; disputes open strictly before it
    uint48 deadline;
    uint16 claimCount;
    /// the checkpoint that was latest at proposal
    uint32 checkpointIndex;
    uint32 openDisputes;
    BatchKind kind;
}

/// What a dapp is told of the money behind a final claim (P-3.12).
struct Assurance {
    /// wei that stood behind the batch
    uint256 deposit;
    /// the part of it, in wei, that a cheat would have lost for certain, whoever won against it
    uint256 burn;
    /// how many claims share the deposit
    uint256 claimCount;
    /// seconds in which anyone could object
    uint256 window;
}

library BatchLib {
    /// The slot of a batch in phase Proposed with no dispute open. From the lowest bit:
    ///
    ///     phase 8 | deposit 96 | deadline 48 | claimCount 16 | checkpointIndex 32 | openDisputes 32 | kind 8
    /// Rules: P-3.8.
    function pack(uint96 deposit, uint48 deadline, uint16 claimCount, uint32 checkpointIndex, BatchKind kind)
        internal
        pure
        returns (uint256)
    {
        return uint256(Phase.Proposed) | uint256(deposit) << 8 | uint256(deadline) << 104 | uint256(claimCount) << 152
            | uint256(checkpointIndex) << 168 | uint256(kind) << 232;
    }

    /// Writes the whole slot at once; field by field, the compiler reads and writes it three times.
    function create(Batch storage batch, uint256 word) internal {
        assembly ("memory-safe") {
            sstore(batch.slot, word)
        }
    }

    /// The id of a batch. The relay and the chain are in it, so that no case can be carried over to another court.
    /// Rules: P-3.7.
    function id(bytes32 root, address proposer, bytes32 salt, address relay) internal view returns (bytes32) {
        return keccak256(abi.encode(root, proposer, salt, relay, block.chainid));
    }
}
