// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {ForkCourt} from "../../src/ForkCourt.sol";
import {Relay} from "../../src/Relay.sol";
import {Phase} from "../../src/types/Batch.sol";
import {Side} from "../../src/types/Bisection.sol";
import {Claim} from "../../src/types/Claim.sol";
import {Fork, ForkLib, Record} from "../../src/types/Fork.sol";
import {Posted} from "../utils/Fixture.sol";
import {ForkFixture} from "../utils/ForkFixture.sol";
import {Branch, MadeChain, MadeState} from "../utils/MadeChain.sol";

/// Whole fork games, from proposal to the last wei.
contract ForksTest is ForkFixture {
    using MadeChain for Branch;
    using ForkLib for Record;

    uint256 internal constant PURSE = 1_000 ether;

    /// balance = deposits held + credits owed + burned
    function assertConserved(Posted memory p, uint256 burned) internal view {
        uint256 owed = phase(p) == Phase.Proposed ? p.deposit : 0;
        address[4] memory actors = [proposer, challenger, watcher, stranger];
        for (uint256 i = 0; i < actors.length; ++i) {
            owed += relay.credits(actors[i]);
        }
        assertEq(address(relay).balance, owed + burned, "money");
        assertEq(openDisputes(p), 0, "open disputes");
    }

    /// The side to move has run out of time.
    function assertProposerLoses(Posted memory p, Fork memory f, address winner) internal {
        assertTrue(turnOf(f) == Side.Proposer);
        expire(f);
        timeout(f);
        assertTrue(phase(p) == Phase.Rejected);
        assertEq(relay.credits(challenger), f.deposit + (winner == challenger ? afterBurn(p.deposit) : 0));
        if (winner != challenger) assertEq(relay.credits(winner), afterBurn(p.deposit));
        assertConserved(p, p.deposit / 2);
        vm.warp(nowTime() + CHECKPOINT_WINDOW);
        assertFalse(relay.isFinal(p.id));
    }

    function assertChallengerLoses(Posted memory p, Fork memory f, address winner) internal {
        assertTrue(turnOf(f) == Side.Challenger);
        expire(f);
        timeout(f);
        assertTrue(phase(p) == Phase.Proposed);
        assertEq(relay.credits(winner), afterBurn(f.deposit));
        assertEq(relay.credits(f.challenger), 0);
        assertConserved(p, f.deposit / 2);
    }

    function assertTrueInTheEnd(Posted memory p, uint256 burned) internal {
        toDeadline(p);
        assertTrue(verify(p, 0));
        settle(p);
        assertTrue(verify(p, 0));
        assertConserved(p, burned);
    }

    function assertNotHeavier(Fork memory f, address who, Branch memory b, uint32 end) internal {
        vm.expectPartialRevert(ForkCourt.NotHeavier.selector);
        present(f, who, b, end);
    }

    function assertNoSupport(Fork memory f, Branch memory b, uint32 end) internal {
        expectError(ForkCourt.NoSupport.selector, recordOf(b, f.height, end).hash());
        present(f, proposer, b, end);
    }

    // Lies.

    function test_anInventedBlock() public {
        Branch memory real = chain(20);
        Posted memory p = post(Claim(CLAIMED, "no such block", 1, 0, "leaf"));
        Fork memory f = challenge(p);
        // there are no headers to it; those there are do not help
        learn(proposer, real, CLAIMED, BASE + 20);
        assertNoSupport(f, real, BASE + 20);
        assertProposerLoses(p, f, challenger);
    }

    function test_aStaleBlockAgainstTheLongerChain() public {
        Branch memory real = chain(20);
        Branch memory wrong = stale(CLAIMED - 1, 8);
        Posted memory p = post(claimOf(wrong, CLAIMED));
        Fork memory f = challenge(p);
        skipTime(1 hours);
        lead(f, proposer, wrong, BASE + 11);
        skipTime(1 hours);
        // the watcher stays behind the tip; what it shows is enough
        lead(f, challenger, real, BASE + 18);
        assertProposerLoses(p, f, challenger);
    }

    function test_aBlockOfTheFutureThatNobodyHasMined() public {
        Posted memory p = post(Claim(BASE + 30, "to come", 1, 0, "leaf"));
        Fork memory f = challenge(p);
        Branch memory real = chain(36);
        vm.warp(BASE_TIME + 36 * 600);
        learn(proposer, real, BASE + 30, BASE + 36);
        assertNoSupport(f, real, BASE + 36);
        assertProposerLoses(p, f, challenger);
    }

    function test_aBlockOfTheFutureWhoseHashWasGuessed() public {
        // the very block that will stand there: it was not buried when it was claimed
        Branch memory real = chain(47);
        Posted memory p = post(claimOf(real, BASE + 30));
        Fork memory f = challenge(p);
        // 12 h of clock and less would do; the chain comes on by a block every ten minutes
        skipTime(CLOCK / 2);
        learn(proposer, real, BASE + 30, BASE + 36);
        assertEq(recordOf(real, BASE + 30, BASE + 36).buriedTime, START + 9_600);
        assertNoSupport(f, real, BASE + 36);
        assertProposerLoses(p, f, challenger);
    }

    function test_aBlockOfTheFutureMinedInSecret() public {
        // eight blocks in advance, all said to be of the past
        Branch memory secret = chain(20).grow(8, 9, 1);
        Posted memory p = post(claimOf(secret, BASE + 21));
        Fork memory f = challenge(p);
        lead(f, proposer, secret, BASE + 28);
        // nothing is as long as yet
        Branch memory real = chain(20 + 9);
        skipTime(9 * 600);
        lead(f, challenger, real, BASE + 29);
        assertProposerLoses(p, f, challenger);
    }

    function test_aClaimTooFreshToBeBuried() public {
        Branch memory real = chain(30);
        // the block is of the true chain; its burial bears a time of 2 h and 10 min after the proposal
        Posted memory p = post(claimOf(real, BASE + 27));
        Fork memory f = challenge(p);
        real = chain(40);
        vm.warp(BASE_TIME + 40 * 600);
        learn(proposer, real, BASE + 27, BASE + 40);
        assertEq(recordOf(real, BASE + 27, BASE + 40).buriedTime, BURIED_BY + 600);
        assertNoSupport(f, real, BASE + 40);
        assertProposerLoses(p, f, challenger);
    }

    function test_aClaimTooFreshThatAStaleSiblingWouldHaveMadeTrue() public {
        Branch memory real = chain(40);
        Branch memory sibling = chain(32).add(uint32(BURIED_BY), MadeChain.LIMIT, 5);
        Posted memory p = post(claimOf(real, BASE + 27));
        Fork memory f = challenge(p);
        skipTime(3 hours);
        // another last confirmation, just in time
        lead(f, proposer, sibling, BASE + 33);
        assertTrue(turnOf(f) == Side.Challenger);
        skipTime(10);
        lead(f, challenger, real, BASE + 34);
        sibling = sibling.grow(1, 5);
        learn(proposer, sibling, BASE + 27, BASE + 34);
        assertNotHeavier(f, proposer, sibling, BASE + 34);
        assertProposerLoses(p, f, challenger);
    }

    function test_aFalseCheckpointWithATrueHash() public {
        Branch memory real = chain(20);
        MadeState memory s = chain(8).stateAt(CANDIDATE);
        s.times[(CANDIDATE - 3) % 11] += 1;
        bytes memory told = MadeChain.pack(s);
        Posted memory p = offered(MadeChain.offer(real.header(CANDIDATE), s), told);
        skipTime(5 days);
        Fork memory f = challengeState(p, told, challenger);
        learn(proposer, real, CANDIDATE, BASE + 20);
        assertNoSupport(f, real, BASE + 20);
        assertProposerLoses(p, f, challenger);
        vm.expectPartialRevert(Relay.NotFinal.selector);
        relay.adoptCheckpoint(told, proposer, SALT);
    }

    // The race.

    function test_aProposerAheadForAWhileLosesInTheEnd() public {
        Branch memory real = chain(20);
        Branch memory wrong = stale(CLAIMED - 1, 20);
        Posted memory p = post(claimOf(wrong, CLAIMED));
        Fork memory f = challenge(p);
        lead(f, proposer, wrong, BASE + 23);
        learn(challenger, real, CLAIMED, BASE + 20);
        assertNotHeavier(f, challenger, real, BASE + 20);
        // the real chain comes on by a block every ten minutes
        skipTime(2 hours);
        real = real.grow(12, 1);
        present(f, challenger, real, BASE + 20, BASE + 32);
        // luck, or a burst of hired work
        wrong = wrong.grow(15, 2, 60);
        present(f, proposer, wrong, BASE + 23, BASE + 38);
        assertNotHeavier(f, challenger, real, BASE + 32);
        skipTime(2 hours);
        real = real.grow(12, 1);
        present(f, challenger, real, BASE + 32, BASE + 44);
        wrong = wrong.grow(6, 2, 60);
        vm.expectPartialRevert(ForkCourt.NotHeavier.selector);
        present(f, proposer, wrong, BASE + 38, BASE + 44);
        assertProposerLoses(p, f, challenger);
    }

    function test_aChallengerWithALighterRealBranchLoses() public {
        Branch memory real = chain(20);
        Branch memory lighter = stale(CLAIMED - 1, 14);
        Posted memory p = post(claimOf(real, CLAIMED));
        Fork memory f = challenge(p);
        lead(f, proposer, real, BASE + 16);
        skipTime(60);
        // it leads for a moment, where the proposer showed less than there is
        lead(f, challenger, lighter, BASE + 17);
        skipTime(60);
        present(f, proposer, real, BASE + 16, BASE + 20);
        assertNotHeavier(f, challenger, lighter, BASE + 17);
        assertChallengerLoses(p, f, proposer);
        assertTrueInTheEnd(p, f.deposit / 2);
    }

    function test_aGrieferAgainstATrueClaim() public {
        Branch memory real = chain(20);
        Posted memory p = post(claimOf(real, CLAIMED));
        for (uint256 i = 0; i < 2; ++i) {
            Fork memory f = challenge(p);
            lead(f, proposer, real, BURIED);
            expire(f);
            timeout(f);
        }
        assertEq(relay.credits(proposer), 2 * afterBurn(forkDeposit(p.claims[0])));
        assertTrueInTheEnd(p, 2 * (forkDeposit(p.claims[0]) / 2));
    }

    function test_aWatcherDefendsForAProposerThatIsGone() public {
        Branch memory real = chain(20);
        Posted memory p = post(claimOf(real, CLAIMED));
        Fork memory f = challenge(p);
        skipTime(CLOCK / 2 + 1);
        lead(f, watcher, real, BASE + 18);
        assertChallengerLoses(p, f, watcher);
        assertTrueInTheEnd(p, f.deposit / 2);
    }

    function test_aShamChallengerCannotSaveALie() public {
        Branch memory real = chain(20);
        Branch memory wrong = stale(CLAIMED - 1, 10);
        Posted memory p = post(claimOf(wrong, CLAIMED));
        // opened by a friend of the proposer, who means to lose
        Fork memory f = challenge(p);
        lead(f, proposer, wrong, BASE + 13);
        skipTime(CLOCK / 2 + 1);
        lead(f, watcher, real, BASE + 18);
        assertProposerLoses(p, f, watcher);
    }

    // Any race.

    /// Both sides show what they have, step by step: the heavier chain wins, whoever began, and no wei is lost.
    function testFuzz_theHeavierChainWins(uint256 ofProposer, uint256 ofChallenger, uint256 steps) public {
        uint32 wrongTop = uint32(bound(ofProposer, BURIED, BASE + 24));
        uint32 realTop = uint32(bound(ofChallenger, BURIED, BASE + 24));
        if (wrongTop == realTop) realTop += 1;
        Branch memory real = root().grow(realTop - BASE, 1);
        Branch memory wrong = stale(CLAIMED - 1, wrongTop - CLAIMED + 1);
        Posted memory p = post(claimOf(wrong, CLAIMED));
        Fork memory f = challenge(p);
        learn(proposer, wrong, CLAIMED, BURIED);
        learn(challenger, real, CLAIMED, BURIED);
        (uint32 ofWrong, uint32 ofReal, uint32 leading) = (BURIED, BURIED, BURIED - 1);
        while (true) {
            bool defence = turnOf(f) == Side.Proposer;
            uint32 top = defence ? wrongTop : realTop;
            if (top <= leading) break;
            uint32 begin = defence ? ofWrong : ofReal;
            uint32 least = leading + 1 > begin ? leading + 1 : begin;
            leading = uint32(bound(uint256(keccak256(abi.encode(steps, leading))), least, top));
            skipTime(60);
            if (defence) present(f, proposer, wrong, begin, leading);
            else present(f, challenger, real, begin, leading);
            (ofWrong, ofReal) = defence ? (leading, ofReal) : (ofWrong, leading);
        }
        if (realTop > wrongTop) assertProposerLoses(p, f, challenger);
        else assertChallengerLoses(p, f, proposer);
    }
}
