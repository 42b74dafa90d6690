// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IJudge, Summary} from "../interfaces/IJudge.sol";
import {Ancestry} from "../libraries/Ancestry.sol";
import {BitcoinHeader} from "../libraries/BitcoinHeader.sol";
import {BitcoinPath} from "../libraries/BitcoinPath.sol";
import {CheckpointOffer} from "../libraries/CheckpointOffer.sol";
import {HeaderChain} from "../libraries/HeaderChain.sol";
import {HeaderState} from "../libraries/HeaderState.sol";
import {Retarget} from "../libraries/Retarget.sol";
import {Sha256d} from "../libraries/Sha256d.sol";
import {Claim} from "../types/Claim.sol";
import {Network} from "../types/Network.sol";

/// The rules of one Bitcoin network.
contract BitcoinJudge is IJudge {
    uint32 public constant targetSpacing = uint32(Retarget.SPACING);
    uint32 public constant heightSlack = uint32(Retarget.PERIOD);
    uint32 public constant futureLimit = uint32(HeaderChain.FUTURE_LIMIT);

    uint32 public immutable POW_LIMIT_BITS;
    bool public immutable NO_RETARGETING;
    uint32 public immutable BIP34_HEIGHT;
    uint32 public immutable BIP66_HEIGHT;
    uint32 public immutable BIP65_HEIGHT;

    constructor(Network memory network) {
        Sha256d.requireChain();
        BitcoinHeader.target(network.powLimitBits);
        POW_LIMIT_BITS = network.powLimitBits;
        NO_RETARGETING = network.noRetargeting;
        BIP34_HEIGHT = network.bip34Height;
        BIP66_HEIGHT = network.bip66Height;
        BIP65_HEIGHT = network.bip65Height;
    }

    function checkpoint(bytes calldata state) external view returns (uint32 height, uint32 time, bytes32 tip) {
        return HeaderState.check(state, POW_LIMIT_BITS, Retarget.PERIOD);
    }

    function summary(bytes calldata state) external pure returns (Summary memory) {
        return HeaderState.summary(state);
    }

    function append(bytes calldata state, bytes calldata headers)
        external
        view
        returns (bytes memory end, Summary memory)
    {
        end = HeaderChain.append(state, headers, _network());
        return (end, HeaderState.summary(end));
    }

    function candidate(bytes calldata base, bytes calldata offer)
        external
        view
        returns (bytes memory state, uint32 height, uint32 time, bytes32 tip)
    {
        state = CheckpointOffer.assemble(base, offer, _network());
        (height, time, tip) = HeaderState.check(state, POW_LIMIT_BITS, Retarget.PERIOD);
    }

    function proveAncestry(uint32 edges, bytes32 upper, bytes32 lower, bytes calldata witness) external view {
        Ancestry.check(edges, upper, lower, witness);
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

    function _network() private view returns (Network memory) {
        return Network(POW_LIMIT_BITS, NO_RETARGETING, BIP34_HEIGHT, BIP66_HEIGHT, BIP65_HEIGHT);
    }
}
