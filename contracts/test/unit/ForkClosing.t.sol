// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {ForkCourt} from "../../src/ForkCourt.sol";
import {Relay} from "../../src/Relay.sol";
import {Phase} from "../../src/types/Batch.sol";
import {Side} from "../../src/types/Bisection.sol";
import {Fork} from "../../src/types/Fork.sol";
import {Posted} from "../utils/Fixture.sol";
import {ForkFixture} from "../utils/ForkFixture.sol";
import {Branch, MadeChain} from "../utils/MadeChain.sol";

/// How a dispute ends, once, and who is paid, to the wei.
contract ForkClosingTest is ForkFixture {
    using MadeChain for Branch;

    uint256 internal constant PURSE = 1_000 ether;

    // ABI-encoded: the compiler copies no nested arrays to storage
    bytes internal realBytes;
    bytes internal wrongBytes;
    bytes internal posted;
    Fork internal f;

    function setUp() public override {
        super.setUp();
        realBytes = abi.encode(chain(20));
        wrongBytes = abi.encode(stale(CLAIMED - 1, 16));
        Posted memory batch = draft(two(claimOf(wrong(), CLAIMED), claimOf(real(), BASE + 2)), SALT);
        // odd deposits do not halve evenly
        batch.deposit += 1 - batch.deposit % 2;
        post(batch, batch.deposit);
        posted = abi.encode(batch);
        uint256 value = forkDeposit(batch.claims[0]);
        f = challenge(batch, 0, challenger, value + 1 - value % 2);
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

    function withdraw(address who) internal {
        if (relay.credits(who) == 0) return;
        vm.prank(who);
        relay.withdraw();
    }

    /// What everybody has in the end, and what is left in the relay.
    function assertPurses(uint256 ofProposer, uint256 ofChallenger, uint256 ofWatcher, uint256 left) internal {
        assertEq(openDisputes(p()), 0, "open disputes");
        withdraw(proposer);
        withdraw(challenger);
        withdraw(watcher);
        assertEq(proposer.balance, ofProposer, "proposer");
        assertEq(challenger.balance, ofChallenger, "challenger");
        assertEq(watcher.balance, ofWatcher, "watcher");
        assertEq(stranger.balance, PURSE, "stranger");
        assertEq(address(relay).balance, left, "left");
        assertEq(address(forkCourt).balance, 0, "court");
    }

    /// After the end: `winner` has earned of the batch's deposit.
    function assertRejected(address winner) internal {
        assertTrue(phase(p()) == Phase.Rejected);
        uint256 won = p().deposit / 2 + 1;
        assertPurses(
            PURSE - p().deposit,
            winner == challenger ? PURSE + won : PURSE,
            winner == watcher ? PURSE + won : PURSE,
            p().deposit / 2
        );
    }

    /// After the end: `winner` has earned of the challenger's deposit, the batch is as before.
    function assertLost(address winner) internal {
        assertTrue(phase(p()) == Phase.Proposed);
        uint256 won = f.deposit / 2 + 1;
        assertPurses(
            PURSE - p().deposit + (winner == proposer ? won : 0),
            PURSE - f.deposit,
            PURSE + (winner == watcher ? won : 0),
            p().deposit + f.deposit / 2
        );
        toDeadline(p());
        assertTrue(verify(p(), 0));
        settle(p());
        assertEq(address(relay).balance, f.deposit / 2);
    }

    function assertGone() internal view {
        assertEq(forkCourt.forks(f.batchId, f.claimHash), 0);
        (uint48 turnStart, uint32 proposerUsed, uint32 challengerUsed, Side turn, uint256 work, address payee) =
            forkCourt.games(idOf(f));
        assertEq(uint256(turnStart) + proposerUsed + challengerUsed + uint256(turn) + work + uint160(payee), 0);
    }

    // Who wins.

    /// Rules: P-6.18.
    function test_theDefenceNeverPresents() public {
        expire(f);
        vm.expectEmit(address(forkCourt));
        emit ForkCourt.Closed(idOf(f), p().id, Side.Proposer, challenger);
        vm.expectEmit(address(relay));
        emit Relay.Rejected(p().id, challenger, p().deposit / 2 + 1, p().deposit / 2);
        vm.expectEmit(address(relay));
        emit Relay.Credited(challenger, f.deposit);
        vm.expectEmit(address(relay));
        emit Relay.Credited(challenger, p().deposit / 2 + 1);
        timeout(f);
        assertGone();
        assertRejected(challenger);
    }

    function test_recordsOfOthersEarnNothingUnlessTheyArePresented() public {
        learn(watcher, real(), CLAIMED, BASE + 11);
        expire(f);
        timeout(f);
        assertRejected(challenger);
    }

    function test_theAttackNeverPresents() public {
        lead(f, proposer, wrong(), BURIED);
        expire(f);
        vm.expectEmit(address(forkCourt));
        emit ForkCourt.Closed(idOf(f), p().id, Side.Challenger, proposer);
        vm.expectEmit(address(relay));
        emit Relay.ChallengeLost(p().id, proposer, f.deposit / 2 + 1, f.deposit / 2);
        vm.expectEmit(address(relay));
        emit Relay.Credited(proposer, f.deposit / 2 + 1);
        timeout(f);
        assertGone();
        assertLost(proposer);
    }

    function test_theDefenceHasNoAnswer() public {
        lead(f, proposer, wrong(), BURIED);
        lead(f, challenger, real(), BASE + 11);
        expire(f);
        timeout(f);
        assertGone();
        assertRejected(challenger);
    }

    function test_theAttackHasNoAnswer() public {
        lead(f, proposer, wrong(), BURIED);
        lead(f, challenger, real(), BASE + 11);
        present(f, proposer, wrong(), BURIED, BASE + 12);
        expire(f);
        timeout(f);
        assertLost(proposer);
    }

    // Who earns.

    /// Rules: P-6.18.
    function test_inDutyThePartyEarnsWhoeverMadeTheRecord() public {
        learn(watcher, wrong(), CLAIMED, BURIED);
        learn(watcher, real(), CLAIMED, BASE + 11);
        skipTime(CLOCK / 2);
        present(f, proposer, wrong(), BURIED);
        uint256 snapshot = vm.snapshotState();
        expire(f);
        timeout(f);
        assertLost(proposer);
        vm.revertToState(snapshot);
        skipTime(CLOCK / 2);
        present(f, challenger, real(), BASE + 11);
        expire(f);
        timeout(f);
        assertRejected(challenger);
    }

    /// Rules: P-6.18.
    function test_afterDutyTheAuthorEarnsWhoeverPresents() public {
        learn(watcher, wrong(), CLAIMED, BURIED);
        learn(watcher, real(), CLAIMED, BASE + 11);
        skipTime(CLOCK / 2 + 1);
        present(f, stranger, wrong(), BURIED);
        uint256 snapshot = vm.snapshotState();
        expire(f);
        timeout(f);
        assertLost(watcher);
        vm.revertToState(snapshot);
        skipTime(CLOCK / 2 + 1);
        present(f, stranger, real(), BASE + 11);
        expire(f);
        vm.expectEmit(address(forkCourt));
        emit ForkCourt.Closed(idOf(f), p().id, Side.Proposer, watcher);
        timeout(f);
        // the challenger has its own deposit back all the same
        assertRejected(watcher);
    }

    function test_afterDutyThePresenterEarnsByItsOwnHeaders() public {
        learn(stranger, wrong(), CLAIMED, CLAIMED);
        skipTime(CLOCK / 2 + 1);
        present(f, watcher, wrong(), CLAIMED, BURIED);
        expire(f);
        timeout(f);
        assertLost(watcher);
    }

    function test_afterDutyThePartyEarnsByItsOwnRecord() public {
        learn(proposer, wrong(), CLAIMED, BURIED);
        skipTime(CLOCK / 2 + 1);
        present(f, watcher, wrong(), BURIED);
        expire(f);
        timeout(f);
        assertLost(proposer);
    }

    function test_afterDutyACopierTakesTheRewardAndNotTheCase() public {
        learn(stranger, wrong(), CLAIMED, CLAIMED);
        skipTime(CLOCK / 2 + 1);
        // the watcher sees the proposer's transaction, and is first with its headers
        extend(watcher, wrong(), CLAIMED, CLAIMED, BURIED);
        present(f, proposer, wrong(), CLAIMED, BURIED);
        expire(f);
        timeout(f);
        assertLost(watcher);
    }

    function test_theLastLeadDecidesWhoEarns() public {
        skipTime(CLOCK / 2 + 1);
        lead(f, watcher, wrong(), BURIED);
        lead(f, challenger, real(), BASE + 11);
        skipTime(60);
        present(f, watcher, wrong(), BURIED, BASE + 12);
        extend(stranger, real(), CLAIMED, BASE + 11, BASE + 13);
        present(f, challenger, real(), BASE + 13);
        expire(f);
        timeout(f);
        assertRejected(challenger);
    }

    // When.

    function test_RevertWhen_timeout_theClockIsNotOut() public {
        bytes32 id = idOf(f);
        vm.expectRevert(abi.encodeWithSelector(ForkCourt.ClockNotOut.selector, id, 0, CLOCK));
        forkCourt.timeout(f);
        skipTime(CLOCK);
        vm.expectRevert(abi.encodeWithSelector(ForkCourt.ClockNotOut.selector, id, CLOCK, CLOCK));
        forkCourt.timeout(f);
        lead(f, proposer, wrong(), BURIED);
        vm.expectRevert(abi.encodeWithSelector(ForkCourt.ClockNotOut.selector, id, 0, CLOCK));
        forkCourt.timeout(f);
        skipTime(CLOCK + 1);
        forkCourt.timeout(f);
        assertLost(proposer);
    }

    /// Rules: P-4.5.
    function test_timeout_countsAllTurnsOfASide() public {
        skipTime(CLOCK - 5);
        lead(f, proposer, wrong(), BURIED);
        skipTime(100);
        lead(f, challenger, real(), BASE + 11);
        skipTime(5);
        vm.expectRevert(abi.encodeWithSelector(ForkCourt.ClockNotOut.selector, idOf(f), CLOCK, CLOCK));
        forkCourt.timeout(f);
        skipTime(1);
        timeout(f);
        assertRejected(challenger);
    }

    function test_whileADisputeIsOpenTheBatchIsNotFinal() public {
        lead(f, proposer, wrong(), BURIED);
        expire(f);
        timeout(f);
        vm.warp(START + WINDOW - 1);
        f = challenge(p(), 0, watcher);
        skipTime(100);
        assertFalse(relay.isFinal(p().id));
        // the window is over, the dispute is not
        present(f, proposer, wrong(), BURIED);
        expire(f);
        assertFalse(relay.isFinal(p().id));
        timeout(f);
        assertTrue(relay.isFinal(p().id));
    }
}
