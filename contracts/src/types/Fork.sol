// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Side} from "./Bisection.sol";

/// A fact about headers: from checkpoint `checkpoint`, valid headers lead to `state`; and if the record is marked, on
/// the way, at `ancestorHeight`, stood the header state whose hash is `ancestorState` (P-6.9).
struct Record {
    /// index
    uint32 checkpoint;
    bool marked;
    uint32 ancestorHeight;
    /// keccak-256 of the packed header state
    bytes32 ancestorState;
    /// the time of the header CONFIRMATIONS above the ancestor, zero before it. No header above another has time zero.
    uint32 buriedTime;
    /// packed, in the judge's form
    bytes state;
}

/// What does not change in a fork dispute; its hash is the dispute's id. A claim has one open fork dispute at most, so
/// that challenger and time tell them apart (P-4.2).
struct Fork {
    bytes32 batchId;
    /// of the claim or of the candidate
    bytes32 claimHash;
    address proposer;
    address challenger;
    /// wei
    uint96 deposit;
    /// index of the checkpoint that records start from
    uint32 checkpoint;
    uint32 height;
    /// whether `target` is the keccak-256 of a whole header state, and not a block's hash
    bool byState;
    bytes32 target;
    /// foreign time in seconds; the header that completes the confirmations may not bear a later one
    uint48 buriedBy;
    /// home time in seconds
    uint48 openedAt;
}

/// What changes in a fork dispute. The side to move is behind: the other side's best record is the leading one.
/// Rules: P-4.2.
struct Game {
    /// home time in seconds
    uint48 turnStart;
    /// seconds used in finished turns
    uint32 proposerUsed;
    uint32 challengerUsed;
    Side turn;
    /// of the leading record; zero as long as there is none
    uint256 work;
    /// who earns if the leading side wins; zero for its party
    address payee;
}

library ForkLib {
    function id(Fork memory f) internal pure returns (bytes32) {
        return keccak256(abi.encode(f));
    }

    function hash(Record memory r) internal pure returns (bytes32) {
        return keccak256(abi.encode(r));
    }

    /// Seconds the side to move has used, the running turn included.
    function used(Game memory g, uint256 time) internal pure returns (uint256) {
        return (g.turn == Side.Proposer ? g.proposerUsed : g.challengerUsed) + (time - g.turnStart);
    }

    /// The party of the side to move.
    function party(Fork memory f, Game memory g) internal pure returns (address) {
        return g.turn == Side.Proposer ? f.proposer : f.challenger;
    }
}
