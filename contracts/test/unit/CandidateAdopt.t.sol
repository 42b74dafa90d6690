// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {ForkCourt} from "../../src/ForkCourt.sol";
import {Relay} from "../../src/Relay.sol";
import {Phase} from "../../src/types/Batch.sol";
import {BatchProof} from "../../src/types/Claim.sol";
import {Fork, ForkLib, Record} from "../../src/types/Fork.sol";
import {Posted} from "../utils/Fixture.sol";
import {ForkFixture} from "../utils/ForkFixture.sol";
import {Branch, MadeChain, MadeState} from "../utils/MadeChain.sol";

contract CandidateAdoptTest is ForkFixture {
    using MadeChain for Branch;
    using ForkLib for Record;

    // ABI-encoded: the compiler copies no nested arrays to storage
    bytes internal realBytes;
    bytes internal state;
    bytes internal posted;

    function setUp() public override {
        super.setUp();
        realBytes = abi.encode(chain(20));
        state = real().state(CANDIDATE);
        posted = abi.encode(offered(real()));
    }

    function p() internal view returns (Posted memory) {
        return abi.decode(posted, (Posted));
    }

    function real() internal view returns (Branch memory) {
        return abi.decode(realBytes, (Branch));
    }

    function assertAdopted() internal view {
        (uint32 index, uint32 height, uint32 time) = relay.latestCheckpoint();
        assertEq(index, 1);
        assertEq(height, CANDIDATE);
        assertEq(time, BASE_TIME + 8 * 600);
        (bytes32 tip, bytes32 stateHash, uint32 h, uint32 t) = relay.checkpoints(1);
        assertEq(tip, real().stateAt(CANDIDATE).tip);
        assertEq(stateHash, keccak256(state));
        assertEq(h, CANDIDATE);
        assertEq(t, BASE_TIME + 8 * 600);
        // the first stays
        (, stateHash, h,) = relay.checkpoints(0);
        assertEq(stateHash, keccak256(real().state(BASE)));
        assertEq(h, BASE);
    }

    function test_atItsDeadlineItIsAdopted() public {
        toDeadline(p());
        vm.expectEmit(address(relay));
        emit Relay.CheckpointAdopted(1, CANDIDATE, uint32(BASE_TIME + 8 * 600), real().stateAt(CANDIDATE).tip, state);
        adopt(p(), state);
        assertAdopted();
        assertTrue(phase(p()) == Phase.Proposed);
        // its deposit is its proposer's still
        settle(p());
        assertEq(proposer.balance, 1_000 ether);
    }

    /// Rules: P-7.6.
    function test_aSettledOneIsAdopted() public {
        toDeadline(p());
        settle(p());
        adopt(p(), state);
        assertAdopted();
        assertTrue(phase(p()) == Phase.Settled);
    }

    function assertNotFinal(Posted memory q, bytes memory s, uint256 deadline, uint256 open) internal {
        bytes memory reason =
            abi.encodeWithSelector(Relay.NotFinal.selector, candidate(s, q.proposer, q.salt).id, deadline, open);
        vm.expectRevert(reason);
        relay.adoptCheckpoint(s, q.proposer, q.salt);
    }

    function test_RevertWhen_itsWindowRuns() public {
        vm.warp(START + CHECKPOINT_WINDOW - 1);
        assertNotFinal(p(), state, START + CHECKPOINT_WINDOW, 0);
    }

    function test_RevertWhen_aDisputeIsOpen() public {
        vm.warp(START + CHECKPOINT_WINDOW - 1);
        Fork memory f = challengeState(p(), state, challenger);
        skipTime(100);
        assertNotFinal(p(), state, START + CHECKPOINT_WINDOW, 1);
        lead(f, proposer, real(), BASE + 14);
        expire(f);
        timeout(f);
        adopt(p(), state);
        assertAdopted();
    }

    function test_RevertWhen_itIsRejected() public {
        Fork memory f = challengeState(p(), state, challenger);
        expire(f);
        timeout(f);
        assertTrue(phase(p()) == Phase.Rejected);
        vm.warp(START + CHECKPOINT_WINDOW);
        assertNotFinal(p(), state, START + CHECKPOINT_WINDOW, 0);
    }

    function test_RevertWhen_itIsUnknown() public {
        toDeadline(p());
        bytes memory doctored = state;
        doctored[50] ^= 0x01;
        assertNotFinal(p(), doctored, 0, 0);
        assertNotFinal(p(), "", 0, 0);
        Posted memory q = p();
        q.salt = "other";
        assertNotFinal(q, state, 0, 0);
        (q.salt, q.proposer) = (p().salt, stranger);
        assertNotFinal(q, state, 0, 0);
    }

    function assertNotAbove(Posted memory q, bytes memory s) internal {
        expectError(Relay.NotAboveLatest.selector, CANDIDATE, CANDIDATE);
        relay.adoptCheckpoint(s, q.proposer, q.salt);
    }

    function test_RevertWhen_anotherWasAdoptedMeanwhile() public {
        Branch memory wrong = stale(BASE + 2, 6);
        Posted memory q = offered(wrong);
        toDeadline(q);
        adopt(p(), state);
        // its own again, and the other of the same height
        assertNotAbove(p(), state);
        assertNotAbove(q, wrong.state(CANDIDATE));
        assertAdopted();
        // and is settled all the same
        settle(q);
        assertTrue(phase(q) == Phase.Settled);
    }

    /// Rules: P-7.6.
    function test_RevertWhen_aHigherOneWasAdoptedMeanwhile() public {
        // offered upon the same base, said to be a period higher, and nobody objects
        MadeState memory s = MadeChain.moved(real().stateAt(CANDIDATE), CANDIDATE + 2_016);
        bytes memory offer = MadeChain.offer(real().header(CANDIDATE), s);
        bytes memory higher = MadeChain.pack(s);
        Posted memory q = offered(offer, higher);
        toDeadline(q);
        adopt(q, higher);
        expectError(Relay.NotAboveLatest.selector, CANDIDATE, CANDIDATE + 2_016);
        relay.adoptCheckpoint(state, p().proposer, p().salt);
    }

    function test_oneAfterTheOther() public {
        toDeadline(p());
        Branch memory wrong = stale(BASE + 2, 6);
        Posted memory q = offered(wrong);
        adopt(p(), state);
        toDeadline(q);
        assertNotAbove(q, wrong.state(CANDIDATE));
    }

    // What the checkpoint of a batch decides.

    function upon() internal view returns (Branch memory b) {
        b = MadeChain.from(real().stateAt(CANDIDATE), 1);
        uint256 count = real().top() - CANDIDATE;
        for (uint32 i = 0; i < count; ++i) {
            b = b.add(real().stateAt(CANDIDATE + i + 1).time, MadeChain.LIMIT, 1);
        }
        assertEq(b.state(b.top()), real().state(real().top()));
    }

    /// Rules: P-3.9.
    function test_laterBatchesUseItAndEarlierOnesKeepTheirs() public {
        vm.warp(START + CHECKPOINT_WINDOW - 10);
        Posted memory earlier = post(claimOf(real(), BASE + 10));
        skipTime(10);
        adopt(p(), state);
        Posted memory later = post(one(claimOf(real(), BASE + 10)), "later");
        (,,,, uint32 index,,) = relay.batches(earlier.id);
        assertEq(index, 0);
        (,,,, index,,) = relay.batches(later.id);
        assertEq(index, 1);
        // fewer headers to pay for
        assertEq(earlier.deposit - later.deposit, 8 * relay.parameters().depositPerHeader);

        Fork memory f = challenge(earlier);
        Fork memory g = challenge(later, 0, challenger, forkCourt.challengeDeposit(BASE + 10, 1));
        assertEq(f.checkpoint, 0);
        assertEq(g.checkpoint, 1);
        assertEq(f.deposit - g.deposit, 8 * forkCourt.DEPOSIT_PER_HEADER());

        // records of either checkpoint, and of neither for the other
        Branch memory above = upon();
        learn(watcher, real(), BASE + 10, BASE + 16);
        learn(stranger, above, BASE + 10, BASE + 16);
        assertEq(authorOf(recordOf(real(), BASE + 10, BASE + 16)), watcher);
        assertEq(authorOf(recordOf(above, BASE + 10, BASE + 16)), stranger);
        expectError(ForkCourt.WrongCheckpoint.selector, 1, uint256(0));
        present(f, proposer, above, BASE + 16);
        expectError(ForkCourt.WrongCheckpoint.selector, uint256(0), 1);
        present(g, proposer, real(), BASE + 16);
        present(f, proposer, real(), BASE + 16);
        present(g, proposer, above, BASE + 16);
    }

    function test_theCheckpointDecidesWhichHeightsAreOfTheForkCourt() public {
        vm.warp(START + CHECKPOINT_WINDOW - 10);
        Posted memory earlier = post(claimOf(real(), CANDIDATE));
        skipTime(10);
        adopt(p(), state);
        Posted memory later = post(one(claimOf(real(), CANDIDATE)), "later");
        Posted memory above = post(one(claimOf(real(), CANDIDATE + 1)), "above");
        assertEq(challenge(earlier).height, CANDIDATE);
        assertEq(challenge(above).height, CANDIDATE + 1);
        BatchProof memory proof = proofOf(later, 0);
        expectError(ForkCourt.NotAboveCheckpoint.selector, CANDIDATE, CANDIDATE);
        vm.prank(challenger);
        forkCourt.challengeFork{value: 1 ether}(later.claims[0], proof, proposer, "later");
    }

    function test_theRecordOfACheckpointIsKnownFromItsAdoptionOn() public {
        Record memory r = recordOf(MadeChain.from(real().stateAt(CANDIDATE), 1), 0, CANDIDATE);
        expectError(ForkCourt.UnknownRecord.selector, r.hash());
        forkCourt.extend(r, "", false);
        toDeadline(p());
        adopt(p(), state);
        forkCourt.extend(r, "", false);
        r.checkpoint = 2;
        expectError(ForkCourt.UnknownRecord.selector, r.hash());
        forkCourt.extend(r, "", false);
        // the state of one checkpoint under the index of another
        r.checkpoint = 0;
        expectError(ForkCourt.UnknownRecord.selector, r.hash());
        forkCourt.extend(r, "", false);
    }
}
