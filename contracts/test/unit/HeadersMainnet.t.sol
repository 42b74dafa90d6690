// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Summary} from "../../src/interfaces/IJudge.sol";
import {BitcoinJudge} from "../../src/judges/BitcoinJudge.sol";
import {HeaderChain} from "../../src/libraries/HeaderChain.sol";
import {HeaderChainPlain} from "../oracle/HeaderChainPlain.sol";
import {HeaderFixture} from "../utils/HeaderFixture.sol";

/// Headers of the main network (fixtures/mainnet).
contract HeadersMainnetTest is HeaderFixture {
    BitcoinJudge internal judge = new BitcoinJudge(mainnet());

    function setUp() public {
        vm.warp(NOW);
    }

    function test_heights11To2200() public view {
        bytes memory raw = realHeaders(false);
        bytes memory state = HeaderChainPlain.pack(realState(raw, 0, 10));
        (bytes memory end, Summary memory tip) = judge.append(state, streamed(raw, 11, 2201));
        assertEq(end, HeaderChainPlain.pack(realState(raw, 0, 2200)));
        assertEq(tip.height, 2200);
        // 2,201 headers of difficulty one
        assertEq(tip.work, 2201 * uint256(0x100010001));
    }

    function test_cutsAboutTheFirstRetarget() public view {
        bytes memory raw = realHeaders(false);
        bytes memory end = HeaderChainPlain.pack(realState(raw, 0, 2040));
        for (uint256 cut = 2010; cut <= 2020; ++cut) {
            bytes memory state = HeaderChainPlain.pack(realState(raw, 0, 2000));
            (state,) = judge.append(state, streamed(raw, 2001, cut));
            (state,) = judge.append(state, streamed(raw, cut, 2041));
            assertEq(state, end);
        }
    }

    /// The state at 46,367, the last of a period whose first header, 44,352, bears 1268010873, and the headers up to
    /// 46,380.
    function later() internal view returns (HeaderChainPlain.State memory s, bytes memory headers) {
        bytes memory raw = realHeaders(true);
        s = realState(raw, 46_356, 11);
        s.epochStart = 1_268_010_873;
        headers = streamed(raw, 12, 25);
    }

    function test_aRetargetWithOtherBits() public view {
        (HeaderChainPlain.State memory s, bytes memory headers) = later();
        assertEq(s.bits, 0x1c387f6f);
        assertEq(s.time, 1_269_211_443);
        uint256 before = s.work;
        (bytes memory end, Summary memory tip) = judge.append(HeaderChainPlain.pack(s), headers);
        HeaderChainPlain.State memory reached = harness.unpack(end);
        HeaderChainPlain.State memory whole = realState(realHeaders(true), 46_356, 24);
        assertEq(end, HeaderChainPlain.pack(whole));
        assertEq(reached.bits, 0x1c381375);
        assertEq(reached.epochStart, 1_269_212_064);
        // the work of the new target, thirteen times
        assertEq(tip.work - before, 13 * HeaderChainPlain.workOf(uint256(0x381375) << 200));
    }

    function test_RevertWhen_thePeriodBeganAtAnotherTime() public {
        (HeaderChainPlain.State memory s, bytes memory headers) = later();
        // so other bits, with which the header has another hash
        s.epochStart += 1;
        vm.expectPartialRevert(HeaderChain.HashAboveTarget.selector);
        judge.append(HeaderChainPlain.pack(s), headers);
    }

    function test_RevertWhen_aBitOfAHeaderIsAnother() public {
        bytes memory raw = realHeaders(false);
        bytes memory state = HeaderChainPlain.pack(realState(raw, 0, 2010));
        bytes memory headers = streamed(raw, 2011, 2020);
        for (uint256 i = 0; i < 44; ++i) {
            headers[44 * 4 + i] ^= 0x10;
            vm.expectPartialRevert(HeaderChain.HashAboveTarget.selector);
            judge.append(state, headers);
            headers[44 * 4 + i] ^= 0x10;
        }
    }

    function test_RevertWhen_headersAreSwapped() public {
        bytes memory raw = realHeaders(false);
        bytes memory state = HeaderChainPlain.pack(realState(raw, 0, 2010));
        bytes memory headers =
            abi.encodePacked(streamed(raw, 2011, 2013), streamed(raw, 2014, 2015), streamed(raw, 2013, 2014));
        vm.expectPartialRevert(HeaderChain.HashAboveTarget.selector);
        judge.append(state, headers);
    }

    function test_RevertWhen_theHomeClockIsInThePast() public {
        bytes memory raw = realHeaders(false);
        HeaderChainPlain.State memory s = realState(raw, 0, 100);
        uint256 time = uintAt(raw, 80 * 101 + 68);
        vm.warp(time - 7_201);
        vm.expectRevert(abi.encodeWithSelector(HeaderChain.TimeTooNew.selector, 101, time, time - 1));
        judge.append(HeaderChainPlain.pack(s), streamed(raw, 101, 102));
        vm.warp(time - 7_200);
        judge.append(HeaderChainPlain.pack(s), streamed(raw, 101, 102));
    }

    function test_RevertWhen_theNetworkIsAnother() public {
        bytes memory raw = realHeaders(false);
        BitcoinJudge other = new BitcoinJudge(regtest());
        bytes memory state = HeaderChainPlain.pack(realState(raw, 0, 10));
        vm.expectRevert(abi.encodeWithSelector(HeaderChain.VersionTooOld.selector, 11, 1, 4));
        other.append(state, streamed(raw, 11, 12));
    }
}
