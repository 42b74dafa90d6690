// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {BisectionCourt} from "../../src/BisectionCourt.sol";
import {ForkCourt} from "../../src/ForkCourt.sol";
import {Relay} from "../../src/Relay.sol";
import {Phase} from "../../src/types/Batch.sol";
import {Bisection} from "../../src/types/Bisection.sol";
import {BatchProof} from "../../src/types/Claim.sol";
import {Fork} from "../../src/types/Fork.sol";
import {Posted} from "../utils/Fixture.sol";
import {ForkFixture} from "../utils/ForkFixture.sol";
import {Branch, MadeChain} from "../utils/MadeChain.sol";

/// Every move needs the open dispute, in every field, and a batch that is Proposed; `reclaim` one that is Rejected.
contract ForkMovesTest is ForkFixture {
    using MadeChain for Branch;

    // ABI-encoded: the compiler copies no nested arrays to storage
    bytes internal realBytes;
    bytes internal posted;
    Fork internal f;

    function setUp() public override {
        super.setUp();
        realBytes = abi.encode(chain(12));
        Posted memory batch = post(two(claimOf(real(), CLAIMED), claimOf(real(), BASE + 2)), SALT);
        posted = abi.encode(batch);
        f = challenge(batch);
        learn(watcher, real(), CLAIMED, BURIED);
    }

    function p() internal view returns (Posted memory) {
        return abi.decode(posted, (Posted));
    }

    function real() internal view returns (Branch memory) {
        return abi.decode(realBytes, (Branch));
    }

    function presentFor(Fork memory fork, bytes memory reason) internal {
        vm.expectRevert(reason);
        present(fork, proposer, real(), BURIED);
    }

    function assertNotOpen(Fork memory fork) internal {
        bytes memory reason = abi.encodeWithSelector(ForkCourt.ForkNotOpen.selector, idOf(fork));
        presentFor(fork, reason);
        vm.expectRevert(reason);
        forkCourt.timeout(fork);
        vm.expectRevert(reason);
        forkCourt.reclaim(fork);
    }

    /// Rules: P-4.2.
    function test_RevertWhen_aFieldOfTheDisputeIsAnother() public {
        for (uint256 field = 0; field < 11; ++field) {
            Fork memory g = abi.decode(abi.encode(f), (Fork));
            if (field == 0) g.batchId ^= bytes32(uint256(1));
            if (field == 1) g.claimHash ^= bytes32(uint256(1));
            if (field == 2) g.proposer = stranger;
            if (field == 3) g.challenger = stranger;
            if (field == 4) g.deposit += 1;
            if (field == 5) g.checkpoint += 1;
            if (field == 6) g.height -= 1;
            if (field == 7) g.byState = true;
            if (field == 8) g.target ^= bytes32(uint256(1));
            if (field == 9) g.buriedBy += 1;
            if (field == 10) g.openedAt -= 1;
            assertNotEq(idOf(g), idOf(f));
            assertNotOpen(g);
        }
    }

    function test_RevertWhen_theDisputeIsOfAnotherClaim() public {
        Fork memory g = challenge(p(), 1, watcher);
        g.claimHash = f.claimHash;
        bytes memory reason = abi.encodeWithSelector(ForkCourt.ForkNotOpen.selector, idOf(g));
        vm.expectRevert(reason);
        forkCourt.timeout(g);
    }

    function test_RevertWhen_itIsClosed_lost() public {
        present(f, proposer, real(), BURIED);
        expire(f);
        timeout(f);
        assertNotOpen(f);
        assertEq(openDisputes(p()), 0);
    }

    function test_RevertWhen_itIsClosed_won() public {
        expire(f);
        timeout(f);
        assertNotOpen(f);
        assertEq(openDisputes(p()), 0);
    }

    function assertOnlyReclaim(Fork memory fork) internal {
        assertTrue(phase(p()) == Phase.Rejected);
        bytes memory reason = abi.encodeWithSelector(ForkCourt.BatchNotProposed.selector, p().id, Phase.Rejected);
        presentFor(fork, reason);
        vm.warp(nowTime() + 2 * CLOCK);
        presentFor(fork, reason);
        vm.expectRevert(reason);
        forkCourt.timeout(fork);

        uint256 before = relay.credits(fork.challenger);
        vm.expectEmit(address(forkCourt));
        emit ForkCourt.Reclaimed(idOf(fork), p().id, fork.challenger, fork.deposit);
        vm.expectEmit(address(relay));
        emit Relay.Credited(fork.challenger, fork.deposit);
        vm.prank(stranger);
        forkCourt.reclaim(fork);
        assertEq(relay.credits(fork.challenger), before + fork.deposit);
        assertEq(openDisputes(p()), 0);
        assertEq(forkCourt.forks(fork.batchId, fork.claimHash), 0);
        (uint48 turnStart,,,,,) = forkCourt.games(idOf(fork));
        assertEq(turnStart, 0);
        assertNotOpen(fork);
    }

    function test_whenTheBatchLostAnotherForkItIsTakenBack() public {
        skipTime(10);
        Fork memory other = challenge(p(), 1, watcher);
        skipTime(CLOCK - 9);
        timeout(f);
        assertOnlyReclaim(other);
    }

    function test_whenTheBatchLostInTheOtherCourtItIsTakenBack() public {
        Bisection memory d = openPath(p(), 1, watcher, 0);
        present(f, proposer, real(), BURIED);
        court.timeout(expired(d));
        assertOnlyReclaim(f);
    }

    function test_whenTheBatchLostHereTheOtherCourtGivesBack() public {
        Bisection memory d = openPath(p(), 1, watcher, 0);
        expire(f);
        timeout(f);
        vm.expectRevert(abi.encodeWithSelector(BisectionCourt.BatchNotProposed.selector, p().id, Phase.Rejected));
        court.timeout(d);
        court.reclaim(d);
        assertEq(relay.credits(watcher), d.deposit);
        assertEq(openDisputes(p()), 0);
    }

    function test_RevertWhen_reclaim_theBatchIsNotRejected() public {
        bytes memory reason = abi.encodeWithSelector(ForkCourt.BatchNotRejected.selector, p().id, Phase.Proposed);
        vm.expectRevert(reason);
        forkCourt.reclaim(f);
        expire(f);
        vm.expectRevert(reason);
        forkCourt.reclaim(f);
    }

    /// Rules: P-4.12.
    function test_aLostChallengeLeavesTheOthersOpen() public {
        Fork memory other = challenge(p(), 1, watcher);
        Bisection memory d = openPath(p(), 0, watcher, 0);
        present(f, proposer, real(), BURIED);
        lead(other, proposer, real(), BASE + 8);
        expire(f);
        timeout(f);
        assertTrue(phase(p()) == Phase.Proposed);
        assertEq(openDisputes(p()), 2);
        timeout(other);
        court.timeout(expired(d));
        assertTrue(phase(p()) == Phase.Rejected);
        assertEq(openDisputes(p()), 0);
    }

    /// Rules: P-11.2.
    function test_neitherCourtKnowsTheOthersDisputes() public {
        Bisection memory d = openPath(p(), 0, watcher, 0);
        assertEq(court.disputes(idOf(f)), 0);
        (uint48 turnStart,,,,,) = forkCourt.games(d.id);
        assertEq(turnStart, 0);
    }

    /// A court cannot be made to call the relay by anyone for a batch it has no dispute about.
    function test_RevertWhen_nothingIsOpenAtAll() public {
        Posted memory q = post(one(claimOf(real(), BASE + 3)), "q");
        Fork memory g = abi.decode(abi.encode(f), (Fork));
        g.batchId = q.id;
        g.claimHash = q.hashes[0];
        assertNotOpen(g);
        Fork memory none;
        bytes memory reason = abi.encodeWithSelector(ForkCourt.ForkNotOpen.selector, idOf(none));
        vm.expectRevert(reason);
        forkCourt.timeout(none);
    }

    function test_theNextChallengeOfTheSameClaimIsAnotherDispute() public {
        present(f, proposer, real(), BURIED);
        expire(f);
        timeout(f);
        BatchProof memory proof = proofOf(p(), 0);
        uint256 value = forkDeposit(p().claims[0]);
        vm.prank(challenger);
        forkCourt.challengeFork{value: value}(p().claims[0], proof, proposer, SALT);
        Fork memory again = lastFork();
        assertNotOpen(f);
        present(again, proposer, real(), BURIED);
    }
}
