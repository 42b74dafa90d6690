// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Ancestry} from "../../src/libraries/Ancestry.sol";
import {Phase} from "../../src/types/Batch.sol";
import {Bisection} from "../../src/types/Bisection.sol";
import {AncestryFixture} from "../utils/AncestryFixture.sol";
import {Posted} from "../utils/Fixture.sol";
import {MadeHeaders, Run} from "../utils/MadeHeaders.sol";

/// Whole games about ancestry, from proposal to the last wei.
contract AncestryGamesTest is AncestryFixture {
    using MadeHeaders for Run;

    /// The segment an honest challenger selects.
    function choice(Bisection memory d, bytes32[] memory hashes, Run memory truth) internal pure returns (uint256) {
        bytes32[] memory own = interior(d, truth);
        for (uint256 i = 0; i < own.length; ++i) {
            if (own[i] != hashes[i]) return i;
        }
        return own.length;
    }

    /// A liar's hashes: true for the first `from` positions below the checkpoint, invented further down.
    function lies(Bisection memory d, Run memory truth, uint256 from) internal pure returns (bytes32[] memory hashes) {
        hashes = interior(d, truth);
        for (uint256 j = 0; j < hashes.length; ++j) {
            uint256 position = d.lo + (j + 1) * (d.hi - d.lo) / (hashes.length + 1);
            if (position > from) hashes[j] = keccak256(abi.encode("invented", position));
        }
    }

    /// Plays a block that is not there to the single edge at which the liar's hashes leave the truth.
    function playFalseBlock(Run memory truth, uint32 height, uint32 index, uint256 from) internal {
        uint256 purse = proposer.balance;
        uint256 held = address(relay).balance;
        Posted memory p = post(stray(truth, height));
        Bisection memory d = openAncestry(p, 0, index);
        uint256 rounds = 0;
        while (d.hi - d.lo > 1) {
            bytes32[] memory hashes = lies(d, truth, from);
            skipTime(60);
            d = reveal(d, hashes);
            skipTime(60);
            d = select(d, hashes, choice(d, hashes, truth));
            ++rounds;
        }
        assertLe(rounds, 3);
        assertEq(d.lo, from);
        assertEq(d.upper, truth.hashAt(truth.top - from));
        assertNotEq(d.lower, truth.hashAt(truth.top - from - 1));
        bytes memory witness = truth.witness(truth.top - d.hi, truth.top - d.lo);
        vm.expectPartialRevert(Ancestry.AncestryMismatch.selector);
        vm.prank(proposer);
        court.proveSpan(d, p.claims[0], witness);
        court.timeout(expired(d));
        assertTrue(phase(p) == Phase.Rejected);
        vm.prank(challenger);
        relay.withdraw();
        assertEq(challenger.balance, 1_000 ether + afterBurn(p.deposit));
        assertEq(proposer.balance, purse - p.deposit);
        assertEq(address(relay).balance, held + p.deposit / 2);
    }

    function test_aFalseBlockAtTheFarEndOfAPeriod() public {
        adopt(first(), period());
        playFalseBlock(period(), FIRST + 1, 1, PERIOD - 2);
    }

    function test_aFalseBlockWhoseProposerLiesFromTheCheckpoint() public {
        adopt(first(), period());
        playFalseBlock(period(), FIRST + 1, 1, 0);
    }

    function test_aFalseBlockRightBelowTheCheckpoint() public {
        playFalseBlock(first(), FIRST - 1, 0, 0);
    }

    function testFuzz_aFalseBlockLosesWhereverTheLieBegins(uint256 below, uint256 from) public {
        below = bound(below, 1, 39);
        playFalseBlock(first(), uint32(FIRST - below), 0, from % below);
    }

    /// Plays a true block against a challenger that selects any segments; returns the reveals it took until the headers
    /// of the span are no more than eight.
    function playTrueBlock(Run memory r, uint32 height, uint32 index, uint256 whims) internal returns (uint256 rounds) {
        uint256 purse = proposer.balance;
        uint256 held = address(relay).balance;
        Posted memory p = post(r.caseAt(height).claim);
        Bisection memory d = openAncestry(p, 0, index);
        while (d.hi - d.lo > 8) {
            bytes32[] memory hashes = interior(d, r);
            d = reveal(d, hashes);
            d = select(d, hashes, whims % (hashes.length + 1));
            whims /= 16;
            ++rounds;
        }
        proveAncestry(d, r, p.claims[0], proposer);
        assertTrue(phase(p) == Phase.Proposed);
        assertEq(openDisputes(p), 0);
        toDeadline(p);
        assertTrue(verify(p, 0));
        settle(p);
        vm.prank(proposer);
        relay.withdraw();
        assertEq(proposer.balance, purse + afterBurn(challengeDeposit));
        assertEq(challenger.balance, 1_000 ether - challengeDeposit);
        assertEq(address(relay).balance, held + challengeDeposit / 2);
    }

    function test_aWholePeriodTakesTwoRevealsAndEightHeaders() public {
        adopt(first(), period());
        uint256 snapshot = vm.snapshotState();
        for (uint256 corner = 0; corner < 4; ++corner) {
            uint256 rounds = playTrueBlock(period(), FIRST + 1, 1, [uint256(0), 15, 240, 255][corner]);
            assertEq(rounds, 2);
            vm.revertToState(snapshot);
        }
    }

    function testFuzz_aTrueBlockWinsWhateverIsSelected(uint256 below, uint256 whims) public {
        below = bound(below, 1, 39);
        assertLe(playTrueBlock(first(), uint32(FIRST - below), 0, whims), 1);
    }

    function test_aWholePeriodAtOnce() public {
        adopt(first(), period());
        Posted memory p = post(period().caseAt(FIRST + 1).claim);
        Bisection memory d = openAncestry(p, 0, 1);
        assertEq(d.hi, PERIOD - 1);
        proveBlock(p, 0, period(), 1);
        court.closeProven(list(d));
        toDeadline(p);
        assertTrue(verify(p, 0));
    }

    function test_aSilentProposerLosesItsClock() public {
        Posted memory p = post(first().caseAt(FIRST - 9).claim);
        court.timeout(expired(openAncestry(p, 0, 0)));
        assertTrue(phase(p) == Phase.Rejected);
    }

    function test_aSilentChallengerLosesItsClock() public {
        Posted memory p = post(first().caseAt(FIRST - 9).claim);
        Bisection memory d = openAncestry(p, 0, 0);
        court.timeout(expired(reveal(d, interior(d, first()))));
        toDeadline(p);
        assertTrue(verify(p, 0));
    }

    /// A challenger who means to lose saves no false claim: another dispute goes on.
    function test_aShamChallengerSavesNothing() public {
        Run memory r = first();
        Posted memory p = post(stray(r, FIRST - 20));
        Bisection memory sham = openAncestry(p, 0, 0, 0);
        Bisection memory d = openAncestry(p, 0, 0, 1);
        // the liar's hashes are true but for the last one, and the sham selects a true segment
        bytes32[] memory hashes = interior(sham, r);
        sham = select(reveal(sham, hashes), hashes, 0);
        proveAncestry(sham, r, p.claims[0], proposer);
        assertBlockMark(p, 0, address(0));
        court.timeout(expired(d));
        assertTrue(phase(p) == Phase.Rejected);
    }
}
