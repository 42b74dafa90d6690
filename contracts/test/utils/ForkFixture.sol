// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {ForkCourt} from "../../src/ForkCourt.sol";
import {BitcoinJudge} from "../../src/judges/BitcoinJudge.sol";
import {Side} from "../../src/types/Bisection.sol";
import {BatchProof, Claim} from "../../src/types/Claim.sol";
import {Fork, ForkLib, Record} from "../../src/types/Fork.sol";
import {Network} from "../../src/types/Network.sol";
import {Fixture, Posted} from "./Fixture.sol";
import {Branch, MadeChain} from "./MadeChain.sol";
import {Vm} from "./Vm.sol";

/// Judge, relay and courts of a made network whose headers are easily mined, a true chain, and the moves of a fork
/// dispute in short.
abstract contract ForkFixture is Fixture {
    using MadeChain for Branch;
    using ForkLib for Record;

    /// the first checkpoint, eight blocks before a period's first
    uint32 internal constant BASE = 800_344;
    uint32 internal constant BASE_TIME = uint32(START - 12_000);
    /// most claims are about this block
    uint32 internal constant CLAIMED = BASE + 4;
    uint32 internal constant BURIED = CLAIMED + CONFIRMATIONS;
    /// the first of a period
    uint32 internal constant CANDIDATE = BASE + 8;
    /// home time at which the header that buries a claim may be, if it is proposed at START
    uint48 internal constant BURIED_BY = uint48(START + 7_200);

    function setUp() public virtual override {
        deploy(true, BASE_TIME);
    }

    function deploy(bool noRetargeting, uint32 epochStart) internal {
        vm.warp(START);
        Network memory network = regtest();
        network.noRetargeting = noRetargeting;
        judge = new BitcoinJudge(network);
        deployCourts(MadeChain.pack(MadeChain.checkpoint(BASE, BASE_TIME, epochStart)), CLOCK);
        fund();
    }

    // Chains.

    function root() internal pure virtual returns (Branch memory) {
        return MadeChain.from(MadeChain.checkpoint(BASE, BASE_TIME, BASE_TIME), 0);
    }

    /// The true chain: headers every ten minutes, the twentieth at START.
    function chain(uint256 count) internal pure returns (Branch memory) {
        return root().grow(count, 1);
    }

    /// Blocks that leave the true chain above a height.
    function stale(uint32 above, uint256 count) internal pure returns (Branch memory) {
        return chain(above - BASE).grow(count, 2);
    }

    /// A claim about the block of a branch at a height.
    function claimOf(Branch memory b, uint32 height) internal pure returns (Claim memory) {
        return Claim(height, b.stateAt(height).tip, 1, 0, "leaf");
    }

    // Records.

    function recordOf(Branch memory b, uint32 ancestor, uint32 end) internal pure returns (Record memory) {
        return b.record(ancestor, end, CONFIRMATIONS);
    }

    function authorOf(Record memory r) internal view returns (address) {
        return forkCourt.authors(r.hash());
    }

    /// One `extend`, from the record at `from`, marked at `ancestor` or not at all (0), to `to`.
    function extend(address who, Branch memory b, uint32 ancestor, uint32 from, uint32 to) internal {
        vm.prank(who);
        forkCourt.extend(recordOf(b, ancestor, from), b.span(from, to), false);
    }

    /// One `extend` of the unmarked record at `from`, with a mark at its end.
    function mark(address who, Branch memory b, uint32 from, uint32 to) internal {
        vm.prank(who);
        forkCourt.extend(recordOf(b, 0, from), b.span(from, to), true);
    }

    /// Makes the record that is marked at `ancestor` and ends at `end` known, from the checkpoint on.
    function learn(address who, Branch memory b, uint32 ancestor, uint32 end) internal {
        mark(who, b, b.states[0].height, ancestor);
        uint32 burial = ancestor + CONFIRMATIONS;
        if (end > burial) extend(who, b, ancestor, ancestor, burial);
        extend(who, b, ancestor, end > burial ? burial : ancestor, end);
        assertNotEq(authorOf(recordOf(b, ancestor, end)), address(0));
    }

    // Candidates.

    /// The block at CANDIDATE of a branch, offered as a checkpoint.
    function offered(Branch memory b) internal returns (Posted memory) {
        return offered(b.offer(CANDIDATE), b.state(CANDIDATE));
    }

    /// An offer, and the state it stands for.
    function offered(bytes memory offer, bytes memory state) internal returns (Posted memory p) {
        p = candidate(state, proposer, SALT);
        bytes memory base = root().state(BASE);
        vm.prank(proposer);
        assertEq(relay.proposeCheckpoint{value: p.deposit}(base, offer, SALT, 0), p.id, "candidate id");
    }

    /// What a candidate with the least deposit is to the relay: a batch without claims.
    function candidate(bytes memory state, address who, bytes32 salt) internal view returns (Posted memory p) {
        p.root = keccak256(abi.encodePacked(hex"02", state));
        (p.salt, p.proposer, p.deposit) = (salt, who, CHECKPOINT_DEPOSIT);
        p.id = keccak256(abi.encode(p.root, who, salt, address(relay), block.chainid));
    }

    function challengeState(Posted memory p, bytes memory state, address challenger) internal returns (Fork memory) {
        uint256 value = forkCourt.challengeDeposit(CANDIDATE, 0);
        vm.prank(challenger);
        forkCourt.challengeCheckpoint{value: value}(state, p.proposer, p.salt);
        return lastFork();
    }

    function adopt(Posted memory p, bytes memory state) internal {
        vm.prank(stranger);
        relay.adoptCheckpoint(state, p.proposer, p.salt);
    }

    // Moves.

    function challenge(Posted memory p) internal returns (Fork memory) {
        return challenge(p, 0, challenger);
    }

    function challenge(Posted memory p, uint256 i, address challenger) internal returns (Fork memory) {
        return challenge(p, i, challenger, forkDeposit(p.claims[i]));
    }

    function challenge(Posted memory p, uint256 i, address challenger, uint256 value) internal returns (Fork memory) {
        BatchProof memory proof = proofOf(p, i);
        vm.prank(challenger);
        forkCourt.challengeFork{value: value}(p.claims[i], proof, p.proposer, p.salt);
        return lastFork();
    }

    function forkDeposit(Claim memory claim) internal view returns (uint256) {
        return forkCourt.challengeDeposit(claim.height, 0);
    }

    /// Presents the record at `end`, known, of a branch.
    function present(Fork memory f, address who, Branch memory b, uint32 end) internal {
        present(f, who, b, end, end);
    }

    /// Presents the record at `to` of a branch, of which the one at `from` is known.
    function present(Fork memory f, address who, Branch memory b, uint32 from, uint32 to) internal {
        vm.prank(who);
        forkCourt.present(f, recordOf(b, f.height, from), b.state(f.height), b.span(from, to));
    }

    /// The record's whole way, and the lead with it.
    function lead(Fork memory f, address who, Branch memory b, uint32 end) internal {
        learn(who, b, f.height, end);
        present(f, who, b, end);
    }

    function timeout(Fork memory f) internal {
        vm.prank(stranger);
        forkCourt.timeout(f);
    }

    /// One second after the clock of the side to move.
    function expire(Fork memory f) internal {
        toUsed(f, CLOCK + 1);
    }

    /// The second at which the side to move has used so much.
    function toUsed(Fork memory f, uint256 used) internal {
        (uint48 turnStart, uint32 proposerUsed, uint32 challengerUsed, Side turn,,) = forkCourt.games(idOf(f));
        vm.warp(turnStart + used - (turn == Side.Proposer ? proposerUsed : challengerUsed));
    }

    function idOf(Fork memory f) internal pure returns (bytes32) {
        return keccak256(abi.encode(f));
    }

    function turnOf(Fork memory f) internal view returns (Side turn) {
        (,,, turn,,) = forkCourt.games(idOf(f));
    }

    function payeeOf(Fork memory f) internal view returns (address payee) {
        (,,,,, payee) = forkCourt.games(idOf(f));
    }

    /// The dispute the last recorded move opened; older logs are dropped.
    function lastFork() internal view returns (Fork memory f) {
        Vm.Log[] memory logs = vm.getRecordedLogs();
        for (uint256 i = logs.length; i > 0; --i) {
            Vm.Log memory log = logs[i - 1];
            if (log.emitter != address(forkCourt) || log.topics[0] != ForkCourt.ForkOpened.selector) continue;
            f = abi.decode(log.data, (Fork));
            assertEq(log.topics[1], idOf(f), "the event's id is its dispute's");
            assertEq(forkCourt.forks(f.batchId, f.claimHash), idOf(f), "the event's dispute is the open one");
            return f;
        }
    }
}
