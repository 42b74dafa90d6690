// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Phase} from "../../src/types/Batch.sol";
import {Side} from "../../src/types/Bisection.sol";
import {ForkBatches} from "./ForkBatches.sol";

/// Actions in disputes. Each looks for something it may do, from a random place on, and answers false if there is nothing.
/// Whoever opens may mean to lose; whoever leads after the duty may have copied the record.
abstract contract ForkDisputes is ForkBatches {
    uint256 internal constant MOST_FORKS = 14;
    uint256 internal constant MOST_PATHS = 4;

    function _challenge(uint256 seed) internal returns (bool) {
        if (forks.length < MOST_FORKS) {
            for (uint256 i = 0; i < batches.length; ++i) {
                uint256 batch = (seed % batches.length + i) % batches.length;
                uint256 claim = caseOf(batch, seed >> 8 & 1);
                if (!isProposed(batch) || moment >= batches[batch].deadline || told[batch][claim].fork > 0) continue;
                address challenger = told[batch][claim].lie
                    ? [challenger, watcher, batches[batch].by, address(hostile)][(seed >> 16) % 4]
                    : [challenger, liar, stranger, address(hostile)][(seed >> 16) % 4];
                _open(batch, claim, challenger, (seed >> 200) % 1_000);
                return true;
            }
        }
        return false;
    }

    function _present(uint256 seed) internal returns (bool) {
        for (uint256 i = 0; i < forks.length; ++i) {
            uint256 which = (seed % forks.length + i) % forks.length;
            if (!isLive(forks[which]) || used(forks[which]) > CLOCK) continue;
            if (forks[which].turn == Side.Proposer ? _defend(which, seed) : _attack(which, seed)) return true;
        }
        return false;
    }

    /// A chain on which the claim is true, if it is buried there in time.
    function _defend(uint256 which, uint256 seed) private returns (bool) {
        GhostFork storage g = forks[which];
        uint8 chain = told[g.batch][g.claim].chain;
        if (chain == NOWHERE) return false;
        uint32 burial = g.f.height + CONFIRMATIONS;
        // a block of the true chain may have other blocks upon it
        uint8 burst = burstFrom(g.f.height);
        bool sibling = chain == 0 && g.f.height <= leaves(burst) && topOf(burst) >= burial;
        if (sibling && (seed >> 16 & 1 == 0 || timeOf(0, burial) > g.f.buriedBy)) chain = burst;
        if (burial > topOf(chain) || timeOf(chain, burial) > g.f.buriedBy) return false;
        return _lead(which, chain, true, burial, TOP, seed);
    }

    /// One of the ways to refute the claim, from a random one on.
    function _attack(uint256 which, uint256 seed) private returns (bool) {
        GhostFork storage g = forks[which];
        uint32 height = g.f.height;
        uint32 burial = height + CONFIRMATIONS;
        uint8 chain = told[g.batch][g.claim].chain;
        for (uint256 i = 0; i < 4; ++i) {
            uint256 way = (seed % 4 + i) % 4;
            if (way == 0 && chain != 0) {
                if (height <= TOP && _lead(which, 0, true, height, TOP, seed)) return true;
            } else if (way == 1) {
                uint8 other = height <= STALE_TOP ? 1 : burstFrom(height - BURST);
                if (other == chain || leaves(other) >= height || topOf(other) < height) continue;
                if (_lead(which, other, true, height, TOP, seed)) return true;
            } else if (way == 2 && chain != NOWHERE) {
                if (burial > topOf(chain) || timeOf(chain, burial) <= g.f.buriedBy) continue;
                if (_lead(which, chain, true, burial, TOP, seed)) return true;
            } else if (way == 3) {
                // a median time, that of the fifth block below the tip, past what allows the burial
                uint32 late = topAt(0, g.f.buriedBy) + 1 + 5;
                if (_lead(which, 0, false, late, burial - 1, seed)) return true;
            }
        }
        return false;
    }

    /// Takes the lead with a record of the chain that ends between two heights, if there is one heavy enough.
    function _lead(uint256 which, uint8 chain, bool marked, uint32 least, uint32 most, uint256 seed)
        private
        returns (bool)
    {
        GhostFork storage g = forks[which];
        if (!passes(chain, g.f.checkpoint)) return false;
        if (least <= g.lead) least = g.lead + 1;
        uint32 top = topAt(chain, moment + FUTURE);
        if (most > top) most = top;
        if (least > most) return false;
        if (most > least + 4) most = least + 4;
        uint32 end = uint32(least + (seed >> 32) % (most + 1 - least));
        address who = 2 * used(g) <= CLOCK ? partyOf(g) : everybody[(seed >> 64) % 6];
        address learner = seed >> 72 & 1 == 0 ? who : everybody[(seed >> 80) % 6];
        _present(which, who, chain, marked, end, learner, seed >> 88 & 1 == 0);
        return true;
    }

    /// Known records go on, and some that are known already are shown again by others.
    function _extend(uint256 seed) internal returns (bool) {
        address who = everybody[seed % 6];
        uint32 checkpoint = latest == 0 || seed >> 8 & 1 == 0 ? latest : 0;
        uint32 base = checkpointHeight(checkpoint);
        uint32 top = topAt(0, moment + FUTURE);
        if (seed >> 16 & 3 == 0 && batches.length > 0) {
            // a mark that a dispute may need
            Told storage t = told[(seed >> 24) % batches.length][0];
            uint8 chain = t.chain == NOWHERE || seed >> 32 & 1 == 0 ? 0 : t.chain;
            uint32 last = topAt(chain, moment + FUTURE);
            if (t.height >= base && t.height <= last && passes(chain, checkpoint)) {
                uint32 end = t.height + uint32((seed >> 40) % 10);
                _learn(who, checkpoint, chain, t.height, end < last ? end : last, true);
                return true;
            }
        }
        uint32 from = _nearest(checkpoint, seed >> 48 & 1 == 0 ? top : base + uint32((seed >> 56) % (top - base)));
        uint32 to = from + uint32((seed >> 64) % 12);
        _extend(who, checkpoint, 0, 0, from, to < top ? to : top);
        return true;
    }

    function _timeout(uint256 seed) internal returns (bool) {
        address who = everybody[(seed >> 8) % 6];
        for (uint256 i = 0; i < forks.length; ++i) {
            uint256 which = (seed % forks.length + i) % forks.length;
            if (!isLive(forks[which]) || used(forks[which]) <= CLOCK) continue;
            _timeout(which, who);
            return true;
        }
        for (uint256 i = 0; i < paths.length; ++i) {
            if (!isLive(paths[i]) || pathUsed(paths[i]) <= CLOCK) continue;
            _timeoutPath(i, who);
            return true;
        }
        return false;
    }

    function _reclaim(uint256 seed) internal returns (bool) {
        address who = everybody[(seed >> 8) % 6];
        for (uint256 i = 0; i < forks.length; ++i) {
            uint256 which = (seed % forks.length + i) % forks.length;
            if (!forks[which].open || batches[forks[which].batch].phase != Phase.Rejected) continue;
            _reclaim(which, who);
            return true;
        }
        for (uint256 i = 0; i < paths.length; ++i) {
            if (!paths[i].open || batches[paths[i].batch].phase != Phase.Rejected) continue;
            _reclaimPath(i, who);
            return true;
        }
        return false;
    }

    // The other court, on the same batches.

    function _openPath(uint256 seed) internal returns (bool) {
        if (paths.length < MOST_PATHS) {
            for (uint256 i = 0; i < batches.length; ++i) {
                uint256 batch = (seed % batches.length + i) % batches.length;
                uint256 claim = caseOf(batch, seed >> 8 & 1);
                if (batches[batch].offer > 0 || told[batch][claim].prover != address(0)) continue;
                if (!isProposed(batch) || moment >= batches[batch].deadline) continue;
                _openPath(batch, claim, everybody[(seed >> 16) % 6]);
                return true;
            }
        }
        return false;
    }

    function _provePath(uint256 seed) internal returns (bool) {
        for (uint256 i = 0; i < paths.length; ++i) {
            GhostPath storage p = paths[(seed % paths.length + i) % paths.length];
            if (!isLive(p) || told[p.batch][p.claim].chain == NOWHERE) continue;
            _provePath(p.batch, p.claim);
            return true;
        }
        return false;
    }
}
