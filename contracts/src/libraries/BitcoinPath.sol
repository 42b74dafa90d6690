// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Claim} from "../types/Claim.sol";
import {BitcoinHeader} from "./BitcoinHeader.sol";
import {Sha256d} from "./Sha256d.sol";

/// The path of a claim: position 0 is the block hash, 1 the Merkle root, depth + 1 the leaf. Edge 0 is shown by the
/// header, every other by the two children of an inner node (P-2.7).
library BitcoinPath {
    /// Bytes of a coinbase transaction without witness data; honest proposers leave blocks with a larger one alone.
    uint256 internal constant MAX_COINBASE = 8192;
    /// version 4 | input count 1 | outpoint 36 | script length 1
    uint256 private constant MIN_COINBASE = 42;

    error DepthTooLarge(uint8 depth);
    error IndexOutOfRange(uint32 index, uint8 depth);
    error SpanOutOfRange(uint32 lo, uint32 hi);
    error WitnessLength(uint256 length, uint256 expected);
    error HeaderMismatch(bytes32 headerHash);
    error DuplicateSibling(bytes32 node);
    error BranchMismatch(bytes32 reached, bytes32 expected);
    error CoinbaseTooLarge(uint256 length);
    error NotCoinbase();
    error CoinbaseMismatch(bytes32 reached, bytes32 expected);

    function edges(uint8 depth) internal pure returns (uint32) {
        return uint32(depth) + 1;
    }

    /// Checks the whole path at once, and the depth of the tree by its first leaf. The witness:
    ///
    ///     header 80 | branch depth x 32 | coinbase branch depth x 32 | coinbase, the rest, without witness data
    ///
    /// branches from the leaf upward. A claim whose depth is off has no witness: one level too deep needs a coinbase of
    /// 64 bytes whose first half is a hash, one too shallow an inner node that reads as a coinbase; both pin 28 bytes
    /// of a hash (CVE-2017-12842 from either side).
    /// Rules: P-2.4, P-2.5, P-5.5.
    function checkTree(Claim calldata claim, bytes calldata witness) internal view {
        uint256 depth = claim.depth;
        if (depth > 32) revert DepthTooLarge(claim.depth);
        if (uint256(claim.index) >> depth != 0) revert IndexOutOfRange(claim.index, claim.depth);
        uint256 branches = BitcoinHeader.SIZE + 64 * depth;
        if (witness.length < branches) revert WitnessLength(witness.length, branches);
        bytes32 root = _merkleRoot(witness[:BitcoinHeader.SIZE], claim.blockHash);

        bytes32 reached = _fold(claim.leaf, claim.index, witness[BitcoinHeader.SIZE:BitcoinHeader.SIZE + 32 * depth]);
        if (reached != root) revert BranchMismatch(reached, root);

        bytes calldata coinbase = witness[branches:];
        _checkCoinbase(coinbase);
        reached = _fold(Sha256d.hash(coinbase), 0, witness[BitcoinHeader.SIZE + 32 * depth:branches]);
        if (reached != root) revert CoinbaseMismatch(reached, root);
    }

    /// Checks that `lower` at position `hi` stands below `upper` at position `lo`. The witness:
    ///
    ///     header 80, only if lo is 0 | siblings from position hi upward, 32 each
    /// Rules: P-5.1.
    function checkSpan(Claim calldata claim, uint32 lo, uint32 hi, bytes32 upper, bytes32 lower, bytes calldata witness)
        internal
        view
    {
        if (claim.depth > 32) revert DepthTooLarge(claim.depth);
        if (uint256(claim.index) >> claim.depth != 0) revert IndexOutOfRange(claim.index, claim.depth);
        uint256 last = uint256(claim.depth) + 1;
        if (lo >= hi || hi > last) revert SpanOutOfRange(lo, hi);
        uint256 header = lo == 0 ? BitcoinHeader.SIZE : 0;
        uint256 levels = hi - (lo == 0 ? 1 : lo);
        if (witness.length != header + 32 * levels) revert WitnessLength(witness.length, header + 32 * levels);
        bytes32 expected = lo == 0 ? _merkleRoot(witness[:header], upper) : upper;
        bytes32 reached = _fold(lower, claim.index >> (last - hi), witness[header:]);
        if (reached != expected) revert BranchMismatch(reached, expected);
    }

    function _merkleRoot(bytes calldata header, bytes32 blockHash) private pure returns (bytes32) {
        bytes32 headerHash = Sha256d.hash(header);
        if (headerHash != blockHash) revert HeaderMismatch(headerHash);
        return bytes32(header[BitcoinHeader.MERKLE_ROOT:]);
    }

    /// Climbs from a node over its siblings; the lowest bit of `index` says on which side the node stands.
    /// A right child that equals its left sibling is the copy Bitcoin makes of an odd last node, or the forged list of
    /// CVE-2012-2459, and is no part of any path (P-5.2).
    function _fold(bytes32 node, uint256 index, bytes calldata siblings) private view returns (bytes32) {
        for (uint256 offset = 0; offset < siblings.length; offset += 32) {
            bytes32 sibling = bytes32(siblings[offset:]);
            if (index & 1 == 0) {
                node = Sha256d.pair(node, sibling);
            } else {
                if (sibling == node) revert DuplicateSibling(node);
                node = Sha256d.pair(sibling, node);
            }
            index >>= 1;
        }
        return node;
    }

    /// Certain that the bytes are a coinbase: one input, whose outpoint is null (P-5.6).
    function _checkCoinbase(bytes calldata coinbase) private pure {
        if (coinbase.length > MAX_COINBASE) revert CoinbaseTooLarge(coinbase.length);
        if (coinbase.length < MIN_COINBASE) revert NotCoinbase();
        if (uint8(coinbase[4]) != 1) revert NotCoinbase();
        if (bytes32(coinbase[5:]) != 0) revert NotCoinbase();
        if (bytes4(coinbase[37:]) != 0xffffffff) revert NotCoinbase();
    }
}
