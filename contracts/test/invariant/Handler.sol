// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Phase} from "../../src/types/Batch.sol";
import {Adversaries} from "./Adversaries.sol";
import {Hostile} from "./Hostile.sol";

/// The actions forge chooses from, and what must be true of the whole world. An action with nothing to do is a call in
/// vain; it opens a dispute instead, or lets time go on, so that the run gets somewhere.
contract Handler is Adversaries {
    function setUp() public override {
        vm.warp(START);
        makeTruths();
        deploy(REGTEST_LIMIT);
        deployCourts(states[0], CLOCK);
        (liar, sham) = (address(new Hostile()), address(new Hostile()));
        everybody = [proposer, liar, sham, watcher, stranger];
        for (uint256 i = 0; i < everybody.length; ++i) {
            vm.deal(everybody[i], PURSE);
        }
        offeredAt = nowTime();
        held = CHECKPOINT_DEPOSIT + relay.minDeposit(SECOND);
        vm.prank(stranger);
        relay.proposeCheckpoint{value: held}(states[0], offer, 0, 0);
        pass(nowTime() + 4 days);
        for (uint256 i = 0; i < 4; ++i) {
            propose(mixed(i));
            open(mixed(i));
        }
    }

    // Actions, and what each may be: of moves of one sort the first that is possible, from a random one on.

    function proposeAny(uint256 seed) external {
        note("adopt", adopt());
        end(note("propose", propose(mixed(seed))), seed);
    }

    function openAny(uint256 seed) external {
        end(note("open", open(mixed(seed))), seed);
    }

    function attackAny(uint256 seed) external {
        end(note("refute", refute(mixed(seed))) || note("attack", attack(mixed(seed))), seed);
    }

    function moveAny(uint256 seed) external {
        end(anyMove(mixed(seed)), seed);
    }

    function anyMove(uint256 seed) private returns (bool) {
        if (seed & 1 == 0) return note("reveal", reveal(seed)) || note("select", select(seed));
        return note("select", select(seed)) || note("reveal", reveal(seed));
    }

    function proveAny(uint256 seed) external {
        end(anyProof(mixed(seed)), seed);
    }

    function anyProof(uint256 seed) private returns (bool did) {
        for (uint256 i = 0; i < 3 && !did; ++i) {
            uint256 which = (seed % 3 + i) % 3;
            if (which == 0) did = note("proveSpan", proveSpan(seed));
            else if (which == 1) did = note("proveTree", proveTree(seed));
            else did = note("proveBlock", proveBlock(seed));
        }
    }

    function closeAny(uint256 seed) external {
        end(anyEnding(mixed(seed)), seed);
    }

    function anyEnding(uint256 seed) private returns (bool did) {
        for (uint256 i = 0; i < 5 && !did; ++i) {
            uint256 which = (seed % 5 + i) % 5;
            if (which == 0) did = note("closeProven", closeProven(seed));
            else if (which == 1) did = note("timeout", timeout(seed));
            else if (which == 2) did = note("reclaim", reclaim(seed));
            else if (which == 3) did = note("settle", settle(seed));
            else did = note("withdraw", withdraw(seed));
        }
    }

    function brinkAny(uint256 seed) external {
        end(anyBrink(mixed(seed)), seed);
    }

    function anyBrink(uint256 seed) private returns (bool did) {
        for (uint256 i = 0; i < 4 && !did; ++i) {
            uint256 which = (seed % 4 + i) % 4;
            if (which == 0) did = note("brink", brink(seed));
            else if (which == 1) did = note("race", race(seed));
            else if (which == 2) did = note("deadline", deadline(seed));
            else did = note("duty", duty(seed));
        }
    }

    function warpAny(uint256 seed) external {
        end(note("warp", warp(mixed(seed))), seed);
    }

    function forceAny(uint256 seed) external {
        end(note("force", force(mixed(seed))), seed);
    }

    function mischiefAny(uint256 seed) external {
        end(note("mischief", mischief(mixed(seed))), seed);
    }

    function meddleAny(uint256 seed) external {
        end(note("meddle", meddle(mixed(seed))), seed);
    }

    function zerosAny(uint256 seed) external {
        end(note("zeros", zeros(mixed(seed))), seed);
    }

    /// A fuzzer likes small numbers, and few bits of its others are independent.
    function mixed(uint256 seed) private view returns (uint256) {
        return uint256(keccak256(abi.encode(seed, calls)));
    }

    function end(bool did, uint256 seed) private {
        tally(did);
        if (!did && !open(mixed(seed))) warp(mixed(seed));
        assertMoney();
    }

    // What must hold, of all there is.

    function assertAll() external view {
        uint256 all = 0;
        for (uint256 i = 0; i < everybody.length; ++i) {
            require(relay.credits(everybody[i]) == owed[everybody[i]], "credit");
            all += owed[everybody[i]];
        }
        require(all == owedToAll, "credits");
        assertMoney();
        require(address(court).balance == forcedOnCourt, "the court holds nothing");
        require(!receiver(liar).taken() && !receiver(sham).taken(), "a call back was taken");

        uint256 staked = 0;
        for (uint256 i = 0; i < batches.length; ++i) {
            GhostBatch storage b = batches[i];
            assertBatch(i);
            bool final_ = relay.isFinal(b.id);
            require(final_ == isFinal(b), "final");
            require(!final_ || b.open == 0, "final with a dispute open");
            require(b.phase != Phase.Settled || nowTime() >= b.deadline, "settled in its window");
            if (b.by == proposer && b.phase == Phase.Proposed) staked += b.deposit;
            for (uint256 j = 0; j < b.claims.length; ++j) {
                assertMark(i, b.claims[j]);
                bool fought = attacked[i][b.claims[j]] && b.open == 0;
                require(!fought || b.phase == Phase.Rejected, "a false claim outlived an honest challenge");
            }
        }
        require(proposer.balance + relay.credits(proposer) + staked >= PURSE, "the honest proposer is poorer");

        staked = 0;
        for (uint256 i = 0; i < disputes.length; ++i) {
            GhostDispute storage g = disputes[i];
            assertDispute(i);
            if (g.open && g.state.challenger == watcher) staked += g.state.deposit;
        }
        require(watcher.balance + relay.credits(watcher) + staked >= PURSE, "the honest challenger is poorer");
    }
}
