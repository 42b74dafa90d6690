// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {BisectionCourt} from "../../src/BisectionCourt.sol";
import {ForkCourt} from "../../src/ForkCourt.sol";
import {Relay} from "../../src/Relay.sol";
import {BitcoinJudge} from "../../src/judges/BitcoinJudge.sol";
import {BitcoinPayout} from "../../src/periphery/BitcoinPayout.sol";
import {Delivery} from "../../src/periphery/Delivery.sol";
import {Test} from "../utils/Test.sol";

/// The code that is tested here is the code that is committed for the Go program to deploy: creation code, byte by byte.
contract ArtifactsTest is Test {
    string private json;

    function setUp() public {
        json = vm.readFile("./artifacts/contracts.json");
    }

    function test_relay() public view {
        committed("Relay", type(Relay).creationCode);
    }

    function test_bisectionCourt() public view {
        committed("BisectionCourt", type(BisectionCourt).creationCode);
    }

    function test_forkCourt() public view {
        committed("ForkCourt", type(ForkCourt).creationCode);
    }

    function test_bitcoinJudge() public view {
        committed("BitcoinJudge", type(BitcoinJudge).creationCode);
    }

    function test_delivery() public view {
        committed("Delivery", type(Delivery).creationCode);
    }

    function test_bitcoinPayout() public view {
        committed("BitcoinPayout", type(BitcoinPayout).creationCode);
    }

    /// Fails unless the contract's creation code in artifacts/contracts.json is `tested`.
    function committed(string memory name, bytes memory tested) private view {
        string memory key = string.concat(".contracts['", name, ".sol:", name, "'].bin");
        bytes memory code = vm.parseBytes(string.concat("0x", vm.parseJsonString(json, key)));
        assertGt(code.length, 0);
        assertEq(keccak256(tested), keccak256(code), string.concat(name, ": run `make generate`"));
    }
}
