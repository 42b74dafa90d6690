// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {BisectionCourt} from "../../src/BisectionCourt.sol";
import {Ancestry} from "../../src/libraries/Ancestry.sol";
import {Checkpoints} from "../../src/libraries/Checkpoints.sol";
import {Phase} from "../../src/types/Batch.sol";
import {Bisection, Kind} from "../../src/types/Bisection.sol";
import {BatchProof, Claim} from "../../src/types/Claim.sol";
import {AncestryFixture} from "../utils/AncestryFixture.sol";
import {Posted} from "../utils/Fixture.sol";
import {MadeHeaders, Run} from "../utils/MadeHeaders.sol";
import {Case, MadeTree} from "../utils/MadeTree.sol";

/// proveBlock and proveBlockAfterDuty: what settles a claim's block for good.
contract ProveBlockTest is AncestryFixture {
    using MadeHeaders for Run;

    uint32 internal constant HEIGHT = FIRST - 33;

    function posted() internal returns (Posted memory) {
        return post(claimed().claim);
    }

    function claimed() internal pure returns (Case memory) {
        return first().caseAt(HEIGHT);
    }

    /// Rules: P-6.5.
    function test_byTheProposerWithNoDisputeOpen() public {
        Posted memory p = posted();
        bytes memory witness = first().witness(HEIGHT, FIRST);
        vm.expectEmit(address(court));
        emit BisectionCourt.BlockProven(p.id, p.hashes[0], proposer);
        vm.prank(proposer);
        court.proveBlock(p.claims[0], p.root, SALT, 0, witness);
        assertBlockMark(p, 0, proposer);
        (bool proven,) = court.treeProven(p.id, p.hashes[0]);
        assertFalse(proven);
    }

    /// Rules: P-5.8.
    function test_noneOpensAfterIt() public {
        Posted memory p = posted();
        proveBlock(p, 0, first(), 0);
        BatchProof memory proof = proofOf(p, 0);
        expectError(BisectionCourt.AlreadyProven.selector, p.id, p.hashes[0]);
        vm.prank(challenger);
        court.challengeAncestry{value: challengeDeposit}(p.claims[0], proof, proposer, SALT, 0, 0);
        // the tree is another question
        openPath(p, 0);
        openDepth(p, 0);
    }

    /// Rules: P-5.7.
    function test_theTreeBeingProvenIsAnotherMark() public {
        Posted memory p = posted();
        proveClaim(p, claimed());
        assertBlockMark(p, 0, address(0));
        openAncestry(p, 0, 0);
        proveBlock(p, 0, first(), 0);
        assertBlockMark(p, 0, proposer);
    }

    function test_byTheProposerWhoseClocksAreOut() public {
        Posted memory p = posted();
        Bisection memory d = expired(openAncestry(p, 0, 0));
        proveBlock(p, 0, first(), 0);
        expectError(BisectionCourt.AlreadyProven.selector, p.id, p.hashes[0]);
        court.timeout(d);
        court.closeProven(list(d));
        assertTrue(phase(p) == Phase.Proposed);
    }

    function test_aProofIsOfOneBatchAlone() public {
        Posted memory p = post(one(claimed().claim), "p");
        Posted memory q = post(one(claimed().claim), "q");
        proveBlock(p, 0, first(), 0);
        assertBlockMark(q, 0, address(0));
        court.timeout(expired(openAncestry(q, 0, 0)));
    }

    function test_fromTheNearestCheckpointOfThree() public {
        adopt(first(), second());
        adopt(second(), third());
        Posted memory p = post(two(second().caseAt(SECOND - 5).claim, third().caseAt(THIRD - 1).claim), SALT);
        proveBlock(p, 0, second(), 1);
        proveBlock(p, 1, third(), 2);
        assertBlockMark(p, 0, proposer);
        assertBlockMark(p, 1, proposer);
    }

    function assertReverts(Posted memory p, uint32 index, bytes memory witness, bytes memory reason) internal {
        vm.expectRevert(reason);
        vm.prank(p.proposer);
        court.proveBlock(p.claims[0], p.root, p.salt, index, witness);
    }

    function test_RevertWhen_theCheckpointIsNotTheNearest() public {
        adopt(first(), second());
        bytes memory witness = first().witness(HEIGHT, FIRST);
        assertReverts(
            posted(), 1, witness, abi.encodeWithSelector(Checkpoints.NotNearestCheckpoint.selector, HEIGHT, FIRST)
        );
    }

    function test_RevertWhen_theCheckpointIsBelowTheClaim() public {
        adopt(first(), second());
        Posted memory p = post(second().caseAt(SECOND - 5).claim);
        bytes memory witness = second().witness(SECOND - 5, SECOND);
        assertReverts(p, 0, witness, abi.encodeWithSelector(Checkpoints.NotBelowCheckpoint.selector, SECOND - 5, FIRST));
    }

    function test_RevertWhen_theClaimIsAtTheCheckpoint() public {
        Posted memory p = post(first().caseAt(FIRST).claim);
        assertReverts(p, 0, "", abi.encodeWithSelector(Checkpoints.NotBelowCheckpoint.selector, FIRST, FIRST));
    }

    function test_RevertWhen_theCheckpointIsTooLate() public {
        bytes memory reason = abi.encodeWithSelector(Checkpoints.CheckpointTooLate.selector, 1, 0);
        assertReverts(posted(), 1, first().witness(HEIGHT, FIRST), reason);
    }

    function test_RevertWhen_byAnother() public {
        Posted memory p = posted();
        p.proposer = stranger;
        bytes32 other = keccak256(abi.encode(p.root, stranger, SALT, address(relay), block.chainid));
        bytes memory reason = abi.encodeWithSelector(BisectionCourt.BatchNotProposed.selector, other, Phase.None);
        assertReverts(p, 0, first().witness(HEIGHT, FIRST), reason);
    }

    function test_RevertWhen_theTimeoutHasExecuted() public {
        Posted memory p = posted();
        court.timeout(expired(openAncestry(p, 0, 0)));
        bytes memory reason = abi.encodeWithSelector(BisectionCourt.BatchNotProposed.selector, p.id, Phase.Rejected);
        assertReverts(p, 0, first().witness(HEIGHT, FIRST), reason);
    }

    function test_RevertWhen_theBatchIsSettled() public {
        Posted memory p = posted();
        toDeadline(p);
        settle(p);
        bytes memory reason = abi.encodeWithSelector(BisectionCourt.BatchNotProposed.selector, p.id, Phase.Settled);
        assertReverts(p, 0, first().witness(HEIGHT, FIRST), reason);
    }

    function test_RevertWhen_theBlockIsFalse() public {
        Posted memory p = post(stray(first(), HEIGHT));
        bytes memory witness = first().witness(HEIGHT, FIRST);
        vm.expectPartialRevert(Ancestry.AncestryMismatch.selector);
        vm.prank(proposer);
        court.proveBlock(p.claims[0], p.root, SALT, 0, witness);
        assertBlockMark(p, 0, address(0));
    }

    /// A true block of the chain at another height.
    function test_RevertWhen_theHeightIsFalse() public {
        Claim memory claim = claimed().claim;
        claim.height = HEIGHT + 1;
        Posted memory p = post(claim);
        bytes memory reason = abi.encodeWithSelector(Ancestry.EdgeCount.selector, 33, 32);
        assertReverts(p, 0, first().witness(HEIGHT, FIRST), reason);
    }

    function test_RevertWhen_provenAlready() public {
        Posted memory p = posted();
        Bisection memory d = openAncestry(p, 0, 0);
        proveBlock(p, 0, first(), 0);
        bytes memory witness = first().witness(HEIGHT, FIRST);
        bytes memory reason = abi.encodeWithSelector(BisectionCourt.AlreadyProven.selector, p.id, p.hashes[0]);
        assertReverts(p, 0, witness, reason);
        skipTime(CLOCK / 2 + 1);
        assertAfterDutyReverts(d, p.claims[0], 0, reason);
        assertBlockMark(p, 0, proposer);
    }

    // After the exclusive period.

    function assertAfterDutyReverts(Bisection memory d, Claim memory claim, uint32 index, bytes memory reason)
        internal
    {
        bytes memory witness = first().witness(HEIGHT, FIRST);
        vm.expectRevert(reason);
        vm.prank(watcher);
        court.proveBlockAfterDuty(d, claim, index, witness);
    }

    function test_RevertWhen_afterDuty_atHalfTheClock() public {
        Posted memory p = posted();
        Bisection memory d = openAncestry(p, 0, 0);
        skipTime(CLOCK / 2);
        bytes memory reason = abi.encodeWithSelector(BisectionCourt.WithinDuty.selector, d.id, CLOCK / 2, CLOCK / 2);
        assertAfterDutyReverts(d, p.claims[0], 0, reason);
    }

    /// Rules: P-6.5.
    function test_afterDuty_aSecondLater() public {
        Posted memory p = posted();
        Bisection memory d = openAncestry(p, 0, 0);
        skipTime(CLOCK / 2 + 1);
        bytes memory witness = first().witness(HEIGHT, FIRST);
        vm.expectEmit(address(court));
        emit BisectionCourt.BlockProven(p.id, p.hashes[0], watcher);
        vm.prank(watcher);
        court.proveBlockAfterDuty(d, p.claims[0], 0, witness);
        assertBlockMark(p, 0, watcher);
        court.closeProven(list(d));
        assertEq(relay.credits(watcher), afterBurn(challengeDeposit));
        assertEq(relay.credits(proposer), 0);
    }

    /// The whole span counts, however far the dispute has narrowed it.
    function test_afterDuty_ofANarrowedSpan() public {
        Posted memory p = posted();
        Bisection memory d = openAncestry(p, 0, 0);
        bytes32[] memory hashes = interior(d, first());
        skipTime(CLOCK / 2 + 1);
        d = reveal(d, hashes);
        uint256 snapshot = vm.snapshotState();
        proveBlockAfterDuty(d, p.claims[0], first(), 0, watcher);
        vm.revertToState(snapshot);
        d = select(d, hashes, 7);
        proveBlockAfterDuty(d, p.claims[0], first(), 0, watcher);
        assertBlockMark(p, 0, watcher);
    }

    function test_RevertWhen_afterDuty_theChallengersTimeAloneIsLong() public {
        Posted memory p = posted();
        Bisection memory d = openAncestry(p, 0, 0);
        d = reveal(d, interior(d, first()));
        skipTime(CLOCK);
        bytes memory reason = abi.encodeWithSelector(BisectionCourt.WithinDuty.selector, d.id, 0, CLOCK / 2);
        assertAfterDutyReverts(d, p.claims[0], 0, reason);
    }

    function test_RevertWhen_afterDuty_theCheckpointIsNotTheNearest() public {
        adopt(first(), second());
        Posted memory p = posted();
        Bisection memory d = openAncestry(p, 0, 0);
        skipTime(CLOCK / 2 + 1);
        bytes memory reason = abi.encodeWithSelector(Checkpoints.NotNearestCheckpoint.selector, HEIGHT, FIRST);
        assertAfterDutyReverts(d, p.claims[0], 1, reason);
        assertAfterDutyReverts(d, p.claims[0], 2, abi.encodeWithSelector(Checkpoints.CheckpointTooLate.selector, 2, 1));
    }

    function test_RevertWhen_afterDuty_anotherClaimOfTheBatch() public {
        Posted memory p = post(two(claimed().claim, first().caseAt(HEIGHT + 1).claim), SALT);
        Bisection memory d = openAncestry(p, 1, 0);
        skipTime(CLOCK / 2 + 1);
        bytes memory reason = abi.encodeWithSelector(BisectionCourt.WrongClaim.selector, p.hashes[0], p.hashes[1]);
        assertAfterDutyReverts(d, p.claims[0], 0, reason);
    }

    function test_RevertWhen_afterDuty_aStaleState() public {
        Posted memory p = posted();
        Bisection memory d = openAncestry(p, 0, 0);
        skipTime(CLOCK / 2 + 1);
        reveal(d, interior(d, first()));
        assertAfterDutyReverts(d, p.claims[0], 0, abi.encodeWithSelector(BisectionCourt.StaleState.selector, d.id));
    }

    function test_RevertWhen_afterDuty_theBatchIsRejected() public {
        Posted memory p = posted();
        Bisection memory d = openAncestry(p, 0, 0);
        court.timeout(expired(openPath(p, 0)));
        bytes memory reason = abi.encodeWithSelector(BisectionCourt.BatchNotProposed.selector, p.id, Phase.Rejected);
        assertAfterDutyReverts(d, p.claims[0], 0, reason);
    }

    function test_RevertWhen_afterDuty_theStateIsAllZeros() public {
        Bisection memory d;
        d.kind = Kind.Ancestry;
        bytes memory reason = abi.encodeWithSelector(BisectionCourt.StaleState.selector, bytes32(0));
        assertAfterDutyReverts(d, claimed().claim, 0, reason);
    }

    /// A proposer that is late about the one question need not be late about the other.
    function test_RevertWhen_theEvidenceIsOfTheOtherQuestion() public {
        Posted memory p = posted();
        Bisection memory path = openPath(p, 0);
        Bisection memory depth = openDepth(p, 0);
        Bisection memory ancestry = openAncestry(p, 0, 0);
        skipTime(CLOCK / 2 + 1);
        assertAfterDutyReverts(
            path, p.claims[0], 0, abi.encodeWithSelector(BisectionCourt.WrongKind.selector, path.id, Kind.Path)
        );
        assertAfterDutyReverts(
            depth, p.claims[0], 0, abi.encodeWithSelector(BisectionCourt.WrongKind.selector, depth.id, Kind.Depth)
        );
        bytes memory witness = MadeTree.treeWitness(claimed());
        vm.expectRevert(abi.encodeWithSelector(BisectionCourt.WrongKind.selector, ancestry.id, Kind.Ancestry));
        vm.prank(watcher);
        court.proveClaimAfterDuty(ancestry, p.claims[0], witness);
    }
}
