// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {BitcoinJudge} from "../../src/judges/BitcoinJudge.sol";
import {BitcoinHeader} from "../../src/libraries/BitcoinHeader.sol";
import {HeaderState} from "../../src/libraries/HeaderState.sol";
import {Network} from "../../src/types/Network.sol";
import {HeaderChainPlain} from "../oracle/HeaderChainPlain.sol";
import {HeaderFixture} from "../utils/HeaderFixture.sol";

/// The difficulty from one period to the next.
contract HeadersRetargetTest is HeaderFixture {
    uint32 internal constant LIMIT = 0x1d00ffff;
    uint32 internal constant FIRST = 1_000_000_000;
    uint32 internal constant TIMESPAN = 1_209_600;

    function assertNext(uint32 bits, uint256 taken, uint32 limitBits, uint32 expected) internal view {
        assertEq(harness.retarget(bits, FIRST, uint32(FIRST + taken), limitBits), expected);
    }

    /// Bitcoin Core: test/pow_tests.cpp.
    function test_factsOfTheMainNetwork() public view {
        assertEq(harness.retarget(0x1d00ffff, 1_261_130_161, 1_262_152_739, LIMIT), 0x1d00d86a);
        assertEq(harness.retarget(0x1d00ffff, 1_231_006_505, 1_233_061_996, LIMIT), 0x1d00ffff);
        assertEq(harness.retarget(0x1c05a3f4, 1_279_008_237, 1_279_297_671, LIMIT), 0x1c0168fd);
        assertEq(harness.retarget(0x1c387f6f, 1_263_163_443, 1_269_211_443, LIMIT), 0x1d00e1fd);
    }

    function test_twoWeeksChangeNothing() public view {
        assertNext(0x1b0404cb, TIMESPAN, LIMIT, 0x1b0404cb);
        assertNext(LIMIT, TIMESPAN, LIMIT, LIMIT);
    }

    /// The rest of the division is lost, and what is below the mantissa.
    function test_roundsDown() public view {
        assertNext(0x03000001, TIMESPAN + TIMESPAN / 2, LIMIT, 0x01010000);
        assertNext(0x03000003, TIMESPAN * 2 - 1, LIMIT, 0x01050000);
        assertNext(0x1b7fffff, TIMESPAN * 2, LIMIT, 0x1c00ffff);
        assertNext(0x1b400000, TIMESPAN * 2, LIMIT, 0x1c008000);
        assertNext(0x1c008000, TIMESPAN - 1, LIMIT, 0x1b7ffff9);
    }

    function test_aFactorOfFourEitherWay() public view {
        assertNext(0x1b0404cb, TIMESPAN / 4, LIMIT, 0x1b010132);
        assertNext(0x1b0404cb, TIMESPAN / 4 - 1, LIMIT, 0x1b010132);
        assertNext(0x1b0404cb, 0, LIMIT, 0x1b010132);
        assertNext(0x1b0404cb, TIMESPAN * 4, LIMIT, 0x1b10132c);
        assertNext(0x1b0404cb, TIMESPAN * 4 + 1, LIMIT, 0x1b10132c);
        assertNext(0x1b0404cb, 3_000_000_000, LIMIT, 0x1b10132c);
        // a second inside the clamp
        assertNext(0x1b7fffff, TIMESPAN / 4 + 1, LIMIT, 0x1b200006);
        assertNext(0x1b1fffff, TIMESPAN * 4 - 1, LIMIT, 0x1b7ffffa);
    }

    function test_timesBackwardCountAsNone() public view {
        assertEq(harness.retarget(0x1b0404cb, FIRST, FIRST - 1, LIMIT), 0x1b010132);
        assertEq(harness.retarget(0x1b0404cb, type(uint32).max, 0, LIMIT), 0x1b010132);
    }

    function test_neverEasierThanTheLimit() public view {
        assertNext(LIMIT, TIMESPAN + 1, LIMIT, LIMIT);
        assertNext(0x1c7fffff, TIMESPAN * 4, LIMIT, LIMIT);
        assertNext(0x1c3fffff, TIMESPAN * 4, LIMIT, 0x1d00ffff);
        assertNext(EASIEST, TIMESPAN * 4, EASIEST, EASIEST);
        assertNext(0x2100ffff, TIMESPAN * 4, 0x2100ffff, 0x2100ffff);
        assertNext(0x2100ffff, TIMESPAN / 4, 0x2100ffff, 0x203fffc0);
        // all of it in the rest of the division
        assertNext(0x03000003, TIMESPAN * 2, 0x03000004, 0x03000004);
        assertNext(0x03000003, TIMESPAN * 2, 0x03000006, 0x01060000);
        // a product of more than 256 bits
        assertNext(0x201fffff, TIMESPAN * 4, EASIEST, 0x207ffffc);
        assertNext(0x20200000, TIMESPAN * 4, EASIEST, EASIEST);
    }

    /// The least target has nothing left after a fourth, and no header meets none.
    function test_nothingLeft() public view {
        assertNext(0x01010000, TIMESPAN / 4, LIMIT, 0);
    }

    function test_RevertWhen_theBitsAreNoTarget() public {
        vm.expectRevert(abi.encodeWithSelector(BitcoinHeader.BadBits.selector, uint32(0)));
        harness.retarget(0, FIRST, FIRST, LIMIT);
        vm.expectRevert(abi.encodeWithSelector(BitcoinHeader.BadBits.selector, uint32(0x1d800001)));
        harness.retarget(0x1d800001, FIRST, FIRST, LIMIT);
    }

    function test_compact() public view {
        assertCompact(0, 0);
        assertCompact(1, 0x01010000);
        assertCompact(0x7f, 0x017f0000);
        assertCompact(0x80, 0x02008000);
        assertCompact(0x1234, 0x02123400);
        assertCompact(0x123456, 0x03123456);
        assertCompact(0x800000, 0x04008000);
        assertCompact(0x12345678, 0x04123456);
        assertCompact(0x92345678, 0x05009234);
        assertCompact(type(uint256).max, 0x2100ffff);
        assertCompact(1 << 255, 0x21008000);
        assertCompact(0x7fffff << 232, 0x207fffff);
    }

    function assertCompact(uint256 target, uint32 bits) internal view {
        (uint32 got, uint32 plain) = harness.compact(target);
        assertEq(got, bits);
        assertEq(plain, bits);
    }

    function test_work() public view {
        assertWork(1, 1 << 255);
        assertWork(2, type(uint256).max / 3);
        assertWork(0xffff << 208, 0x100010001);
        assertWork(0x7fffff << 232, 2);
        assertWork(0xffff << 240, 1);
    }

    function assertWork(uint256 target, uint256 expected) internal view {
        (uint256 work, uint256 plain) = harness.work(target);
        assertEq(work, expected);
        assertEq(plain, expected);
    }

    // On a chain.

    /// The last state of a period that took `taken` seconds.
    function periodsEnd(uint32 taken) internal pure returns (HeaderChainPlain.State memory s) {
        s = easyState(2016 * 10 - 1);
        s.epochStart = s.time - taken;
    }

    function test_newBitsBeginWithThePeriod() public {
        vm.warp(NOW);
        BitcoinJudge judge = new BitcoinJudge(easy());
        HeaderChainPlain.State memory s = periodsEnd(TIMESPAN / 2);
        bytes memory state = HeaderChainPlain.pack(s);
        bytes memory headers = mineMany(s, 3, easy());
        assertEq(s.bits, 0x203fffff);
        assertEq(s.epochStart, s.time - 2 * 600);
        assertEq(s.work, (1 << 80) + 12);
        (bytes memory end,) = judge.append(state, headers);
        assertEq(end, HeaderChainPlain.pack(s));
    }

    function test_aHeaderSoonerKeepsTheBits() public {
        vm.warp(NOW);
        BitcoinJudge judge = new BitcoinJudge(easy());
        HeaderChainPlain.State memory s = easyState(2016 * 10 - 2);
        s.epochStart = s.time - TIMESPAN / 2;
        bytes memory state = HeaderChainPlain.pack(s);
        bytes memory headers = mineMany(s, 1, easy());
        assertEq(s.bits, EASIEST);
        (bytes memory end,) = judge.append(state, headers);
        assertEq(end, HeaderChainPlain.pack(s));
    }

    function test_aNetworkWithoutRetargets() public {
        vm.warp(NOW);
        Network memory network = easy();
        network.noRetargeting = true;
        BitcoinJudge judge = new BitcoinJudge(network);
        HeaderChainPlain.State memory s = periodsEnd(TIMESPAN / 2);
        bytes memory state = HeaderChainPlain.pack(s);
        bytes memory headers = mineMany(s, 3, network);
        assertEq(s.bits, EASIEST);
        assertEq(s.epochStart, s.time - 2 * 600);
        (bytes memory end,) = judge.append(state, headers);
        assertEq(end, HeaderChainPlain.pack(s));
    }

    /// A state that never stood on a chain: bits easier than the limit are judged when a header bears them.
    function test_RevertWhen_theStatesOwnBitsAreTooEasy() public {
        vm.warp(NOW);
        Network memory network = easy();
        network.powLimitBits = 0x2000ffff;
        BitcoinJudge judge = new BitcoinJudge(network);
        HeaderChainPlain.State memory s = easyState(100);
        vm.expectRevert(abi.encodeWithSelector(HeaderState.TargetTooEasy.selector, EASIEST));
        judge.append(HeaderChainPlain.pack(s), new bytes(44));
        s = periodsEnd(TIMESPAN);
        bytes memory state = HeaderChainPlain.pack(s);
        bytes memory headers = mineMany(s, 1, network);
        assertEq(s.bits, 0x2000ffff);
        judge.append(state, headers);
    }
}
