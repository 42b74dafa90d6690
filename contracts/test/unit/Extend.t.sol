// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {ForkCourt} from "../../src/ForkCourt.sol";
import {HeaderChain} from "../../src/libraries/HeaderChain.sol";
import {ForkLib, Record} from "../../src/types/Fork.sol";
import {ForkFixture} from "../utils/ForkFixture.sol";
import {Branch, MadeChain} from "../utils/MadeChain.sol";

/// What `extend` makes of a known record.
contract ExtendTest is ForkFixture {
    using MadeChain for Branch;
    using ForkLib for Record;

    function test_theRecordAtTheEndBecomesKnown() public {
        Branch memory b = chain(3);
        Record memory made = recordOf(b, 0, BASE + 3);
        assertEq(authorOf(made), address(0));
        vm.expectEmit(address(forkCourt));
        emit ForkCourt.Extended(made.hash(), watcher, made);
        extend(watcher, b, 0, BASE, BASE + 3);
        assertEq(authorOf(made), watcher);
        // the headers between leave no record
        assertEq(authorOf(recordOf(b, 0, BASE + 2)), address(0));
    }

    /// Rules: P-6.10.
    function test_aMarkMakesTheLastStateTheAncestor() public {
        Branch memory b = chain(4);
        Record memory made = recordOf(b, CLAIMED, CLAIMED);
        assertEq(made.ancestorHeight, BASE + 4);
        assertEq(made.ancestorState, keccak256(made.state));
        vm.expectEmit(address(forkCourt));
        emit ForkCourt.Extended(made.hash(), watcher, made);
        mark(watcher, b, BASE, CLAIMED);
        assertEq(authorOf(made), watcher);
        assertEq(authorOf(recordOf(b, 0, CLAIMED)), address(0));
    }

    function test_aKnownRecordIsMarkedWithoutHeaders() public {
        Branch memory b = chain(4);
        extend(watcher, b, 0, BASE, CLAIMED);
        mark(stranger, b, CLAIMED, CLAIMED);
        assertEq(authorOf(recordOf(b, CLAIMED, CLAIMED)), stranger);
        assertEq(authorOf(recordOf(b, 0, CLAIMED)), watcher);
    }

    function test_theCheckpointMayBeMarked() public {
        Branch memory b = chain(2);
        mark(watcher, b, BASE, BASE);
        assertEq(authorOf(recordOf(b, BASE, BASE)), watcher);
        extend(watcher, b, BASE, BASE, BASE + 2);
        assertEq(authorOf(recordOf(b, BASE, BASE + 2)), watcher);
    }

    function test_RevertWhen_markedAgain() public {
        Branch memory b = chain(6);
        mark(watcher, b, BASE, CLAIMED);
        vm.expectRevert(abi.encodeWithSelector(ForkCourt.AlreadyMarked.selector, CLAIMED));
        forkCourt.extend(recordOf(b, CLAIMED, CLAIMED), "", true);
        vm.expectRevert(abi.encodeWithSelector(ForkCourt.AlreadyMarked.selector, CLAIMED));
        forkCourt.extend(recordOf(b, CLAIMED, CLAIMED), b.span(CLAIMED, CLAIMED + 2), true);
    }

    function test_oneWayOfMarkingAndOfStreamingEndsInOneRecord() public {
        Branch memory b = chain(10);
        learn(watcher, b, CLAIMED, BURIED);
        // header by header, marked after the fact
        for (uint32 height = BASE; height < CLAIMED; ++height) {
            extend(stranger, b, 0, height, height + 1);
        }
        mark(stranger, b, CLAIMED, CLAIMED);
        for (uint32 height = CLAIMED; height < BURIED; ++height) {
            extend(stranger, b, CLAIMED, height, height + 1);
        }
        assertEq(authorOf(recordOf(b, CLAIMED, CLAIMED)), watcher);
        assertEq(authorOf(recordOf(b, CLAIMED, CLAIMED + 1)), stranger);
        assertEq(authorOf(recordOf(b, CLAIMED, BURIED)), watcher);
    }

    // Known already.

    /// Rules: P-6.10.
    function test_aKnownRecordKeepsItsAuthor() public {
        Branch memory b = chain(6);
        extend(watcher, b, 0, BASE, BASE + 3);
        mark(watcher, b, BASE + 3, BASE + 5);
        vm.getRecordedLogs();
        extend(stranger, b, 0, BASE, BASE + 3);
        mark(stranger, b, BASE + 3, BASE + 5);
        assertEq(vm.getRecordedLogs().length, 0);
        assertEq(authorOf(recordOf(b, 0, BASE + 3)), watcher);
        assertEq(authorOf(recordOf(b, BASE + 5, BASE + 5)), watcher);
    }

    function test_noHeadersAndNoMarkChangeNothing() public {
        Branch memory b = chain(3);
        extend(watcher, b, 0, BASE, BASE + 3);
        vm.getRecordedLogs();
        extend(stranger, b, 0, BASE, BASE);
        extend(stranger, b, 0, BASE + 3, BASE + 3);
        assertEq(vm.getRecordedLogs().length, 0);
        assertEq(authorOf(recordOf(b, 0, BASE + 3)), watcher);
        // the checkpoint's own record needs no storage, and gets none
        assertEq(authorOf(recordOf(b, 0, BASE)), address(0));
    }

    function test_theSameHeadersUnderTwoMarksAreTwoRecords() public {
        Branch memory b = chain(8);
        mark(watcher, b, BASE, BASE + 3);
        mark(stranger, b, BASE, BASE + 4);
        extend(watcher, b, BASE + 3, BASE + 3, BASE + 8);
        extend(stranger, b, BASE + 4, BASE + 4, BASE + 8);
        assertEq(authorOf(recordOf(b, BASE + 3, BASE + 8)), watcher);
        assertEq(authorOf(recordOf(b, BASE + 4, BASE + 8)), stranger);
    }

    // Burial.

    /// Rules: P-6.13.
    function test_theTimeOfTheHeaderThatBuriesIsKept() public {
        Branch memory b = chain(12);
        mark(watcher, b, BASE, CLAIMED);
        extend(watcher, b, CLAIMED, CLAIMED, BURIED - 1);
        assertEq(recordOf(b, CLAIMED, BURIED - 1).buriedTime, 0);
        assertEq(authorOf(recordOf(b, CLAIMED, BURIED - 1)), watcher);
        extend(watcher, b, CLAIMED, BURIED - 1, BURIED);
        assertEq(recordOf(b, CLAIMED, BURIED).buriedTime, BASE_TIME + 10 * 600);
        assertEq(authorOf(recordOf(b, CLAIMED, BURIED)), watcher);
        // and does not change any more
        extend(watcher, b, CLAIMED, BURIED, BURIED + 2);
        assertEq(recordOf(b, CLAIMED, BURIED + 2).buriedTime, BASE_TIME + 10 * 600);
        assertEq(authorOf(recordOf(b, CLAIMED, BURIED + 2)), watcher);
    }

    function assertCrosses(Branch memory b, uint32 start, uint32 end) internal {
        vm.expectRevert(abi.encodeWithSelector(ForkCourt.CrossesBurial.selector, end, BURIED));
        forkCourt.extend(recordOf(b, CLAIMED, start), b.span(start, end), false);
    }

    /// Rules: P-6.13.
    function test_RevertWhen_aChunkCrossesTheBurial() public {
        Branch memory b = chain(13);
        mark(watcher, b, BASE, CLAIMED);
        assertCrosses(b, CLAIMED, BURIED + 1);
        extend(watcher, b, CLAIMED, CLAIMED, BURIED - 1);
        assertCrosses(b, BURIED - 1, BURIED + 1);
        assertCrosses(b, BURIED - 1, BURIED + 3);
    }

    function test_withoutAMarkNothingIsCrossed() public {
        Branch memory b = chain(20);
        extend(watcher, b, 0, BASE, BASE + 20);
        assertEq(authorOf(recordOf(b, 0, BASE + 20)), watcher);
        mark(watcher, b, BASE, BASE + 19);
        assertEq(authorOf(recordOf(b, BASE + 19, BASE + 19)), watcher);
    }

    // What stands in whose way.

    /// Rules: P-6.10.
    function test_aStaleBlockIsLeftBehind() public {
        Branch memory real = chain(20);
        Branch memory wrong = stale(BASE + 6, 3);
        mark(watcher, real, BASE, CLAIMED);
        extend(watcher, real, CLAIMED, CLAIMED, BASE + 6);
        // somebody drives the record onto stale blocks
        extend(stranger, wrong, CLAIMED, BASE + 6, BASE + 9);
        extend(watcher, real, CLAIMED, BASE + 6, BURIED);
        assertEq(authorOf(recordOf(wrong, CLAIMED, BASE + 9)), stranger);
        assertEq(authorOf(recordOf(real, CLAIMED, BURIED)), watcher);
    }

    function test_aPrefixIsStreamedOnceForTwoCases() public {
        Branch memory b = chain(8);
        extend(watcher, b, 0, BASE, BASE + 2);
        mark(challenger, b, BASE + 2, BASE + 5);
        mark(stranger, b, BASE + 2, BASE + 7);
        assertEq(authorOf(recordOf(b, BASE + 5, BASE + 5)), challenger);
        assertEq(authorOf(recordOf(b, BASE + 7, BASE + 7)), stranger);
    }

    function test_acrossAPeriod() public {
        Branch memory b = chain(20);
        mark(watcher, b, BASE, BASE + 7);
        extend(watcher, b, BASE + 7, BASE + 7, BASE + 13);
        assertEq(b.stateAt(BASE + 13).epochStart, BASE_TIME + 8 * 600);
        assertEq(authorOf(recordOf(b, BASE + 7, BASE + 13)), watcher);
    }

    // What the judge refuses.

    function test_RevertWhen_theJudgeRefusesAHeader() public {
        uint32 median = BASE_TIME - 3_000;
        Branch memory b = root().add(median, MadeChain.LIMIT, 1);
        vm.expectRevert(abi.encodeWithSelector(HeaderChain.TimeTooOld.selector, BASE + 1, median, median));
        forkCourt.extend(recordOf(b, 0, BASE), b.span(BASE, BASE + 1), false);
    }

    function test_RevertWhen_aHeaderIsCutShort() public {
        Branch memory b = chain(2);
        expectError(HeaderChain.HeadersLength.selector, 89);
        forkCourt.extend(recordOf(b, 0, BASE), abi.encodePacked(b.span(BASE, BASE + 2), bytes1(0)), false);
    }

    function test_twoHoursAheadOfTheHomeClock() public {
        uint32 limit = uint32(START + 7_200);
        Branch memory b = root().add(limit, MadeChain.LIMIT, 1);
        vm.warp(START - 1);
        vm.expectRevert(abi.encodeWithSelector(HeaderChain.TimeTooNew.selector, BASE + 1, limit, limit - 1));
        forkCourt.extend(recordOf(b, 0, BASE), b.span(BASE, BASE + 1), false);
        vm.warp(START);
        extend(watcher, b, 0, BASE, BASE + 1);
        assertEq(authorOf(recordOf(b, 0, BASE + 1)), watcher);
    }
}
