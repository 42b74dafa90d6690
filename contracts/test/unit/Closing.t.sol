// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {BisectionCourt} from "../../src/BisectionCourt.sol";
import {Relay} from "../../src/Relay.sol";
import {Phase} from "../../src/types/Batch.sol";
import {Bisection, Side} from "../../src/types/Bisection.sol";
import {Fixture, Posted} from "../utils/Fixture.sol";
import {Case, MadeTree} from "../utils/MadeTree.sol";

contract CloseProvenTest is Fixture {
    /// Rules: P-5.9.
    function test_pathAndDepthDisputesOfManyChallengers() public {
        Posted memory p = post(made().claim);
        Bisection[] memory states = new Bisection[](4);
        states[0] = openPath(p, 0, challenger, 0);
        states[1] = openDepth(p, 0, challenger, 0);
        states[2] = openPath(p, 0, watcher, 0);
        states[3] = openPath(p, 0, challenger, 1);
        states[3] = reveal(states[3], interior(states[3], made()));
        skipTime(CLOCK + 1);
        proveClaim(p, made());
        vm.expectEmit(address(court));
        emit BisectionCourt.Closed(states[0].id, p.id, Side.Challenger, proposer);
        vm.expectEmit(address(relay));
        emit Relay.ChallengeLost(p.id, proposer, 2 * challengeDeposit, 2 * challengeDeposit);
        vm.expectEmit(address(relay));
        emit Relay.Credited(proposer, 2 * challengeDeposit);
        vm.prank(stranger);
        court.closeProven(states);
        assertEq(openDisputes(p), 0);
        assertEq(relay.credits(proposer), 2 * challengeDeposit);
        for (uint256 i = 0; i < 4; ++i) {
            assertEq(court.disputes(states[i].id), 0);
        }
        toDeadline(p);
        settle(p);
        assertEq(address(relay).balance, 4 * challengeDeposit);
    }

    /// Rules: P-5.9.
    function test_whatIsClosedAlreadyIsPassedOver() public {
        Posted memory p = post(made().claim);
        Bisection memory d = openPath(p, 0, challenger, 0);
        Bisection memory e = openPath(p, 0, challenger, 1);
        proveClaim(p, made());
        vm.prank(stranger);
        court.closeProven(list(d));
        court.closeProven(list(d, e));
        assertEq(openDisputes(p), 0);
        assertEq(relay.credits(proposer), 2 * afterBurn(challengeDeposit));
        // and nothing is left to do
        court.closeProven(list(d, e));
        assertEq(relay.credits(proposer), 2 * afterBurn(challengeDeposit));
    }

    function test_whereAllIsClosedTheRelayHearsNothing() public {
        Posted memory p = post(made().claim);
        Bisection memory d = openPath(p, 0);
        proveClaim(p, made());
        court.closeProven(list(d));
        vm.getRecordedLogs();
        court.closeProven(list(d));
        assertEq(vm.getRecordedLogs().length, 0);
    }

    function test_oneListedTwiceIsClosedOnce() public {
        Posted memory p = post(made().claim);
        Bisection memory d = openPath(p, 0, challenger, 0);
        openPath(p, 0, challenger, 1);
        proveClaim(p, made());
        court.closeProven(list(d, d));
        assertEq(openDisputes(p), 1);
        assertEq(relay.credits(proposer), afterBurn(challengeDeposit));
    }

    function test_nothingListed() public {
        court.closeProven(new Bisection[](0));
    }

    function test_RevertWhen_notProven() public {
        Posted memory p = post(made().claim);
        Bisection memory d = openPath(p, 0);
        expectError(BisectionCourt.NotProven.selector, p.id, p.hashes[0]);
        court.closeProven(list(d));
    }

    /// Rules: P-5.9.
    function test_RevertWhen_aDisputeIsOfAnotherClaim() public {
        Case memory c = MadeTree.full(1, 5, 1);
        Posted memory p = post(two(made().claim, c.claim), SALT);
        Bisection memory d = openPath(p, 0);
        Bisection memory e = openPath(p, 1);
        proveClaim(p, made());
        expectError(BisectionCourt.WrongClaim.selector, p.hashes[1], p.hashes[0]);
        court.closeProven(list(d, e));
        // proven or not
        proveClaim(p, c);
        expectError(BisectionCourt.WrongClaim.selector, p.hashes[1], p.hashes[0]);
        court.closeProven(list(d, e));
        assertEq(openDisputes(p), 2);
    }

    function test_RevertWhen_aDisputeIsOfTheSameClaimInAnotherBatch() public {
        Posted memory p = post(one(made().claim), "p");
        Posted memory q = post(one(made().claim), "q");
        Bisection memory d = openPath(p, 0);
        Bisection memory e = openPath(q, 0);
        proveClaim(p, made());
        expectError(BisectionCourt.WrongClaim.selector, p.hashes[0], p.hashes[0]);
        court.closeProven(list(d, e));
    }

    function test_RevertWhen_aStateIsStale() public {
        Posted memory p = post(made().claim);
        Bisection memory d = openPath(p, 0);
        reveal(d, interior(d, made()));
        proveClaim(p, made());
        expectError(BisectionCourt.StaleState.selector, d.id);
        court.closeProven(list(d));
    }

    function test_RevertWhen_aStateLiesAboutItsDeposit() public {
        Posted memory p = post(made().claim);
        Bisection memory d = openPath(p, 0);
        proveClaim(p, made());
        d.deposit *= 2;
        expectError(BisectionCourt.StaleState.selector, d.id);
        court.closeProven(list(d));
    }

    function test_RevertWhen_theBatchIsRejected() public {
        Case memory c = MadeTree.full(1, 5, 1);
        Posted memory p = post(two(made().claim, c.claim), SALT);
        Bisection memory d = openPath(p, 0);
        Bisection memory e = openPath(p, 1);
        proveClaim(p, made());
        court.timeout(expired(e));
        vm.expectRevert(abi.encodeWithSelector(BisectionCourt.BatchNotProposed.selector, p.id, Phase.Rejected));
        court.closeProven(list(d));
        // the challenger of a true claim has its deposit back all the same
        court.reclaim(d);
    }
}

