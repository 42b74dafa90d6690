// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {BisectionCourt} from "../../src/BisectionCourt.sol";
import {Phase} from "../../src/types/Batch.sol";
import {Bisection, Kind, Side} from "../../src/types/Bisection.sol";
import {Fixture, Posted} from "../utils/Fixture.sol";
import {Case, MadeTree} from "../utils/MadeTree.sol";

/// Both answers of a bisection: the proposer's reveal, the challenger's select.
contract RevealTest is Fixture {
    function deep() internal pure returns (Case memory) {
        return MadeTree.sparse(9, 32, 0xdeadbeef);
    }

    function opened() internal returns (Bisection memory) {
        return openPath(post(made().claim), 0);
    }

    function openedDeep() internal returns (Bisection memory) {
        return openPath(post(deep().claim), 0);
    }

    function toChallenger() internal returns (Bisection memory d, bytes32[] memory hashes) {
        d = opened();
        hashes = interior(d, made());
        d = reveal(d, hashes);
    }

    function test_revealOfAShortSpan() public {
        Bisection memory d = opened();
        bytes32[] memory hashes = interior(d, made());
        assertEq(hashes.length, 3);
        skipTime(100);
        Bisection memory e = reveal(d, hashes);
        d.revealed = keccak256(abi.encodePacked(hashes[0], hashes[1], hashes[2]));
        d.turn = Side.Challenger;
        d.proposerUsed = 100;
        d.turnStart = uint48(START + 100);
        assertEq(keccak256(abi.encode(d)), keccak256(abi.encode(e)));
    }

    /// Rules: P-5.10.
    function test_revealOfALongSpanIsFifteen() public {
        Bisection memory d = openedDeep();
        assertEq(interior(d, deep()).length, 15);
        bytes32[] memory hashes = interior(d, deep());
        vm.expectEmit(true, true, true, false, address(court));
        emit BisectionCourt.Revealed(d.id, d.batchId, hashes, d);
        reveal(d, hashes);
    }

    function test_fifteenIsTheMostWhateverTheSpan() public {
        uint8[4] memory depths = [14, 15, 16, 17];
        uint256[4] memory counts = [uint256(14), 15, 15, 15];
        for (uint256 i = 0; i < depths.length; ++i) {
            Bisection memory d = openPath(post(one(MadeTree.sparse(4, depths[i], 1).claim), bytes32(i)), 0);
            expectError(BisectionCourt.RevealCount.selector, counts[i] + 1, counts[i]);
            reveal(d, new bytes32[](counts[i] + 1));
            reveal(d, new bytes32[](counts[i]));
        }
    }

    function test_revealAtTheLastSecond() public {
        Bisection memory d = opened();
        bytes32[] memory hashes = interior(d, made());
        skipTime(CLOCK);
        assertEq(reveal(d, hashes).proposerUsed, CLOCK);
    }

    /// Rules: P-4.4.
    function test_RevertWhen_reveal_aSecondLater() public {
        Bisection memory d = opened();
        bytes32[] memory hashes = interior(d, made());
        skipTime(CLOCK + 1);
        vm.expectRevert(abi.encodeWithSelector(BisectionCourt.ClockOut.selector, d.id, CLOCK + 1, CLOCK));
        reveal(d, hashes);
    }

    /// Rules: P-5.10.
    function test_RevertWhen_reveal_oneHashTooFew() public {
        Bisection memory d = openedDeep();
        expectError(BisectionCourt.RevealCount.selector, 14, 15);
        reveal(d, new bytes32[](14));
    }

    function test_RevertWhen_reveal_oneHashTooMany() public {
        Bisection memory d = opened();
        expectError(BisectionCourt.RevealCount.selector, 4, 3);
        reveal(d, new bytes32[](4));
        d = openPath(post(one(deep().claim), "deep"), 0);
        expectError(BisectionCourt.RevealCount.selector, 16, 15);
        reveal(d, new bytes32[](16));
    }

    /// Rules: P-4.8.
    function test_RevertWhen_reveal_notTheProposer() public {
        Bisection memory d = opened();
        bytes32[] memory hashes = interior(d, made());
        // not even after its exclusive period
        skipTime(CLOCK);
        vm.expectRevert(abi.encodeWithSelector(BisectionCourt.NotTheParty.selector, d.id, watcher, proposer));
        vm.prank(watcher);
        court.reveal(d, hashes);
    }

    /// Rules: P-4.4.
    function test_RevertWhen_reveal_notTheTurn() public {
        (Bisection memory d, bytes32[] memory hashes) = toChallenger();
        vm.expectRevert(abi.encodeWithSelector(BisectionCourt.WrongTurn.selector, d.id, Side.Challenger));
        reveal(d, hashes);
    }

    /// Rules: P-5.13.
    function test_RevertWhen_reveal_ofADepthDispute() public {
        Bisection memory d = openDepth(post(made().claim), 0);
        vm.expectRevert(abi.encodeWithSelector(BisectionCourt.WrongKind.selector, d.id, Kind.Depth));
        reveal(d, new bytes32[](3));
    }

    /// Rules: P-5.11.
    function test_RevertWhen_reveal_ofASingleEdge() public {
        Bisection memory d = openPath(post(MadeTree.full(3, 1, 0).claim), 0);
        expectError(BisectionCourt.SpanTooShort.selector, d.id);
        reveal(d, new bytes32[](0));
    }

    function test_RevertWhen_reveal_ofASingleEdgeFurtherDown() public {
        (Bisection memory d, bytes32[] memory hashes) = toChallenger();
        d = select(d, hashes, 2);
        expectError(BisectionCourt.SpanTooShort.selector, d.id);
        reveal(d, new bytes32[](0));
    }

    function test_RevertWhen_reveal_ofAStaleState() public {
        Bisection memory d = opened();
        bytes32[] memory hashes = interior(d, made());
        reveal(d, hashes);
        expectError(BisectionCourt.StaleState.selector, d.id);
        reveal(d, hashes);
    }

    /// Rules: P-4.1.
    function test_RevertWhen_anyFieldOfTheStateIsAnother() public {
        Bisection memory d = opened();
        bytes32[] memory hashes = interior(d, made());
        for (uint256 word = 0; word < 16; ++word) {
            // every field is one word of the encoding
            bytes memory encoded = abi.encode(d);
            encoded[32 * word + 31] ^= 0x01;
            Bisection memory e = abi.decode(encoded, (Bisection));
            expectError(BisectionCourt.StaleState.selector, e.id);
            vm.prank(proposer);
            court.reveal(e, hashes);
        }
    }

    /// Rules: P-4.3.
    function test_RevertWhen_reveal_theBatchIsRejected() public {
        Posted memory p = post(made().claim);
        Bisection memory d = openPath(p, 0, challenger, 0);
        court.timeout(expired(openPath(p, 0, challenger, 1)));
        vm.expectRevert(abi.encodeWithSelector(BisectionCourt.BatchNotProposed.selector, d.batchId, Phase.Rejected));
        reveal(d, new bytes32[](3));
    }

    /// Rules: P-5.8.
    function test_RevertWhen_reveal_theTreeIsProven() public {
        Posted memory p = post(made().claim);
        Bisection memory d = openPath(p, 0);
        proveClaim(p, made());
        expectError(BisectionCourt.AlreadyProven.selector, p.id, d.claimHash);
        reveal(d, new bytes32[](3));
    }

    /// Rules: P-5.11.
    function test_selectEachSegment() public {
        (Bisection memory d, bytes32[] memory hashes) = toChallenger();
        skipTime(55);
        uint256 snapshot = vm.snapshotState();
        for (uint256 segment = 0; segment < 4; ++segment) {
            Bisection memory e = select(d, hashes, segment);
            assertEq(e.lo, segment);
            assertEq(e.hi, segment + 1);
            assertEq(e.upper, MadeTree.hashAt(made(), segment));
            assertEq(e.lower, MadeTree.hashAt(made(), segment + 1));
            assertEq(e.revealed, 0);
            assertTrue(e.turn == Side.Proposer);
            assertEq(e.challengerUsed, 55);
            assertEq(e.turnStart, START + 55);
            vm.revertToState(snapshot);
        }
    }

    function test_theSegmentsOfALongSpan() public {
        Bisection memory d = openedDeep();
        bytes32[] memory hashes = interior(d, deep());
        d = reveal(d, hashes);
        uint256 snapshot = vm.snapshotState();
        for (uint256 segment = 0; segment < 16; ++segment) {
            Bisection memory e = select(d, hashes, segment);
            // 33 edges in 16 segments
            assertEq(e.lo, segment * 33 / 16);
            assertEq(e.hi, (segment + 1) * 33 / 16);
            assertEq(e.upper, MadeTree.hashAt(deep(), e.lo));
            assertEq(e.lower, MadeTree.hashAt(deep(), e.hi));
            vm.revertToState(snapshot);
        }
    }

    function test_theEventOfASelect() public {
        (Bisection memory d, bytes32[] memory hashes) = toChallenger();
        vm.expectEmit(true, true, true, false, address(court));
        emit BisectionCourt.Selected(d.id, d.batchId, 2, d);
        select(d, hashes, 2);
    }

    function test_selectAtTheLastSecond() public {
        (Bisection memory d, bytes32[] memory hashes) = toChallenger();
        skipTime(CLOCK);
        assertEq(select(d, hashes, 0).challengerUsed, CLOCK);
    }

    function test_RevertWhen_select_aSecondLater() public {
        (Bisection memory d, bytes32[] memory hashes) = toChallenger();
        skipTime(CLOCK + 1);
        vm.expectRevert(abi.encodeWithSelector(BisectionCourt.ClockOut.selector, d.id, CLOCK + 1, CLOCK));
        select(d, hashes, 0);
    }

    /// Rules: P-5.11.
    function test_RevertWhen_select_segmentOutOfRange() public {
        (Bisection memory d, bytes32[] memory hashes) = toChallenger();
        expectError(BisectionCourt.SegmentOutOfRange.selector, 4, 3);
        select(d, hashes, 4);
        expectError(BisectionCourt.SegmentOutOfRange.selector, type(uint256).max, 3);
        select(d, hashes, type(uint256).max);
    }

    function test_RevertWhen_select_otherHashes() public {
        (Bisection memory d, bytes32[] memory hashes) = toChallenger();
        hashes[1] ^= bytes32(uint256(1));
        expectError(BisectionCourt.WrongHashes.selector, d.id);
        select(d, hashes, 1);
    }

    /// Rules: P-4.8.
    function test_RevertWhen_select_notTheChallenger() public {
        (Bisection memory d, bytes32[] memory hashes) = toChallenger();
        skipTime(CLOCK);
        vm.expectRevert(abi.encodeWithSelector(BisectionCourt.NotTheParty.selector, d.id, watcher, challenger));
        vm.prank(watcher);
        court.select(d, hashes, 0);
    }

    function test_RevertWhen_select_notTheTurn() public {
        Bisection memory d = opened();
        vm.expectRevert(abi.encodeWithSelector(BisectionCourt.WrongTurn.selector, d.id, Side.Proposer));
        select(d, new bytes32[](0), 0);
    }

    /// Rules: P-4.4.
    function test_RevertWhen_select_ofAStaleState() public {
        (Bisection memory d, bytes32[] memory hashes) = toChallenger();
        select(d, hashes, 0);
        expectError(BisectionCourt.StaleState.selector, d.id);
        select(d, hashes, 1);
    }

    function test_RevertWhen_select_theTreeIsProven() public {
        Posted memory p = post(made().claim);
        Bisection memory d = openPath(p, 0);
        bytes32[] memory hashes = interior(d, made());
        d = reveal(d, hashes);
        proveClaim(p, made());
        expectError(BisectionCourt.AlreadyProven.selector, p.id, d.claimHash);
        select(d, hashes, 0);
    }

    /// Rules: P-4.5.
    function test_theClocksAddUpOverTurns() public {
        Bisection memory d = openedDeep();
        bytes32[] memory hashes = interior(d, deep());
        skipTime(1_000);
        d = reveal(d, hashes);
        skipTime(300);
        d = select(d, hashes, 15);
        hashes = interior(d, deep());
        skipTime(CLOCK - 1_000);
        d = reveal(d, hashes);
        assertEq(d.proposerUsed, CLOCK);
        skipTime(CLOCK - 300);
        d = select(d, hashes, 0);
        assertEq(d.challengerUsed, CLOCK);
        // and never refill
        skipTime(1);
        court.timeout(d);
        assertTrue(relay.phaseOf(d.batchId) == Phase.Rejected);
    }
}
