// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {BisectionCourt} from "../../src/BisectionCourt.sol";
import {Ancestry} from "../../src/libraries/Ancestry.sol";
import {Phase} from "../../src/types/Batch.sol";
import {Bisection, Side} from "../../src/types/Bisection.sol";
import {Claim} from "../../src/types/Claim.sol";
import {AncestryFixture} from "../utils/AncestryFixture.sol";
import {Posted} from "../utils/Fixture.sol";
import {MadeHeaders, Run} from "../utils/MadeHeaders.sol";

/// The moves of an ancestry dispute, one rule at a time; what they share with a path dispute is tested there.
contract AncestryMovesTest is AncestryFixture {
    using MadeHeaders for Run;

    uint32 internal constant HEIGHT = FIRST - 33;

    function posted() internal returns (Posted memory) {
        return post(first().caseAt(HEIGHT).claim);
    }

    function opened() internal returns (Posted memory p, Bisection memory d) {
        p = posted();
        d = openAncestry(p, 0, 0);
    }

    function test_aRevealIsFifteenHashes() public {
        (, Bisection memory d) = opened();
        bytes32[] memory hashes = interior(d, first());
        assertEq(hashes.length, 15);
        skipTime(100);
        Bisection memory e = reveal(d, hashes);
        d.revealed = keccak256(abi.encodePacked(hashes));
        d.turn = Side.Challenger;
        d.proposerUsed = 100;
        d.turnStart = uint48(START + 100);
        assertEq(keccak256(abi.encode(d)), keccak256(abi.encode(e)));
    }

    function test_RevertWhen_aRevealIsOneHashShort() public {
        (, Bisection memory d) = opened();
        expectError(BisectionCourt.RevealCount.selector, 14, 15);
        reveal(d, new bytes32[](14));
    }

    function test_RevertWhen_aStrangerReveals() public {
        (, Bisection memory d) = opened();
        bytes32[] memory hashes = interior(d, first());
        skipTime(CLOCK);
        vm.expectRevert(abi.encodeWithSelector(BisectionCourt.NotTheParty.selector, d.id, watcher, proposer));
        vm.prank(watcher);
        court.reveal(d, hashes);
    }

    function test_RevertWhen_aSpanOfOneEdgeIsRevealed() public {
        Posted memory p = post(first().caseAt(FIRST - 1).claim);
        Bisection memory d = openAncestry(p, 0, 0);
        expectError(BisectionCourt.SpanTooShort.selector, d.id);
        reveal(d, new bytes32[](0));
        proveAncestry(d, first(), p.claims[0], proposer);
        assertEq(court.disputes(d.id), 0);
    }

    function test_theSegments() public {
        (, Bisection memory d) = opened();
        Run memory r = first();
        bytes32[] memory hashes = interior(d, r);
        d = reveal(d, hashes);
        uint256 snapshot = vm.snapshotState();
        for (uint256 segment = 0; segment < 16; ++segment) {
            Bisection memory e = select(d, hashes, segment);
            assertEq(e.lo, segment * 33 / 16);
            assertEq(e.hi, (segment + 1) * 33 / 16);
            assertEq(e.upper, r.hashAt(FIRST - e.lo));
            assertEq(e.lower, r.hashAt(FIRST - e.hi));
            vm.revertToState(snapshot);
        }
    }

    /// Rules: P-6.3.
    function test_everySegmentCanBeProven() public {
        (Posted memory p, Bisection memory d) = opened();
        bytes32[] memory hashes = interior(d, first());
        d = reveal(d, hashes);
        uint256 snapshot = vm.snapshotState();
        for (uint256 segment = 0; segment < 16; ++segment) {
            proveAncestry(select(d, hashes, segment), first(), p.claims[0], proposer);
            assertEq(court.disputes(d.id), 0);
            vm.revertToState(snapshot);
        }
    }

    // proveSpan

    function test_theWholeSpan() public {
        (Posted memory p, Bisection memory d) = opened();
        bytes memory witness = first().witness(HEIGHT, FIRST);
        vm.expectEmit(address(court));
        emit BisectionCourt.Closed(d.id, p.id, Side.Challenger, proposer);
        vm.prank(proposer);
        court.proveSpan(d, p.claims[0], witness);
        assertEq(court.disputes(d.id), 0);
        assertEq(relay.credits(proposer), afterBurn(challengeDeposit));
        assertEq(openDisputes(p), 0);
        assertTrue(phase(p) == Phase.Proposed);
        assertBlockMark(p, 0, address(0));
    }

    function test_RevertWhen_theSpanIsFalse() public {
        Posted memory p = post(stray(first(), HEIGHT));
        Bisection memory d = openAncestry(p, 0, 0);
        bytes memory witness = first().witness(HEIGHT, FIRST);
        vm.expectPartialRevert(Ancestry.AncestryMismatch.selector);
        vm.prank(proposer);
        court.proveSpan(d, p.claims[0], witness);
    }

    function test_RevertWhen_theWitnessIsOfMoreEdges() public {
        (Posted memory p, Bisection memory d) = opened();
        bytes memory witness = first().witness(HEIGHT - 1, FIRST);
        expectError(Ancestry.EdgeCount.selector, 34, 33);
        vm.prank(proposer);
        court.proveSpan(d, p.claims[0], witness);
    }

    /// Below the first edge, `lo` counts too.
    function test_RevertWhen_theWitnessOfALowerSpanIsOfMoreEdges() public {
        (Posted memory p, Bisection memory d) = opened();
        bytes32[] memory hashes = interior(d, first());
        d = select(reveal(d, hashes), hashes, 3);
        assertEq(d.hi - d.lo, 2);
        bytes memory witness = first().witness(FIRST - d.hi, FIRST);
        expectError(Ancestry.EdgeCount.selector, d.hi, 2);
        vm.prank(proposer);
        court.proveSpan(d, p.claims[0], witness);
    }

    function test_RevertWhen_anotherClaim() public {
        (Posted memory p, Bisection memory d) = opened();
        Claim memory claim = first().caseAt(HEIGHT).claim;
        claim.index = 2;
        bytes memory witness = first().witness(HEIGHT, FIRST);
        vm.expectPartialRevert(BisectionCourt.WrongClaim.selector);
        vm.prank(proposer);
        court.proveSpan(d, claim, witness);
        proveAncestry(d, first(), p.claims[0], proposer);
    }

    function test_RevertWhen_aStrangerProvesAtHalfTheClock() public {
        (Posted memory p, Bisection memory d) = opened();
        bytes memory witness = first().witness(HEIGHT, FIRST);
        skipTime(CLOCK / 2);
        vm.expectRevert(abi.encodeWithSelector(BisectionCourt.WithinDuty.selector, d.id, CLOCK / 2, CLOCK / 2));
        vm.prank(watcher);
        court.proveSpan(d, p.claims[0], witness);
        skipTime(1);
        proveAncestry(d, first(), p.claims[0], watcher);
        assertEq(relay.credits(watcher), afterBurn(challengeDeposit));
        assertEq(relay.credits(proposer), 0);
    }

    function test_RevertWhen_theClockIsOut() public {
        (Posted memory p, Bisection memory d) = opened();
        bytes memory witness = first().witness(HEIGHT, FIRST);
        skipTime(CLOCK + 1);
        vm.expectRevert(abi.encodeWithSelector(BisectionCourt.ClockOut.selector, d.id, CLOCK + 1, CLOCK));
        vm.prank(proposer);
        court.proveSpan(d, p.claims[0], witness);
    }

    // Each mark stops the moves of its own kinds, and of no other.

    function test_RevertWhen_theBlockIsProven() public {
        (Posted memory p, Bisection memory d) = opened();
        bytes32[] memory hashes = interior(d, first());
        bytes memory witness = first().witness(HEIGHT, FIRST);
        Bisection memory e = openAncestry(p, 0, 0, 1);
        e = reveal(e, hashes);
        proveBlock(p, 0, first(), 0);
        bytes memory reason = abi.encodeWithSelector(BisectionCourt.AlreadyProven.selector, p.id, p.hashes[0]);
        vm.expectRevert(reason);
        reveal(d, hashes);
        vm.expectRevert(reason);
        select(e, hashes, 0);
        vm.expectRevert(reason);
        vm.prank(proposer);
        court.proveSpan(d, p.claims[0], witness);
        skipTime(CLOCK + 1);
        vm.expectRevert(reason);
        court.timeout(d);
        vm.expectRevert(reason);
        court.timeout(e);
    }

    function test_theTreeBeingProvenChangesNothing() public {
        (Posted memory p, Bisection memory d) = opened();
        proveClaim(p, first().caseAt(HEIGHT));
        bytes32[] memory hashes = interior(d, first());
        d = reveal(d, hashes);
        d = select(d, hashes, 15);
        uint256 snapshot = vm.snapshotState();
        proveAncestry(d, first(), p.claims[0], proposer);
        vm.revertToState(snapshot);
        court.timeout(expired(d));
        assertTrue(phase(p) == Phase.Rejected);
    }

    function test_theBlockBeingProvenChangesNothingAboutItsTree() public {
        Posted memory p = posted();
        Bisection memory d = openPath(p, 0);
        proveBlock(p, 0, first(), 0);
        bytes32[] memory hashes = interior(d, first().caseAt(HEIGHT));
        d = select(reveal(d, hashes), hashes, 1);
        uint256 snapshot = vm.snapshotState();
        proveSpan(d, first().caseAt(HEIGHT), proposer);
        vm.revertToState(snapshot);
        Bisection memory e = openDepth(p, 0);
        court.timeout(expired(e));
        assertTrue(phase(p) == Phase.Rejected);
    }

    // timeout and reclaim

    function test_theSideWhoseClockIsOutLoses() public {
        (Posted memory p, Bisection memory d) = opened();
        uint256 snapshot = vm.snapshotState();
        court.timeout(expired(d));
        assertTrue(phase(p) == Phase.Rejected);
        assertEq(relay.credits(challenger), challengeDeposit + afterBurn(p.deposit));
        vm.revertToState(snapshot);
        court.timeout(expired(reveal(d, interior(d, first()))));
        assertTrue(phase(p) == Phase.Proposed);
        assertEq(relay.credits(proposer), afterBurn(challengeDeposit));
    }

    function test_reclaimedWhenAnotherKindRejectedTheBatch() public {
        (Posted memory p, Bisection memory d) = opened();
        Bisection memory e = openPath(p, 0, watcher, 0);
        proveBlock(p, 0, first(), 0);
        court.timeout(expired(e));
        // proven or not, the batch is lost
        court.reclaim(d);
        assertEq(relay.credits(challenger), challengeDeposit);
        assertEq(openDisputes(p), 0);
    }
}
