// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {BitcoinPath} from "../../src/libraries/BitcoinPath.sol";
import {Phase} from "../../src/types/Batch.sol";
import {Bisection} from "../../src/types/Bisection.sol";
import {Claim} from "../../src/types/Claim.sol";
import {Fixture, Posted} from "../utils/Fixture.sol";
import {Case, MadeTree} from "../utils/MadeTree.sol";

/// Whole games, from proposal to the last wei. Both sides play as in the protocol: the challenger selects the first
/// segment whose lower end is not what its own tree says.
contract GamesTest is Fixture {
    /// The segment an honest challenger selects.
    function choice(Bisection memory d, bytes32[] memory hashes, Case memory truth) internal pure returns (uint256) {
        bytes32[] memory own = interior(d, truth);
        for (uint256 i = 0; i < own.length; ++i) {
            if (own[i] != hashes[i]) return i;
        }
        return own.length;
    }

    /// A liar's hashes: true down to `from`, invented below.
    function lies(Bisection memory d, Case memory truth, uint256 from) internal pure returns (bytes32[] memory hashes) {
        hashes = interior(d, truth);
        for (uint256 j = 0; j < hashes.length; ++j) {
            uint256 position = d.lo + (j + 1) * (d.hi - d.lo) / (hashes.length + 1);
            if (position > from) hashes[j] = keccak256(abi.encode("invented", position));
        }
    }

    /// Plays a false leaf to the single edge at which the liar's hashes leave the truth.
    function playFalseLeaf(Case memory truth, uint256 from) internal {
        Posted memory p = post(MadeTree.lie(truth));
        Bisection memory d = openPath(p, 0);
        uint256 rounds = 0;
        while (d.hi - d.lo > 1) {
            bytes32[] memory hashes = lies(d, truth, from);
            skipTime(60);
            d = reveal(d, hashes);
            skipTime(60);
            d = select(d, hashes, choice(d, hashes, truth));
            ++rounds;
        }
        assertLe(rounds, 2);
        assertEq(d.lo, from);
        assertEq(d.upper, MadeTree.hashAt(truth, from));
        assertNotEq(d.lower, MadeTree.hashAt(truth, from + 1));
        bytes memory witness = MadeTree.spanWitness(truth, d.lo, d.hi);
        Claim memory claim = MadeTree.lie(truth);
        vm.expectPartialRevert(BitcoinPath.BranchMismatch.selector);
        vm.prank(proposer);
        court.proveSpan(d, claim, witness);
        court.timeout(expired(d));
        assertTrue(phase(p) == Phase.Rejected);
        assertEq(relay.credits(challenger), challengeDeposit + afterBurn(p.deposit));
        vm.prank(challenger);
        relay.withdraw();
        assertEq(challenger.balance, 1_000 ether + afterBurn(p.deposit));
        assertEq(proposer.balance, 1_000 ether - p.deposit);
        assertEq(address(relay).balance, p.deposit / 2);
    }

    function test_aFalseLeafPlayedToTheEnd() public {
        playFalseLeaf(MadeTree.full(1, 5, 3), 3);
    }

    function test_aFalseLeafWhoseProposerLiesFromTheRoot() public {
        playFalseLeaf(MadeTree.full(1, 5, 3), 0);
    }

    function test_aFalseLeafInATreeOfDepthZero() public {
        playFalseLeaf(MadeTree.full(1, 1, 0), 0);
    }

    function test_aFalseLeafAtDepthThirtyTwo() public {
        playFalseLeaf(MadeTree.sparse(5, 32, 0x12345678), 32);
    }

    function test_aFalseLeafAtDepthThirtyTwoWithALieInTheMiddle() public {
        playFalseLeaf(MadeTree.sparse(5, 32, 0x12345678), 16);
    }

    function testFuzz_aFalseLeafAtAnyDepthLosesInTwoRounds(uint8 depth, uint32 index, uint256 from) public {
        depth = depth % 33;
        playFalseLeaf(MadeTree.sparse(6, depth, uint32(index % 2 ** depth)), from % (uint256(depth) + 1));
    }

    /// Plays a true leaf against a challenger that selects any segments.
    function playTrueLeaf(Case memory c, uint256 whims) internal {
        Posted memory p = post(c.claim);
        Bisection memory d = openPath(p, 0);
        while (d.hi - d.lo > 1) {
            bytes32[] memory hashes = interior(d, c);
            d = reveal(d, hashes);
            d = select(d, hashes, whims % (hashes.length + 1));
        }
        proveSpan(d, c, proposer);
        assertTrue(phase(p) == Phase.Proposed);
        assertEq(openDisputes(p), 0);
        toDeadline(p);
        assertTrue(verify(p, 0));
        settle(p);
        vm.prank(proposer);
        relay.withdraw();
        assertEq(proposer.balance, 1_000 ether + afterBurn(challengeDeposit));
        assertEq(challenger.balance, 1_000 ether - challengeDeposit);
        assertEq(address(relay).balance, challengeDeposit / 2);
    }

    function testFuzz_aTrueLeafWinsWhateverIsSelected(uint8 depth, uint32 index, uint256 whims) public {
        depth = depth % 33;
        playTrueLeaf(MadeTree.sparse(7, depth, uint32(index % 2 ** depth)), whims);
    }

    function test_aTrueLeafAtDepthThirtyTwo() public {
        playTrueLeaf(MadeTree.sparse(7, 32, type(uint32).max), 13);
    }

    function test_aSilentChallengerLosesItsClock() public {
        Posted memory p = post(made().claim);
        Bisection memory d = openPath(p, 0);
        d = reveal(d, interior(d, made()));
        court.timeout(expired(d));
        toDeadline(p);
        assertTrue(verify(p, 0));
    }

    /// A duplicate of the last node stands there, and is no leaf all the same.
    function test_theIndexOfADuplicateLoses() public {
        Case memory c = MadeTree.full(1, 3, 2);
        c.claim.index = 3;
        Posted memory p = post(c.claim);
        Bisection memory d = openPath(p, 0);
        bytes32[] memory hashes = interior(d, c);
        // down to the parent of both the proposer's hashes are true
        hashes[1] = selfPair(c.claim.leaf);
        hashes[0] = bytes32(bytesAt(c.header, 36));
        d = reveal(d, hashes);
        d = select(d, hashes, 2);
        bytes memory witness = abi.encodePacked(c.claim.leaf);
        expectError(BitcoinPath.DuplicateSibling.selector, c.claim.leaf);
        vm.prank(proposer);
        court.proveSpan(d, c.claim, witness);
        court.timeout(expired(d));
        assertTrue(phase(p) == Phase.Rejected);
    }

    function selfPair(bytes32 leaf) internal pure returns (bytes32) {
        return sha256(abi.encodePacked(sha256(abi.encodePacked(leaf, leaf))));
    }

    function bytesAt(bytes memory data, uint256 offset) internal pure returns (uint256 word) {
        for (uint256 i = 0; i < 32; ++i) {
            word = word * 256 + uint8(data[offset + i]);
        }
    }

    /// A wrong depth with true hashes all the way down: the path dispute is lost, the depth dispute wins.
    function test_aWrongDepthFallsToADepthDisputeAlone() public {
        Case memory c = fakeDepth();
        Posted memory p = post(c.claim);
        Bisection memory path = openPath(p, 0);
        Bisection memory depth = openDepth(p, 0, watcher, 0);
        proveSpan(path, c, proposer);
        bytes memory witness = MadeTree.treeWitness(c);
        vm.expectPartialRevert(BitcoinPath.CoinbaseMismatch.selector);
        vm.prank(proposer);
        court.proveClaim(c.claim, p.root, SALT, witness);
        court.timeout(expired(depth));
        assertTrue(phase(p) == Phase.Rejected);
        assertEq(relay.credits(challenger), 0);
        assertEq(relay.credits(watcher), challengeDeposit + afterBurn(p.deposit));
    }

    /// A block of a coinbase and a 64-byte transaction, whose halves are claimed as leaves of a third level.
    function fakeDepth() internal pure returns (Case memory c) {
        bytes32 left = keccak256("left half");
        bytes32 right = keccak256("right half");
        c.coinbase = MadeTree.coinbase(1, 100);
        bytes32 first = sha256(abi.encodePacked(sha256(c.coinbase)));
        bytes32 transaction = sha256(abi.encodePacked(sha256(abi.encodePacked(left, right))));
        c.header = MadeTree.header(1, sha256(abi.encodePacked(sha256(abi.encodePacked(first, transaction)))));
        c.branch = new bytes32[](2);
        (c.branch[0], c.branch[1]) = (right, first);
        c.coinbaseBranch = new bytes32[](2);
        c.coinbaseBranch[1] = transaction;
        c.claim = Claim(MadeTree.HEIGHT, sha256(abi.encodePacked(sha256(c.header))), 2, 2, left);
    }
}
