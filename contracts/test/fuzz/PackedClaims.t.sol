// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {PackedClaims} from "../../src/libraries/PackedClaims.sol";
import {Claim} from "../../src/types/Claim.sol";
import {BatchTreePlain} from "../oracle/BatchTreePlain.sol";
import {PackedClaimsPlain} from "../oracle/PackedClaimsPlain.sol";
import {Harness} from "../harness/Harness.sol";
import {UsedMemory} from "../harness/UsedMemory.sol";
import {Test} from "../utils/Test.sol";

/// The assembly against its oracle: the same answer, or the same error with the same values.
contract PackedClaimsTest is Test {
    Harness internal harness;

    function setUp() public {
        harness = Harness(vm.deployCode("Harness.sol:Harness"));
    }

    function assertSame(bytes memory packed) internal view returns (bool good) {
        bytes memory one;
        bytes memory other;
        (good, one) = address(harness).staticcall(abi.encodeCall(Harness.digest, (packed)));
        (bool plain, bytes memory expected) = address(harness).staticcall(abi.encodeCall(Harness.digestPlain, (packed)));
        other = expected;
        assertEq(good, plain, "one accepts, one does not");
        assertEq(one, other, "answer or error");
    }

    /// Well-formed claims, up to `most` of them, in groups of any size.
    function claimsOf(uint256 seed, uint256 most) internal pure returns (Claim[] memory claims) {
        uint256 count = 1 + uint256(keccak256(abi.encode(seed))) % most;
        claims = new Claim[](count);
        Claim memory last;
        for (uint256 i = 0; i < count; ++i) {
            uint256 r = uint256(keccak256(abi.encode(seed, i)));
            bool fresh = i == 0 || r % 4 == 0;
            uint8 depth = fresh ? uint8((r >> 8) % 33) : last.depth;
            claims[i] = Claim(
                fresh ? uint32(r >> 64) : last.height,
                fresh ? keccak256(abi.encode(r)) : last.blockHash,
                depth,
                uint32((r >> 128) % 2 ** depth),
                keccak256(abi.encode(r, "leaf"))
            );
            last = claims[i];
        }
    }

    function testFuzz_wellFormed(uint256 seed) public view {
        Claim[] memory claims = claimsOf(seed, 60);
        bytes memory packed = PackedClaimsPlain.pack(claims);
        assertTrue(assertSame(packed));
        (bytes32 root, uint256 count,) = harness.digest(packed);
        assertEq(root, BatchTreePlain.root(BatchTreePlain.hashes(claims)));
        assertEq(count, claims.length);
    }

    function testFuzz_memoryIsLeftInOrder(uint256 seed) public view {
        bytes memory packed = PackedClaimsPlain.pack(claimsOf(seed, 20));
        (bytes32 root, bool intact) = harness.digestBetween(packed);
        (bytes32 expected,,) = harness.digestPlain(packed);
        assertTrue(intact);
        assertEq(root, expected);
    }

    function testFuzz_memoryHasBeenUsed(uint256 seed) public {
        bytes memory packed = PackedClaimsPlain.pack(claimsOf(seed, 20));
        (bytes32 expected,,) = harness.digestPlain(packed);
        assertEq(UsedMemory(vm.deployCode("UsedMemory.sol:UsedMemory")).digest(packed), expected);
    }

    function testFuzz_oneByteIsAnother(uint256 seed, uint256 where, uint8 change) public view {
        bytes memory packed = PackedClaimsPlain.pack(claimsOf(seed, 12));
        packed[where % packed.length] ^= bytes1(change);
        assertSame(packed);
    }

    /// Group headers are where it matters: depth and count.
    function testFuzz_theFirstGroupsHeadIsAnother(uint256 seed, uint8 depth, uint16 count) public view {
        bytes memory packed = PackedClaimsPlain.pack(claimsOf(seed, 12));
        packed[36] = bytes1(depth % 36);
        assertSame(packed);
        packed[37] = bytes1(uint8(count >> 8) % 8);
        packed[38] = bytes1(uint8(count) % 20);
        assertSame(packed);
    }

    function testFuzz_bytesAreCutOrAdded(uint256 seed, uint256 length, bytes calldata more) public view {
        bytes memory packed = PackedClaimsPlain.pack(claimsOf(seed, 12));
        bytes memory cut = new bytes(length % packed.length);
        for (uint256 i = 0; i < cut.length; ++i) {
            cut[i] = packed[i];
        }
        assertSame(cut);
        assertSame(abi.encodePacked(packed, more));
    }

    function testFuzz_noise(bytes calldata noise) public view {
        assertSame(noise);
    }

    function test_everyDepthAtItsGreatestIndexAndOneMore() public view {
        for (uint256 depth = 0; depth <= 32; ++depth) {
            Claim memory claim = Claim(1, "block", uint8(depth), uint32(2 ** depth - 1), "leaf");
            Claim[] memory claims = new Claim[](1);
            claims[0] = claim;
            assertTrue(assertSame(PackedClaimsPlain.pack(claims)));
            if (depth % 8 == 0) continue;
            claim.index += 1;
            assertFalse(assertSame(PackedClaimsPlain.pack(claims)));
        }
    }

    function test_oneToSeventeenClaims() public view {
        for (uint256 count = 1; count <= 17; ++count) {
            bytes memory entries = new bytes(33 * count);
            for (uint256 i = 0; i < count; ++i) {
                entries[33 * i] = bytes1(uint8(i));
            }
            assertTrue(assertSame(abi.encodePacked(uint32(5), bytes32("block"), uint8(8), uint16(count), entries)));
        }
    }

    function group(uint256 depth, uint256 count, bytes memory entries) internal pure returns (bytes memory) {
        return abi.encodePacked(uint32(7), bytes32("block"), uint8(depth), uint16(count), entries);
    }

    function test_RevertWhen_thereAreNoClaims() public {
        expectError(PackedClaims.NoClaims.selector);
        harness.digest("");
    }

    function test_RevertWhen_aGroupIsEmpty() public {
        expectError(PackedClaims.EmptyGroup.selector, uint256(0));
        harness.digest(group(0, 0, ""));
        expectError(PackedClaims.EmptyGroup.selector, 71);
        harness.digest(abi.encodePacked(group(0, 1, new bytes(32)), group(0, 0, "")));
    }

    function test_RevertWhen_theHeadIsShort() public {
        expectError(PackedClaims.Truncated.selector, 0, 39);
        harness.digest(new bytes(38));
    }

    function test_RevertWhen_theEntriesAreShort() public {
        expectError(PackedClaims.Truncated.selector, 39, 66);
        harness.digest(group(8, 2, new bytes(65)));
    }

    function test_RevertWhen_aByteTrails() public {
        expectError(PackedClaims.Truncated.selector, 105, 39);
        harness.digest(group(8, 2, new bytes(67)));
    }

    function test_RevertWhen_theDepthIsTooLarge() public {
        expectError(PackedClaims.ClaimDepthTooLarge.selector, 0, 33);
        harness.digest(group(33, 1, new bytes(37)));
    }

    function test_RevertWhen_anIndexIsOutOfRange() public {
        bytes memory entries = new bytes(99);
        entries[66] = 0x08;
        vm.expectRevert(abi.encodeWithSelector(PackedClaims.ClaimIndexOutOfRange.selector, 39 + 66, 8, 3));
        harness.digest(group(3, 3, entries));
    }

    function test_RevertWhen_groupsTogetherAreTooMany() public {
        bytes memory entries = new bytes(512 * 32);
        bytes memory good = abi.encodePacked(group(0, 512, entries), group(0, 512, entries));
        (, uint256 count,) = harness.digest(good);
        assertEq(count, 1_024);
        expectError(PackedClaims.TooManyClaims.selector, 1_025);
        harness.digest(abi.encodePacked(good, group(0, 1, new bytes(32))));
    }

    function test_theGreatestHeightWhereverItStands() public view {
        bytes memory low = group(0, 1, new bytes(32));
        bytes memory high = group(0, 1, new bytes(32));
        high[0] = 0xff;
        (,, uint256 first) = harness.digest(abi.encodePacked(high, low));
        (,, uint256 last) = harness.digest(abi.encodePacked(low, high));
        assertEq(first, 0xff000007);
        assertEq(last, 0xff000007);
    }
}
