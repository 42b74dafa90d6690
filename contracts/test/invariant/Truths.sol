// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {BitcoinHeader} from "../../src/libraries/BitcoinHeader.sol";
import {Kind} from "../../src/types/Bisection.sol";
import {Claim, ClaimLib} from "../../src/types/Claim.sol";
import {Sha256dPlain} from "../oracle/Sha256dPlain.sol";
import {PackedClaimsPlain} from "../oracle/PackedClaimsPlain.sol";
import {Fixture} from "../utils/Fixture.sol";
import {MadeHeaders, Run} from "../utils/MadeHeaders.sol";
import {Case, MadeTree} from "../utils/MadeTree.sol";

/// What is claimed in the games, true and false, and all that proves it. It is made once and kept in storage: making it
/// takes longer than the games.
abstract contract Truths is Fixture {
    using MadeHeaders for Run;

    struct Made {
        Claim claim;
        bytes32 hash;
        /// the claim as `propose` takes it, a group of its own
        bytes packed;
        /// of the claimed block, if its hash is known
        bytes header;
        bytes32[] branch;
        /// the true hash at each position of the path
        bytes32[] path;
        /// the proof of the whole tree, empty if there is none
        bytes tree;
        bool isFalse;
        /// the kind of dispute that shows it, if it is false
        Kind fault;
    }

    uint32 internal constant PERIOD = 2_016;
    uint32 internal constant FIRST = 397 * PERIOD;
    uint32 internal constant SECOND = FIRST + PERIOD;
    uint32 internal constant BLOCKS = 40;
    uint256 private constant SHORT = 44;

    /// in the catalogue the true claims stand first
    uint256 internal constant TRUE_CLAIMS = 8;
    uint256 internal constant AT_CHECKPOINT = 7;
    uint256 internal constant STALE_AT_CHECKPOINT = 12;
    uint256 internal constant ALL_CLAIMS = 15;

    Made[] internal catalogue;
    /// the hashes from a checkpoint's tip downward
    bytes32[][2] internal chain;
    /// the headers in the other order, without their previous hashes and bits
    bytes[2] internal shortHeaders;
    uint32[2] internal tops = [FIRST, SECOND];
    bytes[2] internal states;
    bytes internal offer;

    function makeTruths() internal {
        Case[] memory trees = new Case[](5);
        trees[0] = MadeTree.full(11, 1, 0);
        trees[1] = MadeTree.full(12, 2, 1);
        trees[2] = MadeTree.full(13, 7, 6);
        trees[3] = MadeTree.sparse(14, 18, 77_777);
        trees[4] = MadeTree.sparse(15, 32, 0xfeedbeef);
        Run memory first = linked(1, FIRST, trees, CHECKPOINT_TIME);
        Run memory second = linked(2, SECOND, trees, CHECKPOINT_TIME + 600);
        Run memory stale = linked(3, FIRST, trees, CHECKPOINT_TIME);
        keep(0, first);
        keep(1, second);
        offer = second.offer();

        add(caseAt(first, trees, 35));
        add(caseAt(first, trees, 31));
        add(caseAt(first, trees, 22));
        add(caseAt(first, trees, 13));
        add(caseAt(first, trees, 4));
        add(caseAt(first, trees, 38));
        add(caseAt(second, trees, 22));
        add(caseAt(first, trees, 39));

        Case memory c = caseAt(first, trees, 22);
        add(c, MadeTree.lie(c), Kind.Path);
        c = caseAt(first, trees, 4);
        add(c, MadeTree.lie(c), Kind.Path);
        add(shallow(caseAt(first, trees, 13)), Kind.Depth);
        add(caseAt(stale, trees, 22), Kind.Ancestry);
        add(caseAt(stale, trees, 39), Kind.Ancestry);
        Case memory zero;
        zero.claim.leaf = "no leaf";
        add(zero, Claim(0, 0, 0, 0, 0), Kind.Ancestry);
        c = caseAt(second, trees, 34);
        c.header = "";
        c.claim.blockHash = "no such block";
        add(c, Kind.Ancestry);
        require(catalogue.length == ALL_CLAIMS, "all claims");
    }

    // Chains.

    /// Linked blocks with these trees in turn. The last has the work of regtest.
    function linked(uint256 seed, uint32 top, Case[] memory trees, uint32 time) private pure returns (Run memory r) {
        r.top = top;
        (r.headers, r.hashes) = (new bytes[](BLOCKS), new bytes32[](BLOCKS));
        bytes32 previous = bytes32(seed);
        for (uint32 i = 0; i < BLOCKS; ++i) {
            uint32 stamp = time - 600 * (BLOCKS - 1 - i);
            bytes32 root = bytes32(slice(trees[i % trees.length].header, 36, 68));
            bytes32 hash = bytes32(type(uint256).max);
            for (uint32 nonce = 0; uint8(hash[31]) > 0x7f; ++nonce) {
                r.headers[i] =
                    abi.encodePacked(hex"00000020", previous, root, le(stamp), le(MadeHeaders.BITS), le(nonce));
                hash = Sha256dPlain.hash(r.headers[i]);
            }
            r.hashes[i] = hash;
            previous = hash;
        }
    }

    function caseAt(Run memory r, Case[] memory trees, uint256 i) private pure returns (Case memory c) {
        Case memory t = trees[i % trees.length];
        c.claim = Claim(uint32(r.top + 1 + i - BLOCKS), r.hashes[i], t.claim.depth, t.claim.index, t.claim.leaf);
        (c.header, c.coinbase, c.branch, c.coinbaseBranch) = (r.headers[i], t.coinbase, t.branch, t.coinbaseBranch);
    }

    function keep(uint256 index, Run memory r) private {
        states[index] = r.state();
        bytes memory all;
        for (uint256 i = 0; i < BLOCKS; ++i) {
            chain[index].push(r.hashes[BLOCKS - 1 - i]);
            bytes memory h = r.headers[i];
            all = abi.encodePacked(all, slice(h, 0, 4), slice(h, 36, 72), slice(h, 76, 80));
        }
        shortHeaders[index] = all;
    }

    /// The true hash so many blocks below a checkpoint.
    function below(uint256 index, uint256 edges) internal view returns (bytes32) {
        return edges < BLOCKS ? chain[index][edges] : keccak256(abi.encode(index, edges));
    }

    /// The proof that the block `hi` below a checkpoint stands below the one `lo` below it.
    function ancestryWitness(uint256 index, uint256 lo, uint256 hi) internal view returns (bytes memory) {
        bytes memory headers = slice(shortHeaders[index], SHORT * (BLOCKS - hi), SHORT * (BLOCKS - lo));
        return abi.encodePacked(le(MadeHeaders.BITS), uint16(hi - lo), headers);
    }

    // Claims.

    function add(Case memory c) private {
        add(c, c.claim, Kind.Path);
        Made storage m = catalogue[catalogue.length - 1];
        (m.isFalse, m.tree) = (false, MadeTree.treeWitness(c));
    }

    function add(Case memory c, Kind fault) private {
        add(c, c.claim, fault);
        // a real block that stands elsewhere has a tree too
        if (fault == Kind.Ancestry && c.header.length > 0) {
            catalogue[catalogue.length - 1].tree = MadeTree.treeWitness(c);
        }
    }

    function add(Case memory c, Claim memory claim, Kind fault) private {
        Made storage m = catalogue.push();
        (m.claim, m.hash, m.header, m.branch) = (claim, ClaimLib.hash(claim), c.header, c.branch);
        Claim[] memory alone = new Claim[](1);
        alone[0] = claim;
        m.packed = PackedClaimsPlain.pack(alone);
        m.path.push(claim.blockHash);
        for (uint256 i = 1; i <= uint256(claim.depth) + 1; ++i) {
            m.path.push(MadeTree.hashAt(c, i));
        }
        (m.isFalse, m.fault) = (true, fault);
    }

    /// The node above the leaf, claimed as a leaf.
    function shallow(Case memory c) private pure returns (Case memory s) {
        bytes32 node = MadeTree.hashAt(c, c.claim.depth);
        s.claim = Claim(c.claim.height, c.claim.blockHash, c.claim.depth - 1, c.claim.index / 2, node);
        s.header = c.header;
        s.branch = new bytes32[](c.branch.length - 1);
        for (uint256 i = 0; i < s.branch.length; ++i) {
            s.branch[i] = c.branch[i + 1];
        }
    }

    /// The proof that one position of a claim's path stands below another.
    function pathWitness(Made storage m, uint256 lo, uint256 hi) internal view returns (bytes memory witness) {
        uint256 from = lo == 0 ? 1 : lo;
        bytes32[] memory siblings = new bytes32[](hi - from);
        for (uint256 i = 0; i < siblings.length; ++i) {
            siblings[i] = m.branch[m.path.length - 1 - hi + i];
        }
        return abi.encodePacked(lo == 0 ? m.header : bytes(""), siblings);
    }

    // Bytes.

    function le(uint32 value) private pure returns (bytes4) {
        return bytes4(BitcoinHeader.reversed(value));
    }

    function slice(bytes memory data, uint256 from, uint256 to) private pure returns (bytes memory part) {
        part = new bytes(to - from);
        assembly ("memory-safe") {
            mcopy(add(part, 32), add(add(data, 32), from), sub(to, from))
        }
    }
}
