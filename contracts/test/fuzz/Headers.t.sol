// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {BitcoinHeader} from "../../src/libraries/BitcoinHeader.sol";
import {Network} from "../../src/types/Network.sol";
import {HeaderChainPlain} from "../oracle/HeaderChainPlain.sol";
import {HeaderFixture} from "../utils/HeaderFixture.sol";

/// The header rules against their oracle: the same state or the same error, to the byte.
contract HeadersFuzzTest is HeaderFixture {
    uint256 internal entropy;
    /// how often the oracle accepted and refused, so that neither is the rule
    uint256 internal accepted;
    uint256 internal refused;

    function random(uint256 below) internal returns (uint256) {
        entropy = uint256(keccak256(abi.encode(entropy)));
        return entropy % below;
    }

    /// A height at or near one where something changes.
    function randomHeight(Network memory network) internal returns (uint32) {
        uint256 pick = random(6);
        uint256 near = random(12);
        if (pick == 0) return uint32(2016 * (1 + random(100)) - near);
        if (pick == 1 && network.bip34Height > near) return uint32(network.bip34Height - near);
        if (pick == 2 && network.bip66Height > near) return uint32(network.bip66Height - near);
        if (pick == 3 && network.bip65Height > near) return uint32(network.bip65Height - near);
        if (pick == 4) return uint32(type(uint32).max - near);
        return uint32(random(2 ** 32));
    }

    function randomNetwork() internal returns (Network memory network) {
        uint32 floor = uint32(random(5000));
        network = Network(
            EASIEST, random(2) == 0, floor + uint32(random(9)), floor + uint32(random(9)), floor + uint32(random(9))
        );
        if (random(8) == 0) network.powLimitBits = 0x2000ffff;
        if (random(16) == 0) network.powLimitBits = 0x2100ffff;
    }

    function randomState(Network memory network) internal returns (HeaderChainPlain.State memory s) {
        s = easyState(20_000);
        s.height = randomHeight(network);
        s.tip = bytes32(random(type(uint256).max));
        if (random(8) == 0) s.work = type(uint256).max - random(16);
        if (random(4) == 0) s.epochStart = s.time - uint32(random(5_000_000));
        if (random(4) == 0) s.bits = 0x20000000 | uint32(0x8000 + random(0x7f8000));
        if (random(16) == 0) s.bits = uint32(random(2 ** 32));
        if (random(16) == 0) s.bits = 0x21000000 | uint32(random(2 ** 17));
        uint256 spread = random(3) == 0 ? 2 ** 32 : random(2) == 0 ? 4 : 10_000;
        for (uint256 i = 0; i < 11; ++i) {
            s.times[i] = uint32((s.time + random(spread)) % 2 ** 32);
        }
        if (random(2) == 0) s.time = s.times[s.height % 11];
    }

    /// A header that may break a rule, or be at its limit, proof of work more often than not.
    function randomHeader(HeaderChainPlain.State memory s, Network memory network)
        internal
        returns (HeaderChainPlain.Header memory h)
    {
        uint256 time = uint256(HeaderChainPlain.medianTime(s.times)) + 1;
        uint256 pick = random(40);
        if (pick == 0) time -= 1;
        if (pick == 1) time = nowTime() + 7200 + random(3) - 1;
        if (pick == 2) time = random(2 ** 32);
        if (pick > 8) time += random(2_000);
        if (time > type(uint32).max) time = type(uint32).max;
        pick = random(40);
        int32 version = 0x20000000;
        if (pick == 0) version = int32(uint32(random(2 ** 32)));
        if (pick == 1) version = int32(uint32(random(6)));
        if (pick > 12) version = 4;
        h = headerOf(version, random(2 ** 32), time);
        (bool ok, uint32 bits) = nextBits(s, network);
        if (!ok || easyTarget(bits) < 1 << 247) return h;
        if (random(40) != 0) grind(s, h, network, true);
    }

    function nextBits(HeaderChainPlain.State memory s, Network memory network) internal view returns (bool, uint32) {
        try this.plainBits(s, network) returns (uint32 bits) {
            return (true, bits);
        } catch {
            return (false, 0);
        }
    }

    function plainBits(HeaderChainPlain.State memory s, Network memory network) external pure returns (uint32 bits) {
        bits = HeaderChainPlain.nextBits(s, network);
        BitcoinHeader.target(bits);
    }

    function easyTarget(uint32 bits) internal pure returns (uint256) {
        return BitcoinHeader.target(bits);
    }

    function advance(HeaderChainPlain.State memory s, HeaderChainPlain.Header memory h, Network memory network)
        external
        pure
        returns (HeaderChainPlain.State memory)
    {
        HeaderChainPlain.advance(s, h, network);
        return s;
    }

    function same(bytes memory state, bytes memory headers, Network memory network) internal {
        (bool ok, bytes memory result) =
            address(harness).staticcall(abi.encodeCall(harness.append, (state, headers, network)));
        (bool expected, bytes memory plain) =
            address(harness).staticcall(abi.encodeCall(harness.appendPlain, (state, headers, network)));
        assertEq(ok, expected, "accepted by one alone");
        assertEq(result, plain);
        if (ok) ++accepted;
        else ++refused;
    }

    /// Chains of up to thirty headers on a random state, faults included.
    function chain(uint256 seed) internal {
        entropy = seed;
        vm.warp(random(4) == 0 ? 2 ** 32 - 7200 - 2 + random(4) : NOW + random(1_000_000));
        Network memory network = randomNetwork();
        HeaderChainPlain.State memory s = randomState(network);
        bytes memory state = HeaderChainPlain.pack(s);
        uint256 count = 1 + random(30);
        bytes memory headers;
        for (uint256 i = 0; i < count; ++i) {
            HeaderChainPlain.Header memory h = randomHeader(s, network);
            headers = abi.encodePacked(headers, HeaderChainPlain.packHeader(h));
            same(state, headers, network);
            try this.advance(s, h, network) returns (HeaderChainPlain.State memory end) {
                s = end;
            } catch {
                return;
            }
        }
    }

    function testFuzz_chains(uint256 seed) public {
        chain(seed);
    }

    function test_chainsAreAcceptedAndRefused() public {
        for (uint256 i = 0; i < 64; ++i) {
            chain(uint256(keccak256(abi.encode("seed", i))));
        }
        assertGt(accepted, 100);
        assertGt(refused, 100);
    }

    /// Any bytes: lengths, states and headers of no sense.
    function testFuzz_bytes(bytes calldata state, bytes calldata headers, uint256 seed) public {
        entropy = seed;
        vm.warp(NOW);
        Network memory network = randomNetwork();
        same(state, headers, network);
        bytes memory whole = slice(abi.encodePacked(state, new bytes(124)), 0, 124);
        same(whole, headers, network);
        same(
            HeaderChainPlain.pack(randomState(network)), slice(abi.encodePacked(headers, new bytes(88)), 0, 88), network
        );
    }

    /// Wherever a run of headers is cut, the state at the end is the same.
    function testFuzz_cuts(uint256 seed, uint256 count, uint256 cut) public {
        entropy = seed;
        vm.warp(NOW);
        Network memory network = easy();
        count = bound(count, 1, 40);
        cut = bound(cut, 0, count);
        HeaderChainPlain.State memory s = easyState(uint32(2016 * (1 + random(100)) - 1 - random(count + 1)));
        s.epochStart = s.time - uint32(302_400 + random(2_000_000));
        bytes memory state = HeaderChainPlain.pack(s);
        bytes memory headers = mineMany(s, count, network);
        bytes memory whole = harness.append(state, headers, network);
        assertEq(whole, HeaderChainPlain.pack(s));
        bytes memory half = harness.append(state, slice(headers, 0, 44 * cut), network);
        assertEq(harness.append(half, slice(headers, 44 * cut, 44 * count), network), whole);
    }

    function testFuzz_lanes(bytes32 first, bytes32 second, uint32 height) public view {
        bytes memory state = abi.encodePacked(bytes32(0), bytes32(0), height, bytes12(0), first, bytes12(second));
        (uint256 newer, uint256 older, bytes memory again) = harness.lanes(state);
        assertEq(again, state);
        HeaderChainPlain.State memory s = harness.unpack(state);
        for (uint256 back = 0; back < 11; ++back) {
            uint256 lane = back < 6 ? newer >> (4 + 42 * back) : older >> (4 + 42 * (back - 6));
            assertEq(lane & 2 ** 42 - 1, s.times[(uint256(height) + 11 - back) % 11]);
        }
    }

    /// Every hash about a target, whatever the bits: the hash is put in the place of the header's.
    function testFuzz_hashesAboutTheTarget(uint32 bits, uint256 hash, uint256 nearness) public {
        vm.warp(NOW);
        (bool ok, uint256 target) = targetOf(bits);
        if (!ok) {
            bits = 0x1d00ffff ^ (bits & 0x7fff);
            target = BitcoinHeader.target(bits);
        }
        nearness = bound(nearness, 0, 255);
        unchecked {
            // the target and a number about as small as asked for, added or subtracted
            hash = hash & 1 == 0 ? target + (hash >> nearness) : target - (hash >> nearness);
        }
        hashAt(bits, hash);
    }

    function targetOf(uint32 bits) internal view returns (bool ok, uint256 target) {
        try harness.target(bits) returns (uint256 value) {
            return (true, value);
        } catch {
            return (false, 0);
        }
    }

    function hashAt(uint32 bits, uint256 number) internal {
        Network memory network = easy();
        network.powLimitBits = 0x2100ffff;
        HeaderChainPlain.State memory s = easyState(20_000);
        s.bits = bits;
        HeaderChainPlain.Header memory h = headerOf(4, 1, s.time + 1);
        bytes memory raw =
            abi.encodePacked(h.version, s.tip, h.merkleRoot, h.time, HeaderChainPlain.reversed(bytes4(bits)), h.nonce);
        bytes32 once = sha256(raw);
        bytes32 hash = bytes32(HeaderChainPlain.number(bytes32(number)));
        vm.mockCall(address(2), abi.encodePacked(once), abi.encodePacked(hash));
        (bool ok, bytes memory result) = address(harness)
            .staticcall(
                abi.encodeCall(harness.append, (HeaderChainPlain.pack(s), HeaderChainPlain.packHeader(h), network))
            );
        assertEq(ok, number <= BitcoinHeader.target(bits), "accepted if and only if at most the target");
        if (ok) assertEq(bytes32(abi.decode(result, (bytes))), hash);
    }

    function testFuzz_hashesAtTheTarget(uint8 exponent, uint32 mantissa, uint8 position, uint8 digit) public {
        vm.warp(NOW);
        uint32 bits = uint32(bound(exponent, 1, 34)) << 24 | mantissa & 0x7fffff;
        (bool ok, uint256 target) = targetOf(bits);
        if (!ok) return;
        hashAt(bits, target);
        hashAt(bits, target - 1);
        hashAt(bits, target + 1);
        hashAt(bits, target ^ uint256(digit) << 8 * (position % 32));
        hashAt(bits, uint256(digit) << 8 * (position % 32));
    }

    function testFuzz_retarget(uint32 bits, uint32 first, uint32 taken, uint32 limitBits) public view {
        if (taken % 2 == 0) taken %= 6_000_000;
        uint32 last;
        unchecked {
            last = first + taken;
        }
        bytes memory call = abi.encodeCall(harness.retarget, (bits, first, last, limitBits));
        bytes memory plain = abi.encodeCall(harness.retargetPlain, (bits, first, last, limitBits));
        (bool ok, bytes memory result) = address(harness).staticcall(call);
        (bool expected, bytes memory expectedResult) = address(harness).staticcall(plain);
        assertEq(ok, expected);
        assertEq(result, expectedResult);
    }

    /// Bits that are a target, as they are on a chain, under a limit of any size.
    function testFuzz_retargetOfTargets(uint256 target, uint256 limit, uint256 size, uint32 first, uint32 taken)
        public
        view
    {
        target = bound(target >> bound(size, 0, 250), 1, type(uint256).max - 2 ** 240);
        limit = bound(limit, target / 2 + 1, type(uint256).max - 2 ** 240);
        (uint32 bits,) = harness.compact(target);
        (uint32 limitBits,) = harness.compact(limit);
        testFuzz_retarget(bits, first, taken, limitBits);
    }

    function testFuzz_compact(uint256 target, uint256 size) public view {
        (uint32 bits, uint32 plain) = harness.compact(target >> bound(size, 0, 255));
        assertEq(bits, plain);
    }

    function testFuzz_work(uint256 target, uint256 size) public view {
        target = bound(target >> bound(size, 0, 255), 1, type(uint256).max - 1);
        (uint256 work, uint256 plain) = harness.work(target);
        assertEq(work, plain);
    }

    function testFuzz_reversed(uint32 value) public view {
        (uint32 fast, uint32 plain) = harness.reversed(value);
        assertEq(fast, plain);
    }

    function testFuzz_memoryIsInOrder(uint256 seed) public {
        entropy = seed;
        vm.warp(NOW);
        HeaderChainPlain.State memory s = easyState(uint32(2016 * (1 + random(100)) - 1 - random(8)));
        bytes memory state = HeaderChainPlain.pack(s);
        bytes memory headers = mineMany(s, random(12), easy());
        (bytes memory end, bool intact) = harness.appendBetween(state, headers, easy());
        assertEq(end, HeaderChainPlain.pack(s));
        assertTrue(intact);
    }

    /// Runs of random lengths and bits, now and then with a fault.
    function testFuzz_ancestry(uint256 seed) public {
        entropy = seed;
        bytes32 lower = bytes32(random(type(uint256).max));
        bytes32 tip = lower;
        bytes memory witness;
        uint256 edges = 0;
        for (uint256 runs = 1 + random(4); runs > 0; --runs) {
            uint32 bits = uint32(random(2 ** 32));
            uint256 count = 1 + random(5);
            witness = abi.encodePacked(witness, HeaderChainPlain.reversed(bytes4(bits)), uint16(count));
            for (uint256 i = 0; i < count; ++i) {
                HeaderChainPlain.Header memory h = headerOf(int32(uint32(random(2 ** 32))), entropy, random(2 ** 32));
                h.nonce = bytes4(uint32(random(2 ** 32)));
                witness = abi.encodePacked(witness, HeaderChainPlain.packHeader(h));
                tip = HeaderChainPlain.hash(h, tip, bits);
            }
            edges += count;
        }
        harness.checkAncestry(uint32(edges), tip, lower, witness);
        sameAncestry(uint32(edges), tip, lower, witness);
        witness[random(witness.length)] ^= bytes1(uint8(1 << random(8)));
        assertFalse(sameAncestry(uint32(edges), tip, lower, witness), "a flipped bit");
        sameAncestry(uint32(edges), tip, lower, slice(witness, 0, random(witness.length)));
    }

    function sameAncestry(uint32 edges, bytes32 upper, bytes32 lower, bytes memory witness)
        internal
        view
        returns (bool ok)
    {
        bytes memory result;
        (ok, result) =
            address(harness).staticcall(abi.encodeCall(harness.checkAncestry, (edges, upper, lower, witness)));
        (bool expected, bytes memory plain) =
            address(harness).staticcall(abi.encodeCall(harness.checkAncestryPlain, (edges, upper, lower, witness)));
        assertEq(ok, expected);
        assertEq(result, plain);
    }
}
