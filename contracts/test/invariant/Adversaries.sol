// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Relay} from "../../src/Relay.sol";
import {Phase} from "../../src/types/Batch.sol";
import {Bisection, Kind, Side} from "../../src/types/Bisection.sol";
import {BatchProof, Claim} from "../../src/types/Claim.sol";
import {Players} from "./Players.sol";

/// Moves at the last second and one later, races, and calls that must be refused.
abstract contract Adversaries is Players {
    // Time.

    /// A side moves in the last second of its clock, in which nobody may end the dispute; or it does not, and a second
    /// later it is too late.
    function brink(uint256 seed) internal returns (bool) {
        uint256 which = find(seed, inTime);
        if (which == NONE) return false;
        GhostDispute storage g = disputes[which];
        uint256 last = g.state.turnStart + CLOCK - usedBefore(g);
        pass(last);
        if (!inTime(g)) return true;
        refused(stranger, abi.encodeCall(court.timeout, (g.state)));
        bool honest =
            (g.state.turn == Side.Challenger ? g.state.challenger : g.state.proposer) == honestOf(g.state.turn);
        if (honest || seed & 1 == 0) {
            if (g.state.turn == Side.Challenger) selectAs(which, seed);
            else if (honest) answer(which);
            else if (mayReveal(g)) revealAs(which, seed);
            else if (mayProveSpan(g)) doProveSpan(which, stranger);
            else return true;
        } else {
            pass(last + 1);
            if (!mayTimeout(g)) return true;
            refuseMoves(g);
            doTimeout(which);
        }
        return true;
    }

    function inTime(GhostDispute storage g) internal view returns (bool) {
        return live(g) && used(g) <= CLOCK;
    }

    function honestOf(Side side) private view returns (address) {
        return side == Side.Challenger ? watcher : proposer;
    }

    /// A proof and a timeout in the second after a clock has run out: whichever comes first is the last.
    function race(uint256 seed) internal returns (bool) {
        uint256 which = find(seed, mayRace);
        if (which == NONE) return false;
        GhostDispute storage g = disputes[which];
        uint256 out = g.state.turnStart + CLOCK - usedBefore(g) + 1;
        if (out > nowTime()) pass(out);
        if (!mayTimeout(g)) return true;
        bytes memory proof = afterDuty(g);
        bytes memory end = abi.encodeCall(court.timeout, (g.state));
        if (seed & 1 == 0) {
            doTimeout(which);
            refused(stranger, proof);
        } else {
            doProveAfterDuty(which);
            refused(stranger, end);
            doClose(g.batch, g.claim, ancestry(g));
        }
        refused(stranger, end);
        return true;
    }

    function mayRace(GhostDispute storage g) internal view returns (bool) {
        return g.state.turn == Side.Proposer && g.state.proposer == liar && mayProve(g);
    }

    /// In the last second of a window a dispute may open and nothing is final; in the next it is the other way round.
    function deadline(uint256 seed) internal returns (bool) {
        for (uint256 n = 0; n < batches.length; ++n) {
            uint256 batch = (seed + n) % batches.length;
            GhostBatch storage b = batches[batch];
            if (b.phase != Phase.Proposed || nowTime() >= b.deadline) continue;
            if (b.deadline - nowTime() > CLOCK) continue;
            pass(b.deadline - 1);
            refused(b.by, address(relay), 0, abi.encodeCall(relay.settle, (refs(batch))));
            require(!relay.isFinal(b.id), "final in its window");
            Kind kind = Kind((seed >> 64) % 3);
            if (seed & 1 == 0 && mayOpen(batch, b.claims[0], kind)) {
                doOpen(batch, 0, kind, sham, 0, 0);
                return true;
            }
            pass(b.deadline);
            bytes memory late = openingCall(batch, 0, kind, 0, 0);
            refused(sham, address(court), challengeDeposit, late);
            require(relay.isFinal(b.id) == isFinal(b), "final at its deadline");
            return true;
        }
        return false;
    }

    /// While the proposer's exclusive period runs its proof is its own, and the reward with it; a second later it is anyone's.
    function duty(uint256 seed) internal returns (bool) {
        uint256 which = find(seed, inDuty);
        if (which == NONE) return false;
        GhostDispute storage g = disputes[which];
        pass(g.state.turnStart + CLOCK / 2 - usedBefore(g));
        if (!inDuty(g)) return true;
        bool span = spanIsTrue(g);
        bytes memory proof =
            span ? abi.encodeCall(court.proveSpan, (g.state, catalogue[g.claim].claim, spanWitness(g))) : afterDuty(g);
        refused(stranger, proof);
        pass(nowTime() + 1);
        if (!live(g)) return true;
        if (span) doProveSpan(which, stranger);
        else doProveAfterDuty(which);
        return true;
    }

    function inDuty(GhostDispute storage g) internal view returns (bool) {
        return mayMove(g, Side.Proposer) && 2 * used(g) <= CLOCK && (spanIsTrue(g) || markIsTrue(g));
    }

    // Ether.

    function force(uint256 seed) internal returns (bool) {
        vm.deal(address(relay), address(relay).balance + seed % 1 ether);
        forced += seed % 1 ether;
        vm.deal(address(court), address(court).balance + (seed >> 64) % 1 ether);
        forcedOnCourt += (seed >> 64) % 1 ether;
        return true;
    }

    // What must be refused.

    /// Whatever may not be done now with a dispute, open or over.
    function mischief(uint256 seed) internal returns (bool) {
        if (disputes.length == 0) return false;
        GhostDispute storage g = disputes[(seed >> 32) % disputes.length];
        refuseMoves(g);
        if (!mayTimeout(g)) refused(stranger, abi.encodeCall(court.timeout, (g.state)));
        if (!g.open || !mayReclaim(g)) refused(g.state.challenger, abi.encodeCall(court.reclaim, (g.state)));
        if (!live(g) || 2 * proposerTime(g) <= CLOCK || !markIsTrue(g)) refused(stranger, afterDuty(g));
        if (!mayClose(g)) refused(stranger, abi.encodeCall(court.closeProven, (list(g.state))));
        refuseAlmost(g);
        // a richer state than the one that is stored
        Bisection memory d = g.state;
        d.deposit += 1;
        refused(stranger, abi.encodeCall(court.timeout, (d)));
        refused(stranger, abi.encodeCall(court.reclaim, (d)));
        return true;
    }

    /// All moves of both sides that the ghost does not allow, the other kind's proof, and all moves by others.
    function refuseMoves(GhostDispute storage g) private {
        Bisection memory d = g.state;
        Claim memory c = catalogue[g.claim].claim;
        bytes32[] memory hashes = new bytes32[](d.hi - d.lo > 16 ? 15 : d.hi - d.lo - 1);
        if (!mayReveal(g)) refused(d.proposer, abi.encodeCall(court.reveal, (d, hashes)));
        refused(stranger, abi.encodeCall(court.reveal, (d, hashes)));
        if (!maySelect(g)) refused(d.challenger, abi.encodeCall(court.select, (d, g.hashes, 0)));
        refused(stranger, abi.encodeCall(court.select, (d, g.hashes, 0)));
        if (d.hi < BLOCKS && !mayProveSpan(g)) {
            refused(d.proposer, abi.encodeCall(court.proveSpan, (d, c, spanWitness(g))));
        }
        bytes memory other = ancestry(g)
            ? abi.encodeCall(court.proveClaimAfterDuty, (d, c, catalogue[g.claim].tree))
            : abi.encodeCall(court.proveBlockAfterDuty, (d, c, 0, ancestryWitness(0, 0, 1)));
        refused(stranger, other);
    }

    /// The moves that are allowed now, but for one value.
    function refuseAlmost(GhostDispute storage g) private {
        Bisection memory d = g.state;
        if (mayReveal(g)) {
            bytes32[] memory fewer = new bytes32[](trueHashes(g).length - 1);
            refused(d.proposer, abi.encodeCall(court.reveal, (d, fewer)));
        }
        if (maySelect(g)) {
            bytes32[] memory hashes = g.hashes;
            refused(d.challenger, abi.encodeCall(court.select, (d, hashes, hashes.length + 1)));
            hashes[0] = ~hashes[0];
            refused(d.challenger, abi.encodeCall(court.select, (d, hashes, 0)));
        }
        if (mayProveSpan(g)) {
            bytes memory witness = spanWitness(g);
            Claim memory c = catalogue[(g.claim + 1) % ALL_CLAIMS].claim;
            refused(d.proposer, abi.encodeCall(court.proveSpan, (d, c, witness)));
            witness[witness.length - 1] ^= 0x01;
            refused(d.proposer, abi.encodeCall(court.proveSpan, (d, catalogue[g.claim].claim, witness)));
        }
        if (mayProve(g) && 2 * proposerTime(g) > CLOCK) {
            // the proof of another claim
            Claim memory c = catalogue[(g.claim + 1) % ALL_CLAIMS].claim;
            bytes memory tree = catalogue[(g.claim + 1) % ALL_CLAIMS].tree;
            if (!ancestry(g)) refused(stranger, abi.encodeCall(court.proveClaimAfterDuty, (d, c, tree)));
        }
    }

    /// What no batch allows: proofs of what is false, false refutations, openings by a checkpoint adopted later, courts
    /// that are none.
    function meddle(uint256 seed) internal returns (bool) {
        if (batches.length == 0) return false;
        uint256 batch = (seed >> 32) % batches.length;
        GhostBatch storage b = batches[batch];
        uint256 i = (seed >> 64) % b.claims.length;
        uint256 claim = b.claims[i];
        Claim memory c = catalogue[claim].claim;
        if (b.phase != Phase.Proposed || prover[batch][claim][false] != address(0) || !hasMark(claim, false)) {
            bytes memory witness = catalogue[claim].tree;
            if (witness.length == 0) witness = catalogue[2].tree;
            refused(b.by, abi.encodeCall(court.proveClaim, (c, b.root, b.salt, witness)));
        }
        if (prover[batch][claim][true] != address(0)) {
            (uint256 above, uint32 height) = (nearest(claim, b.checkpoint), c.height);
            bytes memory headers = ancestryWitness(above, 0, tops[above] - height);
            refused(b.by, abi.encodeCall(court.proveBlock, (c, b.root, b.salt, uint32(above), headers)));
        }
        if (mayOpen(batch, claim, Kind.Path)) {
            bytes memory cheap = openingCall(batch, i, Kind.Path, disputes.length, 0);
            refused(sham, address(court), challengeDeposit - 1, cheap);
        }
        // one block too many, and nobody else's batch
        refused(b.by, abi.encodeCall(court.proveBlock, (c, b.root, b.salt, 0, ancestryWitness(0, 0, BLOCKS - 1))));
        refused(stranger, abi.encodeCall(court.proveClaim, (c, b.root, b.salt, catalogue[claim].tree)));
        if (claim != STALE_AT_CHECKPOINT) {
            BatchProof memory proof = proofOf(b, i);
            refused(stranger, abi.encodeCall(court.refuteCheckpointed, (c, proof, b.by, b.salt, 0)));
        }
        uint256 index = nearest(claim, b.checkpoint) == 0 ? 1 : 0;
        bytes memory wrong = openingCall(batch, i, Kind.Ancestry, 0, uint32(index));
        refused(sham, address(court), challengeDeposit, wrong);
        if (b.phase != Phase.Proposed || !isFinal(b)) {
            refused(b.by, address(relay), 0, abi.encodeCall(relay.settle, (refs(batch))));
        }
        refused(stranger, address(relay), 0, abi.encodeCall(relay.settle, (refs(batch))));
        refused(stranger, address(relay), 0, abi.encodeCall(relay.opened, (b.id)));
        refused(stranger, address(relay), 0, abi.encodeCall(relay.lost, (b.id, stranger, b.deposit, 1)));
        refused(stranger, address(relay), 0, abi.encodeCall(relay.rejected, (b.id, stranger, stranger, b.deposit)));
        refused(stranger, address(relay), 0, abi.encodeCall(relay.reclaimed, (b.id, stranger, b.deposit)));
        address who = everybody[seed % 5];
        if (owed[who] == 0) refused(who, address(relay), 0, abi.encodeCall(relay.withdraw, ()));
        return true;
    }

    /// Nothing is anywhere where all is zero.
    function zeros(uint256 seed) internal returns (bool) {
        Bisection memory d;
        Claim memory c;
        BatchProof memory p;
        d.kind = Kind(seed % 3);
        d.turn = Side(seed >> 8 & 1);
        address who = address(0);
        refused(who, abi.encodeCall(court.reveal, (d, new bytes32[](0))));
        refused(who, abi.encodeCall(court.select, (d, new bytes32[](0), 0)));
        refused(who, abi.encodeCall(court.proveSpan, (d, c, "")));
        refused(who, abi.encodeCall(court.proveClaimAfterDuty, (d, c, "")));
        refused(who, abi.encodeCall(court.proveBlockAfterDuty, (d, c, 0, "")));
        refused(who, abi.encodeCall(court.proveClaim, (c, 0, 0, "")));
        refused(who, abi.encodeCall(court.proveBlock, (c, 0, 0, 0, "")));
        refused(who, abi.encodeCall(court.timeout, (d)));
        refused(who, abi.encodeCall(court.reclaim, (d)));
        refused(who, abi.encodeCall(court.closeProven, (list(d))));
        accepted(who, abi.encodeCall(court.closeProven, (new Bisection[](0))));
        refused(who, abi.encodeCall(court.challengePath, (c, p, who, 0, 0)));
        refused(who, abi.encodeCall(court.challengeDepth, (c, p, who, 0, 0)));
        refused(who, abi.encodeCall(court.challengeAncestry, (c, p, who, 0, 0, 0)));
        refused(who, abi.encodeCall(court.refuteCheckpointed, (c, p, who, 0, 0)));
        refused(who, address(relay), 0, abi.encodeCall(relay.propose, ("", 0, 0)));
        refused(who, address(relay), 0, abi.encodeCall(relay.propose, (catalogue[0].packed, 0, 0)));
        refused(who, address(relay), 0, abi.encodeCall(relay.settle, (new Relay.BatchRef[](1))));
        refused(who, address(relay), 0, abi.encodeCall(relay.withdraw, ()));
        refused(who, address(relay), 0, abi.encodeCall(relay.adoptCheckpoint, (states[0], who, 0)));
        require(!relay.isFinal(0), "nothing is final");
        (bool isFinal_,) = relay.verify(c, p, who, 0);
        require(!isFinal_, "nothing is verified");
        return true;
    }
}
