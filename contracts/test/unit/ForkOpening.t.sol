// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {ForkCourt} from "../../src/ForkCourt.sol";
import {Relay} from "../../src/Relay.sol";
import {BatchTree} from "../../src/libraries/BatchTree.sol";
import {Phase} from "../../src/types/Batch.sol";
import {Side} from "../../src/types/Bisection.sol";
import {BatchProof, Claim} from "../../src/types/Claim.sol";
import {Fork} from "../../src/types/Fork.sol";
import {Posted} from "../utils/Fixture.sol";
import {ForkFixture} from "../utils/ForkFixture.sol";
import {Branch, MadeChain} from "../utils/MadeChain.sol";

contract ForkOpeningTest is ForkFixture {
    using MadeChain for Branch;

    function claim() internal pure returns (Claim memory) {
        return claimOf(chain(4), CLAIMED);
    }

    function test_whatADisputeIs() public {
        Posted memory p = post(two(claimOf(chain(2), BASE + 2), claim()), SALT);
        uint256 deposit = forkDeposit(claim()) + 7;
        skipTime(100);
        Fork memory f = Fork({
            batchId: p.id,
            claimHash: p.hashes[1],
            proposer: proposer,
            challenger: challenger,
            deposit: uint96(deposit),
            checkpoint: 0,
            height: CLAIMED,
            byState: false,
            target: claim().blockHash,
            buriedBy: BURIED_BY,
            openedAt: uint48(START + 100)
        });
        bytes32 id = keccak256(abi.encode(f));
        BatchProof memory proof = proofOf(p, 1);
        vm.expectEmit(address(forkCourt));
        emit ForkCourt.ForkOpened(id, p.id, challenger, f);
        vm.prank(challenger);
        assertEq(forkCourt.challengeFork{value: deposit}(p.claims[1], proof, proposer, SALT), id);

        assertEq(forkCourt.forks(p.id, p.hashes[1]), id);
        (uint48 turnStart, uint32 proposerUsed, uint32 challengerUsed, Side turn, uint256 work, address payee) =
            forkCourt.games(id);
        assertEq(turnStart, START + 100);
        assertEq(uint256(proposerUsed) + challengerUsed + work, 0);
        assertTrue(turn == Side.Proposer, "the defence is to move");
        assertEq(payee, address(0));
        assertEq(openDisputes(p), 1);
        assertEq(address(relay).balance, p.deposit + deposit);
        assertEq(address(forkCourt).balance, 0);
    }

    function test_theTimeOfBurialIsOfTheProposalWhenceverTheChallenge() public {
        skipTime(12_345);
        Posted memory p = post(claim());
        skipTime(WINDOW - 1);
        Fork memory f = challenge(p);
        assertEq(f.buriedBy, START + 12_345 + 7_200);
        assertEq(f.openedAt, START + 12_345 + WINDOW - 1);
    }

    // The height.

    /// Rules: P-6.1.
    function test_rightAboveTheCheckpoint() public {
        Posted memory p = post(claimOf(chain(1), BASE + 1));
        assertEq(challenge(p).height, BASE + 1);
    }

    function assertNotAbove(uint32 height) internal {
        Posted memory p = post(Claim(height, "hash", 1, 0, "leaf"));
        BatchProof memory proof = proofOf(p, 0);
        expectError(ForkCourt.NotAboveCheckpoint.selector, height, BASE);
        vm.prank(challenger);
        forkCourt.challengeFork{value: 10 ether}(p.claims[0], proof, proposer, SALT);
    }

    /// Rules: P-6.1.
    function test_RevertWhen_atTheCheckpoint() public {
        assertNotAbove(BASE);
    }

    function test_RevertWhen_belowTheCheckpoint() public {
        assertNotAbove(BASE - 1);
    }

    // The deposit.

    /// Rules: P-8.2.
    function test_theDepositGrowsByHeader() public view {
        uint256 base = forkCourt.DEPOSIT_BASE();
        uint256 each = forkCourt.DEPOSIT_PER_HEADER();
        assertEq(forkCourt.challengeDeposit(BASE + 1, 0), base + 7 * each);
        assertEq(forkCourt.challengeDeposit(BASE + 2_000, 0), base + 2_006 * each);
        assertEq(forkCourt.challengeDeposit(BASE - 5, 0), base + each);
        assertEq(forkCourt.challengeDeposit(BASE - 6, 0), base);
        assertEq(forkCourt.challengeDeposit(0, 0), base);
        assertEq(forkCourt.challengeDeposit(type(uint32).max, 0), base + (2 ** 32 + 5 - BASE) * each);
    }

    function test_RevertWhen_theDepositOfNoCheckpointIsAsked() public {
        vm.expectRevert();
        forkCourt.challengeDeposit(BASE, 1);
    }

    function test_exactlyTheDeposit() public {
        Posted memory p = post(claim());
        uint256 required = forkCourt.DEPOSIT_BASE() + 10 * forkCourt.DEPOSIT_PER_HEADER();
        assertEq(challenge(p, 0, challenger, required).deposit, required);
    }

    function test_RevertWhen_aWeiLess() public {
        Posted memory p = post(claim());
        uint256 required = forkCourt.DEPOSIT_BASE() + 10 * forkCourt.DEPOSIT_PER_HEADER();
        BatchProof memory proof = proofOf(p, 0);
        expectError(ForkCourt.ChallengeDepositTooSmall.selector, required - 1, required);
        vm.prank(challenger);
        forkCourt.challengeFork{value: required - 1}(p.claims[0], proof, proposer, SALT);
    }

    function test_theLargestDepositOfItsField() public {
        Posted memory p = post(claim());
        vm.deal(challenger, 2 ** 96);
        assertEq(challenge(p, 0, challenger, 2 ** 96 - 1).deposit, 2 ** 96 - 1);
    }

    function test_RevertWhen_theDepositDoesNotFitItsField() public {
        Posted memory p = post(claim());
        BatchProof memory proof = proofOf(p, 0);
        vm.deal(challenger, 2 ** 96);
        expectError(ForkCourt.ChallengeDepositTooLarge.selector, 2 ** 96);
        vm.prank(challenger);
        forkCourt.challengeFork{value: 2 ** 96}(p.claims[0], proof, proposer, SALT);
    }

    // The batch.

    function assertNoBatch(Posted memory p, Claim memory c, BatchProof memory proof, address who, bytes32 salt)
        internal
    {
        bytes32 leaf = p.hashes[0];
        bytes32 top = proof.siblings.length == 0
            ? keccak256(abi.encodePacked(hex"00", c.height, c.blockHash, c.depth, c.index, c.leaf))
            : proof.directions == 0
                ? keccak256(abi.encodePacked(hex"01", leaf, proof.siblings[0]))
                : keccak256(abi.encodePacked(hex"01", proof.siblings[0], leaf));
        bytes32 id = keccak256(abi.encode(top, who, salt, address(relay), block.chainid));
        vm.expectRevert(abi.encodeWithSelector(Relay.NotProposed.selector, id, Phase.None));
        vm.prank(challenger);
        forkCourt.challengeFork{value: 10 ether}(c, proof, who, salt);
    }

    function test_RevertWhen_theClaimTheProposerOrTheSaltIsAnother() public {
        Posted memory p = post(claim());
        BatchProof memory proof = proofOf(p, 0);
        Claim memory other = claim();
        other.height += 1;
        assertNoBatch(p, other, proof, proposer, SALT);
        assertNoBatch(p, claim(), proof, stranger, SALT);
        assertNoBatch(p, claim(), proof, proposer, "other");
    }

    function test_RevertWhen_theProofIsAnother() public {
        Posted memory p = post(two(claim(), claimOf(chain(2), BASE + 2)), SALT);
        BatchProof memory proof = proofOf(p, 0);
        proof.siblings[0] ^= bytes32(uint256(1));
        assertNoBatch(p, claim(), proof, proposer, SALT);
        proof = proofOf(p, 0);
        proof.directions = 1;
        assertNoBatch(p, claim(), proof, proposer, SALT);
        proof.directions = 2;
        vm.expectRevert(abi.encodeWithSelector(BatchTree.MalformedProof.selector, 1, 2));
        vm.prank(challenger);
        forkCourt.challengeFork{value: 10 ether}(p.claims[0], proof, proposer, SALT);
    }

    function test_atTheLastSecondOfTheWindow() public {
        Posted memory p = post(claim());
        vm.warp(START + WINDOW - 1);
        assertEq(challenge(p).openedAt, START + WINDOW - 1);
    }

    function assertRefused(Posted memory p, bytes memory reason) internal {
        BatchProof memory proof = proofOf(p, 0);
        vm.expectRevert(reason);
        vm.prank(challenger);
        forkCourt.challengeFork{value: 10 ether}(p.claims[0], proof, proposer, SALT);
    }

    function test_RevertWhen_atOrAfterTheDeadline() public {
        Posted memory p = post(claim());
        bytes memory reason = abi.encodeWithSelector(Relay.WindowClosed.selector, p.id, START + WINDOW);
        vm.warp(START + WINDOW);
        assertRefused(p, reason);
        vm.warp(START + WINDOW + 1);
        assertRefused(p, reason);
    }

    function test_RevertWhen_theBatchIsRejectedOrSettled() public {
        Posted memory p = post(claim());
        uint256 snapshot = vm.snapshotState();
        Fork memory f = challenge(p);
        expire(f);
        timeout(f);
        assertRefused(p, abi.encodeWithSelector(Relay.NotProposed.selector, p.id, Phase.Rejected));
        vm.revertToState(snapshot);
        toDeadline(p);
        settle(p);
        assertRefused(p, abi.encodeWithSelector(Relay.NotProposed.selector, p.id, Phase.Settled));
    }

    // One at a time.

    /// Rules: P-6.8.
    function test_RevertWhen_oneIsOpen() public {
        Posted memory p = post(claim());
        Fork memory f = challenge(p);
        skipTime(1);
        assertRefused(p, abi.encodeWithSelector(ForkCourt.ForkExists.selector, idOf(f)));
        vm.deal(watcher, 100 ether);
        BatchProof memory proof = proofOf(p, 0);
        expectError(ForkCourt.ForkExists.selector, idOf(f));
        vm.prank(watcher);
        forkCourt.challengeFork{value: 10 ether}(p.claims[0], proof, proposer, SALT);
        assertEq(openDisputes(p), 1);
    }

    function test_oneOfEachClaimAndOfEachBatch() public {
        Posted memory p = post(two(claim(), claimOf(chain(2), BASE + 2)), SALT);
        Posted memory q = post(one(claim()), "again");
        bytes32 first = idOf(challenge(p, 0, challenger));
        bytes32 second = idOf(challenge(p, 1, challenger));
        bytes32 third = idOf(challenge(q, 0, challenger));
        assertTrue(first != second && second != third && first != third);
        assertEq(openDisputes(p), 2);
        assertEq(openDisputes(q), 1);
    }

    /// Rules: P-6.8.
    function test_whenItIsLostAnotherOpensAfreshButForTheRecords() public {
        Branch memory b = chain(10);
        Posted memory p = post(claim());
        Fork memory f = challenge(p);
        skipTime(1_000);
        lead(f, proposer, b, BURIED);
        expire(f);
        timeout(f);
        assertEq(forkCourt.forks(p.id, p.hashes[0]), 0);
        assertTrue(phase(p) == Phase.Proposed);

        Fork memory again = challenge(p, 0, watcher);
        assertNotEq(idOf(again), idOf(f));
        (uint48 turnStart, uint32 proposerUsed, uint32 challengerUsed, Side turn, uint256 work,) =
            forkCourt.games(idOf(again));
        assertEq(turnStart, nowTime());
        assertEq(uint256(proposerUsed) + challengerUsed + work, 0);
        assertTrue(turn == Side.Proposer);
        present(again, proposer, b, BURIED);
        assertTrue(turnOf(again) == Side.Challenger);
    }
}
