// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Relay} from "../../src/Relay.sol";
import {PackedClaims} from "../../src/libraries/PackedClaims.sol";
import {Phase} from "../../src/types/Batch.sol";
import {Claim} from "../../src/types/Claim.sol";
import {PackedClaimsPlain} from "../oracle/PackedClaimsPlain.sol";
import {Fixture, Posted} from "../utils/Fixture.sol";
import {MadeTree} from "../utils/MadeTree.sol";

contract ProposeTest is Fixture {
    function claimAt(uint256 height) internal view returns (Claim memory claim) {
        claim = made().claim;
        claim.height = uint32(height);
    }

    function propose(bytes memory packed, uint256 notBefore, uint256 value) internal returns (bytes32) {
        vm.prank(proposer);
        return relay.propose{value: value}(packed, SALT, notBefore);
    }

    function packed1() internal view returns (bytes memory) {
        return PackedClaimsPlain.pack(one(made().claim));
    }

    function minimum() internal view returns (uint256) {
        return relay.minDeposit(made().claim.height);
    }

    /// Rules: P-3.1, P-3.8.
    function test_storesTheBatchInOneSlotAndEmitsAllAWatcherNeeds() public {
        Claim[] memory claims = two(made().claim, claimAt(800_003));
        Posted memory p = draft(claims, SALT);
        bytes memory packed = PackedClaimsPlain.pack(claims);
        vm.expectEmit(address(relay));
        emit Relay.Proposed(p.id, proposer, SALT, slot(p), packed);
        assertEq(propose(packed, 0, p.deposit + 7), p.id);
        assertEq(uint256(vm.load(address(relay), keccak256(abi.encode(p.id, BATCHES_SLOT)))), slot(p));
        (Phase ph, uint96 deposit, uint48 deadline, uint16 count, uint32 checkpointIndex, uint32 open,) =
            relay.batches(p.id);
        assertTrue(ph == Phase.Proposed && relay.phaseOf(p.id) == Phase.Proposed);
        assertEq(deposit, p.deposit + 7);
        assertEq(deadline, START + WINDOW);
        assertEq(count, 2);
        assertEq(checkpointIndex, 0);
        assertEq(open, 0);
        assertEq(address(relay).balance, p.deposit + 7);
    }

    /// Where the mapping of batches stands among the relay's storage.
    uint256 internal constant BATCHES_SLOT = 2;

    /// openDisputes 32 | checkpointIndex 32 | claimCount 16 | deadline 48 | deposit 96 | phase 8, from the highest bit.
    function slot(Posted memory p) internal pure returns (uint256) {
        return uint256(
            bytes32(
                abi.encodePacked(
                    uint24(0), uint32(0), uint32(0), uint16(2), uint48(START + WINDOW), uint96(p.deposit + 7), uint8(1)
                )
            )
        );
    }

    function test_notBeforeAtTheExactSecond() public {
        propose(packed1(), START, minimum());
    }

    /// Rules: P-3.3.
    function test_RevertWhen_oneSecondBeforeNotBefore() public {
        bytes memory packed = packed1();
        uint256 value = minimum();
        expectError(Relay.BeforeNotBefore.selector, START, START + 1);
        propose(packed, START + 1, value);
    }

    /// Rules: P-3.4.
    function test_theGreatestHeightThatTimeAllows() public {
        assertEq(relay.maxHeight(), MAX_HEIGHT);
        post(claimAt(MAX_HEIGHT));
    }

    function test_RevertWhen_heightIsOneMore() public {
        bytes memory packed = PackedClaimsPlain.pack(one(claimAt(MAX_HEIGHT + 1)));
        expectError(Relay.HeightTooFar.selector, MAX_HEIGHT + 1, MAX_HEIGHT);
        propose(packed, 0, 100 ether);
    }

    function test_RevertWhen_onlyTheFirstOfTwoHeightsIsTooFar() public {
        bytes memory packed = PackedClaimsPlain.pack(two(claimAt(MAX_HEIGHT + 1), made().claim));
        expectError(Relay.HeightTooFar.selector, MAX_HEIGHT + 1, MAX_HEIGHT);
        propose(packed, 0, 100 ether);
    }

    function test_RevertWhen_heightIsTheGreatestOfItsField() public {
        bytes memory packed = PackedClaimsPlain.pack(one(claimAt(type(uint32).max)));
        expectError(Relay.HeightTooFar.selector, type(uint32).max, MAX_HEIGHT);
        propose(packed, 0, 100 ether);
    }

    function test_theLimitGrowsByTwoBlocksASpacing() public {
        skipTime(299);
        assertEq(relay.maxHeight(), MAX_HEIGHT);
        skipTime(1);
        assertEq(relay.maxHeight(), MAX_HEIGHT + 1);
        skipTime(300);
        assertEq(relay.maxHeight(), MAX_HEIGHT + 2);
    }

    /// Rules: P-3.4.
    function test_theLimitSaturatesWhenTheHomeClockIsBehindTheCheckpoint() public {
        vm.warp(CHECKPOINT_TIME);
        assertEq(relay.maxHeight(), CHECKPOINT_HEIGHT + 2_016);
        vm.warp(CHECKPOINT_TIME - 1);
        assertEq(relay.maxHeight(), CHECKPOINT_HEIGHT + 2_016);
        vm.warp(1);
        assertEq(relay.maxHeight(), CHECKPOINT_HEIGHT + 2_016);
        post(claimAt(CHECKPOINT_HEIGHT + 2_016));
    }

    /// Rules: P-3.2.
    function test_theLeastDeposit() public {
        propose(packed1(), 0, minimum());
    }

    function test_RevertWhen_theDepositIsOneWeiLess() public {
        bytes memory packed = packed1();
        uint256 value = minimum();
        expectError(Relay.DepositTooSmall.selector, value - 1, value);
        propose(packed, 0, value - 1);
    }

    /// Rules: P-3.2.
    function test_RevertWhen_theDepositIsEnoughForTheLastClaimAlone() public {
        bytes memory packed = PackedClaimsPlain.pack(two(claimAt(800_100), made().claim));
        uint256 value = relay.minDeposit(800_100);
        uint256 low = minimum();
        assertLt(low, value);
        expectError(Relay.DepositTooSmall.selector, low, value);
        propose(packed, 0, low);
    }

    function test_theGreatestDepositOfItsField() public {
        vm.deal(proposer, type(uint128).max);
        propose(packed1(), 0, type(uint96).max);
        assertEq(address(relay).balance, type(uint96).max);
    }

    /// Rules: P-3.2.
    function test_RevertWhen_theDepositOverflowsItsField() public {
        vm.deal(proposer, type(uint128).max);
        bytes memory packed = packed1();
        expectError(Relay.DepositTooLarge.selector, uint256(type(uint96).max) + 1);
        propose(packed, 0, uint256(type(uint96).max) + 1);
    }

    /// Rules: P-3.7.
    function test_RevertWhen_theBatchIsKnown() public {
        Posted memory p = post(made().claim);
        bytes memory packed = packed1();
        expectError(Relay.BatchExists.selector, p.id);
        propose(packed, 0, p.deposit);
    }

    function test_RevertWhen_theBatchWasSettled() public {
        Posted memory p = post(made().claim);
        toDeadline(p);
        settle(p);
        bytes memory packed = packed1();
        expectError(Relay.BatchExists.selector, p.id);
        propose(packed, 0, p.deposit);
    }

    function test_RevertWhen_theBatchWasRejected() public {
        Posted memory p = post(made().claim);
        court.timeout(expired(openPath(p, 0)));
        bytes memory packed = packed1();
        expectError(Relay.BatchExists.selector, p.id);
        propose(packed, 0, p.deposit);
    }

    /// Rules: P-3.7.
    function test_anotherSaltIsAnotherBatch() public {
        Posted memory p = post(one(made().claim), "a");
        Posted memory q = post(one(made().claim), "b");
        assertNotEq(p.id, q.id);
    }

    function test_anotherProposerIsAnotherBatch() public {
        Posted memory p = post(made().claim);
        bytes memory packed = packed1();
        vm.prank(stranger);
        assertNotEq(relay.propose{value: p.deposit}(packed, SALT, 0), p.id);
    }

    /// The same claims by the same proposer with the same salt, on a chain with another id: the first batch is not known
    /// there, and nothing about it holds (P-3.7).
    function test_anotherChainIsAnotherBatch() public {
        bytes memory packed = packed1();
        uint256 value = minimum();
        bytes32 id = propose(packed, 0, value);
        vm.chainId(31_338);
        bytes32 other = propose(packed, 0, value);
        assertNotEq(other, id);
        assertTrue(relay.phaseOf(other) == Phase.Proposed);
        Posted memory p = draft(one(made().claim), SALT);
        assertEq(other, keccak256(abi.encode(p.root, proposer, SALT, address(relay), uint256(31_338))));
    }

    function test_depthZeroAndThirtyTwo() public {
        post(MadeTree.full(7, 1, 0).claim);
        post(MadeTree.sparse(7, 32, type(uint32).max).claim);
    }

    /// Rules: P-3.1.
    function test_aThousandAndTwentyFourClaims() public {
        Claim[] memory claims = new Claim[](1_024);
        for (uint256 i = 0; i < claims.length; ++i) {
            claims[i] = made().claim;
        }
        Posted memory p = post(claims, SALT);
        (,,, uint16 count,,,) = relay.batches(p.id);
        assertEq(count, 1_024);
    }

    /// Rules: P-3.1.
    function test_RevertWhen_oneClaimMore() public {
        bytes memory entries = new bytes(1_025 * 33);
        bytes memory packed = abi.encodePacked(uint32(800_001), bytes32("block"), uint8(3), uint16(1_025), entries);
        expectError(PackedClaims.TooManyClaims.selector, 1_025);
        propose(packed, 0, 100 ether);
    }

    function test_RevertWhen_etherIsSentPlainly() public {
        vm.prank(stranger);
        (bool ok,) = address(relay).call{value: 1}("");
        assertFalse(ok);
        vm.prank(stranger);
        (ok,) = address(court).call{value: 1}("");
        assertFalse(ok);
    }
}
