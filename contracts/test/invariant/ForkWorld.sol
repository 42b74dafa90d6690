// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Relay} from "../../src/Relay.sol";
import {BitcoinJudge} from "../../src/judges/BitcoinJudge.sol";
import {Claim} from "../../src/types/Claim.sol";
import {Record} from "../../src/types/Fork.sol";
import {Network} from "../../src/types/Network.sol";
import {HeaderChainPlain} from "../oracle/HeaderChainPlain.sol";
import {Fixture} from "../utils/Fixture.sol";
import {Case, MadeTree} from "../utils/MadeTree.sol";

/// A foreign chain that comes on for ten days, and branches that leave it: mined once, and kept as the code of two
/// accounts, out of which a piece is read at little cost. Chain 0 is the true one. Chain 1 is an old stale branch. The
/// others are bursts: eight blocks in eight minutes, ahead of the true chain for four hours. Every header is worth the
/// same work, and every block has the tree of MadeTree.full(1, 5, 3). Home time begins at START.
abstract contract ForkWorld is Fixture {
    using HeaderChainPlain for HeaderChainPlain.State;

    /// the first checkpoint, eight blocks before a period's first
    uint32 internal constant BASE = 800_344;
    uint32 internal constant BASE_TIME = uint32(START - 12_000);
    uint32 internal constant CANDIDATE = BASE + 8;
    /// the block at START; above it one comes every half hour, below it every ten minutes
    uint32 internal constant SLOW = BASE + 20;
    uint32 internal constant TOP = SLOW + 480;
    uint256 internal constant FUTURE = 7_200;

    uint32 internal constant STALE_ABOVE = BASE + 3;
    uint32 internal constant STALE_TOP = BASE + 17;
    /// the length of a burst, and how many blocks after one the next leaves the chain
    uint32 internal constant BURST = 8;
    uint8 internal constant CHAINS = 59;
    /// of what is claimed but stands on no chain
    uint8 internal constant NOWHERE = 255;

    uint256 private constant STATE = 124;
    uint256 private constant HEADER = 44;
    address private constant STATES = address(uint160(uint256(keccak256("states"))));
    address private constant HEADERS = address(uint160(uint256(keccak256("headers"))));

    bytes32 internal merkleRoot;
    bytes32 internal leaf;
    /// what comes after the header in the whole proof of the leaf
    bytes internal treeProof;

    function setUp() public virtual override {
        vm.warp(START);
        judge = new BitcoinJudge(regtest());
        _makeTree();
        _makeChains();
        deployCourts(stateOf(0, BASE), CLOCK);
        challengeDeposit = court.CHALLENGE_DEPOSIT();
    }

    /// A shorter window for candidates, so that runs come to the end of it, and a burn that must be rounded.
    function config() internal pure override returns (Relay.Config memory) {
        return Relay.Config(WINDOW, CLOCK, CONFIRMATIONS, 3_333, GAS_PRICE_CAP, WINDOW + 6 hours, CHECKPOINT_DEPOSIT);
    }

    // Where chains begin and end, and when.

    /// The height above which a branch leaves the true chain.
    function leaves(uint8 chain) internal pure returns (uint32) {
        if (chain == 0) return TOP;
        return chain == 1 ? STALE_ABOVE : SLOW + BURST * (uint32(chain) - 2);
    }

    function topOf(uint8 chain) internal pure returns (uint32) {
        if (chain == 0) return TOP;
        return chain == 1 ? STALE_TOP : leaves(chain) + BURST;
    }

    /// The first burst that leaves the chain at a height or above it; as many as there are.
    function burstFrom(uint32 height) internal pure returns (uint8) {
        uint256 chain = height <= SLOW ? 2 : 2 + (height - SLOW + BURST - 1) / BURST;
        return chain < CHAINS ? uint8(chain) : CHAINS - 1;
    }

    function timeOf(uint8 chain, uint32 height) internal pure returns (uint32) {
        uint32 above = leaves(chain);
        if (chain > 0 && height > above) return timeOf(0, above) + 60 * (height - above);
        return height < SLOW ? BASE_TIME + 600 * (height - BASE) : uint32(START) + 1_800 * (height - SLOW);
    }

    /// The highest block of a chain that bears at most this time, which is START or later.
    function topAt(uint8 chain, uint256 time) internal pure returns (uint32) {
        uint256 height = SLOW + (time - START) / 1_800;
        uint32 above = leaves(chain);
        if (chain == 0 || height < above) return height < above ? uint32(height) : above;
        height = above + (time - timeOf(0, above)) / 60;
        return height < topOf(chain) ? uint32(height) : topOf(chain);
    }

    // What chains consist of.

    function stateOf(uint8 chain, uint32 height) internal view returns (bytes memory state) {
        state = _read(STATES, STATE * _place(chain, height), STATE);
    }

    function blockHash(uint8 chain, uint32 height) internal view returns (bytes32) {
        return bytes32(_read(STATES, STATE * _place(chain, height), 32));
    }

    /// The headers of a chain above one height up to another.
    function span(uint8 chain, uint32 above, uint32 upTo) internal view returns (bytes memory headers) {
        if (above == upTo) return "";
        uint32 fork = leaves(chain);
        if (above >= fork || upTo <= fork) return _span(chain, above, upTo);
        return abi.encodePacked(_span(0, above, fork), _span(chain, fork, upTo));
    }

    /// The whole header of a block above BASE.
    function headerOf(uint8 chain, uint32 height) internal view returns (bytes memory) {
        bytes memory short = _span(chain, height - 1, height);
        bytes32 nonce = bytes32(_read(HEADERS, HEADER * _place(chain, height) + 40, 4));
        bytes4 time = HeaderChainPlain.reversed(bytes4(timeOf(chain, height)));
        return abi.encodePacked(
            bytes4(bytes32(short)), blockHash(chain, height - 1), merkleRoot, time, hex"ffff7f20", bytes4(nonce)
        );
    }

    /// The record that ends at a height and is marked at another, or not at all (0).
    function record(uint32 checkpoint, uint8 chain, uint32 ancestor, uint32 end)
        internal
        view
        returns (Record memory r)
    {
        r.checkpoint = checkpoint;
        r.state = stateOf(chain, end);
        if (ancestor == 0) return r;
        (r.marked, r.ancestorHeight) = (true, ancestor);
        r.ancestorState = ancestor == end ? keccak256(r.state) : keccak256(stateOf(chain, ancestor));
        if (end >= ancestor + CONFIRMATIONS) r.buriedTime = timeOf(chain, ancestor + CONFIRMATIONS);
    }

    function claimAt(uint32 height, bytes32 hash) internal view returns (Claim memory) {
        return Claim(height, hash, 3, 3, leaf);
    }

    function treeWitness(uint8 chain, uint32 height) internal view returns (bytes memory) {
        return abi.encodePacked(headerOf(chain, height), treeProof);
    }

    // How they are made.

    function _makeTree() private {
        Case memory c = MadeTree.full(1, 5, 3);
        (merkleRoot, leaf) = (MadeTree.hashAt(c, 1), c.claim.leaf);
        treeProof = abi.encodePacked(c.branch, c.coinbaseBranch, c.coinbase);
    }

    function _makeChains() private {
        uint256 count = _place(CHAINS - 1, topOf(CHAINS - 1)) + 1;
        (bytes memory states, bytes memory headers) = (new bytes(STATE * count), new bytes(HEADER * count));
        HeaderChainPlain.State memory s;
        (s.tip, s.work, s.height) = (bytes32(uint256(0xabcdef) << 232), uint256(1) << 80, BASE);
        (s.time, s.bits, s.epochStart) = (BASE_TIME, REGTEST_LIMIT, BASE_TIME);
        for (uint32 back = 0; back < 11; ++back) {
            s.times[(BASE - back) % 11] = BASE_TIME - 600 * back;
        }
        _write(states, 0, s.pack());
        uint8 branch = 1;
        while (s.height < TOP) {
            if (branch < CHAINS && leaves(branch) == s.height) _grow(_copy(s), branch++, states, headers);
            _add(s, 0, states, headers);
        }
        vm.etch(STATES, states);
        vm.etch(HEADERS, headers);
    }

    function _grow(HeaderChainPlain.State memory s, uint8 chain, bytes memory states, bytes memory headers)
        private
        view
    {
        while (s.height < topOf(chain)) _add(s, chain, states, headers);
    }

    function _add(HeaderChainPlain.State memory s, uint8 chain, bytes memory states, bytes memory headers)
        private
        view
    {
        Network memory network = regtest();
        bytes4 time = HeaderChainPlain.reversed(bytes4(timeOf(chain, s.height + 1)));
        HeaderChainPlain.Header memory h = HeaderChainPlain.Header(hex"00000020", merkleRoot, time, 0);
        // at this target the hash's last byte, its highest, tells nearly all
        while (uint8(uint256(HeaderChainPlain.hash(h, s.tip, s.bits))) > 0x7e) h.nonce = bytes4(uint32(h.nonce) + 1);
        s.advance(h, network);
        uint256 place = _place(chain, s.height);
        _write(states, STATE * place, s.pack());
        _write(headers, HEADER * place, HeaderChainPlain.packHeader(h));
    }

    function _copy(HeaderChainPlain.State memory s) private pure returns (HeaderChainPlain.State memory c) {
        (c.tip, c.work, c.height, c.time, c.bits, c.epochStart) =
        (s.tip, s.work, s.height, s.time, s.bits, s.epochStart);
        for (uint256 i = 0; i < 11; ++i) {
            c.times[i] = s.times[i];
        }
    }

    /// Where a block stands among all: the true chain, then branch by branch what is theirs alone.
    function _place(uint8 chain, uint32 height) private pure returns (uint256) {
        uint32 above = leaves(chain);
        if (chain == 0 || height <= above) return height - BASE;
        uint256 own = height - above - 1;
        if (chain == 1) return TOP - BASE + 1 + own;
        return TOP - BASE + 1 + (STALE_TOP - STALE_ABOVE) + BURST * (uint256(chain) - 2) + own;
    }

    function _span(uint8 chain, uint32 above, uint32 upTo) private view returns (bytes memory) {
        return _read(HEADERS, HEADER * _place(chain, above + 1), HEADER * (upTo - above));
    }

    function _read(address from, uint256 offset, uint256 length) private view returns (bytes memory piece) {
        piece = new bytes(length);
        assembly ("memory-safe") {
            extcodecopy(from, add(piece, 0x20), offset, length)
        }
    }

    function _write(bytes memory to, uint256 offset, bytes memory piece) private pure {
        assembly ("memory-safe") {
            mcopy(add(add(to, 0x20), offset), add(piece, 0x20), mload(piece))
        }
    }
}
