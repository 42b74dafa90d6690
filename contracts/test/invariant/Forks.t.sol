// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Campaign} from "./Campaign.sol";
import {ForkHandler} from "./ForkHandler.sol";

/// Relay and fork court against all players at once, with the other court's disputes on the same batches.
///
/// forge-config: default.invariant.fail-on-revert = true
/// forge-config: default.invariant.check-interval = 25
contract ForkInvariantTest is Campaign {
    ForkHandler internal handler;

    string[15] private list = [
        "propose",
        "challenge",
        "candidate",
        "openPath",
        "present",
        "extend",
        "provePath",
        "timeout",
        "reclaim",
        "settle",
        "adopt",
        "withdraw",
        "warp",
        "mischief",
        "force"
    ];

    function setUp() public {
        handler = new ForkHandler();
        handler.setUp();
        string[] memory actions = new string[](list.length);
        for (uint256 i = 0; i < actions.length; ++i) {
            actions[i] = list[i];
        }
        begin("Forks", handler, actions, selectors());
    }

    /// What is more often possible stands here more often.
    function selectors() internal pure returns (bytes4[] memory all) {
        bytes4[12] memory each = [
            ForkHandler.open.selector,
            ForkHandler.open.selector,
            ForkHandler.play.selector,
            ForkHandler.play.selector,
            ForkHandler.play.selector,
            ForkHandler.play.selector,
            ForkHandler.close.selector,
            ForkHandler.close.selector,
            ForkHandler.warp.selector,
            ForkHandler.warp.selector,
            ForkHandler.mischief.selector,
            ForkHandler.mischief.selector
        ];
        all = new bytes4[](each.length);
        for (uint256 i = 0; i < all.length; ++i) {
            all[i] = each[i];
        }
    }

    function assertWorld() internal view override {
        handler.checkWorld();
    }

    /// Rules: P-8.3.
    function invariant_theForksAreAsTheGhostHasThem() public view {
        assertWorld();
    }

    function test_everyActionIsDone() public {
        playFixedRuns(20, 3);
    }
}
