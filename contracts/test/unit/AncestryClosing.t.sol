// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {BisectionCourt} from "../../src/BisectionCourt.sol";
import {Relay} from "../../src/Relay.sol";
import {Phase} from "../../src/types/Batch.sol";
import {Bisection, Kind, Side} from "../../src/types/Bisection.sol";
import {AncestryFixture} from "../utils/AncestryFixture.sol";
import {Posted} from "../utils/Fixture.sol";
import {MadeHeaders, Run} from "../utils/MadeHeaders.sol";

/// closeProven where there are two marks.
contract AncestryClosingTest is AncestryFixture {
    using MadeHeaders for Run;

    uint32 internal constant HEIGHT = FIRST - 33;

    function posted() internal returns (Posted memory) {
        return post(two(first().caseAt(HEIGHT).claim, first().caseAt(HEIGHT + 1).claim), SALT);
    }

    function test_manyOfOneClaim() public {
        Posted memory p = posted();
        Bisection[] memory states = new Bisection[](3);
        states[0] = openAncestry(p, 0, 0, 0);
        states[1] = openAncestry(p, 0, 0, 1);
        states[2] = openAncestry(p, 0, 0, 2);
        states[1] = reveal(states[1], interior(states[1], first()));
        skipTime(CLOCK + 1);
        proveBlock(p, 0, first(), 0);
        vm.expectEmit(address(court));
        emit BisectionCourt.Closed(states[0].id, p.id, Side.Challenger, proposer);
        vm.expectEmit(address(relay));
        emit Relay.ChallengeLost(p.id, proposer, 3 * afterBurn(challengeDeposit), 3 * (challengeDeposit / 2));
        vm.prank(stranger);
        court.closeProven(states);
        assertEq(openDisputes(p), 0);
        for (uint256 i = 0; i < 3; ++i) {
            assertEq(court.disputes(states[i].id), 0);
        }
    }

    function test_whatIsClosedAlreadyIsPassedOver() public {
        Posted memory p = posted();
        Bisection memory d = openAncestry(p, 0, 0, 0);
        Bisection memory e = openAncestry(p, 0, 0, 1);
        proveBlock(p, 0, first(), 0);
        court.closeProven(list(d));
        court.closeProven(list(d, e));
        court.closeProven(list(e, d));
        assertEq(openDisputes(p), 0);
        assertEq(relay.credits(proposer), 2 * afterBurn(challengeDeposit));
    }

    /// Rules: P-5.7.
    function test_RevertWhen_theOtherMarkAloneIsSet() public {
        Posted memory p = posted();
        Bisection memory ancestry = openAncestry(p, 0, 0);
        Bisection memory path = openPath(p, 0);
        Bisection memory depth = openDepth(p, 0);
        uint256 snapshot = vm.snapshotState();
        proveClaim(p, first().caseAt(HEIGHT));
        expectError(BisectionCourt.NotProven.selector, p.id, p.hashes[0]);
        court.closeProven(list(ancestry));
        vm.revertToState(snapshot);
        proveBlock(p, 0, first(), 0);
        expectError(BisectionCourt.NotProven.selector, p.id, p.hashes[0]);
        court.closeProven(list(path));
        expectError(BisectionCourt.NotProven.selector, p.id, p.hashes[0]);
        court.closeProven(list(depth));
    }

    /// Each mark has a prover of its own, who is to have what its proof earns.
    function test_RevertWhen_theListIsOfBothMarks() public {
        Posted memory p = posted();
        Bisection memory ancestry = openAncestry(p, 0, 0);
        Bisection memory path = openPath(p, 0);
        Bisection memory depth = openDepth(p, 0);
        skipTime(CLOCK / 2 + 1);
        proveBlockAfterDuty(ancestry, p.claims[0], first(), 0, watcher);
        proveClaim(p, first().caseAt(HEIGHT));
        assertRefused(list(path, ancestry), ancestry);
        assertRefused(list(depth, ancestry), ancestry);
        assertRefused(list(ancestry, path), path);
        assertRefused(list(ancestry, depth), depth);
        assertEq(openDisputes(p), 3);
        court.closeProven(list(path, depth));
        court.closeProven(list(ancestry));
        assertEq(relay.credits(proposer), 2 * afterBurn(challengeDeposit));
        assertEq(relay.credits(watcher), afterBurn(challengeDeposit));
        assertEq(openDisputes(p), 0);
    }

    function assertRefused(Bisection[] memory states, Bisection memory odd) internal {
        vm.expectRevert(abi.encodeWithSelector(BisectionCourt.WrongKind.selector, odd.id, odd.kind));
        court.closeProven(states);
    }

    /// What heads the list may be closed already, and then says what it likes: it decides nothing for the others.
    function test_RevertWhen_aClosedOneHeadsAListOfTheOtherMark() public {
        Posted memory p = posted();
        Bisection memory ancestry = openAncestry(p, 0, 0);
        Bisection memory path = openPath(p, 0);
        proveSpan(path, first().caseAt(HEIGHT), proposer);
        proveClaim(p, first().caseAt(HEIGHT));
        assertRefused(list(path, ancestry), ancestry);
        path.kind = Kind.Ancestry;
        expectError(BisectionCourt.NotProven.selector, p.id, p.hashes[0]);
        court.closeProven(list(path, ancestry));
    }

    function test_RevertWhen_anOpenOneLiesAboutItsKind() public {
        Posted memory p = posted();
        Bisection memory ancestry = openAncestry(p, 0, 0);
        proveClaim(p, first().caseAt(HEIGHT));
        ancestry.kind = Kind.Path;
        expectError(BisectionCourt.StaleState.selector, ancestry.id);
        court.closeProven(list(ancestry));
    }

    function test_RevertWhen_aDisputeIsOfAnotherClaim() public {
        Posted memory p = posted();
        Bisection memory d = openAncestry(p, 0, 0);
        Bisection memory e = openAncestry(p, 1, 0);
        proveBlock(p, 0, first(), 0);
        proveBlock(p, 1, first(), 0);
        expectError(BisectionCourt.WrongClaim.selector, p.hashes[1], p.hashes[0]);
        court.closeProven(list(d, e));
    }

    function test_RevertWhen_theBatchIsRejected() public {
        Posted memory p = posted();
        Bisection memory d = openAncestry(p, 0, 0);
        proveBlock(p, 0, first(), 0);
        court.timeout(expired(openPath(p, 1)));
        vm.expectRevert(abi.encodeWithSelector(BisectionCourt.BatchNotProposed.selector, p.id, Phase.Rejected));
        court.closeProven(list(d));
    }
}
