// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {BisectionCourt} from "../../src/BisectionCourt.sol";
import {Relay} from "../../src/Relay.sol";
import {BatchTree} from "../../src/libraries/BatchTree.sol";
import {Checkpoints} from "../../src/libraries/Checkpoints.sol";
import {Phase} from "../../src/types/Batch.sol";
import {Bisection} from "../../src/types/Bisection.sol";
import {BatchProof, Claim} from "../../src/types/Claim.sol";
import {AncestryFixture} from "../utils/AncestryFixture.sol";
import {Posted} from "../utils/Fixture.sol";
import {MadeHeaders, Run} from "../utils/MadeHeaders.sol";
import {Case} from "../utils/MadeTree.sol";

/// refuteCheckpointed: a claim at a checkpoint's very height that names another block.
contract RefuteCheckpointedTest is AncestryFixture {
    using MadeHeaders for Run;

    /// A batch of a true claim and one that names another block at `height`.
    function posted(uint32 height) internal returns (Posted memory) {
        Claim memory claim = stray(first(), FIRST);
        claim.height = height;
        return post(two(first().caseAt(FIRST - 1).claim, claim), SALT);
    }

    function refute(Posted memory p, uint32 index) internal {
        BatchProof memory proof = proofOf(p, 1);
        vm.prank(watcher);
        court.refuteCheckpointed(p.claims[1], proof, p.proposer, p.salt, index);
    }

    function assertRefused(Posted memory p, uint32 index, bytes memory reason) internal {
        BatchProof memory proof = proofOf(p, 1);
        vm.expectRevert(reason);
        vm.prank(watcher);
        court.refuteCheckpointed(p.claims[1], proof, p.proposer, p.salt, index);
    }

    /// Rules: P-6.7.
    function test_rejectsTheBatchAtOnce() public {
        Posted memory p = posted(FIRST);
        BatchProof memory proof = proofOf(p, 1);
        vm.expectEmit(address(court));
        emit BisectionCourt.Refuted(p.id, p.hashes[1], watcher);
        vm.expectEmit(address(relay));
        emit Relay.Rejected(p.id, watcher, afterBurn(p.deposit), p.deposit / 2);
        vm.prank(watcher);
        court.refuteCheckpointed(p.claims[1], proof, proposer, SALT, 0);
        assertTrue(phase(p) == Phase.Rejected);
        assertEq(openDisputes(p), 0);
        assertEq(relay.credits(watcher), afterBurn(p.deposit));
        assertEq(address(court).balance, 0);
        vm.prank(watcher);
        relay.withdraw();
        assertEq(watcher.balance, 1_000 ether + afterBurn(p.deposit));
        assertEq(address(relay).balance, p.deposit / 2);
    }

    function test_otherDisputesAreReclaimed() public {
        Posted memory p = posted(FIRST);
        Bisection memory d = openAncestry(p, 0, 0);
        Bisection memory e = openPath(p, 1);
        refute(p, 0);
        assertEq(openDisputes(p), 2);
        court.reclaim(d);
        court.reclaim(e);
        assertEq(openDisputes(p), 0);
        assertEq(relay.credits(challenger), 2 * challengeDeposit);
    }

    /// The tree of the block it names may be proven; the block is another question.
    function test_whateverIsProven() public {
        Case memory c = first().caseAt(FIRST - 1);
        c.claim.height = FIRST;
        Posted memory p = post(two(first().caseAt(FIRST - 1).claim, c.claim), SALT);
        proveBlock(p, 0, first(), 0);
        proveClaim(p, c);
        (bool proven,) = court.treeProven(p.id, p.hashes[1]);
        assertTrue(proven);
        refute(p, 0);
        assertTrue(phase(p) == Phase.Rejected);
    }

    function test_theSecondCheckpointAndTheOneBefore() public {
        adopt(first(), second());
        adopt(second(), third());
        uint32[3] memory heights = [FIRST, SECOND, THIRD];
        for (uint32 i = 0; i < 3; ++i) {
            Posted memory p = posted(heights[i]);
            for (uint32 index = 0; index < 3; ++index) {
                bytes memory reason =
                    abi.encodeWithSelector(Checkpoints.NotAtCheckpoint.selector, heights[i], heights[index]);
                if (index != i) assertRefused(p, index, reason);
            }
            refute(p, i);
            assertTrue(phase(p) == Phase.Rejected);
        }
    }

    function test_RevertWhen_theClaimNamesTheCheckpointsBlock() public {
        Posted memory p = post(two(stray(first(), FIRST - 1), first().caseAt(FIRST).claim), SALT);
        bytes32 tip = first().hashAt(FIRST);
        assertRefused(p, 0, abi.encodeWithSelector(Checkpoints.CheckpointAgrees.selector, tip));
    }

    function test_RevertWhen_theClaimIsOneBelowOrAbove() public {
        Posted memory p = posted(FIRST - 1);
        bytes4 selector = Checkpoints.NotAtCheckpoint.selector;
        assertRefused(p, 0, abi.encodeWithSelector(selector, FIRST - 1, FIRST));
        p = posted(FIRST + 1);
        assertRefused(p, 0, abi.encodeWithSelector(selector, FIRST + 1, FIRST));
    }

    function test_RevertWhen_theCheckpointWasAdoptedAfterTheProposal() public {
        Run memory next = second();
        offer(first(), next);
        skipTime(CHECKPOINT_WINDOW - 1);
        Posted memory p = posted(SECOND);
        skipTime(1);
        relay.adoptCheckpoint(next.state(), stranger, SALT);
        assertRefused(p, 1, abi.encodeWithSelector(Checkpoints.CheckpointTooLate.selector, 1, 0));
        // and of a batch after it, the same claim falls at once
        p = post(two(first().caseAt(FIRST - 2).claim, p.claims[1]), SALT);
        refute(p, 1);
    }

    function test_theLastSecondOfTheWindow() public {
        Posted memory p = posted(FIRST);
        vm.warp(START + WINDOW - 1);
        refute(p, 0);
        assertTrue(phase(p) == Phase.Rejected);
    }

    /// Rules: P-6.7.
    function test_RevertWhen_theWindowIsClosed() public {
        Posted memory p = posted(FIRST);
        toDeadline(p);
        assertRefused(p, 0, abi.encodeWithSelector(Relay.WindowClosed.selector, p.id, START + WINDOW));
    }

    /// An open dispute keeps a batch from being final, not its window open.
    function test_RevertWhen_theWindowIsClosedAndADisputeIsOpen() public {
        Posted memory p = posted(FIRST);
        vm.warp(START + WINDOW - 1);
        openPath(p, 0);
        skipTime(1);
        assertRefused(p, 0, abi.encodeWithSelector(Relay.WindowClosed.selector, p.id, START + WINDOW));
    }

    function test_RevertWhen_rejectedAlready() public {
        Posted memory p = posted(FIRST);
        refute(p, 0);
        assertRefused(p, 0, abi.encodeWithSelector(Relay.NotProposed.selector, p.id, Phase.Rejected));
        assertEq(relay.credits(watcher), afterBurn(p.deposit));
    }

    function test_RevertWhen_theClaimIsNotInTheBatch() public {
        Posted memory p = posted(FIRST);
        p.claims[1].blockHash = "another";
        BatchProof memory proof = proofOf(p, 1);
        vm.expectPartialRevert(Relay.NotProposed.selector);
        vm.prank(watcher);
        court.refuteCheckpointed(p.claims[1], proof, proposer, SALT, 0);
    }

    function test_RevertWhen_theProposerIsAnother() public {
        Posted memory p = posted(FIRST);
        p.proposer = stranger;
        bytes32 other = keccak256(abi.encode(p.root, stranger, SALT, address(relay), block.chainid));
        assertRefused(p, 0, abi.encodeWithSelector(Relay.NotProposed.selector, other, Phase.None));
    }

    function test_RevertWhen_theProofIsMalformed() public {
        Posted memory p = posted(FIRST);
        BatchProof memory proof = proofOf(p, 1);
        proof.directions |= 2;
        expectError(BatchTree.MalformedProof.selector, 1, 3);
        vm.prank(watcher);
        court.refuteCheckpointed(p.claims[1], proof, proposer, SALT, 0);
    }

    function test_RevertWhen_etherIsSent() public {
        Posted memory p = posted(FIRST);
        BatchProof memory proof = proofOf(p, 1);
        bytes memory call =
            abi.encodeCall(BisectionCourt.refuteCheckpointed, (p.claims[1], proof, proposer, SALT, uint32(0)));
        vm.prank(watcher);
        (bool ok,) = address(court).call{value: 1}(call);
        assertFalse(ok);
        vm.prank(watcher);
        (ok,) = address(court).call(call);
        assertTrue(ok);
    }

    function test_aBlockHashOfZeros() public {
        Claim memory claim;
        claim.height = FIRST;
        Posted memory p = post(two(first().caseAt(FIRST - 1).claim, claim), SALT);
        refute(p, 0);
        assertTrue(phase(p) == Phase.Rejected);
    }
}
