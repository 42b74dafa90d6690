// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {BitcoinHeader} from "../../src/libraries/BitcoinHeader.sol";
import {Network} from "../../src/types/Network.sol";
import {HeaderChainPlain} from "../oracle/HeaderChainPlain.sol";
import {HeaderHarness} from "../harness/HeaderHarness.sol";
import {Test} from "./Test.sol";

/// Headers to test the header rules with: real ones, and chains made on an easy network, where a nonce in two is good.
abstract contract HeaderFixture is Test {
    using HeaderChainPlain for HeaderChainPlain.State;

    uint32 internal constant EASIEST = 0x207fffff;
    uint32 internal constant NOW = 1_700_000_000;

    HeaderHarness internal harness = HeaderHarness(vm.deployCode("HeaderHarness.sol:HeaderHarness"));

    /// Regtest with retargets, and version floors out of reach.
    function easy() internal pure returns (Network memory) {
        return Network(EASIEST, false, 2 ** 32 - 3, 2 ** 32 - 2, 2 ** 32 - 1);
    }

    // Real headers.

    /// Those of the main network, 80 bytes each, from height 0 to 2,200 or from 46,356 to 46,380.
    function realHeaders(bool later) internal view returns (bytes memory) {
        return vm.readFileBinary(
            later ? "../fixtures/mainnet/headers_46356_to_46380.bin" : "../fixtures/mainnet/headers_0_to_2200.bin"
        );
    }

    function slice(bytes memory b, uint256 from, uint256 to) internal pure returns (bytes memory part) {
        part = new bytes(to - from);
        for (uint256 i = from; i < to; ++i) {
            part[i - from] = b[i];
        }
    }

    /// Headers number `from` to `to`, exclusive, without what a state determines.
    function streamed(bytes memory raw, uint256 from, uint256 to) internal pure returns (bytes memory headers) {
        headers = new bytes(44 * (to - from));
        for (uint256 i = from; i < to; ++i) {
            for (uint256 j = 0; j < 44; ++j) {
                headers[44 * (i - from) + j] = raw[80 * i + (j < 4 ? j : j < 40 ? j + 32 : j + 36)];
            }
        }
    }

    function uintAt(bytes memory raw, uint256 offset) internal pure returns (uint32) {
        return uint32(
            HeaderChainPlain.reversed(
                bytes4(abi.encodePacked(raw[offset], raw[offset + 1], raw[offset + 2], raw[offset + 3]))
            )
        );
    }

    /// The state after header number `index` of real headers in a row, the first at height `first`; the work is that of
    /// these headers alone, the period's start 0 if they do not tell.
    function realState(bytes memory raw, uint32 first, uint256 index)
        internal
        pure
        returns (HeaderChainPlain.State memory s)
    {
        for (uint256 i = 0; i <= index; ++i) {
            s.height = uint32(first + i);
            s.time = uintAt(raw, 80 * i + 68);
            s.bits = uintAt(raw, 80 * i + 72);
            s.times[s.height % 11] = s.time;
            s.work += HeaderChainPlain.workOf(BitcoinHeader.target(s.bits));
            if (s.height % 2016 == 0) s.epochStart = s.time;
        }
        s.tip = sha256(abi.encodePacked(sha256(slice(raw, 80 * index, 80 * index + 80))));
    }

    // Made headers.

    /// A consistent state of an easy network: times 600 seconds apart up to NOW - 100,000.
    function easyState(uint32 height) internal pure returns (HeaderChainPlain.State memory s) {
        s.tip = bytes32(uint256(0xabcdef) << 8);
        s.work = 1 << 80;
        s.height = height;
        s.time = NOW - 100_000;
        s.bits = EASIEST;
        s.epochStart = s.time - 600 * (height % 2016);
        for (uint32 back = 0; back < 11; ++back) {
            s.times[(height - back) % 11] = s.time - 600 * back;
        }
    }

    function headerOf(int32 version, uint256 root, uint256 time)
        internal
        pure
        returns (HeaderChainPlain.Header memory)
    {
        return HeaderChainPlain.Header(
            HeaderChainPlain.reversed(bytes4(uint32(version))),
            keccak256(abi.encode(root)),
            HeaderChainPlain.reversed(bytes4(uint32(time))),
            0
        );
    }

    /// Mines the header on the state, and makes it its tip. No rule but that of the hash is heeded.
    function mine(HeaderChainPlain.State memory s, HeaderChainPlain.Header memory h, Network memory network)
        internal
        pure
        returns (bytes memory)
    {
        grind(s, h, network, true);
        s.advance(h, network);
        return HeaderChainPlain.packHeader(h);
    }

    /// The first nonce from the header's own on with which it is proof of work upon the state, or is not.
    function grind(HeaderChainPlain.State memory s, HeaderChainPlain.Header memory h, Network memory network, bool good)
        internal
        pure
    {
        uint32 bits = s.nextBits(network);
        uint256 target = BitcoinHeader.target(bits);
        while (HeaderChainPlain.number(HeaderChainPlain.hash(h, s.tip, bits)) <= target != good) {
            h.nonce = bytes4(uint32(h.nonce) + 1);
        }
    }

    /// `count` headers ten minutes apart on the state, which becomes that at their end.
    function mineMany(HeaderChainPlain.State memory s, uint256 count, Network memory network)
        internal
        pure
        returns (bytes memory headers)
    {
        headers = new bytes(44 * count);
        for (uint256 i = 0; i < count; ++i) {
            bytes memory h = mine(s, headerOf(0x20000000, uint256(s.tip), s.time + 600), network);
            for (uint256 j = 0; j < 44; ++j) {
                headers[44 * i + j] = h[j];
            }
        }
    }
}
