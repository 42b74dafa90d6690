// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Summary} from "../../src/interfaces/IJudge.sol";
import {BitcoinHeader} from "../../src/libraries/BitcoinHeader.sol";
import {HeaderChain} from "../../src/libraries/HeaderChain.sol";
import {HeaderState} from "../../src/libraries/HeaderState.sol";
import {HeaderChainPlain} from "../oracle/HeaderChainPlain.sol";
import {HeaderCase} from "../utils/HeaderCase.sol";

/// Proof of work and times, at their limit and one beyond, on a made chain.
contract HeadersRulesTest is HeaderCase {
    // What comes in and goes out.

    /// Rules: P-11.3.
    function test_whatTheJudgeTells() public view {
        assertEq(judge.futureLimit(), 7200);
        assertEq(judge.targetSpacing(), 600);
        assertEq(judge.heightSlack(), 2016);
        assertEq(judge.POW_LIMIT_BITS(), EASIEST);
        assertFalse(judge.NO_RETARGETING());
        assertEq(judge.BIP34_HEIGHT(), 2 ** 32 - 3);
        assertEq(judge.BIP66_HEIGHT(), 2 ** 32 - 2);
        assertEq(judge.BIP65_HEIGHT(), 2 ** 32 - 1);
    }

    function test_noHeaders() public view {
        HeaderChainPlain.State memory s = easyState(HEIGHT);
        bytes memory state = HeaderChainPlain.pack(s);
        (bytes memory end, Summary memory tip) = judge.append(state, "");
        assertEq(end, state);
        assertSummary(tip, s, s.time - 5 * 600);
        assertSummary(judge.summary(state), s, s.time - 5 * 600);
    }

    /// Rules: P-6.14.
    function test_oneHeader() public view {
        HeaderChainPlain.State memory s = easyState(HEIGHT);
        uint256 before = s.work;
        bytes memory state = HeaderChainPlain.pack(s);
        bytes memory header = next(s, VERSION, s.time + 1);
        (bytes memory end, Summary memory tip) = judge.append(state, header);
        assertEq(end, HeaderChainPlain.pack(s));
        assertEq(tip.work, before + 2);
        assertEq(tip.height, HEIGHT + 1);
        assertSummary(tip, s, s.time - 1 - 4 * 600);
    }

    function assertSummary(Summary memory got, HeaderChainPlain.State memory s, uint32 median) internal pure {
        assertEq(got.tip, s.tip);
        assertEq(got.work, s.work);
        assertEq(got.height, s.height);
        assertEq(got.time, s.time);
        assertEq(got.medianTime, median);
    }

    function test_theMedianOfTimesOutOfOrder() public view {
        HeaderChainPlain.State memory s = easyState(HEIGHT);
        uint32[11] memory times = [uint32(9), 1, 4_294_967_295, 3, 3, 0, 8, 7, 3, 7, 6];
        s.times = times;
        assertEq(judge.summary(HeaderChainPlain.pack(s)).medianTime, 6);
        (, Summary memory tip) = judge.append(HeaderChainPlain.pack(s), "");
        assertEq(tip.medianTime, 6);
        for (s.height = 0; s.height < 11; ++s.height) {
            assertEq(judge.summary(HeaderChainPlain.pack(s)).medianTime, 6);
        }
    }

    function test_RevertWhen_bytesAreLeftOver() public {
        HeaderChainPlain.State memory s = easyState(HEIGHT);
        bytes memory state = HeaderChainPlain.pack(s);
        bytes memory headers = mineMany(s, 2, easy());
        uint256[4] memory lengths = [uint256(1), 43, 45, 87];
        for (uint256 i = 0; i < 4; ++i) {
            expectError(HeaderChain.HeadersLength.selector, lengths[i]);
            judge.append(state, slice(headers, 0, lengths[i]));
        }
    }

    function test_RevertWhen_theStateIsAByteOff() public {
        bytes memory state = HeaderChainPlain.pack(easyState(HEIGHT));
        bytes[3] memory states = [bytes(""), slice(state, 0, 123), abi.encodePacked(state, bytes1(0))];
        for (uint256 i = 0; i < 3; ++i) {
            expectError(HeaderState.StateLength.selector, states[i].length);
            judge.append(states[i], "");
            expectError(HeaderState.StateLength.selector, states[i].length);
            harness.append(states[i], new bytes(44), easy());
            expectError(HeaderState.StateLength.selector, states[i].length);
            judge.summary(states[i]);
        }
    }

    // Proof of work.

    function test_RevertWhen_theHashIsAboveTheTarget() public {
        HeaderChainPlain.State memory s = easyState(HEIGHT);
        HeaderChainPlain.Header memory h = headerOf(VERSION, 1, s.time + 1);
        grind(s, h, easy(), false);
        bytes32 blockHash = HeaderChainPlain.hash(h, s.tip, s.bits);
        vm.expectRevert(abi.encodeWithSelector(HeaderChain.HashAboveTarget.selector, HEIGHT + 1, blockHash));
        judge.append(HeaderChainPlain.pack(s), HeaderChainPlain.packHeader(h));
    }

    /// The second of SHA-256's two rounds is made to give these bytes.
    function hashAs(HeaderChainPlain.State memory s, bytes32 blockHash) internal returns (bytes memory header) {
        HeaderChainPlain.Header memory h = headerOf(VERSION, 1, s.time + 1);
        bytes32 once = sha256(fullHeader(s, h));
        vm.mockCall(address(2), abi.encodePacked(once), abi.encodePacked(blockHash));
        return HeaderChainPlain.packHeader(h);
    }

    function test_theHashAtTheExactTarget() public {
        HeaderChainPlain.State memory s = easyState(HEIGHT);
        s.bits = 0x1d00ffff;
        bytes32 blockHash = hex"0000000000000000000000000000000000000000000000000000ffff00000000";
        bytes memory header = hashAs(s, blockHash);
        (, Summary memory tip) = judge.append(HeaderChainPlain.pack(s), header);
        assertEq(tip.tip, blockHash);
        assertEq(tip.work, s.work + 0x100010001);
    }

    function test_RevertWhen_theHashIsOneAboveTheTarget() public {
        HeaderChainPlain.State memory s = easyState(HEIGHT);
        s.bits = 0x1d00ffff;
        bytes32[3] memory hashes = [
            bytes32(hex"0100000000000000000000000000000000000000000000000000ffff00000000"),
            bytes32(hex"0000000000000000000000000000000000000000000000000000000001000000"),
            bytes32(hex"0000000000000000000000000000000000000000000000000000000000000001")
        ];
        for (uint256 i = 0; i < 3; ++i) {
            bytes memory header = hashAs(s, hashes[i]);
            vm.expectRevert(abi.encodeWithSelector(HeaderChain.HashAboveTarget.selector, HEIGHT + 1, hashes[i]));
            judge.append(HeaderChainPlain.pack(s), header);
        }
    }

    /// Of each size of target the hash one below it, and those with a bit set in the byte above its digits.
    function test_aHashBelowEachSizeOfTarget() public {
        for (uint256 bytes_ = 1; bytes_ <= 32; ++bytes_) {
            HeaderChainPlain.State memory s = easyState(HEIGHT);
            s.bits = uint32(bytes_ << 24 | 0x7f0000);
            uint256 target = 0x7f << 8 * (bytes_ - 1);
            bytes32 blockHash = hashOf(target - 1);
            bytes memory header = hashAs(s, blockHash);
            (, Summary memory tip) = judge.append(HeaderChainPlain.pack(s), header);
            assertEq(tip.tip, blockHash);
            for (uint256 bit = 8 * bytes_; bit < 8 * bytes_ + 8 && bit < 256; ++bit) {
                blockHash = hashOf(2 ** bit);
                header = hashAs(s, blockHash);
                vm.expectRevert(abi.encodeWithSelector(HeaderChain.HashAboveTarget.selector, HEIGHT + 1, blockHash));
                judge.append(HeaderChainPlain.pack(s), header);
            }
        }
    }

    /// The bytes of a hash that is this number.
    function hashOf(uint256 number) internal pure returns (bytes32) {
        return bytes32(HeaderChainPlain.number(bytes32(number)));
    }

    function test_RevertWhen_theHashIsAtTheTargetAndTheTimeTooNew() public {
        HeaderChainPlain.State memory s = easyState(HEIGHT);
        s.bits = 0x1d00ffff;
        bytes memory header = hashAs(s, hashOf(0xffff << 208));
        vm.warp(s.time - 7_200);
        vm.expectRevert(tooNew(s.time + 1, s.time));
        judge.append(HeaderChainPlain.pack(s), header);
    }

    function test_RevertWhen_aHashCannotBeMade() public {
        HeaderChainPlain.State memory s = easyState(HEIGHT);
        bytes memory state = HeaderChainPlain.pack(s);
        HeaderChainPlain.Header memory h = headerOf(VERSION, 1, s.time + 1);
        grind(s, h, easy(), true);
        bytes memory header = HeaderChainPlain.packHeader(h);
        bytes32 once = sha256(fullHeader(s, h));
        // the first of two, then the second
        bytes[2] memory inputs = [fullHeader(s, h), abi.encodePacked(once)];
        for (uint256 i = 0; i < 2; ++i) {
            vm.mockCallRevert(address(2), inputs[i], "");
            vm.expectRevert(bytes(""));
            judge.append(state, header);
            vm.clearMockedCalls();
        }
        judge.append(state, header);
    }

    function fullHeader(HeaderChainPlain.State memory s, HeaderChainPlain.Header memory h)
        internal
        pure
        returns (bytes memory)
    {
        return abi.encodePacked(
            h.version, s.tip, h.merkleRoot, h.time, HeaderChainPlain.reversed(bytes4(s.bits)), h.nonce
        );
    }

    function test_RevertWhen_theBitsAreNoTarget() public {
        uint32[6] memory odd = [uint32(0), 0x20000000, 0x20800001, 0x01003456, 0x21010000, 0x22000100];
        for (uint256 i = 0; i < 6; ++i) {
            HeaderChainPlain.State memory s = easyState(HEIGHT);
            s.bits = odd[i];
            vm.expectRevert(abi.encodeWithSelector(BitcoinHeader.BadBits.selector, odd[i]));
            judge.append(HeaderChainPlain.pack(s), new bytes(44));
        }
    }

    function test_RevertWhen_theTargetIsEasierThanTheLimit() public {
        HeaderChainPlain.State memory s = easyState(HEIGHT);
        s.bits = 0x21008000;
        vm.expectRevert(abi.encodeWithSelector(HeaderState.TargetTooEasy.selector, s.bits));
        judge.append(HeaderChainPlain.pack(s), new bytes(44));
    }

    /// Bits that are no target, or one too easy, do not matter while no header is judged by them.
    function test_noHeadersAndNoTarget() public view {
        HeaderChainPlain.State memory s = easyState(HEIGHT);
        s.bits = 0;
        judge.append(HeaderChainPlain.pack(s), "");
    }

    // Times.

    function test_aSecondAfterTheMedian() public view {
        for (uint32 height = HEIGHT; height < HEIGHT + 11; ++height) {
            HeaderChainPlain.State memory s = easyState(height);
            assertAppends(s, VERSION, s.time - 5 * 600 + 1);
        }
    }

    function test_RevertWhen_theTimeIsTheMedian() public {
        HeaderChainPlain.State memory s = easyState(HEIGHT);
        uint256 median = s.time - 5 * 600;
        assertRefused(s, VERSION, median, tooOld(median, median));
    }

    function test_RevertWhen_theTimeIsBeforeTheMedian() public {
        HeaderChainPlain.State memory s = easyState(HEIGHT);
        uint256 median = s.time - 5 * 600;
        assertRefused(s, VERSION, 0, tooOld(0, median));
        assertRefused(easyState(HEIGHT), VERSION, median - 1, tooOld(median - 1, median));
    }

    /// Any eleven times: those of one second, at both ends of 32 bits, and of more headers than are held together.
    function test_timesAtTheEnds() public {
        HeaderChainPlain.State memory s = easyState(HEIGHT);
        for (uint256 i = 0; i < 11; ++i) {
            s.times[i] = 0;
        }
        bytes memory state = HeaderChainPlain.pack(s);
        assertRefused(s, VERSION, 0, tooOld(0, 0));
        s = harness.unpack(state);
        assertAppends(s, VERSION, 1);

        s = harness.unpack(state);
        vm.warp(2 ** 32);
        for (uint256 i = 0; i < 11; ++i) {
            s.times[i] = i < 6 ? type(uint32).max - 1 : i < 8 ? 0 : type(uint32).max;
        }
        state = HeaderChainPlain.pack(s);
        assertRefused(s, VERSION, type(uint32).max - 1, tooOld(type(uint32).max - 1, type(uint32).max - 1));
        s = harness.unpack(state);
        assertAppends(s, VERSION, type(uint32).max);
    }

    /// The median moves with the last eleven: the oldest time is forgotten, none sooner.
    function test_elevenTimesAreRemembered() public {
        HeaderChainPlain.State memory s = easyState(HEIGHT);
        uint256 start = s.time;
        bytes memory state = HeaderChainPlain.pack(s);
        bytes memory headers;
        // of the last eleven these six are the latest, then five with one time, so that the sixth is the median
        for (uint256 i = 0; i < 6; ++i) {
            headers = abi.encodePacked(headers, next(s, VERSION, start + 1_000));
        }
        for (uint256 i = 0; i < 5; ++i) {
            headers = abi.encodePacked(headers, next(s, VERSION, start + 1_001));
            (bytes memory end,) = judge.append(state, headers);
            assertEq(end, HeaderChainPlain.pack(s));
        }
        bytes memory all =
            abi.encodePacked(headers, next(harness.unpack(HeaderChainPlain.pack(s)), VERSION, start + 1_000));
        vm.expectRevert(
            abi.encodeWithSelector(HeaderChain.TimeTooOld.selector, HEIGHT + 12, start + 1_000, start + 1_000)
        );
        judge.append(state, all);
        headers = abi.encodePacked(headers, next(s, VERSION, start + 1_001));
        all = abi.encodePacked(headers, next(harness.unpack(HeaderChainPlain.pack(s)), VERSION, start + 1_001));
        vm.expectRevert(
            abi.encodeWithSelector(HeaderChain.TimeTooOld.selector, HEIGHT + 13, start + 1_001, start + 1_001)
        );
        judge.append(state, all);
    }

    function test_twoHoursAhead() public view {
        assertAppends(easyState(HEIGHT), VERSION, NOW + 7_200);
    }

    function test_RevertWhen_twoHoursAndASecondAhead() public {
        assertRefused(easyState(HEIGHT), VERSION, NOW + 7_201, tooNew(NOW + 7_201, NOW + 7_200));
    }

    function test_aClockBeyond32Bits() public {
        vm.warp(2 ** 32 + 5);
        assertAppends(easyState(HEIGHT), VERSION, type(uint32).max);
        vm.warp(2 ** 32 - 7_201);
        assertAppends(easyState(HEIGHT), VERSION, type(uint32).max);
        vm.warp(2 ** 32 - 7_202);
        assertRefused(easyState(HEIGHT), VERSION, type(uint32).max, tooNew(2 ** 32 - 1, 2 ** 32 - 2));
    }
}
