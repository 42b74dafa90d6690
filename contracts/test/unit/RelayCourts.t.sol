// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {BisectionCourt} from "../../src/BisectionCourt.sol";
import {Relay} from "../../src/Relay.sol";
import {Parameters} from "../../src/interfaces/IRelay.sol";
import {Deposits} from "../../src/libraries/Deposits.sol";
import {HeaderState} from "../../src/libraries/HeaderState.sol";
import {Batch, BatchKind, Phase} from "../../src/types/Batch.sol";
import {BatchProof} from "../../src/types/Claim.sol";
import {Fixture, Posted} from "../utils/Fixture.sol";

/// What only courts may call, and what they may not call when.
contract RelayCourtsTest is Fixture {
    function asCourt() internal {
        vm.prank(address(court));
    }

    function test_RevertWhen_opened_callerIsNoCourt() public {
        Posted memory p = post(made().claim);
        expectError(Relay.NotACourt.selector, proposer);
        vm.prank(proposer);
        relay.opened(p.id);
    }

    /// Rules: P-11.1.
    function test_RevertWhen_rejected_callerIsNoCourt() public {
        Posted memory p = post(made().claim);
        expectError(Relay.NotACourt.selector, stranger);
        vm.prank(stranger);
        relay.rejected(p.id, stranger, stranger, 1);
    }

    function test_RevertWhen_lost_callerIsNoCourt() public {
        Posted memory p = post(made().claim);
        expectError(Relay.NotACourt.selector, stranger);
        vm.prank(stranger);
        relay.lost(p.id, stranger, 1, 0);
    }

    function test_RevertWhen_reclaimed_callerIsNoCourt() public {
        Posted memory p = post(made().claim);
        expectError(Relay.NotACourt.selector, stranger);
        vm.prank(stranger);
        relay.reclaimed(p.id, stranger, 1);
    }

    function test_RevertWhen_opened_unknownBatch() public {
        vm.expectRevert(abi.encodeWithSelector(Relay.NotProposed.selector, bytes32("x"), Phase.None));
        asCourt();
        relay.opened("x");
    }

    /// Rules: P-3.10.
    function test_opened_atTheLastSecondOfTheWindow() public {
        Posted memory p = post(made().claim);
        vm.warp(START + WINDOW - 1);
        asCourt();
        relay.opened(p.id);
        assertEq(openDisputes(p), 1);
    }

    /// Rules: P-3.10.
    function test_RevertWhen_opened_atTheDeadline() public {
        Posted memory p = post(made().claim);
        vm.warp(START + WINDOW);
        vm.expectRevert(abi.encodeWithSelector(Relay.WindowClosed.selector, p.id, START + WINDOW));
        asCourt();
        relay.opened(p.id);
    }

    function test_opened_tellsWhatTheBatchIs() public {
        Posted memory p = post(made().claim);
        for (uint32 count = 1; count <= 2; ++count) {
            // either court
            vm.prank(count == 1 ? address(court) : address(forkCourt));
            Batch memory batch = relay.opened(p.id);
            assertTrue(batch.phase == Phase.Proposed);
            assertEq(batch.deposit, p.deposit);
            assertEq(batch.deadline, START + WINDOW);
            assertEq(batch.claimCount, 1);
            assertEq(batch.checkpointIndex, 0);
            assertEq(batch.openDisputes, count);
            assertTrue(batch.kind == BatchKind.Claims);
            assertEq(openDisputes(p), count);
        }
        (Phase ph, uint96 deposit, uint48 deadline, uint16 claimCount, uint32 index,, BatchKind kind) =
            relay.batches(p.id);
        assertTrue(ph == Phase.Proposed && kind == BatchKind.Claims);
        assertEq(deposit, p.deposit);
        assertEq(deadline, START + WINDOW);
        assertEq(claimCount, 1);
        assertEq(index, 0);
    }

    function test_theForkCourtIsACourtInAll() public {
        Posted memory p = post(made().claim);
        vm.startPrank(address(forkCourt));
        relay.opened(p.id);
        relay.opened(p.id);
        relay.opened(p.id);
        relay.lost(p.id, watcher, 0, 1);
        relay.rejected(p.id, watcher, challenger, 0);
        relay.reclaimed(p.id, challenger, 0);
        vm.stopPrank();
        assertEq(openDisputes(p), 0);
        assertTrue(phase(p) == Phase.Rejected);
    }

    function test_RevertWhen_rejected_unknownBatch() public {
        vm.expectRevert(abi.encodeWithSelector(Relay.NotProposed.selector, bytes32("x"), Phase.None));
        asCourt();
        relay.rejected("x", stranger, stranger, 1);
    }

    function test_RevertWhen_lost_unknownBatch() public {
        vm.expectRevert(abi.encodeWithSelector(Relay.NotProposed.selector, bytes32("x"), Phase.None));
        asCourt();
        relay.lost("x", stranger, 1, 0);
    }

    function test_RevertWhen_reclaimed_batchIsNotRejected() public {
        Posted memory p = post(made().claim);
        vm.expectRevert(abi.encodeWithSelector(Relay.NotRejected.selector, p.id, Phase.Proposed));
        asCourt();
        relay.reclaimed(p.id, stranger, 0);
    }

    /// Where the mapping of batches stands among the relay's storage, and where in a batch's slot the count of its open
    /// disputes begins.
    uint256 private constant BATCHES_SLOT = 2;
    uint256 private constant OPEN_DISPUTES = 200;

    /// One dispute more than the field holds is refused, and changes nothing; what is open can still be closed.
    function test_RevertWhen_oneIsOpenedMoreThanCanBeCounted() public {
        Posted memory p = post(made().claim);
        bytes32 at = keccak256(abi.encode(p.id, BATCHES_SLOT));
        uint256 word = uint256(vm.load(address(relay), at)) | uint256(type(uint32).max - 1) << OPEN_DISPUTES;
        vm.store(address(relay), at, bytes32(word));
        assertEq(openDisputes(p), type(uint32).max - 1);
        openPath(p, 0);
        word += 1 << OPEN_DISPUTES;
        assertEq(uint256(vm.load(address(relay), at)), word);

        BatchProof memory proof = proofOf(p, 0);
        vm.expectRevert(panic(0x11));
        vm.prank(challenger);
        court.challengePath{value: challengeDeposit}(p.claims[0], proof, p.proposer, p.salt, 1);
        assertEq(uint256(vm.load(address(relay), at)), word);

        asCourt();
        relay.lost(p.id, stranger, challengeDeposit, type(uint32).max);
        assertEq(uint256(vm.load(address(relay), at)), word & ~(uint256(type(uint32).max) << OPEN_DISPUTES));
        toDeadline(p);
        assertTrue(relay.isFinal(p.id));
    }

    function test_RevertWhen_moreIsClosedThanIsOpen() public {
        Posted memory p = post(made().claim);
        vm.expectRevert(panic(0x11));
        asCourt();
        relay.lost(p.id, stranger, 0, 1);
        vm.expectRevert(panic(0x11));
        asCourt();
        relay.rejected(p.id, stranger, stranger, 0);
    }
}

