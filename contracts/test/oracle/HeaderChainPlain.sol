// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {BitcoinHeader} from "../../src/libraries/BitcoinHeader.sol";
import {HeaderChain} from "../../src/libraries/HeaderChain.sol";
import {HeaderState} from "../../src/libraries/HeaderState.sol";
import {Network} from "../../src/types/Network.sol";

/// HeaderChain without assembly and header by header: its oracle, and what the tests make chains with.
library HeaderChainPlain {
    struct State {
        bytes32 tip;
        uint256 work;
        uint32 height;
        uint32 time;
        uint32 bits;
        uint32 epochStart;
        uint32[11] times;
    }

    /// A header as it travels, fields as in the header.
    struct Header {
        bytes4 version;
        bytes32 merkleRoot;
        bytes4 time;
        bytes4 nonce;
    }

    function append(bytes calldata packed, bytes calldata headers, Network memory network)
        internal
        view
        returns (bytes memory)
    {
        if (headers.length % 44 != 0) revert HeaderChain.HeadersLength(headers.length);
        State memory s = unpack(packed);
        for (uint256 offset = 0; offset < headers.length; offset += 44) {
            judge(s, unpackHeader(headers[offset:offset + 44]), network);
        }
        return pack(s);
    }

    /// Judges a header and makes it the state's tip.
    function judge(State memory s, Header memory header, Network memory network) internal view {
        uint256 height = uint256(s.height) + 1;
        if (height > type(uint32).max) revert HeaderChain.HeightOverflow(height);
        uint32 bits = nextBits(s, network);
        uint256 target = BitcoinHeader.target(bits);
        if (target > BitcoinHeader.target(network.powLimitBits)) revert HeaderState.TargetTooEasy(bits);
        bytes32 blockHash = hash(header, s.tip, bits);
        if (number(blockHash) > target) revert HeaderChain.HashAboveTarget(height, blockHash);
        uint32 time = uint32(reversed(header.time));
        uint32 median = medianTime(s.times);
        if (time <= median) revert HeaderChain.TimeTooOld(height, time, median);
        uint256 limit = block.timestamp + 7200;
        if (time > limit) revert HeaderChain.TimeTooNew(height, time, limit);
        int32 version = int32(uint32(reversed(header.version)));
        int32 floor = versionFloor(height, network);
        if (version < floor) revert HeaderChain.VersionTooOld(height, version, floor);
        if (workOf(target) > type(uint256).max - s.work) revert HeaderChain.WorkOverflow(height);
        advance(s, header, network);
    }

    /// Makes a header the state's tip, whatever it is worth.
    function advance(State memory s, Header memory header, Network memory network) internal pure {
        s.bits = nextBits(s, network);
        s.tip = hash(header, s.tip, s.bits);
        s.work += workOf(BitcoinHeader.target(s.bits));
        s.height += 1;
        s.time = uint32(reversed(header.time));
        s.times[s.height % 11] = s.time;
        if (s.height % 2016 == 0) s.epochStart = s.time;
    }

    function hash(Header memory h, bytes32 previous, uint32 bits) internal pure returns (bytes32) {
        bytes memory raw = abi.encodePacked(h.version, previous, h.merkleRoot, h.time, reversed(bytes4(bits)), h.nonce);
        return sha256(abi.encodePacked(sha256(raw)));
    }

    function nextBits(State memory s, Network memory network) internal pure returns (uint32) {
        if ((uint256(s.height) + 1) % 2016 != 0 || network.noRetargeting) return s.bits;
        return retarget(s.bits, s.epochStart, s.time, network.powLimitBits);
    }

    function retarget(uint32 bits, uint32 first, uint32 last, uint32 limitBits) internal pure returns (uint32) {
        int256 taken = int256(uint256(last)) - int256(uint256(first));
        if (taken < 302_400) taken = 302_400;
        if (taken > 4_838_400) taken = 4_838_400;
        uint256 target = BitcoinHeader.target(bits);
        uint256 limit = BitcoinHeader.target(limitBits);
        // long division by hand, in base 2^16, the highest digit first: more than 256 bits come in, and must not leave
        uint256 quotient = 0;
        uint256 remainder = 0;
        // 24 bits more than a target has, in which the product fits
        uint256 low = uint256(taken) * (target & type(uint128).max);
        uint256 high = uint256(taken) * (target >> 128) + (low >> 128);
        low &= type(uint128).max;
        for (uint256 i = 0; i < 18; ++i) {
            uint256 shift = 16 * (17 - i);
            uint256 digit = (shift < 128 ? low >> shift : high >> (shift - 128)) & 0xffff;
            remainder = remainder << 16 | digit;
            if (quotient >> 240 != 0) return limitBits;
            quotient = quotient << 16 | remainder / 1_209_600;
            remainder %= 1_209_600;
        }
        return quotient > limit ? limitBits : compact(quotient);
    }

    function compact(uint256 target) internal pure returns (uint32) {
        if (target == 0) return 0;
        // the least exponent with which the highest byte is below 0x80
        uint32 exponent = 1;
        while (exponent < 33 && target / 256 ** (exponent - 1) > 0x7f) ++exponent;
        uint256 mantissa = exponent <= 3 ? target * 256 ** (3 - exponent) : target / 256 ** (exponent - 3);
        return exponent << 24 | uint32(mantissa);
    }

    function workOf(uint256 target) internal pure returns (uint256) {
        return type(uint256).max / (target + 1) + (type(uint256).max % (target + 1) == target ? 1 : 0);
    }

    function medianTime(uint32[11] memory times) internal pure returns (uint32) {
        for (uint256 i = 0; i < 11; ++i) {
            uint256 earlier = 0;
            uint256 equal = 0;
            for (uint256 j = 0; j < 11; ++j) {
                if (times[j] < times[i]) ++earlier;
                if (times[j] == times[i]) ++equal;
            }
            if (earlier <= 5 && earlier + equal > 5) return times[i];
        }
        revert("no median");
    }

    function versionFloor(uint256 height, Network memory network) internal pure returns (int32) {
        if (height >= network.bip65Height) return 4;
        if (height >= network.bip66Height) return 3;
        if (height >= network.bip34Height) return 2;
        return type(int32).min;
    }

    function number(bytes32 blockHash) internal pure returns (uint256 value) {
        for (uint256 i = 0; i < 32; ++i) {
            value = value << 8 | uint8(blockHash[31 - i]);
        }
    }

    function reversed(bytes4 value) internal pure returns (bytes4) {
        return bytes4(abi.encodePacked(value[3], value[2], value[1], value[0]));
    }

    function unpack(bytes calldata packed) internal pure returns (State memory s) {
        if (packed.length != 124) revert HeaderState.StateLength(packed.length);
        s.tip = bytes32(packed[0:32]);
        s.work = uint256(bytes32(packed[32:64]));
        s.height = uint32(bytes4(packed[64:68]));
        s.time = uint32(bytes4(packed[68:72]));
        s.bits = uint32(bytes4(packed[72:76]));
        s.epochStart = uint32(bytes4(packed[76:80]));
        for (uint256 i = 0; i < 11; ++i) {
            s.times[i] = uint32(bytes4(packed[80 + 4 * i:84 + 4 * i]));
        }
    }

    function pack(State memory s) internal pure returns (bytes memory packed) {
        packed = abi.encodePacked(s.tip, s.work, s.height, s.time, s.bits, s.epochStart);
        for (uint256 i = 0; i < 11; ++i) {
            packed = abi.encodePacked(packed, s.times[i]);
        }
    }

    function unpackHeader(bytes calldata h) internal pure returns (Header memory) {
        return Header(bytes4(h[:4]), bytes32(h[4:36]), bytes4(h[36:40]), bytes4(h[40:44]));
    }

    function packHeader(Header memory h) internal pure returns (bytes memory) {
        return abi.encodePacked(h.version, h.merkleRoot, h.time, h.nonce);
    }
}
