// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Ancestry} from "../../src/libraries/Ancestry.sol";
import {BatchTree} from "../../src/libraries/BatchTree.sol";
import {BitcoinHeader} from "../../src/libraries/BitcoinHeader.sol";
import {BitcoinPath} from "../../src/libraries/BitcoinPath.sol";
import {CheckpointOffer} from "../../src/libraries/CheckpointOffer.sol";
import {HeaderChain} from "../../src/libraries/HeaderChain.sol";
import {HeaderState} from "../../src/libraries/HeaderState.sol";
import {PackedClaims} from "../../src/libraries/PackedClaims.sol";
import {Test} from "../utils/Test.sol";

/// The cases that Go wrote, and reads too (fixtures/vectors.json). The fields of each row stand in the order of their
/// names, as parseJson gives them (`err` reads `error`, which becomes a keyword). It is the name of the error, empty where there is none.
abstract contract VectorFile is Test {
    string internal json;
    mapping(string name => bytes4) internal selectors;

    function setUp() public {
        json = vm.readFile("../fixtures/vectors.json");
        selectors["AncestryMismatch"] = Ancestry.AncestryMismatch.selector;
        selectors["AncestryTruncated"] = Ancestry.AncestryTruncated.selector;
        selectors["BadBits"] = BitcoinHeader.BadBits.selector;
        selectors["BranchMismatch"] = BitcoinPath.BranchMismatch.selector;
        selectors["ClaimDepthTooLarge"] = PackedClaims.ClaimDepthTooLarge.selector;
        selectors["ClaimIndexOutOfRange"] = PackedClaims.ClaimIndexOutOfRange.selector;
        selectors["CoinbaseMismatch"] = BitcoinPath.CoinbaseMismatch.selector;
        selectors["CoinbaseTooLarge"] = BitcoinPath.CoinbaseTooLarge.selector;
        selectors["DepthTooLarge"] = BitcoinPath.DepthTooLarge.selector;
        selectors["DuplicateSibling"] = BitcoinPath.DuplicateSibling.selector;
        selectors["EdgeCount"] = Ancestry.EdgeCount.selector;
        selectors["EmptyGroup"] = PackedClaims.EmptyGroup.selector;
        selectors["EmptyRun"] = Ancestry.EmptyRun.selector;
        selectors["EpochStartMismatch"] = HeaderState.EpochStartMismatch.selector;
        selectors["HashAboveTarget"] = HeaderChain.HashAboveTarget.selector;
        selectors["HeaderMismatch"] = BitcoinPath.HeaderMismatch.selector;
        selectors["HeadersLength"] = HeaderChain.HeadersLength.selector;
        selectors["HeightOverflow"] = HeaderChain.HeightOverflow.selector;
        selectors["HeightTooLow"] = HeaderState.HeightTooLow.selector;
        selectors["IndexOutOfRange"] = BitcoinPath.IndexOutOfRange.selector;
        selectors["MalformedProof"] = BatchTree.MalformedProof.selector;
        selectors["NoClaims"] = PackedClaims.NoClaims.selector;
        selectors["NoEdges"] = Ancestry.NoEdges.selector;
        selectors["NoProofOfWork"] = HeaderState.NoProofOfWork.selector;
        selectors["NoWork"] = HeaderState.NoWork.selector;
        selectors["NotAPeriodsFirst"] = CheckpointOffer.NotAPeriodsFirst.selector;
        selectors["NotAboveBase"] = CheckpointOffer.NotAboveBase.selector;
        selectors["NotCoinbase"] = BitcoinPath.NotCoinbase.selector;
        selectors["OfferLength"] = CheckpointOffer.OfferLength.selector;
        selectors["SpanOutOfRange"] = BitcoinPath.SpanOutOfRange.selector;
        selectors["StateLength"] = HeaderState.StateLength.selector;
        selectors["TargetEasedTooFar"] = CheckpointOffer.TargetEasedTooFar.selector;
        selectors["TargetTooEasy"] = HeaderState.TargetTooEasy.selector;
        selectors["TimeNotInTimes"] = HeaderState.TimeNotInTimes.selector;
        selectors["TimeTooNew"] = HeaderChain.TimeTooNew.selector;
        selectors["TimeTooOld"] = HeaderChain.TimeTooOld.selector;
        selectors["TooManyClaims"] = PackedClaims.TooManyClaims.selector;
        selectors["Truncated"] = PackedClaims.Truncated.selector;
        selectors["VersionTooOld"] = HeaderChain.VersionTooOld.selector;
        selectors["WitnessLength"] = BitcoinPath.WitnessLength.selector;
        selectors["WorkOverflow"] = HeaderChain.WorkOverflow.selector;
    }

    /// The section, read as an array of the type. Fails when it is not there.
    function section(string memory key, string memory typeDescription) internal view returns (bytes memory) {
        assertTrue(vm.keyExistsJson(json, key), string.concat("no section ", key));
        return vm.parseJsonTypeArray(json, key, typeDescription);
    }

    /// The call must succeed where the row has no error, else fail with the one it names.
    function outcome(address target, bytes memory call, string memory err, string memory name)
        internal
        view
        returns (bytes memory result)
    {
        bool ok;
        (ok, result) = target.staticcall(call);
        if (bytes(err).length == 0) {
            assertTrue(ok, string.concat(name, ": refused with ", vm.toString(result)));
            return result;
        }
        bytes4 expected = selectors[err];
        assertTrue(expected != 0, string.concat(name, ": no contract has the error ", err));
        assertFalse(ok, string.concat(name, ": accepted, not ", err));
        assertEq(bytes32(selectorOf(result)), bytes32(expected), string.concat(name, ": not ", err));
    }

    function good(string memory err) internal pure returns (bool) {
        return bytes(err).length == 0;
    }
}
