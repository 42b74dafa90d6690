// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Sha256d} from "../../src/libraries/Sha256d.sol";
import {Test} from "../utils/Test.sol";

contract Pairs {
    function pair(bytes32 left, bytes32 right) external view returns (bytes32) {
        return Sha256d.pair(left, right);
    }
}

contract Sha256dTest is Test {
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
