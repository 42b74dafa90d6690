// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IJudge, Summary} from "./interfaces/IJudge.sol";
import {ICourtRelay, Parameters} from "./interfaces/IRelay.sol";
import {BatchTree} from "./libraries/BatchTree.sol";
import {Deposits} from "./libraries/Deposits.sol";
import {Batch, BatchKind, BatchLib, Phase} from "./types/Batch.sol";
import {Side} from "./types/Bisection.sol";
import {CandidateLib} from "./types/Candidate.sol";
import {BatchProof, Claim, ClaimLib} from "./types/Claim.sol";
import {Fork, ForkLib, Game, Record} from "./types/Fork.sol";

/// The court for what is a matter of evidence: which chain is the heaviest. It judges claims about blocks above their
/// batch's checkpoint, and checkpoint candidates.
///
/// Evidence are records, facts about headers that are checked once and kept for everybody. Anybody may extend any known
/// record, at any time; nobody can spoil another's. A dispute goes to and fro between the proposer, who presents a
/// record that agrees with the claim, and the challenger, who presents one that refutes it, each with more work than the
/// last:
///
///     open --> proposer --present--> challenger --present--> proposer ...
///                 |                    |
///                 +-- timeout -->      +-- timeout --> challenger lost
///                     Rejected
///
/// A dispute that is open when its batch loses another is taken back with `reclaim` (P-11.2).
contract ForkCourt {
    using ForkLib for Fork;
    using ForkLib for Game;
    using ForkLib for Record;

    ICourtRelay public immutable RELAY;
    IJudge public immutable JUDGE;
    /// seconds each side has in one dispute
    uint256 public immutable CLOCK;
    uint256 private immutable WINDOW;
    uint256 private immutable CHECKPOINT_WINDOW;
    uint256 private immutable CONFIRMATIONS;
    uint256 private immutable FUTURE_LIMIT;
    /// wei
    uint256 public immutable DEPOSIT_BASE;
    uint256 public immutable DEPOSIT_PER_HEADER;

    /// Who made a record known; zero for what is not known, and for a checkpoint's own record, which needs no storage.
    mapping(bytes32 recordHash => address) public authors;
    /// The open dispute about a claim, or zero.
    mapping(bytes32 batchId => mapping(bytes32 claimHash => bytes32 id)) public forks;
    mapping(bytes32 id => Game) public games;

    event Extended(bytes32 indexed recordHash, address indexed author, Record record);
    event ForkOpened(bytes32 indexed id, bytes32 indexed batchId, address indexed challenger, Fork fork);
    event Presented(bytes32 indexed id, bytes32 indexed batchId, bytes32 indexed recordHash, Game game);
    /// The dispute is over and `loser` lost it.
    event Closed(bytes32 indexed id, bytes32 indexed batchId, Side loser, address winner);
    event Reclaimed(bytes32 indexed id, bytes32 indexed batchId, address indexed challenger, uint256 deposit);

    error BadConfig(string field);
    error ChallengeDepositTooSmall(uint256 deposit, uint256 required);
    error ChallengeDepositTooLarge(uint256 deposit);
    /// The block is at or below the batch's checkpoint: a matter of ancestry.
    error NotAboveCheckpoint(uint32 height, uint32 checkpointHeight);
    error ForkExists(bytes32 id);
    error ForkNotOpen(bytes32 id);
    error BatchNotProposed(bytes32 batchId, Phase phase);
    error BatchNotRejected(bytes32 batchId, Phase phase);
    error WithinDuty(bytes32 id, uint256 used, uint256 duty);
    error ClockOut(bytes32 id, uint256 used, uint256 clock);
    error ClockNotOut(bytes32 id, uint256 used, uint256 clock);
    error UnknownRecord(bytes32 recordHash);
    error AlreadyMarked(uint32 ancestorHeight);
    /// The headers end above the height that completes the ancestor's confirmations without having ended there.
    error CrossesBurial(uint256 height, uint256 burial);
    error WrongCheckpoint(uint32 checkpoint, uint32 expected);
    error NotHeavier(uint256 work, uint256 leading);
    error WrongAncestor(bytes32 stateHash, bytes32 expected);
    /// The record does not agree with the claim.
    error NoSupport(bytes32 recordHash);
    /// The record agrees with the claim, or says nothing of it.
    error NoRefutation(bytes32 recordHash);

    constructor(ICourtRelay relay) {
        Parameters memory p = relay.parameters();
        if (p.forkCourt != address(this)) revert BadConfig("relay");
        RELAY = relay;
        JUDGE = p.judge;
        CLOCK = p.clock;
        WINDOW = p.window;
        CHECKPOINT_WINDOW = p.checkpointWindow;
        CONFIRMATIONS = p.confirmations;
        FUTURE_LIMIT = p.judge.futureLimit();
        DEPOSIT_BASE = Deposits.required(Deposits.PROPOSER_GAS, p.gasPriceCap, p.burnBps);
        DEPOSIT_PER_HEADER = Deposits.required(Deposits.GAS_PER_HEADER, p.gasPriceCap, p.burnBps);
    }

    /// Checks headers upon a known record, none at all is allowed, and makes the record at their end known. With `mark`
    /// its ancestor, so far none, becomes its own last state. Known already, a record keeps its author.
    /// Rules: P-6.10.
    function extend(Record calldata record, bytes calldata headers, bool mark) external {
        _extend(record, headers, mark);
    }

    /// Says that the claim's block is not of the heaviest chain, or was not buried when the batch was proposed. The value
    /// is the deposit (`challengeDeposit`).
    /// Rules: P-6.8.
    function challengeFork(Claim calldata claim, BatchProof calldata proof, address proposer, bytes32 salt)
        external
        payable
        returns (bytes32 id)
    {
        bytes32 claimHash = ClaimLib.hash(claim);
        return _open(BatchTree.root(claimHash, proof), claimHash, proposer, salt, claim.height, false, claim.blockHash);
    }

    /// Says that a checkpoint candidate is not, in every field, a header state of the heaviest chain, or was not buried
    /// when it was proposed. The value is the deposit.
    /// Rules: P-7.5.
    function challengeCheckpoint(bytes calldata state, address proposer, bytes32 salt)
        external
        payable
        returns (bytes32 id)
    {
        bytes32 root = CandidateLib.hash(state);
        return _open(root, root, proposer, salt, JUDGE.summary(state).height, true, keccak256(state));
    }

    /// Takes the lead in a dispute with a record of more work than the leading one, first extended by `headers`, if there
    /// are any. `ancestorState` is the packed header state the record is marked with; it may be empty where it is not
    /// read: for a candidate, and for a record that refutes by its median time.
    /// The party's, or after its exclusive period anyone's (P-6.15).
    function present(Fork calldata f, Record calldata record, bytes calldata ancestorState, bytes calldata headers)
        external
    {
        bytes32 id = _requireOpen(f);
        Game memory g = games[id];
        uint256 used = g.used(block.timestamp);
        if (used > CLOCK) revert ClockOut(id, used, CLOCK);
        bool duty = 2 * used <= CLOCK;
        if (duty && msg.sender != f.party(g)) revert WithinDuty(id, used, CLOCK / 2);
        if (record.checkpoint != f.checkpoint) revert WrongCheckpoint(record.checkpoint, f.checkpoint);

        (bytes32 recordHash, Record memory end, Summary memory tip) = _extend(record, headers, false);
        if (tip.work <= g.work) revert NotHeavier(tip.work, g.work);
        if (g.turn == Side.Proposer) {
            if (!_supports(f, end, ancestorState)) revert NoSupport(recordHash);
            // at most CLOCK, of 32 bits
            // forge-lint: disable-next-line(unsafe-typecast)
            g.proposerUsed = uint32(used);
            g.turn = Side.Challenger;
        } else {
            if (!_refutes(f, end, tip, ancestorState)) revert NoRefutation(recordHash);
            // at most CLOCK, of 32 bits
            // forge-lint: disable-next-line(unsafe-typecast)
            g.challengerUsed = uint32(used);
            g.turn = Side.Proposer;
        }
        // seconds, 2^48 lie 8 million years ahead
        g.turnStart = uint48(block.timestamp);
        g.work = tip.work;
        g.payee = duty ? address(0) : authors[recordHash];
        games[id] = g;
        emit Presented(id, f.batchId, recordHash, g);
    }

    /// Ends a dispute whose side to move has used up its clock. Anyone may call it, and earns nothing by that.
    /// Rules: P-4.6, P-6.18.
    function timeout(Fork calldata f) external {
        bytes32 id = _requireOpen(f);
        Game memory g = games[id];
        uint256 used = g.used(block.timestamp);
        if (used <= CLOCK) revert ClockNotOut(id, used, CLOCK);
        _close(f, id);
        address party = g.turn == Side.Proposer ? f.challenger : f.proposer;
        address winner = g.payee == address(0) ? party : g.payee;
        emit Closed(id, f.batchId, g.turn, winner);
        if (g.turn == Side.Proposer) RELAY.rejected(f.batchId, winner, f.challenger, f.deposit);
        else RELAY.lost(f.batchId, winner, f.deposit, 1);
    }

    /// Gives the challenger its deposit back when the batch was rejected by another dispute (P-4.11).
    function reclaim(Fork calldata f) external {
        bytes32 id = _requireFork(f);
        Phase phase = RELAY.phaseOf(f.batchId);
        if (phase != Phase.Rejected) revert BatchNotRejected(f.batchId, phase);
        _close(f, id);
        emit Reclaimed(id, f.batchId, f.challenger, f.deposit);
        RELAY.reclaimed(f.batchId, f.challenger, f.deposit);
    }

    /// The least deposit, in wei, of a challenge of a claim at `height` against the checkpoint of an index (P-8.2).
    function challengeDeposit(uint32 height, uint32 checkpoint) external view returns (uint256) {
        return _challengeDeposit(height, _checkpointHeight(checkpoint));
    }

    /// Rules: P-6.1.
    function _open(
        bytes32 root,
        bytes32 claimHash,
        address proposer,
        bytes32 salt,
        uint32 height,
        bool byState,
        bytes32 target
    ) private returns (bytes32 id) {
        Fork memory f;
        f.batchId = BatchLib.id(root, proposer, salt, address(RELAY));
        Batch memory batch = RELAY.opened{value: msg.value}(f.batchId);
        uint32 checkpointHeight = _checkpointHeight(batch.checkpointIndex);
        if (height <= checkpointHeight) revert NotAboveCheckpoint(height, checkpointHeight);
        uint256 required = _challengeDeposit(height, checkpointHeight);
        if (msg.value < required) revert ChallengeDepositTooSmall(msg.value, required);
        if (msg.value > type(uint96).max) revert ChallengeDepositTooLarge(msg.value);
        id = forks[f.batchId][claimHash];
        if (id != 0) revert ForkExists(id);

        f.claimHash = claimHash;
        f.proposer = proposer;
        f.challenger = msg.sender;
        f.deposit = uint96(msg.value);
        f.checkpoint = batch.checkpointIndex;
        f.height = height;
        f.byState = byState;
        f.target = target;
        uint256 window = batch.kind == BatchKind.Candidate ? CHECKPOINT_WINDOW : WINDOW;
        // a time of 48 bits less a window and more a limit of 32
        // forge-lint: disable-next-line(unsafe-typecast)
        f.buriedBy = uint48(batch.deadline - window + FUTURE_LIMIT);
        f.openedAt = uint48(block.timestamp);
        id = f.id();
        forks[f.batchId][claimHash] = id;
        games[id].turnStart = f.openedAt;
        emit ForkOpened(id, f.batchId, msg.sender, f);
    }

    function _close(Fork calldata f, bytes32 id) private {
        delete forks[f.batchId][f.claimHash];
        delete games[id];
    }

    /// Rules: P-6.13.
    function _extend(Record calldata from, bytes calldata headers, bool mark)
        private
        returns (bytes32 recordHash, Record memory r, Summary memory tip)
    {
        _requireKnown(from);
        r = from;
        (r.state, tip) = JUDGE.append(from.state, headers);
        if (r.marked && r.buriedTime == 0) {
            // a record that is not buried ends below this height
            uint256 burial = r.ancestorHeight + CONFIRMATIONS;
            if (tip.height > burial) revert CrossesBurial(tip.height, burial);
            if (tip.height == burial) r.buriedTime = tip.time;
        }
        if (mark) {
            if (r.marked) revert AlreadyMarked(r.ancestorHeight);
            (r.marked, r.ancestorHeight, r.ancestorState) = (true, tip.height, keccak256(r.state));
        }
        recordHash = r.hash();
        if (mark || headers.length > 0) {
            if (authors[recordHash] == address(0)) {
                authors[recordHash] = msg.sender;
                emit Extended(recordHash, msg.sender, r);
            }
        }
    }

    /// Whether the record agrees with what is claimed: the block at its height, or the header state, and its burial.
    /// Rules: P-2.3, P-6.16.
    function _supports(Fork calldata f, Record memory r, bytes calldata ancestorState) private view returns (bool) {
        if (!_standsAt(f, r)) return false;
        return _isTarget(f, r, ancestorState) && r.buriedTime != 0 && r.buriedTime <= f.buriedBy;
    }

    /// Whether no chain through the record agrees with what is claimed: another block or header state stands at the
    /// height; or the burial came too late; or it cannot come in time any more, since the median time, which only grows
    /// along a chain, is past that already (P-6.17).
    function _refutes(Fork calldata f, Record memory r, Summary memory tip, bytes calldata ancestorState)
        private
        view
        returns (bool)
    {
        if (tip.height < f.height + CONFIRMATIONS && tip.medianTime > f.buriedBy) return true;
        if (!_standsAt(f, r)) return false;
        return r.buriedTime > f.buriedBy || !_isTarget(f, r, ancestorState);
    }

    /// Whether the record tells what stood at the height in question.
    function _standsAt(Fork calldata f, Record memory r) private pure returns (bool) {
        return r.marked && r.ancestorHeight == f.height;
    }

    /// Whether what stood at the height in question is what is claimed.
    function _isTarget(Fork calldata f, Record memory r, bytes calldata ancestorState) private view returns (bool) {
        if (f.byState) return r.ancestorState == f.target;
        bytes32 stateHash = keccak256(ancestorState);
        if (stateHash != r.ancestorState) revert WrongAncestor(stateHash, r.ancestorState);
        return JUDGE.summary(ancestorState).tip == f.target;
    }

    /// Rules: P-6.9.
    function _requireKnown(Record calldata r) private view {
        bytes32 recordHash = r.hash();
        if (authors[recordHash] != address(0)) return;
        (uint32 latest,,) = RELAY.latestCheckpoint();
        if (r.checkpoint > latest) revert UnknownRecord(recordHash);
        (, bytes32 stateHash,,) = RELAY.checkpoints(r.checkpoint);
        // the checkpoint's own record
        bool bare = !r.marked && r.ancestorHeight == 0 && r.ancestorState == 0 && r.buriedTime == 0;
        if (!bare || keccak256(r.state) != stateHash) revert UnknownRecord(recordHash);
    }

    function _requireFork(Fork calldata f) private view returns (bytes32 id) {
        id = f.id();
        if (forks[f.batchId][f.claimHash] != id) revert ForkNotOpen(id);
    }

    /// The dispute can still be moved (P-4.3).
    function _requireOpen(Fork calldata f) private view returns (bytes32 id) {
        id = _requireFork(f);
        Phase phase = RELAY.phaseOf(f.batchId);
        if (phase != Phase.Proposed) revert BatchNotProposed(f.batchId, phase);
    }

    function _checkpointHeight(uint32 checkpoint) private view returns (uint32 height) {
        (,, height,) = RELAY.checkpoints(checkpoint);
    }

    function _challengeDeposit(uint256 height, uint256 checkpointHeight) private view returns (uint256) {
        // at most 2^33 headers, and an amount a header of less than 112 bits (Deposits)
        unchecked {
            uint256 buried = height + CONFIRMATIONS;
            uint256 headers = buried > checkpointHeight ? buried - checkpointHeight : 0;
            return DEPOSIT_BASE + DEPOSIT_PER_HEADER * headers;
        }
    }
}
