// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {BisectionCourt} from "../../src/BisectionCourt.sol";
import {Relay} from "../../src/Relay.sol";
import {BatchTree} from "../../src/libraries/BatchTree.sol";
import {Phase} from "../../src/types/Batch.sol";
import {Bisection, Kind, Side} from "../../src/types/Bisection.sol";
import {BatchProof, Claim} from "../../src/types/Claim.sol";
import {Fixture, Posted} from "../utils/Fixture.sol";
import {MadeTree} from "../utils/MadeTree.sol";

contract OpeningTest is Fixture {
    function posted() internal returns (Posted memory) {
        return post(two(MadeTree.full(2, 3, 1).claim, made().claim), SALT);
    }

    function open(Posted memory p, Claim memory claim, BatchProof memory proof, uint256 value) internal {
        vm.prank(challenger);
        court.challengePath{value: value}(claim, proof, p.proposer, p.salt, 0);
    }

    /// Rules: P-5.3.
    function test_theStateAtTheStart() public {
        Posted memory p = posted();
        skipTime(17);
        Bisection memory d = openPath(p, 1, challenger, 42);
        Claim memory claim = made().claim;
        bytes32 id = keccak256(abi.encode(p.id, p.hashes[1], Kind.Path, challenger, START + 17, uint256(42)));
        Bisection memory e = Bisection({
            id: id,
            batchId: p.id,
            claimHash: p.hashes[1],
            proposer: proposer,
            challenger: challenger,
            deposit: uint96(challengeDeposit),
            kind: Kind.Path,
            turn: Side.Proposer,
            lo: 0,
            hi: 4,
            upper: claim.blockHash,
            lower: claim.leaf,
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

    function test_theEventOfAPathDispute() public {
        Posted memory p = posted();
        Claim memory claim = made().claim;
        BatchProof memory proof = proofOf(p, 1);
        uint256 snapshot = vm.snapshotState();
        Bisection memory d = openPath(p, 1);
        vm.revertToState(snapshot);
        vm.expectEmit(address(court));
        emit BisectionCourt.Opened(d.id, p.id, challenger, claim, d);
        open(p, claim, proof, challengeDeposit);
    }

    function test_aDepthDispute() public {
        Posted memory p = posted();
        Bisection memory d = openDepth(p, 0);
        assertTrue(d.kind == Kind.Depth);
        assertEq(d.claimHash, p.hashes[0]);
        assertEq(d.hi, 3);
    }

    /// Rules: P-4.14.
    function test_theWholeValueIsTheDeposit() public {
        Posted memory p = posted();
        Claim memory claim = made().claim;
        open(p, claim, proofOf(p, 1), challengeDeposit + 5);
        assertEq(lastState().deposit, challengeDeposit + 5);
    }

    function test_spansOfTheShallowestAndTheDeepest() public {
        Posted memory p = post(two(MadeTree.full(2, 1, 0).claim, MadeTree.sparse(3, 32, type(uint32).max).claim), SALT);
        assertEq(openPath(p, 0).hi, 1);
        assertEq(openPath(p, 1).hi, 33);
    }

    /// Rules: P-5.3.
    function test_manyDisputesOnOneClaim() public {
        Posted memory p = posted();
        openPath(p, 1, challenger, 0);
        openPath(p, 1, challenger, 1);
        openPath(p, 1, watcher, 0);
        openDepth(p, 1, challenger, 0);
        skipTime(1);
        openPath(p, 1, challenger, 0);
        openPath(p, 0, challenger, 0);
        assertEq(openDisputes(p), 6);
    }

    /// Rules: P-4.13.
    function test_RevertWhen_theIdIsInUse() public {
        Posted memory p = posted();
        Bisection memory d = openPath(p, 1);
        Claim memory claim = made().claim;
        BatchProof memory proof = proofOf(p, 1);
        expectError(BisectionCourt.DisputeExists.selector, d.id);
        open(p, claim, proof, challengeDeposit);
    }

    function test_RevertWhen_theDepositIsOneWeiLess() public {
        Posted memory p = posted();
        Claim memory claim = made().claim;
        BatchProof memory proof = proofOf(p, 1);
        expectError(BisectionCourt.ChallengeDepositTooSmall.selector, challengeDeposit - 1, challengeDeposit);
        open(p, claim, proof, challengeDeposit - 1);
    }

    function test_theGreatestDepositOfItsField() public {
        Posted memory p = posted();
        vm.deal(challenger, type(uint128).max);
        open(p, made().claim, proofOf(p, 1), type(uint96).max);
        assertEq(lastState().deposit, type(uint96).max);
    }

    function test_RevertWhen_theDepositOverflowsItsField() public {
        Posted memory p = posted();
        vm.deal(challenger, type(uint128).max);
        Claim memory claim = made().claim;
        BatchProof memory proof = proofOf(p, 1);
        expectError(BisectionCourt.ChallengeDepositTooLarge.selector, uint256(type(uint96).max) + 1);
        open(p, claim, proof, uint256(type(uint96).max) + 1);
    }

    function test_RevertWhen_theClaimIsNotInTheBatch() public {
        Posted memory p = posted();
        Claim memory claim = MadeTree.lie(made());
        BatchProof memory proof = proofOf(p, 1);
        vm.expectPartialRevert(Relay.NotProposed.selector);
        open(p, claim, proof, challengeDeposit);
    }

    /// Rules: P-4.14.
    function test_RevertWhen_theProofIsMalformed() public {
        Posted memory p = posted();
        Claim memory claim = made().claim;
        BatchProof memory proof = proofOf(p, 1);
        proof.directions |= 2;
        expectError(BatchTree.MalformedProof.selector, 1, 3);
        open(p, claim, proof, challengeDeposit);
    }

    function test_RevertWhen_theProposerIsAnother() public {
        Posted memory p = posted();
        Claim memory claim = made().claim;
        BatchProof memory proof = proofOf(p, 1);
        p.proposer = stranger;
        bytes32 other = keccak256(abi.encode(p.root, stranger, SALT, address(relay), block.chainid));
        vm.expectRevert(abi.encodeWithSelector(Relay.NotProposed.selector, other, Phase.None));
        open(p, claim, proof, challengeDeposit);
    }

    function test_RevertWhen_theSaltIsAnother() public {
        Posted memory p = posted();
        Claim memory claim = made().claim;
        BatchProof memory proof = proofOf(p, 1);
        p.salt = "pepper";
        vm.expectPartialRevert(Relay.NotProposed.selector);
        open(p, claim, proof, challengeDeposit);
    }

    function test_theLastSecondOfTheWindow() public {
        Posted memory p = posted();
        vm.warp(START + WINDOW - 1);
        openPath(p, 1);
    }

    function test_RevertWhen_theWindowIsClosed() public {
        Posted memory p = posted();
        Claim memory claim = made().claim;
        BatchProof memory proof = proofOf(p, 1);
        vm.warp(START + WINDOW);
        vm.expectRevert(abi.encodeWithSelector(Relay.WindowClosed.selector, p.id, START + WINDOW));
        open(p, claim, proof, challengeDeposit);
    }

    function test_RevertWhen_theBatchIsRejected() public {
        Posted memory p = posted();
        court.timeout(expired(openPath(p, 1)));
        Claim memory claim = made().claim;
        BatchProof memory proof = proofOf(p, 1);
        vm.expectRevert(abi.encodeWithSelector(Relay.NotProposed.selector, p.id, Phase.Rejected));
        open(p, claim, proof, challengeDeposit);
    }

    /// Rules: P-4.14.
    function test_RevertWhen_theTreeIsProven() public {
        Posted memory p = posted();
        proveClaim(p, made());
        Claim memory claim = made().claim;
        BatchProof memory proof = proofOf(p, 1);
        expectError(BisectionCourt.AlreadyProven.selector, p.id, p.hashes[1]);
        open(p, claim, proof, challengeDeposit);
        expectError(BisectionCourt.AlreadyProven.selector, p.id, p.hashes[1]);
        vm.prank(challenger);
        court.challengeDepth{value: challengeDeposit}(claim, proof, proposer, SALT, 0);
        // the other claim of the batch is another case
        openPath(p, 0);
    }

    /// Rules: P-3.16.
    function test_theSameClaimInTwoBatchesIsTwoCases() public {
        Posted memory p = posted();
        Posted memory q = post(p.claims, "another salt");
        proveClaim(p, made());
        openPath(q, 1);
    }

    /// Rules: P-4.12.
    function test_afterAChallengerLostOthersMayOpen() public {
        Posted memory p = posted();
        Bisection memory d = openPath(p, 1);
        proveSpan(d, made(), proposer);
        assertTrue(phase(p) == Phase.Proposed);
        // the id is free again, in the same second too: a watcher must not take it for closed for good
        Bisection memory e = openPath(p, 1);
        assertEq(d.id, e.id);
    }

    function test_RevertWhen_theStateIsAllZeros() public {
        Bisection memory d;
        bytes memory reason = abi.encodeWithSelector(BisectionCourt.StaleState.selector, bytes32(0));
        Claim memory claim = made().claim;
        vm.expectRevert(reason);
        court.reveal(d, new bytes32[](0));
        vm.expectRevert(reason);
        court.select(d, new bytes32[](0), 0);
        vm.expectRevert(reason);
        court.proveSpan(d, claim, "");
        vm.expectRevert(reason);
        court.proveClaimAfterDuty(d, claim, "");
        vm.expectRevert(reason);
        court.timeout(d);
        vm.expectRevert(reason);
        court.reclaim(d);
        vm.expectRevert(abi.encodeWithSelector(BisectionCourt.BatchNotProposed.selector, bytes32(0), Phase.None));
        court.closeProven(list(d));
    }
}
