// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Test} from "../utils/Test.sol";
import {Handler} from "./Handler.sol";

/// forge-config: default.invariant.fail-on-revert = true
contract CourtInvariantTest is Test {
    Handler internal handler;

    string[12] internal names = [
        "propose",
        "open",
        "reveal",
        "select",
        "proveSpan",
        "proveClaim",
        "closeProven",
        "timeout",
        "reclaim",
        "settle",
        "withdraw",
        "warp"
    ];

    function setUp() public {
        handler = new Handler();
        handler.setUp();
        for (uint256 i = 0; i < 4; ++i) {
            handler.propose(uint256(keccak256(abi.encode("start", i))));
        }
        for (uint256 i = 0; i < 4; ++i) {
            handler.open(uint256(keccak256(abi.encode("start", i))));
        }
        bytes4[] memory selectors = actions();
        targetContract(address(handler));
        targetSelector(address(handler), selectors);
    }

    /// Actions that are more often possible stand here more often.
    function actions() internal pure returns (bytes4[] memory list) {
        bytes4[17] memory all = [
            Handler.propose.selector,
            Handler.propose.selector,
            Handler.open.selector,
            Handler.open.selector,
            Handler.open.selector,
            Handler.revealAny.selector,
            Handler.selectAny.selector,
            Handler.proveSpanAny.selector,
            Handler.proveClaimAny.selector,
            Handler.closeAny.selector,
            Handler.timeoutAny.selector,
            Handler.reclaimAny.selector,
            Handler.settleAny.selector,
            Handler.withdraw.selector,
            Handler.warp.selector,
            Handler.warp.selector,
            Handler.mischief.selector
        ];
        list = new bytes4[](all.length);
        for (uint256 i = 0; i < list.length; ++i) {
            list[i] = all[i];
        }
    }

    function invariant_theMoneyAddsUp() public view {
        handler.assertMoney();
    }

    function invariant_batchesAreAsTheGhostHasThem() public view {
        handler.assertBatches();
    }

    function invariant_disputesAreAsTheGhostHasThem() public view {
        handler.assertDisputes();
    }

    /// One long run of a fixed seed in which every action is done, and many times.
    function test_everyActionIsDone() public {
        bytes4[] memory all = actions();
        for (uint256 i = 0; i < 800; ++i) {
            uint256 seed = uint256(keccak256(abi.encode("run", i)));
            (bool ok, bytes memory result) = address(handler)
                .call(abi.encodeWithSelector(all[seed % all.length], uint256(keccak256(abi.encode(seed)))));
            assertTrue(ok, vm.toString(result));
            if (i % 20 == 0) {
                handler.assertMoney();
                handler.assertBatches();
                handler.assertDisputes();
            }
        }
        for (uint256 i = 0; i < names.length; ++i) {
            assertGe(handler.done(names[i]), 8, names[i]);
        }
        assertGe(10 * (handler.calls() - handler.inVain()), 6 * handler.calls(), "six calls of ten do what they say");
    }
}
