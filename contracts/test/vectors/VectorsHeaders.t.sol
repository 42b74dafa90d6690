// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Summary} from "../../src/interfaces/IJudge.sol";
import {BitcoinJudge} from "../../src/judges/BitcoinJudge.sol";
import {Network} from "../../src/types/Network.sol";
import {HeaderHarness} from "../harness/HeaderHarness.sol";
import {VectorFile} from "./VectorFile.sol";

/// Sections about headers, ancestry and later checkpoints.
contract VectorsHeadersTest is VectorFile {
    struct HeaderRun {
        uint256 bip34Height;
        uint256 bip65Height;
        uint256 bip66Height;
        bytes end;
        string err;
        bytes headers;
        string name;
        bool noRetargeting;
        uint256 now_;
        uint256 powLimitBits;
        bytes state;
    }

    struct Retarget {
        uint256 bits;
        uint256 first;
        uint256 last;
        string name;
        uint256 next;
        uint256 powLimitBits;
    }

    struct Ancestor {
        uint256 edges;
        string err;
        bytes32 lower;
        string name;
        bytes32 upper;
        bytes witness;
    }

    struct Candidate {
        bytes base;
        string err;
        string name;
        bool noRetargeting;
        bytes offer;
        uint256 powLimitBits;
        bytes state;
    }

    string internal constant HEADER_RUN =
        "HeaderRow(uint256 bip34Height,uint256 bip65Height,uint256 bip66Height,bytes end,string error,bytes headers,string name,bool noRetargeting,uint256 now,uint256 powLimitBits,bytes state)";
    string internal constant RETARGET =
        "RetargetRow(uint256 bits,uint256 first,uint256 last,string name,uint256 next,uint256 powLimitBits)";
    string internal constant ANCESTRY =
        "AncestryRow(uint256 edges,string error,bytes32 lower,string name,bytes32 upper,bytes witness)";
    string internal constant CANDIDATE =
        "CandidateRow(bytes base,string error,string name,bool noRetargeting,bytes offer,uint256 powLimitBits,bytes state)";

    HeaderHarness internal harness = HeaderHarness(vm.deployCode("HeaderHarness.sol:HeaderHarness"));

    /// Rules: P-6.11.
    function test_headerRuns() public {
        HeaderRun[] memory rows = abi.decode(section(".headerRuns", HEADER_RUN), (HeaderRun[]));
        assertGt(rows.length, 0);
        for (uint256 i = 0; i < rows.length; ++i) {
            HeaderRun memory r = rows[i];
            Network memory network = Network(
                uint32(r.powLimitBits),
                r.noRetargeting,
                uint32(r.bip34Height),
                uint32(r.bip66Height),
                uint32(r.bip65Height)
            );
            vm.warp(r.now_);
            BitcoinJudge judge = new BitcoinJudge(network);
            bytes memory call = abi.encodeCall(judge.append, (r.state, r.headers));
            bytes memory result = outcome(address(judge), call, r.err, r.name);
            if (good(r.err)) {
                (bytes memory end, Summary memory tip) = abi.decode(result, (bytes, Summary));
                assertEq(end, r.end, r.name);
                assertEq(abi.encode(tip), abi.encode(judge.summary(end)), r.name);
            }
            call = abi.encodeCall(harness.appendPlain, (r.state, r.headers, network));
            result = outcome(address(harness), call, r.err, r.name);
            if (good(r.err)) assertEq(abi.decode(result, (bytes)), r.end, r.name);
        }
    }

    function test_retargets() public view {
        Retarget[] memory rows = abi.decode(section(".retargets", RETARGET), (Retarget[]));
        assertGt(rows.length, 0);
        for (uint256 i = 0; i < rows.length; ++i) {
            Retarget memory r = rows[i];
            uint32 next = harness.retarget(uint32(r.bits), uint32(r.first), uint32(r.last), uint32(r.powLimitBits));
            assertEq(next, r.next, r.name);
            next = harness.retargetPlain(uint32(r.bits), uint32(r.first), uint32(r.last), uint32(r.powLimitBits));
            assertEq(next, r.next, r.name);
        }
    }

    function test_ancestry() public {
        BitcoinJudge judge = new BitcoinJudge(mainnet());
        Ancestor[] memory rows = abi.decode(section(".ancestry", ANCESTRY), (Ancestor[]));
        assertGt(rows.length, 0);
        for (uint256 i = 0; i < rows.length; ++i) {
            Ancestor memory r = rows[i];
            bytes memory call = abi.encodeCall(judge.proveAncestry, (uint32(r.edges), r.upper, r.lower, r.witness));
            outcome(address(judge), call, r.err, r.name);
            call = abi.encodeCall(harness.checkAncestryPlain, (uint32(r.edges), r.upper, r.lower, r.witness));
            outcome(address(harness), call, r.err, r.name);
        }
    }

    function test_candidates() public {
        Candidate[] memory rows = abi.decode(section(".candidates", CANDIDATE), (Candidate[]));
        assertGt(rows.length, 0);
        for (uint256 i = 0; i < rows.length; ++i) {
            Candidate memory r = rows[i];
            BitcoinJudge judge = new BitcoinJudge(Network(uint32(r.powLimitBits), r.noRetargeting, 1, 1, 1));
            bytes memory call = abi.encodeCall(judge.candidate, (r.base, r.offer));
            bytes memory result = outcome(address(judge), call, r.err, r.name);
            if (!good(r.err)) continue;
            (bytes memory state, uint32 height, uint32 time, bytes32 tip) =
                abi.decode(result, (bytes, uint32, uint32, bytes32));
            assertEq(state, r.state, r.name);
            Summary memory read = judge.summary(state);
            assertEq(abi.encode(height, time, tip), abi.encode(read.height, read.time, read.tip), r.name);
        }
    }
}
