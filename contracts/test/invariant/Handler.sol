// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Phase} from "../../src/types/Batch.sol";
import {Bisection, Kind, Side} from "../../src/types/Bisection.sol";
import {Posted} from "../utils/Fixture.sol";
import {Case, MadeTree} from "../utils/MadeTree.sol";
import {Ghost} from "./Ghost.sol";

/// Actors that play all games at once. Each action looks for something it may do, from a random place on; where there is
/// nothing it is a call in vain. What the court refuses where the ghost allows it fails the test.
/// `proposer` posts true batches only and answers before its clocks run out; `liar` posts anything, answers or not.
contract Handler is Ghost {
    mapping(string => uint256) public done;
    uint256 public calls;
    uint256 public inVain;

    /// Counts the call; one in vain opens a dispute instead, or lets time go on, so that the run gets somewhere.
    modifier counted(string memory name, uint256 seed) {
        ++calls;
        uint256 before = inVain;
        _;
        if (inVain == before) ++done[name];
        else if (disputes.length > 20 || !_open(seed)) _warp(seed);
    }

    function setUp() public override {
        super.setUp();
        vm.deal(liar, 1_000 ether);
    }

    // Batches.

    function propose(uint256 seed) external counted("propose", seed) {
        GhostBatch storage b = batches.push();
        uint256 batch = batches.length - 1;
        b.tree[0] = seed % TREES;
        b.tree[1] = (seed % TREES + 1 + (seed >> 8) % (TREES - 1)) % TREES;
        b.by = seed >> 16 & 3 == 0 ? proposer : liar;
        b.lie = b.by == liar && seed >> 24 & 1 == 1;
        b.deadline = nowTime() + WINDOW;
        b.phase = Phase.Proposed;
        Posted memory p = posted(batch);
        b.id = p.id;
        b.deposit = relay.minDeposit(MadeTree.HEIGHT) + (seed >> 32) % 1_000;
        post(p, b.deposit);
        held += b.deposit;
    }

    function settleAny(uint256 seed) external counted("settle", seed) {
        for (uint256 i = 0; i < batches.length; ++i) {
            uint256 batch = (seed % batches.length + i) % batches.length;
            if (batches[batch].phase != Phase.Proposed || !isFinal(batches[batch])) continue;
            Posted memory p = posted(batch);
            uint256 before = p.proposer.balance;
            settle(p);
            assertEq(p.proposer.balance, before + p.deposit);
            assertGe(nowTime(), batches[batch].deadline);
            noteSettled(batch);
            return;
        }
        ++inVain;
    }

    function withdraw(uint256 seed) external counted("withdraw", seed) {
        for (uint256 i = 0; i < everybody.length; ++i) {
            address who = everybody[(seed % 5 + i) % 5];
            if (owed[who] == 0) continue;
            uint256 before = who.balance;
            vm.prank(who);
            relay.withdraw();
            assertEq(who.balance, before + owed[who]);
            owed[who] = 0;
            return;
        }
        ++inVain;
    }

    // Disputes.

    function open(uint256 seed) external counted("open", seed) {
        if (!_open(seed)) ++inVain;
    }

    function _open(uint256 seed) internal returns (bool) {
        for (uint256 i = 0; i < batches.length; ++i) {
            uint256 batch = (seed % batches.length + i) % batches.length;
            GhostBatch memory b = batches[batch];
            uint256 claim = seed >> 8 & 1;
            if (b.phase != Phase.Proposed || nowTime() >= b.deadline) continue;
            if (b.prover[claim] != address(0)) claim = 1 - claim;
            if (b.prover[claim] != address(0)) continue;
            address opener = seed >> 16 & 1 == 0 ? challenger : watcher;
            Posted memory p = posted(batch);
            uint256 nonce = disputes.length;
            bool path = seed >> 24 & 3 != 0;
            noteOpened(path ? openPath(p, claim, opener, nonce) : openDepth(p, claim, opener, nonce), batch, claim);
            return true;
        }
        return false;
    }

    /// The next dispute from a random one on that is live and whose side to move has time.
    function find(uint256 seed, Side turn) internal view returns (uint256) {
        for (uint256 i = 0; i < disputes.length; ++i) {
            uint256 which = (seed % disputes.length + i) % disputes.length;
            GhostDispute memory g = disputes[which];
            if (g.state.turn != turn || !live(g) || used(g.state) > CLOCK) continue;
            if (turn == Side.Opener || g.state.kind == Kind.Path) return which;
        }
        return NONE;
    }

    function revealAny(uint256 seed) external counted("reveal", seed) {
        uint256 which = find(seed, Side.Proposer);
        if (which == NONE || disputes[which].state.hi - disputes[which].state.lo == 1) ++inVain;
        else _reveal(which, seed);
    }

    function _reveal(uint256 which, uint256 seed) internal {
        GhostDispute storage g = disputes[which];
        bytes32[] memory hashes = interior(g.state, claimed(batches[g.batch], g.claim));
        // a liar's hashes leave the truth somewhere
        if (g.state.proposer == liar && seed >> 8 & 1 == 1) hashes[(seed >> 16) % hashes.length] = bytes32(seed);
        g.state = reveal(g.state, hashes);
        g.hashes = hashes;
    }

    function selectAny(uint256 seed) external counted("select", seed) {
        uint256 which = find(seed, Side.Opener);
        if (which == NONE) {
            ++inVain;
            return;
        }
        GhostDispute storage g = disputes[which];
        g.state = select(g.state, g.hashes, (seed >> 8) % (g.hashes.length + 1));
    }

    function proveSpanAny(uint256 seed) external counted("proveSpan", seed) {
        for (uint256 i = 0; i < disputes.length; ++i) {
            uint256 which = find((seed % disputes.length) + i, Side.Proposer);
            if (which == NONE) break;
            if (_spanIsTrue(disputes[which])) {
                _proveSpan(which);
                return;
            }
        }
        ++inVain;
    }

    function _spanIsTrue(GhostDispute memory g) internal view returns (bool) {
        Case memory c = tree(batches[g.batch].tree[g.claim]);
        return MadeTree.hashAt(c, g.state.lo) == g.state.upper && MadeTree.hashAt(c, g.state.hi) == g.state.lower;
    }

    function _proveSpan(uint256 which) internal {
        GhostDispute memory g = disputes[which];
        address who = 2 * used(g.state) > CLOCK ? stranger : g.state.proposer;
        Case memory c = tree(batches[g.batch].tree[g.claim]);
        bytes memory witness = MadeTree.spanWitness(c, g.state.lo, g.state.hi);
        Case memory asClaimed = claimed(batches[g.batch], g.claim);
        vm.prank(who);
        court.proveSpan(g.state, asClaimed.claim, witness);
        noteLost(noteClosed(which), who);
    }

    function proveClaimAny(uint256 seed) external counted("proveClaim", seed) {
        for (uint256 i = 0; i < disputes.length; ++i) {
            uint256 which = (seed % disputes.length + i) % disputes.length;
            GhostDispute memory g = disputes[which];
            if (!live(g) || !isTrue(g)) continue;
            _proveClaim(which);
            return;
        }
        ++inVain;
    }

    function _proveClaim(uint256 which) internal {
        GhostDispute memory g = disputes[which];
        Case memory c = claimed(batches[g.batch], g.claim);
        uint256 spent = g.state.turn == Side.Proposer ? used(g.state) : g.state.proposerUsed;
        if (2 * spent > CLOCK) {
            proveClaimAfterDuty(g.state, c, stranger);
            batches[g.batch].prover[g.claim] = stranger;
        } else {
            proveClaim(posted(g.batch), c);
            batches[g.batch].prover[g.claim] = batches[g.batch].by;
        }
    }

    function closeAny(uint256 seed) external counted("closeProven", seed) {
        for (uint256 i = 0; i < disputes.length; ++i) {
            uint256 which = (seed % disputes.length + i) % disputes.length;
            GhostDispute memory g = disputes[which];
            GhostBatch memory b = batches[g.batch];
            if (!g.open || b.phase != Phase.Proposed || b.prover[g.claim] == address(0)) continue;
            _closeProven(g.batch, g.claim);
            return;
        }
        ++inVain;
    }

    /// Closes all of a claim's disputes; those closed before are listed too.
    function _closeProven(uint256 batch, uint256 claim) internal {
        Bisection[] memory states = new Bisection[](disputes.length);
        uint256 count = 0;
        uint256 deposits = 0;
        for (uint256 i = 0; i < disputes.length; ++i) {
            if (disputes[i].batch != batch || disputes[i].claim != claim) continue;
            states[count++] = disputes[i].state;
            if (disputes[i].open) deposits += noteClosed(i);
        }
        assembly ("memory-safe") {
            mstore(states, count)
        }
        court.closeProven(states);
        noteLost(deposits, batches[batch].prover[claim]);
    }

    function timeoutAny(uint256 seed) external counted("timeout", seed) {
        for (uint256 i = 0; i < disputes.length; ++i) {
            uint256 which = (seed % disputes.length + i) % disputes.length;
            GhostDispute memory g = disputes[which];
            if (!live(g) || used(g.state) <= CLOCK) continue;
            vm.prank(stranger);
            court.timeout(g.state);
            if (g.state.turn == Side.Proposer) noteRejected(which);
            else noteLost(noteClosed(which), g.state.proposer);
            return;
        }
        ++inVain;
    }

    function reclaimAny(uint256 seed) external counted("reclaim", seed) {
        for (uint256 i = 0; i < disputes.length; ++i) {
            uint256 which = (seed % disputes.length + i) % disputes.length;
            GhostDispute memory g = disputes[which];
            if (!g.open || batches[g.batch].phase != Phase.Rejected) continue;
            vm.prank(stranger);
            court.reclaim(g.state);
            owed[g.state.opener] += noteClosed(which);
            return;
        }
        ++inVain;
    }

    // Time, and mischief.

    /// Home time goes on; the honest proposer answers what would run out.
    function warp(uint256 seed) external counted("warp", seed) {
        _warp(seed);
    }

    function _warp(uint256 seed) internal {
        uint256 step = 1 + seed % (seed >> 200 & 7 == 0 ? WINDOW : CLOCK / 2);
        for (uint256 which = 0; which < disputes.length; ++which) {
            GhostDispute memory g = disputes[which];
            if (!live(g) || g.state.proposer != proposer || g.state.turn != Side.Proposer) continue;
            if (used(g.state) + step <= CLOCK) continue;
            if (g.state.kind == Kind.Depth) _proveClaim(which);
            else if (g.state.hi - g.state.lo > 1 && which % 2 == 0) _reveal(which, 0);
            else _proveSpan(which);
        }
        vm.warp(nowTime() + step);
    }

    /// Every move on a dispute that is over, or out of turn, must be refused.
    function mischief(uint256 seed) external counted("mischief", seed) {
        if (disputes.length == 0) {
            ++inVain;
            return;
        }
        GhostDispute memory g = disputes[seed % disputes.length];
        Bisection memory d = g.state;
        bool over = !live(g);
        if (over || d.turn != Side.Proposer || used(d) > CLOCK) {
            refused(d.proposer, abi.encodeCall(court.reveal, (d, new bytes32[](d.hi - d.lo - 1))));
            Case memory c = tree(batches[g.batch].tree[g.claim]);
            bytes memory witness = MadeTree.spanWitness(c, d.lo, d.hi);
            c = claimed(batches[g.batch], g.claim);
            refused(d.proposer, abi.encodeCall(court.proveSpan, (d, c.claim, witness)));
        }
        if (over || d.turn != Side.Opener || used(d) > CLOCK) {
            refused(d.opener, abi.encodeCall(court.select, (d, g.hashes, 0)));
        }
        if (over || used(d) <= CLOCK) refused(stranger, abi.encodeCall(court.timeout, (d)));
        if (!g.open || batches[g.batch].phase != Phase.Rejected) {
            refused(d.opener, abi.encodeCall(court.reclaim, (d)));
        }
        // a richer state than the one that is stored
        d.deposit += 1;
        refused(stranger, abi.encodeCall(court.timeout, (d)));
        refused(stranger, abi.encodeCall(court.reclaim, (d)));
    }

    function refused(address who, bytes memory call) internal {
        vm.prank(who);
        (bool ok,) = address(court).call(call);
        assertFalse(ok, "a move was taken that must be refused");
    }

    // What must hold.

    function assertMoney() external view {
        uint256 credits = 0;
        for (uint256 i = 0; i < everybody.length; ++i) {
            assertEq(relay.credits(everybody[i]), owed[everybody[i]], "credit");
            credits += owed[everybody[i]];
        }
        assertEq(address(relay).balance, held + credits + burned, "balance");
        assertEq(address(court).balance, 0, "the court holds nothing");
    }

    function assertBatches() external view {
        for (uint256 i = 0; i < batches.length; ++i) {
            GhostBatch memory b = batches[i];
            (Phase ph, uint96 deposit, uint48 deadline,,, uint32 openCount,) = relay.batches(b.id);
            assertTrue(ph == b.phase, "phase");
            assertEq(deposit, b.deposit, "deposit");
            assertEq(deadline, b.deadline, "deadline");
            assertEq(openCount, b.open, "open disputes");
            assertEq(relay.isFinal(b.id), isFinal(b), "final");
            if (openCount > 0) assertFalse(relay.isFinal(b.id), "final with a dispute open");
            if (ph == Phase.Settled) assertGe(nowTime(), deadline, "settled in its window");
            if (b.by == proposer) assertTrue(ph != Phase.Rejected, "a true batch was rejected");
        }
    }

    function assertDisputes() external view {
        for (uint256 i = 0; i < disputes.length; ++i) {
            GhostDispute memory g = disputes[i];
            bytes32 expected = g.open ? keccak256(abi.encode(g.state)) : bytes32(0);
            assertEq(court.disputes(g.state.id), expected, "stored state");
            assertLe(g.state.proposerUsed, CLOCK, "a clock ran over");
            assertLe(g.state.openerUsed, CLOCK, "a clock ran over");
        }
    }
}
