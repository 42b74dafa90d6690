// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Tally} from "./Campaign.sol";
import {ForkDisputes} from "./ForkDisputes.sol";
import {Hostile} from "./Hostile.sol";

/// Actors that play all fork games at once. A call does one of some actions, the first that is possible from a random one
/// on; where none is, it is a call in vain. What the courts refuse where the ghost allows it fails the test.
contract ForkHandler is ForkDisputes, Tally {
    function setUp() public override {
        super.setUp();
        hostile = new Hostile();
        everybody = [proposer, liar, challenger, watcher, stranger, address(hostile)];
        for (uint256 i = 0; i < everybody.length; ++i) {
            vm.deal(everybody[i], 1_000 ether);
        }
    }

    function play(uint256 seed) external {
        _do(0, 4, seed);
    }

    function open(uint256 seed) external {
        _do(3, 4, seed);
    }

    function close(uint256 seed) external {
        _do(7, 5, seed);
    }

    function warp(uint256 seed) external {
        _do(12, 1, seed);
    }

    function mischief(uint256 seed) external {
        _do(13, 2, seed);
    }

    /// After a call in vain time goes on, so that the run gets somewhere.
    function _do(uint256 first, uint256 count, uint256 seed) private {
        // forge likes small and extreme numbers; from here on every bit is as good as any
        seed = uint256(keccak256(abi.encode(seed, calls)));
        bool did = false;
        for (uint256 i = 0; i < count && !did; ++i) {
            did = _act(first + (seed % count + i) % count, seed >> 8);
        }
        tally(did);
        if (!did) _warpTo(moment + 1 hours);
    }

    function _act(uint256 action, uint256 seed) private returns (bool) {
        if (action == 0) return note("extend", _extend(seed));
        if (action == 1) return note("provePath", _provePath(seed));
        if (action == 2) return note("present", _present(seed));
        if (action == 3) return note("challenge", _challenge(seed));
        if (action == 4) return note("openPath", _openPath(seed));
        if (action == 5) return note("propose", _propose(seed));
        if (action == 6) return note("candidate", _proposeCandidate(seed));
        if (action == 7) return note("timeout", _timeout(seed));
        if (action == 8) return note("reclaim", _reclaim(seed));
        if (action == 9) return note("settle", _settle(seed));
        if (action == 10) return note("adopt", _adopt());
        if (action == 11) return note("withdraw", _withdraw(seed));
        if (action == 12) return note("warp", _warp(seed));
        if (action == 13) return note("mischief", _mischief(seed));
        return note("force", _force(seed));
    }

    /// To a random second, or to the last of a clock, a duty or a window, or one second later.
    function _warp(uint256 seed) private returns (bool) {
        uint256 way = seed >> 8 & 7;
        uint256 time = 0;
        if (way < 3 && forks.length > 0) {
            GhostFork storage g = forks[(seed >> 16) % forks.length];
            if (isLive(g)) time = whenUsed(g, way == 0 ? CLOCK / 2 : CLOCK) + (seed >> 32 & 1);
        } else if (way == 3 && batches.length > 0) {
            time = batches[(seed >> 16) % batches.length].deadline - (seed >> 32 & 1);
        }
        if (time <= moment) time = moment + 1 + (seed >> 40) % (way > 5 ? WINDOW : CLOCK / 2);
        _warpTo(time);
        return true;
    }

    function _mischief(uint256 seed) private returns (bool) {
        for (uint256 i = 0; i < TRICKS; ++i) {
            if (_trick((seed % TRICKS + i) % TRICKS, seed >> 8)) return true;
        }
        return false;
    }
}
