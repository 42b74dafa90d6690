// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {BisectionCourt} from "../../src/BisectionCourt.sol";
import {BitcoinPath} from "../../src/libraries/BitcoinPath.sol";
import {Phase} from "../../src/types/Batch.sol";
import {Bisection} from "../../src/types/Bisection.sol";
import {Fixture, Posted} from "../utils/Fixture.sol";
import {Case, MadeTree} from "../utils/MadeTree.sol";

/// proveClaim and proveClaimAfterDuty: what settles a claim's tree for good.
contract ProveClaimTest is Fixture {
    function assertMark(Posted memory p, uint256 i, address by) internal view {
        (bool proven, address prover) = court.treeProven(p.id, p.hashes[i]);
        assertTrue(proven);
        assertEq(prover, by);
    }

    function test_byTheProposerWithNoDisputeOpen() public {
        Posted memory p = post(made().claim);
        Case memory c = made();
        bytes memory witness = MadeTree.treeWitness(c);
        vm.expectEmit(address(court));
        emit BisectionCourt.TreeProven(p.id, p.hashes[0], proposer);
        vm.prank(proposer);
        court.proveClaim(c.claim, p.root, SALT, witness);
        assertMark(p, 0, proposer);
    }

    /// Rules: P-5.4.
    function test_byTheProposerWhoseClocksAreOut() public {
        Posted memory p = post(made().claim);
        Bisection memory d = expired(openPath(p, 0));
        proveClaim(p, made());
        assertMark(p, 0, proposer);
        expectError(BisectionCourt.AlreadyProven.selector, p.id, p.hashes[0]);
        court.timeout(d);
        court.closeProven(list(d));
        assertTrue(phase(p) == Phase.Proposed);
    }

    /// Rules: P-3.16.
    function test_aProofIsOfOneBatchAlone() public {
        Posted memory p = post(one(made().claim), "p");
        Posted memory q = post(one(made().claim), "q");
        proveClaim(p, made());
        (bool proven,) = court.treeProven(q.id, q.hashes[0]);
        assertFalse(proven);
        court.timeout(expired(openPath(q, 0)));
    }

    function test_RevertWhen_byAnother() public {
        Posted memory p = post(made().claim);
        p.proposer = stranger;
        bytes32 other = keccak256(abi.encode(p.root, stranger, SALT, address(relay), block.chainid));
        Case memory c = made();
        bytes memory witness = MadeTree.treeWitness(c);
        vm.expectRevert(abi.encodeWithSelector(BisectionCourt.BatchNotProposed.selector, other, Phase.None));
        vm.prank(stranger);
        court.proveClaim(c.claim, p.root, SALT, witness);
    }

    /// Rules: P-5.4.
    function test_RevertWhen_provenAlready() public {
        Posted memory p = post(made().claim);
        Bisection memory d = openPath(p, 0);
        proveClaim(p, made());
        Case memory c = made();
        bytes memory witness = MadeTree.treeWitness(c);
        expectError(BisectionCourt.AlreadyProven.selector, p.id, p.hashes[0]);
        vm.prank(proposer);
        court.proveClaim(c.claim, p.root, SALT, witness);
        skipTime(CLOCK / 2 + 1);
        expectError(BisectionCourt.AlreadyProven.selector, p.id, p.hashes[0]);
        vm.prank(watcher);
        court.proveClaimAfterDuty(d, c.claim, witness);
        assertMark(p, 0, proposer);
    }

    function test_RevertWhen_theTimeoutHasExecuted() public {
        Posted memory p = post(made().claim);
        court.timeout(expired(openPath(p, 0)));
        Case memory c = made();
        bytes memory witness = MadeTree.treeWitness(c);
        vm.expectRevert(abi.encodeWithSelector(BisectionCourt.BatchNotProposed.selector, p.id, Phase.Rejected));
        vm.prank(proposer);
        court.proveClaim(c.claim, p.root, SALT, witness);
    }

    function test_RevertWhen_theBatchIsSettled() public {
        Posted memory p = post(made().claim);
        toDeadline(p);
        settle(p);
        Case memory c = made();
        bytes memory witness = MadeTree.treeWitness(c);
        vm.expectRevert(abi.encodeWithSelector(BisectionCourt.BatchNotProposed.selector, p.id, Phase.Settled));
        vm.prank(proposer);
        court.proveClaim(c.claim, p.root, SALT, witness);
    }

    function test_RevertWhen_theLeafIsFalse() public {
        Case memory c = made();
        c.claim = MadeTree.lie(c);
        Posted memory p = post(c.claim);
        bytes memory witness = MadeTree.treeWitness(c);
        vm.expectPartialRevert(BitcoinPath.BranchMismatch.selector);
        vm.prank(proposer);
        court.proveClaim(c.claim, p.root, SALT, witness);
    }

    function assertAfterDutyReverts(Bisection memory d, Case memory c, bytes memory reason) internal {
        bytes memory witness = MadeTree.treeWitness(c);
        vm.expectRevert(reason);
        vm.prank(watcher);
        court.proveClaimAfterDuty(d, c.claim, witness);
    }

    function test_RevertWhen_afterDuty_atHalfTheClock() public {
        Bisection memory d = openPath(post(made().claim), 0);
        skipTime(CLOCK / 2);
        bytes memory reason = abi.encodeWithSelector(BisectionCourt.WithinDuty.selector, d.id, CLOCK / 2, CLOCK / 2);
        assertAfterDutyReverts(d, made(), reason);
    }

    /// Rules: P-5.4.
    function test_afterDuty_aSecondLater() public {
        Posted memory p = post(made().claim);
        Bisection memory d = openPath(p, 0);
        skipTime(CLOCK / 2 + 1);
        proveClaimAfterDuty(d, made(), watcher);
        assertMark(p, 0, watcher);
        court.closeProven(list(d));
        assertEq(relay.credits(watcher), afterBurn(challengeDeposit));
    }

    function test_afterDuty_ofADepthDispute() public {
        Posted memory p = post(made().claim);
        Bisection memory d = openDepth(p, 0);
        skipTime(CLOCK / 2 + 1);
        proveClaimAfterDuty(d, made(), watcher);
        assertMark(p, 0, watcher);
    }

    function test_afterDuty_evenWhenTheClockIsOut() public {
        Posted memory p = post(made().claim);
        Bisection memory d = openPath(p, 0);
        skipTime(CLOCK + 1);
        proveClaimAfterDuty(d, made(), watcher);
        assertMark(p, 0, watcher);
    }

    function test_afterDuty_theProposersTimeAloneCounts() public {
        Posted memory p = post(made().claim);
        Bisection memory d = openPath(p, 0);
        bytes32[] memory hashes = interior(d, made());
        skipTime(CLOCK / 2);
        d = reveal(d, hashes);
        skipTime(CLOCK);
        bytes memory reason = abi.encodeWithSelector(BisectionCourt.WithinDuty.selector, d.id, CLOCK / 2, CLOCK / 2);
        assertAfterDutyReverts(d, made(), reason);
        d = select(d, hashes, 0);
        assertAfterDutyReverts(d, made(), reason);
        skipTime(1);
        proveClaimAfterDuty(d, made(), watcher);
    }

    function test_afterDuty_whileTheChallengerIsToMove() public {
        Posted memory p = post(made().claim);
        Bisection memory d = openPath(p, 0);
        bytes32[] memory hashes = interior(d, made());
        skipTime(CLOCK / 2 + 1);
        d = reveal(d, hashes);
        proveClaimAfterDuty(d, made(), watcher);
        assertMark(p, 0, watcher);
    }

    function test_RevertWhen_afterDuty_aStaleState() public {
        Bisection memory d = openPath(post(made().claim), 0);
        skipTime(CLOCK / 2 + 1);
        reveal(d, interior(d, made()));
        assertAfterDutyReverts(d, made(), abi.encodeWithSelector(BisectionCourt.StaleState.selector, d.id));
    }

    function test_RevertWhen_afterDuty_anotherClaimOfTheBatch() public {
        Case memory c = MadeTree.full(1, 5, 1);
        Posted memory p = post(two(made().claim, c.claim), SALT);
        Bisection memory d = openPath(p, 0);
        skipTime(CLOCK / 2 + 1);
        assertAfterDutyReverts(
            d, c, abi.encodeWithSelector(BisectionCourt.WrongClaim.selector, p.hashes[1], p.hashes[0])
        );
    }

    function test_RevertWhen_afterDuty_theBatchIsRejected() public {
        Posted memory p = post(made().claim);
        Bisection memory d = openPath(p, 0, challenger, 0);
        court.timeout(expired(openPath(p, 0, challenger, 1)));
        assertAfterDutyReverts(
            d, made(), abi.encodeWithSelector(BisectionCourt.BatchNotProposed.selector, p.id, Phase.Rejected)
        );
    }
}
