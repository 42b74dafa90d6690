// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Summary} from "../../src/interfaces/IJudge.sol";
import {BitcoinJudge} from "../../src/judges/BitcoinJudge.sol";
import {BitcoinHeader} from "../../src/libraries/BitcoinHeader.sol";
import {HeaderChain} from "../../src/libraries/HeaderChain.sol";
import {Network} from "../../src/types/Network.sol";
import {HeaderChainPlain} from "../oracle/HeaderChainPlain.sol";
import {HeaderCase} from "../utils/HeaderCase.sol";

/// Versions, what does not fit, and which rule decides, on a made chain.
contract HeadersLimitsTest is HeaderCase {
    // Versions.

    function floors() internal {
        Network memory network = easy();
        (network.bip34Height, network.bip66Height, network.bip65Height) = (HEIGHT + 2, HEIGHT + 4, HEIGHT + 6);
        judge = new BitcoinJudge(network);
    }

    function at(uint32 height) internal pure returns (HeaderChainPlain.State memory s) {
        s = easyState(height - 1);
    }

    function test_anyVersionBeforeTheFirstFloor() public {
        floors();
        int32[6] memory versions = [type(int32).min, -1, 0, 1, 4, type(int32).max];
        for (uint256 i = 0; i < 6; ++i) {
            HeaderChainPlain.State memory s = at(HEIGHT + 1);
            assertAppends(s, versions[i], s.time + 1);
        }
    }

    function test_theLowestVersionAtEachHeight() public {
        floors();
        int32[5] memory lowest = [int32(2), 2, 3, 3, 4];
        for (uint32 i = 0; i < 5; ++i) {
            HeaderChainPlain.State memory s = at(HEIGHT + 2 + i);
            assertAppends(s, lowest[i], s.time + 1);
            s = at(HEIGHT + 2 + i);
            assertAppends(s, type(int32).max, s.time + 1);
        }
    }

    function test_RevertWhen_theVersionIsBelowTheFloor() public {
        floors();
        int32[5] memory lowest = [int32(2), 2, 3, 3, 4];
        for (uint32 i = 0; i < 5; ++i) {
            uint32 height = HEIGHT + 2 + i;
            int32[4] memory versions = [lowest[i] - 1, 0, -1, type(int32).min];
            for (uint256 j = 0; j < 4; ++j) {
                HeaderChainPlain.State memory s = at(height);
                assertRefused(s, versions[j], s.time + 1, versionTooOld(height, versions[j], lowest[i]));
            }
        }
    }

    function test_floorsWithinARun() public {
        floors();
        HeaderChainPlain.State memory s = easyState(HEIGHT);
        bytes memory state = HeaderChainPlain.pack(s);
        int32[8] memory versions = [int32(-5), 2, 2, 3, 3, 4, 4, 5];
        bytes memory headers;
        for (uint256 i = 0; i < 8; ++i) {
            headers = abi.encodePacked(headers, next(s, versions[i], s.time + 600));
        }
        (bytes memory end,) = judge.append(state, headers);
        assertEq(end, HeaderChainPlain.pack(s));
    }

    function test_RevertWhen_aFloorWithinARunIsNotMet() public {
        floors();
        int32[7] memory lowest = [type(int32).min, 2, 2, 3, 3, 4, 4];
        for (uint256 fault = 1; fault < 7; ++fault) {
            HeaderChainPlain.State memory s = easyState(HEIGHT);
            bytes memory state = HeaderChainPlain.pack(s);
            bytes memory headers;
            for (uint256 i = 0; i <= fault; ++i) {
                headers = abi.encodePacked(headers, next(s, i < fault ? lowest[i] : lowest[i] - 1, s.time + 600));
            }
            vm.expectRevert(versionTooOld(HEIGHT + 1 + fault, lowest[fault] - 1, lowest[fault]));
            judge.append(state, headers);
        }
    }

    // What does not fit.

    function test_theGreatestSumOfWork() public view {
        HeaderChainPlain.State memory s = easyState(HEIGHT);
        s.work = type(uint256).max - 6;
        bytes memory state = HeaderChainPlain.pack(s);
        bytes memory headers = mineMany(s, 3, easy());
        (bytes memory end, Summary memory tip) = judge.append(state, headers);
        assertEq(tip.work, type(uint256).max);
        assertEq(end, HeaderChainPlain.pack(s));
    }

    function test_RevertWhen_theSumOfWorkDoesNotFit() public {
        HeaderChainPlain.State memory s = easyState(HEIGHT);
        bytes memory headers = mineMany(s, 5, easy());
        s = easyState(HEIGHT);
        s.work = type(uint256).max - 5;
        vm.expectRevert(workOverflow(HEIGHT + 3));
        judge.append(HeaderChainPlain.pack(s), headers);
        // what comes after is not judged
        vm.expectRevert(workOverflow(HEIGHT + 3));
        judge.append(HeaderChainPlain.pack(s), abi.encodePacked(slice(headers, 0, 132), new bytes(44)));
        s.work = type(uint256).max;
        vm.expectRevert(workOverflow(HEIGHT + 1));
        judge.append(HeaderChainPlain.pack(s), headers);
    }

    function test_theGreatestHeight() public view {
        HeaderChainPlain.State memory s = easyState(type(uint32).max - 1);
        assertAppends(s, 4, s.time + 1);
    }

    function test_RevertWhen_theHeightDoesNotFit() public {
        HeaderChainPlain.State memory s = easyState(type(uint32).max - 2);
        bytes memory state = HeaderChainPlain.pack(s);
        bytes memory headers = abi.encodePacked(mineMany(s, 2, easy()), new bytes(44));
        expectError(HeaderChain.HeightOverflow.selector, uint256(2 ** 32));
        judge.append(state, headers);
        expectError(HeaderChain.HeightOverflow.selector, uint256(2 ** 32));
        judge.append(HeaderChainPlain.pack(s), new bytes(44));
    }

    // The first breach decides.

    /// Each time a header that breaks a rule and all that come after it, at the last height there is.
    function test_theOrderOfTheRules() public {
        uint32 height = type(uint32).max;
        HeaderChainPlain.State memory s = easyState(height);
        (s.bits, s.work) = (0, type(uint256).max);
        expectError(HeaderChain.HeightOverflow.selector, uint256(2 ** 32));
        judge.append(HeaderChainPlain.pack(s), new bytes(44));
        s = easyState(height - 1);
        (s.bits, s.work) = (0, type(uint256).max);
        vm.expectRevert(abi.encodeWithSelector(BitcoinHeader.BadBits.selector, uint32(0)));
        judge.append(HeaderChainPlain.pack(s), new bytes(44));

        s.bits = EASIEST;
        HeaderChainPlain.Header memory h = headerOf(3, 1, 0);
        grind(s, h, easy(), false);
        vm.expectPartialRevert(HeaderChain.HashAboveTarget.selector);
        judge.append(HeaderChainPlain.pack(s), HeaderChainPlain.packHeader(h));
        // a time may be too old and too new at once
        vm.warp(1);
        grind(s, h, easy(), true);
        h.time = HeaderChainPlain.reversed(bytes4(s.times[s.height % 11] - 3_000));
        grind(s, h, easy(), true);
        vm.expectPartialRevert(HeaderChain.TimeTooOld.selector);
        judge.append(HeaderChainPlain.pack(s), HeaderChainPlain.packHeader(h));
        h.time = HeaderChainPlain.reversed(bytes4(NOW));
        grind(s, h, easy(), true);
        vm.expectPartialRevert(HeaderChain.TimeTooNew.selector);
        judge.append(HeaderChainPlain.pack(s), HeaderChainPlain.packHeader(h));
        // at the limit itself it is not
        vm.warp(NOW - 7_200);
        vm.expectRevert(versionTooOld(height, 3, 4));
        judge.append(HeaderChainPlain.pack(s), HeaderChainPlain.packHeader(h));
        h.version = 0x04000000;
        grind(s, h, easy(), true);
        vm.expectRevert(workOverflow(height));
        judge.append(HeaderChainPlain.pack(s), HeaderChainPlain.packHeader(h));
    }

    function test_theFirstFaultyHeaderDecides() public {
        HeaderChainPlain.State memory s = easyState(HEIGHT);
        bytes memory state = HeaderChainPlain.pack(s);
        bytes memory headers = mineMany(s, 3, easy());
        uint256 median = HeaderChainPlain.medianTime(s.times);
        headers = abi.encodePacked(headers, next(s, VERSION, median));
        headers = abi.encodePacked(headers, new bytes(44), new bytes(44));
        vm.expectRevert(abi.encodeWithSelector(HeaderChain.TimeTooOld.selector, HEIGHT + 4, median, median));
        judge.append(state, headers);
    }
}
