// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {BitcoinJudge} from "../../src/judges/BitcoinJudge.sol";
import {Ancestry} from "../../src/libraries/Ancestry.sol";
import {HeaderFixture} from "../utils/HeaderFixture.sol";

/// Links of real headers, 46,356 to 46,380, whose bits change with 46,368.
contract HeadersAncestryTest is HeaderFixture {
    BitcoinJudge internal judge = new BitcoinJudge(mainnet());
    bytes internal raw = realHeaders(true);

    /// Of the header number `index`.
    function hashAt(uint256 index) internal view returns (bytes32) {
        return sha256(abi.encodePacked(sha256(slice(raw, 80 * index, 80 * index + 80))));
    }

    /// One run of the headers number `from` to `to`, inclusive.
    function run(uint256 from, uint256 to) internal view returns (bytes memory) {
        return abi.encodePacked(
            slice(raw, 80 * from + 72, 80 * from + 76), uint16(to - from + 1), streamed(raw, from, to + 1)
        );
    }

    function assertRefused(uint32 edges, uint256 upper, uint256 lower, bytes memory witness, bytes memory reason)
        internal
    {
        (bytes32 above, bytes32 below) = (hashAt(upper), hashAt(lower));
        vm.expectRevert(reason);
        judge.proveAncestry(edges, above, below, witness);
    }

    function truncated(uint256 offset, uint256 needed) internal pure returns (bytes memory) {
        return abi.encodeWithSelector(Ancestry.AncestryTruncated.selector, offset, needed);
    }

    function edgeCount(uint256 headers, uint256 edges) internal pure returns (bytes memory) {
        return abi.encodeWithSelector(Ancestry.EdgeCount.selector, headers, edges);
    }

    function mismatch(uint256 reached, uint256 expected) internal view returns (bytes memory) {
        return abi.encodeWithSelector(Ancestry.AncestryMismatch.selector, hashAt(reached), hashAt(expected));
    }

    function test_everySpanOfOneRun() public view {
        for (uint256 lower = 0; lower < 11; ++lower) {
            for (uint256 upper = lower + 1; upper < 12; ++upper) {
                judge.proveAncestry(uint32(upper - lower), hashAt(upper), hashAt(lower), run(lower + 1, upper));
            }
        }
    }

    /// Rules: P-6.4.
    function test_twoRuns() public view {
        judge.proveAncestry(24, hashAt(24), hashAt(0), abi.encodePacked(run(1, 11), run(12, 24)));
    }

    /// Runs need not be as long as they could be.
    function test_runsCutShort() public view {
        bytes memory witness = abi.encodePacked(run(1, 1), run(2, 7), run(8, 11), run(12, 12), run(13, 24));
        judge.proveAncestry(24, hashAt(24), hashAt(0), witness);
    }

    function test_RevertWhen_thereAreNoEdges() public {
        assertRefused(0, 1, 1, "", abi.encodeWithSelector(Ancestry.NoEdges.selector));
        assertRefused(0, 1, 0, run(1, 1), abi.encodeWithSelector(Ancestry.NoEdges.selector));
    }

    function test_RevertWhen_thereIsNoWitness() public {
        assertRefused(1, 1, 0, "", edgeCount(0, 1));
        assertRefused(1, 1, 1, "", edgeCount(0, 1));
    }

    function test_RevertWhen_theWitnessEndsWithinARun() public {
        bytes memory witness = run(1, 2);
        assertRefused(2, 2, 0, slice(witness, 0, 1), truncated(0, 6));
        assertRefused(2, 2, 0, slice(witness, 0, 5), truncated(0, 6));
        assertRefused(2, 2, 0, slice(witness, 0, 6), truncated(6, 88));
        assertRefused(2, 2, 0, slice(witness, 0, 93), truncated(6, 88));
    }

    function test_RevertWhen_bytesAreLeftOver() public {
        assertRefused(2, 2, 0, abi.encodePacked(run(1, 2), bytes1(0)), truncated(94, 6));
        assertRefused(2, 2, 0, abi.encodePacked(run(1, 2), bytes5(0)), truncated(94, 6));
    }

    function test_RevertWhen_aRunIsEmpty() public {
        bytes memory none = abi.encodePacked(bytes4(0), uint16(0));
        assertRefused(
            2, 2, 0, abi.encodePacked(run(1, 2), none), abi.encodeWithSelector(Ancestry.EmptyRun.selector, 94)
        );
        assertRefused(2, 2, 0, abi.encodePacked(none, run(1, 2)), abi.encodeWithSelector(Ancestry.EmptyRun.selector, 0));
    }

    function test_RevertWhen_theNumberOfEdgesIsAnother() public {
        assertRefused(2, 3, 0, run(1, 3), edgeCount(3, 2));
        assertRefused(4, 3, 0, run(1, 3), edgeCount(3, 4));
    }

    function test_RevertWhen_theUpperBlockIsAnother() public {
        assertRefused(3, 4, 0, run(1, 3), mismatch(3, 4));
    }

    function test_RevertWhen_theLowerBlockIsAnother() public {
        (bytes32 upper, bytes32 lower) = (hashAt(3), hashAt(1));
        bytes memory witness = run(1, 3);
        vm.expectPartialRevert(Ancestry.AncestryMismatch.selector);
        judge.proveAncestry(3, upper, lower, witness);
    }

    function test_RevertWhen_theBitsAreAnotherRuns() public {
        (bytes32 upper, bytes32 lower) = (hashAt(12), hashAt(10));
        bytes memory witness = run(11, 12);
        vm.expectPartialRevert(Ancestry.AncestryMismatch.selector);
        judge.proveAncestry(2, upper, lower, witness);
    }

    function test_RevertWhen_anyByteIsAnother() public {
        (bytes32 upper, bytes32 lower) = (hashAt(2), hashAt(0));
        bytes memory witness = run(1, 2);
        for (uint256 i = 0; i < witness.length; ++i) {
            // other than the number of headers
            if (i == 4 || i == 5) continue;
            witness[i] ^= 0x01;
            vm.expectPartialRevert(Ancestry.AncestryMismatch.selector);
            judge.proveAncestry(2, upper, lower, witness);
            witness[i] ^= 0x01;
        }
    }

    /// The greatest count is read whole: 65,535 headers.
    function test_RevertWhen_theCountIsTheGreatest() public {
        bytes memory witness = run(1, 2);
        (witness[4], witness[5]) = (bytes1(0xff), bytes1(0xff));
        assertRefused(2, 2, 0, witness, truncated(6, 65_535 * 44));
        (witness[4], witness[5]) = (bytes1(0x01), bytes1(0x00));
        assertRefused(2, 2, 0, witness, truncated(6, 256 * 44));
    }

    /// A whole period and more, as a defender who has it at hand proves it.
    function test_aLongSpan() public view {
        bytes memory all = realHeaders(false);
        bytes memory witness = abi.encodePacked(slice(all, 72, 76), uint16(2200), streamed(all, 1, 2201));
        bytes32 lower = sha256(abi.encodePacked(sha256(slice(all, 0, 80))));
        bytes32 upper = sha256(abi.encodePacked(sha256(slice(all, 80 * 2200, 80 * 2201))));
        judge.proveAncestry(2200, upper, lower, witness);
        // and nothing in memory is spoiled by so long a loop
        assertEq(harness.checkAncestryBetween(2200, upper, lower, witness), true);
    }

    function test_RevertWhen_aHashCannotBeMade() public {
        (bytes32 upper, bytes32 lower) = (hashAt(2), hashAt(0));
        bytes memory witness = run(1, 2);
        bytes memory first = slice(raw, 80, 160);
        bytes[2] memory inputs = [first, abi.encodePacked(sha256(first))];
        for (uint256 i = 0; i < 2; ++i) {
            vm.mockCallRevert(address(2), inputs[i], "");
            vm.expectRevert(bytes(""));
            judge.proveAncestry(2, upper, lower, witness);
            vm.clearMockedCalls();
        }
        judge.proveAncestry(2, upper, lower, witness);
    }
}
