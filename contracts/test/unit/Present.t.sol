// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {ForkCourt} from "../../src/ForkCourt.sol";
import {Phase} from "../../src/types/Batch.sol";
import {Side} from "../../src/types/Bisection.sol";
import {Fork, ForkLib, Game, Record} from "../../src/types/Fork.sol";
import {Posted} from "../utils/Fixture.sol";
import {ForkFixture} from "../utils/ForkFixture.sol";
import {Branch, MadeChain} from "../utils/MadeChain.sol";

/// Who may present when, and what the lead changes: a claim about a stale block, against the true chain.
contract PresentTest is ForkFixture {
    using MadeChain for Branch;
    using ForkLib for Record;

    // ABI-encoded: the compiler copies no nested arrays to storage
    bytes internal realBytes;
    bytes internal wrongBytes;
    bytes internal posted;
    Fork internal f;
    bytes32 internal id;

    function setUp() public override {
        super.setUp();
        realBytes = abi.encode(chain(20));
        wrongBytes = abi.encode(stale(CLAIMED - 1, 16));
        Posted memory batch = post(claimOf(wrong(), CLAIMED));
        posted = abi.encode(batch);
        learn(watcher, wrong(), CLAIMED, BURIED);
        learn(watcher, real(), CLAIMED, BASE + 11);
        f = challenge(batch);
        id = idOf(f);
    }

    function p() internal view returns (Posted memory) {
        return abi.decode(posted, (Posted));
    }

    function real() internal view returns (Branch memory) {
        return abi.decode(realBytes, (Branch));
    }

    function wrong() internal view returns (Branch memory) {
        return abi.decode(wrongBytes, (Branch));
    }

    function assertGame(
        uint48 turnStart,
        uint32 proposerUsed,
        uint32 challengerUsed,
        Side turn,
        uint32 height,
        address who
    ) internal view {
        Game memory g;
        (g.turnStart, g.proposerUsed, g.challengerUsed, g.turn, g.work, g.payee) = forkCourt.games(id);
        assertEq(g.turnStart, turnStart, "turnStart");
        assertEq(g.proposerUsed, proposerUsed, "proposerUsed");
        assertEq(g.challengerUsed, challengerUsed, "challengerUsed");
        assertTrue(g.turn == turn, "turn");
        // every header is worth two
        assertEq(g.work, 2 ** 80 + 2 * (height - BASE), "work");
        assertEq(g.payee, who, "payee");
    }

    function assertReverts(address who, Record memory r, bytes memory headers, bytes memory reason) internal {
        bytes memory ancestor =
            r.ancestorState == keccak256(real().state(CLAIMED)) ? real().state(CLAIMED) : wrong().state(CLAIMED);
        vm.expectRevert(reason);
        vm.prank(who);
        forkCourt.present(f, r, ancestor, headers);
    }

    function assertReverts(address who, Branch memory b, uint32 end, bytes memory reason) internal {
        assertReverts(who, recordOf(b, CLAIMED, end), "", reason);
    }

    function withinDuty(uint256 used) internal view returns (bytes memory) {
        return abi.encodeWithSelector(ForkCourt.WithinDuty.selector, id, used, CLOCK / 2);
    }

    function notHeavier(uint32 height, uint32 leading) internal pure returns (bytes memory) {
        return abi.encodeWithSelector(
            ForkCourt.NotHeavier.selector, 2 ** 80 + 2 * (height - BASE), 2 ** 80 + 2 * (leading - BASE)
        );
    }

    // The lead.

    /// Rules: P-6.15.
    function test_theLeadGoesToAndFro() public {
        skipTime(100);
        Game memory g = Game(uint48(START + 100), 100, 0, Side.Challenger, 2 ** 80 + 20, address(0));
        vm.expectEmit(address(forkCourt));
        emit ForkCourt.Presented(id, p().id, recordOf(wrong(), CLAIMED, BURIED).hash(), g);
        present(f, proposer, wrong(), BURIED);
        assertGame(uint48(START + 100), 100, 0, Side.Challenger, BURIED, address(0));

        skipTime(30);
        g = Game(uint48(START + 130), 100, 30, Side.Proposer, 2 ** 80 + 22, address(0));
        vm.expectEmit(address(forkCourt));
        emit ForkCourt.Presented(id, p().id, recordOf(real(), CLAIMED, BASE + 11).hash(), g);
        present(f, challenger, real(), BASE + 11);
        assertGame(uint48(START + 130), 100, 30, Side.Proposer, BASE + 11, address(0));

        // used time adds up over the turns of a side
        skipTime(7);
        present(f, proposer, wrong(), BURIED, BASE + 12);
        assertGame(uint48(START + 137), 107, 30, Side.Challenger, BASE + 12, address(0));
        skipTime(11);
        present(f, challenger, real(), BASE + 11, BASE + 14);
        assertGame(uint48(START + 148), 107, 41, Side.Proposer, BASE + 14, address(0));
        assertEq(openDisputes(p()), 1);
        assertTrue(phase(p()) == Phase.Proposed);
    }

    function test_headersMakeARecordOfThePresenter() public {
        Record memory made = recordOf(wrong(), CLAIMED, BASE + 13);
        vm.expectEmit(address(forkCourt));
        emit ForkCourt.Extended(made.hash(), proposer, made);
        present(f, proposer, wrong(), BURIED, BASE + 13);
        assertEq(authorOf(made), proposer);
        assertGame(uint48(START), 0, 0, Side.Challenger, BASE + 13, address(0));
    }

    function test_headersOfAKnownRecordAreChecked() public {
        extend(stranger, wrong(), CLAIMED, BURIED, BASE + 13);
        present(f, proposer, wrong(), BURIED, BASE + 13);
        assertEq(authorOf(recordOf(wrong(), CLAIMED, BASE + 13)), stranger);
        assertGame(uint48(START), 0, 0, Side.Challenger, BASE + 13, address(0));
    }

    function test_headersMayBuryTheClaim() public {
        extend(stranger, wrong(), CLAIMED, CLAIMED, BURIED - 2);
        present(f, proposer, wrong(), BURIED - 2, BURIED);
        assertGame(uint48(START), 0, 0, Side.Challenger, BURIED, address(0));
    }

    function test_RevertWhen_headersCrossTheBurial() public {
        extend(stranger, wrong(), CLAIMED, CLAIMED, BURIED - 2);
        assertReverts(
            proposer,
            recordOf(wrong(), CLAIMED, BURIED - 2),
            wrong().span(BURIED - 2, BURIED + 1),
            abi.encodeWithSelector(ForkCourt.CrossesBurial.selector, BURIED + 1, BURIED)
        );
    }

    /// Rules: P-6.15.
    function test_RevertWhen_theWorkIsEqualOrLess() public {
        extend(watcher, wrong(), CLAIMED, BURIED, BASE + 11);
        learn(watcher, real(), CLAIMED, BASE + 12);
        present(f, proposer, wrong(), BASE + 11);
        assertReverts(challenger, real(), BASE + 11, notHeavier(BASE + 11, BASE + 11));
        assertReverts(challenger, real(), BASE + 10, notHeavier(BASE + 10, BASE + 11));
        present(f, challenger, real(), BASE + 12);
        assertReverts(proposer, wrong(), BASE + 11, notHeavier(BASE + 11, BASE + 12));
        extend(watcher, wrong(), CLAIMED, BASE + 11, BASE + 13);
        present(f, proposer, wrong(), BASE + 13);
        // the leading record is no answer to itself
        assertReverts(challenger, wrong(), BASE + 13, notHeavier(BASE + 13, BASE + 13));
    }

    // The exclusive period.

    function test_RevertWhen_aStrangerOrTheOtherPartyActsWithinDuty() public {
        bytes memory reason = withinDuty(0);
        assertReverts(stranger, wrong(), BURIED, reason);
        assertReverts(challenger, wrong(), BURIED, reason);
        assertReverts(challenger, real(), BASE + 11, reason);
        present(f, proposer, wrong(), BURIED);
        assertReverts(stranger, real(), BASE + 11, reason);
        assertReverts(proposer, real(), BASE + 11, reason);
        skipTime(CLOCK / 2);
        assertReverts(watcher, real(), BASE + 11, withinDuty(CLOCK / 2));
    }

    function test_atHalfAClockItIsStillThePartys() public {
        skipTime(CLOCK / 2);
        assertReverts(watcher, wrong(), BURIED, withinDuty(CLOCK / 2));
        present(f, proposer, wrong(), BURIED);
        assertGame(uint48(START + CLOCK / 2), CLOCK / 2, 0, Side.Challenger, BURIED, address(0));
    }

    /// Rules: P-4.7.
    function test_aSecondLaterItIsAnyones() public {
        skipTime(CLOCK / 2 + 1);
        present(f, stranger, wrong(), BURIED);
        assertGame(uint48(START + CLOCK / 2 + 1), CLOCK / 2 + 1, 0, Side.Challenger, BURIED, watcher);
        // the other side's exclusive period has not begun to pass
        assertReverts(stranger, real(), BASE + 11, withinDuty(0));
        skipTime(CLOCK / 2 + 1);
        present(f, stranger, real(), BASE + 11);
        assertGame(uint48(START + CLOCK + 2), CLOCK / 2 + 1, CLOCK / 2 + 1, Side.Proposer, BASE + 11, watcher);
    }

    function test_dutyCountsAllTurnsOfASide() public {
        skipTime(CLOCK / 2 - 10);
        present(f, proposer, wrong(), BURIED);
        present(f, challenger, real(), BASE + 11);
        skipTime(10);
        assertReverts(stranger, wrong(), BURIED, withinDuty(CLOCK / 2));
        skipTime(1);
        present(f, stranger, wrong(), BURIED, BASE + 12);
        assertGame(uint48(START + CLOCK / 2 + 1), CLOCK / 2 + 1, 0, Side.Challenger, BASE + 12, stranger);
    }

    function test_thePartyStaysFreeToActAfterItsDuty() public {
        skipTime(CLOCK / 2 + 1);
        present(f, proposer, wrong(), BURIED);
        // and has no more from it than anyone
        assertGame(uint48(START + CLOCK / 2 + 1), CLOCK / 2 + 1, 0, Side.Challenger, BURIED, watcher);
    }

    function test_theDutyOfAnOddClock() public {
        deployCourts(real().state(BASE), 7);
        posted = abi.encode(post(claimOf(wrong(), CLAIMED)));
        learn(watcher, wrong(), CLAIMED, BURIED);
        f = challenge(p());
        id = idOf(f);
        skipTime(3);
        assertReverts(stranger, wrong(), BURIED, abi.encodeWithSelector(ForkCourt.WithinDuty.selector, id, 3, 3));
        skipTime(1);
        present(f, stranger, wrong(), BURIED);
        assertTrue(turnOf(f) == Side.Challenger);
    }

    function test_whoEarnsFollowsTheLastLead() public {
        skipTime(CLOCK / 2 + 1);
        present(f, stranger, wrong(), BURIED, BASE + 12);
        assertEq(payeeOf(f), stranger);
        present(f, challenger, real(), BASE + 11, BASE + 13);
        assertEq(payeeOf(f), address(0));
        extend(watcher, wrong(), CLAIMED, BASE + 12, BASE + 14);
        present(f, stranger, wrong(), BASE + 14);
        assertEq(payeeOf(f), watcher);
    }

    // The clock.

    /// Rules: P-4.6.
    function test_theLastSecondOfAClock() public {
        skipTime(CLOCK);
        present(f, proposer, wrong(), BURIED);
        assertGame(uint48(START + CLOCK), CLOCK, 0, Side.Challenger, BURIED, watcher);
        skipTime(CLOCK);
        present(f, challenger, real(), BASE + 11);
        assertGame(uint48(START + 2 * CLOCK), CLOCK, CLOCK, Side.Proposer, BASE + 11, watcher);
        // and nothing is left
        present(f, proposer, wrong(), BURIED, BASE + 12);
        assertGame(uint48(START + 2 * CLOCK), CLOCK, CLOCK, Side.Challenger, BASE + 12, proposer);
    }

    function test_RevertWhen_theClockIsOut() public {
        skipTime(CLOCK + 1);
        bytes memory reason = abi.encodeWithSelector(ForkCourt.ClockOut.selector, id, CLOCK + 1, CLOCK);
        assertReverts(proposer, wrong(), BURIED, reason);
        assertReverts(stranger, wrong(), BURIED, reason);
    }

    function test_RevertWhen_theClocksOfAllTurnsAreOut() public {
        skipTime(CLOCK - 5);
        present(f, proposer, wrong(), BURIED);
        skipTime(CLOCK - 5);
        present(f, challenger, real(), BASE + 11);
        skipTime(6);
        bytes memory reason = abi.encodeWithSelector(ForkCourt.ClockOut.selector, id, CLOCK + 1, CLOCK);
        assertReverts(proposer, recordOf(wrong(), CLAIMED, BURIED), wrong().span(BURIED, BASE + 12), reason);
    }

    // The record.

    function test_RevertWhen_theRecordIsUnknown() public {
        Record memory r = recordOf(wrong(), CLAIMED, BASE + 12);
        assertReverts(proposer, r, "", abi.encodeWithSelector(ForkCourt.UnknownRecord.selector, r.hash()));
    }

    function test_RevertWhen_theRecordIsOfAnotherCheckpoint() public {
        Record memory r = recordOf(wrong(), CLAIMED, BURIED);
        r.checkpoint = 1;
        assertReverts(proposer, r, "", abi.encodeWithSelector(ForkCourt.WrongCheckpoint.selector, 1, 0));
    }

    function test_RevertWhen_itIsTheOtherSidesTurn() public {
        skipTime(CLOCK / 2 + 1);
        Record memory r = recordOf(real(), CLAIMED, BASE + 11);
        assertReverts(challenger, r, "", abi.encodeWithSelector(ForkCourt.NoSupport.selector, r.hash()));
        present(f, proposer, wrong(), BURIED);
        extend(watcher, wrong(), CLAIMED, BURIED, BASE + 12);
        skipTime(CLOCK / 2 + 1);
        r = recordOf(wrong(), CLAIMED, BASE + 12);
        assertReverts(proposer, r, "", abi.encodeWithSelector(ForkCourt.NoRefutation.selector, r.hash()));
    }
}
