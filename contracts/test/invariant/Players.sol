// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Phase} from "../../src/types/Batch.sol";
import {Kind, Side} from "../../src/types/Bisection.sol";
import {Moves} from "./Moves.sol";

/// Who plays, and how. `proposer` posts what is true, and answers before its clocks run out; `watcher` disputes what is
/// false, the right way, and in time. `liar` posts and reveals anything, `sham` disputes anything and selects anything;
/// both have code, and answer or not. Each function looks for something to do and reports whether it did it.
abstract contract Players is Moves {
    uint256 internal constant MOST_BATCHES = 16;
    uint256 internal constant MOST_OPEN = 12;

    // Batches.

    function propose(uint256 seed) internal returns (bool) {
        if (batches.length == MOST_BATCHES) return false;
        address by = seed & 3 == 0 ? proposer : liar;
        uint8[] memory claims = new uint8[](1 + (seed >> 8) % 3);
        for (uint256 i = 0; i < claims.length; ++i) {
            claims[i] = uint8((seed >> 16 + 16 * i) % (by == proposer ? TRUE_CLAIMS : ALL_CLAIMS));
        }
        // the same claim twice, or the claims of another batch
        if (seed >> 80 & 3 == 0) claims[claims.length - 1] = claims[0];
        uint256 other = (seed >> 88) % (batches.length + 1);
        if (seed >> 96 & 3 == 0 && by == liar && other < batches.length) claims = batches[other].claims;
        doPropose(by, claims, seed >> 104 & 1 == 0 ? bytes32(0) : bytes32(batches.length), (seed >> 112) % 1_000);
        return true;
    }

    /// The first batch from a random one on that may be settled.
    function settle(uint256 seed) internal returns (bool) {
        for (uint256 i = 0; i < batches.length; ++i) {
            uint256 batch = (seed + i) % batches.length;
            if (batches[batch].phase != Phase.Proposed || !isFinal(batches[batch])) continue;
            if (batches[batch].by == liar) hostile(liar, seed, abi.encodeCall(relay.settle, (refs(batch))));
            doSettle(batch);
            return true;
        }
        return false;
    }

    function withdraw(uint256 seed) internal returns (bool) {
        for (uint256 i = 0; i < everybody.length; ++i) {
            address who = everybody[(seed % 5 + i) % 5];
            if (owed[who] == 0) continue;
            if (who.code.length > 0) hostile(who, seed, abi.encodeCall(relay.withdraw, ()));
            doWithdraw(who);
            return true;
        }
        return false;
    }

    /// The receiver of a payment refuses it, which changes nothing, and will call back when it takes it.
    function hostile(address who, uint256 seed, bytes memory call) private {
        if (seed >> 8 & 1 == 0) {
            receiver(who).onEther(true, "");
            refused(who, address(relay), 0, call);
        }
        receiver(who).onEther(false, call);
    }

    // Openings.

    /// A dispute about anything, by someone who means to lose it or not to play it.
    function open(uint256 seed) internal returns (bool) {
        if (openOnes.length >= MOST_OPEN) return false;
        for (uint256 n = 0; n < batches.length; ++n) {
            uint256 batch = ((seed >> 32) + n) % batches.length;
            uint256 count = batches[batch].claims.length;
            for (uint256 j = 0; j < 3 * count; ++j) {
                uint256 i = ((seed >> 64) + j) % count;
                Kind kind = Kind(((seed >> 96) + j / count) % 3);
                if (!mayOpen(batch, batches[batch].claims[i], kind)) continue;
                doOpen(batch, i, kind, sham, seed >> 128 & 1, (seed >> 136) % 1_000);
                return true;
            }
        }
        return false;
    }

    /// The honest challenger opens what it wins, once a claim.
    function attack(uint256 seed) internal returns (bool) {
        for (uint256 n = 0; n < batches.length; ++n) {
            uint256 batch = (seed + n) % batches.length;
            uint8[] memory claims = batches[batch].claims;
            for (uint256 i = 0; i < claims.length; ++i) {
                Made storage m = catalogue[claims[i]];
                if (!m.isFalse || !mayOpen(batch, claims[i], m.fault) || attacked[batch][claims[i]]) continue;
                attacked[batch][claims[i]] = true;
                doOpen(batch, i, m.fault, watcher, 0, 0);
                return true;
            }
        }
        return false;
    }

    function refute(uint256 seed) internal returns (bool) {
        for (uint256 n = 0; n < batches.length; ++n) {
            uint256 batch = (seed + n) % batches.length;
            GhostBatch storage b = batches[batch];
            if (b.phase != Phase.Proposed || nowTime() >= b.deadline) continue;
            for (uint256 i = 0; i < b.claims.length; ++i) {
                if (b.claims[i] != STALE_AT_CHECKPOINT) continue;
                doRefute(batch, i);
                return true;
            }
        }
        return false;
    }

    // Moves.

    function mayReveal(GhostDispute storage g) internal view returns (bool) {
        return g.state.hi - g.state.lo > 1 && g.state.kind != Kind.Depth && mayMove(g, Side.Proposer);
    }

    function maySelect(GhostDispute storage g) internal view returns (bool) {
        return mayMove(g, Side.Challenger);
    }

    function mayProveSpan(GhostDispute storage g) internal view returns (bool) {
        return mayMove(g, Side.Proposer) && spanIsTrue(g);
    }

    function mayProve(GhostDispute storage g) internal view returns (bool) {
        return live(g) && markIsTrue(g);
    }

    function mayProveTree(GhostDispute storage g) internal view returns (bool) {
        return !ancestry(g) && mayProve(g);
    }

    function mayProveBlock(GhostDispute storage g) internal view returns (bool) {
        return ancestry(g) && mayProve(g);
    }

    function mayTimeout(GhostDispute storage g) internal view returns (bool) {
        return live(g) && used(g) > CLOCK;
    }

    function mayClose(GhostDispute storage g) internal view returns (bool) {
        return batches[g.batch].phase == Phase.Proposed && prover[g.batch][g.claim][ancestry(g)] != address(0);
    }

    function mayReclaim(GhostDispute storage g) internal view returns (bool) {
        return batches[g.batch].phase == Phase.Rejected;
    }

    function reveal(uint256 seed) internal returns (bool) {
        uint256 which = find(seed, mayReveal);
        if (which == NONE) return false;
        revealAs(which, seed);
        return true;
    }

    /// A liar's hashes leave the truth somewhere, or nowhere, or are zeros.
    function revealAs(uint256 which, uint256 seed) internal {
        GhostDispute storage g = disputes[which];
        bytes32[] memory hashes = trueHashes(g);
        if (g.state.proposer == liar) {
            uint256 whim = seed >> 32 & 7;
            if (whim == 0) hashes = new bytes32[](hashes.length);
            else if (whim < 4) hashes[(seed >> 40) % hashes.length] = bytes32(seed >> 48 & (whim == 1 ? 0 : NONE));
        }
        doReveal(which, hashes);
    }

    function select(uint256 seed) internal returns (bool) {
        uint256 which = find(seed, maySelect);
        if (which == NONE) return false;
        selectAs(which, seed);
        return true;
    }

    /// The honest challenger selects the first segment whose lower end is false.
    function selectAs(uint256 which, uint256 seed) internal {
        GhostDispute storage g = disputes[which];
        bytes32[] memory hashes = g.hashes;
        uint256 segment = (seed >> 32) % (hashes.length + 1);
        if (g.state.challenger == watcher) {
            bytes32[] memory own = trueHashes(g);
            for (segment = 0; segment < own.length && hashes[segment] == own[segment]; ++segment) {}
        }
        doSelect(which, segment);
    }

    function proveSpan(uint256 seed) internal returns (bool) {
        uint256 which = find(seed, mayProveSpan);
        if (which == NONE) return false;
        doProveSpan(which, 2 * used(disputes[which]) > CLOCK ? stranger : disputes[which].state.proposer);
        return true;
    }

    function proveTree(uint256 seed) internal returns (bool) {
        return prove(find(seed, mayProveTree));
    }

    function proveBlock(uint256 seed) internal returns (bool) {
        return prove(find(seed, mayProveBlock));
    }

    function prove(uint256 which) private returns (bool) {
        if (which == NONE) return false;
        GhostDispute storage g = disputes[which];
        if (2 * proposerTime(g) > CLOCK) doProveAfterDuty(which);
        else doProve(g.batch, g.claim, ancestry(g));
        return true;
    }

    // Endings.

    function timeout(uint256 seed) internal returns (bool) {
        uint256 which = find(seed, mayTimeout);
        if (which == NONE) return false;
        doTimeout(which);
        return true;
    }

    function closeProven(uint256 seed) internal returns (bool) {
        uint256 which = find(seed, mayClose);
        if (which == NONE) return false;
        doClose(disputes[which].batch, disputes[which].claim, ancestry(disputes[which]));
        return true;
    }

    function reclaim(uint256 seed) internal returns (bool) {
        uint256 which = find(seed, mayReclaim);
        if (which == NONE) return false;
        doReclaim(which);
        return true;
    }

    // Time.

    /// Home time goes on to a second; the honest do first what they would be late for.
    function pass(uint256 to) internal {
        uint256 elapsed = to - nowTime();
        uint256[] memory list = openOnes;
        for (uint256 i = 0; i < list.length; ++i) {
            GhostDispute storage g = disputes[list[i]];
            if (!live(g) || used(g) + elapsed <= CLOCK) continue;
            if (g.state.turn == Side.Challenger) {
                if (g.state.challenger == watcher) selectAs(list[i], 0);
            } else if (g.state.proposer == proposer) {
                answer(list[i]);
            }
        }
        vm.warp(to);
    }

    /// The honest proposer's answer, one of those it has.
    function answer(uint256 which) internal {
        GhostDispute storage g = disputes[which];
        if (g.state.kind == Kind.Depth || which % 4 == 3) doProve(g.batch, g.claim, ancestry(g));
        else if (g.state.hi - g.state.lo > 1 && which % 4 < 2) doReveal(which, trueHashes(g));
        else doProveSpan(which, proposer);
    }

    function warp(uint256 seed) internal returns (bool) {
        pass(nowTime() + 1 + (seed >> 32) % (seed & 7 == 0 ? WINDOW : CLOCK / 4));
        return true;
    }

    /// The second checkpoint, once its window is over.
    function adopt() internal returns (bool) {
        if (latest == 1 || nowTime() < offeredAt + CHECKPOINT_WINDOW) return false;
        relay.adoptCheckpoint(states[1], stranger, 0);
        latest = 1;
        return true;
    }
}
