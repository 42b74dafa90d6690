// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {BitcoinHeader} from "../../src/libraries/BitcoinHeader.sol";
import {BitcoinPath} from "../../src/libraries/BitcoinPath.sol";
import {BitcoinJudge} from "../../src/judges/BitcoinJudge.sol";
import {Claim} from "../../src/types/Claim.sol";
import {Sha256dPlain} from "../oracle/Sha256dPlain.sol";
import {Case, MadeTree} from "../utils/MadeTree.sol";
import {Test} from "../utils/Test.sol";

/// The judge's reading of trees and spans, on made blocks.
contract BitcoinPathTest is Test {
    BitcoinJudge internal judge;

    function setUp() public {
        judge = new BitcoinJudge(regtest());
    }

    function proveTree(Case memory c) internal view {
        judge.proveTree(c.claim, MadeTree.treeWitness(c));
    }

    function assertTreeReverts(Claim memory claim, bytes memory witness, bytes memory reason) internal {
        vm.expectRevert(reason);
        judge.proveTree(claim, witness);
    }

    function assertTreeReverts(Claim memory claim, bytes memory witness, bytes4 selector) internal {
        vm.expectPartialRevert(selector);
        judge.proveTree(claim, witness);
    }

    function test_everyLeafOfSmallTrees() public view {
        for (uint256 count = 1; count <= 9; ++count) {
            for (uint256 index = 0; index < count; ++index) {
                proveTree(MadeTree.full(count, count, index));
            }
        }
    }

    /// Rules: P-5.5.
    function test_everyDepth() public view {
        for (uint256 depth = 0; depth <= 32; ++depth) {
            Case memory c = MadeTree.sparse(depth, uint8(depth), uint32(2 ** depth - 1));
            proveTree(c);
            assertEq(judge.pathEdges(uint8(depth)), depth + 1);
        }
    }

    /// Rules: P-5.1.
    function testFuzz_everySpan(uint256 seed, uint8 depth, uint32 index, uint256 lo, uint256 hi) public view {
        depth = depth % 33;
        Case memory c = MadeTree.sparse(seed, depth, uint32(index % 2 ** depth));
        hi = bound(hi, 1, uint256(depth) + 1);
        lo = bound(lo, 0, hi - 1);
        bytes32 upper = MadeTree.hashAt(c, lo);
        bytes32 lower = MadeTree.hashAt(c, hi);
        judge.provePath(c.claim, uint32(lo), uint32(hi), upper, lower, MadeTree.spanWitness(c, lo, hi));
    }

    function testFuzz_aFlippedBitOfTheWitness(uint256 seed, uint8 depth, uint32 index, uint256 bit) public {
        depth = depth % 33;
        Case memory c = MadeTree.sparse(seed, depth, uint32(index % 2 ** depth));
        bytes memory witness = MadeTree.treeWitness(c);
        bit = bit % (8 * witness.length);
        witness[bit / 8] ^= bytes1(uint8(1 << bit % 8));
        vm.expectRevert();
        judge.proveTree(c.claim, witness);
    }

    /// Rules: P-2.6.
    function test_RevertWhen_theDepthIsTooLarge() public {
        Case memory c = MadeTree.full(1, 2, 1);
        c.claim.depth = 33;
        bytes memory witness = MadeTree.treeWitness(c);
        assertTreeReverts(c.claim, witness, abi.encodeWithSelector(BitcoinPath.DepthTooLarge.selector, 33));
        vm.expectRevert(abi.encodeWithSelector(BitcoinPath.DepthTooLarge.selector, 33));
        judge.provePath(c.claim, 0, 1, 0, 0, witness);
    }

    /// Rules: P-2.6.
    function test_RevertWhen_theIndexIsOutOfRange() public {
        Case memory c = MadeTree.full(1, 4, 1);
        c.claim.index = 4;
        bytes memory witness = MadeTree.treeWitness(c);
        assertTreeReverts(c.claim, witness, abi.encodeWithSelector(BitcoinPath.IndexOutOfRange.selector, 4, 2));
        // the same path but for a bit above the tree
        c.claim.index = 1 | 1 << 31;
        assertTreeReverts(c.claim, witness, BitcoinPath.IndexOutOfRange.selector);
    }

    function test_RevertWhen_theWitnessIsShort() public {
        Case memory c = MadeTree.full(1, 4, 1);
        bytes memory witness = new bytes(80 + 4 * 32 - 1);
        assertTreeReverts(c.claim, witness, abi.encodeWithSelector(BitcoinPath.WitnessLength.selector, 207, 208));
        assertTreeReverts(c.claim, "", abi.encodeWithSelector(BitcoinPath.WitnessLength.selector, 0, 208));
    }

    function test_RevertWhen_theHeaderIsAnother() public {
        Case memory c = MadeTree.full(1, 4, 1);
        c.header[79] ^= 0x01;
        bytes memory witness = MadeTree.treeWitness(c);
        bytes memory reason = abi.encodeWithSelector(BitcoinPath.HeaderMismatch.selector, Sha256dPlain.hash(c.header));
        assertTreeReverts(c.claim, witness, reason);
    }

    function test_RevertWhen_theIndexIsAnother() public {
        Case memory c = MadeTree.full(1, 5, 1);
        bytes memory witness = MadeTree.treeWitness(c);
        c.claim.index = 0;
        assertTreeReverts(c.claim, witness, BitcoinPath.BranchMismatch.selector);
        c.claim.index = 3;
        assertTreeReverts(c.claim, witness, BitcoinPath.BranchMismatch.selector);
    }

    /// Rules: P-2.5.
    function test_RevertWhen_theLeafIsAnother() public {
        Case memory c = MadeTree.full(1, 5, 1);
        bytes memory witness = MadeTree.treeWitness(c);
        c.claim.leaf ^= bytes32(uint256(1));
        assertTreeReverts(c.claim, witness, BitcoinPath.BranchMismatch.selector);
    }

    /// CVE-2012-2459: the copy Bitcoin makes of an odd last node is at no index (P-5.2).
    function test_RevertWhen_theLeafIsTheCopyOfTheLast() public {
        Case memory c = MadeTree.full(1, 3, 2);
        proveTree(c);
        bytes memory witness = MadeTree.treeWitness(c);
        c.claim.index = 3;
        bytes memory reason = abi.encodeWithSelector(BitcoinPath.DuplicateSibling.selector, c.claim.leaf);
        assertTreeReverts(c.claim, witness, reason);
        vm.expectRevert(reason);
        judge.provePath(c.claim, 0, 3, c.claim.blockHash, c.claim.leaf, abi.encodePacked(c.header, c.branch));
    }

    function test_RevertWhen_theLeafIsBelowACopy() public {
        Case memory c = MadeTree.full(1, 5, 4);
        proveTree(c);
        bytes memory witness = MadeTree.treeWitness(c);
        c.claim.index = 6;
        assertTreeReverts(c.claim, witness, BitcoinPath.DuplicateSibling.selector);
        c.claim.index = 5;
        assertTreeReverts(c.claim, witness, BitcoinPath.DuplicateSibling.selector);
    }

    /// CVE-2017-12842: a transaction of 64 bytes, or an inner node for one, gives itself two leaves below (P-2.4).
    function test_RevertWhen_theLeafIsBelowARealOne() public {
        bytes32 left = keccak256("left");
        bytes32 right = keccak256("right");
        (Case memory c, Case memory real) = withPairAsLeaf(left, right);
        proveTree(real);
        // the path is all true hashes: no bisection finds a fault in it
        bytes memory span = MadeTree.spanWitness(c, 0, 3);
        judge.provePath(c.claim, 0, 3, c.claim.blockHash, left, span);
        // but no coinbase stands one level lower
        c.coinbase = real.coinbase;
        bytes memory witness = MadeTree.treeWitness(c);
        assertTreeReverts(c.claim, witness, BitcoinPath.CoinbaseMismatch.selector);
    }

    function withPairAsLeaf(bytes32 left, bytes32 right) internal pure returns (Case memory fake, Case memory real) {
        real = MadeTree.full(1, 2, 0);
        bytes32 pair = Sha256dPlain.pair(left, right);
        bytes32 first = Sha256dPlain.hash(real.coinbase);
        real.header = MadeTree.header(1, Sha256dPlain.pair(first, pair));
        real.branch[0] = first;
        real.coinbaseBranch[0] = pair;
        real.claim = Claim(MadeTree.HEIGHT, Sha256dPlain.hash(real.header), 1, 1, pair);
        fake.header = real.header;
        fake.coinbase = real.coinbase;
        fake.branch = new bytes32[](2);
        fake.branch[0] = right;
        fake.branch[1] = first;
        fake.coinbaseBranch = new bytes32[](2);
        fake.coinbaseBranch[1] = pair;
        fake.claim = Claim(MadeTree.HEIGHT, real.claim.blockHash, 2, 2, left);
    }

    /// Rules: P-2.4.
    function test_RevertWhen_theDepthIsOneTooShallow() public {
        Case memory c = MadeTree.full(1, 4, 0);
        bytes memory above = abi.encodePacked(Sha256dPlain.hash(c.coinbase), c.coinbaseBranch[0]);
        Claim memory claim = c.claim;
        claim.depth = 1;
        claim.index = 0;
        claim.leaf = Sha256dPlain.hash(above);
        bytes memory witness = abi.encodePacked(c.header, c.coinbaseBranch[1], c.coinbaseBranch[1], above);
        assertTreeReverts(claim, witness, BitcoinPath.NotCoinbase.selector);
    }

    function withCoinbase(bytes memory coinbase) internal pure returns (Case memory c) {
        c.coinbase = coinbase;
        bytes32 root = Sha256dPlain.hash(coinbase);
        c.header = MadeTree.header(1, root);
        c.claim = Claim(MadeTree.HEIGHT, Sha256dPlain.hash(c.header), 0, 0, root);
    }

    function assertNotCoinbase(bytes memory coinbase) internal {
        Case memory c = withCoinbase(coinbase);
        bytes memory witness = MadeTree.treeWitness(c);
        assertTreeReverts(c.claim, witness, abi.encodeWithSelector(BitcoinPath.NotCoinbase.selector));
    }

    function test_theShortestCoinbase() public view {
        proveTree(withCoinbase(MadeTree.coinbase(1, 42)));
    }

    function test_RevertWhen_theCoinbaseIsAByteShorter() public {
        assertNotCoinbase(MadeTree.coinbase(1, 41));
    }

    function test_RevertWhen_theCoinbaseIsEmpty() public {
        assertNotCoinbase("");
    }

    /// Rules: P-5.6.
    function test_theLargestCoinbase() public view {
        proveTree(withCoinbase(MadeTree.coinbase(1, 8_192)));
    }

    function test_RevertWhen_theCoinbaseIsAByteLarger() public {
        Case memory c = withCoinbase(MadeTree.coinbase(1, 8_193));
        bytes memory witness = MadeTree.treeWitness(c);
        assertTreeReverts(c.claim, witness, abi.encodeWithSelector(BitcoinPath.CoinbaseTooLarge.selector, 8_193));
    }

    function test_RevertWhen_theCoinbaseHasTwoInputsOrNone() public {
        bytes memory coinbase = MadeTree.coinbase(1, 100);
        coinbase[4] = 0x02;
        assertNotCoinbase(coinbase);
        coinbase[4] = 0x00;
        assertNotCoinbase(coinbase);
    }

    /// Rules: P-5.6.
    function test_RevertWhen_anyByteOfTheOutpointIsNotNull() public {
        for (uint256 i = 5; i < 41; ++i) {
            bytes memory coinbase = MadeTree.coinbase(1, 100);
            coinbase[i] ^= 0x01;
            assertNotCoinbase(coinbase);
        }
    }

    function test_anyVersionAndAnyRest() public view {
        bytes memory coinbase = MadeTree.coinbase(1, 100);
        coinbase[0] = 0xff;
        coinbase[41] = 0xfd;
        proveTree(withCoinbase(coinbase));
    }

    function test_RevertWhen_theCoinbaseIsAnother() public {
        Case memory c = MadeTree.full(1, 5, 3);
        c.coinbase[99] ^= 0x01;
        bytes memory witness = MadeTree.treeWitness(c);
        assertTreeReverts(c.claim, witness, BitcoinPath.CoinbaseMismatch.selector);
    }

    function test_RevertWhen_theSpanIsNone() public {
        Case memory c = MadeTree.full(1, 4, 1);
        uint32[2][4] memory spans = [[uint32(0), 0], [uint32(2), 2], [uint32(2), 1], [uint32(0), 4]];
        for (uint256 i = 0; i < spans.length; ++i) {
            vm.expectRevert(abi.encodeWithSelector(BitcoinPath.SpanOutOfRange.selector, spans[i][0], spans[i][1]));
            judge.provePath(c.claim, spans[i][0], spans[i][1], 0, 0, "");
        }
    }

    function test_RevertWhen_theSpanWitnessIsAByteOff() public {
        Case memory c = MadeTree.full(1, 4, 1);
        bytes32 upper = MadeTree.hashAt(c, 1);
        bytes memory witness = MadeTree.spanWitness(c, 1, 3);
        bytes memory longer = abi.encodePacked(witness, bytes1(0));
        expectError(BitcoinPath.WitnessLength.selector, 65, 64);
        judge.provePath(c.claim, 1, 3, upper, c.claim.leaf, longer);
        expectError(BitcoinPath.WitnessLength.selector, 0, 64);
        judge.provePath(c.claim, 1, 3, upper, c.claim.leaf, "");
        expectError(BitcoinPath.WitnessLength.selector, 64, 144);
        judge.provePath(c.claim, 0, 3, upper, c.claim.leaf, witness);
    }

    function test_RevertWhen_upperOrLowerIsAnother() public {
        Case memory c = MadeTree.full(1, 4, 1);
        bytes memory witness = MadeTree.spanWitness(c, 0, 3);
        expectError(BitcoinPath.HeaderMismatch.selector, c.claim.blockHash);
        judge.provePath(c.claim, 0, 3, "another", c.claim.leaf, witness);
        vm.expectPartialRevert(BitcoinPath.BranchMismatch.selector);
        judge.provePath(c.claim, 0, 3, c.claim.blockHash, "another", witness);
    }

    function test_RevertWhen_theNetworksLimitIsNoTarget() public {
        vm.expectRevert(abi.encodeWithSelector(BitcoinHeader.BadBits.selector, uint32(0x1d800001)));
        new BitcoinJudge(networkOf(0x1d800001));
    }
}
