// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

/// What a bisection is about.
enum Kind {
    /// the leaf at the claim's index is another, or none
    Path,
    /// the tree is not as deep as claimed; answered by the whole proof alone
    Depth
}

enum Side {
    Proposer,
    Opener
}

/// The state of one dispute. Only its hash is stored; every move passes the state in and emits the next.
/// Positions count edges from the block hash (0) down to the leaf; the proposer says that `lower` stands below `upper`.
struct Bisection {
    bytes32 id;
    bytes32 batchId;
    bytes32 claimHash;
    address proposer;
    address opener;
    /// wei
    uint96 deposit;
    Kind kind;
    /// the side to move: the proposer proves or reveals, the opener selects
    Side turn;
    uint32 lo;
    uint32 hi;
    bytes32 upper;
    bytes32 lower;
    /// keccak-256 of the revealed hashes, one after the other, while the opener is to select; else zero
    bytes32 revealed;
    /// seconds used in finished turns
    uint32 proposerUsed;
    uint32 openerUsed;
    /// home time in seconds
    uint48 turnStart;
}

library BisectionLib {
    function hash(Bisection memory d) internal pure returns (bytes32) {
        return keccak256(abi.encode(d));
    }

    /// Seconds the side to move has used, the running turn included.
    function used(Bisection memory d, uint256 time) internal pure returns (uint256) {
        return (d.turn == Side.Proposer ? d.proposerUsed : d.openerUsed) + (time - d.turnStart);
    }

    /// Seconds the proposer has used, the running turn included if it is the proposer's.
    function proposerTime(Bisection memory d, uint256 time) internal pure returns (uint256) {
        return d.turn == Side.Proposer ? used(d, time) : d.proposerUsed;
    }

    /// How many interior hashes a reveal of this span has: min(arity - 1, span - 1).
    function revealCount(Bisection memory d, uint256 arity) internal pure returns (uint256) {
        uint256 interior = d.hi - d.lo - 1;
        return interior < arity - 1 ? interior : arity - 1;
    }

    /// The position of boundary `j` when a span is cut by `count` hashes: lo + floor(j * span / (count + 1)).
    function position(Bisection memory d, uint256 j, uint256 count) internal pure returns (uint32) {
        // j <= count + 1, so the result lies in [lo, hi]
        // forge-lint: disable-next-line(unsafe-typecast)
        return uint32(d.lo + j * (d.hi - d.lo) / (count + 1));
    }
}
