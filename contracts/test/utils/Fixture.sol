// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {BisectionCourt} from "../../src/BisectionCourt.sol";
import {ForkCourt} from "../../src/ForkCourt.sol";
import {Relay} from "../../src/Relay.sol";
import {BitcoinJudge} from "../../src/judges/BitcoinJudge.sol";
import {Phase} from "../../src/types/Batch.sol";
import {Bisection, Side} from "../../src/types/Bisection.sol";
import {BatchProof, Claim} from "../../src/types/Claim.sol";
import {BatchTreePlain} from "../oracle/BatchTreePlain.sol";
import {PackedClaimsPlain} from "../oracle/PackedClaimsPlain.sol";
import {Case, MadeTree} from "./MadeTree.sol";
import {Test} from "./Test.sol";
import {Vm} from "./Vm.sol";

/// A batch as its proposer knows it.
struct Posted {
    Claim[] claims;
    bytes32[] hashes;
    bytes32 root;
    bytes32 salt;
    address proposer;
    uint256 deposit;
    bytes32 id;
}

/// Judge, relay and court of a made network, actors with ether, and the moves of a game in short. The state after each
/// move is read from its event, and must be the one whose hash is stored.
abstract contract Fixture is Test {
    uint256 internal constant START = 1_700_000_000;
    uint32 internal constant WINDOW = 2 days;
    uint32 internal constant CHECKPOINT_WINDOW = 7 days;
    uint96 internal constant CHECKPOINT_DEPOSIT = 1 ether;
    uint32 internal constant CLOCK = 10 hours;
    uint32 internal constant CONFIRMATIONS = 6;
    uint16 internal constant BURN_BPS = 5_000;
    uint64 internal constant GAS_PRICE_CAP = 3 gwei;
    uint32 internal constant MAINNET_LIMIT = 0x1d00ffff;
    uint32 internal constant REGTEST_LIMIT = 0x207fffff;
    uint32 internal constant CHECKPOINT_HEIGHT = 800_000;
    uint32 internal constant CHECKPOINT_TIME = uint32(START - 3_000);
    /// checkpoint + 2,016 + 2 * 3,000 / 600
    uint256 internal constant MAX_HEIGHT = 802_026;
    bytes32 internal constant SALT = "salt";

    BitcoinJudge internal judge;
    Relay internal relay;
    BisectionCourt internal court;
    ForkCourt internal forkCourt;
    uint256 internal challengeDeposit;

    address internal proposer = makeAddr("proposer");
    address internal challenger = makeAddr("challenger");
    address internal watcher = makeAddr("watcher");
    address internal stranger = makeAddr("stranger");

    function setUp() public virtual {
        deploy(MAINNET_LIMIT);
    }

    function deploy(uint32 limit) internal {
        vm.warp(START);
        judge = new BitcoinJudge(networkOf(limit));
        deployCourts(firstCheckpoint(), CLOCK);
        fund();
    }

    /// Ether for all who act.
    function fund() internal {
        challengeDeposit = court.CHALLENGE_DEPOSIT();
        address[4] memory actors = [proposer, challenger, watcher, stranger];
        for (uint256 i = 0; i < actors.length; ++i) {
            vm.deal(actors[i], 1_000 ether);
        }
        vm.recordLogs();
    }

    /// Relay and courts over the judge.
    function deployCourts(bytes memory checkpoint, uint32 clock) internal {
        uint256 nonce = vm.getNonce(address(this));
        address predicted = vm.computeCreateAddress(address(this), nonce + 1);
        address predictedFork = vm.computeCreateAddress(address(this), nonce + 2);
        Relay.Config memory c = config();
        c.clock = clock;
        relay = new Relay(c, judge, predicted, predictedFork, checkpoint);
        court = new BisectionCourt(relay);
        forkCourt = new ForkCourt(relay);
    }

    function config() internal pure virtual returns (Relay.Config memory) {
        return
            Relay.Config(WINDOW, CLOCK, CONFIRMATIONS, BURN_BPS, GAS_PRICE_CAP, CHECKPOINT_WINDOW, CHECKPOINT_DEPOSIT);
    }

    function firstCheckpoint() internal pure returns (bytes memory) {
        return checkpointState(CHECKPOINT_HEIGHT, CHECKPOINT_TIME);
    }

    /// A consistent header state of easiest work, in the last-but-one block of no period.
    function checkpointState(uint32 height, uint32 time) internal pure returns (bytes memory) {
        uint32[11] memory times;
        for (uint32 back = 0; back < 11; ++back) {
            times[(height - back) % 11] = time - 600 * back;
        }
        bytes memory packed =
            abi.encodePacked(bytes32(uint256(0xabcdef) << 232), uint256(1) << 80, height, time, MAINNET_LIMIT);
        packed = abi.encodePacked(packed, time - 600 * (height % 2016));
        for (uint256 i = 0; i < 11; ++i) {
            packed = abi.encodePacked(packed, times[i]);
        }
        return packed;
    }

    // Batches.

    /// The claim most tests are about: the fourth of five transactions.
    function made() internal pure returns (Case memory) {
        return MadeTree.full(1, 5, 3);
    }

    function one(Claim memory claim) internal pure returns (Claim[] memory claims) {
        claims = new Claim[](1);
        claims[0] = claim;
    }

    function two(Claim memory first, Claim memory second) internal pure returns (Claim[] memory claims) {
        claims = new Claim[](2);
        claims[0] = first;
        claims[1] = second;
    }

    function draft(Claim[] memory claims, bytes32 salt) internal view returns (Posted memory p) {
        p.claims = claims;
        p.hashes = BatchTreePlain.hashes(claims);
        p.root = BatchTreePlain.root(p.hashes);
        p.salt = salt;
        p.proposer = proposer;
        p.id = keccak256(abi.encode(p.root, proposer, salt, address(relay), block.chainid));
        uint32 greatest = 0;
        for (uint256 i = 0; i < claims.length; ++i) {
            if (claims[i].height > greatest) greatest = claims[i].height;
        }
        p.deposit = relay.minDeposit(greatest);
    }

    function post(Claim[] memory claims, bytes32 salt) internal returns (Posted memory p) {
        p = draft(claims, salt);
        post(p, p.deposit);
    }

    function post(Claim memory claim) internal returns (Posted memory) {
        return post(one(claim), SALT);
    }

    function post(Posted memory p, uint256 value) internal {
        bytes memory packed = PackedClaimsPlain.pack(p.claims);
        vm.prank(p.proposer);
        bytes32 id = relay.propose{value: value}(packed, p.salt, 0);
        assertEq(id, p.id, "batch id");
        p.deposit = value;
    }

    function proofOf(Posted memory p, uint256 i) internal pure returns (BatchProof memory) {
        return BatchTreePlain.prove(p.hashes, i);
    }

    function verify(Posted memory p, uint256 i) internal view returns (bool isFinal) {
        (isFinal,) = relay.verify(p.claims[i], proofOf(p, i), p.proposer, p.salt);
    }

    function phase(Posted memory p) internal view returns (Phase) {
        return relay.phaseOf(p.id);
    }

    function openDisputes(Posted memory p) internal view returns (uint256 count) {
        (,,,,, count,) = relay.batches(p.id);
    }

    function settle(Posted memory p) internal {
        Relay.BatchRef[] memory refs = new Relay.BatchRef[](1);
        refs[0] = Relay.BatchRef(p.root, p.salt);
        vm.prank(p.proposer);
        relay.settle(refs);
    }

    // Moves.

    function openPath(Posted memory p, uint256 i) internal returns (Bisection memory) {
        return openPath(p, i, challenger, 0);
    }

    function openPath(Posted memory p, uint256 i, address challenger, uint256 nonce)
        internal
        returns (Bisection memory)
    {
        BatchProof memory proof = proofOf(p, i);
        vm.prank(challenger);
        court.challengePath{value: challengeDeposit}(p.claims[i], proof, p.proposer, p.salt, nonce);
        return lastState();
    }

    function openDepth(Posted memory p, uint256 i) internal returns (Bisection memory) {
        return openDepth(p, i, challenger, 0);
    }

    function openDepth(Posted memory p, uint256 i, address challenger, uint256 nonce)
        internal
        returns (Bisection memory)
    {
        BatchProof memory proof = proofOf(p, i);
        vm.prank(challenger);
        court.challengeDepth{value: challengeDeposit}(p.claims[i], proof, p.proposer, p.salt, nonce);
        return lastState();
    }

    function reveal(Bisection memory d, bytes32[] memory hashes) internal returns (Bisection memory) {
        vm.prank(d.proposer);
        court.reveal(d, hashes);
        return lastState();
    }

    function select(Bisection memory d, bytes32[] memory hashes, uint256 segment) internal returns (Bisection memory) {
        vm.prank(d.challenger);
        court.select(d, hashes, segment);
        return lastState();
    }

    function proveSpan(Bisection memory d, Case memory c, address who) internal {
        bytes memory witness = MadeTree.spanWitness(c, d.lo, d.hi);
        vm.prank(who);
        court.proveSpan(d, c.claim, witness);
    }

    function proveClaim(Posted memory p, Case memory c) internal {
        bytes memory witness = MadeTree.treeWitness(c);
        vm.prank(p.proposer);
        court.proveClaim(c.claim, p.root, p.salt, witness);
    }

    function proveClaimAfterDuty(Bisection memory d, Case memory c, address who) internal {
        bytes memory witness = MadeTree.treeWitness(c);
        vm.prank(who);
        court.proveClaimAfterDuty(d, c.claim, witness);
    }

    function list(Bisection memory d) internal pure returns (Bisection[] memory states) {
        states = new Bisection[](1);
        states[0] = d;
    }

    function list(Bisection memory d, Bisection memory e) internal pure returns (Bisection[] memory states) {
        states = new Bisection[](2);
        states[0] = d;
        states[1] = e;
    }

    /// The interior hashes a reveal of the dispute's span must have, all true to the case.
    function interior(Bisection memory d, Case memory c) internal pure returns (bytes32[] memory hashes) {
        uint256 span = d.hi - d.lo;
        hashes = new bytes32[](span - 1 < 15 ? span - 1 : 15);
        for (uint256 j = 0; j < hashes.length; ++j) {
            hashes[j] = MadeTree.hashAt(c, d.lo + (j + 1) * span / (hashes.length + 1));
        }
    }

    /// The state the last recorded move left, zeros after a move that was to revert; older logs are dropped.
    function lastState() internal view returns (Bisection memory d) {
        Vm.Log[] memory logs = vm.getRecordedLogs();
        for (uint256 i = logs.length; i > 0; --i) {
            Vm.Log memory log = logs[i - 1];
            if (log.emitter != address(court)) continue;
            bytes32 topic = log.topics[0];
            if (topic == BisectionCourt.Opened.selector) (, d) = abi.decode(log.data, (Claim, Bisection));
            else if (topic == BisectionCourt.Revealed.selector) (, d) = abi.decode(log.data, (bytes32[], Bisection));
            else if (topic == BisectionCourt.Selected.selector) (, d) = abi.decode(log.data, (uint256, Bisection));
            else continue;
            assertEq(court.disputes(d.id), keccak256(abi.encode(d)), "the event's state is the stored one");
            return d;
        }
    }

    // Time and money.

    /// The same state, one second after the clock of the side to move.
    function expired(Bisection memory d) internal returns (Bisection memory) {
        uint256 used = d.turn == Side.Proposer ? d.proposerUsed : d.challengerUsed;
        vm.warp(d.turnStart + CLOCK - used + 1);
        return d;
    }

    function toDeadline(Posted memory p) internal {
        (,, uint48 deadline,,,,) = relay.batches(p.id);
        vm.warp(deadline);
    }

    function afterBurn(uint256 deposit) internal pure returns (uint256) {
        return deposit - deposit / 2;
    }
}
