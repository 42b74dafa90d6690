// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {BitcoinJudge} from "../../src/judges/BitcoinJudge.sol";
import {Bisection, BisectionLib} from "../../src/types/Bisection.sol";
import {BatchProof, Claim, ClaimLib} from "../../src/types/Claim.sol";
import {Harness} from "../harness/Harness.sol";
import {VectorFile} from "./VectorFile.sol";

/// Sections about claims, paths and first checkpoints.
contract VectorsTest is VectorFile {
    using BisectionLib for Bisection;

    struct TreeWitness {
        bytes32 blockHash;
        uint256 depth;
        string err;
        uint256 index;
        bytes32 leaf;
        string name;
        bytes witness;
    }

    struct SpanWitness {
        uint256 depth;
        string err;
        uint256 hi;
        uint256 index;
        uint256 lo;
        bytes32 lower;
        string name;
        bytes32 upper;
        bytes witness;
    }

    struct Positions {
        uint256 arity;
        uint256 hi;
        uint256 lo;
        string name;
        uint256[] positions;
    }

    struct Packed {
        uint256 count;
        string err;
        uint256 greatestHeight;
        string name;
        bytes packed;
        bytes32 root;
    }

    struct Proof {
        bytes32 blockHash;
        bytes32 claimHash;
        uint256 depth;
        uint256 directions;
        string err;
        uint256 height;
        uint256 index;
        bytes32 leaf;
        string name;
        bytes32 root;
        bytes32[] siblings;
    }

    struct State {
        string err;
        uint256 height;
        string name;
        uint256 powLimitBits;
        bytes state;
        bytes32 stateHash;
        uint256 time;
        bytes32 tip;
    }

    string internal constant TREE_WITNESS =
        "TreeWitnessRow(bytes32 blockHash,uint256 depth,string error,uint256 index,bytes32 leaf,string name,bytes witness)";
    string internal constant SPAN_WITNESS =
        "SpanWitnessRow(uint256 depth,string error,uint256 hi,uint256 index,uint256 lo,bytes32 lower,string name,bytes32 upper,bytes witness)";
    string internal constant POSITIONS =
        "PositionsRow(uint256 arity,uint256 hi,uint256 lo,string name,uint256[] positions)";
    string internal constant PACKED =
        "PackedRow(uint256 count,string error,uint256 greatestHeight,string name,bytes packed,bytes32 root)";
    string internal constant PROOF =
        "ProofRow(bytes32 blockHash,bytes32 claimHash,uint256 depth,uint256 directions,string error,uint256 height,uint256 index,bytes32 leaf,string name,bytes32 root,bytes32[] siblings)";
    string internal constant STATE =
        "StateRow(string error,uint256 height,string name,uint256 powLimitBits,bytes state,bytes32 stateHash,uint256 time,bytes32 tip)";

    Harness internal harness = Harness(vm.deployCode("Harness.sol:Harness"));

    function test_treeWitness() public {
        BitcoinJudge judge = new BitcoinJudge(regtest());
        TreeWitness[] memory rows = abi.decode(section(".treeWitness", TREE_WITNESS), (TreeWitness[]));
        assertGt(rows.length, 0);
        for (uint256 i = 0; i < rows.length; ++i) {
            TreeWitness memory r = rows[i];
            Claim memory claim = Claim(0, r.blockHash, uint8(r.depth), uint32(r.index), r.leaf);
            outcome(address(judge), abi.encodeCall(judge.proveTree, (claim, r.witness)), r.err, r.name);
        }
    }

    function test_spanWitness() public {
        BitcoinJudge judge = new BitcoinJudge(regtest());
        SpanWitness[] memory rows = abi.decode(section(".spanWitness", SPAN_WITNESS), (SpanWitness[]));
        assertGt(rows.length, 0);
        for (uint256 i = 0; i < rows.length; ++i) {
            SpanWitness memory r = rows[i];
            Claim memory claim = Claim(0, 0, uint8(r.depth), uint32(r.index), 0);
            bytes memory call =
                abi.encodeCall(judge.provePath, (claim, uint32(r.lo), uint32(r.hi), r.upper, r.lower, r.witness));
            outcome(address(judge), call, r.err, r.name);
        }
    }

    /// Rules: P-5.10.
    function test_positions() public view {
        Positions[] memory rows = abi.decode(section(".positions", POSITIONS), (Positions[]));
        assertGt(rows.length, 0);
        for (uint256 i = 0; i < rows.length; ++i) {
            Positions memory r = rows[i];
            Bisection memory d;
            d.lo = uint32(r.lo);
            d.hi = uint32(r.hi);
            uint256 count = d.revealCount(r.arity);
            assertEq(count, r.positions.length, r.name);
            for (uint256 j = 0; j < count; ++j) {
                assertEq(d.position(j + 1, count), r.positions[j], r.name);
            }
            assertEq(d.position(0, count), r.lo, r.name);
            assertEq(d.position(count + 1, count), r.hi, r.name);
        }
    }

    /// Rules: P-1.2, P-3.5.
    function test_packedClaims() public view {
        Packed[] memory rows = abi.decode(section(".packedClaims", PACKED), (Packed[]));
        assertGt(rows.length, 0);
        for (uint256 i = 0; i < rows.length; ++i) {
            Packed memory r = rows[i];
            bytes memory plain =
                outcome(address(harness), abi.encodeCall(Harness.digestPlain, (r.packed)), r.err, r.name);
            bytes memory result = outcome(address(harness), abi.encodeCall(Harness.digest, (r.packed)), r.err, r.name);
            assertEq(result, plain, r.name);
            if (good(r.err)) assertEq(result, abi.encode(r.root, r.count, r.greatestHeight), r.name);
        }
    }

    /// Rules: P-3.6.
    function test_batchProofs() public view {
        Proof[] memory rows = abi.decode(section(".batchProofs", PROOF), (Proof[]));
        assertGt(rows.length, 0);
        for (uint256 i = 0; i < rows.length; ++i) {
            Proof memory r = rows[i];
            Claim memory claim = Claim(uint32(r.height), r.blockHash, uint8(r.depth), uint32(r.index), r.leaf);
            assertEq(ClaimLib.hash(claim), r.claimHash, r.name);
            BatchProof memory proof = BatchProof(r.siblings, r.directions);
            bytes memory call = abi.encodeCall(Harness.batchRoot, (r.claimHash, proof));
            bytes memory result = outcome(address(harness), call, r.err, r.name);
            if (good(r.err)) assertEq(abi.decode(result, (bytes32)), r.root, r.name);
        }
    }

    /// Rules: P-1.3.
    function test_headerStates() public {
        State[] memory rows = abi.decode(section(".headerStates", STATE), (State[]));
        assertGt(rows.length, 0);
        for (uint256 i = 0; i < rows.length; ++i) {
            State memory r = rows[i];
            BitcoinJudge judge = new BitcoinJudge(networkOf(uint32(r.powLimitBits)));
            bytes memory result = outcome(address(judge), abi.encodeCall(judge.checkpoint, (r.state)), r.err, r.name);
            if (!good(r.err)) continue;
            assertEq(result, abi.encode(r.height, r.time, r.tip), r.name);
            assertEq(keccak256(r.state), r.stateHash, r.name);
        }
    }
}
