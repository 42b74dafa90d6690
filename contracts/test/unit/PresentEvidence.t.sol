// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {ForkCourt} from "../../src/ForkCourt.sol";
import {Side} from "../../src/types/Bisection.sol";
import {Fork, ForkLib, Record} from "../../src/types/Fork.sol";
import {ForkFixture} from "../utils/ForkFixture.sol";
import {Branch, MadeChain} from "../utils/MadeChain.sol";

/// What a record must show for the side that presents it, where all headers are worth the same. (What only heavier
/// headers can show is in PresentHeavy.t.sol.)
contract PresentEvidenceTest is ForkFixture {
    using MadeChain for Branch;
    using ForkLib for Record;

    function opened(Branch memory b) internal returns (Fork memory) {
        return challenge(post(claimOf(b, CLAIMED)));
    }

    function leads(Fork memory f, Side side) internal view returns (bool) {
        return turnOf(f) != side;
    }

    function assertNoSupport(Fork memory f, Record memory r, bytes memory ancestor) internal {
        expectError(ForkCourt.NoSupport.selector, r.hash());
        vm.prank(proposer);
        forkCourt.present(f, r, ancestor, "");
    }

    function assertNoRefutation(Fork memory f, Record memory r, bytes memory ancestor) internal {
        expectError(ForkCourt.NoRefutation.selector, r.hash());
        vm.prank(challenger);
        forkCourt.present(f, r, ancestor, "");
    }

    /// A chain whose header at BURIED bears this time.
    function buriedAt(uint32 time, uint256 seed) internal pure returns (Branch memory) {
        return chain(9).add(time, MadeChain.LIMIT, seed);
    }

    // The defence.

    /// Rules: P-6.16.
    function test_aBuriedBlockSupports() public {
        Branch memory b = chain(10);
        Fork memory f = opened(b);
        lead(f, proposer, b, BURIED);
        assertTrue(leads(f, Side.Proposer));
    }

    function test_soDoesAnyRecordBeyond() public {
        Branch memory b = chain(15);
        Fork memory f = opened(b);
        lead(f, proposer, b, BASE + 15);
        assertTrue(leads(f, Side.Proposer));
    }

    function test_RevertWhen_support_itIsNotBuried() public {
        Branch memory b = chain(9);
        Fork memory f = opened(b);
        learn(proposer, b, CLAIMED, BURIED - 1);
        assertNoSupport(f, recordOf(b, CLAIMED, BURIED - 1), b.state(CLAIMED));
        learn(proposer, b, CLAIMED, CLAIMED);
        assertNoSupport(f, recordOf(b, CLAIMED, CLAIMED), b.state(CLAIMED));
    }

    function test_support_buriedAtTheLastSecond() public {
        Branch memory b = buriedAt(uint32(BURIED_BY), 1);
        Fork memory f = opened(b);
        lead(f, proposer, b, BURIED);
        assertTrue(leads(f, Side.Proposer));
    }

    /// Rules: P-2.3.
    function test_RevertWhen_support_buriedASecondLater() public {
        Branch memory b = buriedAt(uint32(BURIED_BY) + 1, 1);
        Fork memory f = opened(b);
        skipTime(1);
        learn(proposer, b, CLAIMED, BURIED);
        assertNoSupport(f, recordOf(b, CLAIMED, BURIED), b.state(CLAIMED));
        // nor does what comes after
        b = b.grow(3, 1, 0);
        learn(proposer, b, CLAIMED, BURIED + 3);
        assertNoSupport(f, recordOf(b, CLAIMED, BURIED + 3), b.state(CLAIMED));
    }

    function test_RevertWhen_support_nothingIsMarked() public {
        Branch memory b = chain(10);
        Fork memory f = opened(b);
        extend(proposer, b, 0, BASE, BURIED);
        assertNoSupport(f, recordOf(b, 0, BURIED), b.state(CLAIMED));
        assertNoSupport(f, recordOf(b, 0, BASE), b.state(BASE));
    }

    function test_RevertWhen_support_anotherHeightIsMarked() public {
        Branch memory b = chain(12);
        Fork memory f = opened(b);
        for (uint32 height = CLAIMED - 1; height <= CLAIMED + 1; height += 2) {
            learn(proposer, b, height, BASE + 12);
            assertNoSupport(f, recordOf(b, height, BASE + 12), b.state(height));
            assertNoSupport(f, recordOf(b, height, BASE + 12), b.state(CLAIMED));
        }
    }

    /// Rules: P-6.16.
    function test_RevertWhen_support_anotherBlockStandsThere() public {
        Branch memory b = chain(10);
        Fork memory f = opened(stale(CLAIMED - 1, 1));
        learn(proposer, b, CLAIMED, BURIED);
        assertNoSupport(f, recordOf(b, CLAIMED, BURIED), b.state(CLAIMED));
    }

    function assertWrongAncestor(Fork memory f, address who, Record memory r, bytes memory ancestor) internal {
        expectError(ForkCourt.WrongAncestor.selector, keccak256(ancestor), r.ancestorState);
        vm.prank(who);
        forkCourt.present(f, r, ancestor, "");
    }

    function test_RevertWhen_support_theAncestorIsAnother() public {
        Branch memory b = chain(10);
        Branch memory wrong = stale(CLAIMED - 1, 10);
        Fork memory f = opened(wrong);
        learn(proposer, b, CLAIMED, BURIED);
        Record memory r = recordOf(b, CLAIMED, BURIED);
        // the state that would make the claim true
        assertWrongAncestor(f, proposer, r, wrong.state(CLAIMED));
        assertWrongAncestor(f, proposer, r, b.state(CLAIMED + 1));
        assertWrongAncestor(f, proposer, r, "");
    }

    // The attack.

    /// The defence of a claim leads with a chain up to its burial.
    function defended(Branch memory b) internal returns (Fork memory f) {
        f = opened(b);
        lead(f, proposer, b, BURIED);
    }

    /// Rules: P-6.17.
    function test_anotherBlockRefutes() public {
        Branch memory b = chain(11);
        Fork memory f = defended(stale(CLAIMED - 1, 7));
        lead(f, challenger, b, BASE + 11);
        assertTrue(leads(f, Side.Challenger));
    }

    function test_anotherBlockRefutesWhateverItsSuccessors() public {
        // even where the true chain is buried too late to support a claim of its own
        Branch memory b = chain(9).add(uint32(BURIED_BY) + 1, MadeChain.LIMIT, 1).grow(1, 1);
        Fork memory f = defended(stale(CLAIMED - 1, 7));
        skipTime(601);
        lead(f, challenger, b, BASE + 11);
        assertTrue(leads(f, Side.Challenger));
    }

    function test_RevertWhen_refute_theBlockIsTheClaimedOne() public {
        Branch memory b = chain(12);
        Fork memory f = defended(b);
        learn(challenger, b, CLAIMED, BASE + 12);
        assertNoRefutation(f, recordOf(b, CLAIMED, BASE + 12), b.state(CLAIMED));
        // on another chain above it, too
        b = stale(CLAIMED, 8);
        learn(challenger, b, CLAIMED, BASE + 12);
        assertNoRefutation(f, recordOf(b, CLAIMED, BASE + 12), b.state(CLAIMED));
    }

    function test_RevertWhen_refute_nothingIsMarked() public {
        Branch memory b = chain(11);
        Fork memory f = defended(stale(CLAIMED - 1, 7));
        extend(challenger, b, 0, BASE, BASE + 11);
        assertNoRefutation(f, recordOf(b, 0, BASE + 11), b.state(CLAIMED));
    }

    function test_RevertWhen_refute_anotherHeightIsMarked() public {
        Branch memory b = chain(13);
        Fork memory f = defended(stale(CLAIMED - 1, 7));
        for (uint32 height = CLAIMED - 1; height <= CLAIMED + 1; height += 2) {
            learn(challenger, b, height, BASE + 13);
            assertNoRefutation(f, recordOf(b, height, BASE + 13), b.state(height));
            assertNoRefutation(f, recordOf(b, height, BASE + 13), b.state(CLAIMED));
        }
    }

    function test_RevertWhen_refute_theAncestorIsAnother() public {
        Branch memory b = chain(11);
        Branch memory claimed = stale(CLAIMED - 1, 11);
        Fork memory f = defended(claimed);
        learn(challenger, claimed, CLAIMED, BASE + 11);
        learn(challenger, b, CLAIMED, BASE + 11);
        assertWrongAncestor(f, challenger, recordOf(claimed, CLAIMED, BASE + 11), b.state(CLAIMED));
        assertWrongAncestor(f, challenger, recordOf(b, CLAIMED, BASE + 11), claimed.state(CLAIMED));
        assertWrongAncestor(f, challenger, recordOf(b, CLAIMED, BASE + 11), "");
    }

    /// Rules: P-6.17.
    function test_theClaimedBlockBuriedLaterRefutes() public {
        Fork memory f = defended(chain(10));
        Branch memory b = buriedAt(uint32(BURIED_BY) + 1, 2).grow(1, 2, 0);
        skipTime(1);
        lead(f, challenger, b, BASE + 11);
        assertTrue(leads(f, Side.Challenger));
    }

    function test_theBurialIsReadWithoutTheAncestor() public {
        Fork memory f = defended(chain(10));
        Branch memory b = buriedAt(uint32(BURIED_BY) + 1, 2).grow(1, 2, 0);
        skipTime(1);
        learn(challenger, b, CLAIMED, BASE + 11);
        vm.prank(challenger);
        forkCourt.present(f, recordOf(b, CLAIMED, BASE + 11), "", "");
        assertTrue(leads(f, Side.Challenger));
    }

    function test_RevertWhen_refute_buriedAtTheLastSecond() public {
        Fork memory f = defended(chain(10));
        Branch memory b = buriedAt(uint32(BURIED_BY), 2).grow(1, 2, 1);
        skipTime(1);
        learn(challenger, b, CLAIMED, BASE + 11);
        assertNoRefutation(f, recordOf(b, CLAIMED, BASE + 11), b.state(CLAIMED));
    }

    function test_RevertWhen_refute_theBurialOfAnotherHeightIsLate() public {
        Fork memory f = defended(chain(10));
        // the header above the burial is the late one
        Branch memory b = chain(10).add(uint32(BURIED_BY) + 1, MadeChain.LIMIT, 2);
        skipTime(1);
        learn(challenger, b, CLAIMED + 1, BASE + 11);
        assertNoRefutation(f, recordOf(b, CLAIMED + 1, BASE + 11), b.state(CLAIMED + 1));
        learn(challenger, b, CLAIMED, BASE + 11);
        assertNoRefutation(f, recordOf(b, CLAIMED, BASE + 11), b.state(CLAIMED));
    }
}
