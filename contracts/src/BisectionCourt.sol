// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IJudge} from "./interfaces/IJudge.sol";
import {ICourtRelay, Parameters} from "./interfaces/IRelay.sol";
import {Checkpoints} from "./libraries/Checkpoints.sol";
import {Deposits} from "./libraries/Deposits.sol";
import {BatchLib, Phase} from "./types/Batch.sol";
import {Bisection, BisectionLib, Kind, Side} from "./types/Bisection.sol";
import {BatchProof, Claim, ClaimLib} from "./types/Claim.sol";

/// The court for what hash links show: the leaf of a claim, the depth of its tree, and its block where a checkpoint stands
/// above it. A dispute goes to and fro between the proposer, who proves or reveals, and the challenger, who selects:
///
///                 +-------------- select ---------------+
///                 v                                     |
///     open --> proposer --reveal (span > 1)--> challenger --+
///                 |  |                           |
///                 |  +-- timeout --> Rejected    +-- timeout --> challenger lost
///                 +-- proveSpan --> challenger lost
///
/// A depth dispute has no reveal and no span to prove. Besides, `proveClaim` proves the tree of a claim for good, and
/// `proveBlock` its block; from then on `closeProven` is all that can be done about disputes that such a mark settles:
/// the tree's about path and depth, the block's about ancestry. A dispute that is open when its batch loses another is
/// taken back with `reclaim`. A block at a checkpoint's own height needs no dispute: `refuteCheckpointed`.
/// Rules: P-11.2.
contract BisectionCourt {
    using BisectionLib for Bisection;
    using Checkpoints for ICourtRelay;

    /// The tree or the block of a claim is proven, by `prover`.
    struct Mark {
        bool proven;
        address prover;
    }

    /// Segments a span is cut into by one reveal.
    uint256 public constant ARITY = 16;

    ICourtRelay public immutable RELAY;
    IJudge public immutable JUDGE;
    /// seconds each side has in one dispute
    uint256 public immutable CLOCK;
    /// wei
    uint256 public immutable CHALLENGE_DEPOSIT;

    mapping(bytes32 disputeId => bytes32 stateHash) public disputes;
    mapping(bytes32 batchId => mapping(bytes32 claimHash => Mark)) public treeProven;
    mapping(bytes32 batchId => mapping(bytes32 claimHash => Mark)) public blockProven;

    event Opened(bytes32 indexed id, bytes32 indexed batchId, address indexed challenger, Claim claim, Bisection state);
    event Revealed(bytes32 indexed id, bytes32 indexed batchId, bytes32[] hashes, Bisection state);
    event Selected(bytes32 indexed id, bytes32 indexed batchId, uint256 segment, Bisection state);
    event TreeProven(bytes32 indexed batchId, bytes32 indexed claimHash, address indexed prover);
    event BlockProven(bytes32 indexed batchId, bytes32 indexed claimHash, address indexed prover);
    /// The claim names another block than the checkpoint at its height, and its batch is rejected.
    event Refuted(bytes32 indexed batchId, bytes32 indexed claimHash, address indexed winner);
    /// The dispute is over and `loser` lost it.
    event Closed(bytes32 indexed id, bytes32 indexed batchId, Side loser, address winner);
    event Reclaimed(bytes32 indexed id, bytes32 indexed batchId, address indexed challenger, uint256 deposit);

    error BadConfig(string field);
    error ChallengeDepositTooSmall(uint256 deposit, uint256 required);
    error ChallengeDepositTooLarge(uint256 deposit);
    error DisputeExists(bytes32 id);
    error StaleState(bytes32 id);
    error BatchNotProposed(bytes32 batchId, Phase phase);
    error BatchNotRejected(bytes32 batchId, Phase phase);
    error AlreadyProven(bytes32 batchId, bytes32 claimHash);
    error NotProven(bytes32 batchId, bytes32 claimHash);
    error WrongClaim(bytes32 claimHash, bytes32 expected);
    error WrongKind(bytes32 id, Kind kind);
    error WrongTurn(bytes32 id, Side turn);
    error NotTheParty(bytes32 id, address caller, address party);
    /// Only the party may move yet: it has used at most half its clock.
    error WithinDuty(bytes32 id, uint256 used, uint256 duty);
    error ClockOut(bytes32 id, uint256 used, uint256 clock);
    error ClockNotOut(bytes32 id, uint256 used, uint256 clock);
    error SpanTooShort(bytes32 id);
    error RevealCount(uint256 count, uint256 expected);
    error WrongHashes(bytes32 id);
    error SegmentOutOfRange(uint256 segment, uint256 last);

    /// Rules: P-11.4.
    constructor(ICourtRelay relay) {
        Parameters memory p = relay.parameters();
        if (p.bisectionCourt != address(this)) revert BadConfig("relay");
        RELAY = relay;
        JUDGE = p.judge;
        CLOCK = p.clock;
        CHALLENGE_DEPOSIT = Deposits.required(Deposits.PROPOSER_GAS, p.gasPriceCap, p.burnBps);
        // a batch could be posted and never challenged
        if (CHALLENGE_DEPOSIT > type(uint96).max) revert BadConfig("gasPriceCap");
    }

    /// Says that the claim's leaf is not at its index, in a tree as deep as claimed. The value is the deposit. Against a
    /// wrong depth use `challengeDepth`: below a real leaf a path may go on with true hashes.
    /// Any number of disputes may be open on a claim, since a challenger may lose on purpose.
    /// `nonce` tells apart what one challenger opens about one claim at one time (P-5.3).
    function challengePath(
        Claim calldata claim,
        BatchProof calldata proof,
        address proposer,
        bytes32 salt,
        uint256 nonce
    ) external payable returns (bytes32 id) {
        return _openTree(Kind.Path, claim, proof, proposer, salt, nonce);
    }

    /// Says that the tree of the claim's block is not exactly as deep as claimed. The value is the deposit.
    /// Rules: P-5.13.
    function challengeDepth(
        Claim calldata claim,
        BatchProof calldata proof,
        address proposer,
        bytes32 salt,
        uint256 nonce
    ) external payable returns (bytes32 id) {
        return _openTree(Kind.Depth, claim, proof, proposer, salt, nonce);
    }

    /// Says that the claim's block is no ancestor of the nearest checkpoint above it, which is named by its index; the
    /// span goes from the checkpoint's tip down to the block. The value is the deposit.
    /// Rules: P-6.3.
    function challengeAncestry(
        Claim calldata claim,
        BatchProof calldata proof,
        address proposer,
        bytes32 salt,
        uint256 nonce,
        uint32 checkpointIndex
    ) external payable returns (bytes32 id) {
        Bisection memory d = BisectionLib.about(Kind.Ancestry, claim, proof, proposer, salt, address(RELAY));
        (d.upper, d.hi) = RELAY.above(d.batchId, claim, checkpointIndex);
        d.lower = claim.blockHash;
        return _open(d, claim, nonce);
    }

    /// Rejects a batch at once whose claim names another block than the checkpoint at its very height. The caller wins;
    /// it needs no deposit, since there is nothing to answer (P-6.7).
    function refuteCheckpointed(
        Claim calldata claim,
        BatchProof calldata proof,
        address proposer,
        bytes32 salt,
        uint32 checkpointIndex
    ) external {
        Bisection memory d = BisectionLib.about(Kind.Ancestry, claim, proof, proposer, salt, address(RELAY));
        RELAY.refutes(d.batchId, claim, checkpointIndex);
        emit Refuted(d.batchId, d.claimHash, msg.sender);
        // the relay holds the window against an opening, not against a rejection
        RELAY.opened(d.batchId);
        RELAY.rejected(d.batchId, msg.sender, msg.sender, 0);
    }

    /// Proves the tree of a claim of the caller's own batch, for good, whatever disputes about it are open (P-5.4).
    function proveClaim(Claim calldata claim, bytes32 root, bytes32 salt, bytes calldata witness) external {
        _proveTree(BatchLib.id(root, msg.sender, salt, address(RELAY)), claim, witness);
    }

    /// The same for anyone, and for the reward, once the proposer's exclusive period in an open dispute about the tree
    /// has passed.
    /// Rules: P-5.4.
    function proveClaimAfterDuty(Bisection calldata d, Claim calldata claim, bytes calldata witness) external {
        // late about the block, the proposer is not late about the tree
        if (d.kind == Kind.Ancestry) revert WrongKind(d.id, d.kind);
        _requireEvidence(d, claim);
        _proveTree(d.batchId, claim, witness);
    }

    /// Proves the block of a claim of the caller's own batch, for good, whatever disputes about it are open: the whole
    /// span from the nearest checkpoint above it, as far as the headers fit into a transaction (P-6.5).
    function proveBlock(
        Claim calldata claim,
        bytes32 root,
        bytes32 salt,
        uint32 checkpointIndex,
        bytes calldata witness
    ) external {
        _proveBlock(BatchLib.id(root, msg.sender, salt, address(RELAY)), claim, checkpointIndex, witness);
    }

    /// The same for anyone, and for the reward, once the proposer's exclusive period in an open ancestry dispute has
    /// passed. The state of the dispute does not keep the checkpoint, but there is one nearest above a claim (P-6.5).
    function proveBlockAfterDuty(
        Bisection calldata d,
        Claim calldata claim,
        uint32 checkpointIndex,
        bytes calldata witness
    ) external {
        // late about the tree, the proposer is not late about the block
        if (d.kind != Kind.Ancestry) revert WrongKind(d.id, d.kind);
        _requireEvidence(d, claim);
        _proveBlock(d.batchId, claim, checkpointIndex, witness);
    }

    /// Cuts the span into ARITY segments, or into single edges when it is shorter, by publishing the hashes at their
    /// boundaries: exactly as many as there are, else a liar would reveal one a round. The proposer's alone, since a
    /// stranger's wrong answer must not lose it the case (P-4.8, P-5.10).
    function reveal(Bisection calldata d, bytes32[] calldata hashes) external {
        uint256 used = _requireMove(d, Side.Proposer);
        if (d.kind == Kind.Depth) revert WrongKind(d.id, d.kind);
        if (msg.sender != d.proposer) revert NotTheParty(d.id, msg.sender, d.proposer);
        if (d.hi - d.lo == 1) revert SpanTooShort(d.id);
        uint256 expected = d.revealCount(ARITY);
        if (hashes.length != expected) revert RevealCount(hashes.length, expected);

        Bisection memory next = d.afterReveal(hashes, used);
        _store(next);
        emit Revealed(d.id, d.batchId, hashes, next);
    }

    /// Picks the segment (0 is the uppermost) whose upper end the challenger holds true and whose lower end it does not.
    /// A segment that is true loses the challenger the case when it is proven. The challenger's alone.
    /// Rules: P-4.8, P-5.11.
    function select(Bisection calldata d, bytes32[] calldata hashes, uint256 segment) external {
        uint256 used = _requireMove(d, Side.Challenger);
        if (msg.sender != d.challenger) revert NotTheParty(d.id, msg.sender, d.challenger);
        if (keccak256(abi.encodePacked(hashes)) != d.revealed) revert WrongHashes(d.id);
        if (segment > hashes.length) revert SegmentOutOfRange(segment, hashes.length);

        Bisection memory next = d.afterSelect(hashes, segment, used);
        _store(next);
        emit Selected(d.id, d.batchId, segment, next);
    }

    /// Proves the current span and thereby wins this one dispute; it sets no mark. The proposer's, or after its
    /// exclusive period anyone's, for the reward (P-5.12).
    function proveSpan(Bisection calldata d, Claim calldata claim, bytes calldata witness) external {
        uint256 used = _requireMove(d, Side.Proposer);
        if (d.kind == Kind.Depth) revert WrongKind(d.id, d.kind);
        _requireClaim(d, claim);
        if (msg.sender != d.proposer) _requireAfterDuty(d, used);
        if (d.kind == Kind.Ancestry) JUDGE.proveAncestry(d.hi - d.lo, d.upper, d.lower, witness);
        else JUDGE.provePath(claim, d.lo, d.hi, d.upper, d.lower, witness);
        _close(d, Side.Challenger, msg.sender);
        RELAY.lost(d.batchId, msg.sender, d.deposit, 1);
    }

    /// Closes disputes about one proven claim, of the kinds that one mark settles, however their clocks stand. What is
    /// closed already is passed over: nobody spoils the bulk by closing one first (P-5.9).
    function closeProven(Bisection[] calldata list) external {
        if (list.length == 0) return;
        bytes32 batchId = list[0].batchId;
        bytes32 claimHash = list[0].claimHash;
        bool ancestry = list[0].kind == Kind.Ancestry;
        _requireProposed(batchId);
        Mark memory mark = _mark(list[0].kind, batchId, claimHash);
        if (!mark.proven) revert NotProven(batchId, claimHash);
        uint256 deposits = 0;
        uint256 count = 0;
        for (uint256 i = 0; i < list.length; ++i) {
            Bisection calldata d = list[i];
            if (disputes[d.id] == 0) continue;
            _requireState(d);
            if (d.batchId != batchId || d.claimHash != claimHash) revert WrongClaim(d.claimHash, claimHash);
            if ((d.kind == Kind.Ancestry) != ancestry) revert WrongKind(d.id, d.kind);
            _close(d, Side.Challenger, mark.prover);
            deposits += d.deposit;
            ++count;
        }
        if (count > 0) RELAY.lost(batchId, mark.prover, deposits, count);
    }

    /// Ends a dispute whose side to move has used up its clock. Anyone may call it, and earns nothing by that.
    /// Rules: P-4.6.
    function timeout(Bisection calldata d) external {
        _requireOpen(d);
        uint256 used = d.used(block.timestamp);
        if (used <= CLOCK) revert ClockNotOut(d.id, used, CLOCK);
        if (d.turn == Side.Proposer) {
            _close(d, Side.Proposer, d.challenger);
            RELAY.rejected(d.batchId, d.challenger, d.challenger, d.deposit);
        } else {
            _close(d, Side.Challenger, d.proposer);
            RELAY.lost(d.batchId, d.proposer, d.deposit, 1);
        }
    }

    /// Gives the challenger its deposit back when the batch was rejected by another dispute (P-4.11).
    function reclaim(Bisection calldata d) external {
        _requireState(d);
        Phase phase = RELAY.phaseOf(d.batchId);
        if (phase != Phase.Rejected) revert BatchNotRejected(d.batchId, phase);
        delete disputes[d.id];
        emit Reclaimed(d.id, d.batchId, d.challenger, d.deposit);
        RELAY.reclaimed(d.batchId, d.challenger, d.deposit);
    }

    function _openTree(
        Kind kind,
        Claim calldata claim,
        BatchProof calldata proof,
        address proposer,
        bytes32 salt,
        uint256 nonce
    ) private returns (bytes32 id) {
        Bisection memory d = BisectionLib.about(kind, claim, proof, proposer, salt, address(RELAY));
        d.hi = JUDGE.pathEdges(claim.depth);
        d.upper = claim.blockHash;
        d.lower = claim.leaf;
        return _open(d, claim, nonce);
    }

    /// Opens a dispute about `claim` by the caller, with its value as deposit. `d` tells batch, claim, proposer, kind and
    /// the whole span; the proposer is to move (P-4.13, P-4.14).
    function _open(Bisection memory d, Claim calldata claim, uint256 nonce) private returns (bytes32 id) {
        if (msg.value < CHALLENGE_DEPOSIT) revert ChallengeDepositTooSmall(msg.value, CHALLENGE_DEPOSIT);
        if (msg.value > type(uint96).max) revert ChallengeDepositTooLarge(msg.value);
        _requireUnproven(d.kind, d.batchId, d.claimHash);
        id = keccak256(abi.encode(d.batchId, d.claimHash, d.kind, msg.sender, block.timestamp, nonce));
        if (disputes[id] != 0) revert DisputeExists(id);
        d.id = id;
        d.challenger = msg.sender;
        d.deposit = uint96(msg.value);
        _store(d);
        emit Opened(id, d.batchId, msg.sender, claim, d);
        RELAY.opened{value: msg.value}(d.batchId);
    }

    function _proveTree(bytes32 batchId, Claim calldata claim, bytes calldata witness) private {
        bytes32 claimHash = _setMark(Kind.Path, batchId, claim);
        JUDGE.proveTree(claim, witness);
        emit TreeProven(batchId, claimHash, msg.sender);
    }

    function _proveBlock(bytes32 batchId, Claim calldata claim, uint32 checkpointIndex, bytes calldata witness)
        private
    {
        bytes32 claimHash = _setMark(Kind.Ancestry, batchId, claim);
        (bytes32 tip, uint32 edges) = RELAY.above(batchId, claim, checkpointIndex);
        JUDGE.proveAncestry(edges, tip, claim.blockHash, witness);
        emit BlockProven(batchId, claimHash, msg.sender);
    }

    /// The caller proves something of the claim, whose hash is returned; the judge is asked next, and reverts all.
    function _setMark(Kind kind, bytes32 batchId, Claim calldata claim) private returns (bytes32 claimHash) {
        _requireProposed(batchId);
        claimHash = ClaimLib.hash(claim);
        _requireUnproven(kind, batchId, claimHash);
        Mark storage mark = _mark(kind, batchId, claimHash);
        (mark.proven, mark.prover) = (true, msg.sender);
    }

    /// Starts the turn of the side to move, and keeps the state's hash.
    function _store(Bisection memory d) private {
        // seconds, 2^48 lie 8 million years ahead
        d.turnStart = uint48(block.timestamp);
        disputes[d.id] = d.hash();
    }

    /// Rules: P-4.12.
    function _close(Bisection calldata d, Side loser, address winner) private {
        delete disputes[d.id];
        emit Closed(d.id, d.batchId, loser, winner);
    }

    /// The mark that settles disputes of a kind about a claim (P-3.16, P-5.7).
    function _mark(Kind kind, bytes32 batchId, bytes32 claimHash) private view returns (Mark storage) {
        return kind == Kind.Ancestry ? blockProven[batchId][claimHash] : treeProven[batchId][claimHash];
    }

    /// A move of `side` is in order; returns the seconds the side has used (P-4.4).
    function _requireMove(Bisection calldata d, Side side) private view returns (uint256 used) {
        _requireOpen(d);
        if (d.turn != side) revert WrongTurn(d.id, d.turn);
        used = d.used(block.timestamp);
        if (used > CLOCK) revert ClockOut(d.id, used, CLOCK);
    }

    /// The state is the current one of a dispute that can still be moved.
    function _requireOpen(Bisection calldata d) private view {
        _requireState(d);
        _requireProposed(d.batchId);
        _requireUnproven(d.kind, d.batchId, d.claimHash);
    }

    function _requireState(Bisection calldata d) private view {
        if (disputes[d.id] != d.hash()) revert StaleState(d.id);
    }

    /// Rules: P-4.3.
    function _requireProposed(bytes32 batchId) private view {
        Phase phase = RELAY.phaseOf(batchId);
        if (phase != Phase.Proposed) revert BatchNotProposed(batchId, phase);
    }

    /// Rules: P-5.8.
    function _requireUnproven(Kind kind, bytes32 batchId, bytes32 claimHash) private view {
        if (_mark(kind, batchId, claimHash).proven) revert AlreadyProven(batchId, claimHash);
    }

    function _requireClaim(Bisection calldata d, Claim calldata claim) private pure {
        bytes32 claimHash = ClaimLib.hash(claim);
        if (claimHash != d.claimHash) revert WrongClaim(claimHash, d.claimHash);
    }

    /// Rules: P-4.7.
    function _requireAfterDuty(Bisection calldata d, uint256 used) private view {
        if (2 * used <= CLOCK) revert WithinDuty(d.id, used, CLOCK / 2);
    }

    /// The dispute is open, is about the claim, and the proposer's exclusive period in it has passed.
    function _requireEvidence(Bisection calldata d, Claim calldata claim) private view {
        _requireState(d);
        _requireClaim(d, claim);
        _requireAfterDuty(d, d.proposerTime(block.timestamp));
    }
}
