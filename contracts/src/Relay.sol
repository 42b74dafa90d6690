// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IJudge, Summary} from "./interfaces/IJudge.sol";
import {ICourtRelay, IVerifier, Parameters} from "./interfaces/IRelay.sol";
import {BatchTree} from "./libraries/BatchTree.sol";
import {Deposits} from "./libraries/Deposits.sol";
import {PackedClaims} from "./libraries/PackedClaims.sol";
import {Assurance, Batch, BatchKind, BatchLib, Phase} from "./types/Batch.sol";
import {CandidateLib} from "./types/Candidate.sol";
import {BatchProof, Claim, ClaimLib} from "./types/Claim.sol";

/// Batches of claims, and all money. The relay knows no foreign chain's rules and looks for no truth: a batch that
/// nobody objects to within the window is final. Disputes are played in the courts, which call here once when they open
/// a dispute and once when they close it. No owner, no pause, no upgrade.
///
/// At all times: balance >= deposits held + credits owed + burned, with equality but for ether forced in.
/// Rules: P-8.3, P-11.1.
contract Relay is IVerifier, ICourtRelay {
    struct Config {
        /// seconds in which a dispute may open
        uint32 window;
        /// seconds each side has in one dispute, in either court
        uint32 clock;
        /// blocks that must stand upon a claimed one
        uint32 confirmations;
        /// share of a lost deposit that is burned, in 1/10,000
        uint16 burnBps;
        /// wei a gas, up to which deposits pay for the honest side's moves
        uint64 gasPriceCap;
        /// seconds in which a dispute about a checkpoint candidate may open, more than about a claim
        uint32 checkpointWindow;
        /// wei, the least deposit of a checkpoint candidate, more than that of a claim right above a checkpoint
        uint96 checkpointDeposit;
    }

    /// What the relay holds to be true about the foreign chain.
    struct Checkpoint {
        bytes32 tip;
        /// keccak-256 of the packed header state
        bytes32 stateHash;
        uint32 height;
        /// of the header, in seconds
        uint32 time;
    }

    /// What `propose` needs of the latest checkpoint: one slot.
    struct Latest {
        uint32 index;
        uint32 height;
        uint32 time;
    }

    /// One batch of the caller's to settle.
    struct BatchRef {
        bytes32 root;
        bytes32 salt;
    }

    uint256 private constant BPS = Deposits.BPS;

    IJudge private immutable JUDGE;
    address private immutable BISECTION_COURT;
    address private immutable FORK_COURT;
    uint256 private immutable WINDOW;
    uint256 private immutable CLOCK;
    uint256 private immutable CHECKPOINT_WINDOW;
    uint256 private immutable CHECKPOINT_DEPOSIT;
    uint256 private immutable CONFIRMATIONS;
    uint256 private immutable BURN_BPS;
    uint256 private immutable GAS_PRICE_CAP;
    uint256 private immutable DEPOSIT_BASE;
    uint256 private immutable DEPOSIT_PER_HEADER;
    uint256 private immutable TARGET_SPACING;
    uint256 private immutable HEIGHT_SLACK;

    Latest public latestCheckpoint;
    Checkpoint[] public checkpoints;
    mapping(bytes32 batchId => Batch) public batches;
    mapping(address owner => uint256) public credits;

    /// `batch` is the slot as it is stored (BatchLib.pack). The claims are packed as PackedClaims says; the batch's root
    /// follows from them.
    event Proposed(bytes32 indexed batchId, address indexed proposer, bytes32 salt, uint256 batch, bytes packedClaims);
    /// `state` is the header state offered as a checkpoint, packed.
    event CandidateProposed(
        bytes32 indexed batchId, address indexed proposer, bytes32 salt, uint256 batch, bytes state
    );
    event Settled(bytes32 indexed batchId);
    event Rejected(bytes32 indexed batchId, address indexed winner, uint256 reward, uint256 burned);
    event ChallengeLost(bytes32 indexed batchId, address indexed winner, uint256 reward, uint256 burned);
    event Credited(address indexed owner, uint256 amount);
    event Withdrawn(address indexed owner, uint256 amount);
    event CheckpointAdopted(uint256 indexed index, uint32 height, uint32 time, bytes32 tip, bytes state);

    error BadConfig(string field);
    error BeforeNotBefore(uint256 time, uint256 notBefore);
    error HeightTooFar(uint256 height, uint256 maxHeight);
    error NotAboveLatest(uint256 height, uint256 latestHeight);
    error NotLatest(bytes32 stateHash, bytes32 latestStateHash);
    error DepositTooSmall(uint256 deposit, uint256 required);
    error DepositTooLarge(uint256 deposit);
    error BatchExists(bytes32 batchId);
    error NotProposed(bytes32 batchId, Phase phase);
    error NotRejected(bytes32 batchId, Phase phase);
    error NotFinal(bytes32 batchId, uint256 deadline, uint256 openDisputes);
    error WindowClosed(bytes32 batchId, uint256 deadline);
    error NotACourt(address caller);
    error NothingToWithdraw(address owner);
    error TransferFailed(address to, uint256 amount);

    modifier onlyCourt() {
        if (msg.sender != BISECTION_COURT && msg.sender != FORK_COURT) revert NotACourt(msg.sender);
        _;
    }

    /// `firstCheckpoint` is a packed header state in the judge's form; the deployer answers for its truth (P-11.5).
    constructor(
        Config memory config,
        IJudge judge,
        address bisectionCourt,
        address forkCourt,
        bytes memory firstCheckpoint
    ) {
        // a party's time alone is half a clock: it must not round to nothing
        if (config.clock < 2 || config.clock >= config.window) revert BadConfig("clock");
        if (config.confirmations == 0) revert BadConfig("confirmations");
        if (config.burnBps == 0 || config.burnBps >= BPS) revert BadConfig("burnBps");
        if (config.gasPriceCap == 0) revert BadConfig("gasPriceCap");
        if (config.checkpointWindow <= config.window) revert BadConfig("checkpointWindow");
        if (bisectionCourt == address(0)) revert BadConfig("bisectionCourt");
        if (forkCourt == address(0)) revert BadConfig("forkCourt");
        JUDGE = judge;
        BISECTION_COURT = bisectionCourt;
        FORK_COURT = forkCourt;
        WINDOW = config.window;
        CLOCK = config.clock;
        CONFIRMATIONS = config.confirmations;
        BURN_BPS = config.burnBps;
        GAS_PRICE_CAP = config.gasPriceCap;
        DEPOSIT_BASE = Deposits.required(Deposits.CHALLENGER_GAS, config.gasPriceCap, config.burnBps);
        if (DEPOSIT_BASE > type(uint96).max) revert BadConfig("gasPriceCap");
        if (config.checkpointDeposit <= DEPOSIT_BASE) revert BadConfig("checkpointDeposit");
        CHECKPOINT_WINDOW = config.checkpointWindow;
        CHECKPOINT_DEPOSIT = config.checkpointDeposit;
        DEPOSIT_PER_HEADER = Deposits.required(Deposits.GAS_PER_HEADER, config.gasPriceCap, config.burnBps);
        TARGET_SPACING = judge.targetSpacing();
        HEIGHT_SLACK = judge.heightSlack();
        (uint32 height, uint32 time, bytes32 tip) = judge.checkpoint(firstCheckpoint);
        _adopt(0, Checkpoint(tip, keccak256(firstCheckpoint), height, time), firstCheckpoint);
    }

    /// Posts claims (packed as PackedClaims says) and the deposit that answers for all of them.
    /// `salt` lets a proposer post the same claims again. Reverts while home time is before `notBefore`, which an
    /// honest proposer sets to the time of the header that completes the claims' confirmations: a home clock that lags
    /// cannot make its true claims false (P-3.2, P-3.3).
    function propose(bytes memory packedClaims, bytes32 salt, uint256 notBefore)
        external
        payable
        returns (bytes32 batchId)
    {
        if (block.timestamp < notBefore) revert BeforeNotBefore(block.timestamp, notBefore);
        (bytes32 root, uint256 count, uint256 greatestHeight) = PackedClaims.digest(packedClaims);

        uint256 word;
        (batchId, word) = _create(root, salt, BatchKind.Claims, count, WINDOW, greatestHeight, 0);
        emit Proposed(batchId, msg.sender, salt, word, packedClaims);
    }

    /// Offers a header state of the foreign chain as the next checkpoint. `base` is the packed state of the latest one;
    /// `offer` is in the judge's form, which takes from it what a header proves. `notBefore` as for `propose`.
    /// Rules: P-7.2.
    function proposeCheckpoint(bytes calldata base, bytes calldata offer, bytes32 salt, uint256 notBefore)
        external
        payable
        returns (bytes32 batchId)
    {
        if (block.timestamp < notBefore) revert BeforeNotBefore(block.timestamp, notBefore);
        bytes32 baseHash = keccak256(base);
        bytes32 latestHash = checkpoints[latestCheckpoint.index].stateHash;
        if (baseHash != latestHash) revert NotLatest(baseHash, latestHash);
        // above the base, or the judge reverts
        (bytes memory state, uint32 height,,) = JUDGE.candidate(base, offer);
        bytes32 root = CandidateLib.hash(state);
        uint256 word;
        (batchId, word) = _create(root, salt, BatchKind.Candidate, 1, CHECKPOINT_WINDOW, height, CHECKPOINT_DEPOSIT);
        emit CandidateProposed(batchId, msg.sender, salt, word, state);
    }

    /// Makes a candidate that is final, settled or not, the latest checkpoint. Anyone may call it.
    /// Rules: P-7.6.
    function adoptCheckpoint(bytes calldata state, address proposer, bytes32 salt) external {
        bytes32 batchId = BatchLib.id(CandidateLib.hash(state), proposer, salt, address(this));
        Batch storage batch = batches[batchId];
        if (!_isFinal(batch)) revert NotFinal(batchId, batch.deadline, batch.openDisputes);
        Summary memory s = JUDGE.summary(state);
        Latest memory checkpoint = latestCheckpoint;
        // another was adopted meanwhile, and this one would be judged by the wrong base
        if (s.height <= checkpoint.height) revert NotAboveLatest(s.height, checkpoint.height);
        _adopt(checkpoint.index + 1, Checkpoint(s.tip, keccak256(state), s.height, s.time), state);
    }

    /// Gives the caller the deposits of its final batches back. Reverts as a whole on a batch that is not to be settled.
    /// What `verify` tells of a batch does not change by it (P-3.13).
    function settle(BatchRef[] calldata refs) external {
        uint256 total = 0;
        for (uint256 i = 0; i < refs.length; ++i) {
            BatchRef calldata ref = refs[i];
            bytes32 batchId = BatchLib.id(ref.root, msg.sender, ref.salt, address(this));
            Batch storage batch = batches[batchId];
            if (batch.phase != Phase.Proposed) revert NotProposed(batchId, batch.phase);
            if (!_isFinal(batch)) revert NotFinal(batchId, batch.deadline, batch.openDisputes);
            total += batch.deposit;
            batch.phase = Phase.Settled;
            emit Settled(batchId);
        }
        _pay(msg.sender, total);
    }

    /// Pays the caller what it has won or got back in disputes.
    function withdraw() external {
        uint256 amount = credits[msg.sender];
        if (amount == 0) revert NothingToWithdraw(msg.sender);
        credits[msg.sender] = 0;
        emit Withdrawn(msg.sender, amount);
        _pay(msg.sender, amount);
    }

    /// Rules: P-3.10.
    function opened(bytes32 batchId) external payable onlyCourt returns (Batch memory batch) {
        batch = batches[batchId];
        if (batch.phase != Phase.Proposed) revert NotProposed(batchId, batch.phase);
        if (block.timestamp >= batch.deadline) revert WindowClosed(batchId, batch.deadline);
        batch.openDisputes += 1;
        batches[batchId].openDisputes = batch.openDisputes;
    }

    /// Rules: P-3.15, P-4.9.
    function rejected(bytes32 batchId, address winner, address challenger, uint256 deposit) external onlyCourt {
        Batch memory batch = batches[batchId];
        if (batch.phase != Phase.Proposed) revert NotProposed(batchId, batch.phase);
        batches[batchId].phase = Phase.Rejected;
        batches[batchId].openDisputes = batch.openDisputes - 1;
        uint256 burn = Deposits.burned(batch.deposit, BURN_BPS);
        emit Rejected(batchId, winner, batch.deposit - burn, burn);
        _credit(challenger, deposit);
        _credit(winner, batch.deposit - burn);
    }

    /// Rules: P-4.9, P-4.12.
    function lost(bytes32 batchId, address winner, uint256 deposits, uint256 count) external onlyCourt {
        Batch memory batch = batches[batchId];
        if (batch.phase != Phase.Proposed) revert NotProposed(batchId, batch.phase);
        // a court closes what it opened: count <= openDisputes
        // forge-lint: disable-next-line(unsafe-typecast)
        batches[batchId].openDisputes = batch.openDisputes - uint32(count);
        uint256 burn = Deposits.burned(deposits, BURN_BPS);
        emit ChallengeLost(batchId, winner, deposits - burn, burn);
        _credit(winner, deposits - burn);
    }

    function reclaimed(bytes32 batchId, address challenger, uint256 deposit) external onlyCourt {
        Batch memory batch = batches[batchId];
        if (batch.phase != Phase.Rejected) revert NotRejected(batchId, batch.phase);
        batches[batchId].openDisputes = batch.openDisputes - 1;
        _credit(challenger, deposit);
    }

    /// @inheritdoc IVerifier
    function verify(Claim calldata claim, BatchProof calldata proof, address proposer, bytes32 salt)
        external
        view
        returns (bool, Assurance memory assurance)
    {
        bytes32 root = BatchTree.root(ClaimLib.hash(claim), proof);
        Batch storage batch = batches[BatchLib.id(root, proposer, salt, address(this))];
        if (!_isFinal(batch)) return (false, assurance);
        assurance = Assurance(batch.deposit, Deposits.burned(batch.deposit, BURN_BPS), batch.claimCount, WINDOW);
        return (true, assurance);
    }

    /// Rules: P-3.11.
    function isFinal(bytes32 batchId) external view returns (bool) {
        return _isFinal(batches[batchId]);
    }

    function phaseOf(bytes32 batchId) external view returns (Phase) {
        return batches[batchId].phase;
    }

    /// The greatest height a claim may have if it is proposed now: a liar must not choose how far watchers have to
    /// stream headers, and how much capital that locks (P-3.4).
    function maxHeight() external view returns (uint256) {
        return _maxHeight(latestCheckpoint);
    }

    /// The least deposit, in wei, of a batch whose highest claim is at `greatestHeight`, if it is proposed now.
    /// Rules: P-8.2.
    function minDeposit(uint32 greatestHeight) external view returns (uint256) {
        return _minDeposit(latestCheckpoint, greatestHeight);
    }

    /// All that was chosen at deployment, and what follows from it. One getter instead of eight: each function costs the
    /// ones behind it in the dispatch some gas, `propose` among them.
    function parameters() external view override(IVerifier, ICourtRelay) returns (Parameters memory) {
        return Parameters({
            judge: JUDGE,
            bisectionCourt: BISECTION_COURT,
            forkCourt: FORK_COURT,
            window: WINDOW,
            clock: CLOCK,
            checkpointWindow: CHECKPOINT_WINDOW,
            confirmations: CONFIRMATIONS,
            burnBps: BURN_BPS,
            gasPriceCap: GAS_PRICE_CAP,
            depositBase: DEPOSIT_BASE,
            depositPerHeader: DEPOSIT_PER_HEADER,
            checkpointDeposit: CHECKPOINT_DEPOSIT
        });
    }

    /// Takes the value as deposit and begins the window.
    function _create(
        bytes32 root,
        bytes32 salt,
        BatchKind kind,
        uint256 count,
        uint256 window,
        uint256 greatestHeight,
        uint256 leastDeposit
    ) private returns (bytes32 batchId, uint256 word) {
        Latest memory checkpoint = latestCheckpoint;
        uint256 limit = _maxHeight(checkpoint);
        if (greatestHeight > limit) revert HeightTooFar(greatestHeight, limit);
        uint256 required = _minDeposit(checkpoint, greatestHeight);
        if (required < leastDeposit) required = leastDeposit;
        if (msg.value < required) revert DepositTooSmall(msg.value, required);
        if (msg.value > type(uint96).max) revert DepositTooLarge(msg.value);

        batchId = BatchLib.id(root, msg.sender, salt, address(this));
        Batch storage batch = batches[batchId];
        if (batch.phase != Phase.None) revert BatchExists(batchId);
        uint256 deadline = block.timestamp + window;
        // deposit: checked above; deadline: seconds, 2^48 lie 8 million years ahead; count <= 1,024
        // forge-lint: disable-next-line(unsafe-typecast)
        word = BatchLib.pack(uint96(msg.value), uint48(deadline), uint16(count), checkpoint.index, kind);
        BatchLib.create(batch, word);
    }

    function _adopt(uint32 index, Checkpoint memory checkpoint, bytes memory state) private {
        checkpoints.push(checkpoint);
        latestCheckpoint = Latest(index, checkpoint.height, checkpoint.time);
        emit CheckpointAdopted(index, checkpoint.height, checkpoint.time, checkpoint.tip, state);
    }

    /// Rules: P-4.10.
    function _credit(address owner, uint256 amount) private {
        credits[owner] += amount;
        emit Credited(owner, amount);
    }

    function _pay(address to, uint256 amount) private {
        (bool ok,) = to.call{value: amount}("");
        if (!ok) revert TransferFailed(to, amount);
    }

    function _isFinal(Batch storage batch) private view returns (bool) {
        if (batch.phase != Phase.Proposed && batch.phase != Phase.Settled) return false;
        return block.timestamp >= batch.deadline && batch.openDisputes == 0;
    }

    function _maxHeight(Latest memory checkpoint) private view returns (uint256) {
        // 32-bit heights and slack, and a clock of seconds
        unchecked {
            uint256 elapsed = block.timestamp > checkpoint.time ? block.timestamp - checkpoint.time : 0;
            return checkpoint.height + HEIGHT_SLACK + 2 * elapsed / TARGET_SPACING;
        }
    }

    function _minDeposit(Latest memory checkpoint, uint256 greatestHeight) private view returns (uint256) {
        // heights are of 32 bits, and an amount a header of less than 112 (Deposits)
        unchecked {
            uint256 buried = greatestHeight + CONFIRMATIONS;
            uint256 headers = buried > checkpoint.height ? buried - checkpoint.height : 0;
            return DEPOSIT_BASE + DEPOSIT_PER_HEADER * headers;
        }
    }
}
