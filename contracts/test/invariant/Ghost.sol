// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Phase} from "../../src/types/Batch.sol";
import {Bisection, Kind, Side} from "../../src/types/Bisection.sol";
import {BatchProof} from "../../src/types/Claim.sol";
import {Tally} from "./Campaign.sol";
import {Hostile} from "./Hostile.sol";
import {Truths} from "./Truths.sol";

/// What must be true of relay and court after the moves made so far, kept apart from them: batches, marks, disputes,
/// money.
abstract contract Ghost is Truths, Tally {
    struct GhostBatch {
        bytes32 id;
        bytes32 root;
        bytes32 salt;
        address by;
        uint96 deposit;
        uint48 deadline;
        Phase phase;
        uint32 open;
        /// the latest checkpoint at its proposal
        uint32 checkpoint;
        /// its claims, places in the catalogue
        uint8[] claims;
    }

    struct GhostDispute {
        Bisection state;
        uint256 batch;
        /// the claim, its place in the catalogue
        uint256 claim;
        uint256 checkpoint;
        bool open;
        /// what was revealed last
        bytes32[] hashes;
    }

    uint256 internal constant NONE = type(uint256).max;
    uint256 internal constant PURSE = 1_000 ether;

    address internal liar;
    address internal sham;
    address[5] internal everybody;

    GhostBatch[] internal batches;
    GhostDispute[] internal disputes;
    /// places of the open ones in `disputes`
    uint256[] internal openOnes;
    /// who proved the tree or, with true, the block of a claim
    mapping(uint256 batch => mapping(uint256 claim => mapping(bool ancestry => address))) internal prover;
    mapping(bytes32 id => bool) internal known;
    mapping(address => uint256) internal owed;
    uint256 internal owedToAll;
    uint256 internal held;
    uint256 internal burned;
    uint256 internal forced;
    uint256 internal forcedOnCourt;
    /// what the honest challenger has disputed
    mapping(uint256 batch => mapping(uint256 claim => bool)) internal attacked;
    uint32 internal latest;
    uint256 internal offeredAt;

    function receiver(address who) internal pure returns (Hostile) {
        return Hostile(payable(who));
    }

    // What the moves change.

    function credit(address to, uint256 amount) internal {
        owed[to] += amount;
        owedToAll += amount;
    }

    function noteWon(uint256 deposits, address winner) internal {
        uint256 burn = deposits * BURN_BPS / 10_000;
        burned += burn;
        credit(winner, deposits - burn);
    }

    function noteClosed(uint256 dispute) internal returns (uint256 deposit) {
        GhostDispute storage g = disputes[dispute];
        require(g.open, "closed twice");
        g.open = false;
        batches[g.batch].open -= 1;
        deposit = g.state.deposit;
        held -= deposit;
        for (uint256 i = 0; i < openOnes.length; ++i) {
            if (openOnes[i] != dispute) continue;
            openOnes[i] = openOnes[openOnes.length - 1];
            openOnes.pop();
            break;
        }
    }

    /// The challenger has lost.
    function noteLost(uint256 dispute) internal returns (uint256 deposit) {
        require(disputes[dispute].state.challenger != watcher, "the honest challenger lost a dispute");
        return noteClosed(dispute);
    }

    /// The proposer has lost, and the dispute is closed.
    function noteRejected(uint256 batch, address winner) internal {
        GhostBatch storage b = batches[batch];
        require(b.phase == Phase.Proposed, "rejected twice, or after it was settled");
        require(b.by != proposer, "the honest proposer lost a batch");
        b.phase = Phase.Rejected;
        held -= b.deposit;
        noteWon(b.deposit, winner);
    }

    // What may be done now.

    function ancestry(GhostDispute storage g) internal view returns (bool) {
        return g.state.kind == Kind.Ancestry;
    }

    /// It can still be moved, or has run out.
    function live(GhostDispute storage g) internal view returns (bool) {
        return g.open && batches[g.batch].phase == Phase.Proposed && prover[g.batch][g.claim][ancestry(g)] == address(0);
    }

    function usedBefore(GhostDispute storage g) internal view returns (uint256) {
        return g.state.turn == Side.Proposer ? g.state.proposerUsed : g.state.challengerUsed;
    }

    /// Seconds the side to move has used.
    function used(GhostDispute storage g) internal view returns (uint256) {
        return usedBefore(g) + nowTime() - g.state.turnStart;
    }

    function proposerTime(GhostDispute storage g) internal view returns (uint256) {
        return g.state.turn == Side.Proposer ? used(g) : g.state.proposerUsed;
    }

    /// Live, the side's turn, and in time.
    function mayMove(GhostDispute storage g, Side side) internal view returns (bool) {
        return g.state.turn == side && live(g) && used(g) <= CLOCK;
    }

    function isFinal(GhostBatch storage b) internal view returns (bool) {
        return (b.phase == Phase.Proposed || b.phase == Phase.Settled) && b.open == 0 && nowTime() >= b.deadline;
    }

    /// The place of the first open dispute from a random one on of which this holds, or NONE.
    function find(uint256 seed, function(GhostDispute storage) view returns (bool) holds)
        internal
        view
        returns (uint256)
    {
        uint256 count = openOnes.length;
        for (uint256 i = 0; i < count; ++i) {
            uint256 which = openOnes[(seed % count + i) % count];
            if (holds(disputes[which])) return which;
        }
        return NONE;
    }

    // What is true.

    /// The checkpoint that decides about the block of a claim; NONE if it stands at or above the last that may.
    function nearest(uint256 claim, uint256 last) internal view returns (uint256) {
        uint32 height = catalogue[claim].claim.height;
        if (height < FIRST) return 0;
        return last == 1 && height > FIRST && height < SECOND ? 1 : NONE;
    }

    /// The true hash at a position of the span.
    function truth(GhostDispute storage g, uint256 position) internal view returns (bytes32) {
        return ancestry(g) ? below(g.checkpoint, position) : catalogue[g.claim].path[position];
    }

    /// Whether the span can be proven.
    function spanIsTrue(GhostDispute storage g) internal view returns (bool) {
        (uint256 lo, uint256 hi) = (g.state.lo, g.state.hi);
        if (ancestry(g)) {
            if (hi >= BLOCKS) return false;
        } else if (g.state.kind == Kind.Depth || lo == 0 && catalogue[g.claim].header.length == 0) {
            return false;
        }
        return g.state.upper == truth(g, lo) && g.state.lower == truth(g, hi);
    }

    function spanWitness(GhostDispute storage g) internal view returns (bytes memory) {
        if (ancestry(g)) return ancestryWitness(g.checkpoint, g.state.lo, g.state.hi);
        return pathWitness(catalogue[g.claim], g.state.lo, g.state.hi);
    }

    /// Whether the mark that settles the dispute can be had.
    function markIsTrue(GhostDispute storage g) internal view returns (bool) {
        return hasMark(g.claim, ancestry(g));
    }

    function hasMark(uint256 claim, bool block_) internal view returns (bool) {
        Made storage m = catalogue[claim];
        return block_ ? !(m.isFalse && m.fault == Kind.Ancestry) : m.tree.length > 0;
    }

    // Batch trees, of one to three claims.

    function rootOf(uint8[] memory claims) internal view returns (bytes32 root) {
        root = catalogue[claims[0]].hash;
        for (uint256 i = 1; i < claims.length; ++i) {
            root = node(root, catalogue[claims[i]].hash);
        }
    }

    function proofOf(GhostBatch storage b, uint256 i) internal view returns (BatchProof memory proof) {
        uint256 count = b.claims.length;
        if (i == 2) {
            proof.siblings = new bytes32[](1);
            proof.siblings[0] = node(catalogue[b.claims[0]].hash, catalogue[b.claims[1]].hash);
            proof.directions = 1;
            return proof;
        }
        proof.siblings = new bytes32[](count - 1);
        proof.directions = i;
        if (count > 1) proof.siblings[0] = catalogue[b.claims[1 - i]].hash;
        if (count > 2) proof.siblings[1] = catalogue[b.claims[2]].hash;
    }

    function node(bytes32 left, bytes32 right) private pure returns (bytes32) {
        return keccak256(abi.encodePacked(bytes1(0x01), left, right));
    }
}