contract TimeoutTest is Fixture {
    /// Rules: P-4.6.
    function test_ofTheProposer() public {
        Posted memory p = post(made().claim);
        Bisection memory d = openPath(p, 0);
        skipTime(CLOCK + 1);
        vm.expectEmit(address(court));
        emit BisectionCourt.Closed(d.id, p.id, Side.Proposer, challenger);
        vm.expectEmit(address(relay));
        emit Relay.Rejected(p.id, challenger, afterBurn(p.deposit), p.deposit / 2);
        vm.expectEmit(address(relay));
        emit Relay.Credited(challenger, challengeDeposit);
        vm.expectEmit(address(relay));
        emit Relay.Credited(challenger, afterBurn(p.deposit));
        vm.prank(stranger);
        court.timeout(d);
        assertTrue(phase(p) == Phase.Rejected);
        assertEq(openDisputes(p), 0);
        assertEq(court.disputes(d.id), 0);
        assertEq(relay.credits(stranger), 0);
    }

    function test_ofTheProposerInADepthDispute() public {
        Posted memory p = post(made().claim);
        court.timeout(expired(openDepth(p, 0)));
        assertTrue(phase(p) == Phase.Rejected);
    }

    function test_ofTheChallenger() public {
        Posted memory p = post(made().claim);
        Bisection memory d = openPath(p, 0);
        d = reveal(d, interior(d, made()));
        skipTime(CLOCK + 1);
        vm.expectEmit(address(court));
        emit BisectionCourt.Closed(d.id, p.id, Side.Challenger, proposer);
        vm.expectEmit(address(relay));
        emit Relay.ChallengeLost(p.id, proposer, afterBurn(challengeDeposit), challengeDeposit / 2);
        vm.prank(stranger);
        court.timeout(d);
        assertTrue(phase(p) == Phase.Proposed);
        assertEq(openDisputes(p), 0);
        assertEq(court.disputes(d.id), 0);
        assertEq(relay.credits(proposer), afterBurn(challengeDeposit));
        assertEq(relay.credits(stranger), 0);
    }

    /// Rules: P-4.6.
    function test_RevertWhen_atTheLastSecond() public {
        Bisection memory d = openPath(post(made().claim), 0);
        skipTime(CLOCK);
        vm.expectRevert(abi.encodeWithSelector(BisectionCourt.ClockNotOut.selector, d.id, CLOCK, CLOCK));
        court.timeout(d);
    }

    function test_RevertWhen_atTheLastSecondOfTheChallenger() public {
        Bisection memory d = openPath(post(made().claim), 0);
        bytes32[] memory hashes = interior(d, made());
        skipTime(77);
        d = reveal(d, hashes);
        skipTime(CLOCK);
        vm.expectRevert(abi.encodeWithSelector(BisectionCourt.ClockNotOut.selector, d.id, CLOCK, CLOCK));
        court.timeout(d);
    }

    function test_RevertWhen_executedTwice() public {
        Bisection memory d = openPath(post(made().claim), 0);
        court.timeout(expired(d));
        expectError(BisectionCourt.StaleState.selector, d.id);
        court.timeout(d);
    }

    function test_RevertWhen_theStateIsStale() public {
        Bisection memory d = openPath(post(made().claim), 0);
        reveal(d, interior(d, made()));
        skipTime(CLOCK + 1);
        expectError(BisectionCourt.StaleState.selector, d.id);
        court.timeout(d);
    }

    /// Rules: P-4.3.
    function test_RevertWhen_theBatchIsRejectedByAnother() public {
        Posted memory p = post(made().claim);
        Bisection memory d = openPath(p, 0, challenger, 0);
        court.timeout(expired(openPath(p, 0, challenger, 1)));
        vm.expectRevert(abi.encodeWithSelector(BisectionCourt.BatchNotProposed.selector, p.id, Phase.Rejected));
        court.timeout(d);
    }

    /// Rules: P-5.8.
    function test_RevertWhen_theTreeIsProven() public {
        Posted memory p = post(made().claim);
        Bisection memory d = expired(openPath(p, 0));
        proveClaim(p, made());
        expectError(BisectionCourt.AlreadyProven.selector, p.id, d.claimHash);
        court.timeout(d);
    }

    function test_afterTheDeadline() public {
        Posted memory p = post(made().claim);
        vm.warp(START + WINDOW - 1);
        court.timeout(expired(openPath(p, 0)));
        assertTrue(phase(p) == Phase.Rejected);
    }
}

