// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Ancestry} from "../../src/libraries/Ancestry.sol";
import {BitcoinHeader} from "../../src/libraries/BitcoinHeader.sol";
import {HeaderChain} from "../../src/libraries/HeaderChain.sol";
import {HeaderState} from "../../src/libraries/HeaderState.sol";
import {RecentTimes} from "../../src/libraries/RecentTimes.sol";
import {Retarget} from "../../src/libraries/Retarget.sol";
import {Network} from "../../src/types/Network.sol";
import {AncestryPlain} from "../oracle/AncestryPlain.sol";
import {HeaderChainPlain} from "../oracle/HeaderChainPlain.sol";

/// The header libraries, and their oracle, behind calls.
contract HeaderHarness {
    function append(bytes calldata state, bytes calldata headers, Network calldata network)
        external
        view
        returns (bytes memory)
    {
        return HeaderChain.append(state, headers, network);
    }

    function appendPlain(bytes calldata state, bytes calldata headers, Network calldata network)
        external
        view
        returns (bytes memory)
    {
        return HeaderChainPlain.append(state, headers, network);
    }

    /// `append`, and whether memory is in order after it.
    function appendBetween(bytes calldata state, bytes calldata headers, Network calldata network)
        external
        view
        returns (bytes memory end, bool intact)
    {
        bytes memory before = headers;
        bytes32 seal = keccak256(before);
        end = HeaderChain.append(state, headers, network);
        bytes32 endSeal = keccak256(end);
        bytes memory later = headers;
        bytes memory none;
        intact = keccak256(before) == seal && keccak256(later) == seal && keccak256(end) == endSeal && none.length == 0;
    }

    function unpack(bytes calldata state) external pure returns (HeaderChainPlain.State memory) {
        return HeaderChainPlain.unpack(state);
    }

    /// The lanes of a state's times, and the state with them written back.
    function lanes(bytes calldata state) external pure returns (uint256 newer, uint256 older, bytes memory again) {
        again = state;
        uint32 height = HeaderState.field(again, HeaderState.HEIGHT);
        (newer, older) = RecentTimes.load(again);
        for (uint256 i = 0; i < 11; ++i) {
            HeaderState.setTimeAt(again, i, 0);
        }
        RecentTimes.store(again, height, newer, older);
    }

    function retarget(uint32 bits, uint32 first, uint32 last, uint32 limitBits) external pure returns (uint32) {
        return Retarget.next(bits, first, last, limitBits);
    }

    function retargetPlain(uint32 bits, uint32 first, uint32 last, uint32 limitBits) external pure returns (uint32) {
        return HeaderChainPlain.retarget(bits, first, last, limitBits);
    }

    function target(uint32 bits) external pure returns (uint256) {
        return BitcoinHeader.target(bits);
    }

    function compact(uint256 value) external pure returns (uint32, uint32) {
        return (BitcoinHeader.compact(value), HeaderChainPlain.compact(value));
    }

    function work(uint256 value) external pure returns (uint256, uint256) {
        return (BitcoinHeader.work(value), HeaderChainPlain.workOf(value));
    }

    function reversed(uint32 value) external pure returns (uint32, uint32) {
        return (BitcoinHeader.reversed(value), uint32(HeaderChainPlain.reversed(bytes4(value))));
    }

    function checkAncestry(uint32 edges, bytes32 upper, bytes32 lower, bytes calldata witness) external view {
        Ancestry.check(edges, upper, lower, witness);
    }

    function checkAncestryPlain(uint32 edges, bytes32 upper, bytes32 lower, bytes calldata witness) external pure {
        AncestryPlain.check(edges, upper, lower, witness);
    }

    /// `checkAncestry`, and whether memory is in order after it.
    function checkAncestryBetween(uint32 edges, bytes32 upper, bytes32 lower, bytes calldata witness)
        external
        view
        returns (bool)
    {
        bytes memory before = witness;
        bytes32 seal = keccak256(before);
        Ancestry.check(edges, upper, lower, witness);
        bytes memory later = witness;
        bytes memory none;
        return keccak256(before) == seal && keccak256(later) == seal && none.length == 0;
    }
}
