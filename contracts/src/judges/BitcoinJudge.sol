// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IJudge} from "../interfaces/IJudge.sol";
import {BitcoinHeader} from "../libraries/BitcoinHeader.sol";
import {BitcoinPath} from "../libraries/BitcoinPath.sol";
import {HeaderState} from "../libraries/HeaderState.sol";
import {Claim} from "../types/Claim.sol";

/// The rules of one Bitcoin network.
contract BitcoinJudge is IJudge {
    /// The retarget period, in blocks (Bitcoin Core: consensus/params.h, DifficultyAdjustmentInterval).
    uint32 public constant RETARGET_PERIOD = 2016;

    uint32 public constant targetSpacing = 600;
    uint32 public constant heightSlack = RETARGET_PERIOD;

    /// The easiest target of the network, compact (Bitcoin Core: kernel/chainparams.cpp, powLimit).
    uint32 public immutable POW_LIMIT_BITS;

    constructor(uint32 powLimitBits) {
        BitcoinHeader.target(powLimitBits);
        POW_LIMIT_BITS = powLimitBits;
    }

    function checkpoint(bytes calldata state) external view returns (uint32 height, uint32 time, bytes32 tip) {
        return HeaderState.check(state, POW_LIMIT_BITS, RETARGET_PERIOD);
    }

    function pathEdges(uint8 depth) external pure returns (uint32) {
        return BitcoinPath.edges(depth);
    }

    function proveTree(Claim calldata claim, bytes calldata witness) external view {
        BitcoinPath.checkTree(claim, witness);
    }

    function provePath(Claim calldata claim, uint32 lo, uint32 hi, bytes32 upper, bytes32 lower, bytes calldata witness)
        external
        view
    {
        BitcoinPath.checkSpan(claim, lo, hi, upper, lower, witness);
    }
}
