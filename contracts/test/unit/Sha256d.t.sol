// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {BitcoinJudge} from "../../src/judges/BitcoinJudge.sol";
import {Sha256d} from "../../src/libraries/Sha256d.sol";
import {Network} from "../../src/types/Network.sol";
import {Test} from "../utils/Test.sol";

contract Pairs {
    function pair(bytes32 left, bytes32 right) external view returns (bytes32) {
        return Sha256d.pair(left, right);
    }
}

contract Sha256dTest is Test {
    function test_theJudgeIsMadeWhereSha256Hashes() public {
        new BitcoinJudge(_mainnet());
    }

    function test_RevertWhen_thePrecompileIsAnEmptyAccount() public {
        vm.mockCall(address(2), "", "");
        expectError(Sha256d.NoSha256.selector);
        new BitcoinJudge(_mainnet());
    }

    function test_RevertWhen_thePrecompileIsAnotherFunction() public {
        vm.mockCall(address(2), "", abi.encode(sha256("abc")));
        expectError(Sha256d.NoSha256.selector);
        new BitcoinJudge(_mainnet());
        vm.clearMockedCalls();
        // right but for what it makes of 64 bytes
        vm.mockCall(address(2), new bytes(64), abi.encode(sha256("abc")));
        expectError(Sha256d.NoSha256.selector);
        new BitcoinJudge(_mainnet());
        vm.clearMockedCalls();
        // right but for short inputs
        vm.mockCall(address(2), "abc", abi.encode(sha256("abd")));
        expectError(Sha256d.NoSha256.selector);
        new BitcoinJudge(_mainnet());
    }

    function _mainnet() private pure returns (Network memory) {
        return Network(0x1d00ffff, false, 227_931, 363_725, 388_381);
    }

    function test_RevertWhen_aPairCannotBeHashed() public {
        Pairs pairs = new Pairs();
        bytes memory both = abi.encodePacked(bytes32("left"), bytes32("right"));
        bytes32 once = sha256(both);
        // the first of two, then the second
        bytes[2] memory inputs = [both, abi.encodePacked(once)];
        for (uint256 i = 0; i < 2; ++i) {
            vm.mockCallRevert(address(2), inputs[i], "");
            vm.expectRevert(bytes(""));
            pairs.pair("left", "right");
            vm.clearMockedCalls();
        }
        assertEq(pairs.pair("left", "right"), sha256(abi.encodePacked(once)));
    }
}
