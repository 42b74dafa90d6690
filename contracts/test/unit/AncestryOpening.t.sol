// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {BisectionCourt} from "../../src/BisectionCourt.sol";
import {Relay} from "../../src/Relay.sol";
import {Checkpoints} from "../../src/libraries/Checkpoints.sol";
import {Phase} from "../../src/types/Batch.sol";
import {Bisection, Kind, Side} from "../../src/types/Bisection.sol";
import {BatchProof, Claim} from "../../src/types/Claim.sol";
import {AncestryFixture} from "../utils/AncestryFixture.sol";
import {Posted} from "../utils/Fixture.sol";
import {MadeHeaders, Run} from "../utils/MadeHeaders.sol";

/// What an ancestry dispute begins with, and which checkpoint it may name.
contract AncestryOpeningTest is AncestryFixture {
    using MadeHeaders for Run;

    function posted(uint32 height) internal returns (Posted memory) {
        return post(one(first().caseAt(height).claim), bytes32(uint256(height)));
    }

    function claimAt(uint32 height) internal pure returns (Claim memory) {
        return Claim(height, keccak256(abi.encode("block", height)), 3, 5, "leaf");
    }

    /// Rules: P-6.3.
    function test_theStateAtTheStart() public {
        Posted memory p = post(two(claimAt(FIRST - 7), claimAt(FIRST - 9)), SALT);
        skipTime(17);
        Bisection memory d = openAncestry(p, 1, 0, 42);
        bytes32 id = keccak256(abi.encode(p.id, p.hashes[1], Kind.Ancestry, challenger, START + 17, uint256(42)));
        Bisection memory e = Bisection({
            id: id,
            batchId: p.id,
            claimHash: p.hashes[1],
            proposer: proposer,
            challenger: challenger,
            deposit: uint96(challengeDeposit),
            kind: Kind.Ancestry,
            turn: Side.Proposer,
            lo: 0,
            hi: 9,
            upper: first().hashAt(FIRST),
            lower: p.claims[1].blockHash,
            revealed: 0,
            proposerUsed: 0,
            challengerUsed: 0,
            turnStart: uint48(START + 17)
        });
        assertEq(keccak256(abi.encode(d)), keccak256(abi.encode(e)));
        assertEq(court.disputes(id), keccak256(abi.encode(e)));
        assertEq(openDisputes(p), 1);
        assertEq(address(relay).balance, p.deposit + challengeDeposit);
        assertEq(address(court).balance, 0);
    }

    function test_theEvent() public {
        Posted memory p = posted(FIRST - 9);
        uint256 snapshot = vm.snapshotState();
        Bisection memory d = openAncestry(p, 0, 0);
        vm.revertToState(snapshot);
        BatchProof memory proof = proofOf(p, 0);
        vm.expectEmit(address(court));
        emit BisectionCourt.Opened(d.id, p.id, challenger, p.claims[0], d);
        vm.prank(challenger);
        assertEq(court.challengeAncestry{value: challengeDeposit}(p.claims[0], proof, proposer, p.salt, 0, 0), d.id);
    }

    // Which checkpoint.

    function assertRefused(Posted memory p, uint32 index, bytes4 selector, uint256 value, uint256 other) internal {
        BatchProof memory proof = proofOf(p, 0);
        expectError(selector, value, other);
        vm.prank(challenger);
        court.challengeAncestry{value: challengeDeposit}(p.claims[0], proof, p.proposer, p.salt, 0, index);
    }

    function test_rightBelowTheCheckpoint() public {
        assertEq(openAncestry(posted(FIRST - 1), 0, 0).hi, 1);
    }

    /// Rules: P-6.2.
    function test_belowTheFirstCheckpointThereIsNoBound() public {
        assertEq(openAncestry(post(claimAt(0)), 0, 0).hi, FIRST);
    }

    function test_RevertWhen_theClaimIsAtTheCheckpoint() public {
        assertRefused(posted(FIRST), 0, Checkpoints.NotBelowCheckpoint.selector, FIRST, FIRST);
    }

    /// Rules: P-6.1.
    function test_RevertWhen_theClaimIsAboveTheCheckpoint() public {
        Posted memory p = post(claimAt(FIRST + 1));
        assertRefused(p, 0, Checkpoints.NotBelowCheckpoint.selector, FIRST + 1, FIRST);
    }

    function test_RevertWhen_theCheckpointIsOfNoKnownIndex() public {
        assertRefused(posted(FIRST - 1), 1, Checkpoints.CheckpointTooLate.selector, 1, 0);
        assertRefused(posted(FIRST - 2), type(uint32).max, Checkpoints.CheckpointTooLate.selector, type(uint32).max, 0);
    }

    /// Rules: P-3.9.
    function test_RevertWhen_theCheckpointWasAdoptedAfterTheProposal() public {
        Posted memory p = post(one(claimAt(SECOND - 1)), "before");
        uint256 snapshot = vm.snapshotState();
        adopt(first(), second());
        assertRefused(p, 1, Checkpoints.CheckpointTooLate.selector, 1, 0);
        assertRefused(p, 0, Checkpoints.NotBelowCheckpoint.selector, SECOND - 1, FIRST);
        // of a batch that was proposed after it, the same claim is a matter of ancestry
        assertEq(openAncestry(post(one(claimAt(SECOND - 1)), "after"), 0, 1).hi, 1);
        vm.revertToState(snapshot);
        assertRefused(p, 1, Checkpoints.CheckpointTooLate.selector, 1, 0);
    }

    function test_theBatchOfAnEarlierCheckpointAfterAnAdoption() public {
        Run memory next = second();
        offer(first(), next);
        skipTime(CHECKPOINT_WINDOW - 1);
        Posted memory p = posted(FIRST - 3);
        skipTime(1);
        relay.adoptCheckpoint(next.state(), stranger, SALT);
        assertEq(openAncestry(p, 0, 0).hi, 3);
        assertRefused(p, 1, Checkpoints.CheckpointTooLate.selector, 1, 0);
    }

    /// Rules: P-6.2.
    function test_theNearestOfThree() public {
        adopt(first(), second());
        adopt(second(), third());
        uint32[6] memory heights = [FIRST - 1, FIRST + 1, SECOND - 1, SECOND + 1, THIRD - 1, 0];
        uint32[6] memory indices = [uint32(0), 1, 1, 2, 2, 0];
        uint32[3] memory tops = [FIRST, SECOND, THIRD];
        for (uint256 i = 0; i < heights.length; ++i) {
            Posted memory p = post(one(claimAt(heights[i])), bytes32(i));
            for (uint32 index = 0; index < 3; ++index) {
                if (index < indices[i]) {
                    assertRefused(p, index, Checkpoints.NotBelowCheckpoint.selector, heights[i], tops[index]);
                } else if (index > indices[i]) {
                    assertRefused(p, index, Checkpoints.NotNearestCheckpoint.selector, heights[i], tops[index - 1]);
                } else {
                    Bisection memory d = openAncestry(p, 0, index);
                    assertEq(d.hi, tops[index] - heights[i]);
                    (bytes32 tip,,,) = relay.checkpoints(index);
                    assertEq(d.upper, tip);
                }
            }
        }
    }

    function test_RevertWhen_theClaimIsAtTheCheckpointBefore() public {
        adopt(first(), second());
        Posted memory p = posted(FIRST);
        assertRefused(p, 1, Checkpoints.NotNearestCheckpoint.selector, FIRST, FIRST);
        assertRefused(p, 0, Checkpoints.NotBelowCheckpoint.selector, FIRST, FIRST);
    }

    // What holds for every opening.

    function test_manyDisputesOnOneClaim() public {
        Posted memory p = posted(FIRST - 9);
        openAncestry(p, 0, 0, 0);
        openAncestry(p, 0, 0, 1);
        // another kind is another id
        openPath(p, 0);
        openDepth(p, 0);
        assertEq(openDisputes(p), 4);
    }

    function test_RevertWhen_theIdIsInUse() public {
        Posted memory p = posted(FIRST - 9);
        Bisection memory d = openAncestry(p, 0, 0);
        BatchProof memory proof = proofOf(p, 0);
        expectError(BisectionCourt.DisputeExists.selector, d.id);
        vm.prank(challenger);
        court.challengeAncestry{value: challengeDeposit}(p.claims[0], proof, proposer, p.salt, 0, 0);
    }

    function test_theWholeValueIsTheDeposit() public {
        Posted memory p = posted(FIRST - 9);
        challengeAncestry(p, 0, challengeDeposit + 5, 0, 0);
        assertEq(lastState().deposit, challengeDeposit + 5);
    }

    function test_RevertWhen_theDepositIsOneWeiLess() public {
        Posted memory p = posted(FIRST - 9);
        BatchProof memory proof = proofOf(p, 0);
        expectError(BisectionCourt.ChallengeDepositTooSmall.selector, challengeDeposit - 1, challengeDeposit);
        vm.prank(challenger);
        court.challengeAncestry{value: challengeDeposit - 1}(p.claims[0], proof, proposer, p.salt, 0, 0);
    }

    function test_RevertWhen_theClaimIsNotInTheBatch() public {
        Posted memory p = posted(FIRST - 9);
        p.claims[0].blockHash = "another";
        BatchProof memory proof = proofOf(p, 0);
        vm.expectPartialRevert(Relay.NotProposed.selector);
        vm.prank(challenger);
        court.challengeAncestry{value: challengeDeposit}(p.claims[0], proof, proposer, p.salt, 0, 0);
    }

    function test_theLastSecondOfTheWindow() public {
        Posted memory p = posted(FIRST - 9);
        vm.warp(START + WINDOW - 1);
        openAncestry(p, 0, 0);
    }

    function test_RevertWhen_theWindowIsClosed() public {
        Posted memory p = posted(FIRST - 9);
        BatchProof memory proof = proofOf(p, 0);
        vm.warp(START + WINDOW);
        vm.expectRevert(abi.encodeWithSelector(Relay.WindowClosed.selector, p.id, START + WINDOW));
        vm.prank(challenger);
        court.challengeAncestry{value: challengeDeposit}(p.claims[0], proof, proposer, p.salt, 0, 0);
    }

    function test_RevertWhen_theBatchIsRejected() public {
        Posted memory p = posted(FIRST - 9);
        court.timeout(expired(openPath(p, 0)));
        BatchProof memory proof = proofOf(p, 0);
        vm.expectRevert(abi.encodeWithSelector(Relay.NotProposed.selector, p.id, Phase.Rejected));
        vm.prank(challenger);
        court.challengeAncestry{value: challengeDeposit}(p.claims[0], proof, proposer, p.salt, 0, 0);
    }

    /// A candidate's root has a domain of its own: no claim and no proof lead to it.
    function test_RevertWhen_theBatchIsACandidate() public {
        offer(first(), second());
        Claim memory claim = first().caseAt(FIRST - 1).claim;
        BatchProof memory proof;
        vm.expectPartialRevert(Relay.NotProposed.selector);
        vm.prank(challenger);
        court.challengeAncestry{value: challengeDeposit}(claim, proof, stranger, SALT, 0, 0);
    }

    function test_aClaimOfZeros() public {
        Claim memory claim;
        Posted memory p = post(claim);
        Bisection memory d = openAncestry(p, 0, 0);
        assertEq(d.lower, 0);
        assertEq(d.hi, FIRST);
        d = reveal(d, new bytes32[](15));
        assertNotEq(d.revealed, 0);
        d = select(d, new bytes32[](15), 0);
        assertEq(d.upper, first().hashAt(FIRST));
        assertEq(d.lower, 0);
        assertEq(d.hi, FIRST / 16);
    }
}
