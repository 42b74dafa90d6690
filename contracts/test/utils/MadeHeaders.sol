// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Sha256dPlain} from "../oracle/Sha256dPlain.sol";
import {Case, MadeTree} from "./MadeTree.sol";

/// Blocks that are linked by their hashes, the last at height `top`. All have the tree of MadeTree.full(1, 5, 3).
struct Run {
    uint32 top;
    bytes[] headers;
    bytes32[] hashes;
}

/// Made runs of headers, in plain Solidity. Their links are true, and the last has the work of regtest, so that it can be
/// a checkpoint; there is no work in the others.
library MadeHeaders {
    uint32 internal constant BITS = 0x207fffff;
    uint32 internal constant SPACING = 600;

    /// `count` blocks up to `top`, whose time is `time`.
    function run(uint256 seed, uint32 top, uint32 count, uint32 time) public pure returns (Run memory r) {
        bytes32 root = rootOf(MadeTree.full(1, 5, 3).header);
        bytes32 previous = keccak256(abi.encode(seed, "previous"));
        r.top = top;
        r.headers = new bytes[](count);
        r.hashes = new bytes32[](count);
        for (uint32 i = 0; i < count; ++i) {
            uint32 stamp = time - SPACING * (count - 1 - i);
            for (uint32 nonce = 0; nonce == 0 || i == count - 1 && uint8(previous[31]) > 0x7f; ++nonce) {
                r.headers[i] = abi.encodePacked(
                    hex"00000020",
                    i == 0 ? keccak256(abi.encode(seed)) : r.hashes[i - 1],
                    root,
                    le(stamp),
                    le(BITS),
                    le(nonce)
                );
                previous = Sha256dPlain.hash(r.headers[i]);
            }
            r.hashes[i] = previous;
        }
    }

    function hashAt(Run memory r, uint256 height) internal pure returns (bytes32) {
        return r.hashes[indexOf(r, height)];
    }

    /// The claim most tests are about, MadeTree.full(1, 5, 3), in the block at a height.
    function caseAt(Run memory r, uint32 height) public pure returns (Case memory c) {
        c = MadeTree.full(1, 5, 3);
        c.header = r.headers[indexOf(r, height)];
        c.claim.height = height;
        c.claim.blockHash = hashAt(r, height);
    }

    /// What proves that the block at height `from` stands below the one at height `to`: the headers after it, in one run
    /// of bits.
    function witness(Run memory r, uint256 from, uint256 to) public pure returns (bytes memory) {
        bytes[] memory parts = new bytes[](to - from);
        for (uint256 i = 0; i < parts.length; ++i) {
            bytes memory h = r.headers[indexOf(r, from + 1 + i)];
            parts[i] = abi.encodePacked(slice(h, 0, 4), slice(h, 36, 72), slice(h, 76, 80));
        }
        return abi.encodePacked(le(BITS), uint16(parts.length), join(parts));
    }

    /// The packed header state at the end of the run; its work is made up.
    function state(Run memory r) public pure returns (bytes memory) {
        bytes memory last = r.headers[r.headers.length - 1];
        bytes memory time = reversed(slice(last, 68, 72));
        return abi.encodePacked(hashAt(r, r.top), work(r), r.top, time, BITS, time, times(r));
    }

    /// The last block of the run offered as a checkpoint.
    function offer(Run memory r) public pure returns (bytes memory) {
        return abi.encodePacked(r.headers[r.headers.length - 1], r.top, work(r), times(r));
    }

    function work(Run memory r) private pure returns (uint256) {
        return (uint256(1) << 80) + r.top;
    }

    /// The times of the last eleven headers, each in the slot of its height.
    function times(Run memory r) private pure returns (bytes memory packed) {
        bytes[] memory slots = new bytes[](11);
        for (uint256 back = 0; back < 11; ++back) {
            slots[(r.top - back) % 11] = reversed(slice(r.headers[r.headers.length - 1 - back], 68, 72));
        }
        return join(slots);
    }

    function indexOf(Run memory r, uint256 height) private pure returns (uint256) {
        return r.headers.length - 1 - (r.top - height);
    }

    function rootOf(bytes memory header) private pure returns (bytes32) {
        return bytes32(slice(header, 36, 68));
    }

    /// Four bytes, little-endian.
    function le(uint32 value) private pure returns (bytes memory) {
        return reversed(abi.encodePacked(value));
    }

    function reversed(bytes memory data) private pure returns (bytes memory out) {
        out = new bytes(data.length);
        for (uint256 i = 0; i < data.length; ++i) {
            out[i] = data[data.length - 1 - i];
        }
    }

    function slice(bytes memory data, uint256 from, uint256 to) private pure returns (bytes memory part) {
        part = new bytes(to - from);
        for (uint256 i = 0; i < part.length; ++i) {
            part[i] = data[from + i];
        }
    }

    /// In halves: one after the other, memory would grow with the square of the count.
    function join(bytes[] memory parts) private pure returns (bytes memory) {
        return join(parts, 0, parts.length);
    }

    function join(bytes[] memory parts, uint256 from, uint256 to) private pure returns (bytes memory) {
        if (to == from) return "";
        if (to - from == 1) return parts[from];
        uint256 middle = (from + to) / 2;
        return abi.encodePacked(join(parts, from, middle), join(parts, middle, to));
    }
}
