// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {BatchKind, Phase} from "../../src/types/Batch.sol";
import {Bisection, Side} from "../../src/types/Bisection.sol";
import {BatchProof} from "../../src/types/Claim.sol";
import {Fork, Game} from "../../src/types/Fork.sol";
import {ForkOffers} from "./ForkOffers.sol";
import {Hostile} from "./Hostile.sol";

/// What must be true of relay and courts after the calls made so far, reckoned apart from them: batches, disputes,
/// records, checkpoints, money.
abstract contract ForkGhost is ForkOffers {
    /// What a batch says of one block.
    struct Told {
        /// of the claim, or of the candidate
        bytes32 hash;
        /// a block's hash, or a candidate's state's
        bytes32 target;
        uint32 height;
        /// a chain on which it stands, or NOWHERE
        uint8 chain;
        bool lie;
        /// one more than the index of its open fork dispute, or zero
        uint8 fork;
        /// who proved its tree
        address prover;
    }

    struct GhostBatch {
        bytes32 id;
        bytes32 root;
        address by;
        uint96 deposit;
        uint48 deadline;
        /// the latest time that the last confirmation may bear
        uint48 buriedBy;
        uint32 checkpoint;
        uint8 claims;
        uint8 open;
        Phase phase;
        bool lie;
        /// one more than the number of the offer, or zero
        uint8 offer;
    }

    struct GhostFork {
        Fork f;
        uint8 batch;
        uint8 claim;
        bool open;
        Side turn;
        uint48 turnStart;
        uint32 proposerUsed;
        uint32 challengerUsed;
        /// the height of the leading record; every header is worth the same
        uint32 lead;
        address payee;
    }

    struct GhostPath {
        Bisection state;
        uint8 batch;
        uint8 claim;
        bool open;
    }

    uint256 internal constant NONE = type(uint256).max;

    /// home time, as `warp` left it
    uint256 internal moment = START;

    address internal liar = makeAddr("liar");
    Hostile internal hostile;
    address[6] internal everybody;

    GhostBatch[] internal batches;
    Told[2][] internal told;
    GhostFork[] internal forks;
    GhostPath[] internal paths;

    mapping(bytes32 recordHash => address) internal authors;
    bytes32[] internal records;
    /// the ends of known records without a mark, all of the true chain, for each checkpoint
    uint32[][2] internal unmarked;
    /// the latest checkpoint's index, which is 0 or 1
    uint32 internal latest;

    uint256 public held;
    uint256 public burned;
    uint256 public forced;
    mapping(address => uint256) public owed;

    function batchCount() external view returns (uint256) {
        return batches.length;
    }

    function forkCount() external view returns (uint256) {
        return forks.length;
    }

    // What is known of batches and disputes.

    function checkpointHeight(uint32 index) internal pure returns (uint32) {
        return index == 0 ? BASE : CANDIDATE;
    }

    /// Whether a checkpoint's block is of a chain.
    function passes(uint8 chain, uint32 checkpoint) internal pure returns (bool) {
        return leaves(chain) >= checkpointHeight(checkpoint);
    }

    /// The first claim's number for both of two equal ones: they are one case.
    function caseOf(uint256 batch, uint256 i) internal view returns (uint256) {
        return i == 1 && (batches[batch].claims == 1 || told[batch][1].hash == told[batch][0].hash) ? 0 : i;
    }

    function proofOf(uint256 batch, uint256 i) internal view returns (BatchProof memory proof) {
        if (batches[batch].claims == 1) return proof;
        proof.siblings = new bytes32[](1);
        proof.siblings[0] = told[batch][1 - i].hash;
        proof.directions = i;
    }

    function isProposed(uint256 batch) internal view returns (bool) {
        return batches[batch].phase == Phase.Proposed;
    }

    function isFinal(uint256 batch) internal view returns (bool) {
        GhostBatch storage b = batches[batch];
        return (b.phase == Phase.Proposed || b.phase == Phase.Settled) && b.open == 0 && moment >= b.deadline;
    }

    /// Open, and its batch not yet Rejected.
    function isLive(GhostFork storage g) internal view returns (bool) {
        return g.open && isProposed(g.batch);
    }

    function isLive(GhostPath storage p) internal view returns (bool) {
        return p.open && isProposed(p.batch) && told[p.batch][p.claim].prover == address(0);
    }

    /// Seconds of the side to move in finished turns.
    function spent(GhostFork storage g) internal view returns (uint256) {
        return g.turn == Side.Proposer ? g.proposerUsed : g.challengerUsed;
    }

    function used(GhostFork storage g) internal view returns (uint256) {
        return spent(g) + moment - g.turnStart;
    }

    /// The second at which the side to move will have used so much.
    function whenUsed(GhostFork storage g, uint256 seconds_) internal view returns (uint256) {
        return g.turnStart + seconds_ - spent(g);
    }

    function pathUsed(GhostPath storage p) internal view returns (uint256) {
        return moment - p.state.turnStart;
    }

    function partyOf(GhostFork storage g) internal view returns (address) {
        return g.turn == Side.Proposer ? g.f.proposer : g.f.challenger;
    }

    // What the moves change.

    function noteProposed(GhostBatch memory b, Told[2] memory t) internal returns (uint256 batch) {
        batch = batches.length;
        b.phase = Phase.Proposed;
        b.checkpoint = latest;
        b.buriedBy = uint48(moment + FUTURE);
        b.lie = t[0].lie || (b.claims == 2 && t[1].lie);
        batches.push(b);
        told.push();
        (told[batch][0], told[batch][1]) = (t[0], t[1]);
        held += b.deposit;
    }

    function noteOpened(uint256 batch, uint256 deposit) internal {
        held += deposit;
        ++batches[batch].open;
    }

    function noteClosed(uint256 batch, uint256 deposit) private {
        held -= deposit;
        --batches[batch].open;
    }

    /// The challenger of a dispute lost it.
    function noteLost(uint256 batch, uint256 deposit, address winner) internal {
        noteClosed(batch, deposit);
        noteForfeit(deposit, winner);
    }

    /// Challengers lost disputes that are closed together: the burn is rounded once.
    function noteLostTogether(uint256 deposits, address winner) internal {
        held -= deposits;
        noteForfeit(deposits, winner);
    }

    /// The challenger has its deposit back.
    function noteReturned(uint256 batch, uint256 deposit, address challenger) internal {
        noteClosed(batch, deposit);
        owed[challenger] += deposit;
    }

    function noteRejected(uint256 batch, address winner) internal {
        GhostBatch storage b = batches[batch];
        must(b.phase == Phase.Proposed, "rejected twice");
        must(b.by != proposer, "a true batch whose proposer plays was rejected");
        b.phase = Phase.Rejected;
        held -= b.deposit;
        noteForfeit(b.deposit, winner);
    }

    function noteForfeit(uint256 deposit, address winner) private {
        uint256 burn = deposit * 3_333 / 10_000;
        burned += burn;
        owed[winner] += deposit - burn;
    }

    function noteForkOver(uint256 i) internal {
        GhostFork storage g = forks[i];
        must(g.open, "closed twice");
        g.open = false;
        told[g.batch][g.claim].fork = 0;
    }

    /// Whoever makes a record known first is its author for good.
    function noteRecord(bytes32 recordHash, address author) internal {
        if (authors[recordHash] != address(0)) return;
        authors[recordHash] = author;
        records.push(recordHash);
    }

    // What must hold.

    function same(uint256 a, uint256 b, string memory what) internal pure {
        if (a != b) assertEq(a, b, what);
    }

    function must(bool holds, string memory what) internal pure {
        if (!holds) assertTrue(false, what);
    }

    function checkBatch(uint256 batch) internal view {
        GhostBatch memory b = batches[batch];
        (Phase ph, uint96 deposit, uint48 deadline, uint16 count, uint32 checkpoint, uint32 open, BatchKind kind) =
            relay.batches(b.id);
        same(uint256(ph), uint256(b.phase), "phase");
        same(deposit, b.deposit, "deposit");
        same(deadline, b.deadline, "deadline");
        same(count, b.claims, "claims");
        same(checkpoint, b.checkpoint, "the batch's checkpoint");
        same(open, b.open, "open disputes");
        must((kind == BatchKind.Candidate) == (b.offer > 0), "kind");
        bool final_ = relay.isFinal(b.id);
        must(final_ == isFinal(batch), "final");
        must(!(final_ && open > 0), "final with a dispute open");
        must(!(final_ && b.lie), "a lie is final");
        must(!(ph == Phase.Rejected && b.by == proposer), "a true batch was rejected");
        if (ph == Phase.Settled) must(moment >= deadline, "settled in its window");
    }

    function checkFork(uint256 i) internal view {
        GhostFork storage g = forks[i];
        bytes32 id = keccak256(abi.encode(g.f));
        bytes32 stored = forkCourt.forks(g.f.batchId, g.f.claimHash);
        Game memory c;
        (c.turnStart, c.proposerUsed, c.challengerUsed, c.turn, c.work, c.payee) = forkCourt.games(id);
        if (!g.open) {
            must(stored != id, "a closed dispute is open");
            same(uint256(c.turnStart) + c.proposerUsed + c.challengerUsed + c.work, 0, "a closed dispute's game");
            must(c.payee == address(0), "a closed dispute's payee");
            return;
        }
        must(stored == id, "an open dispute is not");
        same(c.turnStart, g.turnStart, "turnStart");
        same(c.proposerUsed, g.proposerUsed, "proposerUsed");
        same(c.challengerUsed, g.challengerUsed, "challengerUsed");
        same(uint256(c.turn), uint256(g.turn), "turn");
        same(c.work, g.lead == 0 ? 0 : (uint256(1) << 80) + 2 * (g.lead - BASE), "work");
        must(c.payee == g.payee, "payee");
        must(c.proposerUsed <= CLOCK && c.challengerUsed <= CLOCK, "a clock ran over");
    }

    function checkPath(uint256 i) internal view {
        GhostPath storage p = paths[i];
        bytes32 expected = p.open ? keccak256(abi.encode(p.state)) : bytes32(0);
        must(court.disputes(p.state.id) == expected, "stored state");
    }

    function checkRecord(uint256 i) internal view {
        must(forkCourt.authors(records[i]) == authors[records[i]], "a record's author");
    }

    function checkMoney() internal view {
        uint256 credits = 0;
        for (uint256 i = 0; i < everybody.length; ++i) {
            uint256 credit = relay.credits(everybody[i]);
            same(credit, owed[everybody[i]], "credit");
            credits += credit;
        }
        same(address(relay).balance, held + credits + burned + forced, "balance");
        same(address(court).balance + address(forkCourt).balance, 0, "courts hold nothing");
        must(!hostile.taken(), "paid twice");
    }

    function checkCheckpoints() internal view {
        (uint32 index, uint32 height, uint32 time) = relay.latestCheckpoint();
        same(index, latest, "latest index");
        same(height, checkpointHeight(latest), "latest height");
        same(time, timeOf(0, height), "latest time");
        for (uint32 i = 0; i <= latest; ++i) {
            (bytes32 tip, bytes32 stateHash, uint32 height_, uint32 time_) = relay.checkpoints(i);
            bytes memory state = stateOf(0, checkpointHeight(i));
            must(tip == bytes32(state), "tip");
            must(stateHash == keccak256(state), "state");
            same(height_, checkpointHeight(i), "height");
            same(time_, timeOf(0, height_), "time");
        }
    }

    /// All there is, whatever was touched last.
    function checkWorld() external view {
        checkMoney();
        checkCheckpoints();
        for (uint256 i = 0; i < batches.length; ++i) {
            checkBatch(i);
        }
        for (uint256 i = 0; i < forks.length; ++i) {
            checkFork(i);
        }
        for (uint256 i = 0; i < paths.length; ++i) {
            checkPath(i);
        }
        for (uint256 i = 0; i < records.length; ++i) {
            checkRecord(i);
        }
    }
}
