// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {ForkCourt} from "../../src/ForkCourt.sol";
import {Relay} from "../../src/Relay.sol";
import {HeaderState} from "../../src/libraries/HeaderState.sol";
import {Phase} from "../../src/types/Batch.sol";
import {Side} from "../../src/types/Bisection.sol";
import {BatchProof} from "../../src/types/Claim.sol";
import {Fork, ForkLib, Record} from "../../src/types/Fork.sol";
import {Posted} from "../utils/Fixture.sol";
import {ForkFixture} from "../utils/ForkFixture.sol";
import {Branch, MadeChain, MadeState} from "../utils/MadeChain.sol";

/// A checkpoint candidate is judged by its whole header state.
contract CandidateDisputeTest is ForkFixture {
    using MadeChain for Branch;
    using ForkLib for Record;

    uint32 internal constant END = CANDIDATE + CONFIRMATIONS;

    // ABI-encoded: the compiler copies no nested arrays to storage
    bytes internal realBytes;
    bytes internal state;

    function setUp() public override {
        super.setUp();
        realBytes = abi.encode(chain(20));
        state = real().state(CANDIDATE);
    }

    function real() internal view returns (Branch memory) {
        return abi.decode(realBytes, (Branch));
    }

    /// A candidate of the real block whose state says something else.
    function lie(MadeState memory s) internal returns (Fork memory) {
        bytes memory offer = MadeChain.offer(real().header(CANDIDATE), s);
        bytes memory told = MadeChain.pack(s);
        assertNotEq(keccak256(told), keccak256(state));
        return challengeState(offered(offer, told), told, challenger);
    }

    function assertNoSupport(Fork memory f, Record memory r) internal {
        expectError(ForkCourt.NoSupport.selector, r.hash());
        vm.prank(f.proposer);
        forkCourt.present(f, r, "", "");
    }

    // Opening.

    function test_whatADisputeIs() public {
        Posted memory p = offered(real());
        uint256 deposit = forkCourt.DEPOSIT_BASE() + 14 * forkCourt.DEPOSIT_PER_HEADER();
        vm.warp(START + CHECKPOINT_WINDOW - 1);
        Fork memory f = Fork({
            batchId: p.id,
            claimHash: p.root,
            proposer: proposer,
            challenger: challenger,
            deposit: uint96(deposit),
            checkpoint: 0,
            height: CANDIDATE,
            byState: true,
            target: keccak256(state),
            buriedBy: BURIED_BY,
            openedAt: uint48(START + CHECKPOINT_WINDOW - 1)
        });
        vm.expectEmit(address(forkCourt));
        emit ForkCourt.ForkOpened(idOf(f), p.id, challenger, f);
        vm.prank(challenger);
        assertEq(forkCourt.challengeCheckpoint{value: deposit}(state, proposer, SALT), idOf(f));
        assertEq(forkCourt.forks(p.id, p.root), idOf(f));
        assertEq(openDisputes(p), 1);
        assertEq(address(relay).balance, p.deposit + deposit);
    }

    function test_RevertWhen_atTheDeadline() public {
        Posted memory p = offered(real());
        vm.warp(START + CHECKPOINT_WINDOW);
        vm.expectRevert(abi.encodeWithSelector(Relay.WindowClosed.selector, p.id, START + CHECKPOINT_WINDOW));
        vm.prank(challenger);
        forkCourt.challengeCheckpoint{value: 1 ether}(state, proposer, SALT);
    }

    function test_RevertWhen_theDepositIsTooSmall() public {
        offered(real());
        uint256 required = forkCourt.challengeDeposit(CANDIDATE, 0);
        expectError(ForkCourt.ChallengeDepositTooSmall.selector, required - 1, required);
        vm.prank(challenger);
        forkCourt.challengeCheckpoint{value: required - 1}(state, proposer, SALT);
    }

    function test_RevertWhen_oneIsOpen() public {
        Posted memory p = offered(real());
        Fork memory f = challengeState(p, state, challenger);
        skipTime(1);
        expectError(ForkCourt.ForkExists.selector, idOf(f));
        vm.prank(watcher);
        forkCourt.challengeCheckpoint{value: 1 ether}(state, proposer, SALT);
    }

    function assertNoBatch(bytes memory s, address who, bytes32 salt) internal {
        bytes32 id = candidate(s, who, salt).id;
        vm.expectRevert(abi.encodeWithSelector(Relay.NotProposed.selector, id, Phase.None));
        vm.prank(challenger);
        forkCourt.challengeCheckpoint{value: 1 ether}(s, who, salt);
    }

    function test_RevertWhen_theStateTheProposerOrTheSaltIsAnother() public {
        offered(real());
        bytes memory other = state;
        other[33] ^= 0x01;
        assertNoBatch(other, proposer, SALT);
        assertNoBatch(state, stranger, SALT);
        assertNoBatch(state, proposer, "other");
        expectError(HeaderState.StateLength.selector, uint256(0));
        forkCourt.challengeCheckpoint("", proposer, SALT);
    }

    function test_RevertWhen_aCandidateIsChallengedAsAClaim() public {
        offered(real());
        BatchProof memory none;
        bytes32 hash = keccak256(
            abi.encodePacked(hex"00", CANDIDATE, real().stateAt(CANDIDATE).tip, uint8(1), uint32(0), bytes32("leaf"))
        );
        bytes32 id = keccak256(abi.encode(hash, proposer, SALT, address(relay), block.chainid));
        vm.expectRevert(abi.encodeWithSelector(Relay.NotProposed.selector, id, Phase.None));
        vm.prank(challenger);
        forkCourt.challengeFork{value: 1 ether}(claimOf(real(), CANDIDATE), none, proposer, SALT);
    }

    /// Rules: P-7.4.
    function test_RevertWhen_aClaimIsChallengedAsACandidate() public {
        post(claimOf(real(), CANDIDATE));
        assertNoBatch(state, proposer, SALT);
    }

    // The defence.

    function test_aTrueCandidateStands() public {
        Posted memory p = offered(real());
        Fork memory f = challengeState(p, state, challenger);
        learn(watcher, real(), CANDIDATE, END);
        // the ancestor's state is not read
        vm.prank(proposer);
        forkCourt.present(f, recordOf(real(), CANDIDATE, END), "", "");
        expire(f);
        timeout(f);
        toDeadline(p);
        adopt(p, state);
        settle(p);
        (uint32 index,,) = relay.latestCheckpoint();
        assertEq(index, 1);
        vm.prank(proposer);
        relay.withdraw();
        assertEq(proposer.balance, 1_000 ether + afterBurn(f.deposit));
        assertEq(address(relay).balance, f.deposit / 2);
    }

    function test_RevertWhen_theWorkIsAnother() public {
        learn(watcher, real(), CANDIDATE, END);
        MadeState memory s = real().stateAt(CANDIDATE);
        s.work += 1;
        assertNoSupport(lie(s), recordOf(real(), CANDIDATE, END));
    }

    function test_RevertWhen_aTimeIsAnother() public {
        learn(watcher, real(), CANDIDATE, END);
        for (uint32 back = 1; back < 11; ++back) {
            MadeState memory s = real().stateAt(CANDIDATE);
            s.times[(CANDIDATE - back) % 11] += 1;
            assertNoSupport(lie(s), recordOf(real(), CANDIDATE, END));
        }
    }

    function test_RevertWhen_theHeightIsAnother() public {
        learn(watcher, real(), CANDIDATE, END);
        MadeState memory s = MadeChain.moved(real().stateAt(CANDIDATE), CANDIDATE + 2_016);
        bytes memory told = MadeChain.pack(s);
        offered(MadeChain.offer(real().header(CANDIDATE), s), told);
        uint256 value = forkCourt.challengeDeposit(s.height, 0);
        vm.prank(challenger);
        forkCourt.challengeCheckpoint{value: value}(told, proposer, SALT);
        assertNoSupport(lastFork(), recordOf(real(), CANDIDATE, END));
    }

    /// Rules: P-7.5.
    function test_aLyingStateLosesThoughItsHashIsTrue() public {
        MadeState memory s = real().stateAt(CANDIDATE);
        s.work += 1;
        Fork memory f = lie(s);
        expire(f);
        timeout(f);
        assertTrue(relay.phaseOf(f.batchId) == Phase.Rejected);
        assertEq(relay.credits(challenger), f.deposit + afterBurn(CHECKPOINT_DEPOSIT));
    }

    // Burial.

    function test_buriedAtTheLastSecondOfTheProposal() public {
        Branch memory b = chain(13).add(uint32(BURIED_BY), MadeChain.LIMIT, 1);
        Posted memory p = offered(b);
        skipTime(5 days);
        Fork memory f = challengeState(p, state, challenger);
        lead(f, proposer, b, END);
        assertTrue(turnOf(f) == Side.Challenger);
    }

    function test_RevertWhen_buriedASecondLater() public {
        Branch memory b = chain(13).add(uint32(BURIED_BY) + 1, MadeChain.LIMIT, 1);
        Posted memory p = offered(b);
        skipTime(5 days);
        Fork memory f = challengeState(p, state, challenger);
        learn(proposer, b, CANDIDATE, END);
        assertNoSupport(f, recordOf(b, CANDIDATE, END));
    }

    // The attack.

    function test_anotherStateRefutes() public {
        Branch memory wrong = stale(CANDIDATE - 1, 7);
        Posted memory p = offered(wrong);
        Fork memory f = challengeState(p, wrong.state(CANDIDATE), challenger);
        lead(f, proposer, wrong, END);
        learn(watcher, real(), CANDIDATE, END + 1);
        vm.prank(challenger);
        forkCourt.present(f, recordOf(real(), CANDIDATE, END + 1), "", "");
        expire(f);
        timeout(f);
        assertTrue(phase(p) == Phase.Rejected);
        assertEq(relay.credits(challenger), f.deposit + afterBurn(p.deposit));
    }

    function test_RevertWhen_refute_theStateIsTheOffered() public {
        Posted memory p = offered(real());
        Fork memory f = challengeState(p, state, challenger);
        lead(f, proposer, real(), END);
        Branch memory b = stale(CANDIDATE + 2, 8);
        learn(watcher, b, CANDIDATE, END + 2);
        expectError(ForkCourt.NoRefutation.selector, recordOf(b, CANDIDATE, END + 2).hash());
        vm.prank(challenger);
        forkCourt.present(f, recordOf(b, CANDIDATE, END + 2), "", "");
    }

    function test_aLaterBurialRefutes() public {
        Posted memory p = offered(real());
        Fork memory f = challengeState(p, state, challenger);
        lead(f, proposer, real(), END);
        skipTime(1);
        Branch memory b = chain(13).add(uint32(BURIED_BY) + 1, MadeChain.LIMIT, 2).grow(1, 2, 0);
        lead(f, challenger, b, END + 1);
        assertTrue(turnOf(f) == Side.Proposer);
    }
}
