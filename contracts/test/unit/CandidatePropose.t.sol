// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Relay} from "../../src/Relay.sol";
import {CheckpointOffer} from "../../src/libraries/CheckpointOffer.sol";
import {BatchKind, Phase} from "../../src/types/Batch.sol";
import {BatchProof, Claim} from "../../src/types/Claim.sol";
import {Posted} from "../utils/Fixture.sol";
import {ForkFixture} from "../utils/ForkFixture.sol";
import {Branch, MadeChain} from "../utils/MadeChain.sol";

contract CandidateProposeTest is ForkFixture {
    using MadeChain for Branch;

    bytes internal base;
    bytes internal state;
    bytes internal offer;

    function setUp() public override {
        super.setUp();
        base = root().state(BASE);
        state = chain(8).state(CANDIDATE);
        offer = chain(8).offer(CANDIDATE);
    }

    function propose(uint256 value, bytes32 salt, uint256 notBefore) internal returns (bytes32) {
        vm.prank(proposer);
        return relay.proposeCheckpoint{value: value}(base, offer, salt, notBefore);
    }

    function assertRefused(uint256 value, uint256 notBefore, bytes memory reason) internal {
        vm.expectRevert(reason);
        propose(value, SALT, notBefore);
    }

    /// The slot as the protocol lists it, with nothing open.
    function slot(uint256 deposit) internal view returns (uint256) {
        return 1 | deposit << 8 | (nowTime() + CHECKPOINT_WINDOW) << 104 | 1 << 152 | 1 << 232;
    }

    /// Rules: P-7.2.
    function test_whatACandidateIs() public {
        skipTime(50);
        uint256 deposit = uint256(CHECKPOINT_DEPOSIT) + 7;
        Posted memory p = candidate(state, proposer, SALT);
        vm.expectEmit(address(relay));
        emit Relay.CandidateProposed(p.id, proposer, SALT, slot(deposit), state);
        assertEq(propose(deposit, SALT, 0), p.id);

        (Phase ph, uint96 held, uint48 deadline, uint16 count, uint32 checkpointIndex, uint32 open, BatchKind kind) =
            relay.batches(p.id);
        assertTrue(ph == Phase.Proposed);
        assertEq(held, deposit);
        assertEq(deadline, START + 50 + 7 days);
        assertEq(count, 1);
        assertEq(checkpointIndex, 0);
        assertEq(open, 0);
        assertTrue(kind == BatchKind.Candidate);
        assertEq(address(relay).balance, deposit);
        (uint32 index, uint32 height,) = relay.latestCheckpoint();
        assertEq(index, 0);
        assertEq(height, BASE);
    }

    function test_aBatchOfClaimsIsOfTheOtherKind() public {
        Posted memory p = post(claimOf(chain(4), CLAIMED));
        (,,,,,, BatchKind kind) = relay.batches(p.id);
        assertTrue(kind == BatchKind.Claims);
    }

    // The base.

    function test_RevertWhen_theBaseIsNotTheLatestCheckpoint() public {
        bytes memory latest = base;
        base[40] ^= 0x01;
        assertRefused(
            CHECKPOINT_DEPOSIT, 0, abi.encodeWithSelector(Relay.NotLatest.selector, keccak256(base), keccak256(latest))
        );
        base = "";
        assertRefused(
            CHECKPOINT_DEPOSIT, 0, abi.encodeWithSelector(Relay.NotLatest.selector, keccak256(""), keccak256(latest))
        );
    }

    function test_RevertWhen_theBaseWasTheLatest() public {
        Posted memory p = offered(chain(8));
        toDeadline(p);
        adopt(p, state);
        assertRefused(
            CHECKPOINT_DEPOSIT, 0, abi.encodeWithSelector(Relay.NotLatest.selector, keccak256(base), keccak256(state))
        );
    }

    // The height.

    function test_RevertWhen_theJudgeRefusesTheOffer() public {
        offer = abi.encodePacked(offer, bytes1(0));
        assertRefused(CHECKPOINT_DEPOSIT, 0, abi.encodeWithSelector(CheckpointOffer.OfferLength.selector, 161));
    }

    /// The same block, said to be at another height.
    function offerAt(uint32 height) internal pure returns (bytes memory) {
        Branch memory b = chain(8);
        return MadeChain.offer(b.header(CANDIDATE), MadeChain.moved(b.stateAt(CANDIDATE), height));
    }

    function test_RevertWhen_theHeightIsNotAboveTheLatest() public {
        offer = offerAt(CANDIDATE - 2_016);
        assertRefused(
            CHECKPOINT_DEPOSIT,
            0,
            abi.encodeWithSelector(CheckpointOffer.NotAboveBase.selector, CANDIDATE - 2_016, BASE)
        );
    }

    /// Rules: P-7.2.
    function test_theGreatestHeight() public {
        // the checkpoint's + 2,016 + 2 x the intervals since
        uint32 height = CANDIDATE + 2 * 2_016;
        offer = offerAt(height);
        vm.warp(BASE_TIME + 607_199);
        assertRefused(CHECKPOINT_DEPOSIT, 0, abi.encodeWithSelector(Relay.HeightTooFar.selector, height, height - 1));
        vm.warp(BASE_TIME + 607_200);
        propose(CHECKPOINT_DEPOSIT, SALT, 0);
    }

    // Deposit, time, id.

    function test_exactlyTheDeposit() public {
        propose(CHECKPOINT_DEPOSIT, SALT, 0);
        assertEq(address(relay).balance, CHECKPOINT_DEPOSIT);
    }

    function test_RevertWhen_aWeiLess() public {
        assertRefused(
            CHECKPOINT_DEPOSIT - 1,
            0,
            abi.encodeWithSelector(Relay.DepositTooSmall.selector, CHECKPOINT_DEPOSIT - 1, CHECKPOINT_DEPOSIT)
        );
    }

    function test_theDepositFillsItsField() public {
        vm.deal(proposer, 2 ** 96);
        assertRefused(2 ** 96, 0, abi.encodeWithSelector(Relay.DepositTooLarge.selector, 2 ** 96));
        propose(2 ** 96 - 1, SALT, 0);
        assertEq(address(relay).balance, 2 ** 96 - 1);
    }

    function test_notBefore() public {
        assertRefused(
            CHECKPOINT_DEPOSIT, START + 1, abi.encodeWithSelector(Relay.BeforeNotBefore.selector, START, START + 1)
        );
        propose(CHECKPOINT_DEPOSIT, SALT, START);
    }

    function test_RevertWhen_itIsKnown() public {
        bytes32 id = propose(CHECKPOINT_DEPOSIT, SALT, 0);
        skipTime(10);
        assertRefused(CHECKPOINT_DEPOSIT, 0, abi.encodeWithSelector(Relay.BatchExists.selector, id));
        assertNotEq(propose(CHECKPOINT_DEPOSIT, "again", 0), id);
        vm.prank(stranger);
        assertNotEq(relay.proposeCheckpoint{value: CHECKPOINT_DEPOSIT}(base, offer, SALT, 0), id);
    }

    // What a candidate is not.

    /// Rules: P-7.6.
    function test_itIsSettledAfterItsOwnWindow() public {
        Posted memory p = offered(chain(8));
        Relay.BatchRef[] memory refs = new Relay.BatchRef[](1);
        refs[0] = Relay.BatchRef(p.root, p.salt);
        vm.warp(START + CHECKPOINT_WINDOW - 1);
        assertFalse(relay.isFinal(p.id));
        vm.expectRevert(abi.encodeWithSelector(Relay.NotFinal.selector, p.id, START + CHECKPOINT_WINDOW, 0));
        vm.prank(proposer);
        relay.settle(refs);
        skipTime(1);
        assertTrue(relay.isFinal(p.id));
        settle(p);
        assertTrue(phase(p) == Phase.Settled);
        assertEq(proposer.balance, 1_000 ether);
    }

    /// Rules: P-7.4.
    function test_verifyNeverAnswersForIt() public {
        Posted memory p = offered(chain(8));
        toDeadline(p);
        BatchProof memory none;
        (bool isFinal,) = relay.verify(claimOf(chain(8), CANDIDATE), none, proposer, SALT);
        assertFalse(isFinal);
        Claim memory c = Claim(CANDIDATE, p.root, 0, 0, p.root);
        (isFinal,) = relay.verify(c, none, proposer, SALT);
        assertFalse(isFinal);
    }

    /// Rules: P-7.5.
    function test_RevertWhen_theBisectionCourtIsAskedAboutIt() public {
        offered(chain(8));
        BatchProof memory none;
        Claim memory c = claimOf(chain(8), CANDIDATE);
        vm.expectPartialRevert(Relay.NotProposed.selector);
        court.challengePath{value: 10 ether}(c, none, proposer, SALT, 0);
        vm.expectPartialRevert(Relay.NotProposed.selector);
        court.challengeDepth{value: 10 ether}(c, none, proposer, SALT, 0);
    }
}

/// Where the formula for batches asks for more than the least deposit of a candidate.
contract CandidateDepositTest is ForkFixture {
    using MadeChain for Branch;

    function config() internal pure override returns (Relay.Config memory c) {
        c = super.config();
        c.checkpointDeposit = uint96(3 * 1_200_000 * uint256(GAS_PRICE_CAP) + 1);
    }

    /// Rules: P-7.2.
    function test_theGreaterOfTheTwo() public {
        bytes memory base = root().state(BASE);
        bytes memory offer = chain(8).offer(CANDIDATE);
        uint256 required = relay.minDeposit(CANDIDATE);
        assertEq(required, relay.parameters().depositBase + 14 * relay.parameters().depositPerHeader);
        assertGt(required, relay.parameters().checkpointDeposit);
        vm.deal(address(this), 1 ether);
        expectError(Relay.DepositTooSmall.selector, required - 1, required);
        relay.proposeCheckpoint{value: required - 1}(base, offer, SALT, 0);
        relay.proposeCheckpoint{value: required}(base, offer, SALT, 0);
        assertEq(address(relay).balance, required);
    }
}
