// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Phase} from "../../src/types/Batch.sol";
import {Bisection} from "../../src/types/Bisection.sol";
import {BatchProof, Claim} from "../../src/types/Claim.sol";
import {Fixture, Posted} from "../utils/Fixture.sol";
import {MadeTree} from "../utils/MadeTree.sol";

/// What everybody has after each kind of ending, to the wei, with deposits that do not halve evenly.
contract MoneyTest is Fixture {
    uint256 internal constant PURSE = 1_000 ether;

    /// A batch of two claims and an odd deposit.
    function posted() internal returns (Posted memory p) {
        p = draft(two(made().claim, MadeTree.full(1, 5, 1).claim), SALT);
        post(p, p.deposit + 1);
        assertEq(p.deposit % 2, 1);
    }

    /// A dispute with an odd deposit.
    function open(Posted memory p, address challenger, uint256 nonce) internal returns (Bisection memory) {
        BatchProof memory proof = proofOf(p, 0);
        vm.prank(challenger);
        court.challengePath{value: odd()}(p.claims[0], proof, proposer, SALT, nonce);
        return lastState();
    }

    function odd() internal view returns (uint256) {
        return challengeDeposit + 1;
    }

    function withdraw(address who) internal {
        if (relay.credits(who) == 0) return;
        vm.prank(who);
        relay.withdraw();
    }

    function assertPurses(uint256 ofProposer, uint256 ofChallenger, uint256 ofWatcher, uint256 burned) internal {
        withdraw(proposer);
        withdraw(challenger);
        withdraw(watcher);
        assertEq(proposer.balance, ofProposer, "proposer");
        assertEq(challenger.balance, ofChallenger, "challenger");
        assertEq(watcher.balance, ofWatcher, "watcher");
        assertEq(stranger.balance, PURSE, "stranger");
        assertEq(address(relay).balance, burned, "burned");
        assertEq(address(court).balance, 0, "court");
    }

    function test_nobodyObjects() public {
        Posted memory p = posted();
        toDeadline(p);
        settle(p);
        assertPurses(PURSE, PURSE, PURSE, 0);
    }

    /// Rules: P-3.15.
    function test_theProposerLosesItsClock() public {
        Posted memory p = posted();
        Bisection memory d = expired(open(p, challenger, 0));
        vm.prank(stranger);
        court.timeout(d);
        assertPurses(PURSE - p.deposit, PURSE + p.deposit / 2 + 1, PURSE, p.deposit / 2);
    }

    /// Rules: P-4.9.
    function test_theChallengerLosesItsClock() public {
        Posted memory p = posted();
        Bisection memory d = open(p, challenger, 0);
        d = expired(reveal(d, interior(d, made())));
        vm.prank(stranger);
        court.timeout(d);
        toDeadline(p);
        settle(p);
        assertPurses(PURSE + odd() / 2 + 1, PURSE - odd(), PURSE, odd() / 2);
    }

    function test_theProposerProvesTheSpan() public {
        Posted memory p = posted();
        proveSpan(open(p, challenger, 0), made(), proposer);
        toDeadline(p);
        settle(p);
        assertPurses(PURSE + odd() / 2 + 1, PURSE - odd(), PURSE, odd() / 2);
    }

    function test_aWatcherProvesTheSpanAfterDuty() public {
        Posted memory p = posted();
        Bisection memory d = open(p, challenger, 0);
        skipTime(CLOCK / 2 + 1);
        proveSpan(d, made(), watcher);
        toDeadline(p);
        settle(p);
        assertPurses(PURSE, PURSE - odd(), PURSE + odd() / 2 + 1, odd() / 2);
    }

    function test_aWatcherProvesTheClaimAfterDuty() public {
        Posted memory p = posted();
        Bisection memory d = open(p, challenger, 0);
        Bisection memory e = open(p, challenger, 1);
        skipTime(CLOCK / 2 + 1);
        proveClaimAfterDuty(d, made(), watcher);
        vm.prank(stranger);
        court.closeProven(list(d, e));
        toDeadline(p);
        settle(p);
        // two odd deposits burned together halve evenly
        assertPurses(PURSE, PURSE - 2 * odd(), PURSE + odd(), odd());
    }

    function test_theProposerProvesTheClaim() public {
        Posted memory p = posted();
        Bisection memory d = open(p, challenger, 0);
        proveClaim(p, made());
        vm.prank(stranger);
        court.closeProven(list(d));
        toDeadline(p);
        settle(p);
        assertPurses(PURSE + odd() / 2 + 1, PURSE - odd(), PURSE, odd() / 2);
    }

    /// Rules: P-4.11.
    function test_aRejectedBatchLetsOtherChallengersReclaim() public {
        Posted memory p = posted();
        Bisection memory d = open(p, watcher, 0);
        Bisection memory e = expired(open(p, challenger, 0));
        vm.prank(stranger);
        court.timeout(e);
        vm.prank(stranger);
        court.reclaim(d);
        assertPurses(PURSE - p.deposit, PURSE + p.deposit / 2 + 1, PURSE, p.deposit / 2);
    }

    function test_aRejectedBatchAfterALostChallenge() public {
        Posted memory p = posted();
        Bisection memory d = open(p, watcher, 0);
        Bisection memory e = open(p, challenger, 0);
        proveSpan(d, made(), proposer);
        court.timeout(expired(e));
        assertTrue(phase(p) == Phase.Rejected);
        assertPurses(
            PURSE - p.deposit + odd() / 2 + 1, PURSE + p.deposit / 2 + 1, PURSE - odd(), p.deposit / 2 + odd() / 2
        );
    }

    function test_aProposerThatBeatsItselfLosesTheBurn() public {
        Posted memory p = posted();
        BatchProof memory proof = proofOf(p, 0);
        Claim memory claim = p.claims[0];
        uint256 value = odd();
        vm.prank(proposer);
        court.challengePath{value: value}(claim, proof, proposer, SALT, 0);
        court.timeout(expired(lastState()));
        assertPurses(PURSE - p.deposit / 2, PURSE, PURSE, p.deposit / 2);
    }

    function test_oneProposersLossIsNotAnothers() public {
        Posted memory p = posted();
        Posted memory q = post(one(made().claim), "q");
        court.timeout(expired(open(p, challenger, 0)));
        toDeadline(q);
        settle(q);
        assertPurses(PURSE - p.deposit, PURSE + p.deposit / 2 + 1, PURSE, p.deposit / 2);
    }

    /// Rules: P-8.3.
    function test_etherForcedInChangesNothing() public {
        Posted memory p = posted();
        vm.deal(address(relay), address(relay).balance + 5);
        toDeadline(p);
        settle(p);
        assertPurses(PURSE, PURSE, PURSE, 5);
    }
}
