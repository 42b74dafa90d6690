// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {BitcoinJudge} from "../../src/judges/BitcoinJudge.sol";
import {BitcoinHeader} from "../../src/libraries/BitcoinHeader.sol";
import {HeaderState} from "../../src/libraries/HeaderState.sol";
import {Fixture} from "../utils/Fixture.sol";

/// The first checkpoint, one field off at a time.
contract HeaderStateTest is Fixture {
    uint256 internal constant WORK = 32;
    uint256 internal constant HEIGHT = 64;
    uint256 internal constant TIME = 68;
    uint256 internal constant BITS = 72;
    uint256 internal constant EPOCH_START = 76;

    function put(bytes memory state, uint256 offset, uint32 value) internal pure {
        for (uint256 i = 0; i < 4; ++i) {
            state[offset + i] = bytes1(uint8(value >> (24 - 8 * i)));
        }
    }

    function putHash(bytes memory state, uint256 offset, bytes32 value) internal pure {
        for (uint256 i = 0; i < 32; ++i) {
            state[offset + i] = value[i];
        }
    }

    function test_aConsistentState() public view {
        (uint32 height, uint32 time, bytes32 tip) = judge.checkpoint(firstCheckpoint());
        assertEq(height, CHECKPOINT_HEIGHT);
        assertEq(time, CHECKPOINT_TIME);
        assertEq(tip, bytes32(uint256(0xabcdef) << 232));
    }

    /// Rules: P-1.3.
    function test_everySlotOfTimes() public view {
        for (uint32 height = 10; height < 25; ++height) {
            judge.checkpoint(checkpointState(height, CHECKPOINT_TIME));
        }
    }

    function test_RevertWhen_theLengthIsAnother() public {
        bytes memory state = firstCheckpoint();
        expectError(HeaderState.StateLength.selector, 125);
        judge.checkpoint(abi.encodePacked(state, bytes1(0)));
        expectError(HeaderState.StateLength.selector, 123);
        judge.checkpoint(new bytes(123));
        expectError(HeaderState.StateLength.selector, uint256(0));
        judge.checkpoint("");
    }

    /// Rules: P-11.5.
    function test_RevertWhen_theHeightIsBelowTen() public {
        bytes memory state = checkpointState(9 + 11, CHECKPOINT_TIME);
        put(state, HEIGHT, 9);
        expectError(HeaderState.HeightTooLow.selector, 9);
        judge.checkpoint(state);
    }

    function test_RevertWhen_theTimeIsNotInItsSlot() public {
        bytes memory state = firstCheckpoint();
        put(state, TIME, CHECKPOINT_TIME + 1);
        expectError(HeaderState.TimeNotInTimes.selector, CHECKPOINT_TIME + 1, CHECKPOINT_TIME);
        judge.checkpoint(state);
    }

    function test_RevertWhen_theHeightIsOneOff() public {
        bytes memory state = firstCheckpoint();
        put(state, HEIGHT, CHECKPOINT_HEIGHT + 1);
        // the next slot holds the oldest time
        expectError(HeaderState.TimeNotInTimes.selector, CHECKPOINT_TIME, CHECKPOINT_TIME - 6_000);
        judge.checkpoint(state);
    }

    function test_RevertWhen_theTargetIsEasierThanTheLimit() public {
        bytes memory state = firstCheckpoint();
        put(state, BITS, 0x1d010000);
        vm.expectRevert(abi.encodeWithSelector(HeaderState.TargetTooEasy.selector, uint32(0x1d010000)));
        judge.checkpoint(state);
        // a network with an easier limit takes it
        new BitcoinJudge(regtest()).checkpoint(state);
    }

    function test_RevertWhen_theBitsAreNoTarget() public {
        bytes memory state = firstCheckpoint();
        put(state, BITS, 0);
        vm.expectRevert(abi.encodeWithSelector(BitcoinHeader.BadBits.selector, uint32(0)));
        judge.checkpoint(state);
    }

    function test_theTipAtTheExactTarget() public view {
        bytes memory state = firstCheckpoint();
        bytes32 tip = hex"0000000000000000000000000000000000000000000000000000ffff00000000";
        putHash(state, 0, tip);
        (,, bytes32 read) = judge.checkpoint(state);
        assertEq(read, tip);
    }

    function test_RevertWhen_theTipIsOneAboveTheTarget() public {
        bytes memory state = firstCheckpoint();
        bytes32 tip = hex"0100000000000000000000000000000000000000000000000000ffff00000000";
        putHash(state, 0, tip);
        expectError(HeaderState.NoProofOfWork.selector, tip);
        judge.checkpoint(state);
    }

    function test_RevertWhen_thereIsNoWork() public {
        bytes memory state = firstCheckpoint();
        putHash(state, WORK, 0);
        expectError(HeaderState.NoWork.selector);
        judge.checkpoint(state);
    }

    function test_anyWorkButNone() public view {
        bytes memory state = firstCheckpoint();
        putHash(state, WORK, bytes32(uint256(1)));
        judge.checkpoint(state);
        putHash(state, WORK, bytes32(type(uint256).max));
        judge.checkpoint(state);
    }

    function test_RevertWhen_aPeriodsFirstHeaderDoesNotStartIt() public {
        bytes memory state = checkpointState(2016 * 400, CHECKPOINT_TIME);
        judge.checkpoint(state);
        put(state, EPOCH_START, CHECKPOINT_TIME - 1);
        expectError(HeaderState.EpochStartMismatch.selector, CHECKPOINT_TIME - 1, CHECKPOINT_TIME);
        judge.checkpoint(state);
    }

    function test_withinAPeriodTheStartIsAnother() public view {
        bytes memory state = checkpointState(2016 * 400 + 1, CHECKPOINT_TIME);
        put(state, EPOCH_START, CHECKPOINT_TIME - 600);
        judge.checkpoint(state);
    }
}