contract ConstructorsTest is Fixture {
    function build(Relay.Config memory c, address court_, bytes memory state) internal returns (Relay) {
        return new Relay(c, judge, court_, address(2), state);
    }

    function test_whatTheRelaySaysOfItself() public view {
        Parameters memory p = relay.parameters();
        assertEq(address(p.judge), address(judge));
        assertEq(p.bisectionCourt, address(court));
        assertEq(p.forkCourt, address(forkCourt));
        assertEq(p.window, WINDOW);
        assertEq(p.checkpointWindow, CHECKPOINT_WINDOW);
        assertEq(p.checkpointDeposit, CHECKPOINT_DEPOSIT);
        assertEq(p.confirmations, CONFIRMATIONS);
        assertEq(p.burnBps, BURN_BPS);
        assertEq(p.gasPriceCap, GAS_PRICE_CAP);
        (bytes32 tip, bytes32 stateHash, uint32 height, uint32 time) = relay.checkpoints(0);
        assertEq(tip, bytes32(uint256(0xabcdef) << 232));
        assertEq(stateHash, keccak256(firstCheckpoint()));
        assertEq(height, CHECKPOINT_HEIGHT);
        assertEq(time, CHECKPOINT_TIME);
        (uint32 index, uint32 latestHeight, uint32 latestTime) = relay.latestCheckpoint();
        assertEq(index, 0);
        assertEq(latestHeight, CHECKPOINT_HEIGHT);
        assertEq(latestTime, CHECKPOINT_TIME);
    }

    /// Rules: P-7.1.
    function test_theFirstCheckpointIsAnnouncedWhole() public {
        bytes memory state = firstCheckpoint();
        vm.expectEmit();
        emit Relay.CheckpointAdopted(0, CHECKPOINT_HEIGHT, CHECKPOINT_TIME, bytes32(uint256(0xabcdef) << 232), state);
        build(config(), address(1), state);
    }

    function test_whatTheCourtSaysOfItself() public view {
        assertEq(address(court.RELAY()), address(relay));
        assertEq(address(court.JUDGE()), address(judge));
        assertEq(court.CLOCK(), CLOCK);
        assertEq(court.ARITY(), 16);
        assertEq(judge.targetSpacing(), 600);
        assertEq(judge.heightSlack(), 2_016);
        assertEq(judge.POW_LIMIT_BITS(), MAINNET_LIMIT);
    }

    function assertBadConfig(Relay.Config memory c, address court_, string memory field) internal {
        bytes memory state = firstCheckpoint();
        vm.expectRevert(abi.encodeWithSelector(Relay.BadConfig.selector, field));
        build(c, court_, state);
    }

    function test_RevertWhen_window() public {
        Relay.Config memory c = config();
        c.window = 0;
        assertBadConfig(c, address(1), "clock");
    }

    function test_RevertWhen_confirmations() public {
        Relay.Config memory c = config();
        c.confirmations = 0;
        assertBadConfig(c, address(1), "confirmations");
    }

    function test_RevertWhen_nothingBurns() public {
        Relay.Config memory c = config();
        c.burnBps = 0;
        assertBadConfig(c, address(1), "burnBps");
    }

    function test_RevertWhen_allBurns() public {
        Relay.Config memory c = config();
        c.burnBps = 10_000;
        assertBadConfig(c, address(1), "burnBps");
    }

    function test_almostAllMayBurn() public {
        Relay.Config memory c = config();
        c.burnBps = 9_999;
        c.checkpointDeposit = 55 ether;
        assertEq(build(c, address(1), firstCheckpoint()).parameters().burnBps, 9_999);
    }

    function test_RevertWhen_gasPriceCap() public {
        Relay.Config memory c = config();
        c.gasPriceCap = 0;
        assertBadConfig(c, address(1), "gasPriceCap");
    }

    function test_RevertWhen_noDepositFitsItsField() public {
        Relay.Config memory c = config();
        c.burnBps = 9_999;
        c.gasPriceCap = type(uint64).max;
        assertBadConfig(c, address(1), "gasPriceCap");
    }

    function test_RevertWhen_noChallengeFitsItsField() public {
        // the relay's own deposit is the greater of the two, so that only another relay would say this
        Parameters memory p = relay.parameters();
        p.burnBps = 9_999;
        p.gasPriceCap = 6 ether;
        p.bisectionCourt = vm.computeCreateAddress(address(this), vm.getNonce(address(this)));
        vm.mockCall(address(relay), abi.encodeCall(relay.parameters, ()), abi.encode(p));
        vm.expectRevert(abi.encodeWithSelector(BisectionCourt.BadConfig.selector, "gasPriceCap"));
        new BisectionCourt(relay);
    }

    /// Rules: P-11.5.
    function test_RevertWhen_theCheckpointWindowIsNoLonger() public {
        Relay.Config memory c = config();
        c.checkpointWindow = WINDOW;
        assertBadConfig(c, address(1), "checkpointWindow");
        c.checkpointWindow = WINDOW + 1;
        assertEq(build(c, address(1), firstCheckpoint()).parameters().checkpointWindow, WINDOW + 1);
    }

    function test_RevertWhen_theCheckpointDepositIsNoMore() public {
        Relay.Config memory c = config();
        c.checkpointDeposit = uint96(relay.parameters().depositBase);
        assertBadConfig(c, address(1), "checkpointDeposit");
        c.checkpointDeposit += 1;
        assertEq(build(c, address(1), firstCheckpoint()).parameters().checkpointDeposit, c.checkpointDeposit);
    }

    function test_RevertWhen_noForkCourt() public {
        bytes memory state = firstCheckpoint();
        vm.expectRevert(abi.encodeWithSelector(Relay.BadConfig.selector, "forkCourt"));
        new Relay(config(), judge, address(1), address(0), state);
    }

    function test_RevertWhen_noCourt() public {
        assertBadConfig(config(), address(0), "bisectionCourt");
    }

    function test_RevertWhen_theCheckpointIsNoState() public {
        bytes memory state = hex"1234";
        expectError(HeaderState.StateLength.selector, 2);
        build(config(), address(1), state);
    }

    function test_RevertWhen_theClockIsTooShortToHalve() public {
        Relay.Config memory c = config();
        c.clock = 1;
        assertBadConfig(c, address(1), "clock");
    }

    /// Rules: P-11.5.
    function test_RevertWhen_theClockIsAsLongAsTheWindow() public {
        Relay.Config memory c = config();
        c.clock = WINDOW;
        assertBadConfig(c, address(1), "clock");
    }

    /// Rules: P-11.4.
    function test_RevertWhen_theRelayHasAnotherCourt() public {
        vm.expectRevert(abi.encodeWithSelector(BisectionCourt.BadConfig.selector, "relay"));
        new BisectionCourt(relay);
    }

    function test_theLongestAndTheShortestClock() public {
        for (uint256 i = 0; i < 2; ++i) {
            Relay.Config memory c = config();
            c.clock = i == 0 ? WINDOW - 1 : 2;
            address predicted = vm.computeCreateAddress(address(this), vm.getNonce(address(this)) + 1);
            Relay r = build(c, predicted, firstCheckpoint());
            assertEq(r.parameters().clock, c.clock);
            assertEq(new BisectionCourt(r).CLOCK(), c.clock);
        }
    }
}

