// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Campaign} from "./Campaign.sol";
import {Handler} from "./Handler.sol";

/// Relay and bisection court against all players at once.
///
/// forge-config: default.invariant.fail-on-revert = true
/// forge-config: default.invariant.check-interval = 25
contract CourtInvariantTest is Campaign {
    Handler internal handler;

    string[24] private list = [
        "propose",
        "open",
        "attack",
        "refute",
        "reveal",
        "select",
        "proveSpan",
        "proveTree",
        "proveBlock",
        "closeProven",
        "timeout",
        "reclaim",
        "settle",
        "withdraw",
        "warp",
        "adopt",
        "brink",
        "race",
        "deadline",
        "duty",
        "force",
        "mischief",
        "meddle",
        "zeros"
    ];

    function setUp() public {
        handler = new Handler();
        handler.setUp();
        string[] memory actions = new string[](list.length);
        for (uint256 i = 0; i < actions.length; ++i) {
            actions[i] = list[i];
        }
        begin("Court", handler, actions, selectors());
    }

    /// What is more often possible stands here more often.
    function selectors() internal pure returns (bytes4[] memory all) {
        bytes4[28] memory each = [
            Handler.proposeAny.selector,
            Handler.proposeAny.selector,
            Handler.proposeAny.selector,
            Handler.openAny.selector,
            Handler.openAny.selector,
            Handler.openAny.selector,
            Handler.attackAny.selector,
            Handler.attackAny.selector,
            Handler.moveAny.selector,
            Handler.moveAny.selector,
            Handler.moveAny.selector,
            Handler.moveAny.selector,
            Handler.moveAny.selector,
            Handler.moveAny.selector,
            Handler.moveAny.selector,
            Handler.proveAny.selector,
            Handler.proveAny.selector,
            Handler.proveAny.selector,
            Handler.closeAny.selector,
            Handler.closeAny.selector,
            Handler.closeAny.selector,
            Handler.brinkAny.selector,
            Handler.brinkAny.selector,
            Handler.warpAny.selector,
            Handler.forceAny.selector,
            Handler.mischiefAny.selector,
            Handler.meddleAny.selector,
            Handler.zerosAny.selector
        ];
        all = new bytes4[](each.length);
        for (uint256 i = 0; i < all.length; ++i) {
            all[i] = each[i];
        }
    }

    function assertWorld() internal view override {
        handler.assertAll();
    }

    /// Rules: P-3.14, P-8.3.
    function invariant_theWorldIsAsTheGhostHasIt() public view {
        assertWorld();
    }

    function test_everyActionIsDone() public {
        playFixedRuns(40, 5);
    }
}
