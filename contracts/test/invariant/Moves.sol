// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Relay} from "../../src/Relay.sol";
import {Phase} from "../../src/types/Batch.sol";
import {Bisection, Kind, Side} from "../../src/types/Bisection.sol";
import {BatchProof, Claim} from "../../src/types/Claim.sol";
import {Ghost} from "./Ghost.sol";

/// Each move that relay and court may take, made on both and on the ghost, and the new state compared. What is refused
/// where the ghost allows it reverts, and so fails the run.
abstract contract Moves is Ghost {
    // Batches.

    function doPropose(address by, uint8[] memory claims, bytes32 salt, uint256 more) internal {
        uint256 batch = batches.length;
        GhostBatch storage b = batches.push();
        uint32 greatest = 0;
        bytes memory packed;
        for (uint256 i = 0; i < claims.length; ++i) {
            Made storage m = catalogue[claims[i]];
            packed = abi.encodePacked(packed, m.packed);
            if (m.claim.height > greatest) greatest = m.claim.height;
        }
        b.root = rootOf(claims);
        b.id = batchId(b.root, by, salt);
        if (known[b.id]) {
            // the same batch once more: another salt
            refused(by, address(relay), relay.minDeposit(greatest), abi.encodeCall(relay.propose, (packed, salt, 0)));
            salt = keccak256(abi.encode(batch));
            b.id = batchId(b.root, by, salt);
        }
        known[b.id] = true;
        b.deposit = uint96(relay.minDeposit(greatest) + more);
        if (more < 100) {
            refused(by, address(relay), b.deposit - more - 1, abi.encodeCall(relay.propose, (packed, salt, 0)));
        }
        (b.salt, b.by, b.claims, b.phase) = (salt, by, claims, Phase.Proposed);
        (b.deadline, b.checkpoint) = (uint48(nowTime() + WINDOW), latest);
        held += b.deposit;
        vm.prank(by);
        require(relay.propose{value: b.deposit}(packed, salt, 0) == b.id, "batch id");
        assertBatch(batch);
    }

    function batchId(bytes32 root, address by, bytes32 salt) internal view returns (bytes32) {
        return keccak256(abi.encode(root, by, salt, address(relay), block.chainid));
    }

    function refs(uint256 batch) internal view returns (Relay.BatchRef[] memory list) {
        list = new Relay.BatchRef[](1);
        list[0] = Relay.BatchRef(batches[batch].root, batches[batch].salt);
    }

    function doSettle(uint256 batch) internal {
        GhostBatch storage b = batches[batch];
        uint256 before = b.by.balance;
        vm.prank(b.by);
        relay.settle(refs(batch));
        require(b.by.balance == before + b.deposit, "settled for another amount");
        b.phase = Phase.Settled;
        held -= b.deposit;
        assertBatch(batch);
    }

    function doWithdraw(address who) internal {
        uint256 before = who.balance;
        vm.prank(who);
        relay.withdraw();
        require(who.balance == before + owed[who], "withdrew another amount");
        owedToAll -= owed[who];
        owed[who] = 0;
        require(relay.credits(who) == 0, "credit is left");
    }

    function doRefute(uint256 batch, uint256 i) internal {
        GhostBatch storage b = batches[batch];
        Claim memory claim = catalogue[b.claims[i]].claim;
        BatchProof memory proof = proofOf(b, i);
        vm.prank(watcher);
        court.refuteCheckpointed(claim, proof, b.by, b.salt, 0);
        noteRejected(batch, watcher);
        assertBatch(batch);
    }

    // Openings.

    /// Whether a dispute of the kind about the claim may be opened.
    function mayOpen(uint256 batch, uint256 claim, Kind kind) internal view returns (bool) {
        GhostBatch storage b = batches[batch];
        if (b.phase != Phase.Proposed || nowTime() >= b.deadline) return false;
        if (kind == Kind.Ancestry && nearest(claim, b.checkpoint) == NONE) return false;
        return prover[batch][claim][kind == Kind.Ancestry] == address(0);
    }

    /// The state a dispute begins with.
    function opening(uint256 batch, uint256 i, Kind kind, address challenger, uint256 nonce)
        internal
        view
        returns (Bisection memory d)
    {
        GhostBatch storage b = batches[batch];
        uint256 claim = b.claims[i];
        Claim memory c = catalogue[claim].claim;
        (d.batchId, d.claimHash, d.proposer, d.kind, d.challenger) =
        (b.id, catalogue[claim].hash, b.by, kind, challenger);
        d.turnStart = uint48(nowTime());
        d.id = keccak256(abi.encode(d.batchId, d.claimHash, kind, challenger, nowTime(), nonce));
        if (kind == Kind.Ancestry) {
            uint256 index = nearest(claim, b.checkpoint);
            (d.upper, d.hi, d.lower) = (below(index, 0), tops[index] - c.height, c.blockHash);
        } else {
            (d.upper, d.hi, d.lower) = (c.blockHash, uint32(c.depth) + 1, c.leaf);
        }
    }

    function openingCall(uint256 batch, uint256 i, Kind kind, uint256 nonce, uint32 index)
        internal
        view
        returns (bytes memory)
    {
        GhostBatch storage b = batches[batch];
        Claim memory c = catalogue[b.claims[i]].claim;
        BatchProof memory proof = proofOf(b, i);
        if (kind == Kind.Path) return abi.encodeCall(court.challengePath, (c, proof, b.by, b.salt, nonce));
        if (kind == Kind.Depth) return abi.encodeCall(court.challengeDepth, (c, proof, b.by, b.salt, nonce));
        return abi.encodeCall(court.challengeAncestry, (c, proof, b.by, b.salt, nonce, index));
    }

    function doOpen(uint256 batch, uint256 i, Kind kind, address challenger, uint256 nonce, uint256 more)
        internal
        returns (uint256 which)
    {
        uint256 claim = batches[batch].claims[i];
        uint256 index = kind == Kind.Ancestry ? nearest(claim, batches[batch].checkpoint) : 0;
        Bisection memory d = opening(batch, i, kind, challenger, nonce);
        bytes memory data = openingCall(batch, i, kind, nonce, uint32(index));
        d.deposit = uint96(challengeDeposit + more);
        if (known[d.id]) {
            // the same question twice in a second: another nonce
            if (court.disputes(d.id) != 0) refused(challenger, address(court), d.deposit, data);
            return doOpen(batch, i, kind, challenger, uint256(keccak256(abi.encode(disputes.length))), more);
        }
        known[d.id] = true;
        vm.prank(challenger);
        (bool ok, bytes memory result) = address(court).call{value: d.deposit}(data);
        require(ok && abi.decode(result, (bytes32)) == d.id, "not opened");
        which = disputes.length;
        GhostDispute storage g = disputes.push();
        (g.state, g.batch, g.claim, g.checkpoint, g.open) = (d, batch, claim, index, true);
        openOnes.push(which);
        held += d.deposit;
        batches[batch].open += 1;
        assertMoved(which);
    }

    // Moves.

    /// What a reveal has to publish, all of it true.
    function trueHashes(GhostDispute storage g) internal view returns (bytes32[] memory hashes) {
        (uint256 lo, uint256 span) = (g.state.lo, g.state.hi - g.state.lo);
        hashes = new bytes32[](span > 16 ? 15 : span - 1);
        for (uint256 j = 0; j < hashes.length; ++j) {
            hashes[j] = truth(g, lo + (j + 1) * span / (hashes.length + 1));
        }
    }

    function doReveal(uint256 which, bytes32[] memory hashes) internal {
        GhostDispute storage g = disputes[which];
        vm.prank(g.state.proposer);
        court.reveal(g.state, hashes);
        g.hashes = hashes;
        g.state.revealed = keccak256(abi.encodePacked(hashes));
        turnTo(g, Side.Challenger);
        assertMoved(which);
    }

    function doSelect(uint256 which, uint256 segment) internal {
        GhostDispute storage g = disputes[which];
        bytes32[] memory hashes = g.hashes;
        vm.prank(g.state.challenger);
        court.select(g.state, hashes, segment);
        (uint256 lo, uint256 span, uint256 cuts) = (g.state.lo, g.state.hi - g.state.lo, hashes.length + 1);
        g.state.lo = uint32(lo + segment * span / cuts);
        g.state.hi = uint32(lo + (segment + 1) * span / cuts);
        require(g.state.lo >= lo && g.state.lo < g.state.hi && g.state.hi <= lo + span, "a span outside of the last");
        if (segment > 0) g.state.upper = hashes[segment - 1];
        if (segment < hashes.length) g.state.lower = hashes[segment];
        g.state.revealed = 0;
        turnTo(g, Side.Proposer);
        assertMoved(which);
    }

    /// The clock of the side that has moved falls by what it used, and the other's stays.
    function turnTo(GhostDispute storage g, Side side) private {
        uint256 total = used(g);
        require(total <= CLOCK && total >= usedBefore(g), "a clock rose, or ran over");
        if (g.state.turn == Side.Proposer) g.state.proposerUsed = uint32(total);
        else g.state.challengerUsed = uint32(total);
        (g.state.turn, g.state.turnStart) = (side, uint48(nowTime()));
    }

    function doProveSpan(uint256 which, address who) internal {
        GhostDispute storage g = disputes[which];
        bytes memory witness = spanWitness(g);
        vm.prank(who);
        court.proveSpan(g.state, catalogue[g.claim].claim, witness);
        noteWon(noteLost(which), who);
        assertMoved(which);
    }

    /// The proposer proves tree or block of a claim of the batch.
    function doProve(uint256 batch, uint256 claim, bool block_) internal {
        GhostBatch storage b = batches[batch];
        (Claim memory c, uint256 index) = (catalogue[claim].claim, nearest(claim, b.checkpoint));
        bytes memory witness = block_ ? ancestryWitness(index, 0, tops[index] - c.height) : catalogue[claim].tree;
        vm.prank(b.by);
        if (block_) court.proveBlock(c, b.root, b.salt, uint32(index), witness);
        else court.proveClaim(c, b.root, b.salt, witness);
        prover[batch][claim][block_] = b.by;
        assertMark(batch, claim);
    }

    /// The call by which a stranger proves what settles the dispute.
    function afterDuty(GhostDispute storage g) internal view returns (bytes memory) {
        Claim memory c = catalogue[g.claim].claim;
        if (!ancestry(g)) return abi.encodeCall(court.proveClaimAfterDuty, (g.state, c, catalogue[g.claim].tree));
        uint256 edges = tops[g.checkpoint] - c.height;
        bytes memory witness = ancestryWitness(g.checkpoint, 0, edges < BLOCKS ? edges : BLOCKS - 1);
        return abi.encodeCall(court.proveBlockAfterDuty, (g.state, c, uint32(g.checkpoint), witness));
    }

    function doProveAfterDuty(uint256 which) internal {
        GhostDispute storage g = disputes[which];
        accepted(stranger, afterDuty(g));
        prover[g.batch][g.claim][ancestry(g)] = stranger;
        assertMark(g.batch, g.claim);
    }

    // Endings.

    /// Closes all disputes that one mark settles; those closed before are listed too, and each twice.
    function doClose(uint256 batch, uint256 claim, bool block_) internal {
        Bisection[] memory states = new Bisection[](2 * disputes.length);
        (uint256 count, uint256 deposits) = (0, 0);
        for (uint256 i = 0; i < disputes.length; ++i) {
            GhostDispute storage g = disputes[i];
            if (g.batch != batch || g.claim != claim || ancestry(g) != block_) continue;
            states[count++] = g.state;
            states[count++] = g.state;
            if (g.open) deposits += noteLost(i);
        }
        assembly ("memory-safe") {
            mstore(states, count)
        }
        uint256 other = openOnes.length == 0 ? NONE : openOnes[0];
        if (other != NONE) {
            // what the mark does not settle spoils the list
            Bisection memory last = states[count - 1];
            states[count - 1] = disputes[other].state;
            refused(stranger, abi.encodeCall(court.closeProven, (states)));
            states[count - 1] = last;
        }
        accepted(stranger, abi.encodeCall(court.closeProven, (states)));
        noteWon(deposits, prover[batch][claim][block_]);
        assertBatch(batch);
    }

    function doTimeout(uint256 which) internal {
        GhostDispute storage g = disputes[which];
        accepted(stranger, abi.encodeCall(court.timeout, (g.state)));
        if (g.state.turn == Side.Challenger) {
            noteWon(noteLost(which), g.state.proposer);
        } else {
            assertUnproven(g);
            credit(g.state.challenger, noteClosed(which));
            noteRejected(g.batch, g.state.challenger);
        }
        assertMoved(which);
    }

    function doReclaim(uint256 which) internal {
        GhostDispute storage g = disputes[which];
        accepted(stranger, abi.encodeCall(court.reclaim, (g.state)));
        credit(g.state.challenger, noteClosed(which));
        assertMoved(which);
    }

    // Calls to the court, and to any contract.

    function accepted(address who, bytes memory data) internal {
        vm.prank(who);
        (bool ok, bytes memory result) = address(court).call(data);
        if (ok) return;
        assembly ("memory-safe") {
            revert(add(result, 32), mload(result))
        }
    }

    function refused(address who, address target, uint256 value, bytes memory data) internal {
        vm.prank(who);
        (bool ok,) = target.call{value: value}(data);
        require(!ok, "a call was taken that must be refused");
    }

    function refused(address who, bytes memory data) internal {
        refused(who, address(court), 0, data);
    }

    // What has just been touched.

    function assertMoney() internal view {
        require(address(relay).balance == held + owedToAll + burned + forced, "balance");
    }

    function assertBatch(uint256 batch) internal view {
        GhostBatch storage b = batches[batch];
        (Phase ph, uint96 deposit, uint48 deadline, uint16 count, uint32 checkpoint, uint32 open,) = relay.batches(b.id);
        require(ph == b.phase, "phase");
        require(deposit == b.deposit && deadline == b.deadline, "deposit and deadline");
        require(count == b.claims.length && checkpoint == b.checkpoint, "claims and checkpoint");
        require(open == b.open, "open disputes");
        assertMoney();
    }

    function assertMoved(uint256 which) internal view {
        assertDispute(which);
        assertBatch(disputes[which].batch);
    }

    function assertDispute(uint256 which) internal view {
        GhostDispute storage g = disputes[which];
        bytes32 expected = g.open ? keccak256(abi.encode(g.state)) : bytes32(0);
        require(court.disputes(g.state.id) == expected, "stored state");
        require(g.state.proposerUsed <= CLOCK && g.state.challengerUsed <= CLOCK, "a clock ran over");
    }

    /// Both marks of a claim are as the ghost has them: one never sets the other.
    function assertMark(uint256 batch, uint256 claim) internal view {
        (bytes32 id, bytes32 hash) = (batches[batch].id, catalogue[claim].hash);
        (bool proven, address by) = court.treeProven(id, hash);
        require(by == prover[batch][claim][false] && proven == (by != address(0)), "mark of the tree");
        (proven, by) = court.blockProven(id, hash);
        require(by == prover[batch][claim][true] && proven == (by != address(0)), "mark of the block");
    }

    /// A claim that is rejected has no mark that settles the kind it is rejected by.
    function assertUnproven(GhostDispute storage g) internal view {
        (bool proven,) = ancestry(g)
            ? court.blockProven(g.state.batchId, g.state.claimHash)
            : court.treeProven(g.state.batchId, g.state.claimHash);
        require(!proven, "a proven claim was rejected");
    }
}
