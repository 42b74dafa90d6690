// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Network} from "../types/Network.sol";
import {BitcoinHeader} from "./BitcoinHeader.sol";
import {HeaderState} from "./HeaderState.sol";
import {RecentTimes} from "./RecentTimes.sol";
import {Retarget} from "./Retarget.sol";

/// The consensus rules that a header alone can break (Bitcoin Core: validation.cpp, CheckBlockHeader and
/// ContextualCheckBlockHeader; pow.cpp), in this order, the first breach deciding:
///
///     the height fits; the bits, which the state determines, are a target within the limit; the hash does not exceed
///     it; later than the median of the last eleven; at most two hours ahead; lowest version; the sum of work fits
///
/// A header travels without what the state determines, 44 bytes:
///
///     version 4 | Merkle root 32 | time 4 | nonce 4, as in the header (little-endian)
///
/// The loop over headers is assembly: it costs a fraction of the plain version, which the tests keep as its oracle.
/// Rules: P-6.14.
library HeaderChain {
    uint256 internal constant STREAMED = 44;
    /// Seconds a header may be ahead of the home clock (Bitcoin Core: chain.h, MAX_FUTURE_BLOCK_TIME).
    uint256 internal constant FUTURE_LIMIT = 7200;

    error HeadersLength(uint256 length);
    error HeightOverflow(uint256 height);
    error HashAboveTarget(uint256 height, bytes32 blockHash);
    error TimeTooOld(uint256 height, uint256 time, uint256 medianTime);
    error TimeTooNew(uint256 height, uint256 time, uint256 limit);
    error VersionTooOld(uint256 height, int256 version, int256 floor);
    error WorkOverflow(uint256 height);

    /// What headers are judged by while target and version floor stay the same, and what they leave. Assembly reads and
    /// writes it by offset.
    struct Run {
        bytes32 tip;
        /// the bits as they stand in the header's third word
        uint256 bits;
        uint256 shift;
        uint256 targetHigh;
        uint256 targetHash;
        uint256 timeLimit;
        int256 versionFloor;
        uint256 newer;
        uint256 older;
        uint256 target;
        uint256 freeMemory;
    }

    /// The state after `headers`, each judged as the one after the last (P-6.11).
    function append(bytes calldata state, bytes calldata headers, Network memory network)
        internal
        view
        returns (bytes memory end)
    {
        if (headers.length % STREAMED != 0) revert HeadersLength(headers.length);
        end = state;
        HeaderState.requireLength(end);
        while (headers.length > 0) {
            uint256 count = _appendRun(end, headers, network);
            headers = headers[count * STREAMED:];
        }
    }

    /// Appends to the state as many headers as are judged alike, at least one, and returns their number.
    function _appendRun(bytes memory state, bytes calldata headers, Network memory network)
        private
        view
        returns (uint256 count)
    {
        uint256 height = uint256(HeaderState.field(state, HeaderState.HEIGHT)) + 1;
        if (height > type(uint32).max) revert HeightOverflow(height);
        bool begins = height % Retarget.PERIOD == 0;
        if (begins) _retarget(state, network);
        Run memory run = _rules(state, network);
        uint256 until;
        (run.versionFloor, until) = _versionFloor(height, network);
        count = _min(headers.length / STREAMED, _min(until - height, Retarget.PERIOD - height % Retarget.PERIOD));
        // one header more than the work has room for would exceed it, if it breaks no other rule
        uint256 work = BitcoinHeader.work(run.target);
        uint256 total = HeaderState.word(state, HeaderState.WORK);
        uint256 room = (type(uint256).max - total) / work;
        if (count > room) count = room + 1;

        (run.newer, run.older) = RecentTimes.load(state);
        uint256 judged = _judge(run, headers[:count * STREAMED]);
        RecentTimes.store(state, height + judged - 1, run.newer, run.older);
        if (judged < count) _refuse(run, height + judged, headers[judged * STREAMED:], HeaderState.medianTime(state));
        if (count > room) revert WorkOverflow(height + room);

        // no more headers than up to height 2^32 - 1
        // forge-lint: disable-next-line(unsafe-typecast)
        uint32 last = uint32(height + count - 1);
        HeaderState.setWord(state, HeaderState.TIP, uint256(run.tip));
        HeaderState.setWord(state, HeaderState.WORK, total + count * work);
        HeaderState.setField(state, HeaderState.HEIGHT, last);
        HeaderState.setField(state, HeaderState.TIME, HeaderState.timeAt(state, last));
        if (begins) HeaderState.setField(state, HeaderState.EPOCH_START, _time(headers));
    }

    /// Gives the state the bits of the period that begins after its tip.
    function _retarget(bytes memory state, Network memory network) private pure {
        if (network.noRetargeting) return;
        uint32 bits = Retarget.next(
            HeaderState.field(state, HeaderState.BITS),
            HeaderState.field(state, HeaderState.EPOCH_START),
            HeaderState.field(state, HeaderState.TIME),
            network.powLimitBits
        );
        HeaderState.setField(state, HeaderState.BITS, bits);
    }

    /// The run after the state, but for its version floor.
    function _rules(bytes memory state, Network memory network) private view returns (Run memory run) {
        uint32 bits = HeaderState.field(state, HeaderState.BITS);
        run.target = BitcoinHeader.target(bits);
        if (run.target > BitcoinHeader.target(network.powLimitBits)) revert HeaderState.TargetTooEasy(bits);
        // The hash as a number, its bytes reversed, need not be made. A target has no digits but in the four bytes that
        // end where its exponent does, or, below 2^32, in the lowest four. So a hash is below it if its bytes beyond
        // these are zero, and these, reversed, below the target's. Or the hash is the target's own bytes.
        uint256 exponent = bits >> 24;
        run.shift = exponent > 4 ? 8 * (exponent - 4) : 0;
        run.targetHigh = run.target >> run.shift;
        run.targetHash = BitcoinHeader.hashToUint(bytes32(run.target));
        run.bits = uint256(BitcoinHeader.reversed(bits)) << 192;
        run.timeLimit = block.timestamp + FUTURE_LIMIT;
        run.tip = bytes32(HeaderState.word(state, HeaderState.TIP));
    }

    /// The lowest version from `height` up to but not including `until`. Before BIP 34 every version is allowed, a
    /// negative one too.
    function _versionFloor(uint256 height, Network memory network) private pure returns (int256 floor, uint256 until) {
        floor = type(int32).min;
        until = 2 ** 32;
        if (height >= network.bip34Height) floor = 2;
        else until = network.bip34Height;
        if (height >= network.bip66Height) floor = 3;
        else until = _min(until, network.bip66Height);
        if (height >= network.bip65Height) floor = 4;
        else until = _min(until, network.bip65Height);
    }

    /// Judges headers by hash, times and version, up to the first that breaks a rule. Returns how many come before it;
    /// leaves in `run` the times of these, and the hash of the last header judged, the faulty one's if there is one.
    function _judge(Run memory run, bytes calldata headers) private view returns (uint256 judged) {
        uint256 everyLane = RecentTimes.EVERY_LANE;
        uint256 bias = RecentTimes.BIAS;
        uint256 newerGuards = RecentTimes.NEWER_GUARDS;
        uint256 olderGuards = RecentTimes.OLDER_GUARDS;
        uint256 six = RecentTimes.SIX;
        assembly ("memory-safe") {
            // four bytes as a little-endian number: four copies of them, apart, of each copy another byte, at a bit
            // that modulo 40 is the byte's new place; the remainder brings these together
            function reversed4(x) -> y {
                y := mod(
                    and(mul(x, 0x1000000010000000000000100000000000100), 0xff00ff0000000000ff00000000000000ff0000),
                    0xffffffffff
                )
            }

            // the header lies at 0x1c, so that its fields fall on words: version to 0x20, previous hash to 0x40, root
            // to 0x60, time, bits, nonce to 0x6c. What belongs to the compiler there is put back at the end
            mstore(add(run, 0x140), mload(0x40))
            mstore(0x20, mload(run))
            mstore(0x60, mload(add(run, 0x20)))
            let shift := mload(add(run, 0x40))
            let targetHigh := mload(add(run, 0x60))
            let newer := mload(add(run, 0xe0))
            let older := mload(add(run, 0x100))

            let offset := headers.offset
            for { let end := add(offset, headers.length) } lt(offset, end) { offset := add(offset, 44) } {
                let version := shr(224, calldataload(offset))
                mstore(0x00, version)
                calldatacopy(0x40, add(offset, 4), 36)
                calldatacopy(0x68, add(offset, 40), 4)
                let time := reversed4(and(mload(0x44), 0xffffffff))
                // the second hash comes to where the next header has it as its previous one. The precompile cannot
                // fail but for want of gas, and then this call runs out with it
                if iszero(and(staticcall(gas(), 2, 0x00, 32, 0x20, 32), staticcall(gas(), 2, 0x1c, 80, 0x00, 32))) {
                    revert(0, 0)
                }
                let blockHash := mload(0x20)
                let high := shl(shift, blockHash)
                let belowTarget := lt(or(shl(32, high), reversed4(shr(224, high))), targetHigh)
                let lanes := add(mul(shl(4, time), everyLane), bias)
                let earlier := add(and(sub(lanes, newer), newerGuards), and(sub(lanes, older), olderGuards))
                if or(
                    or(
                        iszero(or(belowTarget, eq(blockHash, mload(add(run, 0x80))))),
                        lt(mod(earlier, 0x3ffffffffff), six)
                    ),
                    or(gt(time, mload(add(run, 0xa0))), slt(signextend(3, reversed4(version)), mload(add(run, 0xc0))))
                ) { break }
                older := or(shl(42, older), shr(210, newer))
                newer := or(shl(42, newer), shl(4, time))
            }
            judged := div(sub(offset, headers.offset), 44)
            mstore(run, mload(0x20))
            mstore(add(run, 0xe0), newer)
            mstore(add(run, 0x100), older)
            mstore(0x40, mload(add(run, 0x140)))
            mstore(0x60, 0)
        }
    }

    /// Reverts with the first rule that the first of `headers` breaks, a header at `height` whose hash is the run's tip.
    function _refuse(Run memory run, uint256 height, bytes calldata headers, uint32 medianTime) private pure {
        if (BitcoinHeader.hashToUint(run.tip) > run.target) revert HashAboveTarget(height, run.tip);
        uint256 time = _time(headers);
        if (time <= medianTime) revert TimeTooOld(height, time, medianTime);
        if (time > run.timeLimit) revert TimeTooNew(height, time, run.timeLimit);
        revert VersionTooOld(height, _version(headers), run.versionFloor);
    }

    function _time(bytes calldata header) private pure returns (uint32) {
        return BitcoinHeader.reversed(uint32(bytes4(header[36:40])));
    }

    function _version(bytes calldata header) private pure returns (int32) {
        // a signed number, as it is stored
        // forge-lint: disable-next-line(unsafe-typecast)
        return int32(BitcoinHeader.reversed(uint32(bytes4(header))));
    }

    function _min(uint256 a, uint256 b) private pure returns (uint256) {
        return a < b ? a : b;
    }
}
