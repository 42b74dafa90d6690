// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {BatchTree} from "../../src/libraries/BatchTree.sol";
import {Assurance, Phase} from "../../src/types/Batch.sol";
import {Bisection} from "../../src/types/Bisection.sol";
import {BatchProof, Claim} from "../../src/types/Claim.sol";
import {Fixture, Posted} from "../utils/Fixture.sol";
import {MadeTree} from "../utils/MadeTree.sol";

contract FinalityTest is Fixture {
    function setUp() public override {
        super.setUp();
        Posted memory q = draft(three(), SALT);
        post(q, q.deposit + 3);
    }

    function posted() internal view returns (Posted memory p) {
        p = draft(three(), SALT);
        p.deposit += 3;
    }

    function three() internal view returns (Claim[] memory claims) {
        claims = new Claim[](3);
        claims[0] = MadeTree.full(1, 5, 1).claim;
        claims[1] = made().claim;
        claims[2] = MadeTree.full(1, 5, 4).claim;
    }

    function assertVerified(Claim memory claim, BatchProof memory proof) internal view {
        Posted memory p = posted();
        (bool isFinal, Assurance memory a) = relay.verify(claim, proof, proposer, SALT);
        assertTrue(isFinal);
        assertEq(a.deposit, p.deposit);
        assertEq(a.burn, p.deposit / 2);
        assertEq(a.claimCount, 3);
        assertEq(a.window, WINDOW);
    }

    function assertNothing(Claim memory claim, BatchProof memory proof, address by, bytes32 salt) internal view {
        (bool isFinal, Assurance memory a) = relay.verify(claim, proof, by, salt);
        assertFalse(isFinal);
        assertEq(a.deposit + a.burn + a.claimCount + a.window, 0);
    }

    /// Rules: P-3.11.
    function test_finalAtTheExactSecond() public {
        Posted memory p = posted();
        vm.warp(START + WINDOW - 1);
        assertFalse(relay.isFinal(p.id));
        assertNothing(made().claim, proofOf(p, 1), proposer, SALT);
        vm.warp(START + WINDOW);
        assertTrue(relay.isFinal(p.id));
        for (uint256 i = 0; i < 3; ++i) {
            assertVerified(p.claims[i], proofOf(p, i));
        }
    }

    /// Rules: P-3.12, P-3.13.
    function test_settlingChangesNothingThatIsRead() public {
        Posted memory p = posted();
        toDeadline(p);
        settle(p);
        assertTrue(relay.isFinal(p.id));
        assertVerified(made().claim, proofOf(p, 1));
    }

    /// Rules: P-3.11.
    function test_notFinalWhileADisputeIsOpen() public {
        Posted memory p = posted();
        Bisection memory d = openPath(p, 1);
        toDeadline(p);
        assertFalse(relay.isFinal(p.id));
        assertNothing(made().claim, proofOf(p, 1), proposer, SALT);
        // the clock of the proposer is out, but nobody calls timeout
        skipTime(CLOCK);
        proveClaim(p, made());
        assertFalse(relay.isFinal(p.id));
        court.closeProven(list(d));
        assertTrue(relay.isFinal(p.id));
        assertVerified(made().claim, proofOf(p, 1));
    }

    function test_aRejectedBatchNeverVerifies() public {
        Posted memory p = posted();
        Bisection memory d = openPath(p, 1);
        skipTime(CLOCK + 1);
        court.timeout(d);
        skipTime(10 * WINDOW);
        assertFalse(relay.isFinal(p.id));
        for (uint256 i = 0; i < 3; ++i) {
            assertNothing(p.claims[i], proofOf(p, i), proposer, SALT);
        }
    }

    /// Rules: P-3.14.
    function test_anUnknownBatchIsNotFinal() public view {
        assertFalse(relay.isFinal("unknown"));
        assertTrue(relay.phaseOf("unknown") == Phase.None);
    }

    function test_anotherProposerSaltClaimOrProof() public {
        Posted memory p = posted();
        toDeadline(p);
        assertNothing(made().claim, proofOf(p, 1), stranger, SALT);
        assertNothing(made().claim, proofOf(p, 1), proposer, "pepper");
        assertNothing(made().claim, proofOf(p, 0), proposer, SALT);
        Claim memory other = made().claim;
        other.leaf = bytes32(uint256(1));
        assertNothing(other, proofOf(p, 1), proposer, SALT);
        other = made().claim;
        other.index ^= 1;
        assertNothing(other, proofOf(p, 1), proposer, SALT);
        other = made().claim;
        other.depth += 1;
        assertNothing(other, proofOf(p, 1), proposer, SALT);
        other = made().claim;
        other.height += 1;
        assertNothing(other, proofOf(p, 1), proposer, SALT);
        other = made().claim;
        other.blockHash = "another";
        assertNothing(other, proofOf(p, 1), proposer, SALT);
    }

    function test_aProofWithFlippedDirectionsIsAnotherRoot() public {
        Posted memory p = posted();
        toDeadline(p);
        BatchProof memory proof = proofOf(p, 1);
        proof.directions ^= 1;
        assertNothing(made().claim, proof, proposer, SALT);
    }

    /// Rules: P-3.6.
    function test_theRootIsNoClaimAndANodeNeither() public {
        Posted memory p = posted();
        toDeadline(p);
        // a proof that starts one level up has no claim that hashes like a node
        BatchProof memory proof = proofOf(p, 2);
        assertEq(proof.siblings.length, 1);
        assertEq(proof.directions, 1);
        assertNothing(made().claim, proof, proposer, SALT);
    }

    /// Rules: P-3.12.
    function test_RevertWhen_aDirectionHasNoSibling() public {
        Posted memory p = posted();
        toDeadline(p);
        BatchProof memory proof = proofOf(p, 1);
        proof.directions |= 1 << proof.siblings.length;
        Claim memory claim = made().claim;
        expectError(BatchTree.MalformedProof.selector, 2, proof.directions);
        relay.verify(claim, proof, proposer, SALT);
    }

    function test_RevertWhen_theHighestDirectionIsSet() public {
        Posted memory p = posted();
        BatchProof memory proof = proofOf(p, 1);
        proof.directions |= 1 << 255;
        Claim memory claim = made().claim;
        expectError(BatchTree.MalformedProof.selector, 2, proof.directions);
        relay.verify(claim, proof, proposer, SALT);
    }

    function test_tenSiblingsAreTheMost() public view {
        BatchProof memory proof = BatchProof(new bytes32[](10), 1023);
        assertNothing(made().claim, proof, proposer, SALT);
    }

    function test_RevertWhen_elevenSiblings() public {
        BatchProof memory proof = BatchProof(new bytes32[](11), 0);
        Claim memory claim = made().claim;
        expectError(BatchTree.MalformedProof.selector, 11, 0);
        relay.verify(claim, proof, proposer, SALT);
    }
}
