// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Phase} from "../../src/types/Batch.sol";
import {Bisection, Side} from "../../src/types/Bisection.sol";
import {Claim} from "../../src/types/Claim.sol";
import {PackedClaimsPlain} from "../oracle/PackedClaimsPlain.sol";
import {Fixture, Posted} from "../utils/Fixture.sol";
import {Case, MadeTree} from "../utils/MadeTree.sol";

/// What must be true of relay and court after the calls made so far, kept apart from them: batches, disputes, money.
abstract contract Ghost is Fixture {
    struct GhostBatch {
        bytes32 id;
        /// which made trees its two claims are of
        uint256[2] tree;
        /// whether the second claim is false
        bool lie;
        address by;
        uint256 deposit;
        uint256 deadline;
        Phase phase;
        uint256 open;
        /// who proved the tree of each claim
        address[2] prover;
    }

    struct GhostDispute {
        Bisection state;
        uint256 batch;
        /// which of the two claims
        uint256 claim;
        bool open;
        bytes32[] hashes;
    }

    uint256 internal constant TREES = 5;
    uint256 internal constant NONE = type(uint256).max;

    address internal liar = makeAddr("liar");

    GhostBatch[] internal batches;
    GhostDispute[] internal disputes;
    uint256 public held;
    uint256 public burned;
    mapping(address => uint256) public owed;
    address[5] internal everybody = [proposer, liar, challenger, watcher, stranger];

    function batchCount() external view returns (uint256) {
        return batches.length;
    }

    function disputeCount() external view returns (uint256) {
        return disputes.length;
    }

    // The made trees and the batches over them.

    function tree(uint256 which) internal pure returns (Case memory) {
        if (which == 0) return MadeTree.full(11, 1, 0);
        if (which == 1) return MadeTree.full(12, 2, 1);
        if (which == 2) return MadeTree.full(13, 7, 6);
        if (which == 3) return MadeTree.sparse(14, 18, 77_777);
        return MadeTree.sparse(15, 32, 0xfeedbeef);
    }

    /// What claim `i` of the batch would be if it were true, with the leaf that is claimed.
    function claimed(GhostBatch memory b, uint256 i) internal pure returns (Case memory c) {
        c = tree(b.tree[i]);
        if (i == 1 && b.lie) c.claim = MadeTree.lie(c);
    }

    function posted(uint256 batch) internal view returns (Posted memory p) {
        GhostBatch memory b = batches[batch];
        p = draft(two(claimed(b, 0).claim, claimed(b, 1).claim), bytes32(batch));
        p.proposer = b.by;
        p.deposit = b.deposit;
        p.id = keccak256(abi.encode(p.root, p.proposer, p.salt, address(relay), block.chainid));
    }

    function isTrue(GhostDispute memory g) internal view returns (bool) {
        return g.claim == 0 || !batches[g.batch].lie;
    }

    // What the moves change.

    function noteOpened(Bisection memory state, uint256 batch, uint256 claim) internal {
        GhostDispute storage g = disputes.push();
        g.state = state;
        g.batch = batch;
        g.claim = claim;
        g.open = true;
        held += state.deposit;
        batches[batch].open += 1;
    }

    function noteClosed(uint256 dispute) internal returns (uint256 deposit) {
        GhostDispute storage g = disputes[dispute];
        g.open = false;
        batches[g.batch].open -= 1;
        deposit = g.state.deposit;
        held -= deposit;
    }

    function noteLost(uint256 deposits, address winner) internal {
        uint256 burn = deposits * BURN_BPS / 10_000;
        burned += burn;
        owed[winner] += deposits - burn;
    }

    function noteRejected(uint256 dispute) internal {
        address opener = disputes[dispute].state.opener;
        GhostBatch storage b = batches[disputes[dispute].batch];
        owed[opener] += noteClosed(dispute);
        b.phase = Phase.Rejected;
        held -= b.deposit;
        noteLost(b.deposit, opener);
    }

    function noteSettled(uint256 batch) internal {
        batches[batch].phase = Phase.Settled;
        held -= batches[batch].deposit;
    }

    // What may be done now.

    function used(Bisection memory d) internal view returns (uint256) {
        return (d.turn == Side.Proposer ? d.proposerUsed : d.openerUsed) + nowTime() - d.turnStart;
    }

    function live(GhostDispute memory g) internal view returns (bool) {
        GhostBatch memory b = batches[g.batch];
        return g.open && b.phase == Phase.Proposed && b.prover[g.claim] == address(0);
    }

    function isFinal(GhostBatch memory b) internal view returns (bool) {
        return (b.phase == Phase.Proposed || b.phase == Phase.Settled) && b.open == 0 && nowTime() >= b.deadline;
    }

    function packedOf(Claim memory a, Claim memory b) internal pure returns (bytes memory) {
        return PackedClaimsPlain.pack(two(a, b));
    }
}
