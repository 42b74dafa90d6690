// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {BitcoinHeader} from "../../src/libraries/BitcoinHeader.sol";
import {Record} from "../../src/types/Fork.sol";
import {Sha256dPlain} from "../oracle/Sha256dPlain.sol";

/// A header state, unpacked.
struct MadeState {
    bytes32 tip;
    uint256 work;
    uint32 height;
    uint32 time;
    uint32 bits;
    uint32 epochStart;
    uint32[11] times;
}

/// Headers upon a checkpoint, one chain of them. `states[0]` is the checkpoint's, and `headers[i]`, 44 bytes, leads from
/// `states[i]` to `states[i + 1]`. A branch never changes; what grows is a new one that shares what it can.
struct Branch {
    /// index of the checkpoint
    uint32 checkpoint;
    MadeState[] states;
    bytes[] headers;
}

/// Made chains, in plain Solidity, whatever the judge thinks of them. Heights are absolute. At regtest's limit a header
/// takes two tries, and is worth two of work.
library MadeChain {
    uint32 internal constant LIMIT = 0x207fffff;
    uint32 internal constant SPACING = 600;

    /// The state of a checkpoint of easiest bits; the headers before it came every ten minutes.
    function checkpoint(uint32 height, uint32 time, uint32 epochStart) internal pure returns (MadeState memory s) {
        s.tip = bytes32(uint256(0xabcdef) << 232);
        s.work = uint256(1) << 80;
        (s.height, s.time, s.bits, s.epochStart) = (height, time, LIMIT, epochStart);
        for (uint32 back = 0; back < 11; ++back) {
            s.times[(height - back) % 11] = time - SPACING * back;
        }
    }

    function from(MadeState memory s, uint32 index) internal pure returns (Branch memory b) {
        b.checkpoint = index;
        b.states = new MadeState[](1);
        b.states[0] = s;
    }

    /// `count` more headers, ten minutes apart. Another seed makes other blocks.
    function grow(Branch memory b, uint256 count, uint256 seed) internal pure returns (Branch memory) {
        return grow(b, count, seed, SPACING);
    }

    function grow(Branch memory b, uint256 count, uint256 seed, uint32 spacing) internal pure returns (Branch memory) {
        for (uint256 i = 0; i < count; ++i) {
            MadeState memory last = b.states[b.headers.length];
            b = add(b, last.time + spacing, last.bits, seed);
        }
        return b;
    }

    /// One more header.
    function add(Branch memory b, uint32 time, uint32 bits, uint256 seed) internal pure returns (Branch memory longer) {
        uint256 count = b.headers.length;
        longer = _copy(b, count, count + 1);
        (longer.states[count + 1], longer.headers[count]) = mine(b.states[count], time, bits, seed);
    }

    /// The same up to a height.
    function cut(Branch memory b, uint32 height) internal pure returns (Branch memory) {
        uint256 count = height - b.states[0].height;
        return _copy(b, count, count);
    }

    /// A header upon a state, and the state after it.
    function mine(MadeState memory s, uint32 time, uint32 bits, uint256 seed)
        internal
        pure
        returns (MadeState memory next, bytes memory short)
    {
        uint256 target = BitcoinHeader.target(bits);
        uint32 height = s.height + 1;
        bytes32 root = keccak256(abi.encode(seed, height));
        for (uint32 nonce = 0;; ++nonce) {
            next.tip = Sha256dPlain.hash(
                abi.encodePacked(hex"00000020", s.tip, root, _reversed(time), _reversed(bits), _reversed(nonce))
            );
            if (BitcoinHeader.hashToUint(next.tip) > target) continue;
            short = abi.encodePacked(hex"00000020", root, _reversed(time), _reversed(nonce));
            break;
        }
        // 2^256 / (target + 1)
        next.work = s.work + ~target / (target + 1) + 1;
        (next.height, next.time, next.bits) = (height, time, bits);
        next.epochStart = height % 2016 == 0 ? time : s.epochStart;
        for (uint256 i = 0; i < 11; ++i) {
            next.times[i] = i == height % 11 ? time : s.times[i];
        }
    }

    function pack(MadeState memory s) internal pure returns (bytes memory packed) {
        packed = abi.encodePacked(s.tip, s.work, s.height, s.time, s.bits, s.epochStart);
        for (uint256 i = 0; i < 11; ++i) {
            packed = abi.encodePacked(packed, s.times[i]);
        }
    }

    // What a branch says.

    function stateAt(Branch memory b, uint32 height) internal pure returns (MadeState memory) {
        return b.states[height - b.states[0].height];
    }

    /// The packed state at a height.
    function state(Branch memory b, uint32 height) internal pure returns (bytes memory) {
        return pack(stateAt(b, height));
    }

    /// The height it ends at.
    function top(Branch memory b) internal pure returns (uint32) {
        return b.states[b.headers.length].height;
    }

    /// The headers above one height up to another, one after the other.
    function span(Branch memory b, uint32 above, uint32 upTo) internal pure returns (bytes memory headers) {
        uint32 start = b.states[0].height;
        for (uint32 height = above; height < upTo; ++height) {
            headers = abi.encodePacked(headers, b.headers[height - start]);
        }
    }

    /// The record that ends at a height and is marked at another, the ancestor's, or not at all (0).
    function record(Branch memory b, uint32 ancestor, uint32 end, uint32 confirmations)
        internal
        pure
        returns (Record memory r)
    {
        r.checkpoint = b.checkpoint;
        r.state = state(b, end);
        if (ancestor == 0) return r;
        require(ancestor <= end, "MadeChain: no ancestor yet");
        (r.marked, r.ancestorHeight, r.ancestorState) = (true, ancestor, keccak256(state(b, ancestor)));
        if (end >= ancestor + confirmations) r.buriedTime = stateAt(b, ancestor + confirmations).time;
    }

    /// The whole header at a height: version, previous block, Merkle root and time, bits, nonce.
    function header(Branch memory b, uint32 height) internal pure returns (bytes memory) {
        MadeState memory last = stateAt(b, height - 1);
        bytes memory short = b.headers[height - 1 - b.states[0].height];
        bytes4 bits = bytes4(_reversed(stateAt(b, height).bits));
        return abi.encodePacked(_slice(short, 0, 4), last.tip, _slice(short, 4, 40), bits, _slice(short, 40, 44));
    }

    /// The block at a height, offered as a checkpoint.
    function offer(Branch memory b, uint32 height) internal pure returns (bytes memory) {
        MadeState memory s = stateAt(b, height);
        return offer(header(b, height), s);
    }

    /// A whole header, offered with what a state says of height, work and times.
    function offer(bytes memory whole, MadeState memory s) internal pure returns (bytes memory packed) {
        packed = abi.encodePacked(whole, s.height, s.work);
        for (uint256 i = 0; i < 11; ++i) {
            packed = abi.encodePacked(packed, s.times[i]);
        }
    }

    /// The same block, said to be at another height.
    function moved(MadeState memory s, uint32 height) internal pure returns (MadeState memory m) {
        (m.tip, m.work, m.height, m.time, m.bits, m.epochStart) = (s.tip, s.work, height, s.time, s.bits, s.epochStart);
        for (uint32 back = 0; back < 11; ++back) {
            m.times[(height - back) % 11] = s.time - SPACING * back;
        }
    }

    function _slice(bytes memory data, uint256 start, uint256 end) private pure returns (bytes memory part) {
        part = new bytes(end - start);
        for (uint256 i = start; i < end; ++i) {
            part[i - start] = data[i];
        }
    }

    function _copy(Branch memory b, uint256 count, uint256 room) private pure returns (Branch memory c) {
        c.checkpoint = b.checkpoint;
        c.headers = new bytes[](room);
        c.states = new MadeState[](room + 1);
        c.states[0] = b.states[0];
        for (uint256 i = 0; i < count; ++i) {
            (c.headers[i], c.states[i + 1]) = (b.headers[i], b.states[i + 1]);
        }
    }

    function _reversed(uint32 value) private pure returns (uint32) {
        return value >> 24 | value >> 8 & 0xff00 | (value & 0xff00) << 8 | value << 24;
    }
}
