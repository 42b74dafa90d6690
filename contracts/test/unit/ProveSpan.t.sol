// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {BisectionCourt} from "../../src/BisectionCourt.sol";
import {BitcoinPath} from "../../src/libraries/BitcoinPath.sol";
import {Phase} from "../../src/types/Batch.sol";
import {Bisection, Kind, Side} from "../../src/types/Bisection.sol";
import {Fixture, Posted} from "../utils/Fixture.sol";
import {Case, MadeTree} from "../utils/MadeTree.sol";

/// proveSpan: what wins one dispute.
contract ProveSpanTest is Fixture {
    function opened() internal returns (Bisection memory) {
        return openPath(post(made().claim), 0);
    }

    /// Rules: P-5.12.
    function test_theWholeSpan() public {
        Bisection memory d = opened();
        bytes memory witness = MadeTree.spanWitness(made(), 0, 4);
        Case memory c = made();
        vm.expectEmit(address(court));
        emit BisectionCourt.Closed(d.id, d.batchId, Side.Challenger, proposer);
        vm.prank(proposer);
        court.proveSpan(d, c.claim, witness);
        assertEq(court.disputes(d.id), 0);
        assertEq(relay.credits(proposer), afterBurn(challengeDeposit));
        (bool proven,) = court.treeProven(d.batchId, d.claimHash);
        assertFalse(proven);
        assertTrue(relay.phaseOf(d.batchId) == Phase.Proposed);
    }

    /// Rules: P-5.12.
    function test_eachSingleEdge() public {
        Bisection memory d = opened();
        bytes32[] memory hashes = interior(d, made());
        d = reveal(d, hashes);
        uint256 snapshot = vm.snapshotState();
        for (uint256 segment = 0; segment < 4; ++segment) {
            proveSpan(select(d, hashes, segment), made(), proposer);
            assertEq(court.disputes(d.id), 0);
            vm.revertToState(snapshot);
        }
    }

    function test_atTheLastSecond() public {
        Bisection memory d = opened();
        skipTime(CLOCK);
        proveSpan(d, made(), proposer);
    }

    function test_RevertWhen_aSecondLater() public {
        Bisection memory d = opened();
        skipTime(CLOCK + 1);
        bytes memory witness = MadeTree.spanWitness(made(), 0, 4);
        Case memory c = made();
        vm.expectRevert(abi.encodeWithSelector(BisectionCourt.ClockOut.selector, d.id, CLOCK + 1, CLOCK));
        vm.prank(proposer);
        court.proveSpan(d, c.claim, witness);
    }

    function assertReverts(Bisection memory d, Case memory c, address who, bytes memory reason) internal {
        bytes memory witness = MadeTree.spanWitness(c, d.lo, d.hi);
        vm.expectRevert(reason);
        vm.prank(who);
        court.proveSpan(d, c.claim, witness);
    }

    function test_RevertWhen_aStrangerProvesAtHalfTheClock() public {
        Bisection memory d = opened();
        skipTime(CLOCK / 2);
        bytes memory reason = abi.encodeWithSelector(BisectionCourt.WithinDuty.selector, d.id, CLOCK / 2, CLOCK / 2);
        assertReverts(d, made(), watcher, reason);
    }

    /// Rules: P-4.7.
    function test_aStrangerProvesASecondLaterAndEarns() public {
        Bisection memory d = opened();
        skipTime(CLOCK / 2 + 1);
        proveSpan(d, made(), watcher);
        assertEq(relay.credits(watcher), afterBurn(challengeDeposit));
        assertEq(relay.credits(proposer), 0);
    }

    function test_theProposerMayStillProveAfterItsDuty() public {
        Bisection memory d = opened();
        skipTime(CLOCK / 2 + 1);
        proveSpan(d, made(), proposer);
        assertEq(relay.credits(proposer), afterBurn(challengeDeposit));
    }

    /// Rules: P-4.7.
    function test_dutyCountsOverAllTurns() public {
        Bisection memory d = opened();
        bytes32[] memory hashes = interior(d, made());
        skipTime(CLOCK / 2 - 100);
        d = reveal(d, hashes);
        // the challenger's time is none of the proposer's
        skipTime(CLOCK);
        d = select(d, hashes, 1);
        skipTime(100);
        bytes memory reason = abi.encodeWithSelector(BisectionCourt.WithinDuty.selector, d.id, CLOCK / 2, CLOCK / 2);
        assertReverts(d, made(), watcher, reason);
        skipTime(1);
        proveSpan(d, made(), watcher);
    }

    function test_dutyOfAnOddClock() public {
        deployCourts(firstCheckpoint(), 7);
        Bisection memory d = opened();
        skipTime(3);
        assertReverts(d, made(), watcher, abi.encodeWithSelector(BisectionCourt.WithinDuty.selector, d.id, 3, 3));
        skipTime(1);
        proveSpan(d, made(), watcher);
    }

    function test_RevertWhen_itIsTheChallengersTurn() public {
        Bisection memory d = opened();
        d = reveal(d, interior(d, made()));
        assertReverts(
            d, made(), proposer, abi.encodeWithSelector(BisectionCourt.WrongTurn.selector, d.id, Side.Challenger)
        );
    }

    /// Rules: P-5.13.
    function test_RevertWhen_aDepthDispute() public {
        Bisection memory d = openDepth(post(made().claim), 0);
        assertReverts(d, made(), proposer, abi.encodeWithSelector(BisectionCourt.WrongKind.selector, d.id, Kind.Depth));
    }

    function test_RevertWhen_anotherClaim() public {
        Case memory c = MadeTree.full(1, 5, 1);
        Posted memory p = post(two(made().claim, c.claim), SALT);
        Bisection memory d = openPath(p, 0);
        assertReverts(
            d, c, proposer, abi.encodeWithSelector(BisectionCourt.WrongClaim.selector, p.hashes[1], p.hashes[0])
        );
    }

    function test_RevertWhen_aStaleState() public {
        Bisection memory d = opened();
        proveSpan(d, made(), proposer);
        assertReverts(d, made(), proposer, abi.encodeWithSelector(BisectionCourt.StaleState.selector, d.id));
    }

    function test_RevertWhen_theTreeIsProven() public {
        Posted memory p = post(made().claim);
        Bisection memory d = openPath(p, 0);
        proveClaim(p, made());
        bytes memory reason = abi.encodeWithSelector(BisectionCourt.AlreadyProven.selector, p.id, d.claimHash);
        assertReverts(d, made(), proposer, reason);
    }

    function test_RevertWhen_theBatchIsRejected() public {
        Posted memory p = post(made().claim);
        Bisection memory d = openPath(p, 0, challenger, 0);
        court.timeout(expired(openPath(p, 0, challenger, 1)));
        bytes memory reason = abi.encodeWithSelector(BisectionCourt.BatchNotProposed.selector, p.id, Phase.Rejected);
        assertReverts(d, made(), proposer, reason);
    }

    function test_RevertWhen_theLeafIsFalse() public {
        Case memory c = made();
        c.claim = MadeTree.lie(c);
        Bisection memory d = openPath(post(c.claim), 0);
        bytes memory witness = MadeTree.spanWitness(c, 0, 4);
        vm.expectPartialRevert(BitcoinPath.BranchMismatch.selector);
        vm.prank(proposer);
        court.proveSpan(d, c.claim, witness);
    }

    function test_RevertWhen_theWitnessIsOfAnotherSpan() public {
        Bisection memory d = opened();
        bytes32[] memory hashes = interior(d, made());
        d = select(reveal(d, hashes), hashes, 2);
        Case memory c = made();
        bytes memory witness = MadeTree.spanWitness(c, 0, 4);
        expectError(BitcoinPath.WitnessLength.selector, witness.length, 32);
        vm.prank(proposer);
        court.proveSpan(d, c.claim, witness);
    }
}
