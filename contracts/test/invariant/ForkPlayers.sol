// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Side} from "../../src/types/Bisection.sol";
import {ForkMoves} from "./ForkMoves.sol";

/// Time, and those who play honestly while it goes on: `proposer` answers for its own batches, which are true;
/// `watcher` objects to what is false, and leads for whoever objected before. Half of what they do they do at the very
/// last second.
abstract contract ForkPlayers is ForkMoves {
    enum Duty {
        Answer,
        Prove,
        Object
    }

    /// Home time goes on to a second, with all that the honest do until then.
    function _warpTo(uint256 time) internal {
        while (true) {
            (uint256 when, Duty duty, uint256 which) = _nextDuty();
            if (when > time) break;
            _setTime(when);
            if (duty == Duty.Answer) _answer(which);
            else if (duty == Duty.Prove) _provePath(paths[which].batch, paths[which].claim);
            else _object(which);
        }
        _setTime(time);
    }

    function _setTime(uint256 time) private {
        if (time <= moment) return;
        moment = time;
        vm.warp(time);
    }

    /// What an honest player does next, and when: now or later.
    function _nextDuty() private view returns (uint256 when, Duty duty, uint256 which) {
        when = NONE;
        for (uint256 i = 0; i < forks.length; ++i) {
            if (!isLive(forks[i]) || !_isOurs(forks[i])) continue;
            uint256 due = _answerAt(i);
            if (due < when) (when, duty, which) = (due, Duty.Answer, i);
        }
        for (uint256 i = 0; i < paths.length; ++i) {
            if (!isLive(paths[i]) || batches[paths[i].batch].by != proposer) continue;
            uint256 due = paths[i].state.turnStart + (i % 2 == 0 ? CLOCK : CLOCK / 20);
            if (due < when) (when, duty, which) = (due, Duty.Prove, i);
        }
        for (uint256 i = 0; i < batches.length; ++i) {
            if (!batches[i].lie || !isProposed(i) || moment >= batches[i].deadline || _isObjected(i)) continue;
            uint256 due = batches[i].deadline - (i % 2 == 0 ? 1 : WINDOW / 2);
            if (due < when) (when, duty, which) = (due, Duty.Object, i);
        }
        if (when < moment) when = moment;
    }

    /// Whether the side to move is in the right, and an honest player stands for it.
    function _isOurs(GhostFork storage g) private view returns (bool) {
        if (g.turn == Side.Proposer) return g.f.proposer == proposer;
        return told[g.batch][g.claim].lie;
    }

    /// Whether a false claim of the batch is in dispute.
    function _isObjected(uint256 batch) private view returns (bool) {
        Told[2] storage t = told[batch];
        return t[0].lie && t[0].fork > 0 || t[1].lie && t[1].fork > 0;
    }

    function _object(uint256 batch) private {
        _open(batch, told[batch][0].lie ? 0 : 1, watcher, 0);
    }

    /// Where the true chain is longer than the leading branch can become.
    function _enough(GhostFork storage g) private view returns (uint32 end) {
        end = g.f.height + BURST;
        if (end < STALE_TOP) end = STALE_TOP;
        if (end < g.lead) end = g.lead;
        return end < TOP ? end + 1 : TOP;
    }

    function _answerAt(uint256 i) private view returns (uint256 due) {
        GhostFork storage g = forks[i];
        uint256 last = whenUsed(g, CLOCK);
        if (i % 2 == 0) return last;
        due = timeOf(0, _enough(g));
        uint256 mine = g.turn == Side.Challenger && g.f.challenger != watcher ? whenUsed(g, CLOCK / 2 + 1) : g.turnStart;
        if (due < mine) due = mine;
        return due < last ? due : last;
    }

    function _answer(uint256 i) private {
        GhostFork storage g = forks[i];
        address who = g.turn == Side.Proposer ? proposer : watcher;
        uint32 end = _enough(g);
        must(timeOf(0, end) <= moment, "the true chain is behind");
        _present(i, who, 0, true, end, who, i % 3 == 0);
    }
}
