// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {BatchTree} from "../libraries/BatchTree.sol";
import {BatchLib} from "./Batch.sol";
import {BatchProof, Claim, ClaimLib} from "./Claim.sol";

/// What a bisection is about.
enum Kind {
    /// the leaf at the claim's index is another, or none
    Path,
    /// the tree is not as deep as claimed; answered by the whole proof alone
    Depth,
    /// the block is no ancestor of the nearest checkpoint above it
    Ancestry
}

enum Side {
    Proposer,
    Challenger
}

/// The state of one dispute. Only its hash is stored; every move passes the state in and emits the next.
/// Positions count edges from the block hash (0) down to the leaf, and in an ancestry dispute from the checkpoint's tip
/// (0) down to the claimed block; the proposer says that `lower` stands below `upper` (P-4.1).
struct Bisection {
    bytes32 id;
    bytes32 batchId;
    bytes32 claimHash;
    address proposer;
    address challenger;
    /// wei
    uint96 deposit;
    Kind kind;
    /// the side to move: the proposer proves or reveals, the challenger selects
    Side turn;
    uint32 lo;
    uint32 hi;
    bytes32 upper;
    bytes32 lower;
    /// keccak-256 of the revealed hashes, one after the other, while the challenger is to select; else zero
    bytes32 revealed;
    /// seconds used in finished turns
    uint32 proposerUsed;
    uint32 challengerUsed;
    /// home time in seconds
    uint48 turnStart;
}

library BisectionLib {
    /// A question about a claim of a batch, without its span and challenger (P-4.14).
    function about(
        Kind kind,
        Claim calldata claim,
        BatchProof calldata proof,
        address proposer,
        bytes32 salt,
        address relay
    ) internal view returns (Bisection memory d) {
        d.claimHash = ClaimLib.hash(claim);
        d.batchId = BatchLib.id(BatchTree.root(d.claimHash, proof), proposer, salt, relay);
        d.proposer = proposer;
        d.kind = kind;
    }

    function hash(Bisection memory d) internal pure returns (bytes32) {
        return keccak256(abi.encode(d));
    }

    /// Seconds the side to move has used, the running turn included (P-4.5).
    function used(Bisection memory d, uint256 time) internal pure returns (uint256) {
        return (d.turn == Side.Proposer ? d.proposerUsed : d.challengerUsed) + (time - d.turnStart);
    }

    /// Seconds the proposer has used, the running turn included if it is the proposer's.
    function proposerTime(Bisection memory d, uint256 time) internal pure returns (uint256) {
        return d.turn == Side.Proposer ? used(d, time) : d.proposerUsed;
    }

    /// How many interior hashes a reveal of this span has: min(arity - 1, span - 1).
    /// Rules: P-5.10.
    function revealCount(Bisection memory d, uint256 arity) internal pure returns (uint256) {
        uint256 interior = d.hi - d.lo - 1;
        return interior < arity - 1 ? interior : arity - 1;
    }

    /// The position of boundary `j` when a span is cut by `count` hashes: lo + floor(j * span / (count + 1)).
    /// Rules: P-5.10.
    function position(Bisection memory d, uint256 j, uint256 count) internal pure returns (uint32) {
        // j <= count + 1, so the result lies in [lo, hi]
        // forge-lint: disable-next-line(unsafe-typecast)
        return uint32(d.lo + j * (d.hi - d.lo) / (count + 1));
    }

    /// The state in which the challenger is to select, its turn not yet begun. `used_` is the proposer's time in seconds,
    /// at most the clock of 32 bits.
    function afterReveal(Bisection calldata d, bytes32[] calldata hashes, uint256 used_)
        internal
        pure
        returns (Bisection memory next)
    {
        next = d;
        next.revealed = keccak256(abi.encodePacked(hashes));
        next.turn = Side.Challenger;
        // forge-lint: disable-next-line(unsafe-typecast)
        next.proposerUsed = uint32(used_);
    }

    /// The state in which the proposer is to answer for a segment of at most `hashes.length`, its turn not yet begun.
    /// `used_` is the challenger's time in seconds, at most the clock of 32 bits.
    function afterSelect(Bisection calldata d, bytes32[] calldata hashes, uint256 segment, uint256 used_)
        internal
        pure
        returns (Bisection memory next)
    {
        uint256 count = hashes.length;
        next = d;
        (next.lo, next.hi) = (position(next, segment, count), position(next, segment + 1, count));
        if (segment > 0) next.upper = hashes[segment - 1];
        if (segment < count) next.lower = hashes[segment];
        next.revealed = 0;
        next.turn = Side.Proposer;
        // forge-lint: disable-next-line(unsafe-typecast)
        next.challengerUsed = uint32(used_);
    }
}
