// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {BitcoinHeader} from "../../src/libraries/BitcoinHeader.sol";
import {BatchProof} from "../../src/types/Claim.sol";
import {BatchTreePlain} from "../oracle/BatchTreePlain.sol";
import {Harness} from "../harness/Harness.sol";
import {Test} from "../utils/Test.sol";

contract LibrariesTest is Test {
    Harness internal harness;

    function setUp() public {
        harness = Harness(vm.deployCode("Harness.sol:Harness"));
    }

    function testFuzz_sha256d(bytes calldata data) public view {
        (bytes32 digest, bytes32 plain) = harness.sha256d(data);
        assertEq(digest, plain);
    }

    function testFuzz_sha256dPair(bytes32 left, bytes32 right) public view {
        (bytes32 digest, bytes32 plain) = harness.sha256dPair(left, right);
        assertEq(digest, plain);
    }

    function testFuzz_everyProofLeadsToTheRoot(uint256 seed, uint256 count) public view {
        count = bound(count, 1, 40);
        bytes32[] memory hashes = new bytes32[](count);
        for (uint256 i = 0; i < count; ++i) {
            hashes[i] = keccak256(abi.encode(seed, i));
        }
        bytes32 root = BatchTreePlain.root(hashes);
        for (uint256 i = 0; i < count; ++i) {
            BatchProof memory proof = BatchTreePlain.prove(hashes, i);
            assertEq(harness.batchRoot(hashes[i], proof), root);
            if (proof.siblings.length == 0) continue;
            uint256 level = seed % proof.siblings.length;
            proof.directions ^= 1 << level;
            assertNotEq(harness.batchRoot(hashes[i], proof), root);
            proof.directions ^= 1 << level;
            proof.siblings[level] ^= bytes32(uint256(1));
            assertNotEq(harness.batchRoot(hashes[i], proof), root);
        }
    }

    function test_hashToUintReadsLittleEndian() public view {
        assertEq(harness.hashToUint(bytes32(uint256(1) << 248)), 1);
        assertEq(harness.hashToUint(bytes32(uint256(0x80))), 0x80 << 248);
        assertEq(harness.hashToUint(hex"0102"), 0x0201);
    }

    /// Targets as Bitcoin Core's SetCompact has them (test/arith_uint256_tests.cpp).
    function test_targets() public view {
        assertEq(harness.target(0x01120000), 0x12);
        assertEq(harness.target(0x02123400), 0x1234);
        assertEq(harness.target(0x03123456), 0x123456);
        assertEq(harness.target(0x04123456), 0x12345600);
        assertEq(harness.target(0x05009234), 0x92340000);
        assertEq(harness.target(0x20123456), 0x123456 << 232);
        assertEq(harness.target(0x1d00ffff), 0xffff << 208);
        assertEq(harness.target(0x207fffff), 0x7fffff << 232);
        // the greatest of each width
        assertEq(harness.target(0x2100ffff), 0xffff << 240);
        assertEq(harness.target(0x220000ff), 0xff << 248);
        assertEq(harness.target(0x007fffff | 3 << 24), 0x7fffff);
    }

    function test_RevertWhen_bitsStandForNoTarget() public {
        uint32[20] memory bad = [
            uint32(0),
            0x00123456, // all shifted out
            0x01003456,
            0x02000056,
            0x03000000,
            0x04000000,
            0xff000000,
            0x00923456, // negative and zero
            0x01803456,
            0x01923456, // negative
            0x02923456,
            0x04923456,
            0x20923456,
            0xff123456, // too long
            0x23000001,
            0x22000100,
            0x21010000,
            0x227fffff,
            0x21010001, // too long, but for the bits that stay
            0x22000101
        ];
        for (uint256 i = 0; i < bad.length; ++i) {
            vm.expectRevert(abi.encodeWithSelector(BitcoinHeader.BadBits.selector, bad[i]));
            harness.target(bad[i]);
        }
    }

    /// Against a reading with no shortcut: mantissa x 256^(exponent - 3), in bytes.
    function testFuzz_targetIsMantissaTimesPowerOf256(uint32 bits) public view {
        bits = uint32(bits & 0x00ffffff) | uint32((bits >> 24) % 40) << 24;
        uint256 exponent = bits >> 24;
        uint256 mantissa = bits & 0x7fffff;
        bool fits = true;
        uint256 expected = mantissa;
        for (uint256 i = exponent; i < 3; ++i) {
            expected /= 256;
        }
        for (uint256 i = 3; i < exponent; ++i) {
            if (expected >> 248 != 0) fits = false;
            if (fits) expected *= 256;
        }
        bool good = fits && expected != 0 && bits & 0x00800000 == 0;
        (bool ok, bytes memory result) = address(harness).staticcall(abi.encodeCall(Harness.target, (bits)));
        assertEq(ok, good);
        if (good) assertEq(abi.decode(result, (uint256)), expected);
        else assertEq(result, abi.encodeWithSelector(BitcoinHeader.BadBits.selector, bits));
    }
}