contract DepositsTest is Fixture {
    function test_theFormulaOfTheProtocol() public view {
        // 1.5 x gas at the cap, out of the half that is not burned
        assertEq(relay.parameters().depositBase, 3 * Deposits.CHALLENGER_GAS * GAS_PRICE_CAP);
        assertEq(relay.parameters().depositPerHeader, 3 * Deposits.GAS_PER_HEADER * GAS_PRICE_CAP);
        assertEq(court.CHALLENGE_DEPOSIT(), 3 * Deposits.PROPOSER_GAS * GAS_PRICE_CAP);
    }

    /// Rules: P-8.2.
    function test_minDepositGrowsByHeader() public view {
        uint256 base = relay.parameters().depositBase;
        uint256 each = relay.parameters().depositPerHeader;
        assertEq(relay.minDeposit(0), base);
        assertEq(relay.minDeposit(CHECKPOINT_HEIGHT - CONFIRMATIONS), base);
        assertEq(relay.minDeposit(CHECKPOINT_HEIGHT - CONFIRMATIONS + 1), base + each);
        assertEq(relay.minDeposit(CHECKPOINT_HEIGHT), base + 6 * each);
        assertEq(relay.minDeposit(CHECKPOINT_HEIGHT + 100), base + 106 * each);
    }

    function test_requiredIsRoundedUp() public pure {
        // 1.5 x 1 / (1 - 0.5) = 3, exactly; 1.5 x 1 / (1 - 0.3333) = 2.2499 -> 3; 1.5 / 0.0001 = 15,000
        assertEq(Deposits.required(1, 1, 5_000), 3);
        assertEq(Deposits.required(1, 1, 3_333), 3);
        assertEq(Deposits.required(1, 1, 9_999), 15_000);
        assertEq(Deposits.required(1, 1, 1), 2);
        assertEq(Deposits.required(0, 1, 1), 0);
    }

    /// Rules: P-8.1.
    function testFuzz_whatIsNotBurnedPaysOnceAndAHalf(uint256 gas_, uint256 price, uint256 burn) public pure {
        gas_ = bound(gas_, 1, 100_000_000);
        price = bound(price, 1, type(uint64).max);
        burn = bound(burn, 1, 9_999);
        uint256 deposit = Deposits.required(gas_, price, burn);
        assertGe(2 * deposit * (10_000 - burn), 3 * gas_ * price * 10_000);
        assertLt(2 * (deposit - 1) * (10_000 - burn), 3 * gas_ * price * 10_000);
    }

    /// Rules: P-4.9.
    function testFuzz_burnIsRoundedDownAndNothingIsLost(uint96 deposit, uint256 burn) public pure {
        burn = bound(burn, 1, 9_999);
        uint256 burned = Deposits.burned(deposit, burn);
        assertLe(burned * 10_000, uint256(deposit) * burn);
        assertGt((burned + 1) * 10_000, uint256(deposit) * burn);
    }
}
