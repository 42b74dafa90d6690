// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {ForkCourt} from "../../src/ForkCourt.sol";
import {Relay} from "../../src/Relay.sol";
import {Deposits} from "../../src/libraries/Deposits.sol";
import {ForkFixture} from "../utils/ForkFixture.sol";
import {Branch, MadeChain} from "../utils/MadeChain.sol";

contract ForkConstructorTest is ForkFixture {
    using MadeChain for Branch;

    function test_whatTheCourtSaysOfItself() public view {
        assertEq(address(forkCourt.RELAY()), address(relay));
        assertEq(address(forkCourt.JUDGE()), address(judge));
        assertEq(forkCourt.CLOCK(), CLOCK);
        // 1.5 x gas at the cap, out of the half that is not burned
        assertEq(forkCourt.DEPOSIT_BASE(), 3 * Deposits.PROPOSER_GAS * GAS_PRICE_CAP);
        assertEq(forkCourt.DEPOSIT_PER_HEADER(), 3 * Deposits.GAS_PER_HEADER * GAS_PRICE_CAP);
        assertEq(relay.parameters().forkCourt, address(forkCourt));
    }

    function test_RevertWhen_theRelayHasAnotherCourt() public {
        vm.expectRevert(abi.encodeWithSelector(ForkCourt.BadConfig.selector, "relay"));
        new ForkCourt(relay);
    }

    function test_theLongestAndTheShortestClock() public {
        for (uint256 i = 0; i < 2; ++i) {
            Relay.Config memory c = config();
            c.clock = i == 0 ? WINDOW - 1 : 2;
            bytes memory state = root().state(BASE);
            address predicted = vm.computeCreateAddress(address(this), vm.getNonce(address(this)) + 1);
            Relay r = new Relay(c, judge, address(1), predicted, state);
            assertEq(new ForkCourt(r).CLOCK(), c.clock);
        }
    }
}
