// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {ForkCourt} from "../../src/ForkCourt.sol";
import {Side} from "../../src/types/Bisection.sol";
import {Fork, ForkLib, Record} from "../../src/types/Fork.sol";
import {Posted} from "../utils/Fixture.sol";
import {ForkFixture} from "../utils/ForkFixture.sol";
import {Branch, MadeChain} from "../utils/MadeChain.sol";

/// Chains whose headers differ in work: what the attack can show with fewer headers than the defence. The last header of
/// the period, BASE + 7, comes ten days later on the light chain than on the heavy one, whose headers above it are worth
/// eight, four times those of the light one.
contract PresentHeavyTest is ForkFixture {
    using MadeChain for Branch;
    using ForkLib for Record;

    uint32 internal constant HEAVY = 0x201fffff;
    uint32 internal constant LAST = BASE + 7;
    /// the period up to LAST takes a quarter of two weeks on the heavy chain
    uint32 internal constant EPOCH_START = BASE_TIME + 4_200 - 302_400;
    /// ... and two weeks on the light chain
    uint32 internal constant LATE = EPOCH_START + 1_209_600;
    /// home time of the proposal
    uint32 internal constant NOW = LATE + 7_800;
    uint32 internal constant LAST_SECOND = NOW + 7_200;
    uint32 internal constant HEIGHT = BASE + 9;
    uint32 internal constant BURIAL = HEIGHT + CONFIRMATIONS;

    Fork internal f;

    function setUp() public override {
        deploy(false, EPOCH_START);
        vm.warp(NOW);
    }

    function root() internal pure override returns (Branch memory) {
        return MadeChain.from(MadeChain.checkpoint(BASE, BASE_TIME, EPOCH_START), 0);
    }

    /// The light chain, to BURIAL, worth 2 x 15.
    function light() internal pure returns (Branch memory) {
        return chain(6).add(LATE, MadeChain.LIMIT, 2).grow(8, 2);
    }

    /// The heavy chain, up to the last of the period.
    function heavy() internal pure returns (Branch memory) {
        return chain(7);
    }

    /// `count` heavy headers, all bearing a time; the sixth makes it the median.
    function heavyAt(uint256 count, uint32 time) internal pure returns (Branch memory b) {
        b = heavy();
        for (uint256 i = 0; i < count; ++i) {
            b = b.add(i < 6 ? time : time + 1, HEAVY, 1);
        }
    }

    /// The defence of a claim about a block of the light chain leads.
    function defend() internal {
        Branch memory b = light();
        Posted memory p = post(claimOf(b, HEIGHT));
        assertEq(nowTime(), NOW);
        f = challenge(p);
        assertEq(f.buriedBy, LAST_SECOND);
        lead(f, proposer, b, BURIAL);
        skipTime(10);
    }

    function leads() internal view returns (bool) {
        return turnOf(f) == Side.Proposer;
    }

    function presentBare(Branch memory b) internal {
        vm.prank(challenger);
        forkCourt.present(f, recordOf(b, 0, b.top()), "", "");
    }

    function assertNoRefutation(Record memory r) internal {
        expectError(ForkCourt.NoRefutation.selector, r.hash());
        vm.prank(challenger);
        forkCourt.present(f, r, "", "");
    }

    /// Rules: P-6.12.
    function test_workCountsAndNotTheNumberOfHeaders() public {
        defend();
        Branch memory b = heavy().add(BASE_TIME + 4_800, HEAVY, 1).add(BASE_TIME + 5_400, HEAVY, 1);
        learn(watcher, b, HEIGHT, HEIGHT);
        // 7 x 2 + 2 x 8 is as much as 15 x 2
        expectError(ForkCourt.NotHeavier.selector, 2 ** 80 + 30, 2 ** 80 + 30);
        present(f, challenger, b, HEIGHT);
        b = b.add(BASE_TIME + 6_000, HEAVY, 1);
        present(f, challenger, b, HEIGHT, HEIGHT + 1);
        assertTrue(leads());
        // eighteen blocks are less than ten
        Branch memory longer = light().grow(3, 2, 1);
        expectError(ForkCourt.NotHeavier.selector, 2 ** 80 + 36, 2 ** 80 + 38);
        present(f, proposer, longer, BURIAL, BASE + 18);
        longer = longer.grow(2, 2, 1);
        present(f, proposer, longer, BURIAL, BASE + 20);
        assertFalse(leads());
    }

    function test_anotherBlockRefutesBeforeItIsBuried() public {
        defend();
        Branch memory b = heavyAt(3, BASE_TIME + 5_000);
        learn(watcher, b, HEIGHT, HEIGHT + 1);
        present(f, challenger, b, HEIGHT + 1);
        assertTrue(leads());
    }

    function test_RevertWhen_theClaimedBlockIsNotBuriedYet() public {
        // a block below the last of the period, of both chains
        uint32 height = BASE + 5;
        Branch memory b = light();
        f = challenge(post(claimOf(b, height)));
        lead(f, proposer, b, height + CONFIRMATIONS);
        b = heavyAt(3, BASE_TIME + 5_000);
        assertEq(b.top(), height + CONFIRMATIONS - 1);
        learn(watcher, b, height, b.top());
        expectError(ForkCourt.NoRefutation.selector, recordOf(b, height, b.top()).hash());
        present(f, challenger, b, b.top());
    }

    // The median time.

    /// Rules: P-6.17.
    function test_aMedianTimePastTheBoundRefutesWithoutAnAncestor() public {
        defend();
        Branch memory b = heavyAt(6, LAST_SECOND + 1);
        assertEq(b.top(), BURIAL - 2);
        extend(watcher, b, 0, BASE, b.top());
        presentBare(b);
        assertTrue(leads());
    }

    function test_headersLeaveAnUnmarkedRecordUnmarked() public {
        defend();
        Branch memory b = heavyAt(6, LAST_SECOND + 1);
        uint32 end = b.top();
        extend(watcher, b, 0, BASE, end - 1);
        vm.prank(challenger);
        forkCourt.present(f, recordOf(b, 0, end - 1), "", b.span(end - 1, end));
        assertTrue(leads());
        assertEq(authorOf(recordOf(b, 0, end)), challenger);
        assertEq(authorOf(recordOf(b, end, end)), address(0));
    }

    function test_RevertWhen_theMedianTimeIsAtTheBound() public {
        defend();
        Branch memory b = heavyAt(6, LAST_SECOND);
        extend(watcher, b, 0, BASE, b.top());
        assertNoRefutation(recordOf(b, 0, b.top()));
    }

    function test_RevertWhen_theMedianTimeIsNotPastYet() public {
        defend();
        // five of eleven times
        Branch memory b = heavyAt(5, LAST_SECOND + 1);
        extend(watcher, b, 0, BASE, b.top());
        assertNoRefutation(recordOf(b, 0, b.top()));
    }

    function test_theLastHeightAtWhichTheMedianTimeRefutes() public {
        defend();
        Branch memory b = heavyAt(7, LAST_SECOND + 1);
        assertEq(b.top(), BURIAL - 1);
        extend(watcher, b, 0, BASE, b.top());
        presentBare(b);
        assertTrue(leads());
    }

    function test_RevertWhen_theMedianTimeIsReadWhereTheBurialIsDecided() public {
        defend();
        Branch memory b = heavyAt(8, LAST_SECOND + 1);
        assertEq(b.top(), BURIAL);
        extend(watcher, b, 0, BASE, b.top());
        assertNoRefutation(recordOf(b, 0, b.top()));
    }

    function test_whereverTheMarkIs() public {
        defend();
        Branch memory b = heavyAt(6, LAST_SECOND + 1);
        learn(watcher, b, BASE + 2, BASE + 13);
        vm.prank(challenger);
        forkCourt.present(f, recordOf(b, BASE + 2, BASE + 13), "", "");
        assertTrue(leads());
    }

    function test_theClaimedBlockItselfComesTooLateToBeBuriedInTime() public {
        Branch memory real = heavyAt(2, BASE_TIME + 5_000);
        // a stale end in time, and the true one after the bound
        Branch memory sibling = real;
        for (uint256 i = 0; i < 6; ++i) {
            sibling = sibling.add(BASE_TIME + 6_000, HEAVY, 3);
        }
        f = challenge(post(claimOf(real, HEIGHT)));
        lead(f, proposer, sibling, BURIAL);
        skipTime(10);
        for (uint256 i = 0; i < 5; ++i) {
            real = real.add(LAST_SECOND + 1, HEAVY, 1);
        }
        learn(watcher, real, HEIGHT, BURIAL - 1);
        // lighter as yet, by one header
        expectError(ForkCourt.NotHeavier.selector, 2 ** 80 + 70, 2 ** 80 + 78);
        present(f, challenger, real, BURIAL - 1);
        real = real.add(LAST_SECOND + 2, HEAVY, 1).add(LAST_SECOND + 2, HEAVY, 1);
        extend(watcher, real, HEIGHT, BURIAL - 1, BURIAL);
        present(f, challenger, real, BURIAL, BURIAL + 1);
        assertTrue(leads());
    }

    function test_RevertWhen_theDefencePresentsWhatOnlyRefutes() public {
        f = challenge(post(claimOf(light(), HEIGHT)));
        skipTime(10);
        Branch memory b = heavyAt(6, LAST_SECOND + 1);
        extend(watcher, b, 0, BASE, b.top());
        expectError(ForkCourt.NoSupport.selector, recordOf(b, 0, b.top()).hash());
        vm.prank(proposer);
        forkCourt.present(f, recordOf(b, 0, b.top()), "", "");
    }
}
