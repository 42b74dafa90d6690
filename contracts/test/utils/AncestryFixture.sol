// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Bisection} from "../../src/types/Bisection.sol";
import {BatchProof, Claim} from "../../src/types/Claim.sol";
import {Fixture, Posted} from "./Fixture.sol";
import {MadeHeaders, Run} from "./MadeHeaders.sol";

/// A relay whose checkpoints are the ends of made runs of headers, three of which may be adopted one after the other.
abstract contract AncestryFixture is Fixture {
    using MadeHeaders for Run;

    uint32 internal constant PERIOD = 2_016;
    uint32 internal constant FIRST = 397 * PERIOD;
    uint32 internal constant SECOND = FIRST + PERIOD;
    uint32 internal constant THIRD = SECOND + PERIOD;

    function setUp() public virtual override {
        deploy(REGTEST_LIMIT);
        deployCourts(first().state(), CLOCK);
        vm.recordLogs();
    }

    // Runs that end at a checkpoint: 40 blocks each, but one of a whole period.

    function first() internal pure returns (Run memory) {
        return MadeHeaders.run(1, FIRST, 40, CHECKPOINT_TIME);
    }

    function second() internal pure returns (Run memory) {
        return MadeHeaders.run(2, SECOND, 40, CHECKPOINT_TIME + 600);
    }

    function third() internal pure returns (Run memory) {
        return MadeHeaders.run(3, THIRD, 40, CHECKPOINT_TIME + 1_200);
    }

    /// All blocks after the first checkpoint, up to a second one.
    function period() internal pure returns (Run memory) {
        return MadeHeaders.run(4, SECOND, PERIOD, CHECKPOINT_TIME + 600);
    }

    /// Offers the end of a run as a checkpoint; `base` is the run that ends at the latest one.
    function offer(Run memory base, Run memory next) internal {
        uint256 deposit = relay.minDeposit(next.top);
        if (deposit < CHECKPOINT_DEPOSIT) deposit = CHECKPOINT_DEPOSIT;
        (bytes memory state, bytes memory offered) = (base.state(), next.offer());
        hoax(stranger, deposit);
        relay.proposeCheckpoint{value: deposit}(state, offered, SALT, 0);
    }

    function adopt(Run memory base, Run memory next) internal {
        offer(base, next);
        skipTime(CHECKPOINT_WINDOW);
        relay.adoptCheckpoint(next.state(), stranger, SALT);
    }

    /// A claim about the block at a height of the run, true of its tree but false of its block.
    function stray(Run memory r, uint32 height) internal pure returns (Claim memory claim) {
        claim = r.caseAt(height).claim;
        claim.blockHash = keccak256("no such block");
    }

    // Moves.

    function challengeAncestry(Posted memory p, uint256 i, uint256 value, uint256 nonce, uint32 index) internal {
        BatchProof memory proof = proofOf(p, i);
        vm.prank(challenger);
        court.challengeAncestry{value: value}(p.claims[i], proof, p.proposer, p.salt, nonce, index);
    }

    function openAncestry(Posted memory p, uint256 i, uint32 index) internal returns (Bisection memory) {
        return openAncestry(p, i, index, 0);
    }

    function openAncestry(Posted memory p, uint256 i, uint32 index, uint256 nonce) internal returns (Bisection memory) {
        challengeAncestry(p, i, challengeDeposit, nonce, index);
        return lastState();
    }

    /// Proves the span of a dispute with true headers.
    function proveAncestry(Bisection memory d, Run memory r, Claim memory claim, address who) internal {
        bytes memory witness = r.witness(r.top - d.hi, r.top - d.lo);
        vm.prank(who);
        court.proveSpan(d, claim, witness);
    }

    function proveBlock(Posted memory p, uint256 i, Run memory r, uint32 index) internal {
        bytes memory witness = r.witness(p.claims[i].height, r.top);
        vm.prank(p.proposer);
        court.proveBlock(p.claims[i], p.root, p.salt, index, witness);
    }

    function proveBlockAfterDuty(Bisection memory d, Claim memory claim, Run memory r, uint32 index, address who)
        internal
    {
        bytes memory witness = r.witness(claim.height, r.top);
        vm.prank(who);
        court.proveBlockAfterDuty(d, claim, index, witness);
    }

    /// The interior hashes that a reveal of the dispute's span must have, all true to the run.
    function interior(Bisection memory d, Run memory r) internal pure returns (bytes32[] memory hashes) {
        uint256 span = d.hi - d.lo;
        hashes = new bytes32[](span - 1 < 15 ? span - 1 : 15);
        for (uint256 j = 0; j < hashes.length; ++j) {
            hashes[j] = r.hashAt(r.top - d.lo - (j + 1) * span / (hashes.length + 1));
        }
    }

    function assertBlockMark(Posted memory p, uint256 i, address by) internal view {
        (bool proven, address prover) = court.blockProven(p.id, p.hashes[i]);
        assertEq(proven, by != address(0));
        assertEq(prover, by);
    }
}
