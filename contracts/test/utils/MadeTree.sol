// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Claim} from "../../src/types/Claim.sol";
import {Sha256dPlain} from "../oracle/Sha256dPlain.sol";

/// A true claim and all that proves it. Branches go from the leaf upward.
struct Case {
    Claim claim;
    bytes header;
    bytes coinbase;
    bytes32[] branch;
    bytes32[] coinbaseBranch;
}

/// Made blocks, in plain Solidity: whole trees of few transactions, and sparse ones of any depth.
library MadeTree {
    uint32 internal constant HEIGHT = 800_001;

    /// The claim at `index` of a block of `count` made transactions, Bitcoin's way: an odd last node is paired with itself.
    function full(uint256 seed, uint256 count, uint256 index) public pure returns (Case memory c) {
        c.coinbase = coinbase(seed, 100);
        bytes32[] memory leaves = new bytes32[](count);
        leaves[0] = Sha256dPlain.hash(c.coinbase);
        for (uint256 i = 1; i < count; ++i) {
            leaves[i] = keccak256(abi.encode(seed, i));
        }
        c.branch = branchOf(leaves, index);
        c.coinbaseBranch = branchOf(leaves, 0);
        _finish(c, seed, index, leaves[index]);
    }

    /// The claim about a transaction of the given id that stands alone beside the coinbase.
    function holding(uint256 seed, bytes32 txid) public pure returns (Case memory c) {
        c.coinbase = coinbase(seed, 100);
        bytes32[] memory leaves = new bytes32[](2);
        (leaves[0], leaves[1]) = (Sha256dPlain.hash(c.coinbase), txid);
        c.branch = branchOf(leaves, 1);
        c.coinbaseBranch = branchOf(leaves, 0);
        _finish(c, seed, 1, txid);
    }

    /// The claim at `index` of a tree of `depth` levels of which only the two paths to leaf 0 and to the index are made.
    function sparse(uint256 seed, uint8 depth, uint32 index) public pure returns (Case memory c) {
        return sparse(seed, depth, index, 100);
    }

    function sparse(uint256 seed, uint8 depth, uint32 index, uint256 coinbaseLength)
        public
        pure
        returns (Case memory c)
    {
        c.coinbase = coinbase(seed, coinbaseLength);
        c.branch = new bytes32[](depth);
        c.coinbaseBranch = new bytes32[](depth);
        bytes32 first = Sha256dPlain.hash(c.coinbase);
        bytes32 leaf = index == 0 ? first : keccak256(abi.encode(seed, "leaf"));
        bytes32 node = leaf;
        for (uint256 i = 0; i < depth; ++i) {
            uint256 position = uint256(index) >> i;
            c.branch[i] = position == 1 ? first : keccak256(abi.encode(seed, "sibling", i));
            c.coinbaseBranch[i] = position == 1 ? node : keccak256(abi.encode(seed, "first", i));
            // above the level where the paths meet, both have the same siblings
            if (position == 0) c.coinbaseBranch[i] = c.branch[i];
            node = _parent(node, c.branch[i], position);
            first = _parent(first, c.coinbaseBranch[i], 0);
        }
        require(node == first, "MadeTree: paths do not meet");
        _finish(c, seed, index, leaf);
    }

    /// A coinbase of one input with a null outpoint; what comes after is noise.
    function coinbase(uint256 seed, uint256 length) public pure returns (bytes memory raw) {
        raw = abi.encodePacked(hex"01000000", hex"01", bytes32(0), hex"ffffffff");
        bytes memory rest = new bytes(length - raw.length);
        for (uint256 i = 0; i < rest.length; ++i) {
            rest[i] = bytes1(uint8(seed % 256 + i));
        }
        return abi.encodePacked(raw, rest);
    }

    /// The whole proof, as `proveClaim` takes it.
    function treeWitness(Case memory c) public pure returns (bytes memory) {
        return abi.encodePacked(c.header, c.branch, c.coinbaseBranch, c.coinbase);
    }

    /// The proof of a span, as `proveSpan` takes it.
    function spanWitness(Case memory c, uint256 lo, uint256 hi) public pure returns (bytes memory witness) {
        uint256 last = uint256(c.claim.depth) + 1;
        if (lo == 0) witness = c.header;
        for (uint256 position = hi; position > lo && position > 1; --position) {
            witness = abi.encodePacked(witness, c.branch[last - position]);
        }
    }

    /// The true hash at a position of the path: 0 the block, 1 the root, depth + 1 the leaf.
    function hashAt(Case memory c, uint256 position) public pure returns (bytes32 node) {
        if (position == 0) return Sha256dPlain.hash(c.header);
        uint256 last = uint256(c.claim.depth) + 1;
        node = c.claim.leaf;
        for (uint256 i = 0; i < last - position; ++i) {
            node = _parent(node, c.branch[i], uint256(c.claim.index) >> i);
        }
    }

    /// The same place with another leaf: a false claim.
    function lie(Case memory c) public pure returns (Claim memory) {
        Claim memory t = c.claim;
        return Claim(t.height, t.blockHash, t.depth, t.index, keccak256(abi.encode("no such leaf", t.leaf)));
    }

    function branchOf(bytes32[] memory level, uint256 index) public pure returns (bytes32[] memory branch) {
        branch = new bytes32[](depthOf(level.length));
        for (uint256 i = 0; i < branch.length; ++i) {
            uint256 sibling = index ^ 1;
            branch[i] = sibling < level.length ? level[sibling] : level[index];
            bytes32[] memory next = new bytes32[]((level.length + 1) / 2);
            for (uint256 j = 0; j < next.length; ++j) {
                bytes32 right = 2 * j + 1 < level.length ? level[2 * j + 1] : level[2 * j];
                next[j] = Sha256dPlain.pair(level[2 * j], right);
            }
            level = next;
            index /= 2;
        }
    }

    function depthOf(uint256 count) internal pure returns (uint8 depth) {
        while (count > uint256(1) << depth) ++depth;
    }

    function header(uint256 seed, bytes32 root) public pure returns (bytes memory) {
        return abi.encodePacked(hex"00000020", keccak256(abi.encode(seed, "previous")), root, uint96(seed));
    }

    function _finish(Case memory c, uint256 seed, uint256 index, bytes32 leaf) private pure {
        bytes32 root = leaf;
        for (uint256 i = 0; i < c.branch.length; ++i) {
            root = _parent(root, c.branch[i], index >> i);
        }
        c.header = header(seed, root);
        c.claim = Claim(HEIGHT, Sha256dPlain.hash(c.header), uint8(c.branch.length), uint32(index), leaf);
    }

    function _parent(bytes32 node, bytes32 sibling, uint256 position) private pure returns (bytes32) {
        return position % 2 == 0 ? Sha256dPlain.pair(node, sibling) : Sha256dPlain.pair(sibling, node);
    }
}
