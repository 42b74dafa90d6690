// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Sha256d} from "./Sha256d.sol";

/// A raw Bitcoin transaction as the id covers it, that is without witness data (BIP 144), integers little-endian:
///
///     version 4 | input count | inputs | output count | outputs | locktime 4
///     input:  outpoint 36 | script length | script | sequence 4
///     output: value 8 | script length | script
///
/// Counts and lengths are CompactSize. Gas grows with the bytes, whatever lengths they claim. For dapps: that the
/// transaction stands in a block is for the relay's `verify` to say, of the claim whose leaf is the id (P-5.14).
library BitcoinTx {
    /// satoshi; more than there will ever be (Bitcoin Core, consensus/amount.h)
    uint64 internal constant MAX_MONEY = 21e14;
    /// the greatest count or length Bitcoin Core reads (serialize.h, MAX_SIZE)
    uint256 internal constant MAX_SIZE = 0x02000000;
    /// bytes of an inner node of the transaction tree
    uint256 private constant NODE_SIZE = 64;
    uint256 private constant OUTPOINT_SIZE = 36;

    /// The transaction is as long as an inner node of the tree.
    error NodeSized(uint256 length);
    /// No inputs: what stands at their count is the marker of the witness format. Strip marker, flag and witnesses.
    error WitnessNotStripped();
    error NoOutputs();
    /// A field ends at `needed`, the bytes at `length`.
    error Truncated(uint256 length, uint256 needed);
    error TrailingBytes(uint256 length, uint256 end);
    error SizeNotCanonical(uint256 offset, uint256 size);
    error SizeTooLarge(uint256 offset, uint256 size);
    error ValueOutOfRange(uint256 index, uint64 value);
    error OutputOutOfRange(uint256 index, uint256 count);

    /// Reads the transaction from end to end, once: its id in internal byte order, as it stands in a claim's leaf; how
    /// many outputs it has; and of output `index` the value in satoshi and the scriptPubKey.
    ///
    /// A transaction of 64 bytes is refused: its bytes may as well be an inner node of the tree, two hashes that somebody
    /// ground until they read as a payment (CVE-2017-12842). The court cannot tell; a claim about one can be final.
    function read(bytes calldata raw, uint256 index)
        internal
        pure
        returns (bytes32 txid, uint256 count, uint64 value, bytes calldata script)
    {
        if (raw.length == NODE_SIZE) revert NodeSized(raw.length);
        script = raw[:0];
        uint256 offset = _skip(raw, 0, 4);
        (count, offset) = _compactSize(raw, offset);
        if (count == 0) revert WitnessNotStripped();
        for (uint256 i = 0; i < count; ++i) {
            offset = _skip(raw, offset, OUTPOINT_SIZE);
            (, offset) = _script(raw, offset);
            offset = _skip(raw, offset, 4);
        }
        (count, offset) = _compactSize(raw, offset);
        if (count == 0) revert NoOutputs();
        for (uint256 i = 0; i < count; ++i) {
            uint256 start = offset;
            offset = _skip(raw, start, 8);
            uint64 satoshi = _littleEndian(raw[start:offset]);
            if (satoshi > MAX_MONEY) revert ValueOutOfRange(i, satoshi);
            bytes calldata scriptPubKey;
            (scriptPubKey, offset) = _script(raw, offset);
            if (i == index) (value, script) = (satoshi, scriptPubKey);
        }
        offset = _skip(raw, offset, 4);
        if (offset != raw.length) revert TrailingBytes(raw.length, offset);
        if (index >= count) revert OutputOutOfRange(index, count);
        txid = Sha256d.hash(raw);
    }

    // The standard scriptPubKeys: a payment is to a hash or key when the output's script equals one of these.

    function p2pkh(bytes20 publicKeyHash) internal pure returns (bytes memory) {
        return abi.encodePacked(hex"76a914", publicKeyHash, hex"88ac");
    }

    function p2sh(bytes20 scriptHash) internal pure returns (bytes memory) {
        return abi.encodePacked(hex"a914", scriptHash, hex"87");
    }

    function p2wpkh(bytes20 publicKeyHash) internal pure returns (bytes memory) {
        return abi.encodePacked(hex"0014", publicKeyHash);
    }

    function p2wsh(bytes32 scriptHash) internal pure returns (bytes memory) {
        return abi.encodePacked(hex"0020", scriptHash);
    }

    function p2tr(bytes32 outputKey) internal pure returns (bytes memory) {
        return abi.encodePacked(hex"5120", outputKey);
    }

    function _script(bytes calldata raw, uint256 offset) private pure returns (bytes calldata script, uint256 end) {
        uint256 length;
        (length, offset) = _compactSize(raw, offset);
        end = _skip(raw, offset, length);
        script = raw[offset:end];
    }

    /// Reads a count or length as Bitcoin Core does (serialize.h, ReadCompactSize): the shortest form only, so that no
    /// two readings of one transaction differ, and none above MAX_SIZE, so that no sum of offsets overflows.
    function _compactSize(bytes calldata raw, uint256 offset) private pure returns (uint256 size, uint256 end) {
        end = _skip(raw, offset, 1);
        uint8 first = uint8(raw[offset]);
        if (first < 0xfd) return (first, end);
        // forge-lint: disable-next-line(incorrect-shift)
        uint256 width = 2 << first - 0xfd;
        // forge-lint: disable-next-line(incorrect-shift)
        uint256 least = first == 0xfd ? 0xfd : 1 << 4 * width;
        uint256 start = end;
        end = _skip(raw, start, width);
        size = _littleEndian(raw[start:end]);
        if (size < least) revert SizeNotCanonical(offset, size);
        if (size > MAX_SIZE) revert SizeTooLarge(offset, size);
    }

    /// The offset `size` bytes after `offset`, if the transaction has them.
    function _skip(bytes calldata raw, uint256 offset, uint256 size) private pure returns (uint256 end) {
        end = offset + size;
        if (end > raw.length) revert Truncated(raw.length, end);
    }

    /// Up to eight bytes as a number.
    function _littleEndian(bytes calldata data) private pure returns (uint64 value) {
        // shorter data is padded with zeros on the right, which are the high bytes
        // forge-lint: disable-next-line(unsafe-typecast)
        value = uint64(bytes8(data));
        value = value >> 8 & 0x00ff00ff00ff00ff | (value & 0x00ff00ff00ff00ff) << 8;
        value = value >> 16 & 0x0000ffff0000ffff | (value & 0x0000ffff0000ffff) << 16;
        value = value >> 32 | value << 32;
    }
}
