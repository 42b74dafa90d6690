// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {BitcoinJudge} from "../../src/judges/BitcoinJudge.sol";
import {HeaderChain} from "../../src/libraries/HeaderChain.sol";
import {HeaderChainPlain} from "../oracle/HeaderChainPlain.sol";
import {HeaderFixture} from "./HeaderFixture.sol";

/// One header more on a made chain, and what the judge makes of it.
abstract contract HeaderCase is HeaderFixture {
    uint32 internal constant HEIGHT = 800_000;
    int32 internal constant VERSION = 0x20000000;

    BitcoinJudge internal judge = new BitcoinJudge(easy());

    function setUp() public {
        vm.warp(NOW);
    }

    function next(HeaderChainPlain.State memory s, int32 version, uint256 time) internal pure returns (bytes memory) {
        return mine(s, headerOf(version, 1, time), easy());
    }

    function assertAppends(HeaderChainPlain.State memory s, int32 version, uint256 time) internal view {
        bytes memory state = HeaderChainPlain.pack(s);
        bytes memory header = next(s, version, time);
        (bytes memory end,) = judge.append(state, header);
        assertEq(end, HeaderChainPlain.pack(s));
    }

    function assertRefused(HeaderChainPlain.State memory s, int32 version, uint256 time, bytes memory reason) internal {
        bytes memory state = HeaderChainPlain.pack(s);
        bytes memory header = next(s, version, time);
        vm.expectRevert(reason);
        judge.append(state, header);
    }

    function tooOld(uint256 time, uint256 median) internal pure returns (bytes memory) {
        return abi.encodeWithSelector(HeaderChain.TimeTooOld.selector, HEIGHT + 1, time, median);
    }

    function tooNew(uint256 time, uint256 limit) internal pure returns (bytes memory) {
        return abi.encodeWithSelector(HeaderChain.TimeTooNew.selector, HEIGHT + 1, time, limit);
    }

    function versionTooOld(uint256 height, int256 version, int256 floor) internal pure returns (bytes memory) {
        return abi.encodeWithSelector(HeaderChain.VersionTooOld.selector, height, version, floor);
    }

    function workOverflow(uint256 height) internal pure returns (bytes memory) {
        return abi.encodeWithSelector(HeaderChain.WorkOverflow.selector, height);
    }
}