contract ReclaimTest is Fixture {
    function rejected() internal returns (Posted memory p, Bisection memory d) {
        p = post(made().claim);
        d = openPath(p, 0, watcher, 0);
        court.timeout(expired(openPath(p, 0)));
    }

    /// Rules: P-4.11.
    function test_givesTheDepositBack() public {
        (Posted memory p, Bisection memory d) = rejected();
        assertEq(openDisputes(p), 1);
        vm.expectEmit(address(court));
        emit BisectionCourt.Reclaimed(d.id, p.id, watcher, challengeDeposit);
        vm.prank(stranger);
        court.reclaim(d);
        assertEq(relay.credits(watcher), challengeDeposit);
        assertEq(relay.credits(stranger), 0);
        assertEq(openDisputes(p), 0);
        assertEq(court.disputes(d.id), 0);
    }

    function test_aDisputeInTheChallengersTurnToo() public {
        Posted memory p = post(made().claim);
        Bisection memory d = openPath(p, 0, watcher, 0);
        d = reveal(d, interior(d, made()));
        skipTime(CLOCK);
        court.timeout(expired(openPath(p, 0)));
        court.reclaim(d);
        assertEq(relay.credits(watcher), challengeDeposit);
    }

    /// Rules: P-4.11.
    function test_RevertWhen_reclaimedTwice() public {
        (, Bisection memory d) = rejected();
        court.reclaim(d);
        expectError(BisectionCourt.StaleState.selector, d.id);
        court.reclaim(d);
    }

    function test_RevertWhen_theDisputeIsTheOneThatWon() public {
        Posted memory p = post(made().claim);
        Bisection memory d = openPath(p, 0);
        court.timeout(expired(d));
        expectError(BisectionCourt.StaleState.selector, d.id);
        court.reclaim(d);
    }

    function test_RevertWhen_theBatchStands() public {
        Posted memory p = post(made().claim);
        Bisection memory d = openPath(p, 0);
        vm.expectRevert(abi.encodeWithSelector(BisectionCourt.BatchNotRejected.selector, p.id, Phase.Proposed));
        court.reclaim(d);
        proveClaim(p, made());
        vm.expectRevert(abi.encodeWithSelector(BisectionCourt.BatchNotRejected.selector, p.id, Phase.Proposed));
        court.reclaim(d);
    }

    function test_RevertWhen_theStateLiesAboutItsDeposit() public {
        (, Bisection memory d) = rejected();
        d.deposit += 1;
        expectError(BisectionCourt.StaleState.selector, d.id);
        court.reclaim(d);
    }
}
